//! A table of years becomes a line for each series that is long enough, open where a year is missing.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::content::{Block, Break, Chart, ChartRow, Point, Shape, Table, TargetMark};
use crate::evaluate::charts::{Entry, PARTIES, can_be_drawn, data, figure, ticks, uncited};
use crate::evaluate::context::Context;
use crate::evaluate::figure::{number_alone, unit, unit_in_caption};
use crate::evaluate::people::Texts;
use crate::evaluate::printed::{percent, percent_sign};
use crate::evaluate::target;
use crate::model::{AgencyIx, IndicatorIx, Observation};
use crate::text::{Said, said};
use crate::value::Year;
use crate::words::list::{self as phrase, Word};

/// As many figures as make a series: two are told in a sentence.
const LEAST: usize = 3;

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
    let (Some(first), Some(last)) = (span.first(), span.last()) else {
        return Block::Table(table);
    };
    let drawn = series.iter().filter(|own| is_drawn(context, own, series));
    let charts: Vec<Chart> = drawn
        .filter_map(|own| line(context, own, span, [*first, *last]))
        .collect();
    let caption = if let [only] = &charts[..] {
        said![lead, " ", only.title.clone(), "."]
    } else {
        let title = phrase::ThroughYears {
            area: context.area(),
            first: *first,
            last: *last,
        };
        said![lead, " ", context.say(&title)]
    };
    let rows = series.iter().map(|own| {
        let unit = unit(&context, context.indicator(own.indicator));
        (&own.name, unit, &*own.entries)
    });
    let mut data = data(context.language, &table, span, rows);
    let answers = series.iter().flat_map(|own| &own.entries);
    let answers = answers.map(|it| it.answer().to_owned());
    let column = std::iter::once(context.say(&Word::AnswerInData).plain()).chain(answers);
    for (row, answer) in data.iter_mut().zip(column) {
        row.insert(ANSWER, answer);
    }
    figure(name, &caption, charts, table, data)
}

/// Whether a series has enough figures, of few enough parties, and all of them can be drawn.
fn is_drawn(context: Context<'_, '_>, own: &Series<'_, '_>, all: &[Series<'_, '_>]) -> bool {
    let figures = own.figures();
    let n = figures.iter().filter(|it| it.is_number()).count();
    let same = all.iter().filter(|it| it.indicator == own.indicator);
    let parties: BTreeSet<AgencyIx> = same.flat_map(Series::figures).map(|it| it.party).collect();
    n >= LEAST && parties.len() <= PARTIES && can_be_drawn(context, own.indicator, &figures)
}

fn line(
    context: Context<'_, '_>,
    own: &Series<'_, '_>,
    span: &[Year],
    [from, to]: [Year; 2],
) -> Option<Chart> {
    let indicator = context.indicator(own.indicator);
    let label = uncited(own.name.runs());
    let entries = || span.iter().zip(&own.entries);
    let points: Vec<Point> = entries().map(|(year, it)| it.point(*year)).collect();
    let known = entries().map(|(year, it)| (*year, it.said(context)));
    let known: Vec<(Year, Option<Said>)> = known.collect();
    let (targets, wanted): (Vec<TargetMark>, Vec<Said>) =
        targets(context, own, span).into_iter().unzip();
    let reached = points.iter().filter_map(|it| it.value.as_ref());
    let values = reached.chain(targets.iter().map(|it| &it.value));
    let values: Vec<Decimal> = values.filter_map(|it| it.parse().ok()).collect();
    let breaks = indicator.breaks.iter().map(|it| it.year);
    let breaks = breaks.filter(|it| *it != from && span.contains(it));
    let breaks: Vec<Break> = breaks
        .map(|year| Break {
            year: year.get(),
            text: context.say(&Word::ChartBreak).plain(),
        })
        .collect();
    let area = indicator.area.as_ref().unwrap_or(&context.plan.area);
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
            number_alone(context.language, indicator, it, percent_sign)
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
    let indicator = context.indicator(own.indicator);
    let marks = target::marks(context, own.indicator, span).into_iter();
    let marks = marks.map(|(year, threshold, value)| {
        let threshold = threshold.map(|threshold| phrase::ThresholdWord { threshold });
        let threshold = threshold.map_or(Said::default(), |it| context.say(&it));
        let [on_scale, in_text] = [percent_sign, percent]
            .map(|it| number_alone(context.language, indicator, value, it))
            .map(|it| threshold.clone().then(it));
        let year = year.map(Year::get);
        // A year that is shown is where the mark stands.
        let is_shown = |year: &u16| span.iter().any(|it| it.get() == *year);
        let mark = TargetMark {
            year,
            text: context
                .say(&phrase::TargetMark {
                    year: year.filter(|it| !is_shown(it)),
                    value: on_scale,
                })
                .plain(),
            value: value.normalize().to_string(),
        };
        let said = context.say(&phrase::TargetMark {
            year,
            value: in_text,
        });
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
