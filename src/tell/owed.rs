//! What was owed becomes what has been answered of it, and the words for why a figure is not there.

use crate::ledger::{Obligation, State};
use crate::model::{Answer, IndicatorIx, Observation, Reason};
use crate::tell::context::Context;
use crate::text::Said;
use crate::value::{Date, Year};
use crate::words::names::closed;
use crate::words::states::Why;
use crate::words::{When, list as phrase};

/// What a party has said of what it owes.
pub(crate) fn answer<'a, 's>(
    context: Context<'a, 's>,
    owed: &Obligation,
) -> Option<&'a Observation<'s>> {
    let answers = owed.indicators.iter();
    let mut answers = answers.flat_map(|ix| context.answers(*ix, context.year));
    answers.find(|it| owed.parties.contains(&it.party) && it.period == owed.period)
}

/// The day to which those who have not answered have been given longer, if it has not passed.
pub(crate) fn extended(context: Context<'_, '_>, owed: &Obligation) -> Option<Date> {
    let silent = |state: State| matches!(state, State::NotSubmitted | State::SomeMembers);
    let members = owed.members.iter().filter(|it| silent(it.state));
    let own = owed.parties.iter().filter(|_| owed.members.is_empty());
    let parties = own.copied().chain(members.map(|it| it.party));
    let extensions = parties.filter_map(|it| context.edition.due_of(context.plan, it).1);
    let is_dated = context.indicator(owed.indicators[0]).milestone.is_some();
    let until = extensions.map(|it| it.until).max().filter(|_| !is_dated);
    until.filter(|it| silent(owed.state) && context.edition.as_of <= *it)
}

/// What a party would have owed of an indicator in a year in which nobody asked it.
pub(crate) fn was_cancelled<'a>(
    context: Context<'a, '_>,
    it: &Observation<'_>,
    year: Year,
) -> Option<&'a Obligation> {
    let reporters = &context.indicator(it.indicator).reporters;
    cancelled(context, it.indicator, year).find(|owed| {
        owed.parties.contains(&it.party)
            || owed.parties.iter().any(|party| {
                reporters.contains(party) && context.plan.agency(*party).members.contains(&it.party)
            })
    })
}

/// What all would have owed of an indicator in a year in which nobody asked for it.
pub(crate) fn cancelled<'a>(
    context: Context<'a, '_>,
    ix: IndicatorIx,
    year: Year,
) -> impl Iterator<Item = &'a Obligation> {
    let edition = context.model.find_edition(context.edition.plan, year);
    let owed = edition
        .into_iter()
        .flat_map(move |edition| context.in_edition(edition).owed_of(ix));
    owed.filter(|it| it.state == State::Cancelled)
}

/// Why an answer has no figure.
pub(crate) fn why(reason: Reason) -> Why {
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
pub(crate) fn why_not(state: State) -> Option<Why> {
    Some(match state {
        State::Followed => return None,
        State::Reasoned(reason) => why(reason),
        State::Held | State::Faulty => Why::Held,
        State::TooLate => Why::TooLate,
        State::NotSubmitted => Why::NotSubmitted,
        State::SomeMembers => Why::SomeMembers,
        State::SomeFollowed => Why::SomeFollowed,
        State::NotDone => Why::NotDone,
        State::Cancelled => Why::Cancelled,
        State::NotInSource => Why::NotInSource,
    })
}

/// That a round was not held, and why. An edition's obligations name its own year.
pub(crate) fn not_held(context: Context<'_, '_>, owed: &Obligation) -> Said {
    let edition = context.model.edition(owed.edition);
    let mut parties = owed.parties.iter();
    let found = parties.find_map(|it| edition.cancellation(&owed.indicators, *it));
    let year = edition.year.get();
    let told = context.say(&phrase::NotCollected { year });
    told.then(found.map(|it| closed(context.word(&it.reason))))
}

/// Why there is no figure of an earlier year beside one, where that is known: the answer was a
/// reason, or nobody was asked.
pub(crate) fn not_then(context: Context<'_, '_>, it: &Observation<'_>, year: Year) -> Option<Said> {
    let before = context.answer_before(it);
    let Some((_, before)) = before.filter(|(found, _)| *found == year) else {
        return was_cancelled(context, it, year).map(|owed| not_held(context, owed));
    };
    let Answer::NoValue(reason) = before.answer else {
        return None;
    };
    let (why, part) = (why(reason), it.period);
    let when = When { year, part };
    let told = context.say(&phrase::WhyNoFigureThen { why, when });
    let comment = context.remark(&before);
    Some(told.then(comment.filter(|_| reason != Reason::Protected)))
}
