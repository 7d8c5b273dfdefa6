//! The indicators that an edition puts first become figures that stand by themselves.

use rust_decimal::Decimal;

use crate::content::{Block, Cell, KeyFigure, Section};
use crate::derive::call::{Called, called};
use crate::derive::sum::Sum;
use crate::ledger::State;
use crate::model::{Answer, Combine, IndicatorIx, Kind, Observation, Which};
use crate::report::blocks::section;
use crate::report::texts::group_answers;
use crate::tell::context::Context;
use crate::tell::figure::{REPORTED, Shown};
use crate::tell::share::{base, of_base};
use crate::tell::sources::are_named;
use crate::tell::{change, figure, owed, summed};
use crate::text::{Said, said};
use crate::value::Number;
use crate::words::list::Word;
use crate::words::states::Why;
use crate::words::{list as phrase, numbers};

/// The part of the summary; none where the edition names no figures.
pub(super) fn part(context: Context<'_, '_>, id: &str, level: u8) -> Option<Section> {
    let named = context.edition.key_figures.iter();
    let figures: Vec<KeyFigure> = named.flat_map(|ix| key_figures_of(context, *ix)).collect();
    (!figures.is_empty()).then(|| Section {
        blocks: vec![Block::KeyFigures { figures }],
        ..section(id, level, context.say(&Word::KeyFigures))
    })
}

/// An indicator's figure, one for each party that has one; else why there is none.
fn key_figures_of(context: Context<'_, '_>, ix: IndicatorIx) -> Vec<KeyFigure> {
    let all = summed::of_all(context, ix);
    let together = called(context.seen(), &all);
    let some = match together {
        Called::Sum(sum) => return vec![added(context, &all, &sum)],
        Called::Some { n, of } if context.indicator(ix).combine == Combine::Sum => Some((n, of)),
        _ => group_answers(context, ix),
    };
    let in_words = |state, said, sentence| {
        let figure = Cell {
            state: Some(state),
            ..Cell::text(said)
        };
        vec![key_figure(context, ix, None, figure, sentence)]
    };
    if let Some((n, of)) = some {
        let answered = context.say(&phrase::HaveAnswered {
            n,
            of,
            figures: false,
        });
        let state = if n < of { "partly_reported" } else { REPORTED };
        return in_words(state, answered, context.say(&Word::AnswersStand));
    }
    let found = context.answers_once(ix, context.year);
    if found.is_empty() {
        let (why, sentence) = missing(context, ix);
        let said = context.say(&phrase::WhyInCell { why });
        return in_words("missing", said, sentence);
    }
    let is_named = are_named(context, &found);
    found
        .into_iter()
        .map(|it| {
            let party = is_named.then(|| context.agency(it.party));
            answered(context, it, party)
        })
        .collect()
}

/// What several parties have reported together.
fn added(context: Context<'_, '_>, which: &Which, sum: &Sum) -> KeyFigure {
    let indicator = context.indicator(which.indicator);
    let id = context.plan.indicator_anchor(which.indicator);
    let figure = Cell {
        value: Some(sum.value.normalize().to_string()),
        // Of all that are asked.
        figure: Some(format!("{id}.{}", which.year)),
        state: Some(REPORTED),
        ..Cell::text(numbers::number(sum.value, context.language))
    };
    let is_one = sum.value == Decimal::ONE;
    let unit = indicator.unit.as_ref();
    let unit = unit.map(|it| context.word(if is_one { &it.one } else { &it.many }));
    let sentence = summed::sentence(context, which).into();
    KeyFigure {
        unit: Said::from(unit),
        ..key_figure(context, which.indicator, None, figure, sentence)
    }
}

fn answered(context: Context<'_, '_>, it: &Observation<'_>, party: Option<Said>) -> KeyFigure {
    let shown = figure::shown(context, it);
    let figure = shown.cell_of(context, &shown.text);
    let sentence = change::sentence(context, it);
    KeyFigure {
        unit: unit(context, it, &shown),
        details: details(context, it, &shown),
        ..key_figure(context, it.indicator, party, figure, sentence)
    }
}

