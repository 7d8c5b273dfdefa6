//! The table of what has been reported of each goal becomes bars of measures, by where they stand.

use std::ops::Range;

use crate::content::{Block, Cell, Chart, ChartRow, Point, Row, Run, Shape, Table};
use crate::evaluate::charts::{Data, beside, figure, first_title, uncited};
use crate::evaluate::context::Context;
use crate::text::{Said, plain, said};
use crate::words::list::{self as phrase, Word};

/// Fewer measures are read faster in a sentence.
const LEAST_DUE: usize = 10;

/// The first of the table's columns that are parts of what was due.
const FIRST_PART: usize = 2;

/// The table with its bars; alone where little was due, or all of it stands in one place.
/// `due`: how many measures of the whole plan were due, and `counts`, by part.
pub(in crate::evaluate) fn coverage(
    context: Context<'_, '_>,
    due: usize,
    counts: &[usize],
    table: Table,
) -> Block {
    if due < LEAST_DUE || counts.iter().filter(|it| **it > 0).count() < 2 {
        return Block::Table(table);
    }
    let parts = FIRST_PART..FIRST_PART + counts.len();
    let title = context.say(&phrase::CoverageChart {
        area: context.area(),
        year: context.year,
    });
    let has_any_due = |it: &&Row| {
        let due = it.cells.get(1).and_then(|it| it.value.as_deref());
        due.is_some_and(|it| it != "0")
    };
    let goals = table
        .rows
        .iter()
        .filter(|it| !it.is_total)
        .filter(has_any_due);
    let mut rows: Vec<ChartRow> = goals
        .filter_map(|it| stack(&table, it, parts.clone()))
        .collect();
    if rows.len() < 2 {
        rows = table
            .rows
            .iter()
            .filter_map(|it| stack(&table, it, parts.clone()))
            .collect();
        rows = rows.split_off(rows.len().saturating_sub(1));
    }
    let total = table.rows.iter().rev().find(|it| it.is_total);
    let description = total.map_or(Said::default(), |it| description(&table, it, parts.clone()));
    let caption = said![context.say(&phrase::FigureNumber { id: "A" }), " ", &title];
    let title = title.ended(|it| it.trim_end_matches('.').to_owned());
    let chart = Chart {
        id: "diagram-tackning-mal".to_owned(),
        shape: Shape::Parts,
        title: title.into_runs(),
        description: description.into_runs(),
        rows,
        ticks: Vec::new(),
        breaks: Vec::new(),
        targets: Vec::new(),
        gap: String::new(),
    };
    let data = data(context, &table);
    figure("tackning-mal", &caption, vec![chart], table, data)
}

fn stack(table: &Table, row: &Row, parts: Range<usize>) -> Option<ChartRow> {
    let label = uncited(&row.cells.first()?.runs);
    let titles = table.columns.get(parts.clone())?;
    let points = titles.iter().zip(row.cells.get(parts)?);
    let points = points.map(|(column, cell)| Point {
        at: plain(&column.title),
        text: plain(&cell.runs),
        marks: String::new(),
        value: cell.value.clone(),
    });
    let points: Vec<Point> = points.collect();
    Some(ChartRow { label, points })
}

/// *Redovisade 35. Delvis redovisade 1. Totalt 39.*
fn description(table: &Table, total: &Row, parts: Range<usize>) -> Said {
    let said = |title: &[Run], cell: &Cell| beside(title.to_vec(), cell.runs.clone());
    let titles = table.columns.get(parts.clone()).unwrap_or_default().iter();
    let cells = total.cells.get(parts).unwrap_or_default();
    let mut sentences: Vec<Said> = titles
        .zip(cells)
        .map(|(column, cell)| said(&column.title, cell))
        .collect();
    let due = total.cells.first().zip(total.cells.get(1));
    sentences.extend(due.map(|(label, due)| said(&label.runs, due)));
    Said::join(sentences, " ")
}

fn data(context: Context<'_, '_>, table: &Table) -> Data {
    let [part, measures] =
        [Word::StateInData, Word::MeasuresInData].map(|it| context.say(&it).plain());
    let mut data = vec![vec![first_title(table), part, measures]];
    for row in &table.rows {
        let label = row
            .cells
            .first()
            .map_or(String::new(), |it: &Cell| plain(&it.runs));
        let counts = table.columns.iter().zip(&row.cells).skip(1);
        data.extend(counts.map(|(column, cell)| {
            let value = cell.value.clone().unwrap_or_default();
            vec![label.clone(), plain(&column.title), value]
        }));
    }
    data
}
