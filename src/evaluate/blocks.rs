//! Titles, words and texts become empty sections, paragraphs and lists.

use crate::content::{Block, Item, Run, Section};
use crate::prose;

/// An empty section under a title of plain words.
pub(super) fn section(id: &str, level: u8, title: impl Into<String>) -> Section {
    titled(id, level, vec![Run::text(title)])
}

/// The same under a title with what people have written in it.
pub(super) fn titled(id: &str, level: u8, title: Vec<Run>) -> Section {
    Section {
        id: id.to_owned(),
        level,
        title,
        blocks: Vec::new(),
        sections: Vec::new(),
        notes: Vec::new(),
    }
}

/// A paragraph that a word in bold or italics leads.
pub(super) fn led(lead: Run, runs: Vec<Run>) -> Block {
    let runs = [lead, Run::text(" ")].into_iter().chain(runs).collect();
    Block::Paragraph { runs }
}

/// Items of one run of plan text each.
pub(super) fn list<'t>(texts: impl IntoIterator<Item = &'t str>) -> Option<Block> {
    let items: Vec<Item> = texts
        .into_iter()
        .map(|text| Item {
            runs: prose::runs(text),
            blocks: Vec::new(),
        })
        .collect();
    (!items.is_empty()).then_some(Block::List {
        ordered: false,
        start: None,
        items,
    })
}
