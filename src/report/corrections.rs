//! Rättelser och kompletteringar: what this edition says anew about earlier years, and what a
//! revised edition says otherwise than the one before it.

use crate::content::{Block, Cell, Look, Section};
use crate::derive::change::exact;
use crate::derive::published::{beside, revisions};
use crate::ledger::{Beside, Correction, CorrectionKind, Difference};
use crate::model::{self, Answer, CellId, Indicator, Kind, Observation};
use crate::report::blocks;
use crate::report::blocks::{Columns, section};
use crate::report::states::numbered;
use crate::resolve::answer_words;
use crate::tell::context::Context;
use crate::tell::correction::is_hidden;
use crate::tell::sentence::name;
use crate::tell::{difference, figure, naming, printed, sources};
use crate::text::{Said, said};
use crate::words::figures::{self, Revision};
use crate::words::list::Word;
use crate::words::names::closed;
use crate::words::states::Why;
use crate::words::{Language, Name, list as phrase, numbers};

/// The chapter; none where nothing has changed. What is only more precise stands in the annex. What
/// a revised edition says otherwise than the edition before it has sections of its own.
pub(super) fn corrections(context: Context<'_, '_>) -> Option<Section> {
    let told = context.seen().corrections();
    let told = told.filter(|it| it.kind != CorrectionKind::Preciser);
    let told: Vec<&Correction> = told.collect();
    let title = context.say(&Word::CorrectionsAndAdditions);
    let mut chapter = section("rattelser-och-kompletteringar", 2, title);
    if !told.is_empty() {
        chapter.blocks.push(corrections_table(context, &told));
    }
    chapter.sections = revisions(context.seen())
        .into_iter()
        .map(|(release, differences)| revision(context, release, &differences))
        .collect();
    (!chapter.blocks.is_empty() || !chapter.sections.is_empty()).then_some(chapter)
}

fn corrections_table(context: Context<'_, '_>, told: &[&Correction]) -> Block {
    let rows: Vec<Corrected<'_, '_>> = told.iter().map(|it| Corrected::of(context, it)).collect();
    let columns = Columns::new(&context)
        .text(&Word::NumberColumn, |it: &Corrected<'_, '_>| {
            numbered(context, it.now.indicator)
        })
        .text(&Word::FigureColumn, |it| it.name(context))
        .text(&Word::AboutYearColumn, |it| it.now.year.to_string())
        .text(&Word::BeforeColumn, |it| it.before(context))
        .text(&Word::NowColumn, |it| {
            let indicator = context.indicator(it.now.indicator);
            let shown = figure::shown(context, it.now);
            let text = figure::with_unit(&context, indicator, &shown.text);
            stateless(shown.cell_of(context, text))
        })
        .text(&Word::DifferenceColumn, |it| {
            size(context, it.now, it.before)
        })
        .text(&Word::KindColumn, |it| kind(context, it.kind))
        .text(&Word::CauseColumn, |it| it.cause(context));
    let (area, year) = (context.area(), context.year.get());
    let caption = context.say(&phrase::CorrectionsCaption { area, year });
    let mut table = columns.table("rattelser", caption, &rows);
    table.look = Look::Cards;
    // The values that were corrected stand among all years' alone.
    table.remarks.push(blocks::beside(&context, |it| it.series));
    Block::Table(table)
}

/// A row of corrections: a figure as it is, and as it was.
struct Corrected<'a, 's> {
    now: &'a Observation<'s>,
    before: Option<&'a Observation<'s>>,
    kind: CorrectionKind,
}

impl<'a, 's> Corrected<'a, 's> {
    fn of(context: Context<'a, 's>, it: &Correction) -> Corrected<'a, 's> {
        let (now, before) = context.seen().corrected(it);
        Corrected {
            now,
            // What is not to be shown is not told by what it replaces.
            before: before.map(|it| if is_hidden(now) { now } else { it }),
            kind: it.kind,
        }
    }

    fn name(&self, context: Context<'_, '_>) -> Said {
        let mut name = name_of(
            context,
            context.indicator(self.now.indicator),
            self.now.cell,
        );
        name.add(sources::after_name(context, self.now).unwrap_or_default());
        if let Some(part) = printed::periods(context.language, &[self.now.period]) {
            name.add(said![", ", part]);
        }
        name
    }

