//! What stands around the figures: the plan, the method, words, parties, sources.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::{Block, Cell, Row, Section, Term};
use crate::evaluate::blocks::{list, section};
use crate::evaluate::context::Context;
use crate::evaluate::open_data::{of_the_strategy, published};
use crate::evaluate::tables::{in_italics, row, table};
use crate::evaluate::{figure, lineage, narrative, quality, round, sources};
use crate::figures::SeriesKey;
use crate::model::{DataKind, IndicatorIx, Measure, Observation, PlanIx};
use crate::source::Word;
use crate::text::Said;
use crate::value::{Year, fold};
use crate::words::order::sort_by_name;
use crate::words::{Language, Name, list as phrase};

pub(super) fn about_plan(context: Context<'_, '_>) -> Section {
    let plan = context.plan;
    let mut chapter = section("om-planen", 2, context.say(&phrase::Word::AboutPlan));
    chapter.say(intro(context));
    let publication = &plan.publication;
    let labelled = |label: phrase::Word, word: Option<&Word<'_>>| {
        word.map(|word| context.say(&label).then(&*word.text))
    };
    let facts = [
        publication.series.as_ref().map(|it| context.word(it)),
        labelled(phrase::Word::NumberInSeries, publication.number.as_ref()),
        labelled(phrase::Word::IsbnFact, publication.isbn.as_ref()),
    ];
    let facts = Said::join(facts.into_iter().flatten(), ", ");
    let year = publication.year.as_ref().map(|it| &*it.text);
    if year.is_some() || !facts.is_empty() {
        let published = context.say(&phrase::PlanPublished {
            publisher: context.word(&plan.publisher),
            year,
            facts,
        });
        chapter.say(published);
    }
    let is_nobodys = |it: &Measure<'_>| it.responsible.is_empty();
    if !plan.measures.is_empty() && plan.measures.iter().all(is_nobodys) {
        let text = context.say(&phrase::Word::NobodyNamedAtAll);
        chapter.say(text);
    }
    if let Some(text) = &plan.text {
        chapter.blocks.extend(context.blocks(text, "om-planen"));
    }
    chapter
}

/// When and where the plan holds, and what it is part of.
fn intro(context: Context<'_, '_>) -> Said {
    let plan = context.plan;
    let (from, to) = (plan.from, plan.to);
    let title = context.prose(&plan.title);
    let says_years = to.is_some_and(|to| title.plain().contains(&format!("{from}–{to}")));
    let strategy = plan.follows.map(|ix| context.plan_in(ix, context.year));
    context.say(&phrase::PlanHolds {
        plan: (!says_years).then(|| Name(in_italics(title))),
        from,
        to,
        area: context.area(),
        strategy: strategy.map(|it| Name(in_italics(context.prose(&it.title)))),
    })
}

pub(super) fn method(context: Context<'_, '_>) -> Section {
    let mut chapter = section(
        "metod-och-kvalitet",
        2,
        context.say(&phrase::Word::MethodAndQuality),
    );
    chapter.blocks = narrative::written(context, "metod");
    match context.edition.data {
        DataKind::Example => {
            let example = context.say(&phrase::Word::ExampleFigures);
            let invented = context.say(&phrase::Word::InventedFigures);
            chapter.say(example.then(invented));
        }
        // It stands at the top; who writes of the method says it in other words.
        DataKind::Compiled if !chapter.blocks.is_empty() => {}
        DataKind::Compiled => chapter
            .blocks
            .push(Block::text(context.say(&phrase::Word::CompiledFigures))),
        DataKind::Collected => {
            let collected = context.say(&phrase::Collected {
                as_of: context.edition.as_of,
            });
            chapter.say(collected);
        }
    }
    chapter.blocks.extend(round::round(context));
    chapter.say(context.say(&phrase::Word::HowRounded));
    let mut own = published(context).into_iter();
    let is_merged = own.any(|it| lineage::note(context, it).is_some());
    let merged = is_merged.then(|| Block::text(context.say(&phrase::Word::MergedParties)));
    chapter.blocks.extend(merged);
    chapter.say(context.say(&phrase::Word::SmallNumbersShown));
    let mut single = quality::sentences(context);
    single.extend(areas(context));
    match single.as_slice() {
        [only] => chapter.blocks.push(Block::text(only)),
        _ => chapter.blocks.extend(list(single)),
    }
    let elsewhere = narrative::elsewhere(context, "metod", &chapter.id);
    chapter.blocks.extend(elsewhere);
    chapter
}

