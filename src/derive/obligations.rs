//! Plan and edition become obligations: who owes what, when, and whether it has come.

use crate::figures::Early;
use crate::figures::Figures;
use crate::figures::Obligation;
use crate::figures::State;
use crate::model::Action;
use crate::model::AgencyIx;
use crate::model::AgencyKind;
use crate::model::Answer;
use crate::model::Combine;
use crate::model::DataKind;
use crate::model::Edition;
use crate::model::EditionIx;
use crate::model::IndicatorIx;
use crate::model::Model;
use crate::model::Observation;
use crate::model::Plan;
use crate::value::Date;
use crate::value::Year;

/// Adds every edition's obligations and early answers.
pub(super) fn obligations(model: &Model<'_>, figures: &mut Figures) {
    let mut by_edition: Vec<Vec<&Observation<'_>>> = vec![Vec::new(); model.editions.len()];
    for it in &model.observations {
        if it.year == model.edition(it.edition).year {
            by_edition[it.edition.get()].push(it);
        }
    }
    for (ix, edition) in (0..).map(EditionIx::new).zip(&model.editions) {
        let plan = model.plan(edition.plan);
        let answers = Answers::new(&by_edition[ix.get()], plan.indicators.len());
        for indicator in (0..plan.indicators.len()).map(IndicatorIx::new) {
            if !plan.is_due(indicator, edition.year) {
                let early = answers.of(indicator).iter().map(|it| it.party).collect::<std::collections::BTreeSet<_>>();
                figures.early.extend(early.into_iter().map(|party| Early { edition: ix, indicator, party }));
                continue;
            }
            // Alternatives are one obligation, told at the one that the others name.
            if plan.indicator(indicator).alternative_to.is_some_and(|it| plan.is_due(it, edition.year)) {
                continue;
            }
            let indicators = with_alternatives(plan, indicator, edition.year);
            for parties in owing(plan, indicator, edition.year) {
                let owed = obligation(plan, edition, ix, &indicators, parties, &answers);
                figures.obligations.push(owed);
            }
        }
    }
}

/// An edition's answers about its own year, by indicator.
struct Answers<'a, 's> {
    by_indicator: Vec<Vec<&'a Observation<'s>>>,
}

impl<'a, 's> Answers<'a, 's> {
    fn new(observations: &[&'a Observation<'s>], indicators: usize) -> Self {
        let mut by_indicator = vec![Vec::new(); indicators];
        for it in observations {
            by_indicator[it.indicator.get()].push(*it);
        }
        Answers { by_indicator }
    }

    fn of(&self, indicator: IndicatorIx) -> &[&'a Observation<'s>] {
        &self.by_indicator[indicator.get()]
    }
}

fn with_alternatives(plan: &Plan<'_>, indicator: IndicatorIx, year: Year) -> Vec<IndicatorIx> {
    let others = (0..plan.indicators.len()).map(IndicatorIx::new);
    let others = others.filter(|it| plan.indicator(*it).alternative_to == Some(indicator) && plan.is_due(*it, year));
    std::iter::once(indicator).chain(others).collect()
}

/// Who owes: each reporter for itself, or all together where the first answer is enough.
fn owing(plan: &Plan<'_>, indicator: IndicatorIx, year: Year) -> Vec<Vec<AgencyIx>> {
    let found = plan.indicator(indicator);
    let in_force = found.reporters.iter().copied().filter(|it| plan.agency(*it).lifetime.holds(year));
    let reporters: Vec<AgencyIx> = in_force.collect();
    match found.combine {
        _ if reporters.is_empty() => Vec::new(),
        Combine::OneOf => vec![reporters],
        Combine::Each | Combine::Sum => reporters.into_iter().map(|it| vec![it]).collect(),
    }
}

fn obligation(
    plan: &Plan<'_>,
    edition: &Edition<'_>,
    ix: EditionIx,
    indicators: &[IndicatorIx],
    parties: Vec<AgencyIx>,
    answers: &Answers<'_, '_>,
) -> Obligation {
    let party = parties[0];
    let members = members(plan, party, edition.year);
    let answered = |parties: &[AgencyIx]| {
        let all = indicators.iter().flat_map(|it| answers.of(*it));
        all.filter(|it| parties.contains(&it.party)).map(|it| state(it, edition)).max_by_key(|it| weight(*it))
    };
    let (state, members) = if members.is_empty() {
        (answered(&parties), None)
    } else {
        let states: Vec<State> = members.iter().filter_map(|it| answered(&[*it])).collect();
        let n = states.len();
        let state = match n {
            0 => None,
            n if n < members.len() => Some(State::SomeMembers),
            _ => states.into_iter().max_by_key(|it| weight(*it)),
        };
        (state, Some((n, members.len())))
    };
    let is_cancelled = edition.cancelled.iter().any(|it| {
        it.agency.is_none_or(|agency| parties.contains(&agency))
            && it.indicator.is_none_or(|indicator| indicators.contains(&indicator))
    });
    let state = match (state, edition.data) {
        (Some(state), _) => state,
        (None, _) if is_cancelled => State::Cancelled,
        (None, DataKind::Compiled) => State::NotInSource,
        (None, _) => State::NotSubmitted,
    };
    let due = due(plan, edition, party);
    let received = edition.received.get(&plan.sender(party));
    let on_time = received.filter(|_| state.is_answered()).map(|date| *date <= due.plus_days(edition.grace_days));
    Obligation { edition: ix, indicators: indicators.to_vec(), parties, due, state, members, on_time }
}

/// The members of a group that hold in a year; none for a party that is no group.
fn members(plan: &Plan<'_>, party: AgencyIx, year: Year) -> Vec<AgencyIx> {
    let agency = plan.agency(party);
    if agency.kind != AgencyKind::Group {
        return Vec::new();
    }
    agency.members.iter().copied().filter(|it| plan.agency(*it).lifetime.holds(year)).collect()
}

/// When a party's answers are due: a longer time it was given, its own date, its group's, or all's.
fn due(plan: &Plan<'_>, edition: &Edition<'_>, party: AgencyIx) -> Date {
    let sender = plan.sender(party);
    let extended = edition.extensions.iter().filter(|it| it.agency == party || it.agency == sender);
    let own = edition.due.agencies.get(&party).or_else(|| edition.due.agencies.get(&sender));
    let due = own.copied().unwrap_or(edition.due.default);
    extended.map(|it| it.until).fold(due, Date::max)
}

fn state(it: &Observation<'_>, edition: &Edition<'_>) -> State {
    let held = edition.decisions.iter().any(|decision| {
        decision.action == Action::Hold
            && decision.indicator == it.indicator
            && decision.agency.is_none_or(|agency| agency == it.party)
    });
    match &it.answer {
        _ if held => State::Held,
        Answer::NoValue(reason) => State::Reasoned(*reason),
        _ => State::Followed,
    }
}

/// Of several answers to one obligation, the one that says most counts.
fn weight(state: State) -> u8 {
    match state {
        State::Followed => 3,
        State::Held => 2,
        State::Reasoned(_) => 1,
        _ => 0,
    }
}
