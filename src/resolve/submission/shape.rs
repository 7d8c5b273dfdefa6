//! What is wrong with a row before its words are read: quotes, the number of cells, characters nobody sees.

use crate::codes::Code;
use crate::diagnostic::Cell;
use crate::diagnostic::Diagnostic;
use crate::model::IndicatorIx;
use crate::parse::submission::quote_fault;
use crate::records::Fault;
use crate::resolve::submission::Reader;
use crate::resolve::submission::Row;
use crate::resolve::submission::columns::Column;
use crate::value::fold;
use crate::value::is_invisible;
use crate::value::visible;

impl<'s> Reader<'_, 's> {
    pub(super) fn tell_quotes(&mut self, row: &Row<'_, 's>, fault: Fault) {
        let column = match fault {
            Fault::UnclosedQuote { .. } => row.cells.len(),
            Fault::TextAfterQuote { at } => row
                .cells
                .iter()
                .position(|cell| cell.at.end == at.start)
                .unwrap_or(0),
        };
        let here = Cell {
            row: row.number,
            column: u32::try_from(column).unwrap_or(0),
        };
        self.diagnostics.push(quote_fault(fault).cell(here));
    }

    /// More cells than headings are fine if blank: spreadsheets save empty columns. A text alone
    /// in the first cell has no other cells to miss.
    pub(super) fn has_right_shape(&mut self, row: &Row<'_, 's>) -> bool {
        let width = self.columns.len;
        let filled = row.filled().next_back().map_or(0, |(at, _)| at + 1);
        let fits = filled <= width && (row.cells.len() >= width || filled == 1);
        if !fits {
            let span = row.cells[0].at.to(row.cells[row.cells.len() - 1].at);
            let n = if filled > width {
                filled
            } else {
                row.cells.len()
            };
            let wrong = Diagnostic::at(Code::S009, span).cell(Cell {
                row: row.number,
                column: 0,
            });
            self.diagnostics
                .push(wrong.fact("n", n).fact("expected", width));
        }
        fits
    }

    /// Bidirectional controls and zero-width characters make a word read as another.
    pub(super) fn has_invisible(&mut self, row: &Row<'_, 's>) -> bool {
        let mut found = false;
        for (at, cell) in row.cells.iter().enumerate() {
            if cell.text.is_ascii() {
                continue;
            }
            if let Some(c) = cell.text.chars().find(|c| is_invisible(*c)) {
                found = true;
                let hidden = self.tell_at(Code::S014, row, at);
                self.diagnostics
                    .push(hidden.fact("given", format!("U+{:04X}", u32::from(c))));
            }
        }
        found
    }

    /// Words in a column whose heading is blank: nobody can tell what they are. A text alone is
    /// told as such.
    pub(super) fn has_nameless(&mut self, row: &Row<'_, 's>) -> bool {
        if self.columns.nameless.is_empty() || self.is_text_alone(row) {
            return false;
        }
        let mut found = false;
        for (at, _) in row.filled() {
            if self.columns.nameless.contains(&at) {
                found = true;
                let nameless = self.tell_at(Code::S015, row, at);
                let column = nameless.cell.map_or(String::new(), Cell::letters);
                self.diagnostics.push(nameless.fact("column", column));
            }
        }
        found
    }

    /// Buries a row that is told before it is read, with the indicator that can be seen in it.
    pub(super) fn bury_row(&mut self, row: &Row<'_, 's>) -> Option<(IndicatorIx, u32)> {
        let cell = self.cell(row, Column::Indicator);
        let found = cell.and_then(|cell| {
            self.plan
                .indicator_ids
                .get(&fold(&visible(&cell.text)))
                .copied()
        });
        self.bury(found);
        self.has_unplaced |= found.is_none();
        found.map(|indicator| (indicator, row.number))
    }
}
