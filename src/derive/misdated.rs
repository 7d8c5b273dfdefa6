//! All that an agency has sent for an edition becomes what seems to be about the wrong year: last
//! year's form, filled in once more.

use std::collections::{BTreeMap, BTreeSet};

use crate::ledger::{CorrectionKind, Ledger};
use crate::model::{AgencyIx, EditionIx, IndicatorIx, Model, Observation};
use crate::value::unsaid::gives_no_reason;

/// So many rows of what is owed now are no accident.
const ROWS: usize = 3;

/// Observations by who sent them for which edition.
type Sent = BTreeMap<(EditionIx, AgencyIx), Vec<usize>>;

/// What the agencies sent whose every row seems to be about the wrong year, in the order of their
/// files.
pub(super) fn misdated(model: &Model<'_>, ledger: &Ledger) -> Sent {
    let owed = owed(model, ledger);
    let mut sent = Sent::new();
    // Of these, not every row is about another year.
    let mut sound: BTreeSet<(EditionIx, AgencyIx)> = BTreeSet::new();
    let mut from = 0;
    let whose = |it: &Observation<'_>| (it.edition, it.party);
    for rows in model.observations.chunk_by(|a, b| whose(a) == whose(b)) {
        let (edition, party) = whose(&rows[0]);
        if !model.edition(edition).settled {
            let key = (edition, sender(model, edition, party));
            let year = model.edition(edition).year;
            if rows.iter().any(|it| it.year == year) {
                sound.insert(key);
            }
            if !sound.contains(&key) {
                let all = sent.entry(key).or_default();
                all.extend(from..from + rows.len());
            }
        }
        from += rows.len();
    }
    sent.retain(|key, rows| {
        if sound.contains(key) {
            return false;
        }
        let year = model.edition(key.0).year;
        let owed = owed.get(key);
        // A milestone is about its own year, whenever it is told of.
        rows.retain(|at| {
            let it = &model.observations[*at];
            let plan = model.plan_of(it.edition);
            it.year == year || plan.indicator(it.indicator).milestone.is_none()
        });
        let mut told = rows.iter().map(|at| &model.observations[*at]);
        let n_owed = told
            .clone()
            .filter(|it| owed.is_some_and(|(_, all)| all.contains(&it.indicator)))
            .count();
        owed.is_some_and(|(n, _)| *n >= ROWS)
            && told.all(|it| it.year < year)
            && n_owed >= ROWS
            && !has_more(model, *key)
            && !is_all_explained(model, ledger, *key)
    });
    for rows in sent.values_mut() {
        rows.sort_by_key(|at| {
            let it = &model.observations[*at];
            (it.at.source, it.row)
        });
    }
    sent
}

fn sender(model: &Model<'_>, edition: EditionIx, party: AgencyIx) -> AgencyIx {
    model.edition(edition).sender(model.plan_of(edition), party)
}

type Owed = BTreeMap<(EditionIx, AgencyIx), (usize, BTreeSet<IndicatorIx>)>;

/// How many figures each sender owes for an edition's year, and which.
fn owed(model: &Model<'_>, ledger: &Ledger) -> Owed {
    let mut owed = Owed::new();
    for it in ledger.obligations.iter().filter(|it| !it.state.is_exempt()) {
        let members = it.members.iter().map(|member| member.party);
        let parties = it.parties.iter().copied().chain(members);
        let senders: BTreeSet<AgencyIx> = parties
            .map(|party| sender(model, it.edition, party))
            .collect();
        for agency in senders {
            let (n, all) = owed.entry((it.edition, agency)).or_default();
            *n += 1;
            all.extend(&it.indicators);
        }
    }
    owed
}

/// Whether the agency has rows about the year that hold nothing yet, or rows that cannot be read.
fn has_more(model: &Model<'_>, (edition, agency): (EditionIx, AgencyIx)) -> bool {
    let is_own = |own, party| own == edition && sender(model, edition, party) == agency;
    let mut unfilled = model.unfilled.iter();
    let mut faults = model.faults.iter();
    unfilled.any(|it| is_own(it.edition, it.party)) || faults.any(|it| is_own(it.edition, it.party))
}

/// Whether something has changed, and each row that has says why. That a preliminary figure is final
/// now is a reason.
fn is_all_explained(
    model: &Model<'_>,
    ledger: &Ledger,
    (edition, agency): (EditionIx, AgencyIx),
) -> bool {
    let mut changed = ledger
        .corrections
        .iter()
        .map(|it| (it.kind, &model.observations[it.now]))
        .filter(|(_, it)| it.edition == edition && sender(model, edition, it.party) == agency)
        .peekable();
    let has_changed = changed.peek().is_some();
    has_changed
        && changed.all(|(kind, it)| {
            kind == CorrectionKind::Final || it.comment().is_some_and(|it| !gives_no_reason(it))
        })
}
