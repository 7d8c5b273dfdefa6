//! The rules of a language that no phrase can hold: lists, definite forms, owners.

use crate::text::{Run, Said};
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
    language.row().and
}

/// Before the last of a list of which any is enough.
pub(super) fn or(language: Language) -> &'static str {
    language.row().or
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
pub(super) fn dressed(language: Language, runs: &[Run], dress: &str) -> Said {
    let said = Said::from(runs.to_vec());
    match dress {
        "definite" => names::definite(language, said),
        "open" => names::open(said),
        "owner" => said.ended(names::genitive),
        _ => said,
    }
}

/// *a, b och c*
pub fn listed(list: Vec<Said>, language: Language) -> Said {
    let end = list.len().saturating_sub(1);
    let mut all = Said::default();
    for (at, it) in list.into_iter().enumerate() {
        all.add(match at {
            0 => "",
            _ if at == end => and(language),
            _ => ", ",
        });
        all.add(it);
    }
    all
}

/// *a, b och c*
pub fn join<T: AsRef<str>>(list: &[T], language: Language) -> String {
    match list {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [before @ .., end] => {
            let before: Vec<&str> = before.iter().map(AsRef::as_ref).collect();
            format!("{}{}{}", before.join(", "), and(language), end.as_ref())
        }
    }
}
