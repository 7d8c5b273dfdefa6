//! What an edition says about a year that an earlier edition was about becomes a correction of one of seven kinds.

use crate::derive::change::{compared, exact};
use crate::derive::earlier::reported_itself;
use crate::ledger::{Compared, Correction, CorrectionKind, Direction, Ledger};
use crate::model::{
    Answer, DataKind, EditionIx, Indicator, Model, Observation, SeriesKey, Statement,
};

/// Adds every edition's corrections, in the order of the series.
pub(super) fn corrections(model: &Model<'_>, ledger: &mut Ledger) {
    let mut found = Vec::new();
    for (key, said) in model.series.keys() {
        for (n, it) in said.iter().enumerate() {
            let edition = model.edition(it.edition);
            if it.year >= edition.year {
                continue;
            }
            let before = n
                .checked_sub(1)
                .map(|n| said[n].at())
                .or_else(|| carried_on(model, ledger, key, it.edition));
            // Without an edition of its own, an earlier year's figure is history and no news.
            if before.is_none() && !was_asked(model, key) {
                continue;
            }
            let now = &model.observations[it.at()];
            let indicator = model.plan_of(now.edition).indicator(key.indicator);
            let earlier = before.map(|at| &model.observations[at]);
            if let Some(kind) = correction_kind(now, earlier, indicator, edition.data) {
                let turns =
                    earlier.is_some_and(|it| turns(model, ledger, key, now.edition, it.edition));
                found.push(Correction {
                    key,
                    edition: now.edition,
                    kind,
                    now: it.at(),
                    before,
                    turns,
                });
            }
        }
    }
    ledger.corrections = found;
}

/// What the one that a series carries on has said of the same indicator and year before an edition;
/// nothing where its agency had an answer of its own to give that year.
fn carried_on(
    model: &Model<'_>,
    ledger: &Ledger,
    key: SeriesKey,
    edition: EditionIx,
) -> Option<usize> {
    let year = model.edition(edition).year;
    let before = ledger.lineage.of(key, model.plan_of(edition), year);
    if before.is_empty() || reported_itself(model, key, key.year) {
        return None;
    }
    let mut said = before
        .into_iter()
        .filter(|it| it.indicator == key.indicator)
        .filter_map(|it| {
            let mut told = model.series.of_key(it).iter().rev().map(Statement::at);
            told.find(|at| model.edition(model.observations[*at].edition).year < year)
        });
    match (said.next(), said.next()) {
        (Some(one), None) => Some(one),
        _ => None,
    }
}

fn was_asked(model: &Model<'_>, key: SeriesKey) -> bool {
    let edition = model
        .find_edition(key.plan, key.year)
        .map(|ix| model.edition(ix));
    edition.is_some_and(|it| it.data != DataKind::Compiled)
        && model
            .plan(key.plan, key.year)
            .is_due(key.indicator, key.year)
}

fn correction_kind(
    now: &Observation<'_>,
    before: Option<&Observation<'_>>,
    indicator: &Indicator<'_>,
    data: DataKind,
) -> Option<CorrectionKind> {
    let has_value = |it: &Observation<'_>| it.has_value();
    let Some(before) = before else {
        return has_value(now).then_some(CorrectionKind::Addition);
    };
    let mark = |it: &Observation<'_>| {
        it.details
            .as_deref()
            .map_or((false, false), |it| (it.preliminary, it.partial))
    };
    let ((was_preliminary, was_partial), (is_preliminary, is_partial)) = (mark(before), mark(now));
    match (has_value(before), has_value(now)) {
        (false, false) => None,
        (false, true) => Some(CorrectionKind::Addition),
        (true, false) => Some(CorrectionKind::Withdrawn),
        (true, true) if was_preliminary && !is_preliminary => Some(CorrectionKind::Final),
        (true, true) if was_partial && !is_partial => Some(CorrectionKind::Completer),
        (true, true) if now.answer == before.answer => None,
        (true, true) if was_partial => Some(CorrectionKind::Completer),
        // That a milestone was not reported was no fault of the earlier report.
        (true, true) if indicator.milestone.is_some() && now.answer == Answer::YesNo(true) => {
            Some(CorrectionKind::Completer)
        }
        (true, true) => {
            let same = exact(&now.answer, indicator.kind)
                .zip(exact(&before.answer, indicator.kind))
                .is_some_and(|(now, before)| {
                    (now.value - before.value).abs() <= now.uncertainty.max(before.uncertainty)
                });
            Some(match data {
                _ if same => CorrectionKind::Preciser,
                DataKind::Compiled => CorrectionKind::Revised,
                _ => CorrectionKind::Correction,
            })
        }
    }
}

/// Whether the change into the corrected year, as the earlier report told it, goes the other way now.
fn turns(
    model: &Model<'_>,
    ledger: &Ledger,
    key: SeriesKey,
    now: EditionIx,
    before: EditionIx,
) -> bool {
    let told = |edition| match compared(ledger.seen_from(model, edition), key) {
        Some(Compared::Change(change)) => Some((change.from_year, change.direction)),
        _ => None,
    };
    let (Some((then, was)), Some((from, is))) = (told(before), told(now)) else {
        return false;
    };
    let is_other = matches!(
        (was, is),
        (Direction::Up, Direction::Down) | (Direction::Down, Direction::Up)
    );
    then == from && is_other
}
