//! The built Markdown becomes a tree as a code host reads it, and what it could not show a fault.

use std::collections::{BTreeMap, BTreeSet};

use comrak::nodes::NodeValue;
use comrak::{Arena, Node, Options, parse_document};

use crate::pages::Faults;
use crate::pages::built::{Page, text};
use crate::pages::links::{beside, is_place_beside};
use crate::pages::same::line;

/// As a code host reads Markdown.
pub(crate) fn github() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.footnotes = true;
    options.extension.strikethrough = true;
    options.extension.tasklist = true;
    options.extension.autolink = true;
    options
}

/// What a rule looks at in every node of a page's Markdown.
fn each(page: &Page<'_>, mut look: impl FnMut(Node<'_>)) {
    let arena = Arena::new();
    let root = parse_document(&arena, &page.built.markdown, &github());
    for node in root.descendants() {
        look(node);
    }
}

pub(crate) fn the_outline_is_the_same_in_markdown(page: &Page<'_>, faults: &mut Faults) {
    let mut headings = Vec::new();
    each(page, |node| {
        if let NodeValue::Heading(heading) = &node.data().value {
            headings.push((heading.level, line(node)));
        }
    });
    let listed = page.all("h1, h2, h3, h4, h5, h6");
    let expected: Vec<(u8, String)> = listed
        .iter()
        .map(|it| {
            (
                it.value().name()[1..].parse().unwrap_or(0),
                crate::pages::same::spoken(it),
            )
        })
        .collect();
    let missing = expected
        .iter()
        .filter(|it| !headings.contains(it))
        .map(|it| format!("not in Markdown: {it:?}"));
    let added = headings
        .iter()
        .filter(|it| !expected.contains(it))
        .map(|it| format!("only in Markdown: {it:?}"));
    faults.extend(missing.chain(added));
    if faults.is_empty() && headings != expected {
        faults.push("the headings come in another order".to_owned());
    }
}

/// A reader of Markdown fills short rows and cuts long ones: only the lines tell.
pub(crate) fn markdown_tables_have_equal_rows(page: &Page<'_>, faults: &mut Faults) {
    let mut n_cells = None;
    for line in page.built.markdown.lines() {
        if !line.starts_with('|') {
            n_cells = None;
            continue;
        }
        let bars = line
            .replace("\\\\", "")
            .replace("\\|", "")
            .matches('|')
            .count();
        if *n_cells.get_or_insert(bars) != bars {
            faults.push(format!("a row of another length: {line}"));
        }
    }
    let mut n_tables = 0;
    each(page, |node| {
        n_tables += usize::from(matches!(node.data().value, NodeValue::Table(_)));
    });
    let expected = page.all("table").len();
    if n_tables != expected {
        faults.push(format!("{n_tables} tables, {expected} on the page"));
    }
}

pub(crate) fn markdown_links_lead_somewhere(page: &Page<'_>, faults: &mut Faults) {
    let (mut anchors, mut targets) = (Vec::new(), Vec::new());
    each(page, |node| match &node.data().value {
        NodeValue::HtmlInline(html) => anchors.extend(anchor(html)),
        NodeValue::HtmlBlock(html) => anchors.extend(html.literal.split("</a>").filter_map(anchor)),
        // What a code host takes for a link of its own accord is a link in no other program.
        NodeValue::Link(link) if link.url == format!("http://{}", line(node)) => {}
        NodeValue::Link(link) | NodeValue::Image(link) => targets.push(link.url.clone()),
        _ => {}
    });
    let given: BTreeSet<&String> = anchors.iter().collect();
    if given.len() != anchors.len() {
        faults.push("an anchor is given twice".to_owned());
    }
    for target in targets {
        let leads_out = ["https://", "mailto:", "tel:"]
            .iter()
            .any(|it| target.starts_with(it));
        let is_here = match target.strip_prefix('#') {
            Some(id) => given.contains(&id.to_owned()),
            None => {
                page.built.files.contains_key(&beside(page, &target))
                    || is_place_beside(page, &target, ".md")
            }
        };
        if !leads_out && !is_here {
            faults.push(format!("leads nowhere: {target}"));
        }
    }
    let ids: BTreeSet<&str> = given.iter().map(|it| it.as_str()).collect();
    for element in page.all("main section > [id], main table[id]") {
        let id = element.attr("id").unwrap_or("");
        let is_linked = matches!(
            element.value().name(),
            "h2" | "h3" | "h4" | "h5" | "h6" | "table"
        );
        if is_linked && !ids.contains(id) {
            faults.push(format!(
                "no anchor for {id}: {}",
                text(&element).chars().take(40).collect::<String>()
            ));
        }
    }
}

/// The id of `<a id="…"></a>`.
fn anchor(html: &str) -> Option<String> {
    let id = html.trim().strip_prefix("<a id=\"")?;
    Some(id.split('"').next()?.to_owned())
}

pub(crate) fn notes_are_cited_and_explained_once(page: &Page<'_>, faults: &mut Faults) {
    let mut texts = BTreeMap::new();
    for line in page.built.markdown.lines() {
        let note = line.strip_prefix("[^").and_then(|it| it.split_once("]:"));
        let before = note.and_then(|(name, text)| texts.insert(name, text.trim()));
        if before.is_some() {
            faults.push(format!("explained twice: {line}"));
        }
    }
    let mut cited = BTreeSet::new();
    each(page, |node| match &node.data().value {
        NodeValue::FootnoteReference(note) => {
            cited.insert(note.name.clone());
        }
        NodeValue::Text(text) if text.contains("[^") => faults.push(format!("no note: {text}")),
        _ => {}
    });
    let listed: BTreeSet<String> = texts.keys().map(|it| (*it).to_owned()).collect();
    if listed != cited {
        faults.push(format!("explained {listed:?}, cited {cited:?}"));
    }
    let n_notes = page.all("[role=doc-endnotes] li").len();
    if n_notes != listed.len() {
        faults.push(format!("{} notes, {n_notes} on the page", listed.len()));
    }
}

pub(crate) fn no_markup_but_anchors(page: &Page<'_>, faults: &mut Faults) {
    let is_anchor = |html: &str| {
        let id = html
            .strip_prefix("<a id=\"")
            .and_then(|it| it.strip_suffix("\">"));
        html == "</a>"
            || id.is_some_and(|it| {
                it.chars()
                    .all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'))
            })
    };
    each(page, |node| match &node.data().value {
        NodeValue::HtmlInline(html) if !is_anchor(html) => faults.push(format!("markup: {html}")),
        NodeValue::HtmlBlock(html) => {
            let is_sound = html
                .literal
                .trim()
                .split_inclusive('>')
                .all(|it| is_anchor(it.trim()));
            if !is_sound {
                faults.push(format!("markup: {}", html.literal));
            }
        }
        _ => {}
    });
}
