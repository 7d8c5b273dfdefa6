//! A phrase file becomes a book: heads at once, each phrase when it is first said.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::words::fact::Signature;
use crate::words::list::CATALOG;
use crate::words::read::{self, Fault, Phrase, name_of};
use crate::words::terms::TERMS;

/// What a line of the legend begins with.
pub(super) const LEGEND: &str = "= ";

/// What an example begins with.
const EXAMPLE: &str = "  >";

/// Where a phrase stands in its file.
#[derive(Debug, Clone, Copy)]
struct Head {
    start: usize,
    /// Where its examples begin, which stand last and are no part of what is said.
    said: usize,
    end: usize,
    line: usize,
}

/// Every phrase that a file says, those that are said through a fact last.
pub(super) fn catalog() -> impl Iterator<Item = &'static Signature> {
    CATALOG.iter().chain(TERMS)
}

/// The phrases of a language, in the order of the [`catalog`].
#[derive(Debug)]
pub(super) struct Book {
    text: &'static str,
    heads: Vec<Option<Head>>,
    phrases: Vec<OnceLock<Phrase>>,
}

impl Book {
    /// Finds the phrases in a language's file, and what is wrong with their heads.
    pub(super) fn read(text: &'static str) -> (Book, Vec<Fault>) {
        let (heads, faults) = heads(text);
        let phrases = heads.iter().map(|_| OnceLock::new()).collect();
        let book = Book {
            text,
            heads,
            phrases,
        };
        (book, faults)
    }

    pub(super) fn phrase(&'static self, at: usize) -> (&'static Phrase, &'static Signature) {
        let signature = signature(at);
        let phrase = self.phrases[at].get_or_init(|| {
            let found = self.heads[at].map(|head| {
                let own = &self.text[head.start..head.said];
                read::phrase(own, head.line, signature, &mut Vec::new())
            });
            // The tests hold that every phrase of the list is in every file.
            debug_assert!(found.is_some(), "no phrase {}", signature.name);
            found.unwrap_or_default()
        });
        (phrase, signature)
    }

    /// Reads a phrase to its end, with its examples.
    #[cfg(test)]
    pub(super) fn read_whole(&self, at: usize, faults: &mut Vec<Fault>) -> Option<Phrase> {
        let head = self.heads[at]?;
        let own = &self.text[head.start..head.end];
        Some(read::phrase(own, head.line, signature(at), faults))
    }
}

fn signature(at: usize) -> &'static Signature {
    CATALOG
        .get(at)
        .unwrap_or_else(|| &TERMS[at - CATALOG.len()])
}

/// Where the phrases of the catalog stand in a file.
fn heads(text: &str) -> (Vec<Option<Head>>, Vec<Fault>) {
    let names = catalog().enumerate().map(|(at, it)| (it.name, at));
    let places: BTreeMap<&str, usize> = names.collect();
    let mut heads = vec![None; places.len()];
    let mut faults = Vec::new();
    let mut last: Option<usize> = None;
    let mut start = 0;
    for (line, own) in text.split_inclusive('\n').enumerate() {
        if own.starts_with(LEGEND) {
            close(&mut heads, last.take(), start);
        } else if own.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let name = name_of(own.trim_end());
            close(&mut heads, last, start);
            last = places.get(name).copied();
            match last {
                Some(at) if heads[at].is_none() => {
                    heads[at] = Some(Head {
                        start,
                        said: text.len(),
                        end: text.len(),
                        line: line + 1,
                    });
                }
                _ => {
                    let what = match last {
                        Some(_) => format!("{name} stands twice"),
                        None => format!("{name} is said nowhere"),
                    };
                    faults.push(Fault {
                        line: line + 1,
                        what,
                    });
                    last = None;
                }
            }
        }
        if own.starts_with(EXAMPLE)
            && let Some(Some(head)) = last.and_then(|at| heads.get_mut(at))
        {
            head.said = head.said.min(start);
        }
        start += own.len();
    }
    (heads, faults)
}

fn close(heads: &mut [Option<Head>], last: Option<usize>, end: usize) {
    if let Some(Some(head)) = last.and_then(|at| heads.get_mut(at)) {
        head.end = end;
        head.said = head.said.min(end);
    }
}
