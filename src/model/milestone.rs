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
    /// The measure is reported to it.
    Recipient,
}
