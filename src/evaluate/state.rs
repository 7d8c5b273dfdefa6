//! A measure's state becomes its word, the sentence that explains it, and its key.

use crate::evaluate::context::Context;
use crate::evaluate::lineage::called;
use crate::evaluate::{cited, milestones, owed, why};
use crate::figures::{MeasureState, Obligation, State};
use crate::language::join;
use crate::language::report::reasons::ReasonWords;
use crate::language::report::states::Final;
use crate::language::report::{states, without_figure};
use crate::model::{AgencyIx, MeasureIx, Reason};
use crate::value::Moment;

/// The word of a measure's state, and the sentence that explains it.
pub(super) fn state_words(context: Context<'_, '_>, ix: MeasureIx) -> (String, String) {
    let measure = context.plan.measure(ix);
    let year = context.year.get();
    match context.figures.measure(context.ix, ix) {
        MeasureState::NotYet(first) => states::holds_from(context.language, first.get()),
        MeasureState::Ended(last) => states::ended(context.language, last.get()),
        MeasureState::Replaced(by) => states::replaced(context.language, &successors(context, by)),
        MeasureState::UnderDevelopment => states::under_development(context.language),
        MeasureState::Discontinued => states::discontinued(context.language, measure.uses.len()),
        MeasureState::ShownAt(measures) => {
            states::shown_at(context.language, &cited::measures(context, measures))
        }
        MeasureState::EarlyAnswer => {
            let uses = measure.uses.iter();
            let next = uses
                .filter_map(|it| context.plan.next_due(it.indicator, context.year))
                .min();
            let next = next.filter(|_| !is_at_end(context, ix));
            let at = next.map_or(Final::AtEnd, |it| Final::In(it.get()));
            states::early(context.language, year, at)
        }
        MeasureState::Later(Some(next)) if !is_at_end(context, ix) => {
            states::later(context.language, next.get())
        }
        MeasureState::Later(_) => states::at_end_of_plan(context.language),
        MeasureState::Irrelevant => {
            states::irrelevant(context.language, year, owed(context, ix).count())
        }
        MeasureState::Reported => states::reported(context.language),
        MeasureState::Partly { followed, of } => {
            let (word, sentence) = states::partly(context.language, *followed, *of);
            let is_content = |it: &Obligation| {
                it.state != State::Reasoned(Reason::Nothing) && it.state.is_followed()
            };
            // Nothing has been submitted of a measure where all that came is that there is nothing.
            let only_reasons = *followed > 0 && !owed(context, ix).any(is_content);
            let told = only_reasons.then(|| others(context, ix, |_| false));
            (word, told.unwrap_or(sentence))
        }
        MeasureState::Awaited => {
            let is_it = |it: &Obligation| it.state == State::Reasoned(Reason::NotYet);
            let n = owed(context, ix).filter(|it| is_it(it)).count();
            let (word, sentence) =
                without_figure::awaited(context.language, n, expected(context, owed(context, ix)));
            (word, with_others(context, ix, sentence, is_it))
        }
        MeasureState::CannotBeGiven => {
            let is_it = |it: &Obligation| it.state.is_missing();
            let figures = if owed(context, ix).all(is_it) {
                let n = owed(context, ix).count();
                without_figure::all_figures(context.language, n).to_owned()
            } else {
                without_figure::figures(context.language, &names(context, ix, is_it))
            };
            let parties = parties(context, ix, is_it);
            let (word, sentence) = without_figure::cannot(context.language, &parties, &figures);
            (word, with_others(context, ix, sentence, is_it))
        }
        MeasureState::NothingToReport => {
            let is_it = |it: &Obligation| it.state == State::Reasoned(Reason::Nothing);
            let parties = parties(context, ix, is_it);
            let (word, sentence) = without_figure::nothing(context.language, &parties, year);
            (word, with_others(context, ix, sentence, is_it))
        }
        MeasureState::MilestoneNotReported => {
            let word = without_figure::milestone_not_reported(context.language);
            let is_it = |it: &Obligation| it.state == State::NotDone;
            let said: Vec<String> = owed(context, ix)
                .filter(|it| is_it(it))
                .map(|it| milestones::not_done(context, it))
                .collect();
            let said = with_others(context, ix, said.join(" "), is_it);
            (word.to_owned(), said)
        }
        MeasureState::Held => {
            let (word, sentence) = states::held(context.language);
            let is_it = |it: &Obligation| it.state.is_looked_into();
            (word, with_others(context, ix, sentence, is_it))
        }
        MeasureState::NotReported => {
            let (word, sentence) = states::not_reported(context.language);
            let has_come = !owed(context, ix).any(|it| it.state == State::NotSubmitted);
            let (first, sentence) = if has_come {
                (State::TooLate, context.too_late())
            } else {
                (State::NotSubmitted, sentence)
            };
            let told = with_others(context, ix, sentence, |it| it.state == first);
            (word, told)
        }
        MeasureState::NothingAsked => states::nothing_asked(context.language, year),
        MeasureState::NoFollowUp => states::no_follow_up(context.language),
    }
}

