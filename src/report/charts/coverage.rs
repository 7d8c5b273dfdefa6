//! The table of what has been reported of each goal becomes bars of measures, by where they stand.

use crate::content::{Block, Chart, ChartRow, Point, Shape, Table};
use crate::ledger::MeasureCount;
use crate::report::charts::{beside, figure, uncited};
use crate::tell::context::Context;
use crate::text::{Said, said};
use crate::words::list::{self as phrase, Word};
use crate::words::numbers;

/// Fewer measures are read faster in a sentence.
const LEAST_DUE: usize = 10;

/// A row of a table of counts: what is counted, and whether it is the sum of the others.
pub(in crate::report) struct Counted<C> {
    pub(in crate::report) name: Said,
    pub(in crate::report) count: C,
    pub(in crate::report) is_total: bool,
}

impl<C> Counted<C> {
    pub(in crate::report) fn of((name, count): (Said, C)) -> Counted<C> {
        Counted {
            name,
            count,
            is_total: false,
        }
    }

    pub(in crate::report) fn all(context: Context<'_, '_>, count: C) -> Counted<C> {
        Counted {
            name: context.say(&Word::TotalRow),
            count,
            is_total: true,
        }
    }
}

/// A part of what is counted: what it is called, and how much of a count it is.
pub(in crate::report) type Part = (Said, fn(MeasureCount) -> usize);

/// The table with its bars; without them where little was due, or all of it stands in one place. `due`: how many
/// were, and `parts` what they are; `others`: what the table counts besides.
pub(in crate::report) fn coverage(
    context: Context<'_, '_>,
    counted: &[Counted<MeasureCount>],
    due: &Part,
    (parts, others): (&[Part], &[Part]),
    table: Table,
) -> Block {
    let Some((total, goals)) = counted.split_last() else {
        return Block::Table(table);
    };
    let all = total.count;
    let used = parts.iter().filter(|(_, count)| count(all) > 0).count();
    let is_drawn = all.due >= LEAST_DUE && used > 1;
    let title = context.say(&phrase::CoverageChart {
        area: context.area(),
        year: context.year,
    });
    let stack = |it: &Counted<MeasureCount>| ChartRow {
        label: uncited(&it.name),
        points: parts
            .iter()
            .map(|part| point(context, part, it.count))
            .collect(),
    };
    let with_any = goals.iter().filter(|it| it.count.due > 0);
    let mut rows: Vec<ChartRow> = with_any.map(stack).collect();
    if rows.len() < 2 {
        rows = vec![stack(total)];
    }
    let caption = said![context.say(&phrase::FigureNumber { id: "A" }), " ", &title];
    // *Redovisade 35. Delvis redovisade 1. Totalt 39.*
    let number = |n| numbers::count(n, context.language);
    let told = parts
        .iter()
        .map(|(title, count)| beside(title, number(count(all))));
    let told = told.chain([beside(&total.name, number(all.due))]);
    let chart = Chart {
        id: "diagram-tackning-mal".to_owned(),
        shape: Shape::Parts,
        finding: Said::default(),
        title: title.ended(|it| it.trim_end_matches('.').to_owned()),
        description: Said::join(told, " "),
        rows,
        ticks: Vec::new(),
        breaks: Vec::new(),
        targets: Vec::new(),
        gap: String::new(),
    };
    let heading = [Word::GoalColumn, Word::StateInData, Word::MeasuresInData];
    let mut data = vec![heading.map(|it| context.say(&it).plain()).to_vec()];
    for it in counted {
        let counts = [due].into_iter().chain(parts).chain(others);
        data.extend(counts.map(|(title, count)| {
            let n = count(it.count).to_string();
            vec![it.name.plain(), title.plain(), n]
        }));
    }
    let charts = is_drawn.then_some(chart).into_iter().collect();
    figure("tackning-mal", &caption, charts, table, data)
}

fn point(context: Context<'_, '_>, (title, count): &Part, of: MeasureCount) -> Point {
    let n = count(of);
    Point {
        at: title.plain(),
        text: numbers::count(n, context.language),
        marks: String::new(),
        value: Some(n.to_string()),
    }
}
