//! Measures become the table of a goal, with what was answered of each and how it has changed, and a
//! part for each that has more to tell.

use crate::content::{Block, Cell, Look, Section, files};
use crate::derive::sum::sum;
use crate::ledger::{CorrectionKind, MeasureState, State};
use crate::model::{
    Answer, CellId, Class, GoalIx, Home, IndicatorIx, Kind, Measure, MeasureIx, Observation, Use,
};
use crate::report::blocks::{Columns, list, section};
use crate::report::details;
use crate::report::details::is_told_here;
use crate::report::milestones;
use crate::report::shows::grades_of;
use crate::report::texts::{group_answers, is_in_annex};
use crate::tell::context::Context;
use crate::tell::sources::{apart, told_apart};
use crate::tell::state::{standing, state_words};
use crate::tell::{change, figure, naming, reference, summed, years};
use crate::text::{Said, once_each, said};
use crate::value::Year;
use crate::words::figures::Mark;
use crate::words::grammar::listed;
use crate::words::list::Word;
use crate::words::names::{counted, open};
use crate::words::roles::Rows;
use crate::words::states::Why;
use crate::words::{Name, Tag, list as phrase, numbers};

/// As many categories as a cell names.
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
    let below = (level + 1).min(6);
    let parts = own
        .iter()
        .filter_map(|ix| details::details(context, *ix, below));
    let title = context.say(&Word::GoalMeasures);
    Some(Section {
        blocks: overview(context, goal, id),
        sections: parts.collect(),
        ..section(&format!("{id}-atgarder"), level, title)
    })
}

/// The table, without the columns that the plan has nothing for; a list, if only the texts are left.
fn overview(context: Context<'_, '_>, goal: GoalIx, id: &str) -> Vec<Block> {
    let year = context.year;
    let own = &context.plan.goal(goal).measures;
    let measures: Vec<&Measure<'_>> = own.iter().map(|it| context.plan.measure(*it)).collect();
    let has_responsible = measures.iter().any(|it| !it.responsible.is_empty());
    let is_followed_up = own
        .iter()
        .any(|it| *context.seen().measure(*it) != MeasureState::NoFollowUp);
    let can_change = measures
        .iter()
        .any(|it| it.uses.is_empty() || it.uses.iter().any(|it| is_compared(context, it)));
    let is_numbered = is_numbered(context, goal);
    let mut all = context.plan.measures.iter();
    let nobody = (!has_responsible && all.any(|it| !it.responsible.is_empty()))
        .then(|| context.say(&Word::NobodyNamedHere));
    if !is_numbered && !has_responsible && !is_followed_up {
        let texts = list(measures.iter().map(|it| context.prose(&it.text)));
        return texts.into_iter().chain(nobody.map(Block::text)).collect();
    }
    let before = can_change.then(|| year.previous());
    let columns = Columns::new(&context)
        .text(&Word::NumberColumn, |ix| {
            is_numbered.then(|| number_cell(context, context.plan.measure(*ix)))
        })
        .text(&Word::MeasureColumn, |ix| titled(context, *ix))
        .text(&Word::ResponsibleColumn, |ix| {
            has_responsible.then(|| responsible(context, *ix))
        })
        .text(&phrase::ReportedColumnOf { year, before }, |ix| {
            is_followed_up.then(|| reported(context, *ix))
        })
        .text(&Word::StateColumn, |ix| {
            is_followed_up.then(|| state_cell(context, *ix))
        });
    let lead = context.say(&phrase::RowsOf {
        rows: Rows::Measures,
        whose: naming::goal(context, goal),
    });
    let caption = context.say(&phrase::MeasuresTable {
        lead: open(lead),
        reported: is_followed_up,
        area: context.area(),
        year,
    });
    let mut table = columns.table(&format!("{id}-atgarder"), caption, own);
    table.look = Look::Cards;
    table.remarks.extend(small(context, own));
    table.remarks.extend(incomplete(context, own));
    table.remarks.extend(nobody);
    let is_answered = own
        .iter()
        .any(|ix| context.seen().owed_at(*ix).any(|it| it.state.is_followed()));
    if is_answered && !context.is_compiled() {
        let file = files(context.language.tag()).data;
        table
            .remarks
            .push(context.say(&phrase::MeasuresSource { file }));
    }
    vec![Block::Table(table)]
}

/// That some of the changes that rows tell are of small numbers.
fn small(context: Context<'_, '_>, own: &[MeasureIx]) -> Option<Said> {
    let uses = own.iter().flat_map(|ix| own_uses(context, *ix));
    let small = uses.filter(|it| {
        let found = own_totals(context, it);
        is_compared(context, it) && found.iter().any(|it| change::is_of_small(context, it))
    });
    let names = once_each(small.map(|it| details::called(context, it.indicator)));
    (!names.is_empty()).then(|| {
        context.say(&phrase::SmallFigures {
            n: names.len(),
            names: listed(names, context.language),
        })
    })
}

