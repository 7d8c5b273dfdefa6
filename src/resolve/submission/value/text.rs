//! A text becomes an answer that can be published, or the reason why it can't.

use unicode_segmentation::UnicodeSegmentation;

use crate::codes::Code;
use crate::diagnostic::Diagnostic;
use crate::limits::{Limit, Limits};
use crate::prose::has_words;
use crate::value::ReasonHint;
use crate::value::fault::sheet_fault;
use crate::value::unsaid::{points_away, reason};

/// Why a text is no answer that can be published.
pub(crate) enum TextFault {
    Pointer,
    Formula,
    Sign,
    Sheet(&'static str),
    Reason(ReasonHint),
}

impl TextFault {
    pub(crate) fn code(&self) -> Code {
        match self {
            TextFault::Pointer => Code::S075,
            TextFault::Formula => Code::S056,
            TextFault::Sign => Code::S052,
            TextFault::Sheet(_) => Code::S057,
            TextFault::Reason(_) => Code::S059,
        }
    }

    pub(crate) fn facts(&self, told: Diagnostic, given: &str) -> Diagnostic {
        match self {
            TextFault::Reason(ReasonHint::Missing | ReasonHint::Impossible) => {
                told.fact("given", given).tag("hint", "text")
            }
            TextFault::Reason(hint) => told.fact("given", given).tag("hint", hint_words(*hint)),
            TextFault::Sign => told.fact("given", given).fact("text", given),
            TextFault::Sheet(kind) => told.fact("given", given).tag("kind", kind),
            _ => told.fact("given", given.chars().take(60).collect::<String>()),
        }
    }
}

/// Tells of a text that has more characters, as readers see them, than may stand in a cell.
pub(crate) fn too_long(
    text: &str,
    limits: Limits,
    told: impl FnOnce(Code) -> Diagnostic,
) -> Option<Diagnostic> {
    let text = text.trim();
    if limits.allows(Limit::Cell, text.len()) {
        return None;
    }
    let n = text.graphemes(true).count();
    let is_over = !limits.allows(Limit::Cell, n);
    is_over.then(|| {
        told(Code::S074)
            .fact("n", n)
            .fact("limit", limits.most(Limit::Cell))
    })
}

/// Whether a text can stand as a published answer.
pub(crate) fn text(text: &str) -> Result<(), TextFault> {
    let text = text.trim();
    if points_away(text) {
        Err(TextFault::Pointer)
    } else if text.starts_with(['=', '@']) {
        Err(TextFault::Formula)
    } else if matches!(text, "x" | "X") || !says_something(text) {
        Err(TextFault::Sign)
    } else if let Some(kind) = sheet_fault(text) {
        Err(TextFault::Sheet(kind))
    } else if let Some(hint) = reason(text) {
        Err(TextFault::Reason(hint))
    } else {
        Ok(())
    }
}

/// Whether there is a word beside signs, tags and comments.
fn says_something(text: &str) -> bool {
    text.starts_with(char::is_alphanumeric) || has_words(text)
}

pub(super) fn hint_words(hint: ReasonHint) -> &'static str {
    match hint {
        ReasonHint::Later => "later",
        ReasonHint::Impossible => "impossible",
        ReasonHint::Missing => "missing",
        ReasonHint::Hidden => "hidden",
        ReasonHint::Status => "status",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Place;

    #[test]
    fn what_shows_no_word_is_no_answer() {
        for sign in [
            "-",
            "–",
            "..",
            "x",
            "--",
            "---",
            "***",
            "#",
            "`",
            "<barn>",
            "<!-- senare -->",
            "&nbsp;",
            "[Not]: se-nedan",
            "![](karta.png)",
            "<br/>",
            "\u{2003}\u{b7}",
        ] {
            assert!(matches!(text(sign), Err(TextFault::Sign)), "{sign}");
        }
        for answer in ["- Ja.", "<namn> finns", "5", "”Vi fortsätter”", "*x* och y"] {
            assert!(text(answer).is_ok(), "{answer}");
        }
    }

    #[test]
    fn characters_are_counted_as_readers_see_them() {
        // å as a letter and a ring, and a family of four people.
        for seen_as_one in [
            "a\u{30a}",
            "\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}\u{200d}\u{1f466}",
        ] {
            let limits = Limits::default();
            let full = format!("å{}", seen_as_one.repeat(3999));
            let at = |code| Diagnostic::new(code, Place::Path("svar.md".to_owned()));
            let told = |text: &str| too_long(text, limits, at);
            assert_eq!(told(&full), None);
            let longer = format!("{full}.");
            let expected = at(Code::S074).fact("n", 4001).fact("limit", 4000);
            assert_eq!(told(&longer), Some(expected));
        }
    }
}
