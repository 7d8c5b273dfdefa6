//! Rules over a sound model: relations between figures, years, parties and dates.

mod advice;
mod calls;
mod coverage;
mod decisions;
mod english;
mod milestones;
mod parts;
mod protected;
mod published;
mod questions;
mod texts;
mod unfilled;
mod values;
mod wrong_year;
mod year_before;
mod years;

use crate::codes::Code;
use crate::derive::before::earlier;
use crate::derive::change::exact;
use crate::diagnostic::{Cell, Diagnostic, Diagnostics, Fact, Subject};
use crate::figures::{Change, Figures, SeriesKey};
use crate::model::{Answer, CellId, EditionIx, Model, Observation, Plan};
use crate::resolve::told::told;
use crate::value::number::rounded;

/// A model that has been judged. Only [`check`] makes one.
#[derive(Debug)]
pub struct Checked<'s> {
    model: Model<'s>,
    figures: Figures,
    stands: bool,
}

impl<'s> Checked<'s> {
    pub fn model(&self) -> &Model<'s> {
        &self.model
    }

    pub fn figures(&self) -> &Figures {
        &self.figures
    }

    /// Whether the input has no error. What does not stand can only become a draft.
    pub fn stands(&self) -> bool {
        self.stands
    }
}

type Rule = fn(&Model<'_>, &Figures, &mut Diagnostics);

/// Every rule, in the order of what it looks at: one figure, its parts, its years, its
/// coverage, what has been published of it, and what is written about it.
const RULES: &[Rule] = &[
    values::small_counts,
    values::few_answers,
    values::denominators,
    parts::sums,
    parts::missing_totals,
    parts::missing_categories,
    years::cumulative,
    years::jumps,
    years::same_as_last_year,
    years::alternatives,
    wrong_year::wrong_year,
    year_before::year_before,
    years::causes,
    milestones::without_date,
    coverage::different_answers,
    coverage::missing_answers,
    unfilled::unfilled,
    protected::published_before,
    protected::given_away,
    published::revisions,
    published::frozen,
    advice::goals_without_follow_up,
    advice::never_reported,
    advice::used_nowhere,
    advice::untold,
    advice::without_definite_form,
    english::swedish_left,
    questions::worth_a_look,
    calls::without_value,
    calls::several,
    texts::directions,
    texts::unchanged,
    texts::promises,
];

/// Judges the model. Findings that a decision has settled are taken back.
pub fn check<'s>(model: Model<'s>, figures: Figures, diagnostics: &mut Diagnostics) -> Checked<'s> {
    for rule in RULES {
        rule(&model, &figures, diagnostics);
    }
    decisions::decisions(&model, diagnostics);
    Checked {
        stands: !diagnostics.has_errors(),
        model,
        figures,
    }
}

/// A finding at an observation.
fn at(code: Code, it: &Observation<'_>, model: &Model<'_>) -> Diagnostic {
    let plan = model.plan_of(it.edition);
    let id = plan.indicator(it.indicator).id.text.to_string();
    Diagnostic::at(code, it.at)
        .cell(Cell {
            row: it.row,
            column: it.column,
        })
        .subject(Subject {
            agency: Some(plan.agency(it.party).name.text.to_string()),
            indicator: Some(id.clone()),
            year: Some(it.year.get()),
        })
        .fact("id", id)
        .maybe(
            "category",
            (it.cell != CellId::TOTAL).then(|| category(it, model)),
        )
}

/// An answer as a finding shows it.
fn answer(it: &Observation<'_>, model: &Model<'_>) -> Option<Fact> {
    let plan = model.plan_of(it.edition);
    told(&it.answer, plan.indicator(it.indicator), plan)
}

/// A figure as a finding about an edition quotes it: the number as it was written; of a fraction the
/// number that it makes, unless it is of few, and what was written beside it.
fn quoted(it: &Observation<'_>, edition: EditionIx, model: &Model<'_>) -> Option<Fact> {
    let written = answer(it, model)?;
    let kind = model.plan_of(it.edition).indicator(it.indicator).kind;
    if model.is_of_few(it, model.plan_of(edition)) || matches!(it.answer, Answer::Number(_)) {
        return Some(written);
    }
    let value = rounded(exact(&it.answer, kind)?.value, 2).normalize();
    Some(Fact::Beside(Box::new(value.into()), Box::new(written)))
}

/// The figure that a change was computed from, where one row gave it, else what they make together.
fn quoted_before(
    it: &Observation<'_>,
    change: &Change,
    model: &Model<'_>,
    figures: &Figures,
) -> Fact {
    let before = earlier(model, figures, it.edition, SeriesKey::of(it, model));
    let before = before.filter(|(year, _)| *year == change.from_year);
    let quoted = before.and_then(|(_, before)| quoted(&before, it.edition, model));
    quoted.unwrap_or_else(|| change.from.value.normalize().into())
}

/// An observation's categories as a message names them: *våld i nära relation*.
fn category(it: &Observation<'_>, model: &Model<'_>) -> String {
    cell_name(it.cell, model.plan_of(it.edition), model)
}

/// The categories of a cell: *våld i nära relation*.
fn cell_name(cell: CellId, plan: &Plan<'_>, model: &Model<'_>) -> String {
    let names = model
        .cells
        .get(cell)
        .iter()
        .map(|(breakdown, category)| plan.category_name(*breakdown, *category));
    names.collect::<Vec<_>>().join(", ")
}
