//! A table of years becomes a line for each series that is long enough, open where a year is missing.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::content::{Block, Break, Chart, ChartRow, Point, Shape, Table, TargetMark};
use crate::derive::sum::sum;
use crate::model::{AgencyIx, IndicatorIx, Kind, Observation, Which};
use crate::report::charts::{
    Entry, Line, PARTIES, can_be_drawn, data, figure, finding, ticks, uncited,
};
use crate::tell::context::Context;
use crate::tell::figure::{number, number_alone, unit, unit_in_caption};
use crate::tell::printed::{percent, percent_sign};
use crate::tell::target;
use crate::text::{Said, said};
use crate::value::Year;
use crate::words::list::{self as phrase, Word};
use crate::words::{Language, numbers};

/// As many figures as make a series: two are told in a sentence.
const LEAST: usize = 3;

/// What a row of a table of years is made of.
pub(in crate::report) struct Series<'a, 's> {
    pub(in crate::report) indicator: IndicatorIx,
    /// What the row is called.
    pub(in crate::report) name: Said,
    /// One a year.
    pub(in crate::report) entries: Vec<Entry<'a, 's>>,
}

impl<'a, 's> Series<'a, 's> {
    pub(in crate::report) fn figures(&self) -> Vec<&'a Observation<'s>> {
        self.entries.iter().filter_map(|it| it.figure).collect()
    }
}

