//! Every edition's figures become series: a table with a column a year.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::{Block, Cell, Run, Section, Table, files};
use crate::model::{AgencyIx, Answer, CellId, DataKind, IndicatorIx, Kind, Observation, SeriesKey};
use crate::report::blocks::{Columns, in_file, section};
use crate::report::states::place;
use crate::tell::context::Context;
use crate::tell::{figure, lineage, printed, sources};
use crate::text::{Said, once_each, said};
use crate::value::{Period, Year};
use crate::words::list as phrase;
use crate::words::list::Word;
use crate::words::names::closed;
use crate::words::states::Why;

/// How many years the table shows; the open data has all.
const YEARS: u16 = 8;

/// The annex: what is known of each total in each year; none where no figure has a past.
pub(super) fn chapter(context: Context<'_, '_>) -> Option<Section> {
    let series = series(context);
    let last = context.year.get();
    let first = series.values().flat_map(BTreeMap::keys).min()?.get();
    let first = first.max(last.saturating_sub(YEARS - 1));
    let span: Vec<Year> = (first..=last).filter_map(Year::new).collect();
    // Nobody submits what is taken from sources.
    let mut known = series.values().flat_map(BTreeMap::values);
    let has_givers = known.any(|it| context.model.edition(it.edition).data != DataKind::Compiled);
    let area = context.area();
    let caption = context.say(&phrase::ThroughYearsTable { area, first, last });
    let file = files(context.language.tag()).series;
    let breaks = breaks(context, &series, &span);
    let shown = if let Some(elsewhere) = in_file(&context, &caption, series.len(), file) {
        let breaks = breaks.into_iter().map(Block::text);
        std::iter::once(elsewhere).chain(breaks).collect()
    } else {
        let mut table = series_table(context, caption, series, &span, has_givers);
        table.remarks = breaks;
        vec![Block::Table(table)]
    };
    let mut chapter = section("bilaga-tidsserier", 2, context.say(&Word::AnnexOfYears));
    chapter.say(context.say(&Word::AnnexOfYearsIntro));
    chapter.blocks.extend(shown);
    chapter.say(context.say(&phrase::AnnexOfYearsData { series: file }));
    Some(chapter)
}

/// The breaks of the series that are shown: nothing is compared across them.
fn breaks(
    context: Context<'_, '_>,
    series: &BTreeMap<SeriesKey, Known<'_, '_>>,
    span: &[Year],
) -> Vec<Said> {
    let shown: BTreeSet<IndicatorIx> = series.keys().map(|it| it.indicator).collect();
    let mut remarks = Vec::new();
    for indicator in shown.into_iter().map(|ix| context.indicator(ix)) {
        // A break before the first year that is shown lies outside the table.
        let within = indicator.breaks.iter();
        for it in within.filter(|it| span.iter().skip(1).any(|year| *year == it.year)) {
            let told = context.say(&phrase::SeriesBroken {
                id: (&*indicator.id.text).into(),
                year: it.year,
                reason: closed(context.word(&it.reason)),
            });
            remarks.push(told);
        }
    }
    remarks
}

/// What is known of one series, by year, with the years that it carries on from another.
type Known<'a, 's> = BTreeMap<Year, &'a Observation<'s>>;

/// The series of totals with figures of at least two years. One that another carries on stands there.
fn series<'a, 's>(context: Context<'a, 's>) -> BTreeMap<SeriesKey, Known<'a, 's>> {
    let mended = lineage::mended(context);
    let mut found: BTreeMap<SeriesKey, Known<'_, '_>> = BTreeMap::new();
    for (key, said) in context.model.series.keys() {
        let is_ours = key.plan == context.edition.plan
            && key.cell == CellId::TOTAL
            // What is reported once has no years behind it.
            && context.indicator(key.indicator).milestone.is_none()
            && key.year <= context.year
            && !mended.contains(&key);
        let told = context.latest(said).filter(|_| is_ours);
        if let Some(it) = told.filter(|it| !matches!(it.answer, Answer::Text(_))) {
            let whole = SeriesKey {
                year: Year::FIRST,
                ..key
            };
            found.entry(whole).or_default().insert(key.year, it);
        }
    }
    // Each series that carries on others, which stand after it.
    let lineage = &context.ledger.lineage;
    let lines = found.keys().map(|key| {
        let before = lineage.of(*key, context.plan, context.year);
        std::iter::once(*key).chain(before).collect()
    });
    let mut lines: Vec<Vec<SeriesKey>> = lines.collect();
    lines.retain(|line| line[1..].iter().any(|it| found.contains_key(it)));
    let joined = lines.iter().map(|line| joined(&found, line));
    let joined: Vec<Option<Known<'_, '_>>> = joined.collect();
    let mut carried_on: BTreeSet<SeriesKey> = BTreeSet::new();
    for (line, joined) in lines.iter().zip(joined) {
        if let Some(known) = joined {
            carried_on.extend(&line[1..]);
            found.insert(line[0], known);
        }
    }
    let related: BTreeSet<SeriesKey> = lines.into_iter().flatten().collect();
    let is_whole = |key: &SeriesKey| key.period == Period::Year;
    let told = found.keys().map(|it| (it.indicator, is_whole(it)));
    let told: BTreeSet<(IndicatorIx, bool)> = told.collect();
    found.retain(|key, known| {
        let has_value = known.values().filter(|it| it.has_value());
        // What several reported and one reports now is shown side by side.
        let n = has_value.count();
        // So is what was told of the whole year, and of its parts in another.
        let changed = told.contains(&(key.indicator, !is_whole(key)));
        let is_shown = n > 1 || related.contains(key) || changed && n > 0;
        is_shown && !carried_on.contains(key)
    });
    found
}

