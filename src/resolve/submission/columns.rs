//! A file's headings become columns: Swedish words, their English aliases, and the plan's breakdowns.

use crate::codes::Code;
use crate::diagnostic::Cell;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Diagnostics;
use crate::model::BreakdownIx;
use crate::model::Plan;
use crate::source::Word;
use crate::value::fold;
use crate::value::heading;
use crate::value::nearest;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Column {
    Indicator,
    Part,
    Year,
    Period,
    Value,
    Numerator,
    Denominator,
    Asked,
    Moment,
    Area,
    Status,
    Precision,
    Source,
    Comment,
    /// Read by `check`'s reader only, never published.
    Message,
    /// The first breakdown of the plan that has this column; others may share it.
    Breakdown(BreakdownIx),
    /// Printed on the form for the sender's own sake, or the sender's own.
    Ignored,
}

/// Swedish first: it is what messages name.
const COLUMNS: [(&str, &str, Column); 19] = [
    ("indikator", "indicator", Column::Indicator),
    ("part", "agency", Column::Part),
    ("år", "year", Column::Year),
    ("period", "period", Column::Period),
    ("värde", "value", Column::Value),
    ("täljare", "numerator", Column::Numerator),
    ("nämnare", "denominator", Column::Denominator),
    ("tillfrågade", "asked", Column::Asked),
    ("datum", "date", Column::Moment),
    ("område", "area", Column::Area),
    ("status", "status", Column::Status),
    ("precision", "precision", Column::Precision),
    ("källa", "source", Column::Source),
    ("kommentar", "comment", Column::Comment),
    ("meddelande", "message", Column::Message),
    ("åtgärd", "measure", Column::Ignored),
    ("namn", "name", Column::Ignored),
    ("enhet", "unit", Column::Ignored),
    ("föregående år", "previous year", Column::Ignored),
];

/// Where each column of one file stands.
#[derive(Debug, Default)]
pub(super) struct Columns {
    kinds: Vec<Option<Column>>,
}

impl Columns {
    /// Reads the headings. Unknown and duplicate ones are told; a blank one has no column.
    pub(super) fn read(headings: &[Word<'_>], plan: &Plan<'_>, row: u32, diagnostics: &mut Diagnostics) -> Columns {
        let mut columns = Columns::default();
        for (at, word) in headings.iter().enumerate() {
            let cell = Cell { row, column: u32::try_from(at).unwrap_or(0) };
            // What the plan's faults keep from being known is not read, and not told again.
            let kind = column(&word.text, plan)
                .or_else(|| plan.broken.has_lost(&fold(&word.text)).then_some(Column::Ignored));
            if kind.is_none() && !word.trim().is_empty() {
                let known = COLUMNS.iter().map(|(name, ..)| *name);
                let breakdowns = plan.breakdowns.iter().map(|it| it.column.as_str());
                let suggestion = nearest(&word.text, known.chain(breakdowns));
                let unknown = Diagnostic::at(Code::S006, word.at).cell(cell);
                diagnostics.push(unknown.fact("given", word.trim()).maybe("suggestion", suggestion));
            }
            let again = kind.filter(|kind| *kind != Column::Ignored).and_then(|kind| columns.at(kind));
            if let Some(first) = again {
                let twice = Diagnostic::at(Code::S007, word.at).cell(cell).fact("given", word.trim());
                diagnostics.push(twice.also(headings[first].at));
            }
            columns.kinds.push(kind.filter(|_| again.is_none()));
        }
        columns
    }

    pub(super) fn at(&self, column: Column) -> Option<usize> {
        self.kinds.iter().position(|kind| *kind == Some(column))
    }

    pub(super) fn len(&self) -> usize {
        self.kinds.len()
    }

    /// The breakdown columns: where, and the first breakdown that has the column.
    pub(super) fn breakdowns(&self) -> impl Iterator<Item = (usize, BreakdownIx)> {
        self.kinds.iter().enumerate().filter_map(|(at, kind)| match kind {
            Some(Column::Breakdown(ix)) => Some((at, *ix)),
            _ => None,
        })
    }
}

fn column(text: &str, plan: &Plan<'_>) -> Option<Column> {
    let text = heading(text);
    if text.starts_with("x_") {
        return Some(Column::Ignored);
    }
    let fixed = COLUMNS.iter().find(|(sv, en, _)| text == *sv || text == *en).map(|(.., column)| *column);
    fixed.or_else(|| {
        let named = |it: &crate::model::Breakdown<'_>| it.column == text || fold(&it.id.text) == fold(&text);
        plan.breakdowns.iter().position(named).map(|at| {
            // All breakdowns of one column are found under the first that has it.
            let column = &plan.breakdowns[at].column;
            let first = plan.breakdowns.iter().position(|it| it.column == *column).unwrap_or(at);
            Column::Breakdown(BreakdownIx::new(first))
        })
    })
}
