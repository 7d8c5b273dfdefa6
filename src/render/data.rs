//! Rows become CSV that a spreadsheet can open and never run; content becomes JSON.

use crate::content::Content;
use crate::forms::Form;
use crate::value::FORMULA_SIGNS;

/// UTF-8, commas, LF.
pub fn csv(rows: &[Vec<String>]) -> Result<Vec<u8>, String> {
    let mut writer = csv::WriterBuilder::new()
        .flexible(true)
        .from_writer(Vec::new());
    for row in rows {
        writer
            .write_record(row.iter().map(|cell| defused(cell)))
            .map_err(|error| error.to_string())?;
    }
    writer.into_inner().map_err(|error| error.to_string())
}

/// As a Swedish spreadsheet opens and saves it: UTF-8 with a byte order mark, semicolons, CRLF.
pub fn form(form: &Form) -> Result<Vec<u8>, String> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    for row in [&form.headings].into_iter().chain(&form.rows) {
        writer
            .write_record(row.iter().map(|cell| defused(cell)))
            .map_err(|error| error.to_string())?;
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
fn defused(cell: &str) -> String {
    let is_formula =
        cell.starts_with(['\t', '\r', '\n']) || cell.trim_start().starts_with(FORMULA_SIGNS);
    if is_formula && !is_number(cell) {
        format!("'{cell}")
    } else {
        cell.to_owned()
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
        let rows =
            [["år", "värde"], ["2025", "a, \"b\"\nc"]].map(|row| row.map(str::to_owned).to_vec());
        assert_eq!(
            csv(&rows).unwrap(),
            "år,värde\n2025,\"a, \"\"b\"\"\nc\"\n".as_bytes()
        );
    }
}
