//! What reports and letters of small projects say, sentence by sentence.

use crate::pages::built::chapters;
use crate::project::{Project, without_labels};

const PLAN: &str = "plans/exempel.yaml";
const EDITION: &str = "submissions/exempel/2025/edition.yaml";
const POLICE: &str = "submissions/exempel/2025/polisen.csv";

/// The report of 2025 as it is read, its spaces plain.
fn report(project: &Project) -> String {
    project.done("build 2025");
    let report = project.pages("build/exempel/2025/lagesrapport.md");
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
            format!("| [2.10b](#mal-2) | Antal som fått frågan | Polisen | {expected} |")
        };
        says(&report, &row(expected.unwrap_or("inget datum angivet")));
        let sentence = "Uppgiften hade inte kommit in när rapporten sammanställdes. Den väntas den";
        match expected {
            Some(day) => says(&report, &format!("{sentence} {day}.")),
            None => assert!(!report.contains(sentence), "{report}"),
        }
    }
}

#[test]
fn a_comment_in_a_plan_or_an_edition_is_printed_nowhere() {
    let project = Project::base();
    for (from, to) in [
        ("title: Exempelplan", "title: Exempelplan <!-- intern -->"),
        (
            "publisher: Länsstyrelsen",
            "publisher: Länsstyrelsen <!-- intern -->",
        ),
        (
            "    mandate: Regionen",
            "    mandate: <!-- intern --> Regionen",
        ),
        (
            "    title: Våld förebyggs",
            "    title: Våld<!-- intern --> förebyggs",
        ),
        ("      - Kunskap om", "      - Kunskap <!-- intern --> om"),
        (
            "        follow_up: Antal pågående",
            "        follow_up: Antal <!-- intern --> pågående",
        ),
        (
            "            name: Antal pågående",
            "            name: Antal <!-- intern --> pågående",
        ),
        (
            "            base: enheter som svarat",
            "            base: enheter <!-- intern --> som svarat",
        ),
        ("many: insatser", "many: insatser <!-- intern -->"),
        ("  fler: Fler avser", "  fler: Fler <!-- intern --> avser"),
        (
            "    text: Beslut som",
            "    text: Beslut <!-- intern --> som",
        ),
        ("    text: Stöd för", "    text: Stöd <!-- intern --> för"),
    ] {
        project.replace(PLAN, from, to);
    }
    project.replace(
        EDITION,
        "title: Exempelrapport",
        "title: Exempelrapport <!-- intern -->",
    );
    project.add(
        EDITION,
        "extensions:\n  - {agency: regionen, until: 2026-03-15, reason: \"<!-- intern --> Sjukdom.\"}\n",
    );
    says(&report(&project), "Våld förebyggs");
    project.done("forms 2025");
    for folder in ["build", "forms"] {
        for (name, bytes) in project.tree(folder) {
            let text = String::from_utf8_lossy(&bytes);
            assert!(!text.contains("intern --"), "{name}");
        }
    }
    // Every one is named.
    let found = project.run("check 2025 --format short --all").1;
    assert_eq!(found.matches("[P062]").count(), 12, "{found}");
    assert_eq!(found.matches("[E047]").count(), 2, "{found}");
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
    says(&report, "Värden som saknas har inte uppskattats.");
}

#[test]
fn a_goal_is_told_with_the_figures_of_the_goals_within_it() {
    let project = Project::base();
    let goals = "  - id: 3\n    title: Stödet når fler\n    goals:\n      - id: \"3.1\"\n        title: Stödet är känt\n        indicators:\n          - {id: 3.1x, name: Antal stödda, type: count, unit: {one: person, many: personer, gender: en}, reported_by: [polisen], frequency: annual}\n";
    project.replace(PLAN, "notes:\n", &format!("{goals}notes:\n"));
    project.add(POLICE, "3.1x;;;;12;;;;;\n");
    let report = report(&project);
    assert!(!report.contains("inga uppgifter om målet"), "{report}");
    says(&report, "Målet följs upp med indikatorn nedan.");
}

