//! Uppgifter som saknas: what was owed and is not there, by reason.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::{Block, Cell, Row, Run, Section, plain};
use crate::evaluate::blocks::section;
use crate::evaluate::cited::name_of_period;
use crate::evaluate::context::Context;
use crate::evaluate::owed::{answer, extended};
use crate::evaluate::tables::{row, table};
use crate::evaluate::told::lower;
use crate::evaluate::why::words;
use crate::evaluate::{breakdown, figure, group, milestones};
use crate::figures::{Obligation, State};
use crate::language::foreign::within;
use crate::language::numbers::capital;
use crate::language::report::reasons::ReasonWords;
use crate::language::report::{milestones as milestone_words, reasons};
use crate::language::{join, numbers};
use crate::model::{GoalIx, Home, IndicatorIx, Observation, Reason};
use crate::prose;
use crate::value::Period;
use crate::words::{self, list as phrase, list::Word};

/// The chapter: one table a reason, in the order of the measures.
pub(super) fn gaps(context: Context<'_, '_>) -> Section {
    let mut chapter = section(
        "uppgifter-som-saknas",
        2,
        words::text(context.language, &Word::FiguresMissing),
    );
    // In the order of the Swedish words, so that a table has one id in both languages.
    let mut found: BTreeMap<&str, (ReasonWords, Vec<Row>)> = BTreeMap::new();
    let owed = context.figures.owed(context.ix);
    for owed in owed.filter(|it| is_gap(it.state)) {
        if let Some((reason, row)) = gap(context, owed) {
            let (_, rows) = found.entry(reason.cell.sv).or_insert((reason, Vec::new()));
            rows.push(row);
        }
    }
    let parts = parts_not_in_source(context);
    if !parts.is_empty() {
        let reason = reasons::NOT_IN_SOURCE;
        let (_, rows) = found.entry(reason.cell.sv).or_insert((reason, Vec::new()));
        rows.extend(parts);
    }
    if found.is_empty() {
        chapter.blocks.push(Block::text(words::text(
            context.language,
            &Word::NoMissingFigures,
        )));
    }
    for (n, (reason, rows)) in found.into_values().enumerate() {
        let columns = [
            words::text(context.language, &Word::NumberColumn),
            words::text(context.language, &Word::FigureColumn),
            words::text(context.language, &Word::PartyColumn),
            words::text(context.language, &Word::ReasonColumn),
            words::text(context.language, &Word::ExpectedColumn),
        ];
        // Of what no source has, nobody is asked and nothing is awaited, and the caption says the rest.
        let is_anyones = reason != reasons::NOT_IN_SOURCE;
        let columns = if is_anyones {
            &columns[..]
        } else {
            &columns[..2]
        };
        let reason = reasons::of_many(reason).of(context.language);
        let caption = words::text(
            context.language,
            &phrase::GapsTable {
                year: context.year,
                reason,
            },
        );
        chapter.blocks.push(Block::Table(table(
            &format!("saknas-{}", n + 1),
            &caption,
            columns,
            rows,
        )));
    }
    chapter
}

/// The parts of breakdowns that no source has this year, of figures that it has else: a row each
/// indicator.
fn parts_not_in_source(context: Context<'_, '_>) -> Vec<Row> {
    if !context.is_compiled() {
        return Vec::new();
    }
    let owed = context.figures.owed(context.ix);
    let known = owed.filter(|it| it.state == State::Followed);
    let known: BTreeSet<IndicatorIx> = known.map(|it| it.indicators[0]).collect();
    let missing = known.into_iter().filter_map(|ix| {
        let missing = breakdown::missing_parts(context, ix);
        (!missing.is_empty()).then(|| {
            let mut runs = name(context, ix, Period::Year);
            let parts: Vec<String> = missing.iter().map(|it| within(it, lower)).collect();
            runs.push(Run::text(format!(": {}", join(&parts, context.language))));
            row(vec![
                Cell::text(context.plan.indicator(ix).id.text.to_string()),
                Cell {
                    state: Some("gap"),
                    ..Cell::runs(runs)
                },
            ])
        })
    });
    missing.collect()
}

/// What was owed and is not followed up, and what no source has of figures that are fetched.
fn is_gap(state: State) -> bool {
    state.is_missing() || state == State::NotInSource
}

