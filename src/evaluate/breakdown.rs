//! An indicator's categories become tables: one row a category, one column a year.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::content::{Block, Cell, Row, Table};
use crate::evaluate::blocks::table;
use crate::evaluate::charts::{self, Categories, Entry};
use crate::evaluate::context::Context;
use crate::evaluate::figure::{self, Shown};
use crate::evaluate::known::years;
use crate::evaluate::whose::are_named;
use crate::evaluate::{change, cited, lineage, shares, sources};
use crate::model::{
    AgencyIx, Answer, BreakdownIx, CategoryIx, CellId, Home, IndicatorIx, Kind, Observation,
};
use crate::text::{Said, said};
use crate::value::Year;
use crate::words::grammar::listed;
use crate::words::list::Word;
use crate::words::order::sort_by_name;
use crate::words::states::Why;
use crate::words::{list as phrase, reading};

/// A party's figures of one indicator, by year and cell.
type Figures<'a, 's> = BTreeMap<(Year, CellId), &'a Observation<'s>>;

/// Charts of more parties than this would be read as a ranking.
const PARTIES: usize = 4;

/// An indicator's tables of categories, one a party, and one a breakdown or crossing.
pub(super) fn breakdown_tables(context: Context<'_, '_>, indicator: IndicatorIx) -> Vec<Block> {
    let found = context.indicator(indicator);
    let years = years(context, indicator);
    if found.breakdowns.is_empty() || years.is_empty() {
        return Vec::new();
    }
    let mut parties: BTreeMap<AgencyIx, Figures<'_, '_>> = BTreeMap::new();
    for year in &years {
        for it in context.cells(indicator, *year) {
            let figures = parties.entry(it.party).or_default();
            figures.insert((*year, it.cell), it);
        }
    }
    let all: Vec<&Observation<'_>> = parties
        .values()
        .flat_map(BTreeMap::values)
        .copied()
        .collect();
    let is_named = are_named(context, &all);
    let has_charts = parties.len() <= PARTIES;
    let mut tables = Vec::new();
    let several = parties.len() * found.breakdowns.len() > 1;
    for (at, (party, figures)) in parties.iter().enumerate() {
        let party = is_named.then_some(*party);
        for (n, breakdowns) in found.breakdowns.iter().enumerate() {
            let number = at * found.breakdowns.len() + n + 1;
            let shape = Shape {
                indicator,
                party,
                n,
                number: several.then_some(number),
                breakdowns,
                years: &years,
            };
            let table = breakdown_table(context, &shape, figures);
            tables.extend(table.map(|it| {
                if has_charts {
                    with_bars(context, &shape, figures, it)
                } else {
                    Block::Table(it)
                }
            }));
        }
    }
    tables
}

/// Which table: of which party, where several answer, and of which breakdowns.
struct Shape<'t> {
    indicator: IndicatorIx,
    party: Option<AgencyIx>,
    n: usize,
    /// Which of the indicator's tables, where it has several.
    number: Option<usize>,
    breakdowns: &'t [BreakdownIx],
    years: &'t [Year],
}

/// The table with its bars, if they say more than it does.
fn with_bars<'a>(
    context: Context<'a, '_>,
    shape: &Shape<'_>,
    figures: &Figures<'a, '_>,
    table: Table,
) -> Block {
    let rows = rows(context, shape.breakdowns, figures);
    let rows: Vec<charts::Category<'_, '_>> = rows
        .into_iter()
        .map(|(label, cell)| charts::Category {
            label,
            is_total: cell == CellId::TOTAL,
            entries: entries(context, shape, figures, cell),
        })
        .collect();
    let asked = Categories {
        indicator: shape.indicator,
        name: &name(context, shape),
        lead: &figure_lead(context, shape),
        title: &|years| title(context, shape, years),
        is_plain: shape.breakdowns.len() == 1,
        years: shape.years,
        rows: &rows,
    };
    charts::categories(context, &asked, table)
}

/// What a row shows, one entry a year.
fn entries<'a, 's>(
    context: Context<'a, 's>,
    shape: &Shape<'_>,
    figures: &Figures<'a, 's>,
    cell: CellId,
) -> Vec<Entry<'a, 's>> {
    let entry = |year: &Year| {
        let figure = figures.get(&(*year, cell)).copied();
        let shown = figure.map(|it| figure::shown(context, it));
        Entry {
            figure,
            shown: shown.unwrap_or_else(|| missing(context, shape, figures, (*year, cell))),
        }
    };
    shape.years.iter().map(entry).collect()
}

