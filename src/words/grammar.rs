//! The rules of a language that no phrase can hold: lists, definite forms, owners.

use std::borrow::Cow;

use crate::text::Run;
use crate::value::{Moment, Period};
use crate::words::fact::Tag;
use crate::words::language::Language;
use crate::words::{names, numbers};

impl Tag for Period {
    const WORDS: &'static [&'static str] = &["year", "h1", "h2", "k1", "k2", "k3", "k4"];
    fn word(&self) -> &'static str {
        match self {
            Period::Year => "year",
            Period::Half(1) => "h1",
            Period::Half(_) => "h2",
            Period::Quarter(1) => "k1",
            Period::Quarter(2) => "k2",
            Period::Quarter(3) => "k3",
            Period::Quarter(_) => "k4",
        }
    }
}

/// Before the last of a list.
pub(super) fn and(language: Language) -> &'static str {
    language.pick(" och ", " and ")
}

/// Before the last of a list of which any is enough.
pub(super) fn or(language: Language) -> &'static str {
    language.pick(" eller ", " or ")
}

/// *28 februari 2026*, *september 2026*; `at`: *den 28 februari 2026*, *i september 2026*.
pub(super) fn date(language: Language, date: Moment, dress: &str) -> String {
    match dress {
        "at" => numbers::at(date, language),
        _ => numbers::moment(date, language),
    }
}

/// Runs in the form that a place asks for: `definite` for the name of an indicator within a sentence,
/// `open` for a text that goes on within one, `owner` for a Swedish name of whom something belongs to.
pub(super) fn dressed<'r>(language: Language, runs: &'r [Run], dress: &str) -> Cow<'r, [Run]> {
    let mut runs = Cow::Borrowed(runs);
    match dress {
        "definite" => {
            if let Some((language, text)) = end(language, runs.to_mut().first_mut(), false) {
                *text = names::definite(language, text);
            }
        }
        "open" => {
            if let Some((_, text)) = end(language, runs.to_mut().last_mut(), true) {
                *text = names::open(text);
            }
        }
        "owner" => {
            if let Some((_, text)) = end(language, runs.to_mut().last_mut(), true) {
                *text = names::genitive(text);
            }
        }
        _ => {}
    }
    runs
}

/// The text at an end of runs, and the language it is in.
fn end(language: Language, run: Option<&mut Run>, last: bool) -> Option<(Language, &mut String)> {
    match run? {
        Run::Text { text } => Some((language, text)),
        Run::Foreign { runs, language } => {
            let run = if last {
                runs.last_mut()
            } else {
                runs.first_mut()
            };
            end(Language::from_tag(language), run, last)
        }
        _ => None,
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
