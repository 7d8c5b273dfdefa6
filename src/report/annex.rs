//! The annexes: a group's answers one by one, and every figure in a table.

use crate::content::{Block, Run, Section, files};
use crate::model::{AgencyKind, CellId, DataKind, Home, IndicatorIx, Kind, Observation};
use crate::report::blocks::{Columns, in_file, section, titled};
use crate::report::details::counted_at;
use crate::report::open_data::{of_the_strategy, remark, sent};
use crate::report::texts::{
    answered_by, group_answers as group_answers_of, is_in_annex, text_section, texts,
};
use crate::report::{blocks, coverage};
use crate::tell::context::Context;
use crate::tell::figure::Shown;
use crate::tell::naming::name_in_table;
use crate::tell::sentence::lower;
use crate::tell::sources::source;
use crate::tell::{correction, figure, naming, printed};
use crate::text::{Said, said};
use crate::value::anchor;
use crate::words::list::Word;
use crate::words::names::closed;
use crate::words::order::sort_by_name;
use crate::words::{list as phrase, numbers};

/// The texts of a group's members, by measure and in Swedish order of the names.
pub(super) fn group_answers(context: Context<'_, '_>) -> Option<Section> {
    let mut agencies = context.plan.agencies.iter();
    let of = agencies.find(|it| it.kind == AgencyKind::Group)?;
    let title = said![
        context.say(&Word::AnnexOfAnswers),
        " ",
        context.word(&of.name)
    ];
    let mut chapter = section(&format!("bilaga-{}", anchor(&of.id.text)), 2, title);
    for ix in (0..context.plan.indicators.len()).map(IndicatorIx::new) {
        let indicator = context.indicator(ix);
        let texts = texts(context, ix).into_iter();
        let shown = texts.filter(|it| is_in_annex(context, it));
        let mut texts: Vec<_> = shown.map(|it| (context.party(it.party), it)).collect();
        if texts.is_empty() {
            continue;
        }
        sort_by_name(&mut texts, |(name, _)| name.plain());
        let home = match indicator.home {
            Home::Measure(ix) => naming::lead(context, ix),
            Home::Goal(_) => context.say(&phrase::IndicatorTitle { id: &indicator.id }),
        };
        let anchor = context.plan.indicator_anchor(ix);
        let mut part = section(&format!("bilaga-{anchor}"), 3, home);
        part.say(context.prose(&indicator.name));
        if let Some((n, of)) = group_answers_of(context, ix) {
            part.say(answered_by(context, ix, n, of));
        }
        let texts = texts.into_iter();
        let each = texts.map(|(name, it)| text_section(context, it, 4, name.capital()));
        part.sections.extend(each);
        chapter.sections.push(part);
    }
    chapter.sections.extend(coverage::annex_of_missing(context));
    (!chapter.sections.is_empty()).then_some(chapter)
}

/// Every figure with value, marks and source. Texts stand in their chapters.
pub(super) fn all_figures(context: Context<'_, '_>) -> Section {
    let mut chapter = titled(&context, "bilaga-alla-uppgifter", 2, Word::AnnexOfFigures);
    let caption = context.say(&phrase::AllFiguresTable {
        area: context.area(),
        year: context.year,
    });
    let own = sent(context);
    if own.is_empty() {
        chapter.say(context.say(&Word::NoneReceived));
    } else {
        let series = files(context.language.tag()).series;
        chapter.say(context.say(&phrase::AnnexOfFiguresIntro { series }));
        let table = figures_table("alla-uppgifter", caption, context, &own);
        chapter.blocks.push(table);
    }
    let behind = of_the_strategy(context);
    let figures: Vec<_> = behind.iter().map(|(_, it)| *it).collect();
    let years = || figures.iter().map(|it| it.year);
    if let Some((strategy, _)) = behind.first()
        && let (Some(first), Some(last)) = (years().min(), years().max())
    {
        let caption = context.say(&phrase::FiguresOfPlanTable {
            plan: context.bare(&strategy.plan.title),
            area: context.area(),
            first,
            last,
        });
        let table = figures_table("alla-uppgifter-strategin", caption, *strategy, &figures);
        chapter.blocks.push(table);
    }
    chapter
}

