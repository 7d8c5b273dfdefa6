//! A phrase and its facts become runs.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::text::{Run, Said, plain, push};
use crate::words::fact::{Fact, Say, Signature, When};
use crate::words::language::Language;
use crate::words::read::{Against, Compare, Guard, Line, Phrase, Piece};
use crate::words::{books, grammar, list, numbers, spelled};

/// The largest count that a sentence has in letters.
const IN_LETTERS: u32 = 12;

/// How counts are written where a phrase says nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dress {
    Letters,
    Figures,
    /// Also where a sentence begins with one.
    AlwaysFigures,
}

/// Says a part of a phrase, the empty name being the phrase itself.
pub fn say(
    language: Language,
    (phrase, signature): (&Phrase, &Signature),
    part: &str,
    facts: &[Fact<'_>],
    dress: Dress,
) -> Said {
    let Some(at) = phrase.parts.iter().position(|it| it.name == part) else {
        return Said::default();
    };
    let saying = Saying {
        language,
        phrase,
        signature,
        facts,
    };
    let mut said = Spoken::new();
    saying.part(at, dress, &mut said);
    said.ended().into()
}

struct Saying<'s> {
    language: Language,
    phrase: &'s Phrase,
    signature: &'s Signature,
    facts: &'s [Fact<'s>],
}

