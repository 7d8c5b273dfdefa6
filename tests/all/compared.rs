//! What tells a report from another is what tells their submissions, plans and texts apart.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde_json::Value;

use crate::project::Project;

const REGION: &str = "submissions/exempel/2025/regionen.csv";
const PLAN: &str = "plans/exempel.yaml";
const EDITION: &str = "submissions/exempel/2025/edition.yaml";
const BUILT: &str = "build/exempel/2025";

fn built() -> Project {
    let project = Project::base();
    fs::create_dir_all(project.0.path().join("submissions/exempel/2025/text")).unwrap();
    let text = "Rutinerna används.\n\nAllt har lämnats.\n";
    project.write("submissions/exempel/2025/text/metod.md", text.as_bytes());
    project.done("build 2025");
    project
}

#[test]
fn equal_reports_say_nothing() {
    let project = built();
    project.done("build 2025 --out igen");
    for line in [
        "build 2025 --check",
        "diff build/exempel/2025 igen/exempel/2025",
        "diff build/exempel/2025 igen/exempel/2025 --format md",
        "diff 2025 2025",
    ] {
        assert_eq!(project.run(line), (0, String::new()), "{line}");
    }
    let page = project.done("diff 2025 2025 --format html");
    assert!(page.contains("<p>Inget skiljer.</p>"), "{page}");
    let json = project.done("diff 2025 2025 --format json");
    let json: Value = serde_json::from_str(&json).unwrap();
    for list in ["figures", "plan", "texts"] {
        assert_eq!(json[list].as_array().unwrap().len(), 0, "{list}");
    }
    assert!(json["same"].as_u64().unwrap() > 20);
}

/// The summary is in the report, on the overview and in the text for the press.
#[test]
fn what_several_pages_say_is_told_once() {
    let project = built();
    let summary = "submissions/exempel/2025/text/sammanfattning.md";
    project.write(summary, "Fler fick stöd än året före.\n".as_bytes());
    project.done("build 2025");
    project.write(summary, "Färre fick stöd än året före.\n".as_bytes());
    project.done("build 2025 --out igen");
    let line = "diff build/exempel/2025 igen/exempel/2025 --format json";
    let (_, json) = project.run(line);
    let told: Value = serde_json::from_str(&json).unwrap();
    let told = told["texts"].as_array().unwrap();
    let written = told.iter().filter(|it| it["kind"] == "written");
    assert_eq!(written.count(), 1, "{json}");
}

type Change = fn(&Project);

/// What is changed in a project, and what is told of it.
const CHANGES: [(Change, &[&str]); 14] = [
    (
        |it| it.replace(REGION, "1.2c;;38;", "1.2c;;41;"),
        &[
            "1 uppgift har ett annat värde",
            "(Regionen, 2025): 38 → 41 ",
            "av rapportens egna meningar följer med",
        ],
    ),
    (
        |it| it.replace(REGION, "1.2c;;38;;;;;;;;\n", ""),
        &[
            "1 uppgift som fanns saknas",
            "(Regionen, 2025): 38 procent",
            " → ej inkommen",
        ],
    ),
    (
        |it| it.replace(REGION, "1.2c;;38;;;;;;;;", "1.2c;;;;;;;ej tillgänglig;;;"),
        &["1 uppgift har en annan status", "(Regionen, 2025): 38 "],
    ),
    (
        |it| it.replace(REGION, "Rutinerna används.;", "Rutinerna används ofta.;"),
        &[
            "1 svar i text är ändrat",
            "”Rutinerna används.” → ”Rutinerna används ofta.”",
        ],
    ),
    (
        |it| {
            it.replace(
                REGION,
                "1.2c;;38;;;;;;;;",
                "1.2c;;38;;;;;;;;Efter en genomgång.",
            );
        },
        &[
            "1 uppgift har annat vid sidan av värdet",
            "”Efter en genomgång.”",
        ],
    ),
    (
        |it| it.add(REGION, "1.2c;2024;34;;;;;;;;Dubbletter är borttagna.\n"),
        &[
            "1 uppgift har ett annat värde",
            "(Regionen, 2024): ",
            " → 34 ",
        ],
    ),
    (
        |it| {
            it.replace(
                PLAN,
                "name: Antal besök på sidan",
                "name: Antal besök på sajten",
            );
        },
        &[
            "1 indikator heter något annat",
            "1.3a: ”Antal besök på sidan” → ”Antal besök på sajten”",
        ],
    ),
    (
        |it| it.replace(PLAN, "many: besök", "many: sidvisningar"),
        &[
            "1 indikator räknar något annat",
            "1.3a: ”besök” → ”sidvisningar”",
        ],
    ),
    (
        |it| {
            let metod = "submissions/exempel/2025/text/metod.md";
            it.replace(metod, "Allt har lämnats.", "Nästan allt har lämnats.");
        },
        &[
            "1 ställe är ändrat i de texter som är skrivna för hand",
            "Metod och kvalitet: ”Allt har lämnats.” → ”Nästan allt har lämnats.”",
        ],
    ),
    (
        |it| it.replace(REGION, "1.2c;;38;;;;;;", "1.2c;;;;;;;skyddad;"),
        &[
            "1 uppgift har en annan status",
            "(Regionen, 2025): visas inte",
        ],
    ),
    (
        |it| {
            it.add(
                EDITION,
                "cancelled:\n  - {indicator: 1.3a, reason: Sidan byggdes om.}\n",
            );
            it.replace(
                "submissions/exempel/2025/lansstyrelsen.csv",
                "1.3a;Nätverket;;;1 450;;;\n",
                "",
            );
        },
        &["1 uppgift finns inte längre", "1 450"],
    ),
    (
        |it| it.replace(PLAN, "title: Våld förebyggs", "title: Våld hindras"),
        &["1 mål är ändrat", "förebyggs” → "],
    ),
    (
        |it| {
            fs::create_dir_all(it.0.path().join("templates/html")).unwrap();
            it.write("templates/html/own.css", b"p { color: inherit }\n");
        },
        &[
            "Uppgifterna och texterna är desamma. Det som skiljer är ",
            "lagesrapport.html",
        ],
    ),
    (
        |it| it.write("build/exempel/2025/brev.txt", b"x"),
        &["brev.txt är inte skriven av report"],
    ),
];

