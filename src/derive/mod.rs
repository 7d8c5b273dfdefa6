//! The model becomes figures: numbers only, no words and no findings.

pub mod called;
pub mod change;
mod corrections;
mod lineage;
mod measures;
mod milestones;
mod obligations;
pub mod published;
pub mod sum;
pub mod target;
mod withdrawn;

use std::collections::BTreeMap;

use crate::figures::Figures;
use crate::figures::SeriesKey;
use crate::model::Answer;
use crate::model::IndicatorIx;
use crate::model::Kind;
use crate::model::Model;
use crate::model::PlanIx;

/// Derives everything that follows from the model.
pub fn derive(model: &Model<'_>) -> Figures {
    let mut figures = Figures {
        series: series(model),
        decimals: decimals(model),
        lineage: lineage::lineage(model),
        ..Figures::default()
    };
    figures.withdrawn = withdrawn::withdrawn(model, &figures);
    obligations::obligations(model, &mut figures);
    measures::measures(model, &mut figures);
    corrections::corrections(model, &mut figures);
    figures
}

fn series(model: &Model<'_>) -> BTreeMap<SeriesKey, Vec<usize>> {
    let mut series: BTreeMap<SeriesKey, Vec<usize>> = BTreeMap::new();
    for (at, it) in model.observations.iter().enumerate() {
        series.entry(SeriesKey::of(it, model)).or_default().push(at);
    }
    for found in series.values_mut() {
        found.sort_by_key(|at| model.edition(model.observations[*at].edition).year);
    }
    series
}

/// Decimals to print: the indicator's own, else as most of its figures were written.
///
/// A share made of numerator and denominator is written with none, a rate and a mean with one.
fn decimals(model: &Model<'_>) -> BTreeMap<(PlanIx, IndicatorIx), u32> {
    let mut written: BTreeMap<(PlanIx, IndicatorIx), BTreeMap<u32, usize>> = BTreeMap::new();
    for it in &model.observations {
        if let Answer::Number(number) = it.answer {
            let key = (model.edition(it.edition).plan, it.indicator);
            *written
                .entry(key)
                .or_default()
                .entry(number.decimals())
                .or_insert(0) += 1;
        }
    }
    let mut decimals = BTreeMap::new();
    for (plan_ix, plan) in (0..).map(PlanIx::new).zip(&model.plans) {
        // No edition later than the one that is built is read: the latest is the one that prints.
        let years = model.editions.iter().filter(|it| it.plan == plan_ix);
        let plan = years
            .map(|it| it.year)
            .max()
            .map_or(plan.first(), |year| plan.as_of(year));
        for (ix, indicator) in (0..).map(IndicatorIx::new).zip(&plan.indicators) {
            // How many there are of something is whole, however it was written.
            let most = written
                .get(&(plan_ix, ix))
                .filter(|_| indicator.kind != Kind::Count)
                .and_then(|counts| counts.iter().max_by_key(|(decimals, n)| (**n, **decimals)))
                .map(|(decimals, _)| *decimals);
            let usual = match indicator.kind {
                Kind::Rate { .. } | Kind::Mean { .. } => 1,
                _ => 0,
            };
            decimals.insert((plan_ix, ix), indicator.decimals.or(most).unwrap_or(usual));
        }
    }
    decimals
}
