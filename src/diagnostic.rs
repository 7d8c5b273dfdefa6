//! Problems as data: which code, at which place, with which facts. No words.

use std::collections::BTreeMap;
use std::fmt;

use rust_decimal::Decimal;

use crate::codes::{Code, Severity};
use crate::limits::{Limit, Limits};
use crate::source::{SourceId, Span};
use crate::value::Date;
#[cfg(debug_assertions)]
use crate::words::Kind;

/// Where a problem is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    Word(Span),
    File(SourceId),
    /// What is not there, and the words that ask for it.
    Absent {
        path: String,
        because: Span,
    },
    /// A path that was seen, but is no file that was read.
    Path(String),
}

/// A spreadsheet's name for a cell: row from 1, column from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    pub row: u32,
    pub column: u32,
}

impl Cell {
    /// `F`, as a spreadsheet names its column.
    pub fn letters(self) -> String {
        let mut letters = Vec::new();
        let mut column = self.column + 1;
        while column > 0 {
            column -= 1;
            letters.push(char::from(b'A' + u8::try_from(column % 26).unwrap_or(0)));
            column /= 26;
        }
        letters.into_iter().rev().collect()
    }
}

/// `F14`
impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.letters(), self.row)
    }
}

/// What a finding is about, in the words of the field.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Subject {
    /// The plan's id: others may have an indicator of the same.
    pub plan: Option<String>,
    pub agency: Option<String>,
    pub indicator: Option<String>,
    pub year: Option<u16>,
}

/// Something a message tells; worded by `language`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fact {
    Text(String),
    /// One of a closed list of words, which the words of a finding ask for and no reader sees.
    Tag(&'static str),
    Number(Decimal),
    Count(usize),
    Year(u16),
    Date(Date),
    /// *66/104*
    Fraction([Decimal; 2]),
    /// *kvinnor 6 000,5*
    Named(String, Decimal),
    /// *63,5 (66/104)*
    Beside(Box<Fact>, Box<Fact>),
    List(Vec<Fact>),
}

impl From<&str> for Fact {
    fn from(text: &str) -> Fact {
        Fact::Text(text.to_owned())
    }
}

impl From<String> for Fact {
    fn from(text: String) -> Fact {
        Fact::Text(text)
    }
}

impl From<usize> for Fact {
    fn from(count: usize) -> Fact {
        Fact::Count(count)
    }
}

impl From<Decimal> for Fact {
    fn from(number: Decimal) -> Fact {
        Fact::Number(number)
    }
}

impl From<Date> for Fact {
    fn from(date: Date) -> Fact {
        Fact::Date(date)
    }
}

impl From<crate::value::Year> for Fact {
    fn from(year: crate::value::Year) -> Fact {
        Fact::Year(year.get())
    }
}

impl<T: Into<Fact>> From<Vec<T>> for Fact {
    fn from(list: Vec<T>) -> Fact {
        Fact::List(list.into_iter().map(Into::into).collect())
    }
}

/// One problem.
///
/// The facts fill the message's placeholders by name. Three names mean the same everywhere and
/// stand in the JSON too: `given` (what was written), `expected`, `suggestion` (what replaces the
/// word at the place, if one thing can be meant).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    pub code: Code,
    pub place: Place,
    pub cell: Option<Cell>,
    pub subject: Subject,
    pub facts: Vec<(&'static str, Fact)>,
    /// Other places that belong to the same problem.
    pub also: Vec<Span>,
    pub again: Again,
}

/// The same problem once more, further down.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Again {
    /// How many times beside the first.
    pub n: usize,
    /// Where, of as many as are shown: `SHOWN` with the first.
    pub at: Vec<Span>,
    /// Whether it stands for problems of its kind that differ and are too many to tell one by one.
    pub differs: bool,
}

/// How many places of one problem are shown.
const SHOWN: usize = 3;

impl Diagnostic {
    pub fn new(code: Code, place: Place) -> Self {
        Diagnostic {
            code,
            place,
            cell: None,
            subject: Subject::default(),
            facts: Vec::new(),
            also: Vec::new(),
            again: Again::default(),
        }
    }

    pub fn at(code: Code, span: Span) -> Self {
        Diagnostic::new(code, Place::Word(span))
    }

    /// What goes over a limit.
    pub fn too_much(place: Place, limit: Limit, limits: Limits) -> Self {
        Diagnostic::new(Code::E031, place)
            .tag("limit", limit.name())
            .fact("most", limits.most(limit))
    }

