//! A text that people write becomes the calls in it, with their places. Code and comments hold none.

use std::collections::BTreeMap;

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::limits::{Limit, Limits};
use crate::parse::project;
use crate::source::{SourceId, Span, Word, until};

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
    for (start, stretch, piece) in Pieces::of(text) {
        let at = Span::of(source, start, stretch);
        match piece {
            Piece::Quiet => quiet.push(at),
            Piece::Lone(what) => {
                diagnostics.push(Diagnostic::at(Code::N004, at).tag("what", what));
            }
            Piece::Call => match Reader::new(at, stretch).call() {
                Ok(call) if !limits.allows(Limit::Calls, calls.len().saturating_add(1)) => {
                    let place = Place::Word(call.at);
                    diagnostics.push(Diagnostic::too_much(place, Limit::Calls, limits));
                    break;
                }
                Ok(call) => calls.push(call),
                Err(fault) => diagnostics.push(
                    Diagnostic::at(Code::N003, fault.at)
                        .tag("what", fault.what)
                        .maybe("given", fault.given),
                ),
            },
        }
    }
    (calls, quiet)
}

/// What a text holds besides prose.
enum Piece {
    /// A code span, a block of code or a comment.
    Quiet,
    /// `{{ … }}`
    Call,
    /// Two braces without the other two, and the key of the words for it.
    Lone(&'static str),
}

/// The pieces of a text: where each begins, and all of it.
struct Pieces<'s> {
    text: &'s str,
    rest: &'s str,
    ticks: Ticks,
}

impl<'s> Pieces<'s> {
    fn of(text: &'s str) -> Self {
        let ticks = Ticks {
            end: usize::MAX,
            last: BTreeMap::new(),
        };
        let rest = text;
        Pieces { text, rest, ticks }
    }
}

impl<'s> Iterator for Pieces<'s> {
    type Item = (usize, &'s str, Piece);

    fn next(&mut self) -> Option<Self::Item> {
        while !self.rest.is_empty() {
            let before = until(self.text, self.rest);
            let is_line_start = before.is_empty() || before.ends_with('\n');
            let (piece, stretch) = first(self.rest, is_line_start, &mut self.ticks);
            self.rest = after(self.rest, stretch);
            if let Some(piece) = piece {
                return Some((before.len(), stretch, piece));
            }
        }
        None
    }
}

/// What a text begins with: a piece, or a little prose.
fn first<'s>(text: &'s str, is_line_start: bool, ticks: &mut Ticks) -> (Option<Piece>, &'s str) {
    if let Some(block) = is_line_start.then(|| fenced(text)).flatten() {
        return (Some(Piece::Quiet), block);
    }
    if text.starts_with("<!--") {
        let rest = text.split_once("-->").map_or("", |(_, rest)| rest);
        return (Some(Piece::Quiet), until(text, rest));
    }
    if let Some(inside) = text.strip_prefix(OPEN) {
        let (piece, rest) = braces(inside);
        return (Some(piece), until(text, rest));
    }
    if let Some(rest) = text.strip_prefix(CLOSE) {
        return (Some(Piece::Lone("unopened")), until(text, rest));
    }
    if text.starts_with('`') {
        let span = code_span(text, ticks);
        let ticks = || until(text, text.trim_start_matches('`'));
        return span.map_or_else(|| (None, ticks()), |span| (Some(Piece::Quiet), span));
    }
    let escaped = text.strip_prefix('\\');
    if let Some(inside) = escaped.and_then(|it| it.strip_prefix(OPEN))
        && let (Piece::Call, rest) = braces(inside)
    {
        return (None, until(text, rest));
    }
    // A backslash makes the sign after it a sign like any other.
    let mut signs = text.chars();
    if signs.next() == Some('\\') {
        signs.next();
    }
    (None, until(text, signs.as_str()))
}

/// What follows a stretch that a text begins with.
fn after<'s>(text: &'s str, stretch: &str) -> &'s str {
    text.get(stretch.len()..).unwrap_or("")
}

/// A text's first line, and what follows it.
fn line(text: &str) -> (&str, &str) {
    text.split_once('\n').unwrap_or((text, ""))
}

