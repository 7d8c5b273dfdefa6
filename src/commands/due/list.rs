//! Who owes what on a day: what programs get, and people's table and letters are made of.

use serde::{Serialize, Serializer};

use crate::ledger::Standing;
use crate::value::{Date, Period};
use crate::words::{Tag, kinds};

/// What the JSON is: grows by new keys only while this stands.
pub(super) const VERSION: u8 = 1;

/// What is owed for a year. Days are written `2026-02-28`; what does not exist is null.
#[derive(Debug, Serialize)]
pub(super) struct List {
    pub(super) version: u8,
    pub(super) year: u16,
    pub(super) plans: Vec<OfPlan>,
}

/// One plan's round. Counts are of the whole plan's obligations: one a party, indicator and part of
/// the year.
#[derive(Debug, Serialize)]
pub(super) struct OfPlan {
    pub(super) plan: String,
    pub(super) title: String,
    /// The day whose state is told.
    pub(super) as_of: Date,
    /// The last day on which answers are taken.
    pub(super) closed: Option<Date>,
    /// Nothing is late until this many days after its date.
    pub(super) grace_days: u16,
    pub(super) owed: usize,
    pub(super) answered: usize,
    pub(super) late: usize,
    /// Who must send a file, in the plan's order.
    pub(super) agencies: Vec<OfAgency>,
    /// What nobody is asked for this year, and why.
    pub(super) not_asked: Vec<NotAsked>,
    /// Whether `agencies` is the one that was asked for; the counts are the whole plan's.
    #[serde(skip)]
    pub(super) is_of_one: bool,
    #[serde(skip)]
    pub(super) is_compiled: bool,
    #[serde(skip)]
    pub(super) contact: Option<String>,
}

#[derive(Debug, Serialize)]
pub(super) struct OfAgency {
    pub(super) agency: String,
    pub(super) name: String,
    pub(super) owed: usize,
    pub(super) answered: usize,
    pub(super) late: usize,
    pub(super) obligations: Vec<Owed>,
    /// Of a group that has begun to answer: its members by how much they have answered.
    pub(super) members_by_answers: Option<ByAnswers>,
    /// Answers before their time: they discharge nothing.
    pub(super) early: Vec<Early>,
}

/// Members that have answered all that their group owes, some of it, and nothing.
#[derive(Debug, Serialize)]
pub(super) struct ByAnswers {
    pub(super) all: usize,
    pub(super) some: usize,
    pub(super) none: usize,
    /// Whether it is what a report calls *länets kommuner*.
    #[serde(skip)]
    pub(super) is_the_countys: bool,
}

#[derive(Debug, Serialize)]
pub(super) struct Owed {
    /// The indicator, and those that may be answered instead of it; their names in the same order.
    pub(super) indicators: Vec<String>,
    pub(super) names: Vec<String>,
    /// `H1`–`H2`, `K1`–`K4`; null for the whole year.
    pub(super) period: Period,
    /// Whose answer it is, where that is not the sender's own; of several, one is enough.
    pub(super) parties: Vec<Name>,
    pub(super) due: Date,
    /// Where `due` is a later day than the party had before.
    pub(super) extension: Option<Extension>,
    #[serde(flatten)]
    pub(super) stands: Stands,
    /// Of a group: how many of how many members have answered.
    pub(super) members_answered: Option<usize>,
    pub(super) members: Option<usize>,
    /// The members that have not answered, by name in Swedish order.
    pub(super) members_missing: Vec<Missing>,
}

/// How an answer stands on the day.
#[derive(Debug, Serialize)]
pub(super) struct Stands {
    pub(super) state: kinds::Standing,
    /// Days after the due date, of what is late or came late; else 0.
    pub(super) days_late: u32,
    /// The day it came in; null where it has not, or nobody wrote the day down.
    pub(super) received: Option<Date>,
    #[serde(skip)]
    pub(super) standing: Standing,
}

#[derive(Debug, Serialize)]
pub(super) struct Missing {
    pub(super) agency: String,
    pub(super) name: String,
    pub(super) due: Date,
    #[serde(flatten)]
    pub(super) stands: Stands,
}

#[derive(Debug, Clone, Serialize)]
pub(super) struct Name {
    pub(super) agency: String,
    pub(super) name: String,
}

#[derive(Debug, Serialize)]
pub(super) struct Extension {
    pub(super) until: Date,
    pub(super) reason: String,
}

#[derive(Debug, Serialize)]
pub(super) struct Early {
    pub(super) indicator: String,
    pub(super) party: Name,
    /// The year for which it is owed, where the plan says.
    pub(super) due_for: Option<u16>,
}

#[derive(Debug, Serialize)]
pub(super) struct NotAsked {
    pub(super) indicators: Vec<String>,
    pub(super) names: Vec<String>,
    pub(super) parties: Vec<Name>,
    pub(super) reason: String,
}

impl Stands {
    pub(super) fn of(standing: Standing, received: Option<Date>) -> Self {
        let (state, days_late) = match standing {
            Standing::NotAsked => (kinds::Standing::NotAsked, 0),
            Standing::Answered { late } => (kinds::Standing::Answered, late),
            Standing::AfterClosing { late } => (kinds::Standing::AfterClosing, late),
            Standing::ToMend => (kinds::Standing::ToMend, 0),
            Standing::Open => (kinds::Standing::Open, 0),
            Standing::Grace => (kinds::Standing::Grace, 0),
            Standing::Late { days } => (kinds::Standing::Late, days),
        };
        Stands {
            state,
            days_late,
            received,
            standing,
        }
    }
}

impl Serialize for kinds::Standing {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Serialize for Period {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Period::Year => serializer.serialize_none(),
            part => serializer.collect_str(part),
        }
    }
}