fn gap(context: Context<'_, '_>, owed: &Obligation) -> Option<(ReasonWords, Row)> {
    let indicator = owed.indicators[0];
    let answer = answer(context, owed);
    let words = words(owed.state)?;
    let sentence = match owed.state {
        State::Reasoned(reason) => answer.map_or(String::new(), |it| {
            figure::reason_sentence(context.language, it, reason)
        }),
        State::TooLate => context.too_late(),
        _ => String::new(),
    };
    let sentence = if sentence.is_empty() {
        words.sentence.of(context.language).to_owned()
    } else {
        sentence
    };
    let parties: Vec<String> = owed
        .parties
        .iter()
        .map(|it| context.plan.agency(*it).name.text.to_string())
        .collect();
    let sentence = match owed.state {
        State::SomeMembers => group::missing_of(context, owed),
        State::SomeFollowed => group::without_figure(context, owed),
        State::NotDone => milestones::not_done(context, owed),
        _ => sentence,
    };
    let id = Cell::text(context.plan.indicator(indicator).id.text.to_string());
    let named = Cell::runs(name(context, indicator, owed.period));
    if owed.state == State::NotInSource {
        let named = Cell {
            state: Some("gap"),
            ..named
        };
        return Some((words, row(vec![id, named])));
    }
    let cells = vec![
        id,
        named,
        Cell::text(capital(&join(&parties, context.language))),
        Cell {
            state: Some("gap"),
            ..Cell::text(sentence)
        },
        Cell::text(match owed.state {
            State::TooLate => reasons::NEXT_REPORT.of(context.language).to_owned(),
            state => match extended(context, owed) {
                Some(until) => numbers::date(until, context.language),
                None => expected(context, state, answer),
            },
        }),
    ];
    Some((words, row(cells)))
}

fn name(context: Context<'_, '_>, ix: IndicatorIx, period: Period) -> Vec<Run> {
    let indicator = context.plan.indicator(ix);
    let lead = indicator.milestone.map(|_| {
        Run::text(format!(
            "{}: ",
            milestone_words::MILESTONE.of(context.language)
        ))
    });
    let name = name_of_period(context, ix, period);
    lead.into_iter().chain(name).collect()
}

/// What is missing of a goal or of the whole plan: *antal besök (1.3a, Nätverket: ej inkommen)*.
pub(super) fn named(context: Context<'_, '_>, of: Option<GoalIx>) -> Vec<String> {
    let plan = context.plan;
    let is_here = |ix: IndicatorIx| {
        let own = match plan.indicator(ix).home {
            Home::Measure(ix) => plan.measure(ix).goal,
            Home::Goal(ix) => ix,
        };
        let mut goals = std::iter::successors(Some(own), |it| plan.goal(*it).parent);
        of.is_none_or(|of| goals.any(|it| it == of))
    };
    let owed = context
        .figures
        .owed(context.ix)
        .filter(|it| it.state.is_missing() && is_here(it.indicators[0]));
    let said = owed.filter_map(|it| {
        let name = plain(&name(context, it.indicators[0], it.period));
        let id = &plan.indicator(it.indicators[0]).id.text;
        let parties = it
            .parties
            .iter()
            .map(|it| plan.agency(*it).name.text.to_string());
        let parties: Vec<String> = parties.collect();
        let parties = join(&parties, context.language);
        let why = words(it.state)?.cell.of(context.language);
        let name = within(&name, lower);
        Some(format!("{name} ({id}, {parties}: {why})"))
    });
    said.collect()
}

/// When it is expected; never, of what the answer says will not come.
fn expected(context: Context<'_, '_>, state: State, answer: Option<&Observation<'_>>) -> String {
    let moment = answer
        .and_then(|it| it.details.as_ref())
        .and_then(|it| it.moment);
    let is_to_come = matches!(
        state,
        State::NotSubmitted
            | State::SomeMembers
            | State::SomeFollowed
            | State::NotDone
            | State::Held
            | State::Faulty
            | State::Reasoned(Reason::NotYet)
    );
    let unknown = if is_to_come {
        reasons::NO_DATE
    } else {
        reasons::NOT_EXPECTED
    };
    // The date of an answer that is looked into is part of it.
    let moment = moment.filter(|_| state == State::Reasoned(Reason::NotYet));
    moment.map_or(unknown.of(context.language).to_owned(), |it| {
        numbers::moment(it, context.language)
    })
}

/// What a draft lacks: indicators with a row at fault, and answers that have not come.
pub(super) fn unusable(context: Context<'_, '_>) -> Vec<String> {
    let named = |ix: IndicatorIx, what: &str| {
        let indicator = context.plan.indicator(ix);
        format!(
            "{} {}: {what}",
            indicator.id.text,
            plain(&prose::runs(&indicator.name))
        )
    };
    let broken = context
        .model
        .tombstones
        .iter()
        .filter(|(edition, _)| *edition == context.ix);
    let broken: Vec<IndicatorIx> = broken.map(|(_, ix)| *ix).collect();
    let mut list: Vec<String> = broken
        .iter()
        .map(|ix| named(*ix, reasons::FAULTY_ROW.of(context.language)))
        .collect();
    let is_open = |state| {
        matches!(
            state,
            State::NotSubmitted | State::SomeMembers | State::TooLate
        )
    };
    let owed = context.figures.owed(context.ix);
    for owed in owed.filter(|it| is_open(it.state)) {
        let words = words(owed.state).filter(|_| !broken.contains(&owed.indicators[0]));
        list.extend(words.map(|it| named(owed.indicators[0], it.cell.of(context.language))));
    }
    list
}
