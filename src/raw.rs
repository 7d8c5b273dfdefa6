//! What was written, unjudged: every word with its place.

use crate::records::Records;
use crate::source::SourceId;
use crate::source::Span;
use crate::source::Word;

#[derive(Debug, Default)]
pub struct Project<'s> {
    pub plans: Vec<Plan<'s>>,
    pub editions: Vec<Edition<'s>>,
    pub submissions: Vec<Submission<'s>>,
    pub answers: Vec<Answer<'s>>,
    pub unread: Vec<Unread>,
    pub narratives: Vec<Narrative<'s>>,
    /// The ids of plans that are there, but no YAML.
    pub unreadable: Vec<String>,
}

impl Project<'_> {
    /// Keeps one plan and the plans it follows, with what was sent in for them; tells their ids.
    pub fn keep(&mut self, plan: &str) -> Vec<String> {
        let mut kept = vec![plan.to_owned()];
        while let Some(next) = self
            .follows(&kept[kept.len() - 1])
            .filter(|next| !kept.contains(next))
        {
            kept.push(next);
        }
        self.plans.retain(|it| kept.contains(&it.id));
        self.editions.retain(|it| kept.contains(&it.plan));
        self.submissions.retain(|it| kept.contains(&it.plan));
        self.answers.retain(|it| kept.contains(&it.plan));
        self.unread.retain(|it| kept.contains(&it.plan));
        self.narratives.retain(|it| kept.contains(&it.plan));
        kept
    }

    fn follows(&self, plan: &str) -> Option<String> {
        let found = self.plans.iter().find(|it| it.id == plan)?;
        found.follows.as_ref().map(|it| it.text.to_string())
    }
}

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
    pub publication: Option<Publication<'s>>,
    pub follows: Option<Word<'s>>,
    pub agencies: Vec<Agency<'s>>,
    pub breakdowns: Vec<Breakdown<'s>>,
    pub scales: Vec<Scale<'s>>,
    pub goals: Vec<Goal<'s>>,
    pub notes: Vec<(Word<'s>, Word<'s>)>,
    pub glossary: Vec<Term<'s>>,
    pub support: Vec<Support<'s>>,
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
}

/// From which year to which an entry holds, and what comes after it.
#[derive(Debug, Default)]
pub struct Lifetime<'s> {
    pub first_year: Option<Word<'s>>,
    pub last_year: Option<Word<'s>>,
    pub replaced_by: Vec<Word<'s>>,
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
}

#[derive(Debug)]
pub struct Grade<'s> {
    pub code: Option<Word<'s>>,
    pub word: Option<Word<'s>>,
    pub rank: Option<Word<'s>>,
    pub sign: Option<Word<'s>>,
}

#[derive(Debug)]
pub struct Goal<'s> {
    pub at: Span,
    pub id: Option<Word<'s>>,
    pub number: Option<Word<'s>>,
    pub title: Option<Word<'s>>,
    pub short_title: Option<Word<'s>>,
    pub requires: Vec<Word<'s>>,
    pub areas: Vec<Area<'s>>,
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

#[derive(Debug)]
pub struct Measure<'s> {
    pub at: Span,
    pub id: Option<Word<'s>>,
    pub number: Option<Word<'s>>,
    pub short_title: Option<Word<'s>>,
    pub text: Option<Word<'s>>,
    pub responsible: Vec<Word<'s>>,
    pub follow_up: Option<Word<'s>>,
    pub frequency: Option<Frequency<'s>>,
    pub indicators: Vec<Indicator<'s>>,
    pub lifetime: Lifetime<'s>,
}

#[derive(Debug)]
pub enum Frequency<'s> {
    Word(Word<'s>),
    /// `{every: 3}`
    Every(Word<'s>),
    /// `{once: 2026-06-30}`
    Once(Word<'s>),
}

#[derive(Debug)]
pub enum Indicator<'s> {
    Own(Box<OwnIndicator<'s>>),
    /// `ref: 2.4a`
    Ref {
        to: Word<'s>,
        frequency: Option<Frequency<'s>>,
    },
}

#[derive(Debug)]
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
    pub base: Option<Word<'s>>,
    pub fraction: Option<Word<'s>>,
    pub counts: Option<Word<'s>>,
    /// One list of crossed breakdowns an entry; a single one is a list of one.
    pub breakdowns: Vec<Vec<Word<'s>>>,
    pub better: Option<Word<'s>>,
    pub reported_by: Vec<Word<'s>>,
    pub combine: Option<Word<'s>>,
    pub alternative_to: Option<Word<'s>>,
    pub target: Option<Target<'s>>,
    pub baseline: Option<Target<'s>>,
    pub source: Option<Word<'s>>,
    pub class: Option<Word<'s>>,
    pub frequency: Option<Frequency<'s>>,
    pub breaks: Vec<Break<'s>>,
    pub lifetime: Lifetime<'s>,
}

#[derive(Debug)]
pub struct Unit<'s> {
    pub one: Option<Word<'s>>,
    pub many: Option<Word<'s>>,
    pub gender: Option<Word<'s>>,
}