/// What is changed in a file is what is told, in `build --check` and between two folders alike.
#[test]
fn every_change_is_told_for_what_it_is() {
    for (change, expected) in CHANGES {
        let project = built();
        change(&project);
        let (code, told) = project.run("build 2025 --check");
        let found: Vec<&&str> = expected.iter().filter(|it| !told.contains(**it)).collect();
        assert!(found.is_empty() && code == 1, "{found:?} of\n{told}");
        assert!(told.contains("Rapporten i build/exempel/2025 är inte den som skulle byggas nu."));
        // Nothing is written by a look.
        assert_eq!(project.run("build 2025 --check"), (1, told.clone()));
        if told.contains("brev.txt") {
            continue;
        }
        project.done("build 2025 --out nu");
        let told = project.done("diff build/exempel/2025 nu/exempel/2025");
        let found: Vec<&&str> = expected.iter().filter(|it| !told.contains(**it)).collect();
        assert!(found.is_empty(), "{found:?} of\n{told}");
        // The way back is told for what it is.
        let told = project.done("diff nu/exempel/2025 build/exempel/2025");
        let has_come = told.contains("1 uppgift som saknades har kommit");
        assert_eq!(
            has_come,
            expected[0] == "1 uppgift som fanns saknas",
            "{told}"
        );
    }
}

/// What is not to be shown any more is not told as it was.
#[test]
fn what_is_hidden_now_is_told_in_no_form() {
    let ways: [Change; 2] = [
        |it| it.replace(REGION, "1.2c;;38;;;;;;", "1.2c;;;;;;;skyddad;"),
        |it| {
            let hold = "{indicator: 1.2c, hold: yes, reason: Frågan utreds., date: 2026-04-01}";
            it.add(EDITION, &format!("decisions:\n  - {hold}\n"));
        },
    ];
    for hide in ways {
        let project = built();
        hide(&project);
        project.done("build 2025 --out nu");
        for form in ["text", "md", "html", "json"] {
            let line = format!("diff build/exempel/2025 nu/exempel/2025 --format {form}");
            let told = project.done(&line);
            assert!(
                told.contains("Andel enheter med handledning"),
                "{form}: {told}"
            );
            // Nor in a sentence that told it, nor by what a sum was.
            assert!(!told.contains("38"), "{form}: {told}");
        }
    }
}

