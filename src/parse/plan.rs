//! A plan's tree becomes a raw plan: the schema of `plans/<plan>.yaml`, key by key.

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::parse::changes::changes;
use crate::parse::codes::PLAN;
use crate::parse::decode::Fields;
use crate::parse::every_measure::every_measure;
use crate::parse::indicator::indicators;
use crate::parse::measure::measure;
use crate::parse::questions::{Found, lifetime, lost, word};
use crate::parse::yaml::Node;
use crate::parse::{changes, english, lists, tree};
use crate::raw;
use crate::source::{SourceId, Word};

/// Reads a plan, in its first wording and in those of later years. `None` only if the file is no
/// YAML map at all.
pub(super) fn plan<'s>(
    id: &str,
    source: SourceId,
    text: &'s str,
    diagnostics: &mut Diagnostics,
) -> Option<raw::Plan<'s>> {
    let tree = tree::tree(source, text, PLAN, diagnostics)?;
    let mut plan = wording(id, source, text, &tree, diagnostics)?;
    english::left_behind(&tree, diagnostics);
    for year in changes::years(&tree) {
        let mut again = Diagnostics::default();
        let holding = changes::as_of(&tree, year);
        let later = wording(id, source, text, &holding, &mut again);
        plan.later.extend(later.map(|later| (year, later)));
        diagnostics.push_new(again);
    }
    Some(plan)
}

fn wording<'s>(
    id: &str,
    source: SourceId,
    text: &'s str,
    tree: &Node<'s>,
    diagnostics: &mut Diagnostics,
) -> Option<raw::Plan<'s>> {
    const KEYS: &[&str] = &[
        "title",
        "text",
        "language",
        "area",
        "publisher",
        "period",
        "small_base",
        "publication",
        "follows",
        "agencies",
        "breakdowns",
        "scales",
        "every_measure",
        "goals",
        "notes",
        "glossary",
        "support",
        "en",
        "changes",
    ];
    const CHANGING: &[&str] = &[
        "from",
        "reason",
        "title",
        "text",
        "area",
        "publisher",
        "period",
        "small_base",
        "publication",
        "en",
        "follows",
    ];
    let fields = Fields::of(tree, PLAN, KEYS, diagnostics)?;
    fields.demand("agencies", diagnostics);
    let agencies = fields.list("agencies", diagnostics, lists::agency);
    let breakdowns = fields.list("breakdowns", diagnostics, lists::breakdown);
    let scales = fields.list("scales", diagnostics, lists::scale);
    let every = every_measure(&fields, diagnostics);
    let goals = goals(&fields, source, &every, diagnostics);
    Some(raw::Plan {
        has_lost: fields.has_lost("agencies", &agencies)
            || fields.has_lost("breakdowns", &breakdowns)
            || fields.has_lost("scales", &scales)
            || fields.has_lost("goals", &goals),
        id: id.to_owned(),
        source,
        yaml: text,
        title: fields.required("title", diagnostics),
        text: fields.word("text", diagnostics),
        language: fields.word("language", diagnostics),
        area: fields.required("area", diagnostics),
        publisher: fields.required("publisher", diagnostics),
        period: period(&fields, diagnostics),
        small_base: fields.word("small_base", diagnostics),
        publication: publication(&fields, diagnostics),
        follows: fields.word("follows", diagnostics),
        agencies,
        breakdowns,
        scales,
        every_measure: every,
        goals,
        notes: notes(&fields, diagnostics),
        glossary: fields.list("glossary", diagnostics, lists::term),
        support: fields.list("support", diagnostics, lists::support),
        english: english::english(tree, english::OF_PLAN, PLAN, diagnostics),
        changes: changes(&fields, CHANGING, diagnostics),
        later: Vec::new(),
    })
}

/// A plan without goals is told here: later, goals that can't be read would look the same.
fn goals<'s>(
    fields: &Fields<'_, 's>,
    source: SourceId,
    every: &raw::EveryMeasure<'s>,
    diagnostics: Found<'_>,
) -> Vec<raw::Goal<'s>> {
    let place = match fields.get("goals") {
        None if !fields.lacks("goals") => return Vec::new(),
        None => Place::File(source),
        Some(Node::List(items, at)) if items.is_empty() => Place::Word(*at),
        Some(_) => {
            return fields.list("goals", diagnostics, |node, diagnostics| {
                goal(node, every, diagnostics)
            });
        }
    };
    diagnostics.push(Diagnostic::new(Code::P031, place));
    Vec::new()
}

