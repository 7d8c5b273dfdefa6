//! What was owed, and what has been answered of it.

use crate::evaluate::context::Context;
use crate::figures::{Obligation, State};
use crate::model::{AgencyIx, IndicatorIx, Observation};
use crate::value::{Date, Year};

/// What a party has said of what it owes.
pub(super) fn answer<'a, 's>(
    context: Context<'a, 's>,
    owed: &Obligation,
) -> Option<&'a Observation<'s>> {
    let answers = owed.indicators.iter();
    let mut answers = answers.flat_map(|ix| context.answers(*ix, context.year));
    answers.find(|it| owed.parties.contains(&it.party) && it.period == owed.period)
}

/// The day to which those who have not answered have been given longer, if it has not passed.
pub(super) fn extended(context: Context<'_, '_>, owed: &Obligation) -> Option<Date> {
    let silent = |state: State| matches!(state, State::NotSubmitted | State::SomeMembers);
    let members = owed.members.iter().filter(|it| silent(it.state));
    let members: Vec<AgencyIx> = members.map(|it| it.party).collect();
    let own = owed.parties.iter().copied();
    let parties = own.filter(|_| owed.members.is_empty()).chain(members);
    let extensions = parties.filter_map(|it| context.edition.due_of(context.plan, it).1);
    let is_dated = context.indicator(owed.indicators[0]).milestone.is_some();
    let until = extensions.map(|it| it.until).max().filter(|_| !is_dated);
    until.filter(|it| silent(owed.state) && context.edition.as_of <= *it)
}

/// What a party would have owed of an indicator in a year in which nobody asked it.
pub(super) fn was_cancelled<'a>(
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
pub(super) fn cancelled<'a>(
    context: Context<'a, '_>,
    ix: IndicatorIx,
    year: Year,
) -> impl Iterator<Item = &'a Obligation> {
    let edition = context.model.find_edition(context.edition.plan, year);
    let owed = edition
        .into_iter()
        .flat_map(move |it| context.figures.owed(it));
    owed.filter(move |it| it.state == State::Cancelled && it.indicators.contains(&ix))
}
