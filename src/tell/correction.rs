//! What an edition says anew of an earlier year becomes a sentence: what it was, what it is, and why.

use crate::derive::change::exact;
use crate::ledger::{Correction, CorrectionKind};
use crate::model::{Answer, Observation, Reason};
use crate::tell::context::Context;
use crate::tell::figure;
use crate::tell::sentence::{in_one_dress, when};
use crate::text::Said;
use crate::words::figures::How;
use crate::words::list as phrase;
use crate::words::names::closed;

/// What is said at the indicator of a correction of the figure that it is compared with, or of one
/// that turns the direction told of it round.
pub(crate) fn of_compared(context: Context<'_, '_>, it: &Observation<'_>) -> Option<Said> {
    let seen = context.seen();
    let turning = seen.corrections_of(context.series_of(it));
    let turning = turning.filter(|own| own.turns && own.key.period == it.period);
    let before = context.before(it);
    let compared = before.and_then(|(_, before)| seen.correction(&before));
    let compared = compared.filter(|own| own.kind != CorrectionKind::Preciser);
    let first = turning.chain(compared).min_by_key(|it| it.key)?;
    Some(told_of(context, first))
}

/// The sentence of a correction.
pub(crate) fn told_of(context: Context<'_, '_>, it: &Correction) -> Said {
    let (now, before) = context.seen().corrected(it);
    let both: Vec<&Observation<'_>> = [now].into_iter().chain(before).collect();
    let mut said = in_one_dress(context, &both).into_iter();
    let said_now = said.next().unwrap_or_default();
    let is_from_to = matches!(
        it.kind,
        CorrectionKind::Correction | CorrectionKind::Preciser | CorrectionKind::Revised
    );
    let bare = before.and_then(|it| figure::without_unit(context, it));
    let bare = bare.filter(|_| is_from_to && figure::without_unit(context, now).is_some());
    let is_text = |it: &Observation<'_>| matches!(it.answer, Answer::Text(_));
    let how = match it.kind {
        _ if is_text(now) && before.is_some_and(is_text) => How::Rewritten,
        CorrectionKind::Correction | CorrectionKind::Preciser => How::Corrected,
        CorrectionKind::Final => How::Final,
        CorrectionKind::Revised => How::Revised,
        CorrectionKind::Addition => How::Added,
        CorrectionKind::Completer => How::Completed,
        CorrectionKind::Withdrawn if is_hidden(now) => How::Hidden,
        CorrectionKind::Withdrawn => How::Withdrawn,
    };
    let sentence = context.say(&phrase::Corrected {
        how,
        when: when(now.year, now.period),
        before: bare.or_else(|| said.next()).unwrap_or_default(),
        now: said_now,
        cause: now.told_comment().map(|it| closed(context.swedish(it))),
    });
    let Some(before) = before.filter(|_| it.turns) else {
        return sentence;
    };
    let kind = context.indicator(now.indicator).kind;
    let values = exact(&now.answer, kind).zip(exact(&before.answer, kind));
    // With the new figure the change is the other way: it was a rise if the new one is lower.
    let was_increase = values.is_some_and(|(now, before)| now.value < before.value);
    let edition = context.model.edition(before.edition).year.get();
    sentence.then(context.say(&phrase::Turns {
        edition,
        was_increase,
    }))
}

/// Whether a figure has become one that is not to be shown.
pub(crate) fn is_hidden(now: &Observation<'_>) -> bool {
    now.answer == Answer::NoValue(Reason::Protected)
}
