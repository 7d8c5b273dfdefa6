//! All that was written in a project, unjudged: every word with its place.

use crate::limits::Limits;
use crate::parse::edition::Edition;
use crate::parse::plan::Plan;
use crate::records::Records;
use crate::source::{SourceId, Span, Word};

#[derive(Debug, Default)]
pub struct Project<'s> {
    pub plans: Vec<Plan<'s>>,
    pub editions: Vec<Edition<'s>>,
    pub submissions: Vec<Submission<'s>>,
    pub answers: Vec<Answer<'s>>,
    pub published: Vec<Published<'s>>,
    pub unread: Vec<Unread>,
    /// Every file in an edition folder beside the edition's own.
    pub files: Vec<File>,
    pub narratives: Vec<Narrative<'s>>,
    /// How much is taken in.
    pub limits: Limits,
    /// The ids of plans that are there, but no YAML.
    pub unreadable: Vec<String>,
}

impl Project<'_> {
    /// Keeps one plan and the plans it follows, with what was sent in for them; tells their ids.
    pub fn keep(&mut self, plan: &str) -> Vec<String> {
        let mut kept = vec![plan.to_owned()];
        for at in 0.. {
            let Some(plan) = kept.get(at) else { break };
            for next in self.follows(plan) {
                if !kept.contains(&next) {
                    kept.push(next);
                }
            }
        }
        self.plans.retain(|it| kept.contains(&it.id));
        self.editions.retain(|it| kept.contains(&it.plan));
        self.submissions.retain(|it| kept.contains(&it.plan));
        self.answers.retain(|it| kept.contains(&it.plan));
        self.published.retain(|it| kept.contains(&it.plan));
        self.unread.retain(|it| kept.contains(&it.plan));
        self.files.retain(|it| kept.contains(&it.plan));
        self.narratives.retain(|it| kept.contains(&it.plan));
        kept
    }

    /// What a plan follows in any of its wordings.
    fn follows(&self, plan: &str) -> Vec<String> {
        let found = self.plans.iter().filter(|it| it.id == plan);
        let follows = found
            .flat_map(Plan::wordings)
            .filter_map(|it| it.keys.follows.as_ref());
        follows.map(|it| it.text.to_string()).collect()
    }
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

/// `published.csv`, its rows as yet unread, the headings among them.
#[derive(Debug)]
pub struct Published<'s> {
    pub plan: String,
    pub year: u16,
    pub source: SourceId,
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
    pub source: SourceId,
}

/// A file that somebody sent in, by its name in the folder.
#[derive(Debug)]
pub struct File {
    pub plan: String,
    pub year: u16,
    pub name: String,
    pub source: SourceId,
}

/// `text/<name>.md`, or `text/en/<name>.md`
#[derive(Debug)]
pub struct Narrative<'s> {
    pub plan: String,
    pub year: u16,
    /// `sv`, `en`
    pub language: &'static str,
    pub name: String,
    pub text: Word<'s>,
    /// In the order of the text.
    pub calls: Vec<Call<'s>>,
    /// What is code or a comment, and says nothing itself.
    pub quiet: Vec<Span>,
}

/// `{{ value("2.4a", year=2024) }}` in a text: what is asked for instead of typed.
#[derive(Debug)]
pub struct Call<'s> {
    /// From the first brace to the last.
    pub at: Span,
    pub name: Word<'s>,
    /// What stands without a name.
    pub given: Vec<Word<'s>>,
    pub options: Vec<(Word<'s>, Word<'s>)>,
}
