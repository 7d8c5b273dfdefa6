//! Ändringar i en reviderad utgåva: every figure that a release says otherwise than the one before it.

use crate::content::{Block, Cell, Row, Section};
use crate::derive::published::{beside, revisions};
use crate::evaluate::blocks::{row, section, table};
use crate::evaluate::context::Context;
use crate::evaluate::{breakdown, figure, printed};
use crate::figures::{Beside, Difference};
use crate::model::{self, Answer, CellId, Kind, Observation};
use crate::resolve::told;
use crate::text::{Said, said};
use crate::words::figures::{self, Revision};
use crate::words::list::Word;
use crate::words::names::closed;
use crate::words::states::Why;
use crate::words::{Language, Name, list as phrase, numbers};

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
        context.say(&phrase::RevisionTitle { release }),
    );
    part.blocks.extend(released(context, release));
    if differences.is_empty() {
        let none = context.say(&Word::NoRevisions);
        part.say(none);
        return part;
    }
    let change = context.say(&Word::RevisionColumn);
    let columns = [
        context.say(&Word::NumberColumn),
        context.say(&Word::FigureColumn),
        context.say(&Word::PartyColumn),
        context.say(&Word::AboutYearColumn),
        context.say(&Word::BeforeColumn),
        context.say(&Word::NowColumn),
        change,
    ];
    let area = context.area();
    let year = context.year.get();
    let caption = context.say(&phrase::RevisionCaption {
        release,
        area,
        year,
    });
    let rows = differences
        .iter()
        .map(|it| difference(context, it))
        .collect();
    let id = format!("utgava-{release}");
    let table = table(&id, caption, &columns, rows);
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
    Some(Block::text(context.say(&phrase::Released {
        release,
        date,
        reason: closed(reason),
    })))
}

fn difference(context: Context<'_, '_>, it: &Difference<'_>) -> Row {
    let indicator = context.indicator(it.key.indicator);
    let mut name = context.prose(&indicator.name);
    if it.key.cell != CellId::TOTAL {
        name.add(said![", ", breakdown::label(context, it.key.cell)]);
    }
    let period = printed::period_of(context.language, it.key.year, it.key.period);
    let before = shown(context, it, it.before.as_ref(), Word::WasAbsent);
    let now = shown(context, it, it.now.as_ref(), Word::IsAbsent);
    // What is printed the same is shown as it was written.
    let is_same = before == now && beside(it).is_empty();
    let written = |said: Option<&model::Said<'_>>, cell: Cell| match said {
        Some(model::Said::Answer(Answer::Number(it), _))
            if is_same && indicator.kind == Kind::Share =>
        {
            Cell::text(printed::percent_sign(context.language, it.get()))
        }
        Some(model::Said::Answer(Answer::Number(it), _)) if is_same => {
            Cell::text(numbers::number(it.get(), context.language))
        }
        Some(model::Said::Answer(answer @ Answer::Fraction { .. }, _)) if is_same => {
            let written = told::words(answer, indicator, context.plan).unwrap_or_default();
            Cell::text(match context.language {
                Language::SWEDISH => written,
                _ => written.replace(',', "."),
            })
        }
        _ => cell,
    };
    row(vec![
        Cell::text(indicator.id.text.to_string()),
        Cell::text(name),
        Cell::text(context.agency(it.key.party)),
        Cell::text(period),
        written(it.before.as_ref(), before),
        written(it.now.as_ref(), now),
        Cell::text(kind(context, it)),
    ])
}

fn kind(context: Context<'_, '_>, it: &Difference<'_>) -> Said {
    let is_silent = |it: &Option<_>| matches!(it, None | Some(model::Said::NotSubmitted));
    let beside: Vec<Name> = beside(it)
        .into_iter()
        .map(|it| Name(context.say(&phrase::ChangedBeside { what: named(it) })))
        .collect();
    let kind = match (is_silent(&it.before), is_silent(&it.now)) {
        _ if !beside.is_empty() => {
            return context.say(&phrase::ChangeIn { what: beside });
        }
        _ if it.is_withdrawn => Revision::Withdrawn,
        (false, false) => Revision::Changed,
        (true, false) => Revision::Added,
        (true, true) if it.before.is_none() => Revision::Added,
        _ => Revision::Lost,
    };
    context.say(&phrase::RevisionKind { kind })
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
    said: Option<&model::Said<'_>>,
    absent: Word,
) -> Cell {
    match said {
        None => Cell::text(context.say(&absent)),
        Some(model::Said::NotSubmitted) => Cell::text(context.say(&phrase::WhyInCell {
            why: Why::NotSubmitted,
        })),
        Some(model::Said::Answer(answer, details)) => {
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
                    let [numerator, denominator] = [numerator, denominator]
                        .map(|it| numbers::number(it.get(), context.language));
                    Cell::text(context.say(&phrase::ShownOf {
                        shown: shown.with_marks(),
                        numerator: &numerator,
                        denominator: &denominator,
                    }))
                }
                _ => shown.cell(),
            }
        }
    }
}
