//! A file is read as if the rules were asked of every row, whichever rows they are asked of.
//!
//! A row with quotation marks is one that the rules are asked of: the same file with marks around every cell says the
//! same, of every row and in every finding.

use proptest::prelude::*;

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Model, Observation};
use crate::parse::parse;
use crate::records::Records;
use crate::resolve::resolve;
use crate::source::{Encoding, Origin, Source, Sources};

const PLAN: &str = "
title: Plan
area: Länet
publisher: Länsstyrelsen
period: {from: 2022, to: 2026}
agencies:
  - {id: a, name: A, kind: authority}
  - {id: b, name: B, kind: authority, answer_through: a}
  - {id: c, name: C, kind: authority}
breakdowns:
  - {id: kön, name: kön, categories: [kvinnor, män]}
  - {id: typ, name: typ, open: yes}
goals:
  - id: 1
    title: Mål
    measures:
      - id: m
        text: Mät.
        responsible: [a, b]
        frequency: annual
        indicators:
          - {id: ka, name: Antal, type: count, combine: sum, unit: {one: sak, many: saker, gender: en}, breakdowns: [[kön], [kön, typ]]}
          - {id: kc, name: Slag, type: count, combine: sum, unit: {one: sak, many: saker, gender: en}, breakdowns: [[kön], [typ]]}
          - {id: kb, name: Få, type: count, combine: sum, unit: {one: sak, many: saker, gender: en}, of: 30}
          - {id: sa, name: Andel, type: share, combine: each, base: alla saker}
          - {id: sb, name: Del, type: share, combine: each, base: alla saker, fraction: required}
          - {id: ba, name: Belopp, type: amount, combine: sum, unit: {one: sak, many: saker, gender: en}, breakdowns: [[typ]]}
          - {id: ha, name: Halvår, type: count, combine: sum, unit: {one: sak, many: saker, gender: en}, frequency: half_yearly}
          - {id: ja, name: Klart, type: yes_no}
";

const HEADINGS: &str = "indikator;part;kön;typ;år;period;värde;täljare;nämnare;status;kommentar;namn;x_egen;föregående år";

/// Rows that nothing is told of.
const SOUND: [&str; 14] = [
    "ka;;totalt;totalt;2025;;12;;;;;;;",
    "ka;;kvinnor;totalt;2025;;7;;;;;;;",
    "ka;;män;hot;2025;;5;;;;Ny rutin.;;;",
    "kc;;kvinnor;totalt;2025;;12;;;;;;;",
    "kc;;totalt;hot;2025;;12;;;;;;;",
    "kb;;;;2025;;12;;;;;Få;eget;",
    "kb;b;;;2025;;12;;;;;;;",
    "sa;;;;2024;;45;;;;;;;",
    "sa;;;;2025;;;3;20;;;;;",
    "sb;;;;2025;;15;3;20;;;;;",
    "ba;;;hot;2025;;2,5;;;;;;;",
    "ba;;;totalt;2025;;12;;;;;;;",
    "ha;;;;2025;H1;7;;;;;;;",
    "ja;;;;2025;;ja;;;;;;;",
];

/// What may stand in a column instead.
const CELLS: [&[&str]; 14] = [
    &["ka", "kb", "sa", "KA", "finnsinte", ""],
    &["a", "b", "B", "c", "ingen"],
    &["", "kvinnor", "män", "totalt", "Kvinnor", " män", "okänt"],
    &[
        "",
        "hot",
        "våld",
        "totalt",
        "annat slag",
        "Hot ",
        "slag 1",
        "slag 2",
    ],
    &["2025", "2024", "2023", "2022", "", "2031", "tjugo"],
    &["", "H1", "H2", "Q1"],
    &[
        "7",
        "0",
        "45",
        "2,5",
        "0,5",
        "-3",
        "1 250",
        "1,250",
        "många",
        "",
        "ja",
        " 8",
        "\t8",
        "=1",
        "099",
        "120",
        "9\u{200b}",
    ],
    &["", "3", "12", "-1", "x", "40"],
    &["", "20", "30", "0", "2"],
    &["delvis", "kan inte tas fram"],
    &[
        "Ny rutin.",
        "=SUM(A1)",
        "\t=SUM(A1)",
        "\u{a0}=1",
        " två",
        "ä\u{200b}r",
        "Ã¤r",
    ],
    &["Antal", "Andel"],
    &["eget", "e\u{200b}get", " a"],
    &["", "12", "1 av 3", "inga", " 4", "5\u{200b}"],
];

/// What may come in anywhere.
const STRAY: [&str; 16] = [
    " ", ";", "\"", "\"\"", "\n", "\r", "\r\n", "\t", "\u{a0}", "\u{200b}", "=", "-", ",", "%",
    "å", "#",
];

