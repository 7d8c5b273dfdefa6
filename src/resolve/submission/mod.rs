//! The rows of a submission become observations. Every fault of a cell or a row is told here.

mod about;
mod beside;
pub(crate) mod categories;
pub(crate) mod columns;
mod damage;
mod details;
mod indicator;
mod mangled;
mod part;
mod parties;
mod passed;
mod plain;
#[cfg(test)]
mod plain_tests;
mod read;
mod reader;
mod shape;
mod status;
mod thing_names;
mod time;
mod unfilled;
mod value;

use std::collections::{BTreeMap, BTreeSet};
use std::num::Saturating;

use crate::codes::Code;
use crate::diagnostic::{Cell, Diagnostic, Diagnostics, Place, Subject};
use crate::model::{AgencyIx, Fault, IndicatorIx, Observation, Plan};
use crate::parse;
use crate::parse::submission::whole_row;
use crate::resolve::submission::about::About;
use crate::resolve::submission::columns::Columns;
use crate::resolve::submission::passed::Passed;
use crate::resolve::submission::reader::{Known, Memo, Reader, Row, Run};
use crate::resolve::submission::thing_names::Called;
use crate::schema::Column;
use crate::source::Word;
use crate::value::Year;

pub(super) use crate::resolve::submission::indicator::nearest_indicator;
pub(super) use crate::resolve::submission::parties::{Meant, answers_for, meant, sender, stranger};
pub(super) use crate::resolve::submission::read::Read;
pub(super) use crate::resolve::submission::reader::{Into, Round};
pub(super) use crate::resolve::submission::time::{absent, not_in_force, too_early};
pub(super) use crate::resolve::submission::value::{text as text_answer, too_long};

/// Reads a file's rows into the model.
pub(super) fn submission<'s>(
    written: &parse::Submission<'s>,
    sender: AgencyIx,
    round: Round,
    plan: &mut Plan<'s>,
    read: &mut Read<'s>,
    diagnostics: &mut Diagnostics,
) {
    let Round { into, asked } = round;
    let columns = Columns::read(&written.headings, plan, written.rows.row(), diagnostics);
    let categories = vec![Memo::default(); plan.breakdowns.len()];
    let meant = vec![None; plan.indicators.len()];
    let due = (0..plan.indicators.len())
        .map(IndicatorIx::new)
        .filter(|ix| plan.is_due(*ix, into.year))
        .collect();
    let called = Called::of(plan, &columns);
    let passed = Passed::none(&columns, written.rows.delimiter(), plan.indicators.len());
    let mut reader = Reader {
        plan,
        into,
        sender,
        file: written.source,
        columns,
        delimiter: written.rows.delimiter(),
        read,
        diagnostics,
        known: Known {
            categories,
            meant,
            ..Known::default()
        },
        called,
        passed,
        key: Vec::new(),
        lacking: BTreeMap::new(),
        lacking_breakdowns: BTreeMap::new(),
        notes: BTreeMap::new(),
        noted: Saturating(0),
        due,
        asked,
        has_unplaced: false,
    };
    reader.rows(written);
    reader.tell_lacking(written);
    for (first, n) in std::mem::take(&mut reader.notes).into_values() {
        reader.diagnostics.push(first.fact("n", n.0));
    }
}

