//! Every `en` of a tree becomes pairs: the place of a Swedish text, and its English.
//!
//! An entry that holds texts may hold `en`, a map of the same keys with the same texts in English.

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::English;
use crate::schema::{
    Codes, Entity, Entries, Fields, Flag, Key, Keys, Map, Node, Part, Shape, fields,
};
use crate::source::Word;
use crate::value::{fold, nearest};

pub(super) const EN: &str = fields::EN_KEY;
const REASON: &str = "reason";

/// Reads all English of a tree; tells what is English of nothing.
pub(super) fn english<'s>(
    tree: &Node<'s>,
    of: Shape,
    codes: Codes,
    diagnostics: &mut Diagnostics,
) -> English<'s> {
    let mut reading = Reading {
        codes,
        found: English::default(),
        diagnostics,
    };
    reading.walk(tree, of);
    reading.found
}

struct Reading<'d, 's> {
    codes: Codes,
    found: English<'s>,
    diagnostics: &'d mut Diagnostics,
}

impl<'s> Reading<'_, 's> {
    fn walk(&mut self, node: &Node<'s>, of: Shape) {
        match node {
            Node::Word(_) => {}
            Node::List(items, _) => items.iter().for_each(|item| self.walk(item, of.item())),
            Node::Map(entries, _) => {
                // Where nothing has English, the key itself has been told.
                let has_english = |it: &Entity| it.keys().any(|key| key.is(Flag::English));
                let entity = of.entity().filter(has_english);
                if let Some((english, entity)) = value(entries, EN).zip(entity) {
                    self.entry(entries, english, entity);
                }
                for (key, inner) in entries.iter().filter(|(key, _)| key.text != EN) {
                    match (inner, of.within(&key.text)) {
                        (Node::List(items, _), _) if key.text == CHANGES => {
                            for item in items {
                                self.reason(item);
                            }
                        }
                        (inner, Some(shape)) => self.walk(inner, shape),
                        (_, None) => {}
                    }
                }
            }
        }
    }

    fn entry(&mut self, own: Entries<'_, 's>, english: &Node<'s>, of: Entity) {
        let Some(fields) = fields::english(english, of, self.codes, self.diagnostics) else {
            return;
        };
        let there = fields
            .keys
            .iter()
            .filter(|key| fields.get(key.name).is_some());
        for key in there.collect::<Vec<_>>() {
            self.text(key, own, &fields);
        }
    }

    fn text(&mut self, key: &'static Key, own: Entries<'_, 's>, fields: &Fields<'_, 's>) {
        match key.shape {
            _ if key.name == CATEGORIES => self.categories(key, own, fields),
            Shape {
                map: Some(Map::Named(_)),
                ..
            } => self.named(key, own, fields),
            Shape {
                word: None,
                map: Some(Map::Of(entity)),
                ..
            } => self.within(key, entity(), own, fields),
            Shape { list: Some(_), .. } => {
                let codes = self.codes;
                let word = |node: &Node<'s>, diagnostics: &mut Diagnostics| {
                    fields::word(node, codes, diagnostics)
                };
                let english = fields.list(key, self.diagnostics, word);
                let own = list(own, key.name);
                for (at, english) in english.into_iter().enumerate() {
                    self.pair(own.get(at), key.name, english, &[]);
                }
            }
            _ => {
                let english = fields.word(key, self.diagnostics);
                let Some(english) = english.filter(|it| !it.text.is_empty()) else {
                    return;
                };
                match (value(own, key.name), value(own, "name")) {
                    (None, Some(Node::Word(name))) if key.name == IN_TEXT => {
                        self.found.add_in_text(name.at, english);
                    }
                    (Some(Node::Word(swedish)), Some(Node::Word(name))) if key.name == IN_TEXT => {
                        self.found.add(swedish.at, english.clone());
                        self.found.add_in_text(name.at, english);
                    }
                    // A key that is misspelt has been told.
                    (None, _) if is_misspelt(own, key.name) => {}
                    (swedish, _) => self.pair(swedish, key.name, english, &[]),
                }
            }
        }
    }

    /// What has texts of its own: a unit.
    fn within(
        &mut self,
        key: &'static Key,
        of: Entity,
        own: Entries<'_, 's>,
        fields: &Fields<'_, 's>,
    ) {
        let own = map(own, key.name);
        let part = Part::English;
        let Some(fields) = fields.map(key.name, Keys { of, part }, self.diagnostics) else {
            return;
        };
        for inner in fields.keys.iter() {
            if let Some(english) = fields.word(inner, self.diagnostics) {
                self.pair(value(own, inner.name), key.name, english, &[]);
            }
        }
    }

    fn named(&mut self, key: &'static Key, own: Entries<'_, 's>, fields: &Fields<'_, 's>) {
        let own = map(own, key.name);
        let names: Vec<&str> = own.iter().map(|(name, _)| &*name.text).collect();
        for (name, english) in self.words(key, fields) {
            match value(own, &name.text) {
                Some(Node::Word(swedish)) => self.found.add(swedish.at, english),
                _ => self.tell(&name, &name.text, &names),
            }
        }
    }

    /// Of an open breakdown, a category may be one that only the submissions name.
    fn categories(&mut self, key: &'static Key, own: Entries<'_, 's>, fields: &Fields<'_, 's>) {
        let listed = list(own, CATEGORIES).iter().flat_map(category_names);
        let listed: Vec<&str> = listed.collect();
        let is_open = value(own, "open").is_some();
        for (name, english) in self.words(key, fields) {
            let is_known = listed.iter().any(|it| fold(it) == fold(&name.text));
            if !is_known && !is_open {
                self.tell(&name, &name.text, &listed);
            } else if let Some(Node::Word(breakdown)) = value(own, "name") {
                self.found.add_category(breakdown.at, &name.text, english);
            }
        }
    }

    fn words(&mut self, key: &'static Key, fields: &Fields<'_, 's>) -> Vec<(Word<'s>, Word<'s>)> {
        let codes = self.codes;
        fields.named(key, self.diagnostics, |node, diagnostics| {
            fields::word(node, codes, diagnostics)
        })
    }

    /// Why something changes.
    fn reason(&mut self, change: &Node<'s>) {
        let Node::Map(own, _) = change else { return };
        let (swedish, english) = (value(own, REASON), value(map(own, EN), REASON));
        if let (Some(Node::Word(swedish)), Some(Node::Word(english))) = (swedish, english) {
            self.found.add(swedish.at, english.clone());
        }
    }

    fn pair(&mut self, swedish: Option<&Node<'s>>, key: &str, english: Word<'s>, known: &[&str]) {
        match swedish {
            Some(Node::Word(swedish)) => self.found.add(swedish.at, english),
            // What is no word has been told.
            Some(_) => {}
            None => self.tell(&english, key, known),
        }
    }

    fn tell(&mut self, at: &Word<'s>, given: &str, known: &[&str]) {
        let suggestion = nearest(given, known.iter().copied());
        let found = Diagnostic::at(self.codes.english_of_nothing, at.at);
        let found = found.fact("given", given).maybe("suggestion", suggestion);
        self.diagnostics.push(found);
    }
}

