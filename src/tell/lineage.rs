//! A figure that carries on another's series becomes the sentence that says whose.

use std::collections::BTreeSet;

use crate::derive::earlier::{self, Several};
use crate::ledger::{Apart, Compared};
use crate::model::{AgencyIx, IndicatorIx, Kind, Observation, SeriesKey};
use crate::tell::context::Context;
use crate::tell::sentence::when;
use crate::tell::{figure, printed, sentence};
use crate::text::Said;
use crate::value::Year;
use crate::words::figures::NotAdded;
use crate::words::list::Word;
use crate::words::names::quoted;
use crate::words::{Name, list as phrase, numbers};

/// Who reported the figure that this one is compared with, or as which indicator, where it was
/// another; of what it was added up where there were several.
pub(crate) fn carried_on(context: Context<'_, '_>, it: &Observation<'_>) -> Option<Said> {
    let is_number = context.indicator(it.indicator).kind.is_numeric();
    let key = context.series_of(it);
    if is_of_several(context, it) {
        return match made_of(context, key) {
            Some(of) => is_compared(context, it).then_some(of),
            None if is_number => None,
            None => apart(context, it),
        };
    }
    let (year, before) = if is_number {
        context.before(it)?
    } else {
        context.answer_before(it)?
    };
    let (party, indicator) = (before.party, before.indicator);
    let told = phrase::CarriedOn {
        then: when(year, it.period),
        party: (party != it.party).then(|| context.party(party)),
        indicator: (indicator != it.indicator).then(|| called(context, indicator)),
    };
    (told.party.is_some() || told.indicator.is_some()).then(|| context.say(&told))
}

/// The figures of several parties that come before one of a party that carries them on.
fn several<'a, 's>(context: Context<'a, 's>, key: SeriesKey) -> Option<Several<'a, 's>> {
    earlier::several(context.seen(), key)
}

/// The same where they are added up.
fn added<'a, 's>(context: Context<'a, 's>, key: SeriesKey) -> Option<Several<'a, 's>> {
    several(context, key).filter(|it| it.together.is_ok())
}

/// Whether the sum of several parties' figures is told beside what came after, or in its place.
pub(crate) fn is_told_with_sum(context: Context<'_, '_>, key: SeriesKey) -> bool {
    let now = context.at(key);
    added(context, key).is_some() && now.is_none_or(|it| is_compared(context, it))
}

/// Whether what comes before a figure was given by several parties.
pub(crate) fn is_of_several(context: Context<'_, '_>, it: &Observation<'_>) -> bool {
    several(context, context.series_of(it)).is_some()
}

/// Whether a sentence about a figure tells the earlier one too.
fn is_compared(context: Context<'_, '_>, it: &Observation<'_>) -> bool {
    let is_told = match context.compared(it) {
        Some(found) => matches!(
            found,
            Compared::Change(_) | Compared::Imprecise { .. } | Compared::Incomplete { .. }
        ),
        None => !it.has_value(),
    };
    is_told && !it.is_held
}

/// What the earlier figure is added up of, where it is of several parties.
pub(crate) fn made_of(context: Context<'_, '_>, key: SeriesKey) -> Option<Said> {
    let several = added(context, key)?;
    let parts: Vec<&Observation<'_>> = several.parts.iter().filter_map(|(_, it)| *it).collect();
    let sum = sum_of(context, key, &several);
    let values = if sum.is_share {
        parts.iter().map(|it| n_of(context, it)).collect()
    } else {
        sentence::in_one_dress(context, &parts)
    };
    Some(context.say(&phrase::MadeOf { values, ..sum }))
}

/// The same for a phrase: *uppgiften för 2024 är summan av Betas och Gammas*.
pub(crate) fn note(context: Context<'_, '_>, it: &Observation<'_>) -> Option<Said> {
    let key = context.series_of(it);
    let sum = sum_of(context, key, &added(context, key)?);
    Some(context.part(&sum, "of"))
}

fn sum_of(context: Context<'_, '_>, key: SeriesKey, several: &Several<'_, '_>) -> phrase::MadeOf {
    phrase::MadeOf {
        then: when(several.year, key.period),
        parties: names(context, several),
        is_share: context.indicator(key.indicator).kind == Kind::Share,
        values: Vec::new(),
    }
}

/// *6 av 10*, whatever of how many.
fn n_of(context: Context<'_, '_>, it: &Observation<'_>) -> Said {
    let Some([numerator, denominator]) = figure::parts(it) else {
        return figure::in_text(context, it);
    };
    let n = numbers::number(numerator.get(), context.language);
    printed::out_of(context.language, &n, denominator.get()).into()
}

