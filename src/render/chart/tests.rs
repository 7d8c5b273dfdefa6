//! What is drawn of charts of every shape, and of the odd ones.

use super::*;
use crate::content::{Break, ChartRow, Point, Said, TargetMark, Tick};
use crate::render::chart::sheet::*;

fn point(at: &str, text: &str, value: Option<&str>) -> Point {
    Point {
        at: at.to_owned(),
        text: text.to_owned(),
        marks: String::new(),
        value: value.map(str::to_owned),
    }
}

fn chart(shape: Shape, rows: Vec<(&str, Vec<Point>)>) -> Chart {
    let row = |(label, points): (&str, Vec<Point>)| ChartRow {
        label: label.into(),
        points,
    };
    Chart {
        id: "diagram-1a-1".into(),
        shape,
        finding: Said::default(),
        title: "Antal".into(),
        description: Said::default(),
        rows: rows.into_iter().map(row).collect(),
        ticks: vec![],
        breaks: vec![],
        targets: vec![],
        gap: "saknas".into(),
    }
}

fn number(n: i64) -> Point {
    point("2025", &n.to_string(), Some(&n.to_string()))
}

fn series(values: &[Option<i64>]) -> Chart {
    let points = (2019..).zip(values).map(|(year, value)| Point {
        at: format!("{year}"),
        ..value.map_or(point("", "saknas i källan", None), number)
    });
    let mut chart = chart(Shape::Line, vec![("Andel", points.collect())]);
    chart.ticks = [0, 50, 100]
        .map(|n| Tick {
            text: format!("{n}\u{a0}%"),
            value: n.to_string(),
        })
        .to_vec();
    chart
}

/// The widths of the bars, in tenths.
fn widths(drawing: &Drawing) -> Vec<i64> {
    let bars = drawing.marks.0.iter().filter_map(|it| match it {
        Mark::Bar { width, .. } => Some(width.0),
        _ => None,
    });
    bars.collect()
}

fn texts<'d>(drawing: &'d Drawing, of: &str) -> Vec<&'d str> {
    let texts = drawing.marks.0.iter().filter_map(|it| match it {
        Mark::Text { class, text, .. } if class.starts_with(of) => Some(text.as_str()),
        _ => None,
    });
    texts.collect()
}

fn lines(drawing: &Drawing, of: &str) -> usize {
    let is = |it: &&Mark| matches!(it, Mark::Line { class, .. } if *class == of);
    drawing.marks.0.iter().filter(is).count()
}

/// Every mark lies within the drawing, as far as its text was estimated.
fn assert_within(drawing: &Drawing) {
    for mark in &*drawing.marks.0 {
        let (left, right, bottom) = match mark {
            Mark::Bar {
                x,
                y,
                width,
                height,
                ..
            } => (*x, *x + *width, *y + *height),
            Mark::Line { x1, x2, y2, .. } => (*x1, *x2, *y2),
            Mark::Point { x, y } => (*x, *x, *y),
            Mark::Text {
                x, y, anchor, text, ..
            } => {
                let width = text::width(text, SIZE);
                let left = match *anchor {
                    "start" => *x,
                    "middle" => *x - width.half(),
                    _ => *x - width,
                };
                (left, left + width, *y)
            }
        };
        assert!(left >= Tenths(0) - MARGIN, "{mark:?}");
        assert!(right <= drawing.width + MARGIN, "{mark:?}");
        assert!(bottom <= drawing.height + MARGIN, "{mark:?}");
    }
}

#[test]
fn bars_are_as_long_as_their_values() {
    let rows = vec![
        ("A", vec![number(30)]),
        ("B", vec![number(15)]),
        ("C", vec![number(0)]),
    ];
    let drawing = draw(&chart(Shape::Bars, rows));
    let [longest, half] = widths(&drawing)[..] else {
        panic!("zero has no length");
    };
    assert!((longest - 2 * half).abs() <= 1);
    assert_eq!(texts(&drawing, "value"), ["30", "15", "0"]);
    assert_eq!(texts(&drawing, "year"), [""; 0]);
    assert_within(&drawing);
}

#[test]
fn an_earlier_year_has_a_bar_with_a_pattern_and_both_have_their_years() {
    let double = |now, before| vec![now, point("2024", "9", before)];
    let rows = vec![
        ("A", double(number(18), Some("9"))),
        ("B", double(number(3), None)),
    ];
    let drawing = draw(&chart(Shape::Bars, rows));
    assert_eq!(drawing.fills, [1, 2]);
    assert_eq!(texts(&drawing, "year"), ["2025", "2024", "2025", "2024"]);
    assert_eq!(texts(&drawing, "gap"), ["9"]);
    assert_within(&drawing);
}

#[test]
fn nothing_one_and_zero_are_drawn() {
    assert_eq!(widths(&draw(&chart(Shape::Bars, vec![]))), [0; 0]);
    assert_eq!(
        widths(&draw(&chart(Shape::Bars, vec![("A", vec![number(0)])]))),
        [0; 0]
    );
    assert_eq!(
        widths(&draw(&chart(Shape::Bars, vec![("A", vec![number(-4)])]))),
        [0; 0]
    );
    assert_eq!(
        widths(&draw(&chart(Shape::Bars, vec![("A", vec![number(1)])]))).len(),
        1
    );
    for shape in [Shape::Line, Shape::Trend, Shape::Parts] {
        assert_within(&draw(&chart(shape, vec![])));
        assert_within(&draw(&chart(shape, vec![("A", vec![])])));
    }
}

