//! Rules over a breakdown: its total, its categories, and whether they agree.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::check::at;
use crate::check::category;
use crate::codes::Code;
use crate::diagnostic::Diagnostics;
use crate::figures::Figures;
use crate::language::numbers;
use crate::model::AgencyIx;
use crate::model::Answer;
use crate::model::BreakdownIx;
use crate::model::CategoryIx;
use crate::model::CellId;
use crate::model::EditionIx;
use crate::model::IndicatorIx;
use crate::model::Kind;
use crate::model::Model;
use crate::model::Observation;
use crate::value::Period;
use crate::value::Year;

/// The rows of one edition about one figure and its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Table {
    edition: EditionIx,
    indicator: IndicatorIx,
    party: AgencyIx,
    year: Year,
    period: Period,
}

fn tables<'a, 's>(model: &'a Model<'s>) -> BTreeMap<Table, Vec<&'a Observation<'s>>> {
    let mut tables: BTreeMap<Table, Vec<&Observation<'_>>> = BTreeMap::new();
    for it in &model.observations {
        let plan = model.plan(model.edition(it.edition).plan);
        if !plan.indicator(it.indicator).breakdowns.is_empty() {
            let Observation { edition, indicator, party, year, period, .. } = *it;
            tables.entry(Table { edition, indicator, party, year, period }).or_default().push(it);
        }
    }
    // A row at fault is missing here: what can be said of the rest would be a consequence.
    tables.retain(|table, _| !model.tombstones.contains(&(table.edition, table.indicator)));
    tables
}

/// A number that can be added: no `precision`, no mark of being partial.
fn plain(it: &Observation<'_>) -> Option<Decimal> {
    let whole = it.details.as_ref().is_none_or(|it| it.precision.is_none() && !it.partial);
    match it.answer {
        Answer::Number(number) if whole => Some(number.get()),
        _ => None,
    }
}

/// Parts of a closed list, each counted once, make the total; no part is ever above it.
pub(super) fn sums(model: &Model<'_>, _: &Figures, diagnostics: &mut Diagnostics) {
    for (table, rows) in tables(model) {
        let plan = model.plan(model.edition(table.edition).plan);
        let indicator = plan.indicator(table.indicator);
        if !matches!(indicator.kind, Kind::Count | Kind::Amount) {
            continue;
        }
        let Some((total_row, total)) = total(&rows) else { continue };
        let mut any_above = false;
        for part in rows.iter().filter(|it| it.cell != CellId::TOTAL) {
            if let Some(value) = plain(part).filter(|value| *value > total) {
                let above = at(Code::S081, part, model).fact("category", category(part, model));
                diagnostics.push(above.fact("given", value).fact("total", total).also(total_row.at));
                any_above = true;
            }
        }
        for breakdown in indicator.breakdowns.iter().filter(|it| it.len() == 1 && !any_above) {
            compare(model, &rows, breakdown[0], (total_row, total), diagnostics);
        }
    }
}

fn total<'a, 's>(rows: &[&'a Observation<'s>]) -> Option<(&'a Observation<'s>, Decimal)> {
    let row = rows.iter().find(|it| it.cell == CellId::TOTAL)?;
    Some((row, plain(row)?))
}

/// Tells a sum that is not the total, where every category has a plain number.
fn compare(
    model: &Model<'_>,
    rows: &[&Observation<'_>],
    breakdown: BreakdownIx,
    (total_row, total): (&Observation<'_>, Decimal),
    diagnostics: &mut Diagnostics,
) {
    let found = model.plan(model.edition(total_row.edition).plan).breakdown(breakdown);
    if found.overlapping {
        return;
    }
    let parts: Vec<&&Observation<'_>> = rows.iter().filter(|it| of(model, it, breakdown).is_some()).collect();
    let values: Option<Vec<Decimal>> = parts.iter().map(|it| plain(it)).collect();
    let Some(values) = values.filter(|values| !values.is_empty()) else { return };
    let sum: Decimal = values.iter().sum();
    let is_complete = !found.open && missing(model, rows, breakdown).is_empty();
    // An open list may lack categories, but it can't hold more than the total.
    if sum == total || (sum < total && !is_complete) {
        return;
    }
    let swedish = crate::language::Language::Swedish;
    let list = parts.iter().zip(&values).map(|(it, value)| format!("{} {}", category(it, model), numbers::number(*value, swedish)));
    let differs = at(Code::S080, total_row, model).fact("parts", sum).fact("total", total);
    let mut differs = differs.fact("difference", (total - sum).abs()).fact("list", list.collect::<Vec<_>>());
    differs.also = parts.iter().map(|it| it.at).collect();
    diagnostics.push(differs.maybe("rest", (sum < total).then_some(total - sum)));
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
    let Some(first) = rows.first() else { return Vec::new() };
    let plan = model.plan(model.edition(first.edition).plan);
    let found = plan.breakdown(breakdown);
    let named = |ix: CategoryIx| rows.iter().any(|it| of(model, it, breakdown) == Some(ix));
    let categories = (0..found.categories.len()).map(CategoryIx::new).filter(|ix| !named(*ix));
    categories.map(|ix| plan.category_name(breakdown, ix).to_owned()).collect()
}

/// Parts without the total they are parts of. A total is never computed.
pub(super) fn missing_totals(model: &Model<'_>, _: &Figures, diagnostics: &mut Diagnostics) {
    for (table, rows) in tables(model) {
        let plan = model.plan(model.edition(table.edition).plan);
        let indicator = plan.indicator(table.indicator);
        let single = indicator.breakdowns.iter().find(|it| it.iter().all(|ix| plan.breakdown(*ix).has_total));
        let has_total = rows.iter().any(|it| it.cell == CellId::TOTAL);
        if let (Some(breakdown), false) = (single, has_total) {
            let name = plan.breakdown(breakdown[0]).name.text.to_string();
            diagnostics.push(at(Code::S036, rows[0], model).fact("breakdown", name));
        }
    }
}

/// Some, but not all, of a closed breakdown's categories, and nothing said to be undistributed.
pub(super) fn missing_categories(model: &Model<'_>, _: &Figures, diagnostics: &mut Diagnostics) {
    for (table, rows) in tables(model) {
        let edition = model.edition(table.edition);
        let plan = model.plan(edition.plan);
        let indicator = plan.indicator(table.indicator);
        // Only this year's answers to what is due are owed whole.
        let owed = table.year == edition.year
            && edition.data != crate::model::DataKind::Compiled
            && plan.is_due(table.indicator, table.year);
        let has_value = rows.iter().any(|it| !matches!(it.answer, Answer::NoValue(_)));
        if !owed || !has_value {
            continue;
        }
        for table in indicator.breakdowns.iter().filter(|it| it.len() == 1) {
            let breakdown = plan.breakdown(table[0]);
            let undistributed = rows.iter().any(|it| of(model, it, table[0]) == Some(CategoryIx::UNDISTRIBUTED));
            let missing = missing(model, &rows, table[0]);
            if breakdown.open || undistributed || missing.is_empty() {
                continue;
            }
            let name = breakdown.name.text.to_string();
            let found = at(Code::S091, rows[0], model).fact("breakdown", name).fact("n", missing.len());
            diagnostics.push(found.fact("categories", missing));
        }
    }
}
