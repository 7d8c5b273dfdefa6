//! The table of what has been reported of each goal becomes bars of measures, by where they stand.

use std::ops::Range;

use crate::content::{Block, Cell, Chart, ChartRow, Point, Row, Run, Shape, Table, plain};
use crate::evaluate::charts::{Data, beside, figure, uncited, word};
use crate::evaluate::context::Context;
use crate::words::list::Word;
use crate::words::{self, list as phrase};

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
    let language = context.language;
    let area = &context.plan.area.text;
    let title = words::text(
        language,
        &phrase::CoverageChart {
            area,
            year: context.year,
        },
    );
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
    let description = total.map_or(String::new(), |it| description(&table, it, parts.clone()));
    let chart = Chart {
        id: "diagram-tackning-mal".to_owned(),
        shape: Shape::Parts,
        title: vec![Run::text(title.trim_end_matches('.'))],
        description: vec![Run::text(description)],
        rows,
        ticks: Vec::new(),
        breaks: Vec::new(),
        targets: Vec::new(),
        gap: String::new(),
    };
    let caption = [Run::text(format!(
        "{} {title}",
        words::text(language, &phrase::FigureNumber { id: "A" })
    ))];
    let data = data(context, &table);
    figure("tackning-mal", &caption, vec![chart], table, data)
}

fn stack(table: &Table, row: &Row, parts: Range<usize>) -> Option<ChartRow> {
    let label = uncited(&row.cells.first()?.runs);
    let titles = table.columns.get(parts.clone())?;
    let points = titles.iter().zip(row.cells.get(parts)?);
    let points = points.map(|(column, cell)| Point {
        at: word(&column.title),
        text: plain(&cell.runs),
        marks: String::new(),
        value: cell.value.clone(),
    });
    let points: Vec<Point> = points.collect();
    Some(ChartRow { label, points })
}

/// *Redovisade 35. Delvis redovisade 1. Totalt 39.*
fn description(table: &Table, total: &Row, parts: Range<usize>) -> String {
    let said = |title: &[Run], cell: &Cell| beside(&plain(title), &plain(&cell.runs));
    let titles = table.columns.get(parts.clone()).unwrap_or_default().iter();
    let cells = total.cells.get(parts).unwrap_or_default();
    let mut sentences: Vec<String> = titles
        .zip(cells)
        .map(|(column, cell)| said(&column.title, cell))
        .collect();
    let due = total.cells.first().zip(total.cells.get(1));
    sentences.extend(due.map(|(label, due)| said(&label.runs, due)));
    sentences.join(" ")
}

fn data(context: Context<'_, '_>, table: &Table) -> Data {
    let first = table
        .columns
        .first()
        .map_or(String::new(), |it| word(&it.title));
    let [part, measures] = [Word::StateInData, Word::MeasuresInData].map(|it| context.text(&it));
    let mut data = vec![vec![first, part, measures]];
    for row in &table.rows {
        let label = row
            .cells
            .first()
            .map_or(String::new(), |it: &Cell| word(&it.runs));
        let counts = table.columns.iter().zip(&row.cells).skip(1);
        data.extend(counts.map(|(column, cell)| {
            let value = cell.value.clone().unwrap_or_default();
            vec![label.clone(), word(&column.title), value]
        }));
    }
    data
}
