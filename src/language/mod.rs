//! Everything that is said, in Swedish and in English. No other module holds words for people.

pub mod both;
pub mod foreign;
pub mod help;
pub mod numbers;
pub mod order;
pub mod reading;
pub mod report;
pub mod spelled;

pub use crate::language::both::{Both, both};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    Swedish,
    English,
}

impl Language {
    /// Reads a language code such as `sv`, `sv_SE.UTF-8` or `en-GB`: Swedish, or English for all else.
    pub fn from_tag(tag: &str) -> Language {
        if tag.to_lowercase().starts_with("sv") {
            Language::Swedish
        } else {
            Language::English
        }
    }

    /// `sv`, `en`
    pub fn tag(self) -> &'static str {
        match self {
            Language::Swedish => "sv",
            Language::English => "en",
        }
    }

    /// The one that a report may be in besides.
    #[must_use]
    pub fn other(self) -> Language {
        match self {
            Language::Swedish => Language::English,
            Language::English => Language::Swedish,
        }
    }

    /// The Swedish or the English of two texts.
    pub fn pick<'a>(self, sv: &'a str, en: &'a str) -> &'a str {
        match self {
            Language::Swedish => sv,
            Language::English => en,
        }
    }
}

/// *a, b och c*
pub fn join<T: AsRef<str>>(list: &[T], language: Language) -> String {
    let and = language.pick(" och ", " and ");
    match list {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [before @ .., end] => {
            let before: Vec<&str> = before.iter().map(AsRef::as_ref).collect();
            format!("{}{and}{}", before.join(", "), end.as_ref())
        }
    }
}
