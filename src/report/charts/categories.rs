//! A table of categories becomes bars: this year's, and under each the year before's where they compare.

use crate::content::{Block, Chart, ChartRow, Shape, Table};
use crate::derive::change::compared;
use crate::ledger::Compared;
use crate::model::{CellId, IndicatorIx, Observation};
use crate::report::charts::{
    Entry, Line, beside, can_be_drawn, data, figure, finding, has_length, uncited,
};
use crate::tell::context::Context;
use crate::tell::figure::unit;
use crate::tell::naming;
use crate::text::{Said, said};
use crate::value::Year;
use crate::words::list as phrase;

/// As many categories as a drawing shows, and its description tells one by one.
const CATEGORIES: std::ops::RangeInclusive<usize> = 2..=4;

/// A table of categories, and what its cells are made of.
pub(in crate::report) struct Categories<'t, 'a, 's> {
    pub(in crate::report) context: Context<'a, 's>,
    pub(in crate::report) indicator: IndicatorIx,
    /// The end of its ids: `2.10a-1`.
    pub(in crate::report) name: &'t str,
    /// *Figur 2.10a.*
    pub(in crate::report) lead: &'t Said,
    /// What the rows are called.
    pub(in crate::report) by: Said,
    /// What, of whom and where, in some years.
    pub(in crate::report) title: &'t dyn Fn(&[Year]) -> Said,
    /// Whether a row is one category, and not a combination of several, of one of few parties.
    pub(in crate::report) is_plain: bool,
    /// Whether it is the indicator's first: what its total shows is told once.
    pub(in crate::report) is_first: bool,
    pub(in crate::report) years: &'t [Year],
    /// In the order of the table.
    pub(in crate::report) rows: &'t [Category<'a, 's>],
}

/// A row of such a table.
pub(in crate::report) struct Category<'a, 's> {
    pub(in crate::report) label: Said,
    pub(in crate::report) cell: CellId,
    /// One a year.
    pub(in crate::report) entries: Vec<Entry<'a, 's>>,
}

impl Category<'_, '_> {
    pub(in crate::report) fn is_total(&self) -> bool {
        self.cell == CellId::TOTAL
    }
}

