//! What stands beside an answer in a form's own columns is compared with the plan, and never read as
//! an answer: it tells that a row was moved, or that something was written in the wrong place.

use crate::codes::Code;
use crate::model::{Home, IndicatorIx, YearBefore};
use crate::resolve::named;
use crate::resolve::named::on_one_line;
use crate::resolve::submission::about::About;
use crate::resolve::submission::reader::{Reader, Row};
use crate::schema::Column;
use crate::source::Word;
use crate::value::undefused;

impl<'s> Reader<'_, 's> {
    /// Tells a row with the name of another indicator, or of another measure: its id or its answer
    /// may have been moved.
    pub(super) fn tell_misplaced(&mut self, row: &Row<'_, 's>, indicator: IndicatorIx) {
        let (plan, year) = (&*self.plan, self.into.year);
        let own = plan.indicator(indicator);
        let told = |which, cell: &Word<'s>| {
            let at = self.columns.at(which).unwrap_or(0);
            let told = self.tell_at(Code::S108, row, at);
            let told = told.fact("id", &*own.id.text);
            told.fact("given", on_one_line(cell.text.trim()))
        };
        let name = self.cell(row, Column::Name).and_then(|cell| {
            let text = written(cell);
            let other = self.called.other_indicator(&text, indicator, plan, year)?;
            let told = told(Column::Name, cell).fact("column", Column::Name.name());
            let told = told.fact("other", &*plan.indicator(other).id.text);
            Some(told.fact("expected", on_one_line(&own.name.text)))
        });
        let measure = || {
            let cell = self.cell(row, Column::Measure)?;
            let text = written(cell);
            let other = self.called.other_measure(&text, indicator, plan, year)?;
            let told = told(Column::Measure, cell).fact("column", Column::Measure.name());
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
        let Some(given) = self.cell(row, Column::YearBefore) else {
            return;
        };
        let column = row.cells.iter().position(|cell| cell.at == given.at);
        self.keep_year_before(about, given, row.number, column.unwrap_or(0));
    }

    pub(super) fn keep_year_before(
        &mut self,
        about: About,
        given: &Word<'s>,
        row: u32,
        column: usize,
    ) {
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
            row,
            column: u32::try_from(column).unwrap_or(0),
        });
    }
}

/// A cell's words, as the plan's are compared with them.
fn written(cell: &Word<'_>) -> String {
    let text = undefused(&cell.text);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
