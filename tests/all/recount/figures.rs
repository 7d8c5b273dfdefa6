//! A sentence about an indicator's figures is held against the rows of the files.

use std::collections::BTreeMap;

use rust_decimal::{Decimal, RoundingStrategy};

use crate::recount::Recount;
use crate::recount::files::Row;
use crate::recount::text::{decimals, number};

/// A number in a sentence: as it is written, and its value.
#[derive(Debug, Clone)]
struct Said {
    text: String,
    value: Decimal,
}

const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];

impl Recount {
    /// The rows of an indicator that are known in the year's report; all that ever were, for what
    /// has been corrected.
    fn rows(&self, id: &str, with_replaced: bool) -> Vec<&Row> {
        let all = [Some(&self.project), self.followed.as_ref()]
            .into_iter()
            .flatten();
        let own = all.flat_map(|it| &it.rows);
        let own =
            own.filter(|it| it.indicator == id && it.edition <= self.year && it.year <= self.year);
        let mut latest: BTreeMap<_, &Row> = BTreeMap::new();
        let mut every = Vec::new();
        for row in own {
            every.push(row);
            latest.insert((row.part.clone(), row.cell.clone(), row.year), row);
        }
        if with_replaced {
            every
        } else {
            latest.into_values().collect()
        }
    }

    pub(crate) fn figure(&self, id: &str, section: &str, sentence: &str) -> Result<(), String> {
        let all = [Some(&self.project), self.followed.as_ref()];
        let comments = all.into_iter().flatten().flat_map(|it| &it.rows);
        let comment = comments
            .map(|it| it.comment.trim_end_matches('.'))
            .find(|it| !it.is_empty() && sentence.contains(it));
        let sentence = &sentence.replace(comment.unwrap_or("\0"), "");
        let (years, days, rest) = dates(sentence);
        let is_correction = section == "rattelser-och-kompletteringar"
            || ["rättad", "har rättats", "har ersatts", "har reviderat"]
                .iter()
                .any(|it| sentence.contains(it));
        let rows = self.rows(id, is_correction);
        for day in days {
            if day != "31 december" && !rows.iter().any(|it| is_day(&it.date, &day)) {
                return Err(format!("no row of {id} has the day {day}"));
            }
        }
        if sentence.contains("saknas") || sentence.contains("saknades") {
            return self.gap(id, &years, &rest);
        }
        let told = rest
            .split_once(" var ")
            .or(rest.split_once("ökade "))
            .or(rest.split_once("minskade "))
            .or(rest.split_once(" sammanlagt "));
        let told = told
            .or(rest.split_once(": "))
            .map_or(rest.as_str(), |(_, told)| told);
        let said = numbers(told);
        let about: Vec<&Row> = rows
            .iter()
            .copied()
            .filter(|it| {
                years.contains(&it.year)
                    || years.is_empty()
                    || (sentence.contains("sedan") && it.year == self.year)
                    || (sentence.contains("båda åren") && it.year >= self.year - 1)
            })
            .collect();
        for it in &said {
            if !self.is_known(it, id, &about) {
                return Err(format!("{} is no figure of {id} for {years:?}", it.text));
            }
        }
        direction(sentence, &years, &said, &rows)
    }

    /// Years without a value: *2020–2022*, *2024*.
    fn gap(&self, id: &str, years: &[i64], rest: &str) -> Result<(), String> {
        if !numbers(rest).is_empty() && !rest.contains("Den har nu lämnats") {
            return Ok(());
        }
        let (Some(first), Some(last)) = (years.iter().min(), years.iter().max()) else {
            return Ok(());
        };
        let rows = self.rows(id, false);
        let known = rows
            .iter()
            .find(|it| (first..=last).contains(&&it.year) && it.has_answer());
        let is_late = rows
            .iter()
            .any(|it| it.edition == self.year && it.year < it.edition);
        match known {
            Some(row) if !is_late => Err(format!("{id} has a figure for {}", row.year)),
            _ => Ok(()),
        }
    }

