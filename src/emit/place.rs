//! Where a finding stands, and how findings are asked for.

use std::borrow::Cow;
use std::collections::BTreeMap;

use clap::ValueEnum;
use sha2::{Digest, Sha256};

use crate::codes::Severity;
use crate::diagnostic::{Diagnostic, Fact, Place};
use crate::source::{Position, Sources, Span};
use crate::value::{hex, shown};
use crate::words::Language;

/// How findings are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Full,
    Short,
    Json,
    Sarif,
    Junit,
    Github,
    Codequality,
}

/// How findings are printed, and in which language.
#[derive(Debug, Clone, Copy)]
pub struct Options<'a> {
    pub format: Format,
    pub language: Language,
    /// Whether the full form is coloured.
    pub color: bool,
    /// The project's folder as the repository has it, with a slash at its end; nothing where it is the repository's own.
    pub within: &'a str,
    /// Whether there is a summary of the run to add to.
    pub has_summary: bool,
    /// What is owed, which only [`Format::Junit`] tells.
    pub owed: &'a [Owed],
}

/// A figure that a party owes.
#[derive(Debug, Clone)]
pub struct Owed {
    pub plan: String,
    pub year: u16,
    /// The party's id and name.
    pub party: String,
    pub name: String,
    /// The indicators that it may be an answer to.
    pub indicators: Vec<String>,
    /// What the figure is, as a person knows it: *1.2a K3 Antal placeringar*
    pub figure: String,
    /// Why it is not there; `None` where it is.
    pub missing: Option<String>,
}

/// A finding with its place.
pub(super) type Found<'a> = (Where, Cow<'a, Diagnostic>);

/// Where a span begins, as an editor can follow it: `file:line:column`.
pub(super) fn place(span: Span, sources: &Sources) -> String {
    let source = sources.get(span.source);
    let Position { line, column } = source.position(span.start);
    format!("{}:{line}:{column}", shown(&source.path))
}

/// A finding's file and position, as far as it has them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Where {
    pub(super) path: String,
    pub(super) position: Option<Position>,
}

impl Where {
    pub(super) fn of(diagnostic: &Diagnostic, sources: &Sources) -> Where {
        match &diagnostic.place {
            Place::Word(span) => {
                let source = sources.get(span.source);
                Where {
                    path: source.path.clone(),
                    position: Some(source.position(span.start)),
                }
            }
            Place::File(id) => Where {
                path: sources.get(*id).path.clone(),
                position: None,
            },
            Place::Absent { path, .. } | Place::Path(path) => Where {
                path: path.clone(),
                position: None,
            },
        }
    }
}

/// A place in a file of the repository, for a program that takes no finding without one.
pub(super) struct Spot {
    /// From the repository's folder, with forward slashes.
    pub(super) path: String,
    pub(super) start: Position,
    /// Behind its last character. `None`: nothing but a line is known.
    pub(super) end: Option<Position>,
}

impl Spot {
    /// What is absent stands in the file that should have had it, else in its edition, else where it is asked for.
    pub(super) fn of(diagnostic: &Diagnostic, at: &Where, sources: &Sources, within: &str) -> Spot {
        let top = |path: &str| Spot {
            path: format!("{within}{path}"),
            start: Position { line: 1, column: 1 },
            end: None,
        };
        match &diagnostic.place {
            Place::Word(span) => Spot::at(*span, sources, within),
            Place::File(_) | Place::Path(_) => top(&at.path),
            Place::Absent { path, because } => {
                let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
                let edition = format!("{folder}/edition.yaml");
                let is_read = |it: &&str| sources.iter().any(|(_, own)| own.path == **it);
                match [path.as_str(), &edition].iter().find(|it| is_read(it)) {
                    Some(path) => top(path),
                    None => Spot::at(*because, sources, within),
                }
            }
        }
    }

    /// `submissions/…/polisen.csv:7 (C7)`: on one line, and with the cell that a finding is about.
    pub(super) fn named(&self, diagnostic: &Diagnostic) -> String {
        let cell = diagnostic.cell.map(|it| format!(" ({it})"));
        let (path, line) = (shown(&self.path), self.start.line);
        format!("{path}:{line}{}", cell.unwrap_or_default())
    }

    pub(super) fn at(span: Span, sources: &Sources, within: &str) -> Spot {
        let source = sources.get(span.source);
        Spot {
            path: format!("{within}{}", source.path),
            start: source.position(span.start),
            end: Some(source.position(span.end)),
        }
    }
}

/// How many findings of a run a service shows, and so are told one by one.
pub(super) const MOST: usize = 5000;

/// Findings as a reader who sees only some of them wants them: the worst first, else in their order.
pub(super) fn worst_first<'f, 'a>(found: &'f [Found<'a>]) -> Vec<&'f Found<'a>> {
    let mut sorted: Vec<&Found<'_>> = found.iter().collect();
    sorted.sort_by_key(|(_, it)| it.severity());
    sorted
}

/// The three levels that services know: advice is a note to them.
pub(super) fn level(severity: Severity) -> Severity {
    severity.min(Severity::Note)
}

/// How often each fingerprint was asked for: findings that are alike are told apart by their order.
#[derive(Default)]
pub(super) struct Fingerprints(BTreeMap<String, usize>);

impl Fingerprints {
    pub(super) fn of(&mut self, diagnostic: &Diagnostic, path: &str) -> String {
        let own = fingerprint(diagnostic, path);
        let n = self.0.entry(own.clone()).or_insert(0);
        *n += 1;
        match n {
            1 => own,
            n => format!("{own}-{n}"),
        }
    }
}

/// What makes a finding the same as one of an earlier run: all but on which line it stands, so that a row above it does
/// not make it new.
fn fingerprint(diagnostic: &Diagnostic, path: &str) -> String {
    let subject = &diagnostic.subject;
    let moves = |name: &str| LINES.contains(&name);
    let facts = diagnostic.facts.iter().filter(|(name, _)| !moves(name));
    let facts: Vec<String> = facts
        .map(|(name, fact)| format!("{name}={}", bare(fact)))
        .collect();
    let year = subject.year.map(|it| it.to_string());
    let about = [&subject.plan, &subject.agency, &subject.indicator, &year];
    let about = about.map(|it| it.as_deref().unwrap_or_default());
    let parts = [path, diagnostic.code.id()].into_iter().chain(about);
    let parts = parts.chain(facts.iter().map(String::as_str));
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    hex(&hash.finalize()[..16])
}

/// The facts that say where in a file something stands, or how often.
const LINES: [&str; 7] = [
    "row",
    "rows",
    "above",
    "line",
    "first_row",
    "second_row",
    "n",
];

/// A fact as a program reads it: a decimal point, no groups, no words.
pub(super) fn bare(fact: &Fact) -> String {
    match fact {
        Fact::Text(text) => text.clone(),
        Fact::Tag(word) => (*word).to_owned(),
        Fact::Number(number) => number.to_string(),
        Fact::Count(count) => count.to_string(),
        Fact::Year(year) => year.to_string(),
        Fact::Date(date) => date.to_string(),
        Fact::Fraction([numerator, denominator]) => format!("{numerator}/{denominator}"),
        Fact::Named(name, number) => format!("{name} {number}"),
        // What was written; the rest stands in the message.
        Fact::Beside(fact, _) => bare(fact),
        Fact::List(list) => list.iter().map(bare).collect::<Vec<_>>().join(", "),
    }
}
