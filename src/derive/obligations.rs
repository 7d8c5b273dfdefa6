//! Plan and edition become obligations: who owes what, when, and whether it has come.

use std::collections::BTreeSet;

use crate::derive::milestones;
use crate::figures::Early;
use crate::figures::Figures;
use crate::figures::Obligation;
use crate::figures::State;
use crate::model::AgencyIx;
use crate::model::Answer;
use crate::model::Combine;
use crate::model::DataKind;
use crate::model::Edition;
use crate::model::EditionIx;
use crate::model::Frequency;
use crate::model::IndicatorIx;
use crate::model::Model;
use crate::model::Observation;
use crate::model::Plan;
use crate::model::Reason;
use crate::value::Date;
use crate::value::Period;
use crate::value::Year;

/// Adds every edition's obligations and early answers.
pub(super) fn obligations(model: &Model<'_>, figures: &mut Figures) {
    let mut by_edition: Vec<Vec<&Observation<'_>>> = vec![Vec::new(); model.editions.len()];
    for it in &model.observations {
        if it.year == model.edition(it.edition).year {
            by_edition[it.edition.get()].push(it);
        }
    }
    milestones::carry(model, &mut by_edition);
    for (ix, edition) in (0..).map(EditionIx::new).zip(&model.editions) {
        let plan = model.plan(edition.plan, edition.year);
        let answers = Answers::new(&by_edition[ix.get()], plan.indicators.len());
        let faulty = model
            .tombstones
            .iter()
            .filter(|(edition, _)| *edition == ix);
        let at_fault = faulty.map(|(_, indicator)| *indicator).collect();
        let round = Round {
            plan,
            edition,
            ix,
            answers,
            at_fault,
        };
        for indicator in (0..plan.indicators.len()).map(IndicatorIx::new) {
            if !plan.is_due(indicator, edition.year) {
                // What is reported before its date is reported.
                if plan.indicator(indicator).milestone.is_none() {
                    figures.early.extend(round.early(indicator));
                }
                continue;
            }
            // Alternatives are one obligation, told at the one that the others name.
            if plan
                .indicator(indicator)
                .alternative_to
                .is_some_and(|it| plan.is_due(it, edition.year))
            {
                continue;
            }
            let indicators = with_alternatives(plan, indicator, edition.year);
            for parties in owing(plan, indicator, edition.year) {
                for period in periods(plan.indicator(indicator).frequency) {
                    figures
                        .obligations
                        .push(round.obligation(&indicators, &parties, *period));
                }
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
    let others = others.filter(|it| {
        plan.indicator(*it).alternative_to == Some(indicator) && plan.is_due(*it, year)
    });
    std::iter::once(indicator).chain(others).collect()
}

/// Who owes: each reporter for itself, or all together where the first answer is enough.
fn owing(plan: &Plan<'_>, indicator: IndicatorIx, year: Year) -> Vec<Vec<AgencyIx>> {
    let found = plan.indicator(indicator);
    let owes = |party: &AgencyIx| {
        let agency = plan.agency(*party);
        let is_empty = !agency.members.is_empty() && plan.members(*party, year).is_empty();
        agency.lifetime.holds(year) && !is_empty
    };
    let reporters: Vec<AgencyIx> = found.reporters.iter().copied().filter(owes).collect();
    match found.combine {
        _ if reporters.is_empty() => Vec::new(),
        Combine::OneOf => vec![reporters],
        Combine::Each | Combine::Sum => reporters.into_iter().map(|it| vec![it]).collect(),
    }
}

/// The parts of a year that are owed one by one.
fn periods(frequency: Frequency) -> &'static [Period] {
    match frequency {
        Frequency::HalfYearly => &[Period::Half(1), Period::Half(2)],
        Frequency::Quarterly => &[
            Period::Quarter(1),
            Period::Quarter(2),
            Period::Quarter(3),
            Period::Quarter(4),
        ],
        _ => &[Period::Year],
    }
}

/// One edition, and the answers to it.
struct Round<'a, 's> {
    plan: &'a Plan<'s>,
    edition: &'a Edition<'s>,
    ix: EditionIx,
    answers: Answers<'a, 's>,
    /// Indicators of which something came in that can't be used.
    at_fault: BTreeSet<IndicatorIx>,
}

impl Round<'_, '_> {
    /// Answers before their time. That there is nothing to say yet is no answer.
    fn early(&self, indicator: IndicatorIx) -> Vec<Early> {
        let valued = self
            .answers
            .of(indicator)
            .iter()
            .filter(|it| !matches!(it.answer, Answer::NoValue(_)));
        let parties: BTreeSet<AgencyIx> = valued.map(|it| it.party).collect();
        parties
            .into_iter()
            .map(|party| Early {
                edition: self.ix,
                indicator,
                party,
            })
            .collect()
    }

    fn obligation(
        &self,
        indicators: &[IndicatorIx],
        parties: &[AgencyIx],
        period: Period,
    ) -> Obligation {
        let year = self.edition.year;
        let expected = match parties {
            [party] => self.plan.members(*party, year),
            // Of several, any one may answer, and any one member of a group among them.
            _ => Vec::new(),
        };
        let able: Vec<AgencyIx> = parties
            .iter()
            .flat_map(|it| std::iter::once(*it).chain(self.plan.members(*it, year)))
            .collect();
        let all = indicators
            .iter()
            .flat_map(|it| self.answers.of(*it))
            .copied();
        let answers: Vec<&Observation<'_>> = all
            .filter(|it| it.period == period && able.contains(&it.party))
            .collect();
        let answered = |party: Option<AgencyIx>| {
            let own = answers
                .iter()
                .filter(|it| party.is_none_or(|party| it.party == party));
            own.map(|it| state(it, self.edition))
                .max_by_key(|it| weight(*it))
        };
        let n = expected
            .iter()
            .filter(|it| answered(Some(**it)).is_some())
            .count();
        let is_cancelled = |it: &AgencyIx| self.edition.cancellation(indicators, *it).is_some();
        let state = match (answered(None), self.edition.data) {
            (Some(_), _) if n < expected.len() => State::SomeMembers,
            (Some(state), _) => state,
            (None, _) if parties.iter().all(is_cancelled) => State::Cancelled,
            (None, _) if indicators.iter().any(|it| self.at_fault.contains(it)) => State::Held,
            (None, DataKind::Compiled) => State::NotInSource,
            (None, _) => State::NotSubmitted,
        };
        let due = parties
            .iter()
            .map(|it| self.due(*it))
            .max()
            .unwrap_or(self.edition.due.default);
        Obligation {
            edition: self.ix,
            indicators: indicators.to_vec(),
            period,
            parties: parties.to_vec(),
            due,
            state,
            members: (!expected.is_empty()).then_some((n, expected.len())),
            on_time: self.on_time(&answers, due).filter(|_| state.is_answered()),
        }
    }

    /// When a party's answers are due: a longer time it was given, its own date, its group's, or all's.
    fn due(&self, party: AgencyIx) -> Date {
        let sender = self.plan.sender(party);
        let extended = self
            .edition
            .extensions
            .iter()
            .filter(|it| it.agency == party || it.agency == sender);
        let agencies = &self.edition.due.agencies;
        let own = agencies
            .get(&party)
            .or_else(|| agencies.get(&sender))
            .copied();
        extended
            .map(|it| it.until)
            .fold(own.unwrap_or(self.edition.due.default), Date::max)
    }

    /// Whether the first file of those who answered came by the due date and the days of grace.
    fn on_time(&self, answers: &[&Observation<'_>], due: Date) -> Option<bool> {
        // What came with an earlier edition came before this one asked.
        if answers.iter().any(|it| it.edition != self.ix) {
            return Some(true);
        }
        let received = &self.edition.received;
        let date = |it: &&Observation<'_>| {
            received
                .get(&it.party)
                .or_else(|| received.get(&self.plan.sender(it.party)))
        };
        answers
            .iter()
            .filter_map(date)
            .min()
            .map(|date| *date <= due.plus_days(self.edition.grace_days))
    }
}

fn state(it: &Observation<'_>, edition: &Edition<'_>) -> State {
    match &it.answer {
        _ if edition.holds_back(it.indicator, it.party) => State::Held,
        Answer::NoValue(Reason::Held) => State::Held,
        Answer::NoValue(reason) => State::Reasoned(*reason),
        _ => State::Followed,
    }
}

/// Of several answers to one obligation, the one that says most counts.
fn weight(state: State) -> u8 {
    match state {
        State::Followed => 5,
        State::Held => 4,
        State::Reasoned(Reason::Nothing | Reason::Protected) => 3,
        State::Reasoned(Reason::Irrelevant) => 1,
        State::Reasoned(_) => 2,
        _ => 0,
    }
}
