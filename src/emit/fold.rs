//! Findings in order become those that are told: what one file is told twice is told once, with a count.

use std::collections::BTreeMap;

use crate::codes::Code;
use crate::emit::place::Found;
use crate::emit::said;
use crate::words::Language;

/// How many findings of a code a file is told that say different things. The rest are one.
const TOLD: usize = 20;
/// What a file is told once, whatever each row says: one is enough to look at the whole file.
const ONCE: [Code; 2] = [Code::S108, Code::S109];

/// Folds what says the same of a file, and what is too much of one code to be told one by one.
pub(super) fn folded(found: Vec<Found<'_>>, language: Language) -> Vec<Found<'_>> {
    let mut told: Vec<Found<'_>> = Vec::new();
    let mut said: BTreeMap<(Code, String, String), usize> = BTreeMap::new();
    let mut kinds: BTreeMap<(Code, String), Kind> = BTreeMap::new();
    for (at, it) in found {
        let kind = kinds.entry((it.code, at.path.clone())).or_default();
        let message = if ONCE.contains(&it.code) {
            String::new()
        } else {
            said::message(&it, language)
        };
        let known = said.get(&(it.code, at.path.clone(), message.clone()));
        let into = match known {
            _ if it.again.differs => kind.rest,
            Some(first) => Some(*first),
            None if kind.told < TOLD => None,
            None => kind.rest,
        };
        if let Some(into) = into {
            let rest = kind.rest == Some(into);
            told[into].1.to_mut().join(it.into_owned());
            told[into].1.to_mut().again.differs |= rest;
            continue;
        }
        if it.again.differs || kind.told == TOLD {
            kind.rest = Some(told.len());
        } else {
            kind.told += 1;
            said.insert((it.code, at.path.clone(), message), told.len());
        }
        told.push((at, it));
    }
    told
}

/// What was told of one code and file.
#[derive(Default)]
struct Kind {
    told: usize,
    /// Where that stands which stands for the rest.
    rest: Option<usize>,
}
