//! `content.*.json` of every report has one form: which keys stand where, with what kind of value.
//!
//! `UPDATE=1 cargo test --test all shape::` writes it anew, into `tests/content.txt`: where an object
//! stands and its kind, and its keys; `?` after a key that not all such objects have.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;

use serde_json::{Map, Value};

use crate::pages::built::{built, cases, chapters};

const EXPECTED: &str = "tests/content.txt";

/// Of an object, how many there are, and how many have each key, with what kinds of values.
#[derive(Default)]
struct Object {
    n: usize,
    keys: BTreeMap<String, (usize, BTreeSet<&'static str>)>,
}

type Shape = BTreeMap<String, Object>;

fn gather(place: &str, value: &Value, shape: &mut Shape) {
    match value {
        Value::Array(items) => {
            for item in items {
                gather(place, item, shape);
            }
        }
        Value::Object(keys) => {
            let object = shape.entry(named(place, keys)).or_default();
            object.n += 1;
            for (key, value) in keys {
                let (n, kinds) = object.keys.entry(key.clone()).or_default();
                *n += 1;
                kinds.insert(kind(value));
            }
            for (key, value) in keys {
                gather(key, value, shape);
            }
        }
        _ => {}
    }
}

fn named(place: &str, keys: &Map<String, Value>) -> String {
    match keys.get("kind").and_then(Value::as_str) {
        Some(kind) => format!("{place}: {kind}"),
        None => place.to_owned(),
    }
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "bool",
        Value::Number(_) => "number",
        Value::String(_) => "text",
        Value::Array(_) => "list",
        Value::Object(_) => "object",
    }
}

#[test]
fn content_keeps_its_form() {
    let mut shape = Shape::new();
    let cases = cases().iter().flat_map(|(_, reports)| reports);
    for report in built().iter().chain(cases) {
        gather("content", &report.content(), &mut shape);
    }
    let mut found = String::new();
    for (name, object) in &shape {
        let _ = writeln!(found, "{name}");
        for (key, (n, kinds)) in &object.keys {
            let mark = if *n < object.n { "?" } else { "" };
            let kinds: Vec<&str> = kinds.iter().copied().collect();
            let _ = writeln!(found, "    {key}{mark}: {}", kinds.join(" or "));
        }
    }
    if std::env::var_os("UPDATE").is_some() {
        fs::write(EXPECTED, &found).unwrap();
    }
    assert_eq!(fs::read_to_string(EXPECTED).unwrap(), found);
}

/// The names of the figures in the annex of all figures, in order.
fn figures(content: &Value) -> Vec<String> {
    let chapters = chapters(content);
    let mut chapters = chapters.as_array().unwrap().iter();
    let Some(annex) = chapters.find(|it| it["id"] == "bilaga-alla-uppgifter") else {
        return Vec::new();
    };
    let tables = annex["blocks"].as_array().unwrap().iter();
    let rows = tables.filter_map(|it| it["rows"].as_array()).flatten();
    let named = rows.map(|row| {
        let cells = row["cells"].as_array().unwrap().iter();
        let mut names = cells.filter_map(|it| it["figure"].as_str());
        let name = names.next();
        assert_eq!(names.next(), None, "{row}");
        name.unwrap_or_else(|| panic!("no figure in {row}"))
            .to_owned()
    });
    named.collect()
}

#[test]
fn every_figure_has_a_name_of_its_own_that_is_the_same_in_every_language() {
    let cases = cases()
        .iter()
        .flat_map(|(case, reports)| reports.iter().map(move |it| (case, it)));
    let editions = built().iter().map(|it| (None, it));
    let all = editions.chain(cases.map(|(case, it)| (Some(case), it)));
    let mut known = BTreeMap::new();
    for (case, report) in all {
        let names = figures(&report.content());
        let each: BTreeSet<&String> = names.iter().collect();
        assert_eq!(each.len(), names.len(), "{}: {names:?}", report.name());
        let place = (case, &report.plan, &report.year);
        let same = known.entry(place).or_insert_with(|| names.clone());
        assert_eq!(*same, names, "{}", report.name());
    }
    let n: usize = known.values().map(Vec::len).sum();
    assert!(n > 1000, "only {n} figures are named");
}
