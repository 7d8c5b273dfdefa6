//! Så läser du rapporten: every word of a table that is no person's is explained, and no other.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::pages::built;
use crate::pages::built::chapters;
use crate::project::{Project, files};

/// The words of a cell that need no meaning: answers, units, parts of a year, what a milestone is.
const PLAIN: &str = "ja nej yes no procentenhet procentenheter percentage point points halvåret kvartalet \
    half-year quarter första andra tredje fjärde first second third fourth totalt total liksom as in on \
    procent per cent antal text number av of januari februari mars april maj juni juli augusti september \
    oktober november december january february march may june july august october muntligt skriftligt oral \
    written delredovisning slutredovisning part final report till to trend positiv negativ neutral oklar \
    positive negative unclear och and mål goal utan without delmoment milestone kvot rate medelvärde mean \
    bedömning grade eller or märkning marks";

/// The columns that only people's words stand in, and our sentences.
const PEOPLES: &str = "Åtgärd Measure Uppgift Figure Indikator Indicator Kommentar Comment Skäl Reason Orsak \
    Cause Uppgifter Figures Ansvarig Responsible Part Party Källa Source Enhet Unit Delmoment \
    Milestone Mål Goal Kontroll Check Beslut Decision Dag Day";

/// A built report: its name, its content, and the folders that people have written in.
struct Built {
    name: String,
    content: Value,
    written: BTreeSet<String>,
}

