//! Numbers that can be read in two ways, or have something beside them.

use super::{EDITION, SUBMISSION, project, refused, told};

const PLAN: &str = "plans/p.yaml";

#[test]
fn a_comma_of_thousands_is_never_read_as_a_decimal_one() {
    refused(&[
        ("1.1a;;2,000;;;;;;;", "S054", "Menas 2 000?"),
        ("1.1a;;2,590;;;;;;;", "S054", "Menas 2 590?"),
        ("1.1a;;ca 2,000;;;;;;;", "S054", "Menas 2 000?"),
        ("1.1b;;;2;4,000;;;;;", "S054", "Menas 4 000?"),
        ("1.1b;;;1,000;40;;;;;", "S054", "Menas 1 000?"),
        ("1.1b;;;2;40;1,000;;;;", "S054", "Menas 1 000?"),
        ("1.1c;;125,000;;;;;;;", "S051", "både 125 000 och 125,0"),
        ("1.1c;;-1,250;;;;;;;", "S051", "både -1 250 och -1,25"),
        ("1.1e;;1,250;;;;;;;", "S051", "både 1 250 och 1,25"),
        ("1.1e;;;2,500;100000;;;;;", "S051", "både 2 500 och 2,5"),
        ("1.1e;;;25;1,000;;;;;", "S051", "både 1 000 och 1,0"),
    ]);
}

#[test]
fn a_comma_is_a_decimal_one_where_there_are_no_thousands() {
    let rows = [
        "1.1b;;1,250;;;;;;;",
        "1.1c;;0,125;;;;;;;",
        "1.1f;;4,125;;;;;;;",
        "1.1g;;7,250;;;;;;;",
    ];
    let found = told(&project(&rows), SUBMISSION);
    assert!(
        found
            .iter()
            .all(|(_, code, _)| code != "S051" && code != "S054"),
        "{found:?}"
    );
}

/// A change of the plan, the line it stands in, and what is said of it.
#[test]
fn nor_in_a_plan() {
    for (from, to, words) in [
        ("per: 100000", "per: \"100,000\"", "både 100 000 och 100,0"),
        (
            "name: Antal samtal",
            "of: \"2,000\", name: Antal samtal",
            "Menas 2 000?",
        ),
        (
            "name: Antal samtal",
            "name: A, target: {at_least: \"1,000\", year: 2027}",
            "Menas 1 000?",
        ),
        (
            "name: Antal samtal",
            "name: A, baseline: {value: \"1,000\", year: 2023}",
            "Menas 1 000?",
        ),
        (
            "name: Antal samtal",
            "name: A, target: {at_least: 80 %, year: 2027}",
            "inte ett tal",
        ),
        (
            "name: Kostnad",
            "name: A, target: {at_least: \"1,250\", year: 2027}",
            "både 1 250 och 1,25",
        ),
        (
            "from: 0, to: 10",
            "from: 0, to: \"1,000\"",
            "både 1 000 och 1,0",
        ),
        (
            "frequency: annual",
            "frequency: {every: \"1,000\"}",
            "Menas 1 000?",
        ),
        ("decimals: 3", "decimals: \"3,5\"", "inte ett heltal"),
    ] {
        let project = project(&[]);
        project.replace(PLAN, from, to);
        let found = told(&project, PLAN);
        let is_told =
            |(_, code, said): &(u64, String, String)| code == "P008" && said.contains(words);
        assert!(found.iter().any(is_told), "{to}: {found:?}");
    }
    let project = project(&[]);
    project.replace(
        PLAN,
        "name: Antal samtal",
        "name: A, of: 2 000, target: {at_least: 1 000, year: 2027}",
    );
    assert_eq!(told(&project, PLAN), []);
}

#[test]
fn nor_in_a_decision() {
    for (indicator, value, words) in [
        ("1.1a", "2,000", "Menas 2 000?"),
        ("1.1c", "125,000", "både 125 000 och 125,0"),
        ("1.1a", "2,5", "inte ett tal"),
    ] {
        let project = project(&["1.1a;;2;;;;;;;", "1.1c;;2;;;;;;;"]);
        let decision = format!(
            "decisions: [{{indicator: {indicator}, agency: polisen, replace: \"{value}\", reason: Rättat., date: 2026-03-20}}]\n"
        );
        let edition = "submissions/p/2025/edition.yaml";
        project.write(edition, format!("{EDITION}{decision}").as_bytes());
        let found = told(&project, edition);
        let is_told =
            |(_, code, said): &(u64, String, String)| code == "E007" && said.contains(words);
        assert!(found.iter().any(is_told), "{value}: {found:?}");
    }
}

