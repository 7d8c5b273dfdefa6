//! What a county has decided: goals, measures, agencies, breakdowns, every name resolved.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::model::AgencyIx;
use crate::model::BreakdownIx;
use crate::model::CategoryIx;
use crate::model::Class;
use crate::model::GoalIx;
use crate::model::Home;
use crate::model::Indicator;
use crate::model::IndicatorIx;
use crate::model::Kind;
use crate::model::MeasureIx;
use crate::model::PlanIx;
use crate::source::SourceId;
use crate::source::Word;
use crate::value::Date;
use crate::value::Year;
use crate::value::fold;

#[derive(Debug)]
pub struct Plan<'s> {
    pub id: String,
    pub source: SourceId,
    pub title: Word<'s>,
    pub text: Option<Word<'s>>,
    pub area: Word<'s>,
    pub publisher: Word<'s>,
    pub from: Year,
    /// `None`: the plan has no end year.
    pub to: Option<Year>,
    pub publication: Publication<'s>,
    pub follows: Option<PlanIx>,
    pub agencies: Vec<Agency<'s>>,
    pub breakdowns: Vec<Breakdown<'s>>,
    pub scales: Vec<Scale<'s>>,
    /// In the order of the plan, a goal before the goals within it.
    pub goals: Vec<Goal<'s>>,
    pub measures: Vec<Measure<'s>>,
    pub indicators: Vec<Indicator<'s>>,
    pub notes: Vec<(Word<'s>, Word<'s>)>,
    pub glossary: Vec<(Word<'s>, Word<'s>)>,
    pub support: Vec<Support<'s>>,
    /// Folded ids, names and aliases.
    pub agency_names: BTreeMap<String, AgencyIx>,
    pub indicator_ids: BTreeMap<String, IndicatorIx>,
    pub broken: Broken,
}

/// What a plan's own faults, which have been told, keep from being judged. Names are folded.
#[derive(Debug, Default)]
pub struct Broken {
    lost: BTreeSet<String>,
    any_lost: bool,
    faulty: BTreeSet<String>,
}

impl Broken {
    /// An entry that could not be read: references to it stay silent.
    pub fn lose(&mut self, name: String) {
        self.lost.insert(name);
    }

    /// Entries are lost whose names can't be read: any unknown name may be theirs.
    pub fn lose_any(&mut self) {
        self.any_lost = true;
    }

    /// An entry that is known, but not all of it: nothing follows from what it lacks.
    pub fn distrust(&mut self, name: String) {
        self.faulty.insert(name);
    }

    /// Whether an unknown name may be that of a lost entry.
    pub fn has_lost(&self, name: &str) -> bool {
        self.any_lost || self.lost.contains(name)
    }

    /// Whether a known entry is at fault.
    pub fn distrusts(&self, name: &str) -> bool {
        self.faulty.contains(name)
    }
}

#[derive(Debug, Default)]
pub struct Publication<'s> {
    pub series: Option<Word<'s>>,
    pub number: Option<Word<'s>>,
    pub isbn: Option<Word<'s>>,
    pub issn: Option<Word<'s>>,
    pub year: Option<Word<'s>>,
    pub date: Option<Date>,
    pub diary: Option<Word<'s>>,
    pub url: Option<Word<'s>>,
    pub contact: Option<Word<'s>>,
    pub licence: Option<Word<'s>>,
}

/// From which year to which something holds.
#[derive(Debug, Clone, Default)]
pub struct Lifetime<'s> {
    pub first: Option<Year>,
    pub last: Option<Year>,
    /// Ids of what comes after.
    pub replaced_by: Vec<Word<'s>>,
}

impl Lifetime<'_> {
    pub fn holds(&self, year: Year) -> bool {
        self.first.is_none_or(|first| first <= year) && self.last.is_none_or(|last| year <= last)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgencyKind {
    Authority,
    Region,
    Municipality,
    Group,
    Platform,
    Function,
}

#[derive(Debug)]
pub struct Agency<'s> {
    pub id: Word<'s>,
    pub name: Word<'s>,
    pub kind: AgencyKind,
    pub heading: Option<Word<'s>>,
    pub mandate: Option<Word<'s>>,
    pub members: Vec<AgencyIx>,
    pub answer_through: Option<AgencyIx>,
    pub lifetime: Lifetime<'s>,
}

#[derive(Debug)]
pub struct Breakdown<'s> {
    pub id: Word<'s>,
    pub name: Word<'s>,
    /// The heading of its column, as [`crate::value::heading`] has it.
    pub column: String,
    /// In the order of the plan; an open breakdown's grow as submissions name them.
    pub categories: Vec<Category<'s>>,
    pub open: bool,
    pub overlapping: bool,
    pub has_total: bool,
}

#[derive(Debug)]
pub struct Category<'s> {
    pub name: Cow<'s, str>,
    /// Folded, the name among them.
    pub names: Vec<String>,
}

