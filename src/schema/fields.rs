//! A tree becomes entries by the table of their keys: missing, unknown and misshapen keys are told, each at its
//! place.
//!
//! What is told is still read as far as it can only mean one thing, so that nothing is told twice:
//! a misspelt key as the key it was meant for, one value as a list of one.

use std::cell::Cell;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::schema::codes::Codes;
use crate::schema::node::{Entries, Node};
use crate::schema::{Entity, Entry, Flag, Key, Map, Shape, Written};
use crate::source::{Span, Word};
use crate::value::{Date, Year, nearest};

pub(crate) const EN_KEY: &str = "en";

/// What every entry has that holds a text: the same keys in English.
pub(super) const EN: Key = Key {
    of: "",
    name: EN_KEY,
    shape: Shape {
        word: None,
        list: None,
        map: Some(Map::Named(&Shape::word(Written::Text))),
    },
    flags: &[],
    form: "{name: …}",
};

/// What a change has beside the keys that it gives anew.
pub(super) const CHANGE: &[Key] = &[
    Key {
        of: "Change",
        name: "from",
        shape: Shape::word(Written::Year),
        flags: &[Flag::Required],
        form: "2026",
    },
    Key {
        of: "Change",
        name: "reason",
        shape: Shape::word(Written::Text),
        flags: &[Flag::Required, Flag::English],
        form: "Nytt beslut",
    },
];

/// Which keys of an entry a map may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    All,
    /// Those that a change may give anew, with its year and its reason.
    Changing,
    /// Those that may stand in English too.
    English,
}

/// The keys that a map may have.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Keys {
    pub(crate) of: Entity,
    pub(crate) part: Part,
}

impl Keys {
    pub(crate) fn iter(self) -> impl Iterator<Item = &'static Key> {
        let Keys { of, part } = self;
        let change = if part == Part::Changing { CHANGE } else { &[] };
        let is_of_part = move |it: &&Key| match part {
            Part::All => true,
            Part::Changing => it.is(Flag::Changes),
            Part::English => it.is(Flag::English),
        };
        let has_english = part != Part::English && of.keys().any(|it| it.is(Flag::English));
        let english = has_english.then_some(&EN);
        change
            .iter()
            .chain(of.keys().filter(is_of_part))
            .chain(english)
    }

    fn find(self, name: &str) -> Option<&'static Key> {
        self.iter().find(|it| it.name == name)
    }
}

/// The keys of one map, each looked up by its name.
pub struct Fields<'a, 's> {
    entries: Entries<'a, 's>,
    at: Span,
    pub(crate) codes: Codes,
    pub(crate) keys: Keys,
    /// Keys that are misspelt here, and which of the entries is meant.
    misspelt: Vec<(&'static str, usize)>,
    /// How many unknown keys are not like any known one. Each may be one that is missing.
    strangers: Cell<usize>,
}

/// One key that is there.
struct Field<'a, 's> {
    name: &'a Word<'s>,
    node: &'a Node<'s>,
    /// Its spelling has been told: if the value does not fit either, that is no news.
    is_misspelt: bool,
}

impl<'a, 's> Fields<'a, 's> {
    /// The keys of a node that shall be a map; tells if it is none, and every key not in `keys`
    /// with the nearest that is.
    pub(crate) fn of(
        node: &'a Node<'s>,
        codes: Codes,
        keys: Keys,
        diagnostics: &mut Diagnostics,
    ) -> Option<Self> {
        let Node::Map(entries, at) = node else {
            diagnostics.push(wrong_kind(node, "map", codes));
            return None;
        };
        let mut fields = Fields {
            entries,
            at: *at,
            codes,
            keys,
            misspelt: Vec::new(),
            strangers: Cell::new(0),
        };
        fields.tell_unknown(diagnostics);
        Some(fields)
    }

    fn tell_unknown(&mut self, diagnostics: &mut Diagnostics) {
        let is_known = |name: &Word<'_>| self.keys.find(&name.text).is_some();
        if self.entries.iter().all(|(name, _)| is_known(name)) {
            return;
        }
        let is_absent =
            |key: &&'static str| !self.entries.iter().any(|(name, _)| name.text == **key);
        let names = || self.keys.iter().map(|it| it.name);
        let absent: Vec<&'static str> = names().filter(is_absent).collect();
        let known: Vec<String> = names().map(str::to_owned).collect();
        for (at, (name, _)) in self.entries.iter().enumerate() {
            if is_known(name) {
                continue;
            }
            let meant = nearest(&name.text, absent.iter().copied());
            let meant = absent.iter().find(|key| Some(**key) == meant).copied();
            self.misspelt.extend(meant.map(|key| (key, at)));
            self.strangers
                .set(self.strangers.get() + usize::from(meant.is_none()));
            diagnostics.push(
                Diagnostic::at(self.codes.unknown_key, name.at)
                    .fact("given", &*name.text)
                    .maybe("suggestion", meant)
                    .fact("known", known.clone()),
            );
        }
    }

