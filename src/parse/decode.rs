//! A tree becomes typed entries: missing, unknown and misshapen keys are told, each at its place.
//!
//! What is told is still read as far as it can only mean one thing, so that nothing is told twice:
//! a misspelt key as the key it was meant for, one value as a list of one.

use std::cell::Cell;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::parse::codes::Codes;
use crate::parse::forms::form;
use crate::parse::yaml::Node;
use crate::source::{Span, Word};
use crate::value::nearest;

/// The keys of one map, each looked up by its name.
pub(super) struct Fields<'a, 's> {
    entries: &'a [(Word<'s>, Node<'s>)],
    pub(super) at: Span,
    codes: Codes,
    keys: &'static [&'static str],
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
    pub(super) fn of(
        node: &'a Node<'s>,
        codes: Codes,
        keys: &'static [&'static str],
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

    /// The same of the node that stands at a key, which is named where it is no map.
    pub(super) fn within(
        key: &'static str,
        node: &'a Node<'s>,
        codes: Codes,
        keys: &'static [&'static str],
        diagnostics: &mut Diagnostics,
    ) -> Option<Self> {
        if !matches!(node, Node::Map(..)) {
            let wrong = wrong_kind(node, "map", codes).fact("key", key);
            diagnostics.push(wrong.maybe("form", form(key, &[], Some(node))));
            return None;
        }
        Fields::of(node, codes, keys, diagnostics)
    }

    fn tell_unknown(&mut self, diagnostics: &mut Diagnostics) {
        let absent = |key: &&&'static str| !self.entries.iter().any(|(name, _)| name.text == **key);
        let absent: Vec<&'static str> = self.keys.iter().filter(absent).copied().collect();
        for (at, (name, _)) in self.entries.iter().enumerate() {
            if self.keys.iter().any(|key| name.text == *key) {
                continue;
            }
            let meant = nearest(&name.text, absent.iter().copied());
            let meant = absent.iter().find(|key| Some(**key) == meant).copied();
            self.misspelt.extend(meant.map(|key| (key, at)));
            self.strangers
                .set(self.strangers.get() + usize::from(meant.is_none()));
            let known: Vec<String> = self.keys.iter().map(|key| (*key).to_owned()).collect();
            diagnostics.push(
                Diagnostic::at(self.codes.unknown_key, name.at)
                    .fact("given", &*name.text)
                    .maybe("suggestion", meant)
                    .fact("known", known),
            );
        }
    }

    fn field(&self, key: &'static str) -> Option<Field<'a, 's>> {
        debug_assert!(
            self.keys.contains(&key),
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
    fn filled(&self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<Field<'a, 's>> {
        let field = self.field(key)?;
        if matches!(field.node, Node::Word(word) if word.trim().is_empty()) {
            diagnostics.push(self.missing(key, field.name.at));
            return None;
        }
        Some(field)
    }

    /// Tells that none of several keys is there, at least one of which must be.
    pub(super) fn demand_any(&self, keys: &[&'static str], diagnostics: &mut Diagnostics) {
        if let Some((first, others)) = keys.split_first()
            && keys.iter().all(|key| self.field(key).is_none())
        {
            let others: Vec<String> = others.iter().map(|key| format!("`{key}`")).collect();
            diagnostics.push(self.missing(first, self.head()).fact("others", others));
        }
    }

    fn missing(&self, key: &str, at: Span) -> Diagnostic {
        let missing = Diagnostic::at(self.codes.missing_key, at).fact("key", key);
        missing.maybe("form", form(key, self.keys, None))
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
            diagnostics.push(wrong.maybe("form", form(key, self.keys, Some(field.node))));
        }
    }

    /// Any value; the caller judges its kind.
    pub(super) fn node(
        &self,
        key: &'static str,
        diagnostics: &mut Diagnostics,
    ) -> Option<&'a Node<'s>> {
        self.filled(key, diagnostics).map(|field| field.node)
    }

    /// A word that may be left out.
    pub(super) fn word(
        &self,
        key: &'static str,
        diagnostics: &mut Diagnostics,
    ) -> Option<Word<'s>> {
        let field = self.filled(key, diagnostics)?;
        if let Node::Word(word) = field.node {
            return Some(word.clone());
        }
        self.tell_wrong(key, &field, "word", diagnostics);
        only_word(field.node)
    }

    /// A word that must be there.
    pub(super) fn required(
        &self,
        key: &'static str,
        diagnostics: &mut Diagnostics,
    ) -> Option<Word<'s>> {
        self.demand(key, diagnostics);
        self.word(key, diagnostics)
    }

    /// Tells if the key is not there.
    pub(super) fn demand(&self, key: &'static str, diagnostics: &mut Diagnostics) {
        if self.lacks(key) {
            diagnostics.push(self.missing(key, self.head()));
        }
    }

    /// Whether an unknown key has been told that may stand for any that is missing.
    pub(super) fn has_stranger(&self) -> bool {
        self.strangers.get() > 0
    }

    /// Whether a key is missing, and no unknown one has been told that may stand for it.
    pub(super) fn lacks(&self, key: &'static str) -> bool {
        let strangers = self.strangers.get();
        let is_absent = self.field(key).is_none();
        if is_absent && strangers > 0 {
            self.strangers.set(strangers - 1);
        }
        is_absent && strangers == 0
    }

    /// What stands at the key, right or wrong.
    pub(super) fn get(&self, key: &'static str) -> Option<&'a Node<'s>> {
        self.field(key).map(|field| field.node)
    }

    /// Keys of a map within, which may be left out.
    pub(super) fn map(
        &self,
        key: &'static str,
        keys: &'static [&'static str],
        diagnostics: &mut Diagnostics,
    ) -> Option<Fields<'a, 's>> {
        let field = self.filled(key, diagnostics)?;
        if matches!(field.node, Node::Map(..)) {
            return Fields::of(field.node, self.codes, keys, diagnostics);
        }
        self.tell_wrong(key, &field, "map", diagnostics);
        None
    }

    /// A list of words that may be left out.
    pub(super) fn words(&self, key: &'static str, diagnostics: &mut Diagnostics) -> Vec<Word<'s>> {
        let codes = self.codes;
        self.list(key, diagnostics, |node, diagnostics| {
            word(node, codes, diagnostics)
        })
    }

    /// A list that may be left out, each item read by `read`. What is no list is told and read as
    /// its only item.
    pub(super) fn list<T>(
        &self,
        key: &'static str,
        diagnostics: &mut Diagnostics,
        mut read: impl FnMut(&'a Node<'s>, &mut Diagnostics) -> Option<T>,
    ) -> Vec<T> {
        let Some(field) = self.filled(key, diagnostics) else {
            return Vec::new();
        };
        if let Node::List(items, _) = field.node {
            return items
                .iter()
                .filter_map(|item| read(item, diagnostics))
                .collect();
        }
        self.tell_wrong(key, &field, "list", diagnostics);
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
    pub(super) fn has_lost<T>(&self, key: &'static str, found: &[T]) -> bool {
        match self.field(key).map(|field| field.node) {
            Some(Node::List(items, _)) => found.len() < items.len(),
            Some(_) => found.is_empty(),
            None => false,
        }
    }

    /// A map from free names to values, each value read by `read`.
    pub(super) fn entries<T>(
        &self,
        key: &'static str,
        diagnostics: &mut Diagnostics,
        mut read: impl FnMut(&'a Node<'s>, &mut Diagnostics) -> Option<T>,
    ) -> Vec<(Word<'s>, T)> {
        let Some(field) = self.filled(key, diagnostics) else {
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
        self.tell_wrong(key, &field, "map", diagnostics);
        Vec::new()
    }

    /// Tells if a map of free names lacks one that must be there.
    pub(super) fn demand_in(
        &self,
        key: &'static str,
        name: &'static str,
        diagnostics: &mut Diagnostics,
    ) {
        let Some(Field {
            name: at,
            node: Node::Map(entries, _),
            ..
        }) = self.field(key)
        else {
            return;
        };
        if !entries.iter().any(|(own, _)| own.text == name) {
            diagnostics.push(self.missing(name, at.at));
        }
    }

    /// The keys as they were written.
    pub(super) fn names(&self) -> impl Iterator<Item = &'a Word<'s>> {
        self.entries.iter().map(|(name, _)| name)
    }

    /// The first key of the entry: the smallest place that names it.
    pub(super) fn head(&self) -> Span {
        self.entries
            .first()
            .map_or(self.at, |(key, value)| match value {
                Node::Word(word) => key.at.to(word.at),
                Node::List(..) | Node::Map(..) => key.at,
            })
    }
}

/// A node that shall be a word; tells if it is none. A blank one, as after a lone hyphen, is none.
pub(super) fn word<'s>(
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
    let mut at = node.span();
    if !matches!(node, Node::Word(_)) {
        at = Span {
            end: at.end.min(at.start + 1),
            ..at
        };
    }
    Diagnostic::at(codes.wrong_kind, at)
        .tag("expected", expected)
        .tag("given", given)
}
