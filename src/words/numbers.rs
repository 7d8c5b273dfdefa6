//! Numbers and dates become text as the report and the terminal print them.

use rust_decimal::Decimal;

pub use crate::text::capital;
use crate::value::{Date, Moment};
use crate::words::language::Language;

/// A number with as many decimals as it holds; groups of three, decimal comma, a real minus.
pub fn number(number: Decimal, language: Language) -> String {
    let text = number.abs().to_string();
    let (whole, fraction) = text
        .split_once('.')
        .map_or((text.as_str(), None), |(w, f)| (w, Some(f)));
    let mut said = String::new();
    if number.is_sign_negative() && !number.is_zero() {
        said.push('−');
    }
    let row = language.row();
    for (at, digit) in whole.char_indices() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            said.push(row.group);
        }
        said.push(digit);
    }
    if let Some(fraction) = fraction {
        said.push(row.point);
        said.push_str(fraction);
    }
    said
}

pub fn count(count: usize, language: Language) -> String {
    number(Decimal::from(count), language)
}

fn month(number: u32, language: Language) -> &'static str {
    language.row().months[(number as usize).clamp(1, 12) - 1]
}

/// *28 februari 2026*
pub fn date(date: Date, language: Language) -> String {
    format!(
        "{} {} {}",
        date.day(),
        month(date.month(), language),
        date.year()
    )
}

/// *28 februari 2026*, or *september 2026* where the day is not known.
pub fn moment(moment: Moment, language: Language) -> String {
    match moment {
        Moment::Day(day) => date(day, language),
        Moment::Month(year, number) => format!("{} {year}", month(number, language)),
    }
}

/// *i september 2026*, *den 3 september 2026*
pub fn at(moment: Moment, language: Language) -> String {
    let before = match moment {
        Moment::Day(_) => language.row().on,
        Moment::Month(..) => language.row().within,
    };
    format!("{before} {}", self::moment(moment, language))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::value::{Number, Sort};

    fn said(text: &str) -> String {
        number(text.parse().unwrap(), Language::SWEDISH).replace('\u{202f}', "_")
    }

    #[test]
    fn numbers_read_as_swedish_ones() {
        for (given, expected) in [
            ("0", "0"),
            ("999", "999"),
            ("1000", "1_000"),
            ("1234567.50", "1_234_567,50"),
            ("-5.5", "−5,5"),
            ("-0", "0"),
        ] {
            assert_eq!(said(given), expected);
        }
        assert_eq!(
            number("1234.5".parse().unwrap(), Language::ENGLISH),
            "1,234.5"
        );
    }

    proptest! {
        #[test]
        fn what_is_printed_in_swedish_reads_back(digits in -1_000_000_000_000_000_i64..1_000_000_000_000_000, scale in 3_u32..9) {
            let written = Decimal::new(digits, scale);
            let read = Number::read(&number(written, Language::SWEDISH), Sort::Decimal).map(Number::get);
            prop_assert_eq!(read, Ok(written));
        }
    }
}
