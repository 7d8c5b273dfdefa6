//! A grade and the word about its trend become the scale's own, or the reason why they can't.

use crate::codes::Code;
use crate::model::{Answer, Grade, IndicatorIx, Kind, ScaleIx, Trend};
use crate::resolve::submission::reader::{Reader, Row};
use crate::schema::Column;
use crate::source::Word;
use crate::value::{Choice, fold, nearest};

impl<'s> Reader<'_, 's> {
    pub(super) fn grade(
        &mut self,
        row: &Row<'_, 's>,
        cell: &Word<'s>,
        scale: ScaleIx,
    ) -> Option<Answer<'s>> {
        let grades = &self.plan.scale(scale).grades;
        let folded = fold(&cell.text);
        let is_named = |it: &Grade<'_>| [&it.code, &it.word].iter().any(|it| fold(it) == folded);
        let mut all = grades.iter().enumerate();
        let Some((found, grade)) = all.find(|(_, it)| is_named(it)) else {
            let known: Vec<String> = grades
                .iter()
                .map(|it| format!("{} ({})", it.code.text, it.word.text))
                .collect();
            let told = self
                .tell(Code::S073, row, Column::Value)
                .fact("given", cell.text.trim());
            self.diagnostics.push(told.fact("known", known));
            return None;
        };
        if grade.needs_motivation && !self.is_told_why(row) {
            let bare = self.tell(Code::S112, row, Column::Value);
            self.diagnostics.push(bare.fact("given", cell.text.trim()));
        }
        Some(Answer::Grade(found))
    }

    /// Where things are going, where the indicator's scale asks for it.
    pub(super) fn trend(&mut self, row: &Row<'_, 's>, indicator: IndicatorIx) -> Option<Trend> {
        let cell = self.cell(row, Column::Trend)?;
        let has_trend = match self.plan.indicator(indicator).kind {
            Kind::Grade(scale) => self.plan.scale(scale).has_trend,
            _ => false,
        };
        if !has_trend {
            self.not_used(row, Column::Trend, indicator);
            return None;
        }
        let folded = fold(&cell.text);
        let found = Trend::of(&folded);
        if found.is_none() {
            let given = cell.text.trim();
            let known: Vec<String> = Trend::words().map(|name| format!("\"{name}\"")).collect();
            let unknown = self.tell(Code::S113, row, Column::Trend);
            let unknown = unknown.fact("given", given).fact("known", known);
            self.diagnostics
                .push(unknown.maybe("suggestion", nearest(given, Trend::words())));
        }
        found
    }
}
