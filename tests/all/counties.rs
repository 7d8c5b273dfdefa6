//! The plans of other counties become reports that hold every bullet of their source, and no empty words.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::pages::built::chapters;
use crate::project::pages;

/// A plan, and the year of its edition.
const PLANS: [(&str, &str); 3] = [
    ("vasternorrland-2013", "2013"),
    ("vastmanland-2017-2020", "2018"),
    ("kronoberg-2024-2026", "2024"),
];

/// What the plans have corrected in the bullets of their sources.
const CORRECTED: [(&str, &str); 1] = [("relevantaaktörer", "relevanta aktörer")];

fn report(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_report"))
        .env_clear()
        .args(arguments)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

fn built(plan: &str, year: &str, file: &str) -> String {
    let out = tempfile::tempdir().unwrap();
    let folder = out.path().to_str().unwrap();
    report(&["build", year, "--plan", plan, "--out", folder]);
    pages(&out.path().join(plan).join(year).join(file))
}

/// The bullets of a plan's source, each with the heading it stands under, after the corrections.
fn bullets(plan: &str) -> Vec<(String, String)> {
    let source = fs::read_to_string(format!("tests/seed/{plan}.tsv")).unwrap();
    let row = |line: &str| {
        let (area, text) = line.split_once('\t').unwrap();
        let corrected = CORRECTED
            .iter()
            .fold(text.to_owned(), |text, (from, to)| text.replace(from, to));
        (area.to_owned(), corrected)
    };
    source.lines().skip(1).map(row).collect()
}

/// The words of the report's chapters and their parts: the heading, and all that stands in it.
fn sections(all: &Value) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for section in all.as_array().into_iter().flatten() {
        found.push((words(&section["title"]), words(section)));
        found.extend(sections(&section["sections"]));
    }
    found
}

/// Every text below a value, in order.
fn words(value: &Value) -> String {
    match value {
        Value::Array(items) => items.iter().map(words).collect(),
        Value::Object(map) => map
            .iter()
            .map(|(key, value)| match value {
                Value::String(text) if key == "text" => text.clone(),
                value => words(value),
            })
            .collect(),
        _ => String::new(),
    }
}

#[test]
fn every_bullet_stands_in_the_chapter_of_its_area() {
    for ((plan, year), n) in PLANS.iter().zip([2, 36, 7]) {
        let content = serde_json::from_str(&built(plan, year, "content.sv.json")).unwrap();
        let sections = sections(&chapters(&content));
        let bullets = bullets(plan);
        assert_eq!(bullets.len(), n, "{plan}");
        for (area, text) in bullets {
            let is_here = sections
                .iter()
                .any(|(title, words)| title.ends_with(&area) && words.contains(&text));
            assert!(is_here, "{plan}: {area}: {text}");
        }
    }
}

#[test]
fn the_pages_hold_every_bullet() {
    for (plan, year) in PLANS {
        let text = built(plan, year, "lagesrapport.md").replace('\\', "");
        for (_, bullet) in bullets(plan) {
            assert!(text.contains(&bullet), "{plan}: {bullet}");
        }
    }
}

#[test]
fn no_measure_is_added() {
    for (plan, _) in PLANS {
        let shown = report(&["plan", "show", plan, "--format", "json"]);
        let shown: Value = serde_json::from_str(&shown).unwrap();
        assert_eq!(measures(&shown["goals"]), bullets(plan).len(), "{plan}");
    }
}

fn measures(goals: &Value) -> usize {
    let goals = goals.as_array().unwrap().iter();
    goals
        .map(|goal| goal["measures"].as_array().unwrap().len() + measures(&goal["goals"]))
        .sum()
}

#[test]
fn all_plans_check_clean() {
    let told = report(&["check", "--format", "json"]);
    let told: Vec<Value> = told
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert!(told.iter().all(|it| it["severity"] != "error"), "{told:?}");
    for (plan, _) in PLANS {
        let is_about = |it: &&Value| it["file"].as_str().is_some_and(|file| file.contains(plan));
        assert_eq!(told.iter().find(is_about), None);
        assert!(Path::new("plans").join(format!("{plan}.yaml")).is_file());
    }
}

#[test]
fn a_plan_that_asks_nothing_has_no_empty_chapters() {
    for (plan, year) in [PLANS[0], PLANS[2]] {
        let text = built(plan, year, "lagesrapport.md");
        assert!(text.contains("Planen anger inte hur de enskilda åtgärderna ska följas upp."));
        for empty in [
            "0 av 0",
            "Inga uppgifter",
            "Inkomna uppgifter",
            "Uppgifter som saknas",
            "Läget i korthet",
            "ingår inte",
            "Källor",
            "| |",
            "|  |",
        ] {
            assert!(!text.contains(empty), "{plan}: {empty}");
        }
    }
}

#[test]
fn signatories_stand_with_their_office() {
    let text = built("kronoberg-2024-2026", "2024", "lagesrapport.md");
    let signed = text.split("Planen är undertecknad av:").nth(1).unwrap();
    let signed = signed.split("###").next().unwrap();
    assert_eq!(signed.matches("\n- ").count(), 9);
    assert!(signed.contains("- Landshövding, Länsstyrelsen Kronoberg\n"));
}

#[test]
fn all_thirteen_parties_are_named() {
    let text = built("vasternorrland-2013", "2013", "lagesrapport.md");
    let parties = text.split("Parter enligt planen:").nth(1).unwrap();
    let parties = parties.split("###").next().unwrap();
    assert_eq!(parties.matches("\n- ").count(), 13);
    assert_eq!(parties.matches(" kommun\n").count(), 7);
}

#[test]
fn a_grade_and_a_description_are_owed_by_every_measure() {
    let text = built("vastmanland-2017-2020", "2018", "lagesrapport.md");
    assert!(text.contains("Svar har kommit in för alla 72 uppgifter."));
    assert!(text.contains("Planen anger inte vem som ansvarar för målets åtgärder."));
    assert!(text.contains("indikatorer för uppföljning av länsstrategin: indikator utvecklas."));
    assert!(text.contains("Bedömning: kan inte tas fram; Beskrivning: inget att redovisa"));
    // The numbers are the report's own keys, and nothing that a reader would look for in the plan.
    assert!(!text.contains("Åtgärd 1.1"));
}
