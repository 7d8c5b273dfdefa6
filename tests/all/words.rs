//! What reports say to people stands in the phrase files, in Swedish and in English, and nowhere else.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::project::Project;

/// What is the same in both languages.
const SAME: [&str; 6] = ["Form", "ISBN", "ISSN", "status", "text", "trend"];

/// Swedish words that English does not have; hyphenated ones are anchors.
const SWEDISH: [&str; 38] = [
    "andel",
    "antal",
    "av",
    "den",
    "det",
    "efter",
    "ej",
    "eller",
    "en",
    "ett",
    "finns",
    "från",
    "för",
    "har",
    "i",
    "inga",
    "ingen",
    "inget",
    "inte",
    "ja",
    "med",
    "nej",
    "och",
    "om",
    "procent",
    "rapporten",
    "saknas",
    "se",
    "ska",
    "som",
    "svar",
    "till",
    "totalt",
    "uppgift",
    "uppgiften",
    "uppgifter",
    "utan",
    "vid",
];

fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                let own = text.split("#[cfg(test)]").next().unwrap().to_owned();
                found.push((path, own));
            }
        }
    }
    found.sort();
    found
}

/// The code in pieces: what stands outside quotation marks, and what stands within, in turn.
fn pieces(code: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut is_quoted = false;
    for line in code.lines().map(str::trim_start) {
        if !is_quoted && line.starts_with("//") {
            continue;
        }
        let mut chars = line.chars().peekable();
        while let Some(c) = chars.next() {
            let last = pieces.last_mut().unwrap();
            match c {
                '\\' if is_quoted => match chars.next() {
                    // A space of some kind, in figures.
                    Some('u') => {
                        chars.by_ref().find(|c| *c == '}');
                        last.push(' ');
                    }
                    other => last.extend(other),
                },
                '\'' if !is_quoted && chars.peek() == Some(&'"') => last.extend(chars.next()),
                '"' => {
                    is_quoted = !is_quoted;
                    pieces.push(String::new());
                }
                _ => last.push(c),
            }
        }
        pieces.last_mut().unwrap().push('\n');
    }
    pieces
}

/// The words of a text; what stands in braces is filled in.
fn words(text: &str) -> Vec<String> {
    let mut outside = String::new();
    let mut depth = 0_usize;
    for c in text.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ if depth == 0 => outside.push(c),
            _ => {}
        }
    }
    let is_part = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    outside
        .split(|c| !is_part(c))
        .filter(|it| it.chars().any(char::is_alphabetic))
        .map(str::to_lowercase)
        .collect()
}

fn is_swedish(text: &str) -> bool {
    let has_letter = |it: &String| it.contains(['å', 'ä', 'ö']);
    let is_listed = |it: &String| SWEDISH.contains(&it.as_str());
    words(text).iter().any(|it| has_letter(it) || is_listed(it))
}

#[test]
fn what_tells_holds_no_words_for_people() {
    let all = ["src/tell", "src/report"].map(sources);
    for (path, code) in all.into_iter().flatten() {
        for literal in pieces(&code).iter().skip(1).step_by(2) {
            let said = words(literal);
            assert!(
                said.len() < 2 && !is_swedish(literal),
                "{}: the words {literal:?} belong in the phrase files",
                path.display()
            );
        }
    }
}

/// The fixed words of a language by their names: `Foreword | Förord`.
fn fixed_words(language: &str) -> BTreeMap<String, String> {
    let text = fs::read_to_string(format!("src/words/{language}.txt")).unwrap();
    let own = text.lines().filter_map(|line| line.split_once(" | "));
    let is_name = |it: &str| {
        let starts = it.starts_with(|c: char| c.is_ascii_uppercase());
        starts && it.chars().all(|c| c.is_ascii_alphanumeric())
    };
    own.filter(|(name, _)| is_name(name))
        .map(|(name, said)| (name.to_owned(), said.to_owned()))
        .collect()
}