    fn before(&self, context: Context<'_, '_>) -> Cell {
        let indicator = context.indicator(self.now.indicator);
        match self.before.map(|it| figure::shown(context, it)) {
            None => not_submitted(context),
            Some(shown) => {
                stateless(shown.cell_of(context, shown.clone().with_unit(&context, indicator)))
            }
        }
    }

    fn cause(&self, context: Context<'_, '_>) -> Said {
        match self.now.told_comment() {
            Some(cause) => closed(context.swedish(cause)),
            None if is_hidden(self.now) => context.say(&Word::Regard),
            None => context.say(&Word::NotStated),
        }
    }
}

/// What a row's figure is called, with its category.
fn name_of(context: Context<'_, '_>, indicator: &Indicator<'_>, cell: CellId) -> Said {
    let mut name = context.prose(&indicator.name);
    if cell != CellId::TOTAL {
        name.add(said![", ", naming::cell(context, cell)]);
    }
    name
}

/// Whether it has been reported is not what such a table tells.
fn stateless(it: Cell) -> Cell {
    Cell { state: None, ..it }
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
        return difference::same(context.language, &name(&context, indicator));
    }
    let difference = figure::difference(context, now.indicator, exact);
    let is_rounded = !(to.uncertainty + from.uncertainty).is_zero();
    let unit = figure::unit_beside(&context, indicator);
    let unit = match indicator.kind {
        Kind::Share => difference::Unit::Points,
        _ => unit
            .as_ref()
            .map_or(difference::Unit::None, difference::Unit::Word),
    };
    difference::moved(context.language, difference, unit, is_rounded)
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

/// What a revision says otherwise than what was published before it.
fn revision(context: Context<'_, '_>, release: u16, differences: &[Difference<'_>]) -> Section {
    let id = format!("utgava-{release}");
    let mut part = section(&id, 3, context.say(&phrase::RevisionTitle { release }));
    part.blocks.extend(released(context, release));
    if differences.is_empty() {
        part.say(context.say(&Word::NoRevisions));
        return part;
    }
    let caption = context.say(&phrase::RevisionCaption {
        release,
        area: context.area(),
        year: context.year.get(),
    });
    let columns = Columns::new(&context)
        .text(
            &Word::NumberColumn,
            |(it, _): &(&Difference<'_>, [Cell; 2])| numbered(context, it.key.indicator),
        )
        .text(&Word::FigureColumn, |(it, _)| {
            name_of(context, context.indicator(it.key.indicator), it.key.cell)
        })
        .text(&Word::PartyColumn, |(it, _)| context.agency(it.key.party))
        .text(&Word::AboutYearColumn, |(it, _)| {
            printed::period_of(context.language, it.key.year, it.key.period)
        })
        .text(&Word::BeforeColumn, |(_, [before, _])| before.clone())
        .text(&Word::NowColumn, |(_, [_, now])| now.clone())
        .text(&Word::RevisionColumn, |(it, _)| what_changed(context, it));
    let rows = differences
        .iter()
        .map(|it| (it, before_and_now(context, it)));
    let rows: Vec<(&Difference<'_>, [Cell; 2])> = rows.collect();
    let mut table = columns.table(&id, caption, &rows);
    table.look = Look::Cards;
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

/// What a figure was and is.
fn before_and_now(context: Context<'_, '_>, it: &Difference<'_>) -> [Cell; 2] {
    let indicator = context.indicator(it.key.indicator);
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
                let written =
                    answer_words::words(answer, indicator, context.plan).unwrap_or_default();
                match context.language {
                    Language::SWEDISH => written,
                    _ => written.replace(',', "."),
                }
            }
            _ => return cell,
        })
    };
    [
        written(it.before.as_ref(), before),
        written(it.now.as_ref(), now),
    ]
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
        is_held: false,
        details: details.clone(),
    };
    let shown = figure::shown(context, &observation);
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
        _ => shown.cell_of(context, shown.with_marks()),
    }
}
