//! A milestone that was reported in an earlier edition meets what a later one asks.

use crate::ledger::Ledger;
use crate::model::{Answer, EditionIx, Model, Observation};

/// Adds each answer that a milestone is reported to the editions after its own that ask for it:
/// what has happened has happened. `by_edition`: each edition's answers about its own year.
pub(super) fn carry<'a, 's>(
    model: &'a Model<'s>,
    ledger: &Ledger,
    by_edition: &mut [Vec<&'a Observation<'s>>],
) {
    let reported = model.observations.iter().enumerate().filter(|(_, it)| {
        let indicator = model.plan_of(it.edition).indicator(it.indicator);
        indicator.milestone.is_some() && it.answer == Answer::YesNo(true)
    });
    for (at, it) in reported {
        let own = model.edition(it.edition);
        for (ix, later) in (0..).map(EditionIx::new).zip(&model.editions) {
            let is_later = later.plan == own.plan && own.year < later.year;
            if is_later
                && !ledger.is_withdrawn(at, later.year)
                && model.plan_of(ix).is_due(it.indicator, later.year)
            {
                by_edition[ix.get()].push(it);
            }
        }
    }
}
