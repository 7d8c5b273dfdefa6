//! Rules over a breakdown: its total, its categories, and whether they agree.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::check::places::{at, category};
use crate::check::values::is_whole;
use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Diagnostics, Fact};
use crate::ledger::Ledger;
use crate::model::{
    AgencyIx, Answer, BreakdownIx, CategoryIx, CellId, DataKind, EditionIx, IndicatorIx, Kind,
    Model, Observation, Plan, SeriesKey, Statement,
};
use crate::value::{Period, Year};

/// The rows about one figure and its parts that an edition adds to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Table {
    edition: EditionIx,
    indicator: IndicatorIx,
    party: AgencyIx,
    year: Year,
    period: Period,
}

/// The rules over every table of parts.
pub(super) fn parts(model: &Model<'_>, _: &Ledger, diagnostics: &mut Diagnostics) {
    let wholes = Wholes::of(model);
    for own in model.series.by_party() {
        for (table, rows) in tables(model, own) {
            sums(model, &wholes, table, &rows, diagnostics);
            if is_owed(model, table) {
                missing_total(model, table, &rows, diagnostics);
                missing_categories(model, table, &rows, diagnostics);
            }
        }
    }
}

/// Every table of an indicator and party that an edition has a row of, with all that is known of it by then: a
/// correction of one part stands beside the parts that an earlier edition had.
fn tables<'a, 's>(
    model: &'a Model<'s>,
    own: &[Statement],
) -> Vec<(Table, Vec<&'a Observation<'s>>)> {
    let mut tables = Vec::new();
    let Some(SeriesKey {
        indicator, party, ..
    }) = own.first().map(|it| model.series.key(it))
    else {
        return tables;
    };
    let has_parts = |edition: EditionIx| {
        let indicator = model.plan_of(edition).indicator(indicator);
        !indicator.breakdowns.is_empty()
    };
    let mut rows: Vec<&Statement> = own.iter().collect();
    let time = |it: &Statement| (it.year, it.period);
    // As they stand in the files.
    rows.sort_unstable_by_key(|it| (time(it), it.at()));
    for rows in rows.chunk_by(|a, b| time(a) == time(b)) {
        let Some(first) = rows.iter().find(|it| has_parts(it.edition)) else {
            continue;
        };
        let (one, is_one) = (
            first.edition,
            rows.iter().all(|it| it.edition == first.edition),
        );
        let (year, period) = time(first);
        let rows = rows.iter().filter(|it| is_one || has_parts(it.edition));
        let rows = rows.map(|it| &model.observations[it.at()]);
        let rows: Vec<&Observation<'_>> = rows.collect();
        let table = |edition| Table {
            edition,
            indicator,
            party,
            year,
            period,
        };
        // A row at fault is missing here: what can be said of the rest would be a consequence.
        let is_unplaced = |it: &&Observation<'_>| model.unplaced.contains(&it.at.source);
        let has_unplaced = !model.unplaced.is_empty() && rows.iter().any(is_unplaced);
        let is_told = |edition: EditionIx| {
            let is_whole = !model.tombstones.contains(&(edition, indicator));
            is_whole && !has_unplaced && !model.edition(edition).settled
        };
        if is_one {
            if is_told(one) {
                tables.push((table(one), rows));
            }
            continue;
        }
        let editions: BTreeSet<EditionIx> = rows.iter().map(|it| it.edition).collect();
        for edition in editions.into_iter().filter(|it| is_told(*it)) {
            tables.push((table(edition), known(&rows, edition)));
        }
    }
    tables
}

