//! Why a figure that was owed is not there becomes the words for it.

use crate::derive::before::earlier_answer;
use crate::evaluate::context::Context;
use crate::evaluate::owed::was_cancelled;
use crate::figures::{Obligation, SeriesKey, State};
use crate::language::report::reasons::ReasonWords;
use crate::language::report::when::When;
use crate::language::report::{closed, reasons};
use crate::model::{Answer, Observation, Reason};
use crate::value::Year;

pub(super) fn reason_words(reason: Reason) -> ReasonWords {
    match reason {
        Reason::NotYet => reasons::NOT_YET,
        Reason::Impossible => reasons::IMPOSSIBLE,
        Reason::Nothing => reasons::NOTHING,
        Reason::Withheld => reasons::WITHHELD,
        Reason::Discontinued => reasons::DISCONTINUED,
        Reason::Irrelevant => reasons::IRRELEVANT,
        Reason::Protected => reasons::PROTECTED,
        Reason::Held => reasons::HELD,
    }
}

/// Why an obligation in a state that is no answer has no figure.
pub(super) fn words(state: State) -> Option<ReasonWords> {
    match state {
        State::Followed => None,
        State::Reasoned(reason) => Some(reason_words(reason)),
        State::Held | State::Faulty => Some(reasons::HELD),
        State::TooLate => Some(reasons::TOO_LATE),
        State::NotSubmitted => Some(reasons::NOT_SUBMITTED),
        State::SomeMembers => Some(reasons::SOME_MEMBERS),
        State::SomeFollowed => Some(reasons::SOME_FOLLOWED),
        State::NotDone => Some(reasons::NOT_DONE),
        State::Cancelled => Some(reasons::CANCELLED),
        State::NotInSource => Some(reasons::NOT_IN_SOURCE),
    }
}

/// That a round was not held, and why. An edition's obligations name its own year.
pub(super) fn cancelled(context: Context<'_, '_>, owed: &Obligation) -> String {
    let edition = context.model.edition(owed.edition);
    let mut parties = owed.parties.iter();
    let found = parties.find_map(|it| edition.cancellation(&owed.indicators, *it));
    let told = reasons::cancelled(context.language, edition.year.get());
    match found {
        Some(it) => format!("{told} {}", crate::language::report::closed(&it.reason)),
        None => told,
    }
}

/// Why there is no figure of an earlier year beside one, where that is known: the answer was a
/// reason, or nobody was asked.
pub(super) fn not_then(
    context: Context<'_, '_>,
    it: &Observation<'_>,
    year: Year,
) -> Option<String> {
    let key = SeriesKey::of(it, context.model);
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
    let told = reasons::then(context.language, reason_words(reason), when);
    let comment = before.comment().filter(|_| reason != Reason::Protected);
    Some(match comment {
        Some(comment) => format!("{told} {}", closed(comment)),
        None => told,
    })
}