/// The base with a text at the top of the report.
fn with_text(text: &str) -> Project {
    let project = Project::base();
    let folder = project.0.path().join("submissions/exempel/2025/text");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("slutsatser.md"), text).unwrap();
    project
}

#[test]
fn a_sentence_writes_all_its_numbers_in_one_way() {
    for (text, expected) in [
        (
            "Av {{ value(\"2.10b\") }} fick {{ value(\"1.1b\") }} mer. Därav {{ value(\"1.1b\") }} i år.",
            "Av 210 personer fick 3 insatser mer. Därav tre insatser i år.",
        ),
        (
            "Det var {{ value(\"1.1a\") }}, {{ value(\"1.1b\") }}.",
            "Det var sju insatser, tre insatser.",
        ),
        // What people have written counts, and in whatever type.
        (
            "Av 46 insatser var **{{ value(\"1.1b\") }}** nya.",
            "Av 46 insatser var **3 insatser** nya.",
        ),
        (
            "I 1 250 fall, {{ value(\"1.1b\") }}, ändrades något.",
            "I 1 250 fall, 3 insatser, ändrades något.",
        ),
        (
            "Antalet {{ change(\"1.1b\") }}, av 46.",
            "Antalet ökade från 2 till 3 (talen är små), av 46.",
        ),
        // Years, days and what things are called are no counts.
        (
            "Den 31 december 2025, i åtgärd 13, pågick {{ value(\"1.1a\") }}.",
            "Den 31 december 2025, i åtgärd 13, pågick sju insatser.",
        ),
        // No sentence begins with a figure.
        (
            "{{ value(\"1.1a\") }} av 46 pågick, {{ value(\"1.1b\") }} är klara.",
            "Sju insatser av 46 pågick, 3 insatser är klara.",
        ),
    ] {
        says(&report(&with_text(text)), expected);
    }
}

#[test]
fn a_change_since_a_year_that_was_not_asked_about_says_so() {
    let project = with_text("Antalet {{ change(\"2.10b\") }}.");
    let folder = "submissions/exempel/2024";
    let then = project.read(&format!("{folder}/polisen.csv"));
    let then: Vec<&str> = then.lines().filter(|it| !it.starts_with("2.10b")).collect();
    let then = then.join("\n") + "\n";
    project.write(&format!("{folder}/polisen.csv"), then.as_bytes());
    project.add(
        &format!("{folder}/edition.yaml"),
        "cancelled:\n  - {indicator: 2.10b, reason: Enkäten gjordes inte.}\n",
    );
    let report = report(&project);
    says(&report, "ingen insamling gjordes för 2024");
    assert!(!report.contains("uppgift för 2024 saknas"), "{report}");
}

#[test]
fn a_final_figure_that_is_the_same_has_not_changed() {
    let project = Project::base();
    let then = "submissions/exempel/2024/polisen.csv";
    let line = project.read(then);
    let line = line
        .lines()
        .find(|it| it.starts_with("2.10b;"))
        .unwrap()
        .to_owned();
    let mut cells: Vec<&str> = line.split(';').collect();
    let value = cells[4].to_owned();
    cells[7] = "preliminär";
    project.replace(then, &line, &cells.join(";"));
    project.add(POLICE, &format!("2.10b;;;2024;{value};;;;;Slutlig.\n"));
    let report = report(&project);
    let row = format!("| {value} (preliminär) | {value} | oförändrat | Slutlig uppgift |");
    says(&report, &row);
}

#[test]
fn every_change_has_its_word() {
    let report = report(&Project::base());
    says(&report, "1.2b: ja (2024: nej)");
    says(&report, "2.5a: Exempellinjen 330 (+20)");
    assert!(!report.contains("beräknas inte"), "{report}");
}

