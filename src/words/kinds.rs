//! The closed lists that phrases of the terminal, the forms and the letters ask for in their guards.

use crate::words::fact::{Tag, tags};

/// What a finding means for the file it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The row or the file cannot be used.
    Error,
    /// It can be used, but a person must look.
    Warning,
    /// What was assumed.
    Note,
    /// What could be better; shown with `--advice`.
    Advice,
}

impl Tag for Severity {
    const WORDS: &'static [&'static str] = &["error", "warning", "note", "advice"];
    fn word(&self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
            Severity::Advice => "advice",
        }
    }
}

tags! {
    /// Which side of a number a target lies on.
    Limit {
        Least = "least",
        Most = "most",
        Exactly = "exactly",
    }

    /// What state an indicator is in.
    IndicatorClass {
        UnderDevelopment = "under_development",
        Discontinued = "discontinued",
    }
}
