//! The open data of two reports becomes the figures that differ, and what is asked for in one alone.

use std::collections::BTreeMap;

use crate::compare::differences::{Change, Differences, Differing, Key, Saying};
use crate::compare::side::Side;
use crate::words::kinds::Difference as Kind;

/// What stands beside a value, by the headings of the data.
const BESIDE: [&str; 6] = ["date", "precision", "asked", "marks", "source", "comment"];

const REPORTED: &str = "reported";
/// The state of a figure that was owed and did not come.
const MISSING: &str = "not_submitted";
/// Those of one which is not to be shown, or not yet.
const HIDDEN: [&str; 2] = ["protected", "held"];
/// That of one which is a sum of others.
const SUM: &str = "summed";

/// A row of open data.
#[derive(Clone)]
struct Row {
    name: String,
    says: Saying,
    /// The later report does not show it any more, and it is not told as it was either.
    is_withdrawn: bool,
}

type Rows = BTreeMap<Key, Row>;

pub(super) fn compare(old: &Side, new: &Side) -> Differences {
    let mut differences = Differences::default();
    let [mut before, after] = [old, new].map(rows);
    let is_hidden = |row: &Row| HIDDEN.contains(&row.says.state.as_str());
    for (key, row) in &mut before {
        row.is_withdrawn = !is_hidden(row) && after.get(key).is_some_and(is_hidden);
        differences.is_withdrawn |= row.is_withdrawn;
    }
    names(&before, &after, &mut differences.plan);
    if old.year() == new.year() {
        pair(&before, &after, Kind::Corrected, &mut differences);
        return differences;
    }
    // Each year's own as if they were one year's; then what both tell of the years before.
    let own = |rows: &Rows, year: u16| -> Rows {
        let own = rows.iter().filter(|(key, _)| key.year == year);
        let as_new = |key: &Key| Key {
            year: new.year(),
            ..key.clone()
        };
        own.map(|(key, row)| (as_new(key), row.clone())).collect()
    };
    let own = [own(&before, old.year()), own(&after, new.year())];
    pair(&own[0], &own[1], Kind::Year, &mut differences);
    // What one year alone tells is of that year.
    for it in &mut differences.figures {
        if it.new.is_none() {
            it.key.year = old.year();
        }
    }
    let both = |rows: &Rows| -> Rows {
        let both = rows.iter().filter(|(key, row)| {
            let is_told = before.contains_key(*key) && after.contains_key(*key);
            is_told && row.says.state != SUM
        });
        both.map(|(key, row)| (key.clone(), row.clone())).collect()
    };
    pair(
        &both(&before),
        &both(&after),
        Kind::Corrected,
        &mut differences,
    );
    differences
}

/// The latest word on every figure, and of what is owed each that has not come in.
fn rows(report: &Side) -> Rows {
    let mut rows = Rows::new();
    let (series, data) = (&report.series, &report.data);
    for (bytes, heading, is) in [(series, "current", "yes"), (data, "state", MISSING)] {
        let mut reader = csv::ReaderBuilder::new()
            .flexible(true)
            .from_reader(bytes.as_slice());
        let Ok(headings) = reader.headers().cloned() else {
            continue;
        };
        for record in reader.records().filter_map(Result::ok) {
            let cell = |name: &str| {
                let at = headings.iter().position(|it| it == name);
                at.and_then(|at| record.get(at)).unwrap_or("").to_owned()
            };
            if cell(heading) != is {
                continue;
            }
            let key = Key {
                origin: cell("origin"),
                indicator: cell("indicator"),
                agency: cell("agency"),
                year: cell("year").parse().unwrap_or_default(),
                period: cell("period"),
                category: cell("category"),
            };
            let says = Saying {
                value: cell("value"),
                answer: cell("answer"),
                numerator: cell("numerator"),
                denominator: cell("denominator"),
                unit: cell("unit"),
                state: cell("state"),
                beside: BESIDE.map(cell).to_vec(),
            };
            let name = cell("name");
            let is_withdrawn = false;
            rows.insert(
                key,
                Row {
                    name,
                    says,
                    is_withdrawn,
                },
            );
        }
    }
    rows
}

