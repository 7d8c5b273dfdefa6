//! The indicators of a plan's tree become raw indicators.

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::parse::codes::PLAN;
use crate::parse::decode::Fields;
use crate::parse::questions::{frequency, lifetime, lost, told, told_or_strange, word, words};
use crate::parse::target;
use crate::parse::yaml::Node;
use crate::raw;
use crate::source::Word;

type Found<'a> = &'a mut Diagnostics;

/// The keys of an indicator that is no `ref`; one that is holds a frequency at most.
const OWN_INDICATOR: &[&str] = KEYS.split_at(KEYS.len() - 1).0;
/// The keys of an indicator of every measure: a suffix in the place of an id.
const EVERY_INDICATOR: &[&str] = KEYS.split_at(2).1;
const KEYS: &[&str] = &[
    "ref",
    "id",
    "name",
    "in_text",
    "type",
    "unit",
    "per",
    "scale",
    "of",
    "area",
    "decimals",
    "definition",
    "instruction",
    "base",
    "fraction",
    "counts",
    "breakdowns",
    "better",
    "reported_by",
    "combine",
    "alternative_to",
    "reference_for",
    "target",
    "baseline",
    "source",
    "class",
    "since",
    "breaks",
    "frequency",
    "en",
    "first_year",
    "last_year",
    "replaced_by",
    "changes",
    "suffix",
];

const CHANGING: &[&str] = &[
    "from",
    "reason",
    "name",
    "in_text",
    "type",
    "unit",
    "per",
    "scale",
    "of",
    "area",
    "decimals",
    "definition",
    "instruction",
    "base",
    "fraction",
    "counts",
    "breakdowns",
    "better",
    "reported_by",
    "combine",
    "alternative_to",
    "reference_for",
    "target",
    "baseline",
    "source",
    "class",
    "since",
    "en",
    "frequency",
];

/// The indicators of a goal or a measure. A `ref` to nothing stands for those that are lost.
pub(super) fn indicators<'s>(
    fields: &Fields<'_, 's>,
    diagnostics: Found<'_>,
) -> Vec<raw::Indicator<'s>> {
    let mut found = fields.list("indicators", diagnostics, indicator);
    if fields.has_lost("indicators", &found) {
        found.push(lost(fields));
    }
    found
}

fn indicator<'s>(node: &Node<'s>, diagnostics: Found<'_>) -> Option<raw::Indicator<'s>> {
    if matches!(node, Node::Map(entries, _) if entries.iter().any(|(key, _)| key.text == "ref")) {
        return reference(
            &Fields::of(node, PLAN, &["ref", "frequency"], diagnostics)?,
            diagnostics,
        );
    }
    let fields = Fields::of(node, PLAN, OWN_INDICATOR, diagnostics)?;
    if fields.get("ref").is_some() {
        return reference(&fields, diagnostics);
    }
    let id = fields.required("id", diagnostics);
    Some(raw::Indicator::Own(Box::new(own(id, &fields, diagnostics))))
}

/// An indicator of every measure.
pub(super) fn every_indicator<'s>(
    node: &Node<'s>,
    diagnostics: Found<'_>,
) -> Option<raw::EveryIndicator<'s>> {
    let fields = Fields::of(node, PLAN, EVERY_INDICATOR, diagnostics)?;
    let suffix = fields.required("suffix", diagnostics);
    let indicator = own(suffix.clone(), &fields, diagnostics);
    Some(raw::EveryIndicator {
        suffix: suffix?,
        indicator,
    })
}

