//! A raw plan and its later wordings become a plan through the years, each fault told once.

use crate::codes::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Diagnostics;
use crate::model::Change;
use crate::model::History;
use crate::model::Plan;
use crate::model::PlanIx;
use crate::raw;
use crate::resolve::plan;
use crate::value::Year;

/// Resolves every wording of a plan. `None` if the first can't be read.
pub(super) fn history<'s>(
    mut raw: raw::Plan<'s>,
    plans: &[(String, PlanIx)],
    diagnostics: &mut Diagnostics,
) -> Option<History<'s>> {
    let raw_later = std::mem::take(&mut raw.later);
    let first = plan::plan(raw, plans, diagnostics)?;
    let mut later = Vec::new();
    for (from, raw) in raw_later {
        let mut again = Diagnostics::default();
        let found = plan::plan(raw, plans, &mut again);
        diagnostics.push_new(again);
        // A wording that lacks an entry, which has been told, would number all others anew.
        let found = found.filter(|it| ids(it) == ids(&first));
        later.extend(found.map(|plan| (from, plan)));
    }
    outside(&first, &later, diagnostics);
    Some(History::new(first, later))
}

/// What an index into each list of a plan means.
fn ids<'a>(plan: &'a Plan<'_>) -> [Vec<&'a str>; 5] {
    [
        plan.agencies.iter().map(|it| &*it.id.text).collect(),
        plan.breakdowns.iter().map(|it| &*it.id.text).collect(),
        plan.goals.iter().map(|it| &*it.id.text).collect(),
        plan.measures.iter().map(|it| &*it.id.text).collect(),
        plan.indicators.iter().map(|it| &*it.id.text).collect(),
    ]
}

/// Tells every change from a year in which the plan, as far as it is prolonged, does not hold, and
/// one from the plan's first year: then the first wording would never have held.
fn outside(first: &Plan<'_>, later: &[(Year, Plan<'_>)], diagnostics: &mut Diagnostics) {
    if first.broken.distrusts(plan::PERIOD) {
        return;
    }
    let longest = later.last().map_or(first, |(_, plan)| plan);
    let is_outside =
        |it: &&Change<'_>| it.from <= first.from || longest.to.is_some_and(|to| to < it.from);
    for change in first.all_changes().filter(is_outside) {
        diagnostics.push(
            Diagnostic::at(Code::P032, change.at)
                .fact("given", change.from)
                .fact("from", first.from)
                .maybe("to", longest.to),
        );
    }
}
