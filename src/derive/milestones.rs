//! A milestone that was reported in an earlier edition meets what a later one asks.

use crate::ledger::Ledger;
use crate::model::{Answer, EditionIx, Model, Observation};

/// By edition, each answer that a milestone is reported of an earlier one, where it is asked for: what has happened
/// has happened. In the order of the indicators and parties.
pub(super) fn carried<'a, 's>(
    model: &'a Model<'s>,
    ledger: &Ledger,
) -> Vec<Vec<&'a Observation<'s>>> {
    let mut carried = vec![Vec::new(); model.editions.len()];
    let reported = model.observations.iter().enumerate().filter(|(_, it)| {
        let indicator = || model.plan_of(it.edition).indicator(it.indicator);
        it.answer == Answer::YesNo(true) && indicator().milestone.is_some()
    });
    for (at, it) in reported {
        let own = model.edition(it.edition);
        for (ix, later) in (0..).map(EditionIx::new).zip(&model.editions) {
            let is_later = later.plan == own.plan && own.year < later.year;
            if is_later
                && !ledger.is_withdrawn(at, later.year)
                && model.plan_of(ix).is_due(it.indicator, later.year)
            {
                carried[ix.get()].push(it);
            }
        }
    }
    for all in &mut carried {
        all.sort_by_key(|it| (it.indicator, it.party));
    }
    carried
}
