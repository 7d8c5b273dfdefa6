//! Measures become the table of a goal, a part for each that has more to tell, and their texts.

use crate::content::Block;
use crate::content::Cell;
use crate::content::Row;
use crate::content::Run;
use crate::content::Section;
use crate::evaluate::Context;
use crate::evaluate::change;
use crate::evaluate::figure;
use crate::evaluate::register;
use crate::evaluate::section;
use crate::evaluate::tables::row;
use crate::evaluate::tables::table;
use crate::figures::MeasureState;
use crate::figures::State;
use crate::language::Language;
use crate::language::join;
use crate::language::numbers;
use crate::language::report::change::CELL_NONE;
use crate::language::report::coverage;
use crate::language::report::headings;
use crate::language::report::states;
use crate::model::AgencyIx;
use crate::model::AgencyKind;
use crate::model::Answer;
use crate::model::CellId;
use crate::model::GoalIx;
use crate::model::IndicatorIx;
use crate::model::Kind;
use crate::model::Measure;
use crate::model::MeasureIx;
use crate::model::Observation;
use crate::model::Use;
use crate::prose;

/// Åtgärder: the table, and under it a part for each measure with figures.
pub(super) fn measures(context: Context<'_, '_>, goal: GoalIx, id: &str, level: u8) -> Option<Section> {
    let own = &context.plan.goal(goal).measures;
    if own.is_empty() {
        return None;
    }
    let year = context.year;
    let mut part = section(&format!("{id}-atgarder"), level, headings::MEASURES);
    let reported = headings::reported_in(year.get());
    let change = headings::change_from(year.previous().get());
    let columns =
        [headings::NUMBER, headings::MEASURE, headings::RESPONSIBLE, &reported, &change, headings::STATE];
    let rows: Vec<Row> = own.iter().map(|ix| measure_row(context, *ix)).collect();
    let caption = format!(
        "Tabell för mål {}. Åtgärder och vad som har redovisats, {} {year}.",
        context.plan.goal(goal).id.text, context.plan.area.text
    );
    part.blocks.push(Block::Table(table(&format!("{id}-atgarder"), &caption, &columns, rows)));
    let below = (level + 1).min(6);
    part.sections.extend(own.iter().filter_map(|ix| details(context, *ix, below)));
    Some(part)
}

fn measure_row(context: Context<'_, '_>, ix: MeasureIx) -> Row {
    let measure = context.plan.measure(ix);
    let responsible: Vec<String> = measure.responsible.iter().map(|it| context.plan.agency(*it).name.text.to_string()).collect();
    let mut reported = Vec::new();
    let mut changes = Vec::new();
    for standing in &measure.uses {
        let indicator = context.plan.indicator(standing.indicator);
        for text in short(context, standing) {
            reported.push(format!("{}:\u{a0}{text}", indicator.id.text));
        }
        for it in own_totals(context, standing) {
            let text = change::cell(context, it);
            if !text.is_empty() {
                changes.push(format!("{}:\u{a0}{text}", indicator.id.text));
            }
        }
    }
    let (state, _) = state_words(context, ix);
    row(vec![
        Cell::text(measure.number.to_string()),
        Cell::runs(prose::runs(&measure.text)),
        Cell::text(numbers::capital(&join(&responsible, Language::Swedish))),
        Cell::text(if reported.is_empty() { nothing(context, ix) } else { reported.join("; ") }),
        Cell::text(if changes.is_empty() { CELL_NONE.to_owned() } else { changes.join("; ") }),
        Cell { state: Some(state_key(context.figures.measure(context.ix, ix))), ..Cell::text(state) },
    ])
}

