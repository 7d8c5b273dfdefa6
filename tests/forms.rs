//! Forms as agencies meet them: written, opened and saved by a spreadsheet, filled in or not, and taken back as they come.
#![expect(clippy::disallowed_methods, reason = "a test reads and writes files")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::process::Output;

use encoding_rs::WINDOWS_1252;
use serde_json::Value;

const PLAN: &str = "stockholm-2024-2027";
/// Both years with what is owed each year, and the last with what is owed at the plan's end.
const YEARS: [&str; 2] = ["2026", "2027"];

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// The plans and submissions of the repository, and a round for a year.
fn project(year: &str) -> tempfile::TempDir {
    let project = tempfile::tempdir().unwrap();
    for folder in ["plans", "submissions"] {
        copy(Path::new(folder), &project.path().join(folder));
    }
    let folder = round(project.path(), year);
    fs::create_dir_all(&folder).unwrap();
    let after = year.parse::<u16>().unwrap() + 1;
    let edition = format!("data: example\nas_of: {after}-04-15\ndue: {{default: {after}-02-28}}\n");
    fs::write(folder.join("edition.yaml"), edition).unwrap();
    project
}

fn round(project: &Path, year: &str) -> std::path::PathBuf {
    project.join("submissions").join(PLAN).join(year)
}

fn report(project: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_report"))
        .env_clear()
        .current_dir(project)
        .args(arguments)
        .output()
        .unwrap()
}

/// The forms of the round, by file name.
fn forms(project: &Path, year: &str) -> BTreeMap<String, Vec<u8>> {
    let output = report(project, &["forms", year, "--plan", PLAN]);
    assert!(output.status.success(), "{output:?}");
    let mut forms = BTreeMap::new();
    for entry in fs::read_dir(project.join("forms").join(PLAN).join(year)).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if name != "manifest.json" {
            forms.insert(name, fs::read(path).unwrap());
        }
    }
    forms
}

/// What `check` finds in the round: severity, code and message.
fn findings(project: &Path, year: &str) -> Vec<(String, String, String)> {
    let arguments = ["check", year, "--plan", PLAN, "--format", "json"];
    let output = report(project, &arguments);
    let text = String::from_utf8(output.stdout).unwrap();
    let word = |it: &Value, key: &str| it[key].as_str().unwrap().to_owned();
    text.lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap())
        .map(|it| {
            (
                word(&it, "severity"),
                word(&it, "code"),
                word(&it, "message"),
            )
        })
        .collect()
}

