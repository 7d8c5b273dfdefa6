//! The words of `target` and `baseline` become raw targets: one, or one for each year of a path.

use crate::diagnostic::Diagnostics;
use crate::parse::codes::PLAN;
use crate::parse::decode::Fields;
use crate::parse::yaml::Node;
use crate::raw;

/// The target of an indicator. Those of a path each have a year.
pub(super) fn targets<'s>(
    fields: &Fields<'_, 's>,
    diagnostics: &mut Diagnostics,
) -> Vec<raw::Target<'s>> {
    match fields.node("target", diagnostics) {
        Some(Node::List(path, _)) => path
            .iter()
            .filter_map(|node| of_a_year(node, diagnostics))
            .collect(),
        Some(node) => target(node, diagnostics).into_iter().collect(),
        None => Vec::new(),
    }
}

fn target<'s>(node: &Node<'s>, diagnostics: &mut Diagnostics) -> Option<raw::Target<'s>> {
    if let Node::Word(value) = node {
        return Some(raw::Target {
            value: Some(value.clone()),
            ..raw::Target::default()
        });
    }
    Some(read(&fields(node, diagnostics)?, diagnostics))
}

fn of_a_year<'s>(node: &Node<'s>, diagnostics: &mut Diagnostics) -> Option<raw::Target<'s>> {
    let fields = fields(node, diagnostics)?;
    fields.demand("year", diagnostics);
    Some(read(&fields, diagnostics))
}

fn fields<'a, 's>(node: &'a Node<'s>, diagnostics: &mut Diagnostics) -> Option<Fields<'a, 's>> {
    const KEYS: &[&str] = &["value", "at_least", "at_most", "text", "en", "year"];
    Fields::within("target", node, PLAN, KEYS, diagnostics)
}

fn read<'s>(fields: &Fields<'_, 's>, diagnostics: &mut Diagnostics) -> raw::Target<'s> {
    if !fields.has_stranger() {
        fields.demand_any(&["value", "at_least", "at_most", "text"], diagnostics);
    }
    raw::Target {
        value: fields.word("value", diagnostics),
        at_least: fields.word("at_least", diagnostics),
        at_most: fields.word("at_most", diagnostics),
        text: fields.word("text", diagnostics),
        year: fields.word("year", diagnostics),
    }
}

/// Where the indicator stood when the plan began.
pub(super) fn baseline<'s>(
    fields: &Fields<'_, 's>,
    diagnostics: &mut Diagnostics,
) -> Option<raw::Target<'s>> {
    let node = fields.node("baseline", diagnostics)?;
    if let Node::Word(value) = node {
        return Some(raw::Target {
            value: Some(value.clone()),
            ..raw::Target::default()
        });
    }
    let fields = Fields::within("baseline", node, PLAN, &["value", "year"], diagnostics)?;
    Some(raw::Target {
        value: fields.required("value", diagnostics),
        year: fields.word("year", diagnostics),
        ..raw::Target::default()
    })
}
