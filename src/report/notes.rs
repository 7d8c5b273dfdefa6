//! The citations of notes on a page get numbers, and each chapter the notes that it cites first.

use crate::content::lines::{walk, walk_charts};
use crate::content::{Note, Page, Run, Said};
use crate::source::Word;
use crate::tell::context::Context;

/// Numbers the citations of notes in the plan's texts, in the order in which a reader meets them; each
/// note is printed in the chapter that cites it first.
pub(super) fn number(context: Context<'_, '_>, page: &mut Page) {
    let mut numbered: Vec<(String, usize)> = Vec::new();
    for chapter in &mut page.sections {
        let before = numbered.len();
        let mut visit = |line: &mut Said| replace(context, line.runs_mut(), &mut numbered);
        walk(chapter, &mut visit);
        // No way leads back to a mark in a drawing: what a figure cites is cited first in its table.
        walk_charts(chapter, &mut visit);
        let cited = (1..).zip(&numbered).skip(before);
        let notes = cited.filter_map(|(number, (id, _))| {
            Some(Note {
                number,
                id: format!("not-{number}"),
                cited_at: format!("not-{number}-1"),
                runs: context.prose(note(context, id)?),
            })
        });
        chapter.notes.extend(notes);
    }
}

/// A note of the plan, or of the strategy behind it, whose texts stand in the same report.
fn note<'a, 's>(context: Context<'a, 's>, id: &str) -> Option<&'a Word<'s>> {
    let strategy = context.plan.follows;
    let strategy = strategy.map(|ix| context.plan_in(ix, context.year));
    let plans = [context.plan].into_iter().chain(strategy);
    let mut notes = plans.flat_map(|it| &it.notes);
    notes.find(|(own, _)| own.text == id).map(|(_, text)| text)
}

/// Turns citations into numbered marks. `numbered` counts how often each note is cited so far.
fn replace(context: Context<'_, '_>, runs: &mut [Run], numbered: &mut Vec<(String, usize)>) {
    for run in runs {
        let Run::Cite { note } = run else { continue };
        // Somebody else's words may hold the sign of a note, and cite none.
        if self::note(context, note).is_none() {
            *run = Run::text(format!("[^{note}]"));
            continue;
        }
        let known = numbered.iter().position(|(id, _)| id == note);
        let at = known.unwrap_or(numbered.len());
        if known.is_none() {
            numbered.push((note.clone(), 0));
        }
        numbered[at].1 += 1;
        let (number, times) = (at + 1, numbered[at].1);
        *run = Run::Note {
            number,
            id: format!("not-{number}"),
            at: format!("not-{number}-{times}"),
        };
    }
}
