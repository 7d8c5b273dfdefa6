//! CSV text becomes records, one at a time, in which every cell keeps its place. No word is judged here.
//!
//! A place in the text is what is left of it from there on.

// What people send in is cut up here: no byte of it may end the program.
#![warn(clippy::indexing_slicing, clippy::arithmetic_side_effects)]

use std::borrow::Cow;

use crate::source::{SourceId, Span, Word, until};

/// The records of one text, not yet read. Cheap to copy: it holds only where it is.
#[derive(Debug, Clone, Copy)]
pub struct Records<'s> {
    source: SourceId,
    text: &'s str,
    rest: &'s str,
    delimiter: u8,
    is_named: bool,
    row: u32,
    /// Cells of the widest record so far.
    width: usize,
}

/// A record on one line, its cells told apart by where in it they end.
#[derive(Debug, Clone, Copy)]
pub struct Line<'s> {
    at: Span,
    text: &'s str,
    /// What follows it.
    rest: &'s str,
    pub row: u32,
}

impl<'s> Line<'s> {
    /// A cell's text; nothing where the line has not so many.
    #[inline]
    pub fn cell(&self, ends: &[usize], at: usize) -> &'s str {
        let (begin, end) = bounds(ends, at);
        self.text.get(begin..end).unwrap_or("")
    }

    pub fn span(&self, ends: &[usize], at: usize) -> Span {
        let (begin, _) = bounds(ends, at);
        self.at.part(begin, self.cell(ends, at).len())
    }
}

/// Where in its line a cell begins and ends.
#[inline]
fn bounds(ends: &[usize], at: usize) -> (usize, usize) {
    let before = at.checked_sub(1).and_then(|before| ends.get(before));
    let begin = before.map_or(0, |end| end.saturating_add(1));
    (begin, ends.get(at).copied().unwrap_or(begin))
}

/// Why a record can't be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// No quote closes the cell: a spreadsheet would read so many lines as one cell.
    UnclosedQuote { opened: Span, lines: usize },
    /// Something stands between a closing quote and the next separator. The record is passed over.
    TextAfterQuote { at: Span },
}

impl<'s> Records<'s> {
    /// Starts at the first record. A first line `sep=;` names the separator and is no record;
    /// else the separator is the one that gives a cell called `heading`, or the most frequent.
    pub fn new(source: SourceId, text: &'s str, is_heading: impl Fn(&str) -> bool) -> Self {
        let (first, rest) = line(text);
        let mut records = Records {
            source,
            text,
            rest: text,
            delimiter: b';',
            is_named: false,
            row: 0,
            width: 0,
        };
        if let Some([named]) = first.strip_prefix("sep=").map(str::as_bytes)
            && *named != b'"'
        {
            records.delimiter = *named;
            records.is_named = true;
            records.rest = rest;
            return records;
        }
        let by_heading = |delimiter: u8| {
            let mut records = Records {
                delimiter,
                ..records
            };
            let mut cells = Vec::new();
            (0..HEADINGS_WITHIN).any(|_| {
                matches!(records.next(&mut cells), Some(Ok(_)))
                    && cells.len() > 1
                    && cells.iter().any(|cell| is_heading(cell))
            })
        };
        let count = |delimiter: u8| first.bytes().filter(|b| *b == delimiter).count();
        let candidates = [b';', b'\t', b','];
        records.delimiter = candidates
            .into_iter()
            .find(|delimiter| by_heading(*delimiter))
            .or_else(|| {
                candidates
                    .into_iter()
                    .rev()
                    .max_by_key(|delimiter| count(*delimiter))
            })
            .unwrap_or(b';');
        records
    }

    /// The row read last; 0 before the first.
    pub fn row(&self) -> u32 {
        self.row
    }

    /// How many lines are left to read.
    pub fn lines(&self) -> usize {
        lines(self.rest)
    }

    /// What separates the cells.
    pub fn delimiter(&self) -> char {
        char::from(self.delimiter)
    }

    /// The separator, unless the file names it itself.
    pub fn assumed_delimiter(&self) -> Option<char> {
        (!self.is_named).then_some(self.delimiter())
    }

