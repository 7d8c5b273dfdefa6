//! What the analyst has decided of figures is carried out: those that are replaced take their new value and
//! keep the old beside it, those that are held back are marked.

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Action, Answer, CellId, Decision, EditionIx, Model, Observation};

/// Carries out every decision to replace, and tells one to hold or replace what is not there. What
/// an edition was published with has them carried out already.
pub(super) fn replaced(model: &mut Model<'_>, diagnostics: &mut Diagnostics) {
    let editions = (0..).map(EditionIx::new).zip(&model.editions);
    for (ix, edition) in editions.filter(|(_, it)| !it.settled) {
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
            let (first, second) = (found.next(), found.next());
            let is_one = decision.action == Action::Hold || second.is_none();
            let found = match first {
                None => Err("nothing"),
                // Which of them the decision is about nobody can say.
                Some(_) if !is_one => Err("several"),
                Some(it) if is_replaced(it) && decision.action != Action::Hold => Err("twice"),
                Some(it) => Ok(it),
            };
            let observation = match found {
                Ok(it) => it,
                Err(why) => {
                    let id = &model.plan_of(ix).indicator(decision.indicator).id.text;
                    diagnostics.push(idle(decision, id).tag("why", why));
                    continue;
                }
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

/// Marks what its edition holds back.
pub(super) fn held(model: &mut Model<'_>) {
    let is_held = |it: &Observation<'_>| {
        let edition = model.edition(it.edition);
        it.year == edition.year && edition.holds_back(it.indicator, it.party)
    };
    let held: Vec<bool> = model.observations.iter().map(is_held).collect();
    for (it, is_held) in model.observations.iter_mut().zip(held) {
        it.is_held = is_held;
    }
}

fn is_replaced(it: &Observation<'_>) -> bool {
    it.details.as_ref().is_some_and(|it| it.replaced.is_some())
}

/// A decision that changes nothing.
fn idle(decision: &Decision<'_>, id: &str) -> Diagnostic {
    let given = match decision.action {
        Action::Hold => "hold",
        _ => "replace",
    };
    Diagnostic::at(Code::E015, decision.at)
        .fact("given", given)
        .fact("id", id.to_owned())
}