/// The block of fenced code that starts a line, to the end if it is never closed.
fn fenced(text: &str) -> Option<&str> {
    let (opening, mut rest) = line(text);
    let fence = opening.trim_start_matches([' ', '>']);
    let sign = fence.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let n = run(fence, sign);
    if n < 3 || (sign == '`' && fence.trim_start_matches('`').contains('`')) {
        return None;
    }
    while !rest.is_empty() {
        let (closing, below) = line(rest);
        let closing = closing.trim_start_matches([' ', '>']).trim_end();
        rest = below;
        if run(closing, sign) >= n && closing.chars().all(|c| c == sign) {
            break;
        }
    }
    Some(until(text, rest))
}

/// The code span that a text begins with; it ends within its paragraph.
fn code_span<'s>(text: &'s str, ticks: &mut Ticks) -> Option<&'s str> {
    let n = run(text, '`');
    let mut rest = text.trim_start_matches('`');
    if !ticks.come_again(text, n) {
        return None;
    }
    loop {
        let closing = rest.get(rest.find('`')?..)?;
        rest = closing.trim_start_matches('`');
        if run(closing, '`') == n {
            return Some(until(text, rest));
        }
    }
}

/// Of a paragraph, where so many ticks in a row stand last: it may have thousands that nothing closes. A place is how much
/// of the text is left from there.
struct Ticks {
    end: usize,
    last: BTreeMap<usize, usize>,
}

impl Ticks {
    /// Whether as many ticks as a text begins with stand once more in its paragraph.
    fn come_again(&mut self, text: &str, n: usize) -> bool {
        if text.len() <= self.end {
            self.read(text);
        }
        self.last.get(&n).is_some_and(|left| *left < text.len())
    }

    fn read(&mut self, text: &str) {
        let own = paragraph(text);
        self.end = after(text, own).len();
        self.last.clear();
        let mut rest = own;
        while let Some(ticks) = rest.find('`').and_then(|at| rest.get(at..)) {
            let left = ticks.len().saturating_add(self.end);
            self.last.insert(run(ticks, '`'), left);
            rest = ticks.trim_start_matches('`');
        }
    }
}

/// How many times a text begins with a sign.
fn run(text: &str, sign: char) -> usize {
    text.chars().take_while(|c| *c == sign).count()
}

/// A text up to its first blank line, which is not its first.
fn paragraph(text: &str) -> &str {
    let (_, mut rest) = line(text);
    while !rest.is_empty() {
        let (next, below) = line(rest);
        if next.trim().is_empty() {
            break;
        }
        rest = below;
    }
    until(text, rest)
}

/// A text up to the next two braces of one kind, and from there on.
fn pair(text: &str) -> Option<(&str, &str)> {
    let mut pairs = text.as_bytes().windows(2);
    let at = pairs.position(|it| matches!(it, b"{{" | b"}}"))?;
    text.split_at_checked(at)
}

/// What two braces begin that stand before a text, and what follows it: a call, or nothing, where no
/// other two close them before the next ones or the end of the paragraph.
fn braces(inside: &str) -> (Piece, &str) {
    // No further than to the next braces: a paragraph may have thousands.
    let (own, next) = pair(inside).unwrap_or((inside, ""));
    if let Some(rest) = next.strip_prefix(CLOSE) {
        let call = until(inside, rest);
        if paragraph(call).len() == call.len() {
            return (Piece::Call, rest);
        }
    }
    let (written, _) = line(own);
    (Piece::Lone("unclosed"), after(inside, written.trim_end()))
}

/// What can't be read, where, and the key of the words for it.
struct Fault {
    at: Span,
    what: &'static str,
    given: Option<String>,
}

/// Reads a call.
struct Reader<'s> {
    at: Span,
    /// Without its last braces.
    text: &'s str,
    rest: &'s str,
}

impl<'s> Reader<'s> {
    fn new(at: Span, text: &'s str) -> Self {
        let text = text.strip_suffix(CLOSE).unwrap_or(text);
        let rest = text.strip_prefix(OPEN).unwrap_or(text);
        Reader { at, text, rest }
    }

