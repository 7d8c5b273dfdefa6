//! An edition's tree becomes a raw edition: the schema of `edition.yaml`, key by key.

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::parse::codes::EDITION;
use crate::parse::decode::Fields;
use crate::parse::yaml::Node;
use crate::parse::{decode, english, tree};
use crate::raw;
use crate::source::{SourceId, Word};
use crate::value::nearest;

type Found<'a> = &'a mut Diagnostics;

/// Reads an edition. `None` only if the file is no YAML map at all.
pub(super) fn edition<'s>(
    plan: String,
    year: u16,
    source: SourceId,
    text: &'s str,
    diagnostics: &mut Diagnostics,
) -> Option<raw::Edition<'s>> {
    const KEYS: &[&str] = &[
        "title",
        "data",
        "as_of",
        "due",
        "grace_days",
        "closed",
        "extensions",
        "cancelled",
        "received",
        "publication",
        "languages",
        "key_figures",
        "revision",
        "en",
        "decisions",
    ];
    let tree = tree::tree(source, text, EDITION, diagnostics)?;
    let fields = Fields::of(&tree, EDITION, KEYS, diagnostics)?;
    Some(raw::Edition {
        plan,
        year,
        source,
        settled: false,
        title: fields.word("title", diagnostics),
        data: fields.required("data", diagnostics),
        as_of: fields.required("as_of", diagnostics),
        due: due(&fields, diagnostics),
        grace_days: fields.word("grace_days", diagnostics),
        closed: fields.word("closed", diagnostics),
        extensions: fields.list("extensions", diagnostics, extension),
        cancelled: fields.list("cancelled", diagnostics, cancelled),
        received: fields.entries("received", diagnostics, receipts),
        publication: publication(&fields, diagnostics),
        languages: fields.words("languages", diagnostics),
        key_figures: fields.words("key_figures", diagnostics),
        revision: revision(&fields, diagnostics),
        decisions: fields.list("decisions", diagnostics, decision),
        english: english::english(&tree, english::OF_EDITION, EDITION, diagnostics),
    })
}

fn word<'s>(node: &Node<'s>, diagnostics: Found<'_>) -> Option<Word<'s>> {
    decode::word(node, EDITION, diagnostics)
}

/// The dates by agency, and one for all others: `default`, which must be there.
fn due<'s>(fields: &Fields<'_, 's>, diagnostics: Found<'_>) -> Vec<(Word<'s>, Word<'s>)> {
    const DEFAULT: &str = "default";
    fields.demand("due", diagnostics);
    let mut due = fields.entries("due", diagnostics, word);
    let Some(Node::Map(entries, _)) = fields.get("due") else {
        return due;
    };
    if entries.iter().any(|(name, _)| name.text == DEFAULT) {
        return due;
    }
    match due
        .iter_mut()
        .find(|(name, _)| nearest(&name.text, [DEFAULT]).is_some())
    {
        Some((misspelt, _)) => {
            let unknown = Diagnostic::at(Code::E003, misspelt.at).fact("given", &*misspelt.text);
            diagnostics.push(
                unknown
                    .fact("suggestion", DEFAULT)
                    .fact("known", vec![DEFAULT.to_owned()]),
            );
            misspelt.text = DEFAULT.into();
        }
        None => fields.demand_in("due", DEFAULT, diagnostics),
    }
    due
}

fn extension<'s>(node: &Node<'s>, diagnostics: Found<'_>) -> Option<raw::Extension<'s>> {
    let fields = Fields::of(
        node,
        EDITION,
        &["agency", "until", "en", "reason"],
        diagnostics,
    )?;
    Some(raw::Extension {
        agency: fields.required("agency", diagnostics),
        until: fields.required("until", diagnostics),
        reason: fields.required("reason", diagnostics),
    })
}

fn cancelled<'s>(node: &Node<'s>, diagnostics: Found<'_>) -> Option<raw::Cancelled<'s>> {
    const KEYS: &[&str] = &["all", "agency", "indicator", "en", "reason"];
    // What is cancelled for all is so for each: nobody is named beside it.
    const OF_ALL: &[&str] = &["all", "en", "reason"];
    if matches!(node, Node::Map(entries, _) if entries.iter().any(|it| it.0.text == "all")) {
        let fields = Fields::of(node, EDITION, OF_ALL, diagnostics)?;
        return Some(raw::Cancelled {
            all: fields.required("all", diagnostics),
            agency: None,
            indicator: None,
            reason: fields.required("reason", diagnostics),
        });
    }
    let fields = Fields::of(node, EDITION, KEYS, diagnostics)?;
    fields.demand_any(&["agency", "indicator", "all"], diagnostics);
    Some(raw::Cancelled {
        all: fields.word("all", diagnostics),
        agency: fields.word("agency", diagnostics),
        indicator: fields.word("indicator", diagnostics),
        reason: fields.required("reason", diagnostics),
    })
}