/// What the cell of a measure says when nothing stands there this year.
fn nothing(context: Context<'_, '_>, ix: MeasureIx) -> String {
    match context.figures.measure(context.ix, ix) {
        MeasureState::Later(next) => states::later_cell(next.map(crate::value::Year::get)),
        MeasureState::UnderDevelopment => states::UNDER_DEVELOPMENT.cell.to_owned(),
        MeasureState::ShownAt(at) => {
            let at: Vec<&str> = at.iter().map(|it| &*context.plan.measure(*it).number).collect();
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
        let others = found.iter().filter(|it| context.plan.agency(it.party).kind != AgencyKind::Municipality);
        let names: Vec<String> = others.map(|it| context.agency(it.party)).collect();
        let mut said = vec![format!("svar från {n} av {of}")];
        said.extend((!names.is_empty()).then(|| format!("beskrivning från {}", join(&names, Language::Swedish))));
        return said;
    }
    if indicator.kind == Kind::Text || indicator.kind == Kind::Undefined {
        if found.is_empty() {
            return missing(context, standing).into_iter().collect();
        }
        let names: Vec<String> = found.iter().map(|it| context.agency(it.party)).collect();
        return vec![format!("beskrivning från {}", join(&names, Language::Swedish))];
    }
    if found.is_empty() {
        let has_parts = !context.cells(standing.indicator, context.year).is_empty()
            && !(standing.is_ref && !context.plan.asks(standing.frequency, context.year));
        return if has_parts { vec!["se fördelningen".to_owned()] } else { missing(context, standing).into_iter().collect() };
    }
    found.iter().map(|it| figure::shown(context, it).with_marks()).collect()
}

/// Why nothing stands here; nothing to say of an alternative that was not chosen.
fn missing(context: Context<'_, '_>, standing: &Use) -> Option<String> {
    let owed = context.figures.owed(context.ix).find(|it| it.indicators.contains(&standing.indicator))?;
    let here = context.plan.asks(standing.frequency, context.year);
    if !here || owed.indicators.len() > 1 && owed.state != State::NotSubmitted {
        return None;
    }
    match owed.state {
        State::NotSubmitted => Some(states::NOT_SUBMITTED.cell.to_owned()),
        State::Cancelled => Some(states::CANCELLED.cell.to_owned()),
        State::NotInSource => Some(states::NOT_IN_SOURCE.cell.to_owned()),
        _ => None,
    }
}

/// How many members of a group have answered, where a group reports and any has.
fn group_answers(context: Context<'_, '_>, indicator: IndicatorIx) -> Option<(usize, usize)> {
    let reporters = &context.plan.indicator(indicator).reporters;
    let group = reporters.iter().find(|it| context.plan.agency(**it).kind == AgencyKind::Group)?;
    let members: Vec<AgencyIx> = context.plan.agency(*group).members.iter().copied()
        .filter(|it| context.plan.agency(*it).lifetime.holds(context.year)).collect();
    let answered = context.answers(indicator, context.year);
    let n = members.iter().filter(|member| answered.iter().any(|it| it.party == **member)).count();
    (n > 0).then_some((n, members.len()))
}

/// The word of a measure's state, and the sentence that explains it.
pub(super) fn state_words(context: Context<'_, '_>, ix: MeasureIx) -> (String, String) {
    let measure = context.plan.measure(ix);
    let year = context.year.get();
    let numbers = |list: &[MeasureIx]| {
        let numbers: Vec<String> = list.iter().map(|it| context.plan.measure(*it).number.to_string()).collect();
        join(&numbers, Language::Swedish)
    };
    match context.figures.measure(context.ix, ix) {
        MeasureState::NotYet(first) => states::holds_from(first.get()),
        MeasureState::Ended(last) => states::ended(last.get()),
        MeasureState::Replaced(by) => states::replaced(&join(by, Language::Swedish)),
        MeasureState::UnderDevelopment => states::under_development(),
        MeasureState::ShownAt(measures) => states::shown_at(&numbers(measures)),
        MeasureState::EarlyAnswer => {
            let next = measure.uses.iter().filter_map(|it| context.plan.next_due(it.indicator, context.year)).min();
            let at_end = next.is_some() && next == context.plan.to;
            states::early(year, next.filter(|_| !at_end).map(crate::value::Year::get))
        }
        MeasureState::Later(Some(next)) if Some(*next) != context.plan.to => states::later(next.get()),
        MeasureState::Later(_) => states::at_end_of_plan(),
        MeasureState::Irrelevant => states::irrelevant(year),
        MeasureState::Reported => states::reported(),
        MeasureState::Partly { followed, of } => states::partly(*followed, *of),
        MeasureState::CannotBeGiven => {
            let owed = context.figures.owed(context.ix);
            let here = owed.filter(|it| measure.uses.iter().any(|own| it.indicators.contains(&own.indicator)));
            let mut parties: Vec<AgencyIx> = here.flat_map(|it| it.parties.clone()).collect();
            parties.sort_unstable();
            parties.dedup();
            let names: Vec<String> = parties.iter().map(|it| context.plan.agency(*it).name.text.to_string()).collect();
            states::cannot(&join(&names, Language::Swedish), measure.uses.len())
        }
        MeasureState::NotReported => states::not_reported(),
        MeasureState::NothingAsked => states::nothing_asked(year),
    }
}

fn state_key(state: &MeasureState) -> &'static str {
    match state {
        MeasureState::NotYet(_) => "not_yet",
        MeasureState::Ended(_) => "ended",
        MeasureState::Replaced(_) => "replaced",
        MeasureState::UnderDevelopment => "under_development",
        MeasureState::ShownAt(_) => "shown_elsewhere",
        MeasureState::EarlyAnswer => "early_answer",
        MeasureState::Later(_) => "later",
        MeasureState::Irrelevant => "irrelevant",
        MeasureState::Reported => "reported",
        MeasureState::Partly { .. } => "partly_reported",
        MeasureState::CannotBeGiven => "cannot_be_given",
        MeasureState::NotReported => "not_reported",
        MeasureState::NothingAsked => "nothing_asked",
    }
}

