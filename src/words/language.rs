//! The languages that there are: a row in a table each, and a phrase file.

use crate::value::Choice;

/// One of the languages: its place in the table of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Language(usize);

impl Choice for Language {
    const WORDS: &'static [(&'static str, Language)] =
        &[("sv", Language::SWEDISH), ("en", Language::ENGLISH)];
}

/// What a language is beside its phrases.
pub(super) struct Row {
    tag: &'static str,
    pub(super) phrases: &'static str,
    /// Between groups of three digits; no number is cut at a line's end.
    pub(super) group: char,
    /// Before decimals.
    pub(super) point: char,
    pub(super) months: [&'static str; 12],
    /// Before a day, and before a month of a year.
    pub(super) on: &'static str,
    pub(super) within: &'static str,
    /// Before the last of a list, and of one of which any is enough.
    pub(super) and: &'static str,
    pub(super) or: &'static str,
    pub(super) quotes: [&'static str; 2],
}

static SWEDISH: Row = Row {
    tag: "sv",
    phrases: include_str!("sv.txt"),
    group: '\u{202f}',
    point: ',',
    months: [
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
    ],
    on: "den",
    within: "i",
    and: " och ",
    or: " eller ",
    quotes: ["”", "”"],
};

static ENGLISH: Row = Row {
    tag: "en",
    phrases: include_str!("en.txt"),
    group: ',',
    point: '.',
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    on: "on",
    within: "in",
    and: " and ",
    or: " or ",
    quotes: ["“", "”"],
};

/// Says of each phrase its name and facts, and holds no word of any language: its phrases stand in no
/// file.
#[cfg(test)]
static KEYS: Row = Row {
    tag: "x-keys",
    phrases: "",
    group: '\u{202f}',
    point: '.',
    months: [
        "-1-", "-2-", "-3-", "-4-", "-5-", "-6-", "-7-", "-8-", "-9-", "-10-", "-11-", "-12-",
    ],
    on: "@",
    within: "@",
    and: " + ",
    or: " / ",
    quotes: ["«", "»"],
};

static LANGUAGES: &[&Row] = &[
    &SWEDISH,
    &ENGLISH,
    #[cfg(test)]
    &KEYS,
];

impl Language {
    pub const SWEDISH: Language = Language(0);
    pub const ENGLISH: Language = Language(1);
    #[cfg(test)]
    pub(crate) const KEYS: Language = Language(2);

    /// Reads a language code such as `sv`, `sv_SE.UTF-8` or `en-GB`: Swedish, or English for all else.
    pub fn from_tag(tag: &str) -> Language {
        if tag.to_lowercase().starts_with("sv") {
            Language::SWEDISH
        } else {
            Language::ENGLISH
        }
    }

    /// `sv`, `en`
    pub fn tag(self) -> &'static str {
        self.row().tag
    }

    /// The one that a report may be in besides.
    #[must_use]
    pub fn other(self) -> Language {
        match self {
            Language::SWEDISH => Language::ENGLISH,
            _ => Language::SWEDISH,
        }
    }

    /// The marks before and after what is quoted.
    pub(crate) fn quotes(self) -> [&'static str; 2] {
        self.row().quotes
    }

    pub(super) fn row(self) -> &'static Row {
        LANGUAGES[self.0]
    }
}
