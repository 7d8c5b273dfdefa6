//! What an indicator shall reach, as the plan says it: a value, a threshold, or words.

use crate::source::{Span, Word};
use crate::value::{Number, Year};

/// One target, or one of a path by year.
#[derive(Debug, Clone)]
pub struct Target<'s> {
    /// The year it is about; without one it holds in every year.
    pub year: Option<Year>,
    /// Where the year is written.
    pub at: Option<Span>,
    pub aim: Aim<'s>,
}

#[derive(Debug, Clone)]
pub enum Aim<'s> {
    Level(Bound, Level),
    /// Only printed: no figure can tell whether words are met.
    Words(Word<'s>),
}

/// Which side of a level meets the target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// Written as a threshold: *minst två*.
    AtLeast,
    /// *högst fem*
    AtMost,
    /// A value, and the plan says that more is better.
    Upwards,
    /// A value, and the plan says that less is better.
    Downwards,
    /// The one answer that meets it.
    Exactly,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    Number(Number),
    YesNo(bool),
    /// Into the scale's grades.
    Grade(usize),
}

/// Where an indicator stood before the plan.
#[derive(Debug, Clone)]
pub struct Baseline {
    pub level: Level,
    pub year: Option<Year>,
}
