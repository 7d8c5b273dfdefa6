//! Obligations become a state for every measure: what has been reported of it this year.

use std::collections::BTreeMap;

use crate::figures::Figures;
use crate::figures::MeasureState;
use crate::figures::State;
use crate::model::EditionIx;
use crate::model::Home;
use crate::model::IndicatorIx;
use crate::model::Kind;
use crate::model::Measure;
use crate::model::MeasureIx;
use crate::model::Model;
use crate::model::Plan;
use crate::model::Reason;
use crate::model::Use;
use crate::value::Year;

/// Adds every measure's state in every edition. The first that holds counts, from the top.
pub(super) fn measures(model: &Model<'_>, figures: &mut Figures) {
    for (edition_ix, edition) in (0..).map(EditionIx::new).zip(&model.editions) {
        let plan = model.plan(edition.plan);
        let mut states: BTreeMap<IndicatorIx, Vec<State>> = BTreeMap::new();
        for owed in figures.owed(edition_ix) {
            for indicator in &owed.indicators {
                states.entry(*indicator).or_default().push(owed.state);
            }
        }
        let is_early = |indicator| figures.early.iter().any(|it| it.edition == edition_ix && it.indicator == indicator);
        let mut found = Vec::new();
        for (ix, measure) in (0..).map(MeasureIx::new).zip(&plan.measures) {
            let state = lifetime(measure, edition.year)
                .or_else(|| later(plan, measure, ix, edition.year, &is_early))
                .unwrap_or_else(|| due(plan, measure, edition.year, &states));
            found.push(((edition_ix, ix), state));
        }
        figures.measures.extend(found);
    }
}

fn lifetime(measure: &Measure<'_>, year: Year) -> Option<MeasureState> {
    let lifetime = &measure.lifetime;
    if let Some(first) = lifetime.first.filter(|first| year < *first) {
        return Some(MeasureState::NotYet(first));
    }
    let last = lifetime.last.filter(|last| *last < year)?;
    if lifetime.replaced_by.is_empty() {
        return Some(MeasureState::Ended(last));
    }
    Some(MeasureState::Replaced(lifetime.replaced_by.iter().map(|it| it.text.to_string()).collect()))
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
        return (!plan.asks(measure.frequency, year)).then_some(MeasureState::Later(plan.to));
    }
    let is_undefined = |it: &Use| plan.indicator(it.indicator).kind == Kind::Undefined;
    if measure.uses.iter().all(is_undefined) {
        return Some(MeasureState::UnderDevelopment);
    }
    if measure.uses.iter().any(|it| is_due_here(plan, it, year)) {
        return None;
    }
    if measure.uses.iter().all(|it| it.is_ref) {
        let mut homes: Vec<MeasureIx> = measure
            .uses
            .iter()
            .filter(|it| plan.is_due(it.indicator, year))
            .filter_map(|it| match plan.indicator(it.indicator).home {
                Home::Measure(home) if home != ix => Some(home),
                _ => None,
            })
            .collect();
        homes.dedup();
        if !homes.is_empty() {
            return Some(MeasureState::ShownAt(homes));
        }
    }
    if measure.uses.iter().any(|it| !it.is_ref && is_early(it.indicator)) {
        return Some(MeasureState::EarlyAnswer);
    }
    let next = measure.uses.iter().filter_map(|it| plan.next_due(it.indicator, year)).min();
    Some(MeasureState::Later(next))
}

fn is_due_here(plan: &Plan<'_>, standing: &Use, year: Year) -> bool {
    plan.asks(standing.frequency, year) && plan.is_due(standing.indicator, year)
}

fn due(
    plan: &Plan<'_>,
    measure: &Measure<'_>,
    year: Year,
    states: &BTreeMap<IndicatorIx, Vec<State>>,
) -> MeasureState {
    let mut here: Vec<State> = Vec::new();
    let mut counted: Vec<IndicatorIx> = Vec::new();
    for standing in measure.uses.iter().filter(|it| is_due_here(plan, it, year)) {
        // Alternatives share one obligation, and it counts once.
        let main = plan.indicator(standing.indicator).alternative_to.unwrap_or(standing.indicator);
        if !counted.contains(&main) {
            counted.push(main);
            here.extend(states.get(&main).into_iter().flatten().filter(|it| !it.is_exempt()));
        }
    }
    if here.is_empty() {
        return MeasureState::NothingAsked;
    }
    let relevant: Vec<State> =
        here.into_iter().filter(|it| *it != State::Reasoned(Reason::Irrelevant)).collect();
    let followed = relevant.iter().filter(|it| it.is_followed()).count();
    if relevant.is_empty() {
        MeasureState::Irrelevant
    } else if followed == relevant.len() {
        MeasureState::Reported
    } else if followed > 0 || relevant.contains(&State::SomeMembers) {
        MeasureState::Partly { followed, of: relevant.len() }
    } else if relevant.iter().all(|it| it.is_answered()) {
        MeasureState::CannotBeGiven
    } else {
        MeasureState::NotReported
    }
}
