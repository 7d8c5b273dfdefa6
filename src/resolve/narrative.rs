//! A text file becomes the narrative of one part of the report, or is told to belong to none.

use crate::codes::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Diagnostics;
use crate::diagnostic::Place;
use crate::model::EditionIx;
use crate::model::Narrative;
use crate::model::Plan;
use crate::raw;
use crate::value::fold;
use crate::value::nearest;

/// The parts of a report that every plan has.
const PARTS: [&str; 4] = ["forord", "sammanfattning", "metod", "slutsatser"];

/// Resolves one text. Its name becomes the part's own: `Mål 1.md` is `mal-1`.
pub(super) fn narrative<'s>(
    raw: raw::Narrative<'s>,
    edition: EditionIx,
    plan: &Plan<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Narrative<'s>> {
    let names = names(plan);
    let name = fold(&raw.name);
    if names.contains(&name) {
        return Some(Narrative {
            edition,
            name,
            text: raw.text,
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
    let goals = plan
        .goals
        .iter()
        .map(|goal| fold(&format!("mal-{}", goal.id.text)));
    let goals = goals.flat_map(|name| [format!("{name}-utveckling"), name]);
    let measures = plan
        .measures
        .iter()
        .map(|measure| fold(&format!("atgard-{}", measure.id.text)));
    PARTS
        .iter()
        .map(|part| (*part).to_owned())
        .chain(goals)
        .chain(measures)
        .collect()
}
