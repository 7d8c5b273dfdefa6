//! Indicators that hang on a goal, and breakdowns of any indicator, become tables of years.

use crate::content::{Block, Section};
use crate::evaluate::blocks::{in_italics, led, list, section};
use crate::evaluate::context::Context;
use crate::evaluate::known::{with_end, years};
use crate::evaluate::reported::one_of;
use crate::evaluate::strategy::strategy_at;
use crate::evaluate::whose::are_named;
use crate::evaluate::years_table::years_table;
use crate::evaluate::{absent, breakdown, change, corrections, reference, shares, target};
use crate::model::{GoalIx, IndicatorIx, Kind, Use};
use crate::text::{Said, said};
use crate::value::Year;
use crate::words::cited::Rows;
use crate::words::list::Word;
use crate::words::states::Why;
use crate::words::{Name, list as phrase};

/// Indikatorer för målet: the plan's own, and those of the strategy behind it at the same goal.
pub(super) fn indicators(
    context: Context<'_, '_>,
    goal: GoalIx,
    id: &str,
    level: u8,
) -> Option<Section> {
    let mut part = section(
        &format!("{id}-indikatorer"),
        level,
        context.say(&Word::GoalIndicators),
    );
    let uses = &context.plan.goal(goal).uses;
    let own = blocks(context, goal, uses, (id, Rows::Indicators));
    let latest = latest(context, goal).filter(|_| !own.is_empty());
    part.blocks.extend(latest.map(Block::text));
    part.blocks.extend(own);
    if let Some((strategy, at, uses)) = strategy_at(context, goal) {
        let id = format!("{id}-strategi");
        let found = blocks(strategy, at, uses, (&id, Rows::StrategyIndicators));
        if !found.is_empty() {
            let latest = uses
                .iter()
                .filter_map(|it| years(strategy, it.indicator).pop())
                .max();
            let year = latest.unwrap_or(strategy.year).get();
            part.blocks
                .push(Block::text(context.say(&phrase::FromStrategy {
                    strategy: Name(in_italics(context.prose(&strategy.plan.title))),
                    latest: context.say(&phrase::LatestFigure { year }),
                })));
            part.blocks.extend(found);
        }
    }
    part.blocks.extend(to_come(context, goal));
    (!part.blocks.is_empty()).then_some(part)
}

/// That a goal has no figure of this year, where they are fetched and no answer tells it.
fn latest(context: Context<'_, '_>, goal: GoalIx) -> Option<Said> {
    if !context.is_compiled() {
        return None;
    }
    let living = context.plan.goal(goal).uses.iter();
    let living = living.filter(|it| !context.is_discontinued(it.indicator));
    let latest = living.filter_map(|it| years(context, it.indicator).pop());
    let latest = latest.max().filter(|it| *it < context.year)?;
    Some(context.say(&phrase::LatestFigure { year: latest.get() }))
}

/// The goal's own indicators that are still to be agreed.
fn to_come(context: Context<'_, '_>, goal: GoalIx) -> Option<Block> {
    let uses = context.plan.goal(goal).uses.iter();
    let indicators = uses.map(|it| (it.indicator, context.indicator(it.indicator)));
    let unknown =
        indicators.filter(|(ix, it)| it.kind == Kind::Undefined && years(context, *ix).is_empty());
    let why = Why::UnderDevelopment;
    let why = context.say(&phrase::WhyInCell { why });
    list(unknown.map(|(_, it)| said![context.prose(&it.name), ": ", &why, "."]))
}

fn blocks(context: Context<'_, '_>, goal: GoalIx, uses: &[Use], named: (&str, Rows)) -> Vec<Block> {
    let mut blocks = Vec::new();
    let plain: Vec<&Use> = uses
        .iter()
        .filter(|it| {
            let indicator = context.indicator(it.indicator);
            indicator.breakdowns.is_empty() && !reference::is_beside(context, it)
        })
        .collect();
    blocks.extend(years_table(context, goal, &plain, named));
    for standing in uses {
        if !reference::is_beside(context, standing) {
            let mut said = sentences(context, standing.indicator);
            let latest = years(context, standing.indicator).last().copied();
            let figures = latest.map(|year| context.answers(standing.indicator, year));
            let figures = figures.unwrap_or_default();
            let of = shares::of_what(context, standing.indicator, &figures);
            if let (Some(Block::Paragraph { runs }), Some(of)) = (said.last_mut(), of) {
                runs.extend(said![" ", of].into_runs());
            }
            blocks.extend(said);
        }
        let indicator = context.indicator(standing.indicator);
        let id = &*indicator.id.text;
        if !standing.is_ref {
            let called = id.into();
            blocks.extend(target::words(context, standing.indicator, &called));
        }
        blocks.extend(breakdown::breakdown_tables(context, standing.indicator));
        let has_figures = !years(context, standing.indicator).is_empty();
        if let Some(definition) = indicator.definition.as_ref().filter(|_| has_figures) {
            let lead = said![id, " ", context.say(&Word::ReadingNote)].emphasis();
            blocks.push(led(lead, context.prose(definition)));
        }
    }
    blocks
}

/// What the latest figures of an indicator say, a paragraph for each party that has one; then what
/// holds for all.
fn sentences(context: Context<'_, '_>, indicator: IndicatorIx) -> Vec<Block> {
    let id: Said = (&*context.indicator(indicator).id.text).into();
    if let Some((_, sentence)) = absent::not_submitted(context, indicator).next() {
        let said = [Some(sentence), target::unknown(context, indicator)];
        let said = said.into_iter().flatten();
        let said = said.chain(beside(context, indicator, context.year));
        return vec![led(id.strong(), Said::join(said, " "))];
    }
    let years = years(context, indicator).into_iter().rev();
    let mut answers = years.map(|it| (it, context.answers(indicator, it)));
    let Some((year, latest)) = answers.find(|(_, all)| !all.is_empty()) else {
        return Vec::new();
    };
    let latest = one_of(context, indicator, latest);
    let is_named = are_named(context, &latest);
    let told = latest.into_iter().map(|it| {
        let said = [
            Some(with_end(context, change::sentence(context, it), it)),
            corrections::of_compared(context, it),
            target::judged(context, it),
        ];
        let lead = if is_named {
            said![&id, " ", context.agency(it.party)]
        } else {
            id.clone()
        };
        (lead, said.into_iter().flatten().collect::<Vec<Said>>())
    });
    let mut told: Vec<(Said, Vec<Said>)> = told.collect();
    let beside = beside(context, indicator, year);
    match told.as_mut_slice() {
        [(_, said)] if !is_named => said.extend(beside),
        _ => told.push((id, beside)),
    }
    for (_, said) in &mut told {
        said.retain(|it| !it.is_empty());
    }
    told.retain(|(_, said)| !said.is_empty());
    told.into_iter()
        .map(|(lead, said)| led(lead.strong(), Said::join(said, " ")))
        .collect()
}

/// What is said once, whoever has answered.
fn beside(context: Context<'_, '_>, indicator: IndicatorIx, year: Year) -> Vec<Said> {
    let facts = target::facts(context, indicator, year).into_iter();
    let references = reference::sentences(context, indicator, year);
    facts.chain(references).collect()
}
