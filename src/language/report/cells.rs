//! What stands in a table's cell about a change: a word or two, or a signed number.

use super::change::{Difference, apart_by};
use crate::language::{Both, both};
use crate::value::Period;
use crate::words::Language;
use crate::words::grammar::join;
use crate::words::names::is_neuter;

pub const FIRST: Both = both("första året", "first year");
pub const CANNOT: Both = both("kan inte jämföras", "cannot be compared");
/// For what is no number, grade, yes or no, and for a measure that was not to be followed up.
pub const NONE: Both = both("jämförs inte", "not compared");
/// For a figure that none is known before.
pub const NONE_BEFORE: Both = both("ingen tidigare uppgift", "no earlier figure");
/// The same yes or no as the year before.
pub const SAME_ANSWER: Both = both("oförändrat", "unchanged");
pub const SMALL: Both = both("små tal", "small numbers");

/// The same of what is neuter, as a yes or no is, and of what is not.
pub const SAME: [Both; 2] = [SAME_ANSWER, both("oförändrad", "unchanged")];
/// The same, as far as rounded values tell.
pub const ABOUT_SAME: [Both; 2] = [
    both("ungefär oförändrat", "about unchanged"),
    both("ungefär oförändrad", "about unchanged"),
];
pub const ROUNDED: Both = both("avrundade värden", "rounded values");
// `{}` stands for a year.
pub const MISSING: Both = both("{} saknas", "{} missing");
pub const NOT_COLLECTED: Both = both("ingen insamling {}", "not collected {}");
/// For a category that nobody has named for a year.
pub const FIGURE_MISSING: Both = both("uppgift för {} saknas", "figure for {} missing");

pub fn about_same(language: Language, definite: &str) -> String {
    let same = of_gender(ABOUT_SAME, definite).of(language);
    format!("{same} ({})", ROUNDED.of(language))
}

fn of_gender([neuter, other]: [Both; 2], definite: &str) -> Both {
    if is_neuter(definite) { neuter } else { other }
}

/// The parts of a year that something is said of: *första och andra kvartalet*. None of the whole year.
pub fn periods(language: Language, parts: &[Period]) -> Option<String> {
    let (name, many) = match parts.first()? {
        Period::Year => return None,
        Period::Half(_) => (both("halvåret", "half-year"), 2),
        Period::Quarter(_) => (both("kvartalet", "quarter"), 4),
    };
    if parts.len() == many {
        return None;
    }
    let ordinal = |part: &Period| match part {
        Period::Year => None,
        Period::Half(n) | Period::Quarter(n) => ordinal(language, *n),
    };
    let named: Vec<&str> = parts.iter().filter_map(ordinal).collect();
    let several = if language == Language::English && named.len() > 1 {
        "s"
    } else {
        ""
    };
    let name = name.of(language);
    Some(format!("{} {name}{several}", join(&named, language)))
}

fn ordinal(language: Language, n: u8) -> Option<&'static str> {
    const ORDINALS: [Both; 4] = [
        both("första", "first"),
        both("andra", "second"),
        both("tredje", "third"),
        both("fjärde", "fourth"),
    ];
    let found = ORDINALS.get(usize::from(n).checked_sub(1)?)?;
    Some(found.of(language))
}

pub fn missing(language: Language, year: u16) -> String {
    of_year(language, MISSING, year)
}

/// *ingen insamling 2024*
pub fn not_collected(language: Language, year: u16) -> String {
    of_year(language, NOT_COLLECTED, year)
}

pub fn figure_missing(language: Language, year: u16) -> String {
    of_year(language, FIGURE_MISSING, year)
}

fn of_year(language: Language, word: Both, year: u16) -> String {
    word.of(language).replace("{}", &year.to_string())
}

/// *nej → ja*
pub fn yes_no(language: Language, was: bool, is: bool) -> String {
    let word = |yes| match (yes, language) {
        (true, Language::Swedish) => "ja",
        (false, Language::Swedish) => "nej",
        (true, Language::English) => "yes",
        (false, Language::English) => "no",
    };
    format!("{}\u{a0}→\u{a0}{}", word(was), word(is))
}

pub fn same(language: Language, definite: &str) -> &'static str {
    of_gender(SAME, definite).of(language)
}

/// What stands after a difference.
#[derive(Debug, Clone, Copy)]
pub enum Unit<'t> {
    None,
    Word(&'t str),
    /// Percentage points.
    Points,
}

/// *+15*, *−0,6 procentenheter*; what is too small to be printed says so and has no sign.
pub fn moved(
    language: Language,
    difference: Difference,
    unit: Unit<'_>,
    is_rounded: bool,
) -> String {
    let sign = match difference {
        Difference::Of(number) if number.is_sign_negative() => "−",
        Difference::Of(_) => "+",
        Difference::LessThan(_) => "",
    };
    let size = apart_by(language, difference.size(), matches!(unit, Unit::Points));
    let unit = match unit {
        Unit::Word(unit) => format!("\u{a0}{unit}"),
        Unit::None | Unit::Points => String::new(),
    };
    let rounded = if is_rounded {
        format!(" ({})", ROUNDED.of(language))
    } else {
        String::new()
    };
    format!("{sign}{size}{unit}{rounded}")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Unbreakable spaces as plain ones, so that the sentences can be read here.
    fn plain(text: &str) -> String {
        text.replace('\u{a0}', " ")
    }

    #[test]
    fn parts_of_a_year_in_words() {
        let said = |parts: &[Period]| periods(Language::Swedish, parts).unwrap_or_default();
        assert_eq!(said(&[Period::Half(2)]), "andra halvåret");
        assert_eq!(
            said(&[Period::Quarter(1), Period::Quarter(4)]),
            "första och fjärde kvartalet"
        );
        assert_eq!(said(&[Period::Half(1), Period::Half(2)]), "");
        assert_eq!(said(&[Period::Year]), "");
        let said = |parts: &[Period]| periods(Language::English, parts).unwrap_or_default();
        assert_eq!(said(&[Period::Half(2)]), "second half-year");
        assert_eq!(
            said(&[Period::Quarter(1), Period::Quarter(4)]),
            "first and fourth quarters"
        );
    }

    #[test]
    fn signed_and_in_points() {
        let said = |number: &str, unit| {
            let difference = Difference::Of(number.parse().unwrap());
            plain(&moved(Language::Swedish, difference, unit, false))
        };
        assert_eq!(said("9", Unit::Points), "+9 procentenheter");
        assert_eq!(said("-3", Unit::None), "−3");
        assert_eq!(said("-3", Unit::Word("kronor")), "−3 kronor");
        assert_eq!(said("1.0", Unit::Points), "+1,0 procentenheter");
        let least = Difference::LessThan("0.01".parse().unwrap());
        assert_eq!(
            plain(&moved(Language::Swedish, least, Unit::Points, false)),
            "mindre än 0,01 procentenheter"
        );
        assert_eq!(
            moved(Language::English, least, Unit::None, false),
            "less than 0.01"
        );
    }
}
