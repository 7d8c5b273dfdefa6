//! Measures become the table of a goal, a part for each that has more to tell, and their texts.

use crate::content::{Block, Cell, Section};
use crate::evaluate::blocks::{list, row, section, table};
use crate::evaluate::context::Context;
use crate::evaluate::reported::{nothing, own_parts, own_totals, short, told_apart};
use crate::evaluate::state::{standing, state_words};
use crate::evaluate::texts::group_answers;
use crate::evaluate::{
    absent, breakdown, change, cited, details, figure, milestones, reference, summed,
};
use crate::figures::{MeasureState, State};
use crate::model::{GoalIx, Kind, Measure, MeasureIx, Use};
use crate::text::{Said, said};
use crate::words::cited::Rows;
use crate::words::grammar::listed;
use crate::words::list::Word;
use crate::words::{self, Language, Tag, list as phrase};

/// As many members of a group as a cell names.
const MEMBERS: usize = 12;

/// As many categories as a cell names the changes of.
const PARTS: usize = 4;

/// Åtgärder: the table, and under it a part for each measure with figures.
pub(super) fn measures(
    context: Context<'_, '_>,
    goal: GoalIx,
    id: &str,
    level: u8,
) -> Option<Section> {
    let own = &context.plan.goal(goal).measures;
    if own.is_empty() {
        return None;
    }
    let mut part = section(
        &format!("{id}-atgarder"),
        level,
        context.say(&Word::GoalMeasures),
    );
    part.blocks = overview(context, goal, id);
    let below = (level + 1).min(6);
    part.sections.extend(
        own.iter()
            .filter_map(|ix| details::details(context, *ix, below)),
    );
    Some(part)
}

