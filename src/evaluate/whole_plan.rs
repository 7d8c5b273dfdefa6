//! In the plan's last year, every measure with where it stood each year.

use crate::content::{Block, Cell, Row, Section};
use crate::evaluate::blocks::{row, section, table};
use crate::evaluate::cited;
use crate::evaluate::context::Context;
use crate::evaluate::measure::{is_numbered, number_cell};
use crate::evaluate::state::{standing, state_words};
use crate::model::{EditionIx, GoalIx, MeasureIx};
use crate::text::Said;
use crate::value::Year;
use crate::words::list::Word;
use crate::words::{Tag, list as phrase};

/// The chapter: one table a goal with measures. None before the plan's last year.
pub(super) fn chapter(context: Context<'_, '_>) -> Option<Section> {
    let to = context.plan.to.filter(|to| *to == context.year)?;
    if context.plan.measures.is_empty() || context.is_compiled() {
        return None;
    }
    let years: Vec<Year> = (context.plan.from.get()..=to.get())
        .filter_map(Year::new)
        .collect();
    let from = context.plan.from;
    let title = context.say(&phrase::WholePlanTitle { from, to });
    let mut chapter = section("planen-i-sin-helhet", 2, title);
    let intro = context.say(&Word::WholePlan);
    chapter.say(intro);
    for (ix, goal) in (0..).map(GoalIx::new).zip(&context.plan.goals) {
        if !goal.measures.is_empty() {
            let table = goal_table(context, ix, &years);
            chapter.blocks.push(table);
        }
    }
    Some(chapter)
}

fn goal_table(context: Context<'_, '_>, ix: GoalIx, years: &[Year]) -> Block {
    let goal = context.plan.goal(ix);
    let mut columns = vec![
        context.say(&Word::NumberColumn),
        context.say(&Word::MeasureColumn),
    ];
    columns.extend(years.iter().map(|it| Said::from(it.to_string())));
    let mut rows: Vec<Row> = goal
        .measures
        .iter()
        .map(|measure| measure_row(context, *measure, years))
        .collect();
    if !is_numbered(context, ix) {
        columns.remove(0);
        for row in &mut rows {
            row.cells.remove(0);
        }
    }
    let caption = phrase::WholePlanTable {
        goal: context.say(&phrase::GoalTitle {
            number: &goal.number,
            title: context.prose(&goal.title),
        }),
        area: context.area(),
    };
    Block::Table(table(
        &format!("helhet-{}", context.plan.goal_anchor(ix)),
        context.say(&caption),
        &columns,
        rows,
    ))
}

fn measure_row(context: Context<'_, '_>, ix: MeasureIx, years: &[Year]) -> Row {
    let measure = context.plan.measure(ix);
    // No responsible party stands beside the number here.
    let number = cited::number(&context, context.plan, ix);
    let number = if number.is_empty() {
        number_cell(context.language, measure)
    } else {
        Cell::text(number)
    };
    let mut cells = vec![number, Cell::text(context.prose(&measure.text))];
    for year in years {
        let edition = context.model.find_edition(context.edition.plan, *year);
        cells.push(edition.map_or_else(
            || Cell::text(context.say(&Word::NoReport)),
            |edition| state_cell(in_edition(context, edition), ix),
        ));
    }
    row(cells)
}

fn state_cell(context: Context<'_, '_>, ix: MeasureIx) -> Cell {
    let (state, _) = state_words(context, ix);
    Cell {
        state: Some(standing(context.figures.measure(context.ix, ix)).word()),
        ..Cell::text(state)
    }
}

/// The same report's look at another edition of the plan.
fn in_edition<'a, 's>(context: Context<'a, 's>, ix: EditionIx) -> Context<'a, 's> {
    let edition = context.model.edition(ix);
    Context {
        plan: context.plan_of(ix),
        edition,
        ix,
        year: edition.year,
        ..context
    }
}
