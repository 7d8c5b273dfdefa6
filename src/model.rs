//! Plans, editions and observations, every name resolved. Words keep their places.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::source::SourceId;
use crate::source::Span;
use crate::source::Word;
use crate::value::Date;
use crate::value::Moment;
use crate::value::Number;
use crate::value::Period;
use crate::value::Year;
use crate::value::fold;

macro_rules! index {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u16);

        impl $name {
            /// Plans hold at most 65 535 of a kind: the parser's node budget sees to it.
            pub fn new(index: usize) -> Self {
                Self(u16::try_from(index).unwrap_or(u16::MAX))
            }

            pub fn get(self) -> usize {
                usize::from(self.0)
            }
        }
    )*};
}

index! {
    /// Into [`Model::plans`].
    PlanIx
    /// Into [`Model::editions`].
    EditionIx
    /// Into [`Plan::agencies`].
    AgencyIx
    /// Into [`Plan::breakdowns`].
    BreakdownIx
    /// Into [`Breakdown::categories`], or [`CategoryIx::UNDISTRIBUTED`].
    CategoryIx
    /// Into [`Plan::scales`].
    ScaleIx
    /// Into [`Plan::goals`].
    GoalIx
    /// Into [`Plan::measures`].
    MeasureIx
    /// Into [`Plan::indicators`].
    IndicatorIx
}

impl CategoryIx {
    /// `ej fördelat`: a legal category of every breakdown, counted in the sum.
    pub const UNDISTRIBUTED: CategoryIx = CategoryIx(u16::MAX);
}

#[derive(Debug, Default)]
pub struct Model<'s> {
    pub plans: Vec<Plan<'s>>,
    /// Sorted by plan and year.
    pub editions: Vec<Edition<'s>>,
    /// In the order of files and rows.
    pub observations: Vec<Observation<'s>>,
    pub cells: Cells,
    pub narratives: Vec<Narrative<'s>>,
    /// Indicators with a row at fault, by edition: what hangs on the row stays silent.
    pub tombstones: BTreeSet<(EditionIx, IndicatorIx)>,
}

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

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Count,
    Share,
    Rate { per: Number },
    Mean { from: Number, to: Number },
    Amount,
    YesNo,
    Grade(ScaleIx),
    Text,
    /// To be developed during the plan's period.
    Undefined,
}

impl Kind {
    pub fn is_numeric(self) -> bool {
        matches!(
            self,
            Kind::Count | Kind::Share | Kind::Rate { .. } | Kind::Mean { .. } | Kind::Amount
        )
    }

    /// Whether numerator and denominator mean something.
    pub fn is_ratio(self) -> bool {
        matches!(self, Kind::Share | Kind::Rate { .. } | Kind::Mean { .. })
    }

    /// Numerator / denominator in the indicator's unit: percent for a share.
    pub fn quotient(self, numerator: Number, denominator: Number) -> Decimal {
        let factor = match self {
            Kind::Share => Decimal::ONE_HUNDRED,
            Kind::Rate { per } => per.get(),
            _ => Decimal::ONE,
        };
        // Divided last, so that a third of three hundred is a hundred.
        numerator.get() * factor / denominator.get()
    }

    /// Whether every written figure is the exact value.
    pub fn is_exact(self) -> bool {
        !self.is_ratio()
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counts {
    WithinYear,
    Cumulative,
    Stock,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Better {
    Higher,
    Lower,
    Neither,
}

/// How the answers of several reporters become what the report shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Combine {
    /// All answers are shown.
    Each,
    /// A sum, only when all have answered.
    Sum,
    /// The first answer meets the duty.
    OneOf,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    InUse,
    UnderDevelopment,
    Discontinued,
}

#[derive(Debug)]
pub struct Unit<'s> {
    pub one: Word<'s>,
    pub many: Word<'s>,
    pub gender: Gender,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gender {
    /// *en*
    Common,
    /// *ett*
    Neuter,
}

/// What a share is a share of.
#[derive(Debug)]
pub enum Base<'s> {
    Words(Word<'s>),
    /// The denominator is this indicator's figure.
    Indicator(IndicatorIx),
}

#[derive(Debug)]
pub struct Target {
    pub value: Number,
    pub year: Option<Year>,
}

#[derive(Debug)]
pub struct Break<'s> {
    /// The first year that can't be compared with those before.
    pub year: Year,
    pub reason: Word<'s>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Home {
    Measure(MeasureIx),
    Goal(GoalIx),
}

#[derive(Debug)]
pub struct Indicator<'s> {
    pub id: Word<'s>,
    pub name: Word<'s>,
    pub in_text: Option<Word<'s>>,
    pub kind: Kind,
    pub unit: Option<Unit<'s>>,
    /// The known ceiling: 26 of 26 municipalities.
    pub of: Option<u32>,
    /// Where it is not the plan's.
    pub area: Option<Word<'s>>,
    pub decimals: Option<u32>,
    pub definition: Option<Word<'s>>,
    pub base: Option<Base<'s>>,
    pub needs_fraction: bool,
    pub counts: Counts,
    /// One entry a table: a single breakdown, or several crossed.
    pub breakdowns: Vec<Vec<BreakdownIx>>,
    pub better: Better,
    pub reporters: Vec<AgencyIx>,
    pub combine: Combine,
    pub alternative_to: Option<IndicatorIx>,
    pub target: Option<Target>,
    pub baseline: Option<Target>,
    pub source: Option<Word<'s>>,
    pub class: Class,
    pub breaks: Vec<Break<'s>>,
    pub home: Home,
    /// Its own, or its measure's.
    pub frequency: Frequency,
    pub lifetime: Lifetime<'s>,
}

