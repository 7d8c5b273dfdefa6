//! The pages of a report lead to one another: each says where the others are, and a link to a part leads to the
//! page that holds it.

use std::collections::BTreeMap;

use crate::content::lines::walk_page;
use crate::content::{Page, PageName, Run, Section, is_web_link, page_file};
use crate::report::blocks::GLOSSARY;
use crate::text::Said;
use crate::words::{self, Language, Word};

/// Tells each page where the others are, and links to parts which page they are on.
pub(super) fn lead(pages: &mut [Page], language: Language) {
    let others = |own: &PageName| {
        let others = pages.iter().filter(|it| it.name != *own);
        let ways = others.filter_map(|it| way_to(&it.name, language));
        let words = pages.iter().filter(|it| it.name != *own);
        let words = words.filter_map(|it| way_to_words(it, language));
        Said::join(ways.chain(words), " · ")
    };
    let ways: Vec<Said> = pages.iter().map(|it| others(&it.name)).collect();
    for (page, ways) in pages.iter_mut().zip(ways) {
        page.ways = ways;
    }
    let mut held = BTreeMap::new();
    for page in &mut *pages {
        let name = page.name.clone();
        hold(&page.sections, &name, &mut held);
        walk_page(page, &mut |line| hold_places(line.runs(), &name, &mut held));
    }
    for page in pages {
        let own = page.name.clone();
        walk_page(page, &mut |line| {
            for run in line.runs_mut() {
                lead_from(&own, run, &held, language);
            }
        });
    }
}

/// The way to a page. The pages of parties are found from the list of them.
fn way_to(page: &PageName, language: Language) -> Option<Said> {
    let called = match page {
        PageName::Report => Word::WayToReport,
        PageName::Overview => Word::WayToOverview,
        PageName::Annexes => Word::WayToAnnexes,
        PageName::Party(_) | PageName::Press => return None,
    };
    let way = Run::Link {
        text: words::text(language, &called),
        url: page_file(page, language.tag(), "html"),
    };
    Some(vec![way].into())
}

/// The way to the page's list of words, which explains those of the other pages too.
fn way_to_words(page: &Page, language: Language) -> Option<Said> {
    let words = page.sections.iter().find(|it| it.id == GLOSSARY)?;
    let way = Run::Link {
        text: words.title.plain(),
        url: format!(
            "{}#{GLOSSARY}",
            page_file(&page.name, language.tag(), "html")
        ),
    };
    Some(vec![way].into())
}

/// The pages of all parts, by their ids.
fn hold(sections: &[Section], page: &PageName, held: &mut BTreeMap<String, PageName>) {
    for section in sections {
        held.insert(section.id.clone(), page.clone());
        hold(&section.sections, page, held);
    }
}

/// The pages of all places where figures are printed, by their ids.
fn hold_places(runs: &[Run], page: &PageName, held: &mut BTreeMap<String, PageName>) {
    for run in runs {
        match run {
            Run::Anchor { id, .. } => {
                held.insert(id.clone(), page.clone());
            }
            Run::Foreign { runs, .. } => hold_places(runs, page, held),
            _ => {}
        }
    }
}

/// Links are written as from the report's own folder; a page in a folder of its own lies below that.
fn lead_from(own: &PageName, run: &mut Run, held: &BTreeMap<String, PageName>, language: Language) {
    match run {
        // Of more figures than a page has room for, the table lies in a file.
        Run::Anchor { url, .. }
            if !url
                .strip_prefix('#')
                .is_some_and(|it| held.contains_key(it)) =>
        {
            "#bilaga-alla-uppgifter".clone_into(url);
            lead_from(own, run, held, language);
        }
        // What is not printed this year has no place.
        Run::Link { text, url }
            if url
                .strip_prefix('#')
                .is_some_and(|it| !held.contains_key(it)) =>
        {
            *run = Run::text(std::mem::take(text));
        }
        Run::Link { url, .. } | Run::Anchor { url, .. } if !is_web_link(url) => {
            let page = url.strip_prefix('#').and_then(|id| held.get(id));
            match page {
                Some(page) if page == own => return,
                Some(page) => *url = format!("{}{url}", page_file(page, language.tag(), "html")),
                None => {}
            }
            if matches!(own, PageName::Party(_)) {
                url.insert_str(0, "../");
            }
        }
        Run::Foreign { runs, .. } => {
            for run in runs {
                lead_from(own, run, held, language);
            }
        }
        _ => {}
    }
}
