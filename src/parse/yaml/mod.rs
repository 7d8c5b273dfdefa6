//! YAML text becomes a tree in which every word keeps its place. The only module that knows a YAML parser.

mod reason;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

use granit_parser::{ErrorKind, Event, Options, Parser};
use rustc_hash::FxHashMap;

use crate::limits::{Limit, Limits};
use crate::parse::yaml::reason::reason;
use crate::schema::Node;
use crate::source::{SourceId, Span, Word};
use crate::value::without_noncharacters;

pub(super) use crate::parse::yaml::reason::line;

/// Why a file gives no tree.
#[derive(Debug, Clone)]
pub enum Fault<'s> {
    /// Where the parser stopped, and the key of the words that tell why.
    Malformed {
        at: Span,
        reason: &'static str,
    },
    Unsupported {
        at: Span,
        what: Unsupported,
    },
    TooMuch {
        at: Span,
        limit: Limit,
    },
    DuplicateKey {
        key: Word<'s>,
        first: Span,
    },
}

/// What YAML has and plans have no use for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsupported {
    Alias,
    Anchor,
    Tag,
    MergeKey,
    SecondDocument,
    /// A list or a map where a key is expected.
    KeyNoWord,
}

/// Reads one document. An empty file is an empty map. Duplicate keys are told and the first kept.
pub fn read<'s>(
    id: SourceId,
    text: &'s str,
    limits: Limits,
    faults: &mut Vec<Fault<'s>>,
) -> Option<Node<'s>> {
    let mut options = Options::default();
    options.emit_unresolved_aliases = true;
    let mut builder = Builder {
        id,
        text,
        parser: Parser::new_from_str_with_options(text, options),
        limits,
        nodes: 0,
        faults,
    };
    builder.document()
}

struct Builder<'a, 's> {
    id: SourceId,
    text: &'s str,
    parser: Parser<'s, granit_parser::StrInput<'s>>,
    limits: Limits,
    nodes: usize,
    faults: &'a mut Vec<Fault<'s>>,
}

