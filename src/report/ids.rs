//! Each part of a report gets an id that no other has, and so does each place where a figure is printed.

use std::collections::BTreeSet;

use crate::content::lines::{each_chart, walk_page};
use crate::content::{Block, Page, Run, Section};

/// Every section and table gets an id that no other has: one that is taken is counted on. An entry's
/// own name may be what another's part is called: `mal-1-laget` is a part of goal 1, and the chapter
/// of a goal whose id is `1-laget`. The first in reading order keeps the id.
pub(super) fn distinct(pages: &mut [Page]) {
    let mut taken = BTreeSet::new();
    for section in pages.iter_mut().flat_map(|it| &mut it.sections) {
        claim_all(section, &mut taken);
        each_chart(section, &mut |chart| claim(&mut chart.id, &mut taken));
    }
    for page in pages {
        walk_page(page, &mut |line| {
            for run in line.runs_mut() {
                print_once(run, &mut taken);
            }
        });
    }
}

/// Where a figure is printed a second time, it has no place of its own, and leads where the first does.
fn print_once(run: &mut Run, taken: &mut BTreeSet<String>) {
    match run {
        Run::Anchor { text, id, url } if !taken.insert(id.clone()) => {
            let (text, url) = (std::mem::take(text), std::mem::take(url));
            *run = Run::Link { text, url };
        }
        Run::Foreign { runs, .. } => runs.iter_mut().for_each(|it| print_once(it, taken)),
        _ => {}
    }
}

fn claim_all(section: &mut Section, taken: &mut BTreeSet<String>) {
    claim(&mut section.id, taken);
    for block in &mut section.blocks {
        match block {
            Block::Table(table) => claim(&mut table.id, taken),
            Block::Figure(figure) => {
                claim(&mut figure.id, taken);
                claim(&mut figure.table.id, taken);
            }
            _ => {}
        }
    }
    for section in &mut section.sections {
        claim_all(section, taken);
    }
}

fn claim(id: &mut String, taken: &mut BTreeSet<String>) {
    let own = id.clone();
    let mut n = 1;
    while !taken.insert(id.clone()) {
        n += 1;
        *id = format!("{own}-{n}");
    }
}
