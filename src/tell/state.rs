//! A measure's state becomes its word, and the sentence that explains it.

use std::collections::BTreeSet;

use crate::ledger::{MeasureState, Obligation, State};
use crate::model::{AgencyIx, MeasureIx, Reason};
use crate::tell::context::Context;
use crate::tell::lineage::called;
use crate::tell::{milestone, naming, owed};
use crate::text::{Said, once_each};
use crate::value::{Moment, Year};
use crate::words::states::{MeasureStanding, Why};
use crate::words::{Name, list as phrase};

/// The word of a measure's state, and the sentence that explains it.
pub(crate) fn state_words(context: Context<'_, '_>, ix: MeasureIx) -> (Said, Said) {
    let own = context.seen().measure(ix);
    let owed = context.seen().owed_at(ix);
    let owed: Vec<&Obligation> = owed.collect();
    let (told, others): (Vec<&Obligation>, Vec<&Obligation>) = owed
        .iter()
        .copied()
        .partition(|it| is_about(own, it, &owed));
    let measures = match own {
        MeasureState::Replaced(by) => Some(successors(context, by)),
        MeasureState::ShownAt(measures) => Some(naming::measures(context, measures)),
        _ => None,
    };
    let state = standing(own);
    let year = match own {
        MeasureState::NotYet(year) | MeasureState::Ended(year) => year.get(),
        _ => context.year.get(),
    };
    let next = next(context, ix, own).map(Year::get);
    let n = match own {
        MeasureState::Discontinued => context.plan.measure(ix).uses.len(),
        _ => told.len(),
    };
    let word = context.say(&phrase::MeasureState {
        state,
        year,
        next,
        measures: measures.clone(),
        n,
    });
    let no_figure = |why| context.say(&phrase::WhyNoFigure { why });
    let sentence = match own {
        MeasureState::UnderDevelopment => no_figure(Why::UnderDevelopment),
        MeasureState::Held => no_figure(Why::Held),
        MeasureState::NotReported if has_come(&owed) => context.too_late(),
        MeasureState::NotReported => no_figure(Why::NotSubmitted),
        MeasureState::MilestoneNotReported => {
            Said::join(told.iter().map(|it| milestone::not_done(context, it)), " ")
        }
        // Nothing has been submitted of a measure where all that came is that there is nothing.
        MeasureState::Partly { .. } if told.is_empty() => Said::default(),
        _ => {
            let names = if others.is_empty() {
                Vec::new()
            } else {
                names(context, &told)
            };
            let (followed, of) = match own {
                MeasureState::Partly { followed, of } => (*followed, *of),
                _ => (0, 0),
            };
            context.say(&phrase::AboutMeasure {
                state,
                year,
                next,
                measures,
                n,
                names: &names,
                parties: &parties(context, &told),
                followed,
                of,
                at: expected(context, owed),
            })
        }
    };
    (word, sentence.then(answered_with(context, &others)))
}

/// Whether one of those that are owed of a measure is what the word of its state is about.
fn is_about(state: &MeasureState, it: &Obligation, owed: &[&Obligation]) -> bool {
    match state {
        MeasureState::Awaited => it.state == State::Reasoned(Reason::NotYet),
        MeasureState::CannotBeGiven => it.state.is_missing(),
        MeasureState::NothingToReport => it.state == State::Reasoned(Reason::Nothing),
        MeasureState::MilestoneNotReported => it.state == State::NotDone,
        MeasureState::Held => it.state.is_looked_into(),
        MeasureState::NotReported if has_come(owed) => it.state == State::TooLate,
        MeasureState::NotReported => it.state == State::NotSubmitted,
        MeasureState::Partly { followed, .. } => {
            let is_content = |it: &&Obligation| {
                it.state != State::Reasoned(Reason::Nothing) && it.state.is_followed()
            };
            *followed == 0 || owed.iter().any(is_content)
        }
        _ => true,
    }
}

/// Whether everything that is owed of a measure has come, if too late.
fn has_come(owed: &[&Obligation]) -> bool {
    !owed.iter().any(|it| it.state == State::NotSubmitted)
}

