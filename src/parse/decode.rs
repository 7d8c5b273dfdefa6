//! A tree becomes typed entries: missing, unknown and misshapen keys are told, each at its place.

use crate::codes::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Diagnostics;
use crate::diagnostic::Place;
use crate::parse::yaml::Fault;
use crate::parse::yaml::Node;
use crate::parse::yaml::Unsupported;
use crate::source::SourceId;
use crate::source::Span;
use crate::source::Word;
use crate::value::nearest;

/// The codes for the same faults in a plan and in an edition: the letter says who must act.
#[derive(Debug, Clone, Copy)]
pub struct Codes {
    pub malformed: Code,
    pub unsupported: Code,
    pub unknown_key: Code,
    pub missing_key: Code,
    pub wrong_kind: Code,
    pub duplicate_key: Code,
}

pub const PLAN: Codes = Codes {
    malformed: Code::P001,
    unsupported: Code::P002,
    unknown_key: Code::P003,
    missing_key: Code::P004,
    wrong_kind: Code::P005,
    duplicate_key: Code::P006,
};

pub const EDITION: Codes = Codes {
    malformed: Code::E001,
    unsupported: Code::E002,
    unknown_key: Code::E003,
    missing_key: Code::E004,
    wrong_kind: Code::E005,
    duplicate_key: Code::E006,
};

/// Reads a file's tree, telling what keeps it from being one.
pub fn tree<'s>(
    id: SourceId,
    text: &'s str,
    codes: Codes,
    diagnostics: &mut Diagnostics,
) -> Option<Node<'s>> {
    let mut faults = Vec::new();
    let node = crate::parse::yaml::read(id, text, &mut faults);
    for fault in faults {
        diagnostics.push(match fault {
            Fault::Malformed { at, reason } => {
                Diagnostic::at(codes.malformed, at).fact("reason", reason)
            }
            Fault::Unsupported { at, what } => {
                Diagnostic::at(codes.unsupported, at).fact("what", unsupported(what))
            }
            Fault::DuplicateKey { key, first } => Diagnostic::at(codes.duplicate_key, key.at)
                .fact("given", &*key.text)
                .also(first),
        });
    }
    node
}

fn unsupported(what: Unsupported) -> &'static str {
    match what {
        Unsupported::Alias => "*alias",
        Unsupported::Anchor => "&anchor",
        Unsupported::Tag => "!tag",
        Unsupported::MergeKey => "<<",
        Unsupported::SecondDocument => "---",
        Unsupported::KeyNoWord => "? […]",
        Unsupported::TooDeep => "[[[…",
        Unsupported::TooLarge => "> 250 000",
    }
}

/// The keys of one map, taken one by one; what is left at the end is unknown.
pub struct Fields<'a, 's> {
    entries: &'a [(Word<'s>, Node<'s>)],
    pub at: Span,
    codes: Codes,
    known: Vec<&'static str>,
}

impl<'a, 's> Fields<'a, 's> {
    /// The keys of a node that shall be a map; tells if it is none.
    pub fn of(node: &'a Node<'s>, codes: Codes, diagnostics: &mut Diagnostics) -> Option<Self> {
        if let Node::Map(entries, at) = node {
            Some(Fields { entries, at: *at, codes, known: Vec::new() })
        } else {
            wrong_kind(node, "map", codes, diagnostics);
            None
        }
    }

    fn take(&mut self, key: &'static str) -> Option<(&'a Word<'s>, &'a Node<'s>)> {
        self.known.push(key);
        self.entries.iter().find(|(name, _)| name.text == key).map(|(name, node)| (name, node))
    }

    /// A key that may be left out.
    pub fn node(&mut self, key: &'static str) -> Option<&'a Node<'s>> {
        self.take(key).map(|(_, node)| node)
    }

    /// A word that may be left out. An empty one is as good as none, but is told.
    pub fn word(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<Word<'s>> {
        let (name, node) = self.take(key)?;
        match node {
            Node::Word(word) if word.trim().is_empty() => {
                let missing = Diagnostic::at(self.codes.missing_key, name.at).fact("key", key);
                diagnostics.push(missing);
                None
            }
            node => word(node, self.codes, diagnostics),
        }
    }

