//! A phrase file becomes phrases: lines with guards, each with the pieces of its text.

use std::sync::OnceLock;

use rust_decimal::Decimal;

use crate::text::Said;
use crate::words::fact::{Kind, Signature};

/// A phrase as it is written: itself first, then its parts.
#[derive(Debug, Default)]
pub struct Phrase {
    pub parts: Vec<Part>,
    pub examples: Vec<Example>,
    /// What it says, where that is always the same: said when first asked for.
    pub fixed: OnceLock<Said>,
}

/// What a phrase, or a part of one, says.
#[derive(Debug)]
pub struct Part {
    pub name: String,
    /// The facts whose counts wear one dress here; none: the dress of where it is said.
    pub facts: Option<Vec<usize>>,
    pub lines: Vec<Line>,
}

/// A text, and when it is said.
#[derive(Debug)]
pub struct Line {
    pub guards: Vec<Guard>,
    pub pieces: Vec<Piece>,
    /// Whether it ends as a sentence does, and so begins as one.
    pub is_sentence: bool,
    /// From 1, in the file.
    pub at: usize,
    #[cfg(test)]
    pub is_reached: std::sync::atomic::AtomicBool,
}

#[derive(Debug)]
pub enum Guard {
    IsThere(usize),
    IsNot(usize),
    Compares(usize, Compare, Vec<Against>),
    /// One of a tag's words.
    Word(usize, Vec<String>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compare {
    Same,
    Other,
    More,
    Less,
}

#[derive(Debug)]
pub enum Against {
    Number(Decimal),
    Fact(usize),
}

#[derive(Debug)]
pub enum Piece {
    Text(String),
    /// A fact in a dress; an empty dress is that of where it is said.
    Fact(usize, String),
    /// The first word for one, the second for all else.
    Pair(usize, String, String),
    /// Parts that say something, in a list.
    Parts(Vec<usize>),
    /// Left out where anything in it says nothing.
    Optional(Vec<Piece>),
    Emphasis(Vec<Piece>),
    Code(Vec<Piece>),
    Link(Vec<Piece>, Vec<Piece>),
}

impl Phrase {
    /// Whether the phrase itself, not a part of it, names a fact.
    pub fn names(&self, fact: usize) -> bool {
        fn any(pieces: &[Piece], fact: usize) -> bool {
            pieces.iter().any(|piece| match piece {
                Piece::Fact(at, _) | Piece::Pair(at, ..) => *at == fact,
                Piece::Optional(inner) | Piece::Emphasis(inner) | Piece::Code(inner) => {
                    any(inner, fact)
                }
                Piece::Link(inner, url) => any(inner, fact) || any(url, fact),
                Piece::Text(_) | Piece::Parts(_) => false,
            })
        }
        let lines = self.parts.first().into_iter().flat_map(|it| &it.lines);
        lines.into_iter().any(|line| any(&line.pieces, fact))
    }
}

/// Facts, and what is said of them.
#[derive(Debug)]
pub struct Example {
    pub part: String,
    pub facts: Vec<String>,
    pub said: String,
    pub at: usize,
}

/// What is wrong with a line of a phrase file.
#[derive(Debug, PartialEq, Eq)]
pub struct Fault {
    pub line: usize,
    pub what: String,
}

/// Reads one phrase: its head (`Name(fact, fact)`) and the lines below it. `first` is the head's line
/// in the file, from 1.
pub fn phrase(text: &str, first: usize, signature: &Signature, faults: &mut Vec<Fault>) -> Phrase {
    let mut reader = Reader {
        signature,
        names: vec![String::new()],
        line: first,
        faults,
    };
    let own = text.lines().skip(1).map(str::trim);
    reader
        .names
        .extend(own.filter_map(|it| Some(name_of(it.strip_prefix('.')?).to_owned())));
    reader.read(text)
}

/// The name that a head begins with.
pub fn name_of(head: &str) -> &str {
    head.split(['(', ' ']).next().unwrap_or(head)
}

struct Reader<'r> {
    signature: &'r Signature,
    /// Of the phrase (empty) and its parts, in order.
    names: Vec<String>,
    line: usize,
    faults: &'r mut Vec<Fault>,
}

impl Reader<'_> {
    fn fault(&mut self, what: impl Into<String>) {
        self.faults.push(Fault {
            line: self.line,
            what: what.into(),
        });
    }

