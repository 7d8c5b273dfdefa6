//! An indicator's categories become tables: one row a category, one column a year.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::content::{Block, files};
use crate::model::{
    AgencyIx, Answer, BreakdownIx, CategoryIx, CellId, Home, IndicatorIx, Kind, Observation,
};
use crate::report::blocks::{Columns, in_file};
use crate::report::charts;
use crate::report::charts::{Categories, Category, Entry};
use crate::tell::context::Context;
use crate::tell::figure::Shown;
use crate::tell::sources::are_named;
use crate::tell::years::with_figures;
use crate::tell::{change, figure, lineage, naming, share, sources};
use crate::text::{Said, said};
use crate::value::Year;
use crate::words::grammar::listed;
use crate::words::list::Word;
use crate::words::order::sort_by_name;
use crate::words::states::Why;
use crate::words::{list as phrase, reading};

/// A party's figures of one indicator, by year and cell.
type Figures<'a, 's> = BTreeMap<(Year, CellId), &'a Observation<'s>>;

/// An indicator's tables of categories, one a party, and one a breakdown or crossing.
pub(super) fn breakdown_tables(context: Context<'_, '_>, indicator: IndicatorIx) -> Vec<Block> {
    let breakdowns = &context.indicator(indicator).breakdowns;
    let years = with_figures(context, indicator);
    let all = years
        .iter()
        .flat_map(|year| context.cells(indicator, *year));
    let all: Vec<&Observation<'_>> = all.collect();
    let is_named = are_named(context, &all);
    let mut parties: BTreeMap<AgencyIx, Figures<'_, '_>> = BTreeMap::new();
    for it in all {
        let figures = parties.entry(it.party).or_default();
        figures.insert((it.year, it.cell), it);
    }
    let several = parties.len() * breakdowns.len() > 1;
    let mut number = 0;
    let mut tables = Vec::new();
    for (party, figures) in &parties {
        for (n, breakdowns) in breakdowns.iter().enumerate() {
            number += 1;
            let shape = Shape {
                context,
                indicator,
                party: is_named.then_some(*party),
                n,
                number: several.then_some(number),
                breakdowns,
                years: &years,
                figures,
            };
            tables.extend(shape.table(parties.len() <= charts::PARTIES));
        }
    }
    tables
}

/// A table: of which party, where several answer, of which breakdowns, and of which figures.
struct Shape<'t, 'a, 's> {
    context: Context<'a, 's>,
    indicator: IndicatorIx,
    party: Option<AgencyIx>,
    n: usize,
    /// Which of the indicator's tables, where it has several.
    number: Option<usize>,
    breakdowns: &'t [BreakdownIx],
    years: &'t [Year],
    figures: &'t Figures<'a, 's>,
}

