//! The word in the column `indikator` becomes an indicator, or the reason why it is none.

use crate::codes::Code;
use crate::model::Home;
use crate::model::IndicatorIx;
use crate::model::Measure;
use crate::model::Plan;
use crate::resolve::submission::Reader;
use crate::resolve::submission::Row;
use crate::resolve::submission::columns::Column;
use crate::resolve::submission::mangled;
use crate::source::Word;
use crate::value::fold;
use crate::value::nearest;

/// Rows below one another that lack their indicator: one mistake, told once.
#[derive(Debug, Default)]
pub(super) struct Merged {
    /// The indicator read last, and its row.
    pub(super) last: Option<(IndicatorIx, u32)>,
    /// First and last row without one, and where the first one's blank cell is.
    rows: Option<(u32, u32, crate::diagnostic::Diagnostic)>,
}

impl<'s> Reader<'_, 's> {
    /// Whether the row has figures but no indicator; it is then part of a run that is told once.
    pub(super) fn is_merged(&mut self, row: &Row<'_, 's>, merged: &mut Merged) -> bool {
        if self.cell(row, Column::Indicator).is_some() {
            self.tell_merged(merged);
            return false;
        }
        match &mut merged.rows {
            Some((_, last, _)) => *last = row.number,
            rows => {
                let code = if merged.last.is_some() { Code::S023 } else { Code::S024 };
                *rows = Some((row.number, row.number, self.tell(code, row, Column::Indicator)));
            }
        }
        true
    }

    pub(super) fn tell_merged(&mut self, merged: &mut Merged) {
        let Some((first, last, found)) = merged.rows.take() else { return };
        let rows = if first == last { first.to_string() } else { format!("{first}–{last}") };
        let found = match merged.last {
            Some((ix, above)) => {
                self.bury(Some(ix));
                let id = self.plan.indicator(ix).id.text.to_string();
                found.fact("suggestion", id).fact("above", above as usize)
            }
            None => found,
        };
        self.diagnostics.push(found.fact("rows", rows).fact("n", (last - first + 1) as usize));
    }

    /// The row's indicator; tells why there is none.
    pub(super) fn indicator(&mut self, row: &Row<'_, 's>) -> Option<IndicatorIx> {
        let cell = self.cell(row, Column::Indicator)?;
        if let Some(ix) = self.known.get(&*cell.text) {
            return Some(*ix);
        }
        if let Some(ix) = self.plan.indicator_ids.get(&fold(&cell.text)).copied() {
            self.known.insert(cell.text.clone(), ix);
            return Some(ix);
        }
        self.tell_unknown(row, cell);
        None
    }

    fn tell_unknown(&mut self, row: &Row<'_, 's>, cell: &Word<'s>) {
        let given = cell.text.trim();
        let folded = fold(given);
        if self.plan.broken.has_lost(&folded) {
            return;
        }
        let told = |code| self.tell_code(code, row).fact("given", given);
        let finding = if matches!(folded.trim_end_matches(':'), "summa" | "totalt" | "total" | "sum" | "summa-totalt" | "totalsumma") {
            told(Code::S025)
        } else if let Some((ix, shown_at)) = shown_elsewhere(self.plan, given) {
            self.bury(Some(ix));
            let id = self.plan.indicator(ix).id.text.to_string();
            self.tell_code(Code::S022, row).fact("given", given).fact("shown_at", shown_at).fact("suggestion", id)
        } else if mangled::is_date(given) || is_bare_number(self.plan, given) {
            self.mangled(row, given)
        } else if let Some(measure) = measure(self.plan, given) {
            match self.own_first(&candidates(self.plan, given)).first() {
                // 2.1 where the sender owes nothing of 2.1 but all of 2.10.
                Some(ix) if !self.is_own_measure(measure) && self.is_own(*ix) => self.mangled(row, given),
                _ => {
                    let ids = self.ids(measure.uses.iter().map(|it| it.indicator));
                    let one = (ids.len() == 1).then(|| ids[0].clone());
                    self.tell_code(Code::S020, row).fact("given", given).fact("ids", ids).maybe("suggestion", one)
                }
            }
        } else if is_text_alone(row, cell) {
            told(Code::S026)
        } else {
            let suggestion = nearest(given, self.plan.indicators.iter().map(|it| &*it.id.text));
            told(Code::S002).maybe("suggestion", suggestion)
        };
        self.diagnostics.push(finding);
    }

    fn tell_code(&self, code: Code, row: &Row<'_, 's>) -> crate::diagnostic::Diagnostic {
        self.tell_at(code, row, self.columns.at(Column::Indicator).unwrap_or(0))
    }

    /// A number that lost its letter or its last nought, or became a date: which may be meant?
    fn mangled(&self, row: &Row<'_, 's>, given: &str) -> crate::diagnostic::Diagnostic {
        let found = self.own_first(&candidates(self.plan, given));
        let own: Vec<IndicatorIx> = found.iter().copied().filter(|ix| self.is_own(*ix)).collect();
        let kind = if mangled::is_date(given) { "mangled:date" } else { "mangled:number" };
        let one = (own.len() == 1).then(|| self.ids(own.iter().copied())[0].clone());
        self.tell_code(Code::S021, row)
            .fact("given", given)
            .fact("kind", kind)
            .maybe("ids", (!found.is_empty()).then(|| self.ids(found.iter().copied())))
            .maybe("suggestion", one)
            .fact("agency", self.plan.agency(self.sender).name.text.to_string())
    }

    fn ids(&self, indicators: impl Iterator<Item = IndicatorIx>) -> Vec<String> {
        indicators.map(|ix| self.plan.indicator(ix).id.text.to_string()).collect()
    }

    fn own_first(&self, found: &[IndicatorIx]) -> Vec<IndicatorIx> {
        let (own, others): (Vec<_>, Vec<_>) = found.iter().copied().partition(|ix| self.is_own(*ix));
        own.into_iter().chain(others).collect()
    }

    fn is_own_measure(&self, measure: &Measure<'_>) -> bool {
        measure.uses.iter().any(|it| self.is_own(it.indicator))
    }

    fn is_own(&self, ix: IndicatorIx) -> bool {
        self.plan.indicator(ix).reporters.iter().any(|party| *party == self.sender || self.plan.sender(*party) == self.sender)
    }
}

