//! The measures of a plan's tree become raw measures.

use crate::parse::codes::PLAN;
use crate::parse::decode::Fields;
use crate::parse::every_measure::owed_by;
use crate::parse::indicator::indicators;
use crate::parse::milestone::{milestones, roles};
use crate::parse::questions::{Found, frequency, lifetime, lost, told_or_strange};
use crate::parse::yaml::Node;
use crate::raw;
use crate::source::Word;

/// A measure, with what every measure owes if it has neither indicators nor milestones of its own.
pub(super) fn measure<'s>(
    node: &Node<'s>,
    every: &raw::EveryMeasure<'s>,
    diagnostics: Found<'_>,
) -> Option<raw::Measure<'s>> {
    const KEYS: &[&str] = &[
        "id",
        "number",
        "short_title",
        "text",
        "responsible",
        "roles",
        "follow_up",
        "frequency",
        "source",
        "en",
        "indicators",
        "milestones",
        "first_year",
        "last_year",
        "replaced_by",
        "changes",
    ];
    const CHANGING: &[&str] = &[
        "from",
        "reason",
        "number",
        "short_title",
        "text",
        "responsible",
        "roles",
        "follow_up",
        "frequency",
        "en",
        "source",
    ];
    let fields = Fields::of(node, PLAN, KEYS, diagnostics)?;
    let mut indicators = indicators(&fields, diagnostics);
    let id = fields.required("id", diagnostics);
    if indicators.is_empty() && fields.has_stranger() {
        indicators.push(lost(&fields));
    } else if fields.get("indicators").is_none() && fields.get("milestones").is_none() {
        indicators = owed_by(id.as_ref(), every, &fields);
    }
    let frequency = measure_frequency(&fields, &indicators, every, diagnostics);
    let milestones = milestones(&fields, &mut indicators, diagnostics);
    Some(raw::Measure {
        at: fields.head(),
        id,
        number: fields.word("number", diagnostics),
        short_title: fields.word("short_title", diagnostics),
        text: fields.required("text", diagnostics),
        responsible: responsible(&fields, diagnostics),
        roles: roles(&fields, diagnostics),
        follow_up: fields.word("follow_up", diagnostics),
        frequency,
        source: fields.word("source", diagnostics),
        indicators,
        milestones,
        lifetime: lifetime(&fields, CHANGING, diagnostics),
    })
}

/// Whom a measure names; a blank word where they have been told, so that they are not nobody.
fn responsible<'s>(fields: &Fields<'_, 's>, diagnostics: Found<'_>) -> Vec<Word<'s>> {
    let found = fields.words("responsible", diagnostics);
    if found.is_empty() {
        told_or_strange("responsible", fields).into_iter().collect()
    } else {
        found
    }
}

/// How often a measure is followed up: as it says itself, or as every measure is. It must be said
/// of each that has indicators which do not say it themselves.
fn measure_frequency<'s>(
    fields: &Fields<'_, 's>,
    indicators: &[raw::Indicator<'s>],
    every: &raw::EveryMeasure<'s>,
    diagnostics: Found<'_>,
) -> Option<raw::Frequency<'s>> {
    let inherited = every.frequency.as_ref().filter(|_| !indicators.is_empty());
    let is_silent = |it: &raw::Indicator<'s>| match it {
        raw::Indicator::Own(own) => own.frequency.is_none(),
        raw::Indicator::Ref { frequency, .. } => frequency.is_none(),
    };
    if inherited.is_none() && indicators.iter().any(is_silent) {
        fields.demand("frequency", diagnostics);
    }
    frequency(fields, diagnostics).or_else(|| inherited.cloned())
}
