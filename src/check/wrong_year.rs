//! A rule over all that an agency has sent for an edition: last year's form, filled in once more.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::check::at;
use crate::codes::Code;
use crate::diagnostic::Diagnostics;
use crate::figures::CorrectionKind;
use crate::figures::Figures;
use crate::model::AgencyIx;
use crate::model::EditionIx;
use crate::model::IndicatorIx;
use crate::model::Model;
use crate::model::Observation;
use crate::value::unsaid::gives_no_reason;

/// So many rows of what is owed now are no accident.
const ROWS: usize = 3;

/// An agency that owes figures for the year and has sent none, but as many about earlier years.
pub(super) fn wrong_year(model: &Model<'_>, figures: &Figures, diagnostics: &mut Diagnostics) {
    for ((edition, agency), rows) in misdated(model, figures) {
        let Some(first) = rows.first() else { continue };
        let years: BTreeSet<String> = rows.iter().map(|it| it.year.to_string()).collect();
        let name = &model.plan_of(edition).agency(agency).name.text;
        let mut told = at(Code::S079, first, model)
            .fact("agency", &**name)
            .fact("n", rows.len())
            .fact("years", years.into_iter().collect::<Vec<_>>())
            .fact("suggestion", model.edition(edition).year);
        told.subject.indicator = None;
        told.subject.year = Some(model.edition(edition).year.get());
        told.subject.agency = Some(name.to_string());
        diagnostics.push(told);
    }
}

/// What an agency sent for an edition, in the order of its files.
type Sent<'a, 's> = BTreeMap<(EditionIx, AgencyIx), Vec<&'a Observation<'s>>>;

/// All that the agencies sent whose every row seems to be about the wrong year.
pub(super) fn misdated<'a, 's>(model: &'a Model<'s>, figures: &Figures) -> Sent<'a, 's> {
    let owed = owed(model, figures);
    let mut sent = Sent::new();
    for it in model.judged() {
        sent.entry((it.edition, sender(model, it.edition, it.party)))
            .or_default()
            .push(it);
    }
    sent.retain(|key, rows| {
        let year = model.edition(key.0).year;
        let owed = owed.get(key);
        // A milestone is about its own year, whenever it is told of.
        rows.retain(|it| {
            let plan = model.plan_of(it.edition);
            it.year == year || plan.indicator(it.indicator).milestone.is_none()
        });
        let owed_now =
            |it: &&&Observation<'_>| owed.is_some_and(|(_, all)| all.contains(&it.indicator));
        owed.is_some_and(|(n, _)| *n >= ROWS)
            && rows.iter().all(|it| it.year < year)
            && rows.iter().filter(owed_now).count() >= ROWS
            && !has_more(model, *key)
            && !is_all_explained(model, figures, *key)
    });
    for rows in sent.values_mut() {
        rows.sort_by_key(|it| (it.at.source, it.row));
    }
    sent
}

fn sender(model: &Model<'_>, edition: EditionIx, party: AgencyIx) -> AgencyIx {
    model.edition(edition).sender(model.plan_of(edition), party)
}

type Owed = BTreeMap<(EditionIx, AgencyIx), (usize, BTreeSet<IndicatorIx>)>;

/// How many figures each sender owes for an edition's year, and which.
fn owed(model: &Model<'_>, figures: &Figures) -> Owed {
    let mut owed = Owed::new();
    for it in figures
        .obligations
        .iter()
        .filter(|it| !it.state.is_exempt())
    {
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
    figures: &Figures,
    (edition, agency): (EditionIx, AgencyIx),
) -> bool {
    let mut changed = figures
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
