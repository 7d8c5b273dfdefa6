//! Rules over one figure at a time, and the thresholds of all rules.

use rust_decimal::Decimal;

use crate::check::places::at;
use crate::codes::Code;
use crate::diagnostic::Diagnostics;
use crate::ledger::Ledger;
use crate::model::{Answer, Base, CategoryIx, DataKind, Kind, Model, Observation, SeriesKey};

/// A jump in a count, an amount or a rate: the larger figure is at least this …
pub(super) const JUMP_FROM: Decimal = Decimal::from_parts(20, 0, 0, false, 0);
/// … and at least this many times the smaller.
pub(super) const JUMP_TIMES: Decimal = Decimal::TWO;
/// A jump in a share, in percentage points.
pub(super) const JUMP_POINTS: Decimal = Decimal::from_parts(15, 0, 0, false, 0);
/// A jump in a mean, as a part of its scale: a fifth.
pub(super) const JUMP_SCALE: Decimal = Decimal::from_parts(5, 0, 0, false, 0);
/// A change worth a look in a count, an amount or a rate: the larger figure is at least this …
pub(super) const LOOK_FROM: Decimal = Decimal::from_parts(20, 0, 0, false, 0);
/// … and the difference at least this part of the earlier: a quarter.
pub(super) const LOOK_PART: Decimal = Decimal::from_parts(4, 0, 0, false, 0);
/// The same in a share, in percentage points …
pub(super) const LOOK_POINTS: Decimal = Decimal::from_parts(10, 0, 0, false, 0);
/// … of at least so many.
pub(super) const LOOK_BASE: Decimal = Decimal::from_parts(20, 0, 0, false, 0);
/// The same in a mean, as a part of its scale: a tenth.
pub(super) const LOOK_SCALE: Decimal = Decimal::from_parts(10, 0, 0, false, 0);
/// How many figures of a file must all equal last year's.
pub(super) const SAME_FIGURES: usize = 5;
/// Counts from 1 to this in a breakdown by municipality or kind of violence may point at a person.
pub(super) const SMALL_COUNT: Decimal = Decimal::from_parts(4, 0, 0, false, 0);

/// Small counts in collected data: a reader may know who is meant.
pub(super) fn small_counts(model: &Model<'_>, _: &Ledger, diagnostics: &mut Diagnostics) {
    for it in model.judged() {
        let edition = model.edition(it.edition);
        let kind = model
            .plan(edition.plan, edition.year)
            .indicator(it.indicator)
            .kind;
        let Answer::Number(number) = it.answer else {
            continue;
        };
        let small = number.get() >= Decimal::ONE && number.get() <= SMALL_COUNT;
        // What is left over is of no kind that anyone could be known by.
        let is_kind = model
            .cells
            .get(it.cell)
            .iter()
            .any(|(_, category)| *category != CategoryIx::UNDISTRIBUTED);
        if edition.data == DataKind::Collected && kind == Kind::Count && is_kind && small {
            diagnostics.push(at(Code::S086, it, model).fact("given", number.get()));
        }
    }
}

/// Fewer than half of those asked have answered.
pub(super) fn few_answers(model: &Model<'_>, _: &Ledger, diagnostics: &mut Diagnostics) {
    for it in model.judged() {
        let asked = it.details.as_ref().and_then(|it| it.asked);
        let (Answer::Fraction { denominator, .. }, Some(asked)) = (&it.answer, asked) else {
            continue;
        };
        if denominator.get() * Decimal::TWO < asked.get() {
            let few = at(Code::S089, it, model).fact("given", denominator.get());
            diagnostics.push(few.fact("asked", asked.get()));
        }
    }
}

/// A share of those that another indicator counts has that count for its denominator.
pub(super) fn denominators(model: &Model<'_>, ledger: &Ledger, diagnostics: &mut Diagnostics) {
    for it in model.judged() {
        let plan = model.plan_of(it.edition);
        let Some(Base::Indicator(base)) = plan.indicator(it.indicator).base else {
            continue;
        };
        let Answer::Fraction { denominator, .. } = it.answer else {
            continue;
        };
        if model.tombstones.contains(&(it.edition, base)) {
            continue;
        }
        let counted = ledger.seen_from(model, it.edition).at(SeriesKey {
            indicator: base,
            ..SeriesKey::of(it, model)
        });
        let Some(counted) = counted.filter(|counted| is_whole(counted) && is_whole(it)) else {
            continue;
        };
        if let Answer::Number(number) = counted.answer
            && number != denominator
        {
            let differs = at(Code::S070, it, model)
                .fact("given", denominator.get())
                .fact("expected", number.get());
            diagnostics.push(
                differs
                    .fact("base", &*plan.indicator(base).id.text)
                    .also(counted.at),
            );
        }
    }
}

/// Whether a figure says how many there are: neither *cirka* nor a part of them.
pub(super) fn is_whole(it: &Observation<'_>) -> bool {
    it.details
        .as_ref()
        .is_none_or(|it| it.precision.is_none() && !it.partial)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn the_pages_tell_the_thresholds() {
        for (code, threshold) in [
            (Code::S086, SMALL_COUNT),
            (Code::S087, JUMP_FROM),
            (Code::S087, JUMP_POINTS),
            (Code::S120, LOOK_FROM),
            (Code::S120, LOOK_POINTS),
            (Code::S120, LOOK_BASE),
        ] {
            for page in [Language::SWEDISH, Language::ENGLISH].map(|it| code.page(it)) {
                assert!(
                    page.contains(&format!(" {threshold} ")),
                    "{threshold} stands on the page of {}",
                    code.id()
                );
            }
        }
    }
}
