//! Every phrase is read and said: faults, examples, lines that no example reaches.

use std::collections::BTreeMap;
use std::sync::atomic::Ordering::Relaxed;

use proptest::prelude::*;
use rust_decimal::Decimal;

use crate::text::{Run, typed};
use crate::value::{Moment, Period, Year};
use crate::words::book::{Book, catalog};
use crate::words::books::{legend, term};
use crate::words::fact::{Fact, Field, Kind, Signature, When};
use crate::words::language::Language;
use crate::words::read::{
    Against, Compare, Fault, Guard, Line, Part, Phrase, Piece, phrase, values,
};
use crate::words::say::{Dress, say};
use crate::words::terms::TERMS;

const LANGUAGES: [Language; 2] = [Language::SWEDISH, Language::ENGLISH];

/// One of a list: a word of a fact, what is written after `=`, or words.
fn item(value: &str) -> Fact<'static> {
    let tag = TERMS.iter().find_map(|it| match it.facts[0].kind {
        Kind::Tag(words) => words.iter().find(|it| **it == value),
        _ => None,
    });
    match (value.strip_prefix('='), tag) {
        (Some(written), _) => Fact::Written(written.to_owned().into()),
        (_, Some(word)) => Fact::Tag(word),
        _ => Fact::Runs(vec![Run::text(value)].into()),
    }
}

/// A fact as an example writes it.
fn fact(value: &str, kind: Kind) -> Fact<'static> {
    let number = |text: &str| {
        text.parse::<Decimal>()
            .unwrap_or_else(|_| panic!("{text}: no number"))
    };
    let runs = |text: &str| Fact::Runs(vec![Run::text(text)].into());
    match (value, kind) {
        ("-", _) => Fact::None,
        ("ja" | "yes", Kind::Flag) => Fact::Flag(true),
        ("nej" | "no", Kind::Flag) => Fact::Flag(false),
        (_, Kind::Count) => Fact::Count {
            n: number(value.trim_end_matches(" ett")),
            neuter: value.ends_with(" ett"),
        },
        (_, Kind::Number) => Fact::Number(number(value)),
        (_, Kind::Year) => Fact::Year(value.parse().unwrap()),
        (_, Kind::When) => {
            let (year, part) = value.split_once(' ').unwrap_or((value, ""));
            Fact::When(When {
                year: Year::new(year.parse().unwrap()).unwrap(),
                part: Period::read(&part.to_uppercase()).unwrap(),
            })
        }
        (_, Kind::Date) => Fact::Date(Moment::read(value).unwrap()),
        (_, Kind::Tag(words)) => {
            let found = words.iter().find(|it| **it == value);
            Fact::Tag(found.unwrap_or_else(|| panic!("{value} is none of {words:?}")))
        }
        (_, Kind::Written) => Fact::Written(value.trim_start_matches('=').to_owned().into()),
        // A count says its gender: `46 ett`.
        (_, Kind::Value) if value.ends_with(" en") || value.ends_with(" ett") => {
            let (n, gender) = value.split_once(' ').unwrap_or((value, ""));
            Fact::Count {
                n: number(n),
                neuter: gender == "ett",
            }
        }
        (_, Kind::Value) => value.parse().map_or_else(|_| item(value), Fact::Number),
        (_, Kind::Runs) => match value.strip_prefix('=') {
            Some(written) => Fact::Written(written.to_owned().into()),
            None => runs(value),
        },
        (_, Kind::List) => Fact::List(value.split(" + ").map(item).collect()),
        (_, Kind::Flag) => panic!("{value} is no answer"),
    }
}

/// The values of an example in the order of the phrase's facts: of one that names them, what it leaves
/// out is zero, not so or not there.
fn in_order<'e>(values: &'e [String], signature: &Signature) -> Vec<&'e str> {
    let named: Option<BTreeMap<&str, &str>> = values
        .iter()
        .map(|it| it.split_once('='))
        .map(|it| it.filter(|(name, _)| signature.facts.iter().any(|it| it.name == *name)))
        .collect();
    let Some(named) = named.filter(|it| !it.is_empty()) else {
        return values.iter().map(String::as_str).collect();
    };
    let own = signature.facts.iter().map(|own| match own.kind {
        _ if named.contains_key(own.name) => named[own.name],
        Kind::Count => "0",
        Kind::Flag => "no",
        _ => "-",
    });
    own.collect()
}

/// What is wrong with a phrase's examples, and the lines that none reaches.
fn faults_of(language: Language, own: &Phrase, signature: &Signature, dress: Dress) -> Vec<Fault> {
    own_examples(language, own, signature);
    let mut faults = examples(language, own, signature, dress);
    let lines = own.parts.iter().flat_map(|it| &it.lines);
    faults.extend(unreached(lines, signature));
    faults
}

