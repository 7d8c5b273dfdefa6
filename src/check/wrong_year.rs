//! A rule over all that an agency has sent for an edition: last year's form, filled in once more.

use std::collections::BTreeSet;

use crate::check::places::at;
use crate::codes::Code;
use crate::diagnostic::Diagnostics;
use crate::ledger::Ledger;
use crate::model::Model;

/// An agency that owes figures for the year and has sent none, but as many about earlier years.
pub(super) fn wrong_year(model: &Model<'_>, ledger: &Ledger, diagnostics: &mut Diagnostics) {
    for ((edition, agency), rows) in &ledger.misdated {
        let rows = rows.iter().map(|at| &model.observations[*at]);
        let Some(first) = rows.clone().next() else {
            continue;
        };
        let years: BTreeSet<String> = rows.clone().map(|it| it.year.to_string()).collect();
        let name = &model.plan_of(*edition).agency(*agency).name.text;
        let mut told = at(Code::S079, first, model)
            .fact("agency", &**name)
            .fact("n", rows.len())
            .fact("years", years.into_iter().collect::<Vec<_>>())
            .fact("suggestion", model.edition(*edition).year);
        told.subject.indicator = None;
        told.subject.year = Some(model.edition(*edition).year.get());
        told.subject.agency = Some(name.to_string());
        diagnostics.push(told);
    }
}
