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

use crate::language::foreign::{CLOSE, OPEN};
use crate::language::{Language, numbers};
use crate::value::Period;

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

/// The name of an indicator in the definite form that sentences use: *Antal* → *Antalet*,
/// *Number of* → *The number of*. A Swedish name in an English report keeps its Swedish form.
pub fn definite(language: Language, name: &str) -> String {
    match (language, name.strip_prefix(OPEN)) {
        (Language::Swedish, _) => definite_in_swedish(name),
        (Language::English, Some(name)) => format!("{OPEN}{}", definite_in_swedish(name)),
        (Language::English, None) => definite_in_english(name),
    }
}

/// Nouns that a Swedish name may begin with, and their definite form.
const NOUNS: [(&str, &str); 16] = [
    ("andel", "andelen"),
    ("antal", "antalet"),
    ("belopp", "beloppet"),
    ("budget", "budgeten"),
    ("frekvens", "frekvensen"),
    ("genomsnitt", "genomsnittet"),
    ("intäkt", "intäkten"),
    ("kostnad", "kostnaden"),
    ("kostnader", "kostnaderna"),
    ("kvot", "kvoten"),
    ("median", "medianen"),
    ("medelvärde", "medelvärdet"),
    ("omfattning", "omfattningen"),
    ("summa", "summan"),
    ("totalkostnad", "totalkostnaden"),
    ("utgift", "utgiften"),
];

/// Whether the definite form of a Swedish name is known: of its first noun.
pub fn has_definite(name: &str) -> bool {
    noun(name).is_some()
}

/// The definite form of the noun that a name begins with, and the rest of the name.
fn noun(name: &str) -> Option<(&'static str, &str)> {
    let first = name.split([' ', CLOSE]).next().unwrap_or_default();
    let lower = first.to_lowercase();
    let (_, definite) = NOUNS.iter().find(|(noun, _)| *noun == lower)?;
    Some((definite, &name[first.len()..]))
}

fn definite_in_swedish(name: &str) -> String {
    match noun(name) {
        Some((definite, rest)) => format!("{}{rest}", numbers::capital(definite)),
        None => numbers::capital(name),
    }
}

fn definite_in_english(name: &str) -> String {
    const NOUNS: [&str; 11] = [
        "amount",
        "average",
        "cost",
        "mean",
        "median",
        "number",
        "percentage",
        "proportion",
        "rate",
        "share",
        "total",
    ];
    let first = name.split_whitespace().next().unwrap_or_default();
    let rest = name.strip_prefix(first).unwrap_or_default();
    let noun = first.to_lowercase();
    if NOUNS.contains(&noun.as_str()) {
        format!("The {noun}{rest}")
    } else {
        numbers::capital(name)
    }
}

/// Of a Swedish name of people in definite form, the indefinite one: *kommunerna* → *kommuner*.
pub fn indefinite(name: &str) -> Option<&str> {
    name.strip_suffix("na")
        .filter(|it| it.ends_with('r') && !it.contains(' '))
}

/// A Swedish name as that of an owner: *Polisens*, *Region Stockholms läns*, *Linz*.
pub fn genitive(name: &str) -> String {
    let ends_with_s = name.ends_with(['s', 'x', 'z', 'S', 'X', 'Z']);
    format!("{name}{}", if ends_with_s { "" } else { "s" })
}

/// Whether a Swedish name in definite form takes neuter adjectives: *antalet var oförändrat*.
pub fn is_neuter(definite: &str) -> bool {
    let first = definite
        .split_whitespace()
        .next()
        .unwrap_or("")
        .to_lowercase();
    matches!(
        first.as_str(),
        "antalet" | "medelvärdet" | "beloppet" | "genomsnittet"
    )
}

/// *andra kvartalet 2025*, as a table has it.
pub fn period_of(language: Language, year: u16, part: Period) -> String {
    match (language, cells::periods(language, &[part])) {
        (_, None) => year.to_string(),
        (Language::Swedish, Some(part)) => format!("{part} {year}"),
        (Language::English, Some(part)) => format!("{part} of {year}"),
    }
}

/// What people wrote, to go on within a sentence: without the full stop at its end.
pub fn open(text: &str) -> String {
    let text = text.trim();
    match text.strip_suffix(CLOSE) {
        Some(inner) => format!("{}{CLOSE}", inner.trim_end_matches('.')),
        None => text.trim_end_matches('.').to_owned(),
    }
}

/// A text in the language's quotation marks.
pub fn quoted(text: &str, language: Language) -> String {
    let text = open(text);
    match language {
        Language::Swedish => format!("”{text}”"),
        Language::English => format!("“{text}”"),
    }
}

/// A sentence that people wrote, closed with a full stop if it has none.
pub fn closed(text: &str) -> String {
    let text = numbers::capital(text.trim());
    if text.trim_end_matches(CLOSE).ends_with(['.', '!', '?', ':']) {
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

    #[test]
    fn names_in_definite_form() {
        for (name, expected) in [
            ("Antal besök", "Antalet besök"),
            ("Andel enheter", "Andelen enheter"),
            ("besök", "Besök"),
            ("Kostnad", "Kostnaden"),
            ("Kostnad per ärende", "Kostnaden per ärende"),
            ("Summa utbetalt stöd", "Summan utbetalt stöd"),
            ("Antalslista", "Antalslista"),
        ] {
            assert_eq!(definite(Language::Swedish, name), expected);
        }
        for (name, expected) in [
            ("Number of calls", "The number of calls"),
            ("Total cost", "The total cost"),
            ("number", "The number"),
            ("calls answered", "Calls answered"),
            ("Numbering of files", "Numbering of files"),
            (
                "\u{fdd0}Antal besök\u{fdd1}",
                "\u{fdd0}Antalet besök\u{fdd1}",
            ),
        ] {
            assert_eq!(definite(Language::English, name), expected);
        }
        assert!(is_neuter("Antalet besök") && !is_neuter("Andelen enheter"));
    }
}