fn own<'s>(
    id: Option<Word<'s>>,
    fields: &Fields<'_, 's>,
    diagnostics: Found<'_>,
) -> raw::OwnIndicator<'s> {
    raw::OwnIndicator {
        at: fields.head(),
        name: fields.required("name", diagnostics),
        in_text: fields.word("in_text", diagnostics),
        kind: kind(id.as_ref(), fields, diagnostics),
        unit: unit(fields, diagnostics),
        per: fields
            .word("per", diagnostics)
            .or_else(|| told_or_strange("per", fields)),
        scale: scale(fields, diagnostics),
        of: fields.word("of", diagnostics),
        area: fields.word("area", diagnostics),
        decimals: fields.word("decimals", diagnostics),
        definition: fields.word("definition", diagnostics),
        instruction: fields.word("instruction", diagnostics),
        base: fields
            .word("base", diagnostics)
            .or_else(|| told_or_strange("base", fields)),
        fraction: fields.word("fraction", diagnostics),
        counts: fields.word("counts", diagnostics),
        breakdowns: {
            let found = fields.list("breakdowns", diagnostics, breakdown_use);
            let told = told("breakdowns", fields).filter(|_| found.is_empty());
            found
                .into_iter()
                .chain(told.map(|blank| vec![blank]))
                .collect()
        },
        better: fields.word("better", diagnostics),
        reported_by: words("reported_by", fields, diagnostics),
        combine: fields
            .word("combine", diagnostics)
            .or_else(|| told_or_strange("combine", fields)),
        alternative_to: fields
            .word("alternative_to", diagnostics)
            .or_else(|| told("alternative_to", fields)),
        reference_for: fields
            .word("reference_for", diagnostics)
            .or_else(|| told("reference_for", fields)),
        targets: target::targets(fields, diagnostics),
        baseline: target::baseline(fields, diagnostics),
        source: fields.word("source", diagnostics),
        class: fields.word("class", diagnostics),
        since: fields.word("since", diagnostics),
        frequency: frequency(fields, diagnostics),
        breaks: fields.list("breaks", diagnostics, series_break),
        lifetime: lifetime(fields, CHANGING, diagnostics),
        id,
    }
}

fn reference<'s>(fields: &Fields<'_, 's>, diagnostics: Found<'_>) -> Option<raw::Indicator<'s>> {
    let frequency = frequency(fields, diagnostics);
    Some(raw::Indicator::Ref {
        to: fields.word("ref", diagnostics)?,
        frequency,
    })
}

/// The type's word. One that is missing is told here, where a wrong one is not yet gone.
fn kind<'s>(
    id: Option<&Word<'s>>,
    fields: &Fields<'_, 's>,
    diagnostics: Found<'_>,
) -> Option<Word<'s>> {
    if fields.lacks("type") {
        let missing = Diagnostic::at(Code::P021, id.map_or(fields.head(), |id| id.at));
        diagnostics.push(missing.maybe("given", id.map(|id| &*id.text)));
    }
    fields.word("type", diagnostics)
}

/// A unit that has been told is a unit without words.
fn unit<'s>(fields: &Fields<'_, 's>, diagnostics: Found<'_>) -> Option<raw::Unit<'s>> {
    told_or_strange("unit", fields)?;
    let Some(fields) = fields.map("unit", &["one", "many", "gender"], diagnostics) else {
        return Some(raw::Unit {
            one: None,
            many: None,
            gender: None,
        });
    };
    Some(raw::Unit {
        one: fields.required("one", diagnostics),
        many: fields.required("many", diagnostics),
        gender: fields.required("gender", diagnostics),
    })
}

/// A scale that has been told is a scale without ends.
fn scale<'s>(fields: &Fields<'_, 's>, diagnostics: Found<'_>) -> Option<raw::ScaleUse<'s>> {
    told_or_strange("scale", fields)?;
    let node = fields.node("scale", diagnostics);
    if let Some(Node::Word(name)) = node {
        return Some(raw::ScaleUse::Named(name.clone()));
    }
    let ends = |node| Fields::within("scale", node, PLAN, &["from", "to"], diagnostics);
    let fields = node.and_then(ends);
    let mut end = |key| {
        fields
            .as_ref()
            .and_then(|fields| fields.required(key, diagnostics))
    };
    Some(raw::ScaleUse::Ends {
        from: end("from"),
        to: end("to"),
    })
}

fn breakdown_use<'s>(node: &Node<'s>, diagnostics: Found<'_>) -> Option<Vec<Word<'s>>> {
    match node {
        Node::Word(name) => Some(vec![name.clone()]),
        Node::List(names, _) => Some(
            names
                .iter()
                .filter_map(|name| word(name, diagnostics))
                .collect(),
        ),
        Node::Map(..) => word(node, diagnostics).map(|name| vec![name]),
    }
}

fn series_break<'s>(node: &Node<'s>, diagnostics: Found<'_>) -> Option<raw::Break<'s>> {
    let fields = Fields::of(node, PLAN, &["year", "en", "reason"], diagnostics)?;
    Some(raw::Break {
        year: fields.required("year", diagnostics),
        reason: fields.required("reason", diagnostics),
    })
}
