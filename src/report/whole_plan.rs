//! Planen i sin helhet: in the plan's last year, where every measure stood each year.

use crate::content::{Block, Cell, Section};
use crate::model::{GoalIx, MeasureIx};
use crate::report::blocks::{Columns, section};
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
    let is_numbered = is_numbered(context, ix);
    let columns = Columns::new(&context)
        .text(&Word::NumberColumn, |ix| {
            is_numbered.then(|| number(context, *ix))
        })
        .text(&Word::MeasureColumn, |ix| {
            context.prose(&context.plan.measure(*ix).text)
        });
    let columns = years.iter().fold(columns, |columns, year| {
        columns.titled(year.to_string(), |ix| {
            let edition = context.model.find_edition(context.edition.plan, *year);
            edition.map_or_else(
                || Cell::text(context.say(&Word::NoReport)),
                |edition| state_cell(context.in_edition(edition), *ix),
            )
        })
    });
    let caption = context.say(&phrase::WholePlanTable {
        goal: context.say(&phrase::GoalTitle {
            number: &goal.number,
            title: context.prose(&goal.title),
        }),
        area: context.area(),
    });
    let id = format!("helhet-{}", context.plan.goal_anchor(ix));
    Block::Table(columns.table(&id, caption, &goal.measures))
}

/// A measure's number. No responsible party stands beside it here.
fn number(context: Context<'_, '_>, ix: MeasureIx) -> Cell {
    let number = naming::number(&context, context.plan, ix);
    if number.is_empty() {
        number_cell(context, context.plan.measure(ix))
    } else {
        Cell::text(number)
    }
}
