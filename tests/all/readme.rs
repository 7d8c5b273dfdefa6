//! What the README shows is what happens: its project checks clean, its commands print what it says.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// The fenced blocks: what stands after the fence, and the text.
fn blocks(readme: &str) -> Vec<(String, String)> {
    let mut blocks = Vec::new();
    let mut lines = readme.lines();
    while let Some(line) = lines.next() {
        if let Some(info) = line.strip_prefix("```") {
            let text: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
            blocks.push((info.to_owned(), text.join("\n") + "\n"));
        }
    }
    blocks
}

fn report(folder: &Path, arguments: &[&str]) -> (i32, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_report"))
        .env_clear()
        .current_dir(folder)
        .args(arguments)
        .output()
        .unwrap();
    let text =
        String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
    (output.status.code().unwrap(), text)
}

/// The project that the README shows.
fn example(readme: &str) -> tempfile::TempDir {
    let project = tempfile::tempdir().unwrap();
    let mut files = 0;
    for (info, text) in blocks(readme) {
        let Some((_, path)) = info.split_once(' ') else {
            continue;
        };
        let path = project.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        files += 1;
    }
    assert_eq!(files, 3);
    project
}

#[test]
fn the_example_project_checks_clean_and_builds() {
    let project = example(&fs::read_to_string("README.md").unwrap());
    assert_eq!(
        report(project.path(), &["check", "--lang", "sv"]),
        (0, "Inga anmärkningar.\n".to_owned())
    );
    let (code, text) = report(project.path(), &["build", "2025", "--lang", "sv"]);
    assert_eq!(
        (code, text.as_str()),
        (0, "Rapporten ligger i build/exempel/2025\n")
    );
}

#[test]
fn the_commands_print_what_the_readme_says() {
    let mut commands = 0;
    for (_, text) in blocks(&fs::read_to_string("README.md").unwrap())
        .iter()
        .filter(|(info, _)| info == "console")
    {
        let mut printed = String::new();
        for line in text.lines() {
            if let Some(command) = line.strip_prefix("$ report ") {
                let arguments: Vec<&str> = command.split_whitespace().collect();
                printed = report(Path::new("."), &arguments).1;
                commands += 1;
            } else if !line.starts_with('$') && !printed.is_empty() {
                assert!(
                    printed.lines().any(|it| it == line),
                    "not printed: {line}\n{printed}"
                );
            }
        }
    }
    assert!(commands > 0);
}

/// What is run of the README in its own project, one after the other, and how each ends. Where it stands in the README with
/// less, what stands there is what it begins with.
const RUNS: &[(&str, i32)] = &[
    ("report check 2025", 0),
    (
        "report check --advice --deny warnings --all --color never",
        0,
    ),
    ("report check --format json", 0),
    ("report check --format github", 0),
    ("report check --format sarif", 0),
    ("report check --format junit", 0),
    ("report check --format codequality", 0),
    ("report check --limit rows=20000000 -q", 0),
    ("report check --limit rows=1", 1),
    ("report due 2025", 0),
    ("report due 2025 --as-of 2026-03-06", 0),
    ("report due 2025 --as-of 2026-03-06 --format json", 0),
    ("report due 2025 --as-of 2026-03-06 --format md", 0),
    ("report forms 2025", 0),
    ("report build 2025 --check", 1),
    ("report build 2025", 0),
    ("report build 2025 --check", 0),
    ("report build 2025 --draft --force --out ../utkast", 0),
    ("report verify build/exempel/2025", 0),
    (
        "report verify build/exempel/2025 --inputs build/exempel/2025.inputs.json",
        0,
    ),
    ("report verify plans", 2),
    ("report diff build/exempel/2025 ../utkast/exempel/2025", 0),
    (
        "report diff 2025 2025 --plan exempel --format html --out ../diff.html",
        0,
    ),
    ("report publish 2025", 0),
    ("report explain", 0),
    ("report explain S002 --lang en", 0),
    ("report explain E029", 0),
    ("report explain E031", 0),
    ("report explain N002", 0),
    ("report plan show ID", 0),
    ("report plan diff ID 2025 2026", 0),
    ("report plan schema", 0),
    ("report plan schema --plan ID", 0),
    ("report plan schema --edition", 0),
    ("report templates list", 0),
    ("report templates eject html/tokens.css", 0),
    ("report completions bash", 0),
    ("report build 2024", 2),
];

/// Those that need more than one year are run in this repository.
const RUNS_HERE: &[(&str, i32)] = &[("report diff 2024 2025", 0), ("report check", 0)];

