//! A file's text becomes a tree; what keeps it from being one is told under the file's own codes.

use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::limits::Limits;
use crate::parse::texts::texts;
use crate::parse::yaml::{Fault, Unsupported};
use crate::schema::{Codes, Node, Shape};
use crate::source::SourceId;

/// Reads a file's tree, telling what keeps it from being one.
pub(super) fn tree<'s>(
    id: SourceId,
    text: &'s str,
    (of, codes): (Shape, Codes),
    limits: Limits,
    diagnostics: &mut Diagnostics,
) -> Option<Node<'s>> {
    let mut faults = Vec::new();
    let mut node = crate::parse::yaml::read(id, text, limits, &mut faults);
    for fault in faults {
        diagnostics.push(match fault {
            Fault::Malformed { at, reason } => {
                Diagnostic::at(codes.malformed, at).tag("reason", reason)
            }
            Fault::Unsupported { at, what } => {
                Diagnostic::at(codes.unsupported, at).tag("what", unsupported(what))
            }
            Fault::TooMuch { at, limit } => Diagnostic::too_much(Place::Word(at), limit, limits),
            Fault::DuplicateKey { key, first } => Diagnostic::at(codes.duplicate_key, key.at)
                .fact("given", &*key.text)
                .also(first),
        });
    }
    if matches!(&node, Some(Node::Map(entries, _)) if entries.is_empty()) {
        let empty = Diagnostic::new(codes.malformed, Place::File(id)).tag("reason", "empty");
        diagnostics.push(empty);
        return None;
    }
    if let Some(node) = &mut node {
        texts(node, text, (of, codes), limits, diagnostics);
    }
    node
}

/// The key of the words that tell what is not read.
fn unsupported(what: Unsupported) -> &'static str {
    match what {
        Unsupported::Alias => "alias",
        Unsupported::Anchor => "anchor",
        Unsupported::Tag => "tag",
        Unsupported::MergeKey => "merge-key",
        Unsupported::SecondDocument => "second-document",
        Unsupported::KeyNoWord => "key-no-word",
    }
}
