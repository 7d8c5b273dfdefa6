//! A form's row that nobody has filled in becomes what it asks for: no answer, and no fault.

use crate::model::{CellId, IndicatorIx, Unfilled};
use crate::resolve::submission::Meant;
use crate::resolve::submission::about::About;
use crate::resolve::submission::categories::is_total;
use crate::resolve::submission::reader::{Reader, Row};
use crate::schema::Column;
use crate::value::{Period, Year, undefused};

/// The columns that a sender fills in; the others say what a row is about.
const FILLED_IN: [Column; 12] = [
    Column::Value,
    Column::Numerator,
    Column::Denominator,
    Column::Status,
    Column::Asked,
    Column::Moment,
    Column::Area,
    Column::Precision,
    Column::Source,
    Column::Trend,
    Column::Comment,
    Column::Message,
];

impl<'s> Reader<'_, 's> {
    /// The indicator of a row that says what it is about and nothing more.
    pub(super) fn unfilled(&mut self, row: &Row<'_, 's>) -> Option<IndicatorIx> {
        // That the column itself is missing is told of the file.
        if self.columns.at(Column::Value).is_none()
            || FILLED_IN.iter().any(|it| self.cell(row, *it).is_some())
        {
            return None;
        }
        let indicator = self.find(self.cell(row, Column::Indicator)?)?;
        if let Some(unfilled) = self.asked_for(row, indicator) {
            let about = About {
                indicator: unfilled.indicator,
                party: unfilled.party,
                year: self.into.year,
                period: unfilled.period,
                cell: unfilled.cell,
            };
            self.note_year_before(row, about);
            self.read.unfilled.push(unfilled);
        }
        Some(indicator)
    }

    /// What the row asks for; `None` where it does not say it whole, or is about an earlier year.
    fn asked_for(&mut self, row: &Row<'_, 's>, indicator: IndicatorIx) -> Option<Unfilled> {
        let at = self.cell(row, Column::Indicator)?.at;
        if let Some(cell) = self.cell(row, Column::Year)
            && Year::read(cell.text.trim()) != Some(self.into.year)
        {
            return None;
        }
        let period = self.cell(row, Column::Period);
        let period = Period::read(period.map_or("", |cell| cell.text.trim()))?;
        let party = match self.cell(row, Column::Part) {
            Some(cell) => self.party(cell)?,
            None => match self.meant(indicator) {
                Meant::Sender => self.sender,
                Meant::Assumed(party) => party,
                Meant::Several | Meant::Nobody => return None,
            },
        };
        let cell = self.cell_asked_for(row, indicator)?;
        Some(Unfilled {
            edition: self.into.edition,
            indicator,
            party,
            period,
            cell,
            at,
            row: row.number,
            column: row.column_of(at),
        })
    }

    /// The row's categories, where each is known already or the total.
    fn cell_asked_for(&mut self, row: &Row<'_, 's>, indicator: IndicatorIx) -> Option<CellId> {
        self.key.clear();
        for (at, column) in &self.columns.breakdowns {
            let Some(own) = self.own_breakdown(indicator, *column) else {
                continue;
            };
            let text = undefused(&row.cells.get(*at)?.text).trim();
            if !is_total(text) {
                let category = self.plan.breakdown(own).category(text)?;
                self.key.push((own, category));
            }
        }
        self.key.sort_unstable();
        Some(self.read.cells.intern(&self.key))
    }
}
