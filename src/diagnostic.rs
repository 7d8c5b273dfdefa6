//! Problems as data: which code, at which place, with which facts. No words.

use std::fmt;

use rust_decimal::Decimal;

use crate::codes::Code;
use crate::codes::Severity;
use crate::source::SourceId;
use crate::source::Span;
use crate::value::Date;

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
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Subject {
    pub agency: Option<String>,
    pub indicator: Option<String>,
    pub year: Option<u16>,
}

/// Something a message tells; worded by `language`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    Text(String),
    Number(Decimal),
    Count(usize),
    Year(u16),
    Date(Date),
    List(Vec<String>),
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

impl From<Vec<String>> for Fact {
    fn from(list: Vec<String>) -> Fact {
        Fact::List(list)
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
}

impl Diagnostic {
    pub fn new(code: Code, place: Place) -> Self {
        Diagnostic {
            code,
            place,
            cell: None,
            subject: Subject::default(),
            facts: Vec::new(),
            also: Vec::new(),
        }
    }

    pub fn at(code: Code, span: Span) -> Self {
        Diagnostic::new(code, Place::Word(span))
    }

    #[must_use]
    pub fn fact(mut self, name: &'static str, fact: impl Into<Fact>) -> Self {
        self.facts.push((name, fact.into()));
        self
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
}

/// Collects every problem of a run.
#[derive(Debug, Default)]
pub struct Diagnostics {
    found: Vec<Diagnostic>,
}

impl Diagnostics {
    pub fn push(&mut self, diagnostic: Diagnostic) {
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

    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.found.iter()
    }

    pub fn retain(&mut self, keep: impl FnMut(&Diagnostic) -> bool) {
        self.found.retain(keep);
    }

    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    pub fn count(&self, severity: Severity) -> usize {
        self.found
            .iter()
            .filter(|it| it.severity() == severity)
            .count()
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