/// Lines of a text that no example reaches.
pub(crate) fn unreached<'l>(
    lines: impl Iterator<Item = &'l Line>,
    signature: &Signature,
) -> Vec<Fault> {
    let unreached = lines.filter(|it| !it.is_reached.load(Relaxed));
    let fault = |it: &Line| Fault {
        line: it.at,
        what: format!("{}: no example reaches the line", signature.name),
    };
    unreached.map(fault).collect()
}

/// A fact of which no line of a part asks for anything.
fn unasked_for(at: usize, part: &Part, field: &Field) -> Fact<'static> {
    let asks = |word: &&&str| {
        let mut guards = part.lines.iter().flat_map(|it| &it.guards);
        guards.any(|it| matches!(it, Guard::Word(of, words) if *of == at && words.iter().any(|it| it == **word)))
    };
    match field.kind {
        Kind::Tag(words) => {
            let other = words.iter().find(|it| !asks(it));
            other.map_or(Fact::None, |it| Fact::Tag(it))
        }
        Kind::Flag => Fact::Flag(false),
        Kind::Count => Fact::Count {
            n: Decimal::ZERO,
            neuter: false,
        },
        _ => Fact::None,
    }
}

/// Says each line without places with what it asks for: it is its own example.
fn own_examples(language: Language, own: &Phrase, signature: &Signature) {
    let is_constant = |it: &&Line| it.pieces.iter().all(|it| matches!(it, Piece::Text(_)));
    for part in &own.parts {
        for line in part.lines.iter().filter(is_constant) {
            let fields = signature.facts.iter().enumerate();
            let mut facts: Vec<Fact<'_>> = fields
                .map(|(at, field)| unasked_for(at, part, field))
                .collect();
            for guard in &line.guards {
                match guard {
                    Guard::Word(at, words) => {
                        let Kind::Tag(known) = signature.facts[*at].kind else {
                            continue;
                        };
                        let word = known.iter().find(|it| words.iter().any(|own| own == *it));
                        facts[*at] = word.map_or(Fact::None, |it| Fact::Tag(it));
                    }
                    Guard::Compares(at, Compare::Same, against) => {
                        if let [Against::Number(n), ..] = against[..] {
                            facts[*at] = Fact::Count { n, neuter: false };
                        }
                    }
                    Guard::IsThere(at) if signature.facts[*at].kind == Kind::Flag => {
                        facts[*at] = Fact::Flag(true);
                    }
                    Guard::IsThere(at) => facts[*at] = Fact::Written("x".into()),
                    Guard::IsNot(_) | Guard::Compares(..) => {}
                }
            }
            say(
                language,
                (own, signature),
                &part.name,
                &facts,
                Dress::Letters,
            );
        }
    }
    // Others may have been said on the way.
    let lines = own.parts.iter().flat_map(|it| &it.lines);
    for line in lines.filter(|it| !is_constant(it)) {
        line.is_reached.store(false, Relaxed);
    }
}

/// What is wrong with a phrase's examples.
pub(crate) fn examples(
    language: Language,
    own: &Phrase,
    signature: &Signature,
    dress: Dress,
) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut fault = |line, what| faults.push(Fault { line, what });
    for it in &own.examples {
        let values = in_order(&it.facts, signature);
        if values.len() != signature.facts.len() {
            let n = (values.len(), signature.facts.len());
            fault(it.at, format!("{} facts, not {}", n.0, n.1));
            continue;
        }
        let facts = values.iter().zip(signature.facts);
        let facts: Vec<Fact<'_>> = facts.map(|(it, own)| fact(it, own.kind)).collect();
        let said = typed(say(language, (own, signature), &it.part, &facts, dress).runs());
        let expected = it.said.replace('~', "\u{a0}");
        if said != expected {
            fault(it.at, format!("expected {expected}\n{:>12} {said}", "said"));
        }
    }
    faults
}

pub(crate) fn tell(file: &str, faults: &[Fault]) -> String {
    let told = faults
        .iter()
        .map(|it| format!("{file}:{}: {}", it.line, it.what));
    told.fold(String::new(), |all, it| {
        all + &it
            + "
"
    })
}

