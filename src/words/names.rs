//! Names and texts that people wrote become what a sentence has of them: definite, owner, open, quoted.

use crate::text::{Said, said};
use crate::words::language::Language;
use crate::words::list::GroupMembers;
use crate::words::numbers;

/// The name of an indicator in the definite form that sentences use: *Antal* → *Antalet*,
/// *Number of* → *The number of*. A Swedish name in an English report keeps its Swedish form.
pub fn definite(language: Language, mut name: Said) -> Said {
    if let Some((text, own)) = name.first_mut() {
        *text = match own.map_or(language, Language::from_tag) {
            Language::SWEDISH => definite_in_swedish(text),
            _ => definite_in_english(text),
        };
    }
    name
}

/// What a name counts, after a number of it: *Antal besök* → *besök*, *Share of women* → *women*. A Swedish
/// name in an English report is read as Swedish.
pub fn counted(language: Language, mut name: Said) -> Said {
    if let Some((text, own)) = name.first_mut() {
        let begins: &[&str] = match own.map_or(language, Language::from_tag) {
            Language::SWEDISH => &["Antal ", "Andel ", "antalet ", "andelen "],
            _ => &[
                "Number of ",
                "Percentage of ",
                "Proportion of ",
                "Share of ",
                "the number of ",
                "the percentage of ",
                "the proportion of ",
                "the share of ",
            ],
        };
        let rest = begins.iter().find_map(|it| text.strip_prefix(it));
        let is_clause = |rest: &str| {
            ["som ", "who ", "that "]
                .iter()
                .any(|it| rest.starts_with(it))
        };
        if let Some(rest) = rest.filter(|it| !is_clause(it)).map(ToOwned::to_owned) {
            *text = rest;
        }
    }
    name
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
    let first = name.split(' ').next().unwrap_or_default();
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

/// Of a name of people in definite form, the indefinite one: *kommunerna* → *kommuner*, *the regions* → *regions*.
pub fn indefinite(name: &Said) -> Option<Said> {
    let text = name.plain();
    let swedish = text.strip_suffix("na").filter(|it| it.ends_with('r'));
    let english = text.strip_prefix("the ").filter(|it| it.ends_with('s'));
    let bare = swedish.or(english).filter(|it| !it.contains(' '))?;
    Some(name.clone().ended(|_| bare.to_owned()))
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
#[must_use]
pub fn open(text: Said) -> Said {
    let text = text.begun(|it| it.trim_start().to_owned());
    text.ended(|it| it.trim_end().trim_end_matches('.').to_owned())
}

/// What people wrote of a time that has passed since: *20 av 26 kommuner hade svarat*.
#[must_use]
pub fn back_then(text: Said) -> Said {
    text.begun(|it| it.replace(" har svarat", " hade svarat"))
}

/// A text in the language's quotation marks.
pub fn quoted(text: Said, language: Language) -> Said {
    let [before, after] = language.row().quotes;
    said![before, open(text), after]
}

/// A sentence that people wrote, closed with a full stop if it has none.
#[must_use]
pub fn closed(text: Said) -> Said {
    let text = text.begun(|it| it.trim_start().to_owned());
    let mut text = text.ended(|it| it.trim_end().to_owned()).capital();
    if !text.ends_with(&['.', '!', '?', ':']) {
        text.add(".");
    }
    text
}

impl GroupMembers {
    /// `members`: how many have answered all of the group's figures, some, and none.
    pub(crate) fn of(
        name: Said,
        figures: usize,
        members: [usize; 3],
        countys: bool,
    ) -> GroupMembers {
        let [all, some, none] = members;
        GroupMembers {
            figures,
            of: all + some + none,
            all,
            some,
            none,
            members: indefinite(&name),
            name,
            countys,
        }
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
            assert_eq!(definite(Language::SWEDISH, name.into()).plain(), expected);
        }
        for (name, expected) in [
            ("Number of calls", "The number of calls"),
            ("Total cost", "The total cost"),
            ("number", "The number"),
            ("calls answered", "Calls answered"),
            ("Numbering of files", "Numbering of files"),
        ] {
            assert_eq!(definite(Language::ENGLISH, name.into()).plain(), expected);
        }
        assert!(is_neuter("Antalet besök") && !is_neuter("Andelen enheter"));
    }
}
