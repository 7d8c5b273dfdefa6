//! A plan answers what follows from it: who is asked for what in which year, and by whom it is sent.

use crate::model::{
    Agency, AgencyIx, AgencyKind, Breakdown, BreakdownIx, CategoryIx, Change, Class, Frequency,
    Goal, GoalIx, Home, Indicator, IndicatorIx, Kind, Lifetime, Measure, MeasureIx, Plan, Scale,
    ScaleIx, Use,
};
use crate::source::Word;
use crate::value::Year;

impl<'s> Plan<'s> {
    pub fn agency(&self, ix: AgencyIx) -> &Agency<'s> {
        &self.agencies[ix.get()]
    }

    /// Whether an indicator is known by its id: that of a measure whose number is not printed says
    /// nothing to a reader.
    pub fn is_numbered(&self, indicator: &Indicator<'_>) -> bool {
        match indicator.home {
            Home::Measure(ix) => !self.measure(ix).number.is_empty(),
            Home::Goal(_) => true,
        }
    }

    pub fn agency_mut(&mut self, ix: AgencyIx) -> &mut Agency<'s> {
        &mut self.agencies[ix.get()]
    }

    pub fn indicator(&self, ix: IndicatorIx) -> &Indicator<'s> {
        &self.indicators[ix.get()]
    }

    pub fn indicator_mut(&mut self, ix: IndicatorIx) -> &mut Indicator<'s> {
        &mut self.indicators[ix.get()]
    }

    pub fn measure(&self, ix: MeasureIx) -> &Measure<'s> {
        &self.measures[ix.get()]
    }

    pub fn measure_mut(&mut self, ix: MeasureIx) -> &mut Measure<'s> {
        &mut self.measures[ix.get()]
    }

    pub fn goal(&self, ix: GoalIx) -> &Goal<'s> {
        &self.goals[ix.get()]
    }

    pub fn goal_mut(&mut self, ix: GoalIx) -> &mut Goal<'s> {
        &mut self.goals[ix.get()]
    }

    pub fn breakdown(&self, ix: BreakdownIx) -> &Breakdown<'s> {
        &self.breakdowns[ix.get()]
    }

    pub fn breakdown_mut(&mut self, ix: BreakdownIx) -> &mut Breakdown<'s> {
        &mut self.breakdowns[ix.get()]
    }

    pub fn scale(&self, ix: ScaleIx) -> &Scale<'s> {
        &self.scales[ix.get()]
    }

    /// Whether anybody is asked for anything, here or in the plan behind it.
    pub fn asks_anything(&self) -> bool {
        let is_asked = |it: &Measure<'_>| it.frequency.is_some();
        !self.indicators.is_empty() || self.follows.is_some() || self.measures.iter().any(is_asked)
    }

    /// The changes of the plan and of everything in it.
    pub fn all_changes(&self) -> impl Iterator<Item = &Change<'s>> {
        let agencies = self.agencies.iter().map(|it| &it.lifetime);
        let goals = self.goals.iter().map(|it| &it.lifetime);
        let measures = self.measures.iter().map(|it| &it.lifetime);
        let indicators = self.indicators.iter().map(|it| &it.lifetime);
        let entries = agencies.chain(goals).chain(measures).chain(indicators);
        self.changes
            .iter()
            .chain(entries.flat_map(|it| &it.changes))
    }

    /// Every place where an indicator stands, with its frequency there.
    pub fn uses(&self, indicator: IndicatorIx) -> impl Iterator<Item = (Home, Use)> {
        let measures = self.measures.iter().enumerate().flat_map(|(at, it)| {
            it.uses
                .iter()
                .map(move |standing| (Home::Measure(MeasureIx::new(at)), *standing))
        });
        let goals = self.goals.iter().enumerate().flat_map(|(at, it)| {
            it.uses
                .iter()
                .map(move |standing| (Home::Goal(GoalIx::new(at)), *standing))
        });
        measures
            .chain(goals)
            .filter(move |(_, standing)| standing.indicator == indicator)
    }

    /// A measure or a goal and every goal that it stands in, each with its years: with a goal ends
    /// all that is in it.
    fn homes(&self, home: Home) -> impl Iterator<Item = (&Word<'s>, &Lifetime<'s>)> {
        let (measure, goal) = match home {
            Home::Measure(ix) => (Some(self.measure(ix)), self.measure(ix).goal),
            Home::Goal(ix) => (None, ix),
        };
        let measure = measure.map(|it| (&it.id, &it.lifetime));
        measure.into_iter().chain(self.within(goal))
    }

    /// A goal and the goals that it stands in, each with its years.
    pub fn within(&self, goal: GoalIx) -> impl Iterator<Item = (&Word<'s>, &Lifetime<'s>)> {
        let goals = std::iter::successors(Some(goal), |it| self.goal(*it).parent);
        goals.map(|ix| (&self.goal(ix).id, &self.goal(ix).lifetime))
    }

    /// What keeps an indicator from holding in a year: it, its measure or a goal, and its years.
    pub fn not_in_force(&self, ix: IndicatorIx, year: Year) -> Option<(&Word<'s>, &Lifetime<'s>)> {
        let indicator = self.indicator(ix);
        std::iter::once((&indicator.id, &indicator.lifetime))
            .chain(self.homes(indicator.home))
            .find(|(_, lifetime)| !lifetime.holds(year))
    }

    /// Whether a frequency asks for an answer about a year.
    pub fn asks(&self, frequency: Frequency, year: Year) -> bool {
        match frequency {
            Frequency::Annual
            | Frequency::HalfYearly
            | Frequency::Quarterly
            | Frequency::Continuous => true,
            Frequency::EndOfPlan => self.to == Some(year),
            Frequency::Every(years) => year
                .get()
                .checked_sub(self.from.get())
                .is_some_and(|since| since.is_multiple_of(years)),
            Frequency::Once(date, _) => date.year() == year.get(),
            // Each milestone asks by its own date.
            Frequency::Milestones => false,
        }
    }

    /// Whether an answer is owed for a year: at any place where the indicator stands.
    pub fn is_due(&self, indicator: IndicatorIx, year: Year) -> bool {
        let found = self.indicator(indicator);
        self.covers(year)
            && found.kind != Kind::Undefined
            && found.class_in(year) == Class::InUse
            && self.not_in_force(indicator, year).is_none()
            && self.uses(indicator).any(|(home, standing)| {
                let holds = self.homes(home).all(|(_, lifetime)| lifetime.holds(year));
                holds && self.asks(standing.frequency, year)
            })
    }

    /// Whether an answer is owed for a year at one of the places where an indicator stands.
    pub fn is_due_at(&self, standing: &Use, year: Year) -> bool {
        self.asks(standing.frequency, year) && self.is_due(standing.indicator, year)
    }

    /// The first year after a year in which an answer is owed.
    pub fn next_due(&self, indicator: IndicatorIx, year: Year) -> Option<Year> {
        let last = self.to.unwrap_or(year).get();
        (year.get() + 1..=last)
            .filter_map(Year::new)
            .find(|year| self.is_due(indicator, *year))
    }

    pub fn covers(&self, year: Year) -> bool {
        self.from <= year && self.to.is_none_or(|to| year <= to)
    }

    /// The goal of the plan under which an indicator has its own place.
    pub fn top_goal(&self, indicator: IndicatorIx) -> GoalIx {
        let own = match self.indicator(indicator).home {
            Home::Measure(ix) => self.measure(ix).goal,
            Home::Goal(ix) => ix,
        };
        std::iter::successors(Some(own), |it| self.goal(*it).parent)
            .last()
            .unwrap_or(own)
    }

    /// Who sends the file that a party's answers stand in.
    pub fn sender(&self, party: AgencyIx) -> AgencyIx {
        if let Some(through) = self.agency(party).answer_through {
            return through;
        }
        let group = self
            .agencies
            .iter()
            .position(|it| it.kind == AgencyKind::Group && it.members.contains(&party));
        group.map_or(party, AgencyIx::new)
    }

    /// The members of a group that hold in a year; none for a party that is no group.
    pub fn members(&self, party: AgencyIx, year: Year) -> Vec<AgencyIx> {
        let agency = self.agency(party);
        if agency.kind != AgencyKind::Group {
            return Vec::new();
        }
        let holds = |it: &AgencyIx| self.agency(*it).lifetime.holds(year);
        agency.members.iter().copied().filter(holds).collect()
    }

    /// Whether a group is what a report on a county calls *länets kommuner*: all municipalities that
    /// its plan has in a year.
    pub fn is_the_countys(&self, group: AgencyIx, year: Year) -> bool {
        let found = self.agency(group);
        let all = (0..self.agencies.len()).map(AgencyIx::new);
        let mut municipalities = all.filter(|it| {
            let agency = self.agency(*it);
            agency.kind == AgencyKind::Municipality && agency.lifetime.holds(year)
        });
        self.is_a_countys()
            && &*found.name.text == "kommunerna"
            && municipalities.all(|it| found.members.contains(&it))
    }

    /// Whether the plan is a county's, as its area is called in Swedish or in English.
    pub fn is_a_countys(&self) -> bool {
        let ends = ["län", "länet", " County"];
        ends.iter().any(|end| self.area.ends_with(end))
    }

    pub fn category_name(&self, breakdown: BreakdownIx, category: CategoryIx) -> &str {
        if category == CategoryIx::UNDISTRIBUTED {
            return "ej fördelat";
        }
        &self.breakdown(breakdown).categories[category.get()].name
    }
}
