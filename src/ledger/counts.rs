//! The measures of a goal or of the plan are counted by how they are followed up.

use std::collections::BTreeSet;

use crate::ledger::measure::{MeasureCount, MeasureState};
use crate::ledger::{Obligation, Seen, State};
use crate::model::{GoalIx, IndicatorIx, MeasureIx, Reason};
use crate::value::Year;

impl<'a, 's> Seen<'a, 's> {
    /// Where a measure stands in an edition.
    pub fn measure(&self, measure: MeasureIx) -> &'a MeasureState {
        let known = &self.ledger.measures;
        known
            .get(&(self.ix, measure))
            .unwrap_or(&MeasureState::NothingAsked)
    }

    /// What is owed of a measure where it stands this year. What is told at several measures is owed
    /// once, and stands at each.
    pub fn owed_at(
        &self,
        measure: MeasureIx,
    ) -> impl Iterator<Item = &'a Obligation> + use<'a, 's> {
        let (plan, year) = (self.plan, self.year);
        let uses = plan.measure(measure).uses.iter();
        let here: Vec<IndicatorIx> = uses
            .filter(|it| plan.is_due_at(it, year))
            .map(|it| it.indicator)
            .collect();
        // Alternatives share one obligation, and it counts once.
        let mut owed: Vec<&Obligation> = here.into_iter().flat_map(|it| self.owed_of(it)).collect();
        owed.sort_by_key(|it| (it.indicators[0], std::ptr::from_ref(*it)));
        owed.dedup_by(|a, b| std::ptr::eq(*a, *b));
        owed.into_iter().filter(|it| !it.state.is_exempt())
    }

    /// The measures of some goals, counted by state; a goal within a goal counts at both.
    pub fn count(&self, under: Option<GoalIx>) -> MeasureCount {
        let mut count = MeasureCount::default();
        let [mut awaited, mut cannot, mut nothing, mut irrelevant] =
            std::array::from_fn(|_| BTreeSet::new());
        for (ix, state) in self.measures_under(under) {
            let figures = |are: fn(State) -> bool| {
                let owed = self.owed_at(ix);
                let owed = owed.filter(move |it| are(it.state));
                owed.map(|it| (it.indicators[0], it.parties.clone(), it.period))
            };
            count.due += usize::from(state.is_due());
            match state {
                MeasureState::Reported => count.reported += 1,
                MeasureState::Partly { .. } => count.partly += 1,
                MeasureState::Awaited => {
                    count.awaited.measures += 1;
                    awaited.extend(figures(|it| it == State::Reasoned(Reason::NotYet)));
                }
                MeasureState::CannotBeGiven => {
                    count.cannot.measures += 1;
                    cannot.extend(figures(State::is_missing));
                    nothing.extend(figures(|it| it == State::Reasoned(Reason::Nothing)));
                }
                MeasureState::NothingToReport => count.nothing += 1,
                MeasureState::NotReported
                | MeasureState::MilestoneNotReported
                | MeasureState::Held => count.not_reported += 1,
                MeasureState::EarlyAnswer | MeasureState::Later(_) => {
                    if self.is_at_end(ix) {
                        count.at_end += 1;
                    } else {
                        count.later += 1;
                    }
                }
                MeasureState::UnderDevelopment => count.under_development += 1,
                MeasureState::ShownAt(_) => count.shown_at += 1,
                MeasureState::Discontinued => count.discontinued += 1,
                MeasureState::Irrelevant => {
                    count.irrelevant.measures += 1;
                    irrelevant.extend(figures(|_| true));
                }
                MeasureState::NoFollowUp => count.no_follow_up += 1,
                MeasureState::NotYet(_)
                | MeasureState::Ended(_)
                | MeasureState::Replaced(_)
                | MeasureState::NothingAsked => {}
            }
        }
        count.awaited.figures = awaited.len();
        count.cannot.figures = cannot.len();
        count.nothing_beside = nothing.len();
        count.irrelevant.figures = irrelevant.len();
        count
    }

    /// The measures of a goal and the goals within it, or of the plan, and where each stands.
    pub fn measures_under(
        self,
        under: Option<GoalIx>,
    ) -> impl Iterator<Item = (MeasureIx, &'a MeasureState)> + use<'a, 's> {
        let plan = self.plan;
        let all = (0..).map(MeasureIx::new).zip(&plan.measures);
        all.filter(move |(_, measure)| {
            let goals = || std::iter::successors(Some(measure.goal), |it| plan.goal(*it).parent);
            under.is_none_or(|under| goals().any(|it| it == under))
        })
        .map(move |(ix, _)| (ix, self.measure(ix)))
    }

    /// Whether a measure of which nothing is due is followed up at the plan's end, and not by a date
    /// that is in that year.
    pub fn is_at_end(&self, ix: MeasureIx) -> bool {
        let (plan, year) = (self.plan, self.year);
        let uses = || plan.measure(ix).uses.iter();
        let next = match self.measure(ix) {
            MeasureState::Later(next) => *next,
            _ => uses()
                .filter_map(|it| plan.next_due(it.indicator, year))
                .min(),
        };
        let is_dated = |next: Year| {
            uses().any(|it| {
                plan.indicator(it.indicator).milestone.is_some() && plan.is_due(it.indicator, next)
            })
        };
        next.is_none_or(|next| Some(next) == plan.to && !is_dated(next))
    }
}
