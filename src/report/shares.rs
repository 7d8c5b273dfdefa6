//! A measure's shares become a table: n and N always with the percentage.

use std::collections::BTreeSet;

use crate::content::{Block, Cell, Column, Row};
use crate::model::{Answer, Kind, MeasureIx, Observation};
use crate::report::blocks::{row, table};
use crate::tell::context::Context;
use crate::tell::lineage::called;
use crate::tell::sources::are_named;
use crate::tell::{change, figure, naming, printed, reference, share, sources};
use crate::text::{Said, said};
use crate::value::Number;
use crate::words::grammar::listed;
use crate::words::list::Word;
use crate::words::names::open;
use crate::words::{list as phrase, numbers};

/// The column of how many answered of those asked, which stands only where somebody says it.
const ASKED: usize = 4;

/// The table; none of a measure without a share this year.
pub(super) fn shares(context: Context<'_, '_>, ix: MeasureIx) -> Option<Block> {
    let found = found(context, ix);
    let rows = found.iter();
    let mut rows: Vec<Row> = rows
        .map(|(it, is_named)| share_row(context, ix, it, *is_named))
        .collect();
    let figures: Vec<&Observation<'_>> = found.iter().map(|(it, _)| *it).collect();
    figures.first()?;
    // In per cent, unless all are of few and told by their counts.
    let is_few = |it: &&Observation<'_>| figure::few(context, it).is_some();
    let percent = !figures.iter().all(is_few);
    let year = context.year;
    let share = context.say(&phrase::ShareColumn { year, percent });
    let mut columns = vec![
        Column::text(context.say(&Word::IndicatorColumn)),
        Column::number(share),
        Column::number(context.say(&Word::CountColumn)),
        Column::number(context.say(&Word::OfColumn)),
        Column::text(context.say(&Word::AnsweredOfAskedColumn)),
        Column::text(context.say(&Word::ChangeColumn)),
    ];
    let is_said = |row: &Row| !row.cells[ASKED].runs.is_empty();
    if !rows.iter().any(is_said) {
        columns.remove(ASKED);
        for row in &mut rows {
            row.cells.remove(ASKED);
        }
    }
    let areas = figures.iter();
    let areas: BTreeSet<Said> = areas
        .map(|it| figure::area(context, it).unwrap_or_else(|| context.area()))
        .collect();
    let caption = context.say(&phrase::SharesTable {
        lead: naming::table(context, ix),
        percent,
        area: listed(areas.into_iter().collect(), context.language),
        year,
    });
    let id = format!("{}-andelar", context.plan.measure_anchor(ix));
    let mut shown = table(&id, caption, columns, rows);
    let of = figures.chunk_by(|a, b| a.indicator == b.indicator);
    let of = of.filter_map(|own| {
        let ix = own.first()?.indicator;
        Some((called(context, ix), share::of_what(context, ix, own)?))
    });
    let of: Vec<(Said, Said)> = of.collect();
    // What several are of is said once.
    let of = of.chunk_by(|(_, a), (_, b)| a == b).map(|same| {
        let ids = same.iter().map(|(id, _)| id.clone()).collect();
        let (ids, of) = (listed(ids, context.language), same[0].1.clone());
        said![open(of), " (", ids, ")."]
    });
    let has_few = figures.iter().any(is_few);
    let few = has_few.then(|| {
        let limit = context.plan.small_base.into();
        context.say(&phrase::FewInWords { limit })
    });
    let remarks = of.chain(few).chain(sources::sources(context, &figures));
    shown.remarks = remarks.collect();
    Some(Block::Table(shown))
}

/// The shares that have been given, each with whether it must be named.
fn found<'a, 's>(context: Context<'a, 's>, ix: MeasureIx) -> Vec<(&'a Observation<'s>, bool)> {
    let mut found = Vec::new();
    for it in &context.plan.measure(ix).uses {
        let is_share = context.indicator(it.indicator).kind == Kind::Share;
        if !is_share || it.is_ref || reference::is_beside(context, it) {
            continue;
        }
        let answers = context.answers(it.indicator, context.year);
        let is_named = are_named(context, &answers);
        let has_value = |it: &&Observation<'_>| !matches!(it.answer, Answer::NoValue(_));
        let given = answers.into_iter().filter(has_value);
        let shown = given.filter(|it| !figure::is_held(context, it));
        found.extend(shown.map(|it| (it, is_named)));
    }
    found
}

fn share_row(context: Context<'_, '_>, ix: MeasureIx, it: &Observation<'_>, is_named: bool) -> Row {
    let indicator = context.indicator(it.indicator);
    let mut name = Said::default();
    if !context.plan.measure(ix).number.is_empty() {
        name.add(said![&*indicator.id.text, " "]);
    }
    name.add(context.prose(&indicator.name));
    if is_named {
        name.add(said![", ", context.party(it.party)]);
    }
    let beside = reference::cell(context, it.indicator, it.year).unwrap_or_default();
    let shown = figure::shown(context, it);
    let share = Cell {
        state: None,
        ..shown.cell_of(context, said![share(context, it), beside])
    };
    let mut cells = vec![Cell::text(name), share];
    cells.extend(bases(context, it).map(Cell::text));
    cells.push(Cell::text(change::cell(context, it)));
    row(cells)
}

/// A number of per cent, or *2 av 9* where percentages say nothing.
fn share(context: Context<'_, '_>, it: &Observation<'_>) -> Said {
    if figure::few(context, it).is_some() {
        return figure::shown(context, it).text;
    }
    let precision = figure::precision(context, it);
    figure::printed(context, it).map_or_else(Said::default, |number| {
        let number = numbers::number(number, context.language);
        printed::precise(context.language, precision, number)
    })
}

/// Numerator, denominator, and how many answered of those asked.
fn bases(context: Context<'_, '_>, it: &Observation<'_>) -> [Said; 3] {
    let Some([numerator, denominator]) = figure::parts(it) else {
        let unknown = context.say(&Word::BaseNotGiven);
        return [unknown.clone(), unknown, Said::default()];
    };
    let asked = it.details.as_ref().and_then(|it| it.asked);
    let of = asked.map(|asked| share::part_of(context, denominator, asked));
    let said = |it: Number| numbers::number(it.get(), context.language).into();
    [said(numerator), said(denominator), of.unwrap_or_default()]
}