/// An edition's own rows, and after them those of earlier editions that it leaves as they are.
fn known<'a, 's>(rows: &[&'a Observation<'s>], edition: EditionIx) -> Vec<&'a Observation<'s>> {
    let own = rows.iter().copied().filter(|it| it.edition == edition);
    let mut known: Vec<&Observation<'_>> = own.collect();
    if known.len() == rows.len() {
        return known;
    }
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

/// What every combination of categories is a part of: another, and the breakdowns that it says more
/// than that in.
struct Wholes {
    all: Vec<(CellId, Vec<BreakdownIx>)>,
    /// Into `all`, by cell.
    of: Vec<Vec<usize>>,
}

impl Wholes {
    fn of(model: &Model<'_>) -> Wholes {
        let cells = &model.cells;
        let mut parts: BTreeMap<(CellId, Vec<BreakdownIx>), Vec<CellId>> = BTreeMap::new();
        for cell in cells.all() {
            let own = cells.get(cell);
            for over in choices(own) {
                let is_over = |it: &BreakdownIx| over.contains(it);
                let rest: Vec<_> = own.iter().filter(|it| !is_over(&it.0)).copied().collect();
                if let Some(whole) = cells.find(&rest) {
                    parts.entry((whole, over)).or_default().push(cell);
                }
            }
        }
        let mut of = vec![Vec::new(); cells.count()];
        for (at, cell) in parts
            .values()
            .enumerate()
            .flat_map(|(at, own)| own.iter().map(move |cell| (at, *cell)))
        {
            of[cell.get()].push(at);
        }
        Wholes {
            all: parts.into_keys().collect(),
            of,
        }
    }
}

/// Whether an answer is owed for the table's year: parts of history may come without the rest.
fn is_owed(model: &Model<'_>, table: Table) -> bool {
    let edition = model.edition(table.edition);
    let is_asked = table.year == edition.year && edition.data != DataKind::Compiled;
    let plan = || model.plan(edition.plan, table.year);
    is_asked && plan().is_due(table.indicator, table.year)
}

/// A number that can be added: no `precision`, no mark of being partial.
fn plain(it: &Observation<'_>) -> Option<Decimal> {
    match it.answer {
        Answer::Number(number) if is_whole(it) => Some(number.get()),
        _ => None,
    }
}

/// Parts that are each counted once make their whole, in every breakdown, crossed or not; no part
/// is ever above the total.
fn sums(
    model: &Model<'_>,
    wholes: &Wholes,
    table: Table,
    rows: &[&Observation<'_>],
    diagnostics: &mut Diagnostics,
) {
    let indicator = model.plan_of(table.edition).indicator(table.indicator);
    if !matches!(indicator.kind, Kind::Count | Kind::Amount) {
        return;
    }
    let above = above_total(model, table, rows);
    let told = if above.is_empty() {
        let equations = equations(model, wholes, table, rows);
        let broken = first_broken(model, table, &indicator.breakdowns, &equations);
        let told = broken.into_iter().filter_map(|it| told(model, table, it));
        told.collect()
    } else {
        above
    };
    for it in told {
        diagnostics.push(it);
    }
}

/// Each part that is more than the total, where nothing below zero makes room for it.
fn above_total(model: &Model<'_>, table: Table, rows: &[&Observation<'_>]) -> Vec<Diagnostic> {
    let total = rows.iter().find(|it| it.cell == CellId::TOTAL);
    let Some((total_row, total)) = total.and_then(|it| Some((it, plain(it)?))) else {
        return Vec::new();
    };
    if has_room(rows) {
        return Vec::new();
    }
    let parts = rows.iter().filter(|it| it.cell != CellId::TOTAL);
    let above = parts.filter_map(|it| Some((it, plain(it).filter(|value| *value > total)?)));
    let told = above.filter_map(|(part, value)| {
        let own = [part, total_row].map(|it| it.edition == table.edition);
        let (here, other) = match own {
            [true, _] => (part, total_row),
            [false, true] => (total_row, part),
            [false, false] => return None,
        };
        let above = at(Code::S081, here, model).fact("part", category(part, model));
        let above = above.fact("given", value).fact("total", total);
        Some(above.also(other.at))
    });
    told.collect()
}

/// Whether anything is below zero, so that the rest can be more than the whole.
fn has_room(rows: &[&Observation<'_>]) -> bool {
    rows.iter()
        .any(|it| plain(it).is_some_and(|it| it.is_sign_negative()))
}

/// A row, and the rows that say more than it in some breakdowns and the same in the others.
struct Equation<'a, 's> {
    whole: &'a Observation<'s>,
    over: &'a [BreakdownIx],
    parts: Vec<&'a Observation<'s>>,
}

/// Every whole of a table that has parts in breakdowns that count nothing twice, the finest first.
fn equations<'a, 's>(
    model: &Model<'_>,
    wholes: &'a Wholes,
    table: Table,
    rows: &[&'a Observation<'s>],
) -> Vec<Equation<'a, 's>> {
    let plan = model.plan_of(table.edition);
    let mut by_cell: Vec<&'a Observation<'s>> = rows.to_vec();
    by_cell.sort_by_key(|it| it.cell);
    let of_cell = |cell: CellId| {
        let n = by_cell.partition_point(|it| it.cell <= cell);
        let last = by_cell[..n].last().filter(|it| it.cell == cell);
        last.copied()
    };
    let parts = rows.iter().enumerate();
    let parts =
        parts.flat_map(|(row, it)| wholes.of[it.cell.get()].iter().map(move |of| (*of, row)));
    let mut parts: Vec<(usize, usize)> = parts.collect();
    parts.sort_unstable();
    let equations = parts.chunk_by(|a, b| a.0 == b.0).filter_map(|parts| {
        let (whole, over) = &wholes.all[parts[0].0];
        let counts_twice = over.iter().any(|it| plan.breakdown(*it).overlapping);
        let whole = of_cell(*whole).filter(|_| !counts_twice)?;
        let parts = parts.iter().map(|(_, row)| rows[*row]).collect();
        Some(Equation { whole, over, parts })
    });
    let mut equations: Vec<Equation<'_, '_>> = equations.collect();
    equations.sort_by_key(|it| std::cmp::Reverse(model.cells.get(it.whole.cell).len()));
    equations
}

/// Every choice of one or several of the breakdowns of a cell.
fn choices(cell: &[(BreakdownIx, CategoryIx)]) -> impl Iterator<Item = Vec<BreakdownIx>> {
    (1_u32..1 << cell.len().min(8)).map(|chosen| {
        let own = cell.iter().enumerate();
        let own = own.filter(move |(at, _)| chosen & (1 << at) != 0);
        own.map(|(_, it)| it.0).collect()
    })
}

/// Of each breakdown the first equation that does not hold: its others are consequences.
fn first_broken<'e, 'a, 's>(
    model: &Model<'_>,
    table: Table,
    breakdowns: &[Vec<BreakdownIx>],
    equations: &'e [Equation<'a, 's>],
) -> Vec<&'e Equation<'a, 's>> {
    let broken: Vec<(usize, &Equation<'_, '_>)> = equations
        .iter()
        .enumerate()
        .filter(|(_, it)| !holds(model, table, it))
        .collect();
    let is_within = |it: &Equation<'_, '_>, breakdown: &[BreakdownIx]| {
        let own = model.cells.get(it.whole.cell).iter().map(|it| it.0);
        let mut all = own.chain(it.over.iter().copied());
        all.all(|it| breakdown.contains(&it))
    };
    let first = |breakdown: &Vec<BreakdownIx>| {
        let mut own = broken.iter().filter(|it| is_within(it.1, breakdown));
        own.next().copied()
    };
    // Two breakdowns can share an equation.
    let firsts: BTreeMap<usize, _> = breakdowns.iter().filter_map(first).collect();
    firsts.into_values().collect()
}

