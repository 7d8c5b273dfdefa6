//! A text that people write becomes the calls in it, with their places. Code and comments hold none.

use std::ops::Range;

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::limits::{Limit, Limits};
use crate::parse::project;
use crate::source::{SourceId, Span, Word};

const OPEN: &str = "{{";
const CLOSE: &str = "}}";
/// The quotation marks that keyboards and word processors write.
const QUOTES: [char; 4] = ['"', '”', '“', '„'];

/// Reads the calls of a text. One whose shape can't be read is told and left as it stands.
pub(super) fn narrative<'s>(
    text: &'s str,
    source: SourceId,
    limits: Limits,
    diagnostics: &mut Diagnostics,
) -> (Vec<project::Call<'s>>, Vec<Span>) {
    let mut calls = Vec::new();
    let mut quiet = Vec::new();
    let mut at = 0;
    while let Some(piece) = next(text, at) {
        at = piece.range().end;
        let span = |range: &Range<usize>| Span::new(source, range.start, range.end);
        match piece {
            Piece::Quiet(range) => quiet.push(span(&range)),
            Piece::Lone(range, what) => {
                diagnostics.push(Diagnostic::at(Code::N004, span(&range)).tag("what", what));
            }
            Piece::Call(range) => {
                let inner = range.start + OPEN.len()..range.end - CLOSE.len();
                let mut reader = Reader {
                    text,
                    at: inner.start,
                    end: inner.end,
                    source,
                };
                match reader.call(span(&range)) {
                    Ok(call) if !limits.allows(Limit::Calls, calls.len() + 1) => {
                        let place = Place::Word(call.at);
                        diagnostics.push(Diagnostic::too_much(place, Limit::Calls, limits));
                        break;
                    }
                    Ok(call) => calls.push(call),
                    Err(fault) => diagnostics.push(
                        Diagnostic::at(Code::N003, span(&fault.range))
                            .tag("what", fault.what)
                            .maybe("given", fault.given),
                    ),
                }
            }
        }
    }
    (calls, quiet)
}

/// What a text holds besides prose.
enum Piece {
    /// A code span, a block of code or a comment.
    Quiet(Range<usize>),
    /// `{{ … }}`
    Call(Range<usize>),
    /// Two braces without the other two, and the key of the words for it.
    Lone(Range<usize>, &'static str),
}

impl Piece {
    fn range(&self) -> &Range<usize> {
        match self {
            Piece::Quiet(range) | Piece::Call(range) | Piece::Lone(range, _) => range,
        }
    }
}

/// The first piece at or after an offset.
fn next(text: &str, from: usize) -> Option<Piece> {
    let mut at = from;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let is_line_start = at == 0 || text.as_bytes().get(at - 1) == Some(&b'\n');
        if let Some(length) = is_line_start.then(|| fenced(rest)).flatten() {
            return Some(Piece::Quiet(at..at + length));
        }
        if rest.starts_with("<!--") {
            let length = rest.find("-->").map_or(rest.len(), |end| end + 3);
            return Some(Piece::Quiet(at..at + length));
        }
        if rest.starts_with(OPEN) {
            return Some(braces(rest, at));
        }
        if rest.starts_with(CLOSE) {
            return Some(Piece::Lone(at..at + CLOSE.len(), "unopened"));
        }
        if rest.starts_with('`') {
            let ticks = run(rest, '`');
            match code_span(rest, ticks) {
                Some(length) => return Some(Piece::Quiet(at..at + length)),
                None => at += ticks,
            }
            continue;
        }
        if let Some(Piece::Call(literal)) = rest.strip_prefix('\\').and_then(|it| whole(it, at + 1))
        {
            at = literal.end;
            continue;
        }
        // A backslash makes the sign after it a sign like any other.
        let signs = if rest.starts_with('\\') { 2 } else { 1 };
        at += rest.chars().take(signs).map(char::len_utf8).sum::<usize>();
    }
    None
}

/// How long a block of fenced code is that starts a line, to the end if it is never closed.
fn fenced(text: &str) -> Option<usize> {
    let line = text.lines().next()?;
    let fence = line.trim_start_matches([' ', '>']);
    let sign = fence.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let n = run(fence, sign);
    if n < 3 || (sign == '`' && fence.get(n..)?.contains('`')) {
        return None;
    }
    let mut length = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        length += line.len();
        let closing = line.trim_start_matches([' ', '>']).trim_end();
        let is_closed = run(closing, sign) >= n && closing.chars().all(|c| c == sign);
        if number > 0 && is_closed {
            break;
        }
    }
    Some(length)
}

/// How long a code span is whose text begins with so many ticks; it ends within its paragraph.
fn code_span(text: &str, ticks: usize) -> Option<usize> {
    let mut at = ticks;
    // No further than to the next ticks: a paragraph may have thousands.
    while let Some((between, _)) = text.get(at..)?.split_once('`') {
        let mut lines = between.split('\n').skip(1).peekable();
        while let Some(line) = lines.next() {
            if lines.peek().is_some() && line.trim().is_empty() {
                return None;
            }
        }
        at += between.len();
        let length = run(text.get(at..)?, '`');
        at += length;
        if length == ticks {
            return Some(at);
        }
    }
    None
}

/// How many times a text begins with a sign of one byte.
fn run(text: &str, sign: char) -> usize {
    text.chars().take_while(|c| *c == sign).count()
}

/// A text up to its first blank line.
fn paragraph(text: &str) -> &str {
    let mut length = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        if number > 0 && line.trim().is_empty() {
            break;
        }
        length += line.len();
    }
    text.get(..length).unwrap_or(text)
}

/// The braces that a text begins with, if it does.
fn whole(text: &str, at: usize) -> Option<Piece> {
    text.starts_with(OPEN).then(|| braces(text, at))
}

