//! Så räknades uppgifterna: what a specialist asks of each figure, goal by goal and measure by measure.

use crate::content::Section;
use crate::model::{GoalIx, Home};
use crate::report::blocks::{section, titled};
use crate::report::{areas, details, goal_indicators};
use crate::tell::context::Context;
use crate::words::{Word, list as phrase};

/// The chapter; none where there is nothing to say of any figure.
pub(super) fn chapter(context: Context<'_, '_>) -> Option<Section> {
    let title = if context.plan.measures.is_empty() {
        Word::HowFiguresAreCounted
    } else {
        Word::MeasuresAndCounting
    };
    let mut chapter = titled(&context, "sa-raknades", 2, title);
    let goals = context.goals().filter(|(_, it)| it.parent.is_none());
    chapter.sections = goals
        .filter_map(|(ix, _)| of_goal(context, ix, 3))
        .collect();
    if !context.plan.measures.is_empty() {
        chapter.say(context.say(&Word::PlansTextsAsTheyAre));
    }
    (!chapter.sections.is_empty()).then_some(chapter)
}

fn of_goal(context: Context<'_, '_>, ix: GoalIx, level: u8) -> Option<Section> {
    let goal = context.plan.goal(ix);
    let title = context.say(&phrase::GoalTitle {
        number: &goal.number,
        title: context.prose(&goal.title),
    });
    let id = details::counted_at(context, Home::Goal(ix));
    let measures = goal.measures.iter();
    // Headings end at level 6; parts of goals nested deeper stay there.
    let below = (level + 1).min(6);
    let mut part = section(&id, level, title);
    part.blocks = goal_indicators::counted(context, ix);
    let own = format!("mal-{}", context.plan.goal_anchor(ix));
    part.sections
        .extend(areas::in_place(context, ix, &own, below));
    let at_start = areas::at_start(context, ix);
    if !at_start.is_empty() {
        let id = format!("{own}-utgangslage");
        part.sections.push(Section {
            blocks: at_start,
            ..titled(&context, &id, below, Word::AreasAtStart)
        });
    }
    let mut told = details::Definitions::new();
    let counted = measures.filter_map(|ix| details::counted(context, *ix, below, &mut told));
    part.sections.extend(counted);
    let within = context.goals().filter(|(_, it)| it.parent == Some(ix));
    let within = within.filter_map(|(ix, _)| of_goal(context, ix, below));
    part.sections.extend(within);
    (!part.blocks.is_empty() || !part.sections.is_empty()).then_some(part)
}