fn project(rows: &str) -> Sources {
    let mut sources = Sources::default();
    let (plan, agency) = ("p".to_owned(), "a".to_owned());
    let mut add = |path: &str, origin: Origin, text: &str| {
        let source = Source::new(path.into(), origin, text.into(), Ok(Encoding::Utf8));
        sources.add(source);
    };
    add("plans/p.yaml", Origin::Plan { plan: plan.clone() }, PLAN);
    add(
        "submissions/p/2025/edition.yaml",
        Origin::Edition {
            plan: plan.clone(),
            year: 2025,
        },
        "data: collected\nas_of: 2026-04-15\ndue: {default: 2026-02-28}\n",
    );
    add(
        "submissions/p/2025/a.csv",
        Origin::Submission {
            plan,
            year: 2025,
            agency,
        },
        rows,
    );
    sources
}

/// All that reading a file comes to, but for where in its text it stands.
fn told(rows: &str) -> (Vec<String>, Vec<String>) {
    let sources = project(rows);
    let mut diagnostics = Diagnostics::default();
    let project = parse(&sources, &mut diagnostics);
    let model = resolve(project, &mut diagnostics).expect("the plan can be read");
    let mut all: Vec<String> = model
        .observations
        .iter()
        .map(|it| observation(it, &model))
        .collect();
    let unfilled = model.unfilled.iter().map(|it| it.row);
    let before = model.years_before.iter();
    let before = before.map(|it| (it.indicator, it.cell, &*it.given.text, it.row, it.column));
    all.push(format!("{:?}", before.collect::<Vec<_>>()));
    all.push(format!("{:?}", unfilled.collect::<Vec<_>>()));
    all.push(format!("{:?} {:?}", model.tombstones, model.faults));
    // Whether a mark parted a text is asked where no marks stand around it.
    let told = diagnostics.iter().filter(|it| it.code != Code::S107);
    (all, told.map(finding).collect())
}

fn observation(it: &Observation<'_>, model: &Model<'_>) -> String {
    format!(
        "{:?} {:?} {} {} {:?} {:?} {}:{} {:?}",
        it.indicator,
        it.party,
        it.year,
        it.period,
        model.cells.get(it.cell),
        it.answer,
        it.row,
        it.column,
        it.details
    )
}

fn finding(it: &Diagnostic) -> String {
    let cell = it.cell.map(|cell| (cell.row, cell.column));
    let n = (it.also.len(), it.again.n, it.again.differs);
    // A row that stands in one cell is told by the marks around it.
    let facts = Some(&it.facts).filter(|_| it.code != Code::S017);
    format!("{} {cell:?} {facts:?} {n:?}", it.code.id())
}

/// The same rows with marks around every cell; `None` where a mark is wrong as it is.
fn quoted(rows: &str) -> Option<String> {
    let sources = project(rows);
    let (id, source) = sources.iter().last()?;
    let mut records = Records::new(id, &source.text, |it| it == "indikator");
    let (mut cells, mut quoted) = (Vec::new(), String::new());
    while let Some(record) = records.next(&mut cells) {
        record.ok()?;
        let all = cells
            .iter()
            .map(|it| format!("\"{}\"", it.replace('"', "\"\"")));
        quoted.push_str(&all.collect::<Vec<_>>().join(";"));
        quoted.push('\n');
    }
    Some(quoted)
}

/// Rows as an agency writes them: one after another of the same, so that most are like the one above.
fn rows() -> impl Strategy<Value = String> {
    let change = (0..CELLS.len(), 0..CELLS[6].len());
    let usual = prop::sample::select(&[4, 6, 6, 2, 3, 13][..]);
    let usual = (usual, 0..CELLS[6].len());
    let changes = prop::collection::vec(prop_oneof![3 => usual, 1 => change], 0..12);
    let alike = (prop::sample::select(&SOUND[..]), changes).prop_map(|(first, changes)| {
        let mut all = vec![first.to_owned()];
        for (at, n) in changes {
            let mut cells: Vec<&str> = first.split(';').collect();
            cells[at] = CELLS[at].iter().cycle().nth(n).unwrap();
            all.push(cells.join(";"));
        }
        all.join("\n")
    });
    let stray = prop::collection::vec(
        (
            any::<prop::sample::Index>(),
            prop::sample::select(&STRAY[..]),
        ),
        0..4,
    );
    (prop::collection::vec(alike, 1..6), stray).prop_map(|(all, stray)| {
        let mut text = all.join("\n");
        for (at, stray) in stray {
            let at = at.index(text.len().saturating_add(1));
            let at = (0..=at).rev().find(|it| text.is_char_boundary(*it));
            text.insert_str(at.unwrap_or(0), stray);
        }
        format!("{HEADINGS}\n{text}\n")
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn what_is_read_does_not_depend_on_which_rows_the_rules_are_asked_of(rows in rows()) {
        if let Some(quoted) = quoted(&rows) {
            prop_assert_eq!(told(&rows), told(&quoted), "{}", rows);
        }
    }
}

#[test]
fn nothing_is_told_of_the_rows_that_others_are_made_of() {
    let (rows, found) = told(&format!("{HEADINGS}\n{}\n", SOUND.join("\n")));
    assert_eq!(rows.len(), SOUND.len() + 3, "{rows:#?}");
    // That a column is the sender's own.
    assert!(found.iter().all(|it| it.starts_with("S116")), "{found:#?}");
}
