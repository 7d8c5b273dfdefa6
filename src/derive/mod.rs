//! The model becomes figures: numbers only, no words and no findings.

pub mod before;
pub mod called;
pub mod change;
mod corrections;
pub mod decimals;
mod lineage;
mod measures;
mod milestones;
mod misdated;
mod obligations;
pub mod published;
pub mod sum;
pub mod target;
mod withdrawn;

use std::collections::BTreeMap;

use crate::figures::{Figures, SeriesKey};
use crate::model::Model;

/// Derives everything that follows from the model.
pub fn derive(model: &Model<'_>) -> Figures {
    let mut figures = Figures {
        series: series(model),
        lineage: lineage::lineage(model),
        ..Figures::default()
    };
    figures.withdrawn = withdrawn::withdrawn(model, &figures);
    figures.decimals = decimals::decimals(model, &figures);
    obligations::obligations(model, &mut figures);
    measures::measures(model, &mut figures);
    corrections::corrections(model, &mut figures);
    figures.misdated = misdated::misdated(model, &figures);
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
