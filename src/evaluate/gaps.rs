//! Uppgifter som saknas: what was owed and is not there, by reason.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::{Block, Cell, Row, Section};
use crate::evaluate::blocks::section;
use crate::evaluate::cited::name_of_period;
use crate::evaluate::context::Context;
use crate::evaluate::owed::{answer, extended};
use crate::evaluate::tables::{row, table};
use crate::evaluate::told::lower;
use crate::evaluate::{breakdown, figure, group, milestones, owed};
use crate::figures::{Obligation, State};
use crate::model::{GoalIx, Home, IndicatorIx, Observation, Reason};
use crate::text::{Said, said};
use crate::value::Period;
use crate::words::grammar::listed;
use crate::words::states::Why;
use crate::words::{Language, Word, list as phrase, numbers, text};

/// The chapter: one table a reason, in the order of the measures.
pub(super) fn gaps(context: Context<'_, '_>) -> Section {
    let mut chapter = section(
        "uppgifter-som-saknas",
        2,
        context.say(&Word::FiguresMissing),
    );
    let mut found: BTreeMap<String, (Why, Vec<Row>)> = BTreeMap::new();
    let owed = context.owed();
    for owed in owed.filter(|it| is_gap(it.state)) {
        if let Some((why, row)) = gap(context, owed) {
            let (_, rows) = found.entry(in_swedish(why)).or_insert((why, Vec::new()));
            rows.push(row);
        }
    }
    let parts = parts_not_in_source(context);
    if !parts.is_empty() {
        let why = Why::NotInSource;
        let (_, rows) = found.entry(in_swedish(why)).or_insert((why, Vec::new()));
        rows.extend(parts);
    }
    if found.is_empty() {
        chapter.say(context.say(&Word::NoMissingFigures));
    }
    for (n, (why, rows)) in found.into_values().enumerate() {
        let columns = [
            context.say(&Word::NumberColumn),
            context.say(&Word::FigureColumn),
            context.say(&Word::PartyColumn),
            context.say(&Word::ReasonColumn),
            context.say(&Word::ExpectedColumn),
        ];
        // Of what no source has, nobody is asked and nothing is awaited, and the caption says the rest.
        let is_anyones = why != Why::NotInSource;
        let columns = if is_anyones {
            &columns[..]
        } else {
            &columns[..2]
        };
        let reason = context.say(&phrase::SeveralWithout { why });
        let caption = context.say(&phrase::EachOfYear {
            year: context.year,
            figures: reason,
        });
        chapter.blocks.push(Block::Table(table(
            &format!("saknas-{}", n + 1),
            caption,
            columns,
            rows,
        )));
    }
    chapter
}

/// By which the tables stand, so that one has the same place in both languages.
fn in_swedish(why: Why) -> String {
    text(Language::SWEDISH, &phrase::WhyInCell { why })
}

