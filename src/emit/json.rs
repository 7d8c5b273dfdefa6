//! A finding as one line of JSON. Every key is always there, `null` where there is nothing to say.

use serde::Serialize;

use crate::diagnostic::{Diagnostic, Place};
use crate::emit::place::{Where, bare, place};
use crate::emit::said;
use crate::source::{Sources, Span};
use crate::value::is_unshown;
use crate::words::Language;
use crate::words::Tag;

/// The version of this form; a key that changes its meaning raises it.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Finding<'a> {
    version: u32,
    code: &'static str,
    name: &'static str,
    severity: &'static str,
    message: String,
    /// Relative to the project root, with forward slashes.
    file: &'a str,
    /// From 1; columns count characters.
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
    /// As a spreadsheet names it.
    cell: Option<String>,
    agency: Option<&'a str>,
    indicator: Option<&'a str>,
    year: Option<u16>,
    given: Option<String>,
    expected: Option<String>,
    help: String,
    /// Other places that belong to the same finding: `file:line:column`.
    also: Vec<String>,
    /// How many times the file is told so, and where next: up to three places with the first.
    count: usize,
    again: Vec<String>,
}

pub(super) fn json(
    diagnostic: &Diagnostic,
    at: &Where,
    sources: &Sources,
    language: Language,
) -> String {
    let said = said::say(diagnostic, language);
    let end = match diagnostic.place {
        Place::Word(span) => Some(sources.get(span.source).position(span.end)),
        _ => None,
    };
    let fact = |name: &str| {
        // Of those that differ, the facts are the first one's.
        if diagnostic.again.differs {
            return None;
        }
        let (_, fact) = diagnostic.facts.iter().find(|(own, _)| *own == name)?;
        Some(bare(fact))
    };
    let line = Finding {
        version: VERSION,
        code: diagnostic.code.id(),
        name: diagnostic.code.name(),
        severity: diagnostic.severity().word(),
        message: said.message,
        file: &at.path,
        line: at.position.map(|it| it.line),
        column: at.position.map(|it| it.column),
        end_line: end.map(|it| it.line),
        end_column: end.map(|it| it.column),
        cell: diagnostic.cell.map(|cell| cell.to_string()),
        agency: diagnostic.subject.agency.as_deref(),
        indicator: diagnostic.subject.indicator.as_deref(),
        year: diagnostic.subject.year,
        given: fact("given"),
        expected: fact("suggestion").or_else(|| fact("expected")),
        help: said.help,
        also: places(&diagnostic.also, sources),
        count: diagnostic.count(),
        again: places(&diagnostic.again.at, sources),
    };
    escaped(&serde_json::to_string(&line).unwrap_or_default()) + "\n"
}

/// JSON in which what no terminal shows is escaped, also where JSON itself does not ask for it.
pub(super) fn escaped(json: &str) -> String {
    let mut escaped = String::with_capacity(json.len());
    for c in json.chars() {
        if is_unshown(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                escaped.extend(format!("\\u{unit:04x}").chars());
            }
        } else {
            escaped.push(c);
        }
    }
    escaped
}

fn places(spans: &[Span], sources: &Sources) -> Vec<String> {
    spans.iter().map(|span| place(*span, sources)).collect()
}
