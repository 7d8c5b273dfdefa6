//! Metod och kvalitet: how figures were collected, what was rounded, and what is to be known of them.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::Section;
use crate::model::DataKind;
use crate::report::blocks::{list, titled};
use crate::report::open_data::{all_printed, sent};
use crate::report::{narrative, quality, round};
use crate::tell::context::Context;
use crate::tell::sources::{Named, named};
use crate::tell::{figure, lineage};
use crate::text::Said;
use crate::words::{Word, list as phrase};

pub(super) fn method(context: Context<'_, '_>) -> Section {
    let mut chapter = titled(&context, "metod-och-kvalitet", 2, Word::MethodAndQuality);
    chapter.begin(narrative::written(context, "metod"));
    match context.edition.data {
        DataKind::Example => {
            let example = context.say(&Word::ExampleFigures);
            chapter.say(example.then(context.say(&Word::InventedFigures)));
        }
        // It stands at the top; who writes of the method says it in other words.
        DataKind::Compiled if !chapter.blocks.is_empty() => {}
        DataKind::Compiled => chapter.say(context.say(&Word::CompiledFigures)),
        DataKind::Collected => {
            let as_of = context.edition.as_of;
            chapter.say(context.say(&phrase::Collected { as_of }));
        }
    }
    chapter.blocks.extend(round::round(context));
    let mut weak = quality::sentences(context);
    weak.extend(areas(context));
    match weak.as_slice() {
        [only] => chapter.say(only),
        [] => {}
        _ => {
            chapter.say(context.say(&Word::WeakPoints));
            chapter.blocks.extend(list(weak));
        }
    }
    chapter.say(context.say(&Word::HowRounded));
    let mut own = sent(context).into_iter();
    if own.any(|it| lineage::note(context, it).is_some()) {
        chapter.say(context.say(&Word::MergedParties));
    }
    chapter.say(context.say(&Word::SmallNumbersShown));
    let elsewhere = narrative::elsewhere(context, "metod", &chapter.id);
    chapter.blocks.extend(elsewhere);
    chapter
}

/// Indicators whose figures are about another area than the plan's.
fn areas(context: Context<'_, '_>) -> Vec<Said> {
    let mut areas: BTreeMap<Said, BTreeSet<Named<'_>>> = BTreeMap::new();
    for (whose, it) in all_printed(context) {
        if let Some(area) = figure::area(whose, it) {
            areas.entry(area).or_default().insert(named(whose, it));
        }
    }
    let told = areas.into_iter().map(|(area, indicators)| {
        let figures = indicators.into_iter().map(|(.., id)| id.into()).collect();
        context.say(&phrase::FiguresCover { figures, area })
    });
    told.collect()
}
