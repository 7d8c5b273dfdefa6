//! Texts that parties have sent stand under their measure; a group's texts stand in an annex.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::{Block, Section};
use crate::model::{
    AgencyIx, AgencyKind, Answer, CellId, GoalIx, IndicatorIx, Kind, Observation, Use,
};
use crate::report::blocks::section;
use crate::tell::context::Context;
use crate::tell::naming;
use crate::tell::people::Texts;
use crate::text::{Said, said};
use crate::value::Year;
use crate::words::names::indefinite;
use crate::words::{Word, list as phrase};

/// How many members of a group have answered, where a group reports and any has.
pub(super) fn group_answers(
    context: Context<'_, '_>,
    indicator: IndicatorIx,
) -> Option<(usize, usize)> {
    let group = group_of(context, indicator)?;
    let members = context.plan.members(group, context.year);
    let answered = context.answers(indicator, context.year);
    let has_answered = |party: &&AgencyIx| answered.iter().any(|it| it.party == **party);
    let n = members.iter().filter(has_answered).count();
    (n > 0).then_some((n, members.len()))
}

/// The group that reports an indicator.
fn group_of(context: Context<'_, '_>, indicator: IndicatorIx) -> Option<AgencyIx> {
    let reporters = &context.indicator(indicator).reporters;
    let is_group = |it: &AgencyIx| context.plan.agency(*it).kind == AgencyKind::Group;
    reporters.iter().copied().find(is_group)
}

/// Texts that parties have sent, a part each; a group's texts stand in an annex.
pub(super) fn descriptions(
    context: Context<'_, '_>,
    goal: GoalIx,
    id: &str,
    level: u8,
) -> Option<Section> {
    let measures = context.plan.goal(goal).measures.iter();
    let mut measures = measures.map(|ix| context.plan.measure(*ix));
    let title = context.say(&phrase::DescriptionsHeading {
        responsible: measures.any(|it| !it.responsible.is_empty()),
    });
    let mut part = section(&format!("{id}-beskrivningar"), level, title);
    let below = (level + 1).min(6);
    for (label, ix) in places(context, goal) {
        if matches!(context.indicator(ix).kind, Kind::Text | Kind::Undefined) {
            part.sections.extend(in_annex(context, ix, below, &label));
        }
        let own = texts(context, ix).into_iter();
        let own = own.filter(|it| !is_in_annex(context, it));
        part.sections.extend(own.map(|it| {
            let title = said![&label, ": ", context.agency(it.party)];
            text_section(context, it, below, title)
        }));
    }
    (!part.sections.is_empty()).then_some(part)
}

/// How many of a group have sent texts, which stand in the annex.
fn in_annex(context: Context<'_, '_>, ix: IndicatorIx, level: u8, label: &Said) -> Option<Section> {
    let (n, of) = group_answers(context, ix)?;
    let title = said![label, ": ", context.agency(group_of(context, ix)?)];
    let anchor = context.plan.indicator_anchor(ix);
    let mut part = section(&format!("svar-{anchor}"), level, title);
    let place = context.say(&Word::AnswersInAnnex);
    part.say(answered_by(context, ix, n, of).then(place));
    Some(part)
}

/// Where a goal's texts are asked for: the goal's own indicators, then those of its measures.
fn places(context: Context<'_, '_>, goal: GoalIx) -> Vec<(Said, IndicatorIx)> {
    let goal = context.plan.goal(goal);
    let own = goal.uses.iter().map(|it| {
        let id = &context.indicator(it.indicator).id;
        (context.say(&phrase::IndicatorTitle { id }), it)
    });
    let below = goal.measures.iter().flat_map(|ix| {
        let label = naming::lead(context, *ix);
        let uses = context.plan.measure(*ix).uses.iter();
        uses.map(move |it| (label.clone(), it))
    });
    // How many have reported a milestone stands in its own table.
    let is_dated = |it: &Use| context.indicator(it.indicator).milestone.is_some();
    own.chain(below)
        .filter(|(_, it)| !it.is_ref && !is_dated(it))
        .map(|(label, it)| (label, it.indicator))
        .collect()
}

