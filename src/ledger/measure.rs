//! Where the measures stand in an edition: what has been reported of each, and how many stand so.

use crate::model::MeasureIx;
use crate::value::Year;

/// What the report says of a measure. It tells what was reported, never how the measure went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MeasureState {
    /// Holds from a later year.
    NotYet(Year),
    /// Held to an earlier year.
    Ended(Year),
    Replaced(Vec<String>),
    UnderDevelopment,
    /// Its source has dropped all that it was followed up with.
    Discontinued,
    /// All its indicators are told at another measure this year.
    ShownAt(Vec<MeasureIx>),
    EarlyAnswer,
    Later(Option<Year>),
    /// All answers are *ej relevant*.
    Irrelevant,
    Reported,
    Partly {
        followed: usize,
        of: usize,
    },
    /// No figure, and an answer that one is to come.
    Awaited,
    /// No figure, and answers to all that is asked: some, that it can't be given.
    CannotBeGiven,
    /// All answers are that there is nothing to report.
    NothingToReport,
    /// A milestone is answered *nej*, and nothing else has come.
    MilestoneNotReported,
    /// What came in is still looked into.
    Held,
    NotReported,
    /// Nothing is asked of anybody this year.
    NothingAsked,
    /// The plan does not say how the measure is followed up.
    NoFollowUp,
}

impl MeasureState {
    /// Whether the measure was to be followed up this year.
    pub fn is_due(&self) -> bool {
        matches!(
            self,
            MeasureState::Reported
                | MeasureState::Partly { .. }
                | MeasureState::Awaited
                | MeasureState::CannotBeGiven
                | MeasureState::NothingToReport
                | MeasureState::MilestoneNotReported
                | MeasureState::Held
                | MeasureState::NotReported
        )
    }
}

/// Measures of a goal or a plan, by state.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct MeasureCount {
    pub due: usize,
    pub reported: usize,
    pub partly: usize,
    pub awaited: Alike,
    pub cannot: Alike,
    /// Figures at those that can't be given of which there is nothing to report.
    pub nothing_beside: usize,
    pub nothing: usize,
    pub not_reported: usize,
    /// Followed up at the plan's end, or in an earlier year to come.
    pub at_end: usize,
    pub later: usize,
    pub under_development: usize,
    /// Told at another measure this year.
    pub shown_at: usize,
    pub discontinued: usize,
    pub irrelevant: Alike,
    /// Of which the plan does not say how they are followed up.
    pub no_follow_up: usize,
}

/// Measures of one state, and of how many figures that is told: one may stand at several measures.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Alike {
    pub measures: usize,
    pub figures: usize,
}
