//! A report whose words are all there gets what only the whole of it tells: its notes' numbers, an id
//! of its own for each part, and how much of it is in Swedish.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::lines::{walk, walk_charts, walk_report};
use crate::content::{Banner, Block, Content, Note, Page, Run, Said, Section, plain};
use crate::source::Word;
use crate::tell::context::Context;
use crate::words::{self, Language, list as phrase};

/// Numbers the citations of notes in the plan's texts, in the order in which a reader meets them; each
/// note is printed in the chapter that cites it first.
pub(super) fn number_notes(context: Context<'_, '_>, pages: &mut [Page]) {
    let mut numbered: Vec<(String, usize)> = Vec::new();
    for chapter in pages.iter_mut().flat_map(|it| &mut it.sections) {
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

/// Every section and table gets an id that no other has: one that is taken is counted on. An entry's
/// own name may be what another's part is called: `mal-1-laget` is a part of goal 1, and the chapter
/// of a goal whose id is `1-laget`. The first in reading order keeps the id.
pub(super) fn distinct_ids(pages: &mut [Page]) {
    let mut taken = BTreeSet::new();
    for section in pages.iter_mut().flat_map(|it| &mut it.sections) {
        claim_all(section, &mut taken);
    }
}

fn claim_all(section: &mut Section, taken: &mut BTreeSet<String>) {
    claim(&mut section.id, taken);
    for block in &mut section.blocks {
        match block {
            Block::Table(table) => claim(&mut table.id, taken),
            Block::Figure(figure) => {
                claim(&mut figure.id, taken);
                claim(&mut figure.table.id, taken);
                for chart in &mut figure.charts {
                    claim(&mut chart.id, taken);
                }
            }
            _ => {}
        }
    }
    for section in &mut section.sections {
        claim_all(section, taken);
    }
}

fn claim(id: &mut String, taken: &mut BTreeSet<String>) {
    let own = id.clone();
    let mut n = 1;
    while !taken.insert(id.clone()) {
        n += 1;
        *id = format!("{own}-{n}");
    }
}

/// The banner of a report where anything is in another language than its own.
///
/// A text is a line that stands by itself and holds a word: a heading, a paragraph, an item, a term
/// or what it means, a caption, a cell, a part of a key figure. What is drawn is not counted: the
/// table below says the same. A text is counted once, however often it stands there, and is in
/// Swedish where any word of it is marked as that. Who has written it makes no difference: a reader
/// can't tell what people have translated from the report's own sentences, but can count all that
/// is there.
pub(super) fn untranslated(content: &mut Content, language: Language) -> Option<Banner> {
    let mut has_foreign = false;
    walk_report(content, &mut |line| {
        let mut runs = line.runs().iter();
        has_foreign |= runs.any(|it| matches!(it, Run::Foreign { .. }));
    });
    if !has_foreign {
        return None;
    }
    let mut texts: BTreeMap<String, bool> = BTreeMap::new();
    let mut add = |text: String, is_foreign: bool| {
        if holds_word(&text) {
            *texts.entry(with_single_spaces(text)).or_default() |= is_foreign;
        }
    };
    for banner in &content.banners {
        add(banner.title.clone(), false);
    }
    for fact in &content.facts {
        add(fact.label.clone(), false);
    }
    walk_report(content, &mut |line| {
        add(line.plain(), is_foreign(line.runs()));
    });
    let (n, of) = (texts.values().filter(|it| **it).count(), texts.len());
    let what = words::text(language, &phrase::Word::WhatIsUntranslated);
    (n > 0).then(|| Banner {
        kind: "language",
        title: words::text(language, &phrase::Untranslated { n, of }),
        blocks: vec![Block::text(what)],
    })
}

/// What differs in its white space reads the same.
fn with_single_spaces(text: String) -> String {
    let mut is_after_space = true;
    let mut is_single = |c: char| {
        let is_space = c.is_whitespace();
        let is_other = is_space && (c != ' ' || is_after_space);
        is_after_space = is_space;
        !is_other
    };
    if text.chars().all(&mut is_single) && !text.ends_with(' ') {
        return text;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

fn is_foreign(runs: &[Run]) -> bool {
    let mut runs = runs.iter();
    runs.any(|it| matches!(it, Run::Foreign { runs, .. } if holds_word(&plain(runs))))
}

fn holds_word(text: &str) -> bool {
    text.contains(char::is_alphabetic)
}