/// Whether the parts make the whole or, where not all of them are known, can.
fn holds(model: &Model<'_>, table: Table, equation: &Equation<'_, '_>) -> bool {
    let Some(whole) = plain(equation.whole) else {
        return true;
    };
    let plan = model.plan_of(table.edition);
    let known = equation.parts.iter().filter_map(|it| plain(it));
    let (n, sum) = known.fold((0, Decimal::ZERO), |(n, sum), it| (n + 1, sum + it));
    let is_all = || {
        let cells = equation.parts.iter().map(|it| model.cells.get(it.cell));
        let is_closed = equation.over.iter().all(|it| !plan.breakdown(*it).open);
        n == equation.parts.len() && is_closed && are_all(plan, cells, equation.over)
    };
    match sum.cmp(&whole) {
        Ordering::Equal => true,
        Ordering::Less => !is_all(),
        Ordering::Greater => has_room(&equation.parts) && !is_all(),
    }
}

/// Whether cells are all that some breakdowns have: every combination of their categories or, of
/// one alone, what is left over too. Of an open list, those that are named.
pub(super) fn are_all<'c>(
    plan: &Plan<'_>,
    cells: impl Iterator<Item = &'c [(BreakdownIx, CategoryIx)]>,
    over: &[BreakdownIx],
) -> bool {
    let own = cells.map(|it| it.iter().filter(|it| over.contains(&it.0)));
    let own: BTreeSet<Vec<_>> = own.map(Iterator::collect).collect();
    let is_rest =
        |it: &&Vec<&(_, CategoryIx)>| it.iter().any(|it| it.1 == CategoryIx::UNDISTRIBUTED);
    let named = own.iter().filter(|it| !is_rest(it));
    let n_named = named.clone().count();
    let expected = over.iter().map(|ix| {
        let found = plan.breakdown(*ix);
        let named = named.clone().flatten().filter(|it| it.0 == *ix);
        if found.open {
            named.collect::<BTreeSet<_>>().len()
        } else {
            found.categories.len()
        }
    });
    let has_rest = over.len() == 1 && n_named < own.len();
    has_rest || (n_named > 0 && n_named == expected.product::<usize>())
}