/// The indicators that are called otherwise, or count something else.
fn names(before: &Rows, after: &Rows, plan: &mut Vec<Change>) {
    fn first(rows: &Rows) -> BTreeMap<(&str, &str), &Row> {
        let mut first = BTreeMap::new();
        for (key, row) in rows {
            first.entry((&*key.origin, &*key.indicator)).or_insert(row);
        }
        first
    }
    let before = first(before);
    for (id, now) in first(after) {
        let Some(then) = before.get(&id) else {
            continue;
        };
        for (kind, then, now) in [
            (Kind::Renamed, &then.name, &now.name),
            (Kind::Unit, &then.says.unit, &now.says.unit),
        ] {
            if then != now {
                plan.push(Change {
                    kind,
                    about: id.1.to_owned(),
                    old: Some(then.clone()),
                    new: Some(now.clone()),
                });
            }
        }
    }
}

/// What two reports say of a figure, or of a category of it.
type Both<'r> = [Option<&'r Row>; 2];

/// Holds figures against one another; `other` is what two values that differ are.
fn pair(before: &Rows, after: &Rows, other: Kind, differences: &mut Differences) {
    // Who has answered has often done so in categories alone.
    let mut duties: BTreeMap<Key, BTreeMap<&Key, Both<'_>>> = BTreeMap::new();
    for (at, rows) in [before, after].into_iter().enumerate() {
        for (key, row) in rows {
            let category = String::new();
            let duty = Key {
                category,
                ..key.clone()
            };
            let both = duties.entry(duty).or_default().entry(key).or_default();
            both[at] = Some(row);
        }
    }
    for figures in duties.values_mut() {
        let is_gap = |at: usize| {
            let mut rows = figures.values().filter_map(|it| it[at]);
            rows.any(|it| it.says.state == MISSING)
        };
        let has_answer = |at: usize| {
            let mut rows = figures.values().filter_map(|it| it[at]);
            rows.any(|it| it.says.state != MISSING)
        };
        let gap = match (is_gap(0), is_gap(1)) {
            (true, false) if has_answer(1) => Some(Kind::GapClosed),
            (true, false) => Some(Kind::NotAsked),
            (false, true) if has_answer(0) => Some(Kind::GapOpened),
            (false, true) => Some(Kind::Asked),
            _ => None,
        };
        for (at, (key, both)) in figures.iter().enumerate() {
            let kind = match gap.filter(|_| at == 0) {
                Some(gap) => Some(gap),
                None => kind(*both, other),
            };
            match kind {
                Some(kind) => differences.figures.push(figure(kind, key, *both)),
                None => differences.same += 1,
            }
        }
    }
}

fn kind([then, now]: Both<'_>, other: Kind) -> Option<Kind> {
    let (then, now) = match (then, now) {
        (Some(then), Some(now)) => (&then.says, &now.says),
        (None, Some(now)) if now.says.state == SUM => return Some(Kind::Sum),
        (Some(then), None) if then.says.state == SUM => return Some(Kind::Sum),
        (None, _) => return Some(Kind::Added),
        (_, None) => return Some(Kind::Removed),
    };
    let value = |it: &Saying| {
        let [value, n, of] = [&it.value, &it.numerator, &it.denominator].map(Clone::clone);
        (value, n, of, it.answer.clone())
    };
    let is_text = |it: &Saying| it.state == REPORTED && it.value.is_empty();
    if then.state != now.state {
        Some(Kind::State)
    } else if value(then) != value(now) {
        Some(match now.state.as_str() {
            SUM => Kind::Sum,
            _ if is_text(then) && is_text(now) && other != Kind::Year => Kind::Answer,
            _ => other,
        })
    } else {
        // Two years' comments are of two years.
        (then.beside != now.beside && other != Kind::Year).then_some(Kind::Beside)
    }
}

fn figure(kind: Kind, key: &Key, [then, now]: Both<'_>) -> Differing {
    let says = |it: &Row| it.says.clone();
    Differing {
        kind,
        key: key.clone(),
        name: now.or(then).map_or_else(String::new, |it| it.name.clone()),
        old: then.filter(|it| !it.is_withdrawn).map(says),
        new: now.map(says),
    }
}