#[test]
fn figures_say_where_they_come_from_and_what_they_are_of() {
    let report = report(&Project::base());
    for expected in [
        "Andel av enheter som svarat (1.2a).",
        "Andel av enheter i länet, underlag ej redovisat (1.2c).",
        "Andel av dem som fått frågan (2.10c).",
        "Källa: Regionen.",
        "Källa: Polisen.",
        "Källa: Exempellinjen.",
    ] {
        says(&report, expected);
    }
    // Of a figure that is told in sentences alone, in its own part and in the table of years.
    let project = Project::base();
    let own = "submissions/exempel/2025/lansstyrelsen.csv";
    for id in ["1.1a;;;;7", "1.1b;;;;3"] {
        project.replace(own, &format!("{id};;;"), &format!("{id};;Registret Alfa;"));
    }
    let named = self::report(&project);
    says(&named, "Källa till 1.1a och 1.1b: Registret Alfa.");
    let row = |it: &&str| it.contains("[1.1a](") && it.contains("| insatser | 6 | 7 |");
    let row = named.lines().find(row).unwrap_or_else(|| panic!("{named}"));
    assert!(row.contains("Registret Alfa"), "{row}");
    assert!(!named.contains("står med sin källa"), "{named}");
    let tables = report.matches("<a id=\"tabell-2.10a-").count();
    assert!(
        report.matches("Källa: Polisen.").count() >= tables,
        "{report}"
    );
}

/// A section's text with that of its tables, and of every section within it.
fn text_of(value: &serde_json::Value, text: &mut String) {
    match value {
        serde_json::Value::Array(items) => items.iter().for_each(|it| text_of(it, text)),
        serde_json::Value::Object(map) => {
            text.push_str(
                map.get("text")
                    .and_then(serde_json::Value::as_str)
                    .unwrap_or(""),
            );
            map.values().for_each(|it| text_of(it, text));
        }
        _ => {}
    }
}

/// The sections that tell of figures, by what they are called.
fn parts(value: &serde_json::Value, found: &mut Vec<(String, String)>) {
    for section in value.as_array().into_iter().flatten() {
        let mut text = String::new();
        text_of(&section["blocks"], &mut text);
        found.push((section["id"].as_str().unwrap().to_owned(), text));
        parts(&section["sections"], found);
    }
}

#[test]
fn every_figure_with_a_named_source_says_it_where_it_is_told() {
    let mut n = 0;
    for (year, plan) in [
        ("2024", "stockholm-2024-2027"),
        ("2025", "stockholm-2024-2027"),
        ("2022", "stockholm-strategi-2020-2026"),
        ("2018", "vastmanland-2017-2020"),
    ] {
        let project = Project::of(&[("plans", "plans"), ("submissions", "submissions")]);
        project.done(&format!("build {year}"));
        let folder = format!("build/{plan}/{year}");
        let content = project.read(&format!("{folder}/content.sv.json"));
        let content: serde_json::Value = serde_json::from_str(&content).unwrap();
        let mut told = Vec::new();
        parts(&chapters(&content), &mut told);
        let data = project.read(&format!("{folder}/data/observationer.csv"));
        let mut data = csv::Reader::from_reader(data.as_bytes());
        let columns = data.headers().unwrap().clone();
        for row in data.records().map(Result::unwrap) {
            let cell = |name: &str| {
                let at = columns.iter().position(|it| it == name).unwrap();
                row[at].to_owned()
            };
            let is_told = cell("year") == year && !cell("value").is_empty();
            if !is_told || cell("source").is_empty() || cell("source") == cell("agency") {
                continue;
            }
            let id = cell("indicator");
            let is_own = |(own, text): &&(String, String)| {
                let is_part = own.starts_with("atgard-") || own.ends_with("-indikatorer");
                is_part && text.contains(&id)
            };
            let mut own = told.iter().filter(is_own).peekable();
            if own.peek().is_some() {
                let source = cell("source");
                assert!(
                    own.any(|(_, text)| text.contains(&source)),
                    "{plan} {year} {id}: {source}"
                );
                n += 1;
            }
        }
    }
    assert!(n > 20, "{n} figures");
}

