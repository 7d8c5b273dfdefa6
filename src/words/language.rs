//! The languages that there are.

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
