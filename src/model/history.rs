//! A plan through the years: its first wording, and the wording that holds from each year of a change.

use crate::model::{AgencyIx, Frequency, Indicator, Plan};
use crate::value::Year;

/// One plan in all its wordings. An index into a plan means the same thing in each of them.
#[derive(Debug, Clone)]
pub struct History<'s> {
    first: Plan<'s>,
    /// By the year from which they hold, the earliest first.
    later: Vec<(Year, Plan<'s>)>,
}

/// Of whom an indicator is asked, and how often.
#[derive(Debug, Clone)]
pub struct Wanted {
    pub reporters: Vec<AgencyIx>,
    pub frequency: Frequency,
}

impl Wanted {
    fn of(it: &Indicator<'_>) -> Self {
        Wanted {
            reporters: it.reporters.clone(),
            frequency: it.frequency,
        }
    }
}

impl<'s> History<'s> {
    /// `later` in the order of its years.
    pub fn new(first: Plan<'s>, later: Vec<(Year, Plan<'s>)>) -> Self {
        History { first, later }
    }

    /// The wording that holds in a year.
    pub fn as_of(&self, year: Year) -> &Plan<'s> {
        let holding = self.later.iter().rev().find(|(from, _)| *from <= year);
        holding.map_or(&self.first, |(_, plan)| plan)
    }

    pub fn as_of_mut(&mut self, year: Year) -> &mut Plan<'s> {
        let holding = self.later.iter_mut().rev().find(|(from, _)| *from <= year);
        holding.map_or(&mut self.first, |(_, plan)| plan)
    }

    pub fn first(&self) -> &Plan<'s> {
        &self.first
    }

    /// The wording with all changes made.
    pub fn last(&self) -> &Plan<'s> {
        self.later.last().map_or(&self.first, |(_, plan)| plan)
    }

    /// Every wording, the first first.
    pub fn wordings(&self) -> impl Iterator<Item = &Plan<'s>> {
        std::iter::once(&self.first).chain(self.later.iter().map(|(_, plan)| plan))
    }

    pub fn wordings_mut(&mut self) -> impl Iterator<Item = &mut Plan<'s>> {
        std::iter::once(&mut self.first).chain(self.later.iter_mut().map(|(_, plan)| plan))
    }

    /// Of whom each indicator is asked and how often, by the year from which it is so.
    pub fn asked(&self) -> Vec<(Year, Vec<Wanted>)> {
        let first = std::iter::once((self.first.from, &self.first));
        let later = self.later.iter().map(|(from, plan)| (*from, plan));
        let wanted = |plan: &Plan<'_>| plan.indicators.iter().map(Wanted::of).collect();
        first
            .chain(later)
            .map(|(from, plan)| (from, wanted(plan)))
            .collect()
    }

    /// The categories that submissions have named in one year's wording become those of all.
    pub fn share_categories(&mut self, year: Year) {
        let listed = |plan: &Plan<'_>| {
            let breakdowns = plan.breakdowns.iter();
            breakdowns.map(|it| it.categories.len()).sum::<usize>()
        };
        let n = listed(self.as_of(year));
        if self.wordings().all(|it| listed(it) == n) {
            return;
        }
        let grown: Vec<_> = self
            .as_of(year)
            .breakdowns
            .iter()
            .map(|it| it.categories.clone())
            .collect();
        for plan in self.wordings_mut() {
            for (breakdown, categories) in plan.breakdowns.iter_mut().zip(&grown) {
                breakdown.categories.clone_from(categories);
            }
        }
    }
}
