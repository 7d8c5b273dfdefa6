//! What a text calls for becomes the one figure that is meant, or what stands in its place.

use std::collections::BTreeSet;

use crate::derive::sum::{Sum, asked, sum};
use crate::ledger::{Obligation, Seen};
use crate::model::{AgencyIx, CellId, Combine, Observation, Which};
use crate::value::Period;

/// What there is of a figure that a text calls for.
#[derive(Debug)]
pub enum Called<'a, 's> {
    One(&'a Observation<'s>),
    /// What all parties reported together.
    Sum(Sum),
    /// What all parties report together, of which only so many have answered.
    Some {
        n: usize,
        of: usize,
    },
    /// Owed, and not there.
    Owed(&'a Obligation),
    /// Something came in, and has been told as a fault.
    Faulty,
    /// More than one: of these parties, about these parts of the year.
    Several {
        parties: Vec<AgencyIx>,
        periods: Vec<Period>,
    },
    Nothing,
}

/// The figure as an edition knows it.
pub fn called<'a, 's>(seen: Seen<'a, 's>, which: &Which) -> Called<'a, 's> {
    let found = known(seen, which);
    match found.as_slice() {
        [] => missing(seen, which),
        [one] if !is_one_of_many(seen, which, one) => Called::One(one),
        several => together(seen, which, several),
    }
}

/// Whether a figure is one party's of several that are asked, and is not called for as that.
fn is_one_of_many(seen: Seen<'_, '_>, which: &Which, it: &Observation<'_>) -> bool {
    let combine = seen.plan.indicator(which.indicator).combine;
    let asked = asked(seen, which);
    combine != Combine::OneOf && asked.len() > 1 && which.party != Some(it.party)
}

/// The sum of several parties' figures, or how many of them there are; else they are told apart.
fn together<'a, 's>(
    seen: Seen<'a, 's>,
    which: &Which,
    several: &[&'a Observation<'s>],
) -> Called<'a, 's> {
    if let Some(sum) = sum(seen, which) {
        return Called::Sum(sum);
    }
    let is_added = seen.plan.indicator(which.indicator).combine == Combine::Sum;
    let of = asked(seen, which).len();
    let parties: BTreeSet<AgencyIx> = several.iter().map(|it| it.party).collect();
    let n = parties.len();
    match several {
        _ if n < of && (is_added || n == 1) => Called::Some { n, of },
        [one] => Called::One(one),
        _ => told_apart(several),
    }
}

/// Every figure that may be meant.
fn known<'a, 's>(seen: Seen<'a, 's>, which: &Which) -> Vec<&'a Observation<'s>> {
    let plan = seen.plan;
    let plan_ix = seen.edition.plan;
    let is_meant = |party: AgencyIx| {
        which
            .party
            .is_none_or(|meant| meant == party || plan.agency(meant).members.contains(&party))
    };
    let own = seen.model.series.of_indicator(plan_ix, which.indicator);
    let mut found: Vec<_> = seen
        .known(own)
        .filter(|(key, _)| key.year == which.year && key.cell == which.cell)
        .filter(|(key, _)| which.period.is_none_or(|period| period == key.period))
        .filter(|(key, _)| is_meant(key.party))
        .map(|(_, it)| it)
        .collect();
    if plan.indicator(which.indicator).combine == Combine::OneOf {
        let is_value = |it: &&&Observation<'_>| it.has_value();
        if let Some(party) = found.iter().find(is_value).map(|it| it.party) {
            found.retain(|it| it.party == party);
        }
    }
    found
}

fn told_apart<'a, 's>(several: &[&Observation<'_>]) -> Called<'a, 's> {
    let parties: BTreeSet<AgencyIx> = several.iter().map(|it| it.party).collect();
    let periods: BTreeSet<Period> = several.iter().map(|it| it.period).collect();
    Called::Several {
        parties: parties.into_iter().collect(),
        periods: periods.into_iter().collect(),
    }
}

/// What stands in the place of a figure that is not there.
fn missing<'a, 's>(seen: Seen<'a, 's>, which: &Which) -> Called<'a, 's> {
    let total = Which {
        cell: CellId::TOTAL,
        ..*which
    };
    if which.cell != CellId::TOTAL {
        // Why there is no total is why there are no parts.
        return match called(seen, &total) {
            Called::One(one) if one.has_value() => faulty(seen, which),
            Called::Sum(_) | Called::Several { .. } => faulty(seen, which),
            found => found,
        };
    }
    let plan = seen.edition.plan;
    let asked = seen.model.find_edition(plan, which.year);
    let mut owed = asked.into_iter().flat_map(|it| {
        let then = seen.ledger.seen_from(seen.model, it);
        then.owed_of(which.indicator)
    });
    let is_meant = |it: &&Obligation| {
        let party = which.party.is_none_or(|party| {
            it.parties.contains(&party) || it.members.iter().any(|member| member.party == party)
        });
        let period = which.period.is_none_or(|period| period == it.period);
        party && period && !it.state.is_answered()
    };
    match owed.find(is_meant) {
        Some(owed) => Called::Owed(owed),
        None => faulty(seen, which),
    }
}

fn faulty<'a, 's>(seen: Seen<'_, '_>, which: &Which) -> Called<'a, 's> {
    let plan = seen.edition.plan;
    let asked = seen.model.find_edition(plan, which.year);
    let is_faulty = asked.is_some_and(|it| seen.model.tombstones.contains(&(it, which.indicator)));
    if is_faulty {
        Called::Faulty
    } else {
        Called::Nothing
    }
}
