//! Titles, words and cells become empty sections, paragraphs, lists, and tables of one shape.

use std::sync::Arc;

use crate::content::{Block, Cell, Column, Item, Row, Section, Table};
use crate::tell::people::Texts;
use crate::text::{Said, said};
use crate::value::Year;
use crate::words::list::{NotPrinted, Word};

/// An empty section under a title.
pub(super) fn section(id: &str, level: u8, title: impl Into<Said>) -> Section {
    Section {
        id: id.to_owned(),
        level,
        title: title.into(),
        blocks: Vec::new(),
        sections: Vec::new(),
        notes: Vec::new(),
    }
}

/// The same under a title of the tool's own.
pub(super) fn titled(texts: &Texts<'_>, id: &str, level: u8, title: Word) -> Section {
    section(id, level, texts.say(&title))
}

/// A paragraph that a word in bold or italics leads.
pub(super) fn led(lead: Said, said: impl Into<Said>) -> Block {
    Block::text(said![lead, " ", said])
}

/// Items of one line each.
pub(super) fn list(texts: impl IntoIterator<Item = Said>) -> Option<Block> {
    let items = texts.into_iter().map(|text| Item {
        runs: text,
        blocks: Vec::new(),
    });
    let items: Vec<Item> = items.collect();
    (!items.is_empty()).then_some(Block::List {
        ordered: false,
        start: None,
        items,
    })
}

/// The most rows of a table that a reader is given on a page.
const MOST_ROWS: usize = 500;

/// Where a table of so many rows is to be found, if it is too long for the page.
pub(super) fn in_file(texts: &Texts<'_>, caption: &Said, rows: usize, file: &str) -> Option<Block> {
    let is_too_long = rows > MOST_ROWS;
    is_too_long.then(|| {
        let told = texts.say(&NotPrinted { rows, file });
        Block::text(caption.strong().then(told))
    })
}

/// A table. The first column is the rows' heading.
pub(super) fn table(
    id: &str,
    caption: impl Into<Said>,
    columns: Vec<Column>,
    rows: Vec<Row>,
) -> Table {
    Table {
        id: format!("tabell-{id}"),
        caption: caption.into(),
        columns,
        rows: rows.into_iter().map(Arc::new).collect(),
        remarks: Vec::new(),
    }
}

/// Columns of text, each under a heading of the tool's own.
pub(super) fn headed<const N: usize>(texts: &Texts<'_>, titles: [Word; N]) -> Vec<Column> {
    titles.map(|it| Column::text(texts.say(&it))).to_vec()
}

/// A column of numbers for each year.
pub(super) fn of_years(years: &[Year]) -> impl Iterator<Item = Column> {
    years.iter().map(|it| Column::number(it.to_string()))
}

pub(super) fn row(cells: Vec<Cell>) -> Row {
    Row {
        cells,
        is_total: false,
    }
}

pub(super) fn total(cells: Vec<Cell>) -> Row {
    Row {
        is_total: true,
        ..row(cells)
    }
}
