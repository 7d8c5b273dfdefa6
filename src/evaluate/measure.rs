//! Measures become the table of a goal, a part for each that has more to tell, and their texts.

use crate::content::Block;
use crate::content::Cell;
use crate::content::Row;
use crate::content::Section;
use crate::evaluate::Context;
use crate::evaluate::change;
use crate::evaluate::details;
use crate::evaluate::figure;
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
use crate::language::report::headings;
use crate::language::report::states;
use crate::model::AgencyKind;
use crate::model::GoalIx;
use crate::model::Kind;
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
    let year = context.year;
    let mut part = section(&format!("{id}-atgarder"), level, headings::MEASURES);
    let reported = headings::reported_in(year.get());
    let change = headings::change_from(year.previous().get());
    let columns = [
        headings::NUMBER,
        headings::MEASURE,
        headings::RESPONSIBLE,
        &reported,
        &change,
        headings::STATE,
    ];
    let rows: Vec<Row> = own.iter().map(|ix| measure_row(context, *ix)).collect();
    let caption = format!(
        "Tabell för mål {}. Åtgärder och vad som har redovisats, {} {year}.",
        context.plan.goal(goal).id.text,
        context.plan.area.text
    );
    part.blocks.push(Block::Table(table(
        &format!("{id}-atgarder"),
        &caption,
        &columns,
        rows,
    )));
    let below = (level + 1).min(6);
    part.sections.extend(
        own.iter()
            .filter_map(|ix| details::details(context, *ix, below)),
    );
    Some(part)
}

fn measure_row(context: Context<'_, '_>, ix: MeasureIx) -> Row {
    let measure = context.plan.measure(ix);
    let responsible: Vec<String> = measure
        .responsible
        .iter()
        .map(|it| context.plan.agency(*it).name.text.to_string())
        .collect();
    let mut reported = Vec::new();
    let mut changes = Vec::new();
    for standing in &measure.uses {
        let indicator = context.plan.indicator(standing.indicator);
        for text in short(context, standing) {
            reported.push(format!("{}:\u{a0}{text}", indicator.id.text));
        }
        let found = own_totals(context, standing);
        for it in &found {
            let text = change::cell(context, it);
            if !text.is_empty() {
                let text = with_party(context, it, text, found.len());
                changes.push(format!("{}:\u{a0}{text}", indicator.id.text));
            }
        }
    }
    let (state, _) = state_words(context, ix);
    row(vec![
        Cell::text(measure.number.to_string()),
        Cell::runs(prose::runs(&measure.text)),
        Cell::text(numbers::capital(&join(&responsible, Language::Swedish))),
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
    ])
}

/// What the cell of a measure says when nothing stands there this year.
fn nothing(context: Context<'_, '_>, ix: MeasureIx) -> String {
    match context.figures.measure(context.ix, ix) {
        MeasureState::Later(next) => states::later_cell(next.map(crate::value::Year::get)),
        MeasureState::UnderDevelopment => states::UNDER_DEVELOPMENT.cell.to_owned(),
        MeasureState::ShownAt(at) => {
            let at: Vec<&str> = at
                .iter()
                .map(|it| &*context.plan.measure(*it).number)
                .collect();
            format!("se åtgärd {}", join(&at, Language::Swedish))
        }
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
fn short(context: Context<'_, '_>, standing: &Use) -> Vec<String> {
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
    if indicator.kind == Kind::Text || indicator.kind == Kind::Undefined {
        if found.is_empty() {
            return missing(context, standing).into_iter().collect();
        }
        let names: Vec<String> = found.iter().map(|it| context.agency(it.party)).collect();
        return vec![format!(
            "beskrivning från {}",
            join(&names, Language::Swedish)
        )];
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
            let text = figure::shown(context, it).with_marks();
            with_party(context, it, text, found.len())
        })
        .collect()
}

/// *5 (Polisen)*, where several parties answer for the same indicator.
fn with_party(
    context: Context<'_, '_>,
    it: &Observation<'_>,
    text: String,
    parties: usize,
) -> String {
    if parties == 1 {
        return text;
    }
    format!("{text} ({})", context.plan.agency(it.party).name.text)
}

/// Why nothing stands here; nothing to say of an alternative that was not chosen.
fn missing(context: Context<'_, '_>, standing: &Use) -> Option<String> {
    let owed = context
        .figures
        .owed(context.ix)
        .find(|it| it.indicators.contains(&standing.indicator))?;
    let here = context.plan.asks(standing.frequency, context.year);
    if !here || owed.indicators.len() > 1 && owed.state != State::NotSubmitted {
        return None;
    }
    match owed.state {
        State::NotSubmitted => Some(states::NOT_SUBMITTED.cell.to_owned()),
        State::Held => Some(states::HELD.cell.to_owned()),
        State::Cancelled => Some(states::CANCELLED.cell.to_owned()),
        State::NotInSource => Some(states::NOT_IN_SOURCE.cell.to_owned()),
        _ => None,
    }
}
