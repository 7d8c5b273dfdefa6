//! What has been answered about a measure becomes the words of its row in the table.

use crate::derive::sum::sum;
use crate::evaluate::context::Context;
use crate::evaluate::sources::are_named;
use crate::evaluate::texts::{group_answers, is_in_annex};
use crate::evaluate::{cited, figure, known, printed, summed};
use crate::figures::{MeasureState, State};
use crate::model::{
    Answer, CellId, Class, Combine, Home, IndicatorIx, Kind, MeasureIx, Observation, Use,
};
use crate::text::{Said, said};
use crate::value::Year;
use crate::words::figures::Mark;
use crate::words::states::Why;
use crate::words::{Name, Word, list as phrase, numbers};

/// What the cell of a measure says when nothing stands there this year.
pub(super) fn nothing(context: Context<'_, '_>, ix: MeasureIx) -> Said {
    match context.figures.measure(context.ix, ix) {
        MeasureState::Later(next) => {
            let next = next.map(Year::get);
            context.say(&phrase::FollowedUpLater { next })
        }
        MeasureState::UnderDevelopment => context.say(&phrase::WhyInCell {
            why: Why::UnderDevelopment,
        }),
        MeasureState::Discontinued => context.say(&phrase::WhyInCell {
            why: Why::Discontinued,
        }),
        MeasureState::ShownAt(at) => {
            let what = cited::measures(context, at);
            context.say(&phrase::See { what })
        }
        MeasureState::NoFollowUp => context.say(&Word::NotStated),
        _ => context.say(&phrase::WhyInCell {
            why: Why::NothingAsked,
        }),
    }
}

/// What has been said of an indicator where it stands; nothing where it is told elsewhere this year.
pub(super) fn own_totals<'a, 's>(
    context: Context<'a, 's>,
    standing: &Use,
) -> Vec<&'a Observation<'s>> {
    if standing.is_ref && !context.plan.asks(standing.frequency, context.year) {
        return Vec::new();
    }
    one_of(
        context,
        standing.indicator,
        context.answers(standing.indicator, context.year),
    )
}

/// The figures of categories where a measure shows them and there is no total.
pub(super) fn own_parts<'a, 's>(
    context: Context<'a, 's>,
    standing: &Use,
) -> Vec<&'a Observation<'s>> {
    if standing.is_ref && !context.plan.asks(standing.frequency, context.year) {
        return Vec::new();
    }
    let mut found = context.cells(standing.indicator, context.year);
    if found.iter().any(|it| it.cell == CellId::TOTAL) {
        return Vec::new();
    }
    found.retain(|it| !matches!(it.answer, Answer::NoValue(_)));
    found
}

/// Of the answers that any one of several parties may give, all the same, the first.
pub(super) fn one_of<'a, 's>(
    context: Context<'a, 's>,
    ix: IndicatorIx,
    mut found: Vec<&'a Observation<'s>>,
) -> Vec<&'a Observation<'s>> {
    if context.indicator(ix).combine == Combine::OneOf {
        let is_value = |it: &&Observation<'_>| !matches!(it.answer, Answer::NoValue(_));
        if let Some(party) = found.iter().find(|it| is_value(it)).map(|it| it.party) {
            found.retain(|it| it.party == party);
        }
    }
    found
}

/// An indicator in the table's cell: figures, or the reason why there is none.
pub(super) fn short(context: Context<'_, '_>, standing: &Use, is_numbered: bool) -> Vec<Said> {
    let indicator = context.indicator(standing.indicator);
    let found = own_totals(context, standing);
    if let Some((n, of)) = group_answers(context, standing.indicator) {
        let from = context.say(&phrase::AnswersFrom { n, of });
        let all = summed::of_all(context, standing.indicator);
        let sum = sum(context.model, context.figures, context.ix, &all);
        let mut said = vec![match sum.filter(|_| !found.is_empty()) {
            Some(sum) => {
                let value = numbers::number(sum.value, context.language);
                let value = figure::with_unit(&context, indicator, value);
                let marks = std::iter::once(from).chain(early_mark(context, &found));
                said![value, " (", Said::join(marks, ", "), ")"]
            }
            None => with_mark(from, early_mark(context, &found)),
        }];
        let others: Vec<&Observation<'_>> = found
            .into_iter()
            .filter(|it| !is_in_annex(context, it))
            .collect();
        if !others.is_empty() {
            said.extend(descriptions(context, &others, is_numbered));
        }
        return said;
    }
    if found.is_empty() && is_developed(context, standing.indicator) {
        return vec![context.say(&phrase::WhyInCell {
            why: Why::UnderDevelopment,
        })];
    }
    if indicator.kind == Kind::Text || indicator.kind == Kind::Undefined {
        if found.is_empty() {
            return missing(context, standing).into_iter().collect();
        }
        return descriptions(context, &found, is_numbered);
    }
    if found.is_empty() && context.is_discontinued(standing.indicator) {
        return last(context, standing.indicator);
    }
    if found.is_empty() {
        return if own_parts(context, standing).is_empty() {
            missing(context, standing).into_iter().collect()
        } else {
            vec![context.say(&Word::SeeBreakdown)]
        };
    }
    found
        .iter()
        .map(|it| {
            let text = figure::shown(context, it).with_unit(&context, indicator);
            told_apart(context, it, text, &found)
        })
        .collect()
}

