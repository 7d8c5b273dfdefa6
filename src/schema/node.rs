//! The tree of a file as it was written: nothing is typed, `no` and `007` are words.

use crate::source::{Span, Word};

#[derive(Debug, Clone)]
pub enum Node<'s> {
    Word(Word<'s>),
    List(Vec<Node<'s>>, Span),
    Map(Vec<(Word<'s>, Node<'s>)>, Span),
}

/// The keys of a map, each with its value.
pub type Entries<'a, 's> = &'a [(Word<'s>, Node<'s>)];

impl Node<'_> {
    pub fn span(&self) -> Span {
        match self {
            Node::Word(word) => word.at,
            Node::List(_, span) | Node::Map(_, span) => *span,
        }
    }

    /// Whether it is a map that has a key.
    pub fn has(&self, key: &str) -> bool {
        matches!(self, Node::Map(entries, _) if entries.iter().any(|(name, _)| name.text == key))
    }
}