impl<'s> Reader<'_, 's> {
    fn rows(&mut self, written: &parse::Submission<'s>) {
        let mut records = written.rows;
        let mut cells = Vec::new();
        let mut run = Run::default();
        let mut any = false;
        let first = self.read.observations.len();
        loop {
            if let Some(observation) = self.plain(&mut records) {
                self.end(&mut run);
                any = true;
                run.above = Some((observation.indicator, observation.row));
                self.read.observations.push(observation);
                continue;
            }
            let Some(record) = records.next(&mut cells) else {
                break;
            };
            let mut row = Row::new(&cells, records.row());
            if record.is_ok() && row.filled().next().is_none() {
                continue;
            }
            any = true;
            if let Err(fault) = record {
                self.end(&mut run);
                self.tell_quotes(&row, fault);
                run.above = self.bury_row(&row);
            } else if self.is_run_together(&row)
                || !self.has_right_shape(&row)
                || self.is_damaged(&row)
                || self.is_parted(&row)
                || self.columns.differ(&cells)
                || self.has_nameless(&row)
            {
                self.end(&mut run);
                run.above = self.bury_row(&row);
            } else if !self.joins(&row, &mut run) {
                self.note_cut(&row);
                run.above = self.enter(&mut row);
            }
        }
        self.end(&mut run);
        if !any {
            self.diagnostics
                .push(Diagnostic::new(Code::S010, Place::File(written.source)));
        }
        let rows = self.read.observations.get(first..).into_iter();
        let rows = rows.flat_map(|it| it.chunk_by(|a, b| a.indicator == b.indicator));
        let seen: BTreeSet<IndicatorIx> = rows
            .filter_map(|it| it.first())
            .map(|it| it.indicator)
            .collect();
        self.read.see(self.into.edition, self.sender, seen);
        if self.has_unplaced || !any {
            self.read
                .bury_unseen(self.into.edition, self.plan, self.sender, self.file);
        }
    }

    /// Reads a row into the model, or buries it; says which indicator it is about.
    fn enter(&mut self, row: &mut Row<'_, 's>) -> Option<(IndicatorIx, u32)> {
        if let Some(indicator) = self.unfilled(row) {
            return Some((indicator, row.number));
        }
        let told = (self.diagnostics.pushed(), self.noted);
        match self.row(row) {
            Some(observation) => {
                self.tell_misplaced(row, observation.indicator);
                let about = About {
                    indicator: observation.indicator,
                    party: observation.party,
                    year: observation.year,
                    period: observation.period,
                    cell: observation.cell,
                };
                self.note_year_before(row, about);
                if told == (self.diagnostics.pushed(), self.noted) {
                    self.learn(row, about, &observation.answer);
                }
                self.read.observations.push(observation);
            }
            None => self.bury_answer(row),
        }
        row.indicator.map(|ix| (ix, row.number))
    }

    /// Buries an indicator of the file, without knowing whose answer it is.
    fn bury(&mut self, indicators: impl IntoIterator<Item = IndicatorIx>) {
        for indicator in indicators {
            self.bury_of(indicator, self.sender);
        }
    }

    fn bury_answer(&mut self, row: &Row<'_, 's>) {
        if let Some(indicator) = row
            .indicator
            .filter(|ix| answers_for(self.plan, self.sender, *ix))
        {
            self.bury_of(indicator, row.party.unwrap_or(self.sender));
        }
    }

    fn bury_of(&mut self, indicator: IndicatorIx, party: AgencyIx) {
        self.read.bury(Fault {
            edition: self.into.edition,
            indicator,
            party,
            file: self.file,
        });
    }

    /// What the sender says to the analyst about a row. It goes no further.
    fn hand_on_message(&mut self, row: &Row<'_, 's>) {
        if let Some(cell) = self.cell(row, Column::Message) {
            let said = self.tell(Code::S049, row, Column::Message);
            let said = said.fact("message", cell.text.trim().to_owned());
            self.diagnostics.push(said);
        }
    }

    /// Reads one row; `None` if anything in it is at fault. Goes on after the first fault.
    fn row(&mut self, row: &mut Row<'_, 's>) -> Option<Observation<'s>> {
        let indicator = self.indicator(row)?;
        row.indicator = Some(indicator);
        self.hand_on_message(row);
        let year = self.year(row, indicator);
        row.year = year.or(Some(self.into.year));
        let party = self.part(row, indicator);
        row.party = party;
        let party = party?;
        let in_force = self.is_in_force(row, indicator);
        let period = self.period(row, indicator);
        let cell = self.category_cell(row, indicator);
        let answered = self.answer(row, indicator);
        let (year, period, cell) = (year?, period?, cell?);
        let (answer, details, at) = answered?;
        if !in_force {
            return None;
        }
        self.note_timing(row, indicator, year);
        let details = self.details(row, details, &answer, indicator);
        Some(Observation {
            edition: self.into.edition,
            party,
            indicator,
            year,
            period,
            cell,
            answer,
            at,
            row: row.number,
            column: row.column_of(at),
            is_held: false,
            details: details?,
        })
    }

    /// The cell in a column; `None` if it is blank, the file has no such column, or the row ends before it.
    fn cell<'r>(&self, row: &Row<'r, 's>, column: Column) -> Option<&'r Word<'s>> {
        let cell = row.cells.get(self.columns.at(column)?)?;
        (!cell.is_blank()).then_some(cell)
    }

    /// A finding at a column's cell; at the indicator's where the row has no such cell.
    fn tell(&self, code: Code, row: &Row<'_, 's>, column: Column) -> Diagnostic {
        let at = self.columns.at(column).filter(|at| *at < row.cells.len());
        self.tell_at(
            code,
            row,
            at.or(self.columns.at(Column::Indicator)).unwrap_or(0),
        )
    }

    fn tell_at(&self, code: Code, row: &Row<'_, 's>, at: usize) -> Diagnostic {
        let at = at.min(row.cells.len().saturating_sub(1));
        let place = row.cells.get(at).map(|cell| Place::Word(cell.at));
        let subject = Subject {
            plan: Some(self.plan.id.clone()),
            agency: Some(
                self.plan
                    .agency(row.party.unwrap_or(self.sender))
                    .name
                    .text
                    .to_string(),
            ),
            indicator: self.id(row),
            year: row.year.map(Year::get),
        };
        let column = u32::try_from(at).unwrap_or(0);
        Diagnostic::new(code, place.unwrap_or(Place::File(self.file)))
            .cell(Cell {
                row: row.number,
                column,
            })
            .subject(subject)
    }

    /// The row's indicator as the plan writes it.
    fn id(&self, row: &Row<'_, 's>) -> Option<String> {
        row.indicator
            .map(|ix| self.plan.indicator(ix).id.text.to_string())
    }

    /// Tells a note at the first row it is about, with how many rows it is about.
    fn note(&mut self, code: Code, about: usize, first: impl FnOnce(&Self) -> Diagnostic) {
        self.noted += 1;
        if let Some((_, n)) = self.notes.get_mut(&(code, about)) {
            *n += 1;
        } else {
            let first = first(self);
            self.notes.insert((code, about), (first, Saturating(1)));
        }
    }

    /// A row needs a column that the file does not have.
    fn lacks(&mut self, column: Column) {
        *self.lacking.entry(column).or_default() += 1;
    }

    /// Columns the rows needed: told once, with how many rows wait for them.
    fn tell_lacking(&mut self, written: &parse::Submission<'s>) {
        let Some(headings) = whole_row(&written.headings) else {
            return;
        };
        let fixed = self
            .lacking
            .iter()
            .map(|(column, n)| (column.name().to_owned(), *n));
        let own = self
            .lacking_breakdowns
            .iter()
            .map(|(ix, n)| (self.plan.breakdown(*ix).column.clone(), *n));
        for (name, n) in fixed.chain(own) {
            let missing = Diagnostic::at(Code::S008, headings);
            let missing = missing.cell(Cell {
                row: written.rows.row(),
                column: 0,
            });
            self.diagnostics
                .push(missing.fact("column", name).fact("rows", n.0));
        }
    }
}
