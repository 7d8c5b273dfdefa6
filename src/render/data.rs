//! Rows become CSV that a spreadsheet can open and never run; content becomes JSON.

use std::borrow::Cow;

use crate::content::{Content, Data};
use crate::forms::Form;
use crate::value::FORMULA_SIGNS;

/// UTF-8, commas, LF.
pub fn csv(data: &Data) -> Result<Vec<u8>, String> {
    let mut file = csv::WriterBuilder::new();
    written(file.flexible(true).from_writer(Vec::new()), data.rows())
}

/// As a Swedish spreadsheet opens and saves it: UTF-8 with a byte order mark, semicolons, CRLF.
pub fn form(form: &Form) -> Result<Vec<u8>, String> {
    let mut file = csv::WriterBuilder::new();
    let file = file.delimiter(b';').terminator(csv::Terminator::CRLF);
    let rows = [&form.headings].into_iter().chain(&form.rows);
    let mark = "\u{feff}".as_bytes().to_vec();
    written(file.from_writer(mark), rows)
}

fn written<R: IntoIterator<Item: AsRef<str>>>(
    mut writer: csv::Writer<Vec<u8>>,
    rows: impl IntoIterator<Item = R>,
) -> Result<Vec<u8>, String> {
    let told = |error: csv::Error| error.to_string();
    for row in rows {
        for cell in row {
            let cell = defused(cell.as_ref());
            writer.write_field(cell.as_bytes()).map_err(told)?;
        }
        writer.write_record(None::<&[u8]>).map_err(told)?;
    }
    writer.into_inner().map_err(|error| error.to_string())
}

/// Compact, with a line break at the end.
pub fn json(content: &Content) -> Result<Vec<u8>, String> {
    let mut bytes = serde_json::to_vec(content).map_err(|error| error.to_string())?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// A cell that a spreadsheet would take for a formula gets an apostrophe before it.
fn defused(cell: &str) -> Cow<'_, str> {
    let is_formula =
        cell.starts_with(['\t', '\r', '\n']) || cell.trim_start().starts_with(FORMULA_SIGNS);
    if is_formula && !is_number(cell) {
        format!("'{cell}").into()
    } else {
        cell.into()
    }
}

/// `-12.5`, `-12,5`: digits, at most one point or comma between them, at most a minus before.
fn is_number(cell: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let unsigned = cell.strip_prefix('-').unwrap_or(cell);
    match unsigned.split_once(['.', ',']) {
        Some((whole, fraction)) => digits(whole) && digits(fraction),
        None => digits(unsigned),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_runs_as_a_formula() {
        let formulas = [
            "=1+1",
            "+46",
            "-1+2",
            "@SUM(A1)",
            " =1",
            "\t=1",
            "\u{ff1d}1",
            "-",
            "-.5",
            "-5.",
            "-1.2.3",
            "-1,2,3",
        ];
        for cell in formulas {
            assert_eq!(defused(cell), format!("'{cell}"));
        }
        for cell in [
            "-5",
            "-12.5",
            "-12,5",
            "0",
            "1250",
            "a=b",
            "",
            "\u{2212}5",
            "1-2",
        ] {
            assert_eq!(defused(cell), cell);
        }
    }

    #[test]
    fn rows_are_comma_separated_lines() {
        let rows = [["år", "värde"], ["2025", "a, \"b\"\nc"]];
        let rows: Data = rows.into_iter().collect();
        assert_eq!(
            csv(&rows).unwrap(),
            "år,värde\n2025,\"a, \"\"b\"\"\nc\"\n".as_bytes()
        );
    }
}
