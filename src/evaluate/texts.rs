//! Texts that parties have sent stand under their measure; a group's texts stand in an annex.

use std::collections::BTreeMap;

use crate::content::{Block, Section};
use crate::evaluate::blocks::section;
use crate::evaluate::context::Context;
use crate::evaluate::people::Texts;
use crate::evaluate::{cited, figure};
use crate::model::{
    AgencyIx, AgencyKind, Answer, CellId, GoalIx, IndicatorIx, Kind, MeasureIx, Observation, Use,
};
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
    let n = members
        .iter()
        .filter(|member| answered.iter().any(|it| it.party == **member))
        .count();
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
    let own = &context.plan.goal(goal).measures;
    let is_nobodys = |ix: &MeasureIx| context.plan.measure(*ix).responsible.is_empty();
    let title = context.say(&phrase::DescriptionsHeading {
        responsible: !own.iter().all(is_nobodys),
    });
    let mut part = section(&format!("{id}-beskrivningar"), level, title);
    let below = (level + 1).min(6);
    for (label, standing) in places(context, goal) {
        let kind = context.indicator(standing.indicator).kind;
        if matches!(kind, Kind::Text | Kind::Undefined) {
            let answers = in_annex(context, standing.indicator, below, &label);
            part.sections.extend(answers);
        }
        for it in texts(context, standing.indicator) {
            if !is_in_annex(context, it) {
                let title = said![&label, ": ", context.agency(it.party)];
                part.sections.push(text_section(context, it, below, title));
            }
        }
    }
    (!part.sections.is_empty()).then_some(part)
}

/// How many of a group have sent texts, which stand in the annex.
fn in_annex(context: Context<'_, '_>, ix: IndicatorIx, level: u8, label: &Said) -> Option<Section> {
    let (n, of) = group_answers(context, ix)?;
    let group = group_of(context, ix)?;
    let sentence = answered_by(context, ix, n, of);
    let place = context.say(&Word::AnswersInAnnex);
    let anchor = context.plan.indicator_anchor(ix);
    let title = said![label, ": ", context.agency(group)];
    Some(Section {
        blocks: vec![Block::text(sentence.then(place))],
        ..section(&format!("svar-{anchor}"), level, title)
    })
}

/// Where a goal's texts are asked for: the goal's own indicators, then those of its measures.
fn places<'a>(context: Context<'a, '_>, goal: GoalIx) -> Vec<(Said, &'a Use)> {
    let goal = context.plan.goal(goal);
    let own = goal.uses.iter();
    let own = own.map(|it| {
        (
            context.say(&phrase::IndicatorTitle {
                id: &context.indicator(it.indicator).id,
            }),
            it,
        )
    });
    let below = goal.measures.iter().flat_map(|ix| {
        let label = cited::lead(context, *ix);
        let uses = context.plan.measure(*ix).uses.iter();
        uses.map(move |it| (label.clone(), it))
    });
    // How many have reported a milestone stands in its own table.
    let is_dated = |it: &Use| context.indicator(it.indicator).milestone.is_some();
    own.chain(below)
        .filter(|(_, it)| !it.is_ref && !is_dated(it))
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
        is_text && !context.model.is_held(it)
    });
    found
}

/// The latest early answer of each party that has not answered now that it is due.
fn unconfirmed<'a, 's>(
    context: Context<'a, 's>,
    indicator: IndicatorIx,
    answers: &[&Observation<'s>],
) -> Vec<&'a Observation<'s>> {
    let mut latest: BTreeMap<AgencyIx, Year> = BTreeMap::new();
    for early in &context.figures.early {
        let edition = context.model.edition(early.edition);
        let is_earlier = edition.plan == context.edition.plan && edition.year < context.year;
        let is_open = !answers.iter().any(|it| it.party == early.party);
        if early.indicator == indicator && is_earlier && is_open {
            let year = latest.entry(early.party).or_insert(edition.year);
            *year = edition.year.max(*year);
        }
    }
    let known = latest.into_iter().filter_map(|(party, year)| {
        let key = context.key(indicator, party, CellId::TOTAL, year);
        context.at(key)
    });
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
        let told = context.say(&phrase::Unconfirmed { year: it.year });
        part.say(told);
    } else if figure::is_early(context, it) && !is_in_annex(context, it) {
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
    let mut reporters = context.indicator(indicator).reporters.iter();
    let Some(group) = reporters.find(|it| context.plan.agency(**it).kind == AgencyKind::Group)
    else {
        return Said::default();
    };
    let name = context.party(*group);
    let is_due = context.plan.is_due(indicator, context.year);
    let phrase = phrase::GroupAnswered {
        early: !is_due,
        n,
        of,
        members: indefinite(&name),
        name,
        countys: context.plan.is_the_countys(*group, context.year),
    };
    let answered = context.say(&phrase);
    if is_due {
        answered
    } else {
        let next = context.plan.next_due(indicator, context.year);
        let at_end = next.is_some() && next == context.plan.to;
        let year = next.map(Year::get);
        let last = context.say(&phrase::FinalFollowUp { year, at_end });
        answered.then(last)
    }
}

/// Whether a text is a group member's own, which stands in the annex.
pub(super) fn is_in_annex(context: Context<'_, '_>, it: &Observation<'_>) -> bool {
    let reporters = &context.indicator(it.indicator).reporters;
    !reporters.contains(&it.party)
}
