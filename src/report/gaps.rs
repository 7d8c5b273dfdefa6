//! What was owed and is not there becomes tables, one a reason.

use std::collections::BTreeMap;

use crate::content::{Block, Cell, Look};
use crate::ledger::{Obligation, State};
use crate::model::{AgencyIx, IndicatorIx, Observation, Reason};
use crate::report::blocks::Columns;
use crate::report::states::numbered;
use crate::report::{blocks, coverage};
use crate::tell::context::Context;
use crate::tell::owed::{answer, extended};
use crate::tell::{figure, milestone, missing, owed};
use crate::text::Said;
use crate::words::states::Why;
use crate::words::{Language, Word, list as phrase, numbers, text};

/// The tables, in the order of the measures: of the whole plan, or of what one party owes.
pub(super) fn tables(context: Context<'_, '_>, id: &str, party: Option<AgencyIx>) -> Vec<Block> {
    // By the reason in Swedish, so that a table has the same place in both languages.
    let mut found: BTreeMap<String, (Why, Vec<Gap>)> = BTreeMap::new();
    let owed = context.owed();
    let owed = owed.filter(|it| party.is_none_or(|party| it.parties.contains(&party)));
    let gaps = owed.filter_map(|it| gap(context, it));
    let not_in_source = missing::parts_not_in_source(context).filter(|_| party.is_none());
    let not_in_source = not_in_source.map(|(ix, name)| self::not_in_source(ix, name));
    for (why, gap) in gaps.chain(not_in_source) {
        let reason = text(Language::SWEDISH, &phrase::WhyInCell { why });
        let (_, gaps) = found.entry(reason).or_insert((why, Vec::new()));
        gaps.push(gap);
    }
    let tables = (1..).zip(found.into_values()).map(|(n, (why, gaps))| {
        let caption = context.say(&phrase::GapsTable {
            area: context.area(),
            year: context.year,
            why: context.say(&phrase::SeveralWithout { why }),
        });
        let columns = Columns::new(&context)
            .text(&Word::NumberColumn, |it: &Gap| numbered(context, it.of))
            .text(&Word::FigureColumn, |it| match it.reason {
                Some(_) => Cell::text(&it.name),
                None => gap_cell(it.name.clone()),
            })
            .text(&Word::PartyColumn, |it| {
                party.is_none().then(|| it.parties.clone())
            })
            .text(&Word::ReasonColumn, |it| match &it.reason {
                Some(reason) => gap_cell(reason.clone()),
                None => Cell::text(""),
            })
            .text(&Word::ExpectedColumn, |it| it.expected.clone());
        let mut table = columns.table(&format!("{id}{n}"), caption, &gaps);
        table.look = Look::Cards;
        Block::Table(table)
    });
    let mut tables: Vec<Block> = tables.collect();
    if let Some(Block::Table(last)) = tables.last_mut().filter(|_| !context.is_compiled()) {
        last.remarks.push(blocks::missing_beside(&context));
    }
    tables
}

/// A figure that is not there.
struct Gap {
    of: IndicatorIx,
    name: Said,
    /// Of what no source has, nobody is asked and nothing is awaited.
    parties: Said,
    /// What the caption does not say.
    reason: Option<Said>,
    expected: Said,
}

fn not_in_source(of: IndicatorIx, name: Said) -> (Why, Gap) {
    let gap = Gap {
        of,
        name,
        parties: Said::default(),
        reason: None,
        expected: Said::default(),
    };
    (Why::NotInSource, gap)
}

fn gap_cell(text: Said) -> Cell {
    Cell {
        state: Some("gap"),
        ..Cell::text(text)
    }
}

/// What was owed and is not followed up, or what no source has of figures that are fetched.
fn gap(context: Context<'_, '_>, owed: &Obligation) -> Option<(Why, Gap)> {
    let ix = owed.indicators[0];
    let named = missing::name(context, ix, owed.period);
    if owed.state == State::NotInSource {
        return Some(not_in_source(ix, named));
    }
    let why = owed::why_not(owed.state).filter(|_| owed.state.is_missing())?;
    let answer = answer(context, owed);
    let reason = match (owed.state, answer) {
        (State::SomeMembers, _) => coverage::missing_of(context, owed),
        (State::SomeFollowed, _) => coverage::without_figure(context, owed),
        (State::NotDone, _) => milestone::not_done(context, owed),
        (State::TooLate, _) => context.too_late(),
        // When it is expected has a column of its own.
        (State::Reasoned(Reason::NotYet), Some(it)) if it.comment().is_none() => Said::default(),
        (State::Reasoned(reason), Some(it)) => figure::reason_sentence(&context, it, reason),
        (State::NotSubmitted, _) => Said::default(),
        _ => context.say(&phrase::WhyNoFigure { why }),
    };
    let expected = match extended(context, owed) {
        _ if owed.state == State::TooLate => context.say(&Word::NextReport),
        Some(until) => numbers::date(until, context.language).into(),
        None => expected(context, owed.state, answer),
    };
    let parties = context.parties(owed.parties.iter().copied()).capital();
    let gap = Gap {
        of: ix,
        name: named,
        parties,
        reason: Some(reason).filter(|it| !it.is_empty()),
        expected,
    };
    Some((why, gap))
}

/// When it is expected; never, of what the answer says will not come.
fn expected(context: Context<'_, '_>, state: State, answer: Option<&Observation<'_>>) -> Said {
    // The date of an answer that is looked into is part of it.
    let not_yet = answer.filter(|_| state == State::Reasoned(Reason::NotYet));
    if let Some(moment) = not_yet.and_then(|it| it.details.as_ref()?.moment) {
        return numbers::moment(moment, context.language).into();
    }
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
    context.say(if is_to_come {
        &Word::NoDateGiven
    } else {
        &Word::NotExpected
    })
}
