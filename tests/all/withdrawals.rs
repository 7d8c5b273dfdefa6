//! A figure withdrawn out of regard for individuals stands nowhere any more: not in the report that withdraws it, nor in any after.

use std::fs;

use crate::project::{Project, copy};

const BOARD: &str = "lansstyrelsen";
const POLICE: &str = "polisen";
const REGION: &str = "regionen";

/// Whose it is, its row of 2024 before and with a rare value, that value, and the row that withdraws it.
const WITHDRAWN: [(&str, &str, &str, &str, &str); 7] = [
    (
        BOARD,
        "1.1b;;;;2;;;\n",
        "1.1b;;;;4711;;;\n",
        "4711",
        "1.1b;;;2024;;skyddad;;\n",
    ),
    (
        POLICE,
        "2.10a;totalt;barn;;15;;;;;\n",
        "2.10a;totalt;barn;;4711;;;preliminär, delvis;minst;Var 4711.\n",
        "4711",
        "2.10a;totalt;barn;2024;;;;skyddad;;Den var 4711.\n",
    ),
    (
        POLICE,
        "2.10a;totalt;totalt;;40;;;;;\n2.10a;våld i nära relation;totalt;;20;;;;;\n",
        "2.10a;totalt;totalt;;4731;;;;;\n2.10a;våld i nära relation;totalt;;4711;;;;;\n",
        "4711",
        "2.10a;våld i nära relation;totalt;2024;;;;skyddad;;\n",
    ),
    (
        POLICE,
        "2.2b;;;;;44;100;;;\n",
        "2.2b;;;;;4711;9431;;;\n",
        "4711",
        "2.2b;;;2024;;;;skyddad;;\n",
    ),
    (
        REGION,
        "1.2c;;35;;;;;;;;\n",
        "1.2c;;47,11;;;;;;;;\n",
        "47,11",
        "1.2c;2024;;;;;;skyddad;;;\n",
    ),
    (
        REGION,
        "2.6b;;6,4;;;;;;;;\n",
        "2.6b;;4,711;;;;;;;;\n",
        "4,711",
        "2.6b;2024;;;;;;skyddad;;;\n",
    ),
    (
        REGION,
        "2.6c;;Arbetet har påbörjats.;;;;;;;;\n",
        "2.6c;;Trehundrasjuttonde.;;;;;;;;\n",
        "Trehundrasjuttonde",
        "2.6c;2024;;;;;;skyddad;;;\n",
    ),
];

/// The base, with 2026 after 2025: what 2025 has, a year later.
fn three_years() -> Project {
    let project = Project::base();
    let folder = |year: &str| project.0.path().join("submissions/exempel").join(year);
    copy(&folder("2025"), &folder("2026"));
    let edition = project.read("submissions/exempel/2026/edition.yaml");
    let edition = edition.replace("2026-", "2027-").replace("2025", "2026");
    fs::write(folder("2026").join("edition.yaml"), edition).unwrap();
    project
}

/// Whether a value stands in a text, however its digits are grouped and its decimals written.
fn stands(value: &str, text: &str) -> bool {
    let plain: String = text.chars().filter(|it| !it.is_whitespace()).collect();
    plain.contains(value) || plain.contains(&value.replace(',', "."))
}

/// Fails where one of some values stands in anything that the tool writes or prints from 2025 on.
fn stand_nowhere(project: &Project, values: &[&str]) {
    let any_stands = |text: &str| values.iter().any(|it| stands(it, text));
    for line in [
        "check 2025 --advice --format short",
        "check 2026 --format json --advice",
        "due 2025 --format md",
        "due 2026 --format json",
        "forms 2025",
        "forms 2026",
        "publish 2025 --format short",
        "publish 2026 --format short",
        "build 2025 --format short",
        "build 2026 --format short",
    ] {
        let text = project.done(line);
        assert!(!any_stands(&text), "{line}\n{text}");
    }
    for folder in [
        "build",
        "forms",
        "submissions/exempel/2025",
        "submissions/exempel/2026",
    ] {
        for (path, bytes) in project.tree(folder) {
            let is_sent = folder.starts_with("submissions") && path != "published.csv";
            let text = String::from_utf8_lossy(&bytes).into_owned();
            assert!(is_sent || !any_stands(&text), "{folder}/{path}\n{text}");
        }
    }
}