#[derive(Debug)]
pub struct Support<'s> {
    pub name: Word<'s>,
    pub text: Option<Word<'s>>,
    pub phone: Option<Word<'s>>,
    pub url: Option<Word<'s>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DataKind {
    /// Sent in by the agencies.
    Collected,
    /// Invented.
    Example,
    /// Fetched by the county from registers and publications: a gap is nobody's debt.
    Compiled,
}

#[derive(Debug)]
pub struct Edition<'s> {
    pub plan: PlanIx,
    pub year: Year,
    pub source: SourceId,
    pub title: Option<Word<'s>>,
    pub data: DataKind,
    pub as_of: Date,
    pub due: Due,
    pub grace_days: u16,
    pub closed: Option<Date>,
    pub extensions: Vec<Extension<'s>>,
    pub cancelled: Vec<Cancelled<'s>>,
    /// The day an agency's first file came in; `None` where it came but nobody wrote the day down.
    pub received: BTreeMap<AgencyIx, Date>,
    pub publication: Publication<'s>,
    pub revision: Option<Revision<'s>>,
    pub decisions: Vec<Decision<'s>>,
    /// Agencies with at least one file in the folder.
    pub senders: BTreeSet<AgencyIx>,
}

#[derive(Debug)]
pub struct Due {
    pub default: Date,
    pub agencies: BTreeMap<AgencyIx, Date>,
    pub at: Span,
}

#[derive(Debug)]
pub struct Extension<'s> {
    pub agency: AgencyIx,
    pub until: Date,
    pub reason: Word<'s>,
}

#[derive(Debug)]
pub struct Cancelled<'s> {
    pub agency: Option<AgencyIx>,
    pub indicator: Option<IndicatorIx>,
    pub reason: Word<'s>,
}

#[derive(Debug)]
pub struct Revision<'s> {
    pub number: Word<'s>,
    pub date: Date,
    pub reason: Word<'s>,
}

#[derive(Debug)]
pub struct Decision<'s> {
    pub at: Span,
    pub indicator: IndicatorIx,
    pub agency: Option<AgencyIx>,
    /// The finding's code, where the decision answers one.
    pub finding: Option<(crate::codes::Code, Span)>,
    pub action: Action,
    pub reason: Word<'s>,
    pub date: Date,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// The finding is looked into and the figure stands.
    Confirm,
    /// The figure is not shown until it is looked into.
    Hold,
    /// This figure is shown instead; both are kept.
    Replace(Number),
}

/// A combination of categories; [`CellId::TOTAL`] is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellId(u32);

impl CellId {
    pub const TOTAL: CellId = CellId(0);
}

/// Every combination of categories met, once: rows hold a small number instead of a list.
#[derive(Debug)]
pub struct Cells {
    keys: Vec<Box<[(BreakdownIx, CategoryIx)]>>,
    ids: BTreeMap<Box<[(BreakdownIx, CategoryIx)]>, CellId>,
}

impl Default for Cells {
    fn default() -> Self {
        let total: Box<[(BreakdownIx, CategoryIx)]> = Box::default();
        Cells { keys: vec![total.clone()], ids: BTreeMap::from([(total, CellId::TOTAL)]) }
    }
}

impl Cells {
    /// The id of a combination, sorted by breakdown. Allocates only at the first meeting.
    pub fn intern(&mut self, key: &[(BreakdownIx, CategoryIx)]) -> CellId {
        if let Some(id) = self.ids.get(key) {
            return *id;
        }
        let id = CellId(u32::try_from(self.keys.len()).unwrap_or(u32::MAX));
        self.keys.push(key.into());
        self.ids.insert(key.into(), id);
        id
    }

    pub fn get(&self, id: CellId) -> &[(BreakdownIx, CategoryIx)] {
        &self.keys[id.0 as usize]
    }

    pub fn find(&self, key: &[(BreakdownIx, CategoryIx)]) -> Option<CellId> {
        self.ids.get(key).copied()
    }
}

/// One accepted row.
#[derive(Debug, Clone)]
pub struct Observation<'s> {
    pub edition: EditionIx,
    pub party: AgencyIx,
    pub indicator: IndicatorIx,
    /// The year the figure is about.
    pub year: Year,
    pub period: Period,
    pub cell: CellId,
    pub answer: Answer<'s>,
    /// Where the value stands (or the status), and its row and column in a spreadsheet.
    pub at: Span,
    pub row: u32,
    pub column: u32,
    pub details: Option<Box<Details<'s>>>,
}