/// Tells each change that gives a text anew whose English it leaves as it was: the English of the
/// text before is not that of the new.
pub(super) fn left_behind(node: &Node<'_>, diagnostics: &mut Diagnostics) {
    match node {
        Node::Word(_) => {}
        Node::List(items, _) => items.iter().for_each(|it| left_behind(it, diagnostics)),
        Node::Map(entries, _) => {
            let english = map(entries, EN);
            for change in list(entries, CHANGES) {
                let Node::Map(change, _) = change else {
                    continue;
                };
                for key in stale(change, english) {
                    let found = Diagnostic::at(Code::P051, key.at).fact("given", &*key.text);
                    diagnostics.push(found.maybe("from", year(change)));
                }
            }
            let inner = entries.iter().filter(|(key, _)| key.text != EN);
            inner.for_each(|(_, node)| left_behind(node, diagnostics));
        }
    }
}

/// The keys that a change gives a new text and no new English, and that have English.
pub(super) fn stale<'a, 's>(
    change: Entries<'a, 's>,
    english: Entries<'_, 's>,
) -> impl Iterator<Item = &'a Word<'s>> {
    let anew = map(change, EN);
    let keys = change.iter().map(|(key, _)| key);
    keys.filter(move |key| value(english, &key.text).is_some() && value(anew, &key.text).is_none())
}

fn year(change: Entries<'_, '_>) -> Option<String> {
    match value(change, "from") {
        Some(Node::Word(year)) => Some(year.text.to_string()),
        _ => None,
    }
}

fn value<'a, 's>(entries: Entries<'a, 's>, key: &str) -> Option<&'a Node<'s>> {
    let found = entries.iter().find(|(own, _)| own.text == key);
    found.map(|(_, node)| node)
}

fn map<'a, 's>(entries: Entries<'a, 's>, key: &str) -> Entries<'a, 's> {
    match value(entries, key) {
        Some(Node::Map(inner, _)) => inner,
        _ => &[],
    }
}

fn list<'a, 's>(entries: Entries<'a, 's>, key: &str) -> &'a [Node<'s>] {
    match value(entries, key) {
        Some(Node::List(items, _)) => items,
        _ => &[],
    }
}

fn category_names<'a>(node: &'a Node<'_>) -> Vec<&'a str> {
    let name = |node: &'a Node<'_>| match node {
        Node::Word(word) => Some(&*word.text),
        _ => None,
    };
    let Node::Map(entries, _) = node else {
        return name(node).into_iter().collect();
    };
    let aliases = list(entries, "aliases").iter().filter_map(name);
    let own = value(entries, "name").and_then(name);
    own.into_iter().chain(aliases).collect()
}

fn is_misspelt(own: Entries<'_, '_>, key: &'static str) -> bool {
    own.iter()
        .any(|(name, _)| nearest(&name.text, [key]).is_some())
}

pub(super) const CHANGES: &str = "changes";
const CATEGORIES: &str = "categories";
const IN_TEXT: &str = "in_text";
