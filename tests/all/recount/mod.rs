//! Every sentence of a report that says a number is counted again from the folder's files.
//!
//! What people have written is left out: the plan's texts, comments, answers and narratives. All
//! other sentences with a number must be known to one of the rules here, and be true.

mod coverage;
mod figures;
mod files;
mod plan;
mod text;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::pages::built::chapters;
use files::{Project, word};
use text::{plain, says_number, sentences};

/// A paragraph of a report, and the section it stands in.
#[derive(Debug)]
struct Line {
    section: String,
    text: String,
}

/// What a sentence is counted from.
struct Recount {
    project: Project,
    /// The plan that this one follows, if it does.
    followed: Option<Project>,
    year: i64,
    /// What people have written, without marks.
    written: String,
    /// Where its files are.
    folder: PathBuf,
}

/// The files that links lead to, by what the links say.
const FILES: [(&str, &str); 3] = [
    ("Årets uppgifter", "data/observationer.csv"),
    ("data/observationer.csv", "data/observationer.csv"),
    ("data/tidsserier.csv", "data/tidsserier.csv"),
];

#[test]
fn every_sentence_with_a_number_is_true() {
    let out = tempfile::tempdir().unwrap();
    let mut n = 0;
    let mut wrong = Vec::new();
    for (id, year) in editions() {
        build(year, out.path());
        let path = format!("{id}/{year}/content.sv.json");
        let content = fs::read_to_string(out.path().join(&path)).unwrap();
        let content: Value = serde_json::from_str(&content).unwrap();
        let project = files::project(&id);
        let follows = word(&project.plan["follows"]);
        let recount = Recount {
            written: written(&project, &id, year),
            followed: (!follows.is_empty()).then(|| files::project(&follows)),
            project,
            year,
            folder: out.path().join(format!("{id}/{year}")),
        };
        for line in lines(&content) {
            for sentence in sentences(&line.text) {
                let is_plans = line.section == "stod-och-hjalp";
                if !says_number(sentence) || is_plans || recount.is_peoples(sentence) {
                    continue;
                }
                n += 1;
                if let Err(why) = recount.judge(&line, sentence) {
                    wrong.push(format!("{path} {}: {sentence}\n    {why}", line.section));
                }
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {n}:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    assert!(n > 300, "{n} sentences");
}

/// The editions of the repository that can be built.
fn editions() -> BTreeSet<(String, i64)> {
    let mut found = BTreeSet::new();
    for plan in fs::read_dir("submissions").unwrap() {
        let plan = plan.unwrap().path();
        for year in fs::read_dir(&plan).unwrap() {
            let name = |path: &Path| path.file_name().unwrap().to_str().unwrap().to_owned();
            let year = name(&year.unwrap().path()).parse().unwrap();
            found.insert((name(&plan), year));
        }
    }
    assert_eq!(found.len(), 8);
    found
}

fn build(year: i64, out: &Path) {
    let built = Command::new(env!("CARGO_BIN_EXE_report"))
        .env_clear()
        .args(["build", &year.to_string(), "--out"])
        .arg(out)
        .output()
        .unwrap();
    assert!(built.status.success());
}

/// Everything that people have written about a plan's year, in one text.
fn written(project: &Project, id: &str, year: i64) -> String {
    let mut all = Vec::new();
    strings(&project.plan, &mut all);
    project
        .editions
        .values()
        .for_each(|it| strings(it, &mut all));
    let follows = word(&project.plan["follows"]);
    let followed = (!follows.is_empty()).then(|| files::project(&follows));
    let rows = project.rows.iter();
    for row in rows.chain(followed.iter().flat_map(|it| &it.rows)) {
        all.push(row.comment.clone());
        all.push(row.source.clone());
        all.push(row.value.clone());
    }
    if let Some(followed) = &followed {
        strings(&followed.plan, &mut all);
    }
    let texts = fs::read_dir(format!("submissions/{id}/{year}/text"));
    for file in texts.into_iter().flatten() {
        let path = file.unwrap().path();
        if path.is_file() {
            let text = fs::read_to_string(path).unwrap();
            let paragraphs = text.replace("\n- ", "\n\n");
            let paragraphs = paragraphs.trim_start_matches("- ").split("\n\n");
            all.extend(paragraphs.map(str::to_owned));
        }
    }
    all.iter()
        .map(|it| plain(it))
        .collect::<Vec<_>>()
        .join("\n")
}

fn strings(value: &Value, all: &mut Vec<String>) {
    match value {
        Value::String(text) => all.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|it| strings(it, all)),
        Value::Object(map) => map.values().for_each(|it| strings(it, all)),
        _ => {}
    }
}

/// The paragraphs, items, remarks and key figures of a report.
fn lines(content: &Value) -> Vec<Line> {
    let mut found = Vec::new();
    gather(&content["banners"], "banner", &mut found);
    gather(&chapters(content), "", &mut found);
    found
}

fn gather(value: &Value, section: &str, found: &mut Vec<Line>) {
    let mut push = |runs: &Value| {
        found.push(Line {
            section: section.to_owned(),
            text: plain(&read(runs)),
        });
    };
    match value {
        Value::Array(items) => items.iter().for_each(|it| gather(it, section, found)),
        Value::Object(map) => {
            let own = map.get("id").filter(|_| map.contains_key("level"));
            let section = own.map_or(section.to_owned(), word);
            map.get("runs").into_iter().for_each(&mut push);
            if let (Some(finding), Some(id)) = (map.get("finding"), map.get("id")) {
                // What a drawing shows is told of its indicator, which it does not name.
                let id = word(id);
                let own = id.trim_start_matches("diagram-");
                let of = own.split('-').next().unwrap_or_default();
                let of = of.replacen('m', "M", 1);
                let text = vec![
                    serde_json::json!({"text": format!("{of} ")}),
                    finding.clone(),
                ];
                push(&nested(text));
            }
            let remarks = map.get("remarks").and_then(Value::as_array);
            remarks.into_iter().flatten().for_each(&mut push);
            for key in [
                "blocks", "sections", "items", "terms", "figures", "charts", "table",
            ] {
                if let Some(inner) = map.get(key) {
                    gather(inner, &section, found);
                }
            }
        }
        _ => {}
    }
}

/// Runs after one another as one list.
fn nested(runs: Vec<Value>) -> Value {
    let flat = runs.into_iter().flat_map(|it| match it {
        Value::Array(runs) => runs,
        run => vec![run],
    });
    flat.collect()
}

/// What runs read as.
fn read(runs: &Value) -> String {
    let runs = runs.as_array().into_iter().flatten();
    let said = runs.map(|run| match (&run["text"], &run["runs"]) {
        (Value::String(text), _) => text.clone(),
        (_, inner) => read(inner),
    });
    said.collect()
}

impl Recount {
    /// Whether a sentence is a person's: as it stands, or around what a call brings.
    fn is_peoples(&self, sentence: &str) -> bool {
        let said = sentence
            .rsplit_once(": ")
            .map_or(sentence, |(_, said)| said);
        let is_whole = |text: &str| self.written.contains(text.trim_end_matches('.'));
        let called = self.written.split('\n').flat_map(sentences);
        let mut called = called.filter(|it| it.contains("{{"));
        is_whole(sentence)
            || is_whole(said)
            || called.any(|it| {
                let pattern = without_calls(it);
                // A call alone is the tool's own sentence.
                pattern.contains(char::is_alphabetic) && text::scan(&pattern, sentence).is_some()
            })
    }

    fn judge(&self, line: &Line, sentence: &str) -> Result<(), String> {
        let sentence = &without_ids(&self.without_sizes(sentence)?);
        if !says_number(sentence) {
            return Ok(());
        }
        let own = line.text.split_whitespace().next().unwrap_or("");
        let is_summed_up = ["nyckeltal", "viktigast", "pressmeddelande", "-laget"]
            .iter()
            .any(|it| line.section.contains(it));
        let figures = if self.is_indicator(own) || !is_summed_up {
            vec![own.to_owned()]
        } else if self.coverage(&line.section, sentence).is_ok() {
            return Ok(());
        } else {
            self.key_figures()
        };
        let figures: Vec<String> = figures
            .into_iter()
            .filter(|it| self.is_indicator(it))
            .collect();
        if figures.is_empty() {
            return self.coverage(&line.section, sentence);
        }
        let judged = figures
            .iter()
            .map(|it| self.figure(it, &line.section, sentence));
        judged.reduce(Result::or).unwrap_or(Ok(()))
    }

    /// A sentence without the sizes of files, which are what they are.
    fn without_sizes(&self, sentence: &str) -> Result<String, String> {
        let mut rest = sentence.to_owned();
        while let Some((before, after)) = rest.split_once(" (CSV, ") {
            let (said, after) = after.split_once(" kB)").ok_or("no size")?;
            let file = FILES.iter().find(|(says, _)| before.ends_with(says));
            let (_, file) = file.ok_or("no file of this name")?;
            let n_bytes = fs::metadata(self.folder.join(file)).unwrap().len();
            if said != n_bytes.div_ceil(1000).to_string() {
                return Err(format!("{file} has {n_bytes} bytes"));
            }
            rest = format!("{before}{after}");
        }
        Ok(rest)
    }

    fn key_figures(&self) -> Vec<String> {
        let own = &self.project.editions[&self.year]["key_figures"];
        own.as_array().into_iter().flatten().map(word).collect()
    }

    fn is_indicator(&self, id: &str) -> bool {
        let mut all = [Some(&self.project), self.followed.as_ref()]
            .into_iter()
            .flatten();
        all.any(|it| it.uses().iter().any(|it| it.indicator == id))
    }
}

/// A person's sentence with an open place for each call.
fn without_calls(sentence: &str) -> String {
    let mut pattern = String::new();
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once("{{") {
        pattern.push_str(before);
        pattern.push_str("{}");
        rest = after.split_once("}}").map_or("", |(_, after)| after);
    }
    pattern + rest
}

/// A sentence without the numbers of measures and indicators: *1.6a*, *åtgärd 2.4*.
fn without_ids(sentence: &str) -> String {
    let is_id = |token: &str| {
        let core = token.trim_matches(|c: char| !c.is_alphanumeric());
        let (main, last) =
            core.split_at(core.len() - core.chars().last().map_or(0, char::len_utf8));
        let is_pair = |text: &str| {
            text.split_once('.').is_some_and(|(a, b)| {
                [a, b]
                    .iter()
                    .all(|it| !it.is_empty() && it.chars().all(|c| c.is_ascii_digit()))
            })
        };
        let is_strategys = main.starts_with('M') && main[1..].parse::<u8>().is_ok();
        is_pair(core) || ((is_pair(main) || is_strategys) && last.chars().all(char::is_lowercase))
    };
    let tokens = sentence.split(' ').filter(|it| it.is_empty() || !is_id(it));
    tokens.collect::<Vec<_>>().join(" ")
}
