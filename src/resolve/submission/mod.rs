//! The rows of a submission become observations. Every fault of a cell or a row is told here.

mod categories;
mod columns;
mod indicator;
mod mangled;
mod part;
mod status;
mod value;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::codes::Code;
use crate::diagnostic::Cell;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Diagnostics;
use crate::diagnostic::Subject;
use crate::model::AgencyIx;
use crate::model::Answer;
use crate::model::Cells;
use crate::model::DataKind;
use crate::model::Details;
use crate::model::EditionIx;
use crate::model::IndicatorIx;
use crate::model::Kind;
use crate::model::Observation;
use crate::model::Plan;
use crate::parse::submission::quote_fault;
use crate::raw;
use crate::resolve::submission::columns::Column;
use crate::resolve::submission::columns::Columns;
use crate::source::Span;
use crate::source::Word;
use crate::value::Moment;
use crate::value::Period;
use crate::value::Year;

pub(super) use crate::resolve::submission::part::sender;
pub(super) use crate::resolve::submission::value::text as text_answer;

/// The edition that files are read into.
#[derive(Debug, Clone, Copy)]
pub(super) struct Into {
    pub(super) edition: EditionIx,
    pub(super) year: Year,
    pub(super) data: DataKind,
}

/// What reading rows adds to the model.
#[derive(Debug, Default)]
pub(super) struct Read<'s> {
    pub(super) observations: Vec<Observation<'s>>,
    pub(super) cells: Cells,
    /// Indicators with a faulty row, by edition: what depends on the row stays silent.
    pub(super) tombstones: BTreeSet<(EditionIx, IndicatorIx)>,
}

/// One file being read.
struct Reader<'a, 's> {
    plan: &'a mut Plan<'s>,
    into: Into,
    sender: AgencyIx,
    columns: Columns,
    read: &'a mut Read<'s>,
    diagnostics: &'a mut Diagnostics,
    /// Ids as written, so that a row costs one look-up.
    known: BTreeMap<Cow<'s, str>, IndicatorIx>,
    /// Columns that rows needed and the file does not have, with how many rows.
    lacking: BTreeMap<&'static str, usize>,
    lacking_breakdowns: BTreeMap<String, usize>,
    /// Answers before their time, by indicator: the first, and how many.
    early: BTreeMap<IndicatorIx, (Diagnostic, usize)>,
}

/// One row being read: its cells and what is known of it so far.
struct Row<'r, 's> {
    cells: &'r [Word<'s>],
    number: u32,
    indicator: Option<IndicatorIx>,
    party: Option<AgencyIx>,
    year: Option<Year>,
}

impl Row<'_, '_> {
    fn column_of(&self, at: Span) -> u32 {
        let found = self.cells.iter().position(|cell| cell.at == at);
        u32::try_from(found.unwrap_or(0)).unwrap_or(0)
    }
}

/// Reads a file's rows into the model.
pub(super) fn submission<'s>(
    raw: &raw::Submission<'s>,
    sender: AgencyIx,
    into: Into,
    plan: &mut Plan<'s>,
    read: &mut Read<'s>,
    diagnostics: &mut Diagnostics,
) {
    let columns = Columns::read(&raw.headings, plan, raw.rows.row(), diagnostics);
    let mut reader = Reader {
        plan,
        into,
        sender,
        columns,
        read,
        diagnostics,
        known: BTreeMap::new(),
        lacking: BTreeMap::new(),
        lacking_breakdowns: BTreeMap::new(),
        early: BTreeMap::new(),
    };
    reader.rows(raw);
    reader.tell_lacking(raw);
    for (first, n) in std::mem::take(&mut reader.early).into_values() {
        reader.diagnostics.push(first.fact("n", n));
    }
}

