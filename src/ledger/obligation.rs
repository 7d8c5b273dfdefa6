//! What is owed, what has come of it, and how it stands on a day: in time, late, or not yet due.

use crate::model::{AgencyIx, EditionIx, IndicatorIx, Reason};
use crate::value::{Date, Period};

/// What one party (or one of several, or each member of a group) owes about one year, half or quarter.
#[derive(Debug)]
pub struct Obligation {
    pub edition: EditionIx,
    /// The indicator, and those that may be answered instead of it.
    pub indicators: Vec<IndicatorIx>,
    pub period: Period,
    /// Who owes it: one, unless the first answer of several meets it.
    pub parties: Vec<AgencyIx>,
    /// When: the agency's or its group's date, or a longer one it was given.
    pub due: Date,
    /// The last day on which nothing is late: `due` and the days of grace.
    pub last: Date,
    pub state: State,
    /// A group's members that are asked; none for other parties.
    pub members: Vec<Member>,
    /// The day its first answer came in, or of a group that of the last member to answer. `None`:
    /// not answered, or nobody wrote the day down.
    pub received: Option<Date>,
}

/// One member of a group, and where its answer stands.
#[derive(Debug)]
pub struct Member {
    pub party: AgencyIx,
    pub due: Date,
    pub last: Date,
    pub state: State,
    pub received: Option<Date>,
}

/// Who has answered an indicator before its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Early {
    pub edition: EditionIx,
    pub indicator: IndicatorIx,
    pub party: AgencyIx,
}

/// Where an obligation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// A value or a text.
    Followed,
    /// Some members of a group have answered.
    SomeMembers,
    /// All members of a group have answered, some of them without a figure.
    SomeFollowed,
    /// A milestone that is answered *nej*: what it asks for is not reported.
    NotDone,
    /// Answered without a value.
    Reasoned(Reason),
    /// Came in, but is still looked into.
    Held,
    /// Came in with a fault, and nothing of it can be used until it is mended.
    Faulty,
    /// Came in after the edition was closed: no part of its report.
    TooLate,
    NotSubmitted,
    /// The edition asks nobody this year.
    Cancelled,
    /// Compiled from sources: a gap is nobody's debt.
    NotInSource,
}

impl State {
    /// Counts as an answer from the party.
    pub fn is_answered(self) -> bool {
        matches!(
            self,
            State::Followed
                | State::SomeFollowed
                | State::NotDone
                | State::Reasoned(_)
                | State::Held
                | State::Faulty
        )
    }

    /// Counts as followed up.
    pub fn is_followed(self) -> bool {
        matches!(
            self,
            State::Followed | State::Reasoned(Reason::Nothing | Reason::Protected)
        )
    }

    /// Owed and not followed up: what is missing.
    pub fn is_missing(self) -> bool {
        let is_relevant = self != State::Reasoned(Reason::Irrelevant);
        is_relevant && !self.is_followed() && !self.is_exempt()
    }

    /// Came in, but nothing of it is shown yet.
    pub fn is_looked_into(self) -> bool {
        matches!(self, State::Held | State::Faulty)
    }

    /// Not owed after all: asked of nobody this year, or nobody's debt.
    pub fn is_exempt(self) -> bool {
        matches!(self, State::Cancelled | State::NotInSource)
    }
}

/// How an obligation stands on a day, from what needs no more to what must be asked for first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Asked of nobody, or nobody's debt.
    NotAsked,
    /// Answered: `late` is 0 in time or where nobody wrote the day down, else days after the due date.
    Answered { late: u32 },
    /// Came in after the edition was closed, this many days after the due date.
    AfterClosing { late: u32 },
    /// Came in and must be mended.
    ToMend,
    /// Not answered, and there is time left.
    Open,
    /// Not answered: the due date has passed, the days of grace have not.
    Grace,
    /// Not answered: days after the due date, more than there are of grace.
    Late { days: u32 },
}

impl Standing {
    pub fn is_late(self) -> bool {
        matches!(self, Standing::Late { .. })
    }

    /// Has come in for this year's report, if only to be mended.
    pub fn has_come(self) -> bool {
        matches!(self, Standing::Answered { .. } | Standing::ToMend)
    }
}

impl Obligation {
    /// How it stands on a day. A group stands as the member that is most to be asked for.
    pub fn standing(&self, on: Date) -> Standing {
        let members = self.members.iter().map(|it| it.standing(on)).max();
        match members.filter(|_| !self.state.is_exempt()) {
            Some(standing) => standing,
            None => standing(self.state, self.due, self.last, self.received, on),
        }
    }

    /// Members of a group that have answered, and how many are asked; `None` for other parties.
    pub fn n_of(&self) -> Option<(usize, usize)> {
        let answered = self.members.iter().filter(|it| it.has_answered());
        (!self.members.is_empty()).then(|| (answered.count(), self.members.len()))
    }

