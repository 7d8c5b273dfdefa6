//! A fixed word in Swedish and in English, side by side, of which a report says one.

use crate::words::Language;

/// The Swedish and the English of one word or sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Both {
    pub sv: &'static str,
    pub en: &'static str,
}

/// The two, as a constant.
pub const fn both(sv: &'static str, en: &'static str) -> Both {
    Both { sv, en }
}

impl Both {
    /// The one that a report in a language says.
    pub fn of(self, language: Language) -> &'static str {
        match language {
            Language::Swedish => self.sv,
            Language::English => self.en,
        }
    }
}
