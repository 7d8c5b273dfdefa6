//! A plan's tree becomes the tree that holds from a year: every `changes` up to it made.

use std::collections::BTreeSet;

use crate::diagnostic::Diagnostics;
use crate::parse::decode::Fields;
use crate::parse::tree::PLAN;
use crate::parse::yaml::Node;
use crate::raw;
use crate::value::Year;

const CHANGES: &str = "changes";
const FROM: &str = "from";
const REASON: &str = "reason";

/// The years from which something holds otherwise: of a change, of what begins, and after the last of
/// what ends. A malformed year is told when it is resolved.
pub(super) fn years(node: &Node<'_>) -> BTreeSet<Year> {
    let mut found = BTreeSet::new();
    collect(node, &mut found);
    found
}

fn collect(node: &Node<'_>, found: &mut BTreeSet<Year>) {
    match node {
        Node::Word(_) => {}
        Node::List(items, _) => items.iter().for_each(|item| collect(item, found)),
        Node::Map(entries, _) => {
            found.extend(year(node, "first_year"));
            found.extend(year(node, "last_year").map(Year::next));
            for (key, value) in entries {
                match value {
                    Node::List(items, _) if key.text == CHANGES => {
                        found.extend(items.iter().filter_map(from));
                    }
                    value => collect(value, found),
                }
            }
        }
    }
}

/// The tree with every change made that holds in a year.
pub(super) fn as_of<'s>(node: &Node<'s>, year: Year) -> Node<'s> {
    match node {
        Node::Word(word) => Node::Word(word.clone()),
        Node::List(items, at) => {
            Node::List(items.iter().map(|item| as_of(item, year)).collect(), *at)
        }
        Node::Map(entries, at) => {
            let mut holding: Vec<_> = entries
                .iter()
                .map(|(key, value)| match value {
                    // What has been changed stays written where it was changed.
                    value if key.text == CHANGES => (key.clone(), value.clone()),
                    value => (key.clone(), as_of(value, year)),
                })
                .collect();
            let changes = entries.iter().find(|(key, _)| key.text == CHANGES);
            if let Some((_, Node::List(items, _))) = changes {
                let mut made: Vec<(Year, &Node<'s>)> = items
                    .iter()
                    .filter_map(|item| Some((from(item)?, item)))
                    .filter(|(from, _)| *from <= year)
                    .collect();
                made.sort_by_key(|(from, _)| *from);
                for (_, item) in made {
                    make(item, &mut holding);
                }
            }
            Node::Map(holding, *at)
        }
    }
}

/// Gives each key of a change its new value.
fn make<'s>(change: &Node<'s>, holding: &mut Vec<(crate::source::Word<'s>, Node<'s>)>) {
    let Node::Map(entries, _) = change else {
        return;
    };
    for (key, value) in entries {
        if key.text == FROM || key.text == REASON {
            continue;
        }
        match holding.iter_mut().find(|(own, _)| own.text == key.text) {
            Some((_, old)) => *old = value.clone(),
            None => holding.push((key.clone(), value.clone())),
        }
    }
}

fn from(change: &Node<'_>) -> Option<Year> {
    year(change, FROM)
}

fn year(entry: &Node<'_>, name: &str) -> Option<Year> {
    let Node::Map(entries, _) = entry else {
        return None;
    };
    entries.iter().find_map(|(key, value)| match value {
        Node::Word(word) if key.text == name => Year::read(&word.text),
        _ => None,
    })
}

/// The changes of an entry: which of `keys` each gives a new value, from when and why.
pub(super) fn changes<'s>(
    fields: &Fields<'_, 's>,
    keys: &'static [&'static str],
    diagnostics: &mut Diagnostics,
) -> Vec<raw::Change<'s>> {
    fields.list(CHANGES, diagnostics, |node, diagnostics| {
        let fields = Fields::of(node, PLAN, keys, diagnostics)?;
        Some(raw::Change {
            at: fields.head(),
            from: fields.required(FROM, diagnostics),
            reason: fields.required(REASON, diagnostics),
            keys: fields
                .names()
                .filter(|name| name.text != FROM && name.text != REASON)
                .cloned()
                .collect(),
        })
    })
}
