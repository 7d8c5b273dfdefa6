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
