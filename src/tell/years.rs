//! Of which years an indicator has figures, and what is said of the last one.

use std::collections::BTreeSet;

use crate::model::{GoalIx, IndicatorIx, Observation, Use};
use crate::tell::context::Context;
use crate::text::Said;
use crate::value::Year;
use crate::words::list as phrase;
use crate::words::states::Why;

/// As many years as a table shows side by side.
pub(crate) const YEARS: usize = 5;

/// The years up to this one that have any figure of an indicator.
pub(crate) fn with_figures(context: Context<'_, '_>, indicator: IndicatorIx) -> Vec<Year> {
    let known = context.of_all_years(indicator).map(|(key, _)| key.year);
    let years: BTreeSet<Year> = known.filter(|it| *it <= context.year).collect();
    let mut years = Vec::from_iter(years);
    years.split_off(years.len().saturating_sub(YEARS))
}

/// Whether anything is shown of a goal's indicators, or of those of the goals within it.
pub(crate) fn has_figures(context: Context<'_, '_>, goal: GoalIx) -> bool {
    uses(context, goal)
        .into_iter()
        .any(|(context, it)| !with_figures(context, it.indicator).is_empty())
}

/// The indicators of a goal and the goals within it: of each, whether there is none of it any more.
pub(crate) fn are_discontinued(context: Context<'_, '_>, goal: GoalIx) -> Vec<bool> {
    let uses = uses(context, goal).into_iter();
    uses.map(|(context, it)| is_over(context, it.indicator))
        .collect()
}

/// The indicators of a goal, those that a strategy has of it, and those of the goals within it; each
/// where it is followed up.
fn uses<'a, 's>(context: Context<'a, 's>, goal: GoalIx) -> Vec<(Context<'a, 's>, &'a Use)> {
    let plan = context.plan;
    let own = plan.goal(goal).uses.iter().map(|it| (context, it));
    let mut uses: Vec<(Context<'a, 's>, &Use)> = own.collect();
    if let Some((strategy, _, more)) = context.strategy_at(goal) {
        uses.extend(more.iter().map(|it| (strategy, it)));
    }
    let goals = (0..).map(GoalIx::new).zip(&plan.goals);
    let within = goals.filter(|(_, it)| it.parent == Some(goal));
    uses.extend(within.flat_map(|(ix, _)| self::uses(context, ix)));
    uses
}

/// Whether there is no more of an indicator.
fn is_over(context: Context<'_, '_>, ix: IndicatorIx) -> bool {
    let ended = context.indicator(ix).lifetime.last;
    context.is_discontinued(ix) || ended.is_some_and(|it| it < context.year)
}

/// The last figures of an indicator that its source has dropped, one a party. Nothing where there
/// is one of this year, or where the indicator lives.
pub(crate) fn last<'a, 's>(
    context: Context<'a, 's>,
    indicator: IndicatorIx,
) -> Vec<&'a Observation<'s>> {
    let years = with_figures(context, indicator);
    let last = years.last().filter(|it| **it < context.year);
    match last.filter(|_| context.is_discontinued(indicator)) {
        Some(year) => context.answers(indicator, *year),
        None => Vec::new(),
    }
}

/// What was known last, where no more will be known.
pub(crate) fn with_end(context: Context<'_, '_>, sentence: Said, last: &Observation<'_>) -> Said {
    if last.year == context.year || !is_over(context, last.indicator) {
        return sentence;
    }
    let (why, year) = (Why::Discontinued, last.year.get());
    sentence
        .then(context.say(&phrase::WhyNoFigure { why }))
        .then(context.say(&phrase::LatestFigure { year }))
}
