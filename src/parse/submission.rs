//! A CSV file becomes headings and rows, with what was assumed in reading it.

use crate::codes::Code;
use crate::diagnostic::Cell;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Diagnostics;
use crate::diagnostic::Place;
use crate::raw;
use crate::records::HEADINGS_WITHIN;
use crate::records::Records;
use crate::source::Encoding;
use crate::source::Source;
use crate::source::SourceId;
use crate::source::Word;
use crate::value::heading;

/// The headings that only the table with the figures has.
pub fn is_indicator_heading(text: &str) -> bool {
    matches!(heading(text).as_str(), "indikator" | "indicator")
}

/// Finds the headings. `None` where a file has none; the reason is told.
pub fn submission<'s>(
    plan: String,
    year: u16,
    agency: String,
    id: SourceId,
    source: &'s Source,
    diagnostics: &mut Diagnostics,
) -> Option<raw::Submission<'s>> {
    if source.text.trim().is_empty() {
        diagnostics.push(Diagnostic::new(Code::S010, Place::File(id)));
        return None;
    }
    let start = Records::new(id, &source.text, is_indicator_heading);
    let (headings, rows, row) = headings(start, diagnostics)?;
    if let Some((first, _)) = headings.first().zip(row.checked_sub(2)) {
        diagnostics.push(
            Diagnostic::at(Code::S011, first.at)
                .cell(Cell { row, column: 0 })
                .fact("row", row as usize)
                .fact("above", row as usize - 1),
        );
    }
    let separator = match rows.delimiter() {
        ',' => Some("separator:comma"),
        '\t' => Some("separator:tab"),
        _ => None,
    };
    let encoding = match source.decoded {
        Ok(Encoding::Windows1252) => Some("encoding:windows-1252"),
        Ok(Encoding::Utf16) => Some("encoding:utf-16"),
        _ => None,
    };
    let assumed: Vec<String> = encoding.into_iter().chain(separator).map(str::to_owned).collect();
    if !assumed.is_empty() {
        diagnostics.push(Diagnostic::new(Code::S012, Place::File(id)).fact("assumed", assumed));
    }
    Some(raw::Submission { plan, year, agency, source: id, headings, rows })
}

/// The row that has a cell `indikator`, what follows it, and its number.
fn headings<'s>(
    start: Records<'s>,
    diagnostics: &mut Diagnostics,
) -> Option<(Vec<Word<'s>>, Records<'s>, u32)> {
    let mut records = start;
    let mut cells = Vec::new();
    let mut first: Option<Vec<Word<'s>>> = None;
    for _ in 0..HEADINGS_WITHIN {
        match records.next(&mut cells) {
            Some(Ok(row)) if cells.iter().any(|cell| is_indicator_heading(cell)) => {
                return Some((cells, records, row));
            }
            Some(Ok(_)) if first.is_none() && cells.iter().any(|cell| !cell.trim().is_empty()) => {
                first = Some(cells.clone());
            }
            Some(Ok(_)) => {}
            Some(Err(fault)) => {
                quote_fault(fault, diagnostics);
                return None;
            }
            None => break,
        }
    }
    let first = first?;
    let at = first[0].at.to(first[first.len() - 1].at);
    diagnostics.push(Diagnostic::at(Code::S008, at).fact("column", "indikator"));
    None
}

/// Tells a fault in the file's quoting.
pub fn quote_fault(fault: crate::records::Fault, diagnostics: &mut Diagnostics) {
    use crate::records::Fault;
    diagnostics.push(match fault {
        Fault::UnclosedQuote { opened, lines } => {
            Diagnostic::at(Code::S004, opened).fact("lines", lines)
        }
        Fault::TextAfterQuote { at } => Diagnostic::at(Code::S005, at),
    });
}