/// The part of one measure: sentences, definitions, breakdowns, shares. None if the row says all.
fn details(context: Context<'_, '_>, ix: MeasureIx, level: u8) -> Option<Section> {
    let measure = context.plan.measure(ix);
    let id = format!("atgard-{}", measure.id.text);
    let mut blocks = context.narrative(&id);
    let mut tells = !blocks.is_empty();
    let (_, sentence) = state_words(context, ix);
    let mut figures = Vec::new();
    for standing in measure.uses.iter().filter(|it| !it.is_ref || context.plan.asks(it.frequency, context.year)) {
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
        let mut runs = vec![Run::Strong { text: headings::FOLLOW_UP.to_owned() }, Run::text(" ")];
        runs.extend(prose::runs(follow_up));
        blocks.push(Block::Paragraph { runs });
    }
    let title = headings::measure(&measure.number, measure.short_title.as_ref().map(|it| &*it.text));
    Some(Section { blocks, ..section(&id, level, &title) })
}

fn indicator_blocks(context: Context<'_, '_>, standing: &Use) -> Vec<Block> {
    let indicator = context.plan.indicator(standing.indicator);
    let mut blocks = Vec::new();
    let mut sentences: Vec<Run> = Vec::new();
    for it in context.answers(standing.indicator, context.year) {
        if matches!(it.answer, Answer::Text(_)) {
            continue;
        }
        let mut sentence = change::sentence(context, it);
        if let Some(target) = change::target(context, it) {
            sentence = format!("{sentence} {target}");
        }
        if let Some(area) = indicator.area.as_ref() {
            sentence = format!("{sentence} Uppgiften avser {}.", area.text);
        }
        sentences.push(Run::Strong { text: format!("{} ", indicator.id.text) });
        sentences.push(Run::text(sentence.clone()));
    }
    if standing.is_ref && !sentences.is_empty() {
        let home = match indicator.home {
            crate::model::Home::Measure(ix) => Some(context.plan.measure(ix).number.to_string()),
            crate::model::Home::Goal(_) => None,
        };
        let told = home.map(|number| format!(" Samma uppgift redovisas under åtgärd {number}."));
        sentences.extend(told.map(Run::text));
    }
    if !sentences.is_empty() {
        blocks.push(Block::Paragraph { runs: sentences });
    }
    if standing.is_ref {
        return blocks;
    }
    blocks.extend(register::breakdown_tables(context, standing.indicator));
    if let Some(definition) = indicator.definition.as_ref().filter(|_| !blocks.is_empty()) {
        let mut runs = vec![Run::Emphasis { text: headings::DEFINITION.to_owned() }, Run::text(" ")];
        runs.extend(prose::runs(definition));
        blocks.push(Block::Paragraph { runs });
    }
    blocks
}

