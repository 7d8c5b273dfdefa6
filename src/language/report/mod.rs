//! The report in Swedish and in English: headings, states, reasons and sentences. Facts come in, sentences go out.

pub mod captions;
pub mod cells;
pub mod change;
pub mod cited;
pub mod corrections;
pub mod headings;
pub mod marks;
pub mod milestones;
pub mod page;
pub mod parties;
pub mod revisions;
pub mod series;
pub mod states;
pub mod targets;
pub mod values;
pub mod whole_plan;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::value::Period;
use crate::words::{Language, numbers};

/// A number in a table, as the language groups its thousands and marks its decimals.
pub fn figure(language: Language, number: Decimal) -> String {
    numbers::number(number, language)
}

/// Numbers in one sentence: words up to twelve, figures for all where any is larger or has decimals.
pub fn in_sentence(language: Language, values: &[Decimal], neuter: bool) -> Vec<String> {
    let words = values
        .iter()
        .all(|it| it.is_integer() && *it >= Decimal::ZERO && *it <= Decimal::from(12));
    let said = |it: &Decimal| match it.to_usize().filter(|_| words) {
        Some(count) => numbers::in_words(count, neuter, language),
        None => figure(language, it.normalize()),
    };
    values.iter().map(said).collect()
}

/// Numbers of a sentence that has a larger one somewhere else: figures.
pub fn in_figures(language: Language, values: &[Decimal]) -> Vec<String> {
    let said = values.iter().map(|it| figure(language, it.normalize()));
    said.collect()
}

/// *kommuner*, or *kommun* for exactly one.
pub fn plural<'a>(n: usize, one: &'a str, many: &'a str) -> &'a str {
    if n == 1 { one } else { many }
}

/// *andra kvartalet 2025*, as a table has it.
pub fn period_of(language: Language, year: u16, part: Period) -> String {
    match (language, cells::periods(language, &[part])) {
        (_, None) => year.to_string(),
        (Language::Swedish, Some(part)) => format!("{part} {year}"),
        (Language::English, Some(part)) => format!("{part} of {year}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_a_sentence_agree_in_dress() {
        let dec = |n: i64| Decimal::from(n);
        assert_eq!(
            in_sentence(Language::Swedish, &[dec(1), dec(3)], true),
            ["ett", "tre"]
        );
        assert_eq!(
            in_sentence(Language::Swedish, &[dec(3), dec(13)], false),
            ["3", "13"]
        );
        assert_eq!(
            in_sentence(Language::Swedish, &[Decimal::new(15, 1), dec(2)], false),
            ["1,5", "2"]
        );
    }

    #[test]
    fn english_numbers_agree_in_dress_too() {
        let said = |values: &[&str]| {
            let values: Vec<Decimal> = values.iter().map(|it| it.parse().unwrap()).collect();
            in_sentence(Language::English, &values, true)
        };
        assert_eq!(said(&["1", "3"]), ["one", "three"]);
        assert_eq!(said(&["3", "1250"]), ["3", "1,250"]);
        assert_eq!(said(&["12.5", "2"]), ["12.5", "2"]);
    }
}
