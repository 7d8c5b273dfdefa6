//! What stands around the figures: the plan, the method, words, parties, sources.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::{Block, Section, Term};
use crate::model::{Agency, AgencyKind, DataKind, IndicatorIx, Measure, Observation, Plan, PlanIx};
use crate::report::blocks::{Columns, list, section, titled};
use crate::report::open_data::{all_printed, of_the_strategy, published};
use crate::report::{narrative, quality, round};
use crate::source::Word as Written;
use crate::tell::context::Context;
use crate::tell::{figure, lineage, sources};
use crate::text::{Said, said};
use crate::value::{Year, anchor, fold};
use crate::words::order::sort_by_name;
use crate::words::{Language, Name, Word, list as phrase};

pub(super) fn about_plan(context: Context<'_, '_>) -> Section {
    let plan = context.plan;
    let mut chapter = titled(&context, "om-planen", 2, Word::AboutPlan);
    chapter.say(intro(context));
    let publication = &plan.publication;
    let labelled = [
        (Word::NumberInSeries, &publication.number),
        (Word::IsbnFact, &publication.isbn),
    ];
    let labelled = labelled.into_iter().filter_map(|(label, own)| {
        let own = own.as_ref()?;
        Some(context.say(&label).then(&*own.text))
    });
    let series = publication.series.iter().map(|it| context.word(it));
    let facts = Said::join(series.chain(labelled), ", ");
    let year = publication.year.as_ref().map(|it| &*it.text);
    if year.is_some() || !facts.is_empty() {
        let publisher = context.word(&plan.publisher);
        chapter.say(context.say(&phrase::PlanPublished {
            publisher,
            year,
            facts,
        }));
    }
    let is_nobodys = |it: &Measure<'_>| it.responsible.is_empty();
    if !plan.measures.is_empty() && plan.measures.iter().all(is_nobodys) {
        chapter.say(context.say(&Word::NobodyNamedAtAll));
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
        plan: (!says_years).then(|| Name(title.in_italics())),
        from,
        to,
        area: context.area(),
        strategy: strategy.map(|it| Name(context.prose(&it.title).in_italics())),
    })
}

pub(super) fn method(context: Context<'_, '_>) -> Section {
    let mut chapter = titled(&context, "metod-och-kvalitet", 2, Word::MethodAndQuality);
    chapter.blocks = narrative::written(context, "metod");
    match context.edition.data {
        DataKind::Example => {
            let example = context.say(&Word::ExampleFigures);
            chapter.say(example.then(context.say(&Word::InventedFigures)));
        }
        // It stands at the top; who writes of the method says it in other words.
        DataKind::Compiled if !chapter.blocks.is_empty() => {}
        DataKind::Compiled => chapter.say(context.say(&Word::CompiledFigures)),
        DataKind::Collected => {
            let as_of = context.edition.as_of;
            chapter.say(context.say(&phrase::Collected { as_of }));
        }
    }
    chapter.blocks.extend(round::round(context));
    chapter.say(context.say(&Word::HowRounded));
    let mut own = published(context).into_iter();
    if own.any(|it| lineage::note(context, it).is_some()) {
        chapter.say(context.say(&Word::MergedParties));
    }
    chapter.say(context.say(&Word::SmallNumbersShown));
    let mut single = quality::sentences(context);
    single.extend(areas(context));
    match single.as_slice() {
        [only] => chapter.say(only),
        _ => chapter.blocks.extend(list(single)),
    }
    let elsewhere = narrative::elsewhere(context, "metod", &chapter.id);
    chapter.blocks.extend(elsewhere);
    chapter
}

/// Indicators whose figures are about another area than the plan's.
fn areas(context: Context<'_, '_>) -> Vec<Said> {
    let mut areas: BTreeMap<Said, BTreeSet<Named<'_>>> = BTreeMap::new();
    for (whose, it) in all_printed(context) {
        if let Some(area) = figure::area(whose, it) {
            areas.entry(area).or_default().insert(named(whose, it));
        }
    }
    let told = areas.into_iter().map(|(area, indicators)| {
        let figures = indicators.into_iter().map(|(.., id)| id.into()).collect();
        context.say(&phrase::FiguresCover { figures, area })
    });
    told.collect()
}

pub(super) fn glossary(context: Context<'_, '_>) -> Option<Section> {
    let own = &context.plan.glossary;
    let mut words: Vec<&(Written<'_>, Written<'_>)> = own.iter().collect();
    let name = |term: &Written<'_>| context.word(term).plain();
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
        term: context.prose(term),
        runs: context.prose(text),
    });
    let terms: Vec<Term> = terms.collect();
    (!terms.is_empty()).then(|| Section {
        blocks: vec![Block::Terms { terms }],
        ..titled(&context, "ordlista", 2, Word::Glossary)
    })
}

