//! Rättelser och kompletteringar: what this edition says anew about earlier years, and what a
//! revised edition says otherwise than the one before it.

use crate::content::{Block, Cell, Row, Section};
use crate::derive::change::exact;
use crate::derive::published::{beside, revisions};
use crate::ledger::{Beside, Correction, CorrectionKind, Difference};
use crate::model::{self, Answer, CellId, Indicator, Kind, Observation};
use crate::report::blocks::{headed, led, row, section, table};
use crate::report::breakdown;
use crate::resolve::told;
use crate::tell::context::Context;
use crate::tell::correction::{is_hidden, observations, told_of};
use crate::tell::sentence::name;
use crate::tell::{figure, pair, printed, sources};
use crate::text::{Said, said};
use crate::words::figures::{self, Revision};
use crate::words::list::Word;
use crate::words::names::closed;
use crate::words::states::Why;
use crate::words::{Language, Name, list as phrase, numbers};

/// The chapter; none where nothing has changed. What is only more precise stands in the annex. What
/// a revised edition says otherwise than the edition before it has sections of its own.
pub(super) fn corrections(context: Context<'_, '_>) -> Option<Section> {
    let told: Vec<&Correction> = context
        .ledger
        .corrections
        .iter()
        .filter(|it| it.edition == context.ix && it.kind != CorrectionKind::Preciser)
        .collect();
    let title = context.say(&Word::CorrectionsAndAdditions);
    let mut chapter = section("rattelser-och-kompletteringar", 2, title);
    if !told.is_empty() {
        let rows = told.iter().map(|it| correction_row(context, it)).collect();
        let columns = headed(
            &context,
            [
                Word::NumberColumn,
                Word::FigureColumn,
                Word::AboutYearColumn,
                Word::BeforeColumn,
                Word::NowColumn,
                Word::DifferenceColumn,
                Word::KindColumn,
                Word::CauseColumn,
            ],
        );
        let (area, year) = (context.area(), context.year.get());
        let caption = context.say(&phrase::CorrectionsCaption { area, year });
        let table = table("rattelser", caption, columns, rows);
        chapter.blocks.push(Block::Table(table));
        let sentences = told.into_iter().map(|it| sentence(context, it));
        chapter.blocks.extend(sentences);
    }
    chapter.sections = revisions(context.seen())
        .into_iter()
        .map(|(release, differences)| revision(context, release, &differences))
        .collect();
    (!chapter.blocks.is_empty() || !chapter.sections.is_empty()).then_some(chapter)
}

fn correction_row(context: Context<'_, '_>, it: &Correction) -> Row {
    let (now, before) = observations(context, it);
    let indicator = context.indicator(now.indicator);
    let mut name = name_of(context, indicator, now.cell);
    name.add(sources::after_name(context, now).unwrap_or_default());
    if let Some(part) = printed::periods(context.language, &[now.period]) {
        name.add(said![", ", part]);
    }
    let shown = figure::shown(context, now);
    let cause = match figure::comment(context, now) {
        Some(cause) => closed(context.swedish(cause)),
        None if is_hidden(now) => context.say(&Word::Regard),
        None => context.say(&Word::NotStated),
    };
    // What is not to be shown is not told by what it replaces.
    let before = before.map(|it| if is_hidden(now) { now } else { it });
    row(vec![
        Cell::text(indicator.id.text.to_string()),
        Cell::text(name),
        Cell::text(now.year.to_string()),
        match before.map(|it| figure::shown(context, it)) {
            None => not_submitted(context),
            Some(shown) => shown.cell_of(context, shown.clone().with_unit(&context, indicator)),
        },
        Cell {
            state: None,
            ..shown.cell_of(context, figure::with_unit(&context, indicator, &shown.text))
        },
        Cell::text(size(context, now, before)),
        Cell::text(kind(context, it.kind)),
        Cell::text(cause),
    ])
}

