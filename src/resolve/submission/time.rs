//! The columns `år` and `period` become what a row is about, and whether the plan asks for it then.

use crate::codes::Code;
use crate::diagnostic::Diagnostic;
use crate::model::{AgencyIx, Class, DataKind, Frequency, IndicatorIx, Kind, Plan, Wanted};
use crate::resolve::submission::reader::{Reader, Row};
use crate::schema::Column;
use crate::value::{Period, Year};

/// No series that a plan looks back at is longer, in years before the plan's first.
const LONG_BEFORE: u16 = 20;

/// The finding for an indicator that the plan does not have in a year, if it does not.
pub(crate) fn not_in_force(
    plan: &Plan<'_>,
    indicator: IndicatorIx,
    year: Year,
    told: impl FnOnce(Code) -> Diagnostic,
) -> Option<Diagnostic> {
    let found = plan.indicator(indicator);
    if let Some(since) = found
        .since
        .filter(|_| found.class_in(year) == Class::Discontinued)
    {
        let dropped = told(Code::S030).fact("given", &*found.id.text);
        return Some(dropped.fact("year", year).fact("since", since));
    }
    let (id, lifetime) = plan.not_in_force(indicator, year)?;
    let after: Vec<String> = lifetime
        .replaced_by
        .iter()
        .map(|it| it.text.to_string())
        .collect();
    Some(
        told(Code::S030)
            .fact("given", &*id.text)
            .fact("year", year)
            .maybe("first", lifetime.first.filter(|first| year < *first))
            .maybe("last", lifetime.last.filter(|last| year > *last))
            .maybe("successors", (!after.is_empty()).then_some(after)),
    )
}

/// The finding for a party that the plan does not have in a year.
pub(crate) fn absent(
    plan: &Plan<'_>,
    party: AgencyIx,
    year: Year,
    told: impl FnOnce(Code) -> Diagnostic,
) -> Diagnostic {
    let agency = plan.agency(party);
    let lifetime = &agency.lifetime;
    told(Code::S030)
        .fact("given", &*agency.name.text)
        .fact("party", &*agency.name.text)
        .fact("year", year)
        .maybe("joins", lifetime.first.filter(|first| year < *first))
        .maybe("left", lifetime.last.filter(|last| year > *last))
}

/// The note for an answer that is not owed for a year: early answers are welcome, marked in the
/// report, and the duty stands.
pub(crate) fn too_early(
    plan: &Plan<'_>,
    indicator: IndicatorIx,
    year: Year,
    told: impl FnOnce(Code) -> Diagnostic,
) -> Diagnostic {
    let found = plan.indicator(indicator);
    let note = if found.kind == Kind::Undefined {
        told(Code::S031)
    } else {
        told(Code::S032)
            .fact("year", year)
            .maybe("due", plan.next_due(indicator, year))
    };
    note.fact("id", &*found.id.text)
}

