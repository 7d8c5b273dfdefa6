//! Measures become the table of a goal, a part for each that has more to tell, and their texts.

use crate::content::Block;
use crate::content::Cell;
use crate::content::Run;
use crate::content::Section;
use crate::content::plain;
use crate::evaluate::Context;
use crate::evaluate::change;
use crate::evaluate::cited;
use crate::evaluate::details;
use crate::evaluate::figure;
use crate::evaluate::list;
use crate::evaluate::milestones;
use crate::evaluate::reference;
use crate::evaluate::register;
use crate::evaluate::section;
use crate::evaluate::state::state_key;
use crate::evaluate::state::state_words;
use crate::evaluate::tables::row;
use crate::evaluate::tables::table;
use crate::evaluate::texts::group_answers;
use crate::figures::MeasureState;
use crate::figures::State;
use crate::language::Language;
use crate::language::join;
use crate::language::numbers;
use crate::language::report::cells;
use crate::language::report::cited::table_for;
use crate::language::report::headings;
use crate::language::report::states;
use crate::language::report::targets;
use crate::model::AgencyKind;
use crate::model::Answer;
use crate::model::Class;
use crate::model::GoalIx;
use crate::model::Home;
use crate::model::IndicatorIx;
use crate::model::Kind;
use crate::model::Measure;
use crate::model::MeasureIx;
use crate::model::Observation;
use crate::model::Use;
use crate::prose;

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
    let mut part = section(&format!("{id}-atgarder"), level, headings::MEASURES);
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
    let reported = headings::reported_in(context.year.get());
    let change = headings::change_from(context.year.previous().get());
    let columns = [
        (headings::NUMBER, is_numbered(context, goal)),
        (headings::MEASURE, true),
        (headings::RESPONSIBLE, has_responsible),
        (&*reported, is_followed_up),
        (&*change, is_followed_up && can_change),
        (headings::STATE, is_followed_up),
    ];
    let shown: Vec<&str> = columns.iter().filter(|it| it.1).map(|it| it.0).collect();
    let is_told = context
        .plan
        .measures
        .iter()
        .all(|it| it.responsible.is_empty());
    let nobody = (!has_responsible && !is_told).then_some(headings::NOBODY_NAMED_HERE);
    if shown.len() == 1 {
        let texts = own.iter().map(|it| &*context.plan.measure(*it).text.text);
        return list(texts)
            .into_iter()
            .chain(nobody.map(Block::text))
            .collect();
    }
    let rows = own
        .iter()
        .map(|ix| {
            let cells = measure_row(context, *ix).into_iter().zip(columns);
            row(cells.filter(|(_, it)| it.1).map(|(cell, _)| cell).collect())
        })
        .collect();
    let what = if is_followed_up {
        "Åtgärder och vad som har redovisats"
    } else {
        "Åtgärder"
    };
    let of = context.plan.goal(goal);
    let lead = if of.number.is_empty() {
        String::new()
    } else {
        format!("{} ", table_for(&cited::goal(context.plan, goal)))
    };
    let area = &context.plan.area.text;
    let caption = format!("{lead}{what}, {area} {}.", context.year);
    let mut table = table(&format!("{id}-atgarder"), &caption, &shown, rows);
    table.remarks.extend(nobody.map(prose::runs));
    vec![Block::Table(table)]
}

/// Whether any measure of a goal has a number to print.
pub(super) fn is_numbered(context: Context<'_, '_>, goal: GoalIx) -> bool {
    let mut own = context.plan.goal(goal).measures.iter();
    own.any(|ix| !context.plan.measure(*ix).number.is_empty())
}

/// A measure in the column of numbers.
pub(super) fn number_cell(measure: &Measure<'_>) -> Cell {
    if measure.number.is_empty() {
        Cell::text(headings::NO_NUMBER)
    } else {
        Cell::text(measure.number.to_string())
    }
}

/// Whether an indicator's answers are compared with earlier years' in a table.
fn is_compared(context: Context<'_, '_>, standing: &Use) -> bool {
    let indicator = context.plan.indicator(standing.indicator);
    indicator.milestone.is_none() && !matches!(indicator.kind, Kind::Text | Kind::Grade(_))
}

