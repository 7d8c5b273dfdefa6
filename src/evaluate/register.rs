//! Indicators that hang on a goal, and breakdowns of any indicator, become tables of years.

use std::collections::BTreeSet;

use crate::content::{Block, Run, Section};
use crate::evaluate::blocks::{led, list, section};
use crate::evaluate::context::Context;
use crate::evaluate::reported::one_of;
use crate::evaluate::tables::{around, in_italics};
use crate::evaluate::whose::are_named;
use crate::evaluate::years_table::years_table;
use crate::evaluate::{absent, breakdown, change, corrections, figure, reference, shares, target};
use crate::language::Both;
use crate::language::report::cited::{INDICATORS, INDICATORS_OF_STRATEGY};
use crate::language::report::{about, headings, page, reasons};
use crate::model::{
    AgencyIx, Answer, CellId, EditionIx, GoalIx, IndicatorIx, Kind, Observation, Use,
};
use crate::prose;
use crate::value::Year;

/// As many years as a table shows side by side.
const YEARS: usize = 5;

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
        headings::GOAL_INDICATORS.of(context.language),
    );
    let uses = &context.plan.goal(goal).uses;
    let own = blocks(context, goal, uses, (id, INDICATORS));
    let latest = latest(context, goal).filter(|_| !own.is_empty());
    part.blocks.extend(latest.map(Block::text));
    part.blocks.extend(own);
    if let Some((strategy, at, uses)) = strategy_at(context, goal) {
        let id = format!("{id}-strategi");
        let found = blocks(strategy, at, uses, (&id, INDICATORS_OF_STRATEGY));
        if !found.is_empty() {
            let latest = uses
                .iter()
                .filter_map(|it| years(strategy, it.indicator).pop())
                .max();
            let year = latest.unwrap_or(strategy.year).get();
            let from = about::FROM_FOLLOW_UP.of(context.language);
            let latest = format!(". {}", reasons::latest(context.language, year));
            let runs = around(from, in_italics(&strategy.plan.title), &latest);
            part.blocks.push(Block::Paragraph { runs });
            part.blocks.extend(found);
        }
    }
    part.blocks.extend(to_come(context, goal));
    (!part.blocks.is_empty()).then_some(part)
}

/// That a goal has no figure of this year, where they are fetched and no answer tells it.
fn latest(context: Context<'_, '_>, goal: GoalIx) -> Option<String> {
    if !context.is_compiled() {
        return None;
    }
    let living = context.plan.goal(goal).uses.iter();
    let living = living.filter(|it| !context.is_discontinued(it.indicator));
    let latest = living.filter_map(|it| years(context, it.indicator).pop());
    let latest = latest.max().filter(|it| *it < context.year)?;
    Some(reasons::latest(context.language, latest.get()))
}

/// The goal's own indicators that are still to be agreed.
fn to_come(context: Context<'_, '_>, goal: GoalIx) -> Option<Block> {
    let uses = context.plan.goal(goal).uses.iter();
    let indicators = uses.map(|it| (it.indicator, context.plan.indicator(it.indicator)));
    let names: Vec<String> = indicators
        .filter(|(ix, it)| it.kind == Kind::Undefined && years(context, *ix).is_empty())
        .map(|(_, it)| {
            format!(
                "{}: {}.",
                it.name.text,
                reasons::UNDER_DEVELOPMENT.cell.of(context.language)
            )
        })
        .collect();
    list(names.iter().map(String::as_str))
}

/// Whether anything is shown of a goal's indicators, or of those of the goals within it.
pub(super) fn has_figures(context: Context<'_, '_>, goal: GoalIx) -> bool {
    let all = (0..context.plan.goals.len()).map(GoalIx::new);
    let mut within = all.filter(|it| context.plan.goal(*it).parent == Some(goal));
    let any = |context: Context<'_, '_>, uses: &[Use]| {
        uses.iter()
            .any(|it| !years(context, it.indicator).is_empty())
    };
    any(context, &context.plan.goal(goal).uses)
        || strategy_at(context, goal).is_some_and(|(strategy, _, uses)| any(strategy, uses))
        || within.any(|it| has_figures(context, it))
}

