//! The rows of `published.csv` become what an edition was published with. It is the tool's own file:
//! what is not as the tool writes it is told, and an id that the plan no longer has is the plan's fault.

mod row;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::num::Saturating;

use crate::codes::Code;
use crate::diagnostic::{Cell, Diagnostic, Diagnostics, Place};
use crate::model::{
    Cells, EditionIx, FigureKey, Observation, PUBLISHED, Plan, Published, PublishedRow, Release,
    Said,
};
use crate::parse::{self, submission};
use crate::resolve::published::row::{Fault, Reading, Row};
use crate::schema::Column;
use crate::source::Word;
use crate::value::{Date, Year};

/// Reads an edition's file. `None` if it has no release; whatever is wrong is told.
pub(super) fn published<'s>(
    written: &parse::Published<'s>,
    edition: EditionIx,
    year: Year,
    plan: &mut Plan<'s>,
    cells: &mut Cells,
    diagnostics: &mut Diagnostics,
) -> Option<Published<'s>> {
    let mut reading = Reading {
        year,
        plan,
        cells,
        gone: BTreeMap::new(),
        known: BTreeSet::new(),
        found: Published {
            edition,
            source: written.source,
            releases: Vec::new(),
            rows: Vec::new(),
            is_faulty: false,
        },
    };
    let is_sound = reading.rows(written, diagnostics);
    reading.found.is_faulty |= !reading.gone.is_empty();
    for (told, n) in std::mem::take(&mut reading.gone).into_values() {
        diagnostics.push(told.fact("n", n.0));
    }
    let found = reading.found;
    if found.releases.is_empty() && is_sound {
        let empty = Diagnostic::new(Code::E029, Place::File(written.source));
        diagnostics.push(empty.tag("what", "empty"));
    }
    (!found.releases.is_empty()).then_some(found)
}

/// The figures of an edition's last release as observations: what an edition that is only looked
/// back at has in the place of what its agencies sent.
pub(super) fn observations<'s>(published: &Published<'s>) -> Vec<Observation<'s>> {
    let known = published.as_of(published.latest());
    let observation = |(key, row): (FigureKey, &PublishedRow<'s>)| match &row.said {
        Some(Said::Answer(answer, details)) => Some(Observation {
            edition: published.edition,
            party: key.party,
            indicator: key.indicator,
            year: key.year,
            period: key.period,
            cell: key.cell,
            answer: answer.clone(),
            at: row.at,
            row: row.row,
            column: row.column,
            is_held: false,
            details: details.clone(),
        }),
        _ => None,
    };
    known.into_iter().filter_map(observation).collect()
}

