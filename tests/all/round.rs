//! One year's round from the first form to a revised report: what every step prints and writes is expected.
//!
//! `UPDATE=1 cargo test --test all round::` writes what is expected anew, into `tests/round/`.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use crate::case;
use crate::project::form::{Table, utf_16, windows_1252, with_mark};
use crate::project::{Project, files};

const YEAR: &str = "submissions/exempel/2026";
const EDITION: &str = "submissions/exempel/2026/edition.yaml";

/// What the county writes before the round.
const OPENED: &str = "title: Exempelrapport 2026\ndata: example\nas_of: 2027-04-15\ndue: {default: 2027-02-28, kommunerna: 2027-03-31}\nclosed: 2027-04-15\n";
/// What it writes down as files come in.
const RECEIVED: &str = "received:\n  lansstyrelsen: 2027-02-15\n  polisen:\n    - {file: polisen.csv, date: 2027-02-26, via: e-post}\n    - {file: polisen.komplettering.csv, date: 2027-03-12, via: e-post}\n  regionen: 2027-02-20\n  berga: 2027-03-01\n";
/// What was agreed on the telephone.
const DECIDED: &str = "decisions:\n  - {indicator: 1.3a, agency: natverket, finding: S087, confirm: yes, reason: Sidan fick en egen adress., date: 2027-03-20, agreed_with: webbredaktör}\n  - {indicator: 2.10b, agency: polisen, replace: 230, reason: Ett distrikt hade räknats två gånger., date: 2027-03-22, agreed_with: statistikansvarig}\n  - {indicator: 2.6b, agency: regionen, hold: yes, reason: Enkäten gås igenom., date: 2027-03-22, agreed_with: enkätansvarig}\n";
const REVISED: &str = "revision: {number: 2, date: 2027-06-10, reason: Länsstyrelsen hade räknat en insats två gånger.}\n";

/// The round as it goes on: the project, and all that has been printed.
struct Round {
    project: Project,
    printed: String,
}

impl Round {
    fn step(&mut self, line: &str) {
        let (code, text) = self.project.run(line);
        let _ = write!(self.printed, "$ report {line}\n{text}[{code}]\n");
    }

    /// A form, filled in row by row: the indicator, its categories or nothing, and column and value.
    fn filled(&self, name: &str, cells: &[(&str, &str, &str)]) -> Table {
        let path = format!("forms/exempel/2026/{name}.csv");
        let mut table = Table::read(self.project.read(&path).as_bytes());
        for (row, column, text) in cells {
            let at = (0..table.rows.len()).find(|at| named(&table, *at) == *row);
            table.set(
                at.unwrap_or_else(|| panic!("{row} in {name}")),
                column,
                text,
            );
        }
        table
    }
}

