//! Rules over what is owed: answers that have not come, and answers that differ.

use std::collections::BTreeMap;

use crate::check::places::{answer, at};
use crate::codes::Code;
use crate::derive::change::exact;
use crate::diagnostic::{Diagnostic, Diagnostics, Place, Subject};
use crate::ledger::{Ledger, Obligation};
use crate::model::{
    AgencyIx, Combine, Edition, EditionIx, Kind, Model, Observation, Plan, SeriesKey,
};
use crate::source::Span;
use crate::value::{Date, Period};
use crate::words::numbers::capital;

/// What an agency has not answered by its due date: one warning an agency, with the whole list.
pub(super) fn missing_answers(model: &Model<'_>, ledger: &Ledger, diagnostics: &mut Diagnostics) {
    let editions = (0..).map(EditionIx::new).zip(&model.editions);
    for (ix, edition) in editions.filter(|(_, it)| !it.settled) {
        let mut parties: BTreeMap<AgencyIx, Vec<&Obligation>> = BTreeMap::new();
        for owed in ledger.owed(ix).iter().filter(|it| !it.state.is_exempt()) {
            parties.entry(owed.parties[0]).or_default().push(owed);
        }
        let plan = model.plan(edition.plan, edition.year);
        let is_misdated = |party| {
            ledger
                .misdated
                .contains_key(&(ix, edition.sender(plan, party)))
        };
        parties.retain(|party, _| !is_misdated(*party));
        for (party, owed) in parties {
            tell_missing(model, edition, party, &owed, diagnostics);
        }
    }
}

fn tell_missing(
    model: &Model<'_>,
    edition: &Edition<'_>,
    party: AgencyIx,
    owed: &[&Obligation],
    diagnostics: &mut Diagnostics,
) {
    let plan = model.plan(edition.plan, edition.year);
    let is_late = |it: &&&Obligation| it.standing(edition.as_of).is_late();
    let missing: Vec<&&Obligation> = owed.iter().filter(is_late).collect();
    let Some(first) = missing.first() else { return };
    let days = missing.iter().map(|it| it.due);
    let last = days.fold(first.due, Date::max);
    let agency = plan.agency(party);
    let sender = edition.sender(plan, party);
    let path = format!(
        "submissions/{}/{}/{}.csv",
        plan.id,
        edition.year,
        plan.agency(sender).file_name()
    );
    let because: Span = plan.indicator(first.indicators[0]).id.at;
    // A member of a group may send a file of its own.
    let members = plan.members(party, edition.year);
    let mut able = [sender].into_iter().chain(members);
    let code = if able.any(|it| edition.senders.contains(&it)) {
        Code::S100
    } else {
        Code::S101
    };
    let ids: Vec<String> = missing.iter().map(|it| named(it, plan)).collect();
    let subject = Subject {
        plan: Some(plan.id.clone()),
        agency: Some(agency.name.text.to_string()),
        indicator: None,
        year: Some(edition.year.get()),
    };
    diagnostics.push(
        Diagnostic::new(
            code,
            Place::Absent {
                path: path.clone(),
                because,
            },
        )
        .subject(subject)
        .fact("agency", capital(&agency.name.text))
        .fact("n", missing.len())
        .fact("of", owed.len())
        .fact("ids", ids)
        .fact("year", edition.year)
        .fact("due", last)
        .fact("path", path),
    );
}

/// What is owed, as a list names it: *2.2a/2.2b* where either will do, *1.2a K3*, *6.4a (17/26)*.
fn named(owed: &Obligation, plan: &Plan<'_>) -> String {
    let ids: Vec<&str> = owed
        .indicators
        .iter()
        .map(|ix| &*plan.indicator(*ix).id.text)
        .collect();
    let mut named = ids.join("/");
    if owed.period != Period::Year {
        named = format!("{named} {}", owed.period);
    }
    match owed.n_of() {
        Some((n, of)) if n > 0 => format!("{named} ({n}/{of})"),
        _ => named,
    }
}

/// Where one answer is enough, two that differ can't both be right.
pub(super) fn different_answers(model: &Model<'_>, ledger: &Ledger, diagnostics: &mut Diagnostics) {
    for it in model.judged() {
        let plan = model.plan_of(it.edition);
        let indicator = plan.indicator(it.indicator);
        if indicator.combine != Combine::OneOf || !it.has_value() {
            continue;
        }
        let earlier = indicator
            .reporters
            .iter()
            .copied()
            .filter(|party| *party < it.party);
        for party in earlier {
            let other = ledger.seen_from(model, it.edition).at(SeriesKey {
                party,
                ..SeriesKey::of(it, model)
            });
            let differs = |other: &&Observation<'_>| {
                other.edition == it.edition && !is_same(other, it, indicator.kind)
            };
            let Some(other) = other.filter(differs) else {
                continue;
            };
            diagnostics.push(
                at(Code::S092, it, model)
                    .fact("agency", capital(&plan.agency(it.party).name.text))
                    .fact("other_agency", &*plan.agency(party).name.text)
                    .maybe("given", answer(it, model))
                    .maybe("other", answer(other, model))
                    .also(other.at),
            );
        }
    }
}

/// Whether two answers can both be right: equal, or equal but for how they were rounded.
fn is_same(a: &Observation<'_>, b: &Observation<'_>, kind: Kind) -> bool {
    if a.answer == b.answer || !a.has_value() {
        return true;
    }
    let exact = |it: &Observation<'_>| exact(&it.answer, kind);
    exact(a)
        .zip(exact(b))
        .is_some_and(|(a, b)| (a.value - b.value).abs() <= a.uncertainty.max(b.uncertainty))
}
