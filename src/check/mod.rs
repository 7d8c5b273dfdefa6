//! Rules over a sound model: relations between figures, years, parties and dates.

mod advice;
mod calls;
mod coverage;
mod decisions;
mod english;
mod milestones;
mod parts;
mod places;
mod protected;
mod published;
mod questions;
mod texts;
mod unfilled;
mod values;
mod wrong_year;
mod year_before;
mod years;

use crate::derive::derive;
use crate::diagnostic::Diagnostics;
use crate::ledger::Ledger;
use crate::model::Model;

/// A model that has been judged. Only [`check`] makes one.
#[derive(Debug)]
pub struct Checked<'s> {
    model: Model<'s>,
    ledger: Ledger,
    stands: bool,
}

impl<'s> Checked<'s> {
    pub fn model(&self) -> &Model<'s> {
        &self.model
    }

    pub fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// Whether the input has no error. What does not stand can only become a draft.
    pub fn stands(&self) -> bool {
        self.stands
    }
}

type Rule = fn(&Model<'_>, &Ledger, &mut Diagnostics);

/// Every rule, in the order of what it looks at: one figure, its parts, its years, its
/// coverage, what has been published of it, and what is written about it.
const RULES: &[Rule] = &[
    values::small_counts,
    values::few_answers,
    values::denominators,
    parts::parts,
    years::changed,
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
    advice::without_short_title,
    english::swedish_left,
    questions::worth_a_look,
    calls::without_value,
    calls::several,
    texts::directions,
    texts::unchanged,
    texts::promises,
    texts::long_summary,
];

fn judge(model: &Model<'_>, ledger: &Ledger, diagnostics: &mut Diagnostics) {
    for rule in RULES {
        rule(model, ledger, diagnostics);
    }
}

/// Judges the model. Findings that a decision has settled are taken back.
pub fn check<'s>(model: Model<'s>, ledger: Ledger, diagnostics: &mut Diagnostics) -> Checked<'s> {
    judge(&model, &ledger, diagnostics);
    decisions::decisions(&model, diagnostics, |sent| {
        let mut found = Diagnostics::apart();
        judge(sent, &derive(sent), &mut found);
        found
    });
    Checked {
        stands: !diagnostics.has_errors(),
        model,
        ledger,
    }
}
