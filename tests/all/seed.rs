//! The Stockholm plan, as `plan show` prints it, equals a plain transcription of its source.

use std::fs;
use std::process::Command;

use serde_json::Value;

fn shown() -> Value {
    serde_json::from_str(&printed("json")).unwrap()
}

fn printed(format: &str) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_report"))
        .args(["plan", "show", "stockholm-2024-2027", "--format", format])
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key]
        .as_str()
        .unwrap_or_else(|| panic!("{value} has no {key}"))
}

/// The agencies that the source's words name: whole, or several joined by commas and *och*.
fn responsible(words: &str, agencies: &[Value]) -> Vec<String> {
    let find = |name: &str| {
        let folded = report::value::fold(name.trim().trim_end_matches('.'));
        let has = |agency: &&Value| {
            agency["names"]
                .as_array()
                .unwrap()
                .iter()
                .any(|it| *it == folded)
        };
        agencies
            .iter()
            .find(has)
            .map(|agency| text(agency, "id").to_owned())
    };
    if let Some(whole) = find(words) {
        return vec![whole];
    }
    let split = words.replace(" och ", ", ");
    split
        .split(", ")
        .map(|name| find(name).unwrap_or_else(|| panic!("nobody is called {name}")))
        .collect()
}

#[test]
fn all_measures_equal_the_source() {
    let plan = shown();
    let agencies = plan["agencies"].as_array().unwrap();
    let goals = plan["goals"].as_array().unwrap();
    let measures: Vec<&Value> = goals
        .iter()
        .flat_map(|goal| goal["measures"].as_array().unwrap())
        .collect();
    let source = fs::read_to_string("tests/seed/stockholm-2024-2027.tsv").unwrap();
    let rows: Vec<Vec<&str>> = source
        .lines()
        .skip(1)
        .map(|line| line.split('\t').collect())
        .collect();
    assert_eq!((rows.len(), measures.len(), goals.len()), (55, 55, 8));
    for (row, measure) in rows.iter().zip(measures) {
        let [id, words, owners, follow_up, frequency] = row[..] else {
            panic!("{row:?}")
        };
        assert_eq!(text(measure, "id"), id);
        assert_eq!(text(measure, "text"), words, "{id}");
        assert_eq!(text(measure, "follow_up"), follow_up, "{id}");
        let expected = if frequency.starts_with("Årligen") {
            "annual"
        } else {
            "end_of_plan"
        };
        assert_eq!(text(measure, "frequency"), expected, "{id}");
        let named: Vec<&str> = measure["responsible"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| it.as_str().unwrap())
            .collect();
        assert_eq!(named, responsible(owners, agencies), "{id}");
        assert!(
            !measure["indicators"].as_array().unwrap().is_empty(),
            "{id} is not followed up"
        );
    }
}

#[test]
fn as_many_measures_are_yearly_as_the_source_has() {
    let plan = shown();
    let goals = plan["goals"].as_array().unwrap();
    let yearly: Vec<usize> = goals
        .iter()
        .map(|goal| {
            goal["measures"]
                .as_array()
                .unwrap()
                .iter()
                .filter(|it| it["frequency"] == "annual")
                .count()
        })
        .collect();
    assert_eq!(yearly, [7, 6, 7, 3, 3, 1, 8, 4]);
}

#[test]
fn yaml_says_the_same_as_json() {
    let yaml: Value = serde_yaml::from_str(&printed("yaml")).unwrap();
    assert_eq!(yaml, shown());
}
