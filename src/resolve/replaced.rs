//! Figures that the analyst and the agency have agreed to replace take their new value; the old is kept.

use crate::codes::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Diagnostics;
use crate::model::Action;
use crate::model::Answer;
use crate::model::CellId;
use crate::model::EditionIx;
use crate::model::Model;

/// Carries out every decision to replace, and tells one to hold or replace what is not there. What
/// an edition was published with has them carried out already.
pub(super) fn replaced(model: &mut Model<'_>, diagnostics: &mut Diagnostics) {
    let editions = (0..).map(EditionIx::new).zip(&model.editions);
    for (ix, edition) in editions.filter(|(_, it)| !it.settled) {
        let plan = model.plans[edition.plan.get()].as_of(edition.year);
        for decision in edition
            .decisions
            .iter()
            .filter(|it| it.action != Action::Confirm)
        {
            let mut found = model.observations.iter_mut().filter(|it| {
                it.edition == ix
                    && it.year == edition.year
                    && it.indicator == decision.indicator
                    && it.cell == CellId::TOTAL
                    && decision.agency.is_none_or(|agency| agency == it.party)
            });
            let Some(observation) = found.next() else {
                let given = match decision.action {
                    Action::Hold => "hold",
                    _ => "replace",
                };
                let id = plan.indicator(decision.indicator).id.text.to_string();
                let idle = Diagnostic::at(Code::E015, decision.at)
                    .fact("given", given)
                    .fact("id", id);
                diagnostics.push(
                    idle.fact("why", "decision:nothing")
                        .fact("do", "decision:absent-help"),
                );
                continue;
            };
            if let Action::Replace(number) = decision.action {
                let details = observation.details.get_or_insert_default();
                details.replaced = Some(std::mem::replace(
                    &mut observation.answer,
                    Answer::Number(number),
                ));
            }
        }
    }
}
