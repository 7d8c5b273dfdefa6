//! What reports and letters of small projects say, sentence by sentence.
#![expect(clippy::disallowed_methods, reason = "a test reads and writes files")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod project;

use project::Project;

const PLAN: &str = "plans/exempel.yaml";
const EDITION: &str = "submissions/exempel/2025/edition.yaml";
const POLICE: &str = "submissions/exempel/2025/polisen.csv";

/// The report of 2025 as it is read, its spaces plain.
fn report(project: &Project) -> String {
    project.done("build 2025");
    let report = project.read("build/exempel/2025/lagesrapport.md");
    report.replace(['\u{202f}', '\u{a0}'], " ")
}

fn says(text: &str, expected: &str) {
    assert!(text.contains(expected), "{expected}\n{text}");
}

#[test]
fn an_extension_is_told_where_the_answer_is_missing() {
    for (until, closed, expected) in [
        ("2026-04-30", "2026-05-15", Some("30 april 2026")),
        ("2026-04-15", "2026-05-15", Some("15 april 2026")),
        // What was longer time, and is no more, is not waited for.
        ("2026-04-14", "2026-05-15", None),
    ] {
        let project = Project::base();
        project.replace(POLICE, "2.10b;;;;210;;;;;\n", "");
        project.replace(POLICE, "2.10c;;;;;50;210;;;\n", "");
        project.replace(EDITION, "closed: 2026-04-15", &format!("closed: {closed}"));
        project.add(
            EDITION,
            &format!("extensions:\n  - {{agency: polisen, until: {until}, reason: Sjukdom.}}\n"),
        );
        let report = report(&project);
        let row = |expected: &str| {
            format!(
                "| 2.10b | Antal som fått frågan | Polisen | Uppgiften hade inte kommit in när rapporten sammanställdes. | {expected} |"
            )
        };
        says(&report, &row(expected.unwrap_or("inget datum angivet")));
        let sentence = "Uppgiften hade inte kommit in när rapporten sammanställdes. Den väntas den";
        match expected {
            Some(day) => says(&report, &format!("{sentence} {day}.")),
            None => assert!(!report.contains(sentence), "{report}"),
        }
    }
}

/// The base with a measure 2.7 of Polisen, with a milestone of this date, reported on a day.
fn with_milestone(date: &str, reported: &str) -> Project {
    let project = Project::base();
    let measure = format!(
        "      - id: \"2.7\"\n        text: Kartlägga.\n        responsible: [polisen]\n        frequency: milestones\n        milestones:\n          - {{id: 2.7a, date: {date}, text: Rutinen beslutad, form: oral, kind: part}}\n"
    );
    let next = "      - id: \"2.10\"\n";
    project.replace(PLAN, next, &(measure + next));
    let row = format!("indikator;värde;datum\n2.7a;ja;{reported}\n");
    project.write(
        "submissions/exempel/2025/polisen.delmoment.csv",
        row.as_bytes(),
    );
    project
}

#[test]
fn a_milestone_reported_late_is_told_with_both_days() {
    let late = "Delmoment 2.7a: Skulle redovisas den 18 maj; redovisades den 20 juni.";
    says(&report(&with_milestone("2025-05-18", "2025-06-20")), late);
    let years =
        "Delmoment 2.7a: Skulle redovisas den 18 december 2025; redovisades den 20 januari 2026.";
    says(&report(&with_milestone("2025-12-18", "2026-01-20")), years);
    for day in ["2025-05-18", "2025-05-17", "2025-06"] {
        let report = report(&with_milestone("2025-05-18", day));
        assert!(!report.contains("Skulle redovisas"), "{day}\n{report}");
        assert!(!report.contains("försenad"), "{day}\n{report}");
    }
}
