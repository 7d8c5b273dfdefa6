//! Two observations become a change, or the reason why none can be told.

use rust_decimal::Decimal;

use crate::figures::Change;
use crate::figures::Compared;
use crate::figures::Direction;
use crate::figures::Exact;
use crate::figures::Figures;
use crate::figures::SeriesKey;
use crate::model::Answer;
use crate::model::EditionIx;
use crate::model::Indicator;
use crate::model::Kind;
use crate::model::Model;
use crate::model::Observation;
use crate::model::Reason;
use crate::value::Period;
use crate::value::Year;
use crate::value::number::rounded;

/// The exact value of an answer in the indicator's unit. Numbers that were written rounded carry
/// half a unit of their last decimal.
pub fn exact(answer: &Answer<'_>, kind: Kind) -> Option<Exact> {
    match answer {
        Answer::Number(number) => {
            let half_unit = Decimal::new(5, number.decimals() + 1);
            let uncertainty = if kind.is_exact() {
                Decimal::ZERO
            } else {
                half_unit
            };
            Some(Exact {
                value: number.get(),
                uncertainty,
            })
        }
        Answer::Fraction {
            numerator,
            denominator,
        } => Some(Exact {
            value: kind.quotient(*numerator, *denominator),
            uncertainty: Decimal::ZERO,
        }),
        _ => None,
    }
}

/// Compares the figure of `key.year` with the latest one before it.
///
/// `None` if there is no figure of that year to compare.
pub fn compared(
    model: &Model<'_>,
    figures: &Figures,
    edition: EditionIx,
    key: SeriesKey,
) -> Option<Compared> {
    let indicator = model.plan_of(edition).indicator(key.indicator);
    let now = figures.at(model, edition, key)?;
    let to = exact(&now.answer, indicator.kind)?;
    let before = before(model, figures, edition, key, |it| {
        exact(&it.answer, indicator.kind).is_some()
    });
    if let Before::Several(year) = before {
        return Some(Compared::Merged(year));
    }
    let Before::One(from_year, before) = before else {
        let previous = key.year.previous();
        if has_other_periods(model, figures, edition, key, previous) {
            return Some(Compared::OtherPeriods(previous));
        }
        let first = is_first(model, figures, edition, key);
        return Some(if first {
            Compared::FirstYear
        } else {
            Compared::Missing(key.year.previous())
        });
    };
    let breaks = indicator.breaks.iter().map(|it| it.year);
    if let Some(broken) = breaks
        .filter(|year| from_year < *year && *year <= key.year)
        .max()
    {
        return Some(Compared::Broken(broken));
    }
    if now.details.as_ref().is_some_and(|it| it.not_comparable) {
        return Some(Compared::NotComparable(key.year));
    }
    if before.details.as_ref().is_some_and(|it| it.not_comparable) {
        return Some(Compared::NotComparable(from_year));
    }
    if now.precision().or(before.precision()).is_some() {
        return Some(Compared::Imprecise { from_year });
    }
    let partial = |it: &Observation<'_>| it.details.as_ref().is_some_and(|it| it.partial);
    if partial(now) || partial(before) {
        return Some(Compared::Incomplete { from_year });
    }
    let from = exact(&before.answer, indicator.kind)?;
    let decimals = figures.printed_decimals(edition, key.indicator);
    let direction = direction(from, to, decimals, indicator);
    Some(Compared::Change(Change {
        from_year,
        from,
        to,
        direction,
    }))
}

/// Whether no earlier year could have a figure: none was asked for, or none was relevant.
pub fn is_first(model: &Model<'_>, figures: &Figures, edition: EditionIx, key: SeriesKey) -> bool {
    let previous = key.year.previous();
    let mut known = figures_before(figures, key)
        .filter_map(|earlier| figures.at(model, edition, earlier))
        .peekable();
    if known.peek().is_some() {
        return known.all(|it| it.answer == Answer::NoValue(Reason::Irrelevant));
    }
    model.find_edition(key.plan, previous).is_none()
        || !model
            .plan(key.plan, previous)
            .is_due(key.indicator, previous)
}

/// Whether the series, or one that it carries on, has figures for other parts of a year.
fn has_other_periods(
    model: &Model<'_>,
    figures: &Figures,
    edition: EditionIx,
    key: SeriesKey,
    year: Year,
) -> bool {
    let kind = model.plan_of(edition).indicator(key.indicator).kind;
    let all = [key]
        .into_iter()
        .chain(figures.lineage.of(key, model.plan_of(edition), key.year));
    all.flat_map(|own| {
        let whole = SeriesKey {
            year,
            period: Period::Year,
            ..own
        };
        let of_year = figures.series.range(whole..);
        of_year.take_while(move |(at, _)| {
            SeriesKey {
                period: Period::Year,
                ..**at
            } == whole
        })
    })
    .filter(|(at, _)| at.period != key.period)
    .filter_map(|(at, _)| figures.at(model, edition, *at))
    .any(|it| exact(&it.answer, kind).is_some())
}

