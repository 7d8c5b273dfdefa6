//! Why a figure that was owed is not there becomes the words for it.

use crate::derive::before::earlier_answer;
use crate::evaluate::context::Context;
use crate::evaluate::owed::was_cancelled;
use crate::figures::{Obligation, State};
use crate::model::{Answer, Observation, Reason};
use crate::text::Said;
use crate::value::Year;
use crate::words::names::closed;
use crate::words::states::Why;
use crate::words::{When, list as phrase};

pub(super) fn of(reason: Reason) -> Why {
    match reason {
        Reason::NotYet => Why::NotYet,
        Reason::Impossible => Why::Impossible,
        Reason::Nothing => Why::Nothing,
        Reason::Withheld => Why::Withheld,
        Reason::Discontinued => Why::Discontinued,
        Reason::Irrelevant => Why::Irrelevant,
        Reason::Protected => Why::Protected,
        Reason::Held => Why::Held,
    }
}

/// Why an obligation in a state that is no answer has no figure.
pub(super) fn words(state: State) -> Option<Why> {
    match state {
        State::Followed => None,
        State::Reasoned(reason) => Some(of(reason)),
        State::Held | State::Faulty => Some(Why::Held),
        State::TooLate => Some(Why::TooLate),
        State::NotSubmitted => Some(Why::NotSubmitted),
        State::SomeMembers => Some(Why::SomeMembers),
        State::SomeFollowed => Some(Why::SomeFollowed),
        State::NotDone => Some(Why::NotDone),
        State::Cancelled => Some(Why::Cancelled),
        State::NotInSource => Some(Why::NotInSource),
    }
}

/// That a round was not held, and why. An edition's obligations name its own year.
pub(super) fn cancelled(context: Context<'_, '_>, owed: &Obligation) -> Said {
    let edition = context.model.edition(owed.edition);
    let mut parties = owed.parties.iter();
    let found = parties.find_map(|it| edition.cancellation(&owed.indicators, *it));
    let told = context.say(&phrase::NotCollected {
        year: edition.year.get(),
    });
    match found {
        Some(it) => told.then(closed(context.word(&it.reason))),
        None => told,
    }
}

/// Why there is no figure of an earlier year beside one, where that is known: the answer was a
/// reason, or nobody was asked.
pub(super) fn not_then(context: Context<'_, '_>, it: &Observation<'_>, year: Year) -> Option<Said> {
    let key = context.series_of(it);
    let before = earlier_answer(context.model, context.figures, context.ix, key);
    let before = before.filter(|(found, _)| *found == year);
    let Some((_, before)) = before else {
        return was_cancelled(context, it, year).map(|owed| cancelled(context, owed));
    };
    let Answer::NoValue(reason) = before.answer else {
        return None;
    };
    let when = When {
        year,
        part: it.period,
    };
    let why = of(reason);
    let told = context.say(&phrase::WhyNoFigureThen { why, when });
    let comment = before.comment().filter(|_| reason != Reason::Protected);
    Some(match comment {
        Some(comment) => told.then(closed(context.swedish(comment))),
        None => told,
    })
}
