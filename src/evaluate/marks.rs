//! What is to be known of a figure besides its value becomes the words in brackets after it.

use crate::evaluate::context::Context;
use crate::evaluate::figure;
use crate::figures::CorrectionKind;
use crate::language::report::marks::Mark;
use crate::language::report::targets;
use crate::model::Observation;

/// The words after a value, in brackets.
pub(super) fn said(context: Context<'_, '_>, it: &Observation<'_>) -> Vec<String> {
    let words = kinds(context, it)
        .into_iter()
        .map(|it| it.word().of(context.language).to_owned());
    let mut marks: Vec<String> = words.collect();
    let trend_ = it
        .details
        .as_ref()
        .and_then(|it| it.trend)
        .map(figure::trend);
    marks.extend(trend_.map(|it| targets::trend_mark(context.language, it)));
    marks.extend(figure::area(context, it));
    marks
}

/// The marks of a closed list.
fn kinds(context: Context<'_, '_>, it: &Observation<'_>) -> Vec<Mark> {
    let mut marks = Vec::new();
    if let Some(details) = &it.details {
        marks.extend(details.preliminary.then_some(Mark::Preliminary));
        marks.extend(details.partial.then_some(Mark::Partial));
        marks.extend(details.replaced.is_some().then_some(Mark::Replaced));
    }
    let correction = context.figures.corrections.iter().find(|correction| {
        correction.edition == context.ix
            && std::ptr::eq(&raw const context.model.observations[correction.now], it)
    });
    marks.extend(correction.and_then(|it| match it.kind {
        CorrectionKind::Correction => Some(Mark::Corrected),
        CorrectionKind::Final => Some(Mark::Final),
        CorrectionKind::Revised => Some(Mark::Revised),
        CorrectionKind::Addition | CorrectionKind::Completer => Some(Mark::Added),
        CorrectionKind::Withdrawn | CorrectionKind::Preciser => None,
    }));
    marks.extend(figure::is_early(context, it).then_some(Mark::Early));
    marks
}
