//! Indicators that hang on a goal become a table of years, in which gaps stand as gaps, and sentences;
//! breakdowns of any indicator become tables too.

use std::collections::BTreeSet;

use crate::content::{Block, Section, files};
use crate::ledger::State;
use crate::model::{AgencyIx, Class, GoalIx, IndicatorIx, Kind, Observation, Use};
use crate::report::blocks::{Columns, in_file, led, list, section};
use crate::report::charts::{Entry, Series};
use crate::report::{breakdown, charts};
use crate::tell::context::Context;
use crate::tell::figure::Shown;
use crate::tell::sources::{are_named, source, sources};
use crate::tell::years::{with_end, with_figures};
use crate::tell::{change, correction, figure, naming, owed, printed, reference, share, target};
use crate::text::{Said, once_each, said};
use crate::value::{Period, Year};
use crate::words::list::Word;
use crate::words::names::open;
use crate::words::roles::Rows;
use crate::words::states::Why;
use crate::words::{Name, list as phrase};

/// Indikatorer för målet: the plan's own, and those of the strategy behind it at the same goal.
pub(super) fn indicators(
    context: Context<'_, '_>,
    goal: GoalIx,
    id: &str,
    level: u8,
) -> Option<Section> {
    let title = context.say(&Word::GoalIndicators);
    let mut part = section(&format!("{id}-indikatorer"), level, title);
    let uses = &context.plan.goal(goal).uses;
    let own = blocks(context, goal, uses, (id, Rows::Indicators));
    let latest = latest(context, uses).filter(|_| !own.is_empty());
    part.blocks.extend(latest.map(Block::text));
    part.blocks.extend(own);
    if let Some((strategy, at, uses)) = context.strategy_at(goal) {
        let id = format!("{id}-strategi");
        let found = blocks(strategy, at, uses, (&id, Rows::StrategyIndicators));
        if !found.is_empty() {
            let latest = uses
                .iter()
                .flat_map(|it| with_figures(strategy, it.indicator));
            let year = latest.max().unwrap_or(strategy.year).get();
            part.say(context.say(&phrase::FromStrategy {
                strategy: Name(context.prose(&strategy.plan.title).in_italics()),
                latest: context.say(&phrase::LatestFigure { year }),
            }));
            part.blocks.extend(found);
        }
    }
    part.blocks.extend(to_come(context, uses));
    (!part.blocks.is_empty()).then_some(part)
}

/// That a goal has no figure of this year, where they are fetched and no answer tells it.
fn latest(context: Context<'_, '_>, uses: &[Use]) -> Option<Said> {
    let living = uses
        .iter()
        .filter(|it| !context.is_discontinued(it.indicator));
    let latest = living
        .flat_map(|it| with_figures(context, it.indicator))
        .max()?;
    let is_told = context.is_compiled() && latest < context.year;
    is_told.then(|| context.say(&phrase::LatestFigure { year: latest.get() }))
}

/// The goal's own indicators that are still to be agreed.
fn to_come(context: Context<'_, '_>, uses: &[Use]) -> Option<Block> {
    let why = context.why_in_cell(Why::UnderDevelopment);
    list(uses.iter().filter_map(|it| {
        let indicator = context.indicator(it.indicator);
        let is_open =
            indicator.kind == Kind::Undefined && with_figures(context, it.indicator).is_empty();
        is_open.then(|| said![context.prose(&indicator.name), ": ", &why, "."])
    }))
}

fn blocks(context: Context<'_, '_>, goal: GoalIx, uses: &[Use], named: (&str, Rows)) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut plain: Vec<&Use> = uses.iter().collect();
    plain.retain(|it| {
        let has_parts = !context.indicator(it.indicator).breakdowns.is_empty();
        !has_parts && !reference::is_beside(context, it)
    });
    blocks.extend(years_table(context, goal, &plain, named));
    for standing in uses {
        blocks.extend(breakdown::breakdown_tables(context, standing.indicator));
    }
    blocks
}

/// How the figures of a goal's own indicators have changed and how they are to be read, and of the strategy's.
pub(super) fn counted(context: Context<'_, '_>, goal: GoalIx) -> Vec<Block> {
    let mut blocks = words(context, &context.plan.goal(goal).uses);
    if let Some((strategy, _, uses)) = context.strategy_at(goal) {
        blocks.extend(words(strategy, uses));
    }
    blocks
}