/// What the figures that are marked as incomplete lack.
fn incomplete(context: Context<'_, '_>, own: &[MeasureIx]) -> Vec<Said> {
    let uses = own.iter().flat_map(|ix| own_uses(context, *ix));
    let told = uses.flat_map(|standing| {
        let found = own_totals(context, standing).into_iter();
        found.filter(|it| it.is_partial() && !it.is_held).map(|it| {
            let called = details::called(context, it.indicator);
            let own = [it];
            let party = apart(context, it, &own).map(|it| said![" ", it]);
            let comment = it.comment().map(|it| open(context.swedish(it)));
            let said = context.say(&phrase::PartialFigure { comment });
            said![called.strong(), Said::join(party, ""), " ", said]
        })
    });
    told.collect()
}

/// What a measure is, in as few words as the plan has for it. The whole of its text is then where the short title
/// leads.
fn titled(context: Context<'_, '_>, ix: MeasureIx) -> Said {
    let measure = context.plan.measure(ix);
    match context.short(measure.short_title.as_ref(), &measure.text) {
        Some(short) if context.plan.asks_anything() => {
            let at = details::counted_at(context, Home::Measure(ix));
            context.bare(short).linked(&format!("#{at}"))
        }
        _ => context.prose(&measure.text),
    }
}

/// Whether an indicator's answers are compared with earlier years' in a table.
fn is_compared(context: Context<'_, '_>, standing: &Use) -> bool {
    let indicator = context.indicator(standing.indicator);
    indicator.milestone.is_none() && !matches!(indicator.kind, Kind::Text | Kind::Grade(_))
}

fn responsible(context: Context<'_, '_>, ix: MeasureIx) -> Said {
    let parties = &context.plan.measure(ix).responsible;
    if parties.is_empty() {
        return context.say(&Word::NobodyNamed);
    }
    context.parties(parties.iter().copied()).capital()
}

/// The indicators that have a row's cells to themselves: no milestone, and none that stands beside another.
fn own_uses<'a>(context: Context<'a, '_>, ix: MeasureIx) -> impl Iterator<Item = &'a Use> {
    let uses = context.plan.measure(ix).uses.iter();
    uses.filter(move |it| {
        let is_dated = context.indicator(it.indicator).milestone.is_some();
        !is_dated && !reference::is_beside(context, it)
    })
}

/// What an indicator's figures stand after: the id that leads to how they are counted, and what they count. An
/// id says nothing beside a measure whose number is not printed.
fn tag(
    context: Context<'_, '_>,
    ix: MeasureIx,
    standing: &Use,
    found: Option<&Observation<'_>>,
) -> Said {
    let indicator = context.indicator(standing.indicator);
    let called = figure::called(context, standing.indicator, found);
    let name = context.in_text(indicator);
    let name = name.unwrap_or_else(|| context.bare(&indicator.name));
    let counted = || counted(context.language, name.clone());
    if context.plan.measure(ix).number.is_empty() {
        return said![counted().capital(), ": "];
    }
    // That it is a description is what is said of it.
    match indicator.kind {
        Kind::Text | Kind::Undefined => said![called, ":\u{a0}"],
        _ => said![called, " ", counted(), ": "],
    }
}

fn reported(context: Context<'_, '_>, ix: MeasureIx) -> Said {
    let measure = context.plan.measure(ix);
    let figures = own_uses(context, ix).filter_map(|standing| {
        let mut said = short(context, standing, !measure.number.is_empty());
        said.last_mut()?
            .add(reference::cell(context, standing.indicator, context.year));
        let found = own_totals(context, standing);
        let found = found.into_iter().chain(own_parts(context, standing)).next();
        let tag = tag(context, ix, standing, found);
        Some(said![tag, Said::join(said, ", ")])
    });
    let mut reported: Vec<Said> = figures.collect();
    reported.extend(milestones::in_row(context, measure));
    if reported.is_empty() {
        return nothing(context, ix);
    }
    Said::join(reported, "; ")
}

