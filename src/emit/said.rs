//! A finding becomes words: the head of its code's page says a message, a label and what to do.

use std::sync::{LazyLock, OnceLock};

use crate::codes::{Code, Severity};
use crate::diagnostic::{Diagnostic, Fact};
use crate::emit::place::Found;
use crate::text::typed;
use crate::value::{Moment, shown};
use crate::words::list::{FindingsOf, Rest, Suggested, Times, Totals};
use crate::words::{self, Dress, Language, Phrase, Signature, numbers};

/// A finding in words.
#[derive(Debug, Clone)]
pub(super) struct Said {
    /// One sentence that stands alone.
    pub(super) message: String,
    /// Shorter: what is wrong here. Empty where the message says it all.
    pub(super) label: String,
    /// What to do. Only this tells anyone to do anything.
    pub(super) help: String,
}

/// The longest stretch of what was written that a message repeats, in characters.
const QUOTED: usize = 60;

/// Words a finding. What it is about can be named too: `{agency}`, `{indicator}`, `{year}`.
pub(super) fn say(diagnostic: &Diagnostic, language: Language) -> Said {
    if diagnostic.again.differs {
        return rest(diagnostic.count(), language);
    }
    let finding = Finding::new(diagnostic, language);
    Said {
        message: finding.say(""),
        label: finding.say("label"),
        help: finding.say("help"),
    }
}

/// The message alone.
pub(super) fn message(diagnostic: &Diagnostic, language: Language) -> String {
    if diagnostic.again.differs {
        return rest(diagnostic.count(), language).message;
    }
    Finding::new(diagnostic, language).say("")
}

/// Its message, with how many times it is there, and below it what to do.
pub(super) fn whole(diagnostic: &Diagnostic, language: Language) -> String {
    let Said { message, help, .. } = say(diagnostic, language);
    let times = times(diagnostic, language).map(|it| format!(" ({it})"));
    format!("{message}{}\n{help}", times.unwrap_or_default())
}

/// The question that the help begins with, for who sees the message alone: *Menas "cirka"?* Nothing
/// where the message asks itself, or nothing can be meant.
pub(super) fn meant(diagnostic: &Diagnostic, language: Language) -> String {
    let finding = Finding::new(diagnostic, language);
    let names = finding.signature.facts.iter();
    let at = names.enumerate().find(|(_, it)| it.name == "suggestion");
    let Some((at, _)) = at.filter(|(at, _)| !finding.phrase.names(*at)) else {
        return String::new();
    };
    match &finding.facts[at] {
        words::Fact::Written(suggestion) => {
            let asked = Suggested { suggestion };
            format!(" {}", words::text(language, &asked))
        }
        _ => String::new(),
    }
}

/// How many times a file is told the same: *19 gånger*. Nothing of what is told once, or stands for many that differ and
/// says itself how many.
pub(super) fn times(diagnostic: &Diagnostic, language: Language) -> Option<String> {
    let n = diagnostic.count();
    let is_counted = n > 1 && !diagnostic.again.differs;
    is_counted.then(|| words::text(language, &Times { n }))
}

/// *2 fel, 1 varning. Läs mer: report explain S002*
pub(super) fn totals(found: &[Found<'_>], language: Language) -> Option<String> {
    let (_, first) = found.iter().min_by_key(|(_, it)| it.severity())?;
    let severities = [
        Severity::Error,
        Severity::Warning,
        Severity::Note,
        Severity::Advice,
    ];
    let counts: Vec<String> = severities
        .into_iter()
        .filter_map(|severity| {
            let of = |it: &&Found<'_>| it.1.severity() == severity;
            let n = found.iter().filter(of).count();
            (n > 0).then(|| words::text(language, &FindingsOf { n, severity }))
        })
        .collect();
    let totals = Totals {
        counts: &counts.join(", "),
        code: first.code.id(),
    };
    Some(words::text(language, &totals) + "\n")
}

/// What is too much of one kind to be told one by one.
fn rest(n: usize, language: Language) -> Said {
    let rest = Rest { n };
    let said = |part| typed(words::part(language, &rest, part).runs());
    Said {
        message: said(""),
        label: said("label"),
        help: said("help"),
    }
}

/// The words of a code as they are read, with the facts of one of its findings.
struct Finding<'d> {
    language: Language,
    phrase: &'static Phrase,
    signature: Signature,
    facts: Vec<words::Fact<'d>>,
}

