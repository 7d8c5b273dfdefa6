//! A page and its Markdown become what each says, line by line; a line that only one of them says is a fault.

use comrak::nodes::NodeValue;
use comrak::{Arena, Node, parse_document};
use scraper::{ElementRef, Node as Part};

use crate::pages::Faults;
use crate::pages::built::{Page, css, words};
use crate::pages::markdown::github;

/// Before the number of a note; a sign that no text holds.
pub(crate) const MARK: char = '\u{f8ff}';
/// Before the number and the words of a note.
const NOTE: char = '\u{f8fe}';

/// Both say the same, in the same order. What stands before the first chapter may be laid out in
/// another order: a page has room beside its title that Markdown has not.
pub(crate) fn both_files_say_the_same(page: &Page<'_>, faults: &mut Faults) {
    let (mut html, mut markdown) = (of_page(page), of_markdown(&page.built.markdown));
    for lines in [&mut html, &mut markdown] {
        // A term may end in a space, which the page has no room for before the colon.
        for line in lines.iter_mut() {
            *line = line.replace(" :", ":");
        }
        let n_first = lines
            .iter()
            .position(|it| it.starts_with("## "))
            .unwrap_or(lines.len());
        lines[..n_first].sort();
        // A code host moves all notes to the end; on the page they end the chapter that cites them.
        let (notes, rest): (Vec<_>, Vec<_>) = lines.drain(..).partition(|it| it.starts_with(NOTE));
        lines.extend(rest.into_iter().chain(notes));
    }
    let least = if page.built.has_contents() { 20 } else { 5 };
    if html.len() < least {
        faults.push(format!("only {} lines are compared", html.len()));
    }
    let first = html
        .iter()
        .zip(&markdown)
        .position(|(one, other)| one != other);
    let first =
        first.or_else(|| (html.len() != markdown.len()).then(|| html.len().min(markdown.len())));
    if let Some(at) = first {
        let around = |lines: &[String]| {
            lines
                .iter()
                .skip(at.saturating_sub(1))
                .take(3)
                .cloned()
                .collect::<Vec<_>>()
                .join("\n  ")
        };
        faults.push(format!(
            "line {at}\n  page:\n  {}\n  Markdown:\n  {}",
            around(&html),
            around(&markdown)
        ));
    }
}

/// What a page says: headings as `## words`, rows as `| cell | cell`, notes as their mark and words, all else as words.
fn of_page(page: &Page<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    for part in page.all("body > header, body > main") {
        lines_of(&part, &mut lines);
    }
    lines
}

/// What is laid out for the eye, or leads back, and is no part of what the report says.
const FURNITURE: &str = "nav, .running, .to-contents, [role=doc-endnotes] > p";

fn lines_of(element: &ElementRef<'_>, lines: &mut Vec<String>) {
    if css(FURNITURE).matches(element) {
        return;
    }
    let name = element.value().name();
    match name {
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
            let level = name[1..].parse().unwrap_or(0);
            lines.push(format!("{} {}", "#".repeat(level), spoken(element)));
        }
        // What a chart says in words stands in Markdown as the image's text.
        "svg" => {
            let said = |selector: &str| {
                let selector = css(selector);
                let parts = element.select(&selector).map(|it| spoken(&it));
                parts.collect::<String>()
            };
            lines.push(format!("{}. {}", said("title"), said("desc")));
        }
        "p" | "caption" | "figcaption" | "summary" => lines.push(spoken(element)),
        "tr" => {
            let cells = element
                .child_elements()
                .map(|it| format!("| {} ", spoken(&it)));
            lines.push(cells.collect::<String>().trim_end().to_owned());
        }
        "dl" => {
            for entry in element.child_elements() {
                let parts: Vec<String> = entry.child_elements().map(|it| spoken(&it)).collect();
                lines.push(parts.join(": "));
            }
        }
        "li" if element.select(&css("p.figure")).next().is_some() => {
            lines.push(key_figure(element));
        }
        "li" => {
            let note = element.attr("id").and_then(|id| id.strip_prefix("not-"));
            let mark = note.map_or(String::new(), |number| format!("{NOTE}{number}: "));
            lines.push(mark + &spoken(element));
            for inner in element
                .child_elements()
                .filter(|it| is_block(it.value().name()))
            {
                lines_of(&inner, lines);
            }
        }
        _ => {
            for inner in element.child_elements() {
                lines_of(&inner, lines);
            }
        }
    }
    lines.retain(|line| !line.is_empty());
}

