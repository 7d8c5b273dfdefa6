//! A figure becomes the name of who gave it, where it is not all that was asked for.

use crate::evaluate::context::Context;
use crate::evaluate::printed;
use crate::model::{Combine, IndicatorIx, Observation};
use crate::text::{Said, said};

/// Whether a figure is one party's of several that are asked: a member's of a group, or that of one
/// of many reporters. Then it never stands without a name, also where no other has answered.
pub(super) fn is_one_of_many(context: Context<'_, '_>, it: &Observation<'_>) -> bool {
    let indicator = context.indicator(it.indicator);
    let is_shared = indicator.reporters.len() > 1 && indicator.combine != Combine::OneOf;
    is_shared || !indicator.reporters.contains(&it.party)
}

/// Whether any of an indicator's figures is named, so that all of them are.
pub(super) fn are_named(context: Context<'_, '_>, all: &[&Observation<'_>]) -> bool {
    let several = all.iter().any(|it| it.party != all[0].party);
    several || all.iter().any(|it| is_one_of_many(context, it))
}

/// *, Alfa*: after what a figure is called in a table, where it is one party's.
pub(super) fn after_name(context: Context<'_, '_>, it: &Observation<'_>) -> Option<Said> {
    is_one_of_many(context, it).then(|| said![", ", context.party(it.party)])
}

/// *1.1a Alfa*: what leads a sentence about one of several parties' figures.
pub(super) fn lead(context: Context<'_, '_>, ix: IndicatorIx, it: &Observation<'_>) -> Said {
    let id = &*context.indicator(ix).id.text;
    if is_one_of_many(context, it) {
        said![id, " ", context.agency(it.party)]
    } else {
        id.into()
    }
}

/// *5 (Polisen)*, where several parties answer for the same indicator; *5 (första halvåret)* of a
/// part of the year.
pub(super) fn told_apart(
    context: Context<'_, '_>,
    it: &Observation<'_>,
    text: Said,
    among: &[&Observation<'_>],
) -> Said {
    let party = are_named(context, among).then(|| context.party(it.party));
    let part = printed::periods(context.language, &[it.period]).map(Said::from);
    text.with_remarks(party.into_iter().chain(part))
}
