//! Rättelser och kompletteringar: what this edition says anew about earlier years.

use crate::content::{Block, Cell, Row, Section};
use crate::derive::change::exact;
use crate::evaluate::blocks::{led, row, section, table};
use crate::evaluate::context::Context;
use crate::evaluate::told::{self, before, in_one_dress};
use crate::evaluate::{breakdown, figure, pair, printed, revisions, whose};
use crate::figures::{Correction, CorrectionKind, SeriesKey};
use crate::model::{Answer, CellId, Kind, Observation, Reason};
use crate::text::{Said, said};
use crate::words::figures::{self, How};
use crate::words::list::Word;
use crate::words::names::closed;
use crate::words::states::Why;
use crate::words::{When, list as phrase};

/// The chapter; none where nothing has changed. What is only more precise stands in the annex. What
/// a revised edition says otherwise than the edition before it has sections of its own.
pub(super) fn corrections(context: Context<'_, '_>) -> Option<Section> {
    let here = context
        .figures
        .corrections
        .iter()
        .filter(|it| it.edition == context.ix);
    let told: Vec<&Correction> = here
        .filter(|it| it.kind != CorrectionKind::Preciser)
        .collect();
    let mut chapter = section(
        "rattelser-och-kompletteringar",
        2,
        context.say(&Word::CorrectionsAndAdditions),
    );
    chapter.sections = revisions::sections(context);
    if told.is_empty() {
        return (!chapter.sections.is_empty()).then_some(chapter);
    }
    let rows: Vec<Row> = told.iter().map(|it| correction_row(context, it)).collect();
    let columns = [
        context.say(&Word::NumberColumn),
        context.say(&Word::FigureColumn),
        context.say(&Word::AboutYearColumn),
        context.say(&Word::BeforeColumn),
        context.say(&Word::NowColumn),
        context.say(&Word::DifferenceColumn),
        context.say(&Word::KindColumn),
        context.say(&Word::CauseColumn),
    ];
    let area = context.area();
    let year = context.year.get();
    let caption = context.say(&phrase::CorrectionsCaption { area, year });
    chapter
        .blocks
        .push(Block::Table(table("rattelser", caption, &columns, rows)));
    for it in told {
        chapter.blocks.push(sentence(context, it));
    }
    Some(chapter)
}

fn observations<'a, 's>(
    context: Context<'a, 's>,
    it: &Correction,
) -> (&'a Observation<'s>, Option<&'a Observation<'s>>) {
    let all = &context.model.observations;
    (&all[it.now], it.before.map(|at| &all[at]))
}

fn correction_row(context: Context<'_, '_>, it: &Correction) -> Row {
    let (now, before) = observations(context, it);
    let indicator = context.indicator(now.indicator);
    let mut name = context.prose(&indicator.name);
    if now.cell != CellId::TOTAL {
        name.add(said![", ", breakdown::label(context, now.cell)]);
    }
    name.add(whose::after_name(context, now).unwrap_or_default());
    if let Some(part) = printed::periods(context.language, &[now.period]) {
        name.add(said![", ", part]);
    }
    let shown = figure::shown(context, now);
    let is_hidden = is_hidden(now);
    let unknown = if is_hidden {
        Word::Regard
    } else {
        Word::NotStated
    };
    let unknown = || context.say(&unknown);
    let cause = figure::comment(context, now);
    let cause = cause.map_or_else(unknown, |it| closed(context.swedish(it)));
    // What is not to be shown is not told by what it replaces.
    let before = before.map(|it| if is_hidden { now } else { it });
    row(vec![
        Cell::text(indicator.id.text.to_string()),
        Cell::text(name),
        Cell::text(now.year.to_string()),
        before.map_or_else(
            || {
                Cell::text(context.say(&phrase::WhyInCell {
                    why: Why::NotSubmitted,
                }))
            },
            |it| {
                let shown = figure::shown(context, it);
                Cell {
                    value: shown.value.clone(),
                    state: Some(shown.state),
                    ..Cell::text(shown.with_unit(&context, indicator))
                }
            },
        ),
        Cell {
            value: shown.value,
            ..Cell::text(figure::with_unit(&context, indicator, shown.text))
        },
        Cell::text(size(context, now, before)),
        Cell::text(context.say(&phrase::CorrectionKind {
            kind: kind(it.kind),
        })),
        Cell::text(cause),
    ])
}

/// Whether a figure has become one that is not to be shown.
fn is_hidden(now: &Observation<'_>) -> bool {
    now.answer == Answer::NoValue(Reason::Protected)
}

