//! The model becomes figures: numbers only, no words and no findings.

pub mod call;
pub mod change;
mod corrections;
pub mod decimals;
pub mod earlier;
mod lineage;
mod measures;
mod milestones;
mod misdated;
mod obligations;
pub mod published;
pub mod sum;
pub mod target;
mod withdrawn;

use crate::ledger::Ledger;
use crate::model::Model;

/// Derives everything that follows from the model.
pub fn derive(model: &Model<'_>) -> Ledger {
    let mut ledger = Ledger {
        lineage: lineage::lineage(model),
        ..Ledger::default()
    };
    ledger.withdrawn = withdrawn::withdrawn(model, &ledger);
    ledger.decimals = decimals::decimals(model, &ledger);
    obligations::obligations(model, &mut ledger);
    measures::measures(model, &mut ledger);
    corrections::corrections(model, &mut ledger);
    ledger.misdated = misdated::misdated(model, &ledger);
    ledger
}
