//! What follows from the model in numbers: obligations, states, corrections, changes, completeness.

mod counts;
mod group;
mod lineage;
mod measure;
mod obligation;
mod seen;

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::model::{AgencyIx, EditionIx, FigureKey, IndicatorIx, MeasureIx, Said, SeriesKey};
use crate::value::Year;

pub use crate::ledger::group::{Answered, MemberCount};
pub use crate::ledger::lineage::Lineage;
pub use crate::ledger::measure::{Alike, MeasureCount, MeasureState};
pub use crate::ledger::obligation::{
    AnswerCount, Early, Member, Obligation, Standing, State, Timing,
};
pub use crate::ledger::seen::Seen;

/// Each figure and each duty once, with its state.
#[derive(Debug, Default)]
pub struct Ledger {
    /// By edition, in the order of the plan's indicators.
    pub obligations: Vec<Obligation>,
    /// Answers before their time, in their order: shown and marked, the duty stands.
    pub early: Vec<Early>,
    pub measures: BTreeMap<(EditionIx, MeasureIx), MeasureState>,
    /// What an edition says anew about a year that an earlier edition was about, in the order of the
    /// series.
    pub corrections: Vec<Correction>,
    /// What agencies sent for an edition whose every row seems to be about the wrong year, in the
    /// order of their files.
    pub misdated: BTreeMap<(EditionIx, AgencyIx), Vec<usize>>,
    /// Observations that a later edition withdraws as *skyddad*, out of regard for individuals, with
    /// the year of the first that does: no report from that year on tells what they were.
    pub withdrawn: BTreeMap<usize, Year>,
    /// Which series carry on which.
    pub lineage: Lineage,
    /// Decimals that an edition prints all figures of an indicator with.
    pub decimals: BTreeMap<(EditionIx, IndicatorIx), u32>,
}

/// An exact value, and how far off the writing of it may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exact {
    pub value: Decimal,
    /// Half a unit of the last written decimal; zero for counts and for numerator / denominator.
    pub uncertainty: Decimal,
}

/// From one year's figure to another's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    pub from_year: Year,
    pub from: Exact,
    pub to: Exact,
    pub direction: Direction,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    Up,
    Down,
    Same,
    /// Different, but by no more than the rounding of the two.
    WithinRounding,
    /// Exactly known to differ, but printed the same.
    SameAsPrinted,
}

/// A change, or why there is none to tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Compared {
    Change(Change),
    /// No earlier year could have a figure.
    FirstYear,
    /// The year before has none.
    Missing(Year),
    /// The series is broken from this year.
    Broken(Year),
    /// Several agencies reported this year what one reports now, and it is not added up.
    Merged {
        year: Year,
        why: Apart,
    },
    /// Not the same parties stand behind the sums of the two years.
    OtherParties(Year),
    /// The year before was told in other parts of the year.
    OtherPeriods(Year),
    /// An agency says that one of the two can't be compared.
    NotComparable(Year),
    /// One of the two is incomplete.
    Incomplete {
        from_year: Year,
    },
    /// One of the two is *cirka*, *minst* or *högst*.
    Imprecise {
        from_year: Year,
    },
}

/// Why the figures of several agencies that have become one are not added up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Apart {
    /// Together they mean nothing: rates, means, answers in words.
    Kind,
    /// All counted among the same, and may have counted the same.
    Shared,
    /// These have no figure that is shown.
    Missing(Vec<AgencyIx>),
    /// Not each is exact, complete and final.
    Uncertain,
    /// Shares of which numerator and denominator are not known.
    Quotient,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CorrectionKind {
    /// Rättelse
    Correction,
    /// Slutlig uppgift
    Final,
    /// Reviderad av källan
    Revised,
    /// Komplettering
    Addition,
    /// Mer fullständig
    Completer,
    /// Tillbakadragen
    Withdrawn,
    /// Noggrannare
    Preciser,
}

/// A figure about an earlier year, with what the earlier edition said.
#[derive(Debug)]
pub struct Correction {
    /// What it is about.
    pub key: SeriesKey,
    pub edition: EditionIx,
    pub kind: CorrectionKind,
    /// Into [`Model::observations`](crate::model::Model::observations).
    pub now: usize,
    /// What an earlier edition had, if it had anything.
    pub before: Option<usize>,
    /// Whether the change that the earlier report told goes the other way with the new figure.
    pub turns: bool,
}

/// What can differ where the value itself does not, or is a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beside {
    Text,
    Marks,
    /// The value that the agency sent, where another is shown.
    Sent,
    Asked,
    Moment,
    Area,
    Source,
    Comment,
}

/// What a report says of a figure otherwise than it did. `None`: the report does not have it.
#[derive(Debug, Clone)]
pub struct Difference<'s> {
    pub key: FigureKey,
    /// Whether a value has become *skyddad*: then what it was is not told, and `before` is that too.
    pub is_withdrawn: bool,
    pub before: Option<Said<'s>>,
    pub now: Option<Said<'s>>,
}

impl Ledger {
    /// Whether a report of a year is silent of what an observation was.
    pub fn is_withdrawn(&self, at: usize, year: Year) -> bool {
        self.withdrawn.get(&at).is_some_and(|from| *from <= year)
    }

    /// How many decimals an edition prints an indicator's figures with.
    pub fn printed_decimals(&self, edition: EditionIx, indicator: IndicatorIx) -> u32 {
        let found = self.decimals.get(&(edition, indicator));
        found.copied().unwrap_or(0)
    }

    /// The obligations of one edition.
    pub fn owed(&self, edition: EditionIx) -> &[Obligation] {
        let all = &self.obligations;
        let from = all.partition_point(|it| it.edition < edition);
        let own = &all[from..];
        &own[..own.partition_point(|it| it.edition == edition)]
    }
}
