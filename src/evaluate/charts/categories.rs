//! A table of categories becomes bars: this year's, and under each the year before's where they compare.

use crate::content::{Block, Chart, ChartRow, Shape, Table};
use crate::derive::change::{compared, exact};
use crate::evaluate::charts::{
    Data, Entry, are_large, beside, can_be_drawn, figure, first_title, heading, uncited,
};
use crate::evaluate::context::Context;
use crate::evaluate::figure::unit;
use crate::figures::Compared;
use crate::model::{IndicatorIx, Observation};
use crate::text::{Said, said};
use crate::value::Year;
use crate::words::list as phrase;

/// As many categories as can be taken in at a glance.
const CATEGORIES: std::ops::RangeInclusive<usize> = 2..=12;

/// As many categories as a description tells one by one.
const TOLD: usize = 4;

/// A table of categories, and what its cells are made of.
pub(in crate::evaluate) struct Categories<'t, 'a, 's> {
    pub(in crate::evaluate) indicator: IndicatorIx,
    /// The end of its ids: `2.10a-1`.
    pub(in crate::evaluate) name: &'t str,
    /// *Figur 2.10a.*
    pub(in crate::evaluate) lead: &'t Said,
    /// What, of whom and where, in some years.
    pub(in crate::evaluate) title: &'t dyn Fn(&[Year]) -> Said,
    /// Whether a row is one category, and not a combination of several.
    pub(in crate::evaluate) is_plain: bool,
    pub(in crate::evaluate) years: &'t [Year],
    /// In the order of the table.
    pub(in crate::evaluate) rows: &'t [Category<'a, 's>],
}

/// A row of such a table.
pub(in crate::evaluate) struct Category<'a, 's> {
    pub(in crate::evaluate) label: Said,
    pub(in crate::evaluate) is_total: bool,
    /// One a year.
    pub(in crate::evaluate) entries: Vec<Entry<'a, 's>>,
}

impl<'a, 's> Categories<'_, 'a, 's> {
    /// All but the total.
    fn parts(&self) -> impl Iterator<Item = &Category<'a, 's>> {
        self.rows.iter().filter(|it| !it.is_total)
    }

    fn total(&self) -> Option<&Category<'a, 's>> {
        self.rows.iter().find(|it| it.is_total)
    }
}

/// The table with its bars, where they can be drawn.
pub(in crate::evaluate) fn categories(
    context: Context<'_, '_>,
    asked: &Categories<'_, '_, '_>,
    table: Table,
) -> Block {
    let Some(now) = asked
        .years
        .last()
        .filter(|_| can_be_compared(context, asked))
    else {
        return Block::Table(table);
    };
    let before = before(context, asked);
    let shown: Vec<Year> = before.into_iter().chain([*now]).collect();
    let title = (asked.title)(&shown);
    let caption = said![asked.lead, " ", &title, "."];
    let rows: Vec<ChartRow> = asked
        .parts()
        .map(|it| bars(it, asked.years, &shown))
        .collect();
    let chart = Chart {
        id: format!("diagram-{}", asked.name),
        shape: Shape::Bars,
        title: uncited(title.runs()),
        description: description(context, asked, *now, before).into_runs(),
        rows,
        ticks: Vec::new(),
        breaks: Vec::new(),
        targets: Vec::new(),
        gap: String::new(),
    };
    let data = data(context, asked, &table);
    figure(asked.name, &caption, vec![chart], table, data)
}

/// Whether the latest year's categories can be looked at side by side: some, each with a figure that
/// can be drawn or none at all, at least two with one.
fn can_be_compared(context: Context<'_, '_>, asked: &Categories<'_, '_, '_>) -> bool {
    let indicator = context.indicator(asked.indicator);
    let found = of_year(asked, asked.years.len().saturating_sub(1));
    let newest = asked.parts().filter_map(|it| it.entries.last());
    asked.is_plain
        && indicator.kind.is_numeric()
        && CATEGORIES.contains(&asked.parts().count())
        && newest.filter(|it| it.number().is_some()).count() >= *CATEGORIES.start()
        && found.iter().all(|it| can_be_drawn(context, it))
        && are_large(context.plan, indicator, &found)
}

