//! What a county has decided: goals, measures, agencies, breakdowns, every name resolved.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::model::English;
use crate::model::anchors::{Anchors, distinct};
use crate::model::time::{Change, Frequency, Lifetime};
use crate::model::{
    AgencyIx, BreakdownIx, CategoryIx, GoalIx, Indicator, IndicatorIx, MeasureIx, PlanIx, Role,
};
use crate::source::{SourceId, Word};
use crate::value::{Date, Year, choices, fold};

/// The limit of a plan that gives none.
pub const SMALL_BASE: u32 = 20;

#[derive(Debug, Clone)]
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
    /// Of fewer than this, percentages say nothing, and a difference may be chance.
    pub small_base: u32,
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
    /// Changes of the plan's own facts, such as its period.
    pub changes: Vec<Change<'s>>,
    pub english: English<'s>,
    /// Folded ids, names and aliases.
    pub agency_names: BTreeMap<String, AgencyIx>,
    pub indicator_ids: BTreeMap<String, IndicatorIx>,
    pub anchors: Anchors,
    pub broken: Broken,
}

/// The name of what could not be divided.
const UNDISTRIBUTED: &str = "ej-fordelat";

impl Plan<'_> {
    /// Gives every entry its name. To be called when all are there; again when submissions have named
    /// the categories of open breakdowns.
    pub fn name_entries(&mut self) {
        let categories = |it: &Breakdown<'_>| distinct(it.categories.iter().map(|it| &*it.name));
        self.anchors = Anchors {
            goals: distinct(self.goals.iter().map(|it| &*it.id.text)),
            measures: distinct(self.measures.iter().map(|it| &*it.id.text)),
            indicators: distinct(self.indicators.iter().map(|it| &*it.id.text)),
            agencies: distinct(self.agencies.iter().map(|it| &*it.id.text)),
            breakdowns: distinct(self.breakdowns.iter().map(|it| &*it.id.text)),
            categories: self.breakdowns.iter().map(categories).collect(),
        };
    }

    /// `2.10`; `mp25.-1` of `MP25. 1`.
    pub fn measure_anchor(&self, ix: MeasureIx) -> &str {
        &self.anchors.measures[ix.get()]
    }

    pub fn goal_anchor(&self, ix: GoalIx) -> &str {
        &self.anchors.goals[ix.get()]
    }

    pub fn indicator_anchor(&self, ix: IndicatorIx) -> &str {
        &self.anchors.indicators[ix.get()]
    }

    pub fn agency_anchor(&self, ix: AgencyIx) -> &str {
        &self.anchors.agencies[ix.get()]
    }

    pub fn breakdown_anchor(&self, ix: BreakdownIx) -> &str {
        &self.anchors.breakdowns[ix.get()]
    }

    /// Of what is left over as well, which is no category of the plan's.
    pub fn category_anchor(&self, of: BreakdownIx, ix: CategoryIx) -> &str {
        let named = || &*self.anchors.categories[of.get()][ix.get()];
        if ix == CategoryIx::UNDISTRIBUTED {
            UNDISTRIBUTED
        } else {
            named()
        }
    }
}

/// What a plan's own faults, which have been told, keep from being judged. Names are folded.
#[derive(Debug, Clone, Default)]
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

#[derive(Debug, Clone, Default)]
pub struct Publication<'s> {
    pub series: Option<Word<'s>>,
    pub number: Option<Word<'s>>,
    pub isbn: Option<Word<'s>>,
    pub issn: Option<Word<'s>>,
    pub year: Option<Word<'s>>,
    pub date: Option<Date>,
    /// When the report after this one is expected.
    pub next: Option<Date>,
    pub diary: Option<Word<'s>>,
    pub url: Option<Word<'s>>,
    pub contact: Option<Word<'s>>,
    pub licence: Option<Word<'s>>,
    /// How accessible the page is: in words, or where the site's statement is.
    pub accessibility: Option<Word<'s>>,
}

choices! {
    AgencyKind {
        Authority = "authority",
        Region = "region",
        Municipality = "municipality",
        Group = "group",
        Platform = "platform",
        Function = "function",
    }

    /// Whether rows may give the total of a breakdown.
    Total {
        Given = "given",
        /// A total would mean nothing.
        None = "none",
    }

    /// Whether a grade says too little without a comment.
    Motivation {
        Required = "required",
        Optional = "optional",
    }
}

#[derive(Debug, Clone)]
pub struct Agency<'s> {
    pub id: Word<'s>,
    pub name: Word<'s>,
    pub kind: AgencyKind,
    pub heading: Option<Word<'s>>,
    pub mandate: Option<Word<'s>>,
    /// The office that has signed the agreement for it, never a person's name.
    pub signed_by: Option<Word<'s>>,
    pub members: Vec<AgencyIx>,
    pub answer_through: Option<AgencyIx>,
    pub lifetime: Lifetime<'s>,
}

