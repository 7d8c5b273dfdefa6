//! Measures are counted by where they stand: the columns that tables of goals have, and the goals that are their rows.

use crate::content::Cell;
use crate::ledger::MeasureCount;
use crate::model::{GoalIx, IndicatorIx};
use crate::tell::context::Context;
use crate::text::Said;
use crate::words::{Word, list as phrase, numbers};

/// A column of the table of measures by goal: whether every report has it, or only that of a plan that
/// has a measure for it; its title; and what it counts.
pub(super) type Count = (bool, Word, fn(MeasureCount) -> usize);

/// What was due by what has been reported, then what was not due.
pub(super) const OF_DUE: [Count; 6] = [
    (true, Word::ReportedColumn, |it| it.reported),
    (true, Word::PartlyReportedColumn, |it| it.partly),
    (false, Word::AwaitedColumn, |it| it.awaited.measures),
    (true, Word::CannotColumn, |it| it.cannot.measures),
    (false, Word::NothingColumn, |it| it.nothing),
    (true, Word::NotReportedColumn, |it| it.not_reported),
];
pub(super) const NOT_DUE: [Count; 6] = [
    (true, Word::LaterColumn, |it| it.at_end + it.later),
    (false, Word::UnderDevelopmentColumn, |it| {
        it.under_development
    }),
    (false, Word::ShownElsewhereColumn, |it| it.shown_at),
    (false, Word::DiscontinuedColumn, |it| it.discontinued),
    (false, Word::NotRelevantColumn, |it| it.irrelevant.measures),
    (false, Word::NotStatedHowColumn, |it| it.no_follow_up),
];

/// The plan's goals that are within no other, each as a table names it, with the way to its chapter.
pub(super) fn top_goals(context: Context<'_, '_>) -> impl Iterator<Item = (GoalIx, Said)> {
    let goals = context.goals();
    let shown = goals.filter(move |(_, it)| it.depth == 0 && it.lifetime.holds(context.year));
    shown.map(move |(ix, goal)| {
        let short = context.short(goal.short_title.as_ref(), &goal.title);
        let name = phrase::GoalTitle {
            number: &goal.number,
            title: context.prose(short.unwrap_or(&goal.title)),
        };
        (ix, context.say(&name).linked(&place(context, ix)))
    })
}

/// The way to a goal's chapter.
pub(super) fn place(context: Context<'_, '_>, ix: GoalIx) -> String {
    format!("#mal-{}", context.plan.goal_anchor(ix))
}

/// The id of an indicator, which leads to the goal that it belongs to.
pub(super) fn numbered(context: Context<'_, '_>, ix: IndicatorIx) -> Said {
    let id = Said::from(&*context.indicator(ix).id.text);
    id.linked(&place(context, context.plan.top_goal(ix)))
}

/// A count that is shown as it is.
pub(super) fn number(context: Context<'_, '_>, n: usize) -> Cell {
    Cell {
        value: Some(n.to_string()),
        ..Cell::text(numbers::count(n, context.language))
    }
}
