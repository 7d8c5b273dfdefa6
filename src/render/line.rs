//! Runs become a line of GitHub-flavoured Markdown that reads back as exactly those runs.
//!
//! Marks depend on what stands beside them, so a line is put together here and not in a template:
//! a template that printed the marks itself could not see the letter before them.

use std::borrow::Cow;

use crate::content::{Run, from_markdown, is_link, plain};
use crate::render::markdown::anchor;

/// A line of text. It holds no line break, begins no block and breaks no table.
pub fn inline(runs: &[Run]) -> String {
    if let [Run::Text { text }] = runs {
        return self::text(text);
    }
    lined(runs, false)
}

fn lined(runs: &[Run], is_strong: bool) -> String {
    let mut line = Line {
        is_strong,
        ..Line::default()
    };
    for run in merged(runs) {
        line.run(run);
    }
    line.guarded()
}

/// A line that is nothing but text.
pub(super) fn text(text: &str) -> String {
    let mut line = Line::default();
    line.text(&one_line(text));
    line.guarded()
}

/// The same line with its text in bold.
pub fn bold(runs: &[Run]) -> String {
    if let [Run::Text { text }] = runs {
        let mut line = Line::default();
        line.marked("**", &one_line(text));
        return line.guarded();
    }
    let strong = flat(runs).into_iter().map(|run| match run {
        Run::Text { text } | Run::Emphasis { text } => Run::Strong { text },
        run => run,
    });
    lined(&strong.collect::<Vec<_>>(), true)
}

/// A link to a place in the report.
pub fn reference(runs: &[Run], id: &str) -> String {
    inline(&[Run::Link {
        text: plain(runs),
        url: format!("#{id}"),
    }])
}

/// The runs without the languages they are in, which Markdown has no sign for.
fn flat(runs: &[Run]) -> Vec<Run> {
    let inner = runs.iter().flat_map(|run| match run {
        Run::Foreign { runs, .. } => flat(runs),
        run => vec![run.clone()],
    });
    inner.collect()
}

/// A picture that stands beside the report, with what it shows and says in words.
pub fn image(title: &[Run], description: &[Run], file: &str) -> String {
    let says = format!("{}. {}", plain(title), plain(description));
    let link = inline(&[Run::Link {
        text: says,
        url: file.to_owned(),
    }]);
    // A roof there would make it the mark of a note.
    format!("!{link}").replacen("![^", "![\\^", 1)
}

/// The runs that Markdown tells apart, never two of one kind side by side.
fn merged(runs: &[Run]) -> Vec<Run> {
    let mut merged: Vec<Run> = Vec::with_capacity(runs.len());
    for run in flat(runs) {
        let run = match run {
            Run::Cite { .. } => continue,
            Run::Link { text, url } if !is_link(&url) || text.trim().is_empty() => Run::text(text),
            // A bar would end a table's cell even inside code.
            Run::Code { text } if text.contains('|') || text.trim().is_empty() => Run::text(text),
            run => run,
        };
        match (merged.last_mut(), run) {
            (_, Run::Text { text } | Run::Emphasis { text } | Run::Strong { text })
                if text.is_empty() => {}
            (Some(Run::Text { text }), Run::Text { text: more })
            | (Some(Run::Code { text }), Run::Code { text: more })
            | (Some(Run::Emphasis { text }), Run::Emphasis { text: more })
            | (Some(Run::Strong { text }), Run::Strong { text: more }) => text.push_str(&more),
            (_, run) => merged.push(run),
        }
    }
    merged
}

/// A line on its way, and what its end means for a letter that comes next.
#[derive(Default)]
struct Line {
    text: String,
    before: Before,
    /// Whether links are in bold too.
    is_strong: bool,
}

#[derive(Default, PartialEq, Eq)]
enum Before {
    #[default]
    Text,
    /// A mark that ends after a letter.
    Mark,
    /// A mark that ends after a full stop or a bracket, and only if no letter follows.
    UnsureMark,
}

impl Line {
    /// Its text, which is read as nothing but a line.
    fn guarded(mut self) -> String {
        let line = &mut self.text;
        line.truncate(line.trim_end_matches(' ').len());
        line.drain(..line.len() - line.trim_start_matches(' ').len());
        for mark in [start_mark, end_mark] {
            if let Some(at) = mark(line) {
                line.insert(at, '\\');
            }
        }
        self.text
    }

