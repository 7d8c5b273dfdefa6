//! The largest of some values becomes the marks of a scale from zero: few, and round numbers.

use rust_decimal::Decimal;

use crate::content::Tick;

/// As many steps as a scale has at most.
const STEPS: i64 = 5;

/// Marks from zero to the first round number that no value passes. Whole numbers have whole marks.
pub(super) fn ticks(values: &[Decimal], said: impl Fn(Decimal) -> String) -> Vec<Tick> {
    let most = values.iter().copied().max().unwrap_or_default();
    let is_whole = values.iter().all(Decimal::is_integer);
    let Some(step) = step(most, is_whole) else {
        return Vec::new();
    };
    let mark = |n: i64| {
        let value = (step * Decimal::from(n)).normalize();
        Tick {
            text: said(value),
            value: value.to_string(),
        }
    };
    let mut n = 1;
    while n < STEPS && step * Decimal::from(n) < most {
        n += 1;
    }
    (0..=n).map(mark).collect()
}

/// 1, 2 or 5 times a power of ten. `None`: nothing is above zero, or the numbers are too large.
fn step(most: Decimal, is_whole: bool) -> Option<Decimal> {
    if most <= Decimal::ZERO {
        return None;
    }
    let mut power = if is_whole {
        Decimal::ONE
    } else {
        Decimal::new(1, 12)
    };
    loop {
        for factor in [1, 2, 5] {
            let step = power.checked_mul(Decimal::from(factor))?;
            if step.checked_mul(Decimal::from(STEPS))? >= most {
                return Some(step);
            }
        }
        power = power.checked_mul(Decimal::TEN)?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(values: &[&str]) -> String {
        let values: Vec<Decimal> = values.iter().map(|it| it.parse().unwrap()).collect();
        let ticks = ticks(&values, |it| it.to_string());
        let texts: Vec<String> = ticks.into_iter().map(|it| it.text).collect();
        texts.join(" ")
    }

    #[test]
    fn scales_end_at_round_numbers() {
        assert_eq!(marks(&["9", "19"]), "0 5 10 15 20");
        assert_eq!(marks(&["100"]), "0 20 40 60 80 100");
        assert_eq!(marks(&["74", "61"]), "0 20 40 60 80");
        assert_eq!(marks(&["3"]), "0 1 2 3");
        assert_eq!(marks(&["0.3", "0.8"]), "0 0.2 0.4 0.6 0.8");
        assert_eq!(marks(&["7.1"]), "0 2 4 6 8");
        assert_eq!(marks(&["1250000"]), "0 500000 1000000 1500000");
    }

    #[test]
    fn nothing_to_scale_has_no_marks() {
        assert_eq!(marks(&[]), "");
        assert_eq!(marks(&["0"]), "");
        assert_eq!(marks(&["79228162514264337593543950335"]), "");
    }
}
