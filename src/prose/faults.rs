//! Markdown becomes the places in it that a page shows otherwise than they were written, or not at all.

use std::collections::BTreeSet;
use std::ops::Range;

use comrak::arena_tree::NodeEdge;
use comrak::nodes::{LineColumn, NodeLink, NodeValue};
use comrak::{Arena, Node};

use crate::content::is_web_link;
use crate::prose::{as_line, options};

/// A place in a text, as bytes, and what it says that no page can show as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub range: Range<usize>,
    pub what: What,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// `<!-- … -->`: never printed.
    Comment,
    /// `<!--` that nothing ends: all that follows would be a comment.
    OpenComment,
    /// A tag of HTML, printed as it was written.
    Tag(String),
    /// A link that is no link on the page, since it does not lead to `https`, an e-mail address or
    /// a telephone: its address is printed.
    Link(String),
    /// What a link's title says, which only a mouse would find.
    Title(String),
    /// A picture: its text and its address are printed.
    Picture(String),
    /// More cells in a row of a table than it has headings.
    Cells { n: usize, of: usize },
    /// `[name]: address` that no link in the text uses.
    Definition(String),
    /// `[^name]` with the text's own `[^name]: words`.
    Footnote(String),
    /// `[^name]` of a note that must be the plan's.
    Note(String),
    /// A list or a quotation within more of them than are shown.
    Nested,
    /// What git writes around two versions of a text.
    Conflict,
}

/// Everything in a text that a page does not show as it was written, in the order of the text.
pub fn faults(markdown: &str, nesting: usize) -> Vec<Fault> {
    let lines = Lines::of(markdown);
    if let Some(range) = conflict(markdown) {
        let what = What::Conflict;
        return vec![Fault { range, what }];
    }
    let arena = Arena::new();
    let root = comrak::parse_document(&arena, markdown, &options());
    let mut found = Found {
        markdown,
        lines,
        faults: Vec::new(),
        is_nested: false,
    };
    let mut depth = 0;
    for edge in root.traverse() {
        match edge {
            NodeEdge::Start(node) => {
                depth += usize::from(is_nest(node));
                if is_nest(node) && depth == nesting.saturating_add(1) {
                    found.nested(node);
                }
                found.node(node);
            }
            NodeEdge::End(node) => depth -= usize::from(is_nest(node)),
        }
    }
    found.definitions();
    found
        .faults
        .sort_by_key(|it| (it.range.start, it.range.end));
    found.faults
}

/// The same of a text that is one paragraph whatever it starts with.
pub fn line_faults(text: &str) -> Vec<Fault> {
    let line = as_line(text);
    let before = line.len() - text.len();
    let mut found = faults(&line, usize::MAX);
    for it in &mut found {
        it.range = it.range.start.saturating_sub(before)..it.range.end.saturating_sub(before);
    }
    found
}

/// Whether other blocks stand in it as its own.
fn is_nest(node: Node<'_>) -> bool {
    matches!(
        node.data().value,
        NodeValue::List(_) | NodeValue::BlockQuote
    )
}

/// Where git's three marks stand, each at the start of a line.
fn conflict(text: &str) -> Option<Range<usize>> {
    let at = |mark: &str| {
        let mut start = 0;
        text.split_inclusive('\n').find_map(|line| {
            let own = start;
            start += line.len();
            let rest = line.strip_prefix(mark)?;
            let is_mark = rest.trim_end().is_empty() || rest.starts_with(' ');
            is_mark.then(|| own..own + line.trim_end().len())
        })
    };
    at("=======")?;
    at(">>>>>>>")?;
    at("<<<<<<<")
}

/// Where each line begins.
struct Lines {
    starts: Vec<usize>,
    length: usize,
}

impl Lines {
    fn of(text: &str) -> Self {
        let ends = text.match_indices('\n').map(|(at, _)| at + 1);
        Lines {
            starts: std::iter::once(0).chain(ends).collect(),
            length: text.len(),
        }
    }

    /// The offset of a place that counts from 1.
    fn offset(&self, at: LineColumn) -> usize {
        let line = self.starts.get(at.line.saturating_sub(1));
        let start = line.copied().unwrap_or(self.length);
        (start + at.column.saturating_sub(1)).min(self.length)
    }
}

struct Found<'t> {
    markdown: &'t str,
    lines: Lines,
    faults: Vec<Fault>,
    /// Whether what lies too deep has been told.
    is_nested: bool,
}

