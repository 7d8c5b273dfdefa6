//! Notes cited in the plan's texts get their numbers, in the order in which a reader meets them.

use crate::content::Note;
use crate::content::Run;
use crate::content::Section;
use crate::evaluate::Context;
use crate::evaluate::walk::walk;
use crate::evaluate::walk::walk_charts;
use crate::prose;

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
            let text = context.plan.notes.iter().find(|(own, _)| own.text == id);
            chapter.notes.push(Note {
                number,
                id: format!("not-{number}"),
                cited_at: format!("not-{number}-1"),
                runs: text.map_or(Vec::new(), |(_, text)| prose::runs(text)),
            });
        }
    }
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
        if !context.plan.notes.iter().any(|(id, _)| id.text == *note) {
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
