//! Bytes that were read become text with places: file, line, column.

use std::borrow::Cow;
use std::fmt;
use std::sync::OnceLock;

use crate::limits::{Limit, Limits};
use crate::value::sha256;

/// Everything one run has read, in a fixed order, and what it saw but did not read.
#[derive(Debug, Default)]
pub struct Sources {
    files: Vec<Source>,
    /// Every `submissions/<plan>/<year>/` folder, whether or not it holds an edition file.
    pub folders: Vec<Folder>,
    /// How much of it is taken in.
    pub limits: Limits,
}

/// One `submissions/<plan>/<year>/` folder.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Folder {
    pub plan: String,
    pub year: u16,
    /// Relative to the project root, with forward slashes.
    pub path: String,
    /// Published, and only looked back at: its figures are those of `published.csv`, and what its
    /// agencies sent is not read.
    pub settled: bool,
}

/// What a file is, told from its path alone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// `plans/<plan>.yaml`
    Plan { plan: String },
    /// `submissions/<plan>/<year>/edition.yaml`
    Edition { plan: String, year: u16 },
    /// `submissions/<plan>/<year>/<agency>[.<anything>].csv`
    Submission {
        plan: String,
        year: u16,
        agency: String,
    },
    /// `submissions/<plan>/<year>/<agency>.<indicator>.md`
    Answer {
        plan: String,
        year: u16,
        agency: String,
        indicator: String,
    },
    /// `submissions/<plan>/<year>/published.csv`
    Published { plan: String, year: u16 },
    /// `submissions/<plan>/<year>/text/<name>.md`, or `text/en/<name>.md`
    Narrative {
        plan: String,
        year: u16,
        /// `sv`, `en`
        language: &'static str,
        name: String,
    },
    /// A folder in `text/` that is no language's of a report. Its text is empty.
    OtherTexts { plan: String, year: u16 },
    /// `templates/<name>`, the name with its folder: `html/macros.html.jinja`
    Template { name: String },
    /// Lies in an edition folder, but is nothing that is read. Its text is empty.
    Unread { plan: String, year: u16 },
    /// A folder under `submissions/` that is no plan's or no year's. Its text is empty.
    Stray,
}

impl Origin {
    /// The plan the file belongs to, if it belongs to one.
    pub fn plan(&self) -> Option<&str> {
        match self {
            Origin::Plan { plan }
            | Origin::Edition { plan, .. }
            | Origin::Submission { plan, .. }
            | Origin::Answer { plan, .. }
            | Origin::Published { plan, .. }
            | Origin::Narrative { plan, .. }
            | Origin::OtherTexts { plan, .. }
            | Origin::Unread { plan, .. } => Some(plan),
            Origin::Template { .. } | Origin::Stray => None,
        }
    }

    /// The edition the file belongs to, if it belongs to one.
    pub fn year(&self) -> Option<u16> {
        match self {
            Origin::Edition { year, .. }
            | Origin::Submission { year, .. }
            | Origin::Answer { year, .. }
            | Origin::Published { year, .. }
            | Origin::Narrative { year, .. }
            | Origin::OtherTexts { year, .. }
            | Origin::Unread { year, .. } => Some(*year),
            Origin::Plan { .. } | Origin::Template { .. } | Origin::Stray => None,
        }
    }
}

/// How the bytes of a file became text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    Utf8,
    Utf8Bom,
    Utf16,
    Windows1252,
}

/// Why the bytes of a file could not become text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undecodable {
    /// A zip archive, which is what `.xlsx` and `.ods` are.
    Spreadsheet,
    /// The old binary `.xls`.
    OldSpreadsheet,
    /// NUL or C1 control characters: no text in any encoding that is read.
    Binary { line: usize },
    /// Proper UTF-8 letters and broken bytes in one file, and a line of the fewer.
    Mixed { line: usize },
    /// Letters as the old DOS or Mac encodings have them, and the line of the first.
    OldEncoding { line: usize },
    /// UTF-16 that ends in the middle of a character or has a lone half of one.
    BrokenUtf16,
    /// Larger than is read.
    TooMuch(Limit),
    /// Not looked into: what lies there is no file of the project.
    Odd(Odd),
}

/// What lies where a file is read, or a folder, and is none of the project's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Odd {
    /// A link to something outside of the project.
    Elsewhere,
    /// A link to something that is not there.
    Nowhere,
    /// A folder where a file is to be.
    Folder,
    /// A file where a folder is to be.
    File,
    /// Its name is no text.
    Name,
    /// A pipe, a socket or a device.
    Special,
}

/// One file: where it lies, what it is, its text.
#[derive(Debug)]
pub struct Source {
    /// Relative to the project root, with forward slashes.
    pub path: String,
    pub origin: Origin,
    /// Without a byte order mark. Empty if `decoded` is an error.
    pub text: String,
    pub decoded: Result<Encoding, Undecodable>,
    /// The SHA-256 of the file's bytes, where they are not those of the text.
    pub original: Option<String>,
    line_starts: OnceLock<Vec<u32>>,
}

impl Source {
    pub fn new(
        path: String,
        origin: Origin,
        text: String,
        decoded: Result<Encoding, Undecodable>,
    ) -> Self {
        Source {
            path,
            origin,
            text,
            decoded,
            original: None,
            line_starts: OnceLock::new(),
        }
    }