#[test]
fn every_command_and_flag_of_the_readme_is_run() {
    let readme = fs::read_to_string("README.md").unwrap();
    let project = example(&readme);
    let folder = project.path().join("projektet");
    fs::create_dir(&folder).unwrap();
    for name in ["plans", "submissions"] {
        fs::rename(project.path().join(name), folder.join(name)).unwrap();
    }
    let run = |at: &Path, (line, expected): &(&str, i32)| {
        let line = line.replace(" ID", " exempel");
        let arguments: Vec<&str> = line.split_whitespace().skip(1).collect();
        let (code, text) = report(at, &arguments);
        assert_eq!(code, *expected, "{line}\n{text}");
    };
    for it in RUNS {
        run(&folder, it);
    }
    for it in RUNS_HERE {
        run(Path::new("."), it);
    }
    let all: Vec<&str> = RUNS.iter().chain(RUNS_HERE).map(|it| it.0).collect();
    // A span that is no command but its pattern has capitals.
    let is_pattern = |it: &str| it.contains("OLD") || it.contains("FILE");
    let spans = readme.split('`').filter(|it| it.starts_with("report "));
    for span in spans.filter(|it| !is_pattern(it)) {
        assert!(all.iter().any(|it| it.starts_with(span)), "not run: {span}");
    }
    let others = [
        "--accent",
        "--profile",
        "--path",
        "--release",
        "--example",
        "--rows",
        "--files",
    ];
    let words = readme.split(|c: char| c.is_whitespace() || "`.,;:()|=".contains(c));
    let flags = words.filter(|it| {
        it.strip_prefix("--")
            .is_some_and(|it| it.starts_with(char::is_alphabetic))
    });
    for flag in flags.filter(|it| !others.contains(it)) {
        assert!(all.iter().any(|it| it.contains(flag)), "not run: {flag}");
    }
    for code in 0..=2 {
        assert!(readme.contains(&format!("{code} ")) && RUNS.iter().any(|it| it.1 == code));
    }
}

