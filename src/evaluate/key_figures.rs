//! The indicators that an edition puts first become figures that stand by themselves.

use crate::content::Block;
use crate::content::Cell;
use crate::content::KeyFigure;
use crate::content::Run;
use crate::content::Section;
use crate::content::plain;
use crate::evaluate::Context;
use crate::evaluate::change;
use crate::evaluate::figure;
use crate::evaluate::figure::Shown;
use crate::evaluate::gaps;
use crate::evaluate::reported::one_of;
use crate::evaluate::section;
use crate::evaluate::texts::group_answers;
use crate::evaluate::whose::are_named;
use crate::figures::State;
use crate::language::numbers;
use crate::language::report::headings;
use crate::language::report::page;
use crate::language::report::reasons;
use crate::language::report::reasons::ReasonWords;
use crate::model::Base;
use crate::model::Indicator;
use crate::model::IndicatorIx;
use crate::model::Kind;
use crate::model::Observation;
use crate::prose;

/// The part of the summary; none where the edition names no figures.
pub(super) fn part(context: Context<'_, '_>) -> Option<Section> {
    let named = context.edition.key_figures.iter();
    let figures: Vec<KeyFigure> = named.flat_map(|ix| of(context, *ix)).collect();
    (!figures.is_empty()).then(|| Section {
        blocks: vec![Block::KeyFigures { figures }],
        ..section("nyckeltal", 3, headings::KEY_FIGURES.of(context.language))
    })
}

/// An indicator's figure, one for each party that has one; else why there is none.
fn of(context: Context<'_, '_>, ix: IndicatorIx) -> Vec<KeyFigure> {
    if let Some((n, of)) = group_answers(context, ix) {
        let (figure, sentence) = page::answered(context.language, n, of);
        let figure = Cell {
            value: Some(n.to_string()),
            state: Some("reported"),
            ..Cell::text(figure)
        };
        return vec![key_figure(context, ix, None, figure, sentence)];
    }
    let found = one_of(context, ix, context.answers(ix, context.year));
    if found.is_empty() {
        let (words, sentence) = missing(context, ix);
        let figure = Cell {
            state: Some("missing"),
            ..Cell::text(words.cell.of(context.language))
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

fn answered(context: Context<'_, '_>, it: &Observation<'_>, party: Option<String>) -> KeyFigure {
    let indicator = context.plan.indicator(it.indicator);
    let shown = figure::shown(context, it);
    let figure = Cell {
        value: shown.value.clone(),
        state: Some(shown.state),
        ..Cell::text(shown.text.clone())
    };
    let sentence = change::sentence(context, it);
    KeyFigure {
        unit: unit(context, indicator, &shown),
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

/// What is counted, of a number that does not say so itself.
fn unit(context: Context<'_, '_>, indicator: &Indicator<'_>, shown: &Shown) -> Vec<Run> {
    let is_counted = matches!(indicator.kind, Kind::Count | Kind::Amount);
    let words = indicator.unit.as_ref().filter(|_| is_counted);
    let said = match (words, &shown.value) {
        (Some(unit), Some(value)) if value == "1" && indicator.of.is_none() => {
            unit.one.text.to_string()
        }
        (Some(unit), Some(_)) => unit.many.text.to_string(),
        (None, Some(_)) if matches!(indicator.kind, Kind::Rate { .. } | Kind::Mean { .. }) => {
            figure::unit(context.language, indicator)
        }
        _ => return Vec::new(),
    };
    vec![Run::text(said)]
}

/// What a share is made of, and the marks of a figure.
fn details(context: Context<'_, '_>, it: &Observation<'_>, shown: &Shown) -> Vec<Run> {
    let print = |it: crate::value::Number| numbers::number(it.get(), context.language);
    let [numerator, denominator] = figure::fraction(it, shown, print);
    let base = match &context.plan.indicator(it.indicator).base {
        Some(Base::Words(words)) => plain(&prose::runs(words)),
        _ => String::new(),
    };
    let made_of = (!numerator.is_empty())
        .then(|| page::out_of(context.language, &numerator, &denominator, &base));
    let told: Vec<String> = made_of.into_iter().chain(shown.marks.clone()).collect();
    if told.is_empty() {
        return Vec::new();
    }
    vec![Run::text(told.join(", "))]
}

/// Why an indicator that nobody has answered has no figure this year.
fn missing(context: Context<'_, '_>, ix: IndicatorIx) -> (ReasonWords, String) {
    let mut owed = context.figures.owed(context.ix);
    let found = owed.find(|it| it.indicators.contains(&ix));
    let words = match found.map(|it| it.state) {
        Some(State::TooLate) => return (reasons::TOO_LATE, context.too_late()),
        Some(State::Cancelled) => {
            let told = found.map(|it| gaps::cancelled(context, it));
            return (reasons::CANCELLED, told.unwrap_or_default());
        }
        Some(State::Held | State::Faulty) => reasons::HELD,
        Some(State::NotInSource) => reasons::NOT_IN_SOURCE,
        Some(_) => reasons::NOT_SUBMITTED,
        None if context.is_discontinued(ix) => reasons::DISCONTINUED,
        None => reasons::NOT_ASKED,
    };
    (words, words.sentence.of(context.language).to_owned())
}
