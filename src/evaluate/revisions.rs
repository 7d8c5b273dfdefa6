//! Ändringar i en reviderad utgåva: every figure that a release says otherwise than the one before it.

use crate::content::{Block, Cell, Row, Run, Section};
use crate::derive::published::{beside, revisions};
use crate::evaluate::blocks::section;
use crate::evaluate::context::Context;
use crate::evaluate::tables::{row, table};
use crate::evaluate::{breakdown, figure};
use crate::figures::{Beside, Difference};
use crate::language::report::corrections::WITHDRAWN;
use crate::language::report::values::percent_sign;
use crate::language::report::{figure as number, period_of, reasons, revisions as words};
use crate::language::{Both, Language, numbers};
use crate::model::{Answer, CellId, Kind, Observation, Said};
use crate::prose;
use crate::resolve::told;
use crate::words::list::Word;

/// One section a revision, the first first; none for an edition as it was first published.
pub(super) fn sections(context: Context<'_, '_>) -> Vec<Section> {
    revisions(context.model, context.figures, context.ix)
        .into_iter()
        .map(|(release, differences)| revision(context, release, &differences))
        .collect()
}

fn revision(context: Context<'_, '_>, release: u16, differences: &[Difference<'_>]) -> Section {
    let mut part = section(
        &format!("utgava-{release}"),
        3,
        words::title(context.language, release),
    );
    part.blocks.extend(released(context, release));
    if differences.is_empty() {
        part.blocks
            .push(Block::text(words::NOTHING.of(context.language)));
        return part;
    }
    let columns = [
        crate::words::text(context.language, &Word::NumberColumn),
        crate::words::text(context.language, &Word::FigureColumn),
        crate::words::text(context.language, &Word::PartyColumn),
        crate::words::text(context.language, &Word::AboutYearColumn),
        crate::words::text(context.language, &Word::BeforeColumn),
        crate::words::text(context.language, &Word::NowColumn),
        words::CHANGE.of(context.language).to_owned(),
    ];
    let area = &context.plan.area.text;
    let caption = words::caption(context.language, release, area, context.year.get());
    let rows = differences
        .iter()
        .map(|it| difference(context, it))
        .collect();
    let id = format!("utgava-{release}");
    let table = table(&id, &caption, &columns, rows);
    part.blocks.push(Block::Table(table));
    part
}

/// When the revision was made, and why.
fn released(context: Context<'_, '_>, release: u16) -> Option<Block> {
    let day = |date| numbers::date(date, context.language);
    let own = context.edition.revision.as_ref();
    let text = if let Some(own) = own.filter(|it| it.number == release) {
        words::released(context.language, release, Some(&day(own.date)), &own.reason)
    } else {
        let published = context.model.published(context.ix)?;
        let found = published.releases.iter().find(|it| it.number == release)?;
        words::released(
            context.language,
            release,
            found.date.map(day).as_deref(),
            &found.reason,
        )
    };
    Some(Block::text(text))
}

fn difference(context: Context<'_, '_>, it: &Difference<'_>) -> Row {
    let indicator = context.plan.indicator(it.key.indicator);
    let mut name = prose::runs(&indicator.name);
    if it.key.cell != CellId::TOTAL {
        let label = breakdown::label(context, it.key.cell);
        name.push(Run::text(format!(", {label}")));
    }
    let period = period_of(context.language, it.key.year.get(), it.key.period);
    let before = shown(
        context,
        it,
        it.before.as_ref(),
        words::ABSENT.of(context.language),
    );
    let now = shown(
        context,
        it,
        it.now.as_ref(),
        words::GONE.of(context.language),
    );
    // What is printed the same is shown as it was written.
    let is_same = before == now && beside(it).is_empty();
    let written = |said: Option<&Said<'_>>, cell: Cell| match said {
        Some(Said::Answer(Answer::Number(it), _)) if is_same && indicator.kind == Kind::Share => {
            Cell::text(percent_sign(context.language, it.get()))
        }
        Some(Said::Answer(Answer::Number(it), _)) if is_same => {
            Cell::text(number(context.language, it.get()))
        }
        Some(Said::Answer(answer @ Answer::Fraction { .. }, _)) if is_same => {
            let written = told::words(answer, indicator, context.plan).unwrap_or_default();
            Cell::text(match context.language {
                Language::Swedish => written,
                Language::English => written.replace(',', "."),
            })
        }
        _ => cell,
    };
    row(vec![
        Cell::text(indicator.id.text.to_string()),
        Cell::runs(name),
        Cell::text(context.agency(it.key.party)),
        Cell::text(period),
        written(it.before.as_ref(), before),
        written(it.now.as_ref(), now),
        Cell::text(kind(context, it)),
    ])
}

fn kind(context: Context<'_, '_>, it: &Difference<'_>) -> String {
    let is_silent = |said: &Option<Said<'_>>| matches!(said, None | Some(Said::NotSubmitted));
    let beside: Vec<&str> = beside(it)
        .into_iter()
        .map(|it| named(it).of(context.language))
        .collect();
    let word = match (is_silent(&it.before), is_silent(&it.now)) {
        _ if !beside.is_empty() => return words::beside(context.language, &beside),
        _ if it.is_withdrawn => WITHDRAWN.of(context.language),
        (false, false) => words::CHANGED.of(context.language),
        (true, false) => words::ADDED.of(context.language),
        (true, true) if it.before.is_none() => words::ADDED.of(context.language),
        _ => words::LOST.of(context.language),
    };
    word.to_owned()
}

fn named(beside: Beside) -> Both {
    match beside {
        Beside::Text => words::TEXT,
        Beside::Marks => words::MARKS,
        Beside::Sent => words::SENT,
        Beside::Asked => words::ASKED,
        Beside::Moment => words::DATE,
        Beside::Area => words::AREA,
        Beside::Source => words::SOURCE,
        Beside::Comment => words::COMMENT,
    }
}

fn shown(
    context: Context<'_, '_>,
    it: &Difference<'_>,
    said: Option<&Said<'_>>,
    absent: &str,
) -> Cell {
    match said {
        None => Cell::text(absent),
        Some(Said::NotSubmitted) => Cell::text(reasons::NOT_SUBMITTED.cell.of(context.language)),
        Some(Said::Answer(answer, details)) => {
            let observation = Observation {
                edition: context.ix,
                party: it.key.party,
                indicator: it.key.indicator,
                year: it.key.year,
                period: it.key.period,
                cell: it.key.cell,
                answer: answer.clone(),
                at: context.plan.indicator(it.key.indicator).id.at,
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
                        [numerator, denominator].map(|it| number(context.language, it.get()));
                    let text = words::fraction(
                        context.language,
                        &shown.with_marks(),
                        &numerator,
                        &denominator,
                    );
                    Cell::text(text)
                }
                _ => shown.cell(),
            }
        }
    }
}