    /// A word that must be there.
    pub fn required(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<Word<'s>> {
        self.demand(key, diagnostics);
        self.word(key, diagnostics)
    }

    /// Tells if the key is not there.
    pub fn demand(&mut self, key: &'static str, diagnostics: &mut Diagnostics) {
        if self.entries.iter().any(|(name, _)| name.text == key) {
            return;
        }
        diagnostics.push(Diagnostic::at(self.codes.missing_key, self.head()).fact("key", key));
    }

    /// A list of words that may be left out; one word alone is told.
    pub fn words(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Vec<Word<'s>> {
        let codes = self.codes;
        self.list(key, diagnostics, |node, diagnostics| word(node, codes, diagnostics))
    }

    /// A list that may be left out, each item read by `read`.
    pub fn list<T>(
        &mut self,
        key: &'static str,
        diagnostics: &mut Diagnostics,
        mut read: impl FnMut(&'a Node<'s>, &mut Diagnostics) -> Option<T>,
    ) -> Vec<T> {
        match self.node(key) {
            Some(Node::List(items, _)) => {
                items.iter().filter_map(|item| read(item, diagnostics)).collect()
            }
            Some(node) => {
                wrong_kind(node, "list", self.codes, diagnostics);
                Vec::new()
            }
            None => Vec::new(),
        }
    }

    /// A map from free names to values, each value read by `read`.
    pub fn entries<T>(
        &mut self,
        key: &'static str,
        diagnostics: &mut Diagnostics,
        mut read: impl FnMut(&'a Node<'s>, &mut Diagnostics) -> Option<T>,
    ) -> Vec<(Word<'s>, T)> {
        match self.node(key) {
            Some(Node::Map(entries, _)) => entries
                .iter()
                .filter_map(|(name, node)| Some((name.clone(), read(node, diagnostics)?)))
                .collect(),
            Some(node) => {
                wrong_kind(node, "map", self.codes, diagnostics);
                Vec::new()
            }
            None => Vec::new(),
        }
    }

    /// The first key of the entry: the smallest place that names it.
    pub fn head(&self) -> Span {
        self.entries.first().map_or(self.at, |(key, value)| match value {
            Node::Word(word) => key.at.to(word.at),
            Node::List(..) | Node::Map(..) => key.at,
        })
    }

    /// Tells every key that nobody asked for, with the nearest known one.
    pub fn finish(self, diagnostics: &mut Diagnostics) {
        for (key, _) in self.entries {
            if self.known.iter().any(|known| key.text == *known) {
                continue;
            }
            let suggestion = nearest(&key.text, self.known.iter().copied());
            diagnostics.push(
                Diagnostic::at(self.codes.unknown_key, key.at)
                    .fact("given", &*key.text)
                    .maybe("suggestion", suggestion)
                    .fact("known", self.known.iter().map(|known| (*known).to_owned()).collect::<Vec<_>>()),
            );
        }
    }
}

/// A node that shall be a word; tells if it is none.
pub fn word<'s>(node: &Node<'s>, codes: Codes, diagnostics: &mut Diagnostics) -> Option<Word<'s>> {
    if let Node::Word(word) = node {
        Some(word.clone())
    } else {
        wrong_kind(node, "word", codes, diagnostics);
        None
    }
}

/// `expected` is `word`, `list` or `map`; the messages word it.
pub fn wrong_kind(node: &Node<'_>, expected: &str, codes: Codes, diagnostics: &mut Diagnostics) {
    let given = match node {
        Node::Word(_) => "word",
        Node::List(..) => "list",
        Node::Map(..) => "map",
    };
    let mut at = node.span();
    if !matches!(node, Node::Word(_)) {
        at = Span { end: at.end.min(at.start + 1), ..at };
    }
    diagnostics.push(
        Diagnostic::new(codes.wrong_kind, Place::Word(at))
            .fact("expected", format!("kind:{expected}"))
            .fact("given", format!("kind:{given}")),
    );
}