impl Found<'_> {
    fn node(&mut self, node: Node<'_>) {
        let data = node.data();
        let (start, end) = (data.sourcepos.start, data.sourcepos.end);
        let place = self.range(start, end);
        match &data.value {
            NodeValue::HtmlInline(tag) if tag.starts_with("<!--") => {
                self.tell(place, What::Comment);
            }
            NodeValue::HtmlInline(tag) => {
                self.tell(place, What::Tag(tag.clone()));
            }
            NodeValue::HtmlBlock(html) => {
                self.html(place, &html.literal);
            }
            NodeValue::Link(link) => {
                self.title(&place, link);
                if !is_web_link(&link.url) {
                    self.tell(place, What::Link(link.url.clone()));
                }
            }
            NodeValue::Image(link) => {
                self.title(&place, link);
                self.tell(place, What::Picture(link.url.clone()));
            }
            NodeValue::FootnoteReference(cited) => {
                self.tell(place, What::Footnote(cited.name.clone()));
            }
            NodeValue::FootnoteDefinition(own) => {
                let line = self.line(start.line);
                self.tell(line, What::Footnote(own.name.clone()));
            }
            NodeValue::TableRow(_) => self.cells(node, start.line),
            NodeValue::Text(text) => {
                self.notes(&place, text);
                if node.parent().is_some_and(|it| is_placeholder(it, text)) {
                    self.tell(place, What::Tag(text.trim().to_owned()));
                }
            }
            _ => {}
        }
    }

    /// The first is told for all.
    fn nested(&mut self, node: Node<'_>) {
        if !self.is_nested {
            self.is_nested = true;
            let line = self.line(node.data().sourcepos.start.line);
            self.tell(line, What::Nested);
        }
    }

    fn title(&mut self, place: &Range<usize>, link: &NodeLink) {
        if !link.title.is_empty() {
            self.tell(place.clone(), What::Title(link.title.clone()));
        }
    }

    /// The comments of a block of HTML; where there is more, the block is told as one tag.
    fn html(&mut self, place: Range<usize>, html: &str) {
        let own = self.markdown.get(place.clone()).unwrap_or("");
        let mut comments = Vec::new();
        let mut at = 0;
        while let Some(found) = own.get(at..).and_then(|rest| rest.find("<!--")) {
            let from = at + found;
            let end = own.get(from..).and_then(|rest| rest.find("-->"));
            at = end.map_or(own.len(), |end| from + end + "-->".len());
            let what = if end.is_some() {
                What::Comment
            } else {
                What::OpenComment
            };
            comments.push((place.start + from..place.start + at, what));
        }
        for (range, what) in comments {
            self.tell(range, what);
        }
        let rest = crate::prose::without_comments(html);
        let tag = rest.find('<').and_then(|at| {
            let tag = rest.get(at..)?;
            tag.get(..tag.find('>').map_or(tag.len(), |end| end + 1))
        });
        if let Some(tag) = tag {
            // A tag over several lines may not stand there as it is told.
            let range = own.find(tag).map_or(place.clone(), |at| {
                let from = place.start + at;
                from..from + tag.len()
            });
            self.tell(range, What::Tag(tag.to_owned()));
        }
    }

    /// A row says as many cells as it has bars between them, and shows as many as there are headings.
    fn cells(&mut self, row: Node<'_>, line: usize) {
        let of = row.children().count();
        let place = self.line(line);
        let text = self.markdown.get(place.clone()).unwrap_or("");
        let text = text.trim_start_matches(['>', ' ']).trim();
        let text = text.strip_prefix('|').unwrap_or(text);
        let mut n = 1;
        let mut is_escaped = false;
        let mut ends_with_bar = false;
        for sign in text.chars() {
            ends_with_bar = sign == '|' && !is_escaped;
            n += usize::from(ends_with_bar);
            is_escaped = sign == '\\' && !is_escaped;
        }
        n -= usize::from(ends_with_bar);
        if n > of {
            self.tell(place, What::Cells { n, of });
        }
    }

    /// Notes that are cited and not defined in the text itself.
    fn notes(&mut self, place: &Range<usize>, text: &str) {
        let own = self.markdown.get(place.clone()).unwrap_or("");
        let mut at = 0;
        for (note, mark) in crate::prose::line::cited(text) {
            let found = own.get(at..).and_then(|rest| rest.find(&mark));
            // A mark with a backslash in it does not stand there as it is told.
            let range = found.map_or(place.clone(), |found| {
                let from = place.start + at + found;
                at += found + mark.len();
                from..from + mark.len()
            });
            self.tell(range, What::Note(note));
        }
    }

    /// Definitions of links that no link uses, or that stand a second time.
    fn definitions(&mut self) {
        let markdown = self.markdown;
        let lines = (1..=self.lines.starts.len()).map(|line| self.line(line));
        let labels = lines.filter_map(|place| {
            let label = defined(markdown.get(place.clone())?)?;
            Some((place, label, label.to_lowercase()))
        });
        let labels: Vec<(Range<usize>, &str, String)> = labels.collect();
        if labels.is_empty() {
            return;
        }
        let folded = markdown.to_lowercase();
        let used: BTreeSet<&str> = bracketed(&folded).collect();
        let mut known = BTreeSet::new();
        let idle = labels.into_iter().filter(|(_, _, name)| {
            let is_again = !known.insert(name.clone());
            is_again || !used.contains(&**name)
        });
        let idle: Vec<(Range<usize>, &str, String)> = idle.collect();
        let labels: Vec<&str> = idle.iter().map(|(_, label, _)| *label).collect();
        let are_definitions = are_definitions(markdown, &labels);
        for ((place, label, _), is_one) in idle.into_iter().zip(are_definitions) {
            if is_one {
                self.tell(place, What::Definition(label.to_owned()));
            }
        }
    }

    fn line(&self, line: usize) -> Range<usize> {
        let start = self.lines.offset(LineColumn { line, column: 1 });
        let end = self.lines.offset(LineColumn {
            line: line + 1,
            column: 1,
        });
        let text = self.markdown.get(start..end).unwrap_or("");
        start..start + text.trim_end().len()
    }

    fn range(&self, start: LineColumn, end: LineColumn) -> Range<usize> {
        let from = self.lines.offset(start);
        let last = self.lines.offset(end);
        let to = (last..=self.markdown.len())
            .skip(1)
            .find(|at| self.markdown.is_char_boundary(*at));
        let from = (0..=from)
            .rev()
            .find(|at| self.markdown.is_char_boundary(*at));
        from.unwrap_or(0)..to.unwrap_or(self.markdown.len())
    }

    fn tell(&mut self, range: Range<usize>, what: What) {
        self.faults.push(Fault { range, what });
    }
}

