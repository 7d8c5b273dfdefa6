//! A page in another language than people's own tells how much of it they have not translated.

use std::collections::BTreeMap;

use crate::content::lines::walk_page;
use crate::content::{Banner, Block, Page, Run, plain};
use crate::words::{self, Language, list as phrase};

/// The banner of a page where anything is in another language than its own.
///
/// A text is a line that stands by itself and holds a word: a heading, a paragraph, an item, a term
/// or what it means, a caption, a cell, a part of a key figure. What is drawn is not counted: the
/// table below says the same. A text is counted once, however often it stands there, and is in
/// Swedish where any word of it is marked as that. Who has written it makes no difference: a reader
/// can't tell what people have translated from the report's own sentences, but can count all that
/// is there.
pub(super) fn banner(page: &mut Page, language: Language) -> Option<Banner> {
    let mut has_foreign = false;
    walk_page(page, &mut |line| {
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
    for banner in &page.banners {
        add(banner.title.clone(), false);
    }
    for fact in &page.facts {
        add(fact.label.clone(), false);
    }
    walk_page(page, &mut |line| {
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