impl<'s> Reading<'_, 's> {
    /// Reads every row. Whether the headings are the tool's own.
    fn rows(&mut self, written: &parse::Published<'s>, diagnostics: &mut Diagnostics) -> bool {
        let mut records = written.rows;
        let mut cells = Vec::new();
        match records.next(&mut cells) {
            Some(_) => {
                if let Some(fault) = heading_fault(written, &cells, records.row()) {
                    diagnostics.push(fault);
                    return false;
                }
            }
            None => return true,
        }
        while let Some(record) = records.next(&mut cells) {
            let row = records.row();
            let fault = if record.is_err() {
                Some(whole_row(written, &cells, row).tag("what", "quotes"))
            } else if is_blank(&cells) {
                None
            } else if let Some(row) = Row::new(&cells, row) {
                self.row(&row)
            } else {
                Some(wrong_number(written, &cells, row))
            };
            self.found.is_faulty |= fault.is_some();
            if let Some(fault) = fault {
                diagnostics.push(fault);
            }
        }
        true
    }

    /// Reads a row; what it has that is not as the tool writes it is told.
    fn row(&mut self, row: &Row<'_, 's>) -> Option<Diagnostic> {
        let Err(Fault::Cell(column, what)) = self.read(row) else {
            return None;
        };
        let told = row.at(Code::E029, column).tag("what", what);
        let told = told.fact("given", row.text(column));
        Some(told.fact("column", column.name()))
    }

    fn read(&mut self, row: &Row<'_, 's>) -> Result<(), Fault> {
        let number = self.release(row)?;
        if row.text(Column::Status) == PUBLISHED {
            return self.announce(row, number);
        }
        if number != self.found.latest() {
            return Err(Fault::Cell(Column::Release, "unannounced"));
        }
        let key = self.key(row)?;
        let kind = self.plan.indicator(key.indicator).kind;
        let said = row.said(kind, self.plan)?;
        if !self.known.insert((number, key)) {
            return Err(Fault::Cell(Column::Indicator, "twice"));
        }
        let (at, column) = row.place();
        self.found.rows.push(PublishedRow {
            release: number,
            key,
            said,
            at,
            row: row.number,
            column,
        });
        Ok(())
    }

    /// The number of the release that a row belongs to: never less than that of the row before.
    fn release(&self, row: &Row<'_, 's>) -> Result<u16, Fault> {
        let number = row.text(Column::Release).parse().ok();
        number
            .filter(|number| *number >= self.found.latest().max(1))
            .ok_or(Fault::Cell(Column::Release, "release"))
    }

    /// The first row of a release.
    fn announce(&mut self, row: &Row<'_, 's>, number: u16) -> Result<(), Fault> {
        if number == self.found.latest() {
            return Err(Fault::Cell(Column::Release, "release"));
        }
        let date = match row.text(Column::Moment) {
            "" => None,
            text => Some(Date::read(text).ok_or(Fault::Cell(Column::Moment, "cell"))?),
        };
        self.found.releases.push(Release {
            number,
            date,
            reason: row.words(Column::Comment).unwrap_or(Cow::Borrowed("")),
        });
        Ok(())
    }

    /// Tells once what the plan no longer has.
    fn gone(&mut self, row: &Row<'_, 's>, column: Column, kind: &'static str, id: &str) -> Fault {
        let year = self.year;
        let first = || {
            row.at(Code::P033, column)
                .fact("given", id)
                .tag("kind", kind)
                .fact("year", year)
        };
        let key = (kind, id.to_owned());
        self.gone
            .entry(key)
            .or_insert_with(|| (first(), Saturating(0)))
            .1 += 1;
        Fault::Gone
    }
}

/// The first heading that is not the tool's own, if any.
fn heading_fault(
    written: &parse::Published<'_>,
    cells: &[Word<'_>],
    row: u32,
) -> Option<Diagnostic> {
    let pairs = cells.iter().zip(Column::PUBLISHED.map(Column::name));
    for (column, (cell, expected)) in (0..).zip(pairs) {
        if cell.text.trim() != expected {
            let told = Diagnostic::at(Code::E029, cell.at).cell(Cell { row, column });
            let told = told.tag("what", "heading");
            return Some(
                told.fact("given", cell.text.trim())
                    .fact("expected", expected),
            );
        }
    }
    (cells.len() != Column::PUBLISHED.len()).then(|| wrong_number(written, cells, row))
}

fn wrong_number(written: &parse::Published<'_>, cells: &[Word<'_>], row: u32) -> Diagnostic {
    whole_row(written, cells, row)
        .tag("what", "cells")
        .fact("n", cells.len())
        .fact("of", Column::PUBLISHED.len())
}

/// A finding about a whole row.
fn whole_row(written: &parse::Published<'_>, cells: &[Word<'_>], row: u32) -> Diagnostic {
    let at = submission::whole_row(cells);
    let place = at.map_or(Place::File(written.source), Place::Word);
    Diagnostic::new(Code::E029, place).cell(Cell { row, column: 0 })
}

fn is_blank(cells: &[Word<'_>]) -> bool {
    cells.iter().all(|cell| cell.text.trim().is_empty())
}
