//! What is written in a figure's cell becomes an exact number.

use std::fmt;

use rust_decimal::{Decimal, RoundingStrategy};

/// Digits before the comma. A figure of this many, times the largest rate, still fits a decimal.
const WHOLE_DIGITS: usize = 12;
/// Decimals: as many as a program writes of a quotient, and some.
const DECIMALS: usize = 20;

/// What a number is to be of: it says how a comma before three digits is meant, and whether a percent
/// sign may follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// What is counted has no decimals: the comma of `1,250` is one of thousands.
    Whole,
    /// An amount or a rate: `1,250` is a thousand two hundred fifty, or one and a quarter.
    Amount,
    /// Never thousands: the comma is a decimal one.
    Decimal,
    /// The same, and a percent sign may follow.
    Share,
}

impl Sort {
    /// Whether it may be thousands or millions of something.
    pub(super) fn is_plain(self) -> bool {
        matches!(self, Sort::Whole | Sort::Amount)
    }
}

/// An exact decimal that remembers how many decimals were written, but of what is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Number(Decimal);

impl Number {
    pub fn new(value: Decimal) -> Number {
        Number(value)
    }

    pub fn get(self) -> Decimal {
        self.0
    }

    /// Decimals as written: `0,280` has three.
    pub fn decimals(self) -> u32 {
        self.0.scale()
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// Rounded to some decimals, halves away from zero, and always with that many.
pub fn rounded(number: Decimal, decimals: u32) -> Decimal {
    let mut rounded =
        number.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero);
    rounded.rescale(decimals);
    rounded
}

/// A number in a way of writing that is read, ambiguous, broken where it must be whole, or too long;
/// `None` for everything else.
pub(super) fn plain(text: &str, sort: Sort) -> Option<Result<Number, NumberFault>> {
    // Most numbers are nothing but digits.
    if text.len() <= WHOLE_DIGITS && is_digits(text) && (text.len() == 1 || !text.starts_with('0'))
    {
        let value = text
            .bytes()
            .fold(0, |value, b| value * 10 + u64::from(b - b'0'));
        return Some(Ok(Number(Decimal::from(value))));
    }
    let (sign, body) = match text.strip_prefix(['-', '−']) {
        Some(body) => ("-", body),
        None => ("", text),
    };
    let (whole, fraction, point) = match body.find([',', '.']) {
        Some(at) => (
            &body[..at],
            Some(&body[at + 1..]),
            body.as_bytes()[at] == b'.',
        ),
        None => (body, None, false),
    };
    let digits = ungrouped(whole)?;
    if digits.len() > 1 && digits.starts_with('0') {
        return None;
    }
    let decimals = match fraction {
        Some(fraction) if !is_digits(fraction) => return None,
        Some(fraction) => fraction,
        None => "",
    };
    let may_be_thousands = decimals.len() == 3 && digits != "0" && digits.len() <= 3;
    let thousands = || format!("{sign}{whole} {decimals}");
    if may_be_thousands && (point || sort == Sort::Amount) {
        let trimmed = decimals.trim_end_matches('0');
        return Some(Err(NumberFault::Ambiguous {
            many: thousands(),
            few: format!(
                "{sign}{whole},{}",
                if trimmed.is_empty() { "0" } else { trimmed }
            ),
        }));
    }
    if sort == Sort::Whole && (may_be_thousands || decimals.bytes().any(|b| b != b'0')) {
        let whole = may_be_thousands.then(thousands);
        return Some(Err(NumberFault::Broken { whole }));
    }
    // Of what is counted only zeros are left: `12.0` is how some programs save 12.
    let written = if decimals.is_empty() || sort == Sort::Whole {
        format!("{sign}{digits}")
    } else {
        format!("{sign}{digits}.{decimals}")
    };
    let fits = digits.len() <= WHOLE_DIGITS && decimals.len() <= DECIMALS;
    let value = Decimal::from_str_exact(&written).ok().filter(|_| fits);
    Some(value.map(Number).ok_or(NumberFault::TooLong))
}

/// Digits, or groups of three with a space of some kind between.
fn ungrouped(text: &str) -> Option<String> {
    if is_digits(text) {
        return Some(text.to_owned());
    }
    let mut groups = text.split(is_group_space);
    let first = groups.next()?;
    let fits = (1..=3).contains(&first.len()) && is_digits(first) && first != "0";
    (fits && groups.all(|group| group.len() == 3 && is_digits(group)))
        .then(|| text.chars().filter(char::is_ascii_digit).collect())
}

fn is_group_space(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

pub(super) fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// Why a cell holds no number, with what a person may have meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NumberFault {
    /// `1.250`: a thousand two hundred fifty, or one and a quarter.
    Ambiguous { many: String, few: String },
    /// Decimals where only whole numbers are counted, and the whole one that a comma of thousands
    /// makes of it.
    Broken { whole: Option<String> },
    /// `-`, `–`, `..`, `.`, `x` alone: zero, or missing?
    Sign,
    /// `8–10`
    Range,
    /// `ca 60`, `minst 53`: the word belongs in `precision`.
    Approximate {
        precision: &'static str,
        number: String,
    },
    /// `<5`: hidden, or a limit?
    Below,
    /// `2 av 3`
    Fraction {
        numerator: String,
        denominator: String,
    },
    /// `1205*`, `1205 1)`: a mark that is explained somewhere else.
    Marked { number: String },
    /// `1205 (prel.)`: the word belongs in `status`.
    Status {
        status: &'static str,
        number: String,
    },
    /// A number in a way of writing that is not read, and the plain form.
    Unusual { plain: String },
    /// `125 tkr`, `12 st`: only what the number is of can tell whether the word changes it.
    Worded { number: Number, word: String },
    /// `1,23E+12`: shortened by a spreadsheet, and of more digits than any figure has.
    Shortened,
    /// More digits than any figure has.
    TooLong,
    /// Begins as a spreadsheet formula does.
    Formula,
    /// `########`: the column was too narrow when the sheet was saved.
    Hashes,
    /// `#SAKNAS!`, `#DIVISION/0!`: the formula behind the cell failed.
    SheetError,
    /// `28 %` in a figure that is no share.
    Percent,
    /// `se bilaga`
    Appendix,
    /// `saknas`, `kommer senare` …: words that a status says better.
    Reason(ReasonHint),
    /// Anything else.
    Words,
}

/// Which status a common phrase may stand for. Always asked, never guessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReasonHint {
    Later,
    Impossible,
    Missing,
    Hidden,
    /// A status in the wrong column.
    Status,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_as_people_write_them() {
        for (text, expected) in [
            ("1250", "1250"),
            ("1 250", "1250"),
            ("1\u{a0}250", "1250"),
            ("1\u{202f}250", "1250"),
            ("1\u{2009}250\u{2009}000", "1250000"),
            ("1 250\u{a0}000", "1250000"),
            ("-5", "-5"),
            ("−5", "-5"),
            ("12,5", "12.5"),
            ("12.5", "12.5"),
            ("0,280", "0.280"),
            ("0.280", "0.280"),
            ("1,250", "1.250"),
            ("1250.500", "1250.500"),
            ("28 %", "28"),
            ("28%", "28"),
            ("0", "0"),
            ("1 250,5", "1250.5"),
            ("0,2857142857142857", "0.2857142857142857"),
        ] {
            let read = Number::read(text, Sort::Share).map(|n| n.to_string());
            assert_eq!(read, Ok(expected.to_owned()), "{text}");
        }
    }

