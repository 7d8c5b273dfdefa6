//! Names and texts that people wrote become what a sentence has of them: definite, owner, open, quoted.

use crate::words::foreign::{CLOSE, OPEN};
use crate::words::language::Language;
use crate::words::numbers;

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

/// What people wrote, to go on within a sentence: without the full stop at its end.
pub fn open(text: &str) -> String {
    let text = text.trim();
    match text.strip_suffix(CLOSE) {
        Some(inner) => format!("{}{CLOSE}", inner.trim_end_matches('.')),
        None => text.trim_end_matches('.').to_owned(),
    }
}

/// What people wrote of a time that has passed since: *20 av 26 kommuner hade svarat*.
pub fn back_then(text: &str) -> String {
    text.replace(" har svarat", " hade svarat")
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