/// The notes. Where one or all of them have been told, a text may still cite them.
fn notes<'s>(fields: &Fields<'_, 's>, diagnostics: Found<'_>) -> Vec<(Word<'s>, Word<'s>)> {
    let mut found = fields.entries("notes", diagnostics, word);
    let blank = |at| Word::new("", at);
    match fields.get("notes") {
        Some(Node::Map(entries, _)) => {
            let is_told =
                |(name, _): &&(Word<'s>, Node<'s>)| !found.iter().any(|(own, _)| own == name);
            let told: Vec<_> = entries
                .iter()
                .filter(is_told)
                .map(|(name, node)| (name.clone(), blank(node.span())))
                .collect();
            found.extend(told);
        }
        Some(node) => found.push((blank(node.span()), blank(node.span()))),
        None => {}
    }
    found
}

fn period<'s>(fields: &Fields<'_, 's>, diagnostics: Found<'_>) -> Option<raw::Period<'s>> {
    fields.demand("period", diagnostics);
    let fields = fields.map("period", &["from", "to"], diagnostics)?;
    Some(raw::Period {
        from: fields.required("from", diagnostics),
        to: fields.word("to", diagnostics),
    })
}

fn publication<'s>(
    fields: &Fields<'_, 's>,
    diagnostics: Found<'_>,
) -> Option<raw::Publication<'s>> {
    const KEYS: &[&str] = &[
        "series",
        "number",
        "isbn",
        "year",
        "url",
        "en",
        "contact",
        "licence",
        "accessibility",
    ];
    let fields = fields.map("publication", KEYS, diagnostics)?;
    Some(raw::Publication {
        series: fields.word("series", diagnostics),
        number: fields.word("number", diagnostics),
        isbn: fields.word("isbn", diagnostics),
        year: fields.word("year", diagnostics),
        url: fields.word("url", diagnostics),
        contact: fields.word("contact", diagnostics),
        licence: fields.word("licence", diagnostics),
        accessibility: fields.word("accessibility", diagnostics),
        ..raw::Publication::default()
    })
}

fn goal<'s>(
    node: &Node<'s>,
    every: &raw::EveryMeasure<'s>,
    diagnostics: Found<'_>,
) -> Option<raw::Goal<'s>> {
    const KEYS: &[&str] = &[
        "id",
        "number",
        "title",
        "short_title",
        "text",
        "requires",
        "areas",
        "source",
        "en",
        "indicators",
        "measures",
        "goals",
        "first_year",
        "last_year",
        "replaced_by",
        "changes",
    ];
    const CHANGING: &[&str] = &[
        "from",
        "reason",
        "number",
        "title",
        "short_title",
        "text",
        "requires",
        "areas",
        "en",
        "source",
    ];
    let fields = Fields::of(node, PLAN, KEYS, diagnostics)?;
    let mut indicators = indicators(&fields, diagnostics);
    let measures = fields.list("measures", diagnostics, |node, diagnostics| {
        measure(node, every, diagnostics)
    });
    let goals = fields.list("goals", diagnostics, |node, diagnostics| {
        goal(node, every, diagnostics)
    });
    let is_empty = measures.is_empty() && goals.is_empty();
    if fields.has_lost("measures", &measures)
        || fields.has_lost("goals", &goals)
        || is_empty && indicators.is_empty() && fields.has_stranger()
    {
        indicators.push(lost(&fields));
    }
    Some(raw::Goal {
        at: fields.head(),
        id: fields.required("id", diagnostics),
        number: fields.word("number", diagnostics),
        title: fields.required("title", diagnostics),
        short_title: fields.word("short_title", diagnostics),
        text: fields.word("text", diagnostics),
        requires: fields.words("requires", diagnostics),
        areas: fields.list("areas", diagnostics, area),
        source: fields.word("source", diagnostics),
        indicators,
        measures,
        goals,
        lifetime: lifetime(&fields, CHANGING, diagnostics),
    })
}

fn area<'s>(node: &Node<'s>, diagnostics: Found<'_>) -> Option<raw::Area<'s>> {
    if let Node::Word(text) = node {
        return Some(raw::Area {
            text: Some(text.clone()),
            areas: Vec::new(),
        });
    }
    let fields = Fields::of(node, PLAN, &["text", "en", "areas"], diagnostics)?;
    Some(raw::Area {
        text: fields.required("text", diagnostics),
        areas: fields.list("areas", diagnostics, area),
    })
}