/// A form's headings and rows.
struct Table {
    headings: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    fn read(bytes: &[u8]) -> Table {
        let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap();
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text);
        let cells = |record: &csv::StringRecord| record.iter().map(str::to_owned).collect();
        Table {
            headings: cells(reader.headers().unwrap()),
            rows: reader.records().map(|it| cells(&it.unwrap())).collect(),
        }
    }

    fn column(&self, heading: &str) -> Option<usize> {
        self.headings.iter().position(|it| it == heading)
    }

    fn cell(&self, row: usize, heading: &str) -> &str {
        self.column(heading).map_or("", |at| &self.rows[row][at])
    }

    fn set(&mut self, row: usize, heading: &str, text: &str) {
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
    fn fill(&mut self) {
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

    fn text(&self, delimiter: char, trailing: usize) -> String {
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
fn grouped(number: u64) -> String {
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

fn quoted(cell: &str, delimiter: char) -> String {
    if cell.contains([delimiter, '"', '\n']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

fn with_mark(text: &str) -> Vec<u8> {
    format!("\u{feff}{text}").into_bytes()
}

fn windows_1252(text: &str) -> Vec<u8> {
    let (bytes, _, is_lossy) = WINDOWS_1252.encode(text);
    assert!(!is_lossy, "a form holds what Windows-1252 does not");
    bytes.into_owned()
}

fn utf_16(text: &str) -> Vec<u8> {
    let units = with_mark(text);
    let text = String::from_utf8(units).unwrap();
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// Fills every form in, saves it as a spreadsheet does, and puts it among the submissions: nothing
/// is at fault, nothing is missing, and every figure stands in the report's open data.
fn answers_all(save: impl Fn(&Table) -> Vec<u8>) {
    for year in YEARS {
        let project = project(year);
        let mut rows = 0;
        for (name, bytes) in forms(project.path(), year) {
            let mut table = Table::read(&bytes);
            table.fill();
            rows += (0..table.rows.len())
                .filter(|row| table.cell(*row, "enhet") != "text")
                .count();
            fs::write(round(project.path(), year).join(name), save(&table)).unwrap();
        }
        let is_wrong = |(severity, code, _): &&(String, String, String)| {
            let unanswered = ["S029", "S036", "S091", "S100", "S101", "S106"];
            severity == "error" || unanswered.contains(&code.as_str())
        };
        let found = findings(project.path(), year);
        let wrong: Vec<_> = found.iter().filter(is_wrong).collect();
        assert!(wrong.is_empty(), "{year}: {wrong:#?}");
        assert_eq!(published(project.path(), year), rows);
    }
}

/// How many figures about a year its report holds as open data, which has no texts.
fn published(project: &Path, year: &str) -> usize {
    let output = report(project, &["build", year, "--plan", PLAN]);
    assert!(output.status.success(), "{output:?}");
    let data = project.join("build").join(PLAN).join(year);
    let mut data = csv::Reader::from_path(data.join("data/observationer.csv")).unwrap();
    let headings = data.headers().unwrap().clone();
    let at = |name: &str| headings.iter().position(|it| it == name).unwrap();
    let (plan, about) = (at("plan"), at("year"));
    data.records()
        .map(Result::unwrap)
        .filter(|it| &it[plan] == PLAN && &it[about] == year)
        .count()
}

#[test]
fn forms_saved_as_utf_8_with_empty_columns_answer_all() {
    answers_all(|table| with_mark(&table.text(';', 3)));
}

#[test]
fn forms_saved_as_windows_1252_answer_all() {
    answers_all(|table| windows_1252(&table.text(';', 0)));
}

#[test]
fn forms_saved_as_tabbed_utf_16_answer_all() {
    answers_all(|table| utf_16(&table.text('\t', 1)));
}

#[test]
fn forms_that_nobody_filled_in_are_missing_answers_and_nothing_else() {
    for year in YEARS {
        let project = project(year);
        let without = findings(project.path(), year);
        assert!(
            without.iter().all(|(_, code, _)| code == "S101"),
            "{without:#?}"
        );
        for (name, bytes) in forms(project.path(), year) {
            fs::write(round(project.path(), year).join(name), bytes).unwrap();
        }
        let found = findings(project.path(), year);
        assert!(
            found.iter().all(|(_, code, _)| code == "S100"),
            "{found:#?}"
        );
        assert_eq!(found.len(), without.len());
    }
}

#[test]
fn a_municipality_has_a_form_of_its_own_and_a_platform_stands_in_anothers() {
    let written = forms(project("2027").path(), "2027");
    assert!(!written.contains_key("kommunerna.csv"));
    assert!(!written.contains_key("operation-kvinnofrid.csv"));
    let table = Table::read(&written["upplands-vasby.csv"]);
    assert_eq!(table.column("part"), None);
    assert!((0..table.rows.len()).any(|row| table.cell(row, "indikator") == "6.4a"));
    let table = Table::read(&written["lansstyrelsen.csv"]);
    let rows = 0..table.rows.len();
    let parties: Vec<&str> = rows.map(|row| table.cell(row, "part")).collect();
    assert!(parties.contains(&"Operation Kvinnofrid"));
    assert!(parties.contains(&"Länsstyrelsen"));
}

#[test]
fn the_same_round_gives_the_same_forms() {
    let (one, two) = (project("2026"), project("2026"));
    assert_eq!(forms(one.path(), "2026"), forms(two.path(), "2026"));
}

#[test]
fn a_form_that_is_filled_in_is_not_written_over() {
    let project = project("2026");
    forms(project.path(), "2026");
    let folder = project.path().join("forms").join(PLAN).join("2026");
    let form = folder.join("kriminalvarden.csv");
    fs::write(&form, "ifylld").unwrap();
    let all = ["forms", "2026", "--plan", PLAN];
    let output = report(project.path(), &all);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        String::from_utf8_lossy(&output.stderr).contains("kriminalvarden.csv has been changed")
    );
    let other = ["forms", "2026", "--plan", PLAN, "--agency", "Polisen"];
    assert!(report(project.path(), &other).status.success());
    assert_eq!(fs::read(&form).unwrap(), b"ifylld");
}