/// How much the figure has changed by being corrected.
fn size(context: Context<'_, '_>, now: &Observation<'_>, before: Option<&Observation<'_>>) -> Said {
    let kind = context.indicator(now.indicator).kind;
    let both = before.and_then(|it| exact(&it.answer, kind).zip(exact(&now.answer, kind)));
    let Some((before, now_)) = both else {
        return context.say(&Word::NotCompared);
    };
    let exact = now_.value - before.value;
    if exact.is_zero() {
        let name = told::name(&context, context.indicator(now.indicator));
        return pair::same(context.language, &name);
    }
    let difference = figure::difference(context, now.indicator, exact);
    let is_rounded = !(now_.uncertainty + before.uncertainty).is_zero();
    let indicator = context.indicator(now.indicator);
    let unit = figure::unit_beside(&context, indicator);
    let unit = match kind {
        Kind::Share => pair::Unit::Points,
        _ => unit.as_ref().map_or(pair::Unit::None, pair::Unit::Word),
    };
    pair::moved(context.language, difference, unit, is_rounded)
}

fn kind(kind: CorrectionKind) -> figures::Correction {
    match kind {
        CorrectionKind::Correction => figures::Correction::Wrong,
        CorrectionKind::Final => figures::Correction::Final,
        CorrectionKind::Revised => figures::Correction::Revised,
        CorrectionKind::Addition => figures::Correction::Addition,
        CorrectionKind::Completer => figures::Correction::Completer,
        CorrectionKind::Withdrawn => figures::Correction::Withdrawn,
        CorrectionKind::Preciser => figures::Correction::Preciser,
    }
}

/// What is said at the indicator of a correction of the figure that it is compared with, or of one
/// that turns the direction told of it round.
pub(super) fn of_compared(context: Context<'_, '_>, it: &Observation<'_>) -> Option<Said> {
    let all = &context.model.observations;
    let key = context.series_of(it);
    let is_of = |own: &&Correction| {
        let own = SeriesKey::of(&all[own.now], context.model);
        SeriesKey {
            year: it.year,
            ..own
        } == key
    };
    let before = before(context, it).map(|(_, it)| it);
    let is_compared = |own: &&Correction| {
        let (is_told, now) = (own.kind != CorrectionKind::Preciser, &all[own.now]);
        is_told && before.as_deref().is_some_and(|it| std::ptr::eq(it, now))
    };
    let mut here = context.figures.corrections.iter();
    let is_told = |own: &&Correction| own.turns && is_of(own) || is_compared(own);
    let found = here.find(|own| own.edition == context.ix && is_told(own))?;
    Some(told_of(context, found))
}

fn sentence(context: Context<'_, '_>, it: &Correction) -> Block {
    let (now, _) = observations(context, it);
    let mut lead = whose::lead(context, now.indicator, now);
    if now.cell != CellId::TOTAL {
        lead = lead.then(breakdown::label(context, now.cell));
    }
    if let Some(part) = printed::periods(context.language, &[now.period]) {
        lead = lead.then(part);
    }
    led(lead.strong(), told_of(context, it))
}

fn told_of(context: Context<'_, '_>, it: &Correction) -> Said {
    let (now, before) = observations(context, it);
    let indicator = context.indicator(now.indicator);
    let both: Vec<&Observation<'_>> = [now].into_iter().chain(before).collect();
    let mut said = in_one_dress(context, &both).into_iter();
    let said_now = said.next().unwrap_or_default();
    let said_before = said.next().unwrap_or_default();
    let is_from_to = matches!(
        it.kind,
        CorrectionKind::Correction | CorrectionKind::Preciser | CorrectionKind::Revised
    );
    let bare = before.and_then(|it| figure::without_unit(context, it));
    let bare = bare.filter(|_| is_from_to && figure::without_unit(context, now).is_some());
    let said_before = bare.unwrap_or(said_before);
    let cause = figure::comment(context, now).map(|it| closed(context.swedish(it)));
    let is_text = |it: &Observation<'_>| matches!(it.answer, Answer::Text(_));
    let how = match it.kind {
        _ if is_text(now) && before.is_some_and(is_text) => How::Rewritten,
        CorrectionKind::Correction | CorrectionKind::Preciser => How::Corrected,
        CorrectionKind::Final => How::Final,
        CorrectionKind::Revised => How::Revised,
        CorrectionKind::Addition => How::Added,
        CorrectionKind::Completer => How::Completed,
        CorrectionKind::Withdrawn if is_hidden(now) => How::Hidden,
        CorrectionKind::Withdrawn => How::Withdrawn,
    };
    let sentence = context.say(&phrase::Corrected {
        how,
        when: When {
            year: now.year,
            part: now.period,
        },
        before: said_before,
        now: said_now,
        cause,
    });
    if let Some(before) = before.filter(|_| it.turns) {
        let rose = exact(&now.answer, indicator.kind).zip(exact(&before.answer, indicator.kind));
        // With the new figure the change is the other way: it was a rise if the new one is lower.
        let was_increase = rose.is_some_and(|(now, before)| now.value < before.value);
        let edition = context.model.edition(before.edition).year.get();
        return sentence.then(context.say(&phrase::Turns {
            edition,
            was_increase,
        }));
    }
    sentence
}
