//! A measure's state becomes its word, the sentence that explains it, and its key.

use crate::evaluate::Context;
use crate::evaluate::cited;
use crate::figures::MeasureState;
use crate::figures::State;
use crate::language::join;
use crate::language::report::states;
use crate::model::AgencyIx;
use crate::model::Measure;
use crate::model::MeasureIx;
use crate::model::Reason;
use crate::model::Use;
use crate::value::Year;

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
            let next = measure
                .uses
                .iter()
                .filter_map(|it| context.plan.next_due(it.indicator, context.year))
                .min();
            let at_end = next.is_some_and(|next| is_at_end(context, measure, next));
            states::early(
                context.language,
                year,
                next.filter(|_| !at_end).map(crate::value::Year::get),
            )
        }
        MeasureState::Later(Some(next)) if !is_at_end(context, measure, *next) => {
            states::later(context.language, next.get())
        }
        MeasureState::Later(_) => states::at_end_of_plan(context.language),
        MeasureState::Irrelevant => states::irrelevant(context.language, year),
        MeasureState::Reported => states::reported(context.language),
        MeasureState::Partly { followed, of } => states::partly(context.language, *followed, *of),
        MeasureState::CannotBeGiven => {
            let owed = context.figures.owed(context.ix);
            let here = owed.filter(|it| {
                measure
                    .uses
                    .iter()
                    .any(|own| it.indicators.contains(&own.indicator))
            });
            let mut parties: Vec<AgencyIx> = here.flat_map(|it| it.parties.clone()).collect();
            parties.sort_unstable();
            parties.dedup();
            let names: Vec<String> = parties
                .iter()
                .map(|it| context.plan.agency(*it).name.text.to_string())
                .collect();
            let is_yet = all_owed(context, measure, State::Reasoned(Reason::NotYet));
            let names = join(&names, context.language);
            states::cannot(context.language, &names, measure.uses.len(), is_yet)
        }
        MeasureState::Held => states::held(context.language),
        MeasureState::NotReported if all_owed(context, measure, State::TooLate) => {
            (states::not_reported(context.language).0, context.too_late())
        }
        MeasureState::NotReported => states::not_reported(context.language),
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

/// Whether a measure is followed up at the plan's end, and not by a date that is in that year.
fn is_at_end(context: Context<'_, '_>, measure: &Measure<'_>, next: Year) -> bool {
    let is_dated = |it: &Use| {
        let indicator = context.plan.indicator(it.indicator);
        indicator.milestone.is_some() && context.plan.is_due(it.indicator, next)
    };
    Some(next) == context.plan.to && !measure.uses.iter().any(is_dated)
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
        MeasureState::CannotBeGiven => "cannot_be_given",
        MeasureState::Held => "held",
        MeasureState::NotReported => "not_reported",
        MeasureState::NothingAsked => "nothing_asked",
        MeasureState::NoFollowUp => "no_follow_up",
    }
}

/// Whether all that is owed of a measure stands in one way.
fn all_owed(context: Context<'_, '_>, measure: &Measure<'_>, state: State) -> bool {
    let owed = context.figures.owed(context.ix);
    let mut here = owed.filter(|it| {
        let stands = |own: &Use| it.indicators.contains(&own.indicator);
        measure.uses.iter().any(stands)
    });
    here.all(|it| it.state == state || it.state.is_exempt())
}
