//! A plan's tree becomes the tree that holds from a year: every `changes` up to it made.

use std::collections::BTreeSet;

use crate::parse::english::{CHANGES, EN, stale};
use crate::schema::{Flag, Node, Shape};
use crate::source::{Span, Word};
use crate::value::Year;

const FROM: &str = "from";
const REASON: &str = "reason";

/// The keys of a map, each with its value.
type Entries<'s> = Vec<(Word<'s>, Node<'s>)>;

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
pub(super) fn as_of<'s>(node: &Node<'s>, of: Option<Shape>, year: Year) -> Node<'s> {
    match node {
        Node::Word(word) => Node::Word(word.clone()),
        Node::List(items, at) => {
            let of = of.map(Shape::item);
            let items = items.iter().map(|item| as_of(item, of, year));
            Node::List(items.collect(), *at)
        }
        Node::Map(entries, at) => {
            let mut holding: Vec<_> = entries
                .iter()
                .map(|(key, value)| match value {
                    // What has been changed stays written where it was changed.
                    value if key.text == CHANGES => (key.clone(), value.clone()),
                    value => {
                        let within = of.and_then(|it| it.within(&key.text));
                        (key.clone(), as_of(value, within, year))
                    }
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
                    make(item, of, &mut holding);
                }
            }
            Node::Map(holding, *at)
        }
    }
}

/// Gives each key of a change its new value. One that no change gives anew has been told.
fn make<'s>(change: &Node<'s>, of: Option<Shape>, holding: &mut Entries<'s>) {
    let Node::Map(entries, _) = change else {
        return;
    };
    drop_stale(entries, holding);
    for (key, value) in entries {
        match value {
            Node::Map(english, at) if key.text == EN => {
                let english = english.iter().filter(|(key, _)| key.text != REASON);
                give_english(key, english.cloned().collect(), *at, holding);
            }
            value => {
                let entity = of.and_then(Shape::entity);
                let own = entity.and_then(|it| it.key(&key.text));
                if own.is_some_and(|it| it.is(Flag::Changes)) {
                    give(key, value.clone(), holding);
                }
            }
        }
    }
}

/// Gives English anew: what a change does not name stays.
fn give_english<'s>(key: &Word<'s>, anew: Entries<'s>, at: Span, holding: &mut Entries<'s>) {
    match holding.iter_mut().find(|(own, _)| own.text == EN) {
        Some((_, Node::Map(english, _))) => {
            for (key, value) in anew {
                give(&key, value, english);
            }
        }
        _ if anew.is_empty() => {}
        _ => give(key, Node::Map(anew, at), holding),
    }
}

/// Takes away the English of what a change gives anew in Swedish only.
fn drop_stale<'s>(change: &[(Word<'s>, Node<'s>)], holding: &mut [(Word<'s>, Node<'s>)]) {
    if let Some((_, Node::Map(english, _))) = holding.iter_mut().find(|(own, _)| own.text == EN) {
        let keys: Vec<&Word<'_>> = stale(change, english).collect();
        english.retain(|(own, _)| !keys.iter().any(|key| key.text == own.text));
    }
}

fn give<'s>(key: &Word<'s>, value: Node<'s>, holding: &mut Entries<'s>) {
    match holding.iter_mut().find(|(own, _)| own.text == key.text) {
        Some((_, old)) => *old = value,
        None => holding.push((key.clone(), value)),
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
