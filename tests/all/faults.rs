//! A plan with ten faults and a submission with twenty: thirty errors in one run, each at its place.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::project::copy;

const PLAN: &str = "tests/cases/ten-faults-in-one-plan";

/// Code, file, line and column.
type Place = (String, String, u64, u64);

/// The errors that a case's transcript shows: `path:line:column: fel[S002]: …`.
fn expected(case: &str) -> BTreeSet<Place> {
    let transcript = fs::read_to_string(format!("{case}/expected/transcript.txt")).unwrap();
    let errors = transcript
        .lines()
        .filter_map(|line| line.split_once(": fel["));
    errors
        .map(|(place, rest)| {
            let mut parts = place.rsplitn(3, ':');
            let column = parts.next().unwrap().parse().unwrap();
            let line = parts.next().unwrap().parse().unwrap();
            let file = parts.next().unwrap().to_owned();
            (rest[..4].to_owned(), file, line, column)
        })
        .collect()
}

/// The errors of a run over the base project with both cases laid over it.
fn found(submission: &str) -> Vec<Place> {
    let project = tempfile::tempdir().unwrap();
    for folder in [
        "tests/base",
        &format!("{PLAN}/project"),
        &format!("{submission}/project"),
    ] {
        copy(Path::new(folder), project.path());
    }
    let output = Command::new(env!("CARGO_BIN_EXE_report"))
        .env_clear()
        .current_dir(project.path())
        .args(["check", "2025", "--format", "json"])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    let text = String::from_utf8(output.stdout).unwrap();
    let findings = text
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap());
    findings
        .filter(|it| it["severity"] == "error")
        .map(|it| {
            let word = |key: &str| it[key].as_str().unwrap().to_owned();
            let number = |key: &str| it[key].as_u64().unwrap_or_else(|| panic!("no {key}: {it}"));
            (word("code"), word("file"), number("line"), number("column"))
        })
        .collect()
}

fn thirty(submission: &str) {
    let submission = format!("tests/cases/{submission}");
    let (plan, rows) = (expected(PLAN), expected(&submission));
    assert_eq!((plan.len(), rows.len()), (10, 20));
    let found = found(&submission);
    assert_eq!(found.len(), 30);
    assert_eq!(found.into_iter().collect::<BTreeSet<_>>(), &plan | &rows);
}

#[test]
fn thirty_faults_are_thirty_errors() {
    thirty("twenty-faults-in-one-file");
}

#[test]
fn the_same_with_windows_line_endings() {
    thirty("twenty-faults-with-crlf");
}

#[test]
fn the_same_with_a_byte_order_mark() {
    thirty("twenty-faults-with-bom");
}

#[test]
fn the_same_in_windows_1252() {
    thirty("twenty-faults-in-windows-1252");
}

#[test]
fn the_same_with_shuffled_rows() {
    thirty("twenty-faults-in-shuffled-rows");
}
