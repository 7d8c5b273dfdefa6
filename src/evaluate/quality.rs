//! What the year's figures bear of marks becomes sentences of the chapter on method, each naming them.

use crate::evaluate::context::Context;
use crate::evaluate::figure;
use crate::evaluate::lineage::called;
use crate::evaluate::open_data::published;
use crate::evaluate::whose::told_apart;
use crate::model::{Answer, CellId, Observation};
use crate::text::{Said, said};
use crate::value::Number;
use crate::words::grammar::listed;
use crate::words::{list as phrase, numbers};

/// Which figures are incomplete, preliminary or not exact, and how many of those asked have answered.
pub(super) fn sentences(context: Context<'_, '_>) -> Vec<Said> {
    let mut own = published(context);
    own.retain(|it| it.year == context.year && !matches!(it.answer, Answer::NoValue(_)));
    own.retain(|it| !figure::is_withheld(context, it));
    let partial = ids(context, &own, |it| {
        it.details.as_ref().is_some_and(|it| it.partial)
    });
    let preliminary = ids(context, &own, |it| {
        it.details.as_ref().is_some_and(|it| it.preliminary)
    });
    let imprecise = ids(context, &own, |it| it.precision().is_some());
    let response = response(context, &own);
    let said = [
        (!partial.is_empty()).then(|| context.say(&phrase::FiguresIncomplete { figures: partial })),
        (!preliminary.is_empty()).then(|| {
            context.say(&phrase::FiguresPreliminary {
                figures: preliminary,
            })
        }),
        (!imprecise.is_empty())
            .then(|| context.say(&phrase::FiguresNotExact { figures: imprecise })),
        (!response.is_empty()).then(|| context.say(&phrase::Response { told: response })),
    ];
    said.into_iter().flatten().collect()
}

/// The indicators of some figures, in the order of the plan, each once.
fn ids(
    context: Context<'_, '_>,
    own: &[&Observation<'_>],
    is_it: impl Fn(&Observation<'_>) -> bool,
) -> Vec<Said> {
    let mut found: Vec<Said> = Vec::new();
    for it in own.iter().filter(|it| is_it(it)) {
        let called = called(context, it.indicator);
        if !found.contains(&called) {
            found.push(called);
        }
    }
    found
}

/// *104 av 120 (1.2a och 1.2b)*, of whole figures that not all who were asked have answered.
fn response(context: Context<'_, '_>, own: &[&Observation<'_>]) -> Vec<Said> {
    let number = |it: Number| numbers::number(it.get(), context.language);
    let mut found: Vec<(Said, Vec<Said>)> = Vec::new();
    for it in own.iter().filter(|it| it.cell == CellId::TOTAL) {
        let asked = it.details.as_ref().and_then(|it| it.asked);
        let (Some(asked), Answer::Fraction { denominator, .. }) = (asked, &it.answer) else {
            continue;
        };
        if denominator.get() == asked.get() {
            continue;
        }
        let called = called(context, it.indicator);
        let same = own.iter().filter(|own| own.indicator == it.indicator);
        let same: Vec<&Observation<'_>> = same.copied().collect();
        let named = told_apart(context, it, called, &same);
        let told = context.say(&phrase::PartOf {
            n: &number(*denominator),
            of: &number(asked),
            what: Said::default(),
        });
        match found.iter_mut().find(|(own, _)| *own == told) {
            Some((_, all)) => all.push(named),
            None => found.push((told, vec![named])),
        }
    }
    let said = found.into_iter();
    said.map(|(told, named)| said![told, " (", listed(named, context.language), ")"])
        .collect()
}
