//! The table of what has been reported of each goal becomes bars of measures, by where they stand.

use std::sync::Arc;

use crate::content::{Block, Cell, Chart, ChartRow, Point, Row, Shape, Table};
use crate::report::charts::{Rows, beside, figure, first_title, uncited};
use crate::tell::context::Context;
use crate::text::{Said, said};
use crate::words::list::{self as phrase, Word};

/// Fewer measures are read faster in a sentence.
const LEAST_DUE: usize = 10;

/// The table's column of how many were due.
const DUE: usize = 1;

/// The first of the table's columns that are parts of what was due.
const FIRST_PART: usize = 2;

/// The table with its bars; alone where little was due, or all of it stands in one place.
/// `due`: how many measures of the whole plan were due, and `counts`, by part.
pub(in crate::report) fn coverage(
    context: Context<'_, '_>,
    due: usize,
    counts: &[usize],
    table: Table,
) -> Block {
    if due < LEAST_DUE || counts.iter().filter(|it| **it > 0).count() < 2 {
        return Block::Table(table);
    }
    let title = context.say(&phrase::CoverageChart {
        area: context.area(),
        year: context.year,
    });
    let Some((total, goals)) = table.rows.split_last() else {
        return Block::Table(table);
    };
    let stack = |row: &Row| stack(&table, row, counts.len());
    let has_any_due = |it: &&Row| it.cells[DUE].value.as_deref() != Some("0");
    let goals = goals.iter().map(Arc::as_ref);
    let mut rows: Vec<ChartRow> = goals.filter(has_any_due).map(stack).collect();
    if rows.len() < 2 {
        rows = vec![stack(total)];
    }
    let caption = said![context.say(&phrase::FigureNumber { id: "A" }), " ", &title];
    let title = title.ended(|it| it.trim_end_matches('.').to_owned());
    let chart = Chart {
        id: "diagram-tackning-mal".to_owned(),
        shape: Shape::Parts,
        title,
        description: description(&table, total, counts.len()),
        rows,
        ticks: Vec::new(),
        breaks: Vec::new(),
        targets: Vec::new(),
        gap: String::new(),
    };
    let data = data(context, &table);
    figure("tackning-mal", &caption, vec![chart], table, data)
}

/// The parts of what was due in a row, each with its column's title.
fn parts<'t>(
    table: &'t Table,
    row: &'t Row,
    n: usize,
) -> impl Iterator<Item = (&'t Said, &'t Cell)> {
    let titles = table.columns.iter().map(|it| &it.title);
    titles.zip(&row.cells).skip(FIRST_PART).take(n)
}

fn stack(table: &Table, row: &Row, n: usize) -> ChartRow {
    let points = parts(table, row, n).map(|(title, cell)| Point {
        at: title.plain(),
        text: cell.runs.plain(),
        marks: String::new(),
        value: cell.value.clone(),
    });
    ChartRow {
        label: uncited(&row.cells[0].runs),
        points: points.collect(),
    }
}

/// *Redovisade 35. Delvis redovisade 1. Totalt 39.*
fn description(table: &Table, total: &Row, n: usize) -> Said {
    let [label, due] = [0, DUE].map(|at| &total.cells[at]);
    let all = parts(table, total, n).chain([(&label.runs, due)]);
    let said = all.map(|(title, cell)| beside(title, &cell.runs));
    Said::join(said, " ")
}

fn data(context: Context<'_, '_>, table: &Table) -> Rows {
    let [part, measures] =
        [Word::StateInData, Word::MeasuresInData].map(|it| context.say(&it).plain());
    let mut data = vec![vec![first_title(table), part, measures]];
    for row in &table.rows {
        let label = row.cells[0].runs.plain();
        let counts = table.columns.iter().zip(&row.cells).skip(1);
        data.extend(counts.map(|(column, cell)| {
            let value = cell.value.clone().unwrap_or_default();
            vec![label.clone(), column.title.plain(), value]
        }));
    }
    data
}
