//! Where the rules point, and the words that are quoted beside.

use crate::codes::{Code, Severity};
use crate::derive::change::exact;
use crate::derive::earlier::earlier;
use crate::diagnostic::{Cell, Diagnostic, Diagnostics, Fact, Subject};
use crate::ledger::{Change, Ledger};
use crate::model::{Answer, CellId, EditionIx, Model, Observation, Plan, SeriesKey};
use crate::resolve::answer_words::told;
use crate::value::number::rounded;

/// A finding at an observation.
pub(super) fn at(code: Code, it: &Observation<'_>, model: &Model<'_>) -> Diagnostic {
    let plan = model.plan_of(it.edition);
    let id = plan.indicator(it.indicator).id.text.to_string();
    // What a finding says of a whole table, it says at one of its parts.
    let names_category = code
        .signature()
        .facts
        .iter()
        .any(|it| it.name == "category");
    Diagnostic::at(code, it.at)
        .cell(Cell {
            row: it.row,
            column: it.column,
        })
        .subject(Subject {
            plan: Some(plan.id.clone()),
            agency: Some(plan.agency(it.party).name.text.to_string()),
            indicator: Some(id.clone()),
            year: Some(it.year.get()),
        })
        .fact("id", id)
        .maybe(
            "category",
            (names_category && it.cell != CellId::TOTAL).then(|| category(it, model)),
        )
}

/// Whether a figure is told as wrong already.
pub(super) fn told_as_wrong(it: &Observation<'_>, diagnostics: &Diagnostics) -> bool {
    let mut told = diagnostics.told_at(it.at).iter();
    told.any(|it| it.severity() == Severity::Error)
}

/// An answer as a finding shows it.
pub(super) fn answer(it: &Observation<'_>, model: &Model<'_>) -> Option<Fact> {
    let plan = model.plan_of(it.edition);
    told(&it.answer, plan.indicator(it.indicator), plan)
}

/// A figure as a finding about an edition quotes it: the number as it was written; of a fraction the
/// number that it makes, unless it is of few, and what was written beside it.
pub(super) fn quoted(it: &Observation<'_>, edition: EditionIx, model: &Model<'_>) -> Option<Fact> {
    let written = answer(it, model)?;
    let kind = model.plan_of(it.edition).indicator(it.indicator).kind;
    if model.is_of_few(it, model.plan_of(edition)) || matches!(it.answer, Answer::Number(_)) {
        return Some(written);
    }
    let value = rounded(exact(&it.answer, kind)?.value, 2).normalize();
    Some(Fact::Beside(Box::new(value.into()), Box::new(written)))
}

/// The figure that a change was computed from, where one row gave it, else what they make together.
pub(super) fn quoted_before(
    it: &Observation<'_>,
    change: &Change,
    model: &Model<'_>,
    ledger: &Ledger,
) -> Fact {
    let before = earlier(
        ledger.seen_from(model, it.edition),
        SeriesKey::of(it, model),
    );
    let before = before.filter(|(year, _)| *year == change.from_year);
    let quoted = before.and_then(|(_, before)| quoted(&before, it.edition, model));
    quoted.unwrap_or_else(|| change.from.value.normalize().into())
}

/// An observation's categories as a message names them: *våld i nära relation*.
pub(super) fn category(it: &Observation<'_>, model: &Model<'_>) -> String {
    cell_name(it.cell, model.plan_of(it.edition), model)
}

/// The categories of a cell: *våld i nära relation*.
pub(super) fn cell_name(cell: CellId, plan: &Plan<'_>, model: &Model<'_>) -> String {
    let names = model
        .cells
        .get(cell)
        .iter()
        .map(|(breakdown, category)| plan.category_name(*breakdown, *category));
    names.collect::<Vec<_>>().join(", ")
}
