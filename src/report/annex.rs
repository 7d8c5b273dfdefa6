//! The annexes: a group's answers one by one, and every figure in a table.

use crate::content::{Block, Cell, Column, Row, Section, files};
use crate::model::{AgencyKind, CellId, DataKind, Home, IndicatorIx, Observation};
use crate::report::blocks::{in_file, row, section, table, titled};
use crate::report::open_data::{of_the_strategy, published, remark};
use crate::report::texts::{
    answered_by, group_answers as group_answers_of, is_in_annex, text_section, texts,
};
use crate::report::{breakdown, counted};
use crate::tell::context::Context;
use crate::tell::naming::name_in_table;
use crate::tell::sentence::lower;
use crate::tell::sources::source;
use crate::tell::{figure, naming, printed};
use crate::text::{Said, said};
use crate::value::anchor;
use crate::words::list::Word;
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
    chapter.sections.extend(counted::annex_of_missing(context));
    (!chapter.sections.is_empty()).then_some(chapter)
}

/// Every figure with value, marks and source. Texts stand in their chapters.
pub(super) fn all_figures(context: Context<'_, '_>) -> Section {
    let mut chapter = titled(&context, "bilaga-alla-uppgifter", 2, Word::AnnexOfFigures);
    let caption = context.say(&phrase::AllFiguresTable {
        area: context.area(),
        year: context.year,
    });
    let own = published(context);
    if own.is_empty() {
        chapter.say(context.say(&Word::NoneReceived));
    } else {
        chapter.say(context.say(&Word::AnnexOfFiguresIntro));
        let table = figures_table("alla-uppgifter", caption, context, &own);
        chapter.blocks.push(table);
    }
    let behind = of_the_strategy(context);
    if let Some((strategy, _)) = behind.first() {
        let caption = context.say(&phrase::FiguresOfPlanTable {
            plan: context.bare(&strategy.plan.title),
            area: context.area(),
        });
        let figures: Vec<_> = behind.iter().map(|(_, it)| *it).collect();
        let table = figures_table("alla-uppgifter-strategin", caption, *strategy, &figures);
        chapter.blocks.push(table);
    }
    chapter
}

/// Where the column *Lämnad av* stands.
const GIVEN_BY: usize = 9;

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
    let text = |it| Column::text(context.say(&it));
    let number = |it| Column::number(context.say(&it));
    let mut columns = vec![
        text(Word::NumberColumn),
        text(Word::FigureColumn),
        text(Word::BreakdownColumn),
        number(Word::YearColumn),
        number(Word::ValueColumn),
        text(Word::UnitColumn),
        number(Word::CountColumn),
        number(Word::OfColumn),
        text(Word::MarksColumn),
        text(Word::GivenByColumn),
        text(Word::SourceColumn),
        text(Word::CommentColumn),
    ];
    let rows = figures.iter().map(|it| figure_row(context, it));
    let mut rows: Vec<Row> = rows.collect();
    // Nobody submits what is taken from sources.
    let data = |it: &Observation<'_>| context.model.edition(it.edition).data;
    if figures.iter().all(|it| data(it) == DataKind::Compiled) {
        columns.remove(GIVEN_BY);
        for row in &mut rows {
            row.cells.remove(GIVEN_BY);
        }
    }
    Block::Table(table(id, caption, columns, rows))
}

fn figure_row(context: Context<'_, '_>, it: &Observation<'_>) -> Row {
    let indicator = context.indicator(it.indicator);
    let shown = figure::shown(context, it);
    let [numerator, denominator] =
        figure::fraction(it, &shown, |it| numbers::number(it.get(), context.language));
    let part = if it.cell == CellId::TOTAL {
        lower(context.say(&Word::TotalRow))
    } else {
        breakdown::label(context, it.cell)
    };
    let value = shown.cell_of(context, &shown.text);
    row(vec![
        Cell::text(&*indicator.id.text),
        Cell::text(name_in_table(context, it.indicator)),
        Cell::text(part),
        Cell::text(printed::period_of(context.language, it.year, it.period)),
        value,
        Cell::text(figure::unit_of(context, indicator, &[it])),
        Cell::text(numerator),
        Cell::text(denominator),
        Cell::text(Said::join(shown.marks, ", ")),
        Cell::text(context.agency(it.party)),
        Cell::text(source(context, it)),
        Cell::text(remark(context, it)),
    ])
}