/// Nor is it in a comparison of two years, where the later has withdrawn it.
#[test]
fn what_a_later_year_hides_is_told_of_the_earlier_in_no_form() {
    let project = Project::base();
    let file = "submissions/exempel/2024/regionen.csv";
    project.replace(file, "1.2c;;35;", "1.2c;;77,123;");
    let told = project.done("diff 2024 2025 --format html");
    assert!(told.contains("77,123 → 38"), "{told}");
    project.add(REGION, "1.2c;2024;;;;;;skyddad;;;\n");
    for form in ["text", "md", "html", "json"] {
        let told = project.done(&format!("diff 2024 2025 --format {form}"));
        assert!(
            told.contains("1.2c") || told.contains("1&#46;2c"),
            "{form}: {told}"
        );
        assert!(!told.contains("123"), "{form}: {told}");
    }
}

/// The two years of the example, as their files have them.
#[test]
fn two_years_differ_as_their_files_do() {
    let project = Project::base();
    let json = project.done("diff 2024 2025 --format json");
    let json: Value = serde_json::from_str(&json).unwrap();
    // The totals that stand in both years' files, with their values.
    let mut values: BTreeMap<String, [String; 2]> = BTreeMap::new();
    for (at, year) in ["2024", "2025"].into_iter().enumerate() {
        for agency in ["polisen", "regionen", "lansstyrelsen"] {
            let file = format!("submissions/exempel/{year}/{agency}.csv");
            let text = project.read(&file);
            let mut rows = csv::ReaderBuilder::new()
                .delimiter(b';')
                .from_reader(text.as_bytes());
            let headings = rows.headers().unwrap().clone();
            for row in rows.records().map(Result::unwrap) {
                let cell = |name: &str| {
                    let at = headings.iter().position(|it| it == name);
                    at.and_then(|at| row.get(at)).unwrap_or("").to_owned()
                };
                let is_total = ["våldstyp", "målgrupp", "stödlinje"]
                    .iter()
                    .all(|it| ["", "totalt"].contains(&cell(it).as_str()));
                if is_total && cell("år").is_empty() {
                    let said = [
                        cell("värde"),
                        cell("täljare"),
                        cell("nämnare"),
                        cell("status"),
                    ];
                    values.entry(cell("indikator")).or_default()[at] = said.join("/");
                }
            }
        }
    }
    let both = values
        .iter()
        .filter(|(_, it)| it.iter().all(|it| !it.is_empty()));
    let differs = both.filter(|(_, [then, now])| then != now);
    let expected: BTreeSet<&str> = differs.map(|(id, _)| id.as_str()).collect();
    assert!(expected.len() > 5, "{values:?}");
    let figures = json["figures"].as_array().unwrap().iter();
    let told = figures.filter(|it| {
        let kind = it["kind"].as_str().unwrap();
        it["category"] == "" && ["year", "state"].contains(&kind)
    });
    let told: BTreeSet<&str> = told.map(|it| it["indicator"].as_str().unwrap()).collect();
    assert_eq!(told, expected, "{json}");
}

#[test]
fn what_can_not_be_compared_says_why() {
    let project = built();
    project.done("build 2025 --out nu");
    project.replace(
        "nu/exempel/2025/content.sv.json",
        "\"version\":",
        "\"version\":9",
    );
    for (line, expected) in [
        (
            "diff build nu/exempel/2025",
            "I build finns ingen rapport att jämföra med.",
        ),
        (
            "diff build/exempel/2025 nu/exempel/2025",
            "inte byggda av samma version",
        ),
        ("diff 1999 2025", "ingen plan gäller 1999"),
        ("diff 2025 2026", "2026"),
        (
            "verify plans",
            "I plans finns ingen rapport att jämföra med.",
        ),
        (
            "verify build/exempel/2025 --inputs borta.json",
            "borta.json",
        ),
    ] {
        let (code, told) = project.run(line);
        assert_eq!(code, 2, "{line}: {told}");
        assert!(told.contains(expected), "{line}: {told}");
    }
    fs::remove_dir_all(project.0.path().join("build")).unwrap();
    let told = "I build/exempel/2025 finns ingen rapport att jämföra med.\n".to_owned();
    assert_eq!(project.run("build 2025 --check"), (1, told));
    assert!(!project.0.path().join("build").exists());
}