/// Whether a whole paragraph is one `<…>`, as a place to be filled in.
fn is_placeholder(paragraph: Node<'_>, text: &str) -> bool {
    let inside = text
        .trim()
        .strip_prefix('<')
        .and_then(|it| it.strip_suffix('>'));
    matches!(paragraph.data().value, NodeValue::Paragraph)
        // No further than to a second: a paragraph may have thousands.
        && paragraph.children().take(2).count() == 1
        && inside.is_some_and(|it| !it.contains(['<', '>']))
}

/// The names of the footnotes that a text defines itself, each with its line: `[^name]: words`.
pub fn own_notes(text: &str) -> impl Iterator<Item = (&str, Range<usize>)> {
    let mut start = 0;
    text.split_inclusive('\n').filter_map(move |line| {
        let own = start..start + line.trim_end().len();
        start += line.len();
        let (name, _) = line.trim_start().strip_prefix("[^")?.split_once("]:")?;
        (!name.contains(']')).then_some((name, own))
    })
}

/// The name in `[name]: address` at the start of a line.
fn defined(line: &str) -> Option<&str> {
    let line = line.trim_start_matches(['>', ' ']).strip_prefix('[')?;
    let (label, rest) = line.split_once(']')?;
    let is_one = !label.trim().is_empty() && !label.starts_with('^') && rest.starts_with(':');
    is_one.then_some(label)
}

/// What stands in brackets and is no definition: `[name]` without a colon after it.
fn bracketed(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices('[').filter_map(|(at, _)| {
        let rest = text.get(at + 1..)?;
        let near = rest.as_bytes().get(..LABEL).unwrap_or(rest.as_bytes());
        let (label, after) = rest.split_at_checked(memchr::memchr(b']', near)?)?;
        (!after.starts_with("]:")).then_some(label)
    })
}

/// The longest name that a definition can have, in bytes: 999 characters, says the standard.
const LABEL: usize = 4 * 999;

/// Whether a text defines each of some names: a link by that name leads somewhere.
fn are_definitions(markdown: &str, labels: &[&str]) -> Vec<bool> {
    let links = labels.iter().map(|label| format!("[{label}]\n\n"));
    let probe = links.collect::<String>() + markdown;
    let arena = Arena::new();
    let root = comrak::parse_document(&arena, &probe, &options());
    let is_link = |paragraph: Node<'_>| {
        let first = paragraph.first_child();
        first.is_some_and(|it| matches!(it.data().value, NodeValue::Link(_)))
    };
    root.children().take(labels.len()).map(is_link).collect()
}