impl<'a, 's> Categories<'_, 'a, 's> {
    /// All but the total.
    fn parts(&self) -> impl Iterator<Item = &Category<'a, 's>> {
        self.rows.iter().filter(|it| !it.is_total())
    }

    /// The figures of one year, counted from the first.
    fn of_year(&self, at: usize) -> Vec<&'a Observation<'s>> {
        let rows = self.rows.iter();
        rows.filter_map(|it| it.entries.get(at)?.figure).collect()
    }

    /// The table with its bars, where they can be drawn.
    pub(in crate::report) fn with_bars(&self, table: Table) -> Block {
        let (context, years) = (self.context, self.years);
        let Some(now) = years.last() else {
            return Block::Table(table);
        };
        let is_drawn = self.can_be_compared();
        let before = self.before().filter(|_| is_drawn);
        let shown: Vec<Year> = before.into_iter().chain([*now]).collect();
        let title = (self.title)(&shown);
        let caption = said![self.lead, " ", &title, "."];
        // A row's entries of the years that are shown.
        let bars = |row: &Category<'_, '_>| {
            let entries = years.iter().zip(&row.entries);
            let entries = entries.filter(|(year, _)| shown.contains(year));
            ChartRow {
                label: row.label.clone(),
                points: entries.map(|(year, it)| it.point(*year)).collect(),
            }
        };
        let chart = is_drawn.then(|| Chart {
            id: format!("diagram-{}", self.name),
            shape: Shape::Bars,
            finding: uncited(&self.finding(*now)),
            title: uncited(&title),
            description: self.description(*now, before),
            rows: self.parts().map(bars).collect(),
            ticks: Vec::new(),
            breaks: Vec::new(),
            targets: Vec::new(),
            gap: String::new(),
        });
        let unit = unit(&context, context.indicator(self.indicator));
        let lines = self.rows.iter().map(|it| Line {
            label: &it.label,
            unit: unit.clone(),
            entries: &it.entries,
        });
        let data = data(context.language, &self.by, self.years, false, lines);
        let charts = chart.into_iter().collect();
        figure(self.name, &caption, charts, table, data)
    }

    /// Whether the latest year's categories can be looked at side by side: some, each with a figure that
    /// can be drawn or none at all, at least two with one.
    fn can_be_compared(&self) -> bool {
        let found = self.of_year(self.years.len().saturating_sub(1));
        let newest = self.parts().filter_map(|it| it.entries.last());
        self.is_plain
            && CATEGORIES.contains(&self.parts().count())
            && newest.filter(|it| it.number().is_some()).count() >= *CATEGORIES.start()
            && can_be_drawn(self.context, self.indicator, &found)
    }

    /// The year before, if each category that has a figure in both years can be compared, and any has.
    fn before(&self) -> Option<Year> {
        let context = self.context;
        let at = self.years.len().checked_sub(2)?;
        let before = *self.years.get(at)?;
        let is_sound = self.of_year(at).iter().all(|it| has_length(context, it));
        let pairs = self.parts().filter_map(|row| {
            let number = |at: usize| row.entries.get(at)?.figure.filter(|it| it.is_number());
            number(at).and(number(at + 1))
        });
        let mut compares = pairs.map(|it| {
            let key = context.series_of(it);
            let compared = compared(context.seen(), key);
            matches!(compared, Some(Compared::Change(change)) if change.from_year == before)
        });
        // Where there is no pair, nothing compares.
        let first = compares.next()?;
        (is_sound && first && compares.all(|it| it)).then_some(before)
    }

    /// The categories that have a figure of the latest year, and what each says.
    fn known(&self) -> Vec<(&Category<'a, 's>, Said)> {
        let said = |row: &Category<'_, '_>| row.entries.last()?.said(self.context);
        let known = self.parts().filter_map(|it| Some((it, said(it)?)));
        known.collect()
    }

    /// How the total has changed, where that is told and not yet; else what each category says.
    fn finding(&self, now: Year) -> Said {
        let mut totals = self.rows.iter().filter(|it| it.is_total());
        let total = totals.next_back().and_then(|it| it.entries.last()?.figure);
        let total = total.filter(|_| self.is_first);
        total
            .and_then(|it| finding(self.context, it))
            .unwrap_or_else(|| self.shows(now, self.before()))
    }

    /// What each category says, and what it said the year before.
    fn shows(&self, year: Year, before: Option<Year>) -> Said {
        let context = self.context;
        let known = self.known().into_iter();
        let each = known.map(|(it, said)| {
            let then = before.and_then(|year| {
                let said = it.entries.iter().rev().nth(1)?.said(context)?;
                Some(context.say(&phrase::InYear { year, said }))
            });
            let said = said.with_remarks(then);
            said![naming::cell_in_text(context, it.cell), " ", said]
        });
        let figures = each.collect();
        self.context.say(&phrase::EachOfYear { year, figures })
    }

    /// What the categories show; then those that have no figure, and the total.
    fn description(&self, year: Year, before: Option<Year>) -> Said {
        let context = self.context;
        let n = self.known().len();
        let mut sentences = vec![self.shows(year, None)];
        let newest = self.parts().filter_map(|it| it.entries.last());
        let unnamed = newest.filter(|it| it.shown.is_unnamed()).count();
        let without = self.parts().count() - n - unnamed;
        if without > 0 {
            sentences.push(context.say(&phrase::CategoriesWithout { n: without }));
        }
        if unnamed > 0 {
            sentences.push(context.say(&phrase::CategoriesUnnamed { n: unnamed }));
        }
        let total = self.rows.iter().find(|it| it.is_total());
        sentences.extend(total.and_then(|it| {
            let said = it.entries.last()?.said(context)?;
            Some(beside(&it.label, said))
        }));
        sentences.extend(before.map(|year| context.say(&phrase::YearAboveBars { year })));
        Said::join(sentences, " ")
    }
}
