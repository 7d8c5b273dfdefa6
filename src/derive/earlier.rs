//! A series and those that it carries on become the latest answer before a year: one party's, or
//! those of several that have become one, added up where that is sound.

use std::borrow::Cow;
use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::ledger::{Apart, Ledger, Seen};
use crate::model::{AgencyIx, Answer, Combine, Kind, Model, Observation, SeriesKey, Statement};
use crate::value::{Number, Year};

/// The latest answer before a year.
pub(super) enum Before<'a, 's> {
    One(Year, &'a Observation<'s>),
    Several(Several<'a, 's>),
    None,
}

/// The answers of several parties about one year, which one party carries on.
#[derive(Debug)]
pub struct Several<'a, 's> {
    pub year: Year,
    /// All that are one now, each with what is known of it.
    pub parts: Vec<(AgencyIx, Option<&'a Observation<'s>>)>,
    /// What they make together, as if the one that carries them on had answered; or why they are
    /// not added up.
    pub together: Result<Observation<'s>, Apart>,
}

/// The latest answer of a series, or of those that it carries on, before `key.year`; `cell` is what has been said of
/// its own.
pub(super) fn before<'a, 's>(
    seen: Seen<'a, 's>,
    key: SeriesKey,
    cell: &'a [Statement],
    accept: impl Fn(&Observation<'s>) -> bool,
) -> Before<'a, 's> {
    let is_told = |it: &Observation<'s>| accept(it) && (it.edition == seen.ix || !it.is_held);
    let carried_on = seen.ledger.lineage.of(key, seen.plan, key.year);
    // Nearly every series stands alone, and every row asks.
    if carried_on.is_empty() {
        let mut known = known_before(seen, key, cell);
        let latest = known.find(|(_, it)| is_told(it));
        return latest.map_or(Before::None, |(key, it)| Before::One(key.year, it));
    }
    let keys: Vec<SeriesKey> = std::iter::once(key).chain(carried_on).collect();
    let years: BTreeSet<Year> = keys
        .iter()
        .flat_map(|own| known_before(seen, *own, seen.model.series.of_cell(*own)))
        .map(|(earlier, _)| earlier.year)
        .collect();
    for year in years.into_iter().rev() {
        let parts = parts(seen, &keys, year);
        if !parts.iter().any(|(_, it)| it.is_some_and(&is_told)) {
            continue;
        }
        if let [(_, Some(one))] = parts.as_slice() {
            return Before::One(year, one);
        }
        return Before::Several(Several {
            year,
            together: together(seen, key, &parts),
            parts,
        });
    }
    Before::None
}

/// Those that answered for a year what one party answers now, or had to: of one indicator, the
/// nearest that there is an answer of.
fn parts<'a, 's>(
    seen: Seen<'a, 's>,
    keys: &[SeriesKey],
    year: Year,
) -> Vec<(AgencyIx, Option<&'a Observation<'s>>)> {
    let plan = seen.plan;
    let at = |own: SeriesKey| seen.at(SeriesKey { year, ..own });
    let known: Vec<_> = keys.iter().map(|own| (*own, at(*own))).collect();
    let Some(indicator) = known.iter().find_map(|(own, it)| it.map(|_| own.indicator)) else {
        return Vec::new();
    };
    // What one says of a year that it did not report itself stands for those that did.
    let mut replaced = BTreeSet::new();
    for (own, _) in known.iter().filter(|(_, it)| it.is_some()) {
        if !reported_itself(seen.model, *own, year) {
            let now = keys.first().map_or(year, |it| it.year);
            replaced.extend(seen.ledger.lineage.of(*own, plan, now));
        }
    }
    let is_asked = |own: SeriesKey| {
        plan.agency(own.party).lifetime.holds(year) && reported_itself(seen.model, own, year)
    };
    let mut parts: Vec<_> = known
        .into_iter()
        .filter(|(own, _)| own.indicator == indicator && !replaced.contains(own))
        .filter(|(own, it)| it.is_some() || is_asked(*own))
        .map(|(own, it)| (own.party, it))
        .collect();
    if plan.indicator(indicator).combine == Combine::OneOf {
        // Any of them answers for all.
        parts.sort_by_key(|(_, it)| !it.is_some_and(Observation::is_number));
        parts.truncate(1);
    }
    parts.sort_by_key(|(party, _)| *party);
    parts
}

/// The sum of counts or amounts, the share of summed numerators and denominators; or why the
/// answers are not added up.
fn together<'s>(
    seen: Seen<'_, 's>,
    key: SeriesKey,
    parts: &[(AgencyIx, Option<&Observation<'s>>)],
) -> Result<Observation<'s>, Apart> {
    let now = seen.plan.indicator(key.indicator);
    let kind_of =
        |it: &Observation<'_>| seen.model.plan_of(it.edition).indicator(it.indicator).kind;
    let mut known = parts.iter().filter_map(|(_, it)| *it);
    let is_added = matches!(now.kind, Kind::Count | Kind::Amount | Kind::Share);
    if !is_added || known.any(|it| kind_of(it) != now.kind) {
        return Err(Apart::Kind);
    }
    if now.of.is_some() {
        return Err(Apart::Shared);
    }
    let is_shown = |it: &Observation<'_>| it.is_number() && !it.is_held;
    let missing = parts.iter().filter(|(_, it)| !it.is_some_and(is_shown));
    let missing: Vec<AgencyIx> = missing.map(|(party, _)| *party).collect();
    if !missing.is_empty() {
        return Err(Apart::Missing(missing));
    }
    let all: Vec<&Observation<'s>> = parts.iter().filter_map(|(_, it)| *it).collect();
    if !all.iter().all(|it| is_plain(it)) {
        return Err(Apart::Uncertain);
    }
    let answer = added(now.kind, &all).ok_or(Apart::Quotient)?;
    let latest = all
        .iter()
        .max_by_key(|it| seen.model.edition(it.edition).year);
    let latest = latest.ok_or(Apart::Kind)?;
    Ok(Observation {
        party: key.party,
        indicator: key.indicator,
        answer,
        details: None,
        ..(*latest).clone()
    })
}

/// Whether a figure is exact, complete, final and of the same extent as others.
fn is_plain(it: &Observation<'_>) -> bool {
    it.details.as_ref().is_none_or(|it| {
        it.precision.is_none() && !it.partial && !it.preliminary && !it.not_comparable
    })
}

fn added<'s>(kind: Kind, all: &[&Observation<'_>]) -> Option<Answer<'s>> {
    let numbers = |of: fn(&Answer<'_>) -> Option<Number>| {
        let numbers = all.iter().map(|it| of(&it.answer).map(Number::get));
        numbers.sum::<Option<Decimal>>().map(Number::new)
    };
    if kind != Kind::Share {
        return numbers(|it| match it {
            Answer::Number(number) => Some(*number),
            _ => None,
        })
        .map(Answer::Number);
    }
    let numerator = numbers(|it| match it {
        Answer::Fraction { numerator, .. } => Some(*numerator),
        _ => None,
    })?;
    let denominator = numbers(|it| match it {
        Answer::Fraction { denominator, .. } => Some(*denominator),
        _ => None,
    })?;
    Some(Answer::Fraction {
        numerator,
        denominator,
    })
}

