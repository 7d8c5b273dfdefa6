//! A figure and a level become whether the level is reached, as far as the figure can tell.

use rust_decimal::Decimal;

use crate::derive::change::exact;
use crate::model::{Answer, Bound, Kind, Level, Observation, Plan, Precision};

/// Whether an answer reaches a level. `None` if nobody can tell: there is no value, it is not exact
/// enough, or it stands outside the scale's order.
pub fn is_reached(
    plan: &Plan<'_>,
    it: &Observation<'_>,
    bound: Bound,
    level: Level,
) -> Option<bool> {
    let kind = plan.indicator(it.indicator).kind;
    match (level, &it.answer, kind) {
        (Level::YesNo(wanted), Answer::YesNo(given), _) => Some(wanted == *given),
        (Level::Grade(wanted), Answer::Grade(given), Kind::Grade(scale)) => {
            let grades = &plan.scales[scale.get()].grades;
            let rank = |at: usize| grades.get(at)?.rank;
            let (given, wanted) = (rank(*given)?, rank(wanted)?);
            Some(if is_upwards(bound) {
                given >= wanted
            } else {
                given <= wanted
            })
        }
        (Level::Number(wanted), answer, _) => {
            // What is known exactly is compared so; what was written rounded, as it was written.
            let value = exact(answer, kind)?.value;
            compare(value, known(it, kind), bound, wanted.get())
        }
        _ => None,
    }
}

/// Whether a value that is known exactly reaches a number.
pub fn reaches(value: Decimal, bound: Bound, level: Level) -> Option<bool> {
    match level {
        Level::Number(wanted) => compare(value, Known::Exactly, bound, wanted.get()),
        Level::YesNo(_) | Level::Grade(_) => None,
    }
}

fn is_upwards(bound: Bound) -> bool {
    matches!(bound, Bound::AtLeast | Bound::Upwards | Bound::Exactly)
}

/// What a written value says of the true one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Known {
    Exactly,
    /// It is this or more.
    From,
    /// It is this or less.
    UpTo,
    /// It is somewhere near.
    About,
}

fn known(it: &Observation<'_>, kind: Kind) -> Known {
    match (it.precision(), it.is_partial()) {
        (None, false) => Known::Exactly,
        (Some(Precision::AtLeast), false) => Known::From,
        (Some(Precision::AtMost), false) => Known::UpTo,
        // Of what is counted, those that are still missing can only add.
        (None | Some(Precision::AtLeast), true) if kind == Kind::Count => Known::From,
        _ => Known::About,
    }
}

fn compare(value: Decimal, known: Known, bound: Bound, wanted: Decimal) -> Option<bool> {
    let (reaches, misses) = if is_upwards(bound) {
        (value >= wanted, value < wanted)
    } else {
        (value <= wanted, value > wanted)
    };
    // A value that may be more reaches a floor for certain, or misses a ceiling.
    match (known, is_upwards(bound)) {
        (Known::Exactly, _) => Some(reaches),
        (Known::From, true) | (Known::UpTo, false) => reaches.then_some(true),
        (Known::UpTo, true) | (Known::From, false) => misses.then_some(false),
        (Known::About, _) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_inexact_value_is_judged_only_where_it_decides() {
        let judged = |value: i64, known, bound| compare(value.into(), known, bound, 80.into());
        for (value, known, bound, expected) in [
            (80, Known::Exactly, Bound::Upwards, Some(true)),
            (79, Known::Exactly, Bound::AtLeast, Some(false)),
            (80, Known::Exactly, Bound::Downwards, Some(true)),
            (81, Known::Exactly, Bound::AtMost, Some(false)),
            (85, Known::From, Bound::AtLeast, Some(true)),
            (75, Known::From, Bound::AtLeast, None),
            (85, Known::From, Bound::AtMost, Some(false)),
            (75, Known::From, Bound::AtMost, None),
            (75, Known::UpTo, Bound::AtMost, Some(true)),
            (85, Known::UpTo, Bound::AtMost, None),
            (75, Known::UpTo, Bound::AtLeast, Some(false)),
            (80, Known::UpTo, Bound::AtLeast, None),
            (95, Known::About, Bound::AtLeast, None),
        ] {
            assert_eq!(judged(value, known, bound), expected, "{value} {known:?}");
        }
    }
}