/// The column of changes, where there is one. A gap that the row shows is not told again.
fn change_of(
    context: Context<'_, '_>,
    years: &[Year],
    cell: CellId,
    entries: &[Entry<'_, '_>],
) -> Option<Said> {
    let ([.., from, _], [.., before, now]) = (years, entries) else {
        return None;
    };
    let is_shown = |year| year == *from && before.figure.is_none();
    let told = now.figure.filter(|it| {
        let lacks = change::year_without(context, it);
        !is_undistributed(context, cell) && !lacks.is_some_and(is_shown)
    });
    Some(told.map_or_else(
        || context.say(&Word::NotCompared),
        |it| change::cell(context, it),
    ))
}

fn breakdown_table(
    context: Context<'_, '_>,
    shape: &Shape<'_>,
    figures: &Figures<'_, '_>,
) -> Option<Table> {
    let Shape {
        indicator,
        breakdowns,
        years,
        ..
    } = *shape;
    let labelled = rows(context, breakdowns, figures);
    if labelled.iter().all(|(_, cell)| *cell == CellId::TOTAL) {
        return None;
    }
    let has_total = labelled.iter().any(|(_, cell)| *cell == CellId::TOTAL);
    let cells: BTreeSet<CellId> = labelled.iter().map(|(_, cell)| *cell).collect();
    let mut rows: Vec<Row> = Vec::new();
    let mut all = Vec::new();
    for (label, cell) in labelled {
        let entries = entries(context, shape, figures, cell);
        let mut cells = vec![Cell::text(label)];
        cells.extend(entries.iter().map(|it| it.shown.cell()));
        cells.extend(change_of(context, years, cell, &entries).map(Cell::text));
        rows.push(Row {
            cells,
            is_total: cell == CellId::TOTAL,
        });
        all.push(entries);
    }
    let mut columns = vec![by(context, breakdowns).capital()];
    columns.extend(years.iter().map(|year| format!("#{year}").into()));
    columns.extend((years.len() > 1).then(|| context.say(&Word::ChangeColumn)));
    let lead = match called(context, shape) {
        Called::Number(number) => context.say(&phrase::TableNumbered { number: &number }),
        Called::Words(what) => context.say(&phrase::TableFor { what }),
    };
    let caption = said![lead, " ", title(context, shape, years), "."];
    let id = name(context, shape);
    let mut table = table(&id, caption, &columns, rows);
    if breakdowns
        .iter()
        .any(|ix| context.plan.breakdown(*ix).overlapping)
        && has_total
    {
        let one = figure::counted(&context, context.indicator(indicator), 1);
        let told = context.say(&phrase::Overlapping { one });
        table.remarks.push(told.into_runs());
    }
    if !has_total {
        table
            .remarks
            .push(context.say(&Word::NotAddedTogether).into_runs());
    }
    let unnamed = years_without_a_name(shape, &all);
    if !unnamed.is_empty() {
        let told = context.say(&phrase::AddsUp { years: unnamed });
        table.remarks.push(told.into_runs());
    }
    let shown: Vec<&Observation<'_>> = figures
        .iter()
        .filter(|((_, cell), _)| cells.contains(cell))
        .map(|(_, it)| *it)
        .collect();
    if !has_total {
        let of = shares::of_what(context, indicator, &shown);
        table.remarks.extend(of.map(Said::into_runs));
    }
    let of_the_year: Vec<&Observation<'_>> = shown
        .iter()
        .filter(|it| it.year == context.year && !is_undistributed(context, it.cell))
        .copied()
        .collect();
    table
        .remarks
        .extend(lineage::remarks(context, &of_the_year));
    table.remarks.extend(sources::sources(context, &shown));
    Some(table)
}

/// *våldstyp*, *våldstyp och kön*
fn by(context: Context<'_, '_>, breakdowns: &[BreakdownIx]) -> Said {
    let names = breakdowns.iter();
    let names = names.map(|ix| context.word(&context.plan.breakdown(*ix).name));
    listed(names.collect(), context.language)
}

