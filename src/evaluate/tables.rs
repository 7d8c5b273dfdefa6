//! Cells and columns become tables of one shape.

use crate::content::Cell;
use crate::content::Column;
use crate::content::Row;
use crate::content::Run;
use crate::content::Table;
use crate::language::Language;
use crate::language::numbers;
use crate::prose;

/// A table with text columns; those whose title begins with `#` are numeric.
pub(super) fn table(id: &str, caption: &str, columns: &[&str], rows: Vec<Row>) -> Table {
    Table {
        id: format!("tabell-{id}"),
        caption: prose::runs(caption),
        columns: columns
            .iter()
            .map(|title| Column {
                title: vec![Run::text(title.trim_start_matches('#'))],
                numeric: title.starts_with('#'),
            })
            .collect(),
        rows,
        remarks: Vec::new(),
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
