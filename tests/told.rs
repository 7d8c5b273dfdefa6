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

#[test]
fn what_holds_from_the_plans_first_year_is_no_change() {
    let project = Project::base();
    let places = [
        ("          - id: 1.1a\n", "            first_year: 2024\n"),
        (
            "          - id: 1.1b\n",
            "            class: discontinued\n            since: 2024\n",
        ),
        (
            "          - id: 1.4a\n",
            "            breaks: [{year: 2024, reason: Räknas om.}]\n",
        ),
        (
            "        responsible: [regionen]\n",
            "        first_year: 2024\n",
        ),
        ("  - id: natverket\n", "    first_year: 2024\n"),
    ];
    for (place, key) in places {
        project.replace(PLAN, place, &format!("{place}{key}"));
    }
    project.replace(
        "submissions/exempel/2024/lansstyrelsen.csv",
        "1.1b;;;;2;;;\n",
        "",
    );
    project.replace(
        "submissions/exempel/2025/lansstyrelsen.csv",
        "1.1b;;;;3;;;\n",
        "",
    );
    for years in ["2023 2025", "2024 2025", "2020 2027"] {
        let text = project.done(&format!("plan diff exempel {years}"));
        assert!(text.starts_with("Planen är densamma"), "{years}\n{text}");
    }
    assert!(!report(&project).contains("Skäl: anges inte"));
}

#[test]
fn a_recipient_is_told_as_no_more_than_the_plan_says() {
    let project = Project::base();
    let place = "        follow_up: Antal kontaktförbud";
    let roles =
        "        roles: {coordinates: [lansstyrelsen], recipient: [regionen, kommunerna]}\n";
    project.replace(PLAN, place, &format!("{roles}{place}"));
    let report = report(&project);
    says(
        &report,
        "Länsstyrelsen samordnar. Regionen och kommunerna är mottagare.",
    );
    assert!(!report.contains("redovisas till"), "{report}");
}

#[test]
fn a_changed_role_is_told_with_those_that_stay() {
    let project = Project::base();
    let place = "        follow_up: Antal kontaktförbud";
    let roles = "        roles: {coordinates: [lansstyrelsen]}\n        changes:\n          - {from: 2025, reason: Ny arbetsordning., roles: {coordinates: [lansstyrelsen], consulted: [regionen]}}\n";
    project.replace(PLAN, place, &format!("{roles}{place}"));
    says(
        &project.done("plan diff exempel 2024 2025"),
        "Åtgärd 2.2: parternas roller ändras från ”Länsstyrelsen samordnar” till ”Länsstyrelsen samordnar; Regionen hörs”.",
    );
}

#[test]
fn a_file_is_called_the_same_in_every_message() {
    for (id, name, file) in [
        (
            "lst.ostergotland",
            "Länsstyrelsen Östergötland",
            "Länsstyrelsen Östergötland",
        ),
        (
            "lst.ostergotland",
            "Länsstyrelsen (Östergötland)",
            "lst-ostergotland",
        ),
        (
            "lst-ostergotland",
            "Länsstyrelsen (Östergötland)",
            "lst-ostergotland",
        ),
    ] {
        let project = Project::base();
        let plan = project.read(PLAN);
        let plan = plan
            .replace("lansstyrelsen", id)
            .replace("name: Länsstyrelsen\n", &format!("name: {name}\n"));
        project.write(PLAN, plan.as_bytes());
        for year in ["2024", "2025"] {
            let folder = format!("submissions/exempel/{year}");
            let text = project.read(&format!("{folder}/lansstyrelsen.csv"));
            std::fs::remove_file(project.0.path().join(format!("{folder}/lansstyrelsen.csv")))
                .unwrap();
            project.replace(
                &format!("{folder}/edition.yaml"),
                "  lansstyrelsen: ",
                &format!("  {id}: "),
            );
            if year == "2024" {
                project.write(&format!("{folder}/{file}.csv"), text.as_bytes());
            }
        }
        let path = format!("submissions/exempel/2025/{file}.csv");
        let text = project.done("check 2025");
        says(&text, &format!("Spara filen som {path} när den kommer."));
        let forms = project.done("forms 2025");
        says(&forms, &format!("  {file}.csv: "));
        // The form that comes back is taken as its sender's.
        let form = project
            .0
            .path()
            .join(format!("forms/exempel/2025/{file}.csv"));
        std::fs::copy(form, project.0.path().join(&path)).unwrap();
        let text = project.done("check 2025 --format short");
        assert!(!text.contains("Filen är döpt efter"), "{text}");
    }
}

#[test]
fn a_name_of_one_word_is_definite_too() {
    let project = Project::base();
    project.replace(PLAN, "name: Antal fullföljda insatser", "name: Kostnad");
    says(
        &report(&project),
        "Kostnaden ökade mellan 2024 och 2025, från två till tre",
    );
}

#[test]
fn a_number_that_says_what_it_is_is_not_said_twice() {
    let project = Project::base();
    let place = "      - id: \"1.3\"\n";
    project.replace(
        PLAN,
        place,
        &format!("{place}        number: Boverket, åtgärd 1\n"),
    );
    let report = report(&project);
    says(&report, "Boverket, åtgärd 1");
    for twice in ["Åtgärd Boverket", "åtgärd Boverket"] {
        assert!(!report.contains(twice), "{report}");
    }
    says(&report, "Inga värden är uppskattade.");
}