const POLICE_BEFORE: &str = "submissions/exempel/2024/polisen.csv";

#[test]
fn what_is_not_there_is_told_by_its_name_and_why_it_was_not_before() {
    let project = Project::base();
    project.replace(POLICE, "2.10b;;;;210;;;;;\n", "");
    project.replace(
        POLICE,
        "2.10c;;;;;50;210;;;\n",
        "2.10c;;;;;;;kan inte tas fram;;Systemet byttes.\n",
    );
    let row = "2.10c;;;;;40;200;;;\n";
    project.replace(
        POLICE_BEFORE,
        row,
        "2.10c;;;;;;;ej relevant;;Enheten fanns inte.\n",
    );
    let report = report(&project);
    for expected in [
        "**2.10b** Antal som fått frågan: Uppgiften hade inte kommit in när rapporten sammanställdes. Uppgiften för 2024 var 200.",
        "Uppgiften kan inte tas fram. Systemet byttes. Uppgiften var inte relevant för 2024. Enheten fanns inte.",
        "; 2.10b Antal som fått frågan: ej inkommen; 2.10c: kan inte tas fram",
        "**2.2a** Antal kontaktförbud per 100 000 invånare: Planen anger 2.2b som alternativ, och det är den uppgiften som redovisas för 2025.",
    ] {
        says(&report, expected);
    }
}

#[test]
fn what_was_not_relevant_is_told_at_the_first_figure() {
    let project = Project::base();
    project.replace(
        POLICE_BEFORE,
        "2.10b;;;;200;;;;;\n",
        "2.10b;;;;;;;ej relevant;;Enheten fanns inte.\n",
    );
    let report = report(&project);
    says(
        &report,
        "Uppgiften var inte relevant för 2024. Enheten fanns inte. Någon jämförelse kan därför inte göras.",
    );
}

#[test]
fn a_figure_that_is_compared_with_says_that_it_was_corrected_or_is_not_exact() {
    let project = Project::base();
    let rows = "1.3a;Nätverket;;2024;1 190;;;Dubbla räknades.\n";
    project.add("submissions/exempel/2025/lansstyrelsen.csv", rows);
    let corrected = "Uppgiften för 2024 har rättats från 1 200 till 1 190. Dubbla räknades.";
    let told = report(&project);
    // At the indicator, and at the figure.
    assert_eq!(told.matches(corrected).count(), 2, "{told}");
    for (precision, why) in [
        (["cirka", ""], "uppgiften för 2024 inte är exakt."),
        (["", "minst"], "uppgiften för 2025 inte är exakt."),
        (
            ["cirka", "högst"],
            "uppgifterna för 2024 och 2025 inte är exakta.",
        ),
    ] {
        let project = Project::base();
        let [before, now] = precision;
        project.replace(
            POLICE_BEFORE,
            "2.10b;;;;200;;;;;\n",
            &format!("2.10b;;;;200;;;;{before};\n"),
        );
        project.replace(
            POLICE,
            "2.10b;;;;210;;;;;\n",
            &format!("2.10b;;;;210;;;;{now};\n"),
        );
        says(
            &report(&project),
            &format!("Någon förändring räknas inte ut, eftersom {why}"),
        );
    }
}

/// The year that a table ends with, not that of the report.
#[test]
fn a_category_lacks_the_year_that_the_table_ends_with() {
    let project = Project::base();
    project.add(
        "submissions/exempel/2024/lansstyrelsen.csv",
        "2.5a;;Andra linjen;;12;;;\n",
    );
    project.replace(
        "submissions/exempel/2025/lansstyrelsen.csv",
        "2.5a;;Exempellinjen;;330;;Exempellinjen;\n",
        "",
    );
    project.add(
        "submissions/exempel/2024/lansstyrelsen.csv",
        "2.5a;;Tredje linjen;2023;12;;;\n",
    );
    let report = report(&project);
    let row = report
        .lines()
        .find(|it| it.starts_with("| Tredje linjen"))
        .unwrap();
    assert!(
        row.ends_with("| uppgift för 2024 saknas | jämförs inte |"),
        "{row}"
    );
}

