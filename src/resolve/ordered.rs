//! Categories and cells, numbered as they were met, are numbered as the plan has them: what a report
//! shows does not depend on which file named something first.

use crate::model::BreakdownIx;
use crate::model::Category;
use crate::model::CategoryIx;
use crate::model::CellId;
use crate::model::Cells;
use crate::model::EditionIx;
use crate::model::History;
use crate::model::Model;

/// How many categories each breakdown of each plan has by itself, before submissions name more.
pub(super) type Declared = Vec<Vec<usize>>;

/// A combination of categories.
type Key = Box<[(BreakdownIx, CategoryIx)]>;

/// The categories that the plans themselves have.
pub(super) fn declared(plans: &[History<'_>]) -> Declared {
    let breakdowns = |plan: &History<'_>| {
        let own = plan.first().breakdowns.iter();
        own.map(|it| it.categories.len()).collect()
    };
    plans.iter().map(breakdowns).collect()
}

/// Puts the categories that submissions named in the order of their names, after the plan's own,
/// and cells in the order of their categories.
pub(super) fn ordered(model: &mut Model<'_>, declared: &Declared) {
    let moved: Vec<Vec<Vec<usize>>> = model
        .plans
        .iter_mut()
        .zip(declared)
        .map(|(plan, declared)| categories(plan, declared))
        .collect();
    let editions = &model.editions;
    let plan_of = |edition: EditionIx| editions[edition.get()].plan.get();
    let rows = model.published.iter().flat_map(|published| {
        let rows = published.rows.iter();
        rows.map(|it| (published.edition, it.key.cell))
    });
    let seen = model.observations.iter().map(|it| (it.edition, it.cell));
    // By plan and cell: the same numbers mean other categories in another plan.
    let mut met: Vec<Vec<Option<Key>>> = vec![vec![None; model.cells.count()]; moved.len()];
    for (edition, cell) in seen.chain(rows) {
        let plan = plan_of(edition);
        met[plan][cell.get()].get_or_insert_with(|| moved_key(model.cells.get(cell), &moved[plan]));
    }
    let mut keys: Vec<&Key> = met.iter().flatten().flatten().collect();
    keys.sort_unstable();
    let mut cells = Cells::default();
    for key in keys {
        cells.intern(key);
    }
    let number = |key: &Option<Key>| key.as_ref().and_then(|key| cells.find(key));
    let new: Vec<Vec<CellId>> = met
        .iter()
        .map(|own| {
            let numbers = own.iter().map(number);
            numbers.map(|it| it.unwrap_or(CellId::TOTAL)).collect()
        })
        .collect();
    for it in &mut model.observations {
        it.cell = new[plan_of(it.edition)][it.cell.get()];
    }
    for published in &mut model.published {
        let plan = plan_of(published.edition);
        for row in &mut published.rows {
            row.key.cell = new[plan][row.key.cell.get()];
        }
    }
    model.cells = cells;
}

/// Sorts what submissions named. Where each category of each breakdown went.
fn categories(plan: &mut History<'_>, declared: &[usize]) -> Vec<Vec<usize>> {
    let mut moved = Vec::new();
    for wording in plan.wordings_mut() {
        moved = wording
            .breakdowns
            .iter_mut()
            .zip(declared)
            .map(|(breakdown, declared)| sorted(&mut breakdown.categories, *declared))
            .collect();
    }
    moved
}

fn sorted(categories: &mut Vec<Category<'_>>, declared: usize) -> Vec<usize> {
    let mut old: Vec<(usize, Category<'_>)> =
        std::mem::take(categories).into_iter().enumerate().collect();
    let named = declared.min(old.len());
    old[named..].sort_by(|(_, a), (_, b)| a.name.cmp(&b.name));
    let mut moved = vec![0; old.len()];
    for (new, (before, category)) in old.into_iter().enumerate() {
        moved[before] = new;
        categories.push(category);
    }
    moved
}

fn moved_key(key: &[(BreakdownIx, CategoryIx)], moved: &[Vec<usize>]) -> Key {
    let new = |(breakdown, category): &(BreakdownIx, CategoryIx)| {
        let found = moved
            .get(breakdown.get())
            .and_then(|it| it.get(category.get()));
        (
            *breakdown,
            found.map_or(*category, |it| CategoryIx::new(*it)),
        )
    };
    key.iter().map(new).collect()
}
