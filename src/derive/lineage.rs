//! A series becomes one with those it carries on: of an indicator or an agency that it has replaced.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::figures::Lineage;
use crate::model::AgencyIx;
use crate::model::Indicator;
use crate::model::IndicatorIx;
use crate::model::Kind;
use crate::model::Lifetime;
use crate::model::Model;
use crate::model::Plan;
use crate::model::PlanIx;
use crate::value::Year;
use crate::value::fold;

/// Who has replaced whom, in every plan.
pub(super) fn lineage(model: &Model<'_>) -> Lineage {
    let mut lineage = Lineage::default();
    for (ix, history) in (0..).map(PlanIx::new).zip(&model.plans) {
        let plan = history.last();
        indicators(ix, plan, &mut lineage);
        agencies(ix, plan, &mut lineage);
        for year in model
            .editions
            .iter()
            .filter(|it| it.plan == ix)
            .map(|it| it.year)
        {
            handed_over(ix, history.first(), year, history.as_of(year), &mut lineage);
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
            && is_comparable(plan.indicator(ix), plan.indicator(*one))
        {
            lineage.indicators.insert((plan_ix, ix), *one);
        }
    }
}

fn is_comparable(a: &Indicator<'_>, b: &Indicator<'_>) -> bool {
    match (a.kind, b.kind) {
        (Kind::Rate { per: a }, Kind::Rate { per: b }) => a == b,
        (a, b) => a == b,
    }
}

/// An agency carries on all that it has replaced; where several have answered, none is its past.
fn agencies(plan_ix: PlanIx, plan: &Plan<'_>, lineage: &mut Lineage) {
    for (ix, it) in (0..).map(AgencyIx::new).zip(&plan.agencies) {
        let by = |Lifetime { replaced_by, .. }: &Lifetime<'_>| {
            replaced_by
                .iter()
                .filter_map(|word| plan.agency_names.get(&fold(&word.text)).copied())
                .collect::<Vec<_>>()
        };
        // One that is split up into several lives on in none of them.
        if let [one] = by(&it.lifetime).as_slice() {
            lineage
                .agencies
                .entry((plan_ix, *one))
                .or_default()
                .insert(ix);
        }
    }
}

/// An indicator that one agency reported and another reports now, alone, is handed over.
fn handed_over(
    plan_ix: PlanIx,
    first: &Plan<'_>,
    year: Year,
    plan: &Plan<'_>,
    lineage: &mut Lineage,
) {
    if std::ptr::eq(first, plan) {
        return;
    }
    let pairs = first.indicators.iter().zip(&plan.indicators);
    for (ix, (then, now)) in (0..).map(IndicatorIx::new).zip(pairs) {
        if let ([then], [now]) = (then.reporters.as_slice(), now.reporters.as_slice())
            && then != now
            && year > first.from
        {
            let handed: &mut BTreeSet<AgencyIx> =
                lineage.handed_over.entry((plan_ix, ix, *now)).or_default();
            handed.insert(*then);
        }
    }
}
