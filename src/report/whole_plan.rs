//! Planen i sin helhet: in the plan's last year, where every measure stood each year.

use crate::content::{Block, Cell, Column, Row, Section};
use crate::model::{GoalIx, MeasureIx};
use crate::report::blocks::{row, section, table};
use crate::report::measure::{is_numbered, number_cell, state_cell};
use crate::tell::context::Context;
use crate::tell::naming;
use crate::value::Year;
use crate::words::list as phrase;
use crate::words::list::Word;

/// The chapter on the whole plan: one table a goal with measures. None before the plan's last year.
pub(super) fn whole_plan(context: Context<'_, '_>) -> Option<Section> {
    let from = context.plan.from;
    let to = context.plan.to.filter(|to| *to == context.year)?;
    if context.plan.measures.is_empty() || context.is_compiled() {
        return None;
    }
    let title = context.say(&phrase::WholePlanTitle { from, to });
    let mut chapter = section("planen-i-sin-helhet", 2, title);
    chapter.say(context.say(&Word::WholePlan));
    let years: Vec<Year> = (from.get()..=to.get()).filter_map(Year::new).collect();
    for (ix, goal) in (0..).map(GoalIx::new).zip(&context.plan.goals) {
        if !goal.measures.is_empty() {
            chapter.blocks.push(goal_by_year(context, ix, &years));
        }
    }
    Some(chapter)
}

fn goal_by_year(context: Context<'_, '_>, ix: GoalIx, years: &[Year]) -> Block {
    let goal = context.plan.goal(ix);
    let words = [Word::NumberColumn, Word::MeasureColumn].map(|it| context.say(&it));
    let years_said = years.iter().map(|it| it.to_string().into());
    let columns = words.into_iter().chain(years_said);
    let mut columns: Vec<Column> = columns.map(Column::text).collect();
    let measures = goal.measures.iter();
    let mut rows: Vec<Row> = measures
        .map(|it| measure_by_year(context, *it, years))
        .collect();
    if !is_numbered(context, ix) {
        columns.remove(0);
        for row in &mut rows {
            row.cells.remove(0);
        }
    }
    let caption = context.say(&phrase::WholePlanTable {
        goal: context.say(&phrase::GoalTitle {
            number: &goal.number,
            title: context.prose(&goal.title),
        }),
        area: context.area(),
    });
    let id = format!("helhet-{}", context.plan.goal_anchor(ix));
    Block::Table(table(&id, caption, columns, rows))
}

fn measure_by_year(context: Context<'_, '_>, ix: MeasureIx, years: &[Year]) -> Row {
    let measure = context.plan.measure(ix);
    // No responsible party stands beside the number here.
    let number = naming::number(&context, context.plan, ix);
    let number = if number.is_empty() {
        number_cell(context, measure)
    } else {
        Cell::text(number)
    };
    let states = years.iter().map(|year| {
        let edition = context.model.find_edition(context.edition.plan, *year);
        edition.map_or_else(
            || Cell::text(context.say(&Word::NoReport)),
            |edition| state_cell(context.in_edition(edition), ix),
        )
    });
    let own = [number, Cell::text(context.prose(&measure.text))];
    row(own.into_iter().chain(states).collect())
}
