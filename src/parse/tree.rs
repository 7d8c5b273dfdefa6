//! A file's text becomes a tree; what keeps it from being one is told under the file's own codes.

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::parse::texts::texts;
use crate::parse::yaml::{Fault, Node, Unsupported};
use crate::source::SourceId;

/// The codes for the same faults in a plan and in an edition: the letter says who must act.
#[derive(Debug, Clone, Copy)]
pub(super) struct Codes {
    pub(super) malformed: Code,
    pub(super) unsupported: Code,
    pub(super) unknown_key: Code,
    pub(super) missing_key: Code,
    pub(super) wrong_kind: Code,
    pub(super) duplicate_key: Code,
    pub(super) english_of_nothing: Code,
    pub(super) cut_text: Code,
    pub(super) invisible: Code,
    pub(super) garbled: Code,
    pub(super) quotes: Code,
    pub(super) comma: Code,
    pub(super) comment: Code,
    pub(super) part: Code,
}

pub(super) const PLAN: Codes = Codes {
    malformed: Code::P001,
    unsupported: Code::P002,
    unknown_key: Code::P003,
    missing_key: Code::P004,
    wrong_kind: Code::P005,
    duplicate_key: Code::P006,
    english_of_nothing: Code::P050,
    cut_text: Code::P053,
    invisible: Code::P054,
    garbled: Code::P055,
    quotes: Code::P056,
    comma: Code::P061,
    comment: Code::P062,
    part: Code::P063,
};

pub(super) const EDITION: Codes = Codes {
    malformed: Code::E001,
    unsupported: Code::E002,
    unknown_key: Code::E003,
    missing_key: Code::E004,
    wrong_kind: Code::E005,
    duplicate_key: Code::E006,
    english_of_nothing: Code::E041,
    cut_text: Code::E042,
    invisible: Code::E043,
    garbled: Code::E044,
    quotes: Code::E045,
    comma: Code::E046,
    comment: Code::E047,
    part: Code::E048,
};

/// Reads a file's tree, telling what keeps it from being one.
pub(super) fn tree<'s>(
    id: SourceId,
    text: &'s str,
    codes: Codes,
    diagnostics: &mut Diagnostics,
) -> Option<Node<'s>> {
    let mut faults = Vec::new();
    let mut node = crate::parse::yaml::read(id, text, &mut faults);
    for fault in faults {
        diagnostics.push(match fault {
            Fault::Malformed { at, reason } => {
                Diagnostic::at(codes.malformed, at).tag("reason", reason)
            }
            Fault::Unsupported { at, what } => {
                Diagnostic::at(codes.unsupported, at).tag("what", unsupported(what))
            }
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
        texts(node, text, codes, diagnostics);
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
        Unsupported::TooDeep => "too-deep",
        Unsupported::TooLarge => "too-large",
    }
}
