//! Numbers and dates become text as the report and the terminal print them.

use rust_decimal::Decimal;

use crate::value::{Date, Moment};
use crate::words::foreign::OPEN;
use crate::words::language::Language;

/// Between groups of three: narrow and unbreakable, so that no number is cut at a line's end.
const GROUP_SV: char = '\u{202f}';

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
    let (group, point) = match language {
        Language::Swedish => (GROUP_SV, ','),
        Language::English => (',', '.'),
    };
    for (at, digit) in whole.char_indices() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            said.push(group);
        }
        said.push(digit);
    }
    if let Some(fraction) = fraction {
        said.push(point);
        said.push_str(fraction);
    }
    said
}

pub fn count(count: usize, language: Language) -> String {
    number(Decimal::from(count), language)
}

const MONTHS_SV: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

pub fn month(number: u32, language: Language) -> &'static str {
    let months = match language {
        Language::Swedish => &MONTHS_SV,
        Language::English => &MONTHS_EN,
    };
    months[(number as usize).clamp(1, 12) - 1]
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
    let before = match (moment, language) {
        (Moment::Day(_), Language::Swedish) => "den",
        (Moment::Month(..), Language::Swedish) => "i",
        (Moment::Day(_), Language::English) => "on",
        (Moment::Month(..), Language::English) => "in",
    };
    format!("{before} {}", self::moment(moment, language))
}

/// One to twelve in words (in the unit's gender), 13 and up in figures.
pub fn in_words(count: usize, neuter: bool, language: Language) -> String {
    const SV: [&str; 13] = [
        "noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva",
        "tolv",
    ];
    const EN: [&str; 13] = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];
    match (language, count) {
        (Language::Swedish, 1) if neuter => "ett".to_owned(),
        (Language::Swedish, 0..=12) => SV[count].to_owned(),
        (Language::English, 0..=12) => EN[count].to_owned(),
        _ => self::count(count, language),
    }
}

/// The same with a capital, to begin a sentence; above twelve still in figures.
pub fn in_words_first(count: usize, neuter: bool, language: Language) -> String {
    capital(&in_words(count, neuter, language))
}

/// With a capital first letter, also where that is another language's.
pub fn capital(text: &str) -> String {
    let mark = text.strip_prefix(OPEN).map(|_| OPEN);
    let mut chars = text.trim_start_matches(OPEN).chars();
    let first = chars.next().into_iter().flat_map(char::to_uppercase);
    mark.into_iter().chain(first).chain(chars).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::value::{Number, Sort};

    fn said(text: &str) -> String {
        number(text.parse().unwrap(), Language::Swedish).replace('\u{202f}', "_")
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
            number("1234.5".parse().unwrap(), Language::English),
            "1,234.5"
        );
    }

    #[test]
    fn small_numbers_are_words() {
        assert_eq!(in_words(1, true, Language::Swedish), "ett");
        assert_eq!(in_words_first(12, false, Language::Swedish), "Tolv");
        assert_eq!(in_words(13, false, Language::Swedish), "13");
    }

    proptest! {
        #[test]
        fn what_is_printed_in_swedish_reads_back(digits in -1_000_000_000_000_000_i64..1_000_000_000_000_000, scale in 3_u32..9) {
            let written = Decimal::new(digits, scale);
            let read = Number::read(&number(written, Language::Swedish), Sort::Decimal).map(Number::get);
            prop_assert_eq!(read, Ok(written));
        }
    }
}
