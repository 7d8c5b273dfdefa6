//! A crossed breakdown adds up: to its total, and to every margin that stands beside it.
#![expect(clippy::disallowed_methods, reason = "a test reads and writes files")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod project;

use std::fs;

use project::Project;

const PLAN: &str = "title: Plan
area: Länet
publisher: Länsstyrelsen
period: {from: 2024, to: 2027}
agencies: [{id: polisen, name: Polisen, kind: authority}]
breakdowns:
  - {id: kommun, name: kommun, categories: [Almby, Berga]}
  - {id: kön, name: kön, categories: [kvinnor, män]}
goals:
  - id: 1
    title: Mål
    measures:
      - id: \"1.1\"
        text: Text.
        responsible: [polisen]
        frequency: annual
        indicators:
          - {id: 1.1a, name: Antal, type: count, unit: {one: samtal, many: samtal, gender: ett}, breakdowns: [[kommun, kön]]}
";

/// What `check` says of rows of kommun, kön and a value or a status, one finding a line.
fn told(rows: &[&str]) -> Vec<String> {
    let project = Project(tempfile::tempdir().unwrap());
    for folder in ["plans", "submissions/p/2025"] {
        fs::create_dir_all(project.0.path().join(folder)).unwrap();
    }
    project.write("plans/p.yaml", PLAN.as_bytes());
    let edition = "title: R\ndata: example\nas_of: 2026-04-15\ndue: {default: 2026-02-28}\n";
    project.write("submissions/p/2025/edition.yaml", edition.as_bytes());
    let full = |row: &&str| match row.matches(';').count() {
        2 => format!("1.1a;{row};"),
        _ => format!("1.1a;{row}"),
    };
    let rows: Vec<String> = rows.iter().map(full).collect();
    let rows = rows.join("\n");
    let text = format!("indikator;kommun;kön;värde;status\n{rows}\n");
    project.write("submissions/p/2025/polisen.csv", text.as_bytes());
    let (_, said) = project.run("check 2025 --format short");
    let lines = said.lines().filter(|it| it.contains("[S080]: "));
    lines
        .map(|it| it.split_once("]: ").unwrap().1.to_owned())
        .map(|it| it.split(" (se även").next().unwrap().to_owned())
        .collect()
}

const CROSSED: [&str; 4] = [
    "Almby;kvinnor;4",
    "Almby;män;1",
    "Berga;kvinnor;3",
    "Berga;män;1",
];

#[test]
fn what_is_crossed_makes_the_total_and_the_margins() {
    let total = |n: &str| format!("totalt;totalt;{n}");
    for (extra, expected) in [
        (vec![total("9")], None),
        (
            vec![total("10")],
            Some("Delarna av 1.1a efter kommun och kön blir 9, men totalen är 10."),
        ),
        (
            vec![total("8")],
            Some("Delarna av 1.1a efter kommun och kön blir 9, men totalen är 8."),
        ),
        (vec![total("9"), "Almby;totalt;5".to_owned()], None),
        (
            vec![total("9"), "Almby;totalt;6".to_owned()],
            Some("Delarna av 1.1a efter kön blir 5, men Almby är 6."),
        ),
        (
            vec![total("9"), "totalt;kvinnor;8".to_owned()],
            Some("Delarna av 1.1a efter kommun blir 7, men kvinnor är 8."),
        ),
        (
            vec![total("10"), "ej fördelat;ej fördelat;1".to_owned()],
            None,
        ),
    ] {
        let rows = extra.iter().map(String::as_str).chain(CROSSED);
        let found = told(&rows.collect::<Vec<_>>());
        assert_eq!(found.first().map(String::as_str), expected, "{extra:?}");
        assert!(found.len() < 2, "{found:?}");
    }
}

#[test]
fn where_some_are_missing_the_rest_is_no_more_than_the_total() {
    for (rows, expected) in [
        (&["totalt;totalt;9", "Almby;kvinnor;4"][..], None),
        (
            &["totalt;totalt;9", "Almby;kvinnor;6", "Almby;män;4"],
            Some("Delarna av 1.1a efter kommun och kön blir 10, men totalen är 9."),
        ),
        (
            &[
                "totalt;totalt;9",
                "Almby;kvinnor;;skyddad",
                "Almby;män;1",
                "Berga;kvinnor;3",
                "Berga;män;1",
            ],
            None,
        ),
        (
            &[
                "totalt;totalt;9",
                "Almby;totalt;8",
                "Berga;totalt;2",
                "Almby;kvinnor;4",
            ],
            Some("Delarna av 1.1a efter kommun blir 10, men totalen är 9."),
        ),
    ] {
        assert_eq!(told(rows).first().map(String::as_str), expected, "{rows:?}");
    }
}
