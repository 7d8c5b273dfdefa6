//! Tables become figures: the same numbers drawn, where a drawing says more than one number does.
//!
//! Nothing is drawn of what is hidden, held back, incomplete or imprecise, nor of a base below
//! [`SMALL_BASE`]. A chart's numbers are its table's cells.

mod categories;
mod coverage;
mod ticks;
mod years;

use rust_decimal::Decimal;

use crate::content::Block;
use crate::content::Cell;
use crate::content::Chart;
use crate::content::Figure;
use crate::content::Point;
use crate::content::Run;
use crate::content::Table;
use crate::content::plain;
use crate::derive::change::exact;
use crate::evaluate::Context;
use crate::evaluate::figure;
use crate::language::Language;
use crate::language::foreign::without_marks;
use crate::language::report::charts as words;
use crate::model::Answer;
use crate::model::Indicator;
use crate::model::Kind;
use crate::model::Observation;
use crate::model::Reason;
use crate::model::SMALL_BASE;
use crate::prose;
use crate::value::Period;

pub(super) use crate::evaluate::charts::categories::Categories;
pub(super) use crate::evaluate::charts::categories::categories;
pub(super) use crate::evaluate::charts::coverage::coverage;
pub(super) use crate::evaluate::charts::years::Series;
pub(super) use crate::evaluate::charts::years::years;

/// A table with its charts before it; the table alone where there is nothing to draw.
fn figure(name: &str, caption: &str, charts: Vec<Chart>, table: Table, data: Data) -> Block {
    if charts.is_empty() {
        return Block::Table(table);
    }
    Block::Figure(Figure {
        id: format!("figur-{name}"),
        caption: uncited(&prose::runs(caption)),
        charts,
        table,
        data,
    })
}

/// Runs without the marks of notes: those stand in the table.
fn uncited(runs: &[Run]) -> Vec<Run> {
    let is_said = |it: &&Run| !matches!(it, Run::Cite { .. } | Run::Note { .. });
    runs.iter().filter(is_said).cloned().collect()
}

/// Rows of a file, the heading first.
type Data = Vec<Vec<String>>;

/// The heading of a file with a value a year, after what its rows are called.
fn heading(first: &str, language: Language) -> Vec<String> {
    let others = [words::YEAR, words::VALUE, words::UNIT, words::STATUS];
    let others = others.iter().map(|it| it.of(language).to_owned());
    std::iter::once(first.to_owned()).chain(others).collect()
}

/// A cell as a row of a file: its exact value, and what else it says, or why there is none.
fn datum(label: &[Run], year: &str, unit: &str, cell: &Cell) -> Vec<String> {
    let (text, marks) = apart(cell);
    let status = if cell.value.is_some() {
        // *cirka 60 %*
        let number = text.find(|c: char| c.is_ascii_digit() || c == '−');
        let precision = text.get(..number.unwrap_or(0)).unwrap_or_default().trim();
        let said = [precision, &marks].into_iter().filter(|it| !it.is_empty());
        said.collect::<Vec<_>>().join(", ")
    } else {
        text
    };
    let value = cell.value.clone().unwrap_or_default();
    vec![word(label), year.to_owned(), value, unit.to_owned(), status]
}

/// A cell as a point of a chart.
fn point(at: &str, cell: &Cell) -> Point {
    let (text, marks) = apart(cell);
    Point {
        at: at.to_owned(),
        text,
        marks,
        value: cell.value.clone(),
    }
}

/// Runs where nothing can stand but text, in whatever language.
fn word(runs: &[Run]) -> String {
    without_marks(&plain(runs))
}

/// A cell's number and its marks: *61 (preliminär)*.
fn apart(cell: &Cell) -> (String, String) {
    let text = plain(&cell.runs);
    let number = text.strip_suffix(')').filter(|_| cell.value.is_some());
    match number.and_then(|it| it.split_once(" (")) {
        Some((number, marks)) => (number.to_owned(), marks.to_owned()),
        None => (text, String::new()),
    }
}

/// As a sentence has a number: *procent*, where a cell has a sign.
fn said(point: &Point, language: Language) -> String {
    let text = words::in_text(language, &point.text);
    if point.marks.is_empty() {
        text
    } else {
        format!("{text} ({})", point.marks)
    }
}

/// Whether a figure has a length that does not mislead: a whole year's exact and complete number of
/// the kind that is asked for now, with a base that is not small. What was never given has none,
/// and is no hindrance.
fn can_be_drawn(context: Context<'_, '_>, it: &Observation<'_>) -> bool {
    let details = it.details.as_ref();
    let is_sound = !figure::is_held(context, it)
        && it.precision().is_none()
        && !details.is_some_and(|it| it.partial || it.not_comparable)
        && it.period == Period::Year
        && figure::as_sent(context, it).kind == context.plan.indicator(it.indicator).kind;
    match &it.answer {
        Answer::NoValue(reason) => *reason != Reason::Protected,
        Answer::Fraction { denominator, .. } => {
            is_sound && denominator.get() >= Decimal::from(SMALL_BASE)
        }
        Answer::Number(number) => is_sound && number.get() >= Decimal::ZERO,
        _ => false,
    }
}

/// Whether figures are large enough to be looked at side by side: of counts, the largest is no
/// small number; of all others, not all are zero.
fn are_large(indicator: &Indicator<'_>, figures: &[&Observation<'_>]) -> bool {
    let values = figures
        .iter()
        .filter_map(|it| exact(&it.answer, indicator.kind));
    let largest = values.map(|it| it.value).max().unwrap_or_default();
    match indicator.kind {
        Kind::Count => largest >= Decimal::from(SMALL_BASE),
        _ => largest > Decimal::ZERO,
    }
}
