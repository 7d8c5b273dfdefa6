//! What is to be known of a figure besides its value becomes the words in brackets after it.

use crate::evaluate::context::Context;
use crate::figures::CorrectionKind;
use crate::model::{Observation, Trend};
use crate::text::Said;
use crate::value::fold;
use crate::words::figures::{Mark, TrendWord};
use crate::words::list as phrase;

/// The words after a value, in brackets.
pub(super) fn said(context: Context<'_, '_>, it: &Observation<'_>) -> Vec<Said> {
    let words = kinds(context, it)
        .into_iter()
        .map(|mark| context.say(&phrase::MarkWord { mark }));
    let mut marks: Vec<Said> = words.collect();
    let trend_ = it.details.as_ref().and_then(|it| it.trend).map(trend);
    marks.extend(trend_.map(|trend| context.part(&phrase::Trend { trend }, "mark")));
    marks.extend(area(context, it));
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
    marks.extend(is_early(context, it).then_some(Mark::Early));
    marks
}

/// Whether a figure of this year came before its time.
pub(super) fn is_early(context: Context<'_, '_>, it: &Observation<'_>) -> bool {
    it.year == context.year
        && !context.is_compiled()
        && context.indicator(it.indicator).milestone.is_none()
        && !context.plan.is_due(it.indicator, it.year)
}

/// What a figure covers, where it is not the plan's area.
pub(super) fn area(context: Context<'_, '_>, it: &Observation<'_>) -> Option<Said> {
    let stated = context.indicator(it.indicator).area.as_ref();
    let own = it.details.as_ref().and_then(|it| it.area.as_deref());
    let area = match (own, stated) {
        (Some(own), _) => context.known(own, context.edition_plan(it)),
        (None, Some(stated)) => context.word(stated),
        (None, None) => return None,
    };
    (fold(&area.plain()) != fold(&context.area().plain())).then_some(area)
}

/// What the column `trend` holds, to be said.
pub(super) fn trend(trend: Trend) -> TrendWord {
    match trend {
        Trend::Positive => TrendWord::Positive,
        Trend::Neutral => TrendWord::Neutral,
        Trend::Negative => TrendWord::Negative,
        Trend::Unclear => TrendWord::Unclear,
    }
}