/// The latest answer before a year.
enum Before<'a, 's> {
    One(Year, &'a Observation<'s>),
    /// Several agencies gave one each, which one agency carries on.
    Several(Year),
    None,
}

/// The latest answer of a series, or of those that it carries on, before `key.year`.
fn before<'a, 's>(
    model: &'a Model<'s>,
    figures: &Figures,
    edition: EditionIx,
    key: SeriesKey,
    accept: impl Fn(&Observation<'_>) -> bool,
) -> Before<'a, 's> {
    let latest = |key: SeriesKey| {
        figures_before(figures, key)
            .filter_map(|earlier| Some((earlier.year, figures.at(model, edition, earlier)?)))
            .find(|(_, it)| accept(it) && (it.edition == edition || !model.is_held(it)))
    };
    let own = latest(key);
    let others: Vec<_> = figures
        .lineage
        .of(key, model.plan_of(edition), key.year)
        .into_iter()
        .filter_map(latest)
        .collect();
    let newest = others.iter().map(|(year, _)| *year).max();
    let takes_over = |it: &Observation<'_>| it.indicator == key.indicator && it.party != key.party;
    match (own, newest) {
        // One that takes over another beside its own: the two years are not of the same extent.
        (Some((year, _)), Some(newest))
            if newest == year
                && reported_itself(model, key, year)
                && others
                    .iter()
                    .any(|(other, it)| *other == year && takes_over(it)) =>
        {
            Before::Several(year)
        }
        (Some((year, it)), newest) if newest.is_none_or(|newest| newest <= year) => {
            Before::One(year, it)
        }
        (_, Some(newest)) => {
            let mut found = others.iter().filter(|(year, _)| *year == newest);
            match (found.next(), found.next()) {
                (Some((year, it)), None) => Before::One(*year, it),
                _ => Before::Several(newest),
            }
        }
        (_, None) => Before::None,
    }
}

/// Whether an agency reported the indicator in a year. What it says of one in which it did not is in
/// the place of what those said that it has come after.
pub(super) fn reported_itself(model: &Model<'_>, key: SeriesKey, year: Year) -> bool {
    let plan = model.plan(key.plan, year);
    let mut reporters = plan.indicator(key.indicator).reporters.iter();
    reporters.any(|it| *it == key.party || plan.agency(*it).members.contains(&key.party))
}

/// The year before `key.year` that several agencies gave an answer each for, if that is the latest.
pub fn merged(
    model: &Model<'_>,
    figures: &Figures,
    edition: EditionIx,
    key: SeriesKey,
) -> Option<Year> {
    match before(model, figures, edition, key, |_| true) {
        Before::Several(year) => Some(year),
        Before::One(..) | Before::None => None,
    }
}

/// The latest answer of any kind before `key.year`, if exactly one stands for it.
pub fn earlier_answer<'a, 's>(
    model: &'a Model<'s>,
    figures: &Figures,
    edition: EditionIx,
    key: SeriesKey,
) -> Option<(Year, &'a Observation<'s>)> {
    match before(model, figures, edition, key, |_| true) {
        Before::One(year, it) => Some((year, it)),
        Before::Several(_) | Before::None => None,
    }
}

/// The latest figure before `key.year` that is a number.
pub fn earlier<'a, 's>(
    model: &'a Model<'s>,
    figures: &Figures,
    edition: EditionIx,
    key: SeriesKey,
) -> Option<(Year, &'a Observation<'s>)> {
    let kind = model.plan_of(edition).indicator(key.indicator).kind;
    let is_number = |it: &Observation<'_>| exact(&it.answer, kind).is_some();
    match before(model, figures, edition, key, is_number) {
        Before::One(year, it) => Some((year, it)),
        Before::Several(_) | Before::None => None,
    }
}

/// The keys of the same series before a year, the latest first.
fn figures_before(figures: &Figures, key: SeriesKey) -> impl Iterator<Item = SeriesKey> {
    let first = SeriesKey {
        year: Year::new(1900).unwrap_or(key.year),
        ..key
    };
    figures
        .series
        .range(first..key)
        .rev()
        .map(|(earlier, _)| *earlier)
        .filter(move |earlier| earlier.period == key.period)
}

pub(super) fn direction(
    from: Exact,
    to: Exact,
    decimals: u32,
    indicator: &Indicator<'_>,
) -> Direction {
    let difference = to.value - from.value;
    if difference.is_zero() {
        return Direction::Same;
    }
    let uncertainty = from.uncertainty + to.uncertainty;
    if !uncertainty.is_zero() && difference.abs() <= uncertainty {
        return Direction::WithinRounding;
    }
    if indicator.kind.is_ratio() && rounded(from.value, decimals) == rounded(to.value, decimals) {
        return Direction::SameAsPrinted;
    }
    if difference.is_sign_positive() {
        Direction::Up
    } else {
        Direction::Down
    }
}