#[test]
fn no_advice_makes_the_number_another() {
    refused(&[
        ("1.1c;;1 250 tkr;;;;;;;", "S055", "Menas 1 250 000?"),
        ("1.1c;;1,25 milj;;;;;;;", "S055", "Menas 1 250 000?"),
        ("1.1c;;1,25 mnkr;;;;;;;", "S055", "Menas 1 250 000?"),
        ("1.1c;;125k;;;;;;;", "S055", "Menas 125 000?"),
        ("1.1d;;125 tkr;;;;;;;", "S055", "Menas 125?"),
        ("1.1d;;125 kr;;;;;;;", "S055", "Menas 0,125?"),
        ("1.1d;;5 tusen;;;;;;;", "S051", "både 5 000 och 5"),
        ("1.1a;;5 tusen;;;;;;;", "S055", "Menas 5 000?"),
        ("1.1a;;12 st;;;;;;;", "S055", "Menas 12?"),
        ("1.1a;;5 dussin;;;;;;;", "S053", "följt av \"dussin\""),
        ("1.1a;;1O;;;;;;;", "S055", "Menas 10?"),
        ("1.1a;;1,23E+12;;;;;;;", "S055", "kortat av"),
        ("1.1a;;28 %;;;;;;;", "S058", "inte i procent"),
        ("1.1a;;12 procent;;;;;;;", "S058", "inte i procent"),
        ("1.1b;;;5 tusen;6000;;;;;", "S055", "Menas 5 000?"),
        ("1.1b;;5 tusen;;;;;;;", "S053", "följt av \"tusen\""),
    ]);
}

#[test]
fn what_stands_beside_a_number_is_shown_its_column() {
    refused(&[
        ("1.1a;;1205*;;;;;;;", "S053", "preliminär i kolumnen status"),
        (
            "1.1a;;1205 1);;;;;;;",
            "S053",
            "fotnot skrivs i kolumnen kommentar",
        ),
        (
            "1.1a;;≈1205;;;;;;;",
            "S053",
            "Skriv 1205 i cellen och cirka i kolumnen precision.",
        ),
        (
            "1.1a;;1205 ca.;;;;;;;",
            "S053",
            "Skriv 1205 i cellen och cirka i kolumnen precision.",
        ),
        (
            "1.1a;;drygt 50;;;;;;;",
            "S053",
            "Skriv 50 i cellen och minst i kolumnen precision.",
        ),
        (
            "1.1a;;1205 (prel.);;;;;;;",
            "S053",
            "Skriv 1205 i cellen och preliminär i kolumnen status.",
        ),
        ("1.1b;;;2*;40;;;;;", "S053", "preliminär i kolumnen status"),
        ("1.1a;;5;;;;;;ungefär;", "S040", "Menas cirka?"),
        ("1.1a;;5;;;;;;ca.;", "S040", "Menas cirka?"),
        ("1.1a;;5;;;;;;minnst;", "S040", "Menas minst?"),
        ("1.1a;;5;;;;;prel.;;", "S039", "Menas \"preliminär\"?"),
        ("1.1h;;j;;;;;;;", "S072", "Menas ja?"),
        ("1.1h;;Ja.;;;;;;;", "S072", "Menas ja?"),
        ("1.1h;;SANT;;;;;;;", "S072", "Menas ja?"),
        ("1.1h;;falskt;;;;;;;", "S072", "Menas nej?"),
        ("1.1a;;;210;;;;;;", "S037", "men 210 i kolumnen täljare"),
        ("1.1c;;;;210;;;;;", "S037", "men 210 i kolumnen nämnare"),
    ]);
}

#[test]
fn the_suggestion_stands_in_a_single_line_too() {
    let project = project(&[
        "1.1a;;2,000;;;;;;;",
        "1.1a;;5;;;;;;ungefär;",
        "1.1h;;Ja.;;;;;;;",
    ]);
    let (_, text) = project.run("check 2025 --format short");
    for words in ["Menas \"2 000\"?", "Menas \"cirka\"?", "Menas \"ja\"?"] {
        assert!(text.contains(words), "{words}: {text}");
    }
}
