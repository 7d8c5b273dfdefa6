//! The indicators that an edition puts first become figures that stand by themselves.

use rust_decimal::Decimal;

use crate::content::{Block, Cell, KeyFigure, Section};
use crate::derive::call::{Called, called};
use crate::derive::sum::Sum;
use crate::ledger::{Compared, State};
use crate::model::{Answer, Combine, IndicatorIx, Kind, Observation, Which};
use crate::report::blocks::section;
use crate::report::charts::{trend, trend_of_sums};
use crate::report::goal_indicators::years_series;
use crate::report::texts::group_answers;
use crate::tell::context::Context;
use crate::tell::figure::{REPORTED, Shown};
use crate::tell::share::{base, of_base};
use crate::tell::sources::are_named;
use crate::tell::years::with_figures;
use crate::tell::{change, figure, owed, summed, target};
use crate::text::{Said, said};
use crate::value::{Number, Year};
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
        let sentence = context.say(&Word::AnswersStand);
        return in_words(state, answered, sentence.then(wanted(context, ix)));
    }
    let found = context.answers_once(ix, context.year);
    if found.is_empty() {
        let (why, sentence) = missing(context, ix);
        let said = context.say(&phrase::WhyInCell { why });
        let sentence = sentence.then(target::unknown(context, ix));
        return in_words("missing", said, sentence.then(wanted(context, ix)));
    }
    let is_named = are_named(context, &found);
    let span = span(context, ix);
    let series = years_series(context, ix, &span);
    let told = found.into_iter().map(|it| {
        let own = series.iter().find(|own| {
            let last = own.entries.last().and_then(|last| last.figure);
            last.is_some_and(|last| std::ptr::eq(last, it))
        });
        KeyFigure {
            trend: own.and_then(|own| trend(context, own, &span)).map(Box::new),
            ..answered(context, it, is_named)
        }
    });
    told.collect()
}

/// The years that a line shows, with those between them that have no figure.
fn span(context: Context<'_, '_>, ix: IndicatorIx) -> Vec<Year> {
    let first = with_figures(context, ix).first().copied();
    let years = first.map(|first| first.get()..=context.year.get());
    years.into_iter().flatten().filter_map(Year::new).collect()
}

/// The target of a later year, and where the plan set out from.
fn wanted(context: Context<'_, '_>, ix: IndicatorIx) -> Said {
    target::facts(context, ix, context.year)
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
    let ix = which.indicator;
    let name = context.prose(&indicator.name);
    let trend = trend_of_sums(context, which, &name, &span(context, ix));
    KeyFigure {
        unit: Said::from(unit),
        trend: trend.map(Box::new),
        // It says the sum before the target.
        ..key_figure(context, ix, None, figure, wanted(context, ix))
    }
}

fn answered(context: Context<'_, '_>, it: &Observation<'_>, is_named: bool) -> KeyFigure {
    let shown = figure::shown(context, it);
    let figure = shown.cell_of(context, &shown.text);
    let party = is_named.then(|| context.agency(it.party));
    let since = since(context, it).unwrap_or_else(|| change::sentence(context, it));
    let sentence = since.then(target::judged(context, it));
    let sentence = if is_named {
        sentence
    } else {
        sentence.then(wanted(context, it.indicator))
    };
    KeyFigure {
        unit: unit(context, it, &shown),
        details: details(context, it, &shown),
        ..key_figure(context, it.indicator, party, figure, sentence)
    }
}

/// *För 2024: 44 % (+1 procentenhet).* Nothing where the figure is compared with none.
fn since(context: Context<'_, '_>, it: &Observation<'_>) -> Option<Said> {
    let compared = context.compared(it).filter(|_| !it.is_held);
    let Some(Compared::Change(_)) = compared else {
        return None;
    };
    let (year, before) = context.before(it)?;
    let change = change::beside(context, it);
    let value = figure::shown(context, &before).text;
    // A share of few is told beside the one before, and not by a difference.
    let change = figure::few(context, it).is_none().then_some(change);
    Some(in_year(context, year, value.with_remarks(change)))
}

fn in_year(context: Context<'_, '_>, year: Year, said: Said) -> Said {
    context.say(&phrase::FigureThen { year, said })
}

fn key_figure(
    context: Context<'_, '_>,
    ix: IndicatorIx,
    party: Option<Said>,
    figure: Cell,
    sentence: Said,
) -> KeyFigure {
    let at = figure::printed_at(context, ix, context.year);
    let name = context.prose(&context.indicator(ix).name);
    KeyFigure {
        label: said![
            party.map(|it| said![it, ": "]),
            name.linked(&format!("#{at}"))
        ],
        figure,
        unit: Said::default(),
        details: Said::default(),
        trend: None,
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
    // The word for why stands as the figure; what is known is the figure of the year before.
    let year = context.year.previous();
    let said = match &*context.answers_once(ix, year) {
        [it] if it.has_value() && !it.is_held => {
            in_year(context, year, figure::shown(context, it).text)
        }
        _ => context.say(&phrase::WhyNoFigure { why }),
    };
    (why, said)
}
