//! A party's own page: what it is there for, what it has promised, what it has answered, and what is missing.

use crate::content::{Block, Cell, Section};
use crate::derive::sum::sum;
use crate::model::{
    AgencyIx, AgencyKind, Answer, CellId, IndicatorIx, MeasureIx, Observation, SeriesKey,
};
use crate::report::answers::party_id;
use crate::report::blocks::{Columns, section};
use crate::report::measure::{number_cell, state_cell};
use crate::report::states::{numbered, place};
use crate::report::texts::group_answers;
use crate::report::{blocks, gaps};
use crate::tell::context::Context;
use crate::tell::figure::Shown;
use crate::tell::{change, figure, naming, summed};
use crate::text::Said;
use crate::value::Year;
use crate::words::{Name, Word, list as phrase, numbers};

/// The parties that have a page: those that owe anything, are responsible for a measure, or are told of in the
/// plan. None where the county itself fetches the figures, and no member of a group for the group's sake.
pub(super) fn with_page(context: Context<'_, '_>) -> Vec<AgencyIx> {
    if !context.plan.asks_anything() || context.is_compiled() {
        return Vec::new();
    }
    let all = context.agencies().filter(|(ix, agency)| {
        let holds = agency.lifetime.holds(context.year);
        let owes = context.seen().answers(Some(*ix)).owed > 0;
        let is_municipality = agency.kind == AgencyKind::Municipality;
        let is_named = || !is_municipality && !measures(context, *ix).is_empty();
        owes || holds && (agency.mandate.is_some() || is_named())
    });
    all.map(|(ix, _)| ix).collect()
}

/// The chapters of the page.
pub(super) fn chapters(context: Context<'_, '_>, ix: AgencyIx) -> Vec<Section> {
    let (id, agency) = (party_id(context, ix), context.plan.agency(ix));
    let (party, year) = (Name(context.party(ix)), context.year);
    let mut first = section(&id, 2, context.say(&Word::PartyInShort));
    let count = context.seen().answers(Some(ix));
    let figures = figures(context, ix, &id);
    let owed = context.owed().filter(|it| it.parties.contains(&ix));
    let missing = owed.filter(|it| it.state.is_missing()).count();
    first.say(context.say(&phrase::PartyAnswered {
        party: party.clone(),
        year,
        owed: count.owed,
        answered: count.answered,
        without: missing.saturating_sub(count.owed - count.answered),
        given: !figures.is_empty(),
    }));
    if let Some(through) = agency.answer_through {
        let (agency, through) = (context.word(&agency.name), context.party(through));
        first.say(context.say(&phrase::AnsweredFor { agency, through }));
    }
    let mut chapters = vec![first];
    let mut add = |part: &str, title: Word, blocks: Vec<Block>| {
        if !blocks.is_empty() {
            let title = context.say(&title);
            chapters.push(Section {
                blocks,
                ..section(&format!("{id}{part}"), 2, title)
            });
        }
    };
    add(
        "-saknas",
        Word::FiguresMissing,
        gaps::tables(context, &format!("{id}-saknas-"), Some(ix)),
    );
    add("-uppgifter", Word::PartyFigures, figures);
    add("-atgarder", Word::PartyMeasures, promised(context, ix, &id));
    if let Some(mandate) = &agency.mandate {
        let title = match &agency.heading {
            Some(heading) => context.prose(heading),
            None => context.say(&Word::PartyMandate),
        };
        let id = format!("{id}-uppdrag");
        let mut own = section(&id, 2, title);
        own.say(context.say(&Word::InPlansWords));
        own.blocks.extend(context.blocks(mandate, &id));
        chapters.push(own);
    }
    chapters
}

/// The measures that a party is responsible for this year.
fn measures(context: Context<'_, '_>, party: AgencyIx) -> Vec<MeasureIx> {
    let all = (0..).map(MeasureIx::new).zip(&context.plan.measures);
    let own =
        all.filter(|(_, it)| it.lifetime.holds(context.year) && it.responsible.contains(&party));
    own.map(|(ix, _)| ix).collect()
}

/// What the party has promised, and what has been reported of it.
fn promised(context: Context<'_, '_>, party: AgencyIx, id: &str) -> Vec<Block> {
    let own = measures(context, party);
    if own.is_empty() {
        return Vec::new();
    }
    let is_numbered = own
        .iter()
        .any(|ix| !context.plan.measure(*ix).number.is_empty());
    let goal = |ix: &MeasureIx| {
        let goal = context.plan.measure(*ix).goal;
        let at = place(context, goal);
        naming::goal(context, goal).capital().linked(&at)
    };
    let columns = Columns::new(&context)
        .text(&Word::NumberColumn, |ix: &MeasureIx| {
            is_numbered.then(|| number_cell(context, context.plan.measure(*ix)))
        })
        .text(&Word::MeasureColumn, |ix| {
            context.prose(&context.plan.measure(*ix).text)
        })
        .text(&Word::GoalColumn, goal)
        .text(&Word::StateColumn, |ix| state_cell(context, *ix));
    let caption = context.say(&phrase::PartyMeasuresTable {
        party: Name(context.party(party)),
        area: context.area(),
        year: context.year,
    });
    vec![Block::Table(columns.table(
        &format!("{id}-atgarder"),
        caption,
        &own,
    ))]
}

/// A row: what the party itself has answered, or a group as a whole.
enum Row<'a, 's> {
    Own(&'a Observation<'s>),
    /// Reported in parts that have no total.
    Parts(IndicatorIx),
    Group(IndicatorIx),
}