    fn field(&self, key: &str) -> Option<Field<'a, 's>> {
        debug_assert!(
            self.keys.find(key).is_some(),
            "{key} is not in the table of keys"
        );
        let entries = self.entries;
        if let Some((name, node)) = entries.iter().find(|(name, _)| name.text == key) {
            return Some(Field {
                name,
                node,
                is_misspelt: false,
            });
        }
        let (_, at) = self.misspelt.iter().find(|(meant, _)| *meant == key)?;
        let (name, node) = &entries[*at];
        Some(Field {
            name,
            node,
            is_misspelt: true,
        })
    }

    /// A key with a value. One without is told.
    fn filled(&self, key: &str, diagnostics: &mut Diagnostics) -> Option<Field<'a, 's>> {
        let field = self.field(key)?;
        if matches!(field.node, Node::Word(word) if word.trim().is_empty()) {
            diagnostics.push(self.missing(key, field.name.at));
            return None;
        }
        Some(field)
    }

    /// Tells that none of several keys is there, at least one of which must be, and that none that is unknown may
    /// stand for one.
    pub(super) fn demand_any(&self, keys: &[&'static str], diagnostics: &mut Diagnostics) {
        if let Some((first, others)) = keys.split_first()
            && !self.has_stranger()
            && keys.iter().all(|key| self.field(key).is_none())
        {
            let others: Vec<String> = others.iter().map(|key| format!("`{key}`")).collect();
            diagnostics.push(self.missing(first, self.head()).fact("others", others));
        }
    }

    fn missing(&self, key: &str, at: Span) -> Diagnostic {
        let form = self.keys.find(key).map(|it| form(it, None));
        Diagnostic::at(self.codes.missing_key, at)
            .fact("key", key)
            .maybe("form", form)
    }

    fn tell_wrong(
        &self,
        key: &'static str,
        field: &Field<'a, 's>,
        expected: &'static str,
        diagnostics: &mut Diagnostics,
    ) {
        if !field.is_misspelt {
            let wrong = wrong_kind(field.node, expected, self.codes).fact("key", key);
            let form = self.keys.find(key).map(|it| form(it, Some(field.node)));
            diagnostics.push(wrong.maybe("form", form));
        }
    }

    /// A word; tells one that must be there and is not.
    pub(crate) fn word(
        &self,
        key: &'static Key,
        diagnostics: &mut Diagnostics,
    ) -> Option<Word<'s>> {
        self.demand(key, diagnostics);
        let word = |field: Field<'a, 's>, diagnostics: &mut Diagnostics| match field.node {
            Node::Word(word) => Some(word.clone()),
            node => {
                self.tell_wrong(key.name, &field, "word", diagnostics);
                only_word(node)
            }
        };
        let found = self.filled(key.name, diagnostics);
        let found = found.and_then(|field| word(field, diagnostics));
        found.or_else(|| self.told(key).map(|at| Word::new("", at)))
    }

    /// An entry, or the word that stands for one.
    pub(super) fn entry<E: Entry<'s>>(
        &self,
        key: &'static Key,
        diagnostics: &mut Diagnostics,
    ) -> Option<E> {
        self.demand(key, diagnostics);
        let entry = |field: Field<'a, 's>, diagnostics: &mut Diagnostics| match field.node {
            Node::Word(word) if E::SHORT.is_some() => E::short(word.clone()),
            Node::Map(..) => read(field.node, self.codes, diagnostics),
            Node::List(..) if E::SHORT.is_some() && only_word(field.node).is_some() => {
                self.tell_wrong(key.name, &field, "word", diagnostics);
                only_word(field.node).and_then(E::short)
            }
            Node::Word(_) | Node::List(..) => {
                self.tell_wrong(key.name, &field, "map", diagnostics);
                None
            }
        };
        let found = self.filled(key.name, diagnostics);
        let found = found.and_then(|field| entry(field, diagnostics));
        found.or_else(|| self.told(key).map(E::blank))
    }

