//! Where figures come from: who has submitted them, or the source that is named; and whose a figure is,
//! where it is not all that was asked for.

use crate::model::{AgencyIx, Answer, Combine, IndicatorIx, Observation, PlanIx};
use crate::tell::context::Context;
use crate::tell::people::Texts;
use crate::tell::printed;
use crate::text::{Said, once_each, said};
use crate::words::list as phrase;
use crate::words::names::closed;

/// The source that is named, or who has submitted a figure.
pub(crate) fn source(context: Context<'_, '_>, it: &Observation<'_>) -> Said {
    named_source(context, it).unwrap_or_else(|| {
        // A member answers for its group: the group is the source, not each member.
        let reporters = &context.indicator(it.indicator).reporters;
        let has_member = |ix: &&AgencyIx| context.plan.agency(**ix).members.contains(&it.party);
        let group = reporters.iter().find(has_member);
        let group = group.filter(|_| !reporters.contains(&it.party));
        context.agency(*group.unwrap_or(&it.party))
    })
}

/// The source that a figure's row or the plan names: another than who has submitted it.
pub(crate) fn named_source(context: Context<'_, '_>, it: &Observation<'_>) -> Option<Said> {
    let stated = context.indicator(it.indicator).source.as_ref();
    let own = it.source();
    let own = own.map(|own| context.known(own, context.edition_plan(it)));
    own.or_else(|| stated.map(|it| context.word(it)))
}

/// The named sources of figures, each once.
pub(crate) fn named_sources(context: Context<'_, '_>, figures: &[&Observation<'_>]) -> Vec<Said> {
    let told = figures.iter().filter(|it| !it.is_held);
    let told = told.filter(|it| !matches!(it.answer, Answer::NoValue(_) | Answer::Text(_)));
    once_each(told.filter_map(|it| named_source(context, it)))
}

/// Where figures come from, in a line under the table or the drawing that shows them.
pub(crate) fn sources(context: Context<'_, '_>, figures: &[&Observation<'_>]) -> Option<Said> {
    let numbers = figures.iter().filter(|it| it.is_number());
    let names = once_each(numbers.map(|it| source(context, it)));
    (!names.is_empty()).then(|| line(&context, Vec::new(), names))
}

/// Names of sources, after the indicators that they are the sources of where that is not plain.
pub(crate) fn line(texts: &Texts<'_>, indicators: Vec<Said>, names: Vec<Said>) -> Said {
    let sources = phrase::Sources {
        indicators,
        n: names.len(),
        names: Said::join(names, "; "),
    };
    closed(texts.say(&sources))
}

/// Whether a figure is one party's of several that are asked: a member's of a group, or that of one
/// of many reporters. Then it never stands without a name, also where no other has answered.
pub(crate) fn is_one_of_many(context: Context<'_, '_>, it: &Observation<'_>) -> bool {
    let indicator = context.indicator(it.indicator);
    let is_shared = indicator.reporters.len() > 1 && indicator.combine != Combine::OneOf;
    is_shared || !indicator.reporters.contains(&it.party)
}

/// Whether any of an indicator's figures is named, so that all of them are.
pub(crate) fn are_named(context: Context<'_, '_>, all: &[&Observation<'_>]) -> bool {
    let several = all.iter().any(|it| it.party != all[0].party);
    several || all.iter().any(|it| is_one_of_many(context, it))
}

/// *, Alfa*: after what a figure is called in a table, where it is one party's.
pub(crate) fn after_name(context: Context<'_, '_>, it: &Observation<'_>) -> Option<Said> {
    is_one_of_many(context, it).then(|| said![", ", context.party(it.party)])
}

/// *5 (Polisen)*, where several parties answer for the same indicator; *5 (första halvåret)* of a
/// part of the year.
pub(crate) fn told_apart(
    context: Context<'_, '_>,
    it: &Observation<'_>,
    text: Said,
    among: &[&Observation<'_>],
) -> Said {
    text.with_remarks(apart(context, it, among))
}

/// Whose a figure is where several parties answer, and which part of the year it is of.
pub(crate) fn apart(
    context: Context<'_, '_>,
    it: &Observation<'_>,
    among: &[&Observation<'_>],
) -> impl Iterator<Item = Said> {
    let party = are_named(context, among).then(|| context.party(it.party));
    let part = printed::periods(context.language, &[it.period]).map(Said::from);
    party.into_iter().chain(part)
}

/// An indicator by the plan and its place there, where 2.9 comes before 2.10, and its id.
pub(crate) type Named<'t> = (PlanIx, IndicatorIx, &'t str);

pub(crate) fn named<'a>(whose: Context<'a, '_>, it: &Observation<'_>) -> Named<'a> {
    let id = &*whose.plan.indicator(it.indicator).id.text;
    (whose.edition.plan, it.indicator, id)
}