    #[must_use]
    pub fn fact(mut self, name: &'static str, fact: impl Into<Fact>) -> Self {
        self.facts.push((name, fact.into()));
        self
    }

    /// Adds a word of a closed list.
    #[must_use]
    pub fn tag(self, name: &'static str, word: &'static str) -> Self {
        self.fact(name, Fact::Tag(word))
    }

    /// Adds the fact only if there is one.
    #[must_use]
    pub fn maybe(self, name: &'static str, fact: Option<impl Into<Fact>>) -> Self {
        match fact {
            Some(fact) => self.fact(name, fact),
            None => self,
        }
    }

    #[must_use]
    pub fn cell(mut self, cell: Cell) -> Self {
        self.cell = Some(cell);
        self
    }

    #[must_use]
    pub fn subject(mut self, subject: Subject) -> Self {
        self.subject = subject;
        self
    }

    #[must_use]
    pub fn also(mut self, span: Span) -> Self {
        self.also.push(span);
        self
    }

    pub fn severity(&self) -> Severity {
        self.code.severity()
    }

    /// The file the finding stands in, where it is one that was read.
    pub fn source(&self) -> Option<SourceId> {
        match &self.place {
            Place::Word(span) | Place::Absent { because: span, .. } => Some(span.source),
            Place::File(source) => Some(*source),
            Place::Path(_) => None,
        }
    }

    /// How many times the problem is there.
    pub fn count(&self) -> usize {
        self.again.n + 1
    }

    /// Takes up the same problem at another place of its file. The first place is the one told.
    pub fn join(&mut self, mut other: Diagnostic) {
        if other.word().is_some() && other.word() < self.word() {
            std::mem::swap(self, &mut other);
        }
        let differs = self.again.differs || other.again.differs;
        let mut at = std::mem::take(&mut self.again.at);
        at.extend(other.word());
        at.extend(other.again.at);
        at.sort_unstable();
        at.truncate(SHOWN - 1);
        self.again = Again {
            n: self.count() + other.again.n,
            at,
            differs,
        };
    }

    fn word(&self) -> Option<Span> {
        match self.place {
            Place::Word(span) => Some(span),
            _ => None,
        }
    }
}

/// Collects every problem of a run. What many rows say alike is one problem, and where more of one
/// kind differ than anybody reads, the rest are one: what is held grows with files, not with rows.
#[derive(Debug, Default)]
pub struct Diagnostics {
    found: Vec<Diagnostic>,
    /// Where a cause stands among those found.
    causes: BTreeMap<Cause, usize>,
    /// How many causes of a code there are in a file.
    kinds: BTreeMap<(Code, SourceId), usize>,
    /// What was told at a word.
    told: BTreeMap<Span, Vec<Code>>,
    /// How many errors were told, one for each place.
    errors: usize,
    pushed: usize,
    apart: bool,
}

