//! Rules over a breakdown: its total, its categories, and whether they agree.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::check::at;
use crate::check::category;
use crate::check::values::is_whole;
use crate::codes::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Diagnostics;
use crate::diagnostic::Fact;
use crate::figures::Figures;
use crate::model::AgencyIx;
use crate::model::Answer;
use crate::model::BreakdownIx;
use crate::model::CategoryIx;
use crate::model::CellId;
use crate::model::DataKind;
use crate::model::EditionIx;
use crate::model::IndicatorIx;
use crate::model::Kind;
use crate::model::Model;
use crate::model::Observation;
use crate::value::Period;
use crate::value::Year;

/// The rows about one figure and its parts that an edition adds to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Table {
    edition: EditionIx,
    indicator: IndicatorIx,
    party: AgencyIx,
    year: Year,
    period: Period,
}

/// Every table that an edition has a row of, with all that is known of it by then: a correction of
/// one part stands beside the parts that an earlier edition had.
fn tables<'a, 's>(model: &'a Model<'s>) -> Vec<(Table, Vec<&'a Observation<'s>>)> {
    let mut groups: BTreeMap<_, Vec<&Observation<'_>>> = BTreeMap::new();
    for it in &model.observations {
        let plan = model.edition(it.edition).plan;
        if !model
            .plan_of(it.edition)
            .indicator(it.indicator)
            .breakdowns
            .is_empty()
        {
            groups
                .entry((plan, it.indicator, it.party, it.year, it.period))
                .or_default()
                .push(it);
        }
    }
    let mut tables = Vec::new();
    for ((_, indicator, party, year, period), rows) in groups {
        let editions: BTreeSet<EditionIx> = rows.iter().map(|it| it.edition).collect();
        for edition in editions {
            // A row at fault is missing here: what can be said of the rest would be a consequence.
            let is_judged = !model.edition(edition).settled;
            if is_judged && !model.tombstones.contains(&(edition, indicator)) {
                tables.push((
                    Table {
                        edition,
                        indicator,
                        party,
                        year,
                        period,
                    },
                    known(&rows, edition),
                ));
            }
        }
    }
    tables
}

/// An edition's own rows, and after them those of earlier editions that it leaves as they are.
fn known<'a, 's>(rows: &[&'a Observation<'s>], edition: EditionIx) -> Vec<&'a Observation<'s>> {
    let mut known: Vec<&Observation<'_>> = rows
        .iter()
        .copied()
        .filter(|it| it.edition == edition)
        .collect();
    let own: BTreeSet<CellId> = known.iter().map(|it| it.cell).collect();
    // A plan's editions stand in the order of their years.
    let mut earlier: BTreeMap<CellId, &Observation<'_>> = BTreeMap::new();
    for it in rows
        .iter()
        .filter(|it| it.edition < edition && !own.contains(&it.cell))
    {
        let latest = earlier.entry(it.cell).or_insert(it);
        if latest.edition < it.edition {
            *latest = it;
        }
    }
    known.extend(earlier.into_values());
    known
}

/// Whether an answer is owed for the table's year: parts of history may come without the rest.
fn is_owed(model: &Model<'_>, table: Table) -> bool {
    let edition = model.edition(table.edition);
    let is_due = model
        .plan(edition.plan, table.year)
        .is_due(table.indicator, table.year);
    table.year == edition.year && edition.data != DataKind::Compiled && is_due
}

/// A number that can be added: no `precision`, no mark of being partial.
fn plain(it: &Observation<'_>) -> Option<Decimal> {
    match it.answer {
        Answer::Number(number) if is_whole(it) => Some(number.get()),
        _ => None,
    }
}