/// What few rows have.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Details<'s> {
    pub partial: bool,
    pub preliminary: bool,
    pub not_comparable: bool,
    pub precision: Option<Precision>,
    pub asked: Option<Number>,
    pub moment: Option<Moment>,
    pub area: Option<Cow<'s, str>>,
    pub source: Option<Cow<'s, str>>,
    pub comment: Option<Cow<'s, str>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Precision {
    /// *cirka*
    About,
    /// *minst*
    AtLeast,
    /// *högst*
    AtMost,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Answer<'s> {
    Number(Number),
    /// Exact: the value is numerator / denominator.
    Fraction { numerator: Number, denominator: Number },
    YesNo(bool),
    /// Into the scale's grades.
    Grade(usize),
    Text(Cow<'s, str>),
    NoValue(Reason),
}

/// Why there is no value, as the agency says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// `ej tillgänglig`
    NotYet,
    /// `kan inte tas fram`
    Impossible,
    /// `inget att redovisa`
    Nothing,
    /// `lämnas inte`
    Withheld,
    /// `nedlagd`
    Discontinued,
    /// `ej relevant`
    Irrelevant,
    /// `skyddad`
    Protected,
}

#[derive(Debug)]
pub struct Narrative<'s> {
    pub edition: EditionIx,
    pub name: String,
    pub text: Word<'s>,
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
            it.uses.iter().map(move |standing| (Home::Measure(MeasureIx::new(at)), *standing))
        });
        let goals = self.goals.iter().enumerate().flat_map(|(at, it)| {
            it.uses.iter().map(move |standing| (Home::Goal(GoalIx::new(at)), *standing))
        });
        measures.chain(goals).filter(move |(_, standing)| standing.indicator == indicator)
    }

    /// What keeps an indicator from holding in a year: it or its measure or goal, and its years.
    pub fn not_in_force(&self, ix: IndicatorIx, year: Year) -> Option<(&Word<'s>, &Lifetime<'s>)> {
        let indicator = self.indicator(ix);
        let home = match indicator.home {
            Home::Measure(ix) => (&self.measure(ix).id, &self.measure(ix).lifetime),
            Home::Goal(ix) => (&self.goal(ix).id, &self.goal(ix).lifetime),
        };
        [(&indicator.id, &indicator.lifetime), home].into_iter().find(|(_, lifetime)| !lifetime.holds(year))
    }

    /// Whether a frequency asks for an answer about a year.
    pub fn asks(&self, frequency: Frequency, year: Year) -> bool {
        match frequency {
            Frequency::Annual | Frequency::HalfYearly | Frequency::Quarterly | Frequency::Continuous => true,
            Frequency::EndOfPlan => self.to == Some(year),
            Frequency::Every(years) => {
                year.get().checked_sub(self.from.get()).is_some_and(|since| since.is_multiple_of(years))
            }
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
            && self.uses(indicator).any(|(_, standing)| self.asks(standing.frequency, year))
    }

    /// The first year after a year in which an answer is owed.
    pub fn next_due(&self, indicator: IndicatorIx, year: Year) -> Option<Year> {
        let last = self.to.unwrap_or(year).get();
        (year.get() + 1..=last).filter_map(Year::new).find(|year| self.is_due(indicator, *year))
    }

    pub fn covers(&self, year: Year) -> bool {
        self.from <= year && self.to.is_none_or(|to| year <= to)
    }

    /// Who sends the file that a party's answers stand in.
    pub fn sender(&self, party: AgencyIx) -> AgencyIx {
        if let Some(through) = self.agency(party).answer_through {
            return through;
        }
        let group = self.agencies.iter().position(|it| it.kind == AgencyKind::Group && it.members.contains(&party));
        group.map_or(party, AgencyIx::new)
    }

    pub fn category_name(&self, breakdown: BreakdownIx, category: CategoryIx) -> &str {
        if category == CategoryIx::UNDISTRIBUTED {
            return "ej fördelat";
        }
        &self.breakdown(breakdown).categories[category.get()].name
    }
}

impl<'s> Model<'s> {
    pub fn plan(&self, ix: PlanIx) -> &Plan<'s> {
        &self.plans[ix.get()]
    }

    pub fn edition(&self, ix: EditionIx) -> &Edition<'s> {
        &self.editions[ix.get()]
    }

    pub fn find_edition(&self, plan: PlanIx, year: Year) -> Option<EditionIx> {
        let found = |it: &Edition<'_>| it.plan == plan && it.year == year;
        self.editions.iter().position(found).map(EditionIx::new)
    }
}

impl Details<'_> {
    pub fn is_empty(&self) -> bool {
        *self == Details::default()
    }
}

impl<'s> Observation<'s> {
    pub fn comment(&self) -> Option<&str> {
        self.details.as_ref()?.comment.as_deref()
    }

    pub fn source(&self) -> Option<&str> {
        self.details.as_ref()?.source.as_deref()
    }

    pub fn precision(&self) -> Option<Precision> {
        self.details.as_ref()?.precision
    }
}
