//! What a measure's row can't hold becomes a part of its own: sentences, definitions, shares.

use std::collections::BTreeSet;

use crate::content::Block;
use crate::content::Cell;
use crate::content::Run;
use crate::content::Section;
use crate::content::plain;
use crate::evaluate::Context;
use crate::evaluate::breakdown;
use crate::evaluate::change;
use crate::evaluate::figure;
use crate::evaluate::led;
use crate::evaluate::measure::title;
use crate::evaluate::section;
use crate::evaluate::state::state_words;
use crate::evaluate::tables::row;
use crate::evaluate::tables::table;
use crate::evaluate::told;
use crate::language::Language;
use crate::language::join;
use crate::language::report::headings;
use crate::model::Answer;
use crate::model::Home;
use crate::model::Kind;
use crate::model::Measure;
use crate::model::MeasureIx;
use crate::model::Use;
use crate::prose;

/// The part of one measure: sentences, definitions, breakdowns, shares. None if the row says all.
pub(super) fn details(context: Context<'_, '_>, ix: MeasureIx, level: u8) -> Option<Section> {
    let measure = context.plan.measure(ix);
    let id = format!("atgard-{}", measure.id.text);
    let mut blocks = context.narrative(&id);
    let mut tells = !blocks.is_empty();
    let (_, sentence) = state_words(context, ix);
    let mut figures = Vec::new();
    for standing in measure
        .uses
        .iter()
        .filter(|it| !it.is_ref || context.plan.asks(it.frequency, context.year))
    {
        let found = indicator_blocks(context, standing);
        tells |= !found.is_empty();
        figures.extend(found);
    }
    if !tells {
        return None;
    }
    if !sentence.is_empty() {
        blocks.push(Block::text(sentence));
    }
    blocks.extend(shares(context, measure));
    blocks.extend(figures);
    if let Some(follow_up) = &measure.follow_up {
        let text = headings::FOLLOW_UP.to_owned();
        blocks.push(led(Run::Strong { text }, prose::runs(follow_up)));
    }
    let title = title(context, ix);
    Some(Section {
        blocks,
        ..section(&id, level, &title)
    })
}

fn indicator_blocks(context: Context<'_, '_>, standing: &Use) -> Vec<Block> {
    let indicator = context.plan.indicator(standing.indicator);
    let mut sentences = Vec::new();
    for it in context.answers(standing.indicator, context.year) {
        // Of a grade without an earlier one, the row says all.
        let is_first = || change::earlier_of_any_kind(context, it).is_none();
        if matches!(it.answer, Answer::Text(_))
            || matches!(it.answer, Answer::Grade(_)) && is_first()
        {
            continue;
        }
        let mut sentence = change::sentence(context, it);
        if let Some(target) = told::target(context, it) {
            sentence = format!("{sentence} {target}");
        }
        if let Some(area) = figure::area(context, it) {
            sentence = format!("{sentence} Uppgiften avser {area}.");
        }
        sentences.push((vec![it.party], sentence));
    }
    sentences.extend(change::not_submitted(context, standing.indicator));
    // Parts of a year that are all missing are told once.
    sentences.dedup();
    if let (true, Home::Measure(ix), Some((_, last))) =
        (standing.is_ref, indicator.home, sentences.last_mut())
    {
        let number = context.plan.measure(ix).label();
        *last = format!("{last} Samma uppgift redovisas under åtgärd {number}.");
    }
    let is_alone = sentences.len() == 1;
    let is_numbered = match indicator.home {
        Home::Measure(ix) => !context.plan.measure(ix).number.is_empty(),
        Home::Goal(_) => true,
    };
    let mut blocks = Vec::new();
    for (parties, sentence) in sentences {
        let mut lead = Vec::new();
        // Where the measure's number is not printed, the id says nothing, but the name does.
        let name = plain(&prose::runs(&indicator.name));
        if is_numbered {
            lead.push(indicator.id.text.to_string());
        } else if !sentence.starts_with(&name) {
            lead.push(name);
        }
        if !is_alone {
            let names: Vec<String> = parties.into_iter().map(|it| context.agency(it)).collect();
            lead.push(join(&names, Language::Swedish));
        }
        blocks.push(if lead.is_empty() {
            Block::text(sentence)
        } else {
            let text = lead.join(" ");
            led(Run::Strong { text }, vec![Run::text(sentence)])
        });
    }
    if standing.is_ref {
        return blocks;
    }
    blocks.extend(breakdown::breakdown_tables(context, standing.indicator));
    if let Some(definition) = indicator.definition.as_ref().filter(|_| !blocks.is_empty()) {
        let text = headings::DEFINITION.to_owned();
        blocks.push(led(Run::Emphasis { text }, prose::runs(definition)));
    }
    blocks
}

