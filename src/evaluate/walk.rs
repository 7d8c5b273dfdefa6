//! A report becomes all the lines of runs in it, one after another.

use crate::content::{Block, Content, Figure, Run, Section, Table};

/// Visits every line that is read on the page; not what charts draw.
pub(super) fn walk_report(content: &mut Content, visit: &mut impl FnMut(&mut Vec<Run>)) {
    visit(&mut content.heading);
    visit(&mut content.subtitle);
    for block in content.banners.iter_mut().flat_map(|it| &mut it.blocks) {
        walk_block(block, visit);
    }
    for fact in &mut content.facts {
        visit(&mut fact.runs);
    }
    visit(&mut content.support);
    for section in &mut content.sections {
        walk(section, visit);
    }
}

/// The same of one section, in reading order.
pub(super) fn walk(section: &mut Section, visit: &mut impl FnMut(&mut Vec<Run>)) {
    visit(&mut section.title);
    for block in &mut section.blocks {
        walk_block(block, visit);
    }
    for section in &mut section.sections {
        walk(section, visit);
    }
    for note in &mut section.notes {
        visit(&mut note.runs);
    }
}

fn walk_block(block: &mut Block, visit: &mut impl FnMut(&mut Vec<Run>)) {
    match block {
        Block::Paragraph { runs } => visit(runs),
        Block::List { items, .. } => {
            for item in items {
                visit(&mut item.runs);
                for block in &mut item.blocks {
                    walk_block(block, visit);
                }
            }
        }
        Block::Quote { blocks } => {
            for block in blocks {
                walk_block(block, visit);
            }
        }
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
            visit(&mut figure.caption);
            walk_table(&mut figure.table, visit);
        }
    }
}

fn walk_table(table: &mut Table, visit: &mut impl FnMut(&mut Vec<Run>)) {
    visit(&mut table.caption);
    for column in &mut table.columns {
        visit(&mut column.title);
    }
    for cell in table.rows.iter_mut().flat_map(|row| &mut row.cells) {
        visit(&mut cell.runs);
    }
    for remark in &mut table.remarks {
        visit(remark);
    }
}

/// Visits the lines of what charts draw and say.
pub(super) fn walk_charts(section: &mut Section, visit: &mut impl FnMut(&mut Vec<Run>)) {
    each_figure(section, &mut |figure| {
        for chart in &mut figure.charts {
            visit(&mut chart.title);
            visit(&mut chart.description);
            chart.rows.iter_mut().for_each(|it| visit(&mut it.label));
        }
    });
}

fn each_figure(section: &mut Section, visit: &mut impl FnMut(&mut Figure)) {
    for block in &mut section.blocks {
        if let Block::Figure(figure) = block {
            visit(figure);
        }
    }
    for section in &mut section.sections {
        each_figure(section, visit);
    }
}
