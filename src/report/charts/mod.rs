//! Tables become figures: the same numbers drawn, where a drawing says more than one number does.
//!
//! Nothing is drawn of what is hidden, held back, incomplete or imprecise, nor of a base below the
//! plan's limit. A chart, its table and its file are made of the same figures.

mod categories;
mod coverage;
mod years;

use rust_decimal::Decimal;

use crate::content::{Block, Chart, Figure, Point, Run, Table, Tick};
use crate::derive::change::exact;
use crate::model::{Answer, IndicatorIx, Kind, Observation, Reason};
use crate::tell::context::Context;
use crate::tell::figure::Shown;
use crate::tell::{figure, printed};
use crate::text::{Said, said};
use crate::value::{Period, Year};
use crate::words::list::Word;
use crate::words::{self, Language};

pub(super) use crate::report::charts::categories::{Categories, Category};
pub(super) use crate::report::charts::coverage::coverage;
pub(super) use crate::report::charts::years::{Series, years};

/// Charts of more parties than this would be read as a ranking.
pub(super) const PARTIES: usize = 4;

/// As many steps as a scale has at most.
const STEPS: i64 = 5;

/// A table with its charts before it; the table alone where there is nothing to draw.
fn figure(name: &str, caption: &Said, charts: Vec<Chart>, table: Table, data: Rows) -> Block {
    if charts.is_empty() {
        return Block::Table(table);
    }
    Block::Figure(Figure {
        id: format!("figur-{name}"),
        caption: uncited(caption),
        charts,
        table,
        data: data.into_iter().collect(),
    })
}

/// Runs without the marks of notes: those stand in the table.
fn uncited(line: &Said) -> Said {
    let is_said = |it: &&Run| !matches!(it, Run::Cite { .. } | Run::Note { .. });
    let runs: Vec<Run> = line.runs().iter().filter(is_said).cloned().collect();
    runs.into()
}