#[test]
fn what_is_fetched_is_submitted_by_nobody() {
    let project = Project::base();
    project.replace(EDITION, "data: collected", "data: compiled");
    project.replace(POLICE, "2.10b;;;;210;;;;;\n", "");
    let report = report(&project);
    says(
        &report,
        "**Uppgifter som saknas, Exempellänet 2025: saknas i sammanställningen.**\n\n| Nr | Uppgift |\n",
    );
    // The figures of the year before were submitted.
    for nobody in ["väntas inte", "Sammanställningen har ingen uppgift."] {
        assert!(!report.contains(nobody), "{report}");
    }
    let text = "submissions/exempel/2025/text";
    std::fs::create_dir(project.0.path().join(text)).unwrap();
    let fetched = "Uppgifterna är hämtade från publicerade källor.";
    let first = || project.read("build/exempel/2025/lagesrapport.md");
    assert_eq!(first().matches(fetched).count(), 2, "{report}");
    project.write(
        &format!("{text}/metod.md"),
        "Uppgifterna kommer ur register.\n".as_bytes(),
    );
    let report = self::report(&project);
    assert_eq!(first().matches(fetched).count(), 1, "{report}");
}

#[test]
fn the_method_names_the_figures_that_are_not_whole_certain_or_exact() {
    let plain = report(&Project::base());
    says(&plain, "Av de tillfrågade svarade 104 av 120 (1.2a).");
    for none in ["är ofullständig.", "är preliminär.", "är inte exakt"] {
        assert!(!plain.contains(none), "{plain}");
    }
    let project = Project::base();
    let region = "submissions/exempel/2025/regionen.csv";
    project.replace(region, "1.2c;;38;;;;;;;;", "1.2c;;38;;;;;;cirka;;");
    project.replace(
        region,
        "2.6b;;6,8;;;;;;;;",
        "2.6b;;6,8;;;;;\"preliminär, delvis\";;;Två kliniker saknas.",
    );
    project.replace(
        region,
        "2.6c;;Rutinerna används.;;;;;;;;",
        "2.6c;;Rutinerna används.;;;;;preliminär;;;",
    );
    let report = report(&project);
    for expected in [
        "- Uppgiften 2.6b är ofullständig.",
        "- Uppgifterna 2.6b och 2.6c är preliminära.",
        "- Uppgiften 1.2c är inte exakt, utan lämnad som cirka, minst eller högst.",
        "- Av de tillfrågade svarade 104 av 120 (1.2a).",
    ] {
        says(&report, expected);
    }
}

#[test]
fn every_party_that_is_told_of_has_a_row_or_a_sentence() {
    let project = Project::base();
    let agency =
        "  - id: radet\n    name: Rådet\n    kind: authority\n    mandate: Rådet samlar länet.\n";
    project.replace(PLAN, "agencies:\n", &format!("agencies:\n{agency}"));
    says(
        &report(&project),
        "Rådet och kommunerna skulle inte lämna några uppgifter för 2025.",
    );
}

#[test]
fn no_reader_is_sent_where_nobody_can_be_reached() {
    for (support, is_sent) in [
        ("{name: Linjen, text: En stödlinje.}", false),
        ("{name: Linjen, phone: 020-00 00 00}", true),
        ("{name: Linjen, url: \"https://exempel.se\"}", true),
    ] {
        let project = Project::base();
        let own = project.read(PLAN);
        let own = own.split("\nsupport:").next().unwrap().to_owned();
        project.write(PLAN, format!("{own}\nsupport: [{support}]\n").as_bytes());
        let report = report(&project);
        assert_eq!(report.contains("](#stod-och-hjalp)."), is_sent, "{report}");
        says(&report, "Linjen");
    }
}

/// The names of texts, and the part of the report that each stands in.
type Texts = &'static [(&'static str, &'static str)];

