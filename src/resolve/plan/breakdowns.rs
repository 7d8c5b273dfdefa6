//! Raw breakdowns and scales become lists of categories and grades.

use std::collections::BTreeMap;

use crate::codes::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Diagnostics;
use crate::model::Breakdown;
use crate::model::BreakdownIx;
use crate::model::Category;
use crate::model::Grade;
use crate::model::Plan;
use crate::model::Scale;
use crate::model::ScaleIx;
use crate::raw;
use crate::resolve::plan::claim;
use crate::resolve::plan::unknown;
use crate::resolve::plan::words;
use crate::source::Word;
use crate::value::fold;
use crate::value::heading;

pub(super) fn breakdowns<'s>(raw: &mut raw::Plan<'s>, plan: &mut Plan<'s>, diagnostics: &mut Diagnostics) {
    let mut taken = BTreeMap::new();
    for breakdown in std::mem::take(&mut raw.breakdowns) {
        let (Some(id), Some(name)) = (&breakdown.id, &breakdown.name) else {
            plan.broken.extend(breakdown.id.iter().map(|id| fold(&id.text)));
            continue;
        };
        if !claim(&mut taken, id, diagnostics) {
            continue;
        }
        let open = words::yes(breakdown.open.as_ref(), Code::P009, diagnostics);
        if breakdown.categories.is_empty() && !open {
            let bare = Diagnostic::at(Code::P023, breakdown.at).fact("given", &*id.text);
            diagnostics.push(bare);
        }
        let mut names = BTreeMap::new();
        let mut categories = Vec::new();
        for category in breakdown.categories {
            let Some(name) = category.name else { continue };
            let mut own = Vec::new();
            for word in [&name].into_iter().chain(&category.aliases) {
                if claim(&mut names, word, diagnostics) {
                    own.push(fold(&word.text));
                }
            }
            categories.push(Category { name: name.text, names: own });
        }
        let total = breakdown.total.as_ref().and_then(|word| {
            words::choice(word, &[("given", true), ("none", false)], Code::P009, diagnostics)
        });
        plan.breakdowns.push(Breakdown {
            column: heading(breakdown.column.as_ref().map_or(&id.text, |column| &column.text)),
            id: id.clone(),
            name: name.clone(),
            categories,
            open,
            overlapping: words::yes(breakdown.overlapping.as_ref(), Code::P009, diagnostics),
            has_total: total.unwrap_or(true),
        });
    }
}

pub(super) fn scales<'s>(raw: &mut raw::Plan<'s>, plan: &mut Plan<'s>, diagnostics: &mut Diagnostics) {
    let mut taken = BTreeMap::new();
    for scale in std::mem::take(&mut raw.scales) {
        let Some(id) = scale.id else { continue };
        if !claim(&mut taken, &id, diagnostics) {
            continue;
        }
        let mut codes = BTreeMap::new();
        let mut grades = Vec::new();
        for grade in scale.grades {
            let (Some(code), Some(word)) = (grade.code, grade.word) else { continue };
            if claim(&mut codes, &code, diagnostics) {
                let rank = grade.rank.as_ref().and_then(|rank| words::whole(rank, Code::P008, diagnostics));
                grades.push(Grade { code, word, rank, sign: grade.sign });
            }
        }
        plan.scales.push(Scale { id, name: scale.name, grades });
    }
}

/// The breakdown a word names; tells if there is none.
pub(super) fn breakdown(word: &Word<'_>, plan: &Plan<'_>, diagnostics: &mut Diagnostics) -> Option<BreakdownIx> {
    let found = plan.breakdowns.iter().position(|it| fold(&it.id.text) == fold(&word.text));
    if found.is_none() {
        let names = plan.breakdowns.iter().map(|it| &*it.id.text);
        unknown(Code::P011, word, &plan.broken, names, diagnostics);
    }
    found.map(BreakdownIx::new)
}

/// The scale a word names; tells if there is none.
pub(super) fn scale(word: &Word<'_>, plan: &Plan<'_>, diagnostics: &mut Diagnostics) -> Option<ScaleIx> {
    let found = plan.scales.iter().position(|it| fold(&it.id.text) == fold(&word.text));
    if found.is_none() {
        let names = plan.scales.iter().map(|it| &*it.id.text);
        unknown(Code::P014, word, &plan.broken, names, diagnostics);
    }
    found.map(ScaleIx::new)
}