#[test]
fn a_withdrawn_value_stands_nowhere() {
    for is_published in [false, true] {
        let project = three_years();
        for (agency, before, rare, ..) in WITHDRAWN {
            let then = format!("submissions/exempel/2024/{agency}.csv");
            project.replace(&then, before, rare);
        }
        if is_published {
            project.publish("2024");
        }
        for (agency, .., row) in WITHDRAWN {
            project.add(&format!("submissions/exempel/2025/{agency}.csv"), row);
        }
        stand_nowhere(&project, &WITHDRAWN.map(|it| it.3));
        let report = project.read("build/exempel/2025/lagesrapport.md");
        let said = "| Tillbakadragen |";
        assert_eq!(report.matches(said).count(), WITHDRAWN.len(), "{report}");
    }
}

#[test]
fn a_revision_that_withdraws_a_value_does_not_tell_it() {
    let project = three_years();
    let [file, edition] =
        ["lansstyrelsen.csv", "edition.yaml"].map(|it| format!("submissions/exempel/2025/{it}"));
    project.replace(&file, "1.1b;;;;3;;;\n", "1.1b;;;;4711;;;\n");
    project.publish("2025");
    project.replace(
        &file,
        "1.1b;;;;4711;;;\n",
        "1.1b;;;;;skyddad;;Den var 4711.\n",
    );
    let (code, text) = project.run("check 2025 --format short");
    assert_eq!(code, 1);
    assert!(
        text.contains("publicerades som ett värde, men är nu skyddad"),
        "{text}"
    );
    assert!(!stands("4711", &text), "{text}");
    let revision = |number: u16| {
        format!("revision:\n  number: {number}\n  date: 2026-06-1{number}\n  reason: Skydd.\n")
    };
    project.add(&edition, &revision(2));
    let text = project.done("check 2025 --format short");
    assert!(text.contains("[S114]"), "{text}");
    let told = |project: &Project| {
        project.done("build 2025");
        for (path, bytes) in project.tree("build") {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            assert!(!stands("4711", &text), "{path}\n{text}");
        }
        project.pages("build/exempel/2025/lagesrapport.md")
    };
    let row = "| visas inte | visas inte | Tillbakadragen |";
    let report = told(&project);
    assert!(report.contains(row), "{report}");
    project.publish("2025");
    // A later year reads what has been published.
    project.done("build 2026");
    let published = project.read("submissions/exempel/2025/published.csv");
    let rows = published
        .lines()
        .filter(|it| it.contains(";1.1b;lansstyrelsen;2025;"));
    assert_eq!(
        rows.collect::<Vec<_>>(),
        [
            "1;1.1b;lansstyrelsen;2025;;;4711;;;;;;;;;;;",
            "2;1.1b;lansstyrelsen;2025;;;;;;skyddad;;;;;;;;",
        ],
        "what was published stands as the record of it"
    );
    project.replace(&edition, &revision(2), &revision(3));
    let report = told(&project);
    assert!(report.contains(row), "{report}");
}

#[test]
fn a_value_withdrawn_in_the_second_of_two_revisions_is_not_told_of_the_first() {
    let project = three_years();
    let [file, edition] =
        ["lansstyrelsen.csv", "edition.yaml"].map(|it| format!("submissions/exempel/2025/{it}"));
    project.replace(&file, "1.1b;;;;3;;;\n", "1.1b;;;;4711;;;\n");
    project.publish("2025");
    project.replace(&file, "1.1b;;;;4711;;;\n", "1.1b;;;;5822;;;\n");
    project.add(
        &edition,
        "revision:\n  number: 2\n  date: 2026-06-12\n  reason: Räknefel.\n",
    );
    project.publish("2025");
    project.replace(&file, "1.1b;;;;5822;;;\n", "1.1b;;;;;skyddad;;\n");
    project.replace(
        &edition,
        "number: 2\n  date: 2026-06-12",
        "number: 3\n  date: 2026-06-13",
    );
    for step in ["build 2025", "publish 2025"] {
        project.done(step);
        for (path, bytes) in project.tree("build") {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            assert!(
                !stands("4711", &text) && !stands("5822", &text),
                "{path}\n{text}"
            );
        }
    }
}

/// What is not shown, its rows in the base's file of the police in 2025 before and after, and what
/// gives it away.
type GivenAway = (
    &'static str,
    &'static [(&'static str, &'static str)],
    Option<&'static str>,
);

