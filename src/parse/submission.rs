//! A CSV file becomes headings and rows, with what was assumed in reading it.

use crate::codes::Code;
use crate::diagnostic::{Cell, Diagnostic, Diagnostics, Fact, Place};
use crate::parse::project;
use crate::records::{Fault, HEADINGS_WITHIN, Records};
use crate::source::{Encoding, Source, SourceId, Span, Word};
use crate::value::{heading, nearest, visible};

/// Finds the headings. `None` where a file has none; the reason is told.
pub fn submission<'s>(
    plan: String,
    year: u16,
    agency: String,
    id: SourceId,
    source: &'s Source,
    diagnostics: &mut Diagnostics,
) -> Option<project::Submission<'s>> {
    let start = Records::new(id, &source.text, is_indicator_heading);
    let Headings {
        cells,
        rows,
        has_title,
    } = headings(id, start, diagnostics)?;
    if let Some(first) = cells.first().filter(|_| has_title) {
        let row = rows.row();
        diagnostics.push(
            Diagnostic::at(Code::S011, first.at)
                .cell(Cell { row, column: 0 })
                .fact("row", row as usize)
                .fact("above", row.saturating_sub(1) as usize),
        );
    }
    let separator = match rows.assumed_delimiter() {
        Some(',') => Some("comma"),
        Some('\t') => Some("tab"),
        _ => None,
    };
    read_as(id, source, separator, diagnostics);
    Some(project::Submission {
        plan,
        year,
        agency,
        source: id,
        headings: cells,
        rows,
    })
}

/// Tells what was assumed in reading a file: one note.
pub fn read_as(
    id: SourceId,
    source: &Source,
    separator: Option<&'static str>,
    diagnostics: &mut Diagnostics,
) {
    let encoding = match source.decoded {
        Ok(Encoding::Windows1252) => Some("windows-1252"),
        Ok(Encoding::Utf16) => Some("utf-16"),
        _ => None,
    };
    let assumed = encoding.into_iter().chain(separator).map(Fact::Tag);
    let assumed: Vec<Fact> = assumed.collect();
    if !assumed.is_empty() {
        diagnostics.push(Diagnostic::new(Code::S012, Place::File(id)).fact("assumed", assumed));
    }
}

struct Headings<'s> {
    cells: Vec<Word<'s>>,
    /// What follows.
    rows: Records<'s>,
    /// Whether a row with words stands above.
    has_title: bool,
}

/// The row that has a cell `indikator`, or else something very like it.
fn headings<'s>(
    id: SourceId,
    start: Records<'s>,
    diagnostics: &mut Diagnostics,
) -> Option<Headings<'s>> {
    let mut rows = start;
    let mut cells = Vec::new();
    let mut first: Option<Vec<Word<'s>>> = None;
    let mut misspelt = None;
    let mut fault = None;
    for _ in 0..HEADINGS_WITHIN {
        match rows.next(&mut cells) {
            Some(Ok(_)) if cells.iter().any(|cell| is_indicator_heading(cell)) => {
                return Some(Headings {
                    cells,
                    rows,
                    has_title: first.is_some(),
                });
            }
            Some(Ok(_)) if cells.iter().any(|cell| !cell.trim().is_empty()) => {
                if misspelt.is_none()
                    && cells.len() > 1
                    && cells.iter().any(|cell| is_like_indicator(cell))
                {
                    misspelt = Some(Headings {
                        cells: cells.clone(),
                        rows,
                        has_title: first.is_some(),
                    });
                }
                first.get_or_insert_with(|| cells.clone());
            }
            Some(Ok(_)) => {}
            Some(Err(found)) => fault = fault.or(Some(found)),
            None => break,
        }
    }
    if misspelt.is_some() {
        return misspelt;
    }
    let first = first.unwrap_or_default();
    diagnostics.push(fault.map_or_else(|| without_headings(id, &first), quote_fault));
    None
}

/// A file that has no headings, by its first row with words.
fn without_headings(id: SourceId, first: &[Word<'_>]) -> Diagnostic {
    let Some(at) = whole_row(first) else {
        return Diagnostic::new(Code::S010, Place::File(id));
    };
    let mut cells = first.iter();
    match cells.find_map(|it| run_together(it, is_indicator_heading)) {
        Some(together) => together.told(Diagnostic::at(Code::S017, at)),
        None => Diagnostic::at(Code::S008, at).fact("column", "indikator"),
    }
}

/// From the first cell of a row to its last; `None` if it has none.
pub fn whole_row(cells: &[Word<'_>]) -> Option<Span> {
    Some(cells.first()?.at.to(cells.last()?.at))
}

/// Cells that were read as one.
pub struct Together {
    /// What separates them, where quotation marks around the row do not hide it.
    sign: Option<char>,
}

impl Together {
    pub fn told(&self, told: Diagnostic) -> Diagnostic {
        match self.sign {
            None => told.tag("why", "quoted"),
            Some(sign) => told.fact("given", sign.to_string()).tag("why", "sign"),
        }
    }
}

/// Whether a cell holds a whole row, one of whose cells is told by `is_one`.
pub fn run_together(cell: &Word<'_>, is_one: impl Fn(&str) -> bool) -> Option<Together> {
    let signs = [';', '\t', ',', '|', ':', '^', '~', ' '];
    let sign = signs.into_iter().find(|sign| {
        cell.text.contains(*sign)
            && cell
                .text
                .split(*sign)
                .any(|it| is_one(it.trim().trim_matches('"')))
    })?;
    Some(Together {
        sign: cell.is_bare().then_some(sign),
    })
}

/// The heading that only the table with the figures has.
fn is_indicator_heading(text: &str) -> bool {
    matches!(heading(&visible(text)).as_str(), "indikator" | "indicator")
}

fn is_like_indicator(text: &str) -> bool {
    nearest(text, ["indikator"]).is_some()
}

/// A fault in the file's quoting.
pub fn quote_fault(fault: Fault) -> Diagnostic {
    match fault {
        Fault::UnclosedQuote { opened, lines } => {
            Diagnostic::at(Code::S004, opened).fact("lines", lines)
        }
        Fault::TextAfterQuote { at } => Diagnostic::at(Code::S005, at),
    }
}
