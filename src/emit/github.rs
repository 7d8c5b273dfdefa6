//! Findings as GitHub shows them: annotations at their lines, and what is too much for it as a table of the run's summary.
//!
//! <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>

use std::collections::BTreeMap;

use crate::codes::Severity;
use crate::diagnostic::Diagnostic;
use crate::emit::place::{Found, Options, Spot, Where, level, worst_first};
use crate::emit::{said, short};
use crate::source::Sources;
use crate::text::literal;
use crate::value::shown;
use crate::words::{self, Language, list as phrase, list::Word};

/// How many annotations of a level are shown of one step.
const MOST: usize = 10;

/// The annotations; then the others, unless a summary has them; then the totals.
pub(super) fn lines<'f>(
    found: &'f [Found<'_>],
    sources: &'f Sources,
    options: Options<'f>,
) -> impl Iterator<Item = String> + use<'f> {
    let language = options.language;
    let (shown, rest) = parted(found);
    let n = rest.len();
    let annotations = shown
        .into_iter()
        .map(move |(at, it)| annotation(it, at, sources, options));
    let has_summary = options.has_summary;
    let rest = rest.into_iter().filter(move |_| !has_summary);
    let rest = rest.map(move |(at, it)| short::short(it, at, sources, language));
    let elsewhere =
        (has_summary && n > 0).then(|| words::text(language, &phrase::InSummary { n }) + "\n");
    annotations
        .chain(rest)
        .chain(elsewhere)
        .chain(said::totals(found, language))
}

/// The worst of each level, as many as are shown, and the others.
fn parted<'f, 'a>(found: &'f [Found<'a>]) -> (Vec<&'f Found<'a>>, Vec<&'f Found<'a>>) {
    let mut told: BTreeMap<Severity, usize> = BTreeMap::new();
    worst_first(found).into_iter().partition(|(_, it)| {
        let n = told.entry(level(it.severity())).or_insert(0);
        *n += 1;
        *n <= MOST
    })
}

/// `::error file=submissions/…/polisen.csv,line=7,col=3,title=S050 C7::…`
fn annotation(it: &Diagnostic, at: &Where, sources: &Sources, options: Options<'_>) -> String {
    let spot = Spot::of(it, at, sources, options.within);
    let command = match level(it.severity()) {
        Severity::Error => "error",
        Severity::Warning => "warning",
        _ => "notice",
    };
    let columns = spot.end.map_or(String::new(), |end| {
        let (line, column) = (spot.start.line, spot.start.column);
        // A column is of one line only.
        if end.line == line {
            format!(",col={column},endColumn={}", end.column)
        } else {
            format!(",endLine={}", end.line)
        }
    });
    let cell = it.cell.map_or(String::new(), |it| format!(" {it}"));
    let title = property(&format!("{}{cell}", it.code.id()));
    let (file, line) = (property(&spot.path), spot.start.line);
    let message = message(&said::whole(it, options.language));
    format!("::{command} file={file},line={line}{columns},title={title}::{message}\n")
}

/// A text in which no line ends, and nothing that moves.
fn message(text: &str) -> String {
    let lines: Vec<String> = text
        .split('\n')
        .map(|line| shown(line).replace('%', "%25"))
        .collect();
    lines.join("%0A")
}

fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}

/// What there is no annotation for, as a table in so many bytes at most, and how many that had no room either.
pub(super) fn summary(
    found: &[Found<'_>],
    sources: &Sources,
    options: Options<'_>,
    most: usize,
) -> Option<String> {
    let (_, rest) = parted(found);
    rest.first()?;
    let language = options.language;
    let word = |it: Word| words::text(language, &it);
    let heads = [Word::FindingHead, Word::PlaceHead, Word::WordsHead].map(word);
    let mut table = format!("| {} |\n|---|---|---|\n", heads.join(" | "));
    let left_out = |n| format!("\n{}\n", words::text(language, &phrase::LeftOut { n }));
    for (n, (at, it)) in rest.iter().enumerate() {
        let row = row(it, at, sources, options, language);
        if table.len() + row.len() + left_out(rest.len()).len() > most {
            table += &left_out(rest.len() - n);
            break;
        }
        table += &row;
    }
    Some(table + "\n")
}

fn row(
    it: &Diagnostic,
    at: &Where,
    sources: &Sources,
    options: Options<'_>,
    language: Language,
) -> String {
    let spot = Spot::of(it, at, sources, options.within);
    let severity = it.severity();
    let severity = words::text(language, &phrase::SeverityName { severity });
    let place = spot.named(it);
    let told = said::whole(it, language);
    let told: Vec<String> = told.split('\n').map(|line| literal(&shown(line))).collect();
    let code = it.code.id();
    format!(
        "| {severity} {code} | {} | {} |\n",
        literal(&place),
        told.join("<br>")
    )
}