    fn run(&mut self, run: Run) {
        match run {
            Run::Emphasis { text } => self.marked("*", &one_line(&text)),
            Run::Strong { text } => self.marked("**", &one_line(&text)),
            Run::Code { text } => self.verbatim(&code(&one_line(&text))),
            Run::Link { text, url } => {
                let text = one_line(&text);
                let is_strong = self.is_strong && text.trim() == text;
                let mark = if is_strong { "**" } else { "" };
                self.verbatim(&format!(
                    "[{mark}{}{mark}]({})",
                    escape_in_link(&text),
                    destination(&from_markdown(&url))
                ));
            }
            Run::Anchor { text, id, url } => {
                let way = Run::Link { text, url };
                self.verbatim(&anchor(&id));
                for it in merged(&[way]) {
                    self.run(it);
                }
            }
            Run::Note { number, .. } => self.verbatim(&format!("[^{number}]")),
            Run::Text { text } => self.text(&one_line(&text)),
            Run::Foreign { .. } | Run::Cite { .. } => {}
        }
    }

    fn text(&mut self, text: &str) {
        let mut chars = text.chars();
        let Some(first) = chars.next() else { return };
        if self.before == Before::UnsureMark && !is_gap(first) {
            self.text.push_str(&entity(first));
            escape(chars.as_str(), &mut self.text);
        } else {
            // A bracket beside a note's mark would make a link of it.
            if first == '(' && self.text.ends_with(']') && !self.text.ends_with("\\]") {
                self.text.push('\\');
            }
            escape(text, &mut self.text);
        }
        self.before = Before::Text;
    }

    fn verbatim(&mut self, markdown: &str) {
        // An exclamation mark before a bracket is a picture.
        if self.text.ends_with('!') && markdown.starts_with('[') {
            self.text.pop();
            self.text.push_str("\\!");
        }
        self.text.push_str(markdown);
        self.before = Before::Text;
    }

    /// White space inside a mark keeps it from being one, so it is moved out.
    fn marked(&mut self, mark: &str, text: &str) {
        let inner = text.trim();
        let (Some(first), Some(last)) = (inner.chars().next(), inner.chars().next_back()) else {
            return self.text(text);
        };
        let start = text.len() - text.trim_start().len();
        self.text(&text[..start]);
        // Marks side by side are told apart between letters only.
        if self.before == Before::UnsureMark || self.before == Before::Mark && !is_letter(first) {
            return self.text(&text[start..]);
        }
        let before = self
            .text
            .chars()
            .next_back()
            .filter(|c| !is_letter(first) && !is_gap(*c));
        if let Some(before) = before {
            self.text.pop();
            self.text.push_str(&entity(before));
        }
        self.text.push_str(mark);
        escape(inner, &mut self.text);
        self.text.push_str(mark);
        self.before = if is_letter(last) {
            Before::Mark
        } else {
            Before::UnsureMark
        };
        self.text(&text[start + inner.len()..]);
    }
}

/// Code between as many backticks as it takes.
fn code(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let is_padded = text.starts_with(['`', ' ']) || text.ends_with(['`', ' ']);
    let space = if is_padded { " " } else { "" };
    format!("{fence}{space}{text}{space}{fence}")
}

/// White space of any kind that breaks a line becomes a space; no two spaces follow one another.
pub(super) fn one_line(text: &str) -> Cow<'_, str> {
    if is_line(text.as_bytes()) {
        return text.into();
    }
    let mut line = String::with_capacity(text.len());
    for c in text.chars() {
        // The last two are no characters; a page has a space there too.
        let is_break = matches!(c, '\u{2028}' | '\u{2029}' | '\u{fffe}' | '\u{ffff}');
        let c = if c.is_control() || is_break { ' ' } else { c };
        if c != ' ' || !line.ends_with(' ') {
            line.push(c);
        }
    }
    line.into()
}

