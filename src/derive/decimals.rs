//! All that an edition knows of an indicator becomes one number: how many decimals its figures are
//! printed with.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::derive::change::{compared, exact};
use crate::derive::earlier::earlier;
use crate::ledger::{Compared, Ledger, Seen};
use crate::model::{
    Aim, Answer, EditionIx, Indicator, IndicatorIx, Kind, Level, Model, Observation, SeriesKey,
    Statement,
};
use crate::value::Number;
use crate::value::number::rounded;

/// As many decimals as a quotient is printed with at most.
const MOST: u32 = 2;

/// The end of what a number can be, that one which only comes near it is not printed as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edge {
    Nought,
    Hundred,
}

/// The edge that a value would be printed as without being there: 99,96 per cent is not 100.
pub fn edge(kind: Kind, value: Decimal, decimals: u32) -> Option<Edge> {
    let shown = rounded(value, decimals);
    let is_share = kind == Kind::Share;
    if shown.is_zero() && value > Decimal::ZERO {
        Some(Edge::Nought)
    } else if is_share && shown == Decimal::ONE_HUNDRED && value < Decimal::ONE_HUNDRED {
        Some(Edge::Hundred)
    } else {
        None
    }
}

/// Decimals to print, by edition and indicator.
///
/// Amounts have the most that any is written with. Other written figures have the fewest, so that
/// none claims a precision that it lacks. Quotients have the fewest at which each change that is
/// told is the difference of the two figures as they are printed.
pub(super) fn decimals(
    model: &Model<'_>,
    ledger: &Ledger,
) -> BTreeMap<(EditionIx, IndicatorIx), u32> {
    let mut decimals = BTreeMap::new();
    for ix in (0..model.editions.len()).map(EditionIx::new) {
        let seen = ledger.seen_from(model, ix);
        let (plan, ours, year) = (seen.plan, seen.edition.plan, seen.year);
        let all = (0..plan.indicators.len()).map(IndicatorIx::new);
        let roots: Vec<IndicatorIx> = all.map(|it| first_of(seen, it)).collect();
        let mut known = vec![Known::default(); plan.indicators.len()];
        // How many there are of something is printed whole, however it was written.
        let mut is_asked = vec![false; plan.indicators.len()];
        for (root, indicator) in roots.iter().zip(&plan.indicators) {
            is_asked[root.get()] |= indicator.kind != Kind::Count;
        }
        for (root, at) in roots.iter().zip((0..).map(IndicatorIx::new)) {
            if !is_asked[root.get()] {
                continue;
            }
            let said = model.series.of_indicator(ours, at).iter();
            let by_then = said.filter(|it| model.edition(it.edition).year <= year);
            for at in by_then.map(Statement::at) {
                // What is not shown leaves no trace in how the others are printed.
                let it = &model.observations[at];
                if !it.is_held && !ledger.is_withdrawn(at, year) {
                    known[root.get()].add(seen, it);
                }
            }
        }
        for (at, indicator) in (0..).map(IndicatorIx::new).zip(&plan.indicators) {
            let found = known[roots[at.get()].get()].decimals(indicator);
            decimals.insert((ix, at), found);
        }
    }
    decimals
}

/// The first of the indicators that one carries on: all of them stand in one series.
fn first_of(seen: Seen<'_, '_>, indicator: IndicatorIx) -> IndicatorIx {
    let plan = seen.edition.plan;
    let replaced = |it: &IndicatorIx| seen.ledger.lineage.indicators.get(&(plan, *it)).copied();
    let mut all = std::iter::successors(Some(indicator), replaced);
    // As long as the plan's own list at most, whatever replaces whatever.
    let most = seen.plan.indicators.len();
    all.by_ref().take(most).last().unwrap_or(indicator)
}

/// What is known of the figures of an indicator.
#[derive(Debug, Clone)]
struct Known {
    /// The fewest and the most decimals that any is written with, if any is.
    written: Option<(u32, u32)>,
    /// By how many decimals: whether all quotients can be printed so.
    fits: [bool; MOST as usize + 1],
}

impl Default for Known {
    fn default() -> Known {
        Known {
            written: None,
            fits: [true; MOST as usize + 1],
        }
    }
}