impl<'d> Finding<'d> {
    fn new(diagnostic: &'d Diagnostic, language: Language) -> Finding<'d> {
        let signature = diagnostic.code.signature();
        let fields = signature.facts.iter();
        let facts = fields.map(|field| fact(diagnostic, field.name, language));
        Finding {
            language,
            phrase: phrase(diagnostic.code, language),
            signature,
            facts: facts.collect(),
        }
    }

    fn say(&self, part: &str) -> String {
        let phrase = (self.phrase, &self.signature);
        let said = words::say_with(
            self.language,
            phrase,
            part,
            &self.facts,
            Dress::AlwaysFigures,
        );
        typed(said.runs())
    }
}

/// The head of a code's page, read when one of its findings is first printed.
fn phrase(code: Code, language: Language) -> &'static Phrase {
    type Heads = LazyLock<Vec<OnceLock<Phrase>>>;
    static HEADS: [Heads; 2] = [const { LazyLock::new(none) }; 2];
    fn none() -> Vec<OnceLock<Phrase>> {
        Code::ALL.iter().map(|_| OnceLock::new()).collect()
    }
    let heads = match language {
        Language::SWEDISH => &HEADS[0],
        _ => &HEADS[1],
    };
    heads[code as usize].get_or_init(|| {
        let head = code.head(language);
        words::read(head, 1, &code.signature(), &mut Vec::new())
    })
}

fn fact<'d>(diagnostic: &'d Diagnostic, name: &str, language: Language) -> words::Fact<'d> {
    if let Some((_, fact)) = diagnostic.facts.iter().find(|(own, _)| *own == name) {
        return worded(fact, language);
    }
    let subject = &diagnostic.subject;
    let named = |it: &'d Option<String>| match it {
        Some(it) => words::Fact::Written(shown(it)),
        None => words::Fact::None,
    };
    match name {
        "agency" => named(&subject.agency),
        "indicator" => named(&subject.indicator),
        "year" => subject.year.map_or(words::Fact::None, words::Fact::Year),
        _ => words::Fact::None,
    }
}

/// A fact as a phrase is given it. A message names what was written; it does not repeat a whole text,
/// nor what moves on the line.
fn worded(fact: &Fact, language: Language) -> words::Fact<'_> {
    let number = |it| numbers::number(it, language);
    let written = |text: String| words::Fact::Written(text.into());
    match fact {
        Fact::Text(text) => words::Fact::Written(quoted(text).into()),
        Fact::Tag(word) => words::Fact::Tag(word),
        Fact::Number(number) => words::Fact::Number(*number),
        Fact::Count(n) => words::Fact::Count {
            n: (*n).into(),
            neuter: false,
        },
        Fact::Year(year) => words::Fact::Year(*year),
        Fact::Date(date) => words::Fact::Date(Moment::Day(*date)),
        Fact::Fraction(both) => written(both.map(number).join("/")),
        Fact::Named(name, value) => written(format!("{} {}", shown(name), number(*value))),
        Fact::Beside(first, second) => {
            let [first, second] = [first, second].map(|it| plain(it, language));
            written(format!("{first} ({second})"))
        }
        Fact::List(list) => words::Fact::List(list.iter().map(|it| worded(it, language)).collect()),
    }
}

/// A figure in one of its forms as text.
fn plain(fact: &Fact, language: Language) -> String {
    match worded(fact, language) {
        words::Fact::Number(number) => numbers::number(number, language),
        words::Fact::Written(text) => text.into_owned(),
        _ => String::new(),
    }
}

fn quoted(text: &str) -> String {
    let text = shown(text);
    if text.chars().count() > QUOTED {
        text.chars().take(QUOTED).chain(['…']).collect()
    } else {
        text.into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Fault;
    use crate::words::tests::{asks_for, examples, strange_dresses, tell, unasked, unreached};

    #[test]
    fn every_code_is_worded_and_shown_by_an_example() {
        let mut told = String::new();
        for code in Code::ALL {
            for language in [Language::SWEDISH, Language::ENGLISH] {
                let mut faults = Vec::new();
                let signature = code.signature();
                let own = words::read(code.head(language), 1, &signature, &mut faults);
                faults.extend(strange_dresses(&own, &signature));
                faults.extend(examples(language, &own, &signature, Dress::AlwaysFigures));
                faults.extend(unreached(own.parts[0].lines.iter(), &signature));
                for part in ["", "help"] {
                    if !own.parts.iter().any(|it| it.name == part) {
                        let what = format!("no part .{part}");
                        faults.push(Fault { line: 1, what });
                    }
                }
                told += &tell(&format!("{}.{}.md", code.id(), language.tag()), &faults);
            }
        }
        assert!(told.is_empty(), "\n{told}");
    }

    /// A phrase that is said through a fact, and that no fact asks for, is said by nobody.
    #[test]
    fn every_phrase_of_a_fact_is_asked_for() {
        for language in [Language::SWEDISH, Language::ENGLISH] {
            for name in unasked(language) {
                let mut heads = Code::ALL.iter().map(|it| it.head(language));
                assert!(heads.any(|it| asks_for(it, name)), "{name}");
            }
        }
    }
}