    /// Keys of a map within, which may be left out.
    pub(crate) fn map(
        &self,
        key: &'static str,
        keys: Keys,
        diagnostics: &mut Diagnostics,
    ) -> Option<Fields<'a, 's>> {
        let field = self.filled(key, diagnostics)?;
        if matches!(field.node, Node::Map(..)) {
            return Fields::of(field.node, self.codes, keys, diagnostics);
        }
        self.tell_wrong(key, &field, "map", diagnostics);
        None
    }

    /// Where something stands that has been told and counts as a key's value.
    pub(super) fn told(&self, key: &Key) -> Option<Span> {
        let is_strange = key.is(Flag::Strange);
        if !is_strange && !key.is(Flag::Told) {
            return None;
        }
        match self.get(key.name) {
            Some(Node::List(items, _)) if items.is_empty() => None,
            Some(node) => Some(node.span()),
            None => (is_strange && self.has_stranger()).then(|| self.head()),
        }
    }

    /// Tells a key that must be there and is not.
    fn demand(&self, key: &'static Key, diagnostics: &mut Diagnostics) {
        if key.is(Flag::Required) && self.lacks(key.name) {
            diagnostics.push(self.lack(key.name));
        }
    }

    /// Tells that a key is not there.
    pub(super) fn lack(&self, key: &str) -> Diagnostic {
        self.missing(key, self.head())
    }

    /// Whether an unknown key has been told that may stand for any that is missing.
    pub(super) fn has_stranger(&self) -> bool {
        self.strangers.get() > 0
    }

    /// Whether a key is missing, and no unknown one has been told that may stand for it.
    pub(super) fn lacks(&self, key: &str) -> bool {
        let strangers = self.strangers.get();
        let is_absent = self.field(key).is_none();
        if is_absent && strangers > 0 {
            self.strangers.set(strangers - 1);
        }
        is_absent && strangers == 0
    }

    /// What stands at the key, right or wrong.
    pub(crate) fn get(&self, key: &str) -> Option<&'a Node<'s>> {
        self.field(key).map(|field| field.node)
    }

    /// A list, each item read by `read`. What is no list is told and read as its only item.
    pub(crate) fn list<T>(
        &self,
        key: &'static Key,
        diagnostics: &mut Diagnostics,
        mut read: impl FnMut(&'a Node<'s>, &mut Diagnostics) -> Option<T>,
    ) -> Vec<T> {
        self.demand(key, diagnostics);
        let Some(field) = self.filled(key.name, diagnostics) else {
            return Vec::new();
        };
        if let Node::List(items, _) = field.node {
            return items
                .iter()
                .filter_map(|item| read(item, diagnostics))
                .collect();
        }
        self.tell_wrong(key.name, &field, "list", diagnostics);
        let mut within = Diagnostics::default();
        let item = read(field.node, &mut within);
        // A map of other keys than an item's is no item.
        if within.iter().any(|it| it.code == self.codes.unknown_key) {
            return Vec::new();
        }
        let again = wrong_kind(field.node, "", self.codes);
        for found in within
            .iter()
            .filter(|it| (it.code, &it.place) != (again.code, &again.place))
        {
            diagnostics.push(found.clone());
        }
        item.into_iter().collect()
    }

    /// Whether a list holds entries that can't be read: fewer than its items, or none of what is no list.
    pub(super) fn has_lost<T>(&self, key: &str, found: &[T]) -> bool {
        match self.field(key).map(|field| field.node) {
            Some(Node::List(items, _)) => found.len() < items.len(),
            Some(_) => found.is_empty(),
            None => false,
        }
    }

    /// A map from free names to values, each value read by `read`.
    pub(crate) fn named<T>(
        &self,
        key: &'static Key,
        diagnostics: &mut Diagnostics,
        mut read: impl FnMut(&'a Node<'s>, &mut Diagnostics) -> Option<T>,
    ) -> Vec<(Word<'s>, T)> {
        self.demand(key, diagnostics);
        let Some(field) = self.filled(key.name, diagnostics) else {
            return Vec::new();
        };
        if let Node::Map(entries, _) = field.node {
            let mut found = Vec::new();
            for (name, node) in entries {
                if matches!(node, Node::Word(word) if word.trim().is_empty()) {
                    diagnostics.push(self.missing(&name.text, name.at));
                } else if let Some(value) = read(node, diagnostics) {
                    found.push((name.clone(), value));
                }
            }
            return found;
        }
        self.tell_wrong(key.name, &field, "map", diagnostics);
        Vec::new()
    }

    /// Where a key stands.
    pub(super) fn key_of(&self, key: &str) -> Option<Span> {
        self.field(key).map(|field| field.name.at)
    }

    /// The keys as they were written.
    pub(super) fn names(&self) -> impl Iterator<Item = &'a Word<'s>> {
        self.entries.iter().map(|(name, _)| name)
    }

