//! A table of categories becomes bars: this year's, and under each the year before's where they compare.

use rust_decimal::Decimal;

use crate::content::Block;
use crate::content::Cell;
use crate::content::Chart;
use crate::content::ChartRow;
use crate::content::Point;
use crate::content::Row;
use crate::content::Run;
use crate::content::Shape;
use crate::content::Table;
use crate::content::plain;
use crate::derive::change::compared;
use crate::evaluate::Context;
use crate::evaluate::charts::Data;
use crate::evaluate::charts::are_large;
use crate::evaluate::charts::can_be_drawn;
use crate::evaluate::charts::datum;
use crate::evaluate::charts::figure;
use crate::evaluate::charts::heading;
use crate::evaluate::charts::point;
use crate::evaluate::charts::said;
use crate::evaluate::charts::uncited;
use crate::evaluate::charts::word;
use crate::evaluate::figure::unit;
use crate::figures::Compared;
use crate::figures::SeriesKey;
use crate::language::report::charts as words;
use crate::model::IndicatorIx;
use crate::model::Observation;
use crate::prose;
use crate::value::Year;

/// As many categories as can be taken in at a glance.
const CATEGORIES: std::ops::RangeInclusive<usize> = 2..=12;

/// As many categories as a description tells one by one.
const TOLD: usize = 4;

/// A table of categories, and what its cells are made of.
pub(in crate::evaluate) struct Categories<'t, 'a, 's> {
    pub(in crate::evaluate) indicator: IndicatorIx,
    /// The end of its ids: `2.10a-1`.
    pub(in crate::evaluate) name: &'t str,
    /// *Figur 2.10a.*
    pub(in crate::evaluate) lead: &'t str,
    /// What, of whom and where, in some years.
    pub(in crate::evaluate) title: &'t dyn Fn(&[Year]) -> String,
    /// Whether a row is one category, and not a combination of several.
    pub(in crate::evaluate) is_plain: bool,
    pub(in crate::evaluate) years: &'t [Year],
    /// The figures of each row, one a year.
    pub(in crate::evaluate) figures: &'t [Vec<Option<&'a Observation<'s>>>],
}

/// The table with its bars, where they can be drawn.
pub(in crate::evaluate) fn categories(
    context: Context<'_, '_>,
    asked: &Categories<'_, '_, '_>,
    table: Table,
) -> Block {
    let Some(now) = asked
        .years
        .last()
        .filter(|_| can_be_compared(context, asked, &table))
    else {
        return Block::Table(table);
    };
    let before = before(context, asked, &table);
    let shown: Vec<Year> = before.into_iter().chain([*now]).collect();
    let title = (asked.title)(&shown);
    let caption = format!("{} {title}.", asked.lead);
    let rows: Vec<ChartRow> = table
        .rows
        .iter()
        .filter(|it| !it.is_total)
        .filter_map(|it| bars(it, asked.years, &shown))
        .collect();
    let chart = Chart {
        id: format!("diagram-{}", asked.name),
        shape: Shape::Bars,
        title: uncited(&prose::runs(&title)),
        description: vec![Run::text(description(context, &table, &rows, *now, before))],
        rows,
        ticks: Vec::new(),
        breaks: Vec::new(),
        targets: Vec::new(),
        gap: String::new(),
    };
    let data = data(context, asked, &table);
    figure(asked.name, &caption, vec![chart], table, data)
}

/// Whether the latest year's categories can be looked at side by side: some, each with a figure that
/// can be drawn or none at all, at least two with one.
fn can_be_compared(
    context: Context<'_, '_>,
    asked: &Categories<'_, '_, '_>,
    table: &Table,
) -> bool {
    let indicator = context.plan.indicator(asked.indicator);
    let n = table.rows.iter().filter(|it| !it.is_total).count();
    let found = of_year(asked, asked.years.len().saturating_sub(1));
    let has_value = |row: &&Row| {
        !row.is_total
            && row
                .cells
                .get(asked.years.len())
                .is_some_and(|it| it.value.is_some())
    };
    asked.is_plain
        && indicator.kind.is_numeric()
        && CATEGORIES.contains(&n)
        && table.rows.iter().filter(has_value).count() >= *CATEGORIES.start()
        && found.iter().all(|it| can_be_drawn(context, it))
        && are_large(indicator, &found)
}

