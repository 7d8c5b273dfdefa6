//! A Swedish text becomes the same text between marks, so that it can stand in English sentences
//! and still be told from them.
//!
//! The marks are two of Unicode's noncharacters, which no text holds that people write. They live
//! from where an English report takes a Swedish text to where its sentences are made runs; no page
//! shows one.

/// Before a Swedish text.
pub const OPEN: char = '\u{fdd0}';
/// After it.
pub const CLOSE: char = '\u{fdd1}';

/// A Swedish text between marks. What holds no word (a number, an address on the web) is no language.
pub fn foreign(text: &str) -> String {
    let text = without_marks(text);
    if is_wordless(&text) {
        text
    } else {
        format!("{OPEN}{}{CLOSE}", text.trim_end())
    }
}

fn is_wordless(text: &str) -> bool {
    let is_address = |text: &str| !text.contains(char::is_whitespace) && text.contains(['@', '/']);
    !text.contains(char::is_alphabetic) || is_address(text.trim())
}

/// The text without any marks.
pub fn without_marks(text: &str) -> String {
    text.replace(is_mark, "")
}

pub fn is_mark(c: char) -> bool {
    matches!(c, OPEN | CLOSE)
}

/// What lies between marks, where a whole text does.
pub fn inside(text: &str) -> Option<&str> {
    let inner = text.strip_prefix(OPEN)?.strip_suffix(CLOSE)?;
    (!inner.contains(is_mark)).then_some(inner)
}

/// A text after a change that looks at its ends or its length; marks around the whole of it stay
/// around it.
pub fn within(text: &str, change: impl Fn(&str) -> String) -> String {
    match inside(text) {
        Some(inner) => format!("{OPEN}{}{CLOSE}", change(inner)),
        None => change(text),
    }
}

/// A text in stretches, each with whether it lies between marks. None is empty.
pub fn stretches(text: &str) -> Vec<(bool, &str)> {
    let mut found = Vec::new();
    let mut is_foreign = false;
    let mut rest = text;
    while let Some(at) = rest.find(is_mark) {
        found.push((is_foreign, &rest[..at]));
        is_foreign = rest[at..].starts_with(OPEN);
        rest = &rest[at + OPEN.len_utf8()..];
    }
    found.push((is_foreign, rest));
    found.retain(|(_, stretch)| !stretch.is_empty());
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_keeps_its_marks_around_it() {
        let text = foreign("Utveckla samverkan.");
        assert_eq!(inside(&text), Some("Utveckla samverkan."));
        let short = within(&text, |it| it.trim_end_matches('.').to_owned());
        assert_eq!(without_marks(&short), "Utveckla samverkan");
        assert_eq!(inside(&short), Some("Utveckla samverkan"));
        let within_two = format!("{text} and {text}");
        assert_eq!(inside(&within_two), None);
    }

    #[test]
    fn what_holds_no_word_is_no_language() {
        for text in [
            "",
            "  ",
            "2.10",
            "fornamn@example.org",
            "https://example.org/å",
        ] {
            assert_eq!(foreign(text), text);
        }
    }

    #[test]
    fn a_sentence_falls_into_stretches() {
        let sentence = format!("Measure 1 ({}), see {}", foreign("Skolan"), foreign("Å"));
        assert_eq!(
            stretches(&sentence),
            [
                (false, "Measure 1 ("),
                (true, "Skolan"),
                (false, "), see "),
                (true, "Å")
            ]
        );
    }
}
