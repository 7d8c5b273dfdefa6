//! Figures that others are compared with, of the country or of a median, become words beside them.

use crate::model::{Indicator, IndicatorIx, Kind, Observation, Use};
use crate::tell::context::Context;
use crate::tell::people::Texts;
use crate::tell::sources::told_apart;
use crate::tell::{figure, sentence, years};
use crate::text::{Said, said};
use crate::value::Year;
use crate::words::names::open;
use crate::words::states::Noun;
use crate::words::{Name, list as phrase};

/// Whether an indicator is shown beside another, and not in a row of its own. One that stands
/// beside a reference has its own row: else nobody would see it.
pub(crate) fn is_beside(context: Context<'_, '_>, standing: &Use) -> bool {
    let indicator = context.indicator(standing.indicator);
    let beside = indicator.reference_for.map(|ix| context.indicator(ix));
    beside.is_some_and(|it| it.reference_for.is_none())
}

/// What an indicator's figures are compared with.
pub(crate) fn comparisons(context: Context<'_, '_>, ix: IndicatorIx) -> Vec<IndicatorIx> {
    let all = (0..).map(IndicatorIx::new).zip(&context.plan.indicators);
    let own = all.filter(|(_, it)| it.reference_for == Some(ix));
    own.map(|(ix, _)| ix).collect()
}

/// *Jämförelse: i riket*, for a row of its own.
pub(crate) fn label(texts: &Texts<'_>, indicator: &Indicator<'_>) -> Said {
    let name = in_cell(texts, indicator);
    texts.say(&phrase::ReferenceRow { name })
}

fn in_cell(texts: &Texts<'_>, indicator: &Indicator<'_>) -> Said {
    match texts.in_text(indicator) {
        Some(text) => sentence::lower(text),
        None => name(texts, indicator),
    }
}

/// The figures that an indicator's are compared with.
pub(crate) fn figures<'a, 's>(
    context: Context<'a, 's>,
    ix: IndicatorIx,
    year: Year,
) -> Vec<&'a Observation<'s>> {
    latest(context, ix, year).map(|(_, it)| it).collect()
}

/// *I riket var andelen 64 procent.* A sentence for each figure to compare with.
pub(crate) fn sentences(context: Context<'_, '_>, ix: IndicatorIx, year: Year) -> Said {
    let noun = noun(context, context.indicator(ix));
    let said = latest(context, ix, year).map(|(reference, it)| {
        let other = other_year(it, year).map(|year| phrase::OfAnotherYear { year });
        let value = told_apart(context, it, sentence::said(context, it), &[it]);
        let value = value.then(other.map(|it| context.say(&it)));
        if let Some(own) = context.in_text(reference) {
            let (place, value) = (Name(open(own)), Name(value));
            return context.say(&phrase::InReference { place, noun, value });
        }
        let name = name(&context, reference);
        context.say(&phrase::ForComparison { name, value })
    });
    Said::join(said, " ")
}

/// *(jämförelse: i riket 64 %; i medianlänet 57 %)*, for the cell that has the figure.
pub(crate) fn cell(context: Context<'_, '_>, ix: IndicatorIx, year: Year) -> Option<Said> {
    let found = latest(context, ix, year).map(|(reference, it)| {
        let value = figure::shown(context, it).with_marks();
        context.say(&phrase::ReferenceCell {
            name: in_cell(&context, reference),
            value: told_apart(context, it, value, &[it]),
            year: other_year(it, year),
        })
    });
    let found = Said::join(found, "; ");
    (!found.is_empty()).then(|| said![" (", context.say(&phrase::References { found }), ")"])
}

/// Each reference of an indicator with its latest figures up to a year.
fn latest<'a, 's>(
    context: Context<'a, 's>,
    ix: IndicatorIx,
    year: Year,
) -> impl Iterator<Item = (&'a Indicator<'s>, &'a Observation<'s>)> {
    comparisons(context, ix).into_iter().flat_map(move |ix| {
        let years = years::with_figures(context, ix).into_iter().rev();
        let figures = years.filter(|own| *own <= year).map(|year| {
            let mut all = context.answers_once(ix, year);
            all.retain(|it| it.has_value() && !it.is_held);
            all
        });
        let latest = figures.into_iter().find(|all| !all.is_empty());
        let latest = latest.unwrap_or_default().into_iter();
        latest.map(move |it| (context.indicator(ix), it))
    })
}

/// The year of a figure that is about an earlier one.
fn other_year(it: &Observation<'_>, year: Year) -> Option<u16> {
    (it.year != year).then_some(it.year.get())
}

/// A name within a sentence: an abbreviation keeps its capitals.
fn name(texts: &Texts<'_>, indicator: &Indicator<'_>) -> Said {
    sentence::lower(texts.bare(&indicator.name))
}

/// What a figure is called once its whole name has been said.
fn noun(context: Context<'_, '_>, indicator: &Indicator<'_>) -> Noun {
    let name = sentence::name(&context, indicator);
    Noun::of(&name.plain()).unwrap_or(match indicator.kind {
        Kind::YesNo => Noun::Answer,
        Kind::Grade(_) => Noun::Grade,
        Kind::Share => Noun::Share,
        Kind::Count => Noun::Number,
        _ => Noun::Value,
    })
}