/// The indicators of a goal and the goals within it: of each, whether there is none of it any more.
pub(super) fn are_discontinued(context: Context<'_, '_>, goal: GoalIx) -> Vec<bool> {
    let plan = context.plan;
    let is_over = |context: Context<'_, '_>, it: &Use| {
        let ended = context.plan.indicator(it.indicator).lifetime.last;
        context.is_discontinued(it.indicator) || ended.is_some_and(|it| it < context.year)
    };
    let own = plan.goal(goal).uses.iter().map(|it| is_over(context, it));
    let mut all: Vec<bool> = own.collect();
    if let Some((strategy, _, uses)) = strategy_at(context, goal) {
        all.extend(uses.iter().map(|it| is_over(strategy, it)));
    }
    let goals = (0..plan.goals.len()).map(GoalIx::new);
    let within = goals.filter(|it| plan.goal(*it).parent == Some(goal));
    all.extend(within.flat_map(|it| are_discontinued(context, it)));
    all
}

/// What looks at the plan that this one follows, in its latest edition so far.
pub(super) fn strategy<'a, 's>(context: Context<'a, 's>) -> Option<Context<'a, 's>> {
    let plan_ix = context.plan.follows?;
    let editions = (0..).map(EditionIx::new).zip(&context.model.editions);
    let latest = editions
        .filter(|(_, it)| it.plan == plan_ix && it.year <= context.year)
        .last();
    let (ix, edition) = latest?;
    Some(Context {
        plan: context.plan_in(plan_ix, context.year),
        edition,
        ix,
        year: edition.year,
        ..context
    })
}

/// The strategy's goal of the same id, with its indicators.
fn strategy_at<'a, 's>(
    context: Context<'a, 's>,
    goal: GoalIx,
) -> Option<(Context<'a, 's>, GoalIx, &'a [Use])> {
    let strategy = strategy(context)?;
    let id = &context.plan.goal(goal).id.text;
    let at = strategy
        .plan
        .goals
        .iter()
        .position(|it| it.id.text == *id)?;
    Some((strategy, GoalIx::new(at), &strategy.plan.goals[at].uses))
}

/// The indicators of the strategy that the chapters of the plan's goals show.
pub(super) fn shown_of_strategy(
    context: Context<'_, '_>,
    strategy: Context<'_, '_>,
) -> BTreeSet<IndicatorIx> {
    let goals = context.plan.goals.iter();
    let ids: BTreeSet<&str> = goals
        .filter(|it| it.lifetime.holds(context.year))
        .map(|it| &*it.id.text)
        .collect();
    let shown = strategy.plan.goals.iter();
    let shown = shown.filter(|it| ids.contains(&*it.id.text));
    shown
        .flat_map(|it| it.uses.iter().map(|it| it.indicator))
        .collect()
}

fn blocks(context: Context<'_, '_>, goal: GoalIx, uses: &[Use], named: (&str, Both)) -> Vec<Block> {
    let mut blocks = Vec::new();
    let plain: Vec<&Use> = uses
        .iter()
        .filter(|it| {
            let indicator = context.plan.indicator(it.indicator);
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
                runs.push(Run::text(format!(" {of}")));
            }
            blocks.extend(said);
        }
        if !standing.is_ref {
            blocks.extend(target::words(
                context,
                standing.indicator,
                &context.plan.indicator(standing.indicator).id,
            ));
        }
        blocks.extend(breakdown::breakdown_tables(context, standing.indicator));
        let definition = context
            .plan
            .indicator(standing.indicator)
            .definition
            .as_ref();
        if let Some(definition) =
            definition.filter(|_| !years(context, standing.indicator).is_empty())
        {
            let id = &context.plan.indicator(standing.indicator).id.text;
            let text = format!("{id} {}", headings::READING.of(context.language));
            blocks.push(led(Run::Emphasis { text }, prose::runs(definition)));
        }
    }
    blocks
}

/// The years up to this one that have any figure of an indicator.
pub(super) fn years(context: Context<'_, '_>, indicator: IndicatorIx) -> Vec<Year> {
    let first = context.key(indicator, AgencyIx::new(0), CellId::TOTAL, context.year);
    let first = crate::figures::SeriesKey {
        year: Year::new(1900).unwrap_or(context.year),
        ..first
    };
    let own = context
        .figures
        .series
        .range(first..)
        .take_while(|(key, _)| key.plan == first.plan && key.indicator == indicator);
    let mut years: Vec<Year> = own
        .filter(|(key, _)| {
            key.year <= context.year
                && context
                    .figures
                    .at(context.model, context.ix, **key)
                    .is_some()
        })
        .map(|(key, _)| key.year)
        .collect();
    years.sort_unstable();
    years.dedup();
    years.split_off(years.len().saturating_sub(YEARS))
}

