//! A text becomes the room it takes in a drawing, estimated wide, and lines that fit.

use crate::render::chart::Tenths;

/// Letters of the common sans-serif fonts in hundredths of the font's size, the widest of them.
fn width_of(c: char) -> i64 {
    match c {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 34,
        ' ' | '\u{a0}' | '\u{202f}' | 'f' | 't' | 'r' | '(' | ')' | '-' | '/' => 42,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '—' | '…' => 99,
        '0'..='9' => 64,
        c if c.is_uppercase() => 78,
        c if c.is_alphabetic() && u32::from(c) < 0x0250 => 63,
        c if u32::from(c) < 0x0250 => 84,
        _ => 105,
    }
}

/// How wide a text is at a font size.
pub(super) fn width(text: &str, size: i64) -> Tenths {
    let hundredths: i64 = text.chars().map(width_of).sum();
    Tenths((hundredths * size + 9) / 10)
}

/// The same in the heavy face that values are set in.
pub(super) fn heavy(text: &str, size: i64) -> Tenths {
    Tenths(width(text, size).0 * 9 / 8)
}

/// A text in lines that are no wider than `room`: broken at spaces, and within a word that is wider
/// by itself, after a hyphen or a slash if it has one.
pub(super) fn wrapped(text: &str, size: i64, room: Tenths) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|it| !it.is_empty()) {
        if let Some(line) = lines.last_mut() {
            let longer = format!("{line} {word}");
            if width(&longer, size) <= room {
                *line = longer;
                continue;
            }
        }
        lines.extend(pieces(word, size, room));
    }
    lines
}

fn pieces(word: &str, size: i64, room: Tenths) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut piece = String::new();
    for c in word.chars() {
        let longer = format!("{piece}{c}");
        if width(&longer, size) <= room || piece.is_empty() {
            piece = longer;
            continue;
        }
        let seam = piece.rfind(['-', '/', '–']).map_or(piece.len(), |at| {
            at + piece[at..].chars().next().map_or(0, char::len_utf8)
        });
        let rest = piece.split_off(seam);
        pieces.push(piece);
        piece = format!("{rest}{c}");
    }
    pieces.push(piece);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_labels_become_lines() {
        let lines = wrapped("Hedersrelaterat våld och förtryck", 15, Tenths::whole(150));
        assert_eq!(lines, ["Hedersrelaterat", "våld och förtryck"]);
        assert_eq!(wrapped("", 15, Tenths::whole(150)), [""; 0]);
        assert_eq!(wrapped("Kvinnor", 15, Tenths::whole(150)), ["Kvinnor"]);
    }

    #[test]
    fn a_word_wider_than_the_room_is_broken_and_loses_nothing() {
        let word = "Organisationsutvecklingsarbete/kommunsamverkan";
        let lines = wrapped(word, 15, Tenths::whole(150));
        assert!(lines.len() > 1 && lines.iter().all(|it| width(it, 15) <= Tenths::whole(150)));
        assert_eq!(lines.concat(), word);
        let one = wrapped("å\u{2003}", 15, Tenths::whole(1));
        assert_eq!(one.concat(), "å\u{2003}");
    }
}