/// An indicator's name in a table of the whole plan. Where its measure's number is not printed, so
/// that the id says nothing, the measure is named.
pub(super) fn name_in_table(context: Context<'_, '_>, ix: IndicatorIx) -> Vec<Run> {
    let indicator = context.plan.indicator(ix);
    let mut runs = prose::runs(&indicator.name);
    if let Home::Measure(ix) = indicator.home
        && context.plan.measure(ix).number.is_empty()
    {
        runs.push(Run::text(format!(
            " ({})",
            cited::heading(context.plan, ix)
        )));
    }
    runs
}

/// The cells of all columns.
fn measure_row(context: Context<'_, '_>, ix: MeasureIx) -> [Cell; 6] {
    let measure = context.plan.measure(ix);
    let responsible: Vec<String> = measure
        .responsible
        .iter()
        .map(|it| context.plan.agency(*it).name.text.to_string())
        .collect();
    let mut reported = Vec::new();
    let mut changes = Vec::new();
    for standing in &measure.uses {
        if reference::is_beside(context, standing) {
            continue;
        }
        let indicator = context.plan.indicator(standing.indicator);
        if indicator.milestone.is_some() {
            continue;
        }
        // An id says nothing beside a measure whose number is not printed.
        let tag = if measure.number.is_empty() {
            format!("{}: ", plain(&prose::runs(&indicator.name)))
        } else {
            format!("{}:\u{a0}", indicator.id.text)
        };
        let mut said = short(context, standing, !measure.number.is_empty());
        let beside = reference::cell(context, standing.indicator, context.year);
        if let (Some(last), Some(beside)) = (said.last_mut(), beside) {
            last.push_str(&beside);
        }
        for text in said {
            reported.push(format!("{tag}{text}"));
        }
        let found = own_totals(context, standing);
        for it in &found {
            let text = change::cell(context, it);
            if !text.is_empty() {
                let text = figure::told_apart(context, it, text, &found);
                changes.push(format!("{tag}{text}"));
            }
        }
    }
    reported.extend(milestones::in_row(context, measure));
    let (state, _) = state_words(context, ix);
    let responsible = if responsible.is_empty() {
        headings::NOBODY_NAMED.to_owned()
    } else {
        numbers::capital(&join(&responsible, Language::Swedish))
    };
    [
        number_cell(measure),
        Cell::runs(prose::runs(&measure.text)),
        Cell::text(responsible),
        Cell::text(if reported.is_empty() {
            nothing(context, ix)
        } else {
            reported.join("; ")
        }),
        Cell::text(if changes.is_empty() {
            cells::NONE.to_owned()
        } else {
            changes.join("; ")
        }),
        Cell {
            state: Some(state_key(context.figures.measure(context.ix, ix))),
            ..Cell::text(state)
        },
    ]
}

/// What the cell of a measure says when nothing stands there this year.
fn nothing(context: Context<'_, '_>, ix: MeasureIx) -> String {
    match context.figures.measure(context.ix, ix) {
        MeasureState::Later(next) => states::later_cell(next.map(crate::value::Year::get)),
        MeasureState::UnderDevelopment => states::UNDER_DEVELOPMENT.cell.to_owned(),
        MeasureState::Discontinued => states::DISCONTINUED.cell.to_owned(),
        MeasureState::ShownAt(at) => format!("se {}", cited::measures(context.plan, at)),
        MeasureState::NoFollowUp => states::NO_FOLLOW_UP_CELL.to_owned(),
        _ => states::NOT_ASKED.cell.to_owned(),
    }
}

/// What has been said of an indicator where it stands; nothing where it is told elsewhere this year.
fn own_totals<'a, 's>(context: Context<'a, 's>, standing: &Use) -> Vec<&'a Observation<'s>> {
    if standing.is_ref && !context.plan.asks(standing.frequency, context.year) {
        return Vec::new();
    }
    context.answers(standing.indicator, context.year)
}

