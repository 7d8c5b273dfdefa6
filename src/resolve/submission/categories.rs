//! The breakdown columns of a row become its cell: the total, or one category of each breakdown of a table.

use std::borrow::Cow;

use crate::codes::Code;
use crate::model::BreakdownIx;
use crate::model::Category;
use crate::model::CategoryIx;
use crate::model::CellId;
use crate::model::IndicatorIx;
use crate::resolve::submission::Reader;
use crate::resolve::submission::Row;
use crate::resolve::submission::trimmed;
use crate::source::Word;
use crate::value::fold;
use crate::value::nearest;

impl<'s> Reader<'_, 's> {
    /// The row's cell; `None` if a category is at fault.
    pub(super) fn category_cell(&mut self, row: &Row<'_, 's>, indicator: IndicatorIx) -> Option<CellId> {
        let mut key: Vec<(BreakdownIx, CategoryIx)> = Vec::new();
        let mut sound = true;
        let columns: Vec<(usize, BreakdownIx)> = self.columns.breakdowns().collect();
        for (at, first) in &columns {
            let Some(cell) = row.cells.get(*at) else { continue };
            let given = cell.text.trim();
            let is_total = fold(given) == "totalt" || fold(given) == "total";
            match self.own_breakdown(indicator, *first) {
                None if given.is_empty() || is_total => {}
                None => {
                    let id = self.plan.indicator(indicator).id.text.to_string();
                    let column = self.plan.breakdown(*first).column.clone();
                    let undeclared = self.tell_at(Code::S035, row, *at).fact("given", given);
                    self.diagnostics.push(undeclared.fact("id", id).fact("column", column));
                    sound = false;
                }
                Some(own) if given.is_empty() => {
                    let column = self.plan.breakdown(own).column.clone();
                    let total = self.plan.breakdown(own).has_total.then_some("totalt");
                    let blank = self.tell_at(Code::S034, row, *at).fact("column", column);
                    self.diagnostics.push(blank.maybe("total", total));
                    sound = false;
                }
                Some(_) if is_total => {}
                Some(own) => match self.category(row, *at, own, cell) {
                    Some(category) => key.push((own, category)),
                    None => sound = false,
                },
            }
        }
        sound &= !self.lacks_column(indicator, &columns);
        if !sound {
            return None;
        }
        key.sort_unstable();
        self.fits_a_table(row, indicator, &key).then(|| self.read.cells.intern(&key))
    }

    /// The indicator's breakdown that has a column; several breakdowns may share one.
    fn own_breakdown(&self, indicator: IndicatorIx, first: BreakdownIx) -> Option<BreakdownIx> {
        let column = &self.plan.breakdown(first).column;
        let tables = &self.plan.indicator(indicator).breakdowns;
        tables.iter().flatten().copied().find(|ix| self.plan.breakdown(*ix).column == *column)
    }

    /// Whether the file has no column for a breakdown that the indicator has. Told once a file.
    fn lacks_column(&mut self, indicator: IndicatorIx, columns: &[(usize, BreakdownIx)]) -> bool {
        let mut lacks = false;
        for own in self.plan.indicator(indicator).breakdowns.iter().flatten() {
            let column = &self.plan.breakdown(*own).column;
            if !columns.iter().any(|(_, first)| self.plan.breakdown(*first).column == *column) {
                *self.lacking_breakdowns.entry(column.clone()).or_insert(0) += 1;
                lacks = true;
            }
        }
        lacks
    }

    /// A category by name or alias. An open breakdown takes any name.
    fn category(
        &mut self,
        row: &Row<'_, 's>,
        at: usize,
        own: BreakdownIx,
        cell: &Word<'s>,
    ) -> Option<CategoryIx> {
        let breakdown = self.plan.breakdown(own);
        if let Some(found) = breakdown.category(&cell.text) {
            return Some(found);
        }
        if breakdown.open {
            let category = Category { name: trimmed(&cell.text), names: vec![fold(&cell.text)] };
            let categories = &mut self.plan.breakdowns[own.get()].categories;
            categories.push(category);
            return Some(CategoryIx::new(categories.len() - 1));
        }
        let known: Vec<String> = breakdown.categories.iter().map(|it| Cow::to_string(&it.name)).collect();
        let suggestion = nearest(&cell.text, known.iter().map(String::as_str)).map(str::to_owned);
        let unknown = self.tell_at(Code::S033, row, at).fact("given", cell.text.trim());
        let name = self.plan.breakdown(own).name.text.to_string();
        self.diagnostics.push(unknown.fact("breakdown", name).maybe("suggestion", suggestion).fact("known", known));
        None
    }

    /// A row is the total, or has a category of every breakdown of one table and of no other.
    fn fits_a_table(
        &mut self,
        row: &Row<'_, 's>,
        indicator: IndicatorIx,
        key: &[(BreakdownIx, CategoryIx)],
    ) -> bool {
        let found = self.plan.indicator(indicator);
        let tables = &found.breakdowns;
        let in_key = |ix: &BreakdownIx| key.iter().any(|(own, _)| own == ix);
        let fits = tables.iter().any(|table| {
            let complete = table.iter().filter(|ix| self.plan.breakdown(**ix).has_total).count();
            let required = table.len() - complete;
            key.iter().all(|(own, _)| table.contains(own))
                && table.iter().filter(|ix| !self.plan.breakdown(**ix).has_total && in_key(ix)).count() == required
        });
        if fits || tables.is_empty() {
            return true;
        }
        let id = found.id.text.to_string();
        let without_total = tables.iter().flatten().find(|ix| !self.plan.breakdown(**ix).has_total && !in_key(ix));
        let columns = self.columns.breakdowns().map(|(at, first)| (at, self.plan.breakdown(first).column.clone()));
        let columns: Vec<(usize, String)> = columns.collect();
        let finding = if let Some(ix) = without_total.filter(|_| key.len() <= 1) {
            let breakdown = self.plan.breakdown(*ix);
            let at = columns.iter().find(|(_, column)| *column == breakdown.column).map_or(0, |(at, _)| *at);
            self.tell_at(Code::S033, row, at)
                .fact("given", "totalt")
                .fact("breakdown", breakdown.name.text.to_string())
                .fact("no_total", id)
        } else {
            let ix = key.last().map_or(BreakdownIx::new(0), |(ix, _)| *ix);
            let column = self.plan.breakdown(ix).column.clone();
            let at = columns.iter().find(|(_, it)| *it == column).map_or(0, |(at, _)| *at);
            let given = row.cells[at].text.trim().to_owned();
            self.tell_at(Code::S035, row, at).fact("given", given).fact("id", id).fact("crossed", column)
        };
        self.diagnostics.push(finding);
        false
    }
}