/// A figure with what it is made of, how it has changed, and its marks: *44 (+4)*, *45 % (468 av 1 040, +1
/// procentenhet)*.
fn in_row(
    context: Context<'_, '_>,
    standing: &Use,
    it: &Observation<'_>,
    among: &[&Observation<'_>],
) -> Said {
    let shown = figure::shown(context, it);
    let text = match shown.value {
        Some(_) => figure::with_unit(
            &context,
            context.indicator(it.indicator),
            shown.text.clone(),
        ),
        None => shown.text.clone(),
    };
    // Where they are several, the indicator's own place is that of the first.
    let text = if among.len() > 1 || it.cell != CellId::TOTAL {
        shown.placed(context, &text)
    } else {
        text
    };
    let parts = figure::part_beside(context, it, &shown);
    let change = (is_compared(context, standing) && it.has_value() && !it.is_held)
        .then(|| change::beside(context, it));
    let responded = figure::responded(context, it).filter(|_| shown.value.is_some());
    let remarks = apart(context, it, among)
        .chain(parts)
        .chain(responded)
        .chain(change)
        .chain(rests_on_corrected(context, it).filter(|_| is_compared(context, standing)))
        .chain(shown.marks);
    text.with_remarks(remarks.filter(|it| !it.is_empty()))
}

/// *2024 rättad*, of a figure whose change is told from one that was wrong.
fn rests_on_corrected(context: Context<'_, '_>, it: &Observation<'_>) -> Option<Said> {
    let (year, before) = context.before(it).filter(|_| !it.is_held)?;
    let corrected = context.seen().correction(&before)?;
    let is_corrected = corrected.kind == CorrectionKind::Correction;
    is_corrected.then(|| context.say(&phrase::CorrectedThen { year }))
}

/// What the cell of a measure says when nothing stands there this year.
fn nothing(context: Context<'_, '_>, ix: MeasureIx) -> Said {
    match context.seen().measure(ix) {
        MeasureState::Later(next) => {
            let next = next.map(Year::get);
            context.say(&phrase::FollowedUpLater { next })
        }
        MeasureState::UnderDevelopment => context.why_in_cell(Why::UnderDevelopment),
        MeasureState::Discontinued => context.why_in_cell(Why::Discontinued),
        MeasureState::ShownAt(at) => {
            let what = naming::measures(context, at);
            context.say(&phrase::See { what })
        }
        MeasureState::NoFollowUp => context.say(&Word::NotStated),
        _ => context.why_in_cell(Why::NothingAsked),
    }
}

/// What has been said of an indicator where it stands; nothing where it is told elsewhere this year.
fn own_totals<'a, 's>(context: Context<'a, 's>, standing: &Use) -> Vec<&'a Observation<'s>> {
    if is_told_here(context, standing) {
        context.answers_once(standing.indicator, context.year)
    } else {
        Vec::new()
    }
}

/// The figures of categories where a measure shows them and there is no total.
fn own_parts<'a, 's>(context: Context<'a, 's>, standing: &Use) -> Vec<&'a Observation<'s>> {
    let mut found = context.cells(standing.indicator, context.year);
    let has_total = found.iter().any(|it| it.cell == CellId::TOTAL);
    let is_shown = is_told_here(context, standing) && !has_total;
    found.retain(|it| is_shown && it.has_value());
    found
}

/// An indicator in the table's cell: figures, or the reason why there is none.
fn short(context: Context<'_, '_>, standing: &Use, is_numbered: bool) -> Vec<Said> {
    let ix = standing.indicator;
    let indicator = context.indicator(ix);
    let mut found = own_totals(context, standing);
    if let Some((n, of)) = group_answers(context, ix) {
        let from = context.say(&phrase::AnswersFrom { n, of });
        let early = early_mark(context, &found);
        let all = summed::of_all(context, ix);
        let sum = sum(context.seen(), &all);
        let told = match sum.filter(|_| !found.is_empty()) {
            Some(sum) => {
                let value = numbers::number(sum.value, context.language);
                let value = figure::with_unit(&context, indicator, value);
                let unit = figure::unit_beside(&context, indicator);
                let change = summed::cell(context, &all, unit.as_ref());
                value.with_remarks([from].into_iter().chain(change).chain(early))
            }
            None => from.with_remarks(early),
        };
        found.retain(|it| !is_in_annex(context, it));
        let others = descriptions(context, &found, is_numbered);
        return [told].into_iter().chain(others).collect();
    }
    let is_text = matches!(indicator.kind, Kind::Text | Kind::Undefined);
    if is_text && !found.is_empty() {
        descriptions(context, &found, is_numbered)
    } else if !found.is_empty() {
        let told = found.iter().map(|it| in_row(context, standing, it, &found));
        told.collect()
    } else if is_developed(context, ix) {
        vec![context.why_in_cell(Why::UnderDevelopment)]
    } else if !is_text && context.is_discontinued(ix) {
        last(context, ix)
    } else if !is_text && !own_parts(context, standing).is_empty() {
        let parts = own_parts(context, standing);
        if parts.len() > PARTS {
            return vec![context.say(&Word::SeeBreakdown)];
        }
        let part = |it: &&Observation<'_>| {
            let label = naming::cell(context, it.cell);
            said![label, "\u{a0}", in_row(context, standing, it, &[it])]
        };
        parts.iter().map(part).collect()
    } else {
        missing(context, standing).into_iter().collect()
    }
}

