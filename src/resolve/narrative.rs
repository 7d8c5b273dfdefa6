//! A text file becomes the narrative of one part of the report, or is told to belong to none.

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::model::{Cells, EditionIx, GoalIx, MeasureIx, Model, Narrative, Plan};
use crate::raw;
use crate::resolve::{calls, prose};
use crate::value::{anchor, nearest};
use crate::words::Language;

/// The parts of a report that every plan has.
const PARTS: [&str; 4] = ["forord", "sammanfattning", "metod", "slutsatser"];

/// Resolves one text. Its name becomes the part's own: `Mål 1.md` is `mal-1`.
pub(super) fn narrative<'s>(
    raw: raw::Narrative<'s>,
    edition: EditionIx,
    model: &Model<'_>,
    cells: &mut Cells,
    diagnostics: &mut Diagnostics,
) -> Option<Narrative<'s>> {
    let plan = model.plan_of(edition);
    let language = Language::from_tag(raw.language);
    if !model.edition(edition).languages.contains(&language) {
        let idle = Diagnostic::new(Code::N020, Place::File(raw.text.at.source));
        diagnostics.push(idle.fact("given", raw.name));
        return None;
    }
    let names = names(plan);
    let name = anchor(&raw.name);
    if names.contains(&name) {
        let called = raw.calls.iter().map(|it| it.at);
        for told in prose::told(&raw.text, called, &prose::NARRATIVE, plan) {
            diagnostics.push(told);
        }
        return Some(Narrative {
            edition,
            language,
            name,
            text: raw.text,
            calls: calls::calls(
                &raw.calls,
                model.edition(edition).year,
                plan,
                cells,
                diagnostics,
            ),
            quiet: raw.quiet,
        });
    }
    let unread = Diagnostic::new(Code::N001, Place::File(raw.text.at.source))
        .fact("given", raw.name.as_str());
    diagnostics.push(unread.maybe(
        "suggestion",
        nearest(&raw.name, names.iter().map(String::as_str)),
    ));
    None
}

/// Every name that a text of the plan can have, folded.
fn names(plan: &Plan<'_>) -> Vec<String> {
    let goals = (0..plan.goals.len()).map(GoalIx::new);
    let goals = goals.map(|ix| format!("mal-{}", plan.goal_anchor(ix)));
    let goals = goals.flat_map(|name| [format!("{name}-utveckling"), name]);
    let measures = (0..plan.measures.len()).map(MeasureIx::new);
    let measures = measures.map(|ix| format!("atgard-{}", plan.measure_anchor(ix)));
    PARTS
        .iter()
        .map(|part| (*part).to_owned())
        .chain(goals)
        .chain(measures)
        .collect()
}