/// The texts of this year; where none has come that is due, the latest that came before its time.
pub(super) fn texts<'a, 's>(
    context: Context<'a, 's>,
    indicator: IndicatorIx,
) -> Vec<&'a Observation<'s>> {
    let mut found = context.answers(indicator, context.year);
    if context.plan.is_due(indicator, context.year) {
        found.extend(unconfirmed(context, indicator, &found));
    }
    found.retain(|it| {
        let is_text = it.cell == CellId::TOTAL && matches!(it.answer, Answer::Text(_));
        is_text && !it.is_held
    });
    found
}

/// The latest early answer of each party that has not answered now that it is due.
fn unconfirmed<'a, 's>(
    context: Context<'a, 's>,
    indicator: IndicatorIx,
    answers: &[&Observation<'s>],
) -> Vec<&'a Observation<'s>> {
    let early = context.ledger.early.iter();
    let early = early.filter(|early| {
        early.indicator == indicator && !answers.iter().any(|it| it.party == early.party)
    });
    let years: BTreeSet<(AgencyIx, Year)> = early
        .map(|it| (it.party, context.model.edition(it.edition)))
        .filter(|(_, it)| it.plan == context.edition.plan && it.year < context.year)
        .map(|(party, it)| (party, it.year))
        .collect();
    // Of a party's years the last stays.
    let latest: BTreeMap<AgencyIx, Year> = years.into_iter().collect();
    let known = latest
        .into_iter()
        .filter_map(|(party, year)| context.at(context.key(indicator, party, CellId::TOTAL, year)));
    known.collect()
}

/// One party's text; of an earlier year, with the words that it is not confirmed.
pub(super) fn text_section(
    context: Context<'_, '_>,
    it: &Observation<'_>,
    level: u8,
    title: impl Into<Said>,
) -> Section {
    let anchor = format!(
        "text-{}-{}",
        context.plan.indicator_anchor(it.indicator),
        context.plan.agency_anchor(it.party)
    );
    let mut part = section(&anchor, level, title);
    if it.year != context.year {
        part.say(context.say(&phrase::Unconfirmed { year: it.year }));
    } else if context.seen().is_early(it) && !is_in_annex(context, it) {
        part.say(context.say(&Word::EarlyText));
    }
    part.blocks.extend(blocks(&context, it, &anchor));
    part
}

/// What a party has written. Its tables are named after `id_prefix`.
pub(super) fn blocks(texts: &Texts<'_>, it: &Observation<'_>, id_prefix: &str) -> Vec<Block> {
    match &it.answer {
        Answer::Text(text) if it.details.as_ref().is_some_and(|it| it.document) => {
            texts.document(text, id_prefix)
        }
        Answer::Text(text) => texts.lines(text),
        _ => Vec::new(),
    }
}

/// How many members of a group have answered.
pub(super) fn answered_by(
    context: Context<'_, '_>,
    indicator: IndicatorIx,
    n: usize,
    of: usize,
) -> Said {
    let Some(group) = group_of(context, indicator) else {
        return Said::default();
    };
    let name = context.party(group);
    let is_due = context.plan.is_due(indicator, context.year);
    let answered = context.say(&phrase::GroupAnswered {
        early: !is_due,
        n,
        of,
        members: indefinite(&name),
        name,
        countys: context.plan.is_the_countys(group, context.year),
    });
    if is_due {
        return answered;
    }
    let next = context.plan.next_due(indicator, context.year);
    answered.then(context.say(&phrase::FinalFollowUp {
        year: next.map(Year::get),
        at_end: next.is_some() && next == context.plan.to,
    }))
}

/// Whether a text is a group member's own, which stands in the annex.
pub(super) fn is_in_annex(context: Context<'_, '_>, it: &Observation<'_>) -> bool {
    let reporters = &context.indicator(it.indicator).reporters;
    !reporters.contains(&it.party)
}
