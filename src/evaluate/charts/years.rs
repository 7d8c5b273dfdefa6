//! A table of years becomes a line for each series that is long enough, open where a year is missing.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::content::{Block, Break, Chart, ChartRow, Point, Run, Shape, Table, TargetMark};
use crate::evaluate::charts::ticks::ticks;
use crate::evaluate::charts::{
    Data, Entry, are_large, can_be_drawn, figure, heading, uncited, word,
};
use crate::evaluate::context::Context;
use crate::evaluate::figure::{unit, unit_in_caption};
use crate::evaluate::tables::around;
use crate::evaluate::{printed, target};
use crate::model::{AgencyIx, IndicatorIx, Kind, Observation};
use crate::value::Year;
use crate::words::list::Word;
use crate::words::{self, Language, list as phrase, numbers, text as say};

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
    pub(in crate::evaluate) name: Vec<Run>,
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
    lead: &str,
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
    let area = &context.plan.area.text;
    let title = context.text(&phrase::ThroughYears {
        area,
        first: *first,
        last: *last,
    });
    let caption = match &charts[..] {
        [only] => around(&format!("{lead} "), only.title.clone(), "."),
        _ => vec![Run::text(format!("{lead} {title}"))],
    };
    let data = data(context, span, series, &table);
    figure(name, &caption, charts, table, data)
}

/// Whether a series has enough figures, of few enough parties, and all of them can be drawn.
fn is_drawn(context: Context<'_, '_>, own: &Series<'_, '_>, all: &[Series<'_, '_>]) -> bool {
    let indicator = context.plan.indicator(own.indicator);
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
    let indicator = context.plan.indicator(own.indicator);
    let label = uncited(&own.name);
    let entries = || span.iter().zip(&own.entries);
    let points = entries().map(|(year, it)| it.point(&year.to_string()));
    let points: Vec<Point> = points.collect();
    let known: Vec<(Year, Option<String>)> = entries()
        .map(|(year, it)| (*year, it.said(context)))
        .collect();
    let (targets, wanted): (Vec<TargetMark>, Vec<String>) =
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
            text: words::text(language, &Word::ChartBreak),
        })
        .collect();
    let area = indicator.area.as_ref().unwrap_or(&context.plan.area);
    let [from, to] = [span.first()?, span.last()?];
    let mut title = label.clone();
    let unit = unit_in_caption(language, indicator).map_or(String::new(), |it| format!(", {it}"));
    title.push(Run::text(format!("{unit}, {} {from}–{to}", area.text)));
    let anchor = context.plan.indicator_anchor(own.indicator);
    Some(Chart {
        id: format!("diagram-{anchor}"),
        shape: Shape::Line,
        description: vec![Run::text(description(
            context.language,
            &known,
            &breaks,
            &wanted,
        )?)],
        title,
        ticks: ticks(&values, |it| {
            mark(language, it, indicator.kind == Kind::Share)
        }),
        rows: vec![ChartRow { label, points }],
        breaks,
        targets,
        gap: words::text(language, &Word::ChartGap),
    })
}

/// The targets of the years that are shown, the one that holds, and the next to come; each with
/// what it says where the mark is not seen.
fn targets(
    context: Context<'_, '_>,
    own: &Series<'_, '_>,
    span: &[Year],
) -> Vec<(TargetMark, String)> {
    let language = context.language;
    let is_share = context.plan.indicator(own.indicator).kind == Kind::Share;
    let marks = target::marks(context, own.indicator, span);
    let marks = marks.into_iter().map(|(year, threshold, value)| {
        let level = |said: String| match threshold {
            Some(it) => format!(
                "{} {said}",
                say(language, &phrase::ThresholdWord { threshold: it })
            ),
            None => said,
        };
        let said = level(mark(language, value, is_share));
        let year = year.map(Year::get);
        // A year that is shown is where the mark stands.
        let is_shown = |year: &u16| span.iter().any(|it| it.get() == *year);
        let mark = TargetMark {
            year,
            text: words::text(
                language,
                &phrase::TargetMark {
                    year: year.filter(|it| !is_shown(it)),
                    value: &said,
                },
            ),
            value: value.normalize().to_string(),
        };
        let said = level(in_text(language, value, is_share));
        let said = words::text(language, &phrase::TargetMark { year, value: &said });
        (mark, format!("{}.", numbers::capital(&said)))
    });
    marks.collect()
}

/// The first and the last value, the years between them that have none, breaks and targets.
fn description(
    language: Language,
    known: &[(Year, Option<String>)],
    breaks: &[Break],
    wanted: &[String],
) -> Option<String> {
    let has_value = |it: &(Year, Option<String>)| it.1.is_some();
    let (from, to) = (
        known.iter().position(has_value)?,
        known.iter().rposition(has_value)?,
    );
    let within = known.get(from..=to)?;
    let ((first, from), (last, to)) = (within.first()?, within.last()?);
    let ends = phrase::FirstAndLast {
        first: *first,
        from: from.as_deref()?,
        last: *last,
        to: to.as_deref()?,
    };
    let mut sentences = vec![words::text(language, &ends)];
    let missing = within.iter().filter(|it| !has_value(it));
    let years: Vec<Year> = missing.map(|(year, _)| *year).collect();
    if !years.is_empty() {
        sentences.push(words::text(language, &phrase::YearsWithout { years }));
    }
    sentences.extend(
        breaks
            .iter()
            .map(|it| words::text(language, &phrase::BrokenFrom { year: it.year })),
    );
    sentences.extend(wanted.iter().cloned());
    Some(sentences.join(" "))
}

fn data(context: Context<'_, '_>, span: &[Year], series: &[Series<'_, '_>], table: &Table) -> Data {
    let first = table
        .columns
        .first()
        .map_or(String::new(), |it| word(&it.title));
    let mut heading = heading(&first, context.language);
    heading.insert(ANSWER, context.text(&Word::AnswerInData));
    let mut data = vec![heading];
    let units: BTreeMap<IndicatorIx, String> = series
        .iter()
        .map(|it| {
            (
                it.indicator,
                unit(context.language, context.plan.indicator(it.indicator)),
            )
        })
        .collect();
    for own in series {
        let unit = units.get(&own.indicator).map_or("", String::as_str);
        let entries = span.iter().zip(&own.entries);
        data.extend(entries.map(|(year, it)| {
            let mut row = it.datum(context.language, &own.name, *year, unit);
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
