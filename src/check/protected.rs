//! Rules over what is not to be shown: that it stands in an earlier report, and that what is shown gives it away.

use std::collections::BTreeSet;

use crate::check::parts::are_all;
use crate::check::places::{at, category};
use crate::check::values::is_whole;
use crate::codes::Code;
use crate::derive::published::revisions;
use crate::diagnostic::{Diagnostics, Fact};
use crate::ledger::{Correction, CorrectionKind, Ledger, Seen};
use crate::model::{
    Answer, Base, BreakdownIx, CategoryIx, CellId, EditionIx, FigureKey, IndicatorIx, Model,
    Observation, Published, Reason, SeriesKey,
};
use crate::value::Year;

/// A figure that is withdrawn and has been published: no tool can take that down.
pub(super) fn published_before(model: &Model<'_>, ledger: &Ledger, diagnostics: &mut Diagnostics) {
    let mut tell = |it: &Observation<'_>, edition: Year| {
        diagnostics.push(at(Code::S114, it, model).fact("edition", edition));
    };
    let is_hidden = |it: &&Correction| {
        it.kind == CorrectionKind::Withdrawn && is_protected(&model.observations[it.now])
    };
    for correction in ledger.corrections.iter().filter(is_hidden) {
        let now = &model.observations[correction.now];
        let before = correction.before.map(|it| &model.observations[it]);
        if let Some(before) = before.filter(|_| !model.edition(now.edition).settled) {
            tell(now, model.edition(before.edition).year);
        }
    }
    for published in &model.published {
        let ix = published.edition;
        let steps = revisions(ledger.seen_from(model, ix));
        let Some((_, changes)) = steps
            .last()
            .filter(|it| it.0 > Published::latest(published))
        else {
            continue;
        };
        let hidden = changes.iter().filter(|it| it.is_withdrawn);
        let hidden: BTreeSet<FigureKey> = hidden.map(|it| it.key).collect();
        let own = model.observations.iter().filter(|it| it.edition == ix);
        for it in own.filter(|it| hidden.contains(&FigureKey::of(it))) {
            tell(it, model.edition(ix).year);
        }
    }
}

/// A figure that is not shown, though the figures that are shown leave only one that it can be.
pub(super) fn given_away(model: &Model<'_>, ledger: &Ledger, diagnostics: &mut Diagnostics) {
    if !model.observations.iter().any(is_protected) {
        return;
    }
    let editions = (0..).map(EditionIx::new).zip(&model.editions);
    for (ix, edition) in editions.filter(|(_, it)| !it.settled) {
        let seen = ledger.seen_from(model, ix);
        let keys = model.series.keys();
        let own = keys.filter(|(it, _)| it.plan == edition.plan && it.year <= edition.year);
        for (key, said) in own {
            let hidden = seen.latest(said);
            let Some(hidden) = hidden.filter(|it| is_protected(it)) else {
                continue;
            };
            let told = relations(seen, key).into_iter().find_map(|others| {
                let shown = others
                    .iter()
                    .map(|it| seen.at(*it).filter(|it| is_exact(it)));
                let shown: Vec<&Observation<'_>> = shown.collect::<Option<_>>()?;
                // An earlier edition has told what it had.
                let own = std::iter::once(hidden).chain(shown.iter().copied());
                let here = own.into_iter().find(|it| it.edition == ix)?;
                Some((here, shown))
            });
            if let Some((here, shown)) = told {
                let cells: Vec<Fact> = shown.iter().map(|it| named(seen, hidden, it)).collect();
                let id = &seen.plan.indicator(hidden.indicator).id.text;
                let part = category(hidden, model);
                let part = (hidden.cell != CellId::TOTAL).then_some(part);
                let found = at(Code::S115, here, model).fact("hidden", id.to_string());
                diagnostics.push(found.maybe("part", part).fact("cells", cells));
            }
        }
    }
}

