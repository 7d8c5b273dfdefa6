//! Cells and columns become tables of one shape.

use crate::content::{Cell, Column, Row, Run, Table};
use crate::text::Said;
use crate::words::{Language, numbers};

/// A table with text columns; those whose title begins with `#` are numeric. The first is the
/// rows' heading, called what the plan calls it, and never numeric.
pub(super) fn table<T: Clone + Into<Said>>(
    id: &str,
    caption: impl Into<Said>,
    columns: &[T],
    rows: Vec<Row>,
) -> Table {
    let columns = columns.iter().cloned().enumerate();
    Table {
        id: format!("tabell-{id}"),
        caption: caption.into().into_runs(),
        columns: columns.map(|(at, it)| column(at, it.into())).collect(),
        rows,
        remarks: Vec::new(),
    }
}

/// A title as a sentence has it; one with marks of its own as it is.
pub(super) fn in_italics(title: Said) -> Said {
    fn is_text(run: &Run) -> bool {
        match run {
            Run::Text { .. } | Run::Code { .. } => true,
            Run::Foreign { runs, .. } => runs.iter().all(is_text),
            _ => false,
        }
    }
    if title.runs().iter().all(is_text) {
        title.emphasis()
    } else {
        title
    }
}

fn column(at: usize, title: Said) -> Column {
    let is_numeric = at > 0 && title.plain().starts_with('#');
    let title = if is_numeric {
        title.begun(|it| it.trim_start_matches('#').to_owned())
    } else {
        title
    };
    Column {
        title: title.into_runs(),
        numeric: is_numeric,
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
