//! The cells beside a value become its details: area, source, comment and date.

use crate::codes::Code;
use crate::model::Answer;
use crate::model::Details;
use crate::model::IndicatorIx;
use crate::model::Reason;
use crate::resolve::submission::Reader;
use crate::resolve::submission::Row;
use crate::resolve::submission::columns::Column;
use crate::resolve::submission::trimmed;
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
            if let Some(text) = text.as_ref().filter(|text| text.starts_with(['=', '@'])) {
                let formula = self.tell(Code::S056, row, column).fact("given", &**text);
                self.diagnostics.push(formula);
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
            }
        }
        sound.then(|| {
            let empty = details.is_empty();
            (!empty).then(|| Box::new(details))
        })
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
