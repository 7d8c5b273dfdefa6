//! What is wrong with a row before its words are read: quotes, the number of cells, characters nobody sees.

use crate::codes::Code;
use crate::diagnostic::{Cell, Diagnostic};
use crate::model::IndicatorIx;
use crate::parse::submission::{quote_fault, run_together, whole_row};
use crate::records::Fault;
use crate::resolve::submission::damage::Damage;
use crate::resolve::submission::reader::{Reader, Row};
use crate::schema::{Column, Reads};
use crate::source::Word;
use crate::value::{Year, fold, visible};

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
        let filled = row
            .filled()
            .next_back()
            .map_or(0, |(at, _)| at.saturating_add(1));
        let fits = filled <= width && (row.cells.len() >= width || filled == 1);
        if let Some(span) = whole_row(row.cells).filter(|_| !fits) {
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

    /// Whether a word is another than its sender sees or means: characters nobody sees, letters that
    /// were decoded wrongly or are of another alphabet, what a spreadsheet failed to work out.
    pub(super) fn is_damaged(&mut self, row: &Row<'_, 's>) -> bool {
        let mut found = false;
        for (at, cell) in row.cells.iter().enumerate() {
            let reads = self.columns.reads(at);
            if let Some(damage) = Damage::of(&cell.text, reads) {
                found = true;
                let told = damage.told(|code| self.tell_at(code, row, at), &cell.text);
                self.diagnostics.push(told);
            }
        }
        found
    }

    /// Whether the row is one cell that holds all the others.
    pub(super) fn is_run_together(&mut self, row: &Row<'_, 's>) -> bool {
        let mut filled = row.filled();
        let (Some((0, cell)), None) = (filled.next(), filled.next()) else {
            return false;
        };
        let names_indicator = |text: &str| self.plan.indicator_ids.contains_key(&fold(text));
        let Some(together) = run_together(cell, names_indicator) else {
            return false;
        };
        let told = self.tell_at(Code::S017, row, 0);
        self.diagnostics.push(together.told(told));
        true
    }

    /// Whether a decimal comma parted a number, in a file whose cells commas separate.
    pub(super) fn is_parted(&mut self, row: &Row<'_, 's>) -> bool {
        if self.delimiter != ',' {
            return false;
        }
        let is_number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        let cells = || (0..).zip(row.cells);
        let parted = cells().zip(cells().skip(1));
        let parted = parted.filter(|((at, whole), (next, decimals))| {
            let takes_no_number = match (self.columns.column(*next), self.columns.reads(*next)) {
                (Some(Column::Year), _) => Year::read(&decimals.text).is_none(),
                (Some(Column::Indicator | Column::Part) | None, _) => false,
                (_, reads) => matches!(reads, Reads::Word | Reads::Text),
            };
            self.columns.reads(*at) == Reads::Value
                && takes_no_number
                && is_number(whole.text.strip_prefix(['-', '−']).unwrap_or(&whole.text))
                && is_number(&decimals.text)
                && whole.is_bare()
                && decimals.is_bare()
        });
        let parted: Vec<_> = parted.collect();
        for ((at, whole), (_, decimals)) in &parted {
            let (whole, decimals) = (&*whole.text, &*decimals.text);
            let told = self.tell_at(Code::S018, row, *at);
            self.diagnostics.push(
                told.fact("given", whole)
                    .fact("decimals", decimals)
                    .fact("suggestion", format!("{whole},{decimals}")),
            );
        }
        !parted.is_empty()
    }

    /// Asks whether the sign that separates the cells stood in a text: the next cell goes on with a
    /// blank, as no other cell of the row begins.
    pub(super) fn note_cut(&mut self, row: &Row<'_, 's>) {
        let begins_blank = |cell: &&Word<'_>| cell.text.starts_with(' ') && !cell.is_blank();
        let mut blank = row
            .cells
            .iter()
            .enumerate()
            .filter(|(_, cell)| begins_blank(cell));
        let (Some((at, rest)), None) = (blank.next(), blank.next()) else {
            return;
        };
        let before = at.checked_sub(1);
        let Some((before, text)) = before.and_then(|at| Some((at, row.cells.get(at)?))) else {
            return;
        };
        let is_free = |at: usize| matches!(self.columns.reads(at), Reads::Text | Reads::Message);
        let goes_on = is_free(at) || self.columns.reads(at) == Reads::Nothing;
        if is_free(before) && goes_on && text.is_bare() && rest.is_bare() && !text.is_blank() {
            let told = self.tell_at(Code::S107, row, before);
            let told = told.also(rest.at);
            let sign = match self.delimiter {
                ',' => "comma",
                '\t' => "tab",
                _ => "semicolon",
            };
            self.diagnostics.push(
                told.fact("given", text.text.trim())
                    .fact("rest", rest.text.trim())
                    .tag("sign", sign)
                    .fact("delimiter", self.delimiter.to_string()),
            );
        }
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
