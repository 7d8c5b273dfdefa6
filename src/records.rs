//! CSV text becomes records, one at a time, in which every cell keeps its place. No word is judged here.

use std::borrow::Cow;

use crate::source::SourceId;
use crate::source::Span;
use crate::source::Word;

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
        let mut records =
            Records { source, text, delimiter: b';', is_named: false, at: 0, row: 0, width: 0 };
        if let Some([named]) = first.strip_prefix("sep=").map(str::as_bytes)
            && *named != b'"'
        {
            records.delimiter = *named;
            records.is_named = true;
            records.at = first.len() + line_break(&text.as_bytes()[first.len()..]);
            return records;
        }
        let by_heading = |delimiter: u8| {
            let mut records = Records { delimiter, ..records };
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
            .or_else(|| candidates.into_iter().rev().max_by_key(|delimiter| count(*delimiter)))
            .unwrap_or(b';');
        records
    }

    /// The row read last; 0 before the first.
    pub fn row(&self) -> u32 {
        self.row
    }

    /// The separator, unless the file names it itself.
    pub fn assumed_delimiter(&self) -> Option<char> {
        (!self.is_named).then_some(char::from(self.delimiter))
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

    /// Reads one cell and what ends it; says whether the record ended too.
    fn cell(&mut self, cells: &mut Vec<Word<'s>>) -> Result<bool, Fault> {
        let bytes = self.text.as_bytes();
        let start = self.at;
        if bytes.get(start) != Some(&b'"') {
            let (end, ended) = self.skip_to_separator();
            cells.push(Word::new(&self.text[start..end], Span::new(self.source, start, end)));
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
        let text = if escaped { Cow::Owned(inner.replace("\"\"", "\"")) } else { Cow::Borrowed(inner) };
        cells.push(Word::new(text, Span::new(self.source, start, close + 1)));
        self.at = close + 1;
        match bytes.get(self.at) {
            None | Some(b'\n' | b'\r') => Ok(self.skip_to_separator().1),
            Some(b) if *b == self.delimiter => Ok(self.skip_to_separator().1),
            // The next line is a row of its own: the quote that seems to close this cell opens another.
            Some(_) if self.next_line(start) < close && self.is_row(self.next_line(start)) => {
                Err(self.unclosed(start, close))
            }
            Some(_) => {
                let rest = &bytes[self.at..];
                let length = memchr::memchr3(self.delimiter, b'\n', b'\r', rest).unwrap_or(rest.len());
                Err(Fault::TextAfterQuote { at: Span::new(self.source, self.at, self.at + length) })
            }
        }
    }

    /// A quote that nothing closes. Reading goes on at the next line that has all its cells.
    fn unclosed(&mut self, start: usize, until: usize) -> Fault {
        self.at = self.next_line(start);
        self.skip_to_row();
        let opened = Span::new(self.source, start, self.line_end(start));
        Fault::UnclosedQuote { opened, lines: lines(&self.text[start..until]) }
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
        let found = memchr::memchr3(self.delimiter, b'\n', b'\r', &bytes[self.at..]);
        let end = found.map_or(bytes.len(), |found| self.at + found);
        let length = line_break(&bytes[end..]);
        let ended = length > 0 || end == bytes.len();
        self.at = (end + length.max(1)).min(bytes.len());
        (end, ended)
    }
}

/// How far down headings are looked for, when title rows stand above them.
pub const HEADINGS_WITHIN: usize = 12;

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
    memchr::memchr2_iter(b'\n', b'\r', bytes).filter(|at| !second_half(*at)).count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Encoding;
    use crate::source::Origin;
    use crate::source::Source;
    use crate::source::Sources;

    use proptest::prelude::*;

    fn id() -> SourceId {
        Sources::default().add(Source::new("x.csv".into(), Origin::Stray, String::new(), Ok(Encoding::Utf8)))
    }

    fn all(text: &str) -> (Vec<(u32, Vec<String>)>, Vec<Fault>) {
        let mut records = Records::new(id(), text, |heading| heading == "a");
        let (mut rows, mut faults, mut cells) = (Vec::new(), Vec::new(), Vec::new());
        while let Some(read) = records.next(&mut cells) {
            match read {
                Ok(row) => rows.push((row, cells.iter().map(|cell| cell.to_string()).collect())),
                Err(fault) => faults.push(fault),
            }
        }
        (rows, faults)
    }

    fn rows(text: &str) -> Vec<(u32, Vec<String>)> {
        let (rows, faults) = all(text);
        assert_eq!(faults, [], "{text:?}");
        rows
    }

    #[test]
    fn every_line_ending_ends_a_record_once() {
        for text in ["a;b\n1;2\n", "a;b\r\n1;2\r\n", "a;b\r1;2\r", "a;b\n1;2"] {
            assert_eq!(rows(text), [(1, vec!["a".into(), "b".into()]), (2, vec!["1".into(), "2".into()])], "{text:?}");
        }
    }

    #[test]
    fn blank_lines_count_as_rows() {
        let found = rows("a;b\n\n\r\n1;2\n");
        assert_eq!(found.last().map(|row| row.0), Some(4));
    }

    #[test]
    fn a_quoted_cell_keeps_its_line_breaks_and_quotes() {
        assert_eq!(rows("a;b\n\"x\n\"\"y\"\"\";2\n3;4\n"), [
            (1, vec!["a".into(), "b".into()]),
            (2, vec!["x\n\"y\"".into(), "2".into()]),
            (3, vec!["3".into(), "4".into()]),
        ]);
    }

    #[test]
    fn the_separator_is_named_or_found() {
        for text in ["sep=,\na,b\n", "sep=,\r\na,b\r\n", "sep=,\ra,b\r"] {
            assert_eq!(rows(text), [(1, vec!["a".into(), "b".into()])], "{text:?}");
        }
        assert_eq!(rows("sep=;\n\na;b\n")[1].0, 2);
        assert_eq!(rows("a\tb,c;d\n")[0].1, ["a", "b,c;d"]);
        assert_eq!(rows("x,y;z\na;b\n")[1].1, ["a", "b"]);
        assert_eq!(rows("x,y\rz;\r")[0].1, ["x", "y"]);
    }

    #[test]
    fn text_after_a_quote_says_where() {
        let (found, faults) = all("a;b\n\"x\"y;2\n3;4\n");
        assert_eq!(found.len(), 2);
        let [Fault::TextAfterQuote { at }] = faults[..] else { panic!("{faults:?}") };
        assert_eq!((at.start, at.end), (7, 8));
        let (found, faults) = all("a;b\n1;\"x\nsaid \"y\" and\nz\"\n3;4\n");
        assert!(matches!(faults[..], [Fault::TextAfterQuote { .. }]), "{faults:?}");
        assert_eq!(found.last().map(|row| row.1.join(" ")), Some("3 4".to_owned()));
    }

    #[test]
    fn after_an_unclosed_quote_reading_goes_on() {
        for (text, lines, rest) in [
            ("a;b\n\"open;5\n6;7\n", 2, vec![3]),
            ("a;b\n\"open;5\n6;7\n8;\"y\"\n", 3, vec![3, 4]),
            ("a;b\n5;\"open\nmore\n6;7\n", 3, vec![3]),
            ("a;b\n5;\"open\n6;7\n8;\"y\"\n", 3, vec![3, 4]),
            ("a;b\r5;\"open\rmore\r6;7\r", 3, vec![3]),
        ] {
            let (found, faults) = all(text);
            let [Fault::UnclosedQuote { opened, lines: told }] = faults[..] else { panic!("{faults:?}") };
            assert_eq!(opened.start as usize, text.find('"').unwrap(), "{text:?}");
            assert_eq!(told, lines, "{text:?}");
            assert_eq!(found[1..].iter().map(|row| row.0).collect::<Vec<_>>(), rest, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn well_formed_text_reads_as_the_csv_crate_reads_it(
            cells in prop::collection::vec(prop::collection::vec("[a-zåäö0-9 ;\"\n]{0,8}", 2..5), 1..6),
            ending in prop::sample::select(vec!["\n", "\r\n"]),
        ) {
            let width = cells[0].len();
            let mut text = String::from("sep=;\n");
            let mut expected = Vec::new();
            for row in &cells {
                let row: Vec<String> = (0..width).map(|at| row.get(at).cloned().unwrap_or_default()).collect();
                let quoted: Vec<String> = row.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
                text.push_str(&quoted.join(";"));
                text.push_str(ending);
                expected.push(row);
            }
            let found: Vec<Vec<String>> = rows(&text).into_iter().map(|row| row.1).collect();
            let body = text.split_once('\n').map_or("", |(_, body)| body);
            let oracle: Vec<Vec<String>> = ::csv::ReaderBuilder::new()
                .has_headers(false).delimiter(b';').from_reader(body.as_bytes())
                .records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect();
            prop_assert_eq!(&found, &expected);
            prop_assert_eq!(&found, &oracle);
        }

        #[test]
        fn any_text_ends_and_every_place_lies_in_it(text in "[a;,\"\t\n\r å]{0,60}") {
            let mut records = Records::new(id(), &text, |heading| heading == "a");
            let mut cells = Vec::new();
            let mut read = 0;
            while records.next(&mut cells).is_some() {
                read += 1;
                prop_assert!(read <= text.len() + 1);
                for cell in &cells {
                    prop_assert!(text.get(cell.at.start as usize..cell.at.end as usize).is_some());
                }
            }
        }
    }
}
