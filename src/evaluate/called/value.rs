//! A call for a figure becomes the figure with its unit, as its place in the text wants it.

use crate::derive::sum::Sum;
use crate::evaluate::called::dress::{Counted, Dress, count, fraction, share};
use crate::evaluate::called::place::{
    Found, Place, Stands, beside, found, fraction_of, name, quality, reason, some, with_notes,
};
use crate::evaluate::context::Context;
use crate::evaluate::{figure, printed};
use crate::model::{Answer, Gender, Indicator, Kind, Observation, Which};
use crate::text::Said;
use crate::words::{list as phrase, numbers};

/// Whether what is counted is said with the figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Said,
    LeftOut,
}

/// A figure with its unit, or why there is none.
pub(super) fn value(
    context: Context<'_, '_>,
    which: &Which,
    unit: Unit,
    place: Place,
) -> Option<Said> {
    let stands = place.stands;
    let indicator = context.indicator(which.indicator);
    let it = match found(context, which)? {
        Found::Figure(it) => it,
        Found::Sum(sum) => return Some(added(context, which, &sum, unit, place)),
        Found::Some(n, of) => return Some(some(context, which, (n, of), place)),
        Found::Reason(words) => return Some(reason(context, which, words, stands)),
    };
    let language = context.language;
    let shown = figure::shown(context, it);
    let few = figure::few(context, it);
    // A share of few is told by its n and N alone.
    let made_of = fraction_of(it).filter(|_| few.is_none());
    let mut notes: Vec<Said> = made_of
        .and_then(|[n, of]| fraction(language, n, of, place.dress()))
        .into_iter()
        .collect();
    if stands == Stands::InCell {
        return Some(with_notes(
            shown.clone().with_unit(&context, indicator),
            notes,
        ));
    }
    let said = |dress| match few {
        Some([n, of]) => fraction(language, n, of, dress),
        None => number(context, it, unit, dress),
    };
    notes.extend(quality(context, it));
    match it.answer {
        Answer::Number(_) | Answer::Fraction { .. } if stands == Stands::First => {
            let precise = figure::precision(context, it).is_none();
            let opening = if precise {
                Dress::Opening
            } else {
                place.dress()
            };
            let first = said(opening).map(|it| with_notes(it.capital(), notes.clone()));
            Some(first.unwrap_or_else(|| {
                let said = with_notes(said(place.dress()).unwrap_or_default(), notes);
                beside(name(context, which), said)
            }))
        }
        Answer::Number(_) | Answer::Fraction { .. } => {
            Some(with_notes(said(place.dress())?, notes))
        }
        _ if stands == Stands::First => Some(shown.with_marks().capital()),
        _ => Some(shown.with_marks()),
    }
}

fn added(context: Context<'_, '_>, which: &Which, sum: &Sum, unit: Unit, place: Place) -> Said {
    let indicator = context.indicator(which.indicator);
    let value = figure::beside(context, which.indicator, sum.value);
    let said = |dress| match indicator.kind {
        Kind::Count => count(
            context.language,
            value,
            None,
            counted(context, indicator, unit),
            dress,
        ),
        _ if dress == Dress::Opening => None,
        _ if unit == Unit::LeftOut => Some(numbers::number(value, context.language).into()),
        _ => Some(figure::with_unit(
            &context,
            indicator,
            numbers::number(value, context.language),
        )),
    };
    let within = said(place.dress()).unwrap_or_default();
    if place.stands == Stands::First {
        return said(Dress::Opening).unwrap_or_else(|| beside(name(context, which), within));
    }
    within
}

/// A number with its unit, without marks. `None` where it begins a sentence and must be a figure.
fn number(
    context: Context<'_, '_>,
    it: &Observation<'_>,
    unit: Unit,
    dress: Dress,
) -> Option<Said> {
    let indicator = context.indicator(it.indicator);
    let value = figure::printed(context, it)?;
    let language = context.language;
    let is_partial = it.is_partial();
    let said = match figure::as_sent(context, it).kind {
        Kind::Share => share(language, value, dress)?,
        Kind::Count => {
            let of = indicator.of.filter(|_| !is_partial);
            count(
                language,
                value,
                of,
                counted(context, indicator, unit),
                dress,
            )?
        }
        _ if dress == Dress::Opening => return None,
        Kind::Rate { .. } => {
            let unit = figure::rate_beside(&context, indicator, "").unwrap_or_default();
            Said::from(numbers::number(value, language)).then(unit)
        }
        Kind::Mean { from, to } => {
            let (from, to) = (from.get(), to.get());
            context.say(&phrase::OnScale { value, from, to })
        }
        _ if unit == Unit::LeftOut => numbers::number(value, language).into(),
        _ => figure::with_unit(&context, indicator, numbers::number(value, language)),
    };
    Some(printed::precise(
        context.language,
        figure::precision(context, it),
        said,
    ))
}

fn counted(context: Context<'_, '_>, indicator: &Indicator<'_>, unit: Unit) -> Option<Counted> {
    let said = |word| match unit {
        Unit::Said => context.word(word),
        Unit::LeftOut => Said::default(),
    };
    indicator.unit.as_ref().map(|unit| Counted {
        one: said(&unit.one),
        many: said(&unit.many),
        neuter: unit.gender == Gender::Neuter,
    })
}
