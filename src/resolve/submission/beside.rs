//! What stands beside an answer in a form's own columns is compared with the plan, and never read as
//! an answer: it tells that a row was moved, or that something was written in the wrong place.

use crate::codes::Code;
use crate::model::{AgencyIx, CellId, Home, IndicatorIx, Measure, MeasureIx, Plan, YearBefore};
use crate::resolve::named;
use crate::resolve::named::on_one_line;
use crate::resolve::submission::columns::{Beside, Columns};
use crate::resolve::submission::{Reader, Row, columns};
use crate::source::Word;
use crate::value::{Period, Year, undefused};

/// What a form calls every indicator and every measure; nothing where a file does not say it.
#[derive(Default)]
pub(super) struct Called {
    indicators: Vec<String>,
    measures: Vec<Vec<String>>,
}

impl Called {
    pub(super) fn of(plan: &Plan<'_>, columns: &Columns) -> Called {
        let mut called = Called::default();
        if columns.beside(Beside::Name).is_some() {
            let names = plan.indicators.iter().map(|it| on_one_line(&it.name.text));
            called.indicators.extend(names);
        }
        if columns.beside(Beside::Measure).is_some() {
            called.measures.extend(plan.measures.iter().map(titles));
        }
        called
    }

    /// Another indicator that is called so, of a plan's in force; none where the own one is, too.
    fn other_indicator(
        &self,
        text: &str,
        own: IndicatorIx,
        plan: &Plan<'_>,
        year: Year,
    ) -> Option<IndicatorIx> {
        if is_named(text, self.indicators.get(own.get())?) {
            return None;
        }
        let is_other = |ix: &IndicatorIx| {
            plan.indicator(*ix).lifetime.holds(year) && !are_alternatives(plan, own, *ix)
        };
        let all = || (0..).map(IndicatorIx::new).zip(&self.indicators);
        let exactly = all().filter(|(_, name)| text == *name);
        let with_remark = all().filter(|(_, name)| is_named(text, name));
        let mut found = exactly.chain(with_remark).map(|(ix, _)| ix);
        found.find(is_other)
    }

    /// Another measure that is called so; none where one is at which the indicator stands.
    fn other_measure(
        &self,
        text: &str,
        own: IndicatorIx,
        plan: &Plan<'_>,
        year: Year,
    ) -> Option<MeasureIx> {
        let text = text.trim_end_matches('.');
        let is_called = |ix: MeasureIx| {
            let names = self.measures.get(ix.get());
            names.is_some_and(|names| names.iter().any(|name| name == text))
        };
        let is_own = |(home, _)| matches!(home, Home::Measure(ix) if is_called(ix));
        if plan.uses(own).any(is_own) {
            return None;
        }
        let mut all = (0..self.measures.len()).map(MeasureIx::new);
        all.find(|ix| is_called(*ix) && plan.measure(*ix).lifetime.holds(year))
    }
}

/// What a row is about.
#[derive(Clone, Copy)]
pub(super) struct About {
    pub(super) indicator: IndicatorIx,
    pub(super) party: AgencyIx,
    pub(super) year: Year,
    pub(super) period: Period,
    pub(super) cell: CellId,
}

impl<'s> Reader<'_, 's> {
    /// Tells a row with the name of another indicator, or of another measure: its id or its answer
    /// may have been moved.
    pub(super) fn tell_misplaced(&mut self, row: &Row<'_, 's>, indicator: IndicatorIx) {
        let (plan, year) = (&*self.plan, self.into.year);
        let own = plan.indicator(indicator);
        let told = |which, cell: &Word<'s>| {
            let at = self.columns.beside(which).unwrap_or(0);
            let told = self.tell_at(Code::S108, row, at);
            let told = told.fact("id", &*own.id.text);
            told.fact("given", on_one_line(cell.text.trim()))
        };
        let name = self.beside(row, Beside::Name).and_then(|cell| {
            let text = written(cell);
            let other = self.called.other_indicator(&text, indicator, plan, year)?;
            let told = told(Beside::Name, cell).fact("column", columns::NAME);
            let told = told.fact("other", &*plan.indicator(other).id.text);
            Some(told.fact("expected", on_one_line(&own.name.text)))
        });
        let measure = || {
            let cell = self.beside(row, Beside::Measure)?;
            let text = written(cell);
            let other = self.called.other_measure(&text, indicator, plan, year)?;
            let told = told(Beside::Measure, cell).fact("column", columns::MEASURE);
            let told = told.fact("measure", &*plan.measure(other).id.text);
            Some(match own.home {
                Home::Measure(ix) => told.fact("expected", named::measure(plan.measure(ix))),
                Home::Goal(ix) => told.fact("expected", on_one_line(&plan.goal(ix).title.text)),
            })
        };
        if let Some(told) = name.or_else(measure) {
            self.diagnostics.push(told);
        }
    }

    /// Keeps what a row says of the year before, where that may be a number.
    pub(super) fn note_year_before(&mut self, row: &Row<'_, 's>, about: About) {
        let Some(given) = self.beside(row, Beside::YearBefore) else {
            return;
        };
        let is_number = |c: char| c.is_ascii_digit();
        let kind = self.plan.indicator(about.indicator).kind;
        if !kind.is_numeric() || !given.text.contains(is_number) {
            return;
        }
        self.read.years_before.push(YearBefore {
            edition: self.into.edition,
            indicator: about.indicator,
            party: about.party,
            year: about.year,
            period: about.period,
            cell: about.cell,
            given: given.clone(),
            row: row.number,
            column: row.column_of(given.at),
        });
    }

    /// The cell in a column that a form has for its sender's sake.
    fn beside<'r>(&self, row: &Row<'r, 's>, which: Beside) -> Option<&'r Word<'s>> {
        let cell = row.cells.get(self.columns.beside(which)?)?;
        (!cell.text.trim().is_empty()).then_some(cell)
    }
}

/// A cell's words, as the plan's are compared with them.
fn written(cell: &Word<'_>) -> String {
    let text = undefused(&cell.text);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a cell has a name, alone or with the form's remark: *Antal samtal (hela landet)*.
fn is_named(text: &str, name: &str) -> bool {
    let rest = text.strip_prefix(name).filter(|_| !name.is_empty());
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(" (") && rest.ends_with(')'))
}

/// Whether a form lets one of two be answered in the place of the other.
fn are_alternatives(plan: &Plan<'_>, a: IndicatorIx, b: IndicatorIx) -> bool {
    let first = |ix| plan.indicator(ix).alternative_to.unwrap_or(ix);
    first(a) == first(b)
}

/// All that a form, or a person, calls a measure by.
fn titles(it: &Measure<'_>) -> Vec<String> {
    let whole = on_one_line(&it.text.text);
    let mut titles: Vec<String> = Vec::new();
    for title in [named::title(it), whole] {
        let title = title.trim_end_matches('.').to_owned();
        titles.push(format!("{} {title}", it.number).trim().to_owned());
        titles.push(title);
    }
    titles
}
