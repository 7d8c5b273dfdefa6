//! The report's Swedish: headings, states, reasons and sentences. Facts come in, sentences go out.

pub mod cells;
pub mod change;
pub mod cited;
pub mod coverage;
pub mod forms;
pub mod headings;
pub mod milestones;
pub mod reminder;
pub mod revisions;
pub mod round;
pub mod series;
pub mod states;
pub mod targets;
pub mod whole_plan;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::language::Language;
use crate::language::numbers;
use crate::value::Period;

/// A number in a table: figures, decimal comma, narrow spaces between thousands.
pub fn figure(number: Decimal) -> String {
    numbers::number(number, Language::Swedish)
}

/// Numbers in one sentence: words up to twelve, figures for all where any is larger or has decimals.
pub fn in_sentence(values: &[Decimal], neuter: bool) -> Vec<String> {
    let words = values
        .iter()
        .all(|it| it.is_integer() && *it >= Decimal::ZERO && *it <= Decimal::from(12));
    let said = |it: &Decimal| match it.to_usize().filter(|_| words) {
        Some(count) => numbers::in_words(count, neuter, Language::Swedish),
        None => figure(it.normalize()),
    };
    values.iter().map(said).collect()
}

/// *kommuner*, or *kommun* for exactly one.
pub fn plural<'a>(n: usize, one: &'a str, many: &'a str) -> &'a str {
    if n == 1 { one } else { many }
}

/// The name of an indicator in the definite form that sentences use: *Antal* → *Antalet*.
pub fn definite(name: &str) -> String {
    for (indefinite, definite) in [
        ("Antal ", "Antalet "),
        ("Andel ", "Andelen "),
        ("Medelvärde ", "Medelvärdet "),
        ("Belopp ", "Beloppet "),
        ("Kostnad ", "Kostnaden "),
    ] {
        if let Some(rest) = name.strip_prefix(indefinite) {
            return format!("{definite}{rest}");
        }
    }
    numbers::capital(name)
}

/// Whether a name in definite form takes neuter adjectives: *antalet var oförändrat*.
pub fn is_neuter(definite: &str) -> bool {
    let first = definite
        .split_whitespace()
        .next()
        .unwrap_or("")
        .to_lowercase();
    matches!(first.as_str(), "antalet" | "medelvärdet" | "beloppet")
}

/// *andra kvartalet 2025*
pub fn period_of(year: u16, part: Period) -> String {
    cells::periods(&[part]).map_or(year.to_string(), |it| format!("{it} {year}"))
}

/// A name's genitive: *Polismyndighetens*, but *Storsthlms* and *SOS*.
pub fn genitive(name: &str) -> String {
    if name.ends_with(['s', 'x', 'z', 'S', 'X', 'Z']) {
        name.to_owned()
    } else {
        format!("{name}s")
    }
}

/// A sentence that people wrote, closed with a full stop if it has none.
pub fn closed(text: &str) -> String {
    let text = numbers::capital(text.trim());
    if text.ends_with(['.', '!', '?', ':']) {
        text
    } else {
        format!("{text}.")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_a_sentence_agree_in_dress() {
        let dec = |n: i64| Decimal::from(n);
        assert_eq!(in_sentence(&[dec(1), dec(3)], true), ["ett", "tre"]);
        assert_eq!(in_sentence(&[dec(3), dec(13)], false), ["3", "13"]);
        assert_eq!(
            in_sentence(&[Decimal::new(15, 1), dec(2)], false),
            ["1,5", "2"]
        );
    }

    #[test]
    fn names_in_definite_form() {
        assert_eq!(definite("Antal besök"), "Antalet besök");
        assert_eq!(definite("Andel enheter"), "Andelen enheter");
        assert!(is_neuter("Antalet besök") && !is_neuter("Andelen enheter"));
        assert_eq!(genitive("Polismyndigheten"), "Polismyndighetens");
        assert_eq!(genitive("Stockholms"), "Stockholms");
    }
}
