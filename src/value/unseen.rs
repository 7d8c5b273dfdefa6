//! A text becomes what its reader sees of it: without what nobody sees, or with a sign in its place.

use std::borrow::Cow;

/// Whether a character is seen by no reader and still changes what is read or printed: controls
/// other than a tab and line breaks, zero-width and direction-turning characters, soft hyphens,
/// breaks of lines that are no line breaks in a file.
pub fn is_invisible(c: char) -> bool {
    match c {
        '\t' | '\n' | '\r' => false,
        '\u{ad}'
        | '\u{34f}'
        | '\u{61c}'
        | '\u{115f}'
        | '\u{1160}'
        | '\u{180e}'
        | '\u{3164}'
        | '\u{feff}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e0fff}' => true,
        c => c.is_control(),
    }
}

/// A text without the signs that Unicode keeps for a program's own use, such as those in the place of
/// calls while a text is read.
pub fn without_noncharacters(text: &str) -> String {
    text.replace(|c| matches!(c, '\u{fdd0}'..='\u{fdef}'), "")
}

/// A text as its reader sees it.
pub fn visible(text: &str) -> String {
    text.chars().filter(|c| !is_invisible(*c)).collect()
}

/// A text as one line of a terminal: whatever would end the line, move on it or not be seen on it
/// is there as a sign, such as ␛ or ⟨U+200B⟩.
pub fn shown(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_unshown) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            c if !is_unshown(c) => shown.push(c),
            '\0'..='\u{1f}' => shown.extend(char::from_u32(u32::from(c) + 0x2400)),
            '\u{7f}' => shown.push('␡'),
            c => shown.extend(format!("⟨U+{:04X}⟩", u32::from(c)).chars()),
        }
    }
    Cow::Owned(shown)
}

/// Whether a terminal does not show a character as one of the line's.
pub fn is_unshown(c: char) -> bool {
    c.is_control() || is_invisible(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_a_line_or_moves_on_it() {
        for (text, expected) in [
            ("Åtgärd – 12 %", "Åtgärd – 12 %"),
            ("a\n::error::b", "a␊::error::b"),
            ("\u{1b}[2J12\r\u{8}\u{7}\t", "␛[2J12␍␈␇␉"),
            ("\u{7f}\u{9b}2J", "␡⟨U+009B⟩2J"),
            ("polisen\u{200b}", "polisen⟨U+200B⟩"),
            (
                "a\u{2028}b\u{202e}c\u{e0041}",
                "a⟨U+2028⟩b⟨U+202E⟩c⟨U+E0041⟩",
            ),
        ] {
            assert_eq!(shown(text), expected);
        }
    }
}
