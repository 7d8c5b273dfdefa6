//! What stands in the form's own columns is not read, and tells of a row that was moved or a number
//! in the wrong place.

use std::fs;

use super::{Project, SUBMISSION, project, told};

const BEFORE: &str = "submissions/p/2024/polisen.csv";
const EARLIER: &str =
    "title: Rapport 2024\ndata: collected\nas_of: 2025-04-15\ndue: {default: 2025-06-30}\n";

/// What is told, with these codes, of a file of this year's whose rows stand under a heading.
fn beside(before: &str, heading: &str, rows: &str) -> Vec<(u64, String, String)> {
    let project = with_year_before(before);
    project.write(SUBMISSION, format!("{heading}\n{rows}\n").as_bytes());
    let mut found = told(&project, SUBMISSION);
    found.retain(|(_, code, _)| code == "S108" || code == "S109");
    found
}

fn with_year_before(rows: &str) -> Project {
    let project = project(&[]);
    fs::create_dir_all(project.0.path().join("submissions/p/2024")).unwrap();
    project.write("submissions/p/2024/edition.yaml", EARLIER.as_bytes());
    let text = format!("indikator;år;värde;täljare;nämnare;status;kommentar\n{rows}\n");
    project.write(BEFORE, text.as_bytes());
    project
}

const KNOWN: &str =
    "1.1a;;1250;;;;\n1.1b;;;7;25;;\n1.1c;;125000,5;;;;\n1.1e;;12,5;;;;\n1.1g;;6,25;;;;";

#[test]
fn the_number_on_record_is_the_same_however_it_is_written() {
    for (id, given) in [
        ("1.1a", "1250"),
        ("1.1a", "1 250"),
        ("1.1a", "1\u{a0}250"),
        ("1.1a", "1250,0"),
        ("1.1a", "1,250"),
        ("1.1a", "cirka 1250 (preliminär)"),
        ("1.1b", "28\u{a0}% (7 av 25)"),
        ("1.1b", "28 %"),
        ("1.1b", "28"),
        ("1.1b", "28,0"),
        ("1.1b", "0,28"),
        ("1.1b", "7 av 25"),
        ("1.1c", "125000,5"),
        ("1.1c", "125 001"),
        ("1.1e", "12.5"),
        ("1.1g", "6,3"),
        // No numbers, or none that a form or a person writes.
        ("1.1a", "ej inkommen"),
        ("1.1a", "se förra årets rapport"),
        ("1.1a", "1,25E+03"),
        ("1.1a", "12 st 2024"),
        ("1.1h", "2"),
        ("1.1i", "2"),
        // The number of another year, as a form has it where the last is not known.
        ("1.1d", "540 (avser 2023)"),
    ] {
        let row = format!("{id};{given};");
        let found = beside(KNOWN, "indikator;föregående år;värde", &row);
        assert!(found.is_empty(), "{id} {given}: {found:?}");
    }
}

#[test]
fn another_number_than_the_one_on_record_is_told() {
    for (id, given, words) in [
        (
            "1.1a",
            "1205",
            "står 1205 för 1.1a, men uppgiften för 2024 är 1 250.",
        ),
        ("1.1a", "0", "står 0 för 1.1a"),
        (
            "1.1a",
            "cirka 1300 (preliminär)",
            "står cirka 1300 (preliminär) för",
        ),
        ("1.1b", "30 %", "men uppgiften för 2024 är 7/25."),
        ("1.1b", "32 % (8 av 25)", "står 32 % (8 av 25) för 1.1b"),
        ("1.1b", "8 av 25", "står 8 av 25 för 1.1b"),
        ("1.1c", "125 010", "är 125 000,5."),
        ("1.1g", "6,4", "är 6,25."),
        ("1.1d", "540", "men någon uppgift för 2024 finns inte."),
    ] {
        for value in ["", "7"] {
            let row = format!("{id};{given};{value}");
            let found = beside(KNOWN, "indikator;föregående år;värde", &row);
            let [(2, code, said)] = found.as_slice() else {
                panic!("{row}: {found:?}")
            };
            assert!(code == "S109" && said.contains(words), "{row}: {said}");
        }
    }
}

#[test]
fn a_form_may_be_older_than_what_is_known_now() {
    let heading = "indikator;år;föregående år;värde;kommentar";
    for shown in ["1250", "1205"] {
        let rows = format!("1.1a;2024;;1205;Rättat skrivfel.\n1.1a;;{shown};1300;");
        let found = beside(KNOWN, heading, &rows);
        assert!(found.is_empty(), "{shown}: {found:?}");
    }
    // A figure that may not be told is not compared with.
    for rows in ["1.1a;2024;;;\n1.1a;;1251;1300;", "1.1a;;1251;1300;"] {
        let found = beside("1.1a;;;;;skyddad;", heading, rows);
        assert!(found.is_empty(), "{rows}: {found:?}");
    }
}

#[test]
fn a_row_has_its_own_name() {
    let heading = "indikator;åtgärd;namn;värde";
    for row in [
        "1.1a;1.1 Fylla i celler;Antal samtal;7",
        "1.1a;1.1;Antal samtal (hela landet; lämna 1.1a eller 1.1b);7",
        "1.1a;Fylla i celler.;antal samtal;7",
        "1.1a;Något annat;Antalet samtal under året;7",
        "1.1b;;Andel  beviljade;7",
    ] {
        let found = beside(KNOWN, heading, row);
        assert!(found.is_empty(), "{row}: {found:?}");
    }
    let other = r#"Raden gäller 1.1a, men i kolumnen "namn" står "Kostnad", och det är 1.1d."#;
    for row in ["1.1a;;Kostnad;7", "1.1a;1.1 Fylla i celler; Kostnad ;7"] {
        let found = beside(KNOWN, heading, row);
        let [(2, code, said)] = found.as_slice() else {
            panic!("{row}: {found:?}")
        };
        assert!(code == "S108" && said.contains(other), "{row}: {said}");
    }
    let english = beside(
        KNOWN,
        "indicator;name;value",
        "1.1a;Kostnad (hela landet);7",
    );
    assert_eq!(english.len(), 1, "{english:?}");
}