/// The table of a measure's shares: n and N always with the percentage.
fn shares(context: Context<'_, '_>, measure: &Measure<'_>) -> Option<Block> {
    let mut rows = Vec::new();
    for standing in measure.uses.iter().filter(|it| !it.is_ref) {
        let indicator = context.plan.indicator(standing.indicator);
        if indicator.kind != Kind::Share {
            continue;
        }
        for it in context.answers(standing.indicator, context.year) {
            if matches!(it.answer, Answer::NoValue(_)) {
                continue;
            }
            let shown = figure::shown(context, it);
            let share = figure::printed(context, it).map_or(String::new(), crate::language::report::figure);
            let share = Cell { value: shown.value.clone(), ..Cell::text(share) };
            let number = |number: crate::value::Number| Cell::text(crate::language::report::figure(number.get()));
            let (numerator, denominator) = match &it.answer {
                Answer::Fraction { numerator, denominator } => (number(*numerator), number(*denominator)),
                _ => (Cell::text("ej redovisat"), Cell::text("ej redovisat")),
            };
            let asked = it.details.as_ref().and_then(|it| it.asked);
            let asked = match (&it.answer, asked) {
                (Answer::Fraction { denominator, .. }, Some(asked)) => {
                    Cell::text(format!("{} av {}", crate::language::report::figure(denominator.get()), crate::language::report::figure(asked.get())))
                }
                _ => Cell::text(""),
            };
            let mut name = vec![Run::text(format!("{} ", indicator.id.text))];
            name.extend(prose::runs(&indicator.name));
            rows.push(row(vec![Cell::runs(name), share, numerator, denominator, asked, Cell::text(change::cell(context, it))]));
        }
    }
    if rows.is_empty() {
        return None;
    }
    let share = format!("#{}", headings::share_in(context.year.get()));
    let has_asked = rows.iter().any(|row| !crate::content::plain(&row.cells[4].runs).is_empty());
    let mut columns = vec![headings::INDICATOR, share.as_str(), "#Antal", "#Av", headings::ANSWERED_OF_ASKED, headings::CHANGE];
    if !has_asked {
        columns.remove(4);
        for row in &mut rows {
            row.cells.remove(4);
        }
    }
    let caption = format!(
        "Tabell {}. Andelar med antal och underlag, {} {}. Procent.",
        measure.number, context.plan.area.text, context.year
    );
    Some(Block::Table(table(&format!("{}-andelar", measure.id.text), &caption, &columns, rows)))
}

/// Texts that parties have sent, a part each; a group's texts stand in an annex.
pub(super) fn descriptions(context: Context<'_, '_>, goal: GoalIx, id: &str, level: u8) -> Option<Section> {
    let mut part = section(&format!("{id}-beskrivningar"), level, headings::DESCRIPTIONS);
    let below = (level + 1).min(6);
    for ix in &context.plan.goal(goal).measures {
        let measure = context.plan.measure(*ix);
        for standing in measure.uses.iter().filter(|it| !it.is_ref) {
            if let Some((n, of)) = group_answers(context, standing.indicator) {
                part.blocks.push(Block::text(group_sentence(context, measure, standing, n, of)));
            }
            for it in context.answers(standing.indicator, context.year) {
                let Answer::Text(text) = &it.answer else { continue };
                if it.cell != CellId::TOTAL || is_in_annex(context, it) {
                    continue;
                }
                let anchor = format!("text-{}-{}", context.plan.indicator(standing.indicator).id.text, context.plan.agency(it.party).id.text);
                let title = format!("Åtgärd {}: {}", measure.number, context.agency(it.party));
                let blocks = prose::blocks(text, &anchor);
                part.sections.push(Section { blocks, ..section(&anchor, below, &title) });
            }
        }
    }
    (!part.sections.is_empty() || !part.blocks.is_empty()).then_some(part)
}

fn group_sentence(context: Context<'_, '_>, measure: &Measure<'_>, standing: &Use, n: usize, of: usize) -> String {
    let group = context.plan.indicator(standing.indicator).reporters.iter()
        .find(|it| context.plan.agency(**it).kind == AgencyKind::Group);
    let group = group.map_or(String::new(), |it| context.plan.agency(*it).name.text.to_string());
    let sentence = if context.plan.is_due(standing.indicator, context.year) {
        coverage::group(n, of, &group)
    } else {
        coverage::group_early(n, of, &group)
    };
    format!("Åtgärd {}: {sentence} Svaren står i bilagan.", measure.number)
}

/// Whether a text is a group member's own, which stands in the annex.
pub(super) fn is_in_annex(context: Context<'_, '_>, it: &Observation<'_>) -> bool {
    let reporters = &context.plan.indicator(it.indicator).reporters;
    !reporters.contains(&it.party)
}
