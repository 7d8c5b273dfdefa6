//! What services that run the program read: annotations, SARIF, JUnit and code quality.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use serde_json::Value;

use crate::project::Project;

const SENT: &str = "submissions/exempel/2025";
const FORMATS: [&str; 4] = ["sarif", "junit", "github", "codequality"];

/// What a check prints, and what it adds to the summary of the run.
fn checked(project: &Project, format: &str) -> (String, String) {
    let root = project.0.path();
    let summary = root.join("summary.md");
    let output = Command::new(env!("CARGO_BIN_EXE_report"))
        .env_clear()
        .env("GITHUB_STEP_SUMMARY", &summary)
        .current_dir(root)
        .args(["check", "2025", "--lang", "sv", "--format", format])
        .output()
        .unwrap();
    assert!(output.stderr.is_empty(), "{output:?}");
    let added = fs::read_to_string(summary).unwrap_or_default();
    // Numbers and names hold spaces that do not break.
    let plain = |text: String| text.replace(['\u{202f}', '\u{a0}'], " ");
    (
        plain(String::from_utf8(output.stdout).unwrap()),
        plain(added),
    )
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|it| panic!("{it}: {text}"))
}

fn results(sarif: &str) -> Vec<Value> {
    let document = json(sarif);
    document["runs"][0]["results"].as_array().unwrap().clone()
}

/// The submission of an agency in the example, each of whose rows has a fault of its own.
fn with_rows(n: usize) -> Project {
    let project = Project::base();
    let rows: Vec<String> = (0..n).map(|at| format!("okänd-{at}a;{at}\n")).collect();
    let rows = rows.concat();
    project.write(
        &format!("{SENT}/lansstyrelsen.csv"),
        format!("indikator;värde\n{rows}").as_bytes(),
    );
    project
}

#[test]
fn what_is_called_like_a_command_is_none() {
    let project = Project::base();
    let name = "%0A::error file=a,line=1::b.csv";
    project.write(&format!("{SENT}/{name}"), b"indikator;v\n1.1a;1\n");
    project.write(
        &format!("{SENT}/lansstyrelsen.csv"),
        "indikator;värde\n1.1a;\"sju\n::error::åtta, 100 %\"\n".as_bytes(),
    );
    let (text, added) = checked(&project, "github");
    let one = |part: &str| text.lines().find(|it| it.contains(part)).unwrap();
    assert_eq!(
        one("%250A"),
        "::error file=submissions/exempel/2025/%250A%3A%3Aerror file=a%2Cline=1%3A%3Ab.csv,line=1,title=S001::Filen är \
         döpt efter \"%250A::error file=a,line=1::b\", men så heter ingen part i planen.%0AFilen ska heta som partens id \
         i planen, till exempel kriminalvarden.csv. Är parten ny, lägg till den i planen."
    );
    assert_eq!(
        one("␊"),
        "::error file=submissions/exempel/2025/lansstyrelsen.csv,line=2,endLine=3,title=S050 B2::\"sju␊::error::åtta, \
         100 %25\" är inget tal.%0ASkriv bara siffror i cellen, till exempel 1250 eller 12,5. Saknas uppgiften, lämna \
         cellen tom och skriv skälet i kolumnen status, till exempel \"ej tillgänglig\"."
    );
    assert!(added.is_empty(), "{added}");
}

#[test]
fn a_hundred_thousand_findings_are_counted_in_little_room() {
    let project = with_rows(100_000);
    for format in FORMATS {
        let (text, added) = checked(&project, format);
        let text = text + &added;
        assert!(text.len() < 60_000, "{format}: {}", text.len());
        assert!(
            text.contains("99 980 anmärkningar till"),
            "{format}: {text}"
        );
    }
}

#[test]
fn what_is_told_one_by_one_ends_where_a_service_stops_reading() {
    let project = with_rows(6_000);
    let all = |format: &str| {
        let line = format!("check 2025 --all --format {format}");
        project.run(&line).1
    };
    let document = json(&all("sarif"));
    let run = &document["runs"][0];
    assert_eq!(run["results"].as_array().unwrap().len(), 5000);
    let told = &run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"];
    assert!(
        told.as_str()
            .unwrap()
            .starts_with("1 000 anmärkningar till"),
        "{told}"
    );
    let entries = json(&all("codequality"));
    let entries = entries.as_array().unwrap();
    assert_eq!(entries.len(), 5001);
    assert!(
        entries[5000]["description"]
            .as_str()
            .unwrap()
            .starts_with("1 000 anmärkningar till")
    );
}

