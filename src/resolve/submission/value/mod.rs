//! The value cells of a row become an answer of the indicator's type, or the reason why they can't.

pub(super) mod figure;
mod grade;
mod text;

use crate::codes::Code;
use crate::model::{Answer, Details, IndicatorIx, Kind, Precision};
use crate::resolve::submission::reader::{Reader, Row, trimmed};
use crate::resolve::submission::status::Status;
use crate::schema::Column;
use crate::source::{Span, Word};
use crate::value::fault::precision as precision_word;
use crate::value::{Number, Sort, fold, nearest};

pub(crate) use crate::resolve::submission::value::text::{text, too_long};

type Answered<'s> = (Answer<'s>, Details<'s>, Span);

impl<'s> Reader<'_, 's> {
    /// The row's answer, the marks on it, and where it stands. `None` if anything is told.
    pub(super) fn answer(
        &mut self,
        row: &Row<'_, 's>,
        indicator: IndicatorIx,
    ) -> Option<Answered<'s>> {
        let before = self.diagnostics.errors();
        let answered = self.judged(row, indicator)?;
        (self.diagnostics.errors() == before).then_some(answered)
    }

    /// Goes on after the first fault. What it returns counts only if it told no error.
    fn judged(&mut self, row: &Row<'_, 's>, indicator: IndicatorIx) -> Option<Answered<'s>> {
        let status = self.status(row);
        let value = self.cell(row, Column::Value);
        let fraction = self
            .cell(row, Column::Numerator)
            .or(self.cell(row, Column::Denominator));
        let kind = self.plan.indicator(indicator).kind;
        let precision = self.precision(row, indicator);
        let trend = self.trend(row, indicator);
        let asked = self.asked(row, indicator);
        if let Some(Status {
            reason: Some(reason),
            details,
        }) = status
        {
            self.stands_alone(row, &details, value.or(fraction));
            for (column, is_given) in [
                (Column::Asked, asked.is_some()),
                (Column::Precision, precision.is_some()),
                (Column::Trend, trend.is_some()),
            ] {
                if is_given {
                    self.not_used(row, column, indicator);
                }
            }
            return Some((
                Answer::NoValue(reason),
                details,
                self.cell(row, Column::Status)?.at,
            ));
        }
        // A fraction is no answer to what has none.
        let Some(first) = value.or(fraction.filter(|_| kind.is_ratio())) else {
            // A status at fault may be the reason why there is no value.
            if status.is_some() {
                self.tell_empty(row, kind);
            }
            return None;
        };
        if !kind.is_ratio() {
            for column in [Column::Numerator, Column::Denominator] {
                if self.cell(row, column).is_some() {
                    self.not_used(row, column, indicator);
                }
            }
        }
        let answer = match kind {
            Kind::Count | Kind::Amount | Kind::Share | Kind::Rate { .. } | Kind::Mean { .. } => {
                self.figure(row, indicator, asked)
            }
            Kind::YesNo => value.and_then(|cell| self.yes_no(row, cell)),
            Kind::Grade(scale) => value.and_then(|cell| self.grade(row, cell, scale)),
            Kind::Text | Kind::Undefined => value.and_then(|cell| self.text(row, cell)),
        };
        Some((
            answer?,
            Details {
                precision,
                trend,
                asked,
                ..status?.details
            },
            first.at,
        ))
    }

    /// A reason why there is no value stands without a value, and without marks on one.
    fn stands_alone(&mut self, row: &Row<'_, 's>, details: &Details<'_>, value: Option<&Word<'s>>) {
        let status = self
            .cell(row, Column::Status)
            .map_or("", |cell| cell.text.trim())
            .to_owned();
        if let Some(cell) = value {
            let at = row
                .cells
                .iter()
                .position(|it| it.at == cell.at)
                .unwrap_or(0);
            let both = self
                .tell_at(Code::S038, row, at)
                .fact("given", cell.text.trim());
            self.diagnostics.push(both.fact("status", status));
        } else if details.partial || details.preliminary || details.not_comparable {
            let both = self
                .tell(Code::S038, row, Column::Status)
                .fact("given", status.clone());
            self.diagnostics.push(both.fact("marks", status));
        }
    }

    fn tell_empty(&mut self, row: &Row<'_, 's>, kind: Kind) {
        let needs_fraction = row
            .indicator
            .is_some_and(|ix| self.plan.indicator(ix).needs_fraction);
        let column = match self.columns.at(Column::Value) {
            Some(_) => Column::Value,
            None if needs_fraction && self.columns.at(Column::Numerator).is_some() => {
                Column::Numerator
            }
            None => return self.lacks(Column::Value),
        };
        let mut empty = self.tell(Code::S037, row, column).maybe("id", self.id(row));
        // A count that was written where a share has its numerator.
        let halves = [Column::Numerator, Column::Denominator];
        let mut halves = halves.into_iter().filter(|_| !kind.is_ratio());
        let stray = halves.find_map(|it| Some((it, self.cell(row, it)?)));
        if let Some((column, cell)) = stray {
            empty = empty.fact("given", cell.text.trim());
            empty = empty.fact("column", column.name());
        }
        self.diagnostics
            .push(empty.maybe("zero", kind.is_numeric().then_some("0")));
    }

    fn precision(&mut self, row: &Row<'_, 's>, indicator: IndicatorIx) -> Option<Precision> {
        let cell = self.cell(row, Column::Precision)?;
        if !self.plan.indicator(indicator).kind.is_numeric() {
            self.not_used(row, Column::Precision, indicator);
            return None;
        }
        let found = match fold(&cell.text).as_str() {
            "cirka" | "ca" => Some(Precision::About),
            "minst" => Some(Precision::AtLeast),
            "hogst" => Some(Precision::AtMost),
            _ => None,
        };
        if found.is_none() {
            let near = || nearest(&cell.text, ["cirka", "minst", "högst"]);
            let meant = precision_word(&cell.text).or_else(near);
            let unknown = self
                .tell(Code::S040, row, Column::Precision)
                .fact("given", cell.text.trim())
                .maybe("suggestion", meant);
            self.diagnostics.push(unknown);
        }
        found
    }

    fn asked(&mut self, row: &Row<'_, 's>, indicator: IndicatorIx) -> Option<Number> {
        let cell = self.cell(row, Column::Asked)?;
        if !self.plan.indicator(indicator).kind.is_ratio() {
            self.not_used(row, Column::Asked, indicator);
            return None;
        }
        self.number(row, Column::Asked, cell, Sort::Whole)
    }

    fn yes_no(&mut self, row: &Row<'_, 's>, cell: &Word<'s>) -> Option<Answer<'s>> {
        match fold(&cell.text).as_str() {
            "ja" | "yes" => Some(Answer::YesNo(true)),
            "nej" | "no" => Some(Answer::YesNo(false)),
            folded => {
                let told = self
                    .tell(Code::S072, row, Column::Value)
                    .fact("given", cell.text.trim())
                    .maybe("suggestion", yes_or_no(folded));
                self.diagnostics.push(told);
                None
            }
        }
    }

    fn text(&mut self, row: &Row<'_, 's>, cell: &Word<'s>) -> Option<Answer<'s>> {
        let tell = |code| self.tell(code, row, Column::Value);
        if let Some(told) = too_long(&cell.text, self.read.limits, tell) {
            self.diagnostics.push(told);
            return None;
        }
        match text(&cell.text) {
            Ok(()) => Some(Answer::Text(trimmed(&cell.text))),
            Err(fault) => {
                let told = self.tell(fault.code(), row, Column::Value);
                self.diagnostics.push(fault.facts(told, cell.text.trim()));
                None
            }
        }
    }
}

/// The answer that a folded word may stand for: `j`, `sant`, `ja.`
fn yes_or_no(folded: &str) -> Option<&'static str> {
    let bare = folded.trim_matches(|c: char| !c.is_alphanumeric());
    match bare {
        "ja" | "j" | "jo" | "sant" | "true" | "y" | "yes" | "1" => Some("ja"),
        "nej" | "n" | "falskt" | "false" | "no" | "0" => Some("nej"),
        _ => None,
    }
}
