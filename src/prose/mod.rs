//! Markdown as people write it becomes blocks of plain runs: tags as they were written, no headings, no link that is not safe to follow.

mod faults;
#[cfg(test)]
mod faults_tests;
mod line;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use comrak::nodes::{ListType, NodeCodeBlock, NodeList, NodeValue, TableAlignment};
use comrak::{Arena, Node, Options};

use crate::content::{Block, Cell, Column, Item, Look, Row, Run, Table};
use crate::limits::Limit;
use crate::prose::line::{paragraph_runs, visible};
use crate::text::{Said, push, said};

pub use crate::prose::faults::{Fault, What, faults, line_faults, own_notes};

/// The first number that is a year rather than a place in a list.
const NO_PLACE: usize = 1000;

/// A whole text. Its tables are called `<id_prefix>-tabell-1`, `-2` …
///
/// A heading becomes a bold paragraph: the outline is the report's own.
pub fn blocks(markdown: &str, id_prefix: &str) -> Vec<Block> {
    let arena = Arena::new();
    let mut blocks = inner_blocks(comrak::parse_document(&arena, markdown, &options()), 0);
    let mut n_tables = 0;
    name_tables(&mut blocks, id_prefix, &mut n_tables);
    blocks
}

/// A text without Markdown, as it was written: each of its lines is a paragraph.
pub fn lines(text: &str) -> Vec<Block> {
    let lines = text.split(['\n', '\r']).map(visible);
    lines
        .filter(|line| !line.trim().is_empty())
        .map(|line| Block::text(line.trim()))
        .collect()
}

/// Whether a text in Markdown shows any word at all.
pub fn has_words(markdown: &str) -> bool {
    let mut found = false;
    let arena = Arena::new();
    let root = comrak::parse_document(&arena, markdown, &options());
    for node in root.descendants() {
        found |= match &node.data().value {
            NodeValue::Text(text) => text.contains(char::is_alphanumeric),
            NodeValue::Code(code) => code.literal.contains(char::is_alphanumeric),
            NodeValue::CodeBlock(code) => code.literal.contains(char::is_alphanumeric),
            NodeValue::HtmlBlock(html) => has_words_beside_tags(&without_comments(&html.literal)),
            _ => false,
        };
    }
    found
}

/// Whether a text says anything but what stands between `<` and `>`.
fn has_words_beside_tags(html: &str) -> bool {
    let mut is_tag = false;
    html.chars().any(|sign| {
        is_tag = sign == '<' || (is_tag && sign != '>');
        !is_tag && sign.is_alphanumeric()
    })
}

/// A line that is nothing but the words that stand there; none where it may be more.
fn unparsed_runs(markdown: &str) -> Option<Vec<Run>> {
    let is_sign = |it| {
        matches!(
            it,
            b'\\' | b'`' | b'*' | b'_' | b'[' | b']' | b'<' | b'>' | b'&' | b'!' | b'\n' | b'\r'
        )
    };
    if markdown.bytes().any(is_sign) {
        return None;
    }
    let text = visible(markdown);
    let text = Some(text.trim()).filter(|it| !it.is_empty());
    Some(text.map(Run::text).into_iter().collect())
}

/// A text that is one paragraph whatever it starts with: `1. ` and `# ` stay text.
///
/// What is nothing but a comment is shown as it was written: a heading or a name must have words.
pub fn runs(markdown: &str) -> Vec<Run> {
    unparsed_runs(markdown).unwrap_or_else(|| parsed_runs(markdown))
}

fn parsed_runs(markdown: &str) -> Vec<Run> {
    let runs = marked_runs(markdown);
    let text = visible(markdown.trim());
    if runs.is_empty() && !text.is_empty() {
        return vec![Run::text(text.replace(['\n', '\r'], " "))];
    }
    runs
}

/// A text on a line that is a paragraph, as long as the text and what it begins with: no block starts
/// with an em space, and beside emphasis it counts as white space, as the start of a line does. It is
/// trimmed away again with the ends of the paragraph.
fn as_line(markdown: &str) -> String {
    format!("\u{2003}{}", markdown.replace(['\n', '\r'], " "))
}

fn marked_runs(markdown: &str) -> Vec<Run> {
    let line = as_line(markdown);
    let arena = Arena::new();
    paragraph_runs(comrak::parse_document(&arena, &line, &options()))
}

fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    // Without it, `[^a]: words` is a link's address and disappears.
    options.extension.footnotes = true;
    options.parse.leave_footnote_definitions = true;
    options
}

fn inner_blocks(node: Node<'_>, depth: usize) -> Vec<Block> {
    node.children()
        .flat_map(|child| block(child, depth))
        .collect()
}

fn block(node: Node<'_>, depth: usize) -> Vec<Block> {
    match &node.data().value {
        NodeValue::Heading(_) => paragraph(strong(paragraph_runs(node))),
        NodeValue::Paragraph | NodeValue::TableCell => paragraph(paragraph_runs(node)),
        NodeValue::HtmlBlock(html) => paragraph(marked_runs(&without_comments(&html.literal))),
        NodeValue::CodeBlock(code) => code_lines(code),
        NodeValue::ThematicBreak => Vec::new(),
        // What lies deeper keeps its text, so that no text is deep enough to exhaust the stack. It is told.
        _ if depth as u64 == Limit::Nesting.highest() => {
            let leaves = node.descendants().filter(|inner| is_leaf(inner));
            leaves.flat_map(|leaf| block(leaf, depth)).collect()
        }
        NodeValue::BlockQuote => vec![Block::Quote {
            blocks: inner_blocks(node, depth + 1),
        }],
        NodeValue::List(shape) => list(node, shape, depth),
        NodeValue::Table(shape) => vec![Block::Table(table(node, &shape.alignments))],
        _ => inner_blocks(node, depth),
    }
}