/// Rows of a figure's file, the heading first.
type Rows = Vec<Vec<String>>;

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
    fn point(&self, year: Year) -> Point {
        Point {
            at: year.to_string(),
            text: self.shown.text.plain(),
            marks: self.marks().plain(),
            value: self.number().map(str::to_owned),
        }
    }

    /// As a sentence has it: *procent*, where a cell has a sign; nothing of what is no number.
    fn said(&self, context: Context<'_, '_>) -> Option<Said> {
        let text = figure::in_text(context, self.figure.filter(|_| self.number().is_some())?);
        Some(text.with_remarks(self.shown.marks.iter().cloned()))
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
        let status = if value.is_empty() && self.answer().is_empty() {
            self.shown.text.plain()
        } else {
            let precision = self.figure.filter(|_| !value.is_empty());
            let precision = precision.and_then(figure::given_precision);
            let said = [printed::precision(language, precision).into(), self.marks()];
            let said = said.into_iter().filter(|it| !it.is_empty());
            Said::join(said, ", ").plain()
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

/// A file with a value a year. Of each row what it is called, its unit, and its entries.
fn data<'t>(
    language: Language,
    table: &Table,
    years: &[Year],
    rows: impl Iterator<Item = (&'t Said, Said, &'t [Entry<'t, 't>])>,
) -> Rows {
    let columns = [
        Word::YearInData,
        Word::ValueInData,
        Word::UnitInData,
        Word::StatusInData,
    ];
    let columns = columns.iter().map(|it| words::text(language, it));
    let heading = std::iter::once(first_title(table)).chain(columns);
    let mut data = vec![heading.collect()];
    for (label, unit, entries) in rows {
        let entries = years.iter().zip(entries);
        data.extend(entries.map(|(year, it)| it.datum(language, label, *year, &unit.plain())));
    }
    data
}

/// *Totalt 44.*
fn beside(label: impl Into<Said>, said: impl Into<Said>) -> Said {
    said![label, " ", said, "."]
}

/// What the rows of a table are called.
fn first_title(table: &Table) -> String {
    let first = table.columns.first();
    first.map_or(String::new(), |it| it.title.plain())
}

/// Whether figures of an indicator can be drawn side by side: each has a length, and they are large
/// enough to be looked at. Of counts, the largest is no small number; of all others, not all are zero.
fn can_be_drawn(context: Context<'_, '_>, ix: IndicatorIx, figures: &[&Observation<'_>]) -> bool {
    let kind = context.indicator(ix).kind;
    let values = figures.iter().filter_map(|it| exact(&it.answer, kind));
    let largest = values.map(|it| it.value).max().unwrap_or_default();
    let is_large = match kind {
        Kind::Count => largest >= Decimal::from(context.plan.small_base),
        _ => largest > Decimal::ZERO,
    };
    kind.is_numeric() && is_large && figures.iter().all(|it| has_length(context, it))
}

/// Whether a figure has a length that does not mislead: a whole year's exact and complete number of
/// the kind that is asked for now, with a base that is not small. What was never given has none,
/// and is no hindrance.
fn has_length(context: Context<'_, '_>, it: &Observation<'_>) -> bool {
    let details = it.details.as_ref();
    let is_sound = figure::is_plain(context, it)
        && details.is_none_or(|it| !it.not_comparable)
        && it.period == Period::Year
        && figure::as_sent(context, it).kind == context.indicator(it.indicator).kind;
    match it.answer {
        Answer::NoValue(reason) => reason != Reason::Protected,
        Answer::Fraction { denominator, .. } => {
            is_sound && denominator.get() >= Decimal::from(context.plan.small_base)
        }
        Answer::Number(number) => is_sound && number.get() >= Decimal::ZERO,
        _ => false,
    }
}

/// Marks from zero to the first round number that no value passes. Whole numbers have whole marks.
fn ticks(values: &[Decimal], said: impl Fn(Decimal) -> String) -> Vec<Tick> {
    let most = values.iter().copied().max().unwrap_or_default();
    let is_whole = values.iter().all(Decimal::is_integer);
    let Some(step) = step(most, is_whole) else {
        return Vec::new();
    };
    let mark = |n: i64| {
        let value = (step * Decimal::from(n)).normalize();
        Tick {
            text: said(value),
            value: value.to_string(),
        }
    };
    let mut n = 1;
    while n < STEPS && step * Decimal::from(n) < most {
        n += 1;
    }
    (0..=n).map(mark).collect()
}

/// 1, 2 or 5 times a power of ten. `None`: nothing is above zero, or the numbers are too large.
fn step(most: Decimal, is_whole: bool) -> Option<Decimal> {
    if most <= Decimal::ZERO {
        return None;
    }
    let mut power = if is_whole {
        Decimal::ONE
    } else {
        Decimal::new(1, 12)
    };
    loop {
        for factor in [1, 2, 5] {
            let step = power.checked_mul(Decimal::from(factor))?;
            if step.checked_mul(Decimal::from(STEPS))? >= most {
                return Some(step);
            }
        }
        power = power.checked_mul(Decimal::TEN)?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(values: &[&str]) -> String {
        let values: Vec<Decimal> = values.iter().map(|it| it.parse().unwrap()).collect();
        let ticks = ticks(&values, |it| it.to_string());
        let texts: Vec<String> = ticks.into_iter().map(|it| it.text).collect();
        texts.join(" ")
    }

    #[test]
    fn scales_end_at_round_numbers() {
        assert_eq!(marks(&["9", "19"]), "0 5 10 15 20");
        assert_eq!(marks(&["100"]), "0 20 40 60 80 100");
        assert_eq!(marks(&["74", "61"]), "0 20 40 60 80");
        assert_eq!(marks(&["3"]), "0 1 2 3");
        assert_eq!(marks(&["0.3", "0.8"]), "0 0.2 0.4 0.6 0.8");
        assert_eq!(marks(&["7.1"]), "0 2 4 6 8");
        assert_eq!(marks(&["1250000"]), "0 500000 1000000 1500000");
    }

    #[test]
    fn nothing_to_scale_has_no_marks() {
        assert_eq!(marks(&[]), "");
        assert_eq!(marks(&["0"]), "");
        assert_eq!(marks(&["79228162514264337593543950335"]), "");
    }
}
