//! Figures that others are compared with, of the country or of a median, become words beside them.

use crate::content::plain;
use crate::evaluate::context::Context;
use crate::evaluate::reported::{one_of, told_apart};
use crate::evaluate::{figure, known, told};
use crate::model::{Answer, Indicator, IndicatorIx, Kind, Observation, Use};
use crate::prose;
use crate::value::Year;
use crate::words::foreign::is_mark;
use crate::words::names::open;
use crate::words::states::Noun;
use crate::words::{Language, Name, list as phrase, text};

/// Whether an indicator is shown beside another, and not in a row of its own. One that stands
/// beside a reference has its own row: else nobody would see it.
pub(super) fn is_beside(context: Context<'_, '_>, standing: &Use) -> bool {
    let indicator = context.plan.indicator(standing.indicator);
    let beside = indicator.reference_for.map(|ix| context.plan.indicator(ix));
    beside.is_some_and(|it| it.reference_for.is_none())
}

/// What an indicator's figures are compared with.
pub(super) fn of(context: Context<'_, '_>, ix: IndicatorIx) -> Vec<IndicatorIx> {
    let all = (0..).map(IndicatorIx::new).zip(&context.plan.indicators);
    let own = all.filter(|(_, it)| it.reference_for == Some(ix));
    own.map(|(ix, _)| ix).collect()
}

/// *Jämförelse: i riket*, for a row of its own.
pub(super) fn label(language: Language, indicator: &Indicator<'_>) -> String {
    let name = in_cell(indicator);
    text(language, &phrase::ReferenceRow { name: &name })
}

fn in_cell(indicator: &Indicator<'_>) -> String {
    match &indicator.in_text {
        Some(text) => told::lower(&plain(&prose::runs(text))),
        None => name(indicator),
    }
}

/// The figures that an indicator's are compared with.
pub(super) fn figures<'a, 's>(
    context: Context<'a, 's>,
    ix: IndicatorIx,
    year: Year,
) -> Vec<&'a Observation<'s>> {
    latest(context, ix, year).map(|(_, it)| it).collect()
}

/// *I riket var andelen 64 procent.* A sentence for each figure to compare with.
pub(super) fn sentences(context: Context<'_, '_>, ix: IndicatorIx, year: Year) -> Vec<String> {
    let noun = noun(context, context.plan.indicator(ix));
    let found = latest(context, ix, year).map(|(reference, it)| {
        let value = named(context, it, told::said(context, it));
        let value = match other_year(it, year) {
            Some(year) => format!("{value} {}", context.text(&phrase::OfAnotherYear { year })),
            None => value,
        };
        if let Some(own) = &reference.in_text {
            let place = open(&plain(&prose::runs(own)));
            let (place, value) = (Name(&place), Name(&value));
            let phrase = phrase::InReference { place, noun, value };
            return context.text(&phrase);
        }
        let (name, value) = (&*name(reference), &*value);
        context.text(&phrase::ForComparison { name, value })
    });
    found.collect()
}

/// *(jämförelse: i riket 64 %; i medianlänet 57 %)*, for the cell that has the figure.
pub(super) fn cell(context: Context<'_, '_>, ix: IndicatorIx, year: Year) -> Option<String> {
    let found = latest(context, ix, year).map(|(reference, it)| {
        let value = named(context, it, figure::shown(context, it).with_marks());
        let told = phrase::ReferenceCell {
            name: &in_cell(reference),
            value: &value,
            year: other_year(it, year),
        };
        context.text(&told)
    });
    let found: Vec<String> = found.collect();
    let all = phrase::References {
        found: &found.join("; "),
    };
    (!found.is_empty()).then(|| format!(" ({})", context.text(&all)))
}

/// *64 procent (Alfa)*, where the figure is one party's of several or of a part of the year.
fn named(context: Context<'_, '_>, it: &Observation<'_>, value: String) -> String {
    told_apart(context, it, value, &[it])
}

/// Each reference of an indicator with its latest figures up to a year.
fn latest<'a, 's>(
    context: Context<'a, 's>,
    ix: IndicatorIx,
    year: Year,
) -> impl Iterator<Item = (&'a Indicator<'s>, &'a Observation<'s>)> {
    let all = (0..).map(IndicatorIx::new).zip(&context.plan.indicators);
    let own = all.filter(move |(_, it)| it.reference_for == Some(ix));
    own.flat_map(move |(reference, it)| {
        let years = known::years(context, reference);
        let known = years.into_iter().rev().filter(|own| *own <= year);
        let is_figure = |it: &&Observation<'_>| {
            !matches!(it.answer, Answer::NoValue(_)) && !figure::is_held(context, it)
        };
        let figures = known.map(|year| {
            let all = one_of(context, reference, context.answers(reference, year));
            all.into_iter().filter(is_figure).collect::<Vec<_>>()
        });
        let latest = figures.into_iter().find(|all| !all.is_empty());
        latest.into_iter().flatten().map(move |own| (it, own))
    })
}

/// The year of a figure that is about an earlier one.
fn other_year(it: &Observation<'_>, year: Year) -> Option<u16> {
    (it.year != year).then_some(it.year.get())
}

/// A name within a sentence: an abbreviation keeps its capitals.
fn name(indicator: &Indicator<'_>) -> String {
    let name = plain(&prose::runs(&indicator.name));
    let mut letters = name.chars().filter(|c| !is_mark(*c));
    let is_abbreviation = letters.nth(1).is_some_and(char::is_uppercase);
    if is_abbreviation {
        name
    } else {
        told::lower(&name)
    }
}

/// What a figure is called once its whole name has been said.
fn noun(context: Context<'_, '_>, indicator: &Indicator<'_>) -> Noun {
    let name = told::name(context.language, indicator);
    Noun::of(&name).unwrap_or(match indicator.kind {
        Kind::YesNo => Noun::Answer,
        Kind::Grade(_) => Noun::Grade,
        Kind::Share => Noun::Share,
        Kind::Count => Noun::Number,
        _ => Noun::Value,
    })
}