/// What an analyst writes of an edition, and the part of the report that it stands in: where the report counts
/// figures, and where nobody is asked for any.
const TEXTS: [(&str, Texts); 2] = [
    (
        "exempel/2025",
        &[
            ("forord", "forord"),
            ("sammanfattning", "det-viktigaste"),
            ("mal-1", "mal-1-laget"),
            ("mal-1-utveckling", "mal-1-framat"),
            ("atgard-2.4", "atgard-2.4"),
            ("atgard-2.10", "atgard-2.10"),
            ("slutsatser", "slutsatser"),
            ("metod", "metod-och-kvalitet"),
        ],
    ),
    (
        "vasternorrland-2013/2013",
        &[
            ("forord", "forord"),
            ("sammanfattning", "sammanfattning"),
            ("mal-1", "mal-1-laget"),
            ("mal-1-utveckling", "mal-1-framat"),
            ("atgard-1.1", "atgard-1.1"),
            ("slutsatser", "slutsatser"),
            ("metod", "metod"),
        ],
    ),
];

/// Both projects in one, their editions told in English too.
fn in_two_languages() -> Project {
    let unasked = "submissions/vasternorrland-2013";
    let project = Project::of(&[("tests/base", ""), ("plans", "plans"), (unasked, unasked)]);
    for (edition, _) in TEXTS {
        let path = format!("submissions/{edition}/edition.yaml");
        project.add(&path, "languages: [sv, en]\n");
    }
    project
}

fn write_texts(project: &Project, folder: &str, said: &str) {
    for (edition, texts) in TEXTS {
        let folder = format!("submissions/{edition}/{folder}");
        std::fs::create_dir_all(project.0.path().join(&folder)).unwrap();
        for (name, _) in texts {
            project.write(
                &format!("{folder}/{name}.md"),
                format!("{said} {name}.\n").as_bytes(),
            );
        }
    }
}

fn build_all(project: &Project) {
    for year in ["2025 --plan exempel", "2013 --plan vasternorrland-2013"] {
        project.done(&format!("build {year}"));
    }
}

/// What a report in Markdown says in a part, up to the next heading or the chapter's notes.
fn part<'r>(report: &'r str, id: &str) -> Option<&'r str> {
    let (_, after) = report.split_once(&format!("<a id=\"{id}\"></a>"))?;
    let (_, said) = after.split_once('\n')?;
    let notes = said.split("\n[^").next().unwrap();
    Some(notes.split("\n#").next().unwrap().trim())
}

#[test]
fn a_text_in_swedish_only_is_pointed_to_after_the_tools_own_english() {
    let project = in_two_languages();
    build_all(&project);
    let before =
        TEXTS.map(|(edition, _)| project.pages(&format!("build/{edition}/status-report.md")));
    write_texts(&project, "text", "Egen text om");
    build_all(&project);
    let mut own = Vec::new();
    for ((edition, texts), before) in TEXTS.iter().zip(&before) {
        let read = |name: &str| project.read(&format!("build/{edition}/{name}"));
        let (english, page) = (read("status-report.md"), read("status-report.html"));
        for (name, id) in *texts {
            let said = part(&english, id).unwrap();
            let link = format!("[the Swedish report](lagesrapport.md#{id}).");
            let notice =
                format!("The County Administrative Board's own text is in Swedish: see {link}");
            let sentences = said
                .strip_suffix(&notice)
                .unwrap_or_else(|| panic!("{id}: {said}"));
            own.extend(Some(*id).filter(|_| !sentences.is_empty()));
            // What stood there without any text stands there now.
            let alone = part(before, id).unwrap_or(sentences.trim());
            assert_eq!(without_labels(sentences.trim()), alone, "{id}");
            says(
                &page,
                &format!("<a href=\"lagesrapport.html#{id}\" class=\"named\">"),
            );
            // The way leads to a place, and the text is there.
            says(
                part(&read("lagesrapport.md"), id).unwrap(),
                &format!("Egen text om {name}."),
            );
            says(&read("lagesrapport.html"), &format!(" id=\"{id}\">"));
        }
        for said in [&english, &page, &read("content.en.json")] {
            assert!(!said.contains("Egen text"), "{said}");
        }
    }
    let expected = [
        "det-viktigaste",
        "mal-1-laget",
        "atgard-2.10",
        "metod-och-kvalitet",
        "sammanfattning",
    ];
    assert_eq!(own, expected);
}