fn names(context: Context<'_, '_>, several: &Several<'_, '_>) -> Vec<Name> {
    let parties = several.parts.iter();
    parties
        .map(|(party, _)| Name(context.party(*party)))
        .collect()
}

/// The same under a table that has the changes of several figures and no sentence of each.
pub(crate) fn remarks(context: Context<'_, '_>, shown: &[&Observation<'_>]) -> Vec<Said> {
    let told = shown.iter().filter(|it| is_compared(context, it));
    let added = told.filter_map(|it| {
        let several = added(context, context.series_of(it))?;
        Some(context.say(&phrase::ChangesMadeOf {
            then: when(several.year, it.period),
            parties: names(context, &several),
        }))
    });
    let added: BTreeSet<Said> = added.collect();
    added.into_iter().collect()
}

/// Why a figure of one agency is not compared with those of the several that it has replaced.
pub(crate) fn apart(context: Context<'_, '_>, it: &Observation<'_>) -> Option<Said> {
    let several = several(context, context.series_of(it))?;
    let apart = several.together.as_ref().err()?;
    let is_number = context.indicator(it.indicator).kind.is_numeric();
    let without: &[AgencyIx] = match apart {
        Apart::Missing(parties) => parties,
        _ => &[],
    };
    Some(context.say(&phrase::ReportedBySeveral {
        then: when(several.year, it.period),
        parties: reporters(context, &several),
        why: match apart {
            Apart::Missing(_) => NotAdded::Missing,
            Apart::Kind if is_number => NotAdded::Kind,
            Apart::Kind => NotAdded::Words,
            Apart::Shared => NotAdded::Shared,
            Apart::Uncertain => NotAdded::Uncertain,
            Apart::Quotient => NotAdded::Quotient,
        },
        without: without.iter().map(|it| context.party(*it)).collect(),
    }))
}

/// Those that reported a year's figures, each with its own, which one agency carries on.
fn reporters(context: Context<'_, '_>, several: &Several<'_, '_>) -> Vec<Said> {
    let named = several.parts.iter().map(|(party, it)| {
        let said = match it.map(|it| figure::shown(context, it)) {
            Some(shown) => std::iter::once(shown.text).chain(shown.marks).collect(),
            None => vec![context.say(&Word::NoFigure)],
        };
        context.party(*party).with_remarks(said)
    });
    named.collect()
}

/// The alternative that the party answered in a year in the place of this indicator.
pub(crate) fn alternative(
    context: Context<'_, '_>,
    it: &Observation<'_>,
    year: Year,
) -> Option<Said> {
    let plan = context.plan;
    let own = plan.indicator(it.indicator).alternative_to;
    let first = own.unwrap_or(it.indicator);
    let mut all = (0..).map(IndicatorIx::new).zip(&plan.indicators);
    let found = all.find(|(ix, other)| {
        let is_of = *ix == first || other.alternative_to == Some(first);
        let has_answered = || {
            let answers = context.answers(*ix, year);
            answers.iter().any(|own| own.party == it.party)
        };
        is_of && *ix != it.indicator && has_answered()
    });
    found.map(|(ix, _)| called(context, ix))
}

/// That an alternative of an indicator has been answered this year in its place.
pub(crate) fn in_its_place(context: Context<'_, '_>, ix: IndicatorIx) -> Option<Said> {
    let is_answered = |ix| !context.answers(ix, context.year).is_empty();
    let mut owed = context.owed_of(ix).filter(|_| !is_answered(ix));
    let chosen = owed.find_map(|it| it.indicators.iter().find(|other| is_answered(**other)))?;
    Some(context.say(&phrase::InItsPlace {
        indicator: called(context, *chosen),
        year: context.year,
    }))
}

/// An indicator's id, or its name where the measure's number is not printed and the id says nothing.
pub(crate) fn called(context: Context<'_, '_>, ix: IndicatorIx) -> Said {
    let plan = context.plan;
    let found = plan.indicator(ix);
    if plan.is_numbered(found) {
        (&*found.id.text).into()
    } else {
        quoted(context.bare(&found.name), context.language)
    }
}

/// The figures that a successor has mended up to this edition: what holds stands in its series.
pub(crate) fn mended(context: Context<'_, '_>) -> BTreeSet<SeriesKey> {
    let corrections = context.ledger.corrections.iter();
    let own = corrections.filter(|it| context.model.edition(it.edition).year <= context.year);
    own.filter_map(|it| {
        let (_, before) = context.seen().corrected(it);
        let before = context.series_of(before?);
        (before != it.key).then_some(before)
    })
    .collect()
}
