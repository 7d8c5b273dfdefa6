//! Notes cited in the plan's texts get their numbers, in the order in which a reader meets them.

use crate::content::{Note, Run, Section};
use crate::evaluate::context::Context;
use crate::evaluate::walk::{walk, walk_charts};
use crate::source::Word;

/// Numbers every citation; each note is printed in the chapter that cites it first.
pub(super) fn number(context: Context<'_, '_>, sections: &mut [Section]) {
    let mut numbered: Vec<(String, usize)> = Vec::new();
    for chapter in sections {
        let mut cited: Vec<(usize, String)> = Vec::new();
        let mut visit = |runs: &mut Vec<Run>| replace(context, runs, &mut numbered, &mut cited);
        walk(chapter, &mut visit);
        // No way leads back to a mark in a drawing: what a figure cites is cited first in its table.
        walk_charts(chapter, &mut visit);
        for (number, id) in cited {
            let text = note(context, &id);
            chapter.notes.push(Note {
                number,
                id: format!("not-{number}"),
                cited_at: format!("not-{number}-1"),
                runs: text.map_or(Vec::new(), |text| context.prose(text).into_runs()),
            });
        }
    }
}

/// A note of the plan, or of the strategy behind it, whose texts stand in the same report.
fn note<'a, 's>(context: Context<'a, 's>, id: &str) -> Option<&'a Word<'s>> {
    let strategy = context
        .plan
        .follows
        .map(|ix| context.plan_in(ix, context.year));
    let plans = std::iter::once(context.plan).chain(strategy);
    let mut notes = plans.flat_map(|it| &it.notes);
    notes.find(|(own, _)| own.text == id).map(|(_, text)| text)
}

/// Turns citations into numbered marks. `numbered` counts how often each note is cited so far.
fn replace(
    context: Context<'_, '_>,
    runs: &mut Vec<Run>,
    numbered: &mut Vec<(String, usize)>,
    cited: &mut Vec<(usize, String)>,
) {
    for run in runs {
        let Run::Cite { note } = run else { continue };
        // Somebody else's words may hold the sign of a note, and cite none.
        if self::note(context, note).is_none() {
            *run = Run::text(format!("[^{note}]"));
            continue;
        }
        let at = numbered
            .iter()
            .position(|(id, _)| id == note)
            .unwrap_or_else(|| {
                numbered.push((note.clone(), 0));
                cited.push((numbered.len(), note.clone()));
                numbered.len() - 1
            });
        numbered[at].1 += 1;
        let (number, times) = (at + 1, numbered[at].1);
        *run = Run::Note {
            number,
            id: format!("not-{number}"),
            at: format!("not-{number}-{times}"),
        };
    }
}