/// Words in Swedish and in English that must be two languages and end alike.
fn hold(place: &str, sv: &str, en: &str) {
    let is_same = SAME.contains(&sv) && SAME.contains(&en);
    assert!(
        is_same || sv != en || words(sv).is_empty(),
        "{place}: {sv:?} has no English"
    );
    assert!(
        words(sv).is_empty() || !words(en).is_empty(),
        "{place}: {sv:?} has no English"
    );
    assert!(!is_swedish(en) || is_same, "{place}: {en:?} is Swedish");
    let ends = |it: &str| it.ends_with('.') && it != "No.";
    assert_eq!(
        ends(sv),
        ends(en),
        "{place}: {sv:?} and {en:?} end otherwise"
    );
}

#[test]
fn every_fixed_word_has_its_english() {
    let mut n = 0;
    let english = fixed_words("en");
    for (name, sv) in fixed_words("sv") {
        n += 1;
        hold(&name, &sv, &english[&name]);
    }
    assert!(n > 200, "{n} pairs were found");
}

/// The editions below a folder of submissions.
fn editions(submissions: &Path) -> Vec<PathBuf> {
    let folders = |path: &Path| {
        let found = fs::read_dir(path).into_iter().flatten();
        let mut found: Vec<PathBuf> = found.map(|it| it.unwrap().path()).collect();
        found.sort();
        found
    };
    let years = folders(submissions)
        .into_iter()
        .flat_map(|plan| folders(&plan));
    years
        .map(|year| year.join("edition.yaml"))
        .filter(|it| it.exists())
        .collect()
}

/// The texts of content that are not marked as another language's: those that are runs.
fn english<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
    match value {
        Value::Object(map) if map.get("kind").is_some_and(|it| it == "foreign") => {}
        Value::Object(map) => {
            let keys = [
                "id",
                "url",
                "value",
                "plan",
                "description",
                "language",
                "label",
                "title",
            ];
            // What stands on a drawing can be text alone; its description and its table mark it.
            let own = map
                .iter()
                .filter(|(key, _)| *key != "points")
                .filter(|(key, it)| it.is_array() || !keys.contains(&key.as_str()));
            own.for_each(|(_, it)| english(it, found));
        }
        Value::Array(list) => list.iter().for_each(|it| english(it, found)),
        Value::String(text) => found.push(text),
        _ => {}
    }
}

/// *1.å*, *B.i*, *ÄN-9:*
fn is_id(word: &str) -> bool {
    let inner = word.trim_end_matches(['.', ',', ':', ';']);
    inner.contains(|c: char| c == '.' || c.is_ascii_digit())
}

/// Words of a scale stand in both languages on purpose: the code is what agencies write.
const CODES: [&str; 4] = ["(JA)", "(NEJ)", "(NÄRA)", "(ej relevant)"];

/// The cases that build a report, as drafts in English.
#[test]
fn no_fixed_word_of_an_english_report_is_swedish() {
    let mut n = 0;
    let mut cases: Vec<PathBuf> = fs::read_dir("tests/cases")
        .unwrap()
        .map(|it| it.unwrap().path())
        .filter(|it| it.join("keeps").exists())
        .collect();
    cases.sort();
    for case in cases {
        let own = case.join("project");
        let project = Project::base();
        if own.exists() {
            crate::project::copy(&own, project.0.path());
        }
        for edition in editions(&project.0.path().join("submissions")) {
            let text = fs::read_to_string(&edition).unwrap();
            if !text.contains("languages:") {
                fs::write(&edition, text + "\nlanguages: [sv, en]\n").unwrap();
            }
            let year = edition.parent().unwrap().file_name().unwrap();
            project.run(&format!(
                "build {} --draft --out out",
                year.to_str().unwrap()
            ));
        }
        for (path, bytes) in project.tree("out") {
            if !path.ends_with("content.en.json") {
                continue;
            }
            n += 1;
            let content: Value = serde_json::from_slice(&bytes).unwrap();
            let mut said = Vec::new();
            english(&content, &mut said);
            for text in said {
                let text = CODES
                    .iter()
                    .fold(text.to_owned(), |it, code| it.replace(code, ""));
                let rest: Vec<&str> = text.split_whitespace().filter(|it| !is_id(it)).collect();
                let rest = rest.join(" ");
                assert!(!is_swedish(&rest), "{}: {path}: {text:?}", case.display());
            }
        }
    }
    assert!(n > 20, "{n} English reports were built");
}