    /// When what came was there, of a group when the last of it was. `None`: not all is answered.
    pub fn timing(&self) -> Option<Timing> {
        if !self.state.is_answered() {
            return None;
        }
        let members = self.members.iter();
        let last = members.map(|it| timing(it.received, it.due, it.last)).max();
        Some(last.unwrap_or_else(|| timing(self.received, self.due, self.last)))
    }

    /// The days by which its answers are due: one, or those of a group's members.
    pub fn days(&self) -> impl Iterator<Item = Date> {
        let own = self.members.is_empty().then_some(self.due);
        self.members.iter().map(|it| it.due).chain(own)
    }
}

/// When an answer came, from the best to the least known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Timing {
    /// On its day or before.
    InTime,
    /// Within the days of grace.
    Grace,
    Later,
    /// Nobody wrote the day down.
    Undated,
}

fn timing(received: Option<Date>, due: Date, last: Date) -> Timing {
    match received {
        None => Timing::Undated,
        Some(day) if day <= due => Timing::InTime,
        Some(day) if day <= last => Timing::Grace,
        Some(_) => Timing::Later,
    }
}

impl Member {
    /// What came with a fault is no answer until it is mended.
    pub fn has_answered(&self) -> bool {
        self.state.is_answered() && self.state != State::Faulty
    }

    pub fn standing(&self, on: Date) -> Standing {
        standing(self.state, self.due, self.last, self.received, on)
    }
}

/// The one rule of what is late: nothing until the days of grace have passed; then every day
/// since the due date counts.
fn standing(state: State, due: Date, last: Date, received: Option<Date>, on: Date) -> Standing {
    let late = received
        .filter(|day| last < *day)
        .map_or(0, |day| day.days_after(due));
    match state {
        State::Cancelled | State::NotInSource => Standing::NotAsked,
        State::Followed
        | State::SomeFollowed
        | State::NotDone
        | State::Reasoned(_)
        | State::Held => Standing::Answered { late },
        State::TooLate => Standing::AfterClosing { late },
        State::Faulty => Standing::ToMend,
        State::NotSubmitted | State::SomeMembers if on <= due => Standing::Open,
        State::NotSubmitted | State::SomeMembers if on <= last => Standing::Grace,
        State::NotSubmitted | State::SomeMembers => Standing::Late {
            days: on.days_after(due),
        },
    }
}

/// Answers of a party, a goal or a plan.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct AnswerCount {
    pub owed: usize,
    pub answered: usize,
    pub followed: usize,
    /// Not answered, but some members of the group have.
    pub begun: usize,
    /// Of those answered: with a value or a text, of every member of a group or of some.
    pub with_value: usize,
    pub in_part: usize,
    /// Of those answered without: by why there is none. With `with_value` and `in_part` they are all
    /// that are answered.
    pub nothing: usize,
    pub protected: usize,
    pub not_yet: usize,
    pub impossible: usize,
    pub withheld: usize,
    pub discontinued: usize,
    pub irrelevant: usize,
    pub looked_into: usize,
    pub not_done: usize,
    /// By when they came.
    pub in_time: usize,
    pub grace: usize,
    pub later: usize,
    pub undated: usize,
}

impl AnswerCount {
    pub fn of<'a>(obligations: impl Iterator<Item = &'a Obligation>) -> Self {
        let mut count = AnswerCount::default();
        for owed in obligations.filter(|it| !it.state.is_exempt()) {
            count.owed += 1;
            count.answered += usize::from(owed.state.is_answered());
            count.followed += usize::from(owed.state.is_followed());
            match owed.state {
                State::SomeMembers => count.begun += 1,
                State::Followed => count.with_value += 1,
                State::SomeFollowed => count.in_part += 1,
                State::Reasoned(Reason::Nothing) => count.nothing += 1,
                State::Reasoned(Reason::Protected) => count.protected += 1,
                State::Reasoned(Reason::NotYet) => count.not_yet += 1,
                State::Reasoned(Reason::Impossible) => count.impossible += 1,
                State::Reasoned(Reason::Withheld) => count.withheld += 1,
                State::Reasoned(Reason::Discontinued) => count.discontinued += 1,
                State::Reasoned(Reason::Irrelevant) => count.irrelevant += 1,
                State::Reasoned(Reason::Held) | State::Held | State::Faulty => {
                    count.looked_into += 1;
                }
                State::NotDone => count.not_done += 1,
                State::TooLate | State::NotSubmitted | State::Cancelled | State::NotInSource => {}
            }
            match owed.timing() {
                None => {}
                Some(Timing::InTime) => count.in_time += 1,
                Some(Timing::Grace) => count.grace += 1,
                Some(Timing::Later) => count.later += 1,
                Some(Timing::Undated) => count.undated += 1,
            }
        }
        count
    }

    /// On their day or within the days of grace.
    pub fn on_time(&self) -> usize {
        self.in_time + self.grace
    }
}
