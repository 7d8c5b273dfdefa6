//! A crossed breakdown adds up: to its total, and to every margin that stands beside it.

use std::fs;

use crate::project::Project;

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

/// A project with the rows of one year, each of kommun, kön and a value or a status.
fn add(project: &Project, year: u16, rows: &[&str]) {
    let folder = format!("submissions/p/{year}");
    fs::create_dir_all(project.0.path().join(&folder)).unwrap();
    let next = year + 1;
    let edition =
        format!("title: R\ndata: example\nas_of: {next}-04-15\ndue: {{default: {next}-02-28}}\n");
    project.write(&format!("{folder}/edition.yaml"), edition.as_bytes());
    let full = |row: &&str| match row.matches(';').count() {
        2 => format!("1.1a;{row};"),
        _ => format!("1.1a;{row}"),
    };
    let rows: Vec<String> = rows.iter().map(full).collect();
    let rows = rows.join("\n");
    let text = format!("indikator;kommun;kön;värde;status\n{rows}\n");
    project.write(&format!("{folder}/polisen.csv"), text.as_bytes());
}

fn of(plan: &str) -> Project {
    let project = Project(tempfile::tempdir().unwrap());
    fs::create_dir_all(project.0.path().join("plans")).unwrap();
    project.write("plans/p.yaml", plan.as_bytes());
    project
}

/// What `check` says of sums, one finding a line.
fn said(project: &Project) -> Vec<String> {
    let (_, said) = project.run("check --format short");
    let is_sum = |it: &&str| it.contains("[S080]: ") || it.contains("[S081]: ");
    let lines = said.lines().filter(is_sum);
    lines
        .map(|it| it.split_once("]: ").unwrap().1.to_owned())
        .map(|it| it.split(" (se även").next().unwrap().to_owned())
        .collect()
}

fn told(rows: &[&str]) -> Vec<String> {
    let project = of(PLAN);
    add(&project, 2025, rows);
    said(&project)
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
        (
            &[
                "totalt;totalt;9",
                "Almby;kvinnor;;skyddad",
                "Almby;män;6",
                "Berga;kvinnor;4",
                "Berga;män;1",
            ],
            Some("Delarna av 1.1a efter kommun och kön blir 11, men totalen är 9."),
        ),
    ] {
        assert_eq!(told(rows).first().map(String::as_str), expected, "{rows:?}");
    }
}

#[test]
fn what_is_below_nought_makes_room() {
    let plan = PLAN.replace(
        "type: count, unit: {one: samtal, many: samtal, gender: ett}",
        "type: amount, unit: {one: krona, many: kronor, gender: en}",
    );
    let parts = ["Almby;totalt;900", "Berga;totalt;-200"];
    for (total, expected) in [
        ("totalt;totalt;700", None),
        (
            "totalt;totalt;600",
            Some("Delarna av 1.1a efter kommun blir 700, men totalen är 600."),
        ),
    ] {
        let project = of(&plan);
        add(&project, 2025, &[&parts[..], &[total]].concat());
        let found = said(&project);
        assert_eq!(found.first().map(String::as_str), expected, "{found:?}");
    }
}

/// A table is judged with what each edition adds to it, and told where that stands.
#[test]
fn what_a_later_edition_corrects_is_added_up_with_the_rest() {
    let project = of(PLAN);
    add(
        &project,
        2024,
        &["totalt;totalt;9", "Almby;totalt;5", "Berga;totalt;4"],
    );
    assert_eq!(said(&project), [""; 0]);
    let text = "indikator;kommun;kön;år;värde;kommentar\n1.1a;Berga;totalt;2024;6;Fel.\n";
    add(&project, 2025, &["totalt;totalt;3"]);
    project.write("submissions/p/2025/polisen.rattelse.csv", text.as_bytes());
    let found = said(&project);
    assert_eq!(
        found,
        ["Delarna av 1.1a efter kommun blir 11, men totalen är 9."]
    );
}
