//! Forms as agencies meet them: written, opened and saved by a spreadsheet, filled in or not, and taken back as they come.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

use crate::project::form::{Table, utf_16, windows_1252, with_mark};
use crate::project::{Project, copy};

const PLAN: &str = "stockholm-2024-2027";
/// Both years with what is owed each year, and the last with what is owed at the plan's end.
const YEARS: [&str; 2] = ["2026", "2027"];

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

/// Fills every form in, saves it as a spreadsheet does, and puts it among the submissions: nothing
/// is at fault, nothing is missing, and every figure stands in the report's open data.
fn answers_all(save: impl Fn(&Table) -> Vec<u8>) {
    for year in YEARS {
        let project = project(year);
        let mut rows = 0;
        for (name, bytes) in forms(project.path(), year) {
            let mut table = Table::read(&bytes);
            table.fill();
            rows += table.rows.len();
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

/// How many figures and texts about a year its report holds as open data.
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

/// What a plan says to those who report stands in what they fill in, and in the plan as it is shown.
#[test]
fn an_instruction_stands_in_the_form_and_on_no_page() {
    const SAID: &str = "Ange källan.";
    const NOW: &str = "Ange källa och tidpunkt.";
    let project = Project::base();
    project.replace(
        "plans/exempel.yaml",
        "            name: Antal pågående insatser\n",
        &format!(
            "            name: Antal pågående insatser\n            definition: Insatser räknas.\n            \
             instruction: {SAID}\n            changes: [{{from: 2025, reason: Beslut, instruction: {NOW}}}]\n"
        ),
    );
    project.done("forms 2025 --agency lansstyrelsen");
    let form = project.read("forms/exempel/2025/lansstyrelsen.csv");
    let rows: Vec<Vec<&str>> = form.lines().map(|it| it.split(';').collect()).collect();
    let at = rows[0].iter().position(|it| *it == "anvisning").unwrap();
    let of = |id: &str| rows.iter().find(|row| row[0] == id).unwrap()[at];
    assert_eq!((of("1.1a"), of("1.1b")), (NOW, ""));
    // The column is not read, and no form has it where nothing is said.
    project.write(
        "submissions/exempel/2025/lansstyrelsen.csv",
        form.as_bytes(),
    );
    let (_, told) = project.run("check 2025 --format short");
    assert!(!told.contains("anvisning"), "{told}");
    project.done("forms 2025 --agency polisen");
    assert!(
        !project
            .read("forms/exempel/2025/polisen.csv")
            .contains("anvisning")
    );

    let shown = project.done("plan show exempel --year 2024");
    assert!(shown.contains(&format!("anvisning: {SAID}")), "{shown}");
    let shown = project.done("plan show exempel --year 2025 --format json");
    assert!(
        shown.contains(&format!("\"instruction\": \"{NOW}\"")),
        "{shown}"
    );
    let changed = project.done("plan diff exempel 2024 2025");
    let sentence = "anvisningen ändras från ”Ange källan” till ”Ange källa och tidpunkt”";
    assert!(changed.contains(sentence), "{changed}");

    project.done("build 2025 --draft");
    let page = project.pages("build/exempel/2025/lagesrapport.md");
    for said in [SAID, NOW, "anvisning"] {
        assert!(!page.contains(said), "{said}");
    }
}