    #[test]
    fn a_comma_before_three_digits_is_read_only_where_it_must_be_a_decimal_one() {
        let broken = |whole: Option<&str>| {
            let whole = whole.map(str::to_owned);
            Err(NumberFault::Broken { whole })
        };
        let either = |many: &str, few: &str| {
            let (many, few) = (many.to_owned(), few.to_owned());
            Err(NumberFault::Ambiguous { many, few })
        };
        let read = |text: &str| Ok(Number::new(text.parse().unwrap()));
        for (text, sort, expected) in [
            ("2,000", Sort::Whole, broken(Some("2 000"))),
            ("2,590", Sort::Whole, broken(Some("2 590"))),
            ("-2,000", Sort::Whole, broken(Some("-2 000"))),
            ("12,000", Sort::Whole, broken(Some("12 000"))),
            ("2,5", Sort::Whole, broken(None)),
            ("0,500", Sort::Whole, broken(None)),
            ("1250,500", Sort::Whole, broken(None)),
            ("2,0", Sort::Whole, read("2.0")),
            ("1 250,000", Sort::Whole, read("1250.000")),
            ("125,000", Sort::Amount, either("125 000", "125,0")),
            ("1,250", Sort::Amount, either("1 250", "1,25")),
            ("0,250", Sort::Amount, read("0.250")),
            ("1250,125", Sort::Amount, read("1250.125")),
            ("1,25", Sort::Amount, read("1.25")),
            ("1,250", Sort::Decimal, read("1.250")),
            ("1,250 %", Sort::Share, read("1.250")),
        ] {
            assert_eq!(Number::read(text, sort), expected, "{text} {sort:?}");
        }
    }

