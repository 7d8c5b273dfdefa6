//! The cells beside a value become its details: area, source, comment and date.

use crate::codes::Code;
use crate::diagnostic::Diagnostic;
use crate::model::{Answer, Details, IndicatorIx, Reason};
use crate::resolve::submission::reader::{Reader, Row, trimmed};
use crate::resolve::submission::value::too_long;
use crate::schema::Column;
use crate::source::Word;
use crate::value::Moment;

impl<'s> Reader<'_, 's> {
    /// Area, source, comment, date and marks: boxed only where a row has any.
    #[expect(clippy::option_option, reason = "no details, details, or a fault told")]
    pub(super) fn details(
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
            if let Some(text) = text.as_ref().filter(|text| begins_formula(text)) {
                let formula = self.tell(Code::S056, row, column).fact("given", &**text);
                self.diagnostics.push(formula);
                sound = false;
            }
            let tell = |code| self.tell(code, row, column);
            let text = text.as_deref().unwrap_or("");
            if let Some(told) = too_long(text, self.read.limits, tell) {
                self.diagnostics.push(told);
                sound = false;
            }
        }
        if let Some(cell) = self.cell(row, Column::Moment) {
            details.moment = Moment::read(cell.text.trim());
            let is_used = matches!(
                answer,
                Answer::YesNo(true) | Answer::NoValue(Reason::NotYet)
            );
            if details.moment.is_none() {
                let malformed = self
                    .tell(Code::S044, row, Column::Moment)
                    .fact("given", cell.text.trim());
                self.diagnostics.push(malformed);
                sound = false;
            } else if !is_used {
                self.not_used(row, Column::Moment, indicator);
                details.moment = None;
            } else if let Some(moment) = details.moment
                && let Some(told) = self.out_of_time(row, moment, answer, indicator)
            {
                self.diagnostics.push(told);
                sound = false;
            }
        }
        sound.then(|| {
            let empty = details.is_empty();
            (!empty).then(|| Box::new(details))
        })
    }

    /// A yes that was not true in its year, or an answer expected on a day that has passed. A
    /// milestone may be reached after its year.
    fn out_of_time(
        &self,
        row: &Row<'_, 's>,
        moment: Moment,
        answer: &Answer<'s>,
        indicator: IndicatorIx,
    ) -> Option<Diagnostic> {
        let (year, as_of) = (row.year.unwrap_or(self.into.year), self.into.as_of);
        let (first, last) = (moment.first_day()?, moment.last_day()?);
        let tell = |code| {
            let told = self.tell(code, row, Column::Moment);
            told.fact("given", moment.to_string())
        };
        match answer {
            Answer::YesNo(_) if self.plan.indicator(indicator).milestone.is_some() => {
                (first > as_of).then(|| tell(Code::S076).fact("as_of", as_of))
            }
            Answer::YesNo(_) => {
                (first.year() > year.get()).then(|| tell(Code::S076).fact("own", year))
            }
            _ => (year == self.into.year && last <= as_of)
                .then(|| tell(Code::S077).fact("as_of", as_of)),
        }
    }

    /// Warns of a cell that holds something which the indicator's kind has no use for.
    pub(super) fn not_used(&mut self, row: &Row<'_, 's>, column: Column, indicator: IndicatorIx) {
        let id = self.plan.indicator(indicator).id.text.to_string();
        let unused = self
            .tell(Code::S047, row, column)
            .fact("column", column.name())
            .fact("id", id);
        self.diagnostics.push(unused);
    }
}

/// Whether a spreadsheet would run a text.
pub(super) fn begins_formula(text: &str) -> bool {
    text.starts_with(['=', '@'])
}