#[test]
fn a_small_line_is_open_where_the_large_one_is_and_names_its_ends() {
    let mut chart = series(&[None, Some(31), Some(35), None, Some(44)]);
    chart.shape = Shape::Trend;
    let drawing = draw(&chart);
    assert_within(&drawing);
    assert_eq!(lines(&drawing, "series"), 1);
    assert_eq!(texts(&drawing, "tick"), ["2020: 31", "2023: 44"]);
    // Where the numbers have no room beside each other, the years have.
    chart.rows[0].points[1].text = "31 000 000 tkr per invånare".to_owned();
    let drawing = draw(&chart);
    assert_within(&drawing);
    assert_eq!(texts(&drawing, "tick"), ["2020", "2023"]);
}

#[test]
fn huge_numbers_long_labels_and_long_marks_stay_within() {
    let label = "Människohandel för sexuella ändamål och organisationsutvecklingsarbete/samverkan";
    let mut first = point(
        "2025",
        "79\u{202f}228\u{202f}162\u{202f}514",
        Some("79228162514"),
    );
    first.marks = "preliminär, ofullständig, polisregion Stockholm".into();
    let rows = vec![
        (label, vec![first.clone()]),
        (
            "B",
            vec![point("2025", "0,000000000001", Some("0.000000000001"))],
        ),
    ];
    let drawing = draw(&chart(Shape::Bars, rows));
    assert!(texts(&drawing, "label").len() > 2);
    assert_eq!(texts(&drawing, "value")[0], first.text);
    assert_within(&drawing);
}

#[test]
fn marks_stand_after_the_value_where_there_is_room() {
    let mut first = number(30);
    first.marks = "preliminär".into();
    let drawing = draw(&chart(
        Shape::Bars,
        vec![("A", vec![first]), ("B", vec![number(2)])],
    ));
    assert_eq!(texts(&drawing, "value"), ["30 (preliminär)", "2"]);
    assert_within(&drawing);
}

#[test]
fn a_line_is_open_where_a_year_is_missing() {
    let drawing = draw(&series(&[Some(56), None, None, Some(70), Some(80)]));
    assert_eq!(lines(&drawing, "series"), 1);
    assert_eq!(texts(&drawing, "gap"), ["saknas"]);
    assert_eq!(texts(&drawing, "value").len(), 3);
    assert_within(&drawing);
}

#[test]
fn no_line_crosses_a_break() {
    let mut broken = series(&[Some(50), Some(60), Some(70)]);
    broken.breaks.push(Break {
        year: 2020,
        text: "tidsseriebrott".into(),
    });
    let drawing = draw(&broken);
    assert_eq!(lines(&drawing, "series"), 1);
    assert_eq!(lines(&drawing, "break"), 1);
    assert_eq!(texts(&drawing, "note"), ["tidsseriebrott"]);
    assert_within(&drawing);
}

#[test]
fn a_target_reaches_across_or_stands_at_its_year() {
    let mut chart = series(&[Some(50), Some(60), Some(70)]);
    let target = |year: Option<u16>, text: &str| TargetMark {
        year,
        text: text.to_owned(),
        value: "80".into(),
    };
    chart.targets = vec![
        target(None, "mål 80 %"),
        target(Some(2020), "mål 2020: 80 %"),
    ];
    let drawing = draw(&chart);
    let lengths = drawing.marks.0.iter().filter_map(|it| match it {
        Mark::Line {
            class: "target",
            x1,
            x2,
            ..
        } => Some((*x2 - *x1).0),
        _ => None,
    });
    let lengths: Vec<i64> = lengths.collect();
    assert!(lengths[0] > 2 * lengths[1], "{lengths:?}");
    assert_within(&drawing);
}

#[test]
fn many_years_show_as_many_values_as_fit() {
    let values: Vec<Option<i64>> = (0..40).map(|n| Some(40 + n)).collect();
    let drawing = draw(&series(&values));
    assert_eq!(lines(&drawing, "series"), 39);
    let values = texts(&drawing, "value");
    assert!(
        values.len() > 5 && values.len() < 40 && values[0] == "79",
        "{values:?}"
    );
    assert_within(&drawing);
}

#[test]
fn parts_fill_their_whole_and_only_those_that_occur_have_a_key() {
    let part = |name: &str, n: i64| point(name, &n.to_string(), Some(&n.to_string()));
    let parts = |n: [i64; 3]| {
        let names = ["Redovisade", "Delvis redovisade", "Inte redovisade"];
        names.iter().zip(n).map(|(name, n)| part(name, n)).collect()
    };
    let rows = vec![("Mål 1", parts([2, 0, 1])), ("Mål 2", parts([6, 0, 0]))];
    let drawing = draw(&chart(Shape::Parts, rows));
    assert_eq!(drawing.fills, [1, 3]);
    // Two samples of the key, then the bars.
    assert_eq!(widths(&drawing)[2..], [1200, 600, 3600]);
    assert_eq!(texts(&drawing, "value"), ["2", "1", "6"]);
    assert_within(&drawing);
}

#[test]
fn numbers_without_room_stand_together_under_their_bar() {
    let part = |name: &str, n: i64| point(name, &n.to_string(), Some(&n.to_string()));
    let rows = vec![("Mål 1", vec![part("A", 400), part("B", 1)])];
    let drawing = draw(&chart(Shape::Parts, rows));
    assert_eq!(texts(&drawing, "value"), ["400 · 1"]);
    assert_within(&drawing);
}