#[test]
fn a_goal_is_told_with_the_figures_of_the_goals_within_it() {
    let project = Project::base();
    let goals = "  - id: 3\n    title: Stödet når fler\n    goals:\n      - id: \"3.1\"\n        title: Stödet är känt\n        indicators:\n          - {id: 3.1x, name: Antal stödda, type: count, unit: {one: person, many: personer, gender: en}, reported_by: [polisen], frequency: annual}\n";
    project.replace(PLAN, "notes:\n", &format!("{goals}notes:\n"));
    project.add(POLICE, "3.1x;;;;12;;;;;\n");
    let report = report(&project);
    assert!(!report.contains("inga uppgifter om målet"), "{report}");
    says(&report, "Målet följs upp med indikatorerna nedan.");
}

#[test]
fn every_change_has_its_word() {
    let report = report(&Project::base());
    says(&report, "1.2b: nej → ja");
    says(&report, "2.5a: Exempellinjen +20");
    assert!(!report.contains("beräknas inte"), "{report}");
}

#[test]
fn figures_say_where_they_come_from_and_what_they_are_of() {
    let report = report(&Project::base());
    for expected in [
        "Andel av enheter som svarat (1.2a).",
        "Andel av enheter i länet, underlag ej redovisat (1.2c).",
        "Källa: Regionen.",
        "Källa: Polisen.",
        "Källa: Exempellinjen.",
    ] {
        says(&report, expected);
    }
    let tables = report.matches("<a id=\"tabell-2.10a-").count();
    assert!(
        report.matches("Källa: Polisen.").count() >= tables,
        "{report}"
    );
}

/// The rows of the table of sources.
fn sources(report: &str) -> Vec<&str> {
    let (_, table) = report.split_once("<a id=\"tabell-kallor\">").unwrap();
    let rows = table.lines().skip(4).take_while(|it| !it.is_empty());
    rows.collect()
}

#[test]
fn a_source_stands_beside_figures_that_are_there_and_their_own_years() {
    let project = Project::base();
    let last = "submissions/exempel/2024/polisen.csv";
    for row in ["2.10b;", "2.10c;"] {
        let text = project.read(last);
        let lines = text.lines().filter(|it| !it.starts_with(row));
        project.write(
            last,
            (lines.collect::<Vec<_>>().join("\n") + "\n").as_bytes(),
        );
    }
    let without = "2.10c;;;;;;;kan inte tas fram;;Systemet byts.\n";
    project.replace(POLICE, "2.10c;;;;;50;210;;;\n", without);
    let report = report(&project);
    assert_eq!(
        sources(&report),
        [
            "| Exempellinjen | 2.5a | 2024, 2025 |",
            "| Länsstyrelsen | 1.1a, 1.1b, 1.4a | 2024, 2025 |",
            "| Nätverket | 1.3a | 2024, 2025 |",
            "| Polisen | 2.2b, 2.10a | 2024, 2025 |",
            "| Polisen | 2.10b | 2025 |",
            "| Regionen | 1.2a, 1.2b, 1.2c, 2.6a, 2.6b, 2.6c | 2024, 2025 |",
        ]
    );
}

#[test]
fn a_category_that_is_not_named_is_missing_only_where_the_rest_is_less_than_the_total() {
    let row = "2.10a;sexualbrott;totalt;;8;;;;;\n";
    let remark = "Delarna för 2025 är tillsammans lika med totalen, också utan de kategorier som inte nämns.";
    for (total, protected, cell, told) in [
        ("36", false, "nämns inte", "En kategori nämns inte."),
        (
            "44",
            false,
            "uppgift för 2025 saknas",
            "Uppgift saknas för en kategori.",
        ),
        // What is not shown is not told by what the rest makes.
        ("36", true, "uppgift för 2025 saknas", ""),
    ] {
        let project = Project::base();
        project.replace(POLICE, row, "");
        project.replace(
            POLICE,
            "totalt;totalt;;44",
            &format!("totalt;totalt;;{total}"),
        );
        if protected {
            let part = "2.10a;hedersrelaterat våld och förtryck;totalt;;12;;;;;\n";
            project.replace(POLICE, part, &part.replace(";12;;;;;", ";;;;skyddad;;"));
        }
        let report = report(&project);
        says(
            &report,
            &format!("| Sexualbrott | 9 | {cell} | jämförs inte |"),
        );
        says(&report, told);
        assert_eq!(report.contains(remark), cell == "nämns inte", "{report}");
    }
}

#[test]
fn a_state_says_its_day_and_a_count_since_the_start_that_it_is_one() {
    let project = Project::base();
    let now = report(&project);
    project.done("build 2024");
    let then = project.read("build/exempel/2024/lagesrapport.md");
    for (text, expected) in [
        (
            &now,
            "ökade mellan den 31 december 2024 och den 31 december 2025, från sex till sju.",
        ),
        (&now, "var sammanlagt två av tre kommuner sedan 2024."),
        (&then, "var sex den 31 december 2024."),
        (
            &then,
            "var sammanlagt en av tre kommuner till och med 2024.",
        ),
    ] {
        says(text, expected);
    }
}
