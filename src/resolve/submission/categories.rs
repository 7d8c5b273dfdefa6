//! The breakdown columns of a row become its cell: the total, or one category of each breakdown of a table.

use std::borrow::Cow;

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Fact};
use crate::model::{BreakdownIx, Category, CategoryIx, CellId, IndicatorIx};
use crate::resolve::submission::reader::{Named, Reader, Row, Strange};
use crate::source::Word;
use crate::value::{fold, nearest, undefused};

impl<'s> Reader<'_, 's> {
    /// The row's cell; `None` if a category is at fault.
    pub(super) fn category_cell(
        &mut self,
        row: &Row<'_, 's>,
        indicator: IndicatorIx,
    ) -> Option<CellId> {
        let mut sound = !self.lacks_breakdown(indicator);
        let mut key = std::mem::take(&mut self.key);
        key.clear();
        for n in 0.. {
            let Some((at, column)) = self.columns.breakdowns.get(n).copied() else {
                break;
            };
            let own = self.own_breakdown(indicator, column);
            let Some(cell) = row.cells.get(at) else {
                // Only a row with nothing but its indicator is shorter than the headings.
                sound &= own.is_none();
                continue;
            };
            match own {
                Some(own) => match self.named(row, at, own, cell) {
                    Some(Named::Category(category)) => key.push((own, category)),
                    Some(Named::Total) => {}
                    None => sound = false,
                },
                None => sound &= self.has_no_category(row, at, column, cell),
            }
        }
        key.sort_unstable();
        let cell = (sound && self.fits_a_table(row, indicator, &key))
            .then(|| self.read.cells.intern(&key));
        self.key = key;
        cell
    }

    /// The indicator's breakdown that has a column; several breakdowns may share one.
    pub(super) fn own_breakdown(
        &self,
        indicator: IndicatorIx,
        first: BreakdownIx,
    ) -> Option<BreakdownIx> {
        let column = &self.plan.breakdown(first).column;
        let tables = &self.plan.indicator(indicator).breakdowns;
        tables
            .iter()
            .flatten()
            .copied()
            .find(|ix| self.plan.breakdown(*ix).column == *column)
    }

    /// Whether the file has no column for a breakdown that the indicator has. Told once a file.
    fn lacks_breakdown(&mut self, indicator: IndicatorIx) -> bool {
        let mut lacks = false;
        for own in self.plan.indicator(indicator).breakdowns.iter().flatten() {
            let column = &self.plan.breakdown(*own).column;
            if !self
                .columns
                .breakdowns
                .iter()
                .any(|(_, first)| self.plan.breakdown(*first).column == *column)
            {
                *self.lacking_breakdowns.entry(*own).or_default() += 1;
                lacks = true;
            }
        }
        lacks
    }

    /// Whether a cell holds no category, as it shall where the indicator is not broken down by it.
    fn has_no_category(
        &mut self,
        row: &Row<'_, 's>,
        at: usize,
        column: BreakdownIx,
        cell: &Word<'s>,
    ) -> bool {
        let given = cell.text.trim();
        if given.is_empty() || is_total(given) {
            return true;
        }
        let column = self.plan.breakdown(column).column.clone();
        let undeclared = self.tell_at(Code::S035, row, at).fact("given", given);
        let undeclared = undeclared.maybe("id", self.id(row)).fact("column", column);
        self.diagnostics.push(undeclared);
        false
    }

    /// What the word in a cell names; each word is looked up once a file. Tells what names nothing.
    fn named(
        &mut self,
        row: &Row<'_, 's>,
        at: usize,
        own: BreakdownIx,
        cell: &Word<'s>,
    ) -> Option<Named> {
        let known = self.known.categories.get(own.get());
        if let Some(named) = known.and_then(|it| it.get(&cell.text)) {
            return Some(*named);
        }
        if cell.is_blank() {
            self.tell_blank(row, at, own);
            return None;
        }
        let breakdown = self.plan.breakdown(own);
        let named = if is_total(cell.text.trim()) {
            Named::Total
        } else if let Some(found) = breakdown.category(undefused(&cell.text)) {
            Named::Category(found)
        } else if breakdown.open {
            let categories = &mut self.plan.breakdown_mut(own).categories;
            let new = categories.push(Category {
                name: match &cell.text {
                    Cow::Borrowed(text) => Cow::Borrowed(undefused(text).trim()),
                    Cow::Owned(text) => Cow::Owned(undefused(text).trim().to_owned()),
                },
                names: vec![fold(undefused(&cell.text))],
            });
            Named::Category(new)
        } else {
            self.tell_unknown_category(row, at, own, cell.text.trim());
            return None;
        };
        if let Some(known) = self.known.categories.get_mut(own.get()) {
            known.insert(cell.text.clone(), named);
        }
        Some(named)
    }

    /// A row with nothing but its indicator is told as empty, not cell by cell.
    fn tell_blank(&mut self, row: &Row<'_, 's>, at: usize, own: BreakdownIx) {
        if row.cells.iter().filter(|cell| !cell.is_blank()).count() > 1 {
            let breakdown = self.plan.breakdown(own);
            let total = breakdown.has_total.then_some("totalt");
            let column = breakdown.column.clone();
            let blank = self.tell_at(Code::S034, row, at).fact("column", column);
            self.diagnostics.push(blank.maybe("total", total));
        }
    }

    fn tell_unknown_category(
        &mut self,
        row: &Row<'_, 's>,
        at: usize,
        own: BreakdownIx,
        given: &str,
    ) {
        // Of so many that are only counted, nobody reads what each may have been.
        if self.diagnostics.only_counts(Code::S033, self.file) {
            let name = self.plan.breakdown(own).name.text.to_string();
            let counted = self.tell_at(Code::S033, row, at).fact("given", given);
            let counted = counted.fact("breakdown", name);
            self.diagnostics
                .push(counted.fact("known", Vec::<String>::new()));
            return;
        }
        let key = (Some(own), given.to_owned());
        let known = self.known.strange.get(&key).map(|it| it.facts.clone());
        let facts = known.unwrap_or_else(|| self.unknown_category(row, at, own, given));
        let strange = Strange {
            code: Code::S033,
            facts: facts.clone(),
            meant: Vec::new(),
            is_unplaced: false,
        };
        self.known.strange.insert(key, strange);
        let told = self.tell_at(Code::S033, row, at);
        self.diagnostics.push(Diagnostic { facts, ..told });
    }

    fn unknown_category(
        &self,
        row: &Row<'_, 's>,
        at: usize,
        own: BreakdownIx,
        given: &str,
    ) -> Vec<(&'static str, Fact)> {
        let breakdown = self.plan.breakdown(own);
        // In quotation marks: a category's name may hold a comma or an *och*.
        let known = breakdown.categories.iter();
        let known: Vec<String> = known.map(|it| format!("\"{}\"", it.name)).collect();
        let names = breakdown.categories.iter().flat_map(|it| &it.names);
        let near =
            nearest(given, names.map(String::as_str)).and_then(|name| breakdown.category(name));
        let suggestion = near.map(|category| self.plan.category_name(own, category).to_owned());
        let name = breakdown.name.text.to_string();
        let unknown = self.tell_at(Code::S033, row, at).fact("given", given);
        let unknown = unknown.fact("breakdown", name);
        unknown
            .maybe("suggestion", suggestion)
            .fact("known", known)
            .facts
    }

    /// A row is the total, or has a category of every breakdown of one table and of no other.
    fn fits_a_table(
        &mut self,
        row: &Row<'_, 's>,
        indicator: IndicatorIx,
        key: &[(BreakdownIx, CategoryIx)],
    ) -> bool {
        let tables = &self.plan.indicator(indicator).breakdowns;
        let in_key = |ix: &BreakdownIx| key.iter().any(|(own, _)| own == ix);
        // What has no total wants a category in every row of its table.
        let lacks_one = |ix: &&BreakdownIx| !self.plan.breakdown(**ix).has_total && !in_key(ix);
        let fits = |table: &Vec<BreakdownIx>| {
            key.iter().all(|(own, _)| table.contains(own)) && !table.iter().any(|ix| lacks_one(&ix))
        };
        if tables.is_empty() || tables.iter().any(fits) {
            return true;
        }
        let id = self.id(row);
        let without_total = tables.iter().flatten().find(lacks_one).copied();
        let finding = match (without_total.filter(|_| key.len() <= 1), key.last()) {
            (Some(own), _) => {
                let breakdown = self.plan.breakdown(own);
                let (name, given) = (breakdown.name.text.to_string(), "totalt");
                let told = self
                    .tell_at(Code::S033, row, self.column_at(own))
                    .fact("given", given);
                told.fact("breakdown", name).maybe("no_total", id)
            }
            (None, Some((own, category))) => {
                let column = self.plan.breakdown(*own).column.clone();
                let given = self.plan.category_name(*own, *category).to_owned();
                let told = self
                    .tell_at(Code::S035, row, self.column_at(*own))
                    .fact("given", given);
                told.maybe("id", id).fact("crossed", column)
            }
            (None, None) => return false,
        };
        self.diagnostics.push(finding);
        false
    }

    /// Where a breakdown's column stands.
    fn column_at(&self, own: BreakdownIx) -> usize {
        let column = &self.plan.breakdown(own).column;
        let found = self
            .columns
            .breakdowns
            .iter()
            .find(|(_, first)| self.plan.breakdown(*first).column == *column);
        found.map_or(0, |(at, _)| *at)
    }
}

pub(crate) fn is_total(text: &str) -> bool {
    text.eq_ignore_ascii_case("totalt") || text.eq_ignore_ascii_case("total")
}
