//! What was agreed about a finding settles it; a decision that settles nothing is told.

use crate::codes::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Diagnostics;
use crate::model::Action;
use crate::model::Model;

/// Takes back the findings that a decision confirms. The finding must be there to be confirmed.
pub(super) fn decisions(model: &Model<'_>, diagnostics: &mut Diagnostics) {
    for edition in &model.editions {
        let plan = model.plan(edition.plan);
        for decision in &edition.decisions {
            let indicator = &*plan.indicator(decision.indicator).id.text;
            let agency = decision.agency.map(|ix| &*plan.agency(ix).name.text);
            let Some((code, at)) = decision.finding else { continue };
            let settles = |it: &Diagnostic| {
                it.code == code
                    && it.subject.indicator.as_deref() == Some(indicator)
                    && it.subject.year == Some(edition.year.get())
                    && agency.is_none_or(|agency| it.subject.agency.as_deref() == Some(agency))
            };
            if !diagnostics.iter().any(settles) {
                let idle = Diagnostic::at(Code::E015, at).fact("given", code.id()).fact("id", indicator);
                diagnostics.push(idle);
            } else if decision.action == Action::Confirm {
                diagnostics.retain(|it| !settles(it));
            }
        }
    }
}
