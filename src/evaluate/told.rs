//! An indicator and two of its figures become what a sentence about them must say besides the numbers.

use std::borrow::Cow;

use rust_decimal::Decimal;

use crate::derive::before::{earlier, earlier_answer};
use crate::evaluate::context::Context;
use crate::evaluate::pair::{Ceiling, Shape, Told, Value};
use crate::evaluate::people::Texts;
use crate::evaluate::{figure, printed, why};
use crate::figures::{Change, Direction};
use crate::model::{
    Answer, Better, Counts, Gender, Indicator, IndicatorIx, Kind, Observation, Plan, Which,
};
use crate::source::Word;
use crate::text::Said;
use crate::value::{Period, Year};
use crate::words::figures::{self, ChangeIs};
use crate::words::list::Word as Fixed;
use crate::words::names::definite;
use crate::words::{self, Language, When, list as phrase};

/// Numbers up to this are words in a sentence.
const LARGEST_WORD: u32 = 12;

/// The latest number before an observation in its series, and its year.
pub(super) fn before<'a, 's>(
    context: Context<'a, 's>,
    it: &Observation<'_>,
) -> Option<(Year, Cow<'a, Observation<'s>>)> {
    earlier(
        context.model,
        context.figures,
        context.ix,
        context.series_of(it),
    )
}

/// With a small first letter, unless the first word is written in capitals.
pub(super) fn lower(text: Said) -> Said {
    text.begun(|text| {
        if text.chars().nth(1).is_some_and(char::is_uppercase) {
            return text.to_owned();
        }
        let mut chars = text.chars();
        let first = chars.next().into_iter().flat_map(char::to_lowercase);
        first.chain(chars).collect()
    })
}

/// A figure within a sentence: a count of up to twelve in words. One alone would be read as an
/// article.
pub(super) fn said(context: Context<'_, '_>, it: &Observation<'_>) -> Said {
    let is_one = figure::printed(context, it) == Some(Decimal::ONE);
    let words = count_in_words(context, it).filter(|_| !is_one);
    words.unwrap_or_else(|| figure::in_text(context, it))
}

/// Figures of one sentence: in words if all can be.
pub(super) fn in_one_dress(context: Context<'_, '_>, all: &[&Observation<'_>]) -> Vec<Said> {
    let words = all.iter().map(|it| count_in_words(context, it));
    let words: Option<Vec<Said>> = words.collect();
    let figures = || all.iter().map(|it| figure::in_text(context, it));
    words.unwrap_or_else(|| figures().collect())
}

/// *sju*, *två av tre*; nothing of what is no count, or one above twelve.
fn count_in_words(context: Context<'_, '_>, it: &Observation<'_>) -> Option<Said> {
    if figure::is_held(context, it) {
        return None;
    }
    let indicator = figure::as_sent(context, it);
    let is_count = indicator.kind == Kind::Count;
    let is_partial = it.is_partial();
    let values: Vec<Decimal> = if let Some(few) = figure::few(context, it) {
        few.to_vec()
    } else {
        let number = figure::printed(context, it).filter(|_| is_count)?;
        let of = indicator.of.filter(|_| !is_partial).map(Decimal::from);
        [number].into_iter().chain(of).collect()
    };
    let is_small = values.iter().all(|it| *it <= Decimal::from(LARGEST_WORD));
    let unit = indicator.unit.as_ref();
    let neuter = unit.is_some_and(|unit| unit.gender == Gender::Neuter);
    let said = printed::in_words(context.language, &values, neuter);
    let precision = figure::precision(context, it);
    is_small.then(|| printed::precise(context.language, precision, said))
}

/// Whether any of the two values was written rounded.
pub(super) fn is_rounded(found: &Change) -> bool {
    !(found.from.uncertainty + found.to.uncertainty).is_zero()
}

/// Whether a figure stands in a report only as what came before.
pub(super) fn is_history(context: Context<'_, '_>, it: &Observation<'_>) -> bool {
    context.is_compiled() || it.year != context.year
}

/// Whether any of two shares is a share of so few that percentages say nothing.
pub(super) fn has_small_base(context: Context<'_, '_>, it: &Observation<'_>) -> bool {
    let is_of_few = |it: &Observation<'_>| context.model.is_of_few(it, context.plan);
    is_of_few(it) || before(context, it).is_some_and(|(_, before)| is_of_few(&before))
}

/// What a sentence calls an indicator, and what it says after its numbers.
pub(super) struct Called {
    pub(super) name: Said,
    unit: Said,
}

pub(super) fn called(context: Context<'_, '_>, ix: IndicatorIx) -> Called {
    let indicator = context.indicator(ix);
    let name = name(&context, indicator);
    let unit = match indicator.kind {
        Kind::Amount => indicator.unit.as_ref().map(|it| context.word(&it.many)),
        Kind::Count => {
            let of = indicator.of;
            of.and_then(|of| figure::counted(&context, indicator, of))
        }
        _ => figure::rate_beside(&context, indicator, &name.plain()),
    };
    Called {
        name,
        unit: unit.unwrap_or_default(),
    }
}

/// An indicator's figure and the one that it is compared with, or alone, as a sentence has them.
pub(super) fn told<'t>(
    context: Context<'_, '_>,
    called: &'t Called,
    before: Option<(Year, &Observation<'_>)>,
    it: &Observation<'_>,
) -> Told<'t> {
    let to = value(context, it);
    let shape = shape(called, context.indicator(it.indicator));
    let is_partial = it.is_partial();
    Told {
        name: &called.name,
        from_year: before.map_or(it.year, |(year, _)| year),
        year: it.year,
        part: it.period,
        from: before.map_or(to, |(_, it)| value(context, it)),
        to,
        // An incomplete count is not a count out of all.
        shape: if is_partial {
            shape.without_ceiling()
        } else {
            shape
        },
        counts: counted(context.indicator(it.indicator)),
        in_figures: false,
    }
}

