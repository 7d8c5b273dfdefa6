//! Words become values that can only be well-formed: years, dates, periods, folded names.

mod alike;
mod choice;
pub mod dressed;
pub mod fault;
#[cfg(test)]
mod fault_tests;
mod garbled;
pub mod number;
pub mod unsaid;
mod unseen;

use std::fmt;

use chrono::{Datelike, NaiveDate};
use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

pub use crate::value::alike::{in_latin, look_alike};
pub use crate::value::choice::Choice;
pub(crate) use crate::value::choice::choices;
pub use crate::value::garbled::{garbled, regained};
pub use crate::value::number::{Number, NumberFault, ReasonHint, Sort};
pub use crate::value::unseen::{is_invisible, is_unshown, shown, visible, without_noncharacters};

/// A calendar year, 1900–2199.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Year(u16);

impl Year {
    pub const FIRST: Year = Year(1900);

    pub fn read(text: &str) -> Option<Year> {
        let year = (text.len() == 4).then(|| text.parse().ok()).flatten()?;
        Year::new(year)
    }

    pub fn new(year: u16) -> Option<Year> {
        (Year::FIRST.0..2200).contains(&year).then_some(Year(year))
    }

    pub fn get(self) -> u16 {
        self.0
    }

    #[must_use]
    pub fn previous(self) -> Year {
        Year(self.0 - 1)
    }

    #[must_use]
    pub fn next(self) -> Year {
        Year(self.0 + 1)
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// A calendar day, written `2026-02-28`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(NaiveDate);

impl Date {
    pub fn read(text: &str) -> Option<Date> {
        let plain = text.len() == 10 && text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
        let day = plain
            .then(|| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok())
            .flatten()?;
        Year::new(u16::try_from(day.year()).ok()?)?;
        Some(Date(day))
    }

    pub fn new(year: Year, month: u32, day: u32) -> Option<Date> {
        NaiveDate::from_ymd_opt(i32::from(year.get()), month, day).map(Date)
    }

    pub fn year(self) -> u16 {
        u16::try_from(self.0.year()).unwrap_or(0)
    }

    /// From 1.
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// From 1.
    pub fn day(self) -> u32 {
        self.0.day()
    }

    #[must_use]
    pub fn plus_days(self, days: u16) -> Date {
        Date(self.0 + chrono::Days::new(u64::from(days)))
    }

    /// Days from an earlier day to this one; 0 if that one is no earlier.
    pub fn days_after(self, earlier: Date) -> u32 {
        u32::try_from((self.0 - earlier.0).num_days()).unwrap_or(0)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m-%d"))
    }
}

/// A day, or a whole month where the day is not known: `2026-09`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Moment {
    Day(Date),
    Month(Year, u32),
}

impl Moment {
    pub fn read(text: &str) -> Option<Moment> {
        if let Some(date) = Date::read(text) {
            return Some(Moment::Day(date));
        }
        let (year, month) = text.split_once('-')?;
        let month: u32 = (month.len() == 2 && number::is_digits(month))
            .then(|| month.parse().ok())
            .flatten()?;
        (1..=12)
            .contains(&month)
            .then_some(Moment::Month(Year::read(year)?, month))
    }
}

impl Moment {
    pub fn first_day(self) -> Option<Date> {
        match self {
            Moment::Day(day) => Some(day),
            Moment::Month(year, month) => Date::new(year, month, 1),
        }
    }

    pub fn last_day(self) -> Option<Date> {
        match self {
            Moment::Day(day) => Some(day),
            Moment::Month(year, month) => {
                (28..=31).rev().find_map(|day| Date::new(year, month, day))
            }
        }
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Moment::Day(date) => write!(f, "{date}"),
            Moment::Month(year, month) => write!(f, "{year}-{month:02}"),
        }
    }
}

/// The part of a year that a figure is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    Year,
    /// `H1`, `H2`
    Half(u8),
    /// `K1`–`K4`
    Quarter(u8),
}

impl Period {
    /// Behind a number: * H1*; nothing of a whole year.
    pub fn after_a_space(self) -> String {
        match self {
            Period::Year => String::new(),
            part => format!(" {part}"),
        }
    }