    /// Reads the next record into `cells`; of a faulty one the cells before the fault, and after
    /// it as far as they can be told apart. The number is the row in a spreadsheet: from 1, blank
    /// lines counted. A blank line is one empty cell.
    pub fn next(&mut self, cells: &mut Vec<Word<'s>>) -> Option<Result<u32, Fault>> {
        cells.clear();
        if self.rest.is_empty() {
            return None;
        }
        self.row = self.row.saturating_add(1);
        let mut fault = None;
        let mut spans_lines = false;
        loop {
            let start = self.rest;
            let ended = match self.cell(cells) {
                Ok(ended) => ended,
                Err(Fault::TextAfterQuote { at }) => {
                    fault.get_or_insert(Fault::TextAfterQuote { at });
                    spans_lines |= line(start).1.len() >= self.rest.len();
                    let (_, end) = self.split(self.rest);
                    self.pass_end(end)
                }
                Err(unclosed) => return Some(Err(unclosed)),
            };
            if ended {
                if spans_lines {
                    self.skip_to_row();
                }
                self.width = self.width.max(cells.len());
                return Some(fault.map_or(Ok(self.row), Err));
            }
        }
    }

    /// The next record, where it stands on one line without a quotation mark: where each of its cells ends is written to
    /// `ends`. It is not passed: [`Records::pass`] goes on after it.
    pub fn line(&self, ends: &mut Vec<usize>) -> Option<Line<'s>> {
        ends.clear();
        let bytes = self.rest.as_bytes();
        let (chunks, _) = bytes.as_chunks::<8>();
        for (n, chunk) in chunks.iter().enumerate() {
            let mut marked = marks(u64::from_le_bytes(*chunk), self.delimiter);
            while marked != 0 {
                // The chunks before it have eight bytes each.
                let at = (n << 3) | (marked.trailing_zeros() as usize / 8);
                if self.ends_line(at, ends)? {
                    return self.line_to(at);
                }
                marked &= marked.wrapping_sub(1);
            }
        }
        for at in chunks.as_flattened().len()..bytes.len() {
            if self.ends_line(at, ends)? {
                return self.line_to(at);
            }
        }
        if bytes.is_empty() {
            return None;
        }
        ends.push(bytes.len());
        self.line_to(bytes.len())
    }

    /// Writes down where a cell ends, if one does; says whether the line ends too. `None` at a quotation mark.
    #[inline]
    fn ends_line(&self, at: usize, ends: &mut Vec<usize>) -> Option<bool> {
        match *self.rest.as_bytes().get(at)? {
            b if b == self.delimiter => {
                ends.push(at);
                Some(false)
            }
            b'\n' | b'\r' => {
                ends.push(at);
                Some(true)
            }
            b'"' => None,
            _ => Some(false),
        }
    }

    fn line_to(&self, end: usize) -> Option<Line<'s>> {
        let (text, rest) = self.rest.split_at_checked(end)?;
        Some(Line {
            at: Span::of(self.source, self.at(self.rest), text),
            text,
            rest: after_break(rest),
            row: self.row.saturating_add(1),
        })
    }

    /// Goes on after a line of so many cells.
    pub fn pass(&mut self, line: &Line<'s>, cells: usize) {
        self.row = line.row;
        self.rest = line.rest;
        self.width = self.width.max(cells);
    }

    /// Reads one cell and what ends it; says whether the record ended too.
    fn cell(&mut self, cells: &mut Vec<Word<'s>>) -> Result<bool, Fault> {
        let start = self.rest;
        let Some(opened) = start.strip_prefix('"') else {
            let (text, end) = self.split(start);
            cells.push(Word::new(text, self.span(start, end)));
            return Ok(self.pass_end(end));
        };
        let mut from = opened;
        let close = loop {
            let Some(quote) = memchr::memchr(b'"', from.as_bytes()).and_then(|at| from.get(at..))
            else {
                return Err(self.unclosed(start, opened));
            };
            match quote.strip_prefix("\"\"") {
                Some(rest) => from = rest,
                None => break quote,
            }
        };
        let inner = until(opened, close);
        let text = if inner.contains("\"\"") {
            Cow::Owned(inner.replace("\"\"", "\""))
        } else {
            Cow::Borrowed(inner)
        };
        let rest = close.strip_prefix('"').unwrap_or(close);
        let (after, end) = self.split(rest);
        if after.is_empty() {
            cells.push(Word::new(text, self.span(start, rest)));
            return Ok(self.pass_end(end));
        }
        let (_, next) = line(start);
        if next.len() > close.len() && self.is_row(next) {
            // The next line is a row of its own: the quote that seems to close this cell opens another.
            Err(self.unclosed(start, inner))
        } else {
            cells.push(Word::new(text, self.span(start, rest)));
            self.rest = rest;
            Err(Fault::TextAfterQuote {
                at: self.span(rest, end),
            })
        }
    }

    /// A quote that nothing closes. Reading goes on at the next line that has all its cells.
    fn unclosed(&mut self, start: &'s str, inner: &str) -> Fault {
        let (opened, next) = line(start);
        self.rest = next;
        self.skip_to_row();
        Fault::UnclosedQuote {
            opened: Span::of(self.source, self.at(start), opened),
            lines: lines(inner.trim_end_matches(['\n', '\r'])).max(1),
        }
    }

    /// Moves to the next line that has as many cells as the records before it.
    fn skip_to_row(&mut self) {
        while !self.rest.is_empty() && !self.is_row(self.rest) {
            (_, self.rest) = line(self.rest);
        }
    }

    fn is_row(&self, text: &str) -> bool {
        let (line, _) = line(text);
        line.split(self.delimiter()).count() >= self.width.max(2)
    }

    /// A text up to the next separator or line break, and what is from there on.
    fn split(&self, text: &'s str) -> (&'s str, &'s str) {
        let bytes = text.as_bytes();
        let ends = |b: &u8| *b == self.delimiter || matches!(*b, b'\n' | b'\r');
        // Most cells are short.
        let near = bytes.iter().take(SHORT).position(ends);
        let end = near.or_else(|| memchr::memchr3(self.delimiter, b'\n', b'\r', bytes));
        split_at(text, end)
    }

    /// Moves past the separator or line break that is next; says whether the record ended.
    fn pass_end(&mut self, end: &'s str) -> bool {
        let is_separator = end.as_bytes().first() == Some(&self.delimiter);
        self.rest = if is_separator {
            split_at(end, Some(1)).1
        } else {
            after_break(end)
        };
        !is_separator
    }

    /// The stretch between two places.
    fn span(&self, from: &str, to: &str) -> Span {
        Span::new(self.source, self.at(from), self.at(to))
    }

    /// How far into the text a place is.
    fn at(&self, rest: &str) -> usize {
        until(self.text, rest).len()
    }
}