#[test]
fn a_report_is_verified_from_its_files_to_what_it_is_made_of() {
    let changes: [(Change, i32, &[&str]); 8] = [
        (
            |_| (),
            0,
            &[
                "Filerna är orörda sedan report skrev dem.",
                "densamma, byte för byte.",
            ],
        ),
        (
            |it| it.replace("build/exempel/2025/lagesrapport.md", "e", "f"),
            1,
            &[
                "lagesrapport.md är ändrad sedan report skrev den",
                "lagesrapport.md",
            ],
        ),
        (
            |it| fs::remove_file(it.0.path().join(BUILT).join("content.sv.json")).unwrap(),
            1,
            &["content.sv.json är borttagen"],
        ),
        (
            |it| it.write("build/exempel/2025/brev.txt", b"x"),
            1,
            &[
                "brev.txt är inte skriven av report",
                "densamma, byte för byte.",
            ],
        ),
        (
            |it| it.replace(REGION, "1.2c;;38;", "1.2c;;41;"),
            1,
            &[
                "Filerna är orörda",
                "submissions/exempel/2025/regionen.csv är en annan än den som rapporten är gjord av",
            ],
        ),
        (
            |it| it.write("submissions/exempel/2025/text/forord.md", b"Nytt.\n"),
            1,
            &["text/forord.md är ny sedan rapporten byggdes"],
        ),
        (
            |it| fs::remove_file(it.0.path().join(REGION)).unwrap(),
            1,
            &["regionen.csv läses inte längre"],
        ),
        (
            |it| fs::remove_file(it.0.path().join("build/exempel/2025.inputs.json")).unwrap(),
            0,
            &["Filerna är orörda", "är inte prövat"],
        ),
    ];
    for (change, expected_code, expected) in changes {
        let project = built();
        change(&project);
        let (code, told) = project.run("verify build/exempel/2025");
        let found: Vec<&&str> = expected.iter().filter(|it| !told.contains(**it)).collect();
        assert!(found.is_empty(), "{found:?} of\n{told}");
        assert_eq!(code, expected_code, "{told}");
    }
    // The list may be kept elsewhere; that of another build is none of this one.
    let project = built();
    let list = project.0.path().join("build/exempel/2025.inputs.json");
    fs::rename(&list, project.0.path().join("gjord-av.json")).unwrap();
    let told = project.done("verify build/exempel/2025 --inputs gjord-av.json");
    assert!(told.contains("byte för byte"), "{told}");
    project.replace(REGION, "1.2c;;38;", "1.2c;;41;");
    project.done("build 2025");
    let (code, told) = project.run("verify build/exempel/2025 --inputs gjord-av.json");
    assert_eq!(code, 1);
    assert!(told.contains("hör till ett annat bygge"), "{told}");
    // One that is there and tells nothing is not said to be away, and the next build mends it.
    project.write("build/exempel/2025.inputs.json", b"{}");
    let (code, told) = project.run("verify build/exempel/2025");
    assert_eq!(code, 2);
    assert!(told.contains("2025.inputs.json: "), "{told}");
    project.done("build 2025");
    project.done("verify build/exempel/2025");
}

/// What people write is no mark of Markdown and no element of a page.
#[test]
fn what_people_write_stays_text() {
    let project = built();
    let written = "<script>alert(1)</script> [a](https://a.se) @b `c`";
    let row = "1.2c;;38;;;;;;;;";
    project.replace(REGION, row, &format!("{row}{written}"));
    project.done("build 2025 --out nu");
    let line = "diff build/exempel/2025 nu/exempel/2025";
    let markdown = project.done(&format!("{line} --format md"));
    for mark in ["<script", "[a]", "@b", "`c`", "https://a.se"] {
        assert!(!markdown.contains(mark), "{mark}: {markdown}");
    }
    let page = project.done(&format!("{line} --format html"));
    assert!(
        page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"),
        "{page}"
    );
    assert!(!page.contains("<a ") && !page.contains("<script"), "{page}");
    assert_eq!(
        project.done(&format!("{line} --format html --out d.html")),
        ""
    );
    assert_eq!(
        project.read("d.html").replace(['\u{202f}', '\u{a0}'], " "),
        page
    );
}

/// A text of thousands of letters is told where it differs.
#[test]
fn a_comment_is_never_longer_than_one_may_be() {
    let project = Project::base();
    let long = "Rutinerna används i hela länet. ".repeat(100);
    project.replace(REGION, "Rutinerna används.", long.trim_end());
    project.done("build 2025");
    project.replace(REGION, "Rutinerna", "Metoderna");
    project.done("build 2025 --out nu");
    let line = "diff build/exempel/2025 nu/exempel/2025 --format md";
    let told = project.done(line);
    assert!(told.starts_with("<!-- report diff -->\n"), "{told}");
    assert!(told.len() < 10_000, "{}", told.len());
    assert!(
        told.contains("”Rutinerna används i hela länet") && told.contains("…”"),
        "{told}"
    );
}