impl Saying<'_> {
    fn part(&self, at: usize, dress: Dress, said: &mut Spoken) {
        let part = &self.phrase.parts[at];
        let dress = match &part.facts {
            Some(own) if dress != Dress::AlwaysFigures => self.dress(own),
            _ => dress,
        };
        let fits = |line: &&Line| line.guards.iter().all(|it| self.holds(it));
        if let Some(line) = part.lines.iter().find(fits) {
            #[cfg(test)]
            line.is_reached
                .store(true, std::sync::atomic::Ordering::Relaxed);
            said.begins |= line.is_sentence;
            self.pieces(&line.pieces, dress, said);
        }
    }

    /// Letters where all counts are whole and small.
    fn dress(&self, facts: &[usize]) -> Dress {
        let is_small = |at: &usize| match &self.facts[*at] {
            Fact::Count { n, .. } => in_letters(*n).is_some_and(|n| n <= IN_LETTERS),
            _ => true,
        };
        if facts.iter().all(is_small) {
            Dress::Letters
        } else {
            Dress::Figures
        }
    }

    fn holds(&self, guard: &Guard) -> bool {
        match guard {
            Guard::IsThere(at) => is_there(&self.facts[*at]),
            Guard::IsNot(at) => !is_there(&self.facts[*at]),
            Guard::Word(at, words) => {
                matches!(&self.facts[*at], Fact::Tag(own) if words.iter().any(|it| it == own))
            }
            Guard::Compares(at, compare, against) => {
                let Some(own) = number(&self.facts[*at]) else {
                    return false;
                };
                let mut against = against.iter().filter_map(|it| match it {
                    Against::Number(number) => Some(*number),
                    Against::Fact(at) => number(&self.facts[*at]),
                });
                match compare {
                    Compare::Same => against.any(|it| it == own),
                    Compare::Other => against.all(|it| it != own),
                    Compare::More => against.all(|it| own > it),
                    Compare::Less => against.all(|it| own < it),
                }
            }
        }
    }

    fn pieces(&self, pieces: &[Piece], dress: Dress, said: &mut Spoken) {
        for piece in pieces {
            match piece {
                Piece::Text(text) => said.own(text),
                Piece::Fact(at, name) => self.fact(&self.facts[*at], name, dress, said),
                Piece::Pair(at, one, many) => {
                    let is_one = number(&self.facts[*at]) == Some(Decimal::ONE);
                    said.own(if is_one { one } else { many });
                }
                Piece::Parts(parts) => {
                    let mut each: Vec<Spoken> = Vec::new();
                    for part in parts {
                        let mut inner = said.item(each.is_empty());
                        self.part(*part, dress, &mut inner);
                        each.extend((!inner.runs.is_empty()).then_some(inner));
                    }
                    joined(each, grammar::and(self.language), said);
                }
                Piece::Optional(inner) => {
                    let mut optional = said.within();
                    self.pieces(inner, dress, &mut optional);
                    if self.is_whole(inner, dress) {
                        said.append(optional);
                    }
                }
                Piece::Emphasis(inner) => {
                    let text = self.plain(inner, dress);
                    said.run(Run::Emphasis { text });
                }
                Piece::Code(inner) => {
                    let text = self.plain(inner, dress);
                    said.run(Run::Code { text });
                }
                Piece::Link(inner, url) => {
                    let [text, url] = [inner, url].map(|it| self.plain(it, dress));
                    said.run(Run::Link { text, url });
                }
            }
        }
    }

    fn plain(&self, pieces: &[Piece], dress: Dress) -> String {
        let mut inner = Spoken::new();
        self.pieces(pieces, dress, &mut inner);
        plain(&inner.runs)
    }

    /// Whether everything in a stretch says something.
    fn is_whole(&self, pieces: &[Piece], dress: Dress) -> bool {
        pieces.iter().all(|piece| match piece {
            Piece::Fact(at, _) | Piece::Pair(at, ..) => is_there(&self.facts[*at]),
            Piece::Parts(parts) => parts.iter().any(|part| {
                let mut inner = Spoken::new();
                self.part(*part, dress, &mut inner);
                !inner.runs.is_empty()
            }),
            Piece::Emphasis(inner) | Piece::Code(inner) => self.is_whole(inner, dress),
            Piece::Link(inner, url) => self.is_whole(inner, dress) && self.is_whole(url, dress),
            Piece::Text(_) | Piece::Optional(_) => true,
        })
    }

    fn fact(&self, fact: &Fact<'_>, name: &str, dress: Dress, said: &mut Spoken) {
        let language = self.language;
        match fact {
            Fact::None | Fact::Flag(_) => {}
            Fact::Tag(word) => said.append_runs(self.term(word, name).runs()),
            Fact::Count { n, neuter } => {
                let dress = match name {
                    "figure" => Dress::AlwaysFigures,
                    "alone" if in_letters(*n).is_some_and(|n| n <= IN_LETTERS) => Dress::Letters,
                    "alone" => Dress::Figures,
                    _ => dress,
                };
                let count = count(language, *n, *neuter || name == "ett", dress, said.begins);
                said.words(&count);
            }
            Fact::Number(number) => said.run(Run::text(numbers::number(*number, language))),
            Fact::Year(year) => said.run(Run::text(year.to_string())),
            Fact::When(when) => said.append_runs(say_when(language, *when, name).runs()),
            Fact::Date(date) => said.words(&grammar::date(language, *date, name)),
            Fact::Written(text) => said.run(Run::text(text.as_ref())),
            Fact::Said(runs) => runs.iter().for_each(|it| said.run(it.clone())),
            Fact::Runs(runs) => said.append_runs(grammar::dressed(language, runs, name).runs()),
            Fact::List(list) => {
                let each = list.iter().enumerate().map(|(at, it)| {
                    let mut inner = said.item(at == 0);
                    self.fact(it, name, dress, &mut inner);
                    inner
                });
                let joint = match name {
                    "or" => grammar::or(language),
                    _ => grammar::and(language),
                };
                joined(each.collect(), joint, said);
            }
        }
    }

    /// What a phrase of the book says of a fact's word, and of the facts beside it.
    fn term(&self, word: &'static str, name: &str) -> Said {
        let (name, part) = name.split_once('.').unwrap_or((name, ""));
        let Some((phrase, signature)) = books::term(self.language, name) else {
            return Said::default();
        };
        let beside = signature.facts.iter().skip(1).map(|field| {
            let own = self
                .signature
                .facts
                .iter()
                .position(|it| it.name == field.name);
            own.map_or(Fact::None, |at| self.facts[at].clone())
        });
        let facts: Vec<Fact<'_>> = std::iter::once(Fact::Tag(word)).chain(beside).collect();
        say(
            self.language,
            (phrase, signature),
            part,
            &facts,
            Dress::AlwaysFigures,
        )
    }
}

/// *a, b och c*
fn joined(each: Vec<Spoken>, joint: &str, said: &mut Spoken) {
    let n = each.len();
    for (at, it) in each.into_iter().enumerate() {
        match n - at {
            _ if at == 0 => {}
            1 => said.own(joint),
            _ => said.own(", "),
        }
        said.append(it);
    }
}

fn say_when(language: Language, when: When, part: &str) -> Said {
    let phrase = list::When {
        year: when.year,
        part: when.part,
    };
    of_book(language, &phrase, part)
}

/// Says a part of a phrase of the language's book.
pub(super) fn of_book(language: Language, phrase: &dyn Say<'_>, part: &str) -> Said {
    let found = books::phrase(language, phrase.at());
    let said = || say(language, found, part, &phrase.facts(), Dress::Letters);
    let (own, signature) = found;
    if signature.facts.is_empty() && part.is_empty() {
        own.fixed.get_or_init(said).clone()
    } else {
        said()
    }
}