    fn read(&mut self, text: &str) -> Phrase {
        let mut phrase = Phrase::default();
        for (at, line) in text.lines().enumerate() {
            self.line += usize::from(at > 0);
            let trimmed = line.trim();
            if at == 0 {
                let facts = self.facts(trimmed).unwrap_or_default();
                let own: Vec<usize> = (0..self.signature.facts.len()).collect();
                if facts != own {
                    let named: Vec<&str> = self.signature.facts.iter().map(|it| it.name).collect();
                    self.fault(format!("the facts are ({})", named.join(", ")));
                }
                // `Foreword | Förord`: a phrase of one line.
                let line = trimmed
                    .split_once('|')
                    .and_then(|(_, text)| self.own_line(&format!("| {text}")));
                phrase.parts.push(Part {
                    name: String::new(),
                    facts: Some(own),
                    lines: line.into_iter().collect(),
                });
            } else if trimmed.is_empty() || trimmed.starts_with('#') {
            } else if let Some(example) = trimmed.strip_prefix('>') {
                phrase.examples.extend(self.example(example));
            } else if let Some(head) = trimmed.strip_prefix('.') {
                let facts = self.facts(head);
                let name = name_of(head).to_owned();
                let line = self.on_head(head);
                phrase.parts.push(Part {
                    name,
                    facts,
                    lines: line.into_iter().collect(),
                });
            } else if let Some(own) = self.own_line(trimmed)
                && let Some(part) = phrase.parts.last_mut()
            {
                if part.lines.last().is_some_and(|it| it.guards.is_empty()) {
                    self.fault("never said: the line before has no guard");
                }
                part.lines.push(own);
            }
        }
        let open = phrase.parts.iter();
        let open = open.filter(|it| it.lines.last().is_none_or(|last| !last.guards.is_empty()));
        for name in open.map(|it| it.name.clone()).collect::<Vec<_>>() {
            self.fault(format!(
                "{}{} lacks a line without guards: what is said when no other fits?",
                self.signature.name,
                if name.is_empty() {
                    name
                } else {
                    format!(".{name}")
                },
            ));
        }
        phrase
    }

    /// The facts in a head's parentheses.
    fn facts(&mut self, head: &str) -> Option<Vec<usize>> {
        let head = head.split('|').next().unwrap_or(head);
        let (_, list) = head.split_once('(')?;
        let names = list.trim_end().trim_end_matches(')');
        let names = names.split(',').map(str::trim);
        let names = names.filter(|it| !it.is_empty());
        Some(names.filter_map(|it| self.fact(it)).collect())
    }

    fn fact(&mut self, name: &str) -> Option<usize> {
        let found = self.signature.facts.iter().position(|it| it.name == name);
        if found.is_none() {
            let known: Vec<&str> = self.signature.facts.iter().map(|it| it.name).collect();
            self.fault(format!("no fact {name}; there are {}", known.join(", ")));
        }
        found
    }

    /// `Foreword | Förord`: the line of a phrase or a part that has one.
    fn on_head(&mut self, head: &str) -> Option<Line> {
        let at = head.find('|')?;
        self.own_line(&head[at..])
    }

    fn own_line(&mut self, line: &str) -> Option<Line> {
        let Some((guards, text)) = line.split_once('|') else {
            self.fault("no | between guards and text");
            return None;
        };
        let guards = guards.split_whitespace();
        let guards = guards.filter_map(|it| self.guard(it)).collect();
        let text = text.trim();
        Some(Line {
            guards,
            is_sentence: text.ends_with(['.', '?', '!', ':']) && !text.starts_with('\\'),
            pieces: self.pieces(text),
            at: self.line,
            #[cfg(test)]
            is_reached: false.into(),
        })
    }

    fn guard(&mut self, guard: &str) -> Option<Guard> {
        let Some(at) = guard.find(['=', '>', '<', '!']) else {
            return match guard.strip_prefix("no-") {
                Some(name) => self.fact(name).map(Guard::IsNot),
                None => self.fact(guard).map(Guard::IsThere),
            };
        };
        let fact = self.fact(&guard[..at])?;
        let (compare, against) = match &guard[at..] {
            it if it.starts_with("!=") => (Compare::Other, &it[2..]),
            it if it.starts_with('>') => (Compare::More, &it[1..]),
            it if it.starts_with('<') => (Compare::Less, &it[1..]),
            it => (Compare::Same, &it[1..]),
        };
        let against: Vec<&str> = against.split('/').collect();
        if let Kind::Tag(words) = self.signature.facts[fact].kind {
            if let Some(strange) = against.iter().find(|it| !words.contains(it)) {
                self.fault(format!(
                    "{} is never {strange}, only {}",
                    self.signature.facts[fact].name,
                    words.join(", ")
                ));
            }
            if compare != Compare::Same {
                self.fault("a tag is compared with = only");
            }
            let words = against.into_iter().map(str::to_owned).collect();
            return Some(Guard::Word(fact, words));
        }
        let against = against.into_iter().filter_map(|it| {
            let number = Decimal::from_str_exact(it).ok().map(Against::Number);
            number.or_else(|| self.fact(it).map(Against::Fact))
        });
        Some(Guard::Compares(fact, compare, against.collect()))
    }

