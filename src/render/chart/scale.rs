//! Exact values become places in a drawing, in tenths of a unit: the same on every machine.

use std::fmt;
use std::ops::{Add, Sub};

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Serialize, Serializer};

/// A length or a place in tenths of the drawing's unit: *12.5*.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Tenths(pub i64);

impl Tenths {
    pub(super) fn whole(units: i64) -> Tenths {
        Tenths(units * 10)
    }

    pub(super) fn half(self) -> Tenths {
        Tenths(self.0 / 2)
    }
}

impl Add for Tenths {
    type Output = Tenths;

    fn add(self, other: Tenths) -> Tenths {
        Tenths(self.0 + other.0)
    }
}

impl Sub for Tenths {
    type Output = Tenths;

    fn sub(self, other: Tenths) -> Tenths {
        Tenths(self.0 - other.0)
    }
}

impl fmt::Display for Tenths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, tenth) = (self.0.abs() / 10, self.0.abs() % 10);
        match tenth {
            0 => write!(f, "{sign}{whole}"),
            _ => write!(f, "{sign}{whole}.{tenth}"),
        }
    }
}

impl Serialize for Tenths {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// The value that a content's exact text holds.
pub(super) fn exact(value: &str) -> Option<Decimal> {
    value.parse().ok()
}

/// How far a value reaches where `most` reaches the whole `room`. Nothing below zero is drawn.
pub(super) fn length(value: Decimal, most: Decimal, room: Tenths) -> Tenths {
    let part = value.max(Decimal::ZERO).checked_div(most);
    let reached = part.and_then(|part| part.min(Decimal::ONE).checked_mul(Decimal::from(room.0)));
    let rounded = reached
        .map(|it| it.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero))
        .and_then(|it| it.to_i64());
    Tenths(rounded.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(value: &str, most: &str) -> String {
        let [value, most] = [value, most].map(|it| exact(it).unwrap());
        length(value, most, Tenths::whole(200)).to_string()
    }

    #[test]
    fn lengths_are_exact_to_a_tenth() {
        assert_eq!(drawn("1", "3"), "66.7");
        assert_eq!(drawn("0", "3"), "0");
        assert_eq!(drawn("3", "3"), "200");
        assert_eq!(drawn("0.0125", "10"), "0.3");
        assert_eq!(
            drawn(
                "79228162514264337593543950335",
                "79228162514264337593543950335"
            ),
            "200"
        );
    }

    #[test]
    fn what_has_no_length_is_none() {
        assert_eq!(drawn("-5", "10"), "0");
        assert_eq!(drawn("5", "0"), "0");
        assert_eq!(drawn("15", "10"), "200");
        assert_eq!(Tenths(-125).to_string(), "-12.5");
    }
}