/// A series with those that it carries on, one after another. `None` where two of them have a figure
/// of the same year: then none is the past of it.
fn joined<'a, 's>(
    found: &BTreeMap<SeriesKey, Known<'a, 's>>,
    line: &[SeriesKey],
) -> Option<Known<'a, 's>> {
    let mut known = Known::new();
    for (year, it) in line.iter().filter_map(|key| found.get(key)).flatten() {
        if known.insert(*year, it).is_some() {
            return None;
        }
    }
    Some(known)
}

/// Who has given the figures of a row, with the sources named; of what nobody gives, the sources.
fn origin(
    context: Context<'_, '_>,
    party: AgencyIx,
    shown: &[&Observation<'_>],
    has_givers: bool,
) -> Said {
    let party = context.agency(party);
    let sources = once_each(shown.iter().filter_map(|it| {
        if has_givers {
            sources::named_source(context, it).filter(|it| *it != party)
        } else {
            Some(sources::source(context, it))
        }
    }));
    let source = Said::join(sources, "; ");
    if !has_givers {
        source
    } else if source.is_empty() {
        party
    } else {
        context.say(&phrase::WithSource { party, source })
    }
}

/// A row a series, a column a year. `has_givers`: whether anybody has submitted any of the figures.
fn series_table(
    context: Context<'_, '_>,
    caption: Said,
    series: BTreeMap<SeriesKey, Known<'_, '_>>,
    span: &[Year],
    has_givers: bool,
) -> Table {
    struct Row<'a, 's> {
        key: SeriesKey,
        known: Known<'a, 's>,
        /// Of the years of the table.
        shown: Vec<&'a Observation<'s>>,
    }
    let rows = series.into_iter().map(|(key, known)| {
        let shown = span.iter().filter_map(|year| known.get(year).copied());
        Row {
            key,
            shown: shown.collect(),
            known,
        }
    });
    let rows: Vec<Row<'_, '_>> = rows.collect();
    let given_by = if has_givers {
        Word::GivenByColumn
    } else {
        Word::SourceColumn
    };
    let columns = Columns::new(&context)
        .text(&Word::NumberColumn, |it: &Row<'_, '_>| {
            let ix = it.key.indicator;
            Said::from(vec![Run::Anchor {
                text: context.indicator(ix).id.text.to_string(),
                id: figure::series_place(context, it.key),
                url: place(context, context.plan.top_goal(ix)),
            }])
        })
        .text(&Word::FigureColumn, |it| {
            let part = printed::periods(context.language, &[it.key.period]);
            let name = context.prose(&context.indicator(it.key.indicator).name);
            said![name, part.map(|it| said![", ", it])]
        })
        .text(&given_by, |it| {
            origin(context, it.key.party, &it.shown, has_givers)
        })
        .text(&Word::UnitColumn, |it| {
            figure::unit_of(context, context.indicator(it.key.indicator), &it.shown)
        })
        .years(span, |it, at| match it.known.get(&span[at]) {
            Some(figure) => value_cell(context, it.key, figure),
            None => Cell {
                state: Some("gap"),
                ..Cell::text(gap(context, it.key, span[at]))
            },
        });
    columns.table("tidsserier", caption, &rows)
}

/// A year without a figure: the party was not there, the plan did not ask for it, or none was given.
fn gap(context: Context<'_, '_>, key: SeriesKey, year: Year) -> Said {
    let plan = context.plan_in(key.plan, year);
    let is_asked = !plan.covers(year) || plan.is_due(key.indicator, year);
    if !is_asked || !context.plan.agency(key.party).lifetime.holds(year) {
        context.say(&Word::NotIncluded)
    } else if context.is_compiled() {
        context.why_in_cell(Why::NotInSource)
    } else {
        context.say(&Word::FigureGap)
    }
}

/// A value with what it is made of, and whose it was if the series carries it on.
fn value_cell(context: Context<'_, '_>, key: SeriesKey, it: &Observation<'_>) -> Cell {
    let mut shown = figure::shown(context, it);
    if it.year == context.year {
        shown.text = shown.placed(context, &shown.text);
    }
    let made_of = figure::part_beside(context, it, &shown);
    let mut text = shown.with_fraction(made_of.unwrap_or_default());
    let then = figure::as_sent(context, it);
    let has_changed = then.kind != context.indicator(it.indicator).kind;
    // A share has its sign; of another kind of number the row's unit says nothing.
    if has_changed && then.kind.is_numeric() && then.kind != Kind::Share && shown.value.is_some() {
        text = text.then(figure::unit(&context, then));
    }
    if it.indicator != key.indicator {
        let id = &context.indicator(it.indicator).id.text;
        text = text.then(context.say(&phrase::AsIndicator { id }));
    } else if it.party != key.party {
        let party = context.party(it.party);
        text = text.then(context.say(&phrase::ByParty { party }));
    }
    shown.cell_of(context, text)
}