#[test]
fn every_phrase_is_there_and_every_line_is_said_by_an_example() {
    let mut told = String::new();
    for language in LANGUAGES {
        let (book, mut faults) = Book::read(language.row().phrases);
        for (at, signature) in catalog().enumerate() {
            match book.read_whole(at, &mut faults) {
                Some(own) => {
                    faults.extend(strange_dresses(&own, signature));
                    faults.extend(faults_of(language, &own, signature, Dress::Letters));
                }
                None => faults.push(Fault {
                    line: 0,
                    what: format!("{} is missing", signature.name),
                }),
            }
        }
        told += &tell(&format!("{}.txt", language.tag()), &faults);
    }
    assert!(told.is_empty(), "\n{told}");
}

/// The last line is for the last word, and for no other that somebody forgot.
#[test]
fn every_word_of_a_fact_has_a_line() {
    for language in LANGUAGES {
        for signature in TERMS {
            let Kind::Tag(words) = signature.facts[0].kind else {
                continue;
            };
            let (own, _) = term(language, signature.name).unwrap();
            let lines = || own.parts.first().into_iter().flat_map(|it| &it.lines);
            let asks = |word: &&&str| {
                let mut guards = lines().flat_map(|it| &it.guards);
                guards.any(
                    |it| matches!(it, Guard::Word(0, own) if own.iter().any(|it| it == **word)),
                )
            };
            let left: Vec<&&str> = words.iter().filter(|it| !asks(it)).collect();
            assert_eq!(left.len(), 1, "{}: {left:?}", signature.name);
        }
    }
}

/// A dress that no fact of its kind has is a misspelt one.
pub(crate) fn strange_dresses(own: &Phrase, signature: &Signature) -> Vec<Fault> {
    fn known(kind: Kind, dress: &str) -> bool {
        let (name, part) = dress.split_once('.').unwrap_or((dress, ""));
        let says = |words: &[&str]| {
            let says_all = |it: &Signature| matches!(it.facts[0].kind, Kind::Tag(own) if words.iter().all(|it| own.contains(it)));
            let found = TERMS.iter().find(|it| it.name == name);
            let has_part = |language| {
                term(language, name).is_some_and(|it| it.0.parts.iter().any(|it| it.name == part))
            };
            found.is_some_and(says_all) && LANGUAGES.into_iter().all(has_part)
        };
        match kind {
            Kind::Tag(words) => says(words),
            Kind::List => matches!(dress, "" | "or" | "owner") || says(&[]),
            Kind::Value => dress.is_empty() || says(&[]),
            Kind::Count => matches!(dress, "" | "ett" | "alone" | "figure"),
            Kind::When => {
                let (own, _) = phrase_of("When");
                own.parts.iter().any(|it| it.name == dress)
            }
            Kind::Date => matches!(dress, "" | "at"),
            Kind::Runs => matches!(dress, "" | "definite" | "open" | "owner"),
            Kind::Flag => false,
            Kind::Number | Kind::Year | Kind::Written => dress.is_empty(),
        }
    }
    fn walk(pieces: &[Piece], line: usize, signature: &Signature, faults: &mut Vec<Fault>) {
        for piece in pieces {
            match piece {
                Piece::Fact(at, dress) if !known(signature.facts[*at].kind, dress) => {
                    let what = format!("{} has no {dress}", signature.facts[*at].name);
                    faults.push(Fault { line, what });
                }
                Piece::Optional(inner) | Piece::Emphasis(inner) | Piece::Code(inner) => {
                    walk(inner, line, signature, faults);
                }
                Piece::Link(inner, url) => {
                    walk(inner, line, signature, faults);
                    walk(url, line, signature, faults);
                }
                _ => {}
            }
        }
    }
    let mut faults = Vec::new();
    for line in own.parts.iter().flat_map(|it| &it.lines) {
        walk(&line.pieces, line.at, signature, &mut faults);
    }
    faults
}

fn phrase_of(name: &str) -> (&'static Phrase, &'static Signature) {
    let at = catalog().position(|it| it.name == name).unwrap();
    crate::words::books::phrase(Language::SWEDISH, at)
}

/// Whether a file asks for the phrase of a fact, or a part of it.
pub(crate) fn asks_for(text: &str, name: &str) -> bool {
    text.contains(&format!(":{name}}}")) || text.contains(&format!(":{name}."))
}

/// The phrases that are said through a fact, and that no phrase of a language asks for.
pub(crate) fn unasked(language: Language) -> impl Iterator<Item = &'static str> {
    let names = TERMS.iter().map(|it| it.name);
    names.filter(move |name| !asks_for(language.row().phrases, name))
}

#[test]
fn no_sign_in_a_phrase_file_is_invisible() {
    for language in LANGUAGES {
        let signs = language.row().phrases.chars();
        let strange = signs.filter(|it| it.is_whitespace() && !matches!(it, ' ' | '\n'));
        assert_eq!(strange.count(), 0, "{}.txt", language.tag());
        for abbreviation in ["t.ex. ", "bl.a. ", "dvs. ", "e.g. ", "i.e. "] {
            assert!(
                !language.row().phrases.contains(abbreviation),
                "{abbreviation}begins a sentence"
            );
        }
    }
}

