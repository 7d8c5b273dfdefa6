//! What a plan says of needs becomes lists, as deep as it has them.

use crate::content::{Block, Item, Section};
use crate::model::{Area, GoalIx};
use crate::report::blocks::{list, titled};
use crate::tell::context::Context;
use crate::words::Word;

/// What must be there for a goal to be reached.
pub(super) fn in_place(
    context: Context<'_, '_>,
    ix: GoalIx,
    id: &str,
    level: u8,
) -> Option<Section> {
    let requires = context.plan.goal(ix).requires.iter();
    let requires = list(requires.map(|it| context.prose(it)))?;
    Some(Section {
        blocks: vec![requires],
        ..titled(
            &context,
            &format!("{id}-pa-plats"),
            level,
            Word::NeededInPlace,
        )
    })
}

/// What the plan says of a goal's needs when it begins.
pub(super) fn at_start(context: Context<'_, '_>, ix: GoalIx) -> Vec<Block> {
    area_list(context, &context.plan.goal(ix).areas)
}

/// A list, if there is anything to list.
fn area_list(context: Context<'_, '_>, areas: &[Area<'_>]) -> Vec<Block> {
    if areas.is_empty() {
        return Vec::new();
    }
    let items = areas.iter().map(|area| Item {
        runs: context.prose(&area.text),
        blocks: area_list(context, &area.areas),
    });
    vec![Block::List {
        ordered: false,
        start: None,
        items: items.collect(),
    }]
}