    /// Whether a number is a value, a part of one, the ceiling, or the difference of two.
    fn is_known(&self, said: &Said, id: &str, rows: &[&Row]) -> bool {
        let places = decimals(&said.text);
        let is = |value: Decimal| {
            let rounded =
                value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero);
            rounded.abs() == said.value.abs()
        };
        let values: Vec<Decimal> = rows.iter().filter_map(|it| it.exact()).collect();
        let parts = rows.iter().flat_map(|it| [it.numerator, it.denominator]);
        let of = self
            .project
            .uses()
            .into_iter()
            .filter(|it| it.indicator == id);
        let of = of
            .filter_map(|it| it.entry["of"].as_i64())
            .map(Decimal::from);
        let all: Vec<Decimal> = self
            .rows(id, false)
            .iter()
            .filter_map(|it| it.exact())
            .collect();
        let differences = all.iter().flat_map(|a| values.iter().map(move |b| *a - *b));
        let is_told = |row: &&Row| {
            let mut tokens = row.comment.split(|c: char| !c.is_alphanumeric());
            tokens.any(|it| it == said.text)
        };
        rows.iter().any(is_told)
            || values.iter().copied().any(is)
            || parts.flatten().chain(of).any(is)
            || differences.into_iter().any(is)
    }
}

/// Whether what went up went up: two values of one series, in the years that are named.
fn direction(sentence: &str, years: &[i64], said: &[Said], rows: &[&Row]) -> Result<(), String> {
    let [first, .., last] = years else {
        return Ok(());
    };
    let goes = [("ökade", 1), ("minskade", -1), (" oförändra", 0)];
    if sentence.contains("ungefär") {
        return Ok(());
    }
    let Some((_, goes)) = goes.iter().find(|(word, _)| sentence.contains(word)) else {
        return Ok(());
    };
    let [from, to, ..] = said else { return Ok(()) };
    let is = |row: &Row, year: i64, said: &Said| {
        let places = decimals(&said.text);
        row.year == year
            && row.exact().is_some_and(|it| {
                it.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero)
                    == said.value
            })
    };
    let is_pair = rows.iter().filter(|it| is(it, *first, from)).any(|a| {
        rows.iter()
            .filter(|it| is(it, *last, to) && it.cell == a.cell && it.part == a.part)
            .any(|b| {
                let (a, b) = (a.exact(), b.exact());
                *goes
                    == match b.cmp(&a) {
                        std::cmp::Ordering::Less => -1,
                        std::cmp::Ordering::Equal => 0,
                        std::cmp::Ordering::Greater => 1,
                    }
            })
    });
    if is_pair {
        Ok(())
    } else {
        Err(format!(
            "{} in {first} and {} in {last} are no pair that goes so",
            from.text, to.text
        ))
    }
}

fn is_day(date: &str, said: &str) -> bool {
    let mut parts = date.split('-').map(|it| it.parse::<usize>().unwrap_or(0));
    let (Some(_), Some(month)) = (parts.next(), parts.next()) else {
        return false;
    };
    let name = MONTHS.get(month.wrapping_sub(1)).copied().unwrap_or("");
    said == name
        || parts
            .next()
            .is_some_and(|day| said == format!("{day} {name}"))
}

/// The years and days of a sentence, and the sentence without them.
fn dates(sentence: &str) -> (Vec<i64>, Vec<String>, String) {
    let (mut years, mut days, mut rest) = (Vec::new(), Vec::new(), Vec::<String>::new());
    for token in sentence.split(' ') {
        let core = token.trim_matches(|c: char| !c.is_alphanumeric());
        let range: Vec<i64> = core.split('–').filter_map(|it| it.parse().ok()).collect();
        if MONTHS.contains(&core) {
            let day = rest.last().filter(|it| it.parse::<u8>().is_ok()).cloned();
            if let Some(day) = day {
                rest.pop();
                days.push(format!("{day} {core}"));
            } else {
                days.push(core.to_owned());
            }
        } else if !range.is_empty() && range.iter().all(|it| (1990..2100).contains(it)) {
            years.extend(range);
            // A number on each side of a year in brackets is two.
            rest.extend(token.starts_with('(').then(|| "(".to_owned()));
        } else {
            rest.push(token.to_owned());
        }
    }
    (years, days, rest.join(" "))
}

/// The numbers of a sentence; groups of three belong together.
fn numbers(sentence: &str) -> Vec<Said> {
    let mut found: Vec<Said> = Vec::new();
    let mut is_open = false;
    for token in sentence.split(' ') {
        let core = token.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '−' | '+'));
        let core = core.trim_start_matches('+');
        let is_group = core.len() == 3 && core.chars().all(|c| c.is_ascii_digit());
        match (number(core), found.last_mut()) {
            (Some(_), Some(last)) if is_open && is_group => {
                last.text = format!("{} {core}", last.text);
                last.value = number(&last.text).unwrap();
            }
            (Some(value), _) if core != "en" && core != "En" => found.push(Said {
                text: core.to_owned(),
                value,
            }),
            _ => {}
        }
        is_open = token.ends_with(|c: char| c.is_ascii_digit());
    }
    found
}
