//! The indicators that an edition puts first become figures that stand by themselves.

use rust_decimal::Decimal;

use crate::content::{Block, Cell, KeyFigure, Run, Section};
use crate::derive::called::{Called, called};
use crate::derive::sum::Sum;
use crate::evaluate::blocks::section;
use crate::evaluate::context::Context;
use crate::evaluate::figure::{self, Shown};
use crate::evaluate::reported::one_of;
use crate::evaluate::shares::{base, of_base};
use crate::evaluate::texts::group_answers;
use crate::evaluate::whose::are_named;
use crate::evaluate::{change, summed, why};
use crate::figures::State;
use crate::model::{Answer, Combine, IndicatorIx, Kind, Observation, Which};
use crate::prose;
use crate::words::list::Word;
use crate::words::states::Why;
use crate::words::{self, list as phrase, numbers};

/// The part of the summary; none where the edition names no figures.
pub(super) fn part(context: Context<'_, '_>) -> Option<Section> {
    let named = context.edition.key_figures.iter();
    let figures: Vec<KeyFigure> = named.flat_map(|ix| of(context, *ix)).collect();
    (!figures.is_empty()).then(|| Section {
        blocks: vec![Block::KeyFigures { figures }],
        ..section("nyckeltal", 3, context.text(&Word::KeyFigures))
    })
}

