//! One accepted row: whom it is for, what it is about, what was answered.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use crate::model::{AgencyIx, BreakdownIx, CategoryIx, EditionIx, IndicatorIx};
use crate::source::{Span, Word};
use crate::value::{Moment, Number, Period, Year, choices};

/// A combination of categories; [`CellId::TOTAL`] is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellId(u32);

impl CellId {
    pub const TOTAL: CellId = CellId(0);

    pub fn get(self) -> usize {
        self.0 as usize
    }
}

/// Every combination of categories met, once: rows hold a small number instead of a list.
#[derive(Debug, Clone)]
pub struct Cells {
    keys: Vec<Box<[(BreakdownIx, CategoryIx)]>>,
    ids: FxHashMap<Box<[(BreakdownIx, CategoryIx)]>, CellId>,
}

impl Default for Cells {
    fn default() -> Self {
        let total: Box<[(BreakdownIx, CategoryIx)]> = Box::default();
        Cells {
            keys: vec![total.clone()],
            ids: FxHashMap::from_iter([(total, CellId::TOTAL)]),
        }
    }
}

impl Cells {
    /// The id of a combination, sorted by breakdown. Allocates only at the first meeting.
    pub fn intern(&mut self, key: &[(BreakdownIx, CategoryIx)]) -> CellId {
        if let Some(id) = self.ids.get(key) {
            return *id;
        }
        let id = CellId(u32::try_from(self.keys.len()).unwrap_or(u32::MAX));
        self.keys.push(key.into());
        self.ids.insert(key.into(), id);
        id
    }

    pub fn get(&self, id: CellId) -> &[(BreakdownIx, CategoryIx)] {
        &self.keys[id.get()]
    }

    /// Every combination that has been met, the total first.
    pub fn all(&self) -> impl Iterator<Item = CellId> + use<> {
        (0..u32::try_from(self.keys.len()).unwrap_or(u32::MAX)).map(CellId)
    }

    /// How many combinations have been met, the total among them.
    pub fn count(&self) -> usize {
        self.keys.len()
    }

    pub fn find(&self, key: &[(BreakdownIx, CategoryIx)]) -> Option<CellId> {
        self.ids.get(key).copied()
    }
}

/// One accepted row.
#[derive(Debug, Clone)]
pub struct Observation<'s> {
    pub edition: EditionIx,
    pub party: AgencyIx,
    pub indicator: IndicatorIx,
    /// The year the figure is about.
    pub year: Year,
    pub period: Period,
    pub cell: CellId,
    pub answer: Answer<'s>,
    /// Where the value stands (or the status), and its row and column in a spreadsheet.
    pub at: Span,
    pub row: u32,
    pub column: u32,
    /// Whether the edition that it came with holds it back: no report shows it, nor tells what it has
    /// become since.
    pub is_held: bool,
    pub details: Option<Box<Details<'s>>>,
}

/// What few rows have.
#[expect(
    clippy::struct_excessive_bools,
    reason = "marks that a figure may have, each by itself"
)]
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Details<'s> {
    pub partial: bool,
    pub preliminary: bool,
    pub not_comparable: bool,
    /// Whether the text came as a document of its own, in Markdown; a text in a cell has no marks.
    pub document: bool,
    pub precision: Option<Precision>,
    pub trend: Option<Trend>,
    /// What the agency sent, where a decision shows another figure instead.
    pub replaced: Option<Answer<'s>>,
    pub asked: Option<Number>,
    pub moment: Option<Moment>,
    pub area: Option<Cow<'s, str>>,
    pub source: Option<Cow<'s, str>>,
    pub comment: Option<Cow<'s, str>>,
}

/// A row of a form that asks for an answer about its edition's year and was given none.
#[derive(Debug, Clone, Copy)]
pub struct Unfilled {
    pub edition: EditionIx,
    pub indicator: IndicatorIx,
    pub party: AgencyIx,
    pub period: Period,
    pub cell: CellId,
    /// Where the indicator stands.
    pub at: Span,
    pub row: u32,
    pub column: u32,
}

/// What a row says of the year before its own. Nobody is asked for it: a form shows what is known.
#[derive(Debug, Clone)]
pub struct YearBefore<'s> {
    pub edition: EditionIx,
    pub indicator: IndicatorIx,
    pub party: AgencyIx,
    /// The row's own.
    pub year: Year,
    pub period: Period,
    pub cell: CellId,
    pub given: Word<'s>,
    pub row: u32,
    pub column: u32,
}

