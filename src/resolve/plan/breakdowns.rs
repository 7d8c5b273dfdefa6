//! The breakdowns of a plan become lists of categories.

use std::collections::BTreeMap;

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Breakdown, BreakdownIx, Categories, Category, Plan, Total, is_undistributed};
use crate::resolve::plan::ids::{claim, unknown};
use crate::resolve::plan::values;
use crate::resolve::submission::categories::is_total;
use crate::resolve::submission::columns;
use crate::schema;
use crate::source::Word;
use crate::value::{fold, heading};

pub(super) fn breakdowns<'s>(
    written: &mut schema::Plan<'s>,
    plan: &mut Plan<'s>,
    diagnostics: &mut Diagnostics,
) {
    let mut taken = BTreeMap::new();
    for breakdown in std::mem::take(&mut written.breakdowns) {
        // An id that is missing has been told: the breakdown is known by its name, or the other way.
        let Some(id) = breakdown.id.as_ref().or(breakdown.name.as_ref()) else {
            plan.broken.lose_any();
            continue;
        };
        let name = breakdown.name.as_ref().unwrap_or(id);
        // One whose id is taken has a name of its own, if it is more than the same one twice.
        let mut id = id;
        if !claim(&mut taken, id, diagnostics) {
            if taken.insert(fold(&name.text), name.at).is_some() {
                continue;
            }
            id = name;
        }
        let open = values::yes(breakdown.open.as_ref(), Code::P009, diagnostics);
        if breakdown.categories.is_empty() && !open {
            let bare = Diagnostic::at(Code::P023, breakdown.at).fact("given", &*id.text);
            diagnostics.push(bare);
        }
        let column = breakdown.column.as_ref().unwrap_or(id);
        if columns::is_taken(&column.text) {
            diagnostics.push(tell_reserved(column, "column"));
        }
        let mut names = BTreeMap::new();
        let mut categories = Categories::default();
        // Of categories that can't all be read, any that the rows have will do.
        let is_whole = breakdown.categories.iter().all(|it| it.name.is_some())
            && !breakdown.categories.is_empty();
        for category in breakdown.categories {
            let Some(name) = category.name else { continue };
            let mut own = Vec::new();
            for word in [&name].into_iter().chain(&category.aliases) {
                if let Some(what) = reserved(word) {
                    diagnostics.push(tell_reserved(word, what));
                } else if claim(&mut names, word, diagnostics) {
                    own.push(fold(&word.text));
                }
            }
            // What has no name of its own has been told.
            if !own.is_empty() {
                categories.push(Category {
                    name: name.text,
                    names: own,
                });
            }
        }
        let total = breakdown.total.as_ref();
        let total: Option<Total> = total.and_then(|it| values::choice(it, Code::P009, diagnostics));
        plan.breakdowns.push(Breakdown {
            column: heading(
                breakdown
                    .column
                    .as_ref()
                    .map_or(&id.text, |column| &column.text),
            ),
            id: id.clone(),
            name: name.clone(),
            open: open || !is_whole,
            overlapping: values::yes(breakdown.overlapping.as_ref(), Code::P009, diagnostics)
                || !is_whole && !open,
            listed: categories.len(),
            categories,
            has_total: total.map_or(breakdown.total.is_none(), |it| it == Total::Given),
        });
    }
}

/// What a row says with a word, so that no category can be called it.
fn reserved(word: &Word<'_>) -> Option<&'static str> {
    if fold(&word.text).is_empty() {
        Some("blank")
    } else if is_total(&word.text) {
        Some("total")
    } else if is_undistributed(&word.text) {
        Some("undistributed")
    } else {
        None
    }
}

fn tell_reserved(word: &Word<'_>, what: &'static str) -> Diagnostic {
    Diagnostic::at(Code::P060, word.at)
        .fact("given", &*word.text)
        .tag("what", what)
}

/// The breakdown a word names. Tells if there is none, and gives the nearest.
pub(super) fn breakdown(
    word: &Word<'_>,
    plan: &Plan<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<BreakdownIx> {
    let known = |text: &str| {
        plan.breakdowns
            .iter()
            .position(|it| fold(&it.id.text) == fold(text))
    };
    let found = known(&word.text).or_else(|| {
        let names = plan.breakdowns.iter().map(|it| &*it.id.text);
        unknown(Code::P011, word, &plan.broken, names, diagnostics).and_then(known)
    });
    found.map(BreakdownIx::new)
}