impl<'s> Builder<'_, 's> {
    fn document(&mut self) -> Option<Node<'s>> {
        let mut root = None;
        loop {
            match self.event()? {
                (Event::StreamEnd, at) => {
                    return Some(root.unwrap_or(Node::Map(Vec::new(), at)));
                }
                (Event::DocumentStart(..), at) if root.is_some() => {
                    return self.refuse(at, Unsupported::SecondDocument);
                }
                (event, at) if event.is_node() => root = Some(self.node(event, at, 0)?),
                _ => {}
            }
        }
    }

    /// The next event that is no comment. `None` when the file is malformed.
    fn event(&mut self) -> Option<(Event<'s>, Span)> {
        match self.parser.next_event()? {
            Ok((event, span)) => {
                let range = span.byte_range().unwrap_or(0..0);
                let end = range.end.min(self.text.len());
                Some((event, Span::new(self.id, range.start.min(end), end)))
            }
            Err(error) if *error.kind() == ErrorKind::RecursionLimitExceeded => {
                let at = error
                    .marker()
                    .byte_offset()
                    .unwrap_or(0)
                    .min(self.text.len());
                self.too_much(Span::new(self.id, at, at), Limit::Depth)
            }
            Err(error) => {
                let stopped = error.marker().byte_offset().unwrap_or(0);
                let stopped = stopped.min(self.text.len());
                let (reason, start) = reason(error.kind(), self.text, stopped);
                let line = line(self.text.get(start..).unwrap_or_default());
                let at = Span::of(self.id, start, line);
                self.faults.push(Fault::Malformed { at, reason });
                None
            }
        }
    }

    fn refuse<T>(&mut self, at: Span, what: Unsupported) -> Option<T> {
        self.faults.push(Fault::Unsupported { at, what });
        None
    }

    fn too_much<T>(&mut self, at: Span, limit: Limit) -> Option<T> {
        self.faults.push(Fault::TooMuch { at, limit });
        None
    }

    fn node(&mut self, event: Event<'s>, at: Span, depth: usize) -> Option<Node<'s>> {
        self.nodes = self.nodes.saturating_add(1);
        let is_level = matches!(event, Event::SequenceStart(..) | Event::MappingStart(..));
        let levels = depth.saturating_add(usize::from(is_level));
        for (limit, n) in [(Limit::Depth, levels), (Limit::Nodes, self.nodes)] {
            if !self.limits.allows(limit, n) {
                return self.too_much(at, limit);
            }
        }
        if event.is_alias() || matches!(event, Event::UnresolvedAlias(_)) {
            return self.refuse(at, Unsupported::Alias);
        }
        if event.tag().is_some() {
            return self.refuse(self.before(at, '!'), Unsupported::Tag);
        }
        if event.anchor_id().is_some() {
            return self.refuse(self.before(at, '&'), Unsupported::Anchor);
        }
        match event {
            // The parser writes a value that is not there as a null.
            Event::Scalar(..) if at.start == at.end => Some(Node::Word(Word::new("", at))),
            Event::Scalar(text, ..) => Some(Node::Word(Word::new(bare(text), self.trimmed(at)))),
            Event::SequenceStart(..) => self.list(at, depth),
            Event::MappingStart(..) => self.map(at, depth),
            _ => None,
        }
    }

    fn list(&mut self, start: Span, depth: usize) -> Option<Node<'s>> {
        let mut items = Vec::new();
        loop {
            match self.event()? {
                (Event::SequenceEnd, end) => {
                    return Some(Node::List(items, self.trimmed(start.to(end))));
                }
                (event, at) => items.push(self.node(event, at, depth.saturating_add(1))?),
            }
        }
    }

    fn map(&mut self, start: Span, depth: usize) -> Option<Node<'s>> {
        let mut entries: Vec<(Word<'s>, Node<'s>)> = Vec::new();
        let mut many: FxHashMap<Cow<'s, str>, Span> = FxHashMap::default();
        loop {
            let key = match self.event()? {
                (Event::MappingEnd, end) => {
                    return Some(Node::Map(entries, self.trimmed(start.to(end))));
                }
                (event, at) => match self.node(event, at, depth.saturating_add(1))? {
                    Node::Word(key) => key,
                    Node::List(..) | Node::Map(..) => {
                        return self.refuse(at, Unsupported::KeyNoWord);
                    }
                },
            };
            if *key == *"<<" {
                return self.refuse(key.at, Unsupported::MergeKey);
            }
            let (event, at) = self.event()?;
            let value = self.node(event, at, depth.saturating_add(1))?;
            let first = if entries.len() < FEW {
                let mut keys = entries.iter().map(|(key, _)| key);
                keys.find(|it| it.text == key.text).map(|it| it.at)
            } else {
                if many.is_empty() {
                    let keys = entries.iter().map(|(key, _)| (key.text.clone(), key.at));
                    many.extend(keys);
                }
                many.get(&key.text).copied()
            };
            if let Some(first) = first {
                self.faults.push(Fault::DuplicateKey { first, key });
                continue;
            }
            if !many.is_empty() {
                many.insert(key.text.clone(), key.at);
            }
            entries.push((key, value));
        }
    }

    /// The tag or the anchor before a value: the parser's span is the value's alone.
    fn before(&self, at: Span, sign: char) -> Span {
        let before = self.text.get(..at.start as usize).unwrap_or_default();
        let found = before.rmatch_indices(sign).find_map(|(start, _)| {
            let (above, own) = before.split_at_checked(start)?;
            let starts = !above.ends_with(|c: char| !c.is_whitespace() && c != ',');
            starts.then_some((start, own.split(char::is_whitespace).next()?))
        });
        found.map_or(at, |(start, own)| Span::of(self.id, start, own))
    }

    /// The parser's spans of blocks run on to the next token: end where the words end.
    fn trimmed(&self, at: Span) -> Span {
        let (start, end) = (at.start as usize, at.end as usize);
        let text = self.text.get(start..end);
        text.map_or(at, |text| Span::of(self.id, start, text.trim_end()))
    }
}

/// So many keys are looked through one by one: nearly every map has fewer.
const FEW: usize = 32;

/// A value without the spaces around it: a table's cell is read without them too, and the two are
/// compared. An escape may have written what a file may not hold.
fn bare(text: Cow<'_, str>) -> Cow<'_, str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
        Cow::Owned(text) => Cow::Owned(without_noncharacters(text.trim())),
    }
}
