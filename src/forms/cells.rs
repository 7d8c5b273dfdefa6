//! An indicator's breakdowns become the cells that are asked for: the total, and each category or combination.

use std::collections::{BTreeMap, BTreeSet};

use crate::forms::round::{Asked, Round};
use crate::model::{AgencyIx, BreakdownIx, CategoryIx, CellId, IndicatorIx, SeriesKey};

/// What stands in a breakdown's column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Total,
    Category(CategoryIx),
    /// For a category that nobody has named yet.
    Blank,
}

/// What stands in the column of each breakdown of an indicator.
pub(super) type Parts = Vec<(BreakdownIx, Part)>;

/// What earlier editions tell of what an answer consists of.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// The categories that a party's figures of an indicator have had.
    categories: BTreeMap<(IndicatorIx, AgencyIx, BreakdownIx), BTreeSet<CategoryIx>>,
    /// Indicators of which somebody has said how many were asked.
    pub(super) surveys: BTreeSet<IndicatorIx>,
}

pub(super) fn known(round: Round<'_, '_>) -> Known {
    let mut known = Known::default();
    let earlier = round.told().map(|(_, it, _)| it);
    for it in earlier.filter(|it| it.edition != round.ix) {
        for (breakdown, category) in round.model.cells.get(it.cell) {
            if *category != CategoryIx::UNDISTRIBUTED {
                let key = (it.indicator, it.party, *breakdown);
                known.categories.entry(key).or_default().insert(*category);
            }
        }
        if it.details.as_ref().is_some_and(|it| it.asked.is_some()) {
            known.surveys.insert(it.indicator);
        }
    }
    known
}

/// The cells of a party's answer, the total first; one without parts where nothing is broken down.
pub(super) fn cells(round: Round<'_, '_>, asked: &Asked<'_>, known: &Known) -> Vec<Parts> {
    let plan = round.plan;
    let series = series(round, asked);
    let tables = &plan.indicator(asked.indicator).breakdowns;
    let mut all: Vec<BreakdownIx> = tables.iter().flatten().copied().collect();
    all.sort_unstable();
    all.dedup();
    let has_total = |table: &Vec<BreakdownIx>| table.iter().all(|it| plan.breakdown(*it).has_total);
    let total: Parts = all.iter().map(|it| (*it, Part::Total)).collect();
    let mut cells = Vec::new();
    if tables.is_empty() || tables.iter().any(has_total) {
        cells.push(total.clone());
    }
    let categories = |breakdown: BreakdownIx| {
        let found = plan.breakdown(breakdown);
        let is_named = |it: &CategoryIx| {
            let mut named = series.iter().filter_map(|(indicator, party)| {
                known.categories.get(&(*indicator, *party, breakdown))
            });
            named.any(|named| named.contains(it))
        };
        let is_asked = |it: &CategoryIx| !found.open || it.get() < found.listed || is_named(it);
        (0..found.categories.len())
            .map(CategoryIx::new)
            .filter(is_asked)
            .map(Part::Category)
            .collect::<Vec<_>>()
    };
    for table in tables {
        let mut rows = vec![total.clone()];
        for breakdown in table {
            let own = categories(*breakdown);
            let each = |row: Parts| own.iter().map(move |part| with(&row, *breakdown, *part));
            rows = rows.into_iter().flat_map(each).collect();
        }
        cells.extend(rows);
        if table.iter().any(|it| plan.breakdown(*it).open) {
            let blank = |row: Parts, it: &BreakdownIx| with(&row, *it, Part::Blank);
            cells.push(table.iter().fold(total.clone(), blank));
        }
    }
    cells
}

/// The party's figures of the indicator, and those that they carry on.
fn series(round: Round<'_, '_>, asked: &Asked<'_>) -> Vec<(IndicatorIx, AgencyIx)> {
    let key = SeriesKey {
        plan: round.edition.plan,
        indicator: asked.indicator,
        party: asked.party,
        cell: CellId::TOTAL,
        year: round.edition.year,
        period: asked.period,
    };
    let before = round.ledger.lineage.of(key, round.plan, key.year);
    std::iter::once(key)
        .chain(before)
        .map(|it| (it.indicator, it.party))
        .collect()
}

fn with(row: &Parts, breakdown: BreakdownIx, part: Part) -> Parts {
    let part_of = |(own, before): &(BreakdownIx, Part)| {
        (*own, if *own == breakdown { part } else { *before })
    };
    row.iter().map(part_of).collect()
}
