//! How often something is answered, and in which years it holds.

use crate::source::{Span, Word};
use crate::value::{Choice, Date, Period, Year};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frequency {
    Annual,
    EndOfPlan,
    HalfYearly,
    Quarterly,
    Continuous,
    /// Every so many years, counted from the plan's first.
    Every(u16),
    /// Where the plan says it, too.
    Once(Date, Span),
    /// A measure that is followed up by its milestones alone.
    Milestones,
}

/// Those that are one word. The last is a measure's alone.
impl Choice for Frequency {
    const WORDS: &'static [(&'static str, Frequency)] = &[
        ("annual", Frequency::Annual),
        ("end_of_plan", Frequency::EndOfPlan),
        ("half_yearly", Frequency::HalfYearly),
        ("quarterly", Frequency::Quarterly),
        ("continuous", Frequency::Continuous),
        ("milestones", Frequency::Milestones),
    ];
}

impl Frequency {
    /// The words that may be an indicator's.
    pub const OF_INDICATORS: &'static [(&'static str, Frequency)] = match Self::WORDS.split_last() {
        Some((_, words)) => words,
        None => &[],
    };

    /// Whether an answer is about such a part of a year.
    pub fn takes(self, period: Period) -> bool {
        match period {
            Period::Year => !matches!(self, Frequency::HalfYearly | Frequency::Quarterly),
            Period::Half(_) => self == Frequency::HalfYearly,
            Period::Quarter(_) => self == Frequency::Quarterly,
        }
    }
}

/// From which year to which something holds.
#[derive(Debug, Clone, Default)]
pub struct Lifetime<'s> {
    pub first: Option<Year>,
    pub last: Option<Year>,
    /// Ids of what comes after.
    pub replaced_by: Vec<Word<'s>>,
    /// What holds otherwise from later years, in the order it was written.
    pub changes: Vec<Change<'s>>,
}

impl Lifetime<'_> {
    pub fn holds(&self, year: Year) -> bool {
        self.first.is_none_or(|first| first <= year) && self.last.is_none_or(|last| year <= last)
    }
}

/// That something holds otherwise from a year, and why.
#[derive(Debug, Clone)]
pub struct Change<'s> {
    pub at: Span,
    pub from: Year,
    pub reason: Word<'s>,
    /// The keys whose values change.
    pub keys: Vec<Word<'s>>,
}
