//! A part of a measure that one agency reports by a date, and the roles of those beside it.

use crate::model::AgencyIx;
use crate::source::Span;
use crate::value::Date;

/// What an indicator is besides, where it stands for a milestone: answered with yes and the day.
#[derive(Debug, Clone, Copy)]
pub struct Milestone {
    pub date: Date,
    /// Where the date stands.
    pub at: Span,
    pub form: Form,
    pub stage: Stage,
    /// To whom it is reported.
    pub recipient: Option<AgencyIx>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Written,
    Oral,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    Part,
    Final,
}

/// What an agency does in a measure that another answers for. A role owes nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    Coordinates,
    Contributes,
    Assists,
    Consulted,
    /// The plan does not say of what: a report, or money.
    Recipient,
}

impl Form {
    pub const WORDS: [(&'static str, Form); 2] = [("written", Form::Written), ("oral", Form::Oral)];

    /// The plan's word.
    pub fn word(self) -> &'static str {
        word(&Self::WORDS, &self)
    }
}

impl Stage {
    pub const WORDS: [(&'static str, Stage); 2] = [("part", Stage::Part), ("final", Stage::Final)];

    /// The plan's word.
    pub fn word(self) -> &'static str {
        word(&Self::WORDS, &self)
    }
}

impl Role {
    pub const WORDS: [(&'static str, Role); 5] = [
        ("coordinates", Role::Coordinates),
        ("contributes", Role::Contributes),
        ("assists", Role::Assists),
        ("consulted", Role::Consulted),
        ("recipient", Role::Recipient),
    ];

    /// The plan's word.
    pub fn word(self) -> &'static str {
        word(&Self::WORDS, &self)
    }
}

fn word<T: PartialEq>(words: &[(&'static str, T)], own: &T) -> &'static str {
    let found = words.iter().find(|(_, it)| it == own);
    found.map_or("", |(word, _)| word)
}
