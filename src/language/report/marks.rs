//! The words in brackets after a value, and the sentences that say the same.

use super::closed;
use crate::language::{Both, Language, both};

/// What stands in brackets after a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    Preliminary,
    Partial,
    /// By a decision of the edition.
    Replaced,
    Corrected,
    Final,
    Revised,
    Added,
    /// Before its time.
    Early,
}

/// Of a figure that the report has put together of several parties'.
pub const TOGETHER: Both = both("sammanlagt", "together");

impl Mark {
    /// *preliminär*
    pub const fn word(self) -> Both {
        match self {
            Mark::Preliminary => both("preliminär", "preliminary"),
            Mark::Partial => both("ofullständig", "incomplete"),
            Mark::Replaced => both("ersatt efter granskning", "replaced after review"),
            Mark::Corrected => both("rättad", "corrected"),
            Mark::Final => both("slutlig", "final"),
            Mark::Revised => both("reviderad", "revised"),
            Mark::Added => both("kompletterad", "supplemented"),
            Mark::Early => both("lägesnotering", "interim note"),
        }
    }
}

const PRELIMINARY: Both = both("Uppgiften är preliminär.", "The figure is preliminary.");
const PARTIAL: Both = both("Uppgiften är ofullständig.", "The figure is incomplete.");
const NOT_COMPARABLE: Both = both(
    "Uppgiften kan inte jämföras med tidigare år.",
    "The figure cannot be compared with earlier years.",
);
/// Over a text that came before its time.
pub const EARLY_TEXT: Both = both(
    "Texten är en lägesnotering, lämnad innan uppgiften skulle lämnas.",
    "The text is an interim note, submitted before it was due.",
);

pub fn preliminary_sentence(language: Language) -> &'static str {
    PRELIMINARY.of(language)
}

/// *Uppgiften är ofullständig: 18 av 26 kommuner har svarat.* In the agency's words, which may begin
/// with a figure.
pub fn partial_sentence(language: Language, comment: Option<&str>) -> String {
    let sentence = PARTIAL.of(language);
    comment.map_or(sentence.to_owned(), |comment| {
        let what = comment.trim().trim_end_matches('.');
        format!("{}: {what}.", sentence.trim_end_matches('.'))
    })
}

pub fn not_comparable_sentence(language: Language, comment: Option<&str>) -> String {
    with_comment(NOT_COMPARABLE.of(language), comment)
}

fn with_comment(sentence: &str, comment: Option<&str>) -> String {
    comment.map_or(sentence.to_owned(), |comment| {
        format!("{sentence} {}", closed(comment))
    })
}

/// *Lämnad uppgift: 44. Ersatt efter samråd.*
pub fn replaced_sentence(language: Language, sent: &str, reason: &str) -> String {
    let lead = language.pick("Lämnad uppgift", "Figure submitted");
    format!("{lead}: {sent}. {reason}").trim_end().to_owned()
}