/// A row a figure of one plan.
fn figures_table(
    id: &str,
    caption: Said,
    context: Context<'_, '_>,
    figures: &[&Observation<'_>],
) -> Block {
    let file = files(context.language.tag()).data;
    if let Some(elsewhere) = in_file(&context, &caption, figures.len(), file) {
        return elsewhere;
    }
    let shown = figures.iter().map(|it| (*it, figure::shown(context, it)));
    let rows: Vec<(&Observation<'_>, Shown)> = shown.collect();
    let comment = |it: &Observation<'_>, shown: &Shown| {
        let has_comment = it.details.as_ref().is_some_and(|it| it.comment.is_some());
        if it.is_withheld() && has_comment {
            shown.text.clone()
        } else {
            remark(context, it)
        }
    };
    let part = |it: &Observation<'_>| {
        if it.cell == CellId::TOTAL {
            lower(context.say(&Word::TotalRow))
        } else {
            naming::cell(context, it.cell)
        }
    };
    // Nobody submits what is taken from sources.
    let data = |it: &Observation<'_>| context.model.edition(it.edition).data;
    let has_givers = figures.iter().any(|it| data(it) != DataKind::Compiled);
    let columns = Columns::new(&context)
        .text(
            &Word::NumberColumn,
            |(it, _): &(&Observation<'_>, Shown)| row_name(context, it),
        )
        .text(&Word::FigureColumn, |(it, _)| {
            name_in_table(context, it.indicator)
        })
        .text(&Word::BreakdownColumn, |(it, _)| part(it))
        .number(&Word::YearColumn, |(it, _)| {
            printed::period_of(context.language, it.year, it.period)
        })
        .number(&Word::ValueColumn, |(_, shown)| {
            shown.cell_of(context, &shown.text)
        })
        .text(&Word::UnitColumn, |(it, _)| {
            figure::unit_of(context, context.indicator(it.indicator), &[it])
        })
        .text(&Word::MarksColumn, |(_, shown)| {
            Said::join(shown.marks.iter().cloned(), ", ")
        })
        .or(Word::NoMarks)
        .text(&Word::GivenByColumn, |(it, _)| {
            has_givers.then(|| context.agency(it.party))
        })
        .text(&Word::CameInColumn, |(it, _)| {
            let day = context.model.received(it.edition, it.at.source, it.party);
            day.map(|it| Said::from(numbers::date(it, context.language)))
        })
        .or(Word::DateMissing)
        .text(&Word::SourceColumn, |(it, _)| source(context, it))
        .text(&Word::HowMadeColumn, |(it, shown)| made(context, it, shown))
        .or(Word::NotANumber)
        .text(&Word::CommentColumn, |(it, shown)| comment(it, shown))
        .or(Word::NoComment);
    let mut table = columns.table(id, caption, &rows);
    table.remarks.push(blocks::beside(&context, |it| it.data));
    Block::Table(table)
}

/// The place of a figure's row, and the way to what its indicator counts.
fn row_name(context: Context<'_, '_>, it: &Observation<'_>) -> Said {
    let indicator = context.indicator(it.indicator);
    vec![Run::Anchor {
        text: indicator.id.text.to_string(),
        id: figure::place(context, it),
        url: format!("#{}", counted_at(context, indicator.home)),
    }]
    .into()
}

/// How a figure has come about: what a share is made of, whether it stands as it was given, and what it was.
fn made(context: Context<'_, '_>, it: &Observation<'_>, shown: &Shown) -> Said {
    let is_share = figure::as_sent(context, it).kind == Kind::Share;
    if it.is_withheld() {
        return shown.text.clone();
    }
    if shown.value.is_none() {
        return Said::default();
    }
    let own = match figure::part_of(context, it, shown, Said::default()) {
        Some(parts) => parts,
        None if is_share => context.say(&Word::NoBase),
        None => context.say(&Word::AsGiven),
    };
    let corrected = context.seen().correction(it);
    let responded = figure::responded(context, it).filter(|_| shown.value.is_some());
    let own = Said::join([own].into_iter().chain(responded), ", ");
    closed(own.capital()).then(corrected.map(|it| correction::told_of(context, it)))
}
