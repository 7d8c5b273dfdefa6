//! A text file becomes the narrative of one part of the report, or is told to belong to none.

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::limits::Limits;
use crate::model::{Cells, EditionIx, GoalIx, MeasureIx, Model, Narrative, Plan, SUMMARY};
use crate::parse;
use crate::resolve::{calls, prose};
use crate::value::{anchor, nearest};
use crate::words::Language;

/// The parts of a report that every plan has.
const PARTS: [&str; 5] = ["forord", SUMMARY, "metod", "slutsatser", "las-mer"];

/// Resolves one text. Its name becomes the part's own: `Mål 1.md` is `mal-1`.
pub(super) fn narrative<'s>(
    written: parse::Narrative<'s>,
    edition: EditionIx,
    limits: Limits,
    model: &Model<'_>,
    cells: &mut Cells,
    diagnostics: &mut Diagnostics,
) -> Option<Narrative<'s>> {
    let plan = model.plan_of(edition);
    let language = Language::from_tag(written.language);
    if !model.edition(edition).languages.contains(&language) {
        let idle = Diagnostic::new(Code::N020, Place::File(written.text.at.source));
        diagnostics.push(idle.fact("given", written.name));
        return None;
    }
    let names = names(plan);
    let name = anchor(&written.name);
    if names.contains(&name) {
        let called = written.calls.iter().map(|it| it.at);
        for told in prose::told(&written.text, called, &prose::NARRATIVE, plan, limits) {
            diagnostics.push(told);
        }
        return Some(Narrative {
            edition,
            language,
            name,
            text: written.text,
            calls: calls::calls(
                &written.calls,
                model.edition(edition).year,
                plan,
                cells,
                diagnostics,
            ),
            quiet: written.quiet,
        });
    }
    let unread = Diagnostic::new(Code::N001, Place::File(written.text.at.source))
        .fact("given", written.name.as_str());
    diagnostics.push(unread.maybe(
        "suggestion",
        nearest(&written.name, names.iter().map(String::as_str)),
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
