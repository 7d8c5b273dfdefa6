//! A figure that carries on another's series becomes the sentence that says whose.

use std::collections::BTreeSet;

use crate::content::Run;
use crate::derive::before::{self, Several, earlier_answer};
use crate::derive::change::compared;
use crate::evaluate::context::Context;
use crate::evaluate::{figure, printed, told};
use crate::figures::{Apart, Compared, SeriesKey};
use crate::model::{AgencyIx, Answer, IndicatorIx, Kind, Observation};
use crate::text::{Said, said};
use crate::value::Year;
use crate::words::figures::NotAdded;
use crate::words::list::Word;
use crate::words::names::quoted;
use crate::words::{Name, When, list as phrase, numbers};

/// Who reported the figure that this one is compared with, or as which indicator, where it was
/// another; of what it was added up where there were several.
pub(super) fn carried_on(context: Context<'_, '_>, it: &Observation<'_>) -> Option<Said> {
    let is_number = context.indicator(it.indicator).kind.is_numeric();
    let key = context.series_of(it);
    if let Some(several) = several(context, key) {
        return match &several.together {
            Ok(_) => made_of(context, key).filter(|_| is_compared(context, it)),
            Err(why) if !is_number => Some(said_apart(context, it, &several, why)),
            _ => None,
        };
    }
    let (year, before) = if is_number {
        told::before(context, it)?
    } else {
        earlier_answer(context.model, context.figures, context.ix, key)?
    };
    let party = (before.party != it.party).then(|| context.party(before.party));
    let is_other = before.indicator != it.indicator;
    let indicator = is_other.then(|| called(context, before.indicator));
    (party.is_some() || is_other).then(|| {
        context.say(&phrase::CarriedOn {
            then: when(year, it),
            party,
            indicator,
        })
    })
}

/// The figures of several parties that come before one of a party that carries them on.
fn several<'a, 's>(context: Context<'a, 's>, key: SeriesKey) -> Option<Several<'a, 's>> {
    before::several(context.model, context.figures, context.ix, key)
}

/// Whether the sum of several parties' figures is told beside what came after, or in its place.
pub(super) fn is_told_with_sum(context: Context<'_, '_>, key: SeriesKey) -> bool {
    let now = context.at(key);
    let is_added = several(context, key).is_some_and(|it| it.together.is_ok());
    is_added && now.is_none_or(|it| is_compared(context, it))
}

/// Whether what comes before a figure was given by several parties.
pub(super) fn is_of_several(context: Context<'_, '_>, it: &Observation<'_>) -> bool {
    several(context, context.series_of(it)).is_some()
}

/// Whether a sentence about a figure tells the earlier one too.
fn is_compared(context: Context<'_, '_>, it: &Observation<'_>) -> bool {
    if figure::is_held(context, it) {
        return false;
    }
    let key = context.series_of(it);
    let told = compared(context.model, context.figures, context.ix, key);
    match told {
        Some(Compared::Change(_) | Compared::Imprecise { .. } | Compared::Incomplete { .. }) => {
            true
        }
        Some(_) => false,
        None => matches!(it.answer, Answer::NoValue(_)),
    }
}

/// What the earlier figure is added up of, where it is of several parties.
pub(super) fn made_of(context: Context<'_, '_>, key: SeriesKey) -> Option<Said> {
    let several = several(context, key)?;
    let sum = several.together.as_ref().ok()?;
    let parts: Vec<&Observation<'_>> = several.parts.iter().filter_map(|(_, it)| *it).collect();
    let is_share = context.indicator(sum.indicator).kind == Kind::Share;
    let values = if is_share {
        parts.iter().map(|it| n_of(context, it)).collect()
    } else {
        told::in_one_dress(context, &parts)
    };
    Some(context.say(&phrase::MadeOf {
        then: when(several.year, sum),
        parties: names(context, &several),
        is_share,
        values,
    }))
}

/// *6 av 10*, whatever of how many.
fn n_of(context: Context<'_, '_>, it: &Observation<'_>) -> Said {
    match it.answer {
        Answer::Fraction {
            numerator,
            denominator,
        } => {
            let n = numbers::number(numerator.get(), context.language);
            printed::out_of(context.language, &n, denominator.get()).into()
        }
        _ => figure::in_text(context, it),
    }
}

fn names(context: Context<'_, '_>, several: &Several<'_, '_>) -> Vec<Name> {
    let parties = several.parts.iter();
    parties
        .map(|(party, _)| Name(context.party(*party)))
        .collect()
}

