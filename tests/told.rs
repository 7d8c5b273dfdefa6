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
        TEXTS.map(|(edition, _)| project.read(&format!("build/{edition}/status-report.md")));
    write_texts(&project, "text", "Egen text om");
    build_all(&project);
    let mut own = Vec::new();
    for ((edition, texts), before) in TEXTS.iter().zip(&before) {
        let read = |name: &str| project.read(&format!("build/{edition}/{name}"));
        let (english, page) = (read("status-report.md"), read("status-report.html"));
        for (name, id) in *texts {
            let said = part(&english, id).unwrap();
            let link = format!("[the Swedish report](lagesrapport.md#{id}).");
            let notice = format!("The county's own text is in Swedish: see {link}");
            let sentences = said
                .strip_suffix(&notice)
                .unwrap_or_else(|| panic!("{id}: {said}"));
            own.extend(Some(*id).filter(|_| !sentences.is_empty()));
            // What stood there without any text stands there now.
            let alone = part(before, id).unwrap_or(sentences.trim());
            assert_eq!(sentences.trim(), alone, "{id}");
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
        "atgard-2.4",
        "atgard-2.10",
        "metod-och-kvalitet",
        "sammanfattning",
        "atgard-1.1",
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
    for ((edition, texts), whose) in TEXTS.iter().zip(["Utgivarens", "Länets"]) {
        let report = project.read(&format!("build/{edition}/lagesrapport.md"));
        for (_, id) in *texts {
            let link = format!("[den engelska rapporten](status-report.md#{id}).");
            let notice = format!("{whose} egen text finns bara på engelska: se {link}");
            says(part(&report, id).unwrap(), &notice);
        }
    }
}
