//! Changes that a reader may ask about become advice to the analyst. No report repeats it.

use rust_decimal::Decimal;

use crate::check::places::{at, quoted, quoted_before, told_as_wrong};
use crate::check::values::{LOOK_BASE, LOOK_FROM, LOOK_PART, LOOK_POINTS, LOOK_SCALE};
use crate::codes::Code;
use crate::derive::change::changes;
use crate::diagnostic::Diagnostics;
use crate::ledger::{Change, Direction, Ledger};
use crate::model::{Answer, CellId, Kind, Model, Observation, Statement};

/// Totals that have moved so much that a reader may wonder, with no comment that tells why, and that
/// no text calls for.
pub(super) fn worth_a_look(model: &Model<'_>, ledger: &Ledger, diagnostics: &mut Diagnostics) {
    let is_total = |it: &Statement| it.cell == CellId::TOTAL;
    let is_news = |it: &Observation<'_>, change: &Change| {
        let indicator = model.plan_of(it.edition).indicator(it.indicator);
        it.comment().is_none() && !it.is_held && is_large(it, indicator.kind, change)
    };
    for (row, change) in changes(model, ledger, is_total, is_news) {
        let it = &model.observations[row];
        if is_written_of(model, it)
            || told_as_wrong(it, diagnostics)
            || diagnostics.told_at(it.at).contains(&Code::S087)
        {
            continue;
        }
        diagnostics.push(
            at(Code::S120, it, model)
                .maybe("given", quoted(it, it.edition, model))
                .fact("before", quoted_before(it, &change, model, ledger))
                .fact("year_before", change.from_year),
        );
    }
}

/// Whether a text of the edition calls for the indicator: then someone has thought of it.
fn is_written_of(model: &Model<'_>, it: &Observation<'_>) -> bool {
    let mut texts = model.narratives.iter();
    texts.any(|text| {
        let mut called = text.calls.iter().filter_map(|call| call.asks.figure());
        text.edition == it.edition && called.any(|which| which.indicator == it.indicator)
    })
}

fn is_large(it: &Observation<'_>, kind: Kind, change: &Change) -> bool {
    if !matches!(change.direction, Direction::Up | Direction::Down) {
        return false;
    }
    let (now, then) = (change.to.value, change.from.value);
    let difference = (now - then).abs();
    match kind {
        Kind::Share => base(it).is_none_or(|base| base >= LOOK_BASE) && difference >= LOOK_POINTS,
        Kind::Mean { from, to } => difference * LOOK_SCALE >= to.get() - from.get(),
        _ => now.max(then) >= LOOK_FROM && difference * LOOK_PART >= then,
    }
}

fn base(it: &Observation<'_>) -> Option<Decimal> {
    match &it.answer {
        Answer::Fraction { denominator, .. } => Some(denominator.get()),
        _ => None,
    }
}