/// An indicator in the table's cell: figures, or the reason why there is none.
fn short(context: Context<'_, '_>, standing: &Use, is_numbered: bool) -> Vec<String> {
    let indicator = context.plan.indicator(standing.indicator);
    let found = own_totals(context, standing);
    if let Some((n, of)) = group_answers(context, standing.indicator) {
        let others = found
            .iter()
            .filter(|it| context.plan.agency(it.party).kind != AgencyKind::Municipality);
        let names: Vec<String> = others.map(|it| context.agency(it.party)).collect();
        let mut said = vec![format!("svar från {n} av {of}")];
        said.extend(
            (!names.is_empty())
                .then(|| format!("beskrivning från {}", join(&names, Language::Swedish))),
        );
        return said;
    }
    if found.is_empty() && is_developed(context, standing.indicator) {
        return vec![states::UNDER_DEVELOPMENT.cell.to_owned()];
    }
    if indicator.kind == Kind::Text || indicator.kind == Kind::Undefined {
        if found.is_empty() {
            return missing(context, standing).into_iter().collect();
        }
        return descriptions(context, &found, is_numbered);
    }
    if found.is_empty() && context.is_discontinued(standing.indicator) {
        return last(context, standing.indicator);
    }
    if found.is_empty() {
        let has_parts = !context.cells(standing.indicator, context.year).is_empty()
            && (!standing.is_ref || context.plan.asks(standing.frequency, context.year));
        return if has_parts {
            vec!["se fördelningen".to_owned()]
        } else {
            missing(context, standing).into_iter().collect()
        };
    }
    found
        .iter()
        .map(|it| {
            let text = figure::shown(context, it).with_unit(indicator);
            figure::told_apart(context, it, text, &found)
        })
        .collect()
}

/// Whether an indicator is still to be developed where others of its measure are not.
fn is_developed(context: Context<'_, '_>, ix: IndicatorIx) -> bool {
    let indicator = context.plan.indicator(ix);
    let is_open = indicator.kind == Kind::Undefined
        || indicator.class_in(context.year) == Class::UnderDevelopment;
    let all = |at| *context.figures.measure(context.ix, at) == MeasureState::UnderDevelopment;
    is_open && matches!(indicator.home, Home::Measure(at) if !all(at))
}

/// From whom a text has come, and why none has from the others.
fn descriptions(
    context: Context<'_, '_>,
    found: &[&Observation<'_>],
    is_numbered: bool,
) -> Vec<String> {
    let (texts, reasons): (Vec<&Observation<'_>>, _) = found
        .iter()
        .partition(|it| matches!(it.answer, Answer::Text(_)) && !context.model.is_held(it));
    let names: Vec<String> = texts.iter().map(|it| context.agency(it.party)).collect();
    let names = join(&names, Language::Swedish);
    let mut said = Vec::new();
    if !texts.is_empty() {
        // The indicator's own name says that it is a description, if that is what stands before.
        let what = if is_numbered { "beskrivning" } else { "svar" };
        said.push(format!("{what} från {names}"));
    }
    said.extend(reasons.into_iter().map(|it| {
        let text = figure::shown(context, it).with_marks();
        figure::told_apart(context, it, text, found)
    }));
    said
}

/// *74 (avser 2021)*: what was last known of an indicator that is no more.
fn last(context: Context<'_, '_>, ix: IndicatorIx) -> Vec<String> {
    let found = register::last(context, ix);
    if found.is_empty() {
        return vec![states::DISCONTINUED.cell.to_owned()];
    }
    let said = |it: &&Observation<'_>| {
        let text = figure::shown(context, it).with_marks();
        let text = format!("{text} {}", targets::about(it.year.get()));
        figure::told_apart(context, it, text, &found)
    };
    found.iter().map(said).collect()
}

/// Why nothing stands here; nothing to say of an alternative that was not chosen.
fn missing(context: Context<'_, '_>, standing: &Use) -> Option<String> {
    let owed = context
        .figures
        .owed(context.ix)
        .find(|it| it.indicators.contains(&standing.indicator))?;
    let here = context.plan.asks(standing.frequency, context.year);
    if !here
        || owed.indicators.len() > 1 && !matches!(owed.state, State::NotSubmitted | State::TooLate)
    {
        return None;
    }
    match owed.state {
        State::NotSubmitted => Some(states::NOT_SUBMITTED.cell.to_owned()),
        State::TooLate => Some(states::TOO_LATE.cell.to_owned()),
        State::Held | State::Faulty => Some(states::HELD.cell.to_owned()),
        State::Cancelled => Some(states::CANCELLED.cell.to_owned()),
        State::NotInSource => Some(states::NOT_IN_SOURCE.cell.to_owned()),
        _ => None,
    }
}