/// Whether a text is one line as it is; told by its bytes, most of which are letters.
fn is_line(text: &[u8]) -> bool {
    let breaks = |rest: &[u8]| {
        matches!(
            rest,
            [0..0x20 | 0x7f, ..]
                | [b' ', b' ', ..]
                | [0xc2, 0x80..0xa0, ..]
                | [0xe2, 0x80, 0xa8 | 0xa9, ..]
                | [0xef, 0xbf, 0xbe | 0xbf, ..]
        )
    };
    let mut bytes = text.iter().enumerate();
    bytes.all(|(at, byte)| byte.is_ascii_lowercase() || !breaks(&text[at..]))
}

/// Adds text in which nothing means anything but itself, except at the start or the end of a line.
fn escape(text: &str, line: &mut String) {
    escaped(text, is_address, line);
}

/// The same inside a link, where no other begins.
fn escape_in_link(text: &str) -> String {
    let mut line = String::new();
    escaped(text, |_, _| false, &mut line);
    line
}

fn escaped(text: &str, is_more: impl Fn(&str, usize) -> bool, line: &mut String) {
    line.reserve(text.len());
    let mut from = 0;
    // No other letter has a byte of these in it.
    for (at, byte) in text.bytes().enumerate() {
        if matches!(byte, b' ' | b'a'..=b'z') {
            continue;
        }
        let is_mark = match byte {
            b'\\' | b'`' | b'*' | b'_' | b'[' | b']' | b'<' | b'>' | b'|' | b'~' => true,
            b'&' => is_entity(&text[at..]),
            b':' | b'.' => is_more(text, at),
            _ => false,
        };
        if is_mark {
            line.push_str(&text[from..at]);
            line.push('\\');
            from = at;
        }
    }
    line.push_str(&text[from..]);
}

/// Whether a code host would make a link of what comes: it would take the signs that escape the
/// rest of the word for a part of the address, and read what they escape as markup.
fn is_address(text: &str, at: usize) -> bool {
    text[at..].starts_with("://") || text[at..].starts_with('.') && text[..at].ends_with("www")
}

/// Whether a text begins as `&amp;` or `&#38;` does.
fn is_entity(text: &str) -> bool {
    let rest = text[1..]
        .trim_start_matches('#')
        .trim_start_matches(|c: char| c.is_ascii_alphanumeric());
    rest.starts_with(';') && !text.starts_with("&;")
}

fn entity(c: char) -> String {
    format!("&#{};", u32::from(c))
}

/// A letter or a digit to every reader of Markdown: marks can stand beside it.
fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric() || (('\u{c0}'..='\u{24f}').contains(&c) && c.is_alphabetic())
}

/// White space or a sign to every reader of Markdown: a mark beside it ends or begins.
fn is_gap(c: char) -> bool {
    c == ' ' || c.is_ascii_punctuation()
}

/// Where a link leads, with the signs that would end it written as percent codes.
fn destination(url: &str) -> String {
    let written = url.char_indices().map(|(at, c)| match c {
        '(' | ')' | '<' | '>' | '[' | ']' | '\\' | '|' | '`' => format!("%{:02X}", u32::from(c)),
        '&' if is_entity(&url[at..]) => "&amp;".to_owned(),
        c => c.to_string(),
    });
    written.collect()
}

/// Where a line would be read as a heading, a list, a rule or a note's text if nothing stood before.
fn start_mark(line: &str) -> Option<usize> {
    let digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let n_digits = line.len() - digits.len();
    let is_alone = |rest: &str| rest.is_empty() || rest.starts_with(' ');
    match line.chars().next() {
        Some('#') => Some(0),
        Some('-') if is_alone(&line[1..]) || line.starts_with("--") => Some(0),
        Some('+') if is_alone(&line[1..]) => Some(0),
        Some('0'..='9') if digits.starts_with(['.', ')']) && is_alone(&digits[1..]) => {
            Some(n_digits)
        }
        Some('[') if line.starts_with("[^") => line
            .find(']')
            .map(|at| at + 1)
            .filter(|at| line[*at..].starts_with(':')),
        _ => None,
    }
}

/// Where the end of a heading would be read as its closing signs.
fn end_mark(line: &str) -> Option<usize> {
    let text = line.trim_end_matches('#');
    (text.len() < line.len() && text.ends_with(' ')).then_some(text.len())
}
