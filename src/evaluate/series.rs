//! Every edition's figures become series: a table with a column a year.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::{Block, Cell, Row, Run, Section};
use crate::evaluate::blocks::{row, section, table};
use crate::evaluate::context::Context;
use crate::evaluate::{figure, printed, sources};
use crate::figures::SeriesKey;
use crate::model::{AgencyIx, Answer, CellId, DataKind, IndicatorIx, Kind, Observation};
use crate::text::{Said, said};
use crate::value::{Period, Year};
use crate::words::list::Word;
use crate::words::names::closed;
use crate::words::states::Why;
use crate::words::{list as phrase, numbers};

/// How many years the table shows; the open data has all.
const YEARS: u16 = 8;

/// The annex: what is known of each total in each year; none where no figure has a past.
pub(super) fn chapter(context: Context<'_, '_>) -> Option<Section> {
    let series = series(context);
    let years = series.values().flat_map(BTreeMap::keys);
    let first = years
        .min()?
        .get()
        .max(context.year.get().saturating_sub(YEARS - 1));
    let span: Vec<Year> = (first..=context.year.get()).filter_map(Year::new).collect();
    // Nobody submits what is taken from sources.
    let mut known = series.values().flat_map(BTreeMap::values);
    let has_givers = known.any(|it| context.model.edition(it.edition).data != DataKind::Compiled);
    let mut columns = vec![
        context.say(&Word::NumberColumn),
        context.say(&Word::FigureColumn),
    ];
    let origin = if has_givers {
        Word::GivenByColumn
    } else {
        Word::SourceColumn
    };
    columns.extend([origin, Word::UnitColumn].map(|it| context.say(&it)));
    columns.extend(span.iter().map(|year| format!("#{year}").into()));
    let rows: Vec<Row> = series
        .iter()
        .map(|(key, known)| series_row(context, *key, known, &span, has_givers))
        .collect();
    let caption = context.say(&phrase::ThroughYearsTable {
        area: context.area(),
        first,
        last: context.year.get(),
    });
    let mut table = table("tidsserier", caption, &columns, rows);
    table.remarks = breaks(context, &series, &span);
    Some(Section {
        blocks: vec![
            Block::text(context.say(&Word::AnnexOfYearsIntro)),
            Block::Table(table),
            Block::text(context.say(&Word::AnnexOfYearsData)),
        ],
        ..section("bilaga-tidsserier", 2, context.say(&Word::AnnexOfYears))
    })
}

/// The breaks of the series that are shown: nothing is compared across them.
fn breaks(
    context: Context<'_, '_>,
    series: &BTreeMap<SeriesKey, Known<'_, '_>>,
    span: &[Year],
) -> Vec<Vec<Run>> {
    let shown: BTreeSet<_> = series.keys().map(|it| it.indicator).collect();
    let mut remarks = Vec::new();
    for indicator in shown.into_iter().map(|ix| context.indicator(ix)) {
        // A break before the first year that is shown lies outside the table.
        let within = span.iter().skip(1);
        for it in &indicator.breaks {
            if within.clone().any(|year| *year == it.year) {
                let told = context.say(&phrase::SeriesBroken {
                    id: (&*indicator.id.text).into(),
                    year: it.year,
                    reason: closed(context.word(&it.reason)),
                });
                remarks.push(told.into_runs());
            }
        }
    }
    remarks
}

/// What is known of one series, by year, with the years that it carries on from another.
type Known<'a, 's> = BTreeMap<Year, &'a Observation<'s>>;

/// The series of totals with figures of at least two years. One that another carries on stands there.
fn series<'a, 's>(context: Context<'a, 's>) -> BTreeMap<SeriesKey, Known<'a, 's>> {
    let mended = mended(context);
    let mut found: BTreeMap<SeriesKey, Known<'_, '_>> = BTreeMap::new();
    for key in context.figures.series.keys() {
        let is_ours = key.plan == context.edition.plan
            && key.cell == CellId::TOTAL
            // What is reported once has no years behind it.
            && context.indicator(key.indicator).milestone.is_none()
            && key.year <= context.year
            && !mended.contains(key);
        if let Some(it) = context
            .at(*key)
            .filter(|it| is_ours && !matches!(it.answer, Answer::Text(_)))
        {
            found.entry(whole(*key)).or_default().insert(key.year, it);
        }
    }
    let lineage = &context.figures.lineage;
    let pasts: Vec<(SeriesKey, Vec<SeriesKey>)> = found
        .keys()
        .map(|key| (*key, lineage.of(*key, context.plan, context.year)))
        .filter(|(_, before)| before.iter().any(|it| found.contains_key(it)))
        .collect();
    let related: BTreeSet<SeriesKey> = pasts
        .iter()
        .flat_map(|(key, before)| std::iter::once(key).chain(before))
        .copied()
        .collect();
    let joined: Vec<_> = pasts
        .iter()
        .filter_map(|(key, before)| Some((*key, before, joined(&found, *key, before)?)))
        .collect();
    let mut carried_on: BTreeSet<SeriesKey> = BTreeSet::new();
    for (key, before, known) in joined {
        carried_on.extend(before);
        found.insert(key, known);
    }
    let in_parts: BTreeSet<_> = found
        .keys()
        .filter(|it| it.period != Period::Year)
        .map(of)
        .collect();
    let whole_years: BTreeSet<_> = found
        .keys()
        .filter(|it| it.period == Period::Year)
        .map(of)
        .collect();
    found.retain(|key, known| {
        let has_value = known
            .values()
            .filter(|it| !matches!(it.answer, Answer::NoValue(_)));
        // What several reported and one reports now is shown side by side.
        let n = has_value.count();
        // So is what was told of the whole year, and of its parts in another.
        let changed = in_parts.contains(&of(key)) && whole_years.contains(&of(key));
        let is_shown = n > 1 || related.contains(key) || changed && n > 0;
        is_shown && !carried_on.contains(key)
    });
    found
}

