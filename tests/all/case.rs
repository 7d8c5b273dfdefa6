//! A folder of `tests/cases/` becomes what its commands print and write, and what of that is expected.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write;
use std::path::Path;
use std::process::Command;
use std::{fmt, fs};

use tempfile::TempDir;

pub(crate) type Outcome<T = ()> = Result<T, Box<dyn Error>>;
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// A case's project when all its commands have run.
pub(crate) struct Ran {
    pub(crate) project: TempDir,
    transcript: String,
    /// The submissions that the case itself brings.
    given: Files,
}

pub(crate) fn run(folder: &Path) -> Outcome<Ran> {
    let mut ran = Ran {
        project: tempfile::tempdir()?,
        transcript: String::new(),
        given: Files::new(),
    };
    let root = ran.project.path();
    copy(Path::new("tests/base"), root)?;
    if folder.join("project").is_dir() {
        copy(&folder.join("project"), root)?;
    }
    if let Ok(without) = fs::read_to_string(folder.join("without")) {
        for path in without.lines() {
            remove(&root.join(path))?;
        }
    }
    files(&root.join("submissions"), "submissions", &mut ran.given)?;
    for line in fs::read_to_string(folder.join("args"))?.lines() {
        if let Some(name) = line.strip_prefix("+ ") {
            let laid = folder.join(name);
            copy(&laid, root)?;
            files(&laid.join("submissions"), "submissions", &mut ran.given)?;
        } else if let Some(path) = line.strip_prefix("- ") {
            remove(&root.join(path))?;
        } else {
            say(line, root, &mut ran.transcript)?;
        }
    }
    Ok(ran)
}

impl Ran {
    /// What is printed and written, and of what is built that which the case keeps.
    pub(crate) fn found(&self, keeps: &str) -> Outcome<Files> {
        let transcript = self.transcript.clone().into_bytes();
        let mut found = Files::from([("transcript.txt".to_owned(), transcript)]);
        let root = self.project.path();
        let mut built = Files::new();
        files(&root.join("build"), "build", &mut built)?;
        if !built.is_empty() {
            found.extend(kept(keeps, &built)?);
        }
        files(&root.join("forms"), "forms", &mut found)?;
        let mut sent = Files::new();
        files(&root.join("submissions"), "submissions", &mut sent)?;
        sent.retain(|name, bytes| self.given.get(name) != Some(bytes));
        found.extend(sent);
        found.retain(|name, _| !is_manifest(name));
        Ok(found)
    }
}

/// What `keeps` names of the files of a report, and in `files.txt` the names of them all. A line is a
/// file, a folder that ends in `/`, or a chapter of a Markdown file by the id of its heading,
/// `lagesrapport.md#mal-1`; `lagesrapport.md#` is what stands before the first chapter. The chapters
/// of a file are put together in its name.
pub(crate) fn kept(keeps: &str, built: &Files) -> Outcome<Files> {
    let names = built
        .keys()
        .map(String::as_str)
        .filter(|it| !is_manifest(it));
    let names: Vec<u8> = names
        .flat_map(|it| [it, "\n"].concat().into_bytes())
        .collect();
    let mut kept = Files::from([("files.txt".to_owned(), names)]);
    for line in keeps.lines() {
        let line = format!("build/{line}");
        let before = kept.len();
        if let Some((name, id)) = line.split_once('#') {
            let text = built.get(name).ok_or(format!("{line} is not written"))?;
            let part = chapter(std::str::from_utf8(text)?, id);
            let part = part.ok_or(format!("{line} is not there"))?;
            kept.entry(name.to_owned())
                .or_default()
                .extend(part.as_bytes());
            continue;
        }
        let is_kept = |name: &str| name == line || line.ends_with('/') && name.starts_with(&line);
        let own = built
            .iter()
            .filter(|(name, _)| is_kept(name) && !is_manifest(name));
        kept.extend(own.map(|(name, bytes)| (name.clone(), bytes.clone())));
        if kept.len() == before {
            return Err(format!("{line} is not written").into());
        }
    }
    Ok(kept)
}

