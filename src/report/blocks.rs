//! Titles, words and cells become empty sections, paragraphs, lists, and tables of one shape.

use std::sync::Arc;

use crate::content::{Block, Cell, Column, Files, Item, Look, Row, Section, Table, files};
use crate::tell::people::Texts;
use crate::text::{Said, said};
use crate::value::Year;
use crate::words::list::{MissingFile, NotPrinted, TableFile, Word};
use crate::words::{self, Language, Say};

/// The id of the chapter that explains words, to which the other pages lead.
pub(super) const GLOSSARY: &str = "ordlista";

/// An empty section under a title.
pub(super) fn section(id: &str, level: u8, title: impl Into<Said>) -> Section {
    Section {
        id: id.to_owned(),
        level,
        title: title.into(),
        blocks: Vec::new(),
        written: 0,
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

/// What a column's cell says of a row.
type Says<'t, R> = Box<dyn Fn(&R) -> Cell + 't>;

/// The columns of a table over rows of one kind: what each is called, and what it says of a row. One that
/// says nothing of any row is left out; of the others no cell is without a word.
pub(super) struct Columns<'t, R> {
    language: Language,
    all: Vec<(Column, Says<'t, R>, Word)>,
    is_total: fn(&R) -> bool,
}

impl<'t, R> Columns<'t, R> {
    pub(super) fn new(texts: &Texts<'_>) -> Columns<'t, R> {
        Columns {
            language: texts.language,
            all: Vec::new(),
            is_total: |_| false,
        }
    }

    /// Which rows are sums of those above them.
    pub(super) fn totals(self, is_total: fn(&R) -> bool) -> Columns<'t, R> {
        Columns { is_total, ..self }
    }

    /// A column of words, under a heading of the tool's own.
    pub(super) fn text<C: Into<Cell>>(
        self,
        title: &dyn Say<'_>,
        cell: impl Fn(&R) -> C + 't,
    ) -> Columns<'t, R> {
        let title = words::say(self.language, title);
        self.titled(title, cell)
    }

    /// The same under a heading that people have a part in.
    pub(super) fn titled<C: Into<Cell>>(
        mut self,
        title: impl Into<Said>,
        cell: impl Fn(&R) -> C + 't,
    ) -> Columns<'t, R> {
        let says: Says<'t, R> = Box::new(move |row| cell(row).into());
        self.all.push((Column::text(title), says, Word::NotStated));
        self
    }

    /// A column of numbers.
    pub(super) fn number<C: Into<Cell>>(
        self,
        title: &dyn Say<'_>,
        cell: impl Fn(&R) -> C + 't,
    ) -> Columns<'t, R> {
        self.text(title, cell).numeric()
    }

    /// The last column holds numbers.
    pub(super) fn numeric(mut self) -> Columns<'t, R> {
        if let Some((last, ..)) = self.all.last_mut() {
            last.numeric = true;
        }
        self
    }

    /// What the last column says of a row that there is nothing to say of.
    pub(super) fn or(mut self, instead: Word) -> Columns<'t, R> {
        if let Some((.., last)) = self.all.last_mut() {
            *last = instead;
        }
        self
    }

    /// A column of numbers for each year, of which a row is asked by its place among them.
    pub(super) fn years(
        mut self,
        years: &[Year],
        cell: impl Fn(&R, usize) -> Cell + Clone + 't,
    ) -> Columns<'t, R> {
        self.all.extend(years.iter().enumerate().map(|(at, year)| {
            let cell = cell.clone();
            let says: Says<'t, R> = Box::new(move |row| cell(row, at));
            (Column::number(year.to_string()), says, Word::NotStated)
        }));
        self
    }

    /// The table. The first column is the rows' heading.
    pub(super) fn table(self, id: &str, caption: impl Into<Said>, rows: &[R]) -> Table {
        let line = |_| Vec::with_capacity(self.all.len());
        let mut lines: Vec<Vec<Cell>> = rows.iter().map(line).collect();
        let mut columns = Vec::new();
        for (column, says, instead) in self.all {
            let cells: Vec<Cell> = rows.iter().map(says).collect();
            let is_silent = |it: &Cell| it.runs.is_empty();
            if cells.iter().all(is_silent) && !rows.is_empty() {
                continue;
            }
            columns.push(column);
            for (line, mut cell) in lines.iter_mut().zip(cells) {
                if is_silent(&cell) {
                    cell.runs = words::say(self.language, &instead);
                }
                line.push(cell);
            }
        }
        let row = |(cells, row): (Vec<Cell>, _)| {
            let (cells, is_total) = (cells.into(), (self.is_total)(row));
            Arc::new(Row { cells, is_total })
        };
        Table {
            id: format!("tabell-{id}"),
            look: Look::Plain,
            caption: caption.into(),
            columns,
            rows: lines.into_iter().zip(rows).map(row).collect(),
            remarks: Vec::new(),
        }
    }
}

/// Where the figures of a table are to be had for a spreadsheet: those of the report's year, or of all years.
pub(super) fn beside(texts: &Texts<'_>, which: fn(Files) -> &'static str) -> Said {
    let file = which(files(texts.language.tag()));
    texts.say(&TableFile { file })
}

/// The same of a table of what has no figure.
pub(super) fn missing_beside(texts: &Texts<'_>) -> Said {
    let file = files(texts.language.tag()).data;
    texts.say(&MissingFile { file })
}

/// Where a table of so many rows is to be found, if it is too long for the page.
pub(super) fn in_file(texts: &Texts<'_>, caption: &Said, rows: usize, file: &str) -> Option<Block> {
    let is_too_long = rows > MOST_ROWS;
    is_too_long.then(|| {
        let told = texts.say(&NotPrinted { rows, file });
        Block::text(caption.strong().then(told))
    })
}