/// The table of a measure's shares: n and N always with the percentage.
fn shares(context: Context<'_, '_>, measure: &Measure<'_>) -> Option<Block> {
    let mut rows = Vec::new();
    let mut areas = BTreeSet::new();
    for standing in measure.uses.iter().filter(|it| !it.is_ref) {
        let indicator = context.plan.indicator(standing.indicator);
        if indicator.kind != Kind::Share {
            continue;
        }
        let answers = context.answers(standing.indicator, context.year);
        let is_alone = answers.len() == 1;
        for it in answers {
            if matches!(it.answer, Answer::NoValue(_)) {
                continue;
            }
            let area = figure::area(context, it);
            areas.insert(area.unwrap_or_else(|| context.plan.area.text.to_string()));
            let shown = figure::shown(context, it);
            let share =
                figure::printed(context, it).map_or(String::new(), crate::language::report::figure);
            let share = Cell {
                value: shown.value.clone(),
                ..Cell::text(share)
            };
            let number = |number: crate::value::Number| {
                Cell::text(crate::language::report::figure(number.get()))
            };
            let (numerator, denominator) = match &it.answer {
                Answer::Fraction {
                    numerator,
                    denominator,
                } => (number(*numerator), number(*denominator)),
                _ => (Cell::text("ej redovisat"), Cell::text("ej redovisat")),
            };
            let asked = it.details.as_ref().and_then(|it| it.asked);
            let asked = match (&it.answer, asked) {
                (Answer::Fraction { denominator, .. }, Some(asked)) => Cell::text(format!(
                    "{} av {}",
                    crate::language::report::figure(denominator.get()),
                    crate::language::report::figure(asked.get())
                )),
                _ => Cell::text(""),
            };
            let mut name = vec![Run::text(format!("{} ", indicator.id.text))];
            name.extend(prose::runs(&indicator.name));
            if !is_alone {
                let party = &context.plan.agency(it.party).name.text;
                name.push(Run::text(format!(", {party}")));
            }
            rows.push(row(vec![
                Cell::runs(name),
                share,
                numerator,
                denominator,
                asked,
                Cell::text(change::cell(context, it)),
            ]));
        }
    }
    if rows.is_empty() {
        return None;
    }
    let share = format!("#{}", headings::share_in(context.year.get()));
    let has_asked = rows
        .iter()
        .any(|row| !crate::content::plain(&row.cells[4].runs).is_empty());
    let mut columns = vec![
        headings::INDICATOR,
        share.as_str(),
        headings::COUNT,
        headings::OF,
        headings::ANSWERED_OF_ASKED,
        headings::CHANGE,
    ];
    if !has_asked {
        columns.remove(4);
        for row in &mut rows {
            row.cells.remove(4);
        }
    }
    let area = areas.into_iter().collect::<Vec<_>>();
    let area = join(&area, Language::Swedish);
    let caption = format!(
        "Tabell {}. Andelar med antal och underlag, {area} {}. Procent.",
        measure.label(),
        context.year
    );
    Some(Block::Table(table(
        &format!("{}-andelar", measure.id.text),
        &caption,
        &columns,
        rows,
    )))
}