/// Parts of a closed list, each counted once, make the total; no part is ever above it.
pub(super) fn sums(model: &Model<'_>, _: &Figures, diagnostics: &mut Diagnostics) {
    for (table, rows) in tables(model) {
        let plan = model.plan_of(table.edition);
        let indicator = plan.indicator(table.indicator);
        if !matches!(indicator.kind, Kind::Count | Kind::Amount) {
            continue;
        }
        let Some((total_row, total)) = total(&rows) else {
            continue;
        };
        let mut any_above = false;
        for part in rows.iter().filter(|it| it.cell != CellId::TOTAL) {
            if let Some(value) = plain(part).filter(|value| *value > total) {
                let here = if part.edition == table.edition {
                    part
                } else {
                    total_row
                };
                let above = at(Code::S081, here, model).fact("part", category(part, model));
                let other = if part.edition == table.edition {
                    total_row.at
                } else {
                    part.at
                };
                diagnostics.push(above.fact("given", value).fact("total", total).also(other));
                any_above = true;
            }
        }
        for breakdown in indicator
            .breakdowns
            .iter()
            .filter(|it| it.len() == 1 && !any_above)
        {
            compare(model, &rows, breakdown[0], total, diagnostics);
        }
        let crossed = indicator.breakdowns.iter().filter(|it| it.len() > 1);
        for breakdown in crossed.filter(|_| !any_above) {
            if let Some(told) = crossing(model, &rows, breakdown) {
                diagnostics.push(told);
            }
        }
    }
}

/// The first row of a crossed breakdown that its parts do not make, the finest first: every row is
/// the sum of those that say more in one or several of the breakdowns that it leaves open.
fn crossing(
    model: &Model<'_>,
    rows: &[&Observation<'_>],
    breakdown: &[BreakdownIx],
) -> Option<Diagnostic> {
    let key = |it: &Observation<'_>| model.cells.get(it.cell);
    let is_within = |it: &&&Observation<'_>| key(it).iter().all(|(own, _)| breakdown.contains(own));
    let mut wholes: Vec<&&Observation<'_>> = rows.iter().filter(is_within).collect();
    wholes.sort_by_key(|it| std::cmp::Reverse(key(it).len()));
    wholes.into_iter().find_map(|whole| {
        let value = plain(whole)?;
        let open: Vec<BreakdownIx> = breakdown
            .iter()
            .copied()
            .filter(|ix| key(whole).iter().all(|(own, _)| own != ix))
            .collect();
        subsets(&open).find_map(|dimensions| {
            let parts = parts_of(model, rows, whole, &dimensions);
            let sum: Decimal = parts.iter().filter_map(|it| plain(it)).sum();
            let is_less = sum < value && !has_all(model, rows[0].edition, &parts, &dimensions);
            let is_sound = parts.is_empty() || sum == value || is_less;
            (!is_sound).then(|| told_crossing(model, whole, value, &parts, &dimensions))
        })
    })
}

/// Every choice of one or several, none of which counts a case twice.
fn subsets(all: &[BreakdownIx]) -> impl Iterator<Item = Vec<BreakdownIx>> {
    (1_u32..1 << all.len().min(8)).map(|chosen| {
        let own = all.iter().enumerate();
        let own = own.filter(move |(at, _)| chosen & (1 << at) != 0);
        own.map(|(_, ix)| *ix).collect()
    })
}

/// The rows that say what a row says, and a category of each of some breakdowns besides.
fn parts_of<'a, 's>(
    model: &Model<'_>,
    rows: &[&'a Observation<'s>],
    whole: &Observation<'_>,
    dimensions: &[BreakdownIx],
) -> Vec<&'a Observation<'s>> {
    let said = model.cells.get(whole.cell);
    let counts_twice = |ix: &BreakdownIx| model.plan_of(whole.edition).breakdown(*ix).overlapping;
    if dimensions.iter().any(counts_twice) {
        return Vec::new();
    }
    let is_part = |it: &&&Observation<'_>| {
        let own = model.cells.get(it.cell);
        own.len() == said.len() + dimensions.len()
            && said.iter().all(|pair| own.contains(pair))
            && dimensions
                .iter()
                .all(|ix| own.iter().any(|(own, _)| own == ix))
    };
    rows.iter().filter(is_part).copied().collect()
}

