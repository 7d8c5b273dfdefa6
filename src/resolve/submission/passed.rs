//! What the rules have passed of a file's rows, and which columns say whether another row is like them.

use rustc_hash::FxHashMap;

use crate::model::BreakdownIx;
use crate::resolve::submission::about::About;
use crate::resolve::submission::columns::Columns;
use crate::schema::Column;

/// What the rules have passed of a file's rows so far.
pub(super) struct Passed<'s> {
    /// `None` where a file's columns say that its rows need every rule.
    pub(super) program: Option<Program>,
    pub(super) rows: Vec<Alike<'s>>,
    /// By indicator, which cells of a row were filled in, one bit each: the figures, then the categories.
    pub(super) filled: Vec<Vec<u32>>,
    /// Where the words of [`Program::alike`] stand among those passed.
    pub(super) known: FxHashMap<Box<[&'s str]>, usize>,
    /// The one that a row was like last.
    pub(super) last: usize,
    /// Of the row being read; kept so that a row costs no allocation.
    pub(super) ends: Vec<usize>,
    pub(super) words: Vec<&'s str>,
}

/// What is read of each column.
pub(super) struct Program {
    pub(super) width: usize,
    /// What the row is about: of two rows that are alike here the rules say the same.
    pub(super) alike: Vec<usize>,
    /// A row that has anything here needs every rule.
    pub(super) blank: Vec<usize>,
    /// The first breakdown that has the column.
    pub(super) categories: Vec<(usize, BreakdownIx)>,
    /// Value, numerator and denominator.
    pub(super) figures: [Option<usize>; 3],
    /// Area, source and comment.
    pub(super) texts: [Option<usize>; 3],
    /// What is said of the year before, which is kept and not read here.
    pub(super) year_before: Option<usize>,
    /// The sender's own words, of which only what nobody sees is told.
    pub(super) unread: Vec<usize>,
}

/// Rows of the same words that passed.
pub(super) struct Alike<'s> {
    pub(super) words: Box<[&'s str]>,
    pub(super) about: About,
    /// The indicator's own breakdown in each of [`Program::categories`].
    pub(super) own: Vec<Option<BreakdownIx>>,
}

/// The bits of [`Program::figures`], and the first of the categories.
pub(super) const FIGURES: [u32; 3] = [1, 2, 4];
pub(super) const FIRST_CATEGORY: u32 = 8;
/// More than any table is divided by.
const MOST_CATEGORIES: usize = 16;

impl Passed<'_> {
    pub(super) fn none(columns: &Columns, delimiter: char, indicators: usize) -> Self {
        Passed {
            program: Program::compile(columns, delimiter),
            rows: Vec::new(),
            filled: vec![Vec::new(); indicators],
            known: FxHashMap::default(),
            last: 0,
            ends: Vec::new(),
            words: Vec::new(),
        }
    }
}

impl Program {
    /// `None` where what a row says hangs on more than its cells: a comma may have parted a number, a
    /// column stands twice or has no name.
    fn compile(columns: &Columns, delimiter: char) -> Option<Program> {
        let is_plain = delimiter != ','
            && columns.nameless.is_empty()
            && !columns.has_twins()
            && columns.breakdowns.len() <= MOST_CATEGORIES
            && columns.at(Column::Value).is_some();
        let at = |all: &[Column]| all.iter().filter_map(|it| columns.at(*it)).collect();
        let mut alike: Vec<usize> = at(&[
            Column::Indicator,
            Column::Part,
            Column::Year,
            Column::Period,
        ]);
        alike.extend(
            [Column::Name, Column::Measure]
                .map(|it| columns.at(it))
                .iter()
                .flatten(),
        );
        let blank: Vec<usize> = at(&[
            Column::Asked,
            Column::Moment,
            Column::Status,
            Column::Precision,
            Column::Trend,
            Column::Message,
        ]);
        let mut program = Program {
            width: columns.len,
            alike,
            blank,
            categories: columns.breakdowns.clone(),
            figures: [Column::Value, Column::Numerator, Column::Denominator]
                .map(|it| columns.at(it)),
            texts: [Column::Area, Column::Source, Column::Comment].map(|it| columns.at(it)),
            year_before: columns.at(Column::YearBefore),
            unread: Vec::new(),
        };
        program.unread = (0..columns.len).filter(|at| !program.reads(*at)).collect();
        is_plain.then_some(program)
    }

    fn reads(&self, at: usize) -> bool {
        let mut one = self.figures.iter().chain(&self.texts);
        self.alike.contains(&at)
            || self.blank.contains(&at)
            || self.categories.iter().any(|(own, _)| *own == at)
            || one.any(|it| *it == Some(at))
    }
}