#[derive(Debug)]
pub enum ScaleUse<'s> {
    /// The id of one of the plan's scales of grades.
    Named(Word<'s>),
    /// The end points of a mean's scale.
    Ends {
        from: Option<Word<'s>>,
        to: Option<Word<'s>>,
    },
}

#[derive(Debug)]
pub struct Target<'s> {
    pub value: Option<Word<'s>>,
    pub year: Option<Word<'s>>,
}

#[derive(Debug)]
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

#[derive(Debug)]
pub struct Edition<'s> {
    pub plan: String,
    pub year: u16,
    pub source: SourceId,
    pub title: Option<Word<'s>>,
    pub data: Option<Word<'s>>,
    pub as_of: Option<Word<'s>>,
    /// Agency or group (or `default`) and date.
    pub due: Vec<(Word<'s>, Word<'s>)>,
    pub grace_days: Option<Word<'s>>,
    pub closed: Option<Word<'s>>,
    pub extensions: Vec<Extension<'s>>,
    pub cancelled: Vec<Cancelled<'s>>,
    pub received: Vec<(Word<'s>, Vec<Receipt<'s>>)>,
    pub publication: Option<Publication<'s>>,
    pub languages: Vec<Word<'s>>,
    pub key_figures: Vec<Word<'s>>,
    pub revision: Option<Revision<'s>>,
    pub decisions: Vec<Decision<'s>>,
}

#[derive(Debug)]
pub struct Extension<'s> {
    pub agency: Option<Word<'s>>,
    pub until: Option<Word<'s>>,
    pub reason: Option<Word<'s>>,
}

#[derive(Debug)]
pub struct Cancelled<'s> {
    pub agency: Option<Word<'s>>,
    pub indicator: Option<Word<'s>>,
    pub reason: Option<Word<'s>>,
}

#[derive(Debug)]
pub struct Receipt<'s> {
    pub file: Option<Word<'s>>,
    pub date: Option<Word<'s>>,
    pub via: Option<Word<'s>>,
}

#[derive(Debug)]
pub struct Revision<'s> {
    pub number: Option<Word<'s>>,
    pub date: Option<Word<'s>>,
    pub reason: Option<Word<'s>>,
}

/// What was agreed about a finding after a talk with the agency.
#[derive(Debug)]
pub struct Decision<'s> {
    pub at: Span,
    pub indicator: Option<Word<'s>>,
    pub agency: Option<Word<'s>>,
    pub finding: Option<Word<'s>>,
    pub action: Option<Action<'s>>,
    pub reason: Option<Word<'s>>,
    pub date: Option<Word<'s>>,
    pub agreed_with: Option<Word<'s>>,
}

#[derive(Debug)]
pub enum Action<'s> {
    Confirm,
    Hold,
    Replace(Word<'s>),
}

/// One CSV file: its headings, and its rows as yet unread.
#[derive(Debug)]
pub struct Submission<'s> {
    pub plan: String,
    pub year: u16,
    /// The file's name up to its first point.
    pub agency: String,
    pub source: SourceId,
    pub headings: Vec<Word<'s>>,
    /// The rows under the headings, read one at a time so that memory does not grow with them.
    pub rows: Records<'s>,
}

/// `<agency>.<indicator>.md`
#[derive(Debug)]
pub struct Answer<'s> {
    pub plan: String,
    pub year: u16,
    pub agency: String,
    pub indicator: String,
    pub text: Word<'s>,
}

/// An agency's file that could not be read: what it owes may stand there.
#[derive(Debug)]
pub struct Unread {
    pub plan: String,
    pub year: u16,
    pub agency: String,
}

/// `text/<name>.md`
#[derive(Debug)]
pub struct Narrative<'s> {
    pub plan: String,
    pub year: u16,
    pub name: String,
    pub text: Word<'s>,
}