/// Whether every combination of closed lists is there as a plain number.
fn has_all(
    model: &Model<'_>,
    edition: EditionIx,
    parts: &[&Observation<'_>],
    dimensions: &[BreakdownIx],
) -> bool {
    let plan = model.plan_of(edition);
    let named = |it: &&&Observation<'_>| {
        let mut own = model.cells.get(it.cell).iter();
        own.all(|(_, category)| *category != CategoryIx::UNDISTRIBUTED)
    };
    let all = dimensions.iter().map(|ix| plan.breakdown(*ix));
    let is_closed = all.clone().all(|it| !it.open);
    let n: usize = all.map(|it| it.categories.len()).product();
    is_closed
        && parts.iter().all(|it| plain(it).is_some())
        && parts.iter().filter(named).count() == n
}

fn told_crossing(
    model: &Model<'_>,
    whole: &Observation<'_>,
    value: Decimal,
    parts: &[&Observation<'_>],
    dimensions: &[BreakdownIx],
) -> Diagnostic {
    let plan = model.plan_of(whole.edition);
    let sum: Decimal = parts.iter().filter_map(|it| plain(it)).sum();
    let list = parts
        .iter()
        .filter_map(|it| Some(Fact::Named(category(it, model), plain(it)?)));
    let names = dimensions
        .iter()
        .map(|ix| plan.breakdown(*ix).name.text.to_string());
    let told = at(Code::S080, whole, model)
        .fact("parts", sum)
        .fact("total", value)
        .fact("list", list.collect::<Vec<Fact>>())
        .fact("breakdown", names.collect::<Vec<_>>());
    let mut told = told.fact(
        "whole",
        if whole.cell == CellId::TOTAL {
            "whole:total".to_owned()
        } else {
            category(whole, model)
        },
    );
    told.also = parts.iter().map(|it| it.at).collect();
    told
}

fn total<'a, 's>(rows: &[&'a Observation<'s>]) -> Option<(&'a Observation<'s>, Decimal)> {
    let row = rows.iter().find(|it| it.cell == CellId::TOTAL)?;
    Some((row, plain(row)?))
}

/// Tells a sum that is not the total, where every part has a plain number.
fn compare(
    model: &Model<'_>,
    rows: &[&Observation<'_>],
    breakdown: BreakdownIx,
    total: Decimal,
    diagnostics: &mut Diagnostics,
) {
    let Some(sum) = sum(model, rows, breakdown) else {
        return;
    };
    let found = model.plan_of(rows[0].edition).breakdown(breakdown);
    // An open list may lack categories, but it can't hold more than the total.
    if sum == total || (sum < total && !is_complete(model, rows, breakdown)) {
        return;
    }
    // The total, unless it stands in an earlier edition: then the first row that this one adds.
    let edition = rows[0].edition;
    let here = rows
        .iter()
        .find(|it| it.cell == CellId::TOTAL && it.edition == edition)
        .unwrap_or(&rows[0]);
    let parts: Vec<&&Observation<'_>> = rows
        .iter()
        .filter(|it| of(model, it, breakdown).is_some())
        .collect();
    let list: Vec<Fact> = parts
        .iter()
        .filter_map(|it| Some(Fact::Named(category(it, model), plain(it)?)))
        .collect();
    let differs = at(Code::S080, here, model)
        .fact("parts", sum)
        .fact("total", total)
        .fact("whole", "whole:total")
        .fact("list", list);
    let mut differs = differs.fact("breakdown", found.name.text.to_string());
    let others = parts
        .iter()
        .copied()
        .chain(rows.iter().filter(|it| it.cell == CellId::TOTAL));
    differs.also = others.map(|it| it.at).filter(|at| *at != here.at).collect();
    let has_rest = parts
        .iter()
        .any(|it| of(model, it, breakdown) == Some(CategoryIx::UNDISTRIBUTED));
    diagnostics.push(differs.maybe("rest", (sum < total && !has_rest).then_some(total - sum)));
}

/// The sum of a breakdown's parts, where they can be added and all are plain numbers.
fn sum(model: &Model<'_>, rows: &[&Observation<'_>], breakdown: BreakdownIx) -> Option<Decimal> {
    let found = model.plan_of(rows[0].edition).breakdown(breakdown);
    let parts = rows.iter().filter(|it| of(model, it, breakdown).is_some());
    let values: Vec<Decimal> = parts.map(|it| plain(it)).collect::<Option<_>>()?;
    (!values.is_empty() && !found.overlapping).then(|| values.iter().sum())
}

/// Whether the parts are all there are: every category of a closed list, or what is left over too.
fn is_complete(model: &Model<'_>, rows: &[&Observation<'_>], breakdown: BreakdownIx) -> bool {
    let is_open = model.plan_of(rows[0].edition).breakdown(breakdown).open;
    let has_rest = rows
        .iter()
        .any(|it| of(model, it, breakdown) == Some(CategoryIx::UNDISTRIBUTED));
    !is_open && (has_rest || missing(model, rows, breakdown).is_empty())
}

