//! Categories and cells, numbered as they were met, are numbered as the plan has them: what a report
//! shows does not depend on which file named something first.

use std::collections::BTreeMap;

use crate::model::{
    BreakdownIx, Categories, Category, CategoryIx, CellId, Cells, EditionIx, History, Model, PlanIx,
};

/// A combination of categories.
type Key = Box<[(BreakdownIx, CategoryIx)]>;

/// The new numbers of the categories that have one.
type Moved = BTreeMap<(PlanIx, BreakdownIx, CategoryIx), CategoryIx>;

/// Puts the categories that submissions named in the order of their names, after the plan's own,
/// and cells in the order of their categories.
pub(super) fn ordered(model: &mut Model<'_>) {
    let plans = (0..).map(PlanIx::new).zip(&mut model.plans);
    let moved: Moved = plans.flat_map(|(ix, plan)| categories(ix, plan)).collect();
    let met = met(model, &moved);
    let mut keys: Vec<&Key> = met.iter().flatten().flatten().collect();
    keys.sort_unstable();
    let mut cells = Cells::default();
    for key in keys {
        cells.intern(key);
    }
    let number = |key: &Option<Key>| key.as_ref().and_then(|key| cells.find(key));
    let own = |own: &Vec<Option<Key>>| own.iter().map(number).collect();
    let new: Vec<Vec<Option<CellId>>> = met.iter().map(own).collect();
    let editions = &model.editions;
    let number = |edition: EditionIx, cell: CellId| {
        let own = new.get(editions.get(edition.get())?.plan.get())?;
        *own.get(cell.get())?
    };
    // Every cell was met.
    let renumber = |edition: EditionIx, cell: &mut CellId| {
        *cell = number(edition, *cell).unwrap_or(*cell);
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
fn met(model: &Model<'_>, moved: &Moved) -> Vec<Vec<Option<Key>>> {
    let answered = model.observations.iter().map(|it| (it.edition, it.cell));
    let unfilled = model.unfilled.iter().map(|it| (it.edition, it.cell));
    let before = model.years_before.iter().map(|it| (it.edition, it.cell));
    let published = model.published.iter().flat_map(|published| {
        let rows = published.rows.iter();
        rows.map(|it| (published.edition, it.key.cell))
    });
    let mut met = vec![vec![None; model.cells.count()]; model.plans.len()];
    for (edition, cell) in answered.chain(unfilled).chain(before).chain(published) {
        let plan = model.edition(edition).plan;
        let own = met
            .get_mut(plan.get())
            .and_then(|it| it.get_mut(cell.get()));
        if let Some(key @ None) = own {
            *key = Some(moved_key(model.cells.get(cell), plan, moved));
        }
    }
    met
}

/// Sorts what submissions named, and names it. Where the categories of a plan went.
fn categories(ix: PlanIx, plan: &mut History<'_>) -> Moved {
    let mut moved = Moved::new();
    for wording in plan.wordings_mut() {
        moved.clear();
        for (breakdown, it) in (0..).map(BreakdownIx::new).zip(&mut wording.breakdowns) {
            let places = sorted(&mut it.categories, it.listed);
            moved.extend(places.map(|(before, new)| ((ix, breakdown, before), new)));
        }
        wording.name_entries();
    }
    moved
}

/// The places that categories had and have where those are not the same.
fn sorted(
    categories: &mut Categories<'_>,
    listed: usize,
) -> impl Iterator<Item = (CategoryIx, CategoryIx)> {
    let before = (0..).map(CategoryIx::new);
    let mut new: Vec<(CategoryIx, Category<'_>)> = before.zip(categories.iter().cloned()).collect();
    if let Some(named) = new.get_mut(listed..) {
        named.sort_by(|(_, a), (_, b)| a.name.cmp(&b.name));
    }
    let (places, new): (Vec<CategoryIx>, Vec<Category<'_>>) = new.into_iter().unzip();
    if !places.is_sorted() {
        *categories = new.into_iter().collect();
    }
    let places = places.into_iter().zip((0..).map(CategoryIx::new));
    places.filter(|(before, new)| before != new)
}

fn moved_key(key: &[(BreakdownIx, CategoryIx)], plan: PlanIx, moved: &Moved) -> Key {
    let new = |(breakdown, category): &(BreakdownIx, CategoryIx)| {
        let new = moved.get(&(plan, *breakdown, *category));
        (*breakdown, *new.unwrap_or(category))
    };
    key.iter().map(new).collect()
}
