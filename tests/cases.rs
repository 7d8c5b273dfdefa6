//! Each folder of `tests/cases/` becomes a test: a small project, commands, and what must come out.
//!
//! A case is `tests/base/` with the case's `project/` laid over it; `without` lists paths that are
//! taken away. `args` holds a command line a line; a line `+ NAME` lays the case's folder `NAME` over
//! the project before the next, and `- PATH` takes something away. `expected/transcript.txt` is what
//! they print; `expected/build/`, `expected/forms/` and `expected/submissions/` are every file they
//! write there, if they write any: a missing or a stray file fails. What a folder's manifest says of
//! them a test of its own recounts.
//! `UPDATE=1 cargo test --test cases` writes what is expected anew.
#![expect(clippy::disallowed_methods, reason = "a test reads and writes files")]

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::Command;

type Outcome = datatest_stable::Result<()>;
type Files = BTreeMap<String, Vec<u8>>;

fn case(args: &Path) -> Outcome {
    let folder = args.parent().ok_or("a case lies in a folder")?;
    let project = tempfile::tempdir()?;
    copy(Path::new("tests/base"), project.path())?;
    if folder.join("project").is_dir() {
        copy(&folder.join("project"), project.path())?;
    }
    if let Ok(without) = fs::read_to_string(folder.join("without")) {
        for path in without.lines() {
            remove(&project.path().join(path))?;
        }
    }
    let mut given = submissions(project.path())?;
    let mut transcript = String::new();
    for line in fs::read_to_string(args)?.lines() {
        if let Some(name) = line.strip_prefix("+ ") {
            copy(&folder.join(name), project.path())?;
            files(
                &folder.join(name).join("submissions"),
                "submissions",
                &mut given,
            )?;
        } else if let Some(path) = line.strip_prefix("- ") {
            remove(&project.path().join(path))?;
        } else {
            run(line, project.path(), &mut transcript)?;
        }
    }
    let mut found = Files::from([("transcript.txt".to_owned(), transcript.into_bytes())]);
    for written in ["build", "forms"] {
        files(&project.path().join(written), written, &mut found)?;
    }
    let written = submissions(project.path())?;
    found.extend(
        written
            .into_iter()
            .filter(|(name, bytes)| given.get(name) != Some(bytes)),
    );
    found.retain(|name, _| !name.ends_with("/manifest.json"));
    let expected = folder.join("expected");
    if std::env::var_os("UPDATE").is_some() {
        return update(&expected, &found);
    }
    let mut wanted = Files::new();
    files(&expected, "", &mut wanted)?;
    compare(&wanted, &found)
}

fn run(line: &str, project: &Path, transcript: &mut String) -> Outcome {
    let mut command = Command::new(env!("CARGO_BIN_EXE_report"));
    // A test must not depend on the machine it runs on.
    command
        .env_clear()
        .current_dir(project)
        .args(line.split_whitespace());
    let output = command.output()?;
    let code = output.status.code().ok_or("ended by a signal")?;
    // A panic is a bug, and never what is expected.
    if !matches!(code, 0..=2) {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    writeln!(transcript, "$ report {line}")?;
    transcript.push_str(&String::from_utf8(output.stdout)?);
    transcript.push_str(&String::from_utf8(output.stderr)?);
    writeln!(transcript, "[{code}]")?;
    Ok(())
}

fn submissions(project: &Path) -> datatest_stable::Result<Files> {
    let mut found = Files::new();
    files(&project.join("submissions"), "submissions", &mut found)?;
    Ok(found)
}

fn remove(path: &Path) -> Outcome {
    if path.is_dir() {
        fs::remove_dir_all(path)?;
    } else {
        fs::remove_file(path)?;
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Outcome {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

fn files(folder: &Path, prefix: &str, found: &mut Files) -> Outcome {
    if !folder.is_dir() {
        return Ok(());
    }
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .ok_or("a name in UTF-8")?;
        let name = if prefix.is_empty() {
            name.to_owned()
        } else {
            format!("{prefix}/{name}")
        };
        if path.is_dir() {
            files(&path, &name, found)?;
        } else {
            found.insert(name, fs::read(&path)?);
        }
    }
    Ok(())
}

fn update(expected: &Path, found: &Files) -> Outcome {
    if expected.is_dir() {
        fs::remove_dir_all(expected)?;
    }
    for (name, bytes) in found {
        let path = expected.join(name);
        fs::create_dir_all(path.parent().ok_or("a file lies in a folder")?)?;
        fs::write(path, bytes)?;
    }
    Ok(())
}

fn compare(wanted: &Files, found: &Files) -> Outcome {
    let missing: Vec<&String> = wanted
        .keys()
        .filter(|name| !found.contains_key(*name))
        .collect();
    let stray: Vec<&String> = found
        .keys()
        .filter(|name| !wanted.contains_key(*name))
        .collect();
    if !missing.is_empty() || !stray.is_empty() {
        return Err(format!("not written: {missing:?}; not expected: {stray:?}").into());
    }
    for (name, bytes) in wanted {
        if found.get(name) != Some(bytes) {
            let wanted = String::from_utf8_lossy(bytes);
            let found = String::from_utf8_lossy(&found[name]);
            let first = wanted.lines().zip(found.lines()).find(|(a, b)| a != b);
            let (wanted, found) = first.unwrap_or((&wanted, &found));
            return Err(
                format!("{name} differs\n  expected: {wanted}\n  found:    {found}").into(),
            );
        }
    }
    Ok(())
}

datatest_stable::harness! {
    { test = case, root = "tests/cases", pattern = r"/args$" },
}