impl<'a, 's> Shape<'_, 'a, 's> {
    /// The table, with its bars if they say more than it does; none of a total alone.
    fn table(&self, may_have_bars: bool) -> Vec<Block> {
        let cells = self.cells();
        if cells.iter().all(|it| *it == CellId::TOTAL) {
            return Vec::new();
        }
        let [lead, figure_lead] = self.leads();
        let caption = said![lead, " ", self.title(self.years), "."];
        let rows = self.rows(cells);
        let remarks = self.remarks(&rows);
        let file = files(self.context.language.tag()).series;
        if let Some(elsewhere) = in_file(&self.context, &caption, rows.len(), file) {
            let remarks = remarks.into_iter().map(Block::text);
            return std::iter::once(elsewhere).chain(remarks).collect();
        }
        let context = self.context;
        let columns = Columns::new(&context)
            .totals(Category::is_total)
            .titled(self.by().capital(), |it: &Category<'_, '_>| {
                it.label.clone()
            })
            .years(self.years, |it, at| it.entries[at].shown.cell(context))
            .number(&Word::ChangeColumn, |it| self.change_of(it))
            .or(Word::NotCompared);
        let name = &self.name();
        let mut table = columns.table(name, caption, &rows);
        table.remarks = remarks;
        let shown = Categories {
            context: self.context,
            indicator: self.indicator,
            name,
            lead: &figure_lead,
            by: self.by().capital(),
            title: &|years| self.title(years),
            is_first: self.number.is_none_or(|n| n == 1),
            is_plain: may_have_bars && self.breakdowns.len() == 1,
            years: self.years,
            rows: &rows,
        };
        vec![shown.with_bars(table)]
    }

    /// What any of the years has.
    fn cells(&self) -> BTreeSet<CellId> {
        let cells = self.figures.keys().map(|(_, cell)| *cell);
        cells.filter(|it| self.holds(*it)).collect()
    }

    /// The rows: every combination of categories, in the order of the plan (an open list's in Swedish
    /// order), `ej fördelat` late and the total last.
    fn rows(&self, cells: BTreeSet<CellId>) -> Vec<Category<'a, 's>> {
        let (context, plan) = (self.context, self.context.plan);
        let mut found: Vec<CellId> = cells.into_iter().collect();
        found.sort_by_cached_key(|cell| {
            let key = context.model.cells.get(*cell);
            let own = |ix: &BreakdownIx| key.iter().find(|it| it.0 == *ix).map(|it| it.1);
            self.breakdowns.iter().map(own).collect::<Vec<_>>()
        });
        let row = |cell: CellId| Category {
            label: naming::cell(context, cell),
            cell,
            entries: self.years.iter().map(|it| self.entry(*it, cell)).collect(),
        };
        let mut rows: Vec<Category<'_, '_>> = found.into_iter().map(row).collect();
        if self.breakdowns.iter().any(|ix| plan.breakdown(*ix).open) {
            sort_by_name(&mut rows, |it| it.label.plain());
            rows.sort_by_key(|it| is_undistributed(context, it.cell));
        }
        rows.sort_by_key(Category::is_total);
        rows
    }

    /// What a row shows of a year.
    fn entry(&self, year: Year, cell: CellId) -> Entry<'a, 's> {
        let figure = self.figures.get(&(year, cell)).copied();
        let shown = figure.map(|it| figure::shown(self.context, it));
        Entry {
            figure,
            shown: shown.unwrap_or_else(|| self.missing(year, cell)),
        }
    }

    /// The column of changes, where there is one. A gap that the row shows is not told again.
    fn change_of(&self, row: &Category<'_, '_>) -> Option<Said> {
        let context = self.context;
        let ([.., from, _], [.., before, now]) = (self.years, &row.entries[..]) else {
            return None;
        };
        let is_shown = |year| year == *from && before.figure.is_none();
        let told = now.figure.filter(|it| {
            let lacks = change::year_without(context, it);
            !is_undistributed(context, row.cell) && !lacks.is_some_and(is_shown)
        });
        Some(told.map_or_else(
            || context.say(&Word::NotCompared),
            |it| change::cell(context, it),
        ))
    }

    fn remarks(&self, rows: &[Category<'_, '_>]) -> Vec<Said> {
        let context = self.context;
        let has_total = rows.iter().any(Category::is_total);
        let shown = self.figures.values().filter(|it| self.holds(it.cell));
        let shown: Vec<&Observation<'_>> = shown.copied().collect();
        let mut said = Vec::new();
        if !has_total {
            said.push(context.say(&Word::NotAddedTogether));
        } else if self.overlaps() {
            let one = figure::counted(&context, context.indicator(self.indicator), 1);
            said.push(context.say(&phrase::Overlapping { one }));
        }
        let is_unnamed = |at: usize| rows.iter().any(|row| row.entries[at].shown.is_unnamed());
        let years = self.years.iter().enumerate();
        let unnamed = years.filter(|(at, _)| is_unnamed(*at));
        let years: Vec<String> = unnamed.map(|(_, year)| year.to_string()).collect();
        if !years.is_empty() {
            said.push(context.say(&phrase::AddsUp { years }));
        }
        if !has_total {
            said.extend(share::of_what(context, self.indicator, &shown));
        }
        let mut of_the_year = shown.clone();
        of_the_year.retain(|it| it.year == context.year && !is_undistributed(context, it.cell));
        said.extend(lineage::remarks(context, &of_the_year));
        said.extend(sources::sources(context, &shown));
        said
    }

    /// *våldstyp*, *våldstyp och kön*
    fn by(&self) -> Said {
        let names = self.breakdowns.iter();
        let names = names.map(|ix| self.context.word(&self.context.plan.breakdown(*ix).name));
        listed(names.collect(), self.context.language)
    }

    /// What is shown, by what, of whom, where and when.
    fn title(&self, years: &[Year]) -> Said {
        let context = self.context;
        let found = context.indicator(self.indicator);
        let by = self.by();
        let years = years.iter().map(|it| it.to_string().into());
        let years = listed(years.collect(), context.language);
        let area = context.word(found.area.as_ref().unwrap_or(&context.plan.area));
        let name = context.prose(&found.name);
        // *från Stockholms län*: where it is from is said by the name.
        let says_area = name.plain().contains(&area.plain());
        let (what, each) = reading::without_breakdown(context.language, name, &by);
        let mut title = context.say(&phrase::BrokenDown { what, by, each });
        let unit = figure::unit_in_caption(&context, found);
        let owner = self.party.map(|it| context.party(it));
        for it in unit.into_iter().chain(owner) {
            title.add(said![", ", it]);
        }
        let place = (!says_area).then(|| said![area, " "]);
        said![title, ", ", place, years]
    }

    /// What its ids end with: `2.10a-1`, `2.10a-1-polisen`.
    fn name(&self) -> String {
        let plan = self.context.plan;
        let owner = self.party.map(|it| format!("-{}", plan.agency_anchor(it)));
        let anchor = plan.indicator_anchor(self.indicator);
        format!("{anchor}-{}{}", self.n + 1, owner.unwrap_or_default())
    }

    /// What no other table or figure of breakdowns is called: *Tabell 2.10a.*, *Figur 7.1a:2.*; of a
    /// measure without number by its title and its place among those with breakdowns: *åtgärden
    /// ”Utveckla samverkan”, fördelning 1*.
    fn leads(&self) -> [Said; 2] {
        let context = self.context;
        let indicator = context.indicator(self.indicator);
        let nth = self.number.map_or(String::new(), |n| format!(":{n}"));
        let measure = match indicator.home {
            Home::Measure(ix) if context.plan.measure(ix).number.is_empty() => ix,
            _ => {
                let id = &*format!("{}{nth}", indicator.id.text);
                return [
                    context.say(&phrase::TableNumbered { number: id }),
                    context.say(&phrase::FigureNumber { id }),
                ];
            }
        };
        let own = context.plan.measure(measure).uses.iter();
        let own = own.map(|it| it.indicator);
        let mut own = own.filter(|ix| !context.indicator(*ix).breakdowns.is_empty());
        let at = own.position(|ix| ix == self.indicator).unwrap_or_default();
        let of = naming::measure(context, measure);
        let what = said![context.say(&phrase::NthBreakdown { of, n: at + 1 }), nth];
        [
            context.say(&phrase::TableFor { what: what.clone() }),
            context.say(&phrase::FigureFor { what }),
        ]
    }

    /// What stands where there is no figure.
    fn missing(&self, year: Year, cell: CellId) -> Shown {
        let context = self.context;
        if self.is_part(cell) && self.adds_up(year) {
            return Shown::unnamed(&context);
        }
        if is_undistributed(context, cell) {
            return Shown::gap(context.say(&Word::NotStated));
        }
        // A category that the agency has not named: nothing is known of it for the year.
        let why = Why::NotInSource;
        Shown::gap(if context.is_compiled() {
            context.say(&phrase::WhyInCell { why })
        } else {
            context.say(&phrase::CategoryMissing { year: year.get() })
        })
    }

    /// Whether a cell is of no other breakdowns than the table's.
    fn holds(&self, cell: CellId) -> bool {
        let mut key = self.context.model.cells.get(cell).iter();
        key.all(|(breakdown, _)| self.breakdowns.contains(breakdown))
    }

    /// Whether a cell is of all the breakdowns of a table, and not of some of those that are crossed.
    fn is_part(&self, cell: CellId) -> bool {
        let key = self.context.model.cells.get(cell);
        key.len() == self.breakdowns.len() && self.holds(cell)
    }

    fn overlaps(&self) -> bool {
        let mut own = self.breakdowns.iter();
        own.any(|ix| self.context.plan.breakdown(*ix).overlapping)
    }

    /// Whether the parts that are named for a year make its total, so that none is missing.
    fn adds_up(&self, year: Year) -> bool {
        let kind = self.context.indicator(self.indicator).kind;
        if !matches!(kind, Kind::Count | Kind::Amount) || self.overlaps() {
            return false;
        }
        let whole = |it: &Observation<'_>| match it.answer {
            Answer::Number(number) if it.is_plain() => Some(number.get()),
            _ => None,
        };
        let own = self.figures.values().filter(|it| it.year == year);
        let parts = own.filter(|it| self.is_part(it.cell));
        let sum: Option<Decimal> = parts.map(|it| whole(it)).sum();
        let total = self.figures.get(&(year, CellId::TOTAL));
        sum.is_some() && sum == total.and_then(|it| whole(it))
    }
}

/// Whether a cell is what could not be distributed: a remainder, of which no change is told.
fn is_undistributed(context: Context<'_, '_>, cell: CellId) -> bool {
    let mut key = context.model.cells.get(cell).iter();
    key.any(|(_, category)| *category == CategoryIx::UNDISTRIBUTED)
}
