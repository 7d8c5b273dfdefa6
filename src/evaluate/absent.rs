//! What nobody has sent becomes the sentence that says so, with the last figure that there was.

use crate::derive::change::earlier;
use crate::evaluate::Context;
use crate::evaluate::gaps;
use crate::evaluate::told;
use crate::figures::Obligation;
use crate::figures::SeriesKey;
use crate::figures::State;
use crate::language::report::change;
use crate::language::report::reasons;
use crate::language::report::when::When;
use crate::model::CellId;
use crate::model::IndicatorIx;

/// Who owed an indicator and sent nothing, with the last figure that there was.
pub(super) fn not_submitted<'a>(
    context: Context<'a, '_>,
    ix: IndicatorIx,
) -> impl Iterator<Item = (&'a Obligation, String)> {
    let owed = context.figures.owed(context.ix);
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
        let before = owed
            .parties
            .iter()
            .find_map(|party| earlier(context.model, context.figures, context.ix, key(*party)));
        let told = match owed.state {
            State::TooLate => context.too_late(),
            State::Cancelled => gaps::cancelled(context, owed),
            _ => reasons::NOT_SUBMITTED
                .sentence
                .of(context.language)
                .to_owned(),
        };
        let sentence = match before {
            Some((year, it)) => change::this_year_missing(
                context.language,
                &told,
                When {
                    year,
                    part: owed.period,
                },
                &told::said(context, it),
            ),
            None => told,
        };
        (owed, sentence)
    })
}
