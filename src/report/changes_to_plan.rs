//! Ändringar i planen: what has changed in the plan since the report before this one.

use crate::content::{Block, Section};
use crate::report::blocks::{Columns, section};
use crate::report::plan_changes::{ID, PlanChange, changes_since};
use crate::tell::context::Context;
use crate::words::list::{self as phrase, Word};
use crate::words::names::closed;

/// Ändringar i planen: what holds otherwise than in the report before; in the plan's last year, all
/// that has changed since its first.
pub(super) fn chapter(context: Context<'_, '_>) -> Option<Section> {
    let is_last = context.plan.to == Some(context.year);
    let editions = context.model.editions.iter();
    let earlier = editions.filter(|it| it.plan == context.edition.plan && it.year < context.year);
    let earlier = earlier.map(|it| it.year).max();
    let since = earlier.filter(|_| !is_last).unwrap_or(context.plan.from);
    let changes = changes_since(context, since);
    if changes.is_empty() {
        return None;
    }
    let columns = Columns::new(&context)
        .text(&Word::NumberColumn, |it: &PlanChange<'_, '_>| {
            match (it.is_plan, it.number.is_empty()) {
                (true, _) => context.say(&Word::PlanItself),
                (false, true) => context.say(&Word::NoNumber),
                (false, false) => it.number.clone(),
            }
        })
        .text(&Word::RevisionColumn, |it| it.sentence.clone())
        .text(&Word::HoldsFromColumn, |it| it.from.to_string())
        .text(&Word::ReasonColumn, |it| match it.reason {
            Some(reason) => closed(context.bare(reason)),
            None => context.say(&Word::NotStated),
        });
    let area = context.area();
    let caption = context.say(&phrase::PlanChangesTable { since, area });
    let rows = columns.table(ID, caption, &changes);
    let mut chapter = section(ID, 2, context.say(&Word::ChangesToPlan));
    chapter.say(context.say(&Word::ChangesToPlanIntro));
    chapter.blocks.push(Block::Table(rows));
    Some(chapter)
}
