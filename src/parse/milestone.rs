//! The milestones and the roles of a measure's tree become raw entries.

use crate::diagnostic::Diagnostics;
use crate::parse::codes::PLAN;
use crate::parse::decode::Fields;
use crate::parse::questions::{lifetime, lost};
use crate::parse::yaml::Node;
use crate::raw;
use crate::source::Word;

const KEYS: &[&str] = &[
    "id",
    "date",
    "text",
    "agency",
    "form",
    "kind",
    "recipient",
    "en",
    "first_year",
    "last_year",
    "replaced_by",
    "changes",
];

const CHANGING: &[&str] = &[
    "from",
    "reason",
    "date",
    "text",
    "agency",
    "form",
    "kind",
    "en",
    "recipient",
];

/// The milestones of a measure. Where some are lost, so is an indicator of which nothing is known.
pub(super) fn milestones<'s>(
    fields: &Fields<'_, 's>,
    indicators: &mut Vec<raw::Indicator<'s>>,
    diagnostics: &mut Diagnostics,
) -> Vec<raw::Milestone<'s>> {
    let found = fields.list("milestones", diagnostics, milestone);
    if fields.has_lost("milestones", &found) {
        indicators.push(lost(fields));
    }
    found
}

fn milestone<'s>(node: &Node<'s>, diagnostics: &mut Diagnostics) -> Option<raw::Milestone<'s>> {
    let fields = Fields::of(node, PLAN, KEYS, diagnostics)?;
    Some(raw::Milestone {
        at: fields.head(),
        id: fields.required("id", diagnostics),
        date: fields.required("date", diagnostics),
        text: fields.required("text", diagnostics),
        agency: fields.word("agency", diagnostics),
        form: fields.required("form", diagnostics),
        kind: fields.required("kind", diagnostics),
        recipient: fields.word("recipient", diagnostics),
        lifetime: lifetime(&fields, CHANGING, diagnostics),
    })
}

/// Who has which role in a measure, beside those who answer for it.
pub(super) fn roles<'s>(
    fields: &Fields<'_, 's>,
    diagnostics: &mut Diagnostics,
) -> Vec<(&'static str, Vec<Word<'s>>)> {
    const ROLES: [&str; 5] = [
        "coordinates",
        "contributes",
        "assists",
        "consulted",
        "recipient",
    ];
    let Some(fields) = fields.map("roles", &ROLES, diagnostics) else {
        return Vec::new();
    };
    ROLES
        .into_iter()
        .map(|role| (role, fields.words(role, diagnostics)))
        .filter(|(_, agencies)| !agencies.is_empty())
        .collect()
}