    /// `> .part value, value | what is said`
    fn example(&mut self, example: &str) -> Option<Example> {
        let Some((facts, said)) = example.split_once(" |") else {
            self.fault("no | between an example's facts and what is said");
            return None;
        };
        let facts = facts.trim();
        let (part, facts) = match facts.strip_prefix('.') {
            Some(rest) => rest.split_once(' ').unwrap_or((rest, "")),
            None => ("", facts),
        };
        if !self.names.iter().any(|it| it == part) {
            self.fault(format!("no part .{part}"));
        }
        Some(Example {
            part: part.to_owned(),
            facts: values(facts),
            said: said.trim().to_owned(),
            at: self.line,
        })
    }

    fn pieces(&mut self, text: &str) -> Vec<Piece> {
        let mut rest = text;
        let pieces = self.until(&mut rest, None);
        if !rest.is_empty() {
            self.fault(format!("nothing opens before {rest}"));
        }
        pieces
    }

    /// The pieces up to a closing sign, which is taken.
    fn until(&mut self, rest: &mut &str, close: Option<char>) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut text = String::new();
        while let Some(sign) = rest.chars().next() {
            if Some(sign) == close {
                break;
            }
            *rest = &rest[sign.len_utf8()..];
            let made = match sign {
                '\\' => {
                    let escaped = rest.chars().next().unwrap_or('\\');
                    *rest = rest.get(escaped.len_utf8()..).unwrap_or("");
                    text.push(escaped);
                    continue;
                }
                '~' => {
                    text.push('\u{a0}');
                    continue;
                }
                '{' => {
                    let (place, after) = rest.split_once('}').unwrap_or_else(|| {
                        self.fault("} is missing");
                        (*rest, "")
                    });
                    *rest = after;
                    self.place(place)
                }
                '[' => Some(Piece::Optional(self.until(rest, Some(']')))),
                '*' => Some(Piece::Emphasis(self.until(rest, Some('*')))),
                '`' => Some(Piece::Code(self.until(rest, Some('`')))),
                '<' => {
                    let url = self.until(rest, Some('|'));
                    Some(Piece::Link(self.until(rest, Some('>')), url))
                }
                ']' | '}' | '>' => {
                    self.fault(format!("{sign} closes nothing"));
                    continue;
                }
                other => {
                    text.push(other);
                    continue;
                }
            };
            if !text.is_empty() {
                pieces.push(Piece::Text(std::mem::take(&mut text)));
            }
            pieces.extend(made);
        }
        if !text.is_empty() {
            pieces.push(Piece::Text(text));
        }
        if let Some(close) = close {
            match rest.strip_prefix(close) {
                Some(after) => *rest = after,
                None => self.fault(format!("{close} is missing")),
            }
        }
        pieces
    }

    /// What stands in braces.
    fn place(&mut self, place: &str) -> Option<Piece> {
        if place.starts_with('.') {
            let names = place.split(',').map(|it| it.trim().trim_start_matches('.'));
            let parts = names.filter_map(|name| {
                let found = self.names.iter().position(|it| it == name);
                if found.is_none() {
                    let known = self.names[1..].join(", .");
                    self.fault(format!("no part .{name}; there are .{known}"));
                }
                found
            });
            return Some(Piece::Parts(parts.collect()));
        }
        if let Some((name, words)) = place.split_once('|') {
            let Some((one, many)) = words.split_once('|') else {
                self.fault(format!("one | is missing in {{{place}}}"));
                return None;
            };
            let [one, many] = [one, many].map(|it| it.replace('~', "\u{a0}"));
            return Some(Piece::Pair(self.fact(name)?, one, many));
        }
        let (name, dress) = place.split_once(':').unwrap_or((place, ""));
        Some(Piece::Fact(self.fact(name)?, dress.to_owned()))
    }
}

/// Values at commas; quotation marks stand around one that holds a comma, and `\"` is one itself.
pub fn values(text: &str) -> Vec<String> {
    let mut found = vec![String::new()];
    let mut is_quoted = false;
    let mut signs = text.chars();
    while let Some(sign) = signs.next() {
        let sign = match sign {
            '"' => {
                is_quoted = !is_quoted;
                continue;
            }
            ',' if !is_quoted => {
                found.push(String::new());
                continue;
            }
            '\\' => signs.next().unwrap_or('\\'),
            other => other,
        };
        found.last_mut().into_iter().for_each(|it| it.push(sign));
    }
    if text.trim().is_empty() {
        return Vec::new();
    }
    found.iter().map(|it| it.trim().to_owned()).collect()
}
