//! No sentence of a report begins with a figure.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::pages::built::chapters;

/// Where figures and telephone numbers stand by themselves.
const NO_SENTENCES: [&str; 3] = ["nyckeltal", "oversikt-nyckeltal", "stod-och-hjalp"];

/// What an agency has written itself.
const OF_AGENCIES: [&str; 1] = ["31 av 34 avtal har kravet."];

#[test]
fn no_sentence_begins_with_a_figure() {
    let out = tempfile::tempdir().unwrap();
    let mut n = 0;
    for (year, plan, languages) in [
        ("2024", "stockholm-2024-2027", &["sv"][..]),
        ("2025", "stockholm-2024-2027", &["sv", "en"]),
        ("2022", "stockholm-strategi-2020-2026", &["sv"]),
    ] {
        build(year, out.path());
        for language in languages {
            let path = format!("{plan}/{year}/content.{language}.json");
            let content = fs::read_to_string(out.path().join(&path)).unwrap();
            let content: Value = serde_json::from_str(&content).unwrap();
            let mut lines = Vec::new();
            lines_of(&chapters(&content), &mut lines);
            for line in &lines {
                for sentence in line.split_inclusive(['.', '!', '?']) {
                    n += 1;
                    let is_first = sentence.starts_with(' ') || line.starts_with(sentence);
                    let own = !OF_AGENCIES.contains(&sentence.trim());
                    let begins = sentence
                        .trim_start()
                        .starts_with(|c: char| c.is_ascii_digit());
                    assert!(!is_first || !begins || !own, "{path}: {line}");
                }
            }
        }
    }
    assert!(n > 1000, "{n} sentences");
}

fn build(year: &str, out: &Path) {
    let built = Command::new(env!("CARGO_BIN_EXE_report"))
        .env_clear()
        .args(["build", year, "--out"])
        .arg(out)
        .output()
        .unwrap();
    assert!(built.status.success());
}

/// The text of every paragraph, item and remark; of a table only its remarks.
fn lines_of(value: &Value, lines: &mut Vec<String>) {
    match value {
        Value::Array(values) => values.iter().for_each(|it| lines_of(it, lines)),
        Value::Object(fields) => {
            let id = fields.get("id").and_then(Value::as_str).unwrap_or("");
            if NO_SENTENCES.contains(&id) {
                return;
            }
            for (name, inner) in fields {
                match name.as_str() {
                    "runs" => lines.push(line(inner)),
                    "remarks" => lines.extend(inner.as_array().unwrap().iter().map(line)),
                    "rows" | "columns" | "caption" | "title" => {}
                    _ => lines_of(inner, lines),
                }
            }
        }
        _ => {}
    }
}

/// A line without the label in bold that leads it.
fn line(runs: &Value) -> String {
    let runs = runs.as_array().unwrap();
    let is_label = |it: &&Value| it["kind"] == "strong";
    let rest = usize::from(runs.first().is_some_and(|it| is_label(&it)) && runs.len() > 1);
    runs[rest..].iter().map(text).collect()
}

fn text(run: &Value) -> String {
    match run["runs"].as_array() {
        Some(runs) => runs.iter().map(text).collect(),
        None => run["text"].as_str().unwrap_or("").to_owned(),
    }
}