    pub fn read(text: &str) -> Option<Period> {
        match text {
            "" => Some(Period::Year),
            "H1" | "h1" => Some(Period::Half(1)),
            "H2" | "h2" => Some(Period::Half(2)),
            "K1" | "k1" | "Q1" | "q1" => Some(Period::Quarter(1)),
            "K2" | "k2" | "Q2" | "q2" => Some(Period::Quarter(2)),
            "K3" | "k3" | "Q3" | "q3" => Some(Period::Quarter(3)),
            "K4" | "k4" | "Q4" | "q4" => Some(Period::Quarter(4)),
            _ => None,
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Period::Year => Ok(()),
            Period::Half(half) => write!(f, "H{half}"),
            Period::Quarter(quarter) => write!(f, "K{quarter}"),
        }
    }
}

/// The form in which names are compared: NFC, lower case, å and ä as a, ö as o, every run of
/// spaces, hyphens and underscores as one hyphen.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.trim().nfc().flat_map(char::to_lowercase) {
        match c {
            'å' | 'ä' => folded.push('a'),
            'ö' => folded.push('o'),
            c if c.is_whitespace() || matches!(c, '-' | '_' | '–' | '\u{2011}') => {
                if !folded.ends_with('-') {
                    folded.push('-');
                }
            }
            c => folded.push(c),
        }
    }
    folded
}

/// A name that a page and a file can hold: folded, letters, digits, points and hyphens only.
pub fn anchor(text: &str) -> String {
    let folded = fold(text);
    let mut name = String::with_capacity(folded.len());
    for c in folded.chars() {
        if c.is_alphanumeric() || c == '.' {
            name.push(c);
        } else if !name.ends_with('-') {
            name.push('-');
        }
    }
    name.trim_matches('-').to_owned()
}

/// The form in which headings are compared: NFC, lower case, no spaces at the ends.
pub fn heading(text: &str) -> String {
    text.trim().nfc().flat_map(char::to_lowercase).collect()
}

/// What a spreadsheet takes for the beginning of a formula, full-width forms among them.
pub const FORMULA_SIGNS: [char; 8] = [
    '=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
];

/// A cell without the apostrophe that keeps a spreadsheet from running it.
pub fn undefused(cell: &str) -> &str {
    match cell.trim_start().strip_prefix('\'') {
        Some(text) if text.trim_start().starts_with(FORMULA_SIGNS) => text,
        _ => cell,
    }
}