/// A count in letters or in figures; one that begins a sentence has letters as far as there are any.
fn count(language: Language, n: Decimal, neuter: bool, dress: Dress, begins: bool) -> String {
    let letters =
        in_letters(n).filter(|_| dress == Dress::Letters || begins && dress == Dress::Figures);
    letters
        .and_then(|n| spelled::spelled(language, usize::try_from(n).ok()?, neuter))
        .unwrap_or_else(|| numbers::number(n.normalize(), language))
}

fn in_letters(n: Decimal) -> Option<u32> {
    n.to_u32().filter(|_| n.is_integer())
}

fn is_there(fact: &Fact<'_>) -> bool {
    match fact {
        Fact::None | Fact::Flag(false) => false,
        Fact::List(list) => !list.is_empty(),
        Fact::Said(runs) | Fact::Runs(runs) => !runs.is_empty(),
        Fact::Written(text) => !text.is_empty(),
        _ => true,
    }
}

/// What a guard compares: a list by its length.
fn number(fact: &Fact<'_>) -> Option<Decimal> {
    match fact {
        Fact::Count { n, .. } | Fact::Number(n) => Some(*n),
        Fact::Year(year) => Some(Decimal::from(*year)),
        Fact::List(list) => Some(Decimal::from(list.len())),
        _ => None,
    }
}

/// Runs as they are being said.
#[derive(Debug)]
struct Spoken {
    runs: Vec<Run>,
    /// Whether a sentence begins with what comes next.
    begins: bool,
    /// Whether the phrase's own text has just ended a sentence.
    has_ended: bool,
    /// Whether what comes first stands after a space, or after nothing.
    is_after_space: bool,
}

impl Spoken {
    fn new() -> Spoken {
        Spoken {
            runs: Vec::new(),
            begins: false,
            has_ended: false,
            is_after_space: true,
        }
    }

    /// What is said by itself, to be added here.
    fn within(&self) -> Spoken {
        Spoken {
            runs: Vec::new(),
            is_after_space: self.ends_with_space(),
            ..*self
        }
    }

    /// The same of one in a list: only with the first does a sentence begin.
    fn item(&self, is_first: bool) -> Spoken {
        Spoken {
            begins: self.begins && is_first,
            ..self.within()
        }
    }

    fn ends_with_space(&self) -> bool {
        match self.runs.last() {
            Some(Run::Text { text }) => text.ends_with(' '),
            Some(_) => false,
            None => self.is_after_space,
        }
    }

    /// Text of the phrase: a space after a space falls out.
    fn own(&mut self, text: &str) {
        let text = if self.ends_with_space() {
            text.trim_start_matches(' ')
        } else {
            text
        };
        if text.is_empty() {
            return;
        }
        let begins = text == " " && (self.has_ended || self.begins);
        self.words(text);
        self.has_ended = text.ends_with(['.', '?', '!']);
        self.begins = begins || [". ", "? ", "! "].iter().any(|it| text.ends_with(it));
    }

    /// Text that gets a capital where it begins a sentence.
    fn words(&mut self, text: &str) {
        if self.begins {
            self.run(Run::text(numbers::capital(text)));
        } else {
            self.run(Run::text(text));
        }
    }

    fn run(&mut self, run: Run) {
        if run != Run::text("") {
            self.begins = false;
            self.has_ended = false;
            push(&mut self.runs, run);
        }
    }

    fn append(&mut self, other: Spoken) {
        for run in other.runs {
            push(&mut self.runs, run);
        }
        self.begins = other.begins;
        self.has_ended = other.has_ended;
    }

    fn append_runs(&mut self, runs: &[Run]) {
        for run in runs {
            match run {
                Run::Text { text } => self.words(text),
                Run::Foreign { runs, language } => {
                    let mut inner = self.within();
                    inner.append_runs(runs);
                    let language = language.clone();
                    let runs = inner.runs;
                    self.run(Run::Foreign { runs, language });
                }
                other => self.run(other.clone()),
            }
        }
    }

    /// Without a space at its end.
    fn ended(mut self) -> Vec<Run> {
        if let Some(Run::Text { text }) = self.runs.last_mut() {
            text.truncate(text.trim_end_matches(' ').len());
            if text.is_empty() {
                self.runs.pop();
            }
        }
        self.runs
    }
}
