//! A measure's shares become a table: n and N always with the percentage.

use std::collections::BTreeSet;

use crate::content::{Block, Cell};
use crate::model::{Kind, MeasureIx, Observation};
use crate::report::blocks;
use crate::report::blocks::Columns;
use crate::tell::context::Context;
use crate::tell::lineage::called;
use crate::tell::sources::are_named;
use crate::tell::{change, figure, naming, printed, reference, share, sources};
use crate::text::{Said, said};
use crate::words::grammar::listed;
use crate::words::list::Word;
use crate::words::names::open;
use crate::words::{list as phrase, numbers};

/// The table; none of a measure without a share this year.
pub(super) fn shares(context: Context<'_, '_>, ix: MeasureIx) -> Option<Block> {
    let found = found(context, ix);
    let figures: Vec<&Observation<'_>> = found.iter().map(|(it, _)| *it).collect();
    figures.first()?;
    // In per cent, unless all are of few and told by their counts.
    let is_few = |it: &&Observation<'_>| figure::few(context, it).is_some();
    let percent = !figures.iter().all(is_few);
    let year = context.year;
    let share = phrase::ShareColumn { year, percent };
    let columns = Columns::new(&context)
        .text(
            &Word::IndicatorColumn,
            |(it, is_named): &(&Observation<'_>, bool)| name(context, ix, it, *is_named),
        )
        .number(&share, |(it, _)| share_cell(context, it))
        .number(&Word::CountColumn, |(it, _)| base(context, it, 0))
        .number(&Word::OfColumn, |(it, _)| base(context, it, 1))
        .text(&Word::AnsweredOfAskedColumn, |(it, _)| {
            answered(context, it)
        })
        .text(&Word::ChangeColumn, |(it, _)| change::cell(context, it));
    let areas = figures.iter();
    let areas: BTreeSet<Said> = areas
        .map(|it| figure::area(context, it).unwrap_or_else(|| context.area()))
        .collect();
    let caption = context.say(&phrase::SharesTable {
        lead: naming::table(context, ix),
        percent,
        area: listed(areas.into_iter().collect(), context.language),
        year,
    });
    let id = format!("{}-andelar", context.plan.measure_anchor(ix));
    let mut shown = columns.table(&id, caption, &found);
    let of = figures.chunk_by(|a, b| a.indicator == b.indicator);
    let of = of.filter_map(|own| {
        let ix = own.first()?.indicator;
        Some((called(context, ix), share::of_what(context, ix, own)?))
    });
    let of: Vec<(Said, Said)> = of.collect();
    // What several are of is said once.
    let of = of.chunk_by(|(_, a), (_, b)| a == b).map(|same| {
        let ids = same.iter().map(|(id, _)| id.clone()).collect();
        let (ids, of) = (listed(ids, context.language), same[0].1.clone());
        said![open(of), " (", ids, ")."]
    });
    let has_few = figures.iter().any(is_few);
    let few = has_few.then(|| {
        let limit = context.plan.small_base.into();
        context.say(&phrase::FewInWords { limit })
    });
    let remarks = of
        .chain(few)
        .chain(sources::sources(context, &figures))
        .chain([blocks::beside(&context, |it| it.data)]);
    shown.remarks = remarks.collect();
    Some(Block::Table(shown))
}

/// The shares that have been given, each with whether it must be named.
fn found<'a, 's>(context: Context<'a, 's>, ix: MeasureIx) -> Vec<(&'a Observation<'s>, bool)> {
    let mut found = Vec::new();
    for it in &context.plan.measure(ix).uses {
        let is_share = context.indicator(it.indicator).kind == Kind::Share;
        if !is_share || it.is_ref || reference::is_beside(context, it) {
            continue;
        }
        let answers = context.answers(it.indicator, context.year);
        let is_named = are_named(context, &answers);
        let has_value = |it: &&Observation<'_>| it.has_value();
        let given = answers.into_iter().filter(has_value);
        let shown = given.filter(|it| !it.is_held);
        found.extend(shown.map(|it| (it, is_named)));
    }
    found
}

fn name(context: Context<'_, '_>, ix: MeasureIx, it: &Observation<'_>, is_named: bool) -> Said {
    let indicator = context.indicator(it.indicator);
    let is_numbered = !context.plan.measure(ix).number.is_empty();
    let id = is_numbered.then(|| {
        let id = Said::from(&*indicator.id.text);
        said![id.linked(&format!("#{}", figure::place(context, it))), " "]
    });
    let owner = is_named.then(|| said![", ", context.party(it.party)]);
    said![id, context.prose(&indicator.name), owner]
}

fn share_cell(context: Context<'_, '_>, it: &Observation<'_>) -> Cell {
    let beside = reference::cell(context, it.indicator, it.year).unwrap_or_default();
    let shown = figure::shown(context, it);
    Cell {
        state: None,
        ..shown.cell_of(context, said![share(context, it), beside])
    }
}

/// A number of per cent, or *2 av 9* where percentages say nothing.
fn share(context: Context<'_, '_>, it: &Observation<'_>) -> Said {
    match figure::value(context, it) {
        Some(value) if value.few.is_none() => {
            let number = numbers::number(value.number, context.language);
            printed::precise(context.language, value.precision, number)
        }
        _ => figure::shown(context, it).text,
    }
}

/// The numerator or the denominator.
fn base(context: Context<'_, '_>, it: &Observation<'_>, at: usize) -> Said {
    match figure::parts(it) {
        Some(parts) => numbers::number(parts[at].get(), context.language).into(),
        None => context.say(&Word::BaseNotGiven),
    }
}

/// How many answered of those asked, where somebody says it.
fn answered(context: Context<'_, '_>, it: &Observation<'_>) -> Option<Said> {
    let asked = it.details.as_ref()?.asked?;
    Some(share::part_of(
        context,
        &base(context, it, 1).plain(),
        asked,
    ))
}