/// An indicator by the plan and its place there, where 2.9 comes before 2.10, and its id.
type Named<'t> = (PlanIx, IndicatorIx, &'t str);

fn named<'a>(whose: Context<'a, '_>, it: &Observation<'_>) -> Named<'a> {
    let id = &*whose.plan.indicator(it.indicator).id.text;
    (whose.edition.plan, it.indicator, id)
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
    let own = context.ledger.series.keys();
    let own = own.filter(|(key, _)| key.plan == plan && key.year <= year);
    let own = own.filter_map(|(_, said)| Some((context, context.latest(said)?)));
    let mut sources: BTreeMap<Said, BTreeMap<Named<'_>, BTreeSet<Year>>> = BTreeMap::new();
    for (whose, it) in own.chain(of_the_strategy(context)) {
        // There is no source of what is not there.
        if it.is_reported() {
            let source = sources::source(whose, it).begun(|it| it.trim().to_owned());
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

/// The plan's agencies: who they are and what they are there for; then a chapter for each platform.
pub(super) fn parties(context: Context<'_, '_>) -> Vec<Section> {
    let responsible = all_are_responsible(context.plan);
    let title = context.say(&phrase::AgenciesHeading { responsible });
    let mut chapter = section("ansvariga-myndigheter", 2, title);
    let mut platforms = Vec::new();
    for agency in holding(context) {
        let Some(mandate) = &agency.mandate else {
            continue;
        };
        let id = format!("part-{}", anchor(&agency.id.text));
        let title = match &agency.heading {
            Some(heading) => context.prose(heading),
            None => context.word(&agency.name).capital(),
        };
        let (level, among) = match agency.kind {
            AgencyKind::Platform => (2, &mut platforms),
            _ => (3, &mut chapter.sections),
        };
        among.push(Section {
            blocks: context.blocks(mandate, &id),
            ..section(&id, level, title)
        });
    }
    for (ix, group) in context.agencies() {
        // None of a party that is no group.
        let members = context.plan.members(ix, context.year).into_iter();
        let members: Vec<Said> = members.map(|it| context.party(it)).collect();
        if !members.is_empty() {
            chapter.say(context.say(&phrase::MembersOf {
                group: Name(context.word(&group.name)),
                n: members.len(),
                members,
            }));
        }
    }
    // Those that another agency answers for.
    for it in holding(context) {
        if let Some(through) = it.answer_through {
            let (agency, through) = (context.word(&it.name), context.party(through));
            chapter.say(context.say(&phrase::AnsweredFor { agency, through }));
        }
    }
    if responsible {
        let others = holding(context).filter(|it| {
            let is_told = it.mandate.is_some() || is_member(context.plan, it);
            !is_told && it.kind != AgencyKind::Municipality
        });
        let agencies: Vec<Said> = others.map(|it| context.word(&it.name)).collect();
        if !agencies.is_empty() {
            chapter.say(context.say(&phrase::WithoutMandate { agencies }));
        }
    } else {
        chapter.blocks.extend(agreed(context));
    }
    let is_empty = chapter.sections.is_empty() && chapter.blocks.is_empty();
    let own = (!is_empty).then_some(chapter);
    own.into_iter().chain(platforms).collect()
}

/// Whether the plan is one of measures that each has somebody responsible, and nothing is signed.
fn all_are_responsible(plan: &Plan<'_>) -> bool {
    plan.asks_anything()
        && plan.measures.iter().all(|it| !it.responsible.is_empty())
        && plan.agencies.iter().all(|it| it.signed_by.is_none())
}

fn holding<'a, 's>(context: Context<'a, 's>) -> impl Iterator<Item = &'a Agency<'s>> {
    let agencies = context.plan.agencies.iter();
    agencies.filter(move |it| it.lifetime.holds(context.year))
}

/// Whether an agency is told with its group.
fn is_member(plan: &Plan<'_>, agency: &Agency<'_>) -> bool {
    let mut members = plan.agencies.iter().flat_map(|group| &group.members);
    members.any(|ix| plan.agency(*ix).id.text == agency.id.text)
}

/// Who has signed, by office; then the other parties of which no more is told. Members of a group
/// stand with it.
fn agreed(context: Context<'_, '_>) -> Vec<Block> {
    let mut signed = Vec::new();
    let mut others = Vec::new();
    for agency in holding(context).filter(|it| !is_member(context.plan, it)) {
        let name = context.prose(&agency.name);
        if let Some(office) = &agency.signed_by {
            signed.push(said![context.prose(office), ", ", name]);
        } else if agency.mandate.is_none() && agency.kind != AgencyKind::Group {
            others.push(name.capital());
        }
    }
    let mut blocks = Vec::new();
    for (lead, names) in [(Word::SignedBy, signed), (Word::PartiesOfPlan, others)] {
        if let Some(names) = list(names) {
            blocks.extend([Block::text(context.say(&lead)), names]);
        }
    }
    blocks
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
