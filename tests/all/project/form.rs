//! A form's bytes become a table that is filled in as an agency would, and saved as spreadsheets save.

use encoding_rs::WINDOWS_1252;

/// A form's headings and rows.
pub(crate) struct Table {
    pub(crate) headings: Vec<String>,
    pub(crate) rows: Vec<Vec<String>>,
}

impl Table {
    pub(crate) fn read(bytes: &[u8]) -> Table {
        let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap();
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text);
        let cells = |record: &csv::StringRecord| record.iter().map(str::to_owned).collect();
        Table {
            headings: cells(reader.headers().unwrap()),
            rows: reader.records().map(|it| cells(&it.unwrap())).collect(),
        }
    }

    pub(crate) fn column(&self, heading: &str) -> Option<usize> {
        self.headings.iter().position(|it| it == heading)
    }

    pub(crate) fn cell(&self, row: usize, heading: &str) -> &str {
        self.column(heading).map_or("", |at| &self.rows[row][at])
    }

    pub(crate) fn set(&mut self, row: usize, heading: &str, text: &str) {
        let at = self.column(heading).unwrap();
        text.clone_into(&mut self.rows[row][at]);
    }

    fn number(&self, row: usize, heading: &str) -> u64 {
        let text = self.cell(row, heading).replace('\u{a0}', "");
        let first = text.split(' ').next();
        first.and_then(|it| it.parse().ok()).unwrap_or(0)
    }

    /// The columns between last year's value and the year, that a row has a category or a total in.
    fn breakdowns(&self) -> Vec<String> {
        let from = self.column("föregående år").unwrap() + 1;
        let to = self.column("år").unwrap();
        let own = self.headings[from..to].iter();
        own.filter(|it| *it != "part").cloned().collect()
    }

    /// As an agency would: every row by what the form says of it.
    pub(crate) fn fill(&mut self) {
        let breakdowns = self.breakdowns();
        let is_total =
            |table: &Table, row| breakdowns.iter().any(|it| table.cell(row, it) == "totalt");
        let is_part = |table: &Table, row: usize| {
            breakdowns
                .iter()
                .any(|it| !matches!(table.cell(row, it), "" | "totalt"))
        };
        self.name_categories(&breakdowns);
        // Parts before their totals, figures before the shares of them.
        let mut rows: Vec<usize> = (0..self.rows.len()).collect();
        rows.sort_by_key(|row| {
            let is_share = self.cell(*row, "enhet").starts_with("procent");
            (is_share, is_total(self, *row) && !is_part(self, *row))
        });
        for row in rows {
            if is_total(self, row) && !is_part(self, row) {
                let total = breakdowns.iter().map(|it| self.sum(row, it)).max().unwrap();
                self.set(row, "värde", &grouped(total));
            } else {
                self.fill_row(row);
            }
        }
    }

    /// A row for a category that nobody has named yet gets a name.
    fn name_categories(&mut self, breakdowns: &[String]) {
        for row in 0..self.rows.len() {
            let id = self.cell(row, "indikator").to_owned();
            for breakdown in breakdowns {
                let is_broken_down = (0..self.rows.len())
                    .filter(|it| self.cell(*it, "indikator") == id)
                    .any(|it| !self.cell(it, breakdown).is_empty());
                if self.cell(row, breakdown).is_empty() && is_broken_down {
                    self.set(row, breakdown, "En ny kategori");
                }
            }
        }
    }

    /// What the rows of one breakdown's categories have come to.
    fn sum(&self, total: usize, breakdown: &str) -> u64 {
        let same = |row: &usize| {
            ["indikator", "part", "period"]
                .iter()
                .all(|it| self.cell(*row, it) == self.cell(total, it))
        };
        let rows = (0..self.rows.len()).filter(same);
        let parts = rows.filter(|row| !matches!(self.cell(*row, breakdown), "" | "totalt"));
        parts.map(|row| self.number(row, "värde")).sum()
    }

    fn fill_row(&mut self, row: usize) {
        let unit = self.cell(row, "enhet").to_owned();
        let before = self.number(row, "föregående år");
        if unit.starts_with("procent") || unit.contains("täljare") {
            let base = unit.trim_start_matches("procent av ");
            let base = base.split(" (").next().unwrap();
            let whole = (0..self.rows.len()).find(|it| self.cell(*it, "indikator") == base);
            let whole = whole.map_or(1_450, |it| self.number(it, "värde"));
            self.set(row, "täljare", &grouped(whole / 2));
            self.set(row, "nämnare", &grouped(whole));
            if self.column("tillfrågade").is_some() {
                self.set(row, "tillfrågade", &grouped(whole + 20));
            }
        } else if unit == "ja eller nej" {
            self.set(row, "värde", "ja");
            self.set(row, "datum", "2026-05-14");
        } else if unit == "text" {
            self.set(
                row,
                "värde",
                "Exempeltext: Arbetet – ”metoden” – fortsätter; se planen.",
            );
        } else if unit.starts_with("medelvärde") || unit.starts_with("per ") {
            self.set(row, "värde", "1,5");
        } else {
            self.set(row, "värde", &grouped(before.max(2)));
        }
    }

    pub(crate) fn text(&self, delimiter: char, trailing: usize) -> String {
        let mut text = String::new();
        for row in [&self.headings].into_iter().chain(&self.rows) {
            let cells = row.iter().map(String::as_str);
            let cells = cells.chain(std::iter::repeat_n("", trailing));
            let cells: Vec<String> = cells.map(|cell| quoted(cell, delimiter)).collect();
            text.push_str(&cells.join(&delimiter.to_string()));
            text.push_str("\r\n");
        }
        text
    }
}

/// Groups of three, as a spreadsheet saves a number that it shows so.
pub(crate) fn grouped(number: u64) -> String {
    let text = number.to_string();
    match text.len() {
        4..=6 => format!(
            "{}\u{a0}{}",
            &text[..text.len() - 3],
            &text[text.len() - 3..]
        ),
        _ => text,
    }
}

pub(crate) fn quoted(cell: &str, delimiter: char) -> String {
    if cell.contains([delimiter, '"', '\n']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

pub(crate) fn with_mark(text: &str) -> Vec<u8> {
    format!("\u{feff}{text}").into_bytes()
}

pub(crate) fn windows_1252(text: &str) -> Vec<u8> {
    let (bytes, _, is_lossy) = WINDOWS_1252.encode(text);
    assert!(!is_lossy, "a form holds what Windows-1252 does not");
    bytes.into_owned()
}

pub(crate) fn utf_16(text: &str) -> Vec<u8> {
    let units = with_mark(text);
    let text = String::from_utf8(units).unwrap();
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}
