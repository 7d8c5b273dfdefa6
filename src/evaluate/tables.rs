//! Cells and columns become tables of one shape.

use crate::content::{Cell, Column, Row, Run, Table, plain};
use crate::prose;
use crate::words::{Language, numbers};

/// A table with text columns; those whose title begins with `#` are numeric. The first is the
/// rows' heading, called what the plan calls it, and never numeric.
pub(super) fn table(id: &str, caption: &str, columns: &[impl AsRef<str>], rows: Vec<Row>) -> Table {
    captioned(id, vec![Run::text(caption)], columns, rows)
}

/// The same under a caption with what people have written in it.
pub(super) fn captioned(
    id: &str,
    caption: Vec<Run>,
    columns: &[impl AsRef<str>],
    rows: Vec<Row>,
) -> Table {
    Table {
        id: format!("tabell-{id}"),
        caption,
        columns: columns
            .iter()
            .enumerate()
            .map(|(at, it)| column(at, it.as_ref()))
            .collect(),
        rows,
        remarks: Vec::new(),
    }
}

/// Runs with words of our own before and after them.
pub(super) fn around(before: &str, mut runs: Vec<Run>, after: &str) -> Vec<Run> {
    match runs.first_mut() {
        Some(Run::Text { text }) => text.insert_str(0, before),
        _ => runs.insert(0, Run::text(before)),
    }
    match runs.last_mut() {
        Some(Run::Text { text }) => text.push_str(after),
        _ => runs.push(Run::text(after)),
    }
    runs.retain(|it| *it != Run::text(""));
    runs
}

/// A title as a sentence has it; one with marks of its own as it is.
pub(super) fn in_italics(title: &str) -> Vec<Run> {
    let runs = prose::runs(title);
    let is_text = |it: &Run| matches!(it, Run::Text { .. } | Run::Code { .. });
    if !runs.iter().all(is_text) {
        return runs;
    }
    let text = plain(&runs);
    vec![Run::Emphasis { text }]
}

fn column(at: usize, title: &str) -> Column {
    let number = title.strip_prefix('#').filter(|_| at > 0);
    Column {
        title: vec![Run::text(number.unwrap_or(title))],
        numeric: number.is_some(),
    }
}

pub(super) fn row(cells: Vec<Cell>) -> Row {
    Row {
        cells,
        is_total: false,
    }
}

pub(super) fn total(cells: Vec<Cell>) -> Row {
    Row {
        cells,
        is_total: true,
    }
}

/// A count that is shown as it is.
pub(super) fn count(language: Language, n: usize) -> Cell {
    let text = numbers::count(n, language);
    Cell {
        value: Some(n.to_string()),
        ..Cell::text(text)
    }
}