fn value(context: Context<'_, '_>, it: &Observation<'_>) -> Value {
    Value {
        number: figure::printed(context, it).unwrap_or_default(),
        precision: figure::precision(context, it),
        few: figure::few(context, it),
    }
}

/// A sum of several parties' figures, and the earlier one that it is compared with.
pub(super) fn summed<'t>(
    context: Context<'_, '_>,
    called: &'t Called,
    which: &Which,
    (from_year, from): (Year, Decimal),
    to: Decimal,
) -> Told<'t> {
    let value = |number| figure::beside(context, which.indicator, number).into();
    Told {
        name: &called.name,
        from_year,
        year: which.year,
        part: which.period.unwrap_or(Period::Year),
        from: value(from),
        to: value(to),
        shape: shape(called, context.indicator(which.indicator)),
        counts: counted(context.indicator(which.indicator)),
        in_figures: false,
    }
}

/// What is told of a change.
pub(super) fn way(found: &Change) -> ChangeIs {
    match found.direction {
        Direction::Same => ChangeIs::Same,
        Direction::WithinRounding => ChangeIs::AboutSame,
        Direction::SameAsPrinted => ChangeIs::SameAsPrinted,
        Direction::Up => ChangeIs::Up,
        Direction::Down => ChangeIs::Down,
    }
}

/// That a year's figure cannot be compared with earlier ones. Who wrote the reason may have said
/// from when.
pub(super) fn broken(context: Context<'_, '_>, year: Year, reason: Option<&Word<'_>>) -> Said {
    let reason = reason.map_or_else(Said::default, |it| context.word(it));
    let year = Some(year).filter(|it| !reason.plain().contains(&it.to_string()));
    context.say(&phrase::Broken { year, reason })
}

/// The years between two figures that have none; of one alone, why, where that is known.
pub(super) fn with_gap(
    context: Context<'_, '_>,
    sentence: Said,
    from: Year,
    it: &Observation<'_>,
) -> Said {
    let why = |year| why::not_then(context, it, year);
    with_years(context.language, sentence, (from, it.year), it.period, why)
}

/// The same of figures that are no observation's.
pub(super) fn with_years(
    language: Language,
    sentence: Said,
    (from, to): (Year, Year),
    part: Period,
    why: impl Fn(Year) -> Option<Said>,
) -> Said {
    let (first, last) = (from.next(), to.previous());
    if first > last {
        return sentence;
    }
    let why = (first == last).then(|| why(first)).flatten();
    let gap = phrase::Gap {
        from: first,
        to: last,
        last: when(last, part),
        is_a_year: part == Period::Year,
    };
    sentence.then(why.unwrap_or_else(|| words::say(language, &gap)))
}

/// Which way is better is said only where the plan says it.
pub(super) fn with_direction(
    language: Language,
    sentence: Said,
    indicator: &Indicator<'_>,
    direction: Direction,
) -> Said {
    let good = match (indicator.better, direction) {
        (Better::Higher, Direction::Up) | (Better::Lower, Direction::Down) => Fixed::DesiredChange,
        (Better::Higher, Direction::Down) | (Better::Lower, Direction::Up) => {
            Fixed::UndesiredChange
        }
        _ => return sentence,
    };
    sentence.then(words::say(language, &good))
}

/// Counts below the limit, or what is divided by fewer: a difference may be chance.
pub(super) fn is_small(plan: &Plan<'_>, it: &Observation<'_>, told: &Told<'_>) -> bool {
    let limit = Decimal::from(plan.small_base);
    match (&it.answer, told.shape) {
        (Answer::Fraction { denominator, .. }, _) => denominator.get() < limit,
        (_, Shape::Count { of: None, .. }) => told.from.number.max(told.to.number) < limit,
        _ => false,
    }
}

/// What of a year an indicator's figures are figures of.
fn counted(indicator: &Indicator<'_>) -> figures::Counts {
    match indicator.counts {
        Counts::WithinYear => figures::Counts::Within,
        Counts::Stock => figures::Counts::Stock,
        Counts::Cumulative => figures::Counts::Cumulative,
    }
}

/// What kind of number a sentence tells.
pub(super) fn shape<'t>(called: &'t Called, indicator: &Indicator<'_>) -> Shape<'t> {
    match indicator.kind {
        Kind::Share => Shape::Share,
        Kind::Count => {
            let neuter = indicator
                .unit
                .as_ref()
                .is_some_and(|unit| unit.gender == Gender::Neuter);
            Shape::Count {
                of: indicator.of.map(|of| Ceiling {
                    of,
                    unit: &called.unit,
                }),
                neuter,
            }
        }
        _ => Shape::Other { unit: &called.unit },
    }
}

/// An indicator's name in the definite form that begins a sentence, without emphasis.
pub(super) fn name(texts: &Texts<'_>, indicator: &Indicator<'_>) -> Said {
    match texts.in_text(indicator) {
        Some(text) => text.capital(),
        None => definite(texts.language, texts.bare(&indicator.name)),
    }
}

pub(super) fn when(year: Year, part: Period) -> When {
    When { year, part }
}

pub(super) fn earlier_of_any_kind<'a, 's>(
    context: Context<'a, 's>,
    it: &Observation<'_>,
) -> Option<(Year, Cow<'a, Observation<'s>>)> {
    let key = context.series_of(it);
    earlier_answer(context.model, context.figures, context.ix, key)
        .filter(|(year, _)| *year == it.year.previous())
}
