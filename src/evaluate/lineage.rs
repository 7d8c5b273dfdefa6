//! A figure that carries on another's series becomes the sentence that says whose.

use crate::content::plain;
use crate::derive;
use crate::derive::change::earlier_answer;
use crate::evaluate::Context;
use crate::evaluate::figure;
use crate::evaluate::told;
use crate::figures::SeriesKey;
use crate::language::join;
use crate::language::plan_changes;
use crate::language::report::change;
use crate::language::report::when::When;
use crate::model::IndicatorIx;
use crate::model::Observation;
use crate::prose;
use crate::value::Year;

/// Who reported the figure that this one is compared with, or as which indicator, where it was
/// another.
pub(super) fn carried_on(context: Context<'_, '_>, it: &Observation<'_>) -> Option<String> {
    let key = SeriesKey::of(it, context.model);
    let is_number = context.plan.indicator(it.indicator).kind.is_numeric();
    if !is_number
        && let Some(year) = derive::change::merged(context.model, context.figures, context.ix, key)
    {
        let named = reporters(context, key, year);
        return Some(change::reported_by_several(
            context.language,
            when(year, it),
            &named,
        ));
    }
    let (year, before) = if is_number {
        told::before(context, it)?
    } else {
        earlier_answer(context.model, context.figures, context.ix, key)?
    };
    let party = (before.party != it.party).then(|| &*context.plan.agency(before.party).name.text);
    let is_other = before.indicator != it.indicator;
    let indicator = is_other.then(|| called(context, before.indicator));
    change::carried_on(
        context.language,
        when(year, it),
        party,
        indicator.as_deref(),
    )
}

/// Why a figure of one agency is not compared with those of the several that it has replaced.
pub(super) fn merged(context: Context<'_, '_>, it: &Observation<'_>, year: Year) -> String {
    let named = reporters(context, SeriesKey::of(it, context.model), year);
    change::merged(context.language, when(year, it), &named)
}

/// The part of a year that a figure is of, in another year.
fn when(year: Year, it: &Observation<'_>) -> When {
    When {
        year,
        part: it.period,
    }
}

/// Those that reported a year's figures, each with its own, which one agency carries on.
fn reporters(context: Context<'_, '_>, key: SeriesKey, year: Year) -> String {
    let all = std::iter::once(key).chain(context.figures.lineage.of(key, context.plan, key.year));
    let found = all.filter_map(|own| {
        let own = SeriesKey { year, ..own };
        context.figures.at(context.model, context.ix, own)
    });
    let named: Vec<String> = found
        .map(|it| {
            let agency = &context.plan.agency(it.party).name.text;
            format!("{agency} ({})", figure::shown(context, it).text)
        })
        .collect();
    join(&named, context.language)
}

/// The alternative that the party answered in a year in the place of this indicator.
pub(super) fn alternative(
    context: Context<'_, '_>,
    it: &Observation<'_>,
    year: Year,
) -> Option<String> {
    let plan = context.plan;
    let own = plan.indicator(it.indicator).alternative_to;
    let first = own.unwrap_or(it.indicator);
    let is_of =
        |ix: &IndicatorIx| *ix == first || plan.indicator(*ix).alternative_to == Some(first);
    let all = (0..plan.indicators.len()).map(IndicatorIx::new);
    let found = all.filter(is_of).find(|ix| {
        let answers = context.answers(*ix, year);
        *ix != it.indicator && answers.iter().any(|own| own.party == it.party)
    })?;
    Some(called(context, found))
}

/// That an alternative of an indicator has been answered this year in its place.
pub(super) fn in_its_place(context: Context<'_, '_>, ix: IndicatorIx) -> Option<String> {
    let is_answered = |ix| !context.answers(ix, context.year).is_empty();
    let owed = context.figures.owed(context.ix);
    let mut owed = owed.filter(|it| it.indicators.contains(&ix) && !is_answered(ix));
    let chosen = owed.find_map(|it| it.indicators.iter().find(|other| is_answered(**other)))?;
    let chosen = called(context, *chosen);
    Some(change::in_its_place(
        context.language,
        &chosen,
        context.year,
    ))
}

/// An indicator's id, or its name where the measure's number is not printed and the id says nothing.
fn called(context: Context<'_, '_>, ix: IndicatorIx) -> String {
    let plan = context.plan;
    let found = plan.indicator(ix);
    if plan.is_numbered(found) {
        found.id.text.to_string()
    } else {
        plan_changes::quoted(&plain(&prose::runs(&found.name)), context.language)
    }
}