/// What, the figure and of what stand below one another on the page, and in a sentence in Markdown.
fn key_figure(element: &ElementRef<'_>) -> String {
    let parts = |selector: &str| -> Vec<String> {
        element
            .select(&css(selector))
            .map(|it| spoken(&it))
            .collect()
    };
    let figure = [parts("p.figure"), parts("p.details")].concat().join(", ");
    let drawn = [parts("svg > title").concat(), parts("svg > desc").concat()];
    let drawn = Some(drawn.join(". ")).filter(|it| it != ". ");
    let told = parts("p:not([class])").into_iter().chain(drawn);
    let told = told.collect::<Vec<_>>().join(" ");
    format!("{}: {figure}. {told}", parts("p.what").concat())
}

fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "ul" | "ol" | "dl" | "div" | "blockquote" | "section"
    )
}

/// The words of a heading, paragraph, item or cell, with a mark where a note is cited.
pub(crate) fn spoken(element: &ElementRef<'_>) -> String {
    let mut text = String::new();
    gather(element, &mut text);
    words(&text)
}

fn gather(element: &ElementRef<'_>, text: &mut String) {
    for child in element.children() {
        match (child.value(), ElementRef::wrap(child)) {
            (Part::Text(own), _) => text.push_str(own),
            (_, Some(inner)) if inner.attr("role") == Some("doc-backlink") => {}
            (_, Some(inner)) if inner.attr("role") == Some("doc-noteref") => {
                text.push(MARK);
                text.extend(inner.text());
                text.push(']');
            }
            (_, Some(inner)) if is_block(inner.value().name()) => {}
            (_, Some(inner)) => gather(&inner, text),
            _ => {}
        }
    }
}

fn of_markdown(markdown: &str) -> Vec<String> {
    let arena = Arena::new();
    let root = parse_document(&arena, markdown, &github());
    let mut lines = Vec::new();
    let mut in_contents = false;
    for node in root.children() {
        // The contents are the one chapter that nothing leads to.
        if let NodeValue::Heading(heading) = &node.data().value
            && heading.level <= 2
        {
            let has_anchor = node
                .children()
                .any(|it| matches!(it.data().value, NodeValue::HtmlInline(_)));
            in_contents = heading.level == 2 && !has_anchor;
        }
        if !in_contents {
            blocks(node, &mut lines);
        }
    }
    lines
}

fn blocks(node: Node<'_>, lines: &mut Vec<String>) {
    match &node.data().value {
        NodeValue::Heading(heading) => lines.push(format!(
            "{} {}",
            "#".repeat(heading.level.into()),
            line(node)
        )),
        NodeValue::Paragraph => lines.push(line(node)),
        NodeValue::TableRow(_) => {
            let cells = node.children().map(|it| format!("| {} ", line(it)));
            lines.push(cells.collect::<String>().trim_end().to_owned());
        }
        NodeValue::FootnoteDefinition(cited) => {
            let said: Vec<String> = node.children().map(line).collect();
            lines.push(format!("{NOTE}{}: {}", cited.name, said.join(" ")));
        }
        _ => {
            for child in node.children() {
                blocks(child, lines);
            }
        }
    }
    lines.retain(|line| !line.is_empty());
}

/// The words of a heading, paragraph or cell, with a mark where a note is cited.
pub(crate) fn line(node: Node<'_>) -> String {
    let mut text = String::new();
    for inner in node.descendants() {
        match &inner.data().value {
            NodeValue::Text(own) => text.push_str(own),
            NodeValue::Code(code) => text.push_str(&code.literal),
            NodeValue::SoftBreak | NodeValue::LineBreak => text.push(' '),
            NodeValue::FootnoteReference(cited) => {
                text.extend([&MARK.to_string(), &*cited.name, "]"]);
            }
            _ => {}
        }
    }
    words(&text)
}