const GIVEN_AWAY: [GivenAway; 6] = [
    (
        "one part of three",
        &[(
            "sexualbrott;totalt;;8;;;;;",
            "sexualbrott;totalt;;;;;skyddad;;",
        )],
        Some(
            "2.10a (sexualbrott) för 2025 är skyddad, men kan räknas ut av våld i nära relation, hedersrelaterat våld och förtryck och totalen.",
        ),
    ),
    (
        "the total",
        &[(
            "2.10a;totalt;totalt;;44;;;;;",
            "2.10a;totalt;totalt;;;;;skyddad;;",
        )],
        Some(
            "2.10a för 2025 är skyddad, men kan räknas ut av våld i nära relation, hedersrelaterat våld och förtryck och sexualbrott.",
        ),
    ),
    (
        "two parts of three",
        &[
            (
                "sexualbrott;totalt;;8;;;;;",
                "sexualbrott;totalt;;;;;skyddad;;",
            ),
            ("förtryck;totalt;;12;;;;;", "förtryck;totalt;;;;;skyddad;;"),
        ],
        None,
    ),
    (
        "one part of three, the others not exact",
        &[
            (
                "sexualbrott;totalt;;8;;;;;",
                "sexualbrott;totalt;;;;;skyddad;;",
            ),
            ("förtryck;totalt;;12;;;;;", "förtryck;totalt;;12;;;;cirka;"),
        ],
        None,
    ),
    (
        "a part that overlaps another",
        &[("totalt;barn;;16;;;;;", "totalt;barn;;;;;skyddad;;")],
        None,
    ),
    (
        "the denominator of a share",
        &[("2.10b;;;;210;;;;;", "2.10b;;;;;;;skyddad;;")],
        Some("2.10b för 2025 är skyddad, men kan räknas ut av 2.10c."),
    ),
];

#[test]
fn what_is_shown_may_give_away_what_is_not() {
    let project = Project::base();
    let file = "submissions/exempel/2025/polisen.csv";
    let base = project.read(file);
    for (what, changes, expected) in GIVEN_AWAY {
        project.write(file, base.as_bytes());
        for (from, to) in changes {
            project.replace(file, from, to);
        }
        let text = project.done("check 2025 --format short");
        let told = text.lines().find(|it| it.contains("[S115]"));
        let told = told.and_then(|it| Some(it.split_once("[S115]: ")?.1));
        assert_eq!(told, expected, "{what}\n{text}");
    }
}

#[test]
fn a_crossed_table_gives_away_too() {
    let project = Project::base();
    let [plan, file] = ["plans/exempel.yaml", "submissions/exempel/2025/polisen.csv"];
    project.replace(
        plan,
        "breakdowns: [våldstyp, målgrupp]",
        "breakdowns: [våldstyp, [våldstyp, målgrupp]]",
    );
    project.replace(
        plan,
        "categories: [vuxna, barn]\n    overlapping: yes",
        "categories: [vuxna, barn]",
    );
    let base = project.read(file);
    let base = base.replace(
        "2.10a;totalt;vuxna;;33;;;;;\n2.10a;totalt;barn;;16;;;;;\n",
        "",
    );
    project.write(file, base.as_bytes());
    let then = "submissions/exempel/2024/polisen.csv";
    project.replace(
        then,
        "2.10a;totalt;vuxna;;30;;;;;\n2.10a;totalt;barn;;15;;;;;\n",
        "",
    );
    project.add(
        file,
        "2.10a;sexualbrott;vuxna;;3;;;;;\n2.10a;sexualbrott;barn;;;;;skyddad;;\n",
    );
    let text = project.done("check 2025 --format short");
    let line = "2.10a (sexualbrott, barn) för 2025 är skyddad, men kan räknas ut av sexualbrott, vuxna och sexualbrott.";
    assert!(text.contains(line), "{text}");
}

/// A goal's only graded measure: how many had its grade the year before would tell it.
#[test]
fn a_withdrawn_grade_is_counted_nowhere() {
    let project = Project::base();
    let row = |project: &Project| {
        project.done("build 2025");
        let report = project.read("build/exempel/2025/lagesrapport.md");
        let mut rows = report.lines().filter(|it| it.starts_with("| [Mål 2"));
        rows.next().unwrap().to_owned()
    };
    assert!(row(&project).ends_with("| [1](#mal-2) (0) | 0 (1) | 0 |"));
    project.add(
        "submissions/exempel/2025/regionen.csv",
        "2.6a;2024;;;;;;skyddad;;;\n",
    );
    let told = row(&project);
    assert!(told.ends_with("| [1](#mal-2) (0) | 0 | 0 |"), "{told}");
}
