//! A measure's state becomes its word, the sentence that explains it, and its key.

use crate::evaluate::context::Context;
use crate::evaluate::lineage::called;
use crate::evaluate::{cited, milestones, owed};
use crate::figures::{MeasureState, Obligation, State};
use crate::model::{AgencyIx, MeasureIx, Reason};
use crate::text::Said;
use crate::value::{Moment, Year};
use crate::words::states::{MeasureStanding, Why};
use crate::words::{Name, list as phrase};

/// The word of a measure's state, and the sentence that explains it.
pub(super) fn state_words(context: Context<'_, '_>, ix: MeasureIx) -> (Said, Said) {
    let own = context.figures.measure(context.ix, ix);
    let is_it = |it: &Obligation| is_about(context, ix, own, it);
    let of_it = || owed(context, ix).filter(|it| is_it(it));
    let measures = match own {
        MeasureState::Replaced(by) => Some(successors(context, by)),
        MeasureState::ShownAt(measures) => Some(cited::measures(context, measures)),
        _ => None,
    };
    let state = standing(own);
    let year = match own {
        MeasureState::NotYet(year) | MeasureState::Ended(year) => *year,
        _ => context.year,
    };
    let year = year.get();
    let next = next(context, ix, own).map(Year::get);
    let n = match own {
        MeasureState::Discontinued => context.plan.measure(ix).uses.len(),
        _ => of_it().count(),
    };
    let word = context.say(&phrase::MeasureState {
        state,
        year,
        next,
        measures: measures.clone(),
        n,
    });
    let sentence = match own {
        MeasureState::UnderDevelopment => no_figure(context, Why::UnderDevelopment),
        MeasureState::Held => no_figure(context, Why::Held),
        MeasureState::NotReported if has_come(context, ix) => context.too_late(),
        MeasureState::NotReported => no_figure(context, Why::NotSubmitted),
        MeasureState::MilestoneNotReported => {
            Said::join(of_it().map(|it| milestones::not_done(context, it)), " ")
        }
        // Nothing has been submitted of a measure where all that came is that there is nothing.
        MeasureState::Partly { .. } if of_it().next().is_none() => Said::default(),
        _ => {
            let names = if owed(context, ix).all(is_it) {
                Vec::new()
            } else {
                names(context, ix, is_it)
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
                parties: &parties(context, ix, is_it),
                followed,
                of,
                at: expected(context, owed(context, ix)),
            })
        }
    };
    (word, sentence.then(others(context, ix, is_it)))
}

fn no_figure(context: Context<'_, '_>, why: Why) -> Said {
    context.say(&phrase::WhyNoFigure { why })
}

/// Whether what is owed is what the word of its measure's state is about.
fn is_about(
    context: Context<'_, '_>,
    ix: MeasureIx,
    state: &MeasureState,
    it: &Obligation,
) -> bool {
    match state {
        MeasureState::Awaited => it.state == State::Reasoned(Reason::NotYet),
        MeasureState::CannotBeGiven => it.state.is_missing(),
        MeasureState::NothingToReport => it.state == State::Reasoned(Reason::Nothing),
        MeasureState::MilestoneNotReported => it.state == State::NotDone,
        MeasureState::Held => it.state.is_looked_into(),
        MeasureState::NotReported if has_come(context, ix) => it.state == State::TooLate,
        MeasureState::NotReported => it.state == State::NotSubmitted,
        MeasureState::Partly { followed, .. } => {
            let is_content = |it: &Obligation| {
                it.state != State::Reasoned(Reason::Nothing) && it.state.is_followed()
            };
            *followed == 0 || owed(context, ix).any(is_content)
        }
        _ => true,
    }
}

/// Whether everything that is owed of a measure has come, if too late.
fn has_come(context: Context<'_, '_>, ix: MeasureIx) -> bool {
    !owed(context, ix).any(|it| it.state == State::NotSubmitted)
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
    next.filter(|_| !context.figures.is_at_end(context.model, context.ix, ix))
}

/// What comes after a measure, as a sentence calls it.
fn successors(context: Context<'_, '_>, ids: &[String]) -> Said {
    let measures = &context.plan.measures;
    let found = ids
        .iter()
        .filter_map(|id| measures.iter().position(|it| it.id.text == *id));
    let found: Vec<MeasureIx> = found.map(MeasureIx::new).collect();
    cited::measures(context, &found)
}

/// What is owed of a measure where it stands.
fn owed<'a>(context: Context<'a, '_>, ix: MeasureIx) -> impl Iterator<Item = &'a Obligation> {
    context.figures.owed_at(context.model, context.ix, ix)
}

/// Whose answers some of the figures of a measure are.
fn parties(
    context: Context<'_, '_>,
    ix: MeasureIx,
    is_it: impl Fn(&Obligation) -> bool,
) -> Vec<Name> {
    let owed = owed(context, ix).filter(|it| is_it(it));
    let mut parties: Vec<AgencyIx> = owed.flat_map(|it| it.parties.clone()).collect();
    parties.sort_unstable();
    parties.dedup();
    let names = parties.iter().map(|it| Name(context.party(*it)));
    names.collect()
}

/// When all figures that are to come are expected, if that is one time.
pub(super) fn expected<'f>(
    context: Context<'_, '_>,
    owed: impl Iterator<Item = &'f Obligation>,
) -> Option<Moment> {
    let to_come = owed.filter(|it| it.state == State::Reasoned(Reason::NotYet));
    let mut moments = to_come.map(|it| {
        let details = owed::answer(context, it)?.details.as_ref()?;
        details.moment
    });
    let first = moments.next()??;
    moments.all(|it| it == Some(first)).then_some(first)
}

/// What a measure's figures are answered with, but for some of them; nothing of those with a value.
fn others(context: Context<'_, '_>, ix: MeasureIx, are_told: impl Fn(&Obligation) -> bool) -> Said {
    let mut told: Vec<(Why, Vec<Name>)> = Vec::new();
    for it in owed(context, ix).filter(|it| !are_told(it)) {
        let Some(why) = owed::why_not(it.state) else {
            continue;
        };
        let name = Name(called(context, it.indicators[0]));
        match told.iter_mut().find(|(own, _)| *own == why) {
            Some((_, names)) if names.contains(&name) => {}
            Some((_, names)) => names.push(name),
            None => told.push((why, vec![name])),
        }
    }
    if told.is_empty() {
        return Said::default();
    }
    let told = told.iter().map(|(why, names)| {
        let why = *why;
        Name(context.say(&phrase::AnsweredWith { why, names }))
    });
    let told = told.collect();
    context.say(&phrase::TheOthers { told })
}

/// What the figures of a measure are called that some of what is owed of it are, each once.
fn names(
    context: Context<'_, '_>,
    ix: MeasureIx,
    is_it: impl Fn(&Obligation) -> bool,
) -> Vec<Name> {
    let mut names: Vec<Name> = Vec::new();
    for it in owed(context, ix).filter(|it| is_it(it)) {
        let name = Name(called(context, it.indicators[0]));
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// What has been reported of a measure, whatever year, figure or measure it is about.
pub(super) fn standing(state: &MeasureState) -> MeasureStanding {
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