/// What makes two problems one: all but the place. Those that a decision may be about are told
/// apart by what they are about; of what is too much to tell, that alone is kept.
type Cause = (Code, SourceId, Subject, Option<Vec<(&'static str, Fact)>>);

/// How many causes of a code in a file are held, many more than are shown.
const HELD: usize = 1000;

impl Diagnostics {
    /// Holds every problem by itself, however often it is there.
    pub fn apart() -> Self {
        Diagnostics {
            apart: true,
            ..Diagnostics::default()
        }
    }

    /// One with nothing in it yet, that holds problems as this one does.
    #[must_use]
    pub fn beside(&self) -> Self {
        Diagnostics {
            apart: self.apart,
            ..Diagnostics::default()
        }
    }

    pub fn is_apart(&self) -> bool {
        self.apart
    }

    pub fn push(&mut self, diagnostic: Diagnostic) {
        #[cfg(debug_assertions)]
        assert_facts(&diagnostic);
        self.pushed += 1;
        if diagnostic.severity() == Severity::Error {
            self.errors += 1;
        }
        if let Place::Word(at) = diagnostic.place {
            self.told.entry(at).or_default().push(diagnostic.code);
        }
        self.hold(diagnostic);
    }

    fn hold(&mut self, mut diagnostic: Diagnostic) {
        let source = diagnostic.source().filter(|_| !self.apart);
        // A plan is read once a wording, and its problems are compared by their places.
        let Some(source) = source.filter(|_| !diagnostic.code.id().starts_with('P')) else {
            self.found.push(diagnostic);
            return;
        };
        let code = diagnostic.code;
        // Lent to the cause for as long as it is looked for.
        let (subject, facts) = (
            std::mem::take(&mut diagnostic.subject),
            std::mem::take(&mut diagnostic.facts),
        );
        let mut cause = (code, source, subject, Some(facts));
        let held = self.kinds.entry((code, source)).or_default();
        let is_rest =
            diagnostic.again.differs || *held == HELD && !self.causes.contains_key(&cause);
        let own = if is_rest { cause.3.take() } else { None };
        if let Some(at) = self.causes.get(&cause).copied() {
            diagnostic.subject = cause.2;
            diagnostic.facts = own.or(cause.3).unwrap_or_default();
            self.found[at].join(diagnostic);
            return;
        }
        diagnostic.subject = cause.2.clone();
        diagnostic.facts = own.or_else(|| cause.3.clone()).unwrap_or_default();
        diagnostic.again.differs |= is_rest;
        *held = (*held + 1).min(HELD);
        self.causes.insert(cause, self.found.len());
        self.found.push(diagnostic);
    }

    /// Adds those of another reading of the same source that are not told already: a code is told
    /// once at a place.
    pub fn push_new(&mut self, again: Diagnostics) {
        for it in again.found {
            let is_told = |own: &Diagnostic| (own.code, &own.place) == (it.code, &it.place);
            if !self.found.iter().any(is_told) {
                self.found.push(it);
            }
        }
    }

    /// Adds what was found beside it.
    pub fn extend(&mut self, others: Diagnostics) {
        others.found.into_iter().for_each(|it| self.push(it));
    }

    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.found.iter()
    }

    pub fn retain(&mut self, keep: impl FnMut(&Diagnostic) -> bool) {
        self.found.retain(keep);
        self.causes.clear();
        self.kinds.clear();
        for found in std::mem::take(&mut self.found) {
            self.hold(found);
        }
    }

    /// Whether a file has so many problems of a code that a further one is only counted.
    pub fn only_counts(&self, code: Code, source: SourceId) -> bool {
        self.kinds.get(&(code, source)) == Some(&HELD)
    }

    /// The codes that were told at a word so far.
    pub fn told_at(&self, at: Span) -> &[Code] {
        self.told.get(&at).map_or(&[], Vec::as_slice)
    }

    /// How many errors were told so far, whether or not they say the same.
    pub fn errors(&self) -> usize {
        self.errors
    }

    /// How often anything was told so far.
    pub fn pushed(&self) -> usize {
        self.pushed
    }

    pub fn has_errors(&self) -> bool {
        self.has(Severity::Error)
    }

    pub fn has(&self, severity: Severity) -> bool {
        self.found.iter().any(|it| it.severity() == severity)
    }
}

/// Holds that a finding is given what its code names, and nothing else.
#[cfg(debug_assertions)]
fn assert_facts(it: &Diagnostic) {
    let fields = it.code.signature().facts;
    let id = it.code.id();
    for (name, fact) in &it.facts {
        let field = fields.iter().find(|field| field.name == *name);
        let fits = field.is_some_and(|field| is_of_kind(fact, field.kind));
        assert!(fits, "{id} is given {name}: {fact:?}");
    }
    for field in fields.iter().filter(|field| !field.is_optional) {
        let is_given = it.facts.iter().any(|(name, _)| *name == field.name)
            || match field.name {
                "agency" => it.subject.agency.is_some(),
                "indicator" => it.subject.indicator.is_some(),
                "year" => it.subject.year.is_some(),
                _ => false,
            };
        assert!(is_given, "{id} is not given {}", field.name);
    }
}

#[cfg(debug_assertions)]
fn is_of_kind(fact: &Fact, kind: Kind) -> bool {
    match (fact, kind) {
        (Fact::Tag(word), Kind::Tag(words)) => words.contains(word),
        (Fact::List(_) | Fact::Count(_) | Fact::Year(_) | Fact::Date(_), Kind::Value) => false,
        (Fact::Text(_), Kind::Written)
        | (Fact::Number(_), Kind::Number)
        | (Fact::Count(_), Kind::Count)
        | (Fact::Year(_), Kind::Year)
        | (Fact::Date(_), Kind::Date)
        | (Fact::List(_), Kind::List)
        | (_, Kind::Value) => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_named_as_spreadsheets_name_them() {
        for (column, expected) in [
            (0, "A7"),
            (5, "F7"),
            (25, "Z7"),
            (26, "AA7"),
            (701, "ZZ7"),
            (702, "AAA7"),
        ] {
            assert_eq!(Cell { row: 7, column }.to_string(), expected);
        }
    }
}
