//! A part of a measure that one agency reports by a date, and the roles of those beside it.

use crate::model::AgencyIx;
use crate::source::Span;
use crate::value::{Date, choices};

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

choices! {
    /// How a milestone is reported.
    Form {
        Written = "written",
        Oral = "oral",
    }

    Stage {
        Part = "part",
        Final = "final",
    }

    /// What an agency does in a measure that another answers for. A role owes nothing.
    Role {
        Coordinates = "coordinates",
        Contributes = "contributes",
        Assists = "assists",
        Consulted = "consulted",
        /// The plan does not say of what: a report, or money.
        Recipient = "recipient",
    }
}
