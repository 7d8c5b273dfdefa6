//! Rules over a figure and what earlier years and editions said.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::places::{answer, at, quoted, quoted_before, told_as_wrong};
use crate::check::values::{JUMP_FROM, JUMP_POINTS, JUMP_SCALE, JUMP_TIMES, SAME_FIGURES};
use crate::codes::Code;
use crate::derive::change::changes;
use crate::derive::earlier::{cells_of_years, earlier_of};
use crate::diagnostic::{Diagnostic, Diagnostics, Place, Subject};
use crate::ledger::{Change, CorrectionKind, Ledger};
use crate::model::{
    Answer, CellId, Counts, EditionIx, Kind, Model, Observation, Reason, SeriesKey,
};
use crate::source::SourceId;
use crate::value::unsaid::gives_no_reason;

/// What has become less though it is counted from the plan's beginning, and what is so far from last
/// year's that a person must look.
pub(super) fn changed(model: &Model<'_>, ledger: &Ledger, diagnostics: &mut Diagnostics) {
    let indicator = |it: &Observation<'_>| model.plan_of(it.edition).indicator(it.indicator);
    let is_less = |it: &Observation<'_>, change: &Change| {
        indicator(it).counts == Counts::Cumulative && change.to.value < change.from.value
    };
    // A comment tells why.
    let is_jump = |it: &Observation<'_>, change: &Change| {
        has_jumped(indicator(it).kind, change) && it.comment().is_none()
    };
    let is_news =
        |it: &Observation<'_>, change: &Change| is_less(it, change) || is_jump(it, change);
    for (row, change) in changes(model, ledger, |_| true, is_news) {
        let it = &model.observations[row];
        if is_less(it, &change) {
            diagnostics.push(
                at(Code::S085, it, model)
                    .fact("given", change.to.value)
                    .fact("before", change.from.value),
            );
        }
        // Of what is told as wrong, that it also jumped is no news.
        if is_jump(it, &change) && !told_as_wrong(it, diagnostics) {
            let found = at(Code::S087, it, model)
                .maybe("given", quoted(it, it.edition, model))
                .fact("before", quoted_before(it, &change, model, ledger));
            diagnostics.push(found.fact("year_before", change.from_year));
        }
    }
}

fn has_jumped(kind: Kind, change: &Change) -> bool {
    let (now, then) = (change.to.value, change.from.value);
    let difference = (now - then).abs();
    match kind {
        Kind::Share => difference >= JUMP_POINTS,
        Kind::Mean { from, to } => difference * JUMP_SCALE >= to.get() - from.get(),
        _ => now.max(then) >= JUMP_FROM && now.max(then) >= now.min(then) * JUMP_TIMES,
    }
}

/// A file whose figures are all last year's: the wrong file, or the form as it came.
pub(super) fn same_as_last_year(model: &Model<'_>, ledger: &Ledger, diagnostics: &mut Diagnostics) {
    let mut files: BTreeMap<SourceId, (usize, usize, usize)> = BTreeMap::new();
    for cell in cells_of_years(model, ledger) {
        for it in cell {
            let edition = model.edition(it.edition);
            if it.year != edition.year || edition.settled {
                continue;
            }
            let key = model.series.key(it);
            let indicator = model.plan_of(it.edition).indicator(key.indicator);
            // What stands still is no sign: levels, answers, and counts with a ceiling.
            if indicator.counts == Counts::Stock
                || indicator.of.is_some()
                || !indicator.kind.is_numeric()
            {
                continue;
            }
            let seen = ledger.seen_from(model, it.edition);
            let Some((year, before)) = earlier_of(seen, key, cell) else {
                continue;
            };
            let now = &model.observations[it.at()];
            let file = files.entry(now.at.source).or_insert((0, 0, it.at()));
            file.0 += 1;
            file.1 += usize::from(now.answer == before.answer && year == it.year.previous());
            file.2 = file.2.min(it.at());
        }
    }
    for (source, (n, same, first)) in files {
        if n >= SAME_FIGURES && same == n {
            let first = &model.observations[first];
            let plan = model.plan_of(first.edition);
            let agency = plan.agency(plan.sender(first.party)).name.text.to_string();
            let subject = Subject {
                plan: Some(plan.id.clone()),
                agency: Some(agency),
                indicator: None,
                year: Some(first.year.get()),
            };
            let found = Diagnostic::new(Code::S088, Place::File(source)).subject(subject);
            diagnostics.push(
                found
                    .fact("n", n)
                    .fact("year_before", first.year.previous()),
            );
        }
    }
}

/// One year by one of two alternatives, the next by the other: the series ends without a word.
pub(super) fn alternatives(model: &Model<'_>, ledger: &Ledger, diagnostics: &mut Diagnostics) {
    let has_any = |ix: &EditionIx| {
        let mut indicators = model.plan_of(*ix).indicators.iter();
        indicators.any(|it| it.alternative_to.is_some())
    };
    let editions = (0..model.editions.len()).map(EditionIx::new);
    let with_any: BTreeSet<EditionIx> = editions.filter(has_any).collect();
    for it in model.judged().filter(|it| with_any.contains(&it.edition)) {
        let edition = model.edition(it.edition);
        let plan = model.plan(edition.plan, edition.year);
        let own = plan.indicator(it.indicator);
        if it.year != edition.year || it.cell != CellId::TOTAL || !it.has_value() {
            continue;
        }
        let main = own.alternative_to.unwrap_or(it.indicator);
        let group = (0..plan.indicators.len()).map(crate::model::IndicatorIx::new);
        let group =
            group.filter(|ix| *ix == main || plan.indicator(*ix).alternative_to == Some(main));
        let year = it.year.previous();
        let answered = |ix, year| {
            let key = SeriesKey {
                indicator: ix,
                year,
                ..SeriesKey::of(it, model)
            };
            let known = ledger.seen_from(model, it.edition).at(key);
            known.is_some_and(Observation::has_value)
        };
        if answered(it.indicator, year) {
            continue;
        }
        let before = group
            .into_iter()
            .find(|ix| *ix != it.indicator && answered(*ix, year) && !answered(*ix, it.year));
        if let Some(before) = before {
            let found = at(Code::S090, it, model).fact("given", &*own.id.text);
            diagnostics.push(
                found
                    .fact("before", &*plan.indicator(before).id.text)
                    .fact("year_before", year),
            );
        }
    }
}

/// A correction that tells no reader why. What is not to be shown has its reason in that.
pub(super) fn causes(model: &Model<'_>, ledger: &Ledger, diagnostics: &mut Diagnostics) {
    let misdated: BTreeSet<usize> = ledger.misdated.values().flatten().copied().collect();
    for correction in &ledger.corrections {
        let it = &model.observations[correction.now];
        if model.edition(it.edition).settled || misdated.contains(&correction.now) {
            continue;
        }
        let wants = match correction.kind {
            CorrectionKind::Correction | CorrectionKind::Revised => true,
            // Its status says why.
            CorrectionKind::Withdrawn => it.answer != Answer::NoValue(Reason::Protected),
            _ => false,
        };
        let is_bare = it.comment().is_none_or(gives_no_reason);
        let Some(before) = correction.before.filter(|_| wants && is_bare) else {
            continue;
        };
        let before = &model.observations[before];
        let edition = model.edition(before.edition).year;
        let found = at(Code::S045, it, model)
            .fact("year", it.year)
            .fact("edition", edition);
        diagnostics.push(
            found
                .maybe("given", answer(it, model))
                .maybe("before", answer(before, model)),
        );
    }
}
