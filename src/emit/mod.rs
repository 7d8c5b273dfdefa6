//! Problems as text: in full for people, short for editors, JSON Lines for programs.

mod fold;
mod full;
mod json;
mod place;
mod said;
mod short;

use std::borrow::Cow;

use crate::codes::Severity;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::emit::place::Where;
use crate::source::Sources;
use crate::words::Language;
use crate::words::{self, list as phrase};

pub use crate::emit::place::{Format, Options};

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

/// *2 fel, 1 varning. Läs mer: report explain S002*
fn totals(found: &[(Where, Cow<'_, Diagnostic>)], language: Language) -> Option<String> {
    let (_, first) = found.iter().min_by_key(|(_, it)| it.severity())?;
    let severities = [
        Severity::Error,
        Severity::Warning,
        Severity::Note,
        Severity::Advice,
    ];
    let counts: Vec<String> = severities
        .into_iter()
        .filter_map(|severity| {
            let of = |it: &&(Where, Cow<'_, Diagnostic>)| it.1.severity() == severity;
            let n = found.iter().filter(of).count();
            (n > 0).then(|| words::text(language, &phrase::FindingsOf { n, severity }))
        })
        .collect();
    let totals = phrase::Totals {
        counts: &counts.join(", "),
        code: first.code.id(),
    };
    Some(words::text(language, &totals) + "\n")
}
