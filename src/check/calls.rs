//! Rules over the figures that texts call for: each is there, and is one.

use crate::codes::Code;
use crate::derive::call::{Called, called};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ledger::Ledger;
use crate::model::{Model, Narrative, Which};
use crate::value::Period;

/// Every figure that a text of a judged edition calls for.
fn figures_called<'m, 's>(
    model: &'m Model<'s>,
) -> impl Iterator<Item = (&'m Narrative<'s>, Which)> {
    model.narratives.iter().flat_map(|text| {
        let called = text.calls.iter().filter_map(|call| call.asks.figure());
        called.map(move |which| (text, which))
    })
}

/// A figure that nobody has given and nobody owes: the report has nothing to say of it.
pub(super) fn without_value(model: &Model<'_>, ledger: &Ledger, diagnostics: &mut Diagnostics) {
    for (text, which) in figures_called(model) {
        if !matches!(
            called(ledger.seen_from(model, text.edition), &which),
            Called::Nothing
        ) {
            continue;
        }
        let plan = model.plan_of(text.edition);
        let told = Diagnostic::at(Code::N008, which.at)
            .fact("id", &*plan.indicator(which.indicator).id.text)
            .fact("asked", which.year);
        let years = years(model, ledger, text, &which);
        diagnostics.push(told.maybe("years", (!years.is_empty()).then_some(years)));
    }
}

/// The years that the same call would have a figure for.
fn years(model: &Model<'_>, ledger: &Ledger, text: &Narrative<'_>, which: &Which) -> Vec<String> {
    let plan = model.edition(text.edition).plan;
    let said = model.series.of_indicator(plan, which.indicator);
    let mut years: Vec<_> = said.iter().map(|it| it.year).collect();
    years.sort_unstable();
    years.dedup();
    years.retain(|year| {
        let which = Which {
            year: *year,
            ..*which
        };
        let found = called(ledger.seen_from(model, text.edition), &which);
        matches!(found, Called::One(_) | Called::Sum(_))
    });
    years.iter().map(ToString::to_string).collect()
}

/// A call that several figures answer, and that does not say which.
pub(super) fn several(model: &Model<'_>, ledger: &Ledger, diagnostics: &mut Diagnostics) {
    for (text, which) in figures_called(model) {
        let Called::Several { parties, periods } =
            called(ledger.seen_from(model, text.edition), &which)
        else {
            continue;
        };
        let plan = model.plan_of(text.edition);
        let (option, names) = if parties.len() > 1 {
            let ids = parties
                .iter()
                .map(|it| plan.agency(*it).id.text.to_string());
            ("agency", ids.collect())
        } else {
            ("period", periods.iter().map(Period::to_string).collect())
        };
        let names: Vec<String> = names;
        diagnostics.push(
            Diagnostic::at(Code::N009, which.at)
                .fact("id", &*plan.indicator(which.indicator).id.text)
                .fact("asked", which.year)
                .fact("option", option)
                .fact("names", names),
        );
    }
}
