//! A page becomes all the lines of runs in it, one after another.

use std::sync::Arc;

use crate::content::{Block, Chart, Page, Section, Table};
use crate::text::Said;

/// Visits every line that is read on the page; not what charts draw.
pub(crate) fn walk_page(page: &mut Page, visit: &mut impl FnMut(&mut Said)) {
    visit(&mut page.heading);
    visit(&mut page.subtitle);
    for banner in &mut page.banners {
        walk_blocks(&mut banner.blocks, visit);
    }
    for fact in &mut page.facts {
        visit(&mut fact.runs);
    }
    visit(&mut page.support);
    visit(&mut page.ways);
    for section in &mut page.sections {
        walk(section, visit);
    }
}

/// The same of one section, in reading order.
pub(crate) fn walk(section: &mut Section, visit: &mut impl FnMut(&mut Said)) {
    visit(&mut section.title);
    walk_blocks(&mut section.blocks, visit);
    for section in &mut section.sections {
        walk(section, visit);
    }
    for note in &mut section.notes {
        visit(&mut note.runs);
    }
}

/// Every paragraph, item, term, cell and heading of a text.
pub(crate) fn walk_blocks(blocks: &mut [Block], visit: &mut impl FnMut(&mut Said)) {
    for block in blocks {
        match block {
            Block::Paragraph { runs } => visit(runs),
            Block::List { items, .. } => {
                for item in items {
                    visit(&mut item.runs);
                    walk_blocks(&mut item.blocks, visit);
                }
            }
            Block::Quote { blocks } => walk_blocks(blocks, visit),
            Block::Terms { terms } => {
                for term in terms {
                    visit(&mut term.term);
                    visit(&mut term.runs);
                }
            }
            Block::KeyFigures { figures } => {
                for figure in figures {
                    visit(&mut figure.label);
                    visit(&mut figure.figure.runs);
                    visit(&mut figure.unit);
                    visit(&mut figure.details);
                    visit(&mut figure.runs);
                }
            }
            Block::Table(table) => walk_table(table, visit),
            Block::Figure(figure) => {
                let charts = figure.charts.iter_mut();
                charts.for_each(|it| visit(&mut it.finding));
                visit(&mut figure.caption);
                walk_table(&mut figure.table, visit);
            }
        }
    }
}

pub(crate) fn walk_table(table: &mut Table, visit: &mut impl FnMut(&mut Said)) {
    visit(&mut table.caption);
    for column in &mut table.columns {
        visit(&mut column.title);
    }
    for row in &mut table.rows {
        for cell in &mut Arc::make_mut(row).cells {
            visit(&mut cell.runs);
        }
    }
    table.remarks.iter_mut().for_each(visit);
}

/// Visits the lines of what charts draw and say.
pub(crate) fn walk_charts(section: &mut Section, visit: &mut impl FnMut(&mut Said)) {
    each_chart(section, &mut |chart| {
        visit(&mut chart.title);
        visit(&mut chart.description);
        chart.rows.iter_mut().for_each(|it| visit(&mut it.label));
    });
}

/// Visits the charts of a section and of those within it.
pub(crate) fn each_chart(section: &mut Section, visit: &mut impl FnMut(&mut Chart)) {
    for block in &mut section.blocks {
        match block {
            Block::Figure(figure) => figure.charts.iter_mut().for_each(&mut *visit),
            Block::KeyFigures { figures } => {
                let trends = figures.iter_mut().filter_map(|it| it.trend.as_deref_mut());
                trends.for_each(&mut *visit);
            }
            _ => {}
        }
    }
    for section in &mut section.sections {
        each_chart(section, visit);
    }
}
