//! What nobody has sent becomes the sentence that says so, with the last figure that there was.

use crate::derive::before::{earlier, earlier_answer};
use crate::evaluate::context::Context;
use crate::evaluate::{figure, gaps, lineage, told};
use crate::figures::{Obligation, SeriesKey, State};
use crate::language::report::when::When;
use crate::language::report::{change, closed, reasons};
use crate::model::{Answer, CellId, IndicatorIx, Observation, Reason};
use crate::value::{Moment, Year};

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
        let before = owed.parties.iter().find_map(|party| {
            let key = key(*party);
            Some((
                key,
                earlier(context.model, context.figures, context.ix, key)?,
            ))
        });
        let told = match owed.state {
            State::TooLate => context.too_late(),
            State::Cancelled => gaps::cancelled(context, owed),
            _ => {
                let told = reasons::NOT_SUBMITTED.sentence.of(context.language);
                let until = gaps::extended(context, owed);
                let until = until.map(Moment::Day);
                let expected = until.map(|it| reasons::expected(context.language, it));
                let all = std::iter::once(told.to_owned()).chain(expected);
                all.collect::<Vec<_>>().join(" ")
            }
        };
        let sentence = match before {
            Some((key, (year, it))) => {
                let part = owed.period;
                let then = When { year, part };
                let value = told::said(context, &it);
                let told = change::this_year_missing(context.language, &told, then, &value);
                match lineage::made_of(context, key) {
                    Some(of) => format!("{told} {of}"),
                    None => told,
                }
            }
            None => told,
        };
        (owed, sentence)
    })
}

/// Why there is no figure of an earlier year beside one, where that is known: the answer was a
/// reason, or nobody was asked.
pub(super) fn why(context: Context<'_, '_>, it: &Observation<'_>, year: Year) -> Option<String> {
    let key = SeriesKey::of(it, context.model);
    let before = earlier_answer(context.model, context.figures, context.ix, key);
    let before = before.filter(|(found, _)| *found == year);
    let Some((_, before)) = before else {
        return was_cancelled(context, it, year).map(|owed| gaps::cancelled(context, owed));
    };
    let Answer::NoValue(reason) = before.answer else {
        return None;
    };
    let when = When {
        year,
        part: it.period,
    };
    let told = reasons::then(context.language, figure::reason_words(reason), when);
    let comment = before.comment().filter(|_| reason != Reason::Protected);
    Some(match comment {
        Some(comment) => format!("{told} {}", closed(comment)),
        None => told,
    })
}

/// What a party would have owed of an indicator in a year in which nobody asked it.
pub(super) fn was_cancelled<'a>(
    context: Context<'a, '_>,
    it: &Observation<'_>,
    year: Year,
) -> Option<&'a Obligation> {
    let reporters = &context.plan.indicator(it.indicator).reporters;
    cancelled(context, it.indicator, year).find(|owed| {
        owed.parties.contains(&it.party)
            || owed.parties.iter().any(|party| {
                reporters.contains(party) && context.plan.agency(*party).members.contains(&it.party)
            })
    })
}

/// What all would have owed of an indicator in a year in which nobody asked for it.
pub(super) fn cancelled<'a>(
    context: Context<'a, '_>,
    ix: IndicatorIx,
    year: Year,
) -> impl Iterator<Item = &'a Obligation> {
    let edition = context.model.find_edition(context.edition.plan, year);
    let owed = edition
        .into_iter()
        .flat_map(move |it| context.figures.owed(it));
    owed.filter(move |it| it.state == State::Cancelled && it.indicators.contains(&ix))
}
