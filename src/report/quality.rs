//! What the year's figures bear of marks becomes sentences of the chapter on method, each naming them.

use crate::model::{CellId, Details, Observation};
use crate::report::open_data::sent;
use crate::tell::context::Context;
use crate::tell::figure;
use crate::tell::lineage::called;
use crate::tell::share::part_of;
use crate::tell::sources::told_apart;
use crate::text::{Said, once_each, said};
use crate::words::grammar::listed;
use crate::words::{list as phrase, numbers};

/// What the figures are weak in, what weighs most first: which are incomplete, how many of those asked have answered,
/// which are not exact, and which are preliminary and will be replaced.
pub(super) fn sentences(context: Context<'_, '_>) -> Vec<Said> {
    let mut own = sent(context);
    own.retain(|it| it.year == context.year && it.has_value());
    own.retain(|it| !it.is_withheld());
    // The indicators of some figures, in the order of the plan, each once; nothing of none.
    let ids = |is_it: fn(&Details<'_>) -> bool| {
        let found = own
            .iter()
            .filter(|it| it.details.as_deref().is_some_and(is_it));
        let ids = once_each(found.map(|it| called(context, it.indicator)));
        Some(ids).filter(|it| !it.is_empty())
    };
    let partial = ids(|it| it.partial);
    let preliminary = ids(|it| it.preliminary);
    let imprecise = ids(|it| it.precision.is_some());
    let told = response(context, &own);
    let said = [
        partial.map(|figures| context.say(&phrase::FiguresIncomplete { figures })),
        (!told.is_empty()).then(|| context.say(&phrase::Response { told })),
        imprecise.map(|figures| context.say(&phrase::FiguresNotExact { figures })),
        preliminary.map(|figures| context.say(&phrase::FiguresPreliminary { figures })),
    ];
    said.into_iter().flatten().collect()
}

/// *104 av 120 (1.2a och 1.2b)*, of whole figures that not all who were asked have answered.
fn response(context: Context<'_, '_>, own: &[&Observation<'_>]) -> Vec<Said> {
    let mut found: Vec<(Said, Vec<Said>)> = Vec::new();
    for it in own.iter().filter(|it| it.cell == CellId::TOTAL) {
        let asked = it.details.as_ref().and_then(|it| it.asked);
        let (Some(asked), Some([_, answered])) = (asked, figure::parts(it)) else {
            continue;
        };
        if answered.get() == asked.get() {
            continue;
        }
        let same = own.iter().filter(|own| own.indicator == it.indicator);
        let same: Vec<&Observation<'_>> = same.copied().collect();
        let named = told_apart(context, it, called(context, it.indicator), &same);
        let answered = numbers::number(answered.get(), context.language);
        let told = part_of(context, &answered, asked);
        match found.iter_mut().find(|(own, _)| *own == told) {
            Some((_, all)) => all.push(named),
            None => found.push((told, vec![named])),
        }
    }
    let said = found.into_iter();
    said.map(|(told, named)| said![told, " (", listed(named, context.language), ")"])
        .collect()
}