/// Where the next two braces of one kind are.
fn pair(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut braces = memchr::memchr2_iter(b'{', b'}', bytes);
    braces.find(|at| bytes.get(at + 1) == bytes.get(*at))
}

/// A call, or two braces that nothing closes before the next ones or the end of the paragraph.
fn braces(text: &str, at: usize) -> Piece {
    // No further than to the next braces: a paragraph may have thousands.
    let braces = pair(text.get(OPEN.len()..).unwrap_or(""));
    let seen = braces.map_or(text.len(), |it| OPEN.len() + it + CLOSE.len());
    let stretch = paragraph(text.get(..seen).unwrap_or(text));
    let inside = stretch.get(OPEN.len()..).unwrap_or("");
    let next = braces.filter(|_| stretch.len() == seen);
    if inside.ends_with(CLOSE) && next.is_some() {
        return Piece::Call(at..at + seen);
    }
    let next = next.unwrap_or(inside.len());
    let line = inside.lines().next().map_or(0, str::len).min(next);
    let written = inside.get(..line).unwrap_or("").trim_end().len();
    Piece::Lone(at..at + OPEN.len() + written, "unclosed")
}

/// What can't be read, where, and the key of the words for it.
struct Fault {
    range: Range<usize>,
    what: &'static str,
    given: Option<String>,
}

struct Reader<'s> {
    text: &'s str,
    at: usize,
    end: usize,
    source: SourceId,
}

impl<'s> Reader<'s> {
    /// `value("2.4a", year=2024)`
    fn call(&mut self, at: Span) -> Result<project::Call<'s>, Fault> {
        let name = self.name().ok_or_else(|| self.fault("empty"))?;
        self.sign('(', "open")?;
        let mut call = project::Call {
            at,
            name,
            given: Vec::new(),
            options: Vec::new(),
        };
        while !self.rest().starts_with(')') {
            self.argument(&mut call)?;
            if self.rest().starts_with(',') {
                self.at += 1;
            } else if !self.rest().starts_with(')') {
                let what = if self.rest().is_empty() {
                    "close"
                } else {
                    "comma"
                };
                return Err(self.fault(what));
            }
        }
        self.sign(')', "close")?;
        if self.rest().is_empty() {
            Ok(call)
        } else {
            Err(self.fault("after"))
        }
    }

    fn argument(&mut self, call: &mut project::Call<'s>) -> Result<(), Fault> {
        if self.rest().starts_with(QUOTES) {
            call.given.push(self.quoted()?);
            return Ok(());
        }
        let start = self.at;
        let bare = self.bare();
        if bare.is_empty() {
            return Err(self.fault("argument"));
        }
        if !self.rest().starts_with('=') {
            return Err(self.quotes_missing(start, &bare));
        }
        self.at += 1;
        let value = if self.rest().starts_with(QUOTES) {
            self.quoted()?
        } else {
            self.bare()
        };
        if value.is_empty() {
            return Err(Fault {
                given: Some(bare.text.into_owned()),
                ..self.fault("no-value")
            });
        }
        call.options.push((bare, value));
        Ok(())
    }

    /// A text in quotation marks of any kind.
    fn quoted(&mut self) -> Result<Word<'s>, Fault> {
        let start = self.at;
        let opening = self.rest().chars().next().map_or(0, char::len_utf8);
        let inside = self.rest().get(opening..).unwrap_or("");
        let Some(end) = inside.find(QUOTES) else {
            return Err(Fault {
                range: start..self.end,
                ..self.fault("unclosed-quote")
            });
        };
        let from = start + opening;
        self.at = from + end;
        let word = self.word(from, self.at);
        self.at += self.rest().chars().next().map_or(0, char::len_utf8);
        Ok(word)
    }

    fn quotes_missing(&self, start: usize, bare: &Word<'_>) -> Fault {
        Fault {
            range: start..self.at.max(start + bare.text.len()),
            what: "quote",
            given: Some(bare.text.trim_end_matches(QUOTES).to_owned()),
        }
    }

    fn name(&mut self) -> Option<Word<'s>> {
        self.rest();
        let name = self.take(|c| c.is_alphanumeric() || c == '_');
        (!name.is_empty()).then_some(name)
    }

    /// A word without quotation marks, up to what can't belong to it.
    fn bare(&mut self) -> Word<'s> {
        self.rest();
        self.take(|c| !c.is_whitespace() && !matches!(c, ',' | '=' | '(' | ')'))
    }

    fn take(&mut self, belongs: impl Fn(char) -> bool) -> Word<'s> {
        let start = self.at;
        let rest = self.text.get(start..self.end).unwrap_or("");
        self.at += rest.find(|c| !belongs(c)).unwrap_or(rest.len());
        self.word(start, self.at)
    }

    fn sign(&mut self, sign: char, what: &'static str) -> Result<(), Fault> {
        if !self.rest().starts_with(sign) {
            return Err(self.fault(what));
        }
        self.at += sign.len_utf8();
        Ok(())
    }

    /// What is left, from its first sign that is no white space.
    fn rest(&mut self) -> &'s str {
        let rest = self.text.get(self.at..self.end).unwrap_or("");
        let trimmed = rest.trim_start();
        self.at += rest.len() - trimmed.len();
        trimmed
    }

    fn word(&self, start: usize, end: usize) -> Word<'s> {
        let text = self.text.get(start..end).unwrap_or("");
        Word::new(text, Span::new(self.source, start, end))
    }

    /// A fault at what stands here.
    fn fault(&self, what: &'static str) -> Fault {
        Fault {
            range: self.at.min(self.end)..self.end,
            what,
            given: None,
        }
    }
}