/// The table with its lines; `series` has the order of its rows.
pub(in crate::report) fn years(
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
    let charts = drawn.filter_map(|own| {
        let chart = line(context, &Drawn::of(context, own, span), span, Shape::Line)?;
        let latest = own.figures().pop();
        let finding = latest.and_then(|it| finding(context, it));
        Some(Chart {
            finding: uncited(&finding.unwrap_or_default()),
            ..chart
        })
    });
    let charts: Vec<Chart> = charts.collect();
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
    let lines = series.iter().map(|own| Line {
        label: &own.name,
        unit: unit(&context, context.indicator(own.indicator)),
        entries: &own.entries,
    });
    let title = context.say(&Word::IndicatorColumn);
    let data = data(context.language, &title, span, true, lines);
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

/// A key figure's years, drawn small; nothing of too few, or of what can't be drawn.
pub(in crate::report) fn trend(
    context: Context<'_, '_>,
    own: &Series<'_, '_>,
    span: &[Year],
) -> Option<Chart> {
    if !is_drawn(context, own, std::slice::from_ref(own)) {
        return None;
    }
    let own = Drawn::of(context, own, span);
    line(context, &own, span, Shape::Trend)
}

/// The same of what several parties have reported together.
pub(in crate::report) fn trend_of_sums(
    context: Context<'_, '_>,
    which: &Which,
    name: &Said,
    span: &[Year],
) -> Option<Chart> {
    let sums = span.iter().map(|year| {
        let which = Which {
            year: *year,
            ..*which
        };
        sum(context.seen(), &which).map(|it| it.value)
    });
    let sums: Vec<Option<Decimal>> = sums.collect();
    let values = sums.iter().flatten();
    let is_count = context.indicator(which.indicator).kind == Kind::Count;
    let least = if is_count { context.plan.small_base } else { 1 };
    let is_large = values.clone().max()? >= &Decimal::from(least);
    if values.count() < LEAST || !is_large {
        return None;
    }
    let own = Drawn::of_sums(context, which.indicator, name, span, &sums);
    line(context, &own, span, Shape::Trend)
}

/// What a line is drawn of: a point a year, and what each is in a sentence.
struct Drawn {
    indicator: IndicatorIx,
    label: Said,
    points: Vec<Point>,
    said: Vec<Option<Said>>,
}

impl Drawn {
    fn of(context: Context<'_, '_>, own: &Series<'_, '_>, span: &[Year]) -> Drawn {
        let entries = span.iter().zip(&own.entries);
        Drawn {
            indicator: own.indicator,
            label: uncited(&own.name),
            points: entries.map(|(year, it)| it.point(*year)).collect(),
            said: own.entries.iter().map(|it| it.said(context)).collect(),
        }
    }

    fn of_sums(
        context: Context<'_, '_>,
        indicator: IndicatorIx,
        name: &Said,
        span: &[Year],
        sums: &[Option<Decimal>],
    ) -> Drawn {
        let gap = context.say(&Word::FigureGap).plain();
        let point = |(year, sum): (&Year, &Option<Decimal>)| Point {
            at: year.to_string(),
            text: sum.map_or_else(|| gap.clone(), |it| numbers::number(it, context.language)),
            marks: String::new(),
            value: sum.map(|it| it.normalize().to_string()),
        };
        let said = |it: &Option<Decimal>| Some(number(context, indicator, (*it)?, true));
        Drawn {
            indicator,
            label: uncited(name),
            points: span.iter().zip(sums).map(point).collect(),
            said: sums.iter().map(said).collect(),
        }
    }
}

fn line(context: Context<'_, '_>, own: &Drawn, span: &[Year], shape: Shape) -> Option<Chart> {
    let [from, to] = [*span.first()?, *span.last()?];
    let indicator = context.indicator(own.indicator);
    let (label, points) = (own.label.clone(), own.points.clone());
    let (targets, wanted): (Vec<TargetMark>, Vec<Said>) =
        targets(context, own.indicator, span).into_iter().unzip();
    let shown = points.iter().filter_map(|it| it.value.as_ref());
    let values = shown.chain(targets.iter().map(|it| &it.value));
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
    let mut title = label.clone();
    if let Some(unit) = unit_in_caption(&context, indicator) {
        title.add(said![", ", unit]);
    }
    title.add(said![", ", context.word(area), format!(" {from}–{to}")]);
    let anchor = context.plan.indicator_anchor(own.indicator);
    Some(Chart {
        id: match shape {
            Shape::Trend => format!("linje-{anchor}"),
            _ => format!("diagram-{anchor}"),
        },
        shape,
        finding: Said::default(),
        description: description(context, own, span, &breaks, wanted)?,
        title,
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
fn targets(context: Context<'_, '_>, ix: IndicatorIx, span: &[Year]) -> Vec<(TargetMark, Said)> {
    let indicator = context.indicator(ix);
    let marks = target::marks(context, ix, span).into_iter();
    let marks = marks.map(|(year, threshold, value)| {
        let threshold = threshold.map(|threshold| phrase::ThresholdWord { threshold });
        let threshold = threshold.map_or(Said::default(), |it| context.say(&it));
        let said = |year: Option<Year>, percent: fn(Language, Decimal) -> String| {
            let value = number_alone(context.language, indicator, value, percent);
            let (year, value) = (year.map(Year::get), threshold.clone().then(value));
            context.say(&phrase::TargetMark { year, value })
        };
        // A year that is shown is where the mark stands.
        let not_shown = year.filter(|it| !span.contains(it));
        let mark = TargetMark {
            year: year.map(Year::get),
            text: said(not_shown, percent_sign).plain(),
            value: value.normalize().to_string(),
        };
        (mark, said![said(year, percent).capital(), "."])
    });
    marks.collect()
}

/// The first and the last value, the years between them that have none, breaks and targets.
fn description(
    context: Context<'_, '_>,
    own: &Drawn,
    span: &[Year],
    breaks: &[Break],
    wanted: Vec<Said>,
) -> Option<Said> {
    let said = span.iter().copied().zip(own.said.iter().cloned());
    let (told, missing): (Vec<_>, Vec<_>) = said.partition(|(_, it)| it.is_some());
    let [(first, from), (last, to)] = [told.first()?, told.last()?].map(Clone::clone);
    let mut sentences = vec![context.say(&phrase::FirstAndLast {
        first,
        from: from?,
        last,
        to: to?,
    })];
    let years = missing.iter().map(|(year, _)| *year);
    let years: Vec<Year> = years.filter(|it| (first..last).contains(it)).collect();
    if !years.is_empty() {
        sentences.push(context.say(&phrase::YearsWithout { years }));
    }
    let broken = breaks.iter().map(|it| phrase::BrokenFrom { year: it.year });
    sentences.extend(broken.map(|it| context.say(&it)));
    sentences.extend(wanted);
    Some(Said::join(sentences, " "))
}
