//! A table: columns, rows and cells. A row is shared with whoever lays it out.

use std::sync::Arc;

use serde::{Serialize, Serializer};

use crate::text::Said;

/// A table. The first cell of each row is the row's heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Table {
    /// Unique in the report: `tabell-2.10a`.
    pub id: String,
    #[serde(skip_serializing_if = "Look::is_plain")]
    pub look: Look,
    /// What, where, when and in which unit.
    pub caption: Said,
    pub columns: Vec<Column>,
    #[serde(serialize_with = "as_they_are")]
    pub rows: Vec<Arc<Row>>,
    /// Sentences under the table.
    pub remarks: Vec<Said>,
}

/// How a table is laid out, where it is more than rows and columns.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Look {
    #[default]
    Plain,
    /// Few words a cell, so that the whole is seen at once.
    Matrix,
    /// Much to read in each row, which a narrow window shows as a card.
    Cards,
}

impl Look {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde asks")]
    fn is_plain(&self) -> bool {
        *self == Look::Plain
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Column {
    pub title: Said,
    /// Aligned to the right.
    pub numeric: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Row {
    pub cells: Box<[Cell]>,
    pub is_total: bool,
}

/// A cell: how it reads, and for a figure what it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Cell {
    pub runs: Said,
    /// The exact value with a decimal point, where the cell is a figure that is shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// The name of the one figure that the cell shows, the same in every report and language of the plan:
    /// `2.10a.2025.kriminalvarden`. One of the strategy's has that plan's id before it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub figure: Option<String>,
    /// The state's key (`reported`, `not_submitted`, `not_yet`, `preliminary` …) where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<&'static str>,
}

fn as_they_are<S: Serializer>(rows: &[Arc<Row>], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(rows.iter().map(Arc::as_ref))
}

impl Column {
    pub fn text(title: impl Into<Said>) -> Column {
        Column {
            title: title.into(),
            numeric: false,
        }
    }

    pub fn number(title: impl Into<Said>) -> Column {
        Column {
            numeric: true,
            ..Column::text(title)
        }
    }
}

impl<T: Into<Said>> From<T> for Cell {
    fn from(text: T) -> Cell {
        Cell::text(text)
    }
}

/// A cell that says nothing where there is nothing to say.
impl From<Option<Cell>> for Cell {
    fn from(cell: Option<Cell>) -> Cell {
        cell.unwrap_or_else(|| Cell::text(""))
    }
}

impl Cell {
    pub fn text(text: impl Into<Said>) -> Cell {
        Cell {
            runs: text.into(),
            value: None,
            figure: None,
            state: None,
        }
    }
}
