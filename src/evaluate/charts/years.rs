//! A table of years becomes a line for each series that is long enough, open where a year is missing.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::content::{Block, Break, Chart, ChartRow, Point, Shape, Table, TargetMark};
use crate::evaluate::charts::ticks::ticks;
use crate::evaluate::charts::{
    Data, Entry, are_large, can_be_drawn, figure, first_title, heading, uncited,
};
use crate::evaluate::context::Context;
use crate::evaluate::figure::{unit, unit_in_caption};
use crate::evaluate::people::Texts;
use crate::evaluate::{printed, target};
use crate::model::{AgencyIx, IndicatorIx, Kind, Observation};
use crate::text::{Said, said};
use crate::value::Year;
use crate::words::list::{self as phrase, Word};
use crate::words::{Language, numbers};

/// As many figures as make a series: two are told in a sentence.
const LEAST: usize = 3;

/// Lines of more parties than this would be read as a ranking.
const PARTIES: usize = 4;

/// The column of a file for what is no number, after the value.
const ANSWER: usize = 3;

/// What a row of a table of years is made of.
pub(in crate::evaluate) struct Series<'a, 's> {
    pub(in crate::evaluate) indicator: IndicatorIx,
    /// What the row is called.
    pub(in crate::evaluate) name: Said,
    /// One a year.
    pub(in crate::evaluate) entries: Vec<Entry<'a, 's>>,
}

impl<'a, 's> Series<'a, 's> {
    fn figures(&self) -> Vec<&'a Observation<'s>> {
        self.entries.iter().filter_map(|it| it.figure).collect()
    }
}

/// The table with its lines; `series` has the order of its rows.
pub(in crate::evaluate) fn years(
    context: Context<'_, '_>,
    name: &str,
    lead: &Said,
    span: &[Year],
    series: &[Series<'_, '_>],
    table: Table,
) -> Block {
    let charts: Vec<Chart> = series
        .iter()
        .filter(|own| is_drawn(context, own, series))
        .filter_map(|own| line(context, own, span))
        .collect();
    let (Some(first), Some(last)) = (span.first(), span.last()) else {
        return Block::Table(table);
    };
    let title = context.say(&phrase::ThroughYears {
        area: context.area(),
        first: *first,
        last: *last,
    });
    let caption = if let [only] = &charts[..] {
        said![lead, " ", only.title.clone(), "."]
    } else {
        said![lead, " ", title]
    };
    let data = data(context, span, series, &table);
    figure(name, &caption, charts, table, data)
}

/// Whether a series has enough figures, of few enough parties, and all of them can be drawn.
fn is_drawn(context: Context<'_, '_>, own: &Series<'_, '_>, all: &[Series<'_, '_>]) -> bool {
    let indicator = context.indicator(own.indicator);
    let figures = own.figures();
    let n = figures.iter().filter(|it| it.is_number()).count();
    let same = all.iter().filter(|it| it.indicator == own.indicator);
    let parties: BTreeSet<AgencyIx> = same.flat_map(Series::figures).map(|it| it.party).collect();
    indicator.kind.is_numeric()
        && n >= LEAST
        && parties.len() <= PARTIES
        && figures.iter().all(|it| can_be_drawn(context, it))
        && are_large(context.plan, indicator, &figures)
}

fn line(context: Context<'_, '_>, own: &Series<'_, '_>, span: &[Year]) -> Option<Chart> {
    let language = context.language;
    let indicator = context.indicator(own.indicator);
    let label = uncited(own.name.runs());
    let entries = || span.iter().zip(&own.entries);
    let points = entries().map(|(year, it)| it.point(&year.to_string()));
    let points: Vec<Point> = points.collect();
    let known: Vec<(Year, Option<Said>)> = entries()
        .map(|(year, it)| (*year, it.said(context)))
        .collect();
    let (targets, wanted): (Vec<TargetMark>, Vec<Said>) =
        targets(context, own, span).into_iter().unzip();
    let value = |it: &str| it.parse::<Decimal>().ok();
    let values = points
        .iter()
        .filter_map(|it| it.value.as_deref())
        .chain(targets.iter().map(|it| &*it.value));
    let values: Vec<Decimal> = values.filter_map(value).collect();
    let within = span.iter().skip(1);
    let breaks = indicator
        .breaks
        .iter()
        .filter(|it| within.clone().any(|year| *year == it.year));
    let breaks: Vec<Break> = breaks
        .map(|it| Break {
            year: it.year.get(),
            text: context.say(&Word::ChartBreak).plain(),
        })
        .collect();
    let area = indicator.area.as_ref().unwrap_or(&context.plan.area);
    let [from, to] = [span.first()?, span.last()?];
    let mut title = Said::from(label.clone());
    if let Some(unit) = unit_in_caption(&context, indicator) {
        title.add(said![", ", unit]);
    }
    title.add(said![", ", context.word(area), format!(" {from}–{to}")]);
    let anchor = context.plan.indicator_anchor(own.indicator);
    Some(Chart {
        id: format!("diagram-{anchor}"),
        shape: Shape::Line,
        description: description(&context, &known, &breaks, wanted)?.into_runs(),
        title: title.into_runs(),
        ticks: ticks(&values, |it| {
            mark(language, it, indicator.kind == Kind::Share)
        }),
        rows: vec![ChartRow { label, points }],
        breaks,
        targets,
        gap: context.say(&Word::ChartGap).plain(),
    })
}

