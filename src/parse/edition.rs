//! An edition's tree becomes a raw edition: the schema of `edition.yaml`, key by key.

use crate::diagnostic::Diagnostics;
use crate::parse::decode;
use crate::parse::decode::EDITION;
use crate::parse::decode::Fields;
use crate::parse::yaml::Node;
use crate::raw;
use crate::source::SourceId;
use crate::source::Word;

type Found<'a> = &'a mut Diagnostics;

/// Reads an edition. `None` only if the file is no YAML map at all.
pub fn edition<'s>(
    plan: String,
    year: u16,
    source: SourceId,
    text: &'s str,
    diagnostics: &mut Diagnostics,
) -> Option<raw::Edition<'s>> {
    let tree = decode::tree(source, text, EDITION, diagnostics)?;
    let mut fields = Fields::of(&tree, EDITION, diagnostics)?;
    let edition = raw::Edition {
        plan,
        year,
        source,
        title: fields.word("title", diagnostics),
        data: fields.required("data", diagnostics),
        as_of: fields.required("as_of", diagnostics),
        due: {
            fields.demand("due", diagnostics);
            fields.entries("due", diagnostics, word)
        },
        grace_days: fields.word("grace_days", diagnostics),
        closed: fields.word("closed", diagnostics),
        extensions: fields.list("extensions", diagnostics, extension),
        cancelled: fields.list("cancelled", diagnostics, cancelled),
        received: fields.entries("received", diagnostics, receipts),
        publication: fields.node("publication").and_then(|node| publication(node, diagnostics)),
        revision: fields.node("revision").and_then(|node| revision(node, diagnostics)),
        decisions: fields.list("decisions", diagnostics, decision),
    };
    fields.finish(diagnostics);
    Some(edition)
}

fn word<'s>(node: &Node<'s>, diagnostics: Found<'_>) -> Option<Word<'s>> {
    decode::word(node, EDITION, diagnostics)
}

fn extension<'s>(node: &Node<'s>, diagnostics: Found<'_>) -> Option<raw::Extension<'s>> {
    let mut fields = Fields::of(node, EDITION, diagnostics)?;
    let extension = raw::Extension {
        agency: fields.required("agency", diagnostics),
        until: fields.required("until", diagnostics),
        reason: fields.required("reason", diagnostics),
    };
    fields.finish(diagnostics);
    Some(extension)
}

fn cancelled<'s>(node: &Node<'s>, diagnostics: Found<'_>) -> Option<raw::Cancelled<'s>> {
    let mut fields = Fields::of(node, EDITION, diagnostics)?;
    let cancelled = raw::Cancelled {
        at: fields.head(),
        agency: fields.word("agency", diagnostics),
        indicator: fields.word("indicator", diagnostics),
        reason: fields.required("reason", diagnostics),
    };
    fields.finish(diagnostics);
    Some(cancelled)
}

fn receipts<'s>(node: &Node<'s>, diagnostics: Found<'_>) -> Option<Vec<raw::Receipt<'s>>> {
    match node {
        Node::Word(date) => {
            Some(vec![raw::Receipt { file: None, date: Some(date.clone()), via: None }])
        }
        Node::List(items, _) => {
            Some(items.iter().filter_map(|item| receipt(item, diagnostics)).collect())
        }
        Node::Map(..) => receipt(node, diagnostics).map(|receipt| vec![receipt]),
    }
}

fn receipt<'s>(node: &Node<'s>, diagnostics: Found<'_>) -> Option<raw::Receipt<'s>> {
    let mut fields = Fields::of(node, EDITION, diagnostics)?;
    let receipt = raw::Receipt {
        file: fields.word("file", diagnostics),
        date: fields.required("date", diagnostics),
        via: fields.word("via", diagnostics),
    };
    fields.finish(diagnostics);
    Some(receipt)
}

fn publication<'s>(node: &Node<'s>, diagnostics: Found<'_>) -> Option<raw::Publication<'s>> {
    let mut fields = Fields::of(node, EDITION, diagnostics)?;
    let publication = raw::Publication {
        date: fields.word("date", diagnostics),
        number: fields.word("number", diagnostics),
        isbn: fields.word("isbn", diagnostics),
        issn: fields.word("issn", diagnostics),
        diary: fields.word("diary", diagnostics),
        url: fields.word("url", diagnostics),
        contact: fields.word("contact", diagnostics),
        licence: fields.word("licence", diagnostics),
        ..raw::Publication::default()
    };
    fields.finish(diagnostics);
    Some(publication)
}

fn revision<'s>(node: &Node<'s>, diagnostics: Found<'_>) -> Option<raw::Revision<'s>> {
    let mut fields = Fields::of(node, EDITION, diagnostics)?;
    let revision = raw::Revision {
        number: fields.required("number", diagnostics),
        date: fields.required("date", diagnostics),
        reason: fields.required("reason", diagnostics),
    };
    fields.finish(diagnostics);
    Some(revision)
}

fn decision<'s>(node: &Node<'s>, diagnostics: Found<'_>) -> Option<raw::Decision<'s>> {
    let mut fields = Fields::of(node, EDITION, diagnostics)?;
    let replace = fields.word("replace", diagnostics).map(raw::Action::Replace);
    let hold = fields.node("hold").map(|_| raw::Action::Hold);
    let confirm = fields.node("confirm").map(|_| raw::Action::Confirm);
    let action = replace.or(hold).or(confirm);
    if action.is_none() {
        fields.demand("confirm", diagnostics);
    }
    let decision = raw::Decision {
        at: fields.head(),
        indicator: fields.required("indicator", diagnostics),
        agency: fields.word("agency", diagnostics),
        finding: fields.word("finding", diagnostics),
        action,
        reason: fields.required("reason", diagnostics),
        date: fields.required("date", diagnostics),
        agreed_with: fields.word("agreed_with", diagnostics),
    };
    fields.finish(diagnostics);
    Some(decision)
}
