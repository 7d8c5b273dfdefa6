//! Problems as text: in full for people, short for editors, JSON Lines for programs.

mod full;
mod json;
mod short;

use crate::codes::Severity;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Diagnostics;
use crate::diagnostic::Place;
use crate::language::Language;
use crate::language::numbers;
use crate::source::Position;
use crate::source::Sources;

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

/// Prints all findings in the order of files and places, and for people a last line of totals.
pub fn emit(diagnostics: &Diagnostics, sources: &Sources, options: Options) -> String {
    let mut found: Vec<(Where, &Diagnostic)> = diagnostics
        .iter()
        .map(|it| (Where::of(it, sources), it))
        .collect();
    found.sort_by(|a, b| (&a.0, a.1.code).cmp(&(&b.0, b.1.code)));
    let mut text = String::new();
    for (at, diagnostic) in &found {
        text.push_str(&match options.format {
            Format::Full => full::full(diagnostic, sources, options),
            Format::Short => short::short(diagnostic, at, sources, options.language),
            Format::Json => json::json(diagnostic, at, sources, options.language),
        });
    }
    if options.format != Format::Json
        && let Some((_, first)) = found.iter().min_by_key(|(_, it)| it.severity())
    {
        text.push_str(&totals(diagnostics, first, options.language));
        text.push('\n');
    }
    text
}

/// A finding's file and position, as far as it has them.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
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
fn totals(diagnostics: &Diagnostics, first: &Diagnostic, language: Language) -> String {
    let count = |severity, one_sv, many_sv, one_en, many_en| {
        let n = diagnostics.count(severity);
        let (one, many) = (
            language.pick(one_sv, one_en),
            language.pick(many_sv, many_en),
        );
        (n > 0).then(|| {
            format!(
                "{} {}",
                numbers::count(n, language),
                if n == 1 { one } else { many }
            )
        })
    };
    let counts: Vec<String> = [
        count(Severity::Error, "fel", "fel", "error", "errors"),
        count(
            Severity::Warning,
            "varning",
            "varningar",
            "warning",
            "warnings",
        ),
        count(
            Severity::Note,
            "upplysning",
            "upplysningar",
            "note",
            "notes",
        ),
        count(
            Severity::Advice,
            "råd",
            "råd",
            "piece of advice",
            "pieces of advice",
        ),
    ]
    .into_iter()
    .flatten()
    .collect();
    let more = language.pick("Läs mer:", "Read more:");
    format!(
        "{}. {more} report explain {}",
        counts.join(", "),
        first.code.id()
    )
}