impl Row<'_, '_> {
    fn indicator(&self) -> IndicatorIx {
        match self {
            Row::Own(it) => it.indicator,
            Row::Parts(ix) | Row::Group(ix) => *ix,
        }
    }
}

/// The answers of the year, with those of the year before beside them.
fn figures(context: Context<'_, '_>, party: AgencyIx, id: &str) -> Vec<Block> {
    let all = (0..context.plan.indicators.len()).map(IndicatorIx::new);
    let rows = all.flat_map(|ix| {
        let answers = context.answers(ix, context.year).into_iter();
        let own: Vec<Row<'_, '_>> = answers
            .filter(|it| it.party == party && it.cell == CellId::TOTAL)
            .map(Row::Own)
            .collect();
        let is_group = !context.plan.members(party, context.year).is_empty()
            && context.indicator(ix).reporters.contains(&party)
            && !context.answers(ix, context.year).is_empty();
        let mut cells = context.cells(ix, context.year).into_iter();
        if !own.is_empty() {
            own
        } else if is_group {
            vec![Row::Group(ix)]
        } else if cells.any(|it| it.party == party && it.has_value()) {
            vec![Row::Parts(ix)]
        } else {
            own
        }
    });
    let rows: Vec<Row<'_, '_>> = rows.collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let before = context.year.previous();
    let columns = Columns::new(&context)
        .text(&Word::NumberColumn, |row: &Row<'_, '_>| name(context, row))
        .text(&Word::FigureColumn, |row| {
            naming::name_in_table(context, row.indicator())
        })
        .titled(before.to_string(), |row: &Row<'_, '_>| then(context, row))
        .numeric()
        .or(Word::NoneEarlier)
        .titled(context.year.to_string(), |row: &Row<'_, '_>| {
            now(context, row)
        })
        .numeric()
        .text(&Word::ChangeColumn, |row| match row {
            Row::Own(it) if it.has_value() => change::cell_with_unit(context, it),
            Row::Own(_) => Said::default(),
            Row::Parts(ix) => parts_of(context, *ix, context.year.previous()),
            Row::Group(ix) => {
                summed::cell(context, &summed::of_all(context, *ix), None).unwrap_or_default()
            }
        })
        .or(Word::NotCompared);
    let caption = context.say(&phrase::PartyFiguresTable {
        party: Name(context.party(party)),
        area: context.area(),
        year: context.year,
    });
    let mut table = columns.table(&format!("{id}-uppgifter"), caption, &rows);
    table.remarks.push(blocks::beside(&context, |it| it.series));
    vec![Block::Table(table)]
}

/// An indicator's id, which leads to the figure's row among all figures, or to the goal where it has none.
fn name(context: Context<'_, '_>, row: &Row<'_, '_>) -> Said {
    match row {
        Row::Own(it) if !matches!(it.answer, Answer::Text(_)) => {
            let id = Said::from(&*context.indicator(it.indicator).id.text);
            id.linked(&format!("#{}", figure::place(context, it)))
        }
        _ => numbered(context, row.indicator()),
    }
}

fn with_parts(context: Context<'_, '_>, it: &Observation<'_>, shown: Shown) -> Said {
    let responded = figure::responded(context, it).filter(|_| shown.value.is_some());
    match figure::part_beside(context, it, &shown) {
        Some(parts) => {
            let beside = [parts].into_iter().chain(responded);
            shown.with_fraction(Said::join(beside, ", "))
        }
        None => shown.with_unit(&context, figure::as_sent(context, it)),
    }
}

fn now(context: Context<'_, '_>, row: &Row<'_, '_>) -> Cell {
    match row {
        Row::Own(it) if matches!(it.answer, Answer::Text(_)) && !it.is_held => {
            let at = format!(
                "#text-{}-{}",
                context.plan.indicator_anchor(it.indicator),
                context.plan.agency_anchor(it.party)
            );
            Cell::text(context.say(&Word::Described).linked(&at))
        }
        Row::Own(it) => {
            let shown = figure::shown(context, it);
            shown.cell_of(context, with_parts(context, it, shown.clone()))
        }
        Row::Parts(ix) => Cell::text(parts_of(context, *ix, context.year)),
        Row::Group(ix) => {
            let from = group_answers(context, *ix);
            let from = from.map(|(n, of)| context.say(&phrase::AnswersFrom { n, of }));
            let sum = sum(context.seen(), &summed::of_all(context, *ix)).map(|it| {
                let value = numbers::number(it.value, context.language);
                figure::with_unit(&context, context.indicator(*ix), value)
            });
            Cell::text(match sum {
                Some(sum) => sum.with_remarks(from),
                None => from.unwrap_or_default(),
            })
        }
    }
}

/// Leads to the table of an indicator's parts, where any has a figure of the year.
fn parts_of(context: Context<'_, '_>, ix: IndicatorIx, year: Year) -> Said {
    let mut cells = context.cells(ix, year).into_iter();
    if !cells.any(|it| it.has_value() && !it.is_held) {
        return Said::default();
    }
    let at = figure::printed_at(context, ix, context.year);
    context.say(&Word::SeeBreakdown).linked(&format!("#{at}"))
}

fn then(context: Context<'_, '_>, row: &Row<'_, '_>) -> Said {
    let it = match row {
        Row::Own(it) => it,
        Row::Parts(ix) => return parts_of(context, *ix, context.year.previous()),
        Row::Group(_) => return Said::default(),
    };
    let key = SeriesKey {
        year: context.year.previous(),
        ..context.series_of(it)
    };
    let before = context.at(key);
    before.map_or(Said::default(), |it| {
        with_parts(context, it, figure::shown(context, it))
    })
}
