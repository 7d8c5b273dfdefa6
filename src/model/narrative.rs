//! What an analyst writes around the figures, and the figures it calls for.

use crate::model::{AgencyIx, CellId, EditionIx, GoalIx, IndicatorIx};
use crate::source::{Span, Word};
use crate::value::{Period, Year};
use crate::words::Language;

/// The name of the text of what matters most.
pub const SUMMARY: &str = "sammanfattning";

/// As many points of it as a reader remembers.
pub const FINDINGS: usize = 6;

#[derive(Debug, Clone)]
pub struct Narrative<'s> {
    pub edition: EditionIx,
    pub language: Language,
    pub name: String,
    pub text: Word<'s>,
    /// In the order of the text.
    pub calls: Vec<Call>,
    /// What is code or a comment, and says nothing itself.
    pub quiet: Vec<Span>,
}

/// A place in a text where the report says something that it has counted.
#[derive(Debug, Clone, Copy)]
pub struct Call {
    /// From the first brace to the last.
    pub at: Span,
    pub asks: Asks,
}

/// What a call asks for.
#[derive(Debug, Clone, Copy)]
pub enum Asks {
    /// The figure with its unit.
    Value(Which),
    /// The figure without: its sentence has said what is counted.
    Number(Which),
    Change(Which),
    /// What has come in; of a goal or of the whole plan.
    Coverage(Option<GoalIx>),
    /// What has not.
    Missing(Option<GoalIx>),
}

impl Asks {
    pub fn figure(&self) -> Option<Which> {
        match self {
            Asks::Value(which) | Asks::Number(which) | Asks::Change(which) => Some(*which),
            Asks::Coverage(_) | Asks::Missing(_) => None,
        }
    }
}

/// Which figure a call means.
#[derive(Debug, Clone, Copy)]
pub struct Which {
    pub indicator: IndicatorIx,
    pub year: Year,
    /// `None`: the one that has answered.
    pub party: Option<AgencyIx>,
    pub cell: CellId,
    /// `None`: the one that there is.
    pub period: Option<Period>,
    /// Where the year stands, else the indicator.
    pub at: Span,
}
