//! The annexes: a group's answers one by one, and every figure in a table.

use crate::content::{Block, Cell, Row, Section};
use crate::evaluate::blocks::section;
use crate::evaluate::cited::{self, name_in_table};
use crate::evaluate::context::Context;
use crate::evaluate::open_data::{of_the_strategy, published, remark};
use crate::evaluate::sources::source;
use crate::evaluate::tables::{row, table};
use crate::evaluate::texts::{
    answered_by, group_answers as group_answers_of, is_in_annex, text_section, texts,
};
use crate::evaluate::told::lower;
use crate::evaluate::{breakdown, figure, group, printed};
use crate::model::{AgencyKind, CellId, DataKind, Home, IndicatorIx, Observation};
use crate::text::{Said, said};
use crate::value::anchor;
use crate::words::list::Word;
use crate::words::order::sort_by_name;
use crate::words::{list as phrase, numbers};

/// The texts of a group's members, by measure and in Swedish order of the names.
pub(super) fn group_answers(context: Context<'_, '_>) -> Option<Section> {
    let of = context
        .plan
        .agencies
        .iter()
        .find(|it| it.kind == AgencyKind::Group)?;
    let lead = context.say(&Word::AnnexOfAnswers);
    let title = said![lead, " ", context.word(&of.name)];
    let mut chapter = section(&format!("bilaga-{}", anchor(&of.id.text)), 2, title);
    for ix in (0..context.plan.indicators.len()).map(IndicatorIx::new) {
        let indicator = context.indicator(ix);
        let mut texts: Vec<(Said, &Observation<'_>)> = texts(context, ix)
            .into_iter()
            .filter(|it| is_in_annex(context, it))
            .map(|it| (context.party(it.party), it))
            .collect();
        if texts.is_empty() {
            continue;
        }
        sort_by_name(&mut texts, |(name, _)| name.plain());
        let home = match indicator.home {
            Home::Measure(ix) => cited::lead(context, ix),
            Home::Goal(_) => context.say(&phrase::IndicatorTitle { id: &indicator.id }),
        };
        let anchor = context.plan.indicator_anchor(ix);
        let mut part = section(&format!("bilaga-{anchor}"), 3, home);
        part.say(context.prose(&indicator.name));
        if let Some((n, of)) = group_answers_of(context, ix) {
            let sentence = answered_by(context, ix, n, of);
            part.say(sentence);
        }
        for (name, it) in texts {
            let section = text_section(context, it, 4, name.capital());
            part.sections.push(section);
        }
        chapter.sections.push(part);
    }
    chapter.sections.extend(group::annex(context));
    (!chapter.sections.is_empty()).then_some(chapter)
}

/// Every figure with value, marks and source. Texts stand in their chapters.
pub(super) fn all_figures(context: Context<'_, '_>) -> Section {
    let mut chapter = section(
        "bilaga-alla-uppgifter",
        2,
        context.say(&Word::AnnexOfFigures),
    );
    let own = published(context).into_iter().map(|it| (context, it));
    let caption = context.say(&phrase::AllFiguresTable {
        area: context.area(),
        year: context.year,
    });
    let none = Block::text(context.say(&Word::NoneReceived));
    let own = figures_table("alla-uppgifter", caption, context, own.collect());
    let intro = Block::text(context.say(&Word::AnnexOfFiguresIntro));
    chapter
        .blocks
        .extend(own.map_or(vec![none], |own| vec![intro, own]));
    let behind = of_the_strategy(context);
    if let Some((strategy, _)) = behind.first() {
        let caption = context.say(&phrase::FiguresOfPlanTable {
            plan: context.bare(&strategy.plan.title),
            area: context.area(),
        });
        let id = "alla-uppgifter-strategin";
        chapter
            .blocks
            .extend(figures_table(id, caption, context, behind));
    }
    chapter
}

/// Where the column *Lämnad av* stands.
const GIVEN_BY: usize = 9;

/// A row a figure, each with what looks at its plan.
fn figures_table(
    id: &str,
    caption: Said,
    context: Context<'_, '_>,
    figures: Vec<(Context<'_, '_>, &Observation<'_>)>,
) -> Option<Block> {
    if figures.is_empty() {
        return None;
    }
    // Nobody submits what is taken from sources.
    let is_submitted = |(whose, it): &(Context<'_, '_>, &Observation<'_>)| {
        whose.model.edition(it.edition).data != DataKind::Compiled
    };
    let has_givers = figures.iter().any(is_submitted);
    let mut rows: Vec<Row> = figures
        .into_iter()
        .map(|(whose, it)| figure_row(whose, it))
        .collect();
    let mut columns = vec![
        context.say(&Word::NumberColumn),
        context.say(&Word::FigureColumn),
        context.say(&Word::BreakdownColumn),
        context.say(&Word::YearColumn),
        context.say(&Word::ValueColumn),
        context.say(&Word::UnitColumn),
        context.say(&Word::CountColumn),
        context.say(&Word::OfColumn),
        context.say(&Word::MarksColumn),
        context.say(&Word::GivenByColumn),
        context.say(&Word::SourceColumn),
        context.say(&Word::CommentColumn),
    ];
    if !has_givers {
        columns.remove(GIVEN_BY);
        for row in &mut rows {
            row.cells.remove(GIVEN_BY);
        }
    }
    Some(Block::Table(table(id, caption, &columns, rows)))
}

fn figure_row(context: Context<'_, '_>, it: &Observation<'_>) -> Row {
    let indicator = context.indicator(it.indicator);
    let shown = figure::shown(context, it);
    let [numerator, denominator] =
        figure::fraction(it, &shown, |it| numbers::number(it.get(), context.language));
    let value = Cell {
        value: shown.value.clone(),
        state: Some(shown.state),
        ..Cell::text(shown.text.clone())
    };
    row(vec![
        Cell::text(indicator.id.text.to_string()),
        Cell::text(name_in_table(context, it.indicator)),
        Cell::text(if it.cell == CellId::TOTAL {
            lower(context.say(&Word::TotalRow))
        } else {
            breakdown::label(context, it.cell)
        }),
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