fn words(context: Context<'_, '_>, uses: &[Use]) -> Vec<Block> {
    let mut blocks = Vec::new();
    for standing in uses {
        let ix = standing.indicator;
        let latest = with_figures(context, ix).last().copied();
        if !reference::is_beside(context, standing) {
            let mut said = sentences(context, ix);
            let figures = latest.map(|year| context.answers(ix, year));
            let of = share::of_what(context, ix, &figures.unwrap_or_default());
            if let (Some(Block::Paragraph { runs }), Some(of)) = (said.last_mut(), of) {
                runs.add(said![" ", of]);
            }
            blocks.extend(said);
        }
        let indicator = context.indicator(ix);
        let id = &*indicator.id.text;
        if !standing.is_ref {
            blocks.extend(target::words(context, ix, &id.into()).map(Block::text));
        }
        if let (Some(definition), Some(_)) = (&indicator.definition, latest) {
            let name = said![id, " ", context.prose(&indicator.name)].strong();
            let note = context.say(&Word::ReadingNote).emphasis();
            blocks.push(led(name, note.then(context.prose(definition))));
        }
    }
    blocks
}

/// What the latest figures of an indicator say, a paragraph for each party that has one; then what
/// holds for all.
fn sentences(context: Context<'_, '_>, ix: IndicatorIx) -> Vec<Block> {
    let id: Said = (&*context.indicator(ix).id.text).into();
    // What is said once, whoever has answered.
    let beside =
        |year| target::facts(context, ix, year).then(reference::sentences(context, ix, year));
    if let Some((_, sentence)) = change::not_submitted(context, ix).next() {
        let said = sentence.then(target::unknown(context, ix));
        return vec![led(id.strong(), said.then(beside(context.year)))];
    }
    let years = with_figures(context, ix).into_iter().rev();
    let mut answers = years.map(|it| (it, context.answers_once(ix, it)));
    let Some((year, latest)) = answers.find(|(_, all)| !all.is_empty()) else {
        return Vec::new();
    };
    let is_named = are_named(context, &latest);
    let told = latest.into_iter().map(|it| {
        let said = with_end(context, change::sentence(context, it), it)
            .then(correction::of_compared(context, it))
            .then(target::judged(context, it));
        let whose = is_named.then(|| said![" ", context.agency(it.party)]);
        (said![&id, whose], said)
    });
    let mut told: Vec<(Said, Said)> = told.collect();
    match &mut *told {
        [(_, said)] if !is_named => *said = std::mem::take(said).then(beside(year)),
        _ => told.push((id, beside(year))),
    }
    told.retain(|(_, said)| !said.is_empty());
    let paragraphs = told.into_iter();
    paragraphs
        .map(|(lead, said)| led(lead.strong(), said))
        .collect()
}

/// One row an indicator, one column a year: gaps stand as gaps.
fn years_table(
    context: Context<'_, '_>,
    goal: GoalIx,
    uses: &[&Use],
    (id, rows): (&str, Rows),
) -> Option<Block> {
    let all = uses
        .iter()
        .flat_map(|it| with_figures(context, it.indicator));
    let all: BTreeSet<Year> = all.collect();
    let (first, last) = (*all.first()?, *all.last()?);
    let span: Vec<Year> = (first.get()..=last.get()).filter_map(Year::new).collect();
    let shown = uses.iter().flat_map(|it| {
        let beside = reference::comparisons(context, it.indicator);
        std::iter::once(it.indicator).chain(beside)
    });
    let of = phrase::RowsOf {
        rows,
        whose: naming::goal(context, goal),
    };
    let series: Vec<Series<'_, '_>> = shown
        .flat_map(|ix| years_series(context, ix, &span))
        .collect();
    let period = if first == last {
        first.to_string()
    } else {
        format!("{first}–{last}")
    };
    let mut indicators = uses.iter().map(|it| context.indicator(it.indicator));
    let caption = context.say(&phrase::IndicatorsTable {
        lead: open(context.say(&of)),
        sources: indicators.any(|it| it.source.is_some()),
        area: context.area(),
        years: &period,
    });
    let file = files(context.language.tag()).series;
    if let Some(elsewhere) = in_file(&context, &caption, series.len(), file) {
        return Some(elsewhere);
    }
    let columns = Columns::new(&context)
        .text(&Word::IndicatorColumn, |it: &Series<'_, '_>| {
            it.name.clone()
        })
        .text(&Word::UnitColumn, |it| {
            figure::unit_of(context, context.indicator(it.indicator), &it.figures())
        })
        .years(&span, |it, at| it.entries[at].shown.cell(context))
        .text(&Word::LatestChangeColumn, |it| {
            let change = it.figures().last().map(|it| change::cell(context, it));
            let change = change.filter(|it| !it.is_empty());
            change.unwrap_or_else(|| context.say(&Word::NotCompared))
        });
    // One source of all rows stands once, below them.
    let figures: Vec<&Observation<'_>> = series.iter().flat_map(Series::figures).collect();
    let is_one = once_each(figures.iter().map(|it| source(context, it))).len() == 1;
    let columns = if is_one {
        columns
    } else {
        columns.text(&Word::SourceColumn, |it| {
            let source = it.figures().last().map(|it| source(context, it));
            source.unwrap_or_else(|| context.say(&Word::NotStated))
        })
    };
    let name = format!("{id}-indikatorer");
    let lead = context.part(&of, "figure");
    let mut table = columns.table(&name, caption, &series);
    table
        .remarks
        .extend(sources(context, &figures).filter(|_| is_one));
    Some(charts::years(context, &name, &lead, &span, &series, table))
}

