//! Numbers and the parts of a year as the report prints them.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::text::Said;
use crate::value::{Period, Year};
use crate::words::figures::{Ordinal, Precision};
use crate::words::spelled::spelled;
use crate::words::{self, Language, list as phrase, numbers};

/// The largest number that a sentence has in letters.
const IN_LETTERS: usize = 12;

/// Numbers in one sentence: words up to twelve, figures for all where any is larger or has decimals.
pub(crate) fn in_sentence(language: Language, values: &[Decimal], neuter: bool) -> Vec<String> {
    let word = |it: &Decimal| {
        let whole = it.to_usize().filter(|_| it.is_integer())?;
        spelled(language, whole, neuter).filter(|_| whole <= IN_LETTERS)
    };
    let words: Option<Vec<String>> = values.iter().map(word).collect();
    words.unwrap_or_else(|| in_figures(language, values))
}

/// Numbers of a sentence that has a larger one somewhere else: figures.
pub(crate) fn in_figures(language: Language, values: &[Decimal]) -> Vec<String> {
    let plain = |it: &Decimal| numbers::number(it.normalize(), language);
    values.iter().map(plain).collect()
}

/// *61 procent*, as a sentence has it.
pub(crate) fn percent(language: Language, number: Decimal) -> String {
    words::text(language, &phrase::Percent { number })
}

/// *61 %*, as a table has it.
pub(crate) fn percent_sign(language: Language, number: Decimal) -> String {
    let value = &numbers::number(number, language);
    words::text(language, &phrase::PercentSign { value })
}

/// *17 av 26*
pub(crate) fn out_of(language: Language, n: &str, of: Decimal) -> String {
    let of = &numbers::number(of, language);
    let out_of = phrase::OutOf {
        n,
        of: Some(of),
        unit: None,
    };
    words::text(language, &out_of)
}

/// *två av tre*: numbers in one dress, the second being all.
pub(crate) fn in_words(language: Language, values: &[Decimal], neuter: bool) -> String {
    let said = in_sentence(language, values, neuter);
    let out_of = phrase::OutOf {
        n: said.first().map_or("", String::as_str),
        of: said.get(1).map(String::as_str),
        unit: None,
    };
    words::text(language, &out_of)
}

/// *cirka 24*
pub(crate) fn precise(
    language: Language,
    precision: Option<Precision>,
    value: impl Into<Said>,
) -> Said {
    let value = value.into();
    match precision {
        None => value,
        Some(_) => words::say(language, &phrase::Precise { precision, value }),
    }
}

/// *cirka*; nothing of an exact figure.
pub(crate) fn precision(language: Language, precision: Option<Precision>) -> String {
    precise(language, precision, "").plain()
}

/// The parts of a year that something is said of: *första och andra kvartalet*. None of the whole year.
pub(crate) fn periods(language: Language, parts: &[Period]) -> Option<String> {
    parts_of_year(language, parts, None)
}

/// *andra kvartalet 2025*, as a table has it.
pub(crate) fn period_of(language: Language, year: Year, part: Period) -> String {
    parts_of_year(language, &[part], Some(year)).unwrap_or_else(|| year.to_string())
}

fn parts_of_year(language: Language, parts: &[Period], year: Option<Year>) -> Option<String> {
    let (halves, many) = match parts.first()? {
        Period::Year => return None,
        Period::Half(_) => (true, 2),
        Period::Quarter(_) => (false, 4),
    };
    let ordinal = |part: &Period| match part {
        Period::Year => None,
        Period::Half(1) | Period::Quarter(1) => Some(Ordinal::First),
        Period::Half(_) | Period::Quarter(2) => Some(Ordinal::Second),
        Period::Quarter(3) => Some(Ordinal::Third),
        Period::Quarter(_) => Some(Ordinal::Fourth),
    };
    let said = phrase::PartsOfYear {
        parts: parts.iter().filter_map(ordinal).collect(),
        halves,
        year,
    };
    (parts.len() != many).then(|| words::text(language, &said))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_a_year_in_words() {
        let said = |parts: &[Period]| periods(Language::SWEDISH, parts).unwrap_or_default();
        assert_eq!(said(&[Period::Half(2)]), "andra halvåret");
        assert_eq!(
            said(&[Period::Quarter(1), Period::Quarter(4)]),
            "första och fjärde kvartalet"
        );
        assert_eq!(said(&[Period::Half(1), Period::Half(2)]), "");
        assert_eq!(said(&[Period::Year]), "");
        let said = |parts: &[Period]| periods(Language::ENGLISH, parts).unwrap_or_default();
        assert_eq!(said(&[Period::Half(2)]), "second half-year");
        assert_eq!(
            said(&[Period::Quarter(1), Period::Quarter(4)]),
            "first and fourth quarters"
        );
    }

    #[test]
    fn numbers_in_a_sentence_agree_in_dress() {
        let dec = |n: i64| Decimal::from(n);
        assert_eq!(
            in_sentence(Language::SWEDISH, &[dec(1), dec(3)], true),
            ["ett", "tre"]
        );
        assert_eq!(
            in_sentence(Language::SWEDISH, &[dec(3), dec(13)], false),
            ["3", "13"]
        );
        assert_eq!(
            in_sentence(Language::SWEDISH, &[Decimal::new(15, 1), dec(2)], false),
            ["1,5", "2"]
        );
    }

    #[test]
    fn english_numbers_agree_in_dress_too() {
        let said = |values: &[&str]| {
            let values: Vec<Decimal> = values.iter().map(|it| it.parse().unwrap()).collect();
            in_sentence(Language::ENGLISH, &values, true)
        };
        assert_eq!(said(&["1", "3"]), ["one", "three"]);
        assert_eq!(said(&["3", "1250"]), ["3", "1,250"]);
        assert_eq!(said(&["12.5", "2"]), ["12.5", "2"]);
    }
}
