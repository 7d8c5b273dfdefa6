//! A plan as it was written, unjudged.

use crate::raw::English;
use crate::source::{SourceId, Span, Word};
use crate::value::Year;

#[derive(Debug)]
pub struct Plan<'s> {
    /// The file's name without its ending.
    pub id: String,
    pub source: SourceId,
    /// The whole file.
    pub yaml: &'s str,
    /// Whether entries are lost of which not even the id can be read.
    pub has_lost: bool,
    pub title: Option<Word<'s>>,
    pub text: Option<Word<'s>>,
    pub language: Option<Word<'s>>,
    pub area: Option<Word<'s>>,
    pub publisher: Option<Word<'s>>,
    pub period: Option<Period<'s>>,
    pub small_base: Option<Word<'s>>,
    pub publication: Option<Publication<'s>>,
    pub follows: Option<Word<'s>>,
    pub agencies: Vec<Agency<'s>>,
    pub breakdowns: Vec<Breakdown<'s>>,
    pub scales: Vec<Scale<'s>>,
    pub every_measure: EveryMeasure<'s>,
    pub goals: Vec<Goal<'s>>,
    pub notes: Vec<(Word<'s>, Word<'s>)>,
    pub glossary: Vec<Term<'s>>,
    pub support: Vec<Support<'s>>,
    pub english: English<'s>,
    /// Changes of the plan's own facts, such as its period.
    pub changes: Vec<Change<'s>>,
    /// The whole plan as it holds from each year of a change, the earliest first.
    pub later: Vec<(Year, Plan<'s>)>,
}

#[derive(Debug)]
pub struct Period<'s> {
    pub from: Option<Word<'s>>,
    pub to: Option<Word<'s>>,
}

/// The publication facts of a plan or an edition; each holds those its kind has.
#[derive(Debug, Default)]
pub struct Publication<'s> {
    pub series: Option<Word<'s>>,
    pub number: Option<Word<'s>>,
    pub isbn: Option<Word<'s>>,
    pub issn: Option<Word<'s>>,
    pub year: Option<Word<'s>>,
    pub date: Option<Word<'s>>,
    pub diary: Option<Word<'s>>,
    pub url: Option<Word<'s>>,
    pub contact: Option<Word<'s>>,
    pub licence: Option<Word<'s>>,
    pub accessibility: Option<Word<'s>>,
}

/// From which year to which an entry holds, and what comes after it.
#[derive(Debug, Clone, Default)]
pub struct Lifetime<'s> {
    pub first_year: Option<Word<'s>>,
    pub last_year: Option<Word<'s>>,
    pub replaced_by: Vec<Word<'s>>,
    pub changes: Vec<Change<'s>>,
}

/// What holds otherwise from a year.
#[derive(Debug, Clone)]
pub struct Change<'s> {
    pub at: Span,
    pub from: Option<Word<'s>>,
    pub reason: Option<Word<'s>>,
    /// The keys whose values change.
    pub keys: Vec<Word<'s>>,
}

#[derive(Debug)]
pub struct Agency<'s> {
    pub at: Span,
    pub id: Option<Word<'s>>,
    pub name: Option<Word<'s>>,
    pub kind: Option<Word<'s>>,
    pub aliases: Vec<Word<'s>>,
    pub heading: Option<Word<'s>>,
    pub mandate: Option<Word<'s>>,
    pub signed_by: Option<Word<'s>>,
    pub members: Vec<Word<'s>>,
    pub answer_through: Option<Word<'s>>,
    pub lifetime: Lifetime<'s>,
}

#[derive(Debug)]
pub struct Breakdown<'s> {
    pub at: Span,
    pub id: Option<Word<'s>>,
    pub name: Option<Word<'s>>,
    pub column: Option<Word<'s>>,
    pub categories: Vec<Category<'s>>,
    pub open: Option<Word<'s>>,
    pub overlapping: Option<Word<'s>>,
    pub total: Option<Word<'s>>,
}

#[derive(Debug)]
pub struct Category<'s> {
    pub name: Option<Word<'s>>,
    pub aliases: Vec<Word<'s>>,
}

#[derive(Debug)]
pub struct Scale<'s> {
    pub at: Span,
    pub id: Option<Word<'s>>,
    pub name: Option<Word<'s>>,
    pub grades: Vec<Grade<'s>>,
    /// Whether a word about the trend may stand beside a grade.
    pub trend: Option<Word<'s>>,
}

#[derive(Debug)]
pub struct Grade<'s> {
    pub code: Option<Word<'s>>,
    pub word: Option<Word<'s>>,
    pub rank: Option<Word<'s>>,
    pub sign: Option<Word<'s>>,
    pub motivation: Option<Word<'s>>,
}

#[derive(Debug)]
pub struct Goal<'s> {
    pub at: Span,
    pub id: Option<Word<'s>>,
    pub number: Option<Word<'s>>,
    pub title: Option<Word<'s>>,
    pub short_title: Option<Word<'s>>,
    pub text: Option<Word<'s>>,
    pub requires: Vec<Word<'s>>,
    pub areas: Vec<Area<'s>>,
    /// Of the indicators below that have none of their own.
    pub source: Option<Word<'s>>,
    pub indicators: Vec<Indicator<'s>>,
    pub measures: Vec<Measure<'s>>,
    pub goals: Vec<Goal<'s>>,
    pub lifetime: Lifetime<'s>,
}