choices! {
    /// As it is written in the column `precision`.
    Precision {
        About = "cirka",
        AtLeast = "minst",
        AtMost = "högst",
    }

    /// Where things are going, as the agency judges it, beside a grade of a scale that asks for it.
    Trend {
        Positive = "positiv",
        Neutral = "neutral",
        Negative = "negativ",
        Unclear = "oklar",
    }

    /// What is said of a value in the column `status`.
    Mark {
        Partial = "delvis",
        Preliminary = "preliminär",
        NotComparable = "ej jämförbar",
    }

    /// Why there is no value, as the agency says in the column `status`.
    Reason {
        NotYet = "ej tillgänglig",
        Impossible = "kan inte tas fram",
        Nothing = "inget att redovisa",
        Withheld = "lämnas inte",
        Discontinued = "nedlagd",
        Irrelevant = "ej relevant",
        Protected = "skyddad",
        /// It came in, but the edition was published before it was looked into. No agency writes it; it
        /// stands in `published.csv` alone.
        Held = "granskas",
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum Answer<'s> {
    Number(Number),
    /// Exact: the value is numerator / denominator.
    Fraction {
        numerator: Number,
        denominator: Number,
    },
    YesNo(bool),
    /// Into the scale's grades.
    Grade(usize),
    Text(Cow<'s, str>),
    NoValue(Reason),
}

impl Details<'_> {
    pub fn mark(&mut self, mark: Mark) {
        match mark {
            Mark::Partial => self.partial = true,
            Mark::Preliminary => self.preliminary = true,
            Mark::NotComparable => self.not_comparable = true,
        }
    }

    /// The marks of the value, in the order of their list.
    pub fn marks(&self) -> impl Iterator<Item = Mark> {
        let all = [
            (self.partial, Mark::Partial),
            (self.preliminary, Mark::Preliminary),
            (self.not_comparable, Mark::NotComparable),
        ];
        all.into_iter().filter(|(has, _)| *has).map(|(_, it)| it)
    }

    pub fn is_empty(&self) -> bool {
        *self == Details::default()
    }
}

impl Observation<'_> {
    /// Whether there is an answer, and no reason in its place.
    pub fn has_value(&self) -> bool {
        !matches!(self.answer, Answer::NoValue(_))
    }

    /// Whether a value is shown.
    pub fn is_reported(&self) -> bool {
        self.has_value() && !self.is_held
    }

    /// Whether nothing may be told of it but that there is one.
    pub fn is_withheld(&self) -> bool {
        self.is_held || self.answer == Answer::NoValue(Reason::Protected)
    }

    /// Whether a number is the whole of what it counts, to the last one, and may be told.
    pub fn is_plain(&self) -> bool {
        !self.is_held && self.precision().is_none() && !self.is_partial()
    }

    /// Whether the answer is a number, and not a word, a text or a reason.
    pub fn is_number(&self) -> bool {
        matches!(self.answer, Answer::Number(_) | Answer::Fraction { .. })
    }

    /// What the agency says of its answer. What stands beside one that is not to be shown could
    /// tell it, and is not told either.
    pub fn comment(&self) -> Option<&str> {
        let is_shown = self.answer != Answer::NoValue(Reason::Protected);
        let comment = self.details.as_ref()?.comment.as_deref();
        comment.filter(|_| is_shown)
    }

    /// The same as it is told beside a figure: nothing beside what is held back either.
    pub fn told_comment(&self) -> Option<&str> {
        self.told_details()?.comment.as_deref()
    }

    /// What is told beside a figure: nothing of what is withheld.
    pub fn told_details(&self) -> Option<&Details<'_>> {
        let is_told = !self.is_withheld();
        self.details.as_deref().filter(|_| is_told)
    }

    pub fn source(&self) -> Option<&str> {
        self.details.as_ref()?.source.as_deref()
    }

    /// Whether the agency says that something is missing in it.
    pub fn is_partial(&self) -> bool {
        self.details.as_ref().is_some_and(|it| it.partial)
    }

    pub fn precision(&self) -> Option<Precision> {
        self.details.as_ref()?.precision
    }
}
