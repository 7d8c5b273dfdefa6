//! Obligations become a state for every measure: what has been reported of it this year.

use std::collections::BTreeSet;

use crate::ledger::{Ledger, MeasureState, Obligation, State};
use crate::model::{
    Class, EditionIx, Home, IndicatorIx, Kind, Lifetime, Measure, MeasureIx, Model, Plan, Reason,
    Use,
};
use crate::value::Year;

/// Adds every measure's state in every edition. The first that holds counts, from the top.
pub(super) fn measures(model: &Model<'_>, ledger: &mut Ledger) {
    for edition in (0..model.editions.len()).map(EditionIx::new) {
        let seen = ledger.seen_from(model, edition);
        let (plan, year) = (seen.plan, seen.year);
        let is_early = |indicator| {
            let all = &ledger.early;
            let found =
                all.binary_search_by_key(&(edition, indicator), |it| (it.edition, it.indicator));
            found.is_ok()
        };
        let mut found = Vec::new();
        for (ix, measure) in (0..).map(MeasureIx::new).zip(&plan.measures) {
            let state = lifetime(plan, measure, year)
                .or_else(|| later(plan, measure, ix, year, &is_early))
                .unwrap_or_else(|| due(seen.owed_at(ix)));
            found.push(((edition, ix), state));
        }
        ledger.measures.extend(found);
    }
}

/// The state of a measure that does not hold this year, or that stands in a goal that does not.
fn lifetime(plan: &Plan<'_>, measure: &Measure<'_>, year: Year) -> Option<MeasureState> {
    let own = &measure.lifetime;
    let is_over = own.last.is_some_and(|last| last < year);
    if is_over && !own.replaced_by.is_empty() {
        let by = own.replaced_by.iter().map(|it| it.text.to_string());
        return Some(MeasureState::Replaced(by.collect()));
    }
    let goals = plan.within(measure.goal).map(|(_, lifetime)| lifetime);
    std::iter::once(own)
        .chain(goals)
        .find_map(|it| out_of_force(it, year))
}

fn out_of_force(lifetime: &Lifetime<'_>, year: Year) -> Option<MeasureState> {
    let first = lifetime.first.filter(|first| year < *first);
    let last = lifetime.last.filter(|last| *last < year);
    first
        .map(MeasureState::NotYet)
        .or(last.map(MeasureState::Ended))
}

/// The state of a measure of which nothing is due this year; `None` if something is.
fn later(
    plan: &Plan<'_>,
    measure: &Measure<'_>,
    ix: MeasureIx,
    year: Year,
    is_early: &impl Fn(IndicatorIx) -> bool,
) -> Option<MeasureState> {
    if measure.uses.is_empty() {
        let Some(frequency) = measure.frequency else {
            return Some(MeasureState::NoFollowUp);
        };
        return (!plan.asks(frequency, year))
            .then(|| MeasureState::Later(next(plan, measure, year)));
    }
    let is_undefined = |it: &Use| {
        let indicator = plan.indicator(it.indicator);
        indicator.kind == Kind::Undefined || indicator.class_in(year) == Class::UnderDevelopment
    };
    if measure.uses.iter().all(is_undefined) {
        return Some(MeasureState::UnderDevelopment);
    }
    let is_discontinued =
        |it: &Use| plan.indicator(it.indicator).class_in(year) == Class::Discontinued;
    if measure.uses.iter().all(is_discontinued) {
        return Some(MeasureState::Discontinued);
    }
    if measure.uses.iter().any(|it| plan.is_due_at(it, year)) {
        return None;
    }
    if measure.uses.iter().all(|it| it.is_ref) {
        let homes: BTreeSet<MeasureIx> = measure
            .uses
            .iter()
            .filter_map(|it| told_at(plan, it.indicator, year))
            .filter(|home| *home != ix)
            .collect();
        if !homes.is_empty() {
            return Some(MeasureState::ShownAt(homes.into_iter().collect()));
        }
    }
    if measure
        .uses
        .iter()
        .any(|it| !it.is_ref && is_early(it.indicator))
    {
        return Some(MeasureState::EarlyAnswer);
    }
    let next = next(plan, measure, year);
    if next.is_none() && measure.uses.iter().all(|it| is_past(plan, it, year)) {
        return Some(MeasureState::NothingAsked);
    }
    Some(MeasureState::Later(next))
}

/// Whether an indicator was to be reported by a date that lies in an earlier year.
fn is_past(plan: &Plan<'_>, standing: &Use, year: Year) -> bool {
    let milestone = &plan.indicator(standing.indicator).milestone;
    milestone.is_some_and(|it| it.date.year() < year.get())
}

/// The measure where an indicator is due this year: its own, or the first that shows it.
fn told_at(plan: &Plan<'_>, indicator: IndicatorIx, year: Year) -> Option<MeasureIx> {
    let places = || {
        let due = plan
            .uses(indicator)
            .filter(|(_, standing)| plan.is_due_at(standing, year));
        due.filter_map(|(home, standing)| match home {
            Home::Measure(ix) => Some((ix, standing.is_ref)),
            Home::Goal(_) => None,
        })
    };
    places()
        .find(|(_, is_ref)| !is_ref)
        .or_else(|| places().next())
        .map(|(ix, _)| ix)
}

/// The first later year in which something of the measure is due where it stands.
fn next(plan: &Plan<'_>, measure: &Measure<'_>, year: Year) -> Option<Year> {
    let last = plan.to.unwrap_or(year).get();
    (year.get() + 1..=last).filter_map(Year::new).find(|year| {
        let is_due = measure.uses.iter().any(|it| plan.is_due_at(it, *year));
        let is_asked = |it| plan.asks(it, *year);
        is_due || measure.uses.is_empty() && measure.frequency.is_some_and(is_asked)
    })
}

/// The state of a measure of which something is due. One that holds neither value nor text says what
/// its answers are, and never that it is reported; what is not shown counts as told. That there is
/// nothing to report is said of a measure only where it is said of all its figures.
fn due<'f>(owed: impl Iterator<Item = &'f Obligation>) -> MeasureState {
    let here: Vec<State> = owed.map(|it| it.state).collect();
    if here.is_empty() {
        return MeasureState::NothingAsked;
    }
    let relevant: Vec<State> = here
        .into_iter()
        .filter(|it| *it != State::Reasoned(Reason::Irrelevant))
        .collect();
    let of = relevant.len();
    let count = |is: &dyn Fn(State) -> bool| relevant.iter().filter(|it| is(**it)).count();
    let has = |state: State| relevant.contains(&state);
    let followed = count(&State::is_followed);
    let nothing = count(&|it| it == State::Reasoned(Reason::Nothing));
    let has_begun = has(State::SomeMembers) || has(State::SomeFollowed);
    if relevant.is_empty() {
        MeasureState::Irrelevant
    } else if nothing == of {
        MeasureState::NothingToReport
    } else if followed == of {
        MeasureState::Reported
    } else if followed > nothing || has_begun {
        MeasureState::Partly { followed, of }
    } else if count(&State::is_looked_into) > 0 {
        MeasureState::Held
    } else if has(State::NotDone) {
        MeasureState::MilestoneNotReported
    } else if has(State::Reasoned(Reason::NotYet)) {
        MeasureState::Awaited
    } else if count(&State::is_answered) == of {
        MeasureState::CannotBeGiven
    } else if nothing > 0 {
        MeasureState::Partly { followed, of }
    } else {
        MeasureState::NotReported
    }
}