/// A development area (utvecklingsområde); they nest.
#[derive(Debug)]
pub struct Area<'s> {
    pub text: Option<Word<'s>>,
    pub areas: Vec<Area<'s>>,
}

/// What every measure owes that has no indicators of its own; each such measure holds it already.
#[derive(Debug, Default)]
pub struct EveryMeasure<'s> {
    pub frequency: Option<Frequency<'s>>,
    pub indicators: Vec<EveryIndicator<'s>>,
    /// Whether an indicator is lost of which not even the suffix can be read.
    pub has_lost: bool,
}

/// An indicator whose id is that of its measure with a suffix.
#[derive(Debug)]
pub struct EveryIndicator<'s> {
    pub suffix: Word<'s>,
    /// All but the id.
    pub indicator: OwnIndicator<'s>,
}

#[derive(Debug)]
pub struct Measure<'s> {
    pub at: Span,
    pub id: Option<Word<'s>>,
    pub number: Option<Word<'s>>,
    pub short_title: Option<Word<'s>>,
    pub text: Option<Word<'s>>,
    pub responsible: Vec<Word<'s>>,
    /// By the role's word, in the order of their closed list.
    pub roles: Vec<(&'static str, Vec<Word<'s>>)>,
    pub follow_up: Option<Word<'s>>,
    pub frequency: Option<Frequency<'s>>,
    pub source: Option<Word<'s>>,
    pub indicators: Vec<Indicator<'s>>,
    pub milestones: Vec<Milestone<'s>>,
    pub lifetime: Lifetime<'s>,
}

/// A part of a measure that one agency reports by a date.
#[derive(Debug)]
pub struct Milestone<'s> {
    pub at: Span,
    pub id: Option<Word<'s>>,
    pub date: Option<Word<'s>>,
    pub text: Option<Word<'s>>,
    pub agency: Option<Word<'s>>,
    pub form: Option<Word<'s>>,
    pub kind: Option<Word<'s>>,
    pub recipient: Option<Word<'s>>,
    pub lifetime: Lifetime<'s>,
}

#[derive(Debug, Clone)]
pub enum Frequency<'s> {
    Word(Word<'s>),
    /// `{every: 3}`
    Every(Word<'s>),
    /// `{once: 2026-06-30}`
    Once(Word<'s>),
}

#[derive(Debug, Clone)]
pub enum Indicator<'s> {
    Own(Box<OwnIndicator<'s>>),
    /// `ref: 2.4a`
    Ref {
        to: Word<'s>,
        frequency: Option<Frequency<'s>>,
    },
}

#[derive(Debug, Clone)]
pub struct OwnIndicator<'s> {
    pub at: Span,
    pub id: Option<Word<'s>>,
    pub name: Option<Word<'s>>,
    pub in_text: Option<Word<'s>>,
    pub kind: Option<Word<'s>>,
    pub unit: Option<Unit<'s>>,
    pub per: Option<Word<'s>>,
    pub scale: Option<ScaleUse<'s>>,
    pub of: Option<Word<'s>>,
    pub area: Option<Word<'s>>,
    pub decimals: Option<Word<'s>>,
    pub definition: Option<Word<'s>>,
    /// To whoever fills in the form.
    pub instruction: Option<Word<'s>>,
    pub base: Option<Word<'s>>,
    pub fraction: Option<Word<'s>>,
    pub counts: Option<Word<'s>>,
    /// One list of crossed breakdowns an entry; a single one is a list of one.
    pub breakdowns: Vec<Vec<Word<'s>>>,
    pub better: Option<Word<'s>>,
    pub reported_by: Vec<Word<'s>>,
    pub combine: Option<Word<'s>>,
    pub alternative_to: Option<Word<'s>>,
    pub reference_for: Option<Word<'s>>,
    /// One, or one for each year of a path.
    pub targets: Vec<Target<'s>>,
    pub baseline: Option<Target<'s>>,
    pub source: Option<Word<'s>>,
    pub class: Option<Word<'s>>,
    pub since: Option<Word<'s>>,
    pub frequency: Option<Frequency<'s>>,
    pub breaks: Vec<Break<'s>>,
    pub lifetime: Lifetime<'s>,
}

#[derive(Debug, Clone)]
pub struct Unit<'s> {
    pub one: Option<Word<'s>>,
    pub many: Option<Word<'s>>,
    pub gender: Option<Word<'s>>,
}

#[derive(Debug, Clone)]
pub enum ScaleUse<'s> {
    /// The id of one of the plan's scales of grades.
    Named(Word<'s>),
    /// The end points of a mean's scale.
    Ends {
        from: Option<Word<'s>>,
        to: Option<Word<'s>>,
    },
}

/// What shall be reached, in one of the words for it.
#[derive(Debug, Clone, Default)]
pub struct Target<'s> {
    pub value: Option<Word<'s>>,
    pub at_least: Option<Word<'s>>,
    pub at_most: Option<Word<'s>>,
    pub text: Option<Word<'s>>,
    pub year: Option<Word<'s>>,
}

#[derive(Debug, Clone)]
pub struct Break<'s> {
    pub year: Option<Word<'s>>,
    pub reason: Option<Word<'s>>,
}

#[derive(Debug)]
pub struct Term<'s> {
    pub term: Option<Word<'s>>,
    pub text: Option<Word<'s>>,
}

#[derive(Debug)]
pub struct Support<'s> {
    pub name: Option<Word<'s>>,
    pub text: Option<Word<'s>>,
    pub phone: Option<Word<'s>>,
    pub url: Option<Word<'s>>,
}
