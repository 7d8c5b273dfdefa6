//! Records of texts that people's programs save, and of texts that nobody would.

use crate::records::*;
use crate::source::{Encoding, Origin, Source, Sources};

use proptest::prelude::*;

fn id() -> SourceId {
    Sources::default().add(Source::new(
        "x.csv".into(),
        Origin::Stray,
        String::new(),
        Ok(Encoding::Utf8),
    ))
}

fn all(text: &str) -> (Vec<(u32, Vec<String>)>, Vec<Fault>) {
    let mut records = Records::new(id(), text, |heading| heading == "a");
    let (mut rows, mut faults, mut cells) = (Vec::new(), Vec::new(), Vec::new());
    while let Some(read) = records.next(&mut cells) {
        match read {
            Ok(row) => rows.push((row, cells.iter().map(|cell| cell.to_string()).collect())),
            Err(fault) => faults.push(fault),
        }
    }
    (rows, faults)
}

fn rows(text: &str) -> Vec<(u32, Vec<String>)> {
    let (rows, faults) = all(text);
    assert_eq!(faults, [], "{text:?}");
    rows
}

#[test]
fn every_line_ending_ends_a_record_once() {
    for text in ["a;b\n1;2\n", "a;b\r\n1;2\r\n", "a;b\r1;2\r", "a;b\n1;2"] {
        assert_eq!(
            rows(text),
            [
                (1, vec!["a".into(), "b".into()]),
                (2, vec!["1".into(), "2".into()])
            ],
            "{text:?}"
        );
    }
}

#[test]
fn blank_lines_count_as_rows() {
    let found = rows("a;b\n\n\r\n1;2\n");
    assert_eq!(found.last().map(|row| row.0), Some(4));
}

#[test]
fn a_quoted_cell_keeps_its_line_breaks_and_quotes() {
    assert_eq!(
        rows("a;b\n\"x\n\"\"y\"\"\";2\n3;4\n"),
        [
            (1, vec!["a".into(), "b".into()]),
            (2, vec!["x\n\"y\"".into(), "2".into()]),
            (3, vec!["3".into(), "4".into()]),
        ]
    );
}

#[test]
fn the_separator_is_named_or_found() {
    for text in ["sep=,\na,b\n", "sep=,\r\na,b\r\n", "sep=,\ra,b\r"] {
        assert_eq!(rows(text), [(1, vec!["a".into(), "b".into()])], "{text:?}");
    }
    assert_eq!(rows("sep=;\n\na;b\n")[1].0, 2);
    assert_eq!(rows("a\tb,c;d\n")[0].1, ["a", "b,c;d"]);
    assert_eq!(rows("x,y;z\na;b\n")[1].1, ["a", "b"]);
    assert_eq!(rows("x,y\rz;\r")[0].1, ["x", "y"]);
}

#[test]
fn text_after_a_quote_says_where() {
    let (found, faults) = all("a;b\n\"x\"y;2\n3;4\n");
    assert_eq!(found.len(), 2);
    let [Fault::TextAfterQuote { at }] = faults[..] else {
        panic!("{faults:?}")
    };
    assert_eq!((at.start, at.end), (7, 8));
    let (found, faults) = all("a;b\n1;\"x\nsaid \"y\" and\nz\"\n3;4\n");
    assert!(
        matches!(faults[..], [Fault::TextAfterQuote { .. }]),
        "{faults:?}"
    );
    assert_eq!(
        found.last().map(|row| row.1.join(" ")),
        Some("3 4".to_owned())
    );
}

#[test]
fn after_an_unclosed_quote_reading_goes_on() {
    for (text, lines, rest) in [
        ("a;b\n\"open;5\n6;7\n", 2, vec![3]),
        ("a;b\n\"open;5\n6;7\n8;\"y\"\n", 3, vec![3, 4]),
        ("a;b\n5;\"open\nmore\n6;7\n", 3, vec![3]),
        ("a;b\n5;\"open\n6;7\n8;\"y\"\n", 3, vec![3, 4]),
        ("a;b\r5;\"open\rmore\r6;7\r", 3, vec![3]),
    ] {
        let (found, faults) = all(text);
        let [
            Fault::UnclosedQuote {
                opened,
                lines: told,
            },
        ] = faults[..]
        else {
            panic!("{faults:?}")
        };
        assert_eq!(opened.start as usize, text.find('"').unwrap(), "{text:?}");
        assert_eq!(told, lines, "{text:?}");
        assert_eq!(
            found[1..].iter().map(|row| row.0).collect::<Vec<_>>(),
            rest,
            "{text:?}"
        );
    }
}

#[test]
fn every_line_end_counts_once() {
    for (text, lines) in [
        ("a\n", 0),
        ("a\nb", 1),
        ("a\nb\n", 1),
        ("a\r\nb\r\n", 1),
        ("a\rb\rc\r", 2),
        ("a\nb\rc\r\n\r\nd", 4),
    ] {
        let mut records = Records::new(id(), text, |_| false);
        records.next(&mut Vec::new());
        assert_eq!(records.lines(), lines, "{text:?}");
    }
}

proptest! {
    #[test]
    fn well_formed_text_reads_as_the_csv_crate_reads_it(
        cells in prop::collection::vec(prop::collection::vec("[a-zåäö0-9 ;\"\n]{0,8}", 2..5), 1..6),
        ending in prop::sample::select(vec!["\n", "\r\n"]),
    ) {
        let width = cells[0].len();
        let mut text = String::from("sep=;\n");
        let mut expected = Vec::new();
        for row in &cells {
            let row: Vec<String> = (0..width).map(|at| row.get(at).cloned().unwrap_or_default()).collect();
            let quoted: Vec<String> = row.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
            text.push_str(&quoted.join(";"));
            text.push_str(ending);
            expected.push(row);
        }
        let found: Vec<Vec<String>> = rows(&text).into_iter().map(|row| row.1).collect();
        let body = text.split_once('\n').map_or("", |(_, body)| body);
        let oracle: Vec<Vec<String>> = ::csv::ReaderBuilder::new()
            .has_headers(false).delimiter(b';').from_reader(body.as_bytes())
            .records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect();
        prop_assert_eq!(&found, &expected);
        prop_assert_eq!(&found, &oracle);
    }

    #[test]
    fn any_text_ends_and_every_place_lies_in_it(text in "[a;,\"\t\n\r å]{0,60}") {
        let mut records = Records::new(id(), &text, |heading| heading == "a");
        let mut cells = Vec::new();
        let mut most = 0..=text.len();
        while records.next(&mut cells).is_some() {
            prop_assert!(most.next().is_some());
            for cell in &cells {
                prop_assert!(text.get(cell.at.start as usize..cell.at.end as usize).is_some());
            }
        }
    }
}