/// Indicators whose figures are about another area than the plan's.
fn areas(context: Context<'_, '_>) -> Vec<Said> {
    let mut areas: BTreeMap<Said, BTreeSet<Named<'_>>> = BTreeMap::new();
    let own = published(context).into_iter().map(|it| (context, it));
    for (whose, it) in own.chain(of_the_strategy(context)) {
        if let Some(area) = figure::area(whose, it) {
            areas.entry(area).or_default().insert(named(whose, it));
        }
    }
    areas
        .into_iter()
        .map(|(area, ids)| {
            context.say(&phrase::FiguresCover {
                figures: ids_of(ids),
                area,
            })
        })
        .collect()
}

pub(super) fn glossary(context: Context<'_, '_>) -> Option<Section> {
    let own = &context.plan.glossary;
    let mut words: Vec<&(Word<'_>, Word<'_>)> = own.iter().collect();
    let name = |term: &Word<'_>| context.word(term).plain();
    // What the strategy's indicators say is explained where they stand.
    let strategy = of_the_strategy(context);
    if let Some((strategy, _)) = strategy.first() {
        let own: BTreeSet<String> = own.iter().map(|(term, _)| fold(&name(term))).collect();
        let behind = strategy.plan.glossary.iter();
        words.extend(behind.filter(|(term, _)| !own.contains(&fold(&name(term)))));
    }
    // In the order that a reader looks for them, which is not the Swedish words'.
    if !strategy.is_empty() || context.language == Language::ENGLISH {
        sort_by_name(&mut words, |(term, _)| name(term));
    }
    let terms = words.into_iter().map(|(term, text)| Term {
        term: context.prose(term).into_runs(),
        runs: context.prose(text).into_runs(),
    });
    let terms: Vec<Term> = terms.collect();
    (!terms.is_empty()).then(|| Section {
        blocks: vec![Block::Terms { terms }],
        ..section("ordlista", 2, context.say(&phrase::Word::Glossary))
    })
}

/// An indicator by the plan and its place there, where 2.9 comes before 2.10, and its id.
type Named<'t> = (PlanIx, IndicatorIx, &'t str);

fn named<'a>(whose: Context<'a, '_>, it: &Observation<'_>) -> Named<'a> {
    let id = &*whose.plan.indicator(it.indicator).id.text;
    (whose.edition.plan, it.indicator, id)
}

fn ids_of(indicators: BTreeSet<Named<'_>>) -> Vec<Said> {
    indicators.into_iter().map(|(_, _, id)| id.into()).collect()
}

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

/// What is known in this edition of the plan's own indicators.
fn known<'a, 's>(
    context: Context<'a, 's>,
) -> impl Iterator<Item = (Context<'a, 's>, &'a Observation<'s>)> {
    let series = context.figures.series.keys();
    let own =
        series.filter(move |key| key.plan == context.edition.plan && key.year <= context.year);
    let at = move |key: &SeriesKey| context.at(*key);
    own.filter_map(at).map(move |it| (context, it))
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
    let mut sources: BTreeMap<Said, BTreeMap<Named<'_>, BTreeSet<Year>>> = BTreeMap::new();
    for (whose, it) in known(context).chain(of_the_strategy(context)) {
        // There is no source of what is not there.
        if figure::shown(whose, it).state != figure::REPORTED {
            continue;
        }
        let source = sources::source(whose, it).begun(|it| it.trim().to_owned());
        let years = sources.entry(source).or_default();
        years.entry(named(whose, it)).or_default().insert(it.year);
    }
    let mut sources: Vec<(Said, _)> = sources.into_iter().collect();
    sort_by_name(&mut sources, |(source, _)| source.plain());
    let rows: Vec<Row> = sources
        .into_iter()
        .flat_map(|(source, figures)| {
            by_years(figures).into_iter().map(move |(years, ids)| {
                row(vec![
                    Cell::text(&source),
                    Cell::text(ids.join(", ")),
                    Cell::text(spans(&years)),
                ])
            })
        })
        .collect();
    let mut chapter = section("kallor", 2, context.say(&phrase::Word::SourcesOfFigures));
    if rows.is_empty() {
        chapter.say(context.say(&phrase::Word::NoFiguresThisYear));
    } else {
        let columns = [
            context.say(&phrase::Word::SourceColumn),
            context.say(&phrase::Word::FiguresColumn),
            context.say(&phrase::Word::AboutYearColumn),
        ];
        let caption = context.say(&phrase::SourcesTable {
            area: context.area(),
            year: context.year,
        });
        chapter
            .blocks
            .push(Block::Table(table("kallor", caption, &columns, rows)));
    }
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
