//! A paragraph as comrak reads it becomes runs: its words, what they cite and where they lead.

use comrak::Node;
use comrak::nodes::NodeValue;

use crate::content::{Run, is_web_link};
use crate::text::push;

/// The runs of a paragraph, heading or cell, without white space at its ends.
pub(super) fn paragraph_runs(node: Node<'_>) -> Vec<Run> {
    let mut gathered = Vec::new();
    gather(node, Run::text, 0, &mut gathered);
    let mut runs: Vec<Run> = gathered.into_iter().flat_map(with_cites).collect();
    if let Some(text) = runs.first_mut().and_then(text_mut) {
        *text = text.trim_start().to_owned();
    }
    if let Some(text) = runs.last_mut().and_then(text_mut) {
        *text = text.trim_end().to_owned();
    }
    runs.retain(|run| !matches!(run, Run::Text { text } | Run::Strong { text } | Run::Emphasis { text } if text.is_empty()));
    runs
}

type Kind = fn(String) -> Run;

fn gather(node: Node<'_>, kind: Kind, depth: usize, runs: &mut Vec<Run>) {
    for child in node.children() {
        let data = child.data();
        let run = match &data.value {
            NodeValue::HtmlInline(tag) if tag.starts_with("<!--") => continue,
            NodeValue::HtmlInline(tag) => kind(visible(tag)),
            NodeValue::Text(text) => kind(visible(text)),
            NodeValue::SoftBreak | NodeValue::LineBreak => kind(" ".to_owned()),
            NodeValue::Code(code) => Run::Code {
                text: visible(&code.literal),
            },
            NodeValue::FootnoteReference(cited) => Run::Cite {
                note: cited.name.clone(),
            },
            NodeValue::Link(to) if is_web_link(&to.url) => {
                let text = visible(&child.collect_text());
                let text = if text.trim().is_empty() {
                    to.url.clone()
                } else {
                    text
                };
                Run::Link {
                    text,
                    url: to.url.clone(),
                }
            }
            _ if depth == MAX_DEPTH => kind(visible(&child.collect_text())),
            NodeValue::Link(to) | NodeValue::Image(to) => {
                gather(child, kind, depth + 1, runs);
                let text = visible(&child.collect_text());
                match address(&to.url, &text) {
                    Some(address) if !text.trim().is_empty() => kind(format!(" ({address})")),
                    Some(address) => kind(address),
                    None => continue,
                }
            }
            NodeValue::Strong => {
                gather(child, |text| Run::Strong { text }, depth + 1, runs);
                continue;
            }
            NodeValue::Emph if matches!(kind(String::new()), Run::Text { .. }) => {
                gather(child, |text| Run::Emphasis { text }, depth + 1, runs);
                continue;
            }
            _ => {
                gather(child, kind, depth + 1, runs);
                continue;
            }
        };
        push(runs, run);
    }
}

/// Where a link or a picture leads that is none on the page: its text says it, if it does not already.
fn address(url: &str, text: &str) -> Option<String> {
    let address = visible(url).trim().to_owned();
    (!address.is_empty() && address != text.trim()).then_some(address)
}

fn text_mut(run: &mut Run) -> Option<&mut String> {
    match run {
        Run::Text { text } | Run::Emphasis { text } | Run::Strong { text } => Some(text),
        _ => None,
    }
}

/// `[^id]` in a text cites a note of the plan.
fn with_cites(run: Run) -> Vec<Run> {
    let (text, kind): (String, Kind) = match run {
        Run::Text { text } => (text, Run::text),
        Run::Emphasis { text } => (text, |text| Run::Emphasis { text }),
        Run::Strong { text } => (text, |text| Run::Strong { text }),
        run => return vec![run],
    };
    let mut runs = Vec::new();
    let mut rest = text.as_str();
    while let Some((before, note, after)) = first_cite(rest) {
        if !before.is_empty() {
            runs.push(kind(before.to_owned()));
        }
        runs.push(Run::Cite {
            note: note.to_owned(),
        });
        rest = after;
    }
    if !rest.is_empty() {
        runs.push(kind(rest.to_owned()));
    }
    runs
}

fn first_cite(text: &str) -> Option<(&str, &str, &str)> {
    text.match_indices("[^").find_map(|(at, mark)| {
        let (note, after) = text[at + mark.len()..].split_once(']')?;
        let is_id = !note.is_empty() && !note.contains(|c: char| c.is_whitespace() || c == '[');
        is_id.then_some((&text[..at], note, after))
    })
}

/// Without characters that hide, or that turn the order of what stands around them.
pub(super) fn visible(text: &str) -> String {
    let is_hidden = |c: char| {
        matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
            || matches!(c, '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
            || matches!(c, '\u{e0000}'..='\u{e007f}')
            || (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
    };
    if text.contains(is_hidden) {
        text.chars().filter(|c| !is_hidden(*c)).collect()
    } else {
        text.to_owned()
    }
}

/// The notes that a text cites, each with its mark.
pub(super) fn cited(text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((_, note, after)) = first_cite(rest) {
        found.push((note.to_owned(), format!("[^{note}]")));
        rest = after;
    }
    found
}

/// How many marks may lie inside one another. What lies deeper keeps its text and loses its mark, so that no
/// text is deep enough to exhaust the stack.
const MAX_DEPTH: usize = 8;
