//! The strategy behind the plan, and what of it the plan's own chapters show.

use std::collections::BTreeSet;

use crate::evaluate::context::Context;
use crate::model::{EditionIx, GoalIx, IndicatorIx, Use};

/// What looks at the plan that this one follows, in its latest edition so far.
pub(super) fn strategy<'a, 's>(context: Context<'a, 's>) -> Option<Context<'a, 's>> {
    let plan_ix = context.plan.follows?;
    let editions = (0..).map(EditionIx::new).zip(&context.model.editions);
    let latest = editions
        .filter(|(_, it)| it.plan == plan_ix && it.year <= context.year)
        .last();
    let (ix, edition) = latest?;
    Some(Context {
        plan: context.plan_in(plan_ix, context.year),
        edition,
        ix,
        year: edition.year,
        ..context
    })
}

/// The strategy's goal of the same id, with its indicators.
pub(super) fn strategy_at<'a, 's>(
    context: Context<'a, 's>,
    goal: GoalIx,
) -> Option<(Context<'a, 's>, GoalIx, &'a [Use])> {
    let strategy = strategy(context)?;
    let id = &context.plan.goal(goal).id.text;
    let at = strategy
        .plan
        .goals
        .iter()
        .position(|it| it.id.text == *id)?;
    Some((strategy, GoalIx::new(at), &strategy.plan.goals[at].uses))
}

/// The indicators of the strategy that the chapters of the plan's goals show.
pub(super) fn shown_of_strategy(
    context: Context<'_, '_>,
    strategy: Context<'_, '_>,
) -> BTreeSet<IndicatorIx> {
    let goals = context.plan.goals.iter();
    let ids: BTreeSet<&str> = goals
        .filter(|it| it.lifetime.holds(context.year))
        .map(|it| &*it.id.text)
        .collect();
    let shown = strategy.plan.goals.iter();
    let shown = shown.filter(|it| ids.contains(&*it.id.text));
    shown
        .flat_map(|it| it.uses.iter().map(|it| it.indicator))
        .collect()
}
