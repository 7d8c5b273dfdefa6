//! An indicator and two of its figures become what a sentence about them must say besides the numbers.

use rust_decimal::Decimal;

use crate::derive::change::earlier;
use crate::evaluate::Context;
use crate::evaluate::absent;
use crate::evaluate::figure;
use crate::figures::Change;
use crate::figures::Direction;
use crate::figures::SeriesKey;
use crate::language::Language;
use crate::language::foreign::within;
use crate::language::report;
use crate::language::report::change;
use crate::language::report::change::Shape;
use crate::language::report::change::Told;
use crate::language::report::values;
use crate::model::Answer;
use crate::model::Better;
use crate::model::Counts;
use crate::model::Gender;
use crate::model::Indicator;
use crate::model::Kind;
use crate::model::Observation;
use crate::value::Period;
use crate::value::Year;

/// Below this base the report says that a difference may be chance.
pub(super) const SMALL_BASE: u32 = 20;
/// Numbers up to this are words in a sentence.
const LARGEST_WORD: u32 = 12;

/// The latest number before an observation in its series, and its year.
pub(super) fn before<'a, 's>(
    context: Context<'a, 's>,
    it: &Observation<'_>,
) -> Option<(Year, &'a Observation<'s>)> {
    earlier(
        context.model,
        context.figures,
        context.ix,
        SeriesKey::of(it, context.model),
    )
}

/// With a small first letter, unless the first word is written in capitals.
pub(super) fn lower(text: &str) -> String {
    within(text, |text| {
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
pub(super) fn said(context: Context<'_, '_>, it: &Observation<'_>) -> String {
    let is_one = figure::printed(context, it) == Some(Decimal::ONE);
    let words = count_in_words(context, it).filter(|_| !is_one);
    words.unwrap_or_else(|| figure::in_text(context, it))
}

/// Figures of one sentence: in words if all can be.
pub(super) fn in_one_dress(context: Context<'_, '_>, all: &[&Observation<'_>]) -> Vec<String> {
    let words = all.iter().map(|it| count_in_words(context, it));
    let words: Option<Vec<String>> = words.collect();
    let figures = || all.iter().map(|it| figure::in_text(context, it));
    words.unwrap_or_else(|| figures().collect())
}

/// *sju*, *två av tre*; nothing of what is no count, or one above twelve.
fn count_in_words(context: Context<'_, '_>, it: &Observation<'_>) -> Option<String> {
    let indicator = figure::as_sent(context, it);
    let is_count = indicator.kind == Kind::Count && !figure::is_held(context, it);
    let number = figure::printed(context, it).filter(|_| is_count)?;
    let is_partial = it.details.as_ref().is_some_and(|it| it.partial);
    let of = indicator.of.filter(|_| !is_partial).map(Decimal::from);
    let values: Vec<Decimal> = [number].into_iter().chain(of).collect();
    let is_small = values.iter().all(|it| *it <= Decimal::from(LARGEST_WORD));
    let unit = indicator.unit.as_ref();
    let neuter = unit.is_some_and(|unit| unit.gender == Gender::Neuter);
    let said = report::in_sentence(context.language, &values, neuter);
    let said = said.join(values::OUT_OF.of(context.language));
    let precision = figure::precision(context.language, it);
    is_small.then(|| format!("{precision}{said}"))
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
    let before = before(context, it);
    let is_share = context.plan.indicator(it.indicator).kind == Kind::Share;
    is_share && (is_of_few(it) || before.is_some_and(|(_, before)| is_of_few(before)))
}

/// Whether a figure is a share of so few that percentages say nothing.
pub(super) fn is_of_few(it: &Observation<'_>) -> bool {
    let limit = Decimal::from(SMALL_BASE);
    matches!(&it.answer, Answer::Fraction { denominator, .. } if denominator.get() < limit)
}

/// The years between two figures that have none; of one alone, why, where that is known.
pub(super) fn with_gap(
    context: Context<'_, '_>,
    sentence: String,
    from: Year,
    it: &Observation<'_>,
) -> String {
    let why = |year| absent::why(context, it, year);
    with_years(context.language, sentence, (from, it.year), it.period, why)
}

/// The same of figures that are no observation's.
pub(super) fn with_years(
    language: Language,
    sentence: String,
    (from, to): (Year, Year),
    part: Period,
    why: impl Fn(Year) -> Option<String>,
) -> String {
    let (first, last) = (from.next(), to.previous());
    if first > last {
        return sentence;
    }
    let why = (first == last).then(|| why(first)).flatten();
    let why = why.unwrap_or_else(|| change::gap(language, first, last, part));
    format!("{sentence} {why}")
}

/// Which way is better is said only where the plan says it.
pub(super) fn with_direction(
    language: Language,
    sentence: String,
    indicator: &Indicator<'_>,
    direction: Direction,
) -> String {
    let good = match (indicator.better, direction) {
        (Better::Higher, Direction::Up) | (Better::Lower, Direction::Down) => change::DESIRED,
        (Better::Higher, Direction::Down) | (Better::Lower, Direction::Up) => change::UNDESIRED,
        _ => return sentence,
    };
    format!("{sentence} {}", good.of(language))
}

/// Counts below the limit, or shares of fewer than it.
pub(super) fn is_small(it: &Observation<'_>, told: &Told<'_>) -> bool {
    let limit = Decimal::from(SMALL_BASE);
    match (&it.answer, told.shape) {
        (Answer::Fraction { denominator, .. }, _) => denominator.get() < limit,
        (_, Shape::Count { of: None, .. }) => told.from.max(told.to) < limit,
        _ => false,
    }
}

pub(super) fn shape<'t>(indicator: &'t Indicator<'_>) -> Shape<'t> {
    match indicator.kind {
        Kind::Share => Shape::Share,
        Kind::Count => {
            let neuter = indicator
                .unit
                .as_ref()
                .is_some_and(|unit| unit.gender == Gender::Neuter);
            Shape::Count {
                of: indicator.of,
                neuter,
                is_stock: indicator.counts == Counts::Stock,
            }
        }
        Kind::Amount => Shape::Other {
            unit: indicator.unit.as_ref().map_or("", |unit| &unit.many.text),
        },
        _ => Shape::Other { unit: "" },
    }
}
