//! A series becomes one with those it carries on: of an indicator or an agency that it has replaced.

use std::collections::BTreeMap;

use crate::ledger::Lineage;
use crate::model::{AgencyIx, IndicatorIx, Model, Plan, PlanIx};
use crate::value::fold;

/// Who has replaced whom, in every plan.
pub(super) fn lineage(model: &Model<'_>) -> Lineage {
    let mut lineage = Lineage::default();
    for (ix, history) in (0..).map(PlanIx::new).zip(&model.plans) {
        let plan = history.last();
        indicators(ix, plan, &mut lineage);
        agencies(ix, plan, &mut lineage);
        let wordings: Vec<&Plan<'_>> = history.wordings().collect();
        for pair in wordings.windows(2) {
            if let [then, now] = pair {
                handed_over(ix, then, now, &mut lineage);
            }
        }
    }
    lineage
}

/// An indicator carries on the one it has replaced alone, if both measure the same kind of thing.
fn indicators(plan_ix: PlanIx, plan: &Plan<'_>, lineage: &mut Lineage) {
    let mut before: BTreeMap<IndicatorIx, Vec<IndicatorIx>> = BTreeMap::new();
    for (ix, it) in (0..).map(IndicatorIx::new).zip(&plan.indicators) {
        if let [word] = it.lifetime.replaced_by.as_slice()
            && let Some(by) = plan.indicator_ids.get(&fold(&word.text))
        {
            before.entry(*by).or_default().push(ix);
        }
    }
    for (ix, replaced) in before {
        if let [one] = replaced.as_slice()
            && plan.indicator(ix).kind == plan.indicator(*one).kind
        {
            lineage.indicators.insert((plan_ix, ix), *one);
        }
    }
}

/// An agency carries on all that it has replaced; where several have answered, none is its past.
fn agencies(plan_ix: PlanIx, plan: &Plan<'_>, lineage: &mut Lineage) {
    for (ix, it) in (0..).map(AgencyIx::new).zip(&plan.agencies) {
        let by = it.lifetime.replaced_by.iter();
        let by: Vec<AgencyIx> = by
            .filter_map(|word| plan.agency_names.get(&fold(&word.text)).copied())
            .collect();
        // One that is split up into several lives on in none of them.
        if let [one] = by.as_slice() {
            lineage
                .agencies
                .entry((plan_ix, *one))
                .or_default()
                .insert(ix);
        }
    }
}

/// An indicator that one agency reported alone in a wording, and another alone in the next, is
/// handed over.
fn handed_over(plan_ix: PlanIx, then: &Plan<'_>, now: &Plan<'_>, lineage: &mut Lineage) {
    let pairs = then.indicators.iter().zip(&now.indicators);
    for (ix, (then, now)) in (0..).map(IndicatorIx::new).zip(pairs) {
        if let ([then], [now]) = (then.reporters.as_slice(), now.reporters.as_slice())
            && then != now
        {
            let handed = lineage.handed_over.entry((plan_ix, ix, *now));
            handed.or_default().insert(*then);
        }
    }
}