#[test]
fn what_has_no_annotation_stands_in_the_summary() {
    let project = with_rows(15);
    project.replace(&format!("{SENT}/lansstyrelsen.csv"), "okänd-14a", "<b>|@x*");
    let (text, added) = checked(&project, "github");
    assert_eq!(
        text.lines().filter(|it| it.starts_with("::error ")).count(),
        10
    );
    assert!(
        text.contains("\n5 anmärkningar till står i körningens sammanfattning.\n"),
        "{text}"
    );
    let rows: Vec<&str> = added
        .lines()
        .filter(|it| it.starts_with("| fel S002 "))
        .collect();
    assert_eq!(rows.len(), 5, "{added}");
    assert!(
        rows[4].contains("\"&#60;b&#62;&#124;&#64;x&#42;\" är ingen indikator"),
        "{added}"
    );
    // No other form adds anything.
    assert_eq!(checked(&project, "sarif").1, added);
    // A second run of the step adds to it, and never more than is shown.
    let (_, twice) = checked(&project, "github");
    assert_eq!(twice, added.repeat(2));
}

#[test]
fn paths_begin_where_the_repository_does() {
    let project = Project::of(&[("tests/base", "län/år [1]")]);
    fs::create_dir(project.0.path().join(".git")).unwrap();
    let file = "län/år [1]/submissions/exempel/2025/polisen.csv";
    project.write(file, "indikator;värde\n2.10x;7\n".as_bytes());
    let check = |format: &str| {
        let output = Command::new(env!("CARGO_BIN_EXE_report"))
            .env_clear()
            .current_dir(project.0.path())
            .args([
                "-C",
                "län/år [1]/plans",
                "check",
                "2025",
                "--format",
                format,
            ])
            .output()
            .unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    let result = results(&check("sarif")).remove(0);
    let location = &result["locations"][0]["physicalLocation"];
    let uri = location["artifactLocation"]["uri"].as_str().unwrap();
    assert_eq!(
        uri,
        "l%C3%A4n/%C3%A5r%20%5B1%5D/submissions/exempel/2025/polisen.csv"
    );
    assert_eq!(json(&check("codequality"))[0]["location"]["path"], file);
    assert!(check("github").starts_with(&format!("::error file={file},line=2,")));
    assert!(check("junit").contains(&format!("{file}:2 (A2)")));
}

#[test]
fn a_party_has_a_test_case_for_each_figure_it_owes() {
    let project = Project::base();
    project.write(
        &format!("{SENT}/polisen.csv"),
        "indikator;värde\n2.10a;sju\n".as_bytes(),
    );
    let owed = json(&project.run("due 2025 --format json").1)["plans"][0]["owed"].clone();
    let (text, _) = checked(&project, "junit");
    let n = text.matches(" classname=\"exempel.2025.").count();
    assert_eq!(owed, n, "{text}");
    // Whose the answer is, not who sends it.
    assert!(
        text.contains("<testsuite name=\"exempel 2025 Nätverket\" tests=\"1\""),
        "{text}"
    );
    let (_, case) = text.split_once("<testcase name=\"2.10a ").unwrap();
    assert!(case.contains("<failure type=\"S050\" message="), "{text}");
    let (_, case) = text.split_once("<testcase name=\"2.10b ").unwrap();
    let skipped =
        "\n      <skipped message=\"försenad 46 dagar, att lämna senast den 28 februari 2026\"/>\n";
    assert!(
        case.split_once('>').unwrap().1.starts_with(skipped),
        "{text}"
    );
}

#[test]
fn a_finding_is_the_same_when_rows_come_before_it() {
    let project = with_rows(3);
    project.add(
        &format!("{SENT}/lansstyrelsen.csv"),
        "okänd-0a;7\nokänd-0a;7\n",
    );
    let prints = || {
        let all = project.run("check 2025 --all --format codequality").1;
        let all = json(&all);
        let all = all.as_array().unwrap().iter();
        all.map(|it| it["fingerprint"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    let before = prints();
    let unique: BTreeSet<&String> = before.iter().collect();
    assert_eq!(unique.len(), before.len());
    project.replace(
        &format!("{SENT}/lansstyrelsen.csv"),
        "okänd-0a",
        "1.1a;7\n\nokänd-0a",
    );
    let after: BTreeSet<String> = prints().into_iter().collect();
    assert!(
        unique.into_iter().all(|it| after.contains(it)),
        "{before:?} {after:?}"
    );
}
