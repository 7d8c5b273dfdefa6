//! Källor: every source that a figure of the report names becomes a row with the figures it stands behind.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::{Block, Section};
use crate::report::blocks::{Columns, titled};
use crate::report::open_data::of_the_strategy;
use crate::tell::context::Context;
use crate::tell::sources::{Named, named, source};
use crate::text::Said;
use crate::value::Year;
use crate::words::order::sort_by_name;
use crate::words::{Word, list as phrase};

/// *2019, 2021–2024*: two years that follow each other are no span yet.
fn spans(years: &BTreeSet<Year>) -> String {
    let mut spans: Vec<(Year, Year)> = Vec::new();
    for year in years {
        match spans.last_mut() {
            Some((_, last)) if last.next() == *year => *last = *year,
            _ => spans.push((*year, *year)),
        }
    }
    let said = spans.into_iter().map(|(first, last)| match last {
        last if last == first => first.to_string(),
        last if last == first.next() => format!("{first}, {last}"),
        last => format!("{first}–{last}"),
    });
    said.collect::<Vec<_>>().join(", ")
}

/// Figures of the same years together, in the order of the plan.
fn by_years(figures: BTreeMap<Named<'_>, BTreeSet<Year>>) -> Vec<(BTreeSet<Year>, Vec<&str>)> {
    let mut rows: Vec<(BTreeSet<Year>, Vec<&str>)> = Vec::new();
    for ((_, _, id), years) in figures {
        match rows.iter_mut().find(|(own, _)| *own == years) {
            Some((_, ids)) => ids.push(id),
            None => rows.push((years, vec![id])),
        }
    }
    rows
}

/// Every source that a figure in the report names, with the figures it stands behind; those of
/// other years than the rest in a row of their own.
pub(super) fn sources(context: Context<'_, '_>) -> Section {
    let (plan, year) = (context.edition.plan, context.year);
    let own = context.model.series.keys();
    let own = own.filter(|(key, _)| key.plan == plan && key.year <= year);
    let own = own.filter_map(|(_, said)| Some((context, context.latest(said)?)));
    let mut sources: BTreeMap<Said, BTreeMap<Named<'_>, BTreeSet<Year>>> = BTreeMap::new();
    for (whose, it) in own.chain(of_the_strategy(context)) {
        // There is no source of what is not there.
        if it.is_reported() {
            let source = source(whose, it).begun(|it| it.trim().to_owned());
            let figures = sources.entry(source).or_default();
            figures.entry(named(whose, it)).or_default().insert(it.year);
        }
    }
    let mut sources: Vec<(Said, _)> = sources.into_iter().collect();
    sort_by_name(&mut sources, |(source, _)| source.plain());
    let rows = sources.into_iter().flat_map(|(source, figures)| {
        let rows = by_years(figures).into_iter();
        rows.map(move |(years, ids)| (source.clone(), ids.join(", "), spans(&years)))
    });
    let rows: Vec<(Said, String, String)> = rows.collect();
    let mut chapter = titled(&context, "kallor", 2, Word::SourcesOfFigures);
    if rows.is_empty() {
        chapter.say(context.say(&Word::NoFiguresThisYear));
        return chapter;
    }
    let columns = Columns::new(&context)
        .text(
            &Word::SourceColumn,
            |(source, ..): &(Said, String, String)| source.clone(),
        )
        .text(&Word::FiguresColumn, |(_, ids, _)| ids.clone())
        .text(&Word::AboutYearColumn, |(.., years)| years.clone());
    let area = context.area();
    let caption = context.say(&phrase::SourcesTable { area, year });
    let table = columns.table("kallor", caption, &rows);
    chapter.blocks.push(Block::Table(table));
    chapter
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_years_in_a_row_are_a_span() {
        let said = |years: &[u16]| spans(&years.iter().filter_map(|it| Year::new(*it)).collect());
        assert_eq!(
            said(&[2020, 2021, 2023, 2024, 2025]),
            "2020, 2021, 2023–2025"
        );
        assert_eq!(said(&[2024]), "2024");
    }
}