/// What is shown, by what, of whom, where and when.
fn title(context: Context<'_, '_>, shape: &Shape<'_>, years: &[Year]) -> Said {
    let found = context.indicator(shape.indicator);
    let by = by(context, shape.breakdowns);
    let years = years.iter().map(|it| it.to_string().into());
    let years = listed(years.collect(), context.language);
    let area = found.area.as_ref();
    let area = area.map_or_else(|| context.area(), |it| context.word(it));
    let name = context.prose(&found.name);
    let (what, each) = reading::without_breakdown(context.language, name, &by);
    let mut title = context.say(&phrase::BrokenDown { what, by, each });
    let unit = figure::unit_in_caption(&context, found);
    let owner = shape.party.map(|it| context.party(it));
    for it in [unit, owner].into_iter().flatten() {
        title.add(said![", ", it]);
    }
    said![title, ", ", area, " ", years]
}

/// What its ids end with: `2.10a-1`, `2.10a-1-polisen`.
fn name(context: Context<'_, '_>, shape: &Shape<'_>) -> String {
    let owner = shape.party.map_or(String::new(), |it| {
        format!("-{}", context.plan.agency_anchor(it))
    });
    let anchor = context.plan.indicator_anchor(shape.indicator);
    format!("{anchor}-{}{owner}", shape.n + 1)
}

/// *Figur 2.10a.*; of a measure without number by its title.
fn figure_lead(context: Context<'_, '_>, shape: &Shape<'_>) -> Said {
    match called(context, shape) {
        Called::Number(number) => context.say(&phrase::FigureNumber { id: &number }),
        Called::Words(what) => context.say(&phrase::FigureFor { what }),
    }
}

/// What no other table or figure of breakdowns is called.
enum Called {
    /// *2.10a*, *7.1a:2*
    Number(String),
    /// *åtgärden ”Utveckla samverkan”, fördelning 1*
    Words(Said),
}

/// The indicator's number or, of a measure without one, its place among those with breakdowns; where
/// the indicator has several tables, which of them.
fn called(context: Context<'_, '_>, shape: &Shape<'_>) -> Called {
    let indicator = context.indicator(shape.indicator);
    let nth = shape.number.map_or(String::new(), |n| format!(":{n}"));
    let measure = match indicator.home {
        Home::Measure(ix) if context.plan.measure(ix).number.is_empty() => ix,
        _ => return Called::Number(format!("{}{nth}", indicator.id.text)),
    };
    let own = context.plan.measure(measure).uses.iter();
    let own = own.map(|it| it.indicator);
    let mut own = own.filter(|ix| !context.indicator(*ix).breakdowns.is_empty());
    let at = own.position(|ix| ix == shape.indicator).unwrap_or_default();
    Called::Words(said![
        context.say(&phrase::NthBreakdown {
            of: cited::measure(context, measure),
            n: at + 1,
        }),
        nth
    ])
}

/// Whether a cell is what could not be distributed: a remainder, of which no change is told.
fn is_undistributed(context: Context<'_, '_>, cell: CellId) -> bool {
    context
        .model
        .cells
        .get(cell)
        .iter()
        .any(|(_, category)| *category == CategoryIx::UNDISTRIBUTED)
}

/// The parts of an indicator that have a figure of an earlier year and none of this one.
pub(super) fn missing_parts(context: Context<'_, '_>, indicator: IndicatorIx) -> Vec<Said> {
    let cells = |year: Year| {
        let cells = context.cells(indicator, year).into_iter();
        cells.map(|it| it.cell).collect::<BTreeSet<CellId>>()
    };
    let now = cells(context.year);
    let years = years(context, indicator).into_iter();
    let then: BTreeSet<CellId> = years.flat_map(cells).collect();
    let missing = then.difference(&now).map(|cell| label(context, *cell));
    missing.collect()
}

