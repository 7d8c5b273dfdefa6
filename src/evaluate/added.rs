//! Every sum that a report tells becomes a figure of those whose it is: of a group or of several
//! parties, or of those that have become one.

use std::collections::{BTreeMap, BTreeSet};

use crate::derive::before;
use crate::derive::sum::{self, Sum};
use crate::evaluate::context::Context;
use crate::evaluate::lineage;
use crate::figures::{Compared, SeriesKey};
use crate::model::{AgencyIx, Answer, CellId, Combine, IndicatorIx, Observation, Which};
use crate::value::{Number, Period, Year};
use crate::words::grammar::listed;

/// What several parties have given together.
pub(super) struct Added<'s> {
    /// The sum, in the place of what one party has said.
    pub(super) it: Observation<'s>,
    /// Whose it is: the group's, or each party's.
    pub(super) whose: String,
    /// How many answers it is made of, which are all that there can be.
    pub(super) n: usize,
}

/// The sums of the report's year, and those of earlier years that they and others are compared with.
pub(super) fn of_the_year<'s>(context: Context<'_, 's>) -> Vec<Added<'s>> {
    let mut all = Vec::new();
    for which in asked_together(context) {
        let Some(sum) = sum_of(context, &which).filter(|_| which.year == context.year) else {
            continue;
        };
        let (model, figures, ix) = (context.model, context.figures, context.ix);
        let before = match sum::compared(model, figures, ix, &which, &sum) {
            Compared::Change(found) => Some(Which {
                year: found.from_year,
                ..which
            }),
            _ => None,
        };
        all.extend(together(context, &which, &sum));
        all.extend(before.and_then(|it| together(context, &it, &sum_of(context, &it)?)));
    }
    all.extend(become_one(context, |year| year == context.year));
    all
}

/// The same of every year up to this one.
pub(super) fn of_all_years<'s>(context: Context<'_, 's>) -> Vec<Added<'s>> {
    let together = asked_together(context)
        .into_iter()
        .filter_map(|which| together(context, &which, &sum_of(context, &which)?));
    together.chain(become_one(context, |_| true)).collect()
}

fn sum_of(context: Context<'_, '_>, which: &Which) -> Option<Sum> {
    sum::sum(context.model, context.figures, context.ix, which)
}

/// What several parties answer together: an indicator's total and categories in each year, of all
/// that report it, and of each group where there are more.
fn asked_together(context: Context<'_, '_>) -> Vec<Which> {
    let mut known: BTreeSet<(IndicatorIx, Year, CellId)> = BTreeSet::new();
    let series = context.figures.series.keys();
    for key in series.filter(|it| it.plan == context.edition.plan) {
        let is_added = context.indicator(key.indicator).combine == Combine::Sum;
        if is_added && key.year <= context.year && key.period == Period::Year {
            known.insert((key.indicator, key.year, key.cell));
        }
    }
    let mut all = Vec::new();
    for (indicator, year, cell) in known {
        let plan = context.plan_in(context.edition.plan, year);
        let reporters = &plan.indicator(indicator).reporters;
        let groups = reporters.iter().filter(|_| reporters.len() > 1);
        let parties = std::iter::once(None).chain(groups.copied().map(Some));
        all.extend(parties.map(|party| Which {
            indicator,
            year,
            party,
            cell,
            period: None,
            at: context.indicator(indicator).id.at,
        }));
    }
    all
}

fn together<'s>(context: Context<'_, 's>, which: &Which, sum: &Sum) -> Option<Added<'s>> {
    let key = context.key(
        which.indicator,
        *sum.parties.first()?,
        which.cell,
        which.year,
    );
    let first = context.at(key)?;
    let plan = context.plan_in(context.edition.plan, which.year);
    let reporters = plan.indicator(which.indicator).reporters.iter().copied();
    let meant = reporters.filter(|it| which.party.is_none_or(|party| party == *it));
    Some(Added {
        it: Observation {
            answer: Answer::Number(Number::new(sum.value)),
            details: None,
            ..first.clone()
        },
        whose: names(context, meant),
        n: sum.parties.len(),
    })
}

/// What those gave together that have become one, where it is told beside what came after.
fn become_one<'s>(context: Context<'_, 's>, is_told: impl Fn(Year) -> bool) -> Vec<Added<'s>> {
    let known = context.figures.series.keys().copied();
    let owed = context.owed().flat_map(|owed| {
        owed.parties.iter().map(|party| SeriesKey {
            period: owed.period,
            ..context.key(owed.indicators[0], *party, CellId::TOTAL, context.year)
        })
    });
    let ours = known
        .chain(owed)
        .filter(|it| it.plan == context.edition.plan && it.year <= context.year)
        .filter(|it| is_told(it.year) && lineage::is_told_with_sum(context, *it));
    let mut found = BTreeMap::new();
    for key in ours {
        let (model, figures) = (context.model, context.figures);
        let several = before::several(model, figures, context.ix, key);
        let Some((parts, Ok(it))) = several.map(|it| (it.parts, it.together)) else {
            continue;
        };
        let added = Added {
            whose: names(context, parts.iter().map(|(party, _)| *party)),
            n: parts.len(),
            it,
        };
        found.insert(SeriesKey::of(&added.it, context.model), added);
    }
    found.into_values().collect()
}

fn names(context: Context<'_, '_>, parties: impl Iterator<Item = AgencyIx>) -> String {
    let names = parties.map(|it| context.party(it)).collect();
    listed(names, context.language).capital().plain()
}