impl Known {
    fn add(&mut self, seen: Seen<'_, '_>, it: &Observation<'_>) {
        let kind = seen.plan.indicator(it.indicator).kind;
        // Of another kind of number, each is printed as it was written.
        if seen.model.plan_of(it.edition).indicator(it.indicator).kind != kind {
            return;
        }
        let sent = it.details.as_ref().and_then(|it| it.replaced.as_ref());
        for answer in sent.into_iter().chain([&it.answer]) {
            if let Answer::Number(number) = answer {
                self.write(*number);
            }
        }
        if !matches!(it.answer, Answer::Fraction { .. }) || seen.model.is_of_few(it, seen.plan) {
            return;
        }
        let Some(value) = exact(&it.answer, kind).map(|it| it.value) else {
            return;
        };
        self.fit(|decimals| edge(kind, value, decimals).is_none());
        let moved = [latest_change(seen, it), correction(seen, it)];
        for [from, to] in moved.into_iter().flatten() {
            self.fit(|decimals| {
                let printed = rounded(to, decimals) - rounded(from, decimals);
                printed == rounded(to - from, decimals)
            });
        }
    }

    fn write(&mut self, number: Number) {
        let now = number.decimals();
        let (fewest, most) = self.written.unwrap_or((now, now));
        self.written = Some((fewest.min(now), most.max(now)));
    }

    fn fit(&mut self, is_fit: impl Fn(u32) -> bool) {
        for (decimals, fits) in (0..).zip(&mut self.fits) {
            *fits &= is_fit(decimals);
        }
    }

    fn decimals(&self, indicator: &Indicator<'_>) -> u32 {
        let stated = indicator.decimals;
        match (indicator.kind, self.written) {
            // How many there are of something is whole, however it was written.
            (Kind::Count, _) => 0,
            (Kind::Amount, _) => {
                let mut all = self.clone();
                levels(indicator).for_each(|it| all.write(it));
                let (_, most) = all.written.unwrap_or_default();
                most.max(stated.unwrap_or_default())
            }
            (_, Some((fewest, _))) => stated.filter(|it| *it <= fewest).unwrap_or(fewest),
            (kind, None) => stated.unwrap_or_else(|| self.of_quotients(kind)),
        }
    }

    fn of_quotients(&self, kind: Kind) -> u32 {
        // A rate or a mean in whole numbers would say next to nothing.
        let least = match kind {
            Kind::Rate { .. } | Kind::Mean { .. } => 1,
            _ => 0,
        };
        let all = (0..).zip(self.fits);
        let mut fitting = all.filter(|(decimals, fits)| *fits && *decimals >= least);
        fitting.next().map_or(MOST, |(decimals, _)| decimals)
    }
}

/// The change of the latest figure of a series, if this is the latest and its change is told.
fn latest_change(seen: Seen<'_, '_>, it: &Observation<'_>) -> Option<[Decimal; 2]> {
    let key = SeriesKey::of(it, seen.model);
    let year = seen.year;
    let mut years = std::iter::successors(Some(key.year), |it| Some(it.next()));
    let later = years.by_ref().skip(1).take_while(|it| *it <= year);
    let is_known = |year| seen.at(SeriesKey { year, ..key });
    let is_current = is_known(key.year).is_some_and(|now| std::ptr::eq(now, it));
    if !is_current || later.into_iter().any(|year| is_known(year).is_some()) {
        return None;
    }
    let before = earlier(seen, key);
    if before.is_some_and(|(_, before)| seen.model.is_of_few(&before, seen.plan)) {
        return None;
    }
    // Which way it goes is not asked here: that follows from the decimals.
    match compared(seen, key)? {
        Compared::Change(found) => Some([found.from.value, found.to.value]),
        _ => None,
    }
}

/// A figure of an earlier year that this edition tells anew, and what it was.
fn correction(seen: Seen<'_, '_>, it: &Observation<'_>) -> Option<[Decimal; 2]> {
    if it.edition != seen.ix || it.year == seen.year {
        return None;
    }
    let kind = seen.plan.indicator(it.indicator).kind;
    let told = seen
        .model
        .series
        .of_key(SeriesKey::of(it, seen.model))
        .iter();
    let own = told.map(|it| &seen.model.observations[it.at()]);
    let before = own.take_while(|told| told.edition != seen.ix).last()?;
    let [from, to] = [before, it].map(|it| exact(&it.answer, kind));
    Some([from?.value, to?.value])
}

/// The levels that the plan gives: its targets and where it began.
fn levels(indicator: &Indicator<'_>) -> impl Iterator<Item = Number> {
    let targets = indicator.targets.iter().filter_map(|it| match it.aim {
        Aim::Level(_, level) => Some(level),
        Aim::Words(_) => None,
    });
    let all = targets.chain(indicator.baseline.as_ref().map(|it| it.level));
    all.filter_map(|it| match it {
        Level::Number(number) => Some(number),
        _ => None,
    })
}
