//! What nobody has sent becomes the sentence that says so, with the last figure that there was.

use crate::derive::before::earlier;
use crate::evaluate::context::Context;
use crate::evaluate::{lineage, owed, told, why};
use crate::figures::{Obligation, SeriesKey, State};
use crate::model::{CellId, IndicatorIx};
use crate::text::Said;
use crate::value::Moment;
use crate::words::states::Why;
use crate::words::{When, list as phrase};

/// Who owed an indicator and sent nothing, with the last figure that there was.
pub(super) fn not_submitted<'a>(
    context: Context<'a, '_>,
    ix: IndicatorIx,
) -> impl Iterator<Item = (&'a Obligation, Said)> {
    let owed = context.owed();
    let is_open = |state| {
        matches!(
            state,
            State::NotSubmitted | State::TooLate | State::Cancelled
        )
    };
    let missing = owed.filter(move |it| is_open(it.state) && it.indicators[0] == ix);
    missing.map(move |owed| {
        let key = |party| SeriesKey {
            period: owed.period,
            ..context.key(ix, party, CellId::TOTAL, context.year)
        };
        let before = owed.parties.iter().find_map(|party| {
            let key = key(*party);
            Some((
                key,
                earlier(context.model, context.figures, context.ix, key)?,
            ))
        });
        let told = match owed.state {
            State::TooLate => context.too_late(),
            State::Cancelled => why::cancelled(context, owed),
            _ => {
                let told = context.say(&phrase::WhyNoFigure {
                    why: Why::NotSubmitted,
                });
                let until = owed::extended(context, owed);
                let until = until.map(Moment::Day);
                let expected = until.map(|it| context.say(&phrase::Expected { at: it }));
                told.then(expected.unwrap_or_default())
            }
        };
        let sentence = match before {
            Some((key, (year, it))) => {
                let part = owed.period;
                let then = When { year, part };
                let value = told::said(context, &it);
                let told = context.say(&phrase::MissingNow {
                    reason: told,
                    then,
                    value,
                });
                match lineage::made_of(context, key) {
                    Some(of) => told.then(of),
                    None => told,
                }
            }
            None => told,
        };
        (owed, sentence)
    })
}