/// The targets of the years that are shown, the one that holds, and the next to come; each with
/// what it says where the mark is not seen.
fn targets(
    context: Context<'_, '_>,
    own: &Series<'_, '_>,
    span: &[Year],
) -> Vec<(TargetMark, Said)> {
    let language = context.language;
    let is_share = context.indicator(own.indicator).kind == Kind::Share;
    let marks = target::marks(context, own.indicator, span);
    let marks = marks.into_iter().map(|(year, threshold, value)| {
        let level = |said: String| match threshold {
            Some(threshold) => {
                let word = context.say(&phrase::ThresholdWord { threshold });
                said![word, " ", said]
            }
            None => said.into(),
        };
        let year = year.map(Year::get);
        // A year that is shown is where the mark stands.
        let is_shown = |year: &u16| span.iter().any(|it| it.get() == *year);
        let mark = TargetMark {
            year,
            text: context
                .say(&phrase::TargetMark {
                    year: year.filter(|it| !is_shown(it)),
                    value: level(mark(language, value, is_share)),
                })
                .plain(),
            value: value.normalize().to_string(),
        };
        let value = level(in_text(language, value, is_share));
        let said = context.say(&phrase::TargetMark { year, value });
        (mark, said![said.capital(), "."])
    });
    marks.collect()
}

/// The first and the last value, the years between them that have none, breaks and targets.
fn description(
    texts: &Texts<'_>,
    known: &[(Year, Option<Said>)],
    breaks: &[Break],
    wanted: Vec<Said>,
) -> Option<Said> {
    let has_value = |it: &(Year, Option<Said>)| it.1.is_some();
    let (from, to) = (
        known.iter().position(has_value)?,
        known.iter().rposition(has_value)?,
    );
    let within = known.get(from..=to)?;
    let ((first, from), (last, to)) = (within.first()?, within.last()?);
    let mut sentences = vec![texts.say(&phrase::FirstAndLast {
        first: *first,
        from: from.clone()?,
        last: *last,
        to: to.clone()?,
    })];
    let missing = within.iter().filter(|it| !has_value(it));
    let years: Vec<Year> = missing.map(|(year, _)| *year).collect();
    if !years.is_empty() {
        sentences.push(texts.say(&phrase::YearsWithout { years }));
    }
    let broken = breaks.iter().map(|it| phrase::BrokenFrom { year: it.year });
    sentences.extend(broken.map(|it| texts.say(&it)));
    sentences.extend(wanted);
    Some(Said::join(sentences, " "))
}

fn data(context: Context<'_, '_>, span: &[Year], series: &[Series<'_, '_>], table: &Table) -> Data {
    let mut heading = heading(first_title(table), context.language);
    heading.insert(ANSWER, context.say(&Word::AnswerInData).plain());
    let mut data = vec![heading];
    for own in series {
        let unit = unit(&context, context.indicator(own.indicator)).plain();
        let entries = span.iter().zip(&own.entries);
        data.extend(entries.map(|(year, it)| {
            let mut row = it.datum(context.language, &own.name, *year, &unit);
            row.insert(ANSWER, it.answer().to_owned());
            row
        }));
    }
    data
}

/// On the scale and beside a target: *80 %*.
fn mark(language: Language, value: Decimal, is_share: bool) -> String {
    if is_share {
        printed::percent_sign(language, value)
    } else {
        numbers::number(value, language)
    }
}

/// The same in a sentence: *80 procent*.
fn in_text(language: Language, value: Decimal, is_share: bool) -> String {
    if is_share {
        printed::percent(language, value)
    } else {
        numbers::number(value, language)
    }
}
