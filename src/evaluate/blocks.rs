//! Titles, words and texts become empty sections, paragraphs and lists.

use crate::content::{Block, Item, Section};
use crate::text::{Said, said};

/// An empty section under a title.
pub(super) fn section(id: &str, level: u8, title: impl Into<Said>) -> Section {
    Section {
        id: id.to_owned(),
        level,
        title: title.into().into_runs(),
        blocks: Vec::new(),
        sections: Vec::new(),
        notes: Vec::new(),
    }
}

/// A paragraph that a word in bold or italics leads.
pub(super) fn led(lead: Said, said: impl Into<Said>) -> Block {
    Block::text(said![lead, " ", said])
}

/// Items of one line each.
pub(super) fn list(texts: impl IntoIterator<Item = Said>) -> Option<Block> {
    let items: Vec<Item> = texts
        .into_iter()
        .map(|text| Item {
            runs: text.into_runs(),
            blocks: Vec::new(),
        })
        .collect();
    (!items.is_empty()).then_some(Block::List {
        ordered: false,
        start: None,
        items,
    })
}