    /// `value("2.4a", year=2024)`
    fn call(mut self) -> Result<project::Call<'s>, Fault> {
        let name = self.name().ok_or_else(|| self.fault("empty"))?;
        self.sign('(', "open")?;
        let mut call = project::Call {
            at: self.at,
            name,
            given: Vec::new(),
            options: Vec::new(),
        };
        while !self.rest().starts_with(')') {
            self.argument(&mut call)?;
            if !self.passes(',') && !self.rest().starts_with(')') {
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
        if let Some(inside) = self.rest().strip_prefix(QUOTES) {
            call.given.push(self.quoted(inside)?);
            return Ok(());
        }
        let start = self.rest;
        let bare = self.bare();
        if bare.is_empty() {
            return Err(self.fault("argument"));
        }
        if !self.passes('=') {
            return Err(self.quotes_missing(start, &bare));
        }
        let value = match self.rest().strip_prefix(QUOTES) {
            Some(inside) => self.quoted(inside)?,
            None => self.bare(),
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

    /// A text in quotation marks of any kind, behind the first of them.
    fn quoted(&mut self, inside: &'s str) -> Result<Word<'s>, Fault> {
        let Some((text, rest)) = inside.split_once(QUOTES) else {
            return Err(self.fault("unclosed-quote"));
        };
        self.rest = rest;
        Ok(self.word(inside, text))
    }

    fn quotes_missing(&self, start: &str, bare: &Word<'_>) -> Fault {
        Fault {
            at: self.span(start, until(start, self.rest)),
            what: "quote",
            given: Some(bare.text.trim_end_matches(QUOTES).to_owned()),
        }
    }

    fn name(&mut self) -> Option<Word<'s>> {
        let name = self.take(|c| c.is_alphanumeric() || c == '_');
        (!name.is_empty()).then_some(name)
    }

    /// A word without quotation marks, up to what can't belong to it.
    fn bare(&mut self) -> Word<'s> {
        self.take(|c| !c.is_whitespace() && !matches!(c, ',' | '=' | '(' | ')'))
    }

    fn take(&mut self, belongs: impl Fn(char) -> bool) -> Word<'s> {
        let start = self.rest();
        self.rest = start.trim_start_matches(belongs);
        self.word(start, until(start, self.rest))
    }

    fn sign(&mut self, sign: char, what: &'static str) -> Result<(), Fault> {
        if self.passes(sign) {
            Ok(())
        } else {
            Err(self.fault(what))
        }
    }

    /// Goes past a sign, if that is what comes next.
    fn passes(&mut self, sign: char) -> bool {
        let rest = self.rest().strip_prefix(sign);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    /// What is left, from its first sign that is no white space.
    fn rest(&mut self) -> &'s str {
        self.rest = self.rest.trim_start();
        self.rest
    }

    /// A text that begins at a place.
    fn word(&self, place: &str, text: &'s str) -> Word<'s> {
        Word::new(text, self.span(place, text))
    }

    fn span(&self, place: &str, text: &str) -> Span {
        self.at.part(until(self.text, place).len(), text.len())
    }

    /// A fault at what stands here.
    fn fault(&self, what: &'static str) -> Fault {
        Fault {
            at: self.span(self.rest, self.rest),
            what,
            given: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Encoding, Origin, Source, Sources};

    #[test]
    fn what_stands_in_code_is_no_call() {
        let empty = Source::new(
            String::new(),
            Origin::Stray,
            String::new(),
            Ok(Encoding::Utf8),
        );
        let (id, limits) = (Sources::default().add(empty), Limits::default());
        for (text, n) in [
            ("{{ x() }}", 1),
            ("`{{ x() }}` {{ y() }} `z`", 1),
            ("` {{ x() }}", 1),
            ("``{{ x() }}` {{ y() }}``", 0),
            ("```` {{ x() }} ``` {{ y() }}", 2),
            ("`a\n\n{{ x() }}`", 1),
            ("`a\n\n`{{ x() }}` ``{{ y() }}``", 0),
            ("`a\n{{ x() }}`\n\n` {{ y() }}", 1),
            ("\\`{{ x() }}`", 1),
            ("```\n{{ x() }}\n```\n{{ y() }}", 1),
        ] {
            let mut told = Diagnostics::default();
            let (calls, _) = narrative(text, id, limits, &mut told);
            assert_eq!(calls.len(), n, "{text}");
        }
    }
}