/// The indicators of the measures that a mangled number may name.
fn candidates(plan: &Plan<'_>, given: &str) -> Vec<IndicatorIx> {
    let numbers = mangled::numbers(given);
    let measures = numbers.iter().filter_map(|number| measure(plan, number));
    measures.flat_map(|it| it.uses.iter().map(|standing| standing.indicator)).collect()
}

fn measure<'a, 's>(plan: &'a Plan<'s>, text: &str) -> Option<&'a Measure<'s>> {
    plan.measures.iter().find(|it| fold(&it.id.text) == fold(text) || fold(&it.number) == fold(text))
}

/// A number such as 2,1 that is no measure's as written.
fn is_bare_number(plan: &Plan<'_>, given: &str) -> bool {
    measure(plan, given).is_none() && !mangled::numbers(given).is_empty()
}

/// `7.5`, `7.5a`, `6.2b`: the place where another measure's indicator is shown. The letter counts
/// the measure's indicators.
fn shown_elsewhere(plan: &Plan<'_>, given: &str) -> Option<(IndicatorIx, String)> {
    let (number, letter) = match given.char_indices().last() {
        Some((at, c @ 'a'..='z')) => (&given[..at], u32::from(c) - u32::from('a')),
        _ => (given, 0),
    };
    let found = measure(plan, number)?;
    let standing = found.uses.get(letter as usize).filter(|standing| standing.is_ref)?;
    if number == given && found.uses.len() > 1 {
        return None;
    }
    match plan.indicator(standing.indicator).home {
        Home::Measure(_) => Some((standing.indicator, given.to_owned())),
        Home::Goal(_) => None,
    }
}

/// Words in the first column and nothing beside them.
fn is_text_alone(row: &Row<'_, '_>, cell: &Word<'_>) -> bool {
    let alone = row.cells.iter().filter(|it| !it.text.trim().is_empty()).count() == 1;
    alone && cell.text.trim().contains(char::is_whitespace)
}
