//! What reads the rows of a file, and what it knows of them.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::num::Saturating;

use rustc_hash::FxHashMap;

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Diagnostics, Fact};
use crate::model::{
    AgencyIx, BreakdownIx, CategoryIx, DataKind, EditionIx, IndicatorIx, Plan, Wanted,
};
use crate::resolve::submission::columns::Columns;
use crate::resolve::submission::parties::Meant;
use crate::resolve::submission::passed::Passed;
use crate::resolve::submission::read::Read;
use crate::resolve::submission::thing_names::Called;
use crate::schema::Column;
use crate::source::{SourceId, Span, Word};
use crate::value::{Date, Year};

/// One file being read.
pub(super) struct Reader<'a, 's> {
    pub(super) plan: &'a mut Plan<'s>,
    pub(super) into: Into,
    pub(super) sender: AgencyIx,
    pub(super) file: SourceId,
    pub(super) columns: Columns,
    /// What separates the file's cells.
    pub(super) delimiter: char,
    pub(super) read: &'a mut Read<'s>,
    pub(super) diagnostics: &'a mut Diagnostics,
    pub(super) known: Known<'s>,
    pub(super) called: Called,
    pub(super) passed: Passed<'s>,
    /// The categories of the row being read; kept so that a row costs no allocation.
    pub(super) key: Vec<(BreakdownIx, CategoryIx)>,
    /// Columns that rows needed and the file does not have, with how many rows.
    pub(super) lacking: BTreeMap<Column, Saturating<usize>>,
    pub(super) lacking_breakdowns: BTreeMap<BreakdownIx, Saturating<usize>>,
    /// Notes told once for many rows: the first row's, and how many rows.
    pub(super) notes: BTreeMap<(Code, usize), (Diagnostic, Saturating<usize>)>,
    /// How often a note was told, or would have been had it not been told of a row above.
    pub(super) noted: Saturating<usize>,
    /// Those of which an answer is owed for the year.
    pub(super) due: BTreeSet<IndicatorIx>,
    /// What was asked of whom, by the year from which it was so.
    pub(super) asked: Vec<(Year, Vec<Wanted>)>,
    /// Whether a row has figures of which nobody can say what they are about.
    pub(super) has_unplaced: bool,
}

/// One row being read: its cells and what is known of it so far.
pub(super) struct Row<'r, 's> {
    pub(super) cells: &'r [Word<'s>],
    pub(super) number: u32,
    pub(super) indicator: Option<IndicatorIx>,
    pub(super) party: Option<AgencyIx>,
    pub(super) year: Option<Year>,
}

impl<'r, 's> Row<'r, 's> {
    pub(super) fn new(cells: &'r [Word<'s>], number: u32) -> Self {
        Row {
            cells,
            number,
            indicator: None,
            party: None,
            year: None,
        }
    }

    pub(super) fn column_of(&self, at: Span) -> u32 {
        let found = self.cells.iter().position(|cell| cell.at == at);
        u32::try_from(found.unwrap_or(0)).unwrap_or(0)
    }

    /// The cells that hold anything.
    pub(super) fn filled(&self) -> impl DoubleEndedIterator<Item = (usize, &'r Word<'s>)> {
        self.cells
            .iter()
            .enumerate()
            .filter(|(_, cell)| !cell.is_blank())
    }
}

/// The edition that files are read into.
#[derive(Debug, Clone, Copy)]
pub(in crate::resolve) struct Into {
    pub(in crate::resolve) edition: EditionIx,
    pub(in crate::resolve) year: Year,
    pub(in crate::resolve) data: DataKind,
    /// The day whose state the edition tells.
    pub(in crate::resolve) as_of: Date,
}

/// The edition, and what was asked of whom by the year from which it was so.
pub(in crate::resolve) struct Round {
    pub(in crate::resolve) into: Into,
    pub(in crate::resolve) asked: Vec<(Year, Vec<Wanted>)>,
}

/// Words as rows write them and what they name: each is looked up once a file.
#[derive(Default)]
pub(super) struct Known<'s> {
    pub(super) indicators: Memo<'s, IndicatorIx>,
    pub(super) parties: Memo<'s, AgencyIx>,
    /// By breakdown.
    pub(super) categories: Vec<Memo<'s, Named>>,
    /// By indicator: whom a row is for that does not say it.
    pub(super) meant: Vec<Option<Meant>>,
    /// What was told of a word that names no indicator, or no category of a breakdown.
    pub(super) strange: BTreeMap<(Option<BreakdownIx>, String), Strange>,
}

/// What is told of a word wherever it stands, and the indicators that it may have been meant for.
#[derive(Clone)]
pub(super) struct Strange {
    pub(super) code: Code,
    pub(super) facts: Vec<(&'static str, Fact)>,
    pub(super) meant: Vec<IndicatorIx>,
    pub(super) is_unplaced: bool,
}

/// What words name.
pub(super) type Memo<'s, T> = FxHashMap<Cow<'s, str>, T>;

/// Without spaces at the ends, borrowed where it was borrowed.
pub(super) fn trimmed<'s>(text: &Cow<'s, str>) -> Cow<'s, str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
        Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
    }
}

/// What a word in a breakdown's column stands for.
#[derive(Debug, Clone, Copy)]
pub(super) enum Named {
    Total,
    Category(CategoryIx),
}

/// Rows below one another with one mistake: told once.
#[derive(Debug, Default)]
pub(super) struct Run {
    /// The indicator of the row above, and that row.
    pub(super) above: Option<(IndicatorIx, u32)>,
    /// The finding at the first row, that row, and the last.
    pub(super) open: Option<(Diagnostic, u32, u32)>,
}
