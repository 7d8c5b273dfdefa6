//! What each finding says: a sentence that stands alone, a label at the place, and what to do.

mod advice;
mod calls;
mod edition;
mod every_measure;
mod figures;
mod forms;
mod milestones;
mod narrative;
mod plan;
mod plan_years;
mod prose;
mod published;
mod reach;
mod relations;
mod round;
mod rows;
mod structure;
mod targets;
mod templates;
mod texts;
mod translation;
mod yaml;

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Fact};
use crate::language::{Language, fill, names};
use crate::value::shown;

/// The words of one code in one language, with places for facts (see [`fill`]).
#[derive(Debug, Clone, Copy)]
pub struct Wording {
    /// One sentence that stands alone.
    pub message: &'static str,
    /// Shorter: what is wrong here. Empty where the message says it all.
    pub label: &'static str,
    /// What to do. Only this tells anyone to do anything.
    pub help: &'static str,
}

/// Swedish and English of one code.
type Pair = [Wording; 2];

/// The words of a code.
pub fn wording(code: Code, language: Language) -> Wording {
    const NONE: Pair = [Wording {
        message: "",
        label: "",
        help: "",
    }; 2];
    let [sv, en] = plan::wording(code)
        .or_else(|| plan_years::wording(code))
        .or_else(|| every_measure::wording(code))
        .or_else(|| published::wording(code))
        .or_else(|| milestones::wording(code))
        .or_else(|| edition::wording(code))
        .or_else(|| round::wording(code))
        .or_else(|| structure::wording(code))
        .or_else(|| rows::wording(code))
        .or_else(|| figures::wording(code))
        .or_else(|| relations::wording(code))
        .or_else(|| forms::wording(code))
        .or_else(|| targets::wording(code))
        .or_else(|| narrative::wording(code))
        .or_else(|| calls::wording(code))
        .or_else(|| prose::wording(code))
        .or_else(|| templates::wording(code))
        .or_else(|| advice::wording(code))
        .or_else(|| translation::wording(code))
        .or_else(|| texts::wording(code))
        .or_else(|| reach::wording(code))
        .unwrap_or(NONE);
    match language {
        Language::Swedish => sv,
        Language::English => en,
    }
}

/// The words of a key that only findings of one kind hold.
pub(super) fn term(key: &str) -> Option<(&'static str, &'static str)> {
    published::term(key)
        .or_else(|| relations::term(key))
        .or_else(|| calls::term(key))
        .or_else(|| prose::term(key))
        .or_else(|| templates::term(key))
        .or_else(|| yaml::term(key))
        .or_else(|| reach::term(key))
        .or_else(|| forms::term(key))
}

/// A finding in words.
#[derive(Debug, Clone)]
pub struct Said {
    pub message: String,
    pub label: String,
    pub help: String,
}

/// The longest stretch of what was written that a message repeats, in characters.
const QUOTED: usize = 60;

/// Words a finding. What it is about can be named too: `{agency}`, `{indicator}`, `{year}`.
pub fn say(diagnostic: &Diagnostic, language: Language) -> Said {
    if diagnostic.again.differs {
        return rest(diagnostic.count(), language);
    }
    let wording = wording(diagnostic.code, language);
    let mut facts: Vec<(&'static str, Fact)> = diagnostic
        .facts
        .iter()
        .map(|(name, fact)| (*name, quoted(fact)))
        .collect();
    let subject = &diagnostic.subject;
    let named = |it: &Option<String>| it.as_deref().map(|it| Fact::Text(shown(it).into_owned()));
    facts.extend(named(&subject.agency).map(|it| ("agency", it)));
    facts.extend(named(&subject.indicator).map(|it| ("indicator", it)));
    facts.extend(subject.year.map(|it| ("year", Fact::Year(it))));
    let said = |text| fill(text, &facts, language);
    Said {
        message: said(wording.message),
        label: said(wording.label),
        help: said(wording.help),
    }
}

/// The question that the help begins with, for who sees the message alone: *Menas "cirka"?* Nothing
/// where the message asks itself, or nothing can be meant.
pub fn meant(diagnostic: &Diagnostic, language: Language) -> String {
    let asks = names(wording(diagnostic.code, language).message).any(|it| it == "suggestion");
    let suggestion = diagnostic
        .facts
        .iter()
        .find(|(name, _)| *name == "suggestion");
    let Some((_, fact)) = suggestion.filter(|_| !asks) else {
        return String::new();
    };
    let question = language.pick(
        " Menas \"{suggestion}\"?",
        " Did you mean \"{suggestion}\"?",
    );
    fill(question, &[("suggestion", quoted(fact))], language)
}

/// What is too much of one kind to be told one by one.
fn rest(n: usize, language: Language) -> Said {
    let facts = [("n", Fact::Count(n))];
    let said = |sv, en| fill(language.pick(sv, en), &facts, language);
    Said {
        message: said(
            "{n#anmärkning#anmärkningar} till av samma slag i filen.",
            "{n#more finding#more findings} of the same kind in the file.",
        ),
        label: said("den första av dem", "the first of them"),
        help: said(
            "Rätta först det som visas. Lägg till --all för att se alla.",
            "Mend what is shown first. Add --all to see them all.",
        ),
    }
}

/// How many times a file is told the same: *19 gånger*
pub fn times(n: usize, language: Language) -> String {
    let times = language.pick("{n#gång#gånger}", "{n#time#times}");
    fill(times, &[("n", Fact::Count(n))], language)
}

/// A message names what was written; it does not repeat a whole text, nor what moves on the line.
fn quoted(fact: &Fact) -> Fact {
    let text = |text: &str| {
        let text = shown(text);
        if text.chars().count() > QUOTED {
            text.chars().take(QUOTED).chain(['…']).collect()
        } else {
            text.into_owned()
        }
    };
    match fact {
        Fact::Text(it) => Fact::Text(text(it)),
        Fact::Named(name, number) => Fact::Named(shown(name).into_owned(), *number),
        Fact::Beside(first, second) => {
            Fact::Beside(Box::new(quoted(first)), Box::new(quoted(second)))
        }
        Fact::List(list) => Fact::List(list.iter().map(quoted).collect()),
        other => other.clone(),
    }
}

/// One code's words, written Swedish first.
#[expect(
    clippy::unnecessary_wraps,
    reason = "the tables answer with none for codes of another table"
)]
const fn words(
    sv: (&'static str, &'static str, &'static str),
    en: (&'static str, &'static str, &'static str),
) -> Option<Pair> {
    Some([
        Wording {
            message: sv.0,
            label: sv.1,
            help: sv.2,
        },
        Wording {
            message: en.0,
            label: en.1,
            help: en.2,
        },
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_says_something_in_both_languages() {
        for code in Code::ALL {
            for language in [Language::Swedish, Language::English] {
                let wording = wording(*code, language);
                assert!(!wording.message.is_empty(), "{} says nothing", code.id());
                assert!(
                    !wording.help.is_empty(),
                    "{} does not say what to do",
                    code.id()
                );
            }
        }
    }
}
