//! A cell becomes what has damaged it on its way from its sender, if anything has.

use crate::codes::Code;
use crate::diagnostic::Diagnostic;
use crate::resolve::submission::columns::odd_letter;
use crate::schema::Reads;
use crate::value::fault::sheet_fault;
use crate::value::{garbled, is_invisible, look_alike, regained};

/// What makes a cell another than its sender sees or means.
pub(super) enum Damage<'a> {
    Invisible(char),
    /// The first stretch that was decoded wrongly.
    Garbled(&'a str),
    /// The key of the words that tell what a spreadsheet failed to do.
    Sheet(&'static str),
    /// A letter, and the Latin one that it looks like.
    Alike(char, char),
}

impl<'a> Damage<'a> {
    /// What nobody sees is told of every cell, the rest of those that are read. What is no number is
    /// told where numbers are.
    pub(super) fn of(text: &'a str, reads: Reads) -> Option<Damage<'a>> {
        let begins = text.as_bytes().first()?;
        let is_plain = |b: u8| matches!(b, b'\t' | b'\n' | b'\r' | b' '..=b'~');
        let is_ascii = text.bytes().all(is_plain);
        // Most words are letters and digits, and no sheet's failure begins with a digit.
        if is_ascii && (begins.is_ascii_digit() || begins.is_ascii_lowercase()) {
            return None;
        }
        let is_word = matches!(reads, Reads::Word | Reads::Text);
        if !is_ascii && let Some(c) = text.chars().find(|c| is_invisible(*c)) {
            return Some(Damage::Invisible(c));
        }
        if let (false, Reads::Word | Reads::Value | Reads::Text) = (is_ascii, reads)
            && let Some(found) = garbled(text)
        {
            return Some(Damage::Garbled(found));
        }
        if let (true, Some(kind)) = (is_word, sheet_fault(text)) {
            return Some(Damage::Sheet(kind));
        }
        if is_ascii || reads != Reads::Word {
            return None;
        }
        let (odd, latin) = look_alike(text)?;
        Some(Damage::Alike(odd, latin))
    }

    pub(super) fn told(&self, told: impl FnOnce(Code) -> Diagnostic, text: &str) -> Diagnostic {
        match self {
            Damage::Invisible(c) => {
                told(Code::S014).fact("given", format!("U+{:04X}", u32::from(*c)))
            }
            Damage::Garbled(found) => told(Code::S016)
                .fact("given", *found)
                .maybe("suggestion", regained(text.trim())),
            Damage::Sheet(kind) => told(Code::S057)
                .fact("given", text.trim())
                .tag("kind", kind),
            Damage::Alike(odd, latin) => odd_letter(told(Code::S019), text, *odd, *latin),
        }
    }
}