/// What comes after a measure, as a sentence calls it.
fn successors(context: Context<'_, '_>, ids: &[String]) -> String {
    let measures = &context.plan.measures;
    let found = ids
        .iter()
        .filter_map(|id| measures.iter().position(|it| it.id.text == *id));
    let found: Vec<MeasureIx> = found.map(MeasureIx::new).collect();
    cited::measures(context, &found)
}

fn is_at_end(context: Context<'_, '_>, ix: MeasureIx) -> bool {
    context.figures.is_at_end(context.model, context.ix, ix)
}

/// What is owed of a measure where it stands.
fn owed<'a>(context: Context<'a, '_>, ix: MeasureIx) -> impl Iterator<Item = &'a Obligation> {
    context.figures.owed_at(context.model, context.ix, ix)
}

/// Whose answers some of the figures of a measure are.
fn parties(context: Context<'_, '_>, ix: MeasureIx, is_it: impl Fn(&Obligation) -> bool) -> String {
    let owed = owed(context, ix).filter(|it| is_it(it));
    let mut parties: Vec<AgencyIx> = owed.flat_map(|it| it.parties.clone()).collect();
    parties.sort_unstable();
    parties.dedup();
    let names: Vec<String> = parties
        .iter()
        .map(|it| context.plan.agency(*it).name.text.to_string())
        .collect();
    join(&names, context.language)
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

/// A sentence about some of a measure's figures, and what the others are answered with.
fn with_others(
    context: Context<'_, '_>,
    ix: MeasureIx,
    sentence: String,
    is_it: impl Fn(&Obligation) -> bool,
) -> String {
    let others = others(context, ix, is_it);
    let told = [sentence, others];
    let told: Vec<String> = told.into_iter().filter(|it| !it.is_empty()).collect();
    told.join(" ")
}

/// What a measure's figures are answered with, but for some of them; nothing of those with a value.
fn others(
    context: Context<'_, '_>,
    ix: MeasureIx,
    are_told: impl Fn(&Obligation) -> bool,
) -> String {
    let mut told: Vec<(ReasonWords, Vec<String>)> = Vec::new();
    for it in owed(context, ix).filter(|it| !are_told(it)) {
        let Some(words) = why::words(it.state) else {
            continue;
        };
        let name = called(context, it.indicators[0]);
        match told.iter_mut().find(|(own, _)| *own == words) {
            Some((_, names)) if names.contains(&name) => {}
            Some((_, names)) => names.push(name),
            None => told.push((words, vec![name])),
        }
    }
    if told.is_empty() {
        return String::new();
    }
    without_figure::besides(context.language, &told)
}

/// What the figures of a measure are called that some of what is owed of it are, each once.
fn names(
    context: Context<'_, '_>,
    ix: MeasureIx,
    is_it: impl Fn(&Obligation) -> bool,
) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for it in owed(context, ix).filter(|it| is_it(it)) {
        let name = called(context, it.indicators[0]);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

pub(super) fn state_key(state: &MeasureState) -> &'static str {
    match state {
        MeasureState::NotYet(_) => "not_yet",
        MeasureState::Ended(_) => "ended",
        MeasureState::Replaced(_) => "replaced",
        MeasureState::UnderDevelopment => "under_development",
        MeasureState::Discontinued => "discontinued",
        MeasureState::ShownAt(_) => "shown_elsewhere",
        MeasureState::EarlyAnswer => "early_answer",
        MeasureState::Later(_) => "later",
        MeasureState::Irrelevant => "irrelevant",
        MeasureState::Reported => "reported",
        MeasureState::Partly { .. } => "partly_reported",
        MeasureState::Awaited => "awaited",
        MeasureState::CannotBeGiven => "cannot_be_given",
        MeasureState::NothingToReport => "nothing",
        MeasureState::MilestoneNotReported => "milestone_not_reported",
        MeasureState::Held => "held",
        MeasureState::NotReported => "not_reported",
        MeasureState::NothingAsked => "nothing_asked",
        MeasureState::NoFollowUp => "no_follow_up",
    }
}