    #[test]
    fn what_is_counted_has_no_decimals() {
        for (sort, expected) in [(Sort::Whole, 0), (Sort::Amount, 1), (Sort::Share, 1)] {
            let read = Number::read("12,0", sort).unwrap();
            assert_eq!(read.decimals(), expected, "{sort:?}");
        }
    }

    #[test]
    fn halves_go_away_from_zero() {
        for (given, decimals, expected) in [
            ("0.125", 2, "0.13"),
            ("-0.5", 0, "-1"),
            ("2.5", 0, "3"),
            ("3", 1, "3.0"),
        ] {
            assert_eq!(
                rounded(given.parse().unwrap(), decimals).to_string(),
                expected
            );
        }
    }

    fn grouped(digits: &str, space: char) -> String {
        let mut text = String::new();
        for (at, digit) in digits.char_indices() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                text.push(space);
            }
            text.push(digit);
        }
        text
    }

    proptest! {
        #[test]
        fn no_text_is_too_strange(text in "\\PC{0,12}|[-−–+0-9 .,%()<>~=#xeE/a-h\u{a0}\u{2009}]{0,30}") {
            for sort in [Sort::Whole, Sort::Amount, Sort::Decimal, Sort::Share] {
                if let Ok(number) = Number::read(&text, sort) {
                    let printed = number.to_string().replace('.', ",");
                    prop_assert_eq!(Number::read(&printed, Sort::Decimal), Ok(number));
                }
            }
        }

        #[test]
        fn every_way_of_grouping_reads_as_the_number(
            whole in 0_u64..1_000_000_000_000,
            fraction in "[0-9]{0,6}",
            minus in prop::sample::select(vec!["", "-", "−"]),
            space in prop::sample::select(vec![None, Some(' '), Some('\u{a0}'), Some('\u{202f}'), Some('\u{2009}')]),
        ) {
            let whole = whole.to_string();
            let shown = space.map_or_else(|| whole.clone(), |space| grouped(&whole, space));
            let comma = if fraction.is_empty() { String::new() } else { format!(",{fraction}") };
            let point = if fraction.is_empty() { String::new() } else { format!(".{fraction}") };
            let sign = if minus.is_empty() { "" } else { "-" };
            let expected: Decimal = format!("{sign}{whole}{point}").parse().unwrap();
            let number = Number::read(&format!("{minus}{shown}{comma}"), Sort::Decimal).unwrap();
            prop_assert_eq!(number.get(), expected);
            prop_assert_eq!(number.decimals() as usize, fraction.len());
        }

        #[test]
        fn rounding_is_to_the_nearest_and_keeps_its_decimals(
            digits in -10_000_000_000_i64..10_000_000_000, scale in 0_u32..9, decimals in 0_u32..6,
        ) {
            let number = Decimal::new(digits, scale);
            let found = rounded(number, decimals);
            let half = Decimal::new(5, decimals + 1);
            prop_assert_eq!(found.scale(), decimals);
            prop_assert!((found - number).abs() <= half);
            prop_assert_eq!(rounded(-number, decimals), -found);
            if (found - number).abs() == half {
                prop_assert!(found.abs() > number.abs());
            }
        }
    }
}