/// The same for a phrase: *uppgiften för 2024 är summan av Betas och Gammas*.
pub(super) fn note(context: Context<'_, '_>, it: &Observation<'_>) -> Option<Said> {
    let key = context.series_of(it);
    let several = several(context, key).filter(|it| it.together.is_ok())?;
    let made = phrase::MadeOf {
        then: when(several.year, it),
        parties: names(context, &several),
        is_share: context.indicator(it.indicator).kind == Kind::Share,
        values: Vec::new(),
    };
    Some(context.part(&made, "of"))
}

/// The same under a table that has the changes of several figures and no sentence of each.
pub(super) fn remarks(context: Context<'_, '_>, shown: &[&Observation<'_>]) -> Vec<Vec<Run>> {
    let told = shown.iter().filter(|it| is_compared(context, it));
    let added = told.filter_map(|it| {
        let key = context.series_of(it);
        let several = several(context, key).filter(|it| it.together.is_ok())?;
        Some(context.say(&phrase::ChangesMadeOf {
            then: when(several.year, it),
            parties: names(context, &several),
        }))
    });
    let added: BTreeSet<Said> = added.collect();
    added.into_iter().map(Said::into_runs).collect()
}

/// Why a figure of one agency is not compared with those of the several that it has replaced.
pub(super) fn apart(context: Context<'_, '_>, it: &Observation<'_>, why: &Apart) -> Said {
    let several = several(context, context.series_of(it));
    several.map_or_else(Said::default, |several| {
        said_apart(context, it, &several, why)
    })
}

fn said_apart(
    context: Context<'_, '_>,
    it: &Observation<'_>,
    several: &Several<'_, '_>,
    why: &Apart,
) -> Said {
    let is_number = context.indicator(it.indicator).kind.is_numeric();
    let name = |it: &AgencyIx| context.party(*it);
    let (why, without) = match why {
        Apart::Missing(parties) => (NotAdded::Missing, parties.iter().map(name).collect()),
        Apart::Kind if is_number => (NotAdded::Kind, Vec::new()),
        Apart::Kind => (NotAdded::Words, Vec::new()),
        Apart::Shared => (NotAdded::Shared, Vec::new()),
        Apart::Uncertain => (NotAdded::Uncertain, Vec::new()),
        Apart::Quotient => (NotAdded::Quotient, Vec::new()),
    };
    context.say(&phrase::ReportedBySeveral {
        then: when(several.year, it),
        parties: reporters(context, several),
        why,
        without,
    })
}

/// The part of a year that a figure is of, in another year.
fn when(year: Year, it: &Observation<'_>) -> When {
    When {
        year,
        part: it.period,
    }
}

/// Those that reported a year's figures, each with its own, which one agency carries on.
fn reporters(context: Context<'_, '_>, several: &Several<'_, '_>) -> Vec<Said> {
    let named = several.parts.iter().map(|(party, it)| {
        let agency = context.party(*party);
        let said = it.map_or_else(
            || vec![context.say(&Word::NoFigure)],
            |it| {
                let shown = figure::shown(context, it);
                std::iter::once(shown.text).chain(shown.marks).collect()
            },
        );
        said![agency, " (", Said::join(said, ", "), ")"]
    });
    named.collect()
}

/// The alternative that the party answered in a year in the place of this indicator.
pub(super) fn alternative(
    context: Context<'_, '_>,
    it: &Observation<'_>,
    year: Year,
) -> Option<Said> {
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
pub(super) fn in_its_place(context: Context<'_, '_>, ix: IndicatorIx) -> Option<Said> {
    let is_answered = |ix| !context.answers(ix, context.year).is_empty();
    let owed = context.owed();
    let mut owed = owed.filter(|it| it.indicators.contains(&ix) && !is_answered(ix));
    let chosen = owed.find_map(|it| it.indicators.iter().find(|other| is_answered(**other)))?;
    Some(context.say(&phrase::InItsPlace {
        indicator: called(context, *chosen),
        year: context.year,
    }))
}

/// An indicator's id, or its name where the measure's number is not printed and the id says nothing.
pub(super) fn called(context: Context<'_, '_>, ix: IndicatorIx) -> Said {
    let plan = context.plan;
    let found = plan.indicator(ix);
    if plan.is_numbered(found) {
        (&*found.id.text).into()
    } else {
        quoted(context.bare(&found.name), context.language)
    }
}
