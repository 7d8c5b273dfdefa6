//! Words and signs become numbers, and a sentence the parts that a pattern leaves open.

use rust_decimal::Decimal;

const SMALL: [&str; 13] = [
    "noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv",
];

/// A number as a report writes it: *sex*, *6 240*, *12,5*, *−3*.
pub(crate) fn number(text: &str) -> Option<Decimal> {
    let text = text.trim().to_lowercase();
    let word = if text == "ett" { "en" } else { &text };
    if let Some(n) = SMALL.iter().position(|it| *it == word) {
        return Some(Decimal::from(n));
    }
    let plain: String = text.chars().filter(|c| *c != ' ').collect();
    plain.replace(',', ".").replace('−', "-").parse().ok()
}

/// The decimals that a number is written with.
pub(crate) fn decimals(text: &str) -> u32 {
    let after = text.split_once(',').map_or("", |(_, after)| after);
    u32::try_from(after.chars().take_while(char::is_ascii_digit).count()).unwrap_or(0)
}

/// Whether a sentence says a number, with signs or letters.
pub(crate) fn says_number(sentence: &str) -> bool {
    let mut words = sentence.split(|c: char| !c.is_alphanumeric());
    sentence.contains(|c: char| c.is_ascii_digit())
        || words.any(|it| SMALL.contains(&it.to_lowercase().as_str()) && it != "en" && it != "En")
}

/// What stands in the open places (`{}`) of a pattern, if a text has its words.
pub(crate) fn scan<'t>(pattern: &str, text: &'t str) -> Option<Vec<&'t str>> {
    let mut parts = pattern.split("{}");
    let mut rest = text.strip_prefix(parts.next()?)?;
    let mut found = Vec::new();
    for part in parts {
        let at = if part.is_empty() {
            rest.len()
        } else {
            rest.find(part)?
        };
        found.push(&rest[..at]);
        rest = &rest[at + part.len()..];
    }
    rest.is_empty().then_some(found)
}

/// The sentences of a paragraph.
pub(crate) fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(at) = end(rest) {
        found.push(rest[..at].trim());
        rest = &rest[at..];
    }
    found.push(rest.trim());
    found.retain(|it| !it.is_empty());
    found
}

/// Where the first sentence ends: a full stop, a space and a capital.
fn end(text: &str) -> Option<usize> {
    text.match_indices(". ")
        .map(|(at, _)| at + 1)
        .find(|at| text[*at..].trim_start().starts_with(char::is_uppercase))
}

/// Without what only print needs: spaces that do not break, marks of Markdown and of notes.
pub(crate) fn plain(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("[^") {
        plain.push_str(before);
        rest = after.split_once(']').map_or("", |(_, after)| after);
    }
    plain.push_str(rest);
    let plain = plain.replace(['\u{a0}', '\u{202f}', '\n', '\r'], " ");
    let plain: String = plain
        .chars()
        .filter(|c| !matches!(c, '*' | '_' | '\\'))
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}
