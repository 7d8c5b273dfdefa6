//! A goal's indicators become a table of years: one row an indicator, gaps stand as gaps.

use std::collections::BTreeSet;

use crate::content::{Block, Cell, Row};
use crate::evaluate::blocks::{self, table};
use crate::evaluate::charts::{self, Entry, Series};
use crate::evaluate::context::Context;
use crate::evaluate::figure::{self, Shown};
use crate::evaluate::known::years;
use crate::evaluate::sources::source;
use crate::evaluate::whose::are_named;
use crate::evaluate::{change, cited, printed, reference, why};
use crate::figures::State;
use crate::model::{AgencyIx, Class, GoalIx, IndicatorIx, Observation, Use};
use crate::text::{Said, said};
use crate::value::{Period, Year};
use crate::words::cited::Rows;
use crate::words::list as phrase;
use crate::words::list::Word;
use crate::words::states::Why;

/// One row an indicator, one column a year: gaps stand as gaps. `what`: whose indicators.
pub(super) fn years_table(
    context: Context<'_, '_>,
    goal: GoalIx,
    uses: &[&Use],
    (id, rows_of): (&str, Rows),
) -> Option<Block> {
    let mut all: Vec<Year> = uses
        .iter()
        .flat_map(|it| years(context, it.indicator))
        .collect();
    all.sort_unstable();
    all.dedup();
    let (first, last) = (*all.first()?, *all.last()?);
    let span: Vec<Year> = (first.get()..=last.get()).filter_map(Year::new).collect();
    let found: Vec<(Row, Series<'_, '_>)> = uses
        .iter()
        .flat_map(|it| {
            let beside = reference::of(context, it.indicator);
            std::iter::once(it.indicator).chain(beside)
        })
        .flat_map(|ix| years_rows(context, ix, &span))
        .collect();
    let (rows, series): (Vec<Row>, Vec<Series<'_, '_>>) = found.into_iter().unzip();
    let mut columns = vec![
        context.say(&Word::IndicatorColumn),
        context.say(&Word::UnitColumn),
    ];
    columns.extend(span.iter().map(|year| format!("#{year}").into()));
    columns.extend([
        context.say(&Word::ChangeColumn),
        context.say(&Word::SourceColumn),
    ]);
    let period = if first == last {
        first.to_string()
    } else {
        format!("{first}–{last}")
    };
    let sources = uses
        .iter()
        .filter_map(|it| context.indicator(it.indicator).source.as_ref());
    let of = phrase::RowsOf {
        rows: rows_of,
        whose: cited::goal(context, goal),
    };
    let lead = context.say(&of);
    let caption = context.say(&phrase::IndicatorsTable {
        lead: lead.ended(|it| it.trim_end_matches('.').to_owned()),
        sources: sources.count() > 0,
        area: context.area(),
        years: &period,
    });
    let name = format!("{id}-indikatorer");
    let lead = context.part(&of, "figure");
    let table = table(&name, caption, &columns, rows);
    Some(charts::years(context, &name, &lead, &span, &series, table))
}

/// An indicator's row, or one for each party where several answer.
fn years_rows<'a, 's>(
    context: Context<'a, 's>,
    ix: IndicatorIx,
    span: &[Year],
) -> Vec<(Row, Series<'a, 's>)> {
    let indicator = context.indicator(ix);
    let found: Vec<&'a Observation<'s>> = span
        .iter()
        .flat_map(|it| context.answers(ix, *it))
        .collect();
    let is_named = are_named(context, &found);
    let rows: BTreeSet<(AgencyIx, Period)> = found.iter().map(|it| (it.party, it.period)).collect();
    let row = |whose: Option<(AgencyIx, Period)>| {
        let mut name = said![&*indicator.id.text, " "];
        match indicator.reference_for {
            // It stands under the one that it is there for.
            Some(of) if context.indicator(of).reference_for.is_none() => {
                name.add(reference::label(&context, indicator));
            }
            _ => name.add(context.prose(&indicator.name)),
        }
        let owner = whose.filter(|_| is_named);
        let owner = owner.map(|(it, _)| context.party(it));
        let part = whose.and_then(|(_, period)| printed::periods(context.language, &[period]));
        for it in owner.into_iter().chain(part.map(Said::from)) {
            name.add(said![", ", it]);
        }
        let entry = |year: &Year| {
            let mut own = found.iter().copied();
            let own = own.find(|it| it.year == *year && Some((it.party, it.period)) == whose);
            let shown = own.map(|it| figure::shown(context, it));
            Entry {
                figure: own,
                shown: shown.unwrap_or_else(|| gap(context, ix, *year)),
            }
        };
        let entries: Vec<Entry<'_, '_>> = span.iter().map(entry).collect();
        let figures: Vec<&Observation<'_>> = entries.iter().filter_map(|it| it.figure).collect();
        let latest = figures.last().copied();
        let unit = figure::unit_of(context, indicator, &figures);
        let mut cells = vec![Cell::text(&name), Cell::text(unit)];
        cells.extend(entries.iter().map(|it| it.shown.cell()));
        let change = latest.map(|it| change::cell(context, it));
        let change = change.filter(|it| !it.is_empty());
        cells.push(Cell::text(
            change.unwrap_or_else(|| context.say(&Word::NotCompared)),
        ));
        let source = latest.map_or_else(|| context.say(&Word::NotStated), |it| source(context, it));
        cells.push(Cell::text(source));
        let series = Series {
            indicator: ix,
            name,
            entries,
        };
        (blocks::row(cells), series)
    };
    if rows.is_empty() {
        return vec![row(None)];
    }
    rows.into_iter().map(|it| row(Some(it))).collect()
}

/// A year without a figure: why there is none.
fn gap(context: Context<'_, '_>, indicator: IndicatorIx, year: Year) -> Shown {
    let found = context.indicator(indicator);
    let ended = found.lifetime.last.is_some_and(|last| last < year);
    let dropped = found.since.is_some() && found.class_in(year) == Class::Discontinued;
    let plan_ix = context.edition.plan;
    let is_collected =
        !context.is_compiled() && context.model.find_edition(plan_ix, year).is_some();
    let is_due = context.plan_in(plan_ix, year).is_due(indicator, year);
    let is_to_come = found.class_in(year) == Class::UnderDevelopment;
    let why = match (is_collected, is_due) {
        _ if ended || dropped => Why::Discontinued,
        _ if is_to_come => Why::UnderDevelopment,
        (false, _) if context.is_compiled() => Why::NotInSource,
        // Nobody was asked, and who gave the other years had none of this.
        (false, _) => {
            return Shown::gap(context.say(&Word::FigureGap));
        }
        (true, true) => asked(context, indicator, year).unwrap_or(Why::NotSubmitted),
        (true, false) => Why::NothingAsked,
    };
    Shown::gap(context.say(&phrase::WhyInCell { why }))
}

/// Why what was owed for a year is not there, as its edition knew it.
fn asked(context: Context<'_, '_>, indicator: IndicatorIx, year: Year) -> Option<Why> {
    let edition = context.model.find_edition(context.edition.plan, year)?;
    let mut owed = context.figures.owed(edition);
    let owed = owed.find(|it| it.indicators.contains(&indicator))?;
    let is_known = matches!(owed.state, State::Cancelled | State::TooLate | State::Held);
    why::words(owed.state).filter(|_| is_known)
}