#[test]
fn every_word_is_explained_and_no_other() {
    let mut wrong = Vec::new();
    let mut n = 0;
    for built in editions().into_iter().chain(cases()) {
        let mut said = Said::default();
        tables(&chapters(&built.content), &mut said);
        let terms = terms(&chapters(&built.content));
        n += terms.len();
        for (term, meaning) in &terms {
            let bare = without_digits(term).replace('…', "");
            let words = |text: &str| format!(" {} ", folded(text).replace(['.', ',', ':'], ""));
            if words(meaning).contains(&words(bare.trim())) {
                wrong.push(format!(
                    "{}: {term} is explained by itself: {meaning}",
                    built.name
                ));
            }
            let mut all = said.phrases.iter().chain(&said.beside);
            if !all.any(|it| is_said(term, it)) {
                wrong.push(format!("{}: {term} stands in no table", built.name));
            }
        }
        for phrase in &said.phrases {
            let is_explained = terms.keys().any(|it| is_said(it, phrase))
                // The word of a grade is what its code means.
                || terms.values().any(|it| folded(it).starts_with(&without_sign(phrase)));
            let mut own = [folded(phrase), without_digits(phrase)].into_iter();
            let is_peoples = is_plain(phrase) || own.any(|it| built.written.contains(&it));
            if !is_explained && !is_peoples {
                wrong.push(format!("{}: {phrase} is not explained", built.name));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {n}\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    assert!(n > 400, "{n} terms");
}

#[test]
fn a_word_is_explained_wherever_it_stands() {
    let project = Project::base();
    let row =
        |from: &str, to: &str| project.replace("submissions/exempel/2025/polisen.csv", from, to);
    row("2.10b;;;;210;;;;;\n", "2.10b;;;;210;;;preliminär;;\n");
    project.done("build 2025");
    let legend = |content: &str| {
        let content: Value = serde_json::from_str(&project.read(content)).unwrap();
        terms(&chapters(&content))
    };
    let found = legend("build/exempel/2025/content.sv.json");
    assert!(found.contains_key("preliminär"), "{found:?}");
    assert!(!found.contains_key("slutlig"), "{found:?}");
}

/// What tables say.
#[derive(Default)]
struct Said {
    /// What stands by itself in a cell.
    phrases: BTreeSet<String>,
    /// Whole cells of the columns that are people's, and of sentences.
    beside: BTreeSet<String>,
}

/// Whether a term of the legend is what stands in a cell: *följs upp 2027*, *cirka …*.
fn is_said(term: &str, phrase: &str) -> bool {
    let phrase = without_digits(phrase);
    match term.strip_suffix('…') {
        Some(before) => phrase.starts_with(&folded(before)) || phrase == folded(before).trim(),
        None => phrase == without_digits(term),
    }
}

fn without_digits(text: &str) -> String {
    let text: String = text.chars().filter(|it| !it.is_ascii_digit()).collect();
    folded(text.trim())
}

/// A grade's word without the sign before it.
fn without_sign(phrase: &str) -> String {
    folded(phrase.trim_start_matches(|it: char| !it.is_alphabetic())) + "."
}

fn folded(text: &str) -> String {
    text.to_lowercase()
}

/// A number with or without its unit, an id, or words that everybody knows.
fn is_plain(phrase: &str) -> bool {
    let known = |word: &str| PLAIN.split_whitespace().any(|it| it == folded(word));
    let is_number = |word: &str| !word.contains(char::is_alphabetic);
    let has_digit = |word: &str| word.contains(|it: char| it.is_ascii_digit());
    // An indicator that something is said of, or what a milestone is and whom it is reported to.
    let phrase = phrase.split(" till ").next().unwrap_or(phrase);
    let mut words = phrase.split_whitespace();
    phrase.ends_with(':')
        || phrase.contains('”')
        || words.all(|it| is_number(it) || known(it) || has_digit(it))
}

/// What stands by itself in the cells of all tables.
fn tables(value: &Value, found: &mut Said) {
    match value {
        Value::Array(items) => items.iter().for_each(|it| tables(it, found)),
        Value::Object(map) => {
            if let (Some(columns), Some(rows)) = (map.get("columns"), map.get("rows")) {
                let titles: Vec<String> = list(columns).map(|it| read(&it["title"])).collect();
                let has = |title: &str| titles.iter().any(|it| it == title);
                // Changes of the plan are told in sentences, beside the reason.
                let is_of_plan = has("Skäl") || has("Reason");
                let is_peoples = |title: &str| {
                    let mut known = PEOPLES.split_whitespace();
                    known.any(|it| it == title)
                        || ["Lämnad av", "Submitted by"].contains(&title)
                        || ["Så räknades talet", "How it was counted"].contains(&title)
                        || is_of_plan && ["Ändring", "Change"].contains(&title)
                };
                for row in list(rows) {
                    for (title, cell) in titles.iter().zip(list(&row["cells"])) {
                        let text = without_labels(title, &cell["runs"]);
                        if is_peoples(title) {
                            found.beside.insert(text);
                        } else {
                            found.phrases.extend(parts(&text));
                        }
                    }
                }
            }
            map.values().for_each(|it| tables(it, found));
        }
        _ => {}
    }
}

/// A cell without the names of what its figures count: of *1.1a besök: 7 (+1)* what stands after them.
fn without_labels(title: &str, runs: &Value) -> String {
    let text = read(runs);
    if !["Redovisat", "Reported"]
        .iter()
        .any(|it| title.starts_with(it))
    {
        return text;
    }
    let figures = text.split("; ").map(|figure| {
        let figure = figure.replace(":\u{a0}", ": ");
        figure
            .split_once(": ")
            .map_or(figure.clone(), |(_, value)| value.to_owned())
    });
    figures.collect::<Vec<_>>().join("; ")
}

fn parts(text: &str) -> Vec<String> {
    // What follows is the agency's own words.
    let mut text = text.split(". ").next().unwrap_or_default().to_owned();
    for between in ["; ", ", ", ": ", "(", ")", "\u{a0}"] {
        text = text.replace(between, "\n");
    }
    let parts = text.lines().map(str::trim);
    parts
        .filter(|it| !it.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The words of the legend, each with its meaning.
fn terms(sections: &Value) -> BTreeMap<String, String> {
    let chapters = list(sections);
    let legends = chapters.filter(|it| {
        ["sa-laser-du-rapporten", "sa-laser-du-bilagorna"]
            .contains(&it["id"].as_str().unwrap_or(""))
    });
    let terms = legends
        .flat_map(|it| list(&it["blocks"]))
        .flat_map(|it| list(&it["terms"]));
    terms
        .flat_map(|it| {
            let (words, meaning) = (read(&it["term"]), read(&it["runs"]));
            let words: Vec<String> = words.split(", ").map(str::to_owned).collect();
            words.into_iter().map(move |word| (word, meaning.clone()))
        })
        .collect()
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn read(runs: &Value) -> String {
    let said = list(runs).map(|run| match run["text"].as_str() {
        Some(text) => text.to_owned(),
        None => read(&run["runs"]),
    });
    said.collect()
}

/// The reports of the repository's own editions.
fn editions() -> Vec<Built> {
    let out = tempfile::tempdir().unwrap();
    for year in ["2013", "2018", "2021", "2022", "2023", "2024", "2025"] {
        let built = Command::new(env!("CARGO_BIN_EXE_report"))
            .env_clear()
            .args(["build", year, "--out"])
            .arg(out.path())
            .output()
            .unwrap();
        assert!(built.status.success());
    }
    let found = reports(out.path(), &written(&["plans", "submissions"]));
    assert_eq!(found.len(), 9);
    found
}

/// The reports of the cases.
fn cases() -> Vec<Built> {
    let mut found = Vec::new();
    for (case, reports) in built::cases() {
        let written = written(&["tests/base", case]);
        found.extend(reports.iter().map(|it| Built {
            name: format!("{case}: {}", it.name()),
            content: it.content(),
            written: written.clone(),
        }));
    }
    assert!(found.len() > 20);
    found
}

fn reports(folder: &Path, written: &BTreeSet<String>) -> Vec<Built> {
    let mut all = BTreeMap::new();
    files(folder, "", &mut all);
    let contents = all
        .into_iter()
        .filter(|(name, _)| name.contains("content.") && !name.contains("schema"));
    contents
        .map(|(name, bytes)| Built {
            name: format!("{}/{name}", folder.display()),
            content: serde_json::from_slice(&bytes).unwrap(),
            written: written.clone(),
        })
        .collect()
}

/// The names that people have given things, in plans and in the columns of submissions that are theirs.
fn written(folders: &[&str]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for folder in folders {
        let mut all = BTreeMap::new();
        files(Path::new(folder), "", &mut all);
        for (name, bytes) in all {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            match name.rsplit_once('.') {
                Some((_, "yaml")) => found.extend(names(&text)),
                Some((_, "csv")) if !name.starts_with("expected") => found.extend(cells(&text)),
                _ => {}
            }
        }
    }
    found
}

/// The values of a plan's keys, whole and in parts.
fn names(yaml: &str) -> Vec<String> {
    let ends = |c: char| matches!(c, '"' | '\'' | '[' | ']' | '{' | '}' | ' ' | '-');
    let values = yaml.lines().flat_map(|line| {
        let values = line.split(": ").chain(line.split([',', '{', '[']));
        values.map(|it| it.split(['}', ']']).next().unwrap_or(it))
    });
    let values = values.map(|it| it.trim_matches(ends).to_owned());
    let values = values.flat_map(|it| [parts(&it), vec![it]].concat());
    values.map(|it| folded(&it)).collect()
}

fn cells(csv: &str) -> Vec<String> {
    let mut lines = csv.lines();
    let titles: Vec<&str> = lines.next().unwrap_or_default().split([';', ',']).collect();
    let ours = ["status", "precision", "kommentar"];
    let mut found = Vec::new();
    for line in lines {
        let own = titles.iter().zip(line.split([';', ',']));
        let own = own.filter(|(title, _)| !ours.contains(title));
        found.extend(own.map(|(_, cell)| folded(cell.trim().trim_matches('"'))));
    }
    found
}
