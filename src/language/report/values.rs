//! A value becomes its words: yes and no, percent, how exact it is, what it is a number of.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::figure;
use crate::language::{Both, both};
use crate::words::Language;

/// Of shares of few, which are told by their counts.
pub const NUMBER_OF_NUMBER: Both = both("antal av antal", "number of number");
pub const PERCENT: Both = both("procent", "per cent");
pub const NUMBER: Both = both("antal", "number");
pub const YES_OR_NO: Both = both("ja eller nej", "yes or no");
pub const GRADE: Both = both("bedömning", "grade");
pub const TEXT: Both = both("text", "text");
/// In the place of a text, where only a word or two can stand.
pub const DESCRIBED: Both = both("beskrivning lämnad", "description submitted");

/// How exact a figure is, where it is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Precision {
    About,
    AtLeast,
    AtMost,
    LessThan,
    MoreThan,
}

impl Precision {
    /// *cirka *, with the space before a number.
    pub const fn word(self) -> Both {
        match self {
            Precision::About => both("cirka ", "about "),
            Precision::AtLeast => both("minst ", "at least "),
            Precision::AtMost => both("högst ", "at most "),
            Precision::LessThan => both("mindre än ", "less than "),
            Precision::MoreThan => both("mer än ", "more than "),
        }
    }
}

/// *cirka *, with a space after it; nothing for an exact figure.
pub fn precision(language: Language, precision: Option<Precision>) -> &'static str {
    precision.map_or("", |it| it.word().of(language))
}

pub fn yes_no(language: Language, yes: bool) -> &'static str {
    if yes {
        language.pick("ja", "yes")
    } else {
        language.pick("nej", "no")
    }
}

/// *61 procent*, as a sentence has it.
pub fn percent(language: Language, number: Decimal) -> String {
    format!("{}\u{a0}{}", figure(language, number), PERCENT.of(language))
}

/// *61 %*, as a table has it; without a space in English.
pub fn percent_sign(language: Language, number: Decimal) -> String {
    let space = language.pick("\u{a0}", "");
    format!("{}{space}%", figure(language, number))
}

/// Between a number and what it is out of.
pub const OUT_OF: Both = both(" av ", " of ");

/// *17 av 26*
pub fn out_of(language: Language, number: &str, of: Decimal) -> String {
    format!(
        "{number} {} {}",
        language.pick("av", "of"),
        figure(language, of)
    )
}

/// *medelvärde 1–5*
pub fn mean(language: Language, from: Decimal, to: Decimal) -> String {
    let mean = language.pick("medelvärde", "mean");
    format!("{mean} {}–{}", figure(language, from), figure(language, to))
}

/// Of a rate that nobody has said what it is of.
pub const RATE: Both = both("kvot", "rate");
pub const INHABITANTS: Both = both("invånare", "inhabitants");

/// *per 100 000 invånare*, *per invånare*
pub fn rate(language: Language, per: Decimal, of: &str) -> String {
    if per == Decimal::ONE {
        return format!("per {of}");
    }
    format!("per {} {of}", figure(language, per))
}

/// Whether a name says that it is *per 100 000*, with whatever between the thousands.
pub fn says_per(name: &str, per: Decimal) -> bool {
    let letters = name.chars().filter(|it| it.is_alphanumeric());
    let name = letters.collect::<String>().to_lowercase();
    let per = per.normalize();
    let words: &[&str] = match per.to_u32() {
        Some(1) => return name.contains("per"),
        Some(1_000) => &["pertusen", "perthousand"],
        Some(10_000) => &["pertiotusen", "per10tusen", "pertenthousand"],
        Some(100_000) => &["perhundratusen", "per100tusen", "perhundredthousand"],
        _ => &[],
    };
    name.contains(&format!("per{per}")) || words.iter().any(|it| name.contains(it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_say_what_a_rate_is_of() {
        for (name, per, expected) in [
            ("Anmälda brott", 100_000, false),
            ("Anmälda brott per 100 000 invånare", 100_000, true),
            ("Anmälda brott per 100\u{a0}000", 100_000, true),
            ("Reported crimes per 100,000", 100_000, true),
            ("Brott per hundratusen invånare", 100_000, true),
            ("Anmälda brott per år", 100_000, false),
            ("Anmälda brott per 1 000 invånare", 100_000, false),
            ("Samtal per invånare", 1, true),
        ] {
            assert_eq!(says_per(name, per.into()), expected, "{name}");
        }
    }

    #[test]
    fn values_in_both_languages() {
        let number: Decimal = "1250.5".parse().unwrap();
        assert_eq!(percent(Language::English, number), "1,250.5\u{a0}per cent");
        assert_eq!(percent_sign(Language::English, number), "1,250.5%");
        assert_eq!(
            percent_sign(Language::Swedish, number),
            "1\u{202f}250,5\u{a0}%"
        );
        assert_eq!(out_of(Language::English, "17", 26.into()), "17 of 26");
        assert_eq!(
            rate(Language::Swedish, 100_000.into(), "invånare"),
            "per 100\u{202f}000 invånare"
        );
        assert_eq!(rate(Language::English, 1.into(), "pupil"), "per pupil");
        assert_eq!(
            precision(Language::English, Some(Precision::AtLeast)),
            "at least "
        );
    }
}
