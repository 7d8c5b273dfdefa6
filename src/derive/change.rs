//! Two observations become a change, or the reason why none can be told.

use std::borrow::Cow;

use rust_decimal::Decimal;

use crate::derive::earlier::{Before, Several, before, cells_of_years, known_before};
use crate::ledger::{Change, Compared, Direction, Exact, Ledger, Seen};
use crate::model::{Answer, Indicator, Kind, Model, Observation, Reason, SeriesKey, Statement};
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
pub fn compared(seen: Seen<'_, '_>, key: SeriesKey) -> Option<Compared> {
    match since_before(seen, key, seen.model.series.of_cell(key)) {
        Ok(found) => Some(found),
        Err(Without::Figure) => None,
        Err(Without::Earlier) => Some(without_earlier(seen, key)),
    }
}

/// Rows about their edition's own year, of editions that are judged, whose change from an earlier year can be told and
/// is news: their places in [`Model::observations`], in its order, and the change.
pub fn changes(
    model: &Model<'_>,
    ledger: &Ledger,
    is_asked: impl Fn(&Statement) -> bool,
    is_news: impl Fn(&Observation<'_>, &Change) -> bool,
) -> Vec<(usize, Change)> {
    let mut changes = Vec::new();
    for cell in cells_of_years(model, ledger) {
        for it in cell.iter().filter(|it| is_asked(it)) {
            let edition = model.edition(it.edition);
            if it.year != edition.year || edition.settled {
                continue;
            }
            let seen = ledger.seen_from(model, it.edition);
            if let Ok(Compared::Change(change)) = since_before(seen, model.series.key(it), cell)
                && is_news(&model.observations[it.at()], &change)
            {
                changes.push((it.at(), change));
            }
        }
    }
    changes.sort_unstable_by_key(|(at, _)| *at);
    changes
}

/// What there is not to compare.
enum Without {
    Figure,
    Earlier,
}

/// `cell` is what has been said of the key's own.
fn since_before(
    seen: Seen<'_, '_>,
    key: SeriesKey,
    cell: &[Statement],
) -> Result<Compared, Without> {
    let indicator = seen.plan.indicator(key.indicator);
    let is_of_key = |it: &&Statement| (it.year, it.period) == (key.year, key.period);
    let now = seen
        .latest(cell.iter().filter(is_of_key))
        .ok_or(Without::Figure)?;
    let to = exact(&now.answer, indicator.kind).ok_or(Without::Figure)?;
    let before = before(seen, key, cell, Observation::is_number);
    let (from_year, before) = match before {
        Before::One(year, it) => (year, Cow::Borrowed(it)),
        Before::Several(Several { year, together, .. }) => match together {
            Ok(sum) => (year, Cow::Owned(sum)),
            Err(why) => return Ok(Compared::Merged { year, why }),
        },
        Before::None => return Err(Without::Earlier),
    };
    let breaks = indicator.breaks.iter().map(|it| it.year);
    if let Some(broken) = breaks
        .filter(|year| from_year < *year && *year <= key.year)
        .max()
    {
        return Ok(Compared::Broken(broken));
    }
    if now.details.as_ref().is_some_and(|it| it.not_comparable) {
        return Ok(Compared::NotComparable(key.year));
    }
    if before.details.as_ref().is_some_and(|it| it.not_comparable) {
        return Ok(Compared::NotComparable(from_year));
    }
    if now.precision().or(before.precision()).is_some() {
        return Ok(Compared::Imprecise { from_year });
    }
    if now.is_partial() || before.is_partial() {
        return Ok(Compared::Incomplete { from_year });
    }
    let from = exact(&before.answer, indicator.kind).ok_or(Without::Figure)?;
    let decimals = seen.decimals(key.indicator);
    let direction = direction(from, to, decimals, indicator);
    Ok(Compared::Change(Change {
        from_year,
        from,
        to,
        direction,
    }))
}

/// Why a figure has none before it.
fn without_earlier(seen: Seen<'_, '_>, key: SeriesKey) -> Compared {
    let previous = key.year.previous();
    if has_other_periods(seen, key, previous) {
        Compared::OtherPeriods(previous)
    } else if is_first(seen, key) {
        Compared::FirstYear
    } else {
        Compared::Missing(previous)
    }
}

/// Whether no earlier year could have a figure: none was asked for, or none was relevant.
pub fn is_first(seen: Seen<'_, '_>, key: SeriesKey) -> bool {
    let previous = key.year.previous();
    let mut known = known_before(seen, key, seen.model.series.of_cell(key)).peekable();
    if known.peek().is_some() {
        return known.all(|(_, it)| it.answer == Answer::NoValue(Reason::Irrelevant));
    }
    seen.model.find_edition(key.plan, previous).is_none()
        || !seen
            .model
            .plan(key.plan, previous)
            .is_due(key.indicator, previous)
}

/// Whether the series, or one that it carries on, has figures for other parts of a year.
fn has_other_periods(seen: Seen<'_, '_>, key: SeriesKey, year: Year) -> bool {
    let kind = seen.plan.indicator(key.indicator).kind;
    let all = [key]
        .into_iter()
        .chain(seen.ledger.lineage.of(key, seen.plan, key.year));
    all.flat_map(|own| seen.known(seen.model.series.of_cell(own)))
        .filter(|(own, _)| own.year == year && own.period != key.period)
        .any(|(_, it)| exact(&it.answer, kind).is_some())
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
