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

    /// How an answer stands on a day: `to_mend` came in with a fault, `after_closing` too late for the
    /// report; `open` is not due, `grace` due but not late yet.
    Standing {
        NotAsked = "not_asked",
        Answered = "answered",
        AfterClosing = "after_closing",
        ToMend = "to_mend",
        Open = "open",
        Grace = "grace",
        Late = "late",
    }

    /// What a letter begins with: to one who has sent something, who is late, who has time left.
    Greeting {
        Thanks = "thanks",
        Nothing = "nothing",
        Begin = "begin",
    }

    /// In which way a value is not exact.
    Inexact {
        About = "about",
        Least = "least",
        Most = "most",
    }
}

/// The name of a built-in template's file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TemplateFile(&'static str);

impl TemplateFile {
    /// By its path among the templates.
    pub fn of(path: &str) -> Option<TemplateFile> {
        let (_, name) = path.rsplit_once('/')?;
        let found = Self::WORDS.iter().find(|it| **it == name);
        found.map(|it| TemplateFile(it))
    }
}

impl Tag for TemplateFile {
    const WORDS: &'static [&'static str] = &[
        "report.html.jinja",
        "macros.html.jinja",
        "own.html.jinja",
        "own.md.jinja",
        "logo.html.jinja",
        "chart.svg.jinja",
        "drawing.svg.jinja",
        "report.md.jinja",
        "macros.md.jinja",
        "tokens.css",
        "text.css",
        "page.css",
        "tables.css",
        "charts.css",
        "print.css",
    ];
    fn word(&self) -> &'static str {
        self.0
    }
}
