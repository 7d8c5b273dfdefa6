//! What was agreed about a finding settles it; a decision that settles nothing is told.

use crate::codes::{Code, Severity};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Action, Decision, EditionIx, Model};
use crate::source::Span;

/// Takes back the findings that a decision confirms. The finding must be there to be confirmed, and
/// an error can't be: its row is not used, whatever was agreed.
pub(super) fn decisions(model: &Model<'_>, diagnostics: &mut Diagnostics) {
    let editions = (0..).map(EditionIx::new).zip(&model.editions);
    for (ix, edition) in editions.filter(|(_, it)| !it.settled) {
        for decision in &edition.decisions {
            if let Some((code, at)) = decision.finding {
                settle(model, ix, decision, code, at, diagnostics);
            }
        }
    }
}

fn settle(
    model: &Model<'_>,
    ix: EditionIx,
    decision: &Decision<'_>,
    code: Code,
    at: Span,
    diagnostics: &mut Diagnostics,
) {
    let edition = model.edition(ix);
    let plan = model.plan(edition.plan, edition.year);
    let indicator = &*plan.indicator(decision.indicator).id.text;
    let agency = decision.agency.map(|ix| &*plan.agency(ix).name.text);
    let settles = |it: &Diagnostic| {
        it.code == code
            && it.subject.indicator.as_deref() == Some(indicator)
            && it.subject.year == Some(edition.year.get())
            && agency.is_none_or(|agency| it.subject.agency.as_deref() == Some(agency))
    };
    let idle = |why| {
        let idle = Diagnostic::at(Code::E015, at)
            .fact("given", code.id())
            .fact("id", indicator);
        idle.tag("why", why)
    };
    if decision.action == Action::Confirm && code.severity() == Severity::Error {
        diagnostics.push(idle("error"));
    } else if diagnostics.iter().any(settles) {
        if decision.action == Action::Confirm {
            diagnostics.retain(|it| !settles(it));
        }
    } else if !is_lost(model, ix, decision, diagnostics) {
        diagnostics.push(idle("absent"));
    }
}

/// Whether the finding may be gone only because the row it was about could not be read.
fn is_lost(
    model: &Model<'_>,
    ix: EditionIx,
    decision: &Decision<'_>,
    diagnostics: &Diagnostics,
) -> bool {
    let is_read =
        |it: &crate::model::Observation<'_>| it.edition == ix && it.indicator == decision.indicator;
    model.tombstones.contains(&(ix, decision.indicator))
        || diagnostics.has_errors() && !model.observations.iter().any(is_read)
}
