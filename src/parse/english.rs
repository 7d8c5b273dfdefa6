//! Every `en` of a tree becomes pairs: the place of a Swedish text, and its English.
//!
//! An entry that holds texts may hold `en`, a map of the same keys with the same texts in English.

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::parse::codes::Codes;
use crate::parse::decode::{Fields, word};
use crate::parse::yaml::Node;
use crate::raw::English;
use crate::source::Word;
use crate::value::{fold, nearest};

pub(super) const EN: &str = "en";
const REASON: &str = "reason";

/// The texts of an entry, by the key that the entry stands under; of the file itself, by none.
type Kinds = [(&'static str, &'static [&'static str])];

pub(super) const OF_PLAN: &Kinds = &[
    ("", &["title", "text", "area", "publisher", "notes"]),
    (
        "publication",
        &["series", "contact", "licence", "accessibility"],
    ),
    ("agencies", &["name", "heading", "mandate", "signed_by"]),
    ("breakdowns", &["name", "categories"]),
    ("scales", &["name"]),
    ("grades", &["word"]),
    (
        "goals",
        &["title", "short_title", "text", "requires", "source"],
    ),
    ("areas", &["text"]),
    ("measures", &["short_title", "text", "follow_up", "source"]),
    ("milestones", &["text"]),
    (
        "indicators",
        &[
            "name",
            "in_text",
            "unit",
            "base",
            "area",
            "definition",
            "source",
        ],
    ),
    ("target", &["text"]),
    ("breaks", &["reason"]),
    ("glossary", &["term", "text"]),
    ("support", &["name", "text"]),
];

pub(super) const OF_EDITION: &Kinds = &[
    ("", &["title"]),
    ("publication", &["contact", "licence", "accessibility"]),
    ("revision", &["reason"]),
    ("extensions", &["reason"]),
    ("cancelled", &["reason"]),
    ("decisions", &["reason"]),
];

/// Whether a key holds a free text, wherever it stands.
pub(super) fn is_text(key: &str) -> bool {
    let mut kinds = OF_PLAN.iter().chain(OF_EDITION);
    kinds.any(|(_, keys)| keys.contains(&key)) || key == REASON
}

/// The keys of an entry with a value each, as they were written.
type Entries<'a, 's> = &'a [(Word<'s>, Node<'s>)];

/// Reads all English of a tree; tells what is English of nothing.
pub(super) fn english<'s>(
    tree: &Node<'s>,
    kinds: &'static Kinds,
    codes: Codes,
    diagnostics: &mut Diagnostics,
) -> English<'s> {
    let mut reading = Reading {
        kinds,
        codes,
        found: English::default(),
        diagnostics,
    };
    reading.walk(tree, "");
    reading.found
}

struct Reading<'d, 's> {
    kinds: &'static Kinds,
    codes: Codes,
    found: English<'s>,
    diagnostics: &'d mut Diagnostics,
}

impl<'s> Reading<'_, 's> {
    fn walk(&mut self, node: &Node<'s>, kind: &str) {
        match node {
            Node::Word(_) => {}
            Node::List(items, _) => items.iter().for_each(|item| self.walk(item, kind)),
            Node::Map(entries, _) => {
                if let Some(english) = value(entries, EN) {
                    self.entry(entries, english, kind);
                }
                for (key, inner) in entries.iter().filter(|(key, _)| key.text != EN) {
                    match inner {
                        Node::List(items, _) if key.text == CHANGES => {
                            for item in items {
                                self.reason(item);
                            }
                        }
                        inner => self.walk(inner, &key.text),
                    }
                }
            }
        }
    }

    fn entry(&mut self, own: Entries<'_, 's>, english: &Node<'s>, kind: &str) {
        let Some((_, keys)) = self.kinds.iter().find(|(name, _)| *name == kind) else {
            return;
        };
        let Some(fields) = Fields::within(EN, english, self.codes, keys, self.diagnostics) else {
            return;
        };
        for key in keys.iter().filter(|key| fields.get(key).is_some()) {
            self.text(key, own, &fields);
        }
    }

    fn text(&mut self, key: &'static str, own: Entries<'_, 's>, fields: &Fields<'_, 's>) {
        match key {
            "unit" => self.unit(own, fields),
            "notes" => self.notes(own, fields),
            "categories" => self.categories(own, fields),
            "requires" => {
                let english = fields.words(key, self.diagnostics);
                let own = list(own, key);
                for (at, english) in english.into_iter().enumerate() {
                    self.pair(own.get(at), key, english, &[]);
                }
            }
            _ => {
                let Some(english) = fields.word(key, self.diagnostics) else {
                    return;
                };
                match (value(own, key), value(own, "name")) {
                    (None, Some(Node::Word(name))) if key == "in_text" => {
                        self.found.add_in_text(name.at, english);
                    }
                    (Some(Node::Word(swedish)), Some(Node::Word(name))) if key == "in_text" => {
                        self.found.add(swedish.at, english.clone());
                        self.found.add_in_text(name.at, english);
                    }
                    // A key that is misspelt has been told.
                    (None, _) if is_misspelt(own, key) => {}
                    (swedish, _) => self.pair(swedish, key, english, &[]),
                }
            }
        }
    }

    fn unit(&mut self, own: Entries<'_, 's>, fields: &Fields<'_, 's>) {
        let unit = map(own, "unit");
        let Some(fields) = fields.map("unit", &["one", "many"], self.diagnostics) else {
            return;
        };
        for key in ["one", "many"] {
            if let Some(english) = fields.required(key, self.diagnostics) {
                self.pair(value(unit, key), "unit", english, &[]);
            }
        }
    }

    fn notes(&mut self, own: Entries<'_, 's>, fields: &Fields<'_, 's>) {
        let notes = map(own, "notes");
        let names: Vec<&str> = notes.iter().map(|(name, _)| &*name.text).collect();
        let codes = self.codes;
        let read = |node: &Node<'s>, diagnostics: &mut Diagnostics| word(node, codes, diagnostics);
        for (name, english) in fields.entries("notes", self.diagnostics, read) {
            match value(notes, &name.text) {
                Some(Node::Word(swedish)) => self.found.add(swedish.at, english),
                _ => self.tell(&name, &name.text, &names),
            }
        }
    }

    /// Of an open breakdown, a category may be one that only the submissions name.
    fn categories(&mut self, own: Entries<'_, 's>, fields: &Fields<'_, 's>) {
        let listed = list(own, "categories").iter().flat_map(category_names);
        let listed: Vec<&str> = listed.collect();
        let is_open = value(own, "open").is_some();
        let codes = self.codes;
        let read = |node: &Node<'s>, diagnostics: &mut Diagnostics| word(node, codes, diagnostics);
        for (name, english) in fields.entries("categories", self.diagnostics, read) {
            let is_known = listed.iter().any(|it| fold(it) == fold(&name.text));
            if !is_known && !is_open {
                self.tell(&name, &name.text, &listed);
            } else if let Some(Node::Word(breakdown)) = value(own, "name") {
                self.found.add_category(breakdown.at, &name.text, english);
            }
        }
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