fn is_protected(it: &Observation<'_>) -> bool {
    it.answer == Answer::NoValue(Reason::Protected)
}

/// Whether a figure can be added and taken away: a number of its own, or what a share is made of.
fn is_exact(it: &Observation<'_>) -> bool {
    matches!(it.answer, Answer::Number(_) | Answer::Fraction { .. }) && is_whole(it)
}

/// The other figures of each equation that one figure is part of.
fn relations(seen: Seen<'_, '_>, key: SeriesKey) -> Vec<Vec<SeriesKey>> {
    let mut relations = bases(seen, key);
    let indicator = seen.plan.indicator(key.indicator);
    for table in &indicator.breakdowns {
        let each = table.iter().map(std::slice::from_ref);
        let all = (table.len() > 1).then_some(table.as_slice());
        for summed in each.chain(all) {
            relations.extend(line(seen, key, table, summed));
        }
    }
    relations
}

/// The shares whose denominator is this figure.
fn bases(seen: Seen<'_, '_>, key: SeriesKey) -> Vec<Vec<SeriesKey>> {
    let all = (0..).map(IndicatorIx::new).zip(&seen.plan.indicators);
    let is_base =
        |base: &Option<Base<'_>>| matches!(base, Some(Base::Indicator(it)) if *it == key.indicator);
    let shares = all.filter(|(_, it)| is_base(&it.base));
    let keys = shares.map(|(indicator, _)| SeriesKey { indicator, ..key });
    let has_base = |it: &SeriesKey| {
        let known = seen.at(*it).map(|it| &it.answer);
        matches!(known, Some(Answer::Fraction { .. }))
    };
    keys.filter(has_base).map(|it| vec![it]).collect()
}

/// The other figures of the line of a table that a figure stands in, as a part or as the sum.
fn line(
    seen: Seen<'_, '_>,
    key: SeriesKey,
    table: &[BreakdownIx],
    summed: &[BreakdownIx],
) -> Option<Vec<SeriesKey>> {
    let plan = seen.plan;
    if summed.iter().any(|it| plan.breakdown(*it).overlapping) {
        return None;
    }
    let cells = &seen.model.cells;
    let off_line = |cell: CellId| -> Vec<(BreakdownIx, CategoryIx)> {
        let own = cells.get(cell).iter();
        own.filter(|it| !summed.contains(&it.0)).copied().collect()
    };
    let of_table = |cell: CellId| {
        let own: BTreeSet<BreakdownIx> = cells.get(cell).iter().map(|it| it.0).collect();
        own == table.iter().copied().collect()
    };
    let fixed = off_line(key.cell);
    let margin = cells.find(&fixed)?;
    if !of_table(key.cell) && key.cell != margin || fixed.len() + summed.len() != table.len() {
        return None;
    }
    let own = seen.model.series.of_indicator(key.plan, key.indicator);
    let own = seen.known(own);
    let own = own.map(|(it, _)| it).filter(|it| it.party == key.party);
    let parts: Vec<SeriesKey> = own
        .filter(|it| (it.year, it.period) == (key.year, key.period))
        .filter(|it| of_table(it.cell) && off_line(it.cell) == fixed)
        .collect();
    let sum = SeriesKey {
        cell: margin,
        ..key
    };
    let all = parts.iter().copied().chain([sum]);
    let own = parts.iter().map(|it| cells.get(it.cell));
    are_all(plan, own, summed).then(|| all.filter(|it| *it != key).collect())
}

/// What tells a figure from one that is not shown: its indicator, or its category.
fn named(seen: Seen<'_, '_>, from: &Observation<'_>, it: &Observation<'_>) -> Fact {
    if it.indicator != from.indicator {
        seen.plan.indicator(it.indicator).id.text.to_string().into()
    } else if it.cell == CellId::TOTAL {
        Fact::Tag("total")
    } else {
        category(it, seen.model).into()
    }
}
