//! Översikt: what matters most, all goals, the key figures and what is missing, on one sheet of paper.

use crate::content::{Block, Item, Section};
use crate::model::SUMMARY;
use crate::report::blocks::{list, section};
use crate::report::findings::findings;
use crate::report::{contact, key_figures, matrix, narrative};
use crate::tell::context::Context;
use crate::tell::missing;
use crate::words::list::Word;

/// As many findings as a text for the press has.
const FOR_PRESS: usize = 4;

/// The chapters of the page.
pub(super) fn chapters(context: Context<'_, '_>) -> Vec<Section> {
    let mut chapters = vec![important(context, "oversikt-viktigast")];
    chapters.retain(|it| !it.blocks.is_empty());
    chapters.extend(matrix::part(context, "oversikt-mal", 2));
    chapters.extend(key_figures::part(context, "oversikt-nyckeltal", 2));
    let mut gaps = section("oversikt-saknas", 2, context.say(&Word::FiguresMissing));
    gaps.say(missing::absent(context, None));
    chapters.push(gaps);
    chapters
}

/// What people have written of it, else what the figures say.
fn important(context: Context<'_, '_>, id: &str) -> Section {
    let mut part = section(id, 2, context.say(&Word::MostImportant));
    part.begin(narrative::written(context, SUMMARY));
    if part.blocks.is_empty() {
        part.blocks.extend(list(findings(context)));
    }
    part
}

/// The one chapter of the text for the press: the first four of what matters most, and whom to ask.
pub(super) fn for_press(context: Context<'_, '_>) -> Vec<Section> {
    let mut part = important(context, "pressmeddelande");
    let mut left = FOR_PRESS;
    part.blocks.retain_mut(|block| match block {
        _ if left == 0 => false,
        Block::List { items, .. } => {
            items.truncate(left);
            left -= items.len();
            true
        }
        Block::Paragraph { .. } => {
            left -= 1;
            true
        }
        _ => false,
    });
    part.written = part.written.min(part.blocks.len());
    if part.blocks.is_empty() {
        return Vec::new();
    }
    for item in part.blocks.iter_mut().flat_map(items) {
        item.blocks.clear();
    }
    part.blocks
        .extend(contact::contact(context).map(Block::text));
    vec![part]
}

fn items(block: &mut Block) -> &mut [Item] {
    match block {
        Block::List { items, .. } => items,
        _ => &mut [],
    }
}