/// The figures of one year, counted from the first.
fn of_year<'a, 's>(asked: &Categories<'_, 'a, 's>, at: usize) -> Vec<&'a Observation<'s>> {
    let rows = asked.rows.iter();
    rows.filter_map(|it| it.entries.get(at)?.figure).collect()
}

/// The year before, if each category that has a figure in both years can be compared, and any has.
fn before(context: Context<'_, '_>, asked: &Categories<'_, '_, '_>) -> Option<Year> {
    let at = asked.years.len().checked_sub(2)?;
    let before = *asked.years.get(at)?;
    let found = of_year(asked, at);
    let is_sound = found.iter().all(|it| can_be_drawn(context, it));
    let pairs = asked.parts().filter_map(|row| {
        let number = |at: usize| row.entries.get(at)?.figure.filter(|it| it.is_number());
        number(at).and(number(at + 1))
    });
    let compares: Vec<bool> = pairs
        .map(|it| {
            let key = context.series_of(it);
            let compared = compared(context.model, context.figures, context.ix, key);
            matches!(compared, Some(Compared::Change(change)) if change.from_year == before)
        })
        .collect();
    (is_sound && !compares.is_empty() && compares.iter().all(|it| *it)).then_some(before)
}

/// A row's entries of the years that are shown, the latest first.
fn bars(row: &Category<'_, '_>, years: &[Year], shown: &[Year]) -> ChartRow {
    let entries = years.iter().zip(&row.entries);
    let entries = entries.filter(|(year, _)| shown.contains(year)).rev();
    ChartRow {
        label: row.label.clone().into_runs(),
        points: entries
            .map(|(year, it)| it.point(&year.to_string()))
            .collect(),
    }
}

/// Each category where they are few, else how far they span; then the total.
fn description(
    context: Context<'_, '_>,
    asked: &Categories<'_, '_, '_>,
    now: Year,
    before: Option<Year>,
) -> Said {
    let said = |row: &Category<'_, '_>| row.entries.last()?.said(context);
    let mut known: Vec<(&Category<'_, '_>, Said)> = asked
        .parts()
        .filter_map(|it| Some((it, said(it)?)))
        .collect();
    let n = known.len();
    let mut sentences = Vec::new();
    if n <= TOLD {
        let each = known.iter().map(|(it, said)| said![&it.label, " ", said]);
        sentences.push(context.say(&phrase::EachOfYear {
            year: now,
            figures: Said::join(each, "; "),
        }));
    } else {
        let kind = context.indicator(asked.indicator).kind;
        let value = |it: &Category<'_, '_>| exact(&it.entries.last()?.figure?.answer, kind);
        known.sort_by_key(|(it, _)| value(it).map(|it| it.value));
        if let (Some((_, least)), Some((_, most))) = (known.first(), known.last()) {
            sentences.push(context.say(&phrase::Span {
                year: now,
                least: least.clone(),
                most: Some(most.clone()).filter(|it| it != least),
            }));
        }
    }
    let is_unnamed = |it: &&Category<'_, '_>| {
        let entry = it.entries.last();
        entry.is_some_and(|it| it.shown.is_unnamed())
    };
    let unnamed = asked.parts().filter(is_unnamed).count();
    let without = asked.parts().count() - n - unnamed;
    if without > 0 {
        sentences.push(context.say(&phrase::CategoriesWithout { n: without }));
    }
    if unnamed > 0 {
        sentences.push(context.say(&phrase::CategoriesUnnamed { n: unnamed }));
    }
    let total = asked.total().and_then(|it| Some((it, said(it)?)));
    sentences.extend(total.map(|(it, said)| beside(&it.label, said)));
    sentences.extend(before.map(|year| context.say(&phrase::YearUnderBars { year })));
    Said::join(sentences, " ")
}

fn data(context: Context<'_, '_>, asked: &Categories<'_, '_, '_>, table: &Table) -> Data {
    let unit = unit(&context, context.indicator(asked.indicator)).plain();
    let mut data = vec![heading(first_title(table), context.language)];
    for row in asked.rows {
        let entries = asked.years.iter().zip(&row.entries);
        data.extend(entries.map(|(year, it)| it.datum(context.language, &row.label, *year, &unit)));
    }
    data
}