#[test]
fn a_text_in_english_stands_in_the_english_report_alone() {
    let project = in_two_languages();
    for (folder, said) in [("text", "Egen text om"), ("text/en", "Own text about")] {
        write_texts(&project, folder, said);
    }
    build_all(&project);
    for (edition, texts) in TEXTS {
        for (file, own, other) in [
            ("status-report.md", "Own text about", "Egen text om"),
            ("lagesrapport.md", "Egen text om", "Own text about"),
        ] {
            let report = project.read(&format!("build/{edition}/{file}"));
            for (name, id) in texts {
                says(part(&report, id).unwrap(), &format!("{own} {name}."));
            }
            for not_there in [other, "own text", "egen text"] {
                assert!(!report.contains(not_there), "{not_there}\n{report}");
            }
        }
    }
}

#[test]
fn a_text_in_english_only_is_pointed_to_in_the_swedish_report() {
    let project = in_two_languages();
    write_texts(&project, "text/en", "Own text about");
    project.replace(
        "plans/exempel.yaml",
        "area: Exempellänet",
        "area: Norrby kommun",
    );
    build_all(&project);
    for ((edition, texts), whose) in TEXTS.iter().zip(["Utgivarens", "Länsstyrelsens"]) {
        let report = project.pages(&format!("build/{edition}/lagesrapport.md"));
        for (_, id) in *texts {
            let link = format!("[den engelska rapporten](status-report.md#{id}).");
            let notice = format!("{whose} egen text finns bara på engelska: se {link}");
            says(part(&report, id).unwrap(), &notice);
        }
    }
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
    let remark = "För 2025 har inte alla kategorier någon uppgift. De som har det blir tillsammans lika med totalen.";
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
    let then = project.pages("build/exempel/2024/lagesrapport.md");
    for (text, expected) in [
        (
            &now,
            "ökade mellan den 31 december 2024 och den 31 december 2025, från sex till sju.",
        ),
        (&now, "är sedan 2024 sammanlagt två av tre."),
        (&then, "var sex den 31 december 2024."),
        (&then, "var sammanlagt en av tre till och med 2024."),
    ] {
        says(text, expected);
    }
}

/// The texts of the strategy behind a plan stand in the plan's report, and its notes with them.
#[test]
fn a_note_that_the_strategy_cites_is_printed() {
    let project = Project::of(&[("plans", "plans"), ("submissions", "submissions")]);
    let strategy = "plans/stockholm-strategi-2020-2026.yaml";
    project.replace(
        strategy,
        "      De personuppklarade brottens andel av de utredda brotten.",
        "      De personuppklarade brottens[^brott] andel av de utredda brotten.",
    );
    project.add(strategy, "notes:\n  brott: Brott räknas en gång.\n");
    project.done("build 2025 --plan stockholm-2024-2027");
    let report = project.pages("build/stockholm-2024-2027/2025/lagesrapport.md");
    says(&report, "]: Brott räknas en gång.");
    assert!(!report.contains("[^brott]"), "{report}");
}

#[test]
fn a_figure_is_called_by_its_name_where_its_id_is_printed_nowhere() {
    let project = Project::of(&[("plans", "plans"), ("submissions", "submissions")]);
    project.done("build 2018");
    let report = project.pages("build/vastmanland-2017-2020/2018/lagesrapport.md");
    says(
        &report,
        "Länsstyrelsen har svarat att uppgiften ”Bedömning” inte kan lämnas. För uppgiften ”Beskrivning” finns inget att redovisa.",
    );
}