    /// The SHA-256 of the file's bytes; `None` if it was only seen.
    pub fn sha256(&self) -> Option<String> {
        let is_seen_only = match self.origin {
            Origin::Unread { .. } | Origin::OtherTexts { .. } | Origin::Stray => true,
            _ => matches!(
                self.decoded,
                Err(Undecodable::Odd(_) | Undecodable::TooMuch(_))
            ),
        };
        let own = || sha256(self.text.as_bytes());
        (!is_seen_only).then(|| self.original.clone().unwrap_or_else(own))
    }

    /// Byte offsets at which lines start. LF, CRLF and a lone CR each end a line.
    fn line_starts(&self) -> &[u32] {
        self.line_starts.get_or_init(|| {
            let bytes = self.text.as_bytes();
            let mut starts = vec![0];
            let mut at = 0;
            while let Some(found) = memchr::memchr2(b'\n', b'\r', &bytes[at..]) {
                at += found + 1;
                if bytes[at - 1] == b'\r' && bytes.get(at) == Some(&b'\n') {
                    at += 1;
                }
                starts.push(offset(at));
            }
            starts
        })
    }

    /// Line and column of a byte offset, both from 1, the column in characters.
    pub fn position(&self, at: u32) -> Position {
        let starts = self.line_starts();
        let line = starts.partition_point(|start| *start <= at).max(1);
        let start = starts[line - 1] as usize;
        let end = (at as usize).min(self.text.len());
        let column = self
            .text
            .get(start..end)
            .map_or(0, |before| before.chars().count())
            + 1;
        Position { line, column }
    }
}

/// From 1; columns count characters, not bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    pub line: usize,
    pub column: usize,
}

/// Which file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct SourceId(u32);

/// A stretch of one file's text, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    pub source: SourceId,
    pub start: u32,
    pub end: u32,
}

impl Span {
    pub fn new(source: SourceId, start: usize, end: usize) -> Self {
        Span {
            source,
            start: offset(start),
            end: offset(end),
        }
    }

    /// Where a text stands that begins at a place.
    pub fn of(source: SourceId, start: usize, text: &str) -> Self {
        Span::new(source, start, start.saturating_add(text.len()))
    }

    /// So many bytes of it, from so far in.
    #[must_use]
    pub fn part(self, from: usize, length: usize) -> Span {
        let start = (self.start as usize).saturating_add(from);
        Span::new(self.source, start, start.saturating_add(length))
    }

    /// The whole stretch from the start of one to the end of the other.
    #[must_use]
    pub fn to(self, other: Span) -> Span {
        Span {
            end: other.end.max(self.end),
            ..self
        }
    }
}

/// A word as it was written, and where.
#[derive(Clone, PartialEq, Eq)]
pub struct Word<'s> {
    pub text: Cow<'s, str>,
    pub at: Span,
}

impl<'s> Word<'s> {
    pub fn new(text: impl Into<Cow<'s, str>>, at: Span) -> Self {
        Word {
            text: text.into(),
            at,
        }
    }
}

impl Word<'_> {
    /// Whether it stands in its file as it is: without quotation marks around it.
    pub fn is_bare(&self) -> bool {
        self.at == self.at.part(0, self.text.len())
    }

    /// Whether it is nothing but blanks.
    pub fn is_blank(&self) -> bool {
        // Most begin with a letter or a digit.
        let begins = self.text.as_bytes().first();
        !begins.is_some_and(u8::is_ascii_graphic) && self.text.trim().is_empty()
    }
}

impl std::ops::Deref for Word<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

impl fmt::Debug for Word<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&*self.text, f)
    }
}

impl Sources {
    pub fn within(limits: Limits) -> Self {
        Sources {
            limits,
            ..Sources::default()
        }
    }

    pub fn add(&mut self, source: Source) -> SourceId {
        self.files.push(source);
        SourceId(offset(self.files.len() - 1))
    }

    pub fn get(&self, id: SourceId) -> &Source {
        &self.files[id.0 as usize]
    }

    pub fn iter(&self) -> impl Iterator<Item = (SourceId, &Source)> {
        (0..).map(SourceId).zip(&self.files)
    }

    /// Whether an edition's figures are those it was published with.
    pub fn is_settled(&self, plan: &str, year: u16) -> bool {
        self.folders
            .iter()
            .any(|it| it.settled && it.plan == plan && it.year == year)
    }

    /// The text of a span; empty where the span does not fit the file.
    pub fn slice(&self, span: Span) -> &str {
        self.get(span.source)
            .text
            .get(span.start as usize..span.end as usize)
            .unwrap_or("")
    }
}

/// A text up to a place in it: a place is what is left of the text from there on.
pub fn until<'s>(text: &'s str, place: &str) -> &'s str {
    let length = text.len().saturating_sub(place.len());
    text.get(..length).unwrap_or(text)
}

/// Files are refused above [`Limit::File`], so an offset always fits.
fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn positions(text: &str) -> Vec<(usize, usize)> {
        let source = Source::new(
            "x.csv".into(),
            Origin::Stray,
            text.into(),
            Ok(Encoding::Utf8),
        );
        text.char_indices()
            .filter(|(_, c)| *c == '!')
            .map(|(at, _)| source.position(u32::try_from(at).unwrap()))
            .map(|position| (position.line, position.column))
            .collect()
    }

    #[test]
    fn every_line_ending_counts_once() {
        assert_eq!(positions("!\n!\r\n!\r!"), [(1, 1), (2, 1), (3, 1), (4, 1)]);
    }

    #[test]
    fn columns_are_characters() {
        assert_eq!(positions("åäö!\n–!"), [(1, 4), (2, 2)]);
    }
}
