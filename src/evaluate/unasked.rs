//! A plan that asks nobody for anything becomes a report that tells the plan, and no empty chapters.

use crate::content::Section;
use crate::evaluate::blocks::section;
use crate::evaluate::context::Context;
use crate::evaluate::{about, back, goal, narrative, parties, plan_changes};
use crate::words::list::{self as phrase, Word};

/// The chapters in their order.
pub(super) fn sections(context: Context<'_, '_>) -> Vec<Section> {
    let mut sections = Vec::new();
    sections.extend(narrative::chapter(context, "forord", Word::Foreword));
    sections.push(summary(context));
    sections.push(back::about_plan(context));
    sections.extend(goal::chapters(context));
    sections.extend(narrative::chapter(
        context,
        "slutsatser",
        Word::ConclusionsAhead,
    ));
    sections.extend(plan_changes::chapter(context));
    sections.extend(narrative::chapter(context, "metod", Word::MethodAndQuality));
    sections.extend(back::glossary(context));
    sections.extend(parties::parties(context));
    sections.push(about::about(context));
    sections.extend(about::support(context));
    sections
}

/// People's words, and that there is nothing to count.
fn summary(context: Context<'_, '_>) -> Section {
    let mut chapter = section("sammanfattning", 2, context.say(&Word::Summary));
    chapter.blocks = narrative::written(context, "sammanfattning");
    let told = context.say(&phrase::Unasked {
        measures: !context.plan.measures.is_empty(),
    });
    chapter.say(told);
    let elsewhere = narrative::elsewhere(context, "sammanfattning", &chapter.id);
    chapter.blocks.extend(elsewhere);
    chapter
}