impl<'s> Reader<'_, 's> {
    fn rows(&mut self, raw: &raw::Submission<'s>) {
        let mut records = raw.rows;
        let mut cells = Vec::new();
        let mut merged = indicator::Merged::default();
        let mut any = false;
        while let Some(record) = records.next(&mut cells) {
            let number = match record {
                Ok(number) => number,
                Err(fault) => {
                    quote_fault(fault, self.diagnostics);
                    any = true;
                    continue;
                }
            };
            if cells.iter().all(|cell| cell.text.trim().is_empty()) {
                continue;
            }
            any = true;
            let mut row = Row { cells: &cells, number, indicator: None, party: None, year: None };
            if self.has_right_shape(&row) && !self.has_invisible(&row) && !self.is_merged(&row, &mut merged) {
                let accepted = self.row(&mut row);
                merged.last = row.indicator.map(|ix| (ix, number)).or(merged.last);
                match accepted {
                    Some(observation) => self.read.observations.push(observation),
                    None => self.bury(row.indicator),
                }
            }
        }
        self.tell_merged(&mut merged);
        if !any {
            let empty = Diagnostic::new(Code::S010, crate::diagnostic::Place::File(raw.source));
            self.diagnostics.push(empty);
        }
    }

    fn bury(&mut self, indicator: Option<IndicatorIx>) {
        if let Some(indicator) = indicator {
            self.read.tombstones.insert((self.into.edition, indicator));
        }
    }

    /// Reads one row; `None` if anything in it is at fault. Goes on after the first fault.
    fn row(&mut self, row: &mut Row<'_, 's>) -> Option<Observation<'s>> {
        let indicator = self.indicator(row)?;
        row.indicator = Some(indicator);
        let year = self.year(row);
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
            details: details?,
        })
    }

    /// More cells than headings are fine if blank: spreadsheets save empty columns. A text alone
    /// in the first cell has no other cells to miss.
    fn has_right_shape(&mut self, row: &Row<'_, 's>) -> bool {
        let width = self.columns.len();
        let filled = row.cells.iter().rposition(|cell| !cell.text.trim().is_empty()).map_or(0, |at| at + 1);
        let fits = filled <= width && (row.cells.len() >= width || filled == 1);
        if !fits {
            let span = row.cells[0].at.to(row.cells[row.cells.len() - 1].at);
            let wrong = Diagnostic::at(Code::S009, span).cell(Cell { row: row.number, column: 0 });
            self.diagnostics.push(wrong.fact("n", row.cells.len().max(filled)).fact("expected", width));
        }
        fits
    }

    /// Bidirectional controls and zero-width characters make a word read as another.
    fn has_invisible(&mut self, row: &Row<'_, 's>) -> bool {
        let mut found = false;
        for (at, cell) in row.cells.iter().enumerate() {
            if cell.text.is_ascii() {
                continue;
            }
            if let Some(c) = cell.text.chars().find(|c| is_invisible(*c)) {
                found = true;
                let here = Cell { row: row.number, column: u32::try_from(at).unwrap_or(0) };
                let hidden = Diagnostic::at(Code::S014, cell.at).cell(here);
                self.diagnostics.push(hidden.fact("given", format!("U+{:04X}", u32::from(c))));
            }
        }
        found
    }

    /// The cell in a column; blank if the file has no such column or the row ends before it.
    fn cell<'r>(&self, row: &Row<'r, 's>, column: Column) -> Option<&'r Word<'s>> {
        let cell = row.cells.get(self.columns.at(column)?)?;
        (!cell.text.trim().is_empty()).then_some(cell)
    }

    /// A finding at a column's cell; at the indicator's where the row has no such cell.
    fn tell(&mut self, code: Code, row: &Row<'_, 's>, column: Column) -> Diagnostic {
        let at = self.columns.at(column).filter(|at| *at < row.cells.len());
        self.tell_at(code, row, at.unwrap_or(0))
    }

    fn tell_at(&self, code: Code, row: &Row<'_, 's>, at: usize) -> Diagnostic {
        let subject = Subject {
            agency: Some(self.plan.agency(row.party.unwrap_or(self.sender)).name.text.to_string()),
            indicator: row.indicator.map(|ix| self.plan.indicator(ix).id.text.to_string()),
            year: row.year.map(Year::get),
        };
        let column = u32::try_from(at).unwrap_or(0);
        Diagnostic::at(code, row.cells[at].at).cell(Cell { row: row.number, column }).subject(subject)
    }

    fn year(&mut self, row: &Row<'_, 's>) -> Option<Year> {
        let Some(cell) = self.cell(row, Column::Year) else { return Some(self.into.year) };
        let given = cell.text.trim();
        let Some(year) = Year::read(given) else {
            let malformed = self.tell(Code::S041, row, Column::Year).fact("given", given);
            self.diagnostics.push(malformed);
            return None;
        };
        if year > self.into.year {
            let to_come = self.tell(Code::S042, row, Column::Year).fact("given", given);
            self.diagnostics.push(to_come.fact("year", self.into.year));
            return None;
        }
        Some(year)
    }

    fn period(&mut self, row: &Row<'_, 's>, indicator: IndicatorIx) -> Option<Period> {
        use crate::model::Frequency;
        let given = self.cell(row, Column::Period).map_or("", |cell| cell.text.trim());
        let frequency = self.plan.indicator(indicator).frequency;
        let period = Period::read(given).filter(|period| match period {
            Period::Year => !matches!(frequency, Frequency::HalfYearly | Frequency::Quarterly),
            Period::Half(_) => frequency == Frequency::HalfYearly,
            Period::Quarter(_) => frequency == Frequency::Quarterly,
        });
        if period.is_none() {
            let expected = match frequency {
                Frequency::HalfYearly => "period:half",
                Frequency::Quarterly => "period:quarter",
                _ => "period:blank",
            };
            let wrong = self.tell(Code::S043, row, Column::Period).fact("given", given);
            self.diagnostics.push(wrong.fact("expected", expected));
        }
        period
    }

    fn is_in_force(&mut self, row: &Row<'_, 's>, ix: IndicatorIx) -> bool {
        let year = row.year.unwrap_or(self.into.year);
        let Some((id, lifetime)) = self.plan.not_in_force(ix, year) else { return true };
        let (first, last) = (lifetime.first, lifetime.last);
        let after: Vec<String> = lifetime.replaced_by.iter().map(|it| it.text.to_string()).collect();
        let id = id.text.to_string();
        let told = self.tell(Code::S030, row, Column::Indicator).fact("given", id).fact("year", year);
        self.diagnostics.push(
            told.maybe("first", first.filter(|first| year < *first))
                .maybe("last", last.filter(|last| year > *last))
                .maybe("successors", (!after.is_empty()).then_some(after)),
        );
        false
    }

    /// Early answers are welcome: told once an indicator, marked in the report, and the duty stands.
    fn note_timing(&mut self, row: &Row<'_, 's>, indicator: IndicatorIx, year: Year) {
        if self.into.data == DataKind::Compiled || year != self.into.year {
            return;
        }
        if let Some((_, n)) = self.early.get_mut(&indicator) {
            *n += 1;
            return;
        }
        let early = if self.plan.indicator(indicator).kind == Kind::Undefined {
            self.tell(Code::S031, row, Column::Indicator)
        } else if self.plan.is_due(indicator, year) {
            return;
        } else {
            let due = self.plan.next_due(indicator, year);
            self.tell(Code::S032, row, Column::Indicator).fact("year", year).maybe("due", due)
        };
        let id = self.plan.indicator(indicator).id.text.to_string();
        self.early.insert(indicator, (early.fact("id", id), 1));
    }

    /// Area, source, comment, date and marks: boxed only where a row has any.
    #[expect(clippy::option_option, reason = "no details, details, or a fault told")]
    fn details(
        &mut self,
        row: &Row<'_, 's>,
        mut details: Details<'s>,
        answer: &Answer<'s>,
        indicator: IndicatorIx,
    ) -> Option<Option<Box<Details<'s>>>> {
        let text = |cell: Option<&Word<'s>>| cell.map(|cell| trimmed(&cell.text));
        details.area = text(self.cell(row, Column::Area));
        details.source = text(self.cell(row, Column::Source));
        details.comment = text(self.cell(row, Column::Comment));
        let mut sound = true;
        for (column, text) in [
            (Column::Area, &details.area),
            (Column::Source, &details.source),
            (Column::Comment, &details.comment),
        ] {
            if text.as_ref().is_some_and(|text| text.starts_with(['=', '@'])) {
                let formula = self.tell(Code::S056, row, column);
                self.diagnostics.push(formula);
                sound = false;
            }
        }
        if let Some(cell) = self.cell(row, Column::Moment) {
            details.moment = Moment::read(cell.text.trim());
            let is_used = matches!(answer, Answer::YesNo(true) | Answer::NoValue(crate::model::Reason::NotYet));
            if details.moment.is_none() {
                let malformed = self.tell(Code::S044, row, Column::Moment).fact("given", cell.text.trim());
                self.diagnostics.push(malformed);
                sound = false;
            } else if !is_used {
                self.not_used(row, Column::Moment, indicator);
                details.moment = None;
            }
        }
        sound.then(|| {
            let empty = details.is_empty();
            (!empty).then(|| Box::new(details))
        })
    }

    fn not_used(&mut self, row: &Row<'_, 's>, column: Column, indicator: IndicatorIx) {
        let name = match column {
            Column::Numerator => "täljare",
            Column::Denominator => "nämnare",
            Column::Asked => "tillfrågade",
            _ => "datum",
        };
        let id = self.plan.indicator(indicator).id.text.to_string();
        let unused = self.tell(Code::S047, row, column).fact("column", name).fact("id", id);
        self.diagnostics.push(unused);
    }

    /// Columns the rows needed: told once, with how many rows wait for them.
    fn tell_lacking(&mut self, raw: &raw::Submission<'s>) {
        let Some(first) = raw.headings.first() else { return };
        let at: Span = first.at.to(raw.headings[raw.headings.len() - 1].at);
        let fixed = self.lacking.iter().map(|(name, n)| ((*name).to_owned(), *n));
        let own = self.lacking_breakdowns.iter().map(|(name, n)| (name.clone(), *n));
        for (name, n) in fixed.chain(own) {
            let missing = Diagnostic::at(Code::S008, at).fact("column", name).fact("rows", n);
            self.diagnostics.push(missing);
        }
    }
}

/// Whether a character is seen by no reader and still changes what is read.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
}

/// Without spaces at the ends, borrowed where it was borrowed.
fn trimmed<'s>(text: &Cow<'s, str>) -> Cow<'s, str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
        Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
    }
}