/// The table, without the columns that the plan has nothing for; a list, if only the texts are left.
fn overview(context: Context<'_, '_>, goal: GoalIx, id: &str) -> Vec<Block> {
    let own = &context.plan.goal(goal).measures;
    let any =
        |is: &dyn Fn(&Measure<'_>) -> bool| own.iter().any(|it| is(context.plan.measure(*it)));
    let has_responsible = any(&|it| !it.responsible.is_empty());
    let is_followed_up = own
        .iter()
        .any(|it| *context.figures.measure(context.ix, *it) != MeasureState::NoFollowUp);
    let can_change =
        any(&|it| it.uses.is_empty() || it.uses.iter().any(|it| is_compared(context, it)));
    let reported = context.say(&phrase::ReportedColumnOf { year: context.year });
    let change = context.say(&phrase::ChangeColumnFrom {
        year: context.year.previous(),
    });
    let columns = [
        (context.say(&Word::NumberColumn), is_numbered(context, goal)),
        (context.say(&Word::MeasureColumn), true),
        (context.say(&Word::ResponsibleColumn), has_responsible),
        (reported, is_followed_up),
        (change, is_followed_up && can_change),
        (context.say(&Word::StateColumn), is_followed_up),
    ];
    let shown: Vec<&Said> = columns.iter().filter(|it| it.1).map(|it| &it.0).collect();
    let is_told = context
        .plan
        .measures
        .iter()
        .all(|it| it.responsible.is_empty());
    let nobody = (!has_responsible && !is_told).then(|| context.say(&Word::NobodyNamedHere));
    if shown.len() == 1 {
        let texts = own
            .iter()
            .map(|it| context.prose(&context.plan.measure(*it).text));
        return list(texts)
            .into_iter()
            .chain(nobody.map(Block::text))
            .collect();
    }
    let rows = own
        .iter()
        .map(|ix| {
            let cells = measure_row(context, *ix).into_iter().zip(&columns);
            row(cells.filter(|(_, it)| it.1).map(|(cell, _)| cell).collect())
        })
        .collect();
    let lead = context.say(&phrase::RowsOf {
        rows: Rows::Measures,
        whose: cited::goal(context, goal),
    });
    let caption = context.say(&phrase::MeasuresTable {
        lead: lead.ended(|it| it.trim_end_matches('.').to_owned()),
        reported: is_followed_up,
        area: context.area(),
        year: context.year,
    });
    let mut table = table(&format!("{id}-atgarder"), caption, &shown, rows);
    table.remarks.extend(nobody.map(Said::into_runs));
    vec![Block::Table(table)]
}

/// Whether any measure of a goal has a number to print.
pub(super) fn is_numbered(context: Context<'_, '_>, goal: GoalIx) -> bool {
    let mut own = context.plan.goal(goal).measures.iter();
    own.any(|ix| !context.plan.measure(*ix).number.is_empty())
}

/// A measure in the column of numbers.
pub(super) fn number_cell(language: Language, measure: &Measure<'_>) -> Cell {
    if measure.number.is_empty() {
        Cell::text(words::text(language, &Word::NoNumber))
    } else {
        Cell::text(measure.number.to_string())
    }
}

/// Whether an indicator's answers are compared with earlier years' in a table.
fn is_compared(context: Context<'_, '_>, standing: &Use) -> bool {
    let indicator = context.indicator(standing.indicator);
    indicator.milestone.is_none() && !matches!(indicator.kind, Kind::Text | Kind::Grade(_))
}

/// The cells of all columns.
fn measure_row(context: Context<'_, '_>, ix: MeasureIx) -> [Cell; 6] {
    let measure = context.plan.measure(ix);
    let responsible = measure.responsible.iter().map(|it| context.party(*it));
    let responsible: Vec<Said> = responsible.collect();
    let mut reported = Vec::new();
    let mut changes = Vec::new();
    for standing in &measure.uses {
        if reference::is_beside(context, standing) {
            continue;
        }
        let indicator = context.indicator(standing.indicator);
        if indicator.milestone.is_some() {
            continue;
        }
        // An id says nothing beside a measure whose number is not printed.
        let tag = if measure.number.is_empty() {
            said![context.bare(&indicator.name), ": "]
        } else {
            said![&*indicator.id.text, ":\u{a0}"]
        };
        let mut said = short(context, standing, !measure.number.is_empty());
        let beside = reference::cell(context, standing.indicator, context.year);
        if let (Some(last), Some(beside)) = (said.last_mut(), beside) {
            last.add(beside);
        }
        reported.extend(said.into_iter().map(|text| said![&tag, text]));
        let said = changes_of(context, standing);
        changes.extend(said.into_iter().map(|text| said![&tag, text]));
    }
    reported.extend(milestones::in_row(context, measure));
    let (state, _) = state_words(context, ix);
    let responsible = if responsible.is_empty() {
        context.say(&Word::NobodyNamed)
    } else {
        listed(responsible, context.language).capital()
    };
    [
        number_cell(context.language, measure),
        Cell::text(context.prose(&measure.text)),
        Cell::text(responsible),
        Cell::text(if reported.is_empty() {
            nothing(context, ix)
        } else {
            Said::join(reported, "; ")
        }),
        Cell::text(if changes.is_empty() {
            no_change(context, ix)
        } else {
            Said::join(changes, "; ")
        }),
        Cell {
            state: Some(standing(context.figures.measure(context.ix, ix)).word()),
            ..Cell::text(state)
        },
    ]
}

/// An indicator in the column of changes: of a group what all its members report together, else
/// each party's own, as long as they are few.
fn changes_of(context: Context<'_, '_>, standing: &Use) -> Vec<Said> {
    let indicator = context.indicator(standing.indicator);
    let found = own_totals(context, standing);
    let is_of_group = group_answers(context, standing.indicator).is_some();
    if is_of_group && !found.is_empty() {
        let all = summed::of_all(context, standing.indicator);
        let unit = figure::unit_beside(&context, indicator);
        if let Some(sum) = summed::cell(context, &all, unit.as_ref()) {
            return vec![sum];
        }
    }
    let said = found.iter().filter_map(|it| {
        let text = Some(change::cell_with_unit(context, it)).filter(|it| !it.is_empty());
        text.map(|text| told_apart(context, it, text, &found))
    });
    let said: Vec<Said> = said.collect();
    if is_of_group && said.len() > MEMBERS {
        return vec![context.say(&Word::SeeBelow)];
    }
    if !found.is_empty() {
        return said;
    }
    let parts = changes_of_parts(context, standing);
    if parts.is_empty() {
        return not_submitted(context, standing);
    }
    parts
}

/// That there is nothing to compare where an indicator stands, as nothing has come in.
fn not_submitted(context: Context<'_, '_>, standing: &Use) -> Vec<Said> {
    let is_asked =
        is_compared(context, standing) && context.plan.asks(standing.frequency, context.year);
    let mut open = absent::not_submitted(context, standing.indicator);
    let Some((owed, _)) = open.next().filter(|_| is_asked) else {
        return Vec::new();
    };
    let year = context.year.get();
    vec![match owed.state {
        State::Cancelled => context.say(&phrase::NotCollectedCell { year }),
        _ => context.say(&phrase::MissingCell { year }),
    }]
}

/// An indicator without total in the column of changes: each category's own, as long as they are few.
fn changes_of_parts(context: Context<'_, '_>, standing: &Use) -> Vec<Said> {
    let parts = own_parts(context, standing);
    if parts.len() > PARTS {
        return vec![context.say(&Word::SeeBreakdown)];
    }
    let said = parts.iter().map(|it| {
        let label = breakdown::label(context, it.cell);
        said![label, "\u{a0}", change::cell_with_unit(context, it)]
    });
    let said = Some(Said::join(said, ", "));
    said.filter(|it| !it.is_empty()).into_iter().collect()
}

/// Why a measure has no change: its figure of the year is missing, or there is nothing to compare.
fn no_change(context: Context<'_, '_>, ix: MeasureIx) -> Said {
    let is_asked =
        |it: &Use| is_compared(context, it) && context.plan.is_due(it.indicator, context.year);
    let is_due = context.figures.measure(context.ix, ix).is_due();
    if is_due && context.plan.measure(ix).uses.iter().any(is_asked) {
        context.say(&phrase::MissingCell {
            year: context.year.get(),
        })
    } else {
        context.say(&Word::NotCompared)
    }
}