fn missing(
    context: Context<'_, '_>,
    shape: &Shape<'_>,
    figures: &Figures<'_, '_>,
    (year, cell): (Year, CellId),
) -> Shown {
    if is_part(context, shape, cell) && adds_up(context, shape, figures, year) {
        return Shown::unnamed(&context);
    }
    if is_undistributed(context, cell) {
        return Shown::gap(context.say(&Word::NotStated));
    }
    // A category that the agency has not named: nothing is known of it for the year.
    Shown::gap(if context.is_compiled() {
        context.say(&phrase::WhyInCell {
            why: Why::NotInSource,
        })
    } else {
        context.say(&phrase::CategoryMissing { year: year.get() })
    })
}

/// Whether a cell is of all the breakdowns of a table, and not of some of those that are crossed.
fn is_part(context: Context<'_, '_>, shape: &Shape<'_>, cell: CellId) -> bool {
    let key = context.model.cells.get(cell);
    let is_here = |it: &(BreakdownIx, CategoryIx)| shape.breakdowns.contains(&it.0);
    key.len() == shape.breakdowns.len() && key.iter().all(is_here)
}

/// Whether the parts that are named for a year make its total, so that none is missing.
fn adds_up(
    context: Context<'_, '_>,
    shape: &Shape<'_>,
    figures: &Figures<'_, '_>,
    year: Year,
) -> bool {
    let plan = context.plan;
    let overlaps = |ix: &BreakdownIx| plan.breakdown(*ix).overlapping;
    let kind = plan.indicator(shape.indicator).kind;
    if !matches!(kind, Kind::Count | Kind::Amount) || shape.breakdowns.iter().any(overlaps) {
        return false;
    }
    let whole = |it: &Observation<'_>| match it.answer {
        Answer::Number(number) if figure::is_plain(context, it) => Some(number.get()),
        _ => None,
    };
    let own = figures.iter().filter(|((of, _), _)| *of == year);
    let parts = own.filter(|((_, cell), _)| is_part(context, shape, *cell));
    let sum: Option<Decimal> = parts.map(|(_, it)| whole(it)).sum();
    let total = figures.get(&(year, CellId::TOTAL));
    sum.is_some() && sum == total.and_then(|it| whole(it))
}

/// The years of which a category is not named, though nothing is missing.
fn years_without_a_name(shape: &Shape<'_>, rows: &[Vec<Entry<'_, '_>>]) -> Vec<String> {
    let is_unnamed = |at: usize| rows.iter().any(|row| row[at].shown.is_unnamed());
    let years = shape.years.iter().enumerate();
    let found = years.filter(|(at, _)| is_unnamed(*at));
    found.map(|(_, year)| year.to_string()).collect()
}

/// The rows of a table: every combination of categories that any of the years has, in the order
/// of the plan (an open list's in Swedish order), `ej fördelat` late and the total last.
fn rows(
    context: Context<'_, '_>,
    breakdowns: &[BreakdownIx],
    figures: &Figures<'_, '_>,
) -> Vec<(Said, CellId)> {
    let cells: BTreeSet<CellId> = figures.keys().map(|(_, cell)| *cell).collect();
    let mut found: Vec<CellId> = cells
        .into_iter()
        .filter(|cell| {
            let key = context.model.cells.get(*cell);
            key.iter()
                .all(|(breakdown, _)| breakdowns.contains(breakdown))
        })
        .collect();
    found.sort_by_key(|cell| {
        let key = context.model.cells.get(*cell);
        breakdowns
            .iter()
            .map(|ix| {
                key.iter()
                    .find(|(own, _)| own == ix)
                    .map(|(_, category)| *category)
            })
            .collect::<Vec<Option<CategoryIx>>>()
    });
    let mut labelled: Vec<(Said, CellId)> = found
        .into_iter()
        .map(|cell| (label(context, cell), cell))
        .collect();
    if breakdowns.iter().any(|ix| context.plan.breakdown(*ix).open) {
        sort_by_name(&mut labelled, |(label, _)| label.plain());
        labelled.sort_by_key(|(_, cell)| is_undistributed(context, *cell));
    }
    labelled.sort_by_key(|(_, cell)| *cell == CellId::TOTAL);
    labelled
}

pub(super) fn label(context: Context<'_, '_>, cell: CellId) -> Said {
    let key = context.model.cells.get(cell);
    if key.is_empty() {
        return context.say(&Word::TotalRow);
    }
    let names = key.iter();
    let names = names.map(|(ix, category)| context.category(context.plan, *ix, *category));
    Said::join(names, ", ").capital()
}