/// The figures of one year, counted from the first.
fn of_year<'a, 's>(asked: &Categories<'_, 'a, 's>, at: usize) -> Vec<&'a Observation<'s>> {
    let rows = asked.figures.iter();
    rows.filter_map(|it| it.get(at).copied().flatten())
        .collect()
}

/// The year before, if each category that has a figure in both years can be compared, and any has.
fn before(context: Context<'_, '_>, asked: &Categories<'_, '_, '_>, table: &Table) -> Option<Year> {
    let at = asked.years.len().checked_sub(2)?;
    let before = *asked.years.get(at)?;
    let found = of_year(asked, at);
    let is_sound = found.iter().all(|it| can_be_drawn(context, it));
    let rows = asked.figures.iter().zip(&table.rows);
    let categories = rows.filter(|(_, row)| !row.is_total);
    let pairs = categories.filter_map(|(row, _)| {
        let number = |at: usize| row.get(at).copied().flatten().filter(|it| it.is_number());
        number(at).and(number(at + 1))
    });
    let compares: Vec<bool> = pairs
        .map(|it| {
            let key = SeriesKey::of(it, context.model);
            let compared = compared(context.model, context.figures, context.ix, key);
            matches!(compared, Some(Compared::Change(change)) if change.from_year == before)
        })
        .collect();
    (is_sound && !compares.is_empty() && compares.iter().all(|it| *it)).then_some(before)
}

/// A row's cells of the years that are shown, the latest first.
fn bars(row: &Row, years: &[Year], shown: &[Year]) -> Option<ChartRow> {
    let label = uncited(&row.cells.first()?.runs);
    let cells = years.iter().zip(row.cells.iter().skip(1));
    let points = cells.filter(|(year, _)| shown.contains(year));
    let points = points.map(|(year, cell)| point(&year.to_string(), cell));
    let mut points: Vec<Point> = points.collect();
    points.reverse();
    Some(ChartRow { label, points })
}

/// Each category where they are few, else how far they span; then the total.
fn description(
    context: Context<'_, '_>,
    table: &Table,
    rows: &[ChartRow],
    now: Year,
    before: Option<Year>,
) -> String {
    let language = context.language;
    let year = now.get();
    let newest = |row: &ChartRow| row.points.first().cloned();
    let mut known: Vec<(String, Point)> = rows
        .iter()
        .filter_map(|row| Some((plain(&row.label), newest(row)?)))
        .filter(|(_, point)| point.value.is_some())
        .collect();
    let n = known.len();
    let mut sentences = Vec::new();
    if n <= TOLD {
        let each = known.iter();
        let each = each.map(|(label, point)| format!("{label} {}", said(point, language)));
        sentences.push(words::each(language, year, &each.collect::<Vec<_>>()));
    } else {
        known.sort_by_key(|(_, point)| {
            point
                .value
                .as_deref()
                .and_then(|it| it.parse::<Decimal>().ok())
        });
        if let (Some((_, least)), Some((_, most))) = (known.first(), known.last()) {
            let (least, most) = (said(least, language), said(most, language));
            sentences.push(words::span(language, year, &least, &most));
        }
    }
    if n < rows.len() {
        sentences.push(words::without(language, rows.len() - n));
    }
    let at = table.rows.iter().find(|it| it.is_total);
    if let Some((label, cell)) = at.and_then(|it| it.cells.first().zip(total(it, table))) {
        let text = said(&point("", cell), language);
        sentences.push(words::with_total(&plain(&label.runs), &text));
    }
    sentences.extend(before.map(|it| words::beside(language, it.get())));
    sentences.join(" ")
}

/// The latest year's cell of the total, if it has a value.
fn total<'r>(row: &'r Row, table: &Table) -> Option<&'r Cell> {
    let at = table.columns.iter().rposition(|it| it.numeric)?;
    row.cells.get(at).filter(|it| it.value.is_some())
}

fn data(context: Context<'_, '_>, asked: &Categories<'_, '_, '_>, table: &Table) -> Data {
    let unit = unit(context.language, context.plan.indicator(asked.indicator));
    let first = table
        .columns
        .first()
        .map_or(String::new(), |it| word(&it.title));
    let mut data = vec![heading(&first, context.language)];
    for row in &table.rows {
        let Some((label, cells)) = row.cells.split_first() else {
            continue;
        };
        let of_years = asked.years.iter().zip(cells);
        data.extend(
            of_years.map(|(year, cell)| datum(&label.runs, &year.to_string(), &unit, cell)),
        );
    }
    data
}
