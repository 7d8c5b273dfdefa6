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

use crate::figures::{Figures, Series};
use crate::model::Model;

/// Derives everything that follows from the model.
pub fn derive(model: &Model<'_>) -> Figures {
    let mut figures = Figures {
        series: Series::of(model),
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