/// What a row's figure is called, with its category.
fn name_of(context: Context<'_, '_>, indicator: &Indicator<'_>, cell: CellId) -> Said {
    let mut name = context.prose(&indicator.name);
    if cell != CellId::TOTAL {
        name.add(said![", ", breakdown::label(context, cell)]);
    }
    name
}

fn not_submitted(context: Context<'_, '_>) -> Cell {
    let why = Why::NotSubmitted;
    Cell::text(context.say(&phrase::WhyInCell { why }))
}

/// How much the figure has changed by being corrected.
fn size(context: Context<'_, '_>, now: &Observation<'_>, before: Option<&Observation<'_>>) -> Said {
    let indicator = context.indicator(now.indicator);
    let value = |it: &Observation<'_>| exact(&it.answer, indicator.kind);
    let Some((from, to)) = before.and_then(value).zip(value(now)) else {
        return context.say(&Word::NotCompared);
    };
    let exact = to.value - from.value;
    if exact.is_zero() {
        return pair::same(context.language, &name(&context, indicator));
    }
    let difference = figure::difference(context, now.indicator, exact);
    let is_rounded = !(to.uncertainty + from.uncertainty).is_zero();
    let unit = figure::unit_beside(&context, indicator);
    let unit = match indicator.kind {
        Kind::Share => pair::Unit::Points,
        _ => unit.as_ref().map_or(pair::Unit::None, pair::Unit::Word),
    };
    pair::moved(context.language, difference, unit, is_rounded)
}

fn kind(context: Context<'_, '_>, kind: CorrectionKind) -> Said {
    let kind = match kind {
        CorrectionKind::Correction => figures::Correction::Wrong,
        CorrectionKind::Final => figures::Correction::Final,
        CorrectionKind::Revised => figures::Correction::Revised,
        CorrectionKind::Addition => figures::Correction::Addition,
        CorrectionKind::Completer => figures::Correction::Completer,
        CorrectionKind::Withdrawn => figures::Correction::Withdrawn,
        CorrectionKind::Preciser => figures::Correction::Preciser,
    };
    context.say(&phrase::CorrectionKind { kind })
}

fn sentence(context: Context<'_, '_>, it: &Correction) -> Block {
    let (now, _) = observations(context, it);
    let mut lead = sources::lead(context, now.indicator, now);
    if now.cell != CellId::TOTAL {
        lead = lead.then(breakdown::label(context, now.cell));
    }
    let part = printed::periods(context.language, &[now.period]);
    let lead = lead.then(part.unwrap_or_default());
    led(lead.strong(), told_of(context, it))
}

/// What a revision says otherwise than what was published before it.
fn revision(context: Context<'_, '_>, release: u16, differences: &[Difference<'_>]) -> Section {
    let id = format!("utgava-{release}");
    let mut part = section(&id, 3, context.say(&phrase::RevisionTitle { release }));
    part.blocks.extend(released(context, release));
    if differences.is_empty() {
        part.say(context.say(&Word::NoRevisions));
        return part;
    }
    let columns = headed(
        &context,
        [
            Word::NumberColumn,
            Word::FigureColumn,
            Word::PartyColumn,
            Word::AboutYearColumn,
            Word::BeforeColumn,
            Word::NowColumn,
            Word::RevisionColumn,
        ],
    );
    let caption = context.say(&phrase::RevisionCaption {
        release,
        area: context.area(),
        year: context.year.get(),
    });
    let rows = differences.iter().map(|it| difference(context, it));
    let table = table(&id, caption, columns, rows.collect());
    part.blocks.push(Block::Table(table));
    part
}

/// When the revision was made, and why.
fn released(context: Context<'_, '_>, release: u16) -> Option<Block> {
    let own = context.edition.revision.as_ref();
    let (date, reason) = if let Some(own) = own.filter(|it| it.number == release) {
        (Some(own.date), context.word(&own.reason))
    } else {
        let published = context.model.published(context.ix)?;
        let found = published.releases.iter().find(|it| it.number == release)?;
        (found.date, context.swedish(&found.reason))
    };
    let reason = closed(reason);
    Some(Block::text(context.say(&phrase::Released {
        release,
        date,
        reason,
    })))
}

fn difference(context: Context<'_, '_>, it: &Difference<'_>) -> Row {
    let indicator = context.indicator(it.key.indicator);
    let period = printed::period_of(context.language, it.key.year, it.key.period);
    let before = shown(context, it, it.before.as_ref(), Word::WasAbsent);
    let now = shown(context, it, it.now.as_ref(), Word::IsAbsent);
    // What is printed the same is shown as it was written.
    let is_same = before == now && beside(it).is_empty();
    let written = |said: Option<&model::Said<'_>>, cell: Cell| {
        let Some(model::Said::Answer(answer, _)) = said.filter(|_| is_same) else {
            return cell;
        };
        Cell::text(match answer {
            Answer::Number(it) if indicator.kind == Kind::Share => {
                printed::percent_sign(context.language, it.get())
            }
            Answer::Number(it) => numbers::number(it.get(), context.language),
            Answer::Fraction { .. } => {
                let written = told::words(answer, indicator, context.plan).unwrap_or_default();
                match context.language {
                    Language::SWEDISH => written,
                    _ => written.replace(',', "."),
                }
            }
            _ => return cell,
        })
    };
    row(vec![
        Cell::text(indicator.id.text.to_string()),
        Cell::text(name_of(context, indicator, it.key.cell)),
        Cell::text(context.agency(it.key.party)),
        Cell::text(period),
        written(it.before.as_ref(), before),
        written(it.now.as_ref(), now),
        Cell::text(what_changed(context, it)),
    ])
}

