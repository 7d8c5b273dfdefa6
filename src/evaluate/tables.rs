//! Cells and columns become tables of one shape.

use crate::content::Cell;
use crate::content::Column;
use crate::content::Row;
use crate::content::Run;
use crate::content::Table;
use crate::language::Language;
use crate::language::numbers;
use crate::prose;

/// A table with text columns; those whose title begins with `#` are numeric. The first is the
/// rows' heading, called what the plan calls it, and never numeric.
pub(super) fn table(id: &str, caption: &str, columns: &[&str], rows: Vec<Row>) -> Table {
    Table {
        id: format!("tabell-{id}"),
        caption: prose::runs(caption),
        columns: columns.iter().enumerate().map(column).collect(),
        rows,
        remarks: Vec::new(),
    }
}

fn column((at, title): (usize, &&str)) -> Column {
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
