//! Rows that are made wrong are told, each at its place and nothing else, however a file is dressed.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

#[path = "../../benches/rows.rs"]
#[expect(dead_code, reason = "a program, of which a part is used here")]
pub(crate) mod generator;

/// A file, a line, a column and a code.
type Place = (String, u64, u64, String);

/// What `check` tells that is more than a note.
fn told(project: &Path) -> BTreeSet<Place> {
    let output = Command::new(env!("CARGO_BIN_EXE_report"))
        .env_clear()
        .current_dir(project)
        .args(["check", "--format", "json", "--all"])
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let found = text
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap());
    let found = found.filter(|it| it["severity"] != "note");
    let place = |it: Value| {
        let word = |key: &str| it[key].as_str().unwrap_or_default().to_owned();
        let number = |key: &str| it[key].as_u64().unwrap_or_default();
        (word("file"), number("line"), number("column"), word("code"))
    };
    found.map(place).collect()
}

fn project(arguments: &str) -> (tempfile::TempDir, usize) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().display().to_string();
    let given = arguments.split_whitespace().map(str::to_owned);
    let arguments: Vec<String> = [path].into_iter().chain(given).collect();
    let (_, rows) = generator::run(&arguments).unwrap();
    (folder, rows)
}

#[test]
fn planted_faults_are_told_where_they_are_and_none_other() {
    let dresses = [
        "none",
        "crlf",
        "bom",
        "utf16",
        "cp1252",
        "shuffle",
        "crlf,bom,shuffle",
    ];
    for (seed, dress) in dresses.iter().enumerate() {
        for files in [1, 30] {
            let asked = format!("--rows 3000 --files {files} --seed {seed} --dress {dress}");
            let (clean, _) = project(&asked);
            assert_eq!(told(clean.path()), BTreeSet::new(), "{asked}");
            let asked = format!("{asked} --errors 60");
            let (spoilt, _) = project(&asked);
            let faults = fs::read_to_string(spoilt.path().join("faults.csv")).unwrap();
            let planted = faults.lines().skip(1).map(|line| {
                let cells: Vec<&str> = line.split(',').collect();
                let number = |at: usize| cells[at].parse().unwrap();
                (
                    cells[0].to_owned(),
                    number(1),
                    number(2),
                    cells[3].to_owned(),
                )
            });
            let planted: BTreeSet<Place> = planted.collect();
            assert_eq!(planted.len(), 60);
            assert_eq!(told(spoilt.path()), planted, "{asked}");
        }
    }
}

#[test]
fn every_row_can_be_a_jump() {
    let (jumping, rows) = project("--rows 500 --files 5 --seed 3 --jumps");
    let told = told(jumping.path());
    assert_eq!(told.len(), rows);
    assert!(told.iter().all(|(.., code)| code == "S087"));
}
