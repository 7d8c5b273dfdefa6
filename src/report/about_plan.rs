//! Om planen: when and where the plan holds, what it is part of, and its own words.

use crate::content::{Block, Section};
use crate::model::Measure;
use crate::report::blocks::titled;
use crate::tell::context::Context;
use crate::text::Said;
use crate::words::{Name, Word, list as phrase};

pub(super) fn about_plan(context: Context<'_, '_>) -> Section {
    let plan = context.plan;
    let mut chapter = titled(&context, "om-planen", 2, Word::AboutPlan);
    chapter.say(intro(context));
    let publication = &plan.publication;
    let labelled = [
        (Word::NumberInSeries, &publication.number),
        (Word::IsbnFact, &publication.isbn),
    ];
    let labelled = labelled.into_iter().filter_map(|(label, own)| {
        let own = own.as_ref()?;
        Some(context.say(&label).then(&*own.text))
    });
    let series = publication.series.iter().map(|it| context.word(it));
    let facts = Said::join(series.chain(labelled), ", ");
    let year = publication.year.as_ref().map(|it| &*it.text);
    if year.is_some() || !facts.is_empty() {
        let publisher = context.word(&plan.publisher);
        chapter.say(context.say(&phrase::PlanPublished {
            publisher,
            year,
            facts,
        }));
    }
    let is_nobodys = |it: &Measure<'_>| it.responsible.is_empty();
    if !plan.measures.is_empty() && plan.measures.iter().all(is_nobodys) {
        chapter.say(context.say(&Word::NobodyNamedAtAll));
    }
    if !plan.asks_anything() {
        chapter.blocks.extend(own_words(context, "om-planen"));
    }
    chapter
}

/// What the plan says of itself, beside all figures; none if it says nothing.
pub(super) fn in_its_words(context: Context<'_, '_>) -> Option<Section> {
    let mut chapter = titled(&context, "planens-ord", 2, Word::PlanInItsWords);
    chapter.blocks = own_words(context, "planens-ord");
    (!chapter.blocks.is_empty()).then_some(chapter)
}

fn own_words(context: Context<'_, '_>, id: &str) -> Vec<Block> {
    let text = context.plan.text.as_ref();
    text.map_or_else(Vec::new, |text| context.blocks(text, id))
}

/// When and where the plan holds, and what it is part of.
fn intro(context: Context<'_, '_>) -> Said {
    let plan = context.plan;
    let (from, to) = (plan.from, plan.to);
    let title = context.prose(&plan.title);
    let says_years = to.is_some_and(|to| title.plain().contains(&format!("{from}–{to}")));
    let strategy = plan.follows.map(|ix| context.plan_in(ix, context.year));
    context.say(&phrase::PlanHolds {
        plan: (!says_years).then(|| Name(title.in_italics())),
        from,
        to,
        area: context.area(),
        strategy: strategy.map(|it| Name(context.prose(&it.title).in_italics())),
    })
}
