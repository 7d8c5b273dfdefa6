//! Of which years an indicator has figures, and what is said of the last one.

use crate::evaluate::context::Context;
use crate::model::{AgencyIx, CellId, GoalIx, IndicatorIx, Observation, Use};
use crate::text::Said;
use crate::value::Year;
use crate::words::list as phrase;
use crate::words::states::Why;

/// As many years as a table shows side by side.
pub(super) const YEARS: usize = 5;

/// The years up to this one that have any figure of an indicator.
pub(super) fn years(context: Context<'_, '_>, indicator: IndicatorIx) -> Vec<Year> {
    let first = context.key(indicator, AgencyIx::new(0), CellId::TOTAL, context.year);
    let first = crate::figures::SeriesKey {
        year: Year::new(1900).unwrap_or(context.year),
        ..first
    };
    let own = context
        .figures
        .series
        .range(first..)
        .take_while(|(key, _)| key.plan == first.plan && key.indicator == indicator);
    let mut years: Vec<Year> = own
        .filter(|(key, _)| key.year <= context.year && context.at(**key).is_some())
        .map(|(key, _)| key.year)
        .collect();
    years.sort_unstable();
    years.dedup();
    years.split_off(years.len().saturating_sub(YEARS))
}

/// Whether anything is shown of a goal's indicators, or of those of the goals within it.
pub(super) fn has_figures(context: Context<'_, '_>, goal: GoalIx) -> bool {
    let all = (0..context.plan.goals.len()).map(GoalIx::new);
    let mut within = all.filter(|it| context.plan.goal(*it).parent == Some(goal));
    let any = |context: Context<'_, '_>, uses: &[Use]| {
        uses.iter()
            .any(|it| !years(context, it.indicator).is_empty())
    };
    any(context, &context.plan.goal(goal).uses)
        || context
            .strategy_at(goal)
            .is_some_and(|(strategy, _, uses)| any(strategy, uses))
        || within.any(|it| has_figures(context, it))
}

/// The indicators of a goal and the goals within it: of each, whether there is none of it any more.
pub(super) fn are_discontinued(context: Context<'_, '_>, goal: GoalIx) -> Vec<bool> {
    let plan = context.plan;
    let is_over = |context: Context<'_, '_>, it: &Use| {
        let ended = context.indicator(it.indicator).lifetime.last;
        context.is_discontinued(it.indicator) || ended.is_some_and(|it| it < context.year)
    };
    let own = plan.goal(goal).uses.iter().map(|it| is_over(context, it));
    let mut all: Vec<bool> = own.collect();
    if let Some((strategy, _, uses)) = context.strategy_at(goal) {
        all.extend(uses.iter().map(|it| is_over(strategy, it)));
    }
    let goals = (0..plan.goals.len()).map(GoalIx::new);
    let within = goals.filter(|it| plan.goal(*it).parent == Some(goal));
    all.extend(within.flat_map(|it| are_discontinued(context, it)));
    all
}

/// The last figures of an indicator that its source has dropped, one a party. Nothing where there
/// is one of this year, or where the indicator lives.
pub(super) fn last<'a, 's>(
    context: Context<'a, 's>,
    indicator: IndicatorIx,
) -> Vec<&'a Observation<'s>> {
    let years = years(context, indicator);
    let last = years.last().filter(|it| **it < context.year);
    match last.filter(|_| context.is_discontinued(indicator)) {
        Some(year) => context.answers(indicator, *year),
        None => Vec::new(),
    }
}

/// What was known last, where no more will be known.
pub(super) fn with_end(context: Context<'_, '_>, sentence: Said, last: &Observation<'_>) -> Said {
    let indicator = context.indicator(last.indicator);
    let ended = indicator.lifetime.last.is_some_and(|it| it < context.year);
    if last.year == context.year || !ended && !context.is_discontinued(last.indicator) {
        return sentence;
    }
    let latest = context.say(&phrase::LatestFigure {
        year: last.year.get(),
    });
    let why = Why::Discontinued;
    let why = context.say(&phrase::WhyNoFigure { why });
    sentence.then(why).then(latest)
}
