//! The answers of several parties become their sum, where the plan says that they belong together
//! and every one of them has answered; the sums of two years become a change.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::derive::change::{direction, exact};
use crate::ledger::{Change, Compared, Exact, Seen};
use crate::model::{AgencyIx, Combine, Kind, Observation, SeriesKey, Which};
use crate::value::{Period, Year};

/// What several parties reported together, in the indicator's unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    pub value: Decimal,
    /// Whose answers it is made of, at least two.
    pub parties: Vec<AgencyIx>,
}

/// Who is asked for an indicator about a year: its reporters, of a group the members in force. Of a
/// party that is named, that one or its members.
pub fn asked(seen: Seen<'_, '_>, which: &Which) -> Vec<AgencyIx> {
    let plan = seen.model.plan(seen.edition.plan, which.year);
    let reporters = plan.indicator(which.indicator).reporters.iter().copied();
    let mut asked = Vec::new();
    for reporter in reporters.filter(|it| which.party.is_none_or(|meant| meant == *it)) {
        let members = plan.members(reporter, which.year);
        if plan.agency(reporter).members.is_empty() {
            asked.extend(Some(reporter).filter(|it| plan.agency(*it).lifetime.holds(which.year)));
        } else {
            asked.extend(members);
        }
    }
    asked.sort_unstable();
    asked.dedup();
    asked
}

/// The sum of the answers about a year. `None` for what is not added up (`combine` is another, or it
/// is no count and no amount), and where one is missing, held back or not exact.
pub fn sum(seen: Seen<'_, '_>, which: &Which) -> Option<Sum> {
    let found = seen.plan.indicator(which.indicator);
    let is_added = matches!(found.kind, Kind::Count | Kind::Amount);
    let is_whole = which.period.is_none_or(|it| it == Period::Year);
    if found.combine != Combine::Sum || !is_added || !is_whole {
        return None;
    }
    let parties = asked(seen, which);
    let numbers = parties.iter().map(|party| {
        let it = seen.at(key(seen, which, *party))?;
        exact(&it.answer, found.kind)
            .filter(|_| it.is_plain())
            .map(|it| it.value)
    });
    let value = numbers.sum::<Option<Decimal>>()?;
    (parties.len() > 1).then_some(Sum { value, parties })
}

/// Compares a year's sum with that of the latest year before it that anybody has answered.
///
/// Only sums of the same parties are compared, and of those that they carry on.
pub fn compared(seen: Seen<'_, '_>, which: &Which, now: &Sum) -> Compared {
    let indicator = seen.plan.indicator(which.indicator);
    let plan = seen.edition.plan;
    let of = |year: Year| Which { year, ..*which };
    let answers = |year: Year| {
        let which = of(year);
        let asked = asked(seen, &which).into_iter();
        asked
            .filter_map(|it| seen.at(key(seen, &which, it)))
            .collect::<Vec<_>>()
    };
    let first = seen.model.plan(plan, which.year).from.get();
    let mut before = (first..which.year.get()).rev().filter_map(Year::new);
    let Some(from_year) = before.find(|it| !answers(*it).is_empty()) else {
        let previous = which.year.previous();
        let is_first = seen.model.find_edition(plan, previous).is_none()
            || !seen
                .model
                .plan(plan, previous)
                .is_due(which.indicator, previous);
        return if is_first {
            Compared::FirstYear
        } else {
            Compared::Missing(previous)
        };
    };
    let breaks = indicator.breaks.iter().map(|it| it.year);
    let broken = breaks.filter(|year| from_year < *year && *year <= which.year);
    if let Some(broken) = broken.max() {
        return Compared::Broken(broken);
    }
    for year in [which.year, from_year] {
        let differs = |it: &&Observation<'_>| {
            let details = it.details.as_ref();
            details.is_some_and(|it| it.not_comparable)
        };
        if answers(year).iter().any(differs) {
            return Compared::NotComparable(year);
        }
    }
    let before = sum(seen, &of(from_year));
    let are_same = |before: &Sum| {
        let taken_over = taken_over(seen, which, &before.parties);
        let heirs = before.parties.iter();
        let heirs: BTreeSet<AgencyIx> = heirs
            .map(|it| taken_over.get(it).copied().unwrap_or(*it))
            .collect();
        heirs.into_iter().eq(now.parties.iter().copied())
    };
    let Some(before) = before.filter(are_same) else {
        return Compared::OtherParties(from_year);
    };
    let known = |value| Exact {
        value,
        uncertainty: Decimal::ZERO,
    };
    let (from, to) = (known(before.value), known(now.value));
    Compared::Change(Change {
        from_year,
        from,
        to,
        direction: direction(from, to, 0, indicator),
    })
}

/// The parties of an earlier sum that are no more, each with the one that carries its figures on.
pub fn taken_over(
    seen: Seen<'_, '_>,
    which: &Which,
    before: &[AgencyIx],
) -> BTreeMap<AgencyIx, AgencyIx> {
    let plan = seen.plan;
    let parties = asked(seen, which);
    let mut found = BTreeMap::new();
    for heir in &parties {
        let key = key(seen, which, *heir);
        for own in seen.ledger.lineage.of(key, plan, which.year) {
            let is_gone = before.contains(&own.party) && !parties.contains(&own.party);
            if is_gone && own.indicator == which.indicator {
                found.insert(own.party, *heir);
            }
        }
    }
    found
}

/// What one party's answer to what is asked stands under.
fn key(seen: Seen<'_, '_>, which: &Which, party: AgencyIx) -> SeriesKey {
    seen.key(which.indicator, party, which.cell, which.year)
}
