//! Categories and cells, numbered as they were met, are numbered as the plan has them: what a report
//! shows does not depend on which file named something first.

use crate::model::{
    BreakdownIx, Categories, Category, CategoryIx, CellId, Cells, EditionIx, History, Model,
};

/// A combination of categories.
type Key = Box<[(BreakdownIx, CategoryIx)]>;

/// Puts the categories that submissions named in the order of their names, after the plan's own,
/// and cells in the order of their categories.
pub(super) fn ordered(model: &mut Model<'_>) {
    let moved: Vec<Vec<Vec<usize>>> = model.plans.iter_mut().map(categories).collect();
    let met = met(model, &moved);
    let mut keys: Vec<&Key> = met.iter().flatten().flatten().collect();
    keys.sort_unstable();
    let mut cells = Cells::default();
    for key in keys {
        cells.intern(key);
    }
    let number = |key: &Option<Key>| key.as_ref().and_then(|key| cells.find(key));
    let own = |own: &Vec<Option<Key>>| {
        let numbers = own.iter().map(number);
        numbers.map(|it| it.unwrap_or(CellId::TOTAL)).collect()
    };
    let new: Vec<Vec<CellId>> = met.iter().map(own).collect();
    let editions = &model.editions;
    let renumber = |edition: EditionIx, cell: &mut CellId| {
        *cell = new[editions[edition.get()].plan.get()][cell.get()];
    };
    for it in &mut model.observations {
        renumber(it.edition, &mut it.cell);
    }
    for it in &mut model.unfilled {
        renumber(it.edition, &mut it.cell);
    }
    for it in &mut model.years_before {
        renumber(it.edition, &mut it.cell);
    }
    for published in &mut model.published {
        for row in &mut published.rows {
            renumber(published.edition, &mut row.key.cell);
        }
    }
    model.cells = cells;
}

/// Every cell that anything is about, by plan and old number, with its categories' new numbers: the
/// same numbers mean other categories in another plan.
fn met(model: &Model<'_>, moved: &[Vec<Vec<usize>>]) -> Vec<Vec<Option<Key>>> {
    let answered = model.observations.iter().map(|it| (it.edition, it.cell));
    let unfilled = model.unfilled.iter().map(|it| (it.edition, it.cell));
    let before = model.years_before.iter().map(|it| (it.edition, it.cell));
    let published = model.published.iter().flat_map(|published| {
        let rows = published.rows.iter();
        rows.map(|it| (published.edition, it.key.cell))
    });
    let mut met = vec![vec![None; model.cells.count()]; moved.len()];
    for (edition, cell) in answered.chain(unfilled).chain(before).chain(published) {
        let plan = model.edition(edition).plan.get();
        met[plan][cell.get()].get_or_insert_with(|| moved_key(model.cells.get(cell), &moved[plan]));
    }
    met
}

/// Sorts what submissions named, and names it. Where each category of each breakdown went.
fn categories(plan: &mut History<'_>) -> Vec<Vec<usize>> {
    let mut moved = Vec::new();
    for wording in plan.wordings_mut() {
        moved = wording
            .breakdowns
            .iter_mut()
            .map(|it| sorted(&mut it.categories, it.listed))
            .collect();
        wording.name_entries();
    }
    moved
}

fn sorted(categories: &mut Categories<'_>, listed: usize) -> Vec<usize> {
    let mut old: Vec<(usize, Category<'_>)> = categories.iter().cloned().enumerate().collect();
    let named = listed.min(old.len());
    old[named..].sort_by(|(_, a), (_, b)| a.name.cmp(&b.name));
    let mut moved = vec![0; old.len()];
    for (new, (before, _)) in old.iter().enumerate() {
        moved[*before] = new;
    }
    if moved.iter().enumerate().any(|(before, new)| before != *new) {
        *categories = old.into_iter().map(|(_, it)| it).collect();
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