/// The year that a measure is followed up in, where that is not the plan's last.
fn next(context: Context<'_, '_>, ix: MeasureIx, state: &MeasureState) -> Option<Year> {
    let next = match state {
        MeasureState::Later(next) => *next,
        MeasureState::EarlyAnswer => {
            let uses = context.plan.measure(ix).uses.iter();
            let next = uses.filter_map(|it| context.plan.next_due(it.indicator, context.year));
            next.min()
        }
        _ => None,
    };
    next.filter(|_| !context.seen().is_at_end(ix))
}

/// What comes after a measure, as a sentence calls it.
fn successors(context: Context<'_, '_>, ids: &[String]) -> Said {
    let measures = &context.plan.measures;
    let found = ids
        .iter()
        .filter_map(|id| measures.iter().position(|it| it.id.text == *id));
    let found: Vec<MeasureIx> = found.map(MeasureIx::new).collect();
    naming::measures(context, &found)
}

/// Whose answers some of the figures of a measure are.
fn parties(context: Context<'_, '_>, owed: &[&Obligation]) -> Vec<Name> {
    let parties: BTreeSet<AgencyIx> = owed.iter().flat_map(|it| it.parties.clone()).collect();
    let names = parties.into_iter().map(|it| Name(context.party(it)));
    names.collect()
}

/// When all figures that are to come are expected, if that is one time.
pub(crate) fn expected<'f>(
    context: Context<'_, '_>,
    owed: impl IntoIterator<Item = &'f Obligation>,
) -> Option<Moment> {
    let to_come = owed
        .into_iter()
        .filter(|it| it.state == State::Reasoned(Reason::NotYet));
    let mut moments = to_come.map(|it| {
        let details = owed::answer(context, it)?.details.as_ref()?;
        details.moment
    });
    let first = moments.next()??;
    moments.all(|it| it == Some(first)).then_some(first)
}

/// What figures of a measure are answered with; nothing of those with a value.
fn answered_with(context: Context<'_, '_>, owed: &[&Obligation]) -> Said {
    let answers = once_each(owed.iter().filter_map(|it| owed::why_not(it.state)));
    if answers.is_empty() {
        return Said::default();
    }
    let told = answers.into_iter().map(|why| {
        let mut own = owed.to_vec();
        own.retain(|it| owed::why_not(it.state) == Some(why));
        let names = &names(context, &own);
        Name(context.say(&phrase::AnsweredWith { why, names }))
    });
    let told = told.collect();
    context.say(&phrase::TheOthers { told })
}

/// What the figures of a measure are called that something is owed of, each once.
fn names(context: Context<'_, '_>, owed: &[&Obligation]) -> Vec<Name> {
    let names = owed.iter();
    once_each(names.map(|it| Name(called(context, it.indicators[0]))))
}

/// What has been reported of a measure, whatever year, figure or measure it is about.
pub(crate) fn standing(state: &MeasureState) -> MeasureStanding {
    match state {
        MeasureState::NotYet(_) => MeasureStanding::NotYet,
        MeasureState::Ended(_) => MeasureStanding::Ended,
        MeasureState::Replaced(_) => MeasureStanding::Replaced,
        MeasureState::UnderDevelopment => MeasureStanding::UnderDevelopment,
        MeasureState::Discontinued => MeasureStanding::Discontinued,
        MeasureState::ShownAt(_) => MeasureStanding::ShownElsewhere,
        MeasureState::EarlyAnswer => MeasureStanding::EarlyAnswer,
        MeasureState::Later(_) => MeasureStanding::Later,
        MeasureState::Irrelevant => MeasureStanding::Irrelevant,
        MeasureState::Reported => MeasureStanding::Reported,
        MeasureState::Partly { .. } => MeasureStanding::PartlyReported,
        MeasureState::Awaited => MeasureStanding::Awaited,
        MeasureState::CannotBeGiven => MeasureStanding::CannotBeGiven,
        MeasureState::NothingToReport => MeasureStanding::Nothing,
        MeasureState::MilestoneNotReported => MeasureStanding::MilestoneNotReported,
        MeasureState::Held => MeasureStanding::Held,
        MeasureState::NotReported => MeasureStanding::NotReported,
        MeasureState::NothingAsked => MeasureStanding::NothingAsked,
        MeasureState::NoFollowUp => MeasureStanding::NoFollowUp,
    }
}