/// What is told of a sum that is not its whole: at the whole, or where that stands in an earlier
/// edition at the first part that this one adds; not at all where this one adds neither.
fn told(model: &Model<'_>, table: Table, broken: &Equation<'_, '_>) -> Option<Diagnostic> {
    let plan = model.plan_of(table.edition);
    let Equation { whole, over, parts } = broken;
    let total = plain(whole)?;
    let mut rows = std::iter::once(whole).chain(parts);
    let here = rows.find(|it| it.edition == table.edition)?;
    let known = parts.iter().filter_map(|it| Some((it, plain(it)?)));
    let sum: Decimal = known.clone().map(|it| it.1).sum();
    let list = known.map(|(it, value)| Fact::Named(category(it, model), value));
    let names = over
        .iter()
        .map(|it| plan.breakdown(*it).name.text.to_string());
    let name = match whole.cell {
        CellId::TOTAL => Fact::Tag("total"),
        _ => category(whole, model).into(),
    };
    let mut cells = parts.iter().flat_map(|it| model.cells.get(it.cell));
    let has_rest = cells.any(|it| it.1 == CategoryIx::UNDISTRIBUTED);
    let rest = (sum < total && !has_rest).then_some(total - sum);
    let mut told = at(Code::S080, here, model)
        .fact("parts", sum)
        .fact("total", total)
        .fact("whole", name)
        .fact("list", list.collect::<Vec<Fact>>())
        .fact("breakdown", names.collect::<Vec<_>>())
        .maybe("rest", rest);
    let others = parts.iter().chain([whole]).map(|it| it.at);
    told.also = others.filter(|it| *it != here.at).collect();
    Some(told)
}

/// Parts without the total they are parts of. A total is never computed.
fn missing_total(
    model: &Model<'_>,
    table: Table,
    rows: &[&Observation<'_>],
    diagnostics: &mut Diagnostics,
) {
    let plan = model.plan_of(table.edition);
    let mut breakdowns = plan.indicator(table.indicator).breakdowns.iter();
    let with_total = breakdowns.find(|it| it.iter().all(|ix| plan.breakdown(*ix).has_total));
    let has_total = rows.iter().any(|it| it.cell == CellId::TOTAL);
    if let (Some(breakdown), false) = (with_total, has_total) {
        let name = plan.breakdown(breakdown[0]).name.text.to_string();
        diagnostics.push(at(Code::S036, rows[0], model).fact("breakdown", name));
    }
}

/// A closed breakdown's categories that no row has, where nothing is said to be undistributed.
fn missing_categories(
    model: &Model<'_>,
    table: Table,
    rows: &[&Observation<'_>],
    diagnostics: &mut Diagnostics,
) {
    let plan = model.plan_of(table.edition);
    let mut answers = rows.iter().map(|it| &it.answer);
    if answers.all(|it| matches!(it, Answer::NoValue(_))) {
        return;
    }
    for breakdown in &plan.indicator(table.indicator).breakdowns {
        let [breakdown] = breakdown.as_slice() else {
            continue;
        };
        let found = plan.breakdown(*breakdown);
        let named = rows.iter().filter_map(|it| of(model, it, *breakdown));
        let named: BTreeSet<CategoryIx> = named.collect();
        let all = (0..found.categories.len()).map(CategoryIx::new);
        let missing = all.filter(|it| !named.contains(it));
        let missing = missing.map(|it| plan.category_name(*breakdown, it).to_owned());
        let missing: Vec<String> = missing.collect();
        if found.open || missing.is_empty() || named.contains(&CategoryIx::UNDISTRIBUTED) {
            continue;
        }
        let told = at(Code::S091, rows[0], model).fact("breakdown", found.name.text.to_string());
        diagnostics.push(told.fact("categories", missing));
    }
}

/// The row's category of one breakdown, where it is a row of that breakdown alone.
fn of(model: &Model<'_>, it: &Observation<'_>, breakdown: BreakdownIx) -> Option<CategoryIx> {
    match model.cells.get(it.cell) {
        [(own, category)] if *own == breakdown => Some(*category),
        _ => None,
    }
}
