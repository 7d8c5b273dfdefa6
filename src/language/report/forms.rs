//! What a form says beside the cells that are filled in: names, units, last year's value.

use crate::language::{Language, join};

pub const TOTAL: &str = "totalt";
pub const TEXT: &str = "text";
pub const COUNT: &str = "antal";

/// *2.2a eller 2.2b*
pub fn or(list: &[String]) -> String {
    match list {
        [before @ .., end] if !before.is_empty() => {
            format!("{} eller {end}", before.join(", "))
        }
        _ => join(list, Language::Swedish),
    }
}

/// *Antal insatser (hela landet; lämna 2.2a eller 2.2b)*
pub fn name(name: &str, remarks: &[String]) -> String {
    if remarks.is_empty() {
        name.to_owned()
    } else {
        format!("{name} ({})", remarks.join("; "))
    }
}

/// Whose a figure of several parties is: *Beta och Gamma tillsammans*.
pub fn together(parties: &[String]) -> String {
    format!("{} tillsammans", join(parties, Language::Swedish))
}

/// Any of several indicators may be answered.
pub fn any_indicator(ids: &[String]) -> String {
    format!("lämna {}", or(ids))
}

/// The answer of any of several parties is enough.
pub fn any_party(names: &[String]) -> String {
    format!("det räcker att {} svarar", or(names))
}

/// *2.10 Genomföra behandlingsprogram*
pub fn measure(number: &str, title: &str) -> String {
    format!("{number} {title}").trim().to_owned()
}

pub fn share(base: Option<&str>) -> String {
    base.map_or("procent".to_owned(), |base| format!("procent av {base}"))
}

pub fn as_fraction(unit: &str) -> String {
    format!("{unit} (lämnas som täljare och nämnare)")
}

pub fn rate(per: &str) -> String {
    format!("per {per}")
}

pub fn mean(from: &str, to: &str) -> String {
    format!("medelvärde {from}–{to}")
}

pub fn yes_no() -> String {
    or(&["ja".to_owned(), "nej".to_owned()])
}

/// *G (genomförd)*
pub fn grade(code: &str, word: &str) -> String {
    if code == word {
        code.to_owned()
    } else {
        format!("{code} ({word})")
    }
}

/// What the column trend takes, after the grades.
pub fn with_trend(grades: &str) -> String {
    format!("{grades}; trend: positiv, neutral, negativ eller oklar")
}

/// *kommuner (högst 26)*
pub fn at_most(unit: &str, of: u32) -> String {
    format!("{unit} (högst {of})")
}

/// *63 % (66 av 104)*
pub fn fraction(value: &str, numerator: &str, denominator: &str) -> String {
    format!("{value} ({numerator} av {denominator})")
}

pub fn percent(value: &str) -> String {
    format!("{value}\u{a0}%")
}

/// *46 (avser 2024)*
pub fn about(value: &str, year: u16) -> String {
    format!("{value} (avser {year})")
}