fn what_changed(context: Context<'_, '_>, it: &Difference<'_>) -> Said {
    let beside = beside(it).into_iter().map(|it| {
        let what = match it {
            Beside::Text => figures::Beside::Text,
            Beside::Marks => figures::Beside::Marks,
            Beside::Sent => figures::Beside::Sent,
            Beside::Asked => figures::Beside::Asked,
            Beside::Moment => figures::Beside::Date,
            Beside::Area => figures::Beside::Area,
            Beside::Source => figures::Beside::Source,
            Beside::Comment => figures::Beside::Comment,
        };
        Name(context.say(&phrase::ChangedBeside { what }))
    });
    let what: Vec<Name> = beside.collect();
    if !what.is_empty() {
        return context.say(&phrase::ChangeIn { what });
    }
    let is_silent = |it: &Option<_>| matches!(it, None | Some(model::Said::NotSubmitted));
    let kind = match (is_silent(&it.before), is_silent(&it.now)) {
        _ if it.is_withdrawn => Revision::Withdrawn,
        (false, false) => Revision::Changed,
        (true, false) => Revision::Added,
        (true, true) if it.before.is_none() => Revision::Added,
        _ => Revision::Lost,
    };
    context.say(&phrase::RevisionKind { kind })
}

fn shown(
    context: Context<'_, '_>,
    it: &Difference<'_>,
    said: Option<&model::Said<'_>>,
    absent: Word,
) -> Cell {
    let (answer, details) = match said {
        None => return Cell::text(context.say(&absent)),
        Some(model::Said::NotSubmitted) => return not_submitted(context),
        Some(model::Said::Answer(answer, details)) => (answer, details),
    };
    let observation = Observation {
        edition: context.ix,
        party: it.key.party,
        indicator: it.key.indicator,
        year: it.key.year,
        period: it.key.period,
        cell: it.key.cell,
        answer: answer.clone(),
        at: context.indicator(it.key.indicator).id.at,
        row: 0,
        column: 0,
        details: details.clone(),
    };
    let shown = figure::as_said(context, &observation);
    match answer {
        Answer::Fraction {
            numerator,
            denominator,
        } if figure::few(context, &observation).is_none() => {
            let [numerator, denominator] =
                [numerator, denominator].map(|it| numbers::number(it.get(), context.language));
            Cell::text(context.say(&phrase::ShownOf {
                shown: shown.with_marks(),
                numerator: &numerator,
                denominator: &denominator,
            }))
        }
        _ => shown.cell(context),
    }
}