/// The candidate most like the given word, if any is near enough to be meant.
///
/// Near enough: at most a third of the letters wrong (Damerau–Levenshtein on folded words).
pub fn nearest<'a>(given: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let given = fold(given);
    candidates
        .into_iter()
        .map(|candidate| (distance(&given, &fold(candidate)), candidate))
        .filter(|(distance, candidate)| {
            let length = given.chars().count().max(candidate.chars().count());
            *distance <= (length / 3).max(1) && *distance < length
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

fn distance(a: &str, b: &str) -> usize {
    strsim::damerau_levenshtein(a, b)
}

/// Bytes as programs write hashes: two digits each.
pub fn hex(bytes: &[u8]) -> String {
    let bytes = bytes.iter().map(|byte| format!("{byte:02x}"));
    bytes.collect::<Vec<_>>().concat()
}

/// The SHA-256 of bytes, as `sha256sum` prints it.
pub fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Whether the last digit of an ISBN-13 (or ISBN-10) is the one the others demand.
pub fn is_isbn(text: &str) -> bool {
    let digits: Vec<u32> = text
        .chars()
        .filter(|c| *c != '-' && *c != ' ')
        .map_while(isbn_digit)
        .collect();
    let signs = text.chars().filter(|c| *c != '-' && *c != ' ').count();
    if digits.len() != signs {
        return false;
    }
    match digits.len() {
        13 if !digits.contains(&10) => {
            let sum: u32 = digits
                .iter()
                .zip([1, 3].iter().cycle())
                .map(|(d, w)| d * w)
                .sum();
            sum.is_multiple_of(10)
        }
        10 => weighted(&digits),
        _ => false,
    }
}

/// Whether the last sign of an ISSN is the one the others demand.
pub fn is_issn(text: &str) -> bool {
    let digits: Vec<u32> = text
        .chars()
        .filter(|c| *c != '-')
        .map_while(isbn_digit)
        .collect();
    text.len() == 9 && text.as_bytes()[4] == b'-' && digits.len() == 8 && weighted(&digits)
}

fn isbn_digit(c: char) -> Option<u32> {
    if c == 'X' { Some(10) } else { c.to_digit(10) }
}

fn weighted(digits: &[u32]) -> bool {
    let last = digits.len() - 1;
    let sum: u32 = (1..)
        .zip(digits.iter().rev())
        .map(|(weight, digit)| weight * digit)
        .sum();
    !digits[..last].contains(&10) && sum.is_multiple_of(11)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_fold_to_the_same() {
        assert_eq!(fold("Åklagarmyndigheten"), "aklagarmyndigheten");
        assert_eq!(fold("A\u{30a}klagarmyndigheten"), "aklagarmyndigheten");
        assert_eq!(fold(" Region  Stockholm "), fold("region-stockholm"));
    }

    #[test]
    fn an_apostrophe_before_a_formula_is_nobodys_word() {
        for (cell, text) in [
            ("'-17 år", "-17 år"),
            ("'=1", "=1"),
            ("'s-Gravenhage", "'s-Gravenhage"),
            ("-17 år", "-17 år"),
        ] {
            assert_eq!(undefused(cell), text);
        }
    }

    #[test]
    fn an_odd_id_is_a_name_that_a_page_can_hold() {
        assert_eq!(anchor("2.10a"), "2.10a");
        assert_eq!(anchor("MP25. 1"), "mp25.-1");
        assert_eq!(anchor("801/1234/2024 (§ 3)"), "801-1234-2024-3");
        assert_eq!(anchor("Mål_Å"), "mal-a");
    }

    #[test]
    fn check_digits() {
        for (text, expected) in [
            ("978-91-7937-272-9", true),
            ("978-91-7937-272-8", false),
            ("978-91-7937", false),
            ("0-306-40615-2", true),
            ("0-306-40615-3", false),
            ("0 8044 2957 X", true),
            // The sum is right, and X is no digit but the last of ten.
            ("0-306-4X615-7", false),
            ("978-0-306-4061X-2", false),
        ] {
            assert_eq!(is_isbn(text), expected, "{text}");
        }
        for (text, expected) in [
            ("1403-624X", true),
            ("1403-6240", false),
            ("2049-3630", true),
            ("20493630", false),
            ("20493-630", false),
            ("2049-363-", false),
            ("2049-36300", false),
        ] {
            assert_eq!(is_issn(text), expected, "{text}");
        }
    }

    #[test]
    fn near_words_are_found_and_far_ones_are_not() {
        assert_eq!(
            nearest("freqency", ["frequency", "unit"]),
            Some("frequency")
        );
        assert_eq!(nearest("units", ["unit", "type"]), Some("unit"));
        assert_eq!(nearest("kaffe", ["unit", "type"]), None);
        assert_eq!(nearest("x", ["y"]), None);
    }

    #[test]
    fn dates_are_written_in_one_way() {
        assert!(Date::read("2026-02-28").is_some());
        assert!(Date::read("2026-02-29").is_none());
        assert!(Date::read("26-02-28").is_none());
        assert_eq!(Moment::read("2026-09").unwrap().to_string(), "2026-09");
        assert_eq!(Moment::read("2026-13"), None);
        assert_eq!(Moment::read("2026-+9"), None);
    }

    proptest! {
        #[test]
        fn a_date_that_is_read_is_written_the_same(text in "[-+0-9 ]{4,11}") {
            if let Some(date) = Date::read(&text) {
                prop_assert_eq!(date.to_string(), text.clone());
            }
            if let Some(moment) = Moment::read(&text) {
                prop_assert_eq!(moment.to_string(), text);
            }
        }
    }
}
