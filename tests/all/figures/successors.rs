//! Series that one agency or indicator carries on from another.

use report::ledger::{Compared, Direction};

use crate::figures::{PLAN, Project, year};

const POLICE: &str =
    "  - id: polisen\n    name: Polisen\n    kind: authority\n    aliases: [Polismyndigheten]\n";

/// The police become a new authority after 2024.
fn succeeded() -> Project {
    let ended = format!("{POLICE}    last_year: 2024\n    replaced_by: [nya-polisen]\n");
    let new =
        "  - id: nya-polisen\n    name: Nya polisen\n    kind: authority\n    first_year: 2025\n";
    Project::base()
        .replace(PLAN, POLICE, &format!("{ended}{new}"))
        .rename(
            "submissions/exempel/2025/polisen.csv",
            "submissions/exempel/2025/nya-polisen.csv",
        )
        .replace(
            "submissions/exempel/2025/edition.yaml",
            "  polisen: 2026-02-27\n",
            "  nya-polisen: 2026-02-27\n",
        )
}

#[test]
fn an_agency_that_is_replaced_owes_nothing_and_its_successor_all() {
    succeeded().derive(|it| {
        let owed = it.one("2.10b");
        let plan = it.model.plan_of(it.edition);
        let names: Vec<&str> = owed
            .parties
            .iter()
            .map(|ix| &*plan.agency(*ix).id.text)
            .collect();
        assert_eq!(names, ["nya-polisen"]);
    });
}

#[test]
fn a_successor_carries_the_series_on() {
    succeeded().derive(|it| {
        let Some(Compared::Change(change)) = it.compared("2.10b") else {
            panic!("{:?}", it.compared("2.10b"))
        };
        assert_eq!(change.from_year, year(2024));
        assert_eq!(change.direction, Direction::Up);
    });
}

#[test]
fn an_indicator_handed_over_carries_its_series_on() {
    let measure = "text: Nå alla kommuner.\n        responsible: [lansstyrelsen]\n";
    let changed = format!(
        "{measure}        changes: [{{from: 2025, reason: Uppdraget flyttades., responsible: [regionen]}}]\n"
    );
    Project::base()
        .replace(PLAN, measure, &changed)
        .row("lansstyrelsen", "1.4a;;;;2;;;\n", "")
        .row(
            "regionen",
            "1.2c;;38;;;;;;;;\n",
            "1.2c;;38;;;;;;;;\n1.4a;;2;;;;;;;;\n",
        )
        .derive(|it| {
            let Some(Compared::Change(change)) = it.compared("1.4a") else {
                panic!("{:?}", it.compared("1.4a"))
            };
            assert_eq!(
                (change.from_year, change.direction),
                (year(2024), Direction::Up)
            );
        });
}

#[test]
fn a_break_stops_a_successors_series_too() {
    let unit = "            name: Antal som fått frågan\n";
    let broken =
        format!("{unit}            breaks: [{{year: 2025, reason: Frågan ställs till fler.}}]\n");
    succeeded()
        .replace(PLAN, unit, &broken)
        .derive(|it| assert_eq!(it.compared("2.10b"), Some(Compared::Broken(year(2025)))));
}

#[test]
fn an_indicator_carries_on_the_one_it_has_replaced_alone() {
    let old = "          - id: 1.4a\n            name: Antal anslutna kommuner\n";
    let ended = format!("{old}            last_year: 2024\n            replaced_by: [1.4b]\n");
    let new = "  - id: 2\n    title: Våldsutsatta får stöd\n";
    let added = "          - id: 1.4b\n            name: Antal anslutna kommuner, med stadsdelar\n            type: count\n            unit: {one: kommun, many: kommuner, gender: en}\n            counts: cumulative\n            of: 3\n            first_year: 2025\n";
    Project::base()
        .replace(PLAN, old, &ended)
        .replace(PLAN, new, &format!("{added}{new}"))
        .row("lansstyrelsen", "1.4a;;;;2;;;\n", "1.4b;;;;2;;;\n")
        .derive(|it| {
            let Some(Compared::Change(change)) = it.compared("1.4b") else {
                panic!("{:?}", it.compared("1.4b"))
            };
            assert_eq!(
                (change.from_year, change.direction),
                (year(2024), Direction::Up)
            );
        });
}

#[test]
fn what_two_agencies_reported_is_added_up_for_the_one_that_replaces_them() {
    let region = "  - id: regionen\n    name: Regionen\n    kind: region\n";
    let ended = format!("{region}    last_year: 2024\n    replaced_by: [nya-polisen]\n");
    let responsible = "text: Genomföra behandlingsprogram.\n        responsible: [polisen]\n";
    let both = "text: Genomföra behandlingsprogram.\n        responsible: [polisen, regionen]\n";
    let counted = "            name: Antal som fått frågan\n";
    succeeded()
        .replace(PLAN, region, &ended)
        .replace(PLAN, responsible, both)
        .replace(
            PLAN,
            counted,
            &format!("{counted}            combine: each\n"),
        )
        .replace(
            PLAN,
            "            name: Antal behandlingsprogram\n",
            "            name: Antal behandlingsprogram\n            reported_by: [polisen]\n",
        )
        .replace(
            PLAN,
            "            name: Andel jakande svar\n",
            "            name: Andel jakande svar\n            reported_by: [polisen]\n",
        )
        .row_2024("regionen", "1.2c;;", "2.10b;;90;;;;;;;;\n1.2c;;")
        .rename(
            "submissions/exempel/2025/regionen.csv",
            "submissions/exempel/2025/nya-polisen.regionen.csv",
        )
        .derive(|it| {
            let Some(Compared::Change(change)) = it.compared("2.10b") else {
                panic!("{:?}", it.compared("2.10b"))
            };
            assert_eq!(change.from.value.to_string(), "290");
            assert_eq!(
                (change.from_year, change.direction),
                (year(2024), Direction::Down)
            );
        });
}

#[test]
fn an_indicator_handed_over_twice_carries_on_the_latest() {
    let measure = "text: Nå alla kommuner.\n        responsible: [lansstyrelsen]\n";
    let changed = format!(
        "{measure}        changes:\n          - {{from: 2024, reason: Uppdraget flyttades., responsible: [polisen]}}\n          - {{from: 2025, reason: Uppdraget flyttades., responsible: [regionen]}}\n"
    );
    let edition = "title: Exempelrapport 2023\ndata: collected\nas_of: 2024-04-15\ndue: {default: 2024-02-28}\n";
    Project::base()
        .replace(PLAN, "  from: 2024\n", "  from: 2023\n")
        .replace(PLAN, measure, &changed)
        .file("submissions/exempel/2023/edition.yaml", edition)
        .file(
            "submissions/exempel/2023/lansstyrelsen.csv",
            "indikator;värde\n1.4a;0\n",
        )
        .row_2024("lansstyrelsen", "1.4a;;;;1;;;\n", "")
        .row_2024(
            "polisen",
            "2.10b;;;;200;;;;;\n",
            "2.10b;;;;200;;;;;\n1.4a;;;;1;;;;;\n",
        )
        .row("lansstyrelsen", "1.4a;;;;2;;;\n", "")
        .row(
            "regionen",
            "1.2c;;38;;;;;;;;\n",
            "1.2c;;38;;;;;;;;\n1.4a;;2;;;;;;;;\n",
        )
        .derive(|it| {
            let Some(Compared::Change(change)) = it.compared("1.4a") else {
                panic!("{:?}", it.compared("1.4a"))
            };
            assert_eq!(change.from_year, year(2024));
        });
}