/// Whether an agency reported the indicator in a year. What it says of one in which it did not is in
/// the place of what those said that it has come after.
pub(super) fn reported_itself(model: &Model<'_>, key: SeriesKey, year: Year) -> bool {
    let plan = model.plan(key.plan, year);
    let mut reporters = plan.indicator(key.indicator).reporters.iter();
    reporters.any(|it| *it == key.party || plan.agency(*it).members.contains(&key.party))
}

/// The answers before `key.year` of several parties that one carries on, if the latest are such.
pub fn several<'a, 's>(seen: Seen<'a, 's>, key: SeriesKey) -> Option<Several<'a, 's>> {
    let is_numeric = seen.plan.indicator(key.indicator).kind.is_numeric();
    let accept = |it: &Observation<'s>| !is_numeric || it.is_number();
    match before(seen, key, seen.model.series.of_cell(key), accept) {
        Before::Several(several) => Some(several),
        Before::One(..) | Before::None => None,
    }
}

/// The latest answer of any kind before `key.year`, if one stands for it, or several together.
pub fn earlier_answer<'a, 's>(
    seen: Seen<'a, 's>,
    key: SeriesKey,
) -> Option<(Year, Cow<'a, Observation<'s>>)> {
    let cell = seen.model.series.of_cell(key);
    whole(before(seen, key, cell, |_| true))
}

/// What has been said of each cell of which there may be an earlier figure: what is all that has been said of its
/// cell has none, where no series carries on another.
pub fn cells_of_years<'a>(
    model: &'a Model<'_>,
    ledger: &Ledger,
) -> impl Iterator<Item = &'a [Statement]> + use<'a> {
    let least = if ledger.lineage.is_empty() { 2 } else { 1 };
    let cells = model.series.by_cell();
    cells.filter(move |all| all.len() >= least)
}

/// The latest figure before `key.year` that is a number.
pub fn earlier<'a, 's>(
    seen: Seen<'a, 's>,
    key: SeriesKey,
) -> Option<(Year, Cow<'a, Observation<'s>>)> {
    earlier_of(seen, key, seen.model.series.of_cell(key))
}

/// The same where it is known already what has been said of the cell.
pub fn earlier_of<'a, 's>(
    seen: Seen<'a, 's>,
    key: SeriesKey,
    cell: &'a [Statement],
) -> Option<(Year, Cow<'a, Observation<'s>>)> {
    whole(before(seen, key, cell, Observation::is_number))
}

fn whole<'a, 's>(before: Before<'a, 's>) -> Option<(Year, Cow<'a, Observation<'s>>)> {
    match before {
        Before::One(year, it) => Some((year, Cow::Borrowed(it))),
        Before::Several(several) => Some((several.year, Cow::Owned(several.together.ok()?))),
        Before::None => None,
    }
}

/// What is known of the same series before a year, the latest first.
pub(super) fn known_before<'a, 's>(
    seen: Seen<'a, 's>,
    key: SeriesKey,
    cell: &'a [Statement],
) -> impl Iterator<Item = (SeriesKey, &'a Observation<'s>)> + use<'a, 's> {
    let earlier = &cell[..cell.partition_point(|it| it.year < key.year)];
    let known = seen.known(earlier).rev();
    known.filter(move |(own, _)| own.period == key.period)
}