/// The parts of breakdowns that no source has this year, of figures that it has else: a row each
/// indicator.
fn parts_not_in_source(context: Context<'_, '_>) -> Vec<Row> {
    if !context.is_compiled() {
        return Vec::new();
    }
    let owed = context.owed();
    let known = owed.filter(|it| it.state == State::Followed);
    let known: BTreeSet<IndicatorIx> = known.map(|it| it.indicators[0]).collect();
    let missing = known.into_iter().filter_map(|ix| {
        let missing = breakdown::missing_parts(context, ix);
        (!missing.is_empty()).then(|| {
            let name = name(context, ix, Period::Year);
            let parts = missing.into_iter().map(lower).collect();
            let parts = listed(parts, context.language);
            row(vec![
                Cell::text(context.indicator(ix).id.text.to_string()),
                Cell {
                    state: Some("gap"),
                    ..Cell::text(said![name, ": ", parts])
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

fn gap(context: Context<'_, '_>, owed: &Obligation) -> Option<(Why, Row)> {
    let indicator = owed.indicators[0];
    let answer = answer(context, owed);
    let why = owed::why_not(owed.state)?;
    let sentence = match owed.state {
        State::Reasoned(reason) => answer.map_or_else(Said::default, |it| {
            figure::reason_sentence(&context, it, reason)
        }),
        State::TooLate => context.too_late(),
        _ => Said::default(),
    };
    let sentence = if sentence.is_empty() {
        context.say(&phrase::WhyNoFigure { why })
    } else {
        sentence
    };
    let parties = owed.parties.iter().map(|it| context.party(*it)).collect();
    let sentence = match owed.state {
        State::SomeMembers => group::missing_of(context, owed),
        State::SomeFollowed => group::without_figure(context, owed),
        State::NotDone => milestones::not_done(context, owed),
        _ => sentence,
    };
    let id = Cell::text(context.indicator(indicator).id.text.to_string());
    let named = Cell::text(name(context, indicator, owed.period));
    if owed.state == State::NotInSource {
        let named = Cell {
            state: Some("gap"),
            ..named
        };
        return Some((why, row(vec![id, named])));
    }
    let cells = vec![
        id,
        named,
        Cell::text(listed(parties, context.language).capital()),
        Cell {
            state: Some("gap"),
            ..Cell::text(sentence)
        },
        Cell::text(match owed.state {
            State::TooLate => context.say(&Word::NextReport),
            state => match extended(context, owed) {
                Some(until) => numbers::date(until, context.language).into(),
                None => expected(context, state, answer),
            },
        }),
    ];
    Some((why, row(cells)))
}

fn name(context: Context<'_, '_>, ix: IndicatorIx, period: Period) -> Said {
    let name = name_of_period(context, ix, period);
    match context.indicator(ix).milestone {
        Some(_) => said![context.say(&Word::Milestone), ": ", name],
        None => name,
    }
}

/// What is missing of a goal or of the whole plan: *antal besök (1.3a, Nätverket: ej inkommen)*.
pub(super) fn named(context: Context<'_, '_>, of: Option<GoalIx>) -> Vec<Said> {
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
        .owed()
        .filter(|it| it.state.is_missing() && is_here(it.indicators[0]));
    let said = owed.filter_map(|it| {
        let name = lower(name(context, it.indicators[0], it.period).bare());
        let id = &*plan.indicator(it.indicators[0]).id.text;
        let parties = it.parties.iter().map(|it| context.party(*it)).collect();
        let parties = listed(parties, context.language);
        let why = owed::why_not(it.state)?;
        let why = context.say(&phrase::WhyInCell { why });
        Some(said![name, " (", id, ", ", parties, ": ", why, ")"])
    });
    said.collect()
}

/// When it is expected; never, of what the answer says will not come.
fn expected(context: Context<'_, '_>, state: State, answer: Option<&Observation<'_>>) -> Said {
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
        Word::NoDateGiven
    } else {
        Word::NotExpected
    };
    // The date of an answer that is looked into is part of it.
    let moment = moment.filter(|_| state == State::Reasoned(Reason::NotYet));
    moment.map_or_else(
        || context.say(&unknown),
        |it| numbers::moment(it, context.language).into(),
    )
}

/// What a draft lacks: indicators with a row at fault, and answers that have not come.
pub(super) fn unusable(context: Context<'_, '_>) -> Vec<Said> {
    let named = |ix: IndicatorIx, what: Said| {
        let indicator = context.indicator(ix);
        let (id, name) = (&*indicator.id.text, context.bare(&indicator.name));
        said![id, " ", name, ": ", what]
    };
    let broken = context
        .model
        .tombstones
        .iter()
        .filter(|(edition, _)| *edition == context.ix);
    let broken: Vec<IndicatorIx> = broken.map(|(_, ix)| *ix).collect();
    let mut list: Vec<Said> = broken
        .iter()
        .map(|ix| named(*ix, context.say(&Word::FaultyRow)))
        .collect();
    let is_open = |state| {
        matches!(
            state,
            State::NotSubmitted | State::SomeMembers | State::TooLate
        )
    };
    let owed = context.owed();
    for owed in owed.filter(|it| is_open(it.state)) {
        let ix = owed.indicators[0];
        let why = owed::why_not(owed.state).filter(|_| !broken.contains(&ix));
        let why = why.map(|why| context.say(&phrase::WhyInCell { why }));
        list.extend(why.map(|it| named(ix, it)));
    }
    list
}
