//! One row of `published.csv` becomes a figure's key and what was said of it.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::num::Saturating;

use crate::codes::Code;
use crate::diagnostic::{Cell, Diagnostic};
use crate::model::{
    Answer, Category, CategoryIx, Cells, DOCUMENT, Details, FigureKey, GONE, Kind, Mark,
    NOT_SUBMITTED, Plan, Precision, Published, Reason, Said, Trend, written,
};
use crate::schema::Column;
use crate::source::{Span, Word};
use crate::value::{Choice, Moment, Number, Period, Sort, Year, fold};

/// A row that has all its cells.
pub(super) struct Row<'r, 's> {
    cells: &'r [Word<'s>; Column::PUBLISHED.len()],
    pub(super) number: u32,
}

impl<'r, 's> Row<'r, 's> {
    pub(super) fn new(cells: &'r [Word<'s>], number: u32) -> Option<Self> {
        let cells = cells.try_into().ok()?;
        Some(Row { cells, number })
    }

    fn cell(&self, column: Column) -> &'r Word<'s> {
        let [first, ..] = self.cells;
        self.cells.get(place(column)).unwrap_or(first)
    }

    pub(super) fn text(&self, column: Column) -> &'r str {
        self.cell(column).text.trim()
    }

    /// Words that people wrote; `None` for a blank cell.
    pub(super) fn words(&self, column: Column) -> Option<Cow<'s, str>> {
        words(self.cell(column))
    }

    pub(super) fn at(&self, code: Code, column: Column) -> Diagnostic {
        Diagnostic::at(code, self.cell(column).at).cell(Cell {
            row: self.number,
            column: number(place(column)),
        })
    }

    /// Where the figure stands: its value, its numerator, or its status.
    pub(super) fn place(&self) -> (Span, u32) {
        let columns = [Column::Value, Column::Numerator];
        let found = columns.into_iter().find(|it| !self.text(*it).is_empty());
        let column = found.unwrap_or(Column::Status);
        (self.cell(column).at, number(place(column)))
    }

    /// What the row says; `None` where the release no longer has the figure.
    pub(super) fn said(&self, kind: Kind, plan: &Plan<'s>) -> Result<Option<Said<'s>>, Fault> {
        let mut details = self.details(kind, plan)?;
        let answer = match self.text(Column::Status) {
            GONE => return Ok(None),
            NOT_SUBMITTED => return Ok(Some(Said::NotSubmitted)),
            status => {
                if let Some(reason) = Reason::of(status) {
                    Answer::NoValue(reason)
                } else {
                    self.marks(&mut details)?;
                    self.answer(kind, plan)?
                }
            }
        };
        let details = (!details.is_empty()).then(|| Box::new(details));
        Ok(Some(Said::Answer(answer, details)))
    }

    fn marks(&self, details: &mut Details<'s>) -> Result<(), Fault> {
        let words = self.text(Column::Status).split(',').map(str::trim);
        for word in words.filter(|word| !word.is_empty()) {
            match word {
                DOCUMENT => details.document = true,
                word => {
                    let mark = Mark::of(word).ok_or(Fault::Cell(Column::Status, "cell"))?;
                    details.mark(mark);
                }
            }
        }
        Ok(())
    }

    fn answer(&self, kind: Kind, plan: &Plan<'s>) -> Result<Answer<'s>, Fault> {
        if !self.text(Column::Numerator).is_empty() || !self.text(Column::Denominator).is_empty() {
            return Ok(Answer::Fraction {
                numerator: self.number(Column::Numerator)?,
                denominator: self.positive(Column::Denominator)?,
            });
        }
        let Some(words) = self.words(Column::Value) else {
            return Err(Fault::Cell(Column::Value, "blank"));
        };
        answer(words, kind, plan).ok_or(Fault::Cell(Column::Value, "cell"))
    }

    fn details(&self, kind: Kind, plan: &Plan<'s>) -> Result<Details<'s>, Fault> {
        let cell = |column| Fault::Cell(column, "cell");
        let precision = match self.text(Column::Precision) {
            "" => None,
            text => {
                let found = Precision::of(text);
                Some(found.ok_or(cell(Column::Precision))?)
            }
        };
        let trend = match self.text(Column::Trend) {
            "" => None,
            text => {
                let found = Trend::of(text);
                Some(found.ok_or(cell(Column::Trend))?)
            }
        };
        let asked = match self.text(Column::Asked) {
            "" => None,
            _ => Some(self.number(Column::Asked)?),
        };
        let moment = match self.text(Column::Moment) {
            "" => None,
            text => Some(Moment::read(text).ok_or(cell(Column::Moment))?),
        };
        let replaced = match self.words(Column::Sent) {
            None => None,
            Some(words) => Some(answer(words, kind, plan).ok_or(cell(Column::Sent))?),
        };
        Ok(Details {
            precision,
            trend,
            asked,
            moment,
            replaced,
            area: self.words(Column::Area),
            source: self.words(Column::Source),
            comment: self.words(Column::Comment),
            ..Details::default()
        })
    }

    fn number(&self, column: Column) -> Result<Number, Fault> {
        if self.text(column).is_empty() {
            return Err(Fault::Cell(column, "blank"));
        }
        Number::read(self.text(column), Sort::Decimal).map_err(|_| Fault::Cell(column, "cell"))
    }

    fn positive(&self, column: Column) -> Result<Number, Fault> {
        let number = self.number(column)?;
        let is_positive = number.get() > rust_decimal::Decimal::ZERO;
        is_positive
            .then_some(number)
            .ok_or(Fault::Cell(column, "cell"))
    }
}

impl<'s> Reading<'_, 's> {
    /// What a row is about.
    pub(super) fn key(&mut self, row: &Row<'_, 's>) -> Result<FigureKey, Fault> {
        let year = Year::read(row.text(Column::Year)).filter(|year| *year <= self.year);
        let period = Period::read(row.text(Column::Period));
        let id = row.text(Column::Indicator);
        let indicator = self.plan.indicator_ids.get(&fold(id)).copied();
        let party = row.text(Column::Part);
        let agency = self.plan.agency_names.get(&fold(party)).copied();
        let indicator =
            indicator.ok_or_else(|| self.absent(row, Column::Indicator, "indicator", id));
        let agency = agency.ok_or_else(|| self.absent(row, Column::Part, "agency", party));
        let (indicator, party) = (indicator?, agency?);
        Ok(FigureKey {
            indicator,
            party,
            year: year.ok_or(Fault::Cell(Column::Year, "cell"))?,
            period: period.ok_or(Fault::Cell(Column::Period, "cell"))?,
            cell: self.parts(row)?,
        })
    }

    fn absent(&mut self, row: &Row<'_, 's>, column: Column, kind: &'static str, id: &str) -> Fault {
        if self.plan.broken.has_lost(&fold(id)) {
            return Fault::Lost;
        }
        if id.is_empty() {
            return Fault::Cell(column, "blank");
        }
        self.gone(row, column, kind, id)
    }

    fn parts(&mut self, row: &Row<'_, 's>) -> Result<crate::model::CellId, Fault> {
        let Some(words) = row.words(Column::Parts) else {
            return Ok(crate::model::CellId::TOTAL);
        };
        let pairs = written::pairs(&words).ok_or(Fault::Cell(Column::Parts, "cell"))?;
        let mut key = Vec::new();
        for (id, name) in pairs {
            let breakdown = (0..)
                .map(crate::model::BreakdownIx::new)
                .zip(&self.plan.breakdowns)
                .find(|(_, it)| it.id.text == id)
                .map(|(ix, _)| ix);
            let Some(breakdown) = breakdown else {
                return Err(self.absent(row, Column::Parts, "breakdown", &id));
            };
            key.push((breakdown, self.category(row, breakdown, name)?));
        }
        key.sort_unstable();
        Ok(self.cells.intern(&key))
    }

    fn category(
        &mut self,
        row: &Row<'_, 's>,
        breakdown: crate::model::BreakdownIx,
        name: String,
    ) -> Result<CategoryIx, Fault> {
        let found = self.plan.breakdown_mut(breakdown);
        if let Some(category) = found.category(&name) {
            return Ok(category);
        }
        if !found.open {
            return Err(self.absent(row, Column::Parts, "category", &name));
        }
        Ok(found.categories.push(Category {
            names: vec![fold(&name)],
            name: name.into(),
        }))
    }
}

/// An answer in one cell: a number, *66/104*, *ja*, a grade's code, a reason, or a text.
fn answer<'s>(words: Cow<'s, str>, kind: Kind, plan: &Plan<'s>) -> Option<Answer<'s>> {
    let text = words.trim();
    if let Some(reason) = Reason::of(text) {
        return Some(Answer::NoValue(reason));
    }
    let number = |text: &str| Number::read(text, Sort::Decimal).ok();
    match (kind, text) {
        (Kind::Text | Kind::Undefined, _) => return Some(Answer::Text(words)),
        (Kind::YesNo, "ja") => return Some(Answer::YesNo(true)),
        (Kind::YesNo, "nej") => return Some(Answer::YesNo(false)),
        (Kind::Grade(scale), _) => {
            let grades = &plan.scale(scale).grades;
            if let Some(at) = grades.iter().position(|it| it.code.text == text) {
                return Some(Answer::Grade(at));
            }
        }
        _ => {}
    }
    match text.split_once('/') {
        Some((numerator, denominator)) => Some(Answer::Fraction {
            numerator: number(numerator)?,
            denominator: number(denominator)?,
        }),
        // A decision may show a number where the agency sent something else.
        None => number(text).map(Answer::Number),
    }
}

pub(super) struct Reading<'a, 's> {
    pub(super) year: Year,
    pub(super) plan: &'a mut Plan<'s>,
    pub(super) cells: &'a mut Cells,
    /// What the plan no longer has: the first row that names it, and how many rows do.
    pub(super) gone: BTreeMap<(&'static str, String), (Diagnostic, Saturating<usize>)>,
    pub(super) known: BTreeSet<(u16, FigureKey)>,
    pub(super) found: Published<'s>,
}

/// Why a row can't be used.
pub(super) enum Fault {
    /// A cell that the tool would not have written.
    Cell(Column, &'static str),
    /// It names something that the plan no longer has, which is told of the plan.
    Gone,
    /// It names something that the plan's own faults keep from being known.
    Lost,
}

/// Words that people wrote; `None` for a blank cell.
pub(super) fn words<'s>(cell: &Word<'s>) -> Option<Cow<'s, str>> {
    (!cell.text.trim().is_empty()).then(|| written::plain(&cell.text))
}

/// Where a column of `published.csv` stands.
fn place(column: Column) -> usize {
    let mut all = Column::PUBLISHED.into_iter();
    all.position(|it| it == column).unwrap_or(0)
}

fn number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(0)
}
