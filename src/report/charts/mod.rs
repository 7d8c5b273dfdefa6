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
use crate::ledger::Compared;
use crate::model::{Answer, IndicatorIx, Kind, Observation, Reason};
use crate::tell::context::Context;
use crate::tell::figure::Shown;
use crate::tell::{change, figure, printed};
use crate::text::{Said, said};
use crate::value::{Period, Year};
use crate::words::list::Word;
use crate::words::{self, Language};

pub(super) use crate::report::charts::categories::{Categories, Category};
pub(super) use crate::report::charts::coverage::{Counted, Part, coverage};
pub(super) use crate::report::charts::years::{Series, trend, trend_of_sums, years};

/// Charts of more parties than this would be read as a ranking.
pub(super) const PARTIES: usize = 4;

/// As many steps as a scale has at most.
const STEPS: i64 = 5;

/// A table with the file of its numbers, and its charts before it where there is anything to draw.
fn figure(name: &str, caption: &Said, charts: Vec<Chart>, table: Table, data: Rows) -> Block {
    let caption = if charts.is_empty() {
        Said::default()
    } else {
        uncited(caption)
    };
    Block::Figure(Box::new(Figure {
        id: format!("figur-{name}"),
        caption,
        charts,
        table,
        data: data.into_iter().collect(),
    }))
}

/// What a drawing shows as a whole: how its total, or its line, has changed since the year before. Nothing where
/// that cannot be told.
fn finding(context: Context<'_, '_>, it: &Observation<'_>) -> Option<Said> {
    // What stands there for comparison has no name of its own.
    let is_own = context.indicator(it.indicator).reference_for.is_none();
    let is_told = it.is_number() && !it.is_held && is_own;
    match context.compared(it).filter(|_| is_told)? {
        Compared::Change(found) => Some(change::headline(context, it, &found)),
        _ => None,
    }
}

/// Runs without the marks of notes, without places to link to and without ways: those stand in the table.
fn uncited(line: &Said) -> Said {
    let runs = line.runs().iter().filter_map(|it| match it {
        Run::Cite { .. } | Run::Note { .. } => None,
        Run::Anchor { text, .. } | Run::Link { text, .. } => Some(Run::text(text.clone())),
        _ => Some(it.clone()),
    });
    runs.collect::<Vec<Run>>().into()
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

    /// What is said beside the value or the answer, or why there is none.
    fn status(&self, language: Language) -> Said {
        let precision = match self.number() {
            Some(_) => self.figure.and_then(figure::given_precision),
            None if self.answer().is_empty() => return self.shown.text.clone(),
            None => None,
        };
        let said = [printed::precision(language, precision).into(), self.marks()];
        Said::join(said.into_iter().filter(|it| !it.is_empty()), ", ")
    }
}

/// A row of a file with a value a year: what it is called, its unit, and its entries.
struct Line<'t, 'a, 's> {
    label: &'t Said,
    unit: Said,
    entries: &'t [Entry<'a, 's>],
}

/// What stands in a column of such a file.
type Says = fn(Language, &Line<'_, '_, '_>, Year, &Entry<'_, '_>) -> String;

/// The columns of a file with a value a year, after that of what the rows are called. Where some are no
/// numbers there is one for what they are.
const COLUMNS: [(Word, Says); 5] = [
    (Word::YearInData, |_, _, year, _| year.to_string()),
    (Word::ValueInData, |_, _, _, it| {
        it.number().unwrap_or_default().to_owned()
    }),
    (Word::AnswerInData, |_, _, _, it| it.answer().to_owned()),
    (Word::UnitInData, |_, line, _, _| line.unit.plain()),
    (Word::StatusInData, |language, _, _, it| {
        it.status(language).plain()
    }),
];

/// A file with a value a year, under a heading row that begins with `title`.
fn data<'t>(
    language: Language,
    title: &Said,
    years: &[Year],
    has_answers: bool,
    lines: impl Iterator<Item = Line<'t, 't, 't>>,
) -> Rows {
    let columns = COLUMNS.into_iter();
    let columns = columns.filter(|it| has_answers || it.0 != Word::AnswerInData);
    let columns: Vec<(Word, Says)> = columns.collect();
    let heading = columns
        .iter()
        .map(|(title, _)| words::text(language, title));
    let mut data = vec![std::iter::once(title.plain()).chain(heading).collect()];
    for line in lines {
        data.extend(years.iter().zip(line.entries).map(|(year, entry)| {
            let cells = columns
                .iter()
                .map(|(_, says)| says(language, &line, *year, entry));
            std::iter::once(line.label.plain()).chain(cells).collect()
        }));
    }
    data
}

/// *Totalt 44.*
fn beside(label: impl Into<Said>, said: impl Into<Said>) -> Said {
    said![label, " ", said, "."]
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
    let is_sound = it.is_plain()
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
