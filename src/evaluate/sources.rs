//! Where figures come from: who has submitted them, or the source that is named.

use crate::content::Run;
use crate::evaluate::context::Context;
use crate::evaluate::figure;
use crate::evaluate::people::Texts;
use crate::model::{Answer, Observation};
use crate::text::Said;
use crate::words::list as phrase;
use crate::words::names::closed;

pub(super) fn source(context: Context<'_, '_>, it: &Observation<'_>) -> Said {
    named_source(context, it).unwrap_or_else(|| {
        // A member answers for its group: the group is the source, not each member.
        let reporters = &context.indicator(it.indicator).reporters;
        let group = reporters
            .iter()
            .find(|ix| context.plan.agency(**ix).members.contains(&it.party));
        context.agency(
            group
                .copied()
                .filter(|_| !reporters.contains(&it.party))
                .unwrap_or(it.party),
        )
    })
}

/// The source that a figure's row or the plan names: another than who has submitted it.
pub(super) fn named_source(context: Context<'_, '_>, it: &Observation<'_>) -> Option<Said> {
    let stated = context.indicator(it.indicator).source.as_ref();
    let own = it.source();
    let own = own.map(|own| context.known(own, context.edition_plan(it)));
    own.or_else(|| stated.map(|it| context.word(it)))
}

/// The named sources of figures, each once.
pub(super) fn named_sources(context: Context<'_, '_>, figures: &[&Observation<'_>]) -> Vec<Said> {
    let told = figures.iter().filter(|it| {
        let is_figure = !matches!(it.answer, Answer::NoValue(_) | Answer::Text(_));
        is_figure && !figure::is_withheld(context, it)
    });
    let mut names: Vec<Said> = Vec::new();
    for name in told.filter_map(|it| named_source(context, it)) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// Where figures come from, in a line under the table or the drawing that shows them.
pub(super) fn sources(context: Context<'_, '_>, figures: &[&Observation<'_>]) -> Option<Vec<Run>> {
    let mut names: Vec<Said> = Vec::new();
    for it in figures.iter().filter(|it| it.is_number()) {
        let name = source(context, it);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    (!names.is_empty()).then(|| line(&context, Vec::new(), names).into_runs())
}

/// Names of sources, after the indicators that they are the sources of where that is not plain.
pub(super) fn line(texts: &Texts<'_>, indicators: Vec<Said>, names: Vec<Said>) -> Said {
    let sources = phrase::Sources {
        indicators,
        n: names.len(),
        names: Said::join(names, "; "),
    };
    closed(texts.say(&sources))
}