impl Breakdown<'_> {
    pub fn category(&self, text: &str) -> Option<CategoryIx> {
        let folded = fold(text);
        if folded == "ej-fordelat" {
            return Some(CategoryIx::UNDISTRIBUTED);
        }
        let found = |category: &Category<'_>| category.names.contains(&folded);
        self.categories.iter().position(found).map(CategoryIx::new)
    }
}

#[derive(Debug)]
pub struct Scale<'s> {
    pub id: Word<'s>,
    pub name: Option<Word<'s>>,
    pub grades: Vec<Grade<'s>>,
}

#[derive(Debug)]
pub struct Grade<'s> {
    pub code: Word<'s>,
    pub word: Word<'s>,
    /// Higher is further; `None` for a grade outside the order (ej relevant).
    pub rank: Option<u16>,
    pub sign: Option<Word<'s>>,
}

#[derive(Debug)]
pub struct Goal<'s> {
    pub id: Word<'s>,
    /// What is printed before the title; empty for nothing.
    pub number: Cow<'s, str>,
    pub title: Word<'s>,
    pub short_title: Option<Word<'s>>,
    pub requires: Vec<Word<'s>>,
    pub areas: Vec<Area<'s>>,
    pub parent: Option<GoalIx>,
    /// 0 for a goal of the plan, 1 for a goal within it …
    pub depth: usize,
    pub uses: Vec<Use>,
    pub measures: Vec<MeasureIx>,
    pub lifetime: Lifetime<'s>,
}

#[derive(Debug)]
pub struct Area<'s> {
    pub text: Word<'s>,
    pub areas: Vec<Area<'s>>,
}

#[derive(Debug)]
pub struct Measure<'s> {
    pub id: Word<'s>,
    pub number: Cow<'s, str>,
    pub short_title: Option<Word<'s>>,
    pub text: Word<'s>,
    pub responsible: Vec<AgencyIx>,
    pub follow_up: Option<Word<'s>>,
    pub frequency: Frequency,
    pub uses: Vec<Use>,
    pub goal: GoalIx,
    pub lifetime: Lifetime<'s>,
}

/// An indicator standing at a measure or a goal: its own, or shown there by `ref`.
#[derive(Debug, Clone, Copy)]
pub struct Use {
    pub indicator: IndicatorIx,
    pub frequency: Frequency,
    pub is_ref: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frequency {
    Annual,
    EndOfPlan,
    HalfYearly,
    Quarterly,
    Continuous,
    /// Every so many years, counted from the plan's first.
    Every(u16),
    Once(Date),
}

#[derive(Debug)]
pub struct Support<'s> {
    pub name: Word<'s>,
    pub text: Option<Word<'s>>,
    pub phone: Option<Word<'s>>,
    pub url: Option<Word<'s>>,
}

impl<'s> Plan<'s> {
    pub fn agency(&self, ix: AgencyIx) -> &Agency<'s> {
        &self.agencies[ix.get()]
    }

    pub fn indicator(&self, ix: IndicatorIx) -> &Indicator<'s> {
        &self.indicators[ix.get()]
    }

    pub fn measure(&self, ix: MeasureIx) -> &Measure<'s> {
        &self.measures[ix.get()]
    }

    pub fn goal(&self, ix: GoalIx) -> &Goal<'s> {
        &self.goals[ix.get()]
    }

    pub fn breakdown(&self, ix: BreakdownIx) -> &Breakdown<'s> {
        &self.breakdowns[ix.get()]
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

    /// What keeps an indicator from holding in a year: it or its measure or goal, and its years.
    pub fn not_in_force(&self, ix: IndicatorIx, year: Year) -> Option<(&Word<'s>, &Lifetime<'s>)> {
        let indicator = self.indicator(ix);
        let home = match indicator.home {
            Home::Measure(ix) => (&self.measure(ix).id, &self.measure(ix).lifetime),
            Home::Goal(ix) => (&self.goal(ix).id, &self.goal(ix).lifetime),
        };
        [(&indicator.id, &indicator.lifetime), home]
            .into_iter()
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
            Frequency::Once(date) => date.year() == year.get(),
        }
    }

    /// Whether an answer is owed for a year: at any place where the indicator stands.
    pub fn is_due(&self, indicator: IndicatorIx, year: Year) -> bool {
        let found = self.indicator(indicator);
        self.covers(year)
            && found.kind != Kind::Undefined
            && found.class == Class::InUse
            && self.not_in_force(indicator, year).is_none()
            && self
                .uses(indicator)
                .any(|(_, standing)| self.asks(standing.frequency, year))
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

    pub fn category_name(&self, breakdown: BreakdownIx, category: CategoryIx) -> &str {
        if category == CategoryIx::UNDISTRIBUTED {
            return "ej fördelat";
        }
        &self.breakdown(breakdown).categories[category.get()].name
    }
}