const fn field(name: &'static str, kind: Kind) -> Field {
    Field {
        name,
        kind,
        is_optional: false,
    }
}

/// What is read of a phrase with a fault, and what is told.
fn told(text: &str) -> Vec<String> {
    let signature = Signature {
        name: "Answers",
        facts: const {
            &[
                field("answered", Kind::Count),
                field("of", Kind::Count),
                field("kind", Kind::Tag(&["one", "two"])),
            ]
        },
    };
    let mut faults = Vec::new();
    phrase(text, 1, &signature, &mut faults);
    faults
        .iter()
        .map(|it| format!("{}: {}", it.line, it.what))
        .collect()
}

#[test]
fn what_is_misspelt_is_told_with_its_line() {
    let head = "Answers(answered, of, kind)\n";
    for (lines, expected) in [
        ("  | {owd}", "2: no fact owd; there are answered, of, kind"),
        (
            "  kind=three | a\n  | b",
            "2: kind is never three, only one, two",
        ),
        (
            "  answered=1 | a",
            "2: Answers lacks a line without guards: what is said when no other fits?",
        ),
        (
            "  | a\n  of=1 | b",
            "3: never said: the line before has no guard",
        ),
        ("  | {answered", "2: } is missing"),
        ("  | [a", "2: ] is missing"),
        ("  | {.part}", "2: no part .part; there are ."),
        ("  a", "2: no | between guards and text"),
        (
            "  | {answered|rad}",
            "2: one | is missing in {answered|rad}",
        ),
    ] {
        let found = told(&format!("{head}{lines}"));
        assert!(found.iter().any(|it| it == expected), "{lines}: {found:?}");
    }
    assert_eq!(
        told("Answers(of, answered, kind)\n  | a"),
        ["1: the facts are (answered, of, kind)"]
    );
}

proptest! {
    /// Any text is read without a panic.
    #[test]
    fn any_text_is_read(text in "[a-z(),.{}|\\[\\]*`<>~= \\\\\n]{0,80}") {
        told(&format!("Answers(answered, of, kind)\n{text}"));
    }
}

#[test]
fn values_part_at_commas_outside_quotation_marks() {
    assert_eq!(values("1, \"a, b\", -"), ["1", "a, b", "-"]);
}

/// What stands by itself in what an example says, as the legend has it.
fn as_in_legend(said: &str) -> Vec<String> {
    let mut text = String::new();
    for letter in said.chars() {
        let is_within = matches!(letter, ',' | '.') && text.ends_with("{}");
        match letter {
            '0'..='9' if text.ends_with("{}") => {}
            '0'..='9' => text.push_str("{}"),
            _ if is_within => {}
            _ => text.push(letter),
        }
    }
    let own = text.split(['(', ')', ':', ',', ';']).map(str::trim);
    own.map(str::to_owned).collect()
}

#[test]
fn every_word_of_the_legend_is_said_by_a_phrase() {
    for language in LANGUAGES {
        let (book, _) = Book::read(language.row().phrases);
        let phrases = (0..catalog().count()).filter_map(|at| book.read_whole(at, &mut Vec::new()));
        let said = phrases.flat_map(|it| {
            let lines = it.parts.into_iter().flat_map(|it| it.lines);
            let constant = lines.filter_map(|it| match it.pieces.as_slice() {
                [Piece::Text(text)] => Some(text.clone()),
                _ => None,
            });
            let examples = it.examples.into_iter().map(|it| it.said);
            constant.chain(examples).collect::<Vec<String>>()
        });
        let said: Vec<String> = said.flat_map(|it| as_in_legend(&it)).collect();
        for (word, _) in legend(language) {
            let is_said = said.iter().any(|it| match word.strip_suffix('…') {
                Some(word) => it.starts_with(word),
                None => it == word,
            });
            assert!(is_said, "{}: nothing says {word:?}", language.tag());
        }
    }
}

#[test]
fn examples_stand_last() {
    for language in LANGUAGES {
        let (book, _) = Book::read(language.row().phrases);
        for (at, signature) in catalog().enumerate() {
            let whole = book.read_whole(at, &mut Vec::new()).unwrap();
            let (said, _) = crate::words::books::phrase(language, at);
            let n = |it: &Phrase| it.parts.iter().map(|it| it.lines.len()).sum::<usize>();
            assert_eq!(n(&whole), n(said), "{}: {}", language.tag(), signature.name);
        }
    }
}
