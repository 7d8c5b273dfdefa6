//! What is written in a cell is read, or refused with advice that can be followed.

mod beside;
mod numbers;
mod texts;
mod years;

use std::fs;

use serde_json::Value;

use crate::project::Project;

const HEADINGS: &str =
    "indikator;år;värde;täljare;nämnare;tillfrågade;datum;status;precision;kommentar\n";
const EDITION: &str =
    "title: Rapport 2025\ndata: collected\nas_of: 2026-04-15\ndue: {default: 2026-06-30}\n";
const SUBMISSION: &str = "submissions/p/2025/polisen.csv";

/// A project whose one file has these rows.
fn project(rows: &[&str]) -> Project {
    let project = Project(tempfile::tempdir().unwrap());
    for folder in ["plans", "submissions/p/2025"] {
        fs::create_dir_all(project.0.path().join(folder)).unwrap();
    }
    project.write("plans/p.yaml", include_bytes!("plan.yaml"));
    project.write("submissions/p/2025/edition.yaml", EDITION.as_bytes());
    let rows = rows.join("\n");
    project.write(SUBMISSION, format!("{HEADINGS}{rows}\n").as_bytes());
    project
}

/// What `check` says of a file of the project: line, code, and message with help.
fn told(project: &Project, file: &str) -> Vec<(u64, String, String)> {
    let (_, text) = project.run("check 2025 --format json --all");
    let findings = text
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok());
    findings
        .filter(|it| it["file"] == file)
        .map(|it| {
            let word = |key: &str| it[key].as_str().unwrap().to_owned();
            let said = format!("{} {}", word("message"), word("help"));
            (it["line"].as_u64().unwrap_or(0), word("code"), said)
        })
        .collect()
}

/// Each row is told with its code and no other, in words that hold what is expected of them.
fn refused(rows: &[(&str, &str, &str)]) {
    let written: Vec<&str> = rows.iter().map(|(row, ..)| *row).collect();
    let told = told(&project(&written), SUBMISSION);
    for (line, (row, code, words)) in (2..).zip(rows) {
        let own: Vec<_> = told.iter().filter(|(at, ..)| *at == line).collect();
        let [(_, found, said)] = own.as_slice() else {
            panic!("{row}: {own:?}");
        };
        assert!(
            found == code && said.contains(words),
            "{row}: {found} {said}"
        );
    }
}