/// *lägesnotering*, of answers that have come before their time.
fn early_mark(context: Context<'_, '_>, found: &[&Observation<'_>]) -> Option<Said> {
    let mut found = found.iter();
    let is_early = found.any(|it| context.seen().is_early(it));
    is_early.then(|| context.say(&phrase::MarkWord { mark: Mark::Early }))
}

/// Whether an indicator is still to be developed where others of its measure are not.
fn is_developed(context: Context<'_, '_>, ix: IndicatorIx) -> bool {
    let indicator = context.indicator(ix);
    let is_open = indicator.kind == Kind::Undefined
        || indicator.class_in(context.year) == Class::UnderDevelopment;
    let all = |at| *context.seen().measure(at) == MeasureState::UnderDevelopment;
    is_open && matches!(indicator.home, Home::Measure(at) if !all(at))
}

/// From whom a text has come, and why none has from the others.
fn descriptions(
    context: Context<'_, '_>,
    found: &[&Observation<'_>],
    is_numbered: bool,
) -> Vec<Said> {
    let (texts, reasons): (Vec<&Observation<'_>>, Vec<&Observation<'_>>) = found
        .iter()
        .partition(|it| matches!(it.answer, Answer::Text(_)) && !it.is_held);
    let mut said = Vec::new();
    if !texts.is_empty() {
        let names = texts.iter().map(|it| Name(context.party(it.party)));
        // The indicator's own name says that it is a description, if that is what stands before.
        let from = context.say(&phrase::TextFrom {
            description: is_numbered,
            names: names.collect(),
        });
        said.push(from.with_remarks(early_mark(context, &texts)));
    }
    said.extend(reasons.into_iter().map(|it| {
        let text = figure::shown(context, it).with_marks();
        told_apart(context, it, text, found)
    }));
    said
}

/// *74 (avser 2021)*: what was last known of an indicator that is no more.
fn last(context: Context<'_, '_>, ix: IndicatorIx) -> Vec<Said> {
    let found = years::last(context, ix);
    if found.is_empty() {
        return vec![context.why_in_cell(Why::Discontinued)];
    }
    let said = found.iter().map(|it| {
        let year = it.year.get();
        let year = context.say(&phrase::OfAnotherYear { year });
        let value = figure::shown(context, it).with_marks();
        told_apart(context, it, value.then(year), &found)
    });
    said.collect()
}

/// Why nothing stands here; nothing to say of an alternative that was not chosen.
fn missing(context: Context<'_, '_>, standing: &Use) -> Option<Said> {
    let owed = context.owed_of(standing.indicator).next()?;
    let why = match owed.state {
        State::NotSubmitted => Why::NotSubmitted,
        State::TooLate => Why::TooLate,
        _ if owed.indicators.len() > 1 => return None,
        State::Held | State::Faulty => Why::Held,
        State::Cancelled => Why::Cancelled,
        State::NotInSource => Why::NotInSource,
        _ => return None,
    };
    let is_asked = context.plan.asks(standing.frequency, context.year);
    is_asked.then(|| context.why_in_cell(why))
}

/// Whether any measure of a goal has a number to print.
pub(super) fn is_numbered(context: Context<'_, '_>, goal: GoalIx) -> bool {
    let mut own = context.plan.goal(goal).measures.iter();
    own.any(|ix| !context.plan.measure(*ix).number.is_empty())
}

/// A measure in the column of numbers.
pub(super) fn number_cell(context: Context<'_, '_>, measure: &Measure<'_>) -> Cell {
    Cell::text(if measure.number.is_empty() {
        context.say(&Word::NoNumber)
    } else {
        (&*measure.number).into()
    })
}

/// The word of a measure's state, with its key.
pub(super) fn state_cell(context: Context<'_, '_>, ix: MeasureIx) -> Cell {
    let standing = standing(context.seen().measure(ix));
    let (word, _) = state_words(context, ix);
    // That a measure has been reported says nothing of how it was graded.
    let grade = match &*grades_of(context, ix, context.year) {
        [(scale, at)] => Some(figure::grade(
            &context,
            &context.plan.scales[scale.get()],
            *at,
        )),
        _ => None,
    };
    Cell {
        state: Some(standing.word()),
        ..Cell::text(said![word, grade.map(|it| said![": ", it])])
    }
}