fn receipts<'s>(node: &Node<'s>, diagnostics: Found<'_>) -> Option<Vec<raw::Receipt<'s>>> {
    match node {
        Node::List(items, _) => Some(
            items
                .iter()
                .filter_map(|item| receipt(item, diagnostics))
                .collect(),
        ),
        node => receipt(node, diagnostics).map(|receipt| vec![receipt]),
    }
}

fn receipt<'s>(node: &Node<'s>, diagnostics: Found<'_>) -> Option<raw::Receipt<'s>> {
    if let Node::Word(date) = node {
        return Some(raw::Receipt {
            file: None,
            date: Some(date.clone()),
            via: None,
        });
    }
    let fields = Fields::of(node, EDITION, &["file", "date", "via"], diagnostics)?;
    Some(raw::Receipt {
        file: fields.word("file", diagnostics),
        date: fields.required("date", diagnostics),
        via: fields.word("via", diagnostics),
    })
}

fn publication<'s>(
    fields: &Fields<'_, 's>,
    diagnostics: Found<'_>,
) -> Option<raw::Publication<'s>> {
    const KEYS: &[&str] = &[
        "date",
        "number",
        "isbn",
        "issn",
        "diary",
        "url",
        "contact",
        "licence",
        "accessibility",
        "en",
    ];
    let fields = fields.map("publication", KEYS, diagnostics)?;
    Some(raw::Publication {
        date: fields.word("date", diagnostics),
        number: fields.word("number", diagnostics),
        isbn: fields.word("isbn", diagnostics),
        issn: fields.word("issn", diagnostics),
        diary: fields.word("diary", diagnostics),
        url: fields.word("url", diagnostics),
        contact: fields.word("contact", diagnostics),
        licence: fields.word("licence", diagnostics),
        accessibility: fields.word("accessibility", diagnostics),
        ..raw::Publication::default()
    })
}

fn revision<'s>(fields: &Fields<'_, 's>, diagnostics: Found<'_>) -> Option<raw::Revision<'s>> {
    let fields = fields.map("revision", &["number", "date", "en", "reason"], diagnostics)?;
    Some(raw::Revision {
        number: fields.required("number", diagnostics),
        date: fields.required("date", diagnostics),
        reason: fields.required("reason", diagnostics),
    })
}

fn decision<'s>(node: &Node<'s>, diagnostics: Found<'_>) -> Option<raw::Decision<'s>> {
    const KEYS: &[&str] = &[
        "indicator",
        "agency",
        "finding",
        "confirm",
        "hold",
        "replace",
        "reason",
        "date",
        "en",
        "agreed_with",
    ];
    let fields = Fields::of(node, EDITION, KEYS, diagnostics)?;
    let action = action(&fields, diagnostics);
    if matches!(action, Some(raw::Action::Confirm)) {
        fields.demand("finding", diagnostics);
    }
    Some(raw::Decision {
        at: fields.head(),
        indicator: fields.required("indicator", diagnostics),
        agency: fields.word("agency", diagnostics),
        finding: fields.word("finding", diagnostics),
        action,
        reason: fields.required("reason", diagnostics),
        date: fields.required("date", diagnostics),
        agreed_with: fields.word("agreed_with", diagnostics),
    })
}

/// What is done with the figure: `confirm` and `hold` need no value, or `yes`.
fn action<'s>(fields: &Fields<'_, 's>, diagnostics: Found<'_>) -> Option<raw::Action<'s>> {
    if fields.get("replace").is_some() {
        return fields
            .word("replace", diagnostics)
            .map(raw::Action::Replace);
    }
    if fields.get("hold").is_some() {
        return Some(raw::Action::Hold);
    }
    fields.demand_any(&["confirm", "hold", "replace"], diagnostics);
    fields.get("confirm").map(|_| raw::Action::Confirm)
}
