//! What an edition was published with: the figures of its first release, and what each revision changed.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::model::{AgencyIx, Answer, CellId, Details, EditionIx, IndicatorIx, Observation};
use crate::source::{SourceId, Span};
use crate::value::{Date, Period, Year};

/// The first row of each release: its number, its date, and why it was made.
pub const PUBLISHED: &str = "publicerad";
/// A figure that had not come in, though it was owed.
pub const NOT_SUBMITTED: &str = "ej inkommen";
/// A figure of an earlier release that the report no longer has.
pub const GONE: &str = "utgår";

/// A text that came as a document of its own, in Markdown.
pub const DOCUMENT: &str = "dokument";

/// What a figure of one edition is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct FigureKey {
    pub indicator: IndicatorIx,
    pub party: AgencyIx,
    pub year: Year,
    pub period: Period,
    pub cell: CellId,
}

impl FigureKey {
    pub fn of(it: &Observation<'_>) -> Self {
        FigureKey {
            indicator: it.indicator,
            party: it.party,
            year: it.year,
            period: it.period,
            cell: it.cell,
        }
    }
}

/// What a report says of a figure.
#[derive(Debug, Clone)]
pub enum Said<'s> {
    Answer(Answer<'s>, Option<Box<Details<'s>>>),
    /// It is owed and had not come in.
    NotSubmitted,
}

impl Said<'_> {
    /// Whether two say the same to a reader, down to the decimals that are written.
    pub fn is_same(&self, other: &Said<'_>) -> bool {
        match (self, other) {
            (Said::NotSubmitted, Said::NotSubmitted) => true,
            (Said::Answer(answer, details), Said::Answer(other, others)) => {
                details == others && is_written_as(answer, other)
            }
            _ => false,
        }
    }
}

/// Whether two answers are equal, down to the decimals that are written. How the lines of a text end
/// is nothing that anybody wrote.
pub fn is_written_as(answer: &Answer<'_>, other: &Answer<'_>) -> bool {
    let decimals = |it: &Answer<'_>| match it {
        Answer::Number(number) => (number.decimals(), 0),
        Answer::Fraction {
            numerator,
            denominator,
        } => (numerator.decimals(), denominator.decimals()),
        _ => (0, 0),
    };
    if let (Answer::Text(text), Answer::Text(other)) = (answer, other) {
        return text.lines().eq(other.lines());
    }
    answer == other && decimals(answer) == decimals(other)
}

/// One row of `published.csv`.
#[derive(Debug, Clone)]
pub struct PublishedRow<'s> {
    pub release: u16,
    pub key: FigureKey,
    /// `None`: the release no longer has the figure.
    pub said: Option<Said<'s>>,
    /// Where the value stands (or the status), and its row and column in a spreadsheet.
    pub at: Span,
    pub row: u32,
    pub column: u32,
}

/// One printing of an edition: the first, or a revision.
#[derive(Debug, Clone)]
pub struct Release<'s> {
    pub number: u16,
    pub date: Option<Date>,
    pub reason: Cow<'s, str>,
}

/// An edition's `published.csv`.
#[derive(Debug, Clone)]
pub struct Published<'s> {
    pub edition: EditionIx,
    pub source: SourceId,
    /// In the order of their numbers; never empty.
    pub releases: Vec<Release<'s>>,
    /// A revision's rows are only those that it changed.
    pub rows: Vec<PublishedRow<'s>>,
    /// Whether a row can't be used, which has been told.
    pub is_faulty: bool,
}

impl<'s> Published<'s> {
    /// The number of the last release.
    pub fn latest(&self) -> u16 {
        self.releases.last().map_or(0, |it| it.number)
    }

    /// What a release says of each figure.
    pub fn says(&self, release: u16) -> BTreeMap<FigureKey, &Said<'s>> {
        let rows = self.as_of(release).into_iter();
        rows.filter_map(|(key, row)| Some((key, row.said.as_ref()?)))
            .collect()
    }

    /// The rows of the figures that a release has.
    pub fn as_of(&self, release: u16) -> BTreeMap<FigureKey, &PublishedRow<'s>> {
        let mut known = BTreeMap::new();
        for row in self.rows.iter().filter(|it| it.release <= release) {
            if row.said.is_some() {
                known.insert(row.key, row);
            } else {
                known.remove(&row.key);
            }
        }
        known
    }
}
