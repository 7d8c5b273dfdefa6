//! Tables become figures: the same numbers drawn, where a drawing says more than one number does.
//!
//! Nothing is drawn of what is hidden, held back, incomplete or imprecise, nor of a base below the
//! plan's limit. A chart, its table and its file are made of the same figures.

mod categories;
mod coverage;
mod ticks;
mod years;

use rust_decimal::Decimal;

use crate::content::{Block, Chart, Figure, Point, Run, Table};
use crate::derive::change::exact;
use crate::evaluate::context::Context;
use crate::evaluate::figure::{self, Shown};
use crate::evaluate::printed;
use crate::model::{Answer, Indicator, Kind, Observation, Plan, Reason};
use crate::text::{Said, plain, said};
use crate::value::{Period, Year};
use crate::words::list::Word;
use crate::words::{self, Language};

pub(super) use crate::evaluate::charts::categories::{Categories, Category, categories};
pub(super) use crate::evaluate::charts::coverage::coverage;
pub(super) use crate::evaluate::charts::years::{Series, years};

/// A table with its charts before it; the table alone where there is nothing to draw.
fn figure(name: &str, caption: &Said, charts: Vec<Chart>, table: Table, data: Data) -> Block {
    if charts.is_empty() {
        return Block::Table(table);
    }
    Block::Figure(Figure {
        id: format!("figur-{name}"),
        caption: uncited(caption.runs()),
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

/// What a table shows of a year: a figure, or why there is none.
pub(super) struct Entry<'a, 's> {
    pub(super) figure: Option<&'a Observation<'s>>,
    pub(super) shown: Shown,
}

impl Entry<'_, '_> {
    /// The exact value of what is a number.
    fn number(&self) -> Option<&str> {
        self.figure.filter(|it| it.is_number())?;
        self.shown.value.as_deref()
    }

    fn marks(&self) -> Said {
        Said::join(self.shown.marks.iter().cloned(), ", ")
    }

    /// As a point of a chart.
    fn point(&self, at: &str) -> Point {
        Point {
            at: at.to_owned(),
            text: self.shown.text.plain(),
            marks: self.marks().plain(),
            value: self.number().map(str::to_owned),
        }
    }

    /// As a sentence has it: *procent*, where a cell has a sign; nothing of what is no number.
    fn said(&self, context: Context<'_, '_>) -> Option<Said> {
        let text = figure::in_text(context, self.figure.filter(|_| self.number().is_some())?);
        Some(if self.shown.marks.is_empty() {
            text
        } else {
            said![text, " (", self.marks(), ")"]
        })
    }

    /// An answer that is no number: a grade's code, `yes` or `no`.
    fn answer(&self) -> &str {
        match (self.figure.map(|it| &it.answer), &self.shown.value) {
            (Some(Answer::YesNo(yes)), Some(_)) => figure::yes_or_no(*yes),
            (Some(Answer::Grade(_)), Some(code)) => code,
            _ => "",
        }
    }

    /// As a row of a file: the exact number, and what else is said of it, or why there is none.
    fn datum(&self, language: Language, label: &Said, year: Year, unit: &str) -> Vec<String> {
        let value = self.number().unwrap_or_default().to_owned();
        let has_answer = !self.answer().is_empty();
        let precision = self.figure.filter(|_| !value.is_empty());
        let precision = printed::precision(language, precision.and_then(figure::given_precision));
        let status = if value.is_empty() && !has_answer {
            self.shown.text.plain()
        } else {
            let said = [precision, self.marks().plain()];
            let said = said.into_iter().filter(|it| !it.is_empty());
            said.collect::<Vec<_>>().join(", ")
        };
        vec![
            label.plain(),
            year.to_string(),
            value,
            unit.to_owned(),
            status,
        ]
    }
}

/// The heading of a file with a value a year, after what its rows are called.
fn heading(first: String, language: Language) -> Vec<String> {
    let others = [
        Word::YearInData,
        Word::ValueInData,
        Word::UnitInData,
        Word::StatusInData,
    ];
    let others = others.iter().map(|it| words::text(language, it));
    std::iter::once(first).chain(others).collect()
}

/// *Totalt 44.*
fn beside(label: impl Into<Said>, said: impl Into<Said>) -> Said {
    said![label, " ", said, "."]
}

/// What the rows of a table are called.
fn first_title(table: &Table) -> String {
    let first = table.columns.first();
    first.map_or(String::new(), |it| plain(&it.title))
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
        && figure::as_sent(context, it).kind == context.indicator(it.indicator).kind;
    match &it.answer {
        Answer::NoValue(reason) => *reason != Reason::Protected,
        Answer::Fraction { denominator, .. } => {
            is_sound && denominator.get() >= Decimal::from(context.plan.small_base)
        }
        Answer::Number(number) => is_sound && number.get() >= Decimal::ZERO,
        _ => false,
    }
}

/// Whether figures are large enough to be looked at side by side: of counts, the largest is no
/// small number; of all others, not all are zero.
fn are_large(plan: &Plan<'_>, indicator: &Indicator<'_>, figures: &[&Observation<'_>]) -> bool {
    let values = figures
        .iter()
        .filter_map(|it| exact(&it.answer, indicator.kind));
    let largest = values.map(|it| it.value).max().unwrap_or_default();
    match indicator.kind {
        Kind::Count => largest >= Decimal::from(plan.small_base),
        _ => largest > Decimal::ZERO,
    }
}