/// The row's category of one breakdown, where it is a row of that breakdown alone.
fn of(model: &Model<'_>, it: &Observation<'_>, breakdown: BreakdownIx) -> Option<CategoryIx> {
    match model.cells.get(it.cell) {
        [(own, category)] if *own == breakdown => Some(*category),
        _ => None,
    }
}

/// The categories of a closed breakdown that no row has.
fn missing(model: &Model<'_>, rows: &[&Observation<'_>], breakdown: BreakdownIx) -> Vec<String> {
    let Some(first) = rows.first() else {
        return Vec::new();
    };
    let plan = model.plan_of(first.edition);
    let found = plan.breakdown(breakdown);
    let named = |ix: CategoryIx| rows.iter().any(|it| of(model, it, breakdown) == Some(ix));
    let categories = (0..found.categories.len())
        .map(CategoryIx::new)
        .filter(|ix| !named(*ix));
    categories
        .map(|ix| plan.category_name(breakdown, ix).to_owned())
        .collect()
}

/// Parts without the total they are parts of. A total is never computed.
pub(super) fn missing_totals(model: &Model<'_>, _: &Figures, diagnostics: &mut Diagnostics) {
    for (table, rows) in tables(model)
        .into_iter()
        .filter(|(table, _)| is_owed(model, *table))
    {
        let plan = model.plan_of(table.edition);
        let indicator = plan.indicator(table.indicator);
        let with_total = indicator
            .breakdowns
            .iter()
            .find(|it| it.iter().all(|ix| plan.breakdown(*ix).has_total));
        let has_total = rows.iter().any(|it| it.cell == CellId::TOTAL);
        if let (Some(breakdown), false) = (with_total, has_total) {
            let name = plan.breakdown(breakdown[0]).name.text.to_string();
            diagnostics.push(at(Code::S036, rows[0], model).fact("breakdown", name));
        }
    }
}

/// A closed breakdown's categories that no row has, where nothing is said to be undistributed.
pub(super) fn missing_categories(model: &Model<'_>, _: &Figures, diagnostics: &mut Diagnostics) {
    for (table, rows) in tables(model)
        .into_iter()
        .filter(|(table, _)| is_owed(model, *table))
    {
        let plan = model.plan_of(table.edition);
        if rows
            .iter()
            .all(|it| matches!(it.answer, Answer::NoValue(_)))
        {
            continue;
        }
        for breakdown in plan
            .indicator(table.indicator)
            .breakdowns
            .iter()
            .filter(|it| it.len() == 1)
        {
            let found = plan.breakdown(breakdown[0]);
            if is_complete(model, &rows, breakdown[0]) || found.open {
                continue;
            }
            let missing = missing(model, &rows, breakdown[0]);
            let told =
                at(Code::S091, rows[0], model).fact("breakdown", found.name.text.to_string());
            diagnostics.push(told.fact("categories", missing));
        }
    }
}
