//! A text becomes the first stretch of it that was decoded wrongly somewhere on its way, if any.

/// UTF-8 that was read as Windows-1252 (`Ã¤` for ä, `â€“` for –), or a letter that was lost
/// (U+FFFD).
pub fn garbled(text: &str) -> Option<&str> {
    text.char_indices().find_map(|(at, first)| {
        let letters = match first {
            '\u{fffd}' => 1,
            'Ã' | 'Â' => 2,
            'â' => 3,
            _ => return None,
        };
        let found = &text[at..];
        let end = found.char_indices().nth(letters);
        let found = &found[..end.map_or(found.len(), |(at, _)| at)];
        let mut rest = found.chars().skip(1);
        let is_wrong = match first {
            '\u{fffd}' => true,
            'â' => rest.next() == Some('€'),
            _ => rest.next().is_some_and(is_trailing),
        };
        is_wrong.then_some(found)
    })
}

/// A text that was decoded wrongly as it was before, where all of it can be told.
pub fn regained(text: &str) -> Option<String> {
    let (bytes, _, is_lossy) = encoding_rs::WINDOWS_1252.encode(text);
    let found = std::str::from_utf8(&bytes).ok().filter(|_| !is_lossy)?;
    (garbled(found).is_none()).then(|| found.to_owned())
}

/// Whether Windows-1252 has a character where UTF-8 has the second byte of a letter.
fn is_trailing(c: char) -> bool {
    matches!(c, '\u{80}'..='\u{bf}') || "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".contains(c)
}

#[cfg(test)]
mod tests {
    use super::{garbled, regained};

    #[test]
    fn what_was_decoded_wrongly_is_found_and_nothing_else() {
        for (text, found) in [
            ("FÃ¶lja upp", Some("Ã¶")),
            ("Ã…tgÃ¤rd", Some("Ã…")),
            ("2024â€“2027", Some("â€“")),
            ("5Â\u{a0}000", Some("Â\u{a0}")),
            ("Br\u{fffd}ttsf\u{fffd}rebyggande", Some("\u{fffd}")),
            ("Följa upp 2024–2027, ”MILJÖ” och PÅ…", None),
            ("São Paulo, SÃO, pâté, Âland", None),
        ] {
            assert_eq!(garbled(text), found, "{text}");
        }
    }

    #[test]
    fn what_it_was_is_told_where_all_of_it_can_be() {
        assert_eq!(
            regained("Ã…tgÃ¤rden â€“ 5Â\u{a0}%").as_deref(),
            Some("Åtgärden – 5\u{a0}%")
        );
        assert_eq!(regained("Ã¤ och ä"), None);
        assert_eq!(regained("\u{fffd}tg\u{fffd}rd"), None);
    }
}
