//! A value becomes its words: yes and no, percent, how exact it is, what it is a number of.

use rust_decimal::Decimal;

use super::figure;
use crate::language::Both;
use crate::language::Language;
use crate::language::both;

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
}

/// *cirka *, with a space after it; nothing for an exact figure.
pub fn precision(language: Language, precision: Option<Precision>) -> &'static str {
    match precision {
        None => "",
        Some(Precision::About) => language.pick("cirka ", "about "),
        Some(Precision::AtLeast) => language.pick("minst ", "at least "),
        Some(Precision::AtMost) => language.pick("högst ", "at most "),
    }
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

/// *per 100 000*
pub fn rate(language: Language, per: Decimal) -> String {
    format!("per {}", figure(language, per))
}

/// What an agency has said of which way things go, in the column `trend`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trend {
    Positive,
    Neutral,
    Negative,
    Unclear,
}

/// *neutral*
pub fn trend(language: Language, trend: Trend) -> &'static str {
    match trend {
        Trend::Positive => language.pick("positiv", "positive"),
        Trend::Neutral => "neutral",
        Trend::Negative => language.pick("negativ", "negative"),
        Trend::Unclear => language.pick("oklar", "unclear"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
            precision(Language::English, Some(Precision::AtLeast)),
            "at least "
        );
    }
}