#[test]
fn the_variables_of_the_readme_do_what_it_says() {
    let readme = fs::read_to_string("README.md").unwrap();
    let project = example(&readme);
    let asked = |name: &str, value: &str, arguments: &[&str]| {
        assert!(readme.contains(&format!("`{name}`")), "{name}");
        let output = Command::new(env!("CARGO_BIN_EXE_report"))
            .env_clear()
            .env(name, value)
            .current_dir(project.path())
            .args(arguments)
            .output()
            .unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    for (language, expected) in [
        ("sv", "Inga anmärkningar.\n"),
        ("en", "Nothing to remark.\n"),
    ] {
        assert_eq!(asked("REPORT_LANG", language, &["check"]), expected);
    }
    let rows = "indikator;värde;täljare;nämnare;status;kommentar\n".to_owned();
    let unknown: Vec<String> = (0..12).map(|n| format!("9.{n}a;1;;;;\n")).collect();
    let rows = rows + &unknown.concat();
    let file = project.path().join("submissions/exempel/2025/polisen.csv");
    fs::write(file, rows).unwrap();
    let summary = project.path().join("summary.md");
    let name = summary.to_str().unwrap();
    let printed = asked(
        "GITHUB_STEP_SUMMARY",
        name,
        &["check", "--format", "github"],
    );
    assert_eq!(printed.matches("::error ").count(), 10, "{printed}");
    assert!(fs::read_to_string(summary).unwrap().starts_with("| "));
    // The workflow asks for those of a repository's settings.
    let workflow = fs::read_to_string(".github/workflows/report.yml").unwrap();
    for name in ["REPORT_COMMENT", "REPORT_CODE_SCANNING"] {
        assert!(
            readme.contains(&format!("`{name}`"))
                && workflow.contains(&format!("vars.{name} == 'yes'"))
        );
    }
}

/// The lines that compare what is not yet merged, with copies in the place of git's.
#[test]
fn two_revisions_are_compared_as_the_readme_says() {
    let readme = fs::read_to_string("README.md").unwrap();
    let project = example(&readme);
    let folder = project.path().join("projektet");
    let before = project.path().join("before");
    for to in [&folder, &before] {
        fs::create_dir(to).unwrap();
        for name in ["plans", "submissions"] {
            copy(&project.path().join(name), &to.join(name));
        }
    }
    let file = folder.join("submissions/exempel/2025/polisen.csv");
    let text = fs::read_to_string(&file).unwrap();
    let (head, rows) = text.split_once('\n').unwrap();
    let value = rows.split(';').nth(1).unwrap();
    let changed = rows.replacen(&format!(";{value};"), ";77;", 1);
    fs::write(&file, format!("{head}\n{changed}")).unwrap();
    let blocks = blocks(&readme);
    let lines = &blocks
        .iter()
        .find(|(info, text)| info == "sh" && text.contains("worktree"))
        .unwrap()
        .1;
    let mut printed = String::new();
    for line in lines.lines().filter(|it| !it.starts_with("git worktree ")) {
        let arguments: Vec<&str> = line
            .strip_prefix("report ")
            .unwrap()
            .split_whitespace()
            .collect();
        let (code, text) = report(&folder, &arguments);
        assert_eq!(code, 0, "{line}\n{text}");
        printed = text;
    }
    assert!(printed.contains("→ 77 "), "{printed}");
}

/// The example of a finding is what a check prints of the example's file with two rows of a mistake.
#[test]
fn a_finding_has_the_keys_of_the_readme() {
    let readme = fs::read_to_string("README.md").unwrap();
    let project = example(&readme);
    let rows = "indikator;värde;täljare;nämnare;status;kommentar\n".to_owned();
    let rows = rows + &"1.1a;;;;ej tilgänglig;\n".repeat(2);
    fs::write(
        project.path().join("submissions/exempel/2025/polisen.csv"),
        rows,
    )
    .unwrap();
    let asked = ["check", "--lang", "sv", "--format", "json"];
    let printed = report(project.path(), &asked).1;
    let line = printed.lines().find(|it| it.contains("\"S039\"")).unwrap();
    let found: Value = serde_json::from_str(line).unwrap();
    let shown = blocks(&readme).into_iter().find(|(info, _)| info == "json");
    let shown: Value = serde_json::from_str(&shown.unwrap().1).unwrap();
    let (found, shown) = (found.as_object().unwrap(), shown.as_object().unwrap());
    assert!(found.keys().eq(shown.keys()), "{printed}");
    for (key, value) in shown {
        match value.as_str().and_then(|it| it.strip_suffix('…')) {
            Some(start) => assert!(found[key].as_str().unwrap().starts_with(start), "{key}"),
            None => assert_eq!(found[key], *value, "{key}"),
        }
    }
}

/// The tables of keys are those of the schemas: a row an entry, by the key that it stands under.
#[test]
fn every_key_stands_in_the_readme() {
    let readme = fs::read_to_string("README.md").unwrap();
    for (file, own) in [("plan", &[][..]), ("edition", &["--edition"])] {
        let asked = [&["plan", "schema", "--lang", "en"], own].concat();
        let schema: Value = serde_json::from_str(&report(Path::new("."), &asked).1).unwrap();
        let mut rows = vec![(file.to_owned(), &schema)];
        let mut at = 0;
        while let Some((above, entry)) = rows.get(at).cloned() {
            at += 1;
            for (key, property) in entry["properties"].as_object().unwrap() {
                for name in references(property) {
                    let found = &schema["definitions"][&name];
                    let is_new = !rows.iter().any(|(_, it)| *it == found);
                    if is_new && found.get("required").is_some() && key != "changes" && key != "en"
                    {
                        let key = format!("`{key}`");
                        let is_taken = rows.iter().any(|(own, _)| *own == key);
                        let label = if is_taken {
                            format!("{key} of {above}")
                        } else {
                            key
                        };
                        rows.push((label, found));
                    }
                }
            }
        }
        for (label, entry) in rows {
            let row = format!("| {label} | {} |", keys(entry));
            assert!(
                readme.lines().any(|line| line == row),
                "the README lacks\n{row}"
            );
        }
    }
}

/// What a property or its items refer to, in the order of kinds.
fn references(of: &Value) -> Vec<String> {
    match of {
        Value::Object(of) => {
            let own = of.get("$ref").and_then(Value::as_str);
            let own = own.and_then(|it| it.strip_prefix("#/definitions/"));
            let inner = of.values().flat_map(references);
            own.map(str::to_owned).into_iter().chain(inner).collect()
        }
        Value::Array(all) => all.iter().flat_map(references).collect(),
        _ => Vec::new(),
    }
}

/// The keys that must be there first, in bold.
fn keys(entry: &Value) -> String {
    let required: Vec<&str> = entry["required"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(Value::as_str)
        .collect();
    let all = entry["properties"].as_object().unwrap().keys();
    let others = all.filter(|it| !required.contains(&it.as_str()));
    let bold = required.iter().map(|it| format!("**{it}**"));
    bold.chain(others.cloned()).collect::<Vec<_>>().join(" ")
}

/// The table of calls, asked of the project that the cases stand on.
#[test]
fn calls_come_out_as_the_readme_says() {
    let readme = fs::read_to_string("README.md").unwrap();
    let rows: Vec<(&str, &str)> = readme
        .lines()
        .filter_map(|line| line.strip_prefix("| `{{ ")?.strip_suffix(" |"))
        .map(|row| row.split_once("` | ").unwrap())
        .collect();
    assert!(rows.len() > 5);
    let project = tempfile::tempdir().unwrap();
    copy(Path::new("tests/base"), project.path());
    let text = project.path().join("submissions/exempel/2025/text");
    fs::create_dir_all(&text).unwrap();
    let lines = rows.iter().map(|(call, _)| format!("Så: {{{{ {call}\n\n"));
    fs::write(text.join("forord.md"), lines.collect::<String>()).unwrap();
    assert_eq!(report(project.path(), &["build", "2025"]).0, 0);
    let built = project.path().join("build/exempel/2025/lagesrapport.md");
    let built = fs::read_to_string(built).unwrap().replace('\u{a0}', " ");
    for (call, said) in rows {
        assert!(
            built.lines().any(|line| line == format!("Så: {said}")),
            "{call} does not come out as {said}"
        );
    }
}

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