impl Agency<'_> {
    /// What its files are called: the id, or the name where the id is no file's name. A point would
    /// end it, a slash lead elsewhere.
    pub fn file_name(&self) -> String {
        let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | ' ');
        let names = [&self.id.text, &self.name.text];
        let plain = names.into_iter().find(|name| name.chars().all(is_plain));
        plain.map_or_else(
            || self.id.text.replace(|c| !is_plain(c), "-"),
            ToString::to_string,
        )
    }
}

#[derive(Debug, Clone)]
pub struct Breakdown<'s> {
    pub id: Word<'s>,
    pub name: Word<'s>,
    /// The heading of its column, as [`crate::value::heading`] has it.
    pub column: String,
    /// In the order of the plan; an open breakdown's grow as submissions name them.
    pub categories: Categories<'s>,
    /// How many of them the plan lists itself.
    pub listed: usize,
    pub open: bool,
    pub overlapping: bool,
    pub has_total: bool,
}

#[derive(Debug, Clone)]
pub struct Category<'s> {
    pub name: Cow<'s, str>,
    /// Folded, the name among them.
    pub names: Vec<String>,
}

/// Categories in their order, each found by any of its names.
#[derive(Debug, Clone, Default)]
pub struct Categories<'s> {
    all: Vec<Category<'s>>,
    places: BTreeMap<String, CategoryIx>,
}

impl<'s> Categories<'s> {
    /// Adds one; of several of a name, the first is found by it.
    pub fn push(&mut self, category: Category<'s>) -> CategoryIx {
        let ix = CategoryIx::new(self.all.len());
        for name in &category.names {
            self.places.entry(name.clone()).or_insert(ix);
        }
        self.all.push(category);
        ix
    }
}

impl<'s> FromIterator<Category<'s>> for Categories<'s> {
    fn from_iter<T: IntoIterator<Item = Category<'s>>>(all: T) -> Self {
        let mut categories = Categories::default();
        for category in all {
            categories.push(category);
        }
        categories
    }
}

impl<'s> std::ops::Deref for Categories<'s> {
    type Target = Vec<Category<'s>>;

    fn deref(&self) -> &Vec<Category<'s>> {
        &self.all
    }
}

/// Whether a word is what every breakdown has for what could not be divided.
pub fn is_undistributed(text: &str) -> bool {
    fold(text) == "ej-fordelat"
}

impl Breakdown<'_> {
    pub fn category(&self, text: &str) -> Option<CategoryIx> {
        let folded = fold(text);
        if is_undistributed(&folded) {
            return Some(CategoryIx::UNDISTRIBUTED);
        }
        self.categories.places.get(&folded).copied()
    }
}

#[derive(Debug, Clone)]
pub struct Scale<'s> {
    pub id: Word<'s>,
    pub name: Option<Word<'s>>,
    pub grades: Vec<Grade<'s>>,
    /// Whether a word about the trend may stand beside a grade.
    pub has_trend: bool,
}

#[derive(Debug, Clone)]
pub struct Grade<'s> {
    pub code: Word<'s>,
    pub word: Word<'s>,
    /// Higher is further; `None` for a grade outside the order (ej relevant).
    pub rank: Option<u16>,
    pub sign: Option<Word<'s>>,
    /// Whether it says too little without a comment.
    pub needs_motivation: bool,
}

#[derive(Debug, Clone)]
pub struct Goal<'s> {
    pub id: Word<'s>,
    /// What is printed before the title; empty for nothing.
    pub number: Cow<'s, str>,
    pub title: Word<'s>,
    pub short_title: Option<Word<'s>>,
    pub text: Option<Word<'s>>,
    pub requires: Vec<Word<'s>>,
    pub areas: Vec<Area<'s>>,
    pub parent: Option<GoalIx>,
    /// 0 for a goal of the plan, 1 for a goal within it …
    pub depth: usize,
    pub uses: Vec<Use>,
    pub measures: Vec<MeasureIx>,
    pub lifetime: Lifetime<'s>,
}

#[derive(Debug, Clone)]
pub struct Area<'s> {
    pub text: Word<'s>,
    pub areas: Vec<Area<'s>>,
}

#[derive(Debug, Clone)]
pub struct Measure<'s> {
    pub id: Word<'s>,
    pub number: Cow<'s, str>,
    pub short_title: Option<Word<'s>>,
    pub text: Word<'s>,
    /// Nobody, where the plan names none.
    pub responsible: Vec<AgencyIx>,
    pub roles: Vec<(Role, Vec<AgencyIx>)>,
    pub follow_up: Option<Word<'s>>,
    /// `None`: the plan does not say whether or when it is followed up.
    pub frequency: Option<Frequency>,
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

#[derive(Debug, Clone)]
pub struct Support<'s> {
    pub name: Word<'s>,
    pub text: Option<Word<'s>>,
    pub phone: Option<Word<'s>>,
    pub url: Option<Word<'s>>,
}