/// The lines from a heading to the next of its level or above.
fn chapter(text: &str, id: &str) -> Option<String> {
    let anchor = format!(" <a id=\"{id}\"></a>");
    let level = |line: &str| {
        let level = line.chars().take_while(|it| *it == '#').count();
        line[level..].starts_with(' ').then_some(level)
    };
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let (from, own) = if id.is_empty() {
        (0, 2)
    } else {
        let is_it = |line: &&str| line.starts_with('#') && line.contains(&anchor);
        let from = lines.iter().position(is_it)?;
        (from, level(lines[from])?)
    };
    let rest = lines[from..].iter().skip(1);
    let ends = |line: &&str| level(line).is_some_and(|it| (1..=own).contains(&it));
    let n = 1 + rest.take_while(|line| !ends(line)).count();
    Some(lines[from..from + n].concat())
}

/// What a folder holds is listed in it and beside it with hashes, which a test of its own recounts.
pub(crate) fn is_manifest(name: &str) -> bool {
    ["/manifest.json", "/SHA256SUMS", ".inputs.json"]
        .iter()
        .any(|it| name.ends_with(it))
}

fn say(line: &str, project: &Path, transcript: &mut String) -> Outcome {
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

/// What is found is what a folder says is expected; with `UPDATE` the folder is written anew.
pub(crate) fn hold(expected: &Path, found: &Files) -> Outcome {
    if std::env::var_os("UPDATE").is_some() {
        return update(expected, found);
    }
    let mut wanted = Files::new();
    files(expected, "", &mut wanted)?;
    compare(&wanted, found)
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
    let mut told = String::new();
    for (name, bytes) in wanted {
        if found[name] != *bytes {
            let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
            write!(
                told,
                "{name} differs\n{}",
                diff(&text(bytes), &text(&found[name]))
            )?;
        }
    }
    if told.is_empty() {
        return Ok(());
    }
    Err(Box::new(Differs(told)))
}

/// What differs, line by line also where an error is shown for debugging, as the harness does.
struct Differs(String);

impl fmt::Display for Differs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Differs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Error for Differs {}

/// The lines that only one of two texts has, with `-` and `+`, and two lines before and after.
fn diff(wanted: &str, found: &str) -> String {
    const AROUND: usize = 2;
    let lines = |text: &str| -> Vec<String> { text.split('\n').map(str::to_owned).collect() };
    let (wanted, found) = (lines(wanted), lines(found));
    let mut told = String::new();
    let (mut one, mut other) = (0, 0);
    while one < wanted.len() || other < found.len() {
        if wanted.get(one) == found.get(other) {
            (one, other) = (one + 1, other + 1);
            continue;
        }
        let (left, right) = apart(&wanted[one..], &found[other..]);
        let after = one + left;
        let parts = [
            (' ', &wanted[one.saturating_sub(AROUND)..one]),
            ('-', &wanted[one..after]),
            ('+', &found[other..other + right]),
            (' ', &wanted[after..wanted.len().min(after + AROUND)]),
        ];
        let _ = writeln!(told, "@ line {}", one + 1);
        for (mark, lines) in parts {
            told.extend(lines.iter().map(|line| format!("{mark}{line}\n")));
        }
        (one, other) = (after, other + right);
    }
    told
}

/// How many lines of each are passed before both go on with the same.
fn apart(wanted: &[String], found: &[String]) -> (usize, usize) {
    for sum in 1..wanted.len() + found.len() {
        for left in sum.saturating_sub(found.len())..=sum.min(wanted.len()) {
            let right = sum - left;
            // An empty line is the same everywhere, so two lines must be.
            let next =
                |lines: &[String], at: usize| [lines.get(at).cloned(), lines.get(at + 1).cloned()];
            if left < wanted.len() && next(wanted, left) == next(found, right) {
                return (left, right);
            }
        }
    }
    (wanted.len(), found.len())
}