fn is_leaf(node: Node<'_>) -> bool {
    matches!(
        node.data().value,
        NodeValue::Paragraph
            | NodeValue::Heading(_)
            | NodeValue::TableCell
            | NodeValue::HtmlBlock(_)
            | NodeValue::CodeBlock(_)
    )
}

fn paragraph(runs: Vec<Run>) -> Vec<Block> {
    if runs.is_empty() {
        Vec::new()
    } else {
        vec![Block::text(runs)]
    }
}

/// Four spaces before a paragraph make it code in Markdown, and in a pasted letter nothing at all.
fn code_lines(code: &NodeCodeBlock) -> Vec<Block> {
    if !code.fenced {
        return paragraph(marked_runs(&code.literal));
    }
    let lines = code
        .literal
        .lines()
        .map(visible)
        .filter(|line| !line.trim().is_empty());
    lines
        .map(|text| Block::text(vec![Run::Code { text }]))
        .collect()
}

/// A list whose numbers a list can't have (years, or an order of their own) becomes paragraphs that
/// begin with them.
fn list(node: Node<'_>, shape: &NodeList, depth: usize) -> Vec<Block> {
    let ordered = shape.list_type == ListType::Ordered;
    let items = node.children().map(|child| item(child, depth + 1));
    let numbers: Vec<usize> = node.children().map(number).collect();
    let first = numbers.first().copied().unwrap_or(1);
    let follow = numbers.iter().enumerate().all(|(at, it)| *it == first + at);
    // Whoever writes 1 before each item leaves the counting to Markdown.
    let are_one = numbers.iter().all(|it| *it == 1);
    if ordered && (first >= NO_PLACE || !(follow || are_one)) {
        let numbered = items.zip(&numbers);
        return numbered.flat_map(|(it, n)| written_out(it, *n)).collect();
    }
    vec![Block::List {
        ordered,
        start: Some(first).filter(|first| ordered && *first != 1),
        items: items.collect(),
    }]
}

/// The number that an item was written with.
fn number(item: Node<'_>) -> usize {
    match &item.data().value {
        NodeValue::Item(own) => own.start,
        _ => 1,
    }
}

fn written_out(item: Item, number: usize) -> Vec<Block> {
    let mut blocks = vec![Block::text(said![format!("{number}. "), item.runs])];
    blocks.extend(item.blocks);
    blocks
}

fn item(node: Node<'_>, depth: usize) -> Item {
    let mut blocks = inner_blocks(node, depth);
    let runs = match blocks.first_mut() {
        Some(Block::Paragraph { runs }) => {
            let runs = std::mem::take(runs);
            blocks.remove(0);
            runs
        }
        _ => Said::default(),
    };
    Item { runs, blocks }
}

fn table(node: Node<'_>, alignments: &[TableAlignment]) -> Table {
    let mut rows = node
        .children()
        .map(|row| row.children().map(paragraph_runs).collect::<Vec<_>>());
    let titles = rows.next().unwrap_or_default();
    let column = |(title, alignment): (Vec<Run>, &TableAlignment)| Column {
        title: title.into(),
        numeric: *alignment == TableAlignment::Right,
    };
    Table {
        look: Look::Plain,
        id: String::new(),
        caption: Said::default(),
        columns: titles.into_iter().zip(alignments).map(column).collect(),
        rows: rows
            .map(|cells| Row {
                cells: cells.into_iter().map(Cell::text).collect(),
                is_total: false,
            })
            .map(Arc::new)
            .collect(),
        remarks: Vec::new(),
    }
}

fn name_tables(blocks: &mut [Block], id_prefix: &str, n_tables: &mut usize) {
    for block in blocks {
        match block {
            Block::Table(table) => {
                *n_tables += 1;
                table.id = format!("{id_prefix}-tabell-{n_tables}");
            }
            Block::Quote { blocks } => name_tables(blocks, id_prefix, n_tables),
            Block::List { items, .. } => {
                for item in items {
                    name_tables(&mut item.blocks, id_prefix, n_tables);
                }
            }
            // Nobody writes a figure.
            Block::Paragraph { .. }
            | Block::Terms { .. }
            | Block::KeyFigures { .. }
            | Block::Figure(_) => {}
        }
    }
}

fn strong(runs: Vec<Run>) -> Vec<Run> {
    let strong = runs.into_iter().map(|run| match run {
        Run::Text { text } | Run::Emphasis { text } => Run::Strong { text },
        run => run,
    });
    strong.fold(Vec::new(), |mut runs, run| {
        push(&mut runs, run);
        runs
    })
}

/// The text of an HTML block as it was written, without its comments.
fn without_comments(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("<!--") {
        text.push_str(before);
        text.push(' ');
        rest = after.split_once("-->").map_or("", |(_, after)| after);
    }
    text.push_str(rest);
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}