/// An indicator's row, or one for each party where several answer.
pub(super) fn years_series<'a, 's>(
    context: Context<'a, 's>,
    ix: IndicatorIx,
    span: &[Year],
) -> Vec<Series<'a, 's>> {
    let indicator = context.indicator(ix);
    let found = span.iter().flat_map(|it| context.answers(ix, *it));
    let found: Vec<&Observation<'_>> = found.collect();
    let is_named = are_named(context, &found);
    let whose = found.iter().map(|it| Some((it.party, it.period)));
    let mut rows: BTreeSet<Option<(AgencyIx, Period)>> = whose.collect();
    if rows.is_empty() {
        rows.insert(None);
    }
    let newest = found.iter().max_by_key(|it| it.year).copied();
    let called = figure::called(context, ix, newest);
    let series = |whose: Option<(AgencyIx, Period)>| {
        let mut name = said![&called, " "];
        match indicator.reference_for {
            // It stands under the one that it is there for.
            Some(of) if context.indicator(of).reference_for.is_none() => {
                name.add(reference::label(&context, indicator));
            }
            _ => name.add(context.prose(&indicator.name)),
        }
        if let Some((party, period)) = whose {
            let owner = is_named.then(|| context.party(party));
            let part = printed::periods(context.language, &[period]).map(Said::from);
            for it in owner.into_iter().chain(part) {
                name.add(said![", ", it]);
            }
        }
        let entries = span.iter().map(|year| {
            let mut own = found.iter().copied();
            let own = own.find(|it| it.year == *year && Some((it.party, it.period)) == whose);
            let shown = own.map(|it| figure::shown(context, it));
            Entry {
                figure: own,
                shown: shown.unwrap_or_else(|| gap(context, ix, *year)),
            }
        });
        Series {
            indicator: ix,
            name,
            entries: entries.collect(),
        }
    };
    rows.into_iter().map(series).collect()
}

/// A year without a figure: why there is none.
fn gap(context: Context<'_, '_>, ix: IndicatorIx, year: Year) -> Shown {
    let indicator = context.indicator(ix);
    let class = indicator.class_in(year);
    let ended = indicator.lifetime.last.is_some_and(|last| last < year);
    let dropped = indicator.since.is_some() && class == Class::Discontinued;
    let plan = context.edition.plan;
    let why = if ended || dropped {
        Why::Discontinued
    } else if class == Class::UnderDevelopment {
        Why::UnderDevelopment
    } else if context.is_compiled() {
        Why::NotInSource
    } else if context.model.find_edition(plan, year).is_none() {
        // Nobody was asked, and who gave the other years had none of this.
        return Shown::gap(context.say(&Word::FigureGap));
    } else if context.plan_in(plan, year).is_due(ix, year) {
        asked(context, ix, year).unwrap_or(Why::NotSubmitted)
    } else {
        Why::NothingAsked
    };
    Shown::gap(context.why_in_cell(why))
}

/// Why what was owed for a year is not there, as its edition knew it.
fn asked(context: Context<'_, '_>, indicator: IndicatorIx, year: Year) -> Option<Why> {
    let edition = context.model.find_edition(context.edition.plan, year)?;
    let owed = context.in_edition(edition).owed_of(indicator).next()?;
    let is_known = matches!(owed.state, State::Cancelled | State::TooLate | State::Held);
    owed::why_not(owed.state).filter(|_| is_known)
}
