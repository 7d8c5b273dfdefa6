//! What many rows have in common is told once, with a count, in every format.

use serde_json::Value;

use crate::project::Project;

const POLISEN: &str = "submissions/exempel/2025/polisen.csv";

/// The findings of a code that a file of the police's gives, one a line, without the file's path.
fn told(code: &str, rows: &str, options: &str) -> Vec<String> {
    let project = Project::base();
    project.write(POLISEN, rows.as_bytes());
    let (_, text) = project.run(&format!("check 2025 --format short {options}"));
    let lines = text
        .lines()
        .filter(|line| line.contains(&format!("[{code}]")));
    lines
        .map(|line| line.replace(&format!("{POLISEN}:"), ""))
        .collect()
}

/// The rows of the police's file, with more in some of their columns.
fn polisen(changed: impl Fn(usize, &mut Vec<String>)) -> String {
    let project = Project::base();
    let text = project.read(POLISEN);
    let mut rows = String::new();
    for (at, line) in text.lines().enumerate() {
        let mut cells: Vec<String> = line.split(';').map(str::to_owned).collect();
        cells.insert(1, if at == 0 { "part" } else { "" }.to_owned());
        changed(at, &mut cells);
        rows.push_str(&(cells.join(";") + "\n"));
    }
    rows
}

#[test]
fn one_cause_in_all_rows_is_one_finding() {
    for (code, rows, expected) in [
        (
            "S042",
            polisen(|at, cells| {
                if at > 0 {
                    "2026".clone_into(&mut cells[4]);
                }
            }),
            "2:9: fel[S042]: Året 2026 är senare än 2025, som rapporten gäller. (9 gånger; se även",
        ),
        (
            "S028",
            polisen(|at, cells| {
                if at > 0 {
                    "Åklagarna".clone_into(&mut cells[1]);
                }
            }),
            "2:6: fel[S028]: \"Åklagarna\" är ingen part i planen. (9 gånger; se även",
        ),
        (
            "S033",
            polisen(|_, cells| {
                if cells[2] == "totalt" {
                    "Samtliga".clone_into(&mut cells[2]);
                }
            }),
            "3:8: fel[S033]: \"Samtliga\" är ingen kategori i uppdelningen våldstyp. (3 gånger; se även",
        ),
        (
            "S082",
            polisen(|_, _| {}) + polisen(|_, _| {}).split_once('\n').unwrap().1,
            "11:11: upplysning[S082]: Rader i filen står två gånger med samma svar. (9 gånger; se även",
        ),
    ] {
        let told_once = told(code, &rows, "");
        assert_eq!(told_once.len(), 1, "{told_once:?}");
        assert!(told_once[0].starts_with(expected), "{told_once:?}");
        assert!(
            told(code, &rows, "--all").len() > 2 || code == "S082",
            "{rows}"
        );
    }
}

#[test]
fn a_file_that_came_twice_is_one_finding() {
    let project = Project::base();
    let rows = project.read(POLISEN);
    project.write("submissions/exempel/2025/polisen.igen.csv", rows.as_bytes());
    let text = project.done("check 2025 --format short");
    assert_eq!(text.lines().count(), 2, "{text}");
    assert!(
        text.contains("står också i en annan fil med samma svar. (9 gånger;"),
        "{text}"
    );
}

/// Rows of indicators that no plan has, each with a number of its own.
fn unknown(n: usize) -> String {
    let rows = (0..n).map(|at| format!("99.{at}q;{at}\n"));
    "indikator;värde\n".to_owned() + &rows.collect::<String>()
}

#[test]
fn what_differs_is_told_twenty_times_and_then_counted() {
    for (n, lines, last) in [
        (
            20,
            20,
            "21:1: fel[S002]: \"99.19q\" är ingen indikator i planen.",
        ),
        (
            21,
            21,
            "22:1: fel[S002]: \"99.20q\" är ingen indikator i planen.",
        ),
        (
            22,
            21,
            "22:1: fel[S002]: 2 anmärkningar till av samma slag i filen. (se även 23:1)",
        ),
        (
            3000,
            21,
            "22:1: fel[S002]: 2 980 anmärkningar till av samma slag i filen. (se även 23:1, 24:1)",
        ),
    ] {
        let told = told("S002", &unknown(n), "");
        assert_eq!((told.len(), &**told.last().unwrap()), (lines, last));
    }
    assert_eq!(told("S002", &unknown(1100), "--all").len(), 1100);
}

#[test]
fn every_format_tells_as_many() {
    let project = Project::base();
    project.write(POLISEN, unknown(50).as_bytes());
    let (_, json) = project.run("check 2025 --format json");
    let found: Vec<Value> = json
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let found: Vec<&Value> = found.iter().filter(|it| it["code"] == "S002").collect();
    assert_eq!(found.len(), 21);
    let (first, rest) = (found[0], found[20]);
    assert_eq!(
        (&first["count"], &first["given"]),
        (&1.into(), &"99.0q".into())
    );
    assert_eq!((&rest["count"], &rest["given"]), (&30.into(), &Value::Null));
    assert_eq!(rest["again"].as_array().unwrap().len(), 2);
    let (_, full) = project.run("check 2025");
    assert_eq!(full.matches("fel[S002]").count(), 21);
    assert!(
        full.contains("fel[S002]: 30 anmärkningar till av samma slag i filen."),
        "{full}"
    );
    assert!(full.contains("--all"), "{full}");
    assert!(full.contains("\n21 fel. "), "{full}");
}

#[test]
fn a_decision_finds_its_finding_among_many() {
    let project = Project::base();
    let small = polisen(|at, cells| {
        if at == 4 {
            "3".clone_into(&mut cells[5]);
        }
    });
    project.write(POLISEN, small.as_bytes());
    let (_, text) = project.run("check 2025 --format short");
    assert!(text.contains("[S086]"), "{text}");
    project.add(
        "submissions/exempel/2025/edition.yaml",
        "decisions:\n  - indicator: 2.10a\n    agency: polisen\n    finding: S086\n    confirm: yes\n    reason: Kontrollerat.\n    date: 2026-04-01\n    agreed_with: statistikfunktionen\n",
    );
    let (_, text) = project.run("check 2025 --format short");
    assert!(!text.contains("[S086]"), "{text}");
}
