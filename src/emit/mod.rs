//! Problems as text: in full for people, short for editors, JSON Lines for programs.

mod fold;
mod full;
mod json;
mod said;
mod short;

use std::borrow::Cow;

use crate::codes::Severity;
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::language::{Language, numbers};
use crate::source::{Position, Sources, Span};
use crate::value::shown;

/// How findings are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Full,
    Short,
    Json,
}

/// How findings are printed, and in which language.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    pub format: Format,
    pub language: Language,
    /// Whether the full form is coloured.
    pub color: bool,
}

/// Prints all findings in the order of files and places, one after the other, and for people a
/// last line of totals.
pub fn emit(
    diagnostics: &Diagnostics,
    sources: &Sources,
    options: Options,
) -> impl Iterator<Item = String> {
    let mut found: Vec<(Where, Cow<'_, Diagnostic>)> = diagnostics
        .iter()
        .map(|it| (Where::of(it, sources), Cow::Borrowed(it)))
        .collect();
    found.sort_by(|a, b| (&a.0, a.1.code).cmp(&(&b.0, b.1.code)));
    if !diagnostics.is_apart() {
        found = fold::folded(found, options.language);
    }
    let totals = (options.format != Format::Json)
        .then(|| totals(&found, options.language))
        .flatten();
    let printed = found
        .into_iter()
        .map(move |(at, diagnostic)| match options.format {
            Format::Full => full::full(&diagnostic, sources, options),
            Format::Short => short::short(&diagnostic, &at, sources, options.language),
            Format::Json => json::json(&diagnostic, &at, sources, options.language),
        });
    printed.chain(totals)
}

/// Where a span begins, as an editor can follow it: `file:line:column`.
fn place(span: Span, sources: &Sources) -> String {
    let source = sources.get(span.source);
    let Position { line, column } = source.position(span.start);
    format!("{}:{line}:{column}", shown(&source.path))
}

/// A finding's file and position, as far as it has them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Where {
    path: String,
    position: Option<Position>,
}

impl Where {
    fn of(diagnostic: &Diagnostic, sources: &Sources) -> Where {
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

fn severity(severity: Severity, language: Language) -> &'static str {
    match severity {
        Severity::Error => language.pick("fel", "error"),
        Severity::Warning => language.pick("varning", "warning"),
        Severity::Note => language.pick("upplysning", "note"),
        Severity::Advice => language.pick("råd", "advice"),
    }
}

/// *2 fel, 1 varning. Läs mer: report explain S002*
fn totals(found: &[(Where, Cow<'_, Diagnostic>)], language: Language) -> Option<String> {
    let (_, first) = found.iter().min_by_key(|(_, it)| it.severity())?;
    let words = [
        (Severity::Error, "fel", "fel", "error", "errors"),
        (
            Severity::Warning,
            "varning",
            "varningar",
            "warning",
            "warnings",
        ),
        (
            Severity::Note,
            "upplysning",
            "upplysningar",
            "note",
            "notes",
        ),
        (
            Severity::Advice,
            "råd",
            "råd",
            "piece of advice",
            "pieces of advice",
        ),
    ];
    let counts: Vec<String> = words
        .into_iter()
        .filter_map(|(severity, one_sv, many_sv, one_en, many_en)| {
            let of = |it: &&(Where, Cow<'_, Diagnostic>)| it.1.severity() == severity;
            let n = found.iter().filter(of).count();
            let (one, many) = (
                language.pick(one_sv, one_en),
                language.pick(many_sv, many_en),
            );
            let word = if n == 1 { one } else { many };
            (n > 0).then(|| format!("{} {word}", numbers::count(n, language)))
        })
        .collect();
    let more = language.pick("Läs mer:", "Read more:");
    Some(format!(
        "{}. {more} report explain {}\n",
        counts.join(", "),
        first.code.id()
    ))
}
