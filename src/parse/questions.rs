//! Questions to the keys of an entry that more than one kind of entry asks.

use crate::diagnostic::Diagnostics;
use crate::parse::changes::changes;
use crate::parse::codes::PLAN;
use crate::parse::decode;
use crate::parse::decode::Fields;
use crate::parse::yaml::Node;
use crate::raw;
use crate::source::Word;

pub(super) type Found<'a> = &'a mut Diagnostics;

pub(super) fn word<'s>(node: &Node<'s>, diagnostics: Found<'_>) -> Option<Word<'s>> {
    decode::word(node, PLAN, diagnostics)
}

/// From when to when an entry holds. `changing`: the keys of its changes.
pub(super) fn lifetime<'s>(
    fields: &Fields<'_, 's>,
    changing: &'static [&'static str],
    diagnostics: Found<'_>,
) -> raw::Lifetime<'s> {
    raw::Lifetime {
        changes: changes(fields, changing, diagnostics),
        first_year: fields.word("first_year", diagnostics),
        last_year: fields.word("last_year", diagnostics),
        replaced_by: fields.words("replaced_by", diagnostics),
    }
}

/// A blank word where a key holds something that has been told, so that the key is not missing too.
pub(super) fn told<'s>(key: &'static str, fields: &Fields<'_, 's>) -> Option<Word<'s>> {
    match fields.get(key)? {
        Node::List(items, _) if items.is_empty() => None,
        node => Some(Word::new("", node.span())),
    }
}

/// The same where an unknown key may stand for the key.
pub(super) fn told_or_strange<'s>(key: &'static str, fields: &Fields<'_, 's>) -> Option<Word<'s>> {
    let strange = || fields.has_stranger().then(|| Word::new("", fields.head()));
    if fields.get(key).is_some() {
        told(key, fields)
    } else {
        strange()
    }
}

/// The words of a list; a blank one where the list holds something that has been told.
pub(super) fn words<'s>(
    key: &'static str,
    fields: &Fields<'_, 's>,
    diagnostics: Found<'_>,
) -> Vec<Word<'s>> {
    let found = fields.words(key, diagnostics);
    if found.is_empty() {
        told(key, fields).into_iter().collect()
    } else {
        found
    }
}

pub(super) fn frequency<'s>(
    fields: &Fields<'_, 's>,
    diagnostics: Found<'_>,
) -> Option<raw::Frequency<'s>> {
    let node = match fields.node("frequency", diagnostics)? {
        node @ Node::Map(..) => node,
        node => return word(node, diagnostics).map(raw::Frequency::Word),
    };
    let fields = Fields::of(node, PLAN, &["every", "once"], diagnostics)?;
    if fields.get("once").is_none() {
        return fields
            .required("every", diagnostics)
            .map(raw::Frequency::Every);
    }
    fields.word("once", diagnostics).map(raw::Frequency::Once)
}

pub(super) fn lost<'s>(fields: &Fields<'_, 's>) -> raw::Indicator<'s> {
    raw::Indicator::Ref {
        to: Word::new("", fields.head()),
        frequency: None,
    }
}