/// A series with those that it carries on, one after another. `None` where two of them have a figure
/// of the same year: then none is the past of it.
fn joined<'a, 's>(
    found: &BTreeMap<SeriesKey, Known<'a, 's>>,
    key: SeriesKey,
    before: &[SeriesKey],
) -> Option<Known<'a, 's>> {
    let mut known = Known::new();
    for own in std::iter::once(&key).chain(before) {
        for (year, it) in found.get(own).into_iter().flatten() {
            if known.insert(*year, it).is_some() {
                return None;
            }
        }
    }
    Some(known)
}

/// The figures that a successor has mended up to this edition: what holds stands in its series.
pub(super) fn mended(context: Context<'_, '_>) -> BTreeSet<SeriesKey> {
    let corrections = context.figures.corrections.iter();
    let own = corrections.filter(|it| context.model.edition(it.edition).year <= context.year);
    let key = |at: usize| SeriesKey::of(&context.model.observations[at], context.model);
    own.filter_map(|it| it.before.map(|before| (key(before), key(it.now))))
        .filter(|(before, now)| before != now)
        .map(|(before, _)| before)
        .collect()
}

/// Who has given the figures of a row, with the sources named; of what nobody gives, the sources.
fn origin(
    context: Context<'_, '_>,
    party: AgencyIx,
    shown: &[&Observation<'_>],
    has_givers: bool,
) -> Said {
    let giver = context.agency(party);
    let sources = shown.iter().filter_map(|it| {
        if has_givers {
            sources::named_source(context, it).filter(|it| *it != giver)
        } else {
            Some(sources::source(context, it))
        }
    });
    let mut names: Vec<Said> = Vec::new();
    for name in sources {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let source = Said::join(names, "; ");
    if !has_givers {
        source
    } else if source.is_empty() {
        giver
    } else {
        let party = giver;
        context.say(&phrase::WithSource { party, source })
    }
}

/// What a series is about, whoever reports it and however often.
fn of(key: &SeriesKey) -> (IndicatorIx, CellId) {
    (key.indicator, key.cell)
}

/// The key of a series without its year.
fn whole(key: SeriesKey) -> SeriesKey {
    SeriesKey {
        year: Year::FIRST,
        ..key
    }
}

fn series_row(
    context: Context<'_, '_>,
    key: SeriesKey,
    known: &Known<'_, '_>,
    span: &[Year],
    has_givers: bool,
) -> Row {
    let indicator = context.indicator(key.indicator);
    let mut name = context.prose(&indicator.name);
    if let Some(part) = printed::periods(context.language, &[key.period]) {
        name.add(said![", ", part]);
    }
    let shown = span.iter().filter_map(|year| known.get(year).copied());
    let shown: Vec<&Observation<'_>> = shown.collect();
    let mut cells = vec![
        Cell::text(indicator.id.text.to_string()),
        Cell::text(name),
        Cell::text(origin(context, key.party, &shown, has_givers)),
        Cell::text(figure::unit_of(context, indicator, &shown)),
    ];
    for year in span {
        cells.push(match known.get(year) {
            Some(it) => value_cell(context, key, it),
            None => Cell {
                state: Some("gap"),
                ..Cell::text(gap(context, key, *year))
            },
        });
    }
    row(cells)
}

/// A year without a figure: the party was not there, the plan did not ask for it, or none was given.
fn gap(context: Context<'_, '_>, key: SeriesKey, year: Year) -> Said {
    let plan = context.plan_in(key.plan, year);
    let is_asked = !plan.covers(year) || plan.is_due(key.indicator, year);
    let is_there = context.plan.agency(key.party).lifetime.holds(year);
    if is_asked && is_there && context.is_compiled() {
        context.say(&phrase::WhyInCell {
            why: Why::NotInSource,
        })
    } else if is_asked && is_there {
        context.say(&Word::FigureGap)
    } else {
        context.say(&Word::NotIncluded)
    }
}

/// A value with what it is made of, and whose it was if the series carries it on.
fn value_cell(context: Context<'_, '_>, key: SeriesKey, it: &Observation<'_>) -> Cell {
    let shown = figure::shown(context, it);
    let [numerator, denominator] =
        figure::fraction(it, &shown, |it| numbers::number(it.get(), context.language));
    let is_told = denominator.is_empty() || figure::few(context, it).is_some();
    let mut text = if is_told {
        shown.with_marks()
    } else {
        shown.with_fraction(context.say(&phrase::PartOf {
            n: &numerator,
            of: &denominator,
            what: Said::default(),
        }))
    };
    let (then, now) = (
        figure::as_sent(context, it).kind,
        context.indicator(it.indicator).kind,
    );
    // A share has its sign; of another kind of number the row's unit says nothing.
    if then != now && then.is_numeric() && then != Kind::Share && shown.value.is_some() {
        text = text.then(figure::unit(&context, figure::as_sent(context, it)));
    }
    if it.indicator != key.indicator {
        let id = &context.indicator(it.indicator).id.text;
        text = text.then(context.say(&phrase::AsIndicator { id }));
    } else if it.party != key.party {
        let party = context.party(it.party);
        text = text.then(context.say(&phrase::ByParty { party }));
    }
    Cell {
        value: shown.value,
        state: Some(shown.state),
        ..Cell::text(text)
    }
}
