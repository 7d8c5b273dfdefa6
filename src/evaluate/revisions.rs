//! Ändringar i en reviderad utgåva: every figure that a release says otherwise than the one before it.

use crate::content::{Block, Cell, Row, Run, Section};
use crate::derive::published::{beside, revisions};
use crate::evaluate::blocks::section;
use crate::evaluate::context::Context;
use crate::evaluate::tables::{row, table};
use crate::evaluate::{breakdown, figure, printed};
use crate::figures::{Beside, Difference};
use crate::model::{Answer, CellId, Kind, Observation, Said};
use crate::prose;
use crate::resolve::told;
use crate::words::figures::{self, Revision};
use crate::words::list::Word;
use crate::words::names::closed;
use crate::words::states::Why;
use crate::words::{Language, list as phrase, numbers};

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
        context.text(&phrase::RevisionTitle { release }),
    );
    part.blocks.extend(released(context, release));
    if differences.is_empty() {
        let none = context.text(&Word::NoRevisions);
        part.blocks.push(Block::text(none));
        return part;
    }
    let change = context.text(&Word::RevisionColumn);
    let columns = [
        context.text(&Word::NumberColumn),
        context.text(&Word::FigureColumn),
        context.text(&Word::PartyColumn),
        context.text(&Word::AboutYearColumn),
        context.text(&Word::BeforeColumn),
        context.text(&Word::NowColumn),
        change,
    ];
    let area = &context.plan.area.text;
    let year = context.year.get();
    let caption = phrase::RevisionCaption {
        release,
        area,
        year,
    };
    let caption = context.text(&caption);
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
    let own = context.edition.revision.as_ref();
    let (date, reason) = if let Some(own) = own.filter(|it| it.number == release) {
        (Some(own.date), &*own.reason)
    } else {
        let published = context.model.published(context.ix)?;
        let found = published.releases.iter().find(|it| it.number == release)?;
        (found.date, &*found.reason)
    };
    let told = phrase::Released {
        release,
        date,
        reason: &closed(reason),
    };
    Some(Block::text(context.text(&told)))
}

fn difference(context: Context<'_, '_>, it: &Difference<'_>) -> Row {
    let indicator = context.plan.indicator(it.key.indicator);
    let mut name = prose::runs(&indicator.name);
    if it.key.cell != CellId::TOTAL {
        let label = breakdown::label(context, it.key.cell);
        name.push(Run::text(format!(", {label}")));
    }
    let period = printed::period_of(context.language, it.key.year, it.key.period);
    let before = shown(context, it, it.before.as_ref(), Word::WasAbsent);
    let now = shown(context, it, it.now.as_ref(), Word::IsAbsent);
    // What is printed the same is shown as it was written.
    let is_same = before == now && beside(it).is_empty();
    let written = |said: Option<&Said<'_>>, cell: Cell| match said {
        Some(Said::Answer(Answer::Number(it), _)) if is_same && indicator.kind == Kind::Share => {
            Cell::text(printed::percent_sign(context.language, it.get()))
        }
        Some(Said::Answer(Answer::Number(it), _)) if is_same => {
            Cell::text(numbers::number(it.get(), context.language))
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
    let beside: Vec<Vec<Run>> = beside(it)
        .into_iter()
        .map(|it| context.say(&phrase::ChangedBeside { what: named(it) }))
        .collect();
    let kind = match (is_silent(&it.before), is_silent(&it.now)) {
        _ if !beside.is_empty() => {
            return context.text(&phrase::ChangeIn { what: beside });
        }
        _ if it.is_withdrawn => Revision::Withdrawn,
        (false, false) => Revision::Changed,
        (true, false) => Revision::Added,
        (true, true) if it.before.is_none() => Revision::Added,
        _ => Revision::Lost,
    };
    context.text(&phrase::RevisionKind { kind })
}

fn named(beside: Beside) -> figures::Beside {
    match beside {
        Beside::Text => figures::Beside::Text,
        Beside::Marks => figures::Beside::Marks,
        Beside::Sent => figures::Beside::Sent,
        Beside::Asked => figures::Beside::Asked,
        Beside::Moment => figures::Beside::Date,
        Beside::Area => figures::Beside::Area,
        Beside::Source => figures::Beside::Source,
        Beside::Comment => figures::Beside::Comment,
    }
}

fn shown(
    context: Context<'_, '_>,
    it: &Difference<'_>,
    said: Option<&Said<'_>>,
    absent: Word,
) -> Cell {
    match said {
        None => Cell::text(context.text(&absent)),
        Some(Said::NotSubmitted) => Cell::text(context.text(&phrase::WhyInCell {
            why: Why::NotSubmitted,
        })),
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
                    let [numerator, denominator] = [numerator, denominator]
                        .map(|it| numbers::number(it.get(), context.language));
                    let told = phrase::ShownOf {
                        shown: &shown.with_marks(),
                        numerator: &numerator,
                        denominator: &denominator,
                    };
                    Cell::text(context.text(&told))
                }
                _ => shown.cell(),
            }
        }
    }
}