fn key_figure(
    context: Context<'_, '_>,
    ix: IndicatorIx,
    party: Option<Said>,
    figure: Cell,
    sentence: Said,
) -> KeyFigure {
    let name = context.prose(&context.indicator(ix).name);
    KeyFigure {
        label: said![party.map(|it| said![it, ": "]), name],
        figure,
        unit: Said::default(),
        details: Said::default(),
        runs: sentence,
    }
}

/// What is counted, of a number that does not say so itself; what a share is of whose numbers
/// stand there instead of per cent, or nowhere.
fn unit(context: Context<'_, '_>, it: &Observation<'_>, shown: &Shown) -> Said {
    let indicator = context.indicator(it.indicator);
    let Some(value) = &shown.value else {
        return Said::default();
    };
    let said = match (indicator.kind, &indicator.unit) {
        (Kind::Count | Kind::Amount, Some(unit)) if value == "1" && indicator.of.is_none() => {
            Some(context.word(&unit.one))
        }
        (Kind::Count | Kind::Amount, Some(unit)) => Some(context.word(&unit.many)),
        (Kind::Rate { .. }, _) => figure::unit_beside(&context, indicator),
        (Kind::Mean { .. }, _) => Some(figure::unit(&context, indicator)),
        (Kind::Share, _) if figure::few(context, it).is_some() => Some(base(context, indicator)),
        (Kind::Share, _) if matches!(it.answer, Answer::Number(_)) => {
            Some(of_base(context, indicator))
        }
        _ => None,
    };
    said.unwrap_or_default()
}

/// Of whom a share or a mean tells: *468 av 1 040 sökta kontaktförbud*; or that nobody has said of
/// how many. A share of few is its own n and N. After that the marks of the figure.
fn details(context: Context<'_, '_>, it: &Observation<'_>, shown: &Shown) -> Said {
    let indicator = context.indicator(it.indicator);
    let base = base(context, indicator);
    let print = |it: Number| numbers::number(it.get(), context.language);
    let mut told = Vec::new();
    match indicator.kind {
        Kind::Share if figure::few(context, it).is_some() || shown.value.is_none() => {}
        Kind::Share => {
            let parts = figure::part_of(context, it, shown, base);
            told.push(parts.unwrap_or_else(|| context.say(&Word::NoBase)));
        }
        Kind::Mean { .. } if !base.is_empty() => told.push(of_base(context, indicator)),
        _ => {}
    }
    let asked = it.details.as_ref().and_then(|it| it.asked);
    let has_base = !told.is_empty();
    let responded = figure::responded(context, it).filter(|_| shown.value.is_some());
    let asked = asked.map(|it| context.say(&phrase::Asked { n: &print(it) }));
    told.extend(responded.or(asked).filter(|_| has_base));
    Said::join(told.into_iter().chain(shown.marks.clone()), ", ")
}

/// Why an indicator that nobody has answered has no figure this year.
fn missing(context: Context<'_, '_>, ix: IndicatorIx) -> (Why, Said) {
    let found = context.owed_of(ix).next();
    let why = match found.map(|it| it.state) {
        Some(State::TooLate) => return (Why::TooLate, context.too_late()),
        Some(State::Cancelled) => {
            let told = found.map(|it| owed::not_held(context, it));
            return (Why::Cancelled, told.unwrap_or_default());
        }
        Some(State::Held | State::Faulty) => Why::Held,
        Some(State::NotInSource) => Why::NotInSource,
        Some(_) => Why::NotSubmitted,
        None if context.is_discontinued(ix) => Why::Discontinued,
        None => Why::NothingAsked,
    };
    (why, context.say(&phrase::WhyNoFigure { why }))
}
