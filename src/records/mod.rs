//! CSV text becomes records, one at a time, in which every cell keeps its place. No word is judged here.

use std::borrow::Cow;

use crate::source::{SourceId, Span, Word};

/// The records of one text, not yet read. Cheap to copy: it holds only where it is.
#[derive(Debug, Clone, Copy)]
pub struct Records<'s> {
    source: SourceId,
    text: &'s str,
    delimiter: u8,
    is_named: bool,
    at: usize,
    row: u32,
    /// Cells of the widest record so far.
    width: usize,
}

/// A record on one line, its cells told apart by where they end.
#[derive(Debug, Clone, Copy)]
pub struct Line<'s> {
    source: SourceId,
    text: &'s str,
    start: usize,
    /// Where its line break begins.
    end: usize,
    pub row: u32,
}

impl<'s> Line<'s> {
    /// A cell's text, of a line that has so many.
    #[inline]
    pub fn cell(&self, ends: &[usize], at: usize) -> &'s str {
        &self.text[self.begin(ends, at)..ends[at]]
    }

    pub fn span(&self, ends: &[usize], at: usize) -> Span {
        Span::new(self.source, self.begin(ends, at), ends[at])
    }

    #[inline]
    fn begin(&self, ends: &[usize], at: usize) -> usize {
        at.checked_sub(1)
            .map_or(self.start, |before| ends[before] + 1)
    }
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
        let first = &text[..line(text)];
        let mut records = Records {
            source,
            text,
            delimiter: b';',
            is_named: false,
            at: 0,
            row: 0,
            width: 0,
        };
        if let Some([named]) = first.strip_prefix("sep=").map(str::as_bytes)
            && *named != b'"'
        {
            records.delimiter = *named;
            records.is_named = true;
            records.at = first.len() + line_break(&text.as_bytes()[first.len()..]);
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
        let rest = &self.text.as_bytes()[self.at..];
        let ends = match memchr::memchr_iter(b'\n', rest).count() {
            0 => memchr::memchr_iter(b'\r', rest).count(),
            ends => ends,
        };
        ends + usize::from(!rest.is_empty() && !rest.ends_with(b"\n") && !rest.ends_with(b"\r"))
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
        if self.at >= self.text.len() {
            return None;
        }
        self.row += 1;
        let mut fault = None;
        let mut spans_lines = false;
        loop {
            let start = self.at;
            let ended = match self.cell(cells) {
                Ok(ended) => ended,
                Err(Fault::TextAfterQuote { at }) => {
                    fault.get_or_insert(Fault::TextAfterQuote { at });
                    spans_lines |= self.next_line(start) <= at.start as usize;
                    self.skip_to_separator().1
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
        let rest = &self.text.as_bytes()[self.at..];
        let (chunks, tail) = rest.as_chunks::<8>();
        let mut from = self.at;
        for chunk in chunks {
            let mut marked = marks(u64::from_le_bytes(*chunk), self.delimiter);
            while marked != 0 {
                let at = from + marked.trailing_zeros() as usize / 8;
                if self.ends_line(at, ends)? {
                    return Some(self.line_to(at));
                }
                marked &= marked - 1;
            }
            from += chunk.len();
        }
        for at in from..from + tail.len() {
            if self.ends_line(at, ends)? {
                return Some(self.line_to(at));
            }
        }
        if rest.is_empty() {
            return None;
        }
        ends.push(self.text.len());
        Some(self.line_to(self.text.len()))
    }

    /// Writes down where a cell ends, if one does; says whether the line ends too. `None` at a quotation mark.
    #[inline]
    fn ends_line(&self, at: usize, ends: &mut Vec<usize>) -> Option<bool> {
        match self.text.as_bytes()[at] {
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

    fn line_to(&self, end: usize) -> Line<'s> {
        Line {
            source: self.source,
            text: self.text,
            start: self.at,
            end,
            row: self.row + 1,
        }
    }

    /// Goes on after a line of so many cells.
    pub fn pass(&mut self, line: &Line<'s>, cells: usize) {
        self.row = line.row;
        self.at = line.end + line_break(&self.text.as_bytes()[line.end..]);
        self.width = self.width.max(cells);
    }

    /// Reads one cell and what ends it; says whether the record ended too.
    fn cell(&mut self, cells: &mut Vec<Word<'s>>) -> Result<bool, Fault> {
        let bytes = self.text.as_bytes();
        let start = self.at;
        if bytes.get(start) != Some(&b'"') {
            let (end, ended) = self.skip_to_separator();
            cells.push(Word::new(
                &self.text[start..end],
                Span::new(self.source, start, end),
            ));
            return Ok(ended);
        }
        let mut from = start + 1;
        let mut escaped = false;
        let close = loop {
            let Some(found) = memchr::memchr(b'"', &bytes[from..]) else {
                return Err(self.unclosed(start, bytes.len()));
            };
            let quote = from + found;
            if bytes.get(quote + 1) != Some(&b'"') {
                break quote;
            }
            escaped = true;
            from = quote + 2;
        };
        let inner = &self.text[start + 1..close];
        let text = if escaped {
            Cow::Owned(inner.replace("\"\"", "\""))
        } else {
            Cow::Borrowed(inner)
        };
        cells.push(Word::new(text, Span::new(self.source, start, close + 1)));
        self.at = close + 1;
        match bytes.get(self.at) {
            None | Some(b'\n' | b'\r') => Ok(self.skip_to_separator().1),
            Some(b) if *b == self.delimiter => Ok(self.skip_to_separator().1),
            // The next line is a row of its own: the quote that seems to close this cell opens another.
            Some(_) if self.next_line(start) < close && self.is_row(self.next_line(start)) => {
                cells.pop();
                Err(self.unclosed(start, close))
            }
            Some(_) => {
                let rest = &bytes[self.at..];
                let length =
                    memchr::memchr3(self.delimiter, b'\n', b'\r', rest).unwrap_or(rest.len());
                Err(Fault::TextAfterQuote {
                    at: Span::new(self.source, self.at, self.at + length),
                })
            }
        }
    }

    /// A quote that nothing closes. Reading goes on at the next line that has all its cells.
    fn unclosed(&mut self, start: usize, until: usize) -> Fault {
        self.at = self.next_line(start);
        self.skip_to_row();
        let opened = Span::new(self.source, start, self.line_end(start));
        Fault::UnclosedQuote {
            opened,
            lines: lines(&self.text[start..until]),
        }
    }

    /// Moves to the next line that has as many cells as the records before it.
    fn skip_to_row(&mut self) {
        while self.at < self.text.len() && !self.is_row(self.at) {
            self.at = self.next_line(self.at);
        }
    }

    fn is_row(&self, at: usize) -> bool {
        let line = &self.text.as_bytes()[at..self.line_end(at)];
        memchr::memchr_iter(self.delimiter, line).count() + 1 >= self.width.max(2)
    }

    fn line_end(&self, at: usize) -> usize {
        at + line(&self.text[at..])
    }

    fn next_line(&self, at: usize) -> usize {
        let end = self.line_end(at);
        end + line_break(&self.text.as_bytes()[end..])
    }

    /// Moves past the next separator or line break; says where it began and whether the record ended.
    fn skip_to_separator(&mut self) -> (usize, bool) {
        let bytes = self.text.as_bytes();
        let rest = &bytes[self.at..];
        // Most cells are short.
        let (near, far) = rest.split_at(rest.len().min(SHORT));
        let ends = |b: &u8| *b == self.delimiter || matches!(*b, b'\n' | b'\r');
        let found = near.iter().position(ends).or_else(|| {
            let found = memchr::memchr3(self.delimiter, b'\n', b'\r', far);
            found.map(|at| near.len() + at)
        });
        let end = self.at + found.unwrap_or(rest.len());
        let length = line_break(&bytes[end..]);
        let ended = length > 0 || end == bytes.len();
        self.at = (end + length.max(1)).min(bytes.len());
        (end, ended)
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
    const ONES: u64 = u64::from_ne_bytes([0x01; 8]);
    const LOW: u64 = ONES * 0x7f;
    // No sum of seven bits carries into the next byte, so that each byte is told by itself.
    let is_other = |byte: u8| {
        let differs = bytes ^ (ONES * u64::from(byte));
        ((differs & LOW) + LOW) | differs
    };
    let is_no_control = ((bytes & LOW) + ONES * 0x70) | bytes;
    !(is_other(delimiter) & is_other(b'"') & is_no_control) & !LOW
}

/// The length of a text's first line.
fn line(text: &str) -> usize {
    memchr::memchr2(b'\n', b'\r', text.as_bytes()).unwrap_or(text.len())
}

/// The length of the line break that bytes begin with: LF, CRLF, CR, or none.
fn line_break(bytes: &[u8]) -> usize {
    match bytes {
        [b'\r', b'\n', ..] => 2,
        [b'\r' | b'\n', ..] => 1,
        _ => 0,
    }
}

/// How many lines a text stands on; a line break at its end begins no line.
fn lines(text: &str) -> usize {
    let bytes = text.trim_end_matches(['\n', '\r']).as_bytes();
    let second_half = |at: usize| bytes[at] == b'\n' && at > 0 && bytes[at - 1] == b'\r';
    memchr::memchr2_iter(b'\n', b'\r', bytes)
        .filter(|at| !second_half(*at))
        .count()
        + 1
}

#[cfg(test)]
mod tests;
