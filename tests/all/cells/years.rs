//! Years and dates that cannot be meant.

use super::{SUBMISSION, project, refused, told};
use crate::project::Project;

#[test]
fn a_date_fits_its_row() {
    refused(&[
        ("1.1h;;ja;;;;2026-01-01;;;", "S076", "raden gäller 2025"),
        ("1.1h;2024;ja;;;;2025-02;;;", "S076", "raden gäller 2024"),
        (
            "1.1a;;;;;;2026-04-15;ej tillgänglig;;",
            "S077",
            "15 april 2026",
        ),
        (
            "1.1b;;;;;;2026-03;ej tillgänglig;;",
            "S077",
            "väntades 2026-03",
        ),
        ("1.1c;1925;46;;;;;;;", "S078", "1925"),
        ("1.1c;2003;46;;;;;;;", "S078", "mer än 20 år"),
    ]);
    let rows = [
        "1.1h;;ja;;;;2025-12-31;;;",
        "1.1a;;;;;;2026-04-16;ej tillgänglig;;",
        "1.1b;;;;;;2026-04;ej tillgänglig;;",
        "1.1c;2004;46;;;;;;;",
    ];
    let found = told(&project(&rows), SUBMISSION);
    assert!(found.is_empty(), "{found:?}");
}

/// A milestone of December that was reached in January, before the day that the report shows.
#[test]
fn a_milestone_may_be_reached_after_its_year() {
    for (date, code) in [("2026-01-20", None), ("2026-05-01", Some("S076"))] {
        let row = format!("1.2a;;ja;;;;{date};;;");
        let project = project(&[&row]);
        project.add(
            "plans/p.yaml",
            "      - id: \"1.2\"\n        text: Redovisa.\n        responsible: [polisen]\n        frequency: milestones\n        milestones:\n          - {id: 1.2a, text: Första delen, date: 2025-12-15, form: written, kind: part}\n",
        );
        let found = told(&project, SUBMISSION);
        let found = found.iter().find(|(_, own, _)| own.starts_with('S'));
        assert_eq!(found.map(|(_, own, _)| &**own), code, "{date}");
    }
}

const HEADINGS: &str =
    "indikator;våldstyp;målgrupp;år;värde;täljare;nämnare;status;precision;kommentar\n";

/// The base project, where the police has sent these rows about 2025 in these files.
fn sent(files: &[(&str, &[&str])]) -> Vec<String> {
    let base = Project::base();
    base.write("submissions/exempel/2025/polisen.csv", b"");
    for (name, rows) in files {
        let text = format!("{HEADINGS}{}\n", rows.join("\n"));
        base.write(&format!("submissions/exempel/2025/{name}"), text.as_bytes());
    }
    let (_, text) = base.run("check 2025 --format short");
    let lines = text
        .lines()
        .filter(|line| line.contains("[S079]") || line.contains("[S045]"));
    lines.map(str::to_owned).collect()
}

#[test]
fn last_year_s_form_used_again_is_told_once() {
    let wrong: &[&str] = &[
        "2.2b;;;2024;;52;104;;;",
        "2.10b;;;2024;210;;;;;",
        "2.10c;;;2024;;50;210;;;",
    ];
    let found = sent(&[("polisen.csv", wrong)]);
    let [one] = found.as_slice() else {
        panic!("{found:?}");
    };
    assert!(
        one.contains("Alla 3 rader från Polisen gäller 2024 och ingen 2025. Menas 2025?"),
        "{one}"
    );
    // Two files of one agency are one.
    let found = sent(&[("polisen.csv", &wrong[..2]), ("polisen.b.csv", &wrong[2..])]);
    assert_eq!(found.len(), 1, "{found:?}");
    // One row about the year, if only in another file: what changed is a correction.
    let own: &[&str] = &["2.2b;;;;;52;104;;;"];
    let found = sent(&[("polisen.csv", wrong), ("polisen.b.csv", own)]);
    assert!(
        found.len() == 3 && found.iter().all(|it| it.contains("[S045]")),
        "{found:?}"
    );
    // Two rows may be corrections and no more.
    let found = sent(&[("polisen.csv", &wrong[..2])]);
    assert!(
        found.len() == 2 && found.iter().all(|it| it.contains("fel[S045]")),
        "{found:?}"
    );
}

#[test]
fn corrections_that_say_why_are_taken() {
    let told: &[&str] = &[
        "2.2b;;;2024;;52;104;;;Räknat om.",
        "2.10b;;;2024;210;;;;;Tio svar kom bort.",
        "2.10c;;;2024;;50;210;;;Tio svar kom bort.",
    ];
    assert_eq!(sent(&[("polisen.csv", told)]), [""; 0]);
    let pointed: &[&str] = &[
        "2.2b;;;2024;;52;104;;;Räknat om.",
        "2.10b;;;2024;210;;;;;Se ovan.",
        "2.10c;;;2024;;50;210;;;-",
    ];
    let found = sent(&[("polisen.csv", pointed)]);
    assert!(found.len() == 1 && found[0].contains("[S079]"), "{found:?}");
    let withdrawn: &[&str] = &["2.10b;;;2024;;;;skyddad;;", "2.10c;;;2024;;;;nedlagd;;"];
    let found = sent(&[("polisen.csv", withdrawn)]);
    assert!(found.len() == 1 && found[0].contains("2.10c"), "{found:?}");
}