/// An indicator's figure, one for each party that has one; else why there is none.
fn of(context: Context<'_, '_>, ix: IndicatorIx) -> Vec<KeyFigure> {
    let all = summed::of_all(context, ix);
    let together = called(context.model, context.figures, context.ix, &all);
    let some = match together {
        Called::Sum(sum) => return vec![added(context, &all, &sum)],
        Called::Some { n, of } if context.plan.indicator(ix).combine == Combine::Sum => {
            Some((n, of))
        }
        _ => group_answers(context, ix),
    };
    if let Some((n, of)) = some {
        let answered = phrase::HaveAnswered {
            n,
            of,
            figures: false,
        };
        let figure = Cell {
            state: Some(if n < of {
                "partly_reported"
            } else {
                "reported"
            }),
            ..Cell::text(context.text(&answered))
        };
        let sentence = context.text(&Word::AnswersStand);
        return vec![key_figure(context, ix, None, figure, sentence)];
    }
    let found = one_of(context, ix, context.answers(ix, context.year));
    if found.is_empty() {
        let (why, sentence) = missing(context, ix);
        let figure = Cell {
            state: Some("missing"),
            ..Cell::text(context.text(&phrase::WhyInCell { why }))
        };
        return vec![key_figure(context, ix, None, figure, sentence)];
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
    let indicator = context.plan.indicator(which.indicator);
    let figure = Cell {
        value: Some(sum.value.normalize().to_string()),
        state: Some("reported"),
        ..Cell::text(numbers::number(sum.value, context.language))
    };
    let is_one = sum.value == Decimal::ONE;
    let unit = indicator.unit.as_ref();
    let unit = unit.map(|it| if is_one { &it.one.text } else { &it.many.text });
    let sentence = summed::sentence(context, which).unwrap_or_default();
    KeyFigure {
        unit: unit.map(|it| Run::text(&**it)).into_iter().collect(),
        ..key_figure(context, which.indicator, None, figure, sentence)
    }
}

fn answered(context: Context<'_, '_>, it: &Observation<'_>, party: Option<String>) -> KeyFigure {
    let shown = figure::shown(context, it);
    let figure = Cell {
        value: shown.value.clone(),
        state: Some(shown.state),
        ..Cell::text(shown.text.clone())
    };
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
    party: Option<String>,
    figure: Cell,
    sentence: String,
) -> KeyFigure {
    let mut label = prose::runs(&context.plan.indicator(ix).name);
    if let Some(party) = party {
        label.insert(0, Run::text(format!("{party}: ")));
    }
    KeyFigure {
        label,
        figure,
        unit: Vec::new(),
        details: Vec::new(),
        runs: Some(sentence)
            .filter(|it| !it.is_empty())
            .map(Run::text)
            .into_iter()
            .collect(),
    }
}

/// What is counted, of a number that does not say so itself; what a share is of whose numbers
/// stand there instead of per cent, or nowhere.
fn unit(context: Context<'_, '_>, it: &Observation<'_>, shown: &Shown) -> Vec<Run> {
    let language = context.language;
    let indicator = context.plan.indicator(it.indicator);
    let Some(value) = &shown.value else {
        return Vec::new();
    };
    let said = match (indicator.kind, &indicator.unit) {
        (Kind::Count | Kind::Amount, Some(unit)) if value == "1" && indicator.of.is_none() => {
            Some(unit.one.text.to_string())
        }
        (Kind::Count | Kind::Amount, Some(unit)) => Some(unit.many.text.to_string()),
        (Kind::Rate { .. }, _) => figure::rate_beside(language, indicator, &indicator.name),
        (Kind::Mean { .. }, _) => Some(figure::unit(language, indicator)),
        (Kind::Share, _) if figure::few(context, it).is_some() => Some(base(context, indicator)),
        (Kind::Share, _) if matches!(it.answer, Answer::Number(_)) => {
            Some(of_base(context, indicator))
        }
        _ => None,
    };
    let said = said.filter(|it| !it.is_empty());
    said.map(Run::text).into_iter().collect()
}

/// What a share is made of and of whom, and the marks of a figure.
fn details(context: Context<'_, '_>, it: &Observation<'_>, shown: &Shown) -> Vec<Run> {
    let mut told = population(context, it, shown);
    told.extend(shown.marks.clone());
    if told.is_empty() {
        return Vec::new();
    }
    vec![Run::text(told.join(", "))]
}

/// Of whom a share or a mean tells: *468 av 1 040 sökta kontaktförbud*; or that nobody has said of
/// how many. A share of few is its own n and N.
fn population(context: Context<'_, '_>, it: &Observation<'_>, shown: &Shown) -> Vec<String> {
    let language = context.language;
    let indicator = context.plan.indicator(it.indicator);
    let base = base(context, indicator);
    let print = |it: crate::value::Number| numbers::number(it.get(), language);
    let [numerator, denominator] = figure::fraction(it, shown, print);
    let mut told = Vec::new();
    match indicator.kind {
        Kind::Share if figure::few(context, it).is_some() || shown.value.is_none() => {}
        Kind::Share if !numerator.is_empty() => {
            told.push(words::text(
                language,
                &phrase::PartOf {
                    n: &numerator,
                    of: &denominator,
                    what: &base,
                },
            ));
        }
        Kind::Share => told.push(words::text(language, &Word::NoBase)),
        Kind::Mean { .. } if !base.is_empty() => told.push(of_base(context, indicator)),
        _ => {}
    }
    let asked = it.details.as_ref().and_then(|it| it.asked);
    told.extend(
        asked
            .filter(|_| !told.is_empty())
            .map(|it| words::text(language, &phrase::Asked { n: &print(it) })),
    );
    told
}

/// Why an indicator that nobody has answered has no figure this year.
fn missing(context: Context<'_, '_>, ix: IndicatorIx) -> (Why, String) {
    let mut owed = context.figures.owed(context.ix);
    let found = owed.find(|it| it.indicators.contains(&ix));
    let why = match found.map(|it| it.state) {
        Some(State::TooLate) => return (Why::TooLate, context.too_late()),
        Some(State::Cancelled) => {
            let told = found.map(|it| why::cancelled(context, it));
            return (Why::Cancelled, told.unwrap_or_default());
        }
        Some(State::Held | State::Faulty) => Why::Held,
        Some(State::NotInSource) => Why::NotInSource,
        Some(_) => Why::NotSubmitted,
        None if context.is_discontinued(ix) => Why::Discontinued,
        None => Why::NothingAsked,
    };
    (why, context.text(&phrase::WhyNoFigure { why }))
}
