//! Målen i korthet: a row a goal, a column for each way that a measure can stand, with this year's and last year's number.

use std::collections::BTreeMap;

use crate::content::{Block, Cell, Look, Section, Table};
use crate::ledger::MeasureCount;
use crate::model::{GoalIx, ScaleIx};
use crate::report::blocks::{Columns, section};
use crate::report::findings::scales;
use crate::report::shows::grades;
use crate::report::states::{Count, NOT_DUE, OF_DUE, place, top_goals};
use crate::tell::context::Context;
use crate::tell::figure;
use crate::text::Said;
use crate::words::{Word, list as phrase, numbers};

/// A row: a goal, or the whole plan.
struct Row {
    goal: Option<GoalIx>,
    name: Said,
    now: Counted,
    /// As the report of the year before saw it.
    then: Option<Counted>,
}

/// How many measures stand in each way, and have each grade.
struct Counted {
    measures: MeasureCount,
    grades: BTreeMap<(ScaleIx, usize), usize>,
}

impl Counted {
    /// Of a year, as the year's report counted its measures; grades as they are known now.
    fn of(context: Context<'_, '_>, then: Context<'_, '_>, goal: Option<GoalIx>) -> Counted {
        Counted {
            measures: then.seen().count(goal),
            grades: grades(context, then, goal),
        }
    }

    fn grade(&self, grade: (ScaleIx, usize)) -> usize {
        self.grades.get(&grade).copied().unwrap_or_default()
    }
}

/// The part with the table; none for a plan without goals that have measures.
pub(super) fn part(context: Context<'_, '_>, id: &str, level: u8) -> Option<Section> {
    let table = table(context, id)?;
    let mut part = section(id, level, context.say(&Word::GoalsInShort));
    part.blocks.push(Block::Table(table));
    Some(part)
}

fn table(context: Context<'_, '_>, id: &str) -> Option<Table> {
    if context.plan.measures.is_empty() {
        return None;
    }
    let (plan, before) = (context.edition.plan, context.year.previous());
    let then = context.model.find_edition(plan, before);
    let then = then.map(|ix| context.in_edition(ix));
    let row = |goal, name| Row {
        goal,
        name,
        now: Counted::of(context, context, goal),
        then: then.map(|it| Counted::of(context, it, goal)),
    };
    let all = row(None, context.say(&Word::WholePlanRow));
    let goals = top_goals(context).map(|(ix, name)| row(Some(ix), name));
    let mut rows: Vec<Row> = goals.collect();
    let counts: Vec<&Counted> = [&all.now].into_iter().chain(&all.then).collect();
    let is_shown = |(_, _, count): &Count| counts.iter().any(|it| count(it.measures) > 0);
    let due: Count = (true, Word::DueShortColumn, |it| it.due);
    let not_due: Count = (true, Word::NotDueColumn, not_due);
    let states = [due].into_iter().chain(OF_DUE).chain([not_due]);
    let states: Vec<Count> = states.filter(is_shown).collect();
    rows.push(all);
    let columns = Columns::new(&context)
        .totals(|it: &Row| it.goal.is_none())
        .text(&Word::GoalColumn, |it| it.name.clone());
    let columns = states
        .into_iter()
        .fold(columns, |columns, (_, title, count)| {
            let cell = move |it: &Row| counted(context, it, |of| count(of.measures));
            columns.number(&title, cell)
        });
    let graded = scales(context).into_iter().flat_map(|scale| {
        let grades = context.plan.scales[scale.get()].grades.len();
        (0..grades).map(move |at| (scale, at))
    });
    let columns = graded.fold(columns, |columns, grade| {
        let scale = &context.plan.scales[grade.0.get()];
        let title = figure::grade(&context, scale, grade.1).capital();
        let cell = move |it: &Row| counted(context, it, |of| of.grade(grade));
        columns.titled(title, cell).numeric()
    });
    let caption = context.say(&phrase::MatrixTable {
        area: context.area(),
        year: context.year,
        before: then.map(|it| it.year),
    });
    let mut table = columns.table(id, caption, &rows);
    table.look = Look::Matrix;
    Some(table)
}

/// Whether any of the plan's measures was not due, this year or the year before.
pub(super) fn has_others(context: Context<'_, '_>) -> bool {
    let before = context.year.previous();
    let then = context.model.find_edition(context.edition.plan, before);
    let then = then.map(|ix| context.in_edition(ix));
    let mut years = [context].into_iter().chain(then);
    years.any(|it| not_due(Counted::of(context, it, None).measures) > 0)
}

/// All that stand in any way but those of measures that were due.
fn not_due(count: MeasureCount) -> usize {
    NOT_DUE.iter().map(|(_, _, of)| of(count)).sum()
}

/// *5 (4)*: this year's number, which leads to the goal, and last year's.
fn counted(context: Context<'_, '_>, row: &Row, count: impl Fn(&Counted) -> usize) -> Cell {
    let print = |n| numbers::count(n, context.language);
    let n = count(&row.now);
    let now = match row.goal {
        Some(ix) if n > 0 => Said::from(print(n)).linked(&place(context, ix)),
        _ => print(n).into(),
    };
    let then = row.then.as_ref().map(count).filter(|it| n > 0 || *it > 0);
    let then = then.map(|it| Said::from(print(it)));
    Cell {
        value: Some(n.to_string()),
        ..Cell::text(now.with_remarks(then))
    }
}