pub(super) fn source(context: Context<'_, '_>, it: &Observation<'_>) -> String {
    named_source(context, it).unwrap_or_else(|| {
        // A member answers for its group: the group is the source, not each member.
        let reporters = &context.plan.indicator(it.indicator).reporters;
        let group = reporters
            .iter()
            .find(|ix| context.plan.agency(**ix).members.contains(&it.party));
        context.agency(
            group
                .copied()
                .filter(|_| !reporters.contains(&it.party))
                .unwrap_or(it.party),
        )
    })
}

/// The source that a figure's row or the plan names: another than who has submitted it.
pub(super) fn named_source(context: Context<'_, '_>, it: &Observation<'_>) -> Option<String> {
    let stated = context.plan.indicator(it.indicator).source.as_ref();
    let own = it.source().map(str::to_owned);
    own.or_else(|| stated.map(|it| it.text.to_string()))
}

/// The named sources of figures, each once.
pub(super) fn named_sources(context: Context<'_, '_>, figures: &[&Observation<'_>]) -> Vec<String> {
    let told = figures.iter().filter(|it| {
        let is_figure = !matches!(it.answer, Answer::NoValue(_) | Answer::Text(_));
        is_figure && !figure::is_withheld(context, it)
    });
    let mut names: Vec<String> = Vec::new();
    for name in told.filter_map(|it| named_source(context, it)) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// Where figures come from, in a line under the table or the drawing that shows them.
pub(super) fn sources(context: Context<'_, '_>, figures: &[&Observation<'_>]) -> Option<Vec<Run>> {
    let mut names: Vec<String> = Vec::new();
    for it in figures.iter().filter(|it| it.is_number()) {
        let name = source(context, it);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    (!names.is_empty()).then(|| vec![Run::text(page::sources(context.language, &names))])
}

/// The last figures of an indicator that its source has dropped, one a party. Nothing where there
/// is one of this year, or where the indicator lives.
pub(super) fn last<'a, 's>(
    context: Context<'a, 's>,
    indicator: IndicatorIx,
) -> Vec<&'a Observation<'s>> {
    let years = years(context, indicator);
    let last = years.last().filter(|it| **it < context.year);
    match last.filter(|_| context.is_discontinued(indicator)) {
        Some(year) => context.answers(indicator, *year),
        None => Vec::new(),
    }
}

/// What was known last, where no more will be known.
pub(super) fn with_end(
    context: Context<'_, '_>,
    sentence: String,
    last: &Observation<'_>,
) -> String {
    let indicator = context.plan.indicator(last.indicator);
    let ended = indicator.lifetime.last.is_some_and(|it| it < context.year);
    if last.year == context.year || !ended && !context.is_discontinued(last.indicator) {
        return sentence;
    }
    let latest = reasons::latest(context.language, last.year.get());
    format!(
        "{sentence} {} {latest}",
        reasons::DISCONTINUED.sentence.of(context.language)
    )
}

/// What the latest figures of an indicator say, a paragraph for each party that has one; then what
/// holds for all.
fn sentences(context: Context<'_, '_>, indicator: IndicatorIx) -> Vec<Block> {
    let id = context.plan.indicator(indicator).id.text.to_string();
    if let Some((_, sentence)) = absent::not_submitted(context, indicator).next() {
        let said = [Some(sentence), target::unknown(context, indicator)];
        let said: Vec<String> = said.into_iter().flatten().collect();
        let beside = beside(context, indicator, context.year);
        let said = said.into_iter().chain(beside);
        return vec![of(id, &said.collect::<Vec<_>>())];
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
            format!("{id} {}", context.agency(it.party))
        } else {
            id.clone()
        };
        (lead, said.into_iter().flatten().collect::<Vec<String>>())
    });
    let mut told: Vec<(String, Vec<String>)> = told.collect();
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
        .map(|(lead, said)| of(lead, &said))
        .collect()
}

/// What is said once, whoever has answered.
fn beside(context: Context<'_, '_>, indicator: IndicatorIx, year: Year) -> Vec<String> {
    let facts = target::facts(context, indicator, year).into_iter();
    let references = reference::sentences(context, indicator, year);
    facts.chain(references).collect()
}

fn of(text: String, said: &[String]) -> Block {
    led(Run::Strong { text }, vec![Run::text(said.join(" "))])
}
