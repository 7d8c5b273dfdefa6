//! What stands in a table's cell about a change: a word or two, or a signed number.

use rust_decimal::Decimal;

use super::change::percentage_points;
use super::figure;
use super::is_neuter;
use crate::language::Language;
use crate::language::join;
use crate::value::Period;

pub const FIRST: &str = "första året";
pub const CANNOT: &str = "kan inte jämföras";
pub const NONE: &str = "beräknas inte";
pub const SMALL: &str = "små tal";

pub fn about_same(definite: &str) -> String {
    format!("ungefär {} (avrundade värden)", same(definite))
}

/// The parts of a year that something is said of: *första och andra kvartalet*. None of the whole year.
pub fn periods(parts: &[Period]) -> Option<String> {
    const ORDINALS: [&str; 4] = ["första", "andra", "tredje", "fjärde"];
    let (name, many) = match parts.first()? {
        Period::Year => return None,
        Period::Half(_) => ("halvåret", 2),
        Period::Quarter(_) => ("kvartalet", 4),
    };
    if parts.len() == many {
        return None;
    }
    let ordinal = |part: &Period| match part {
        Period::Year => None,
        Period::Half(n) | Period::Quarter(n) => ORDINALS.get(usize::from(*n).checked_sub(1)?),
    };
    let named: Vec<&str> = parts.iter().filter_map(ordinal).copied().collect();
    Some(format!("{} {name}", join(&named, Language::Swedish)))
}

pub fn missing(year: u16) -> String {
    format!("{year} saknas")
}

pub fn same(definite: &str) -> &'static str {
    if is_neuter(definite) {
        "oförändrat"
    } else {
        "oförändrad"
    }
}

pub fn moved(difference: Decimal, share: bool, is_rounded: bool) -> String {
    let sign = if difference.is_sign_negative() {
        "−"
    } else {
        "+"
    };
    let size = difference.abs();
    let size = if share {
        percentage_points(Language::Swedish, size)
    } else {
        figure(Language::Swedish, size)
    };
    let rounded = if is_rounded {
        " (avrundade värden)"
    } else {
        ""
    };
    format!("{sign}{size}{rounded}")
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
        let said = |parts: &[Period]| periods(parts).unwrap_or_default();
        assert_eq!(said(&[Period::Half(2)]), "andra halvåret");
        assert_eq!(
            said(&[Period::Quarter(1), Period::Quarter(4)]),
            "första och fjärde kvartalet"
        );
        assert_eq!(said(&[Period::Half(1), Period::Half(2)]), "");
        assert_eq!(said(&[Period::Year]), "");
    }

    #[test]
    fn signed_and_in_points() {
        assert_eq!(plain(&moved(9.into(), true, false)), "+9 procentenheter");
        assert_eq!(moved((-3).into(), false, false), "−3");
        assert_eq!(
            plain(&moved("1.0".parse().unwrap(), true, false)),
            "+1,0 procentenheter"
        );
    }
}
