//! `every_measure` becomes ordinary indicators of each measure that has none of its own.

use std::borrow::Cow;

use crate::diagnostic::Diagnostics;
use crate::parse::decode::Fields;
use crate::parse::indicator::every_indicator;
use crate::parse::questions::{frequency, lost, words};
use crate::raw;
use crate::source::Word;

/// What a plan says that every measure owes; nothing if it says nothing.
pub(super) fn every_measure<'s>(
    fields: &Fields<'_, 's>,
    diagnostics: &mut Diagnostics,
) -> raw::EveryMeasure<'s> {
    const KEYS: &[&str] = &["frequency", "reported_by", "indicators"];
    let Some(every) = fields.map("every_measure", KEYS, diagnostics) else {
        return raw::EveryMeasure {
            has_lost: fields.get("every_measure").is_some(),
            ..raw::EveryMeasure::default()
        };
    };
    let reported_by = words("reported_by", &every, diagnostics);
    every.demand("indicators", diagnostics);
    let mut indicators = every.list("indicators", diagnostics, every_indicator);
    for it in &mut indicators {
        if it.indicator.reported_by.is_empty() {
            it.indicator.reported_by.clone_from(&reported_by);
        }
    }
    raw::EveryMeasure {
        frequency: frequency(&every, diagnostics),
        has_lost: every.has_lost("indicators", &indicators) || every.has_stranger(),
        indicators,
    }
}

/// The indicators of a measure that has none of its own.
pub(super) fn owed_by<'s>(
    measure: Option<&Word<'s>>,
    every: &raw::EveryMeasure<'s>,
    fields: &Fields<'_, 's>,
) -> Vec<raw::Indicator<'s>> {
    let mut owed = Vec::new();
    for (n, it) in every.indicators.iter().enumerate() {
        // A suffix that is there twice is told once, where it stands.
        let is_twice = every.indicators[..n]
            .iter()
            .any(|before| before.suffix.text == it.suffix.text);
        if let (Some(measure), false) = (measure, is_twice) {
            let id = Cow::Owned(format!("{}{}", measure.text, it.suffix.text));
            owed.push(raw::Indicator::Own(Box::new(raw::OwnIndicator {
                id: Some(Word::new(id, it.suffix.at)),
                ..it.indicator.clone()
            })));
        }
    }
    if every.has_lost || measure.is_none() && !every.indicators.is_empty() {
        owed.push(lost(fields));
    }
    owed
}