    /// The first key of the entry: the smallest place that names it.
    pub(crate) fn head(&self) -> Span {
        self.entries
            .first()
            .map_or(self.at, |(key, value)| match value {
                Node::Word(word) => key.at.to(word.at),
                Node::List(..) | Node::Map(..) => key.at,
            })
    }
}

/// An entry that shall be a map.
pub(crate) fn read<'s, E: Entry<'s>>(
    node: &Node<'s>,
    codes: Codes,
    diagnostics: &mut Diagnostics,
) -> Option<E> {
    let (of, part) = (E::entity(), Part::All);
    let fields = Fields::of(node, codes, Keys { of, part }, diagnostics)?;
    E::read(&fields, diagnostics)
}

/// The English of an entry's texts, by the same keys.
pub(crate) fn english<'a, 's>(
    node: &'a Node<'s>,
    of: Entity,
    codes: Codes,
    diagnostics: &mut Diagnostics,
) -> Option<Fields<'a, 's>> {
    if !matches!(node, Node::Map(..)) {
        let wrong = wrong_kind(node, "map", codes).fact("key", EN.name);
        diagnostics.push(wrong.fact("form", form(&EN, None)));
        return None;
    }
    let part = Part::English;
    Fields::of(node, codes, Keys { of, part }, diagnostics)
}

/// A node that shall be a word; tells if it is none. A blank one, as after a lone hyphen, is none.
pub(crate) fn word<'s>(
    node: &Node<'s>,
    codes: Codes,
    diagnostics: &mut Diagnostics,
) -> Option<Word<'s>> {
    if let Node::Word(word) = node {
        return (!word.trim().is_empty()).then(|| word.clone());
    }
    diagnostics.push(wrong_kind(node, "word", codes));
    only_word(node)
}

/// The word of a list that holds nothing else.
fn only_word<'s>(node: &Node<'s>) -> Option<Word<'s>> {
    match node {
        Node::List(items, _) => match items.as_slice() {
            [Node::Word(word)] => Some(word.clone()),
            _ => None,
        },
        Node::Word(_) | Node::Map(..) => None,
    }
}

/// `expected` is `word`, `list` or `map`; the messages word it.
pub(super) fn wrong_kind(node: &Node<'_>, expected: &'static str, codes: Codes) -> Diagnostic {
    let given = match node {
        Node::Word(_) => "word",
        Node::List(..) => "list",
        Node::Map(..) => "map",
    };
    let whole = node.span();
    let first = Span {
        end: whole.end.min(whole.start + 1),
        ..whole
    };
    // A map begins with its first key or a brace, a list with a hyphen or a bracket.
    let at = match node {
        Node::Word(_) => whole,
        Node::List(..) => first,
        Node::Map(entries, _) => match entries.first() {
            Some((key, _)) if key.at.start == whole.start => key.at,
            _ => first,
        },
    };
    Diagnostic::at(codes.wrong_kind, at)
        .tag("expected", expected)
        .tag("given", given)
}

/// A key with what stands there, and what was written put where it belongs.
pub(super) fn form(key: &Key, given: Option<&Node<'_>>) -> String {
    let given = match given {
        Some(Node::Word(word)) => word.text.trim(),
        _ => "",
    };
    let own = filled(key.name, given).unwrap_or_else(|| key.form.to_owned());
    format!("{}: {own}", key.name)
}

/// A form that holds what was written in the short, where only one thing can be meant.
fn filled(key: &str, given: &str) -> Option<String> {
    match key {
        "period" => {
            let (from, to) = given.split_once(['-', '–', '—'])?;
            let (from, to) = (Year::read(from.trim())?, Year::read(to.trim())?);
            Some(format!("{{from: {from}, to: {to}}}"))
        }
        "due" => Date::read(given).map(|date| format!("{{default: {date}}}")),
        "unit" if !given.is_empty() && !given.contains([',', '{', '}', ':', '#']) => {
            Some(format!("{{one: {given}, many: {given}, gender: ett}}"))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_stands_in_its_form() {
        for (key, given, wanted) in [
            ("period", "2024-2027", Some("{from: 2024, to: 2027}")),
            ("period", "2024–2027", Some("{from: 2024, to: 2027}")),
            ("period", "2027", None),
            ("due", "2026-02-28", Some("{default: 2026-02-28}")),
            (
                "unit",
                "samtal",
                Some("{one: samtal, many: samtal, gender: ett}"),
            ),
        ] {
            assert_eq!(filled(key, given).as_deref(), wanted);
        }
    }
}
