//! An English report tells at its top how much of it is in Swedish.

use std::collections::BTreeMap;

use crate::content::{Banner, Block, Content, Run, plain};
use crate::evaluate::walk::walk_report;
use crate::words::Language;
use crate::words::{self, list as phrase, list::Word};

/// The banner of a report where anything is in another language than its own.
///
/// A text is a line that stands by itself and holds a word: a heading, a paragraph, an item, a term
/// or what it means, a caption, a cell, a part of a key figure. What is drawn is not counted: the
/// table below says the same. A text is counted once, however often it stands there, and is in
/// Swedish where any word of it is marked as that. Who has written it makes no difference: a reader
/// can't tell what people have translated from the report's own sentences, but can count all that
/// is there.
pub(super) fn banner(content: &mut Content, language: Language) -> Option<Banner> {
    let mut has_foreign = false;
    walk_report(content, &mut |runs| has_foreign |= is_foreign(runs));
    if !has_foreign {
        return None;
    }
    let texts = texts(content);
    let foreign = texts.values().filter(|it| **it).count();
    Some(Banner {
        kind: "language",
        title: words::text(
            language,
            &phrase::Untranslated {
                n: foreign,
                of: texts.len(),
            },
        ),
        blocks: vec![Block::text(words::text(
            language,
            &Word::WhatIsUntranslated,
        ))],
    })
}

/// The texts of a report, each with whether it is in another language.
fn texts(content: &mut Content) -> BTreeMap<String, bool> {
    let mut texts = BTreeMap::new();
    // What differs in its white space reads the same.
    let mut add = |text: &str, is_foreign: bool| {
        if holds_word(text) {
            let words: Vec<&str> = text.split_whitespace().collect();
            *texts.entry(words.join(" ")).or_default() |= is_foreign;
        }
    };
    for banner in &content.banners {
        add(&banner.title, false);
    }
    for fact in &content.facts {
        add(&fact.label, false);
    }
    walk_report(content, &mut |runs| add(&plain(runs), is_foreign(runs)));
    texts
}

fn is_foreign(runs: &[Run]) -> bool {
    let is_it = |run: &Run| match run {
        Run::Foreign { runs, .. } => holds_word(&plain(runs)),
        _ => false,
    };
    runs.iter().any(is_it)
}

fn holds_word(text: &str) -> bool {
    text.contains(char::is_alphabetic)
}