impl<'s> Reader<'_, 's> {
    /// The year that a row is about. A milestone reported after its year is about that year.
    pub(super) fn year(&mut self, row: &Row<'_, 's>, indicator: IndicatorIx) -> Option<Year> {
        let year = self.written_year(row)?;
        let milestone = self.plan.indicator(indicator).milestone;
        let own = milestone.and_then(|it| Some((it.date, Year::new(it.date.year())?)));
        let Some((date, own)) = own.filter(|(_, own)| *own < year) else {
            return Some(year);
        };
        self.note(Code::S110, indicator.get(), |reader| {
            let late = reader.tell(Code::S110, row, Column::Indicator);
            let id = reader.plan.indicator(indicator).id.text.to_string();
            late.fact("id", id).fact("date", date).fact("own", own)
        });
        Some(own)
    }

    fn written_year(&mut self, row: &Row<'_, 's>) -> Option<Year> {
        let Some(cell) = self.cell(row, Column::Year) else {
            return Some(self.into.year);
        };
        let given = cell.text.trim();
        let Some(year) = Year::read(given) else {
            let malformed = self
                .tell(Code::S041, row, Column::Year)
                .fact("given", given);
            self.diagnostics.push(malformed);
            return None;
        };
        let first = self.plan.from;
        if first.get().saturating_sub(year.get()) > LONG_BEFORE {
            let long_ago = self
                .tell(Code::S078, row, Column::Year)
                .fact("given", given);
            self.diagnostics.push(
                long_ago
                    .fact("years", usize::from(LONG_BEFORE))
                    .fact("first", first),
            );
            return None;
        }
        if year > self.into.year {
            let to_come = self
                .tell(Code::S042, row, Column::Year)
                .fact("given", given);
            self.diagnostics.push(to_come.fact("year", self.into.year));
            return None;
        }
        Some(year)
    }

    pub(super) fn period(&mut self, row: &Row<'_, 's>, indicator: IndicatorIx) -> Option<Period> {
        let cell = self.cell(row, Column::Period);
        let frequency = self.frequency(indicator, row.year.unwrap_or(self.into.year));
        if !frequency.takes(Period::Year) && self.columns.at(Column::Period).is_none() {
            self.lacks(Column::Period);
            return None;
        }
        let period = Period::read(cell.map_or("", |cell| cell.text.trim()))
            .filter(|period| frequency.takes(*period));
        if period.is_none() {
            let expected = match frequency {
                Frequency::HalfYearly => "half",
                Frequency::Quarterly => "quarter",
                _ => "blank",
            };
            let wrong = self
                .tell(Code::S043, row, Column::Period)
                .tag("expected", expected);
            self.diagnostics.push(match cell {
                Some(cell) => wrong
                    .fact("given", cell.text.trim())
                    .maybe("id", self.id(row)),
                None => wrong.maybe("blank", self.id(row)),
            });
        }
        period
    }

    /// How often an indicator was owed in a year: what is corrected is reported as it was then.
    fn frequency(&self, indicator: IndicatorIx, year: Year) -> Frequency {
        let own = self.plan.indicator(indicator).frequency;
        self.before(indicator, year).map_or(own, |it| it.frequency)
    }

    /// What was asked of whom in an earlier year; `None` in the edition's own.
    pub(super) fn before(&self, indicator: IndicatorIx, year: Year) -> Option<&Wanted> {
        let is_then = |(from, _): &&(Year, Vec<Wanted>)| *from <= year;
        let then = self.asked.iter().rev().find(is_then);
        let then = then.or(self.asked.first());
        let then = then.filter(|_| year < self.into.year);
        then.and_then(|(_, all)| all.get(indicator.get()))
    }

    pub(super) fn is_in_force(&mut self, row: &Row<'_, 's>, indicator: IndicatorIx) -> bool {
        let year = row.year.unwrap_or(self.into.year);
        let told = |code| self.tell(code, row, Column::Indicator);
        let found = not_in_force(self.plan, indicator, year, told);
        if let Some(found) = found {
            self.diagnostics.push(found);
            return false;
        }
        let Some(party) = row.party else { return true };
        let holds = self.plan.agency(party).lifetime.holds(year);
        if !holds {
            self.note(Code::S030, party.get(), |reader| {
                absent(reader.plan, party, year, |code| {
                    reader.tell(code, row, Column::Part)
                })
            });
        }
        holds
    }

    pub(super) fn note_timing(&mut self, row: &Row<'_, 's>, indicator: IndicatorIx, year: Year) {
        let is_dated = self.plan.indicator(indicator).milestone.is_some();
        let is_early = year == self.into.year && !self.due.contains(&indicator) && !is_dated;
        if is_early && self.into.data != DataKind::Compiled {
            self.note(Code::S032, indicator.get(), |reader| {
                too_early(reader.plan, indicator, year, |code| {
                    reader.tell(code, row, Column::Indicator)
                })
            });
        }
    }
}