/// A cell of so many bytes is looked through byte by byte, which is faster than to begin looking at many at once.
const SHORT: usize = 16;

/// How far down headings are looked for, when title rows stand above them.
pub const HEADINGS_WITHIN: usize = 12;

/// The high bit of each of eight bytes that may end a cell or begin a quoted one: the separator, a quotation mark, a
/// line break or another control character.
#[inline]
fn marks(bytes: u64, delimiter: u8) -> u64 {
    const LOW: u64 = u64::from_ne_bytes([0x7f; 8]);
    // No sum of seven bits carries into the next byte, so that each byte is told by itself.
    let is_other = |byte: u8| {
        let differs = bytes ^ u64::from_ne_bytes([byte; 8]);
        (differs & LOW).wrapping_add(LOW) | differs
    };
    let is_no_control = (bytes & LOW).wrapping_add(u64::from_ne_bytes([0x70; 8])) | bytes;
    !(is_other(delimiter) & is_other(b'"') & is_no_control) & !LOW
}

/// A text's first line, and what follows it.
fn line(text: &str) -> (&str, &str) {
    let (line, rest) = split_at(text, memchr::memchr2(b'\n', b'\r', text.as_bytes()));
    (line, after_break(rest))
}

/// What follows the line break that a text begins with: LF, CRLF, CR, or none.
fn after_break(text: &str) -> &str {
    let length = match text.as_bytes() {
        [b'\r', b'\n', ..] => 2,
        [b'\r' | b'\n', ..] => 1,
        _ => 0,
    };
    split_at(text, Some(length)).1
}

/// A text up to where something was found in it, and from there on.
fn split_at(text: &str, found: Option<usize>) -> (&str, &str) {
    let parts = found.and_then(|at| text.split_at_checked(at));
    parts.unwrap_or((text, ""))
}

/// How many lines a text stands on; a line break at its end begins no line.
fn lines(text: &str) -> usize {
    let bytes = text.as_bytes();
    let is_alone = |at: &usize| at.checked_add(1).and_then(|next| bytes.get(next)) != Some(&b'\n');
    let lone = memchr::memchr_iter(b'\r', bytes).filter(is_alone).count();
    let ends = memchr::memchr_iter(b'\n', bytes).count();
    let is_cut = !text.is_empty() && !text.ends_with(['\n', '\r']);
    ends.saturating_add(lone)
        .saturating_add(usize::from(is_cut))
}

#[cfg(test)]
mod tests;