/// *2.10a vuxna*: what a row is about, as the test names it.
fn named(table: &Table, row: usize) -> String {
    let parts = ["våldstyp", "målgrupp", "stödlinje"].map(|it| table.cell(row, it));
    let parts = parts.into_iter().filter(|it| !["", "totalt"].contains(it));
    let id = [table.cell(row, "indikator")].into_iter();
    id.chain(parts).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_round_goes_from_forms_to_a_revised_report() {
    let project = Project::base();
    fs::create_dir(project.0.path().join(YEAR)).unwrap();
    project.write(EDITION, OPENED.as_bytes());
    let mut round = Round {
        project,
        printed: String::new(),
    };
    round.step("forms 2026");
    round.step("due 2026 --as-of 2027-02-10");
    answer(&round);
    round.project.add(EDITION, RECEIVED);
    round.step("check 2026");
    round.step("due 2026 --as-of 2027-03-01 --agency Polisen");
    round.step("due 2026 --as-of 2027-03-01 --agency Polisen --format md");
    round.project.add(EDITION, DECIDED);
    round.step("check 2026 --format short");
    round.step("build 2026 --format short");
    round.step("publish 2026 --format short");
    round.step("build 2026 --format short");
    let board = format!("{YEAR}/lansstyrelsen.csv");
    round.project.replace(&board, ";9;", ";8;");
    round.step("build 2026 --format short");
    round.project.add(EDITION, REVISED);
    round.step("build 2026 --format short");
    round.step("publish 2026 --format short");
    round.step("check 2026 --format short");
    let mut found = written(&round.project);
    found.insert("transcript.txt".to_owned(), round.printed.into_bytes());
    case::hold(Path::new("tests/round"), &found).unwrap_or_else(|told| panic!("{told}"));
}

/// The agencies fill in what they were asked for and save it, each with its own program.
fn answer(round: &Round) {
    let save = |name: &str, bytes: &[u8]| round.project.write(&format!("{YEAR}/{name}"), bytes);
    let board = [
        ("1.1a", "värde", "9"),
        ("1.1b", "värde", "4"),
        ("1.3a", "värde", "4\u{a0}120"),
        ("1.4a", "värde", "3"),
        ("2.5a Exempellinjen", "värde", "350"),
    ];
    let board = round.filled("lansstyrelsen", &board);
    save("lansstyrelsen.csv", &with_mark(&board.text(';', 2)));
    let region = [
        ("1.2a", "täljare", "70"),
        ("1.2a", "nämnare", "106"),
        ("1.2a", "tillfrågade", "120"),
        ("1.2b", "värde", "ja"),
        ("1.2b", "datum", "2025-05-14"),
        ("1.2c", "status", "kan inte tas fram"),
        (
            "1.2c",
            "kommentar",
            "Handledningen följs inte längre upp i systemet.",
        ),
        ("2.6a", "värde", "G"),
        ("2.6b", "värde", "7,1"),
    ];
    let region = round.filled("regionen", &region);
    save("regionen.csv", &utf_16(&region.text('\t', 0)));
    // A text too long for a cell comes as a document, and one comes before its time.
    save(
        "regionen.2.6c.md",
        "Rutinerna används i alla verksamheter.\n".as_bytes(),
    );
    save("berga.2.1a.md", "Samverkan har inletts.\n".as_bytes());
    let police = [
        ("2.2b", "täljare", "60"),
        ("2.2b", "nämnare", "112"),
        ("2.10a", "värde", "46"),
        ("2.10a våld i nära relation", "värde", "26"),
        ("2.10a hedersrelaterat våld och förtryck", "värde", "12"),
        ("2.10a sexualbrott", "värde", "8"),
        ("2.10a vuxna", "värde", "34"),
        ("2.10a barn", "värde", "17"),
        ("2.10b", "värde", "245"),
        ("2.10c", "täljare", "60"),
        ("2.10c", "nämnare", "230"),
    ];
    // Two departments send half of the form each.
    let police = round.filled("polisen", &police);
    let is_later = |row: &Vec<String>| row[0] == "2.10b" || row[0] == "2.10c";
    let (later, first): (Vec<_>, Vec<_>) = police.rows.into_iter().partition(is_later);
    for (name, rows) in [("polisen.csv", first), ("polisen.komplettering.csv", later)] {
        let headings = police.headings.clone();
        save(name, &windows_1252(&Table { headings, rows }.text(';', 0)));
    }
}

/// What of the report is expected whole.
const KEEPS: &str = "exempel/2026/lagesrapport.md\nexempel/2026/data/\n";

/// What the tool has written: forms, the report, and what was published.
fn written(project: &Project) -> case::Files {
    let mut built = case::Files::new();
    let root = project.0.path();
    files(&root.join("build"), "build/", &mut built);
    let mut found = case::kept(KEEPS, &built).unwrap();
    files(&root.join("forms"), "forms/", &mut found);
    let published = format!("{YEAR}/published.csv");
    let bytes = project.read(&published).into_bytes();
    found.insert(published, bytes);
    found.retain(|name, _| !case::is_manifest(name));
    found
}
