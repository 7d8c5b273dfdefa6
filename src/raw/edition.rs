//! An edition as it was written, unjudged.

use crate::raw::{English, Publication};
use crate::source::{SourceId, Span, Word};

#[derive(Debug)]
pub struct Edition<'s> {
    pub plan: String,
    pub year: u16,
    pub source: SourceId,
    /// Published, and only looked back at.
    pub settled: bool,
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
    pub english: English<'s>,
}

#[derive(Debug)]
pub struct Extension<'s> {
    pub agency: Option<Word<'s>>,
    pub until: Option<Word<'s>>,
    pub reason: Option<Word<'s>>,
}

#[derive(Debug)]
pub struct Cancelled<'s> {
    /// `yes`: nobody is asked for anything.
    pub all: Option<Word<'s>>,
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
