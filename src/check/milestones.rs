//! A rule over milestones: the day on which one was reported is what the report says of it.

use crate::check::places::at;
use crate::codes::Code;
use crate::diagnostic::Diagnostics;
use crate::ledger::Ledger;
use crate::model::{Answer, Model};

/// A milestone that is reported, on a day that nobody wrote down.
pub(super) fn without_date(model: &Model<'_>, _: &Ledger, diagnostics: &mut Diagnostics) {
    for it in &model.observations {
        let indicator = model.plan_of(it.edition).indicator(it.indicator);
        let Some(milestone) = &indicator.milestone else {
            continue;
        };
        let has_day = it.details.as_ref().is_some_and(|it| it.moment.is_some());
        if it.answer == Answer::YesNo(true) && !has_day {
            let undated = at(Code::S111, it, model);
            diagnostics.push(undated.fact("example", milestone.date.to_string()));
        }
    }
}
