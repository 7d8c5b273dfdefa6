//! The book of each language, read when something is first said in it.

use std::sync::LazyLock;

use crate::words::book::{Book, LEGEND};
use crate::words::fact::Signature;
#[cfg(test)]
use crate::words::keys;
use crate::words::language::Language;
use crate::words::list::CATALOG;
use crate::words::read::Phrase;
use crate::words::terms::TERMS;

static SWEDISH: LazyLock<Book> = LazyLock::new(|| Book::read(Language::SWEDISH.row().phrases).0);
static ENGLISH: LazyLock<Book> = LazyLock::new(|| Book::read(Language::ENGLISH.row().phrases).0);

/// A phrase by its place in the [`catalog`](crate::words::book::catalog).
pub(super) fn phrase(language: Language, at: usize) -> (&'static Phrase, &'static Signature) {
    let book: &'static Book = match language {
        Language::SWEDISH => &SWEDISH,
        #[cfg(test)]
        Language::KEYS => keys::book(),
        _ => &ENGLISH,
    };
    book.phrase(at)
}

/// The phrase that says the words of a fact.
pub(super) fn term(
    language: Language,
    name: &str,
) -> Option<(&'static Phrase, &'static Signature)> {
    let at = TERMS.iter().position(|it| it.name == name)?;
    Some(phrase(language, CATALOG.len() + at))
}

/// The words that tables say, each with what it means: `{}` stands for a number, and `…` at a word's
/// end for what it goes before.
pub fn legend(language: Language) -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = language.row().phrases.lines();
    lines.filter_map(|line| line.strip_prefix(LEGEND)?.split_once(" | "))
}