/// *lägesnotering*, of answers that have come before their time.
fn early_mark(context: Context<'_, '_>, found: &[&Observation<'_>]) -> Option<Said> {
    let mut found = found.iter();
    let is_early = found.any(|it| figure::is_early(context, it));
    is_early.then(|| context.say(&phrase::MarkWord { mark: Mark::Early }))
}

fn with_mark(text: Said, mark: Option<Said>) -> Said {
    match mark {
        Some(mark) => said![text, " (", mark, ")"],
        None => text,
    }
}

/// Whether an indicator is still to be developed where others of its measure are not.
fn is_developed(context: Context<'_, '_>, ix: IndicatorIx) -> bool {
    let indicator = context.indicator(ix);
    let is_open = indicator.kind == Kind::Undefined
        || indicator.class_in(context.year) == Class::UnderDevelopment;
    let all = |at| *context.figures.measure(context.ix, at) == MeasureState::UnderDevelopment;
    is_open && matches!(indicator.home, Home::Measure(at) if !all(at))
}

/// From whom a text has come, and why none has from the others.
fn descriptions(
    context: Context<'_, '_>,
    found: &[&Observation<'_>],
    is_numbered: bool,
) -> Vec<Said> {
    let (texts, reasons): (Vec<&Observation<'_>>, _) = found
        .iter()
        .partition(|it| matches!(it.answer, Answer::Text(_)) && !context.model.is_held(it));
    let names = texts.iter().map(|it| Name(context.agency(it.party)));
    let mut said = Vec::new();
    if !texts.is_empty() {
        // The indicator's own name says that it is a description, if that is what stands before.
        let from = context.say(&phrase::TextFrom {
            description: is_numbered,
            names: names.collect(),
        });
        said.push(with_mark(from, early_mark(context, &texts)));
    }
    said.extend(reasons.into_iter().map(|it| {
        let text = figure::shown(context, it).with_marks();
        told_apart(context, it, text, found)
    }));
    said
}

/// *74 (avser 2021)*: what was last known of an indicator that is no more.
fn last(context: Context<'_, '_>, ix: IndicatorIx) -> Vec<Said> {
    let found = known::last(context, ix);
    if found.is_empty() {
        return vec![context.say(&phrase::WhyInCell {
            why: Why::Discontinued,
        })];
    }
    let said = |it: &&Observation<'_>| {
        let year = it.year.get();
        let year = context.say(&phrase::OfAnotherYear { year });
        let value = figure::shown(context, it).with_marks();
        told_apart(context, it, value.then(year), &found)
    };
    found.iter().map(said).collect()
}

/// *5 (Polisen)*, where several parties answer for the same indicator; *5 (första halvåret)* of a
/// part of the year.
pub(super) fn told_apart(
    context: Context<'_, '_>,
    it: &Observation<'_>,
    text: Said,
    among: &[&Observation<'_>],
) -> Said {
    let party = are_named(context, among).then(|| context.party(it.party));
    let part = printed::periods(context.language, &[it.period]);
    let told = Said::join(party.into_iter().chain(part.map(Said::from)), ", ");
    with_mark(text, (!told.is_empty()).then_some(told))
}

/// Why nothing stands here; nothing to say of an alternative that was not chosen.
fn missing(context: Context<'_, '_>, standing: &Use) -> Option<Said> {
    let owed = context
        .owed()
        .find(|it| it.indicators.contains(&standing.indicator))?;
    let here = context.plan.asks(standing.frequency, context.year);
    if !here
        || owed.indicators.len() > 1 && !matches!(owed.state, State::NotSubmitted | State::TooLate)
    {
        return None;
    }
    let why = match owed.state {
        State::NotSubmitted => Why::NotSubmitted,
        State::TooLate => Why::TooLate,
        State::Held | State::Faulty => Why::Held,
        State::Cancelled => Why::Cancelled,
        State::NotInSource => Why::NotInSource,
        _ => return None,
    };
    Some(context.say(&phrase::WhyInCell { why }))
}
