//! A project that a test may change: copied to a folder of its own, where the tool is run.

pub(crate) mod form;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

/// A copy of a project that a test runs the tool in.
pub(crate) struct Project(pub(crate) tempfile::TempDir);

impl Project {
    pub(crate) fn of(folders: &[(&str, &str)]) -> Project {
        let project = Project(tempfile::tempdir().unwrap());
        for (from, to) in folders {
            copy(Path::new(from), &project.0.path().join(to));
        }
        project
    }

    pub(crate) fn base() -> Project {
        Project::of(&[("tests/base", "")])
    }

    /// The exit code and everything that was printed.
    pub(crate) fn run(&self, line: &str) -> (i32, String) {
        self.run_in("sv", line)
    }

    /// The same in a language.
    pub(crate) fn run_in(&self, language: &str, line: &str) -> (i32, String) {
        let output = Command::new(env!("CARGO_BIN_EXE_report"))
            .env_clear()
            .current_dir(self.0.path())
            .args(line.split_whitespace())
            .args(["--lang", language])
            .output()
            .unwrap();
        let text =
            String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
        // Numbers and names hold spaces that do not break.
        let text = text.replace(['\u{202f}', '\u{a0}'], " ");
        (output.status.code().unwrap(), text)
    }

    pub(crate) fn done(&self, line: &str) -> String {
        let (code, text) = self.run(line);
        assert_eq!(code, 0, "{line}\n{text}");
        text
    }

    /// Publishes what was built and read, outside the folder that a test looks in.
    pub(crate) fn publish(&self, what: &str) -> String {
        self.done(&format!("build {what} --out läst"));
        self.done(&format!("publish {what} --out läst"))
    }

    pub(crate) fn write(&self, path: &str, bytes: &[u8]) {
        fs::write(self.0.path().join(path), bytes).unwrap();
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.0.path().join(path)).unwrap()
    }

    /// A report in Markdown, and after it its other pages.
    pub(crate) fn pages(&self, path: &str) -> String {
        pages(&self.0.path().join(path))
    }

    pub(crate) fn replace(&self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        assert!(text.contains(from), "{from:?} stands in {path}");
        self.write(path, text.replacen(from, to, 1).as_bytes());
    }

    pub(crate) fn add(&self, path: &str, text: &str) {
        let before = self.read(path);
        self.write(path, (before + text).as_bytes());
    }

    pub(crate) fn tree(&self, folder: &str) -> BTreeMap<String, Vec<u8>> {
        let mut found = BTreeMap::new();
        files(&self.0.path().join(folder), "", &mut found);
        found
    }

    /// The same of reports, without what each of them is made of.
    pub(crate) fn reports(&self, folder: &str) -> BTreeMap<String, Vec<u8>> {
        let mut found = self.tree(folder);
        found.retain(|name, _| !name.ends_with(".inputs.json"));
        found
    }
}

/// Copies a folder with all that is in it.
pub(crate) fn copy(from: &Path, to: &Path) {
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

/// Every file below a folder, by its path from there.
pub(crate) fn files(folder: &Path, prefix: &str, found: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = format!("{prefix}{}", path.file_name().unwrap().to_str().unwrap());
        if path.is_dir() {
            files(&path, &format!("{name}/"), found);
        } else {
            found.insert(name, fs::read(&path).unwrap());
        }
    }
}

/// A report, and after it its other pages in the same language and format.
pub(crate) fn pages(report: &Path) -> String {
    let mut found = BTreeMap::new();
    files(report.parent().unwrap(), "", &mut found);
    let own = report.file_name().unwrap().to_str().unwrap();
    let (name, format) = own.rsplit_once('.').unwrap();
    let language = if name == "lagesrapport" { "sv" } else { "en" };
    let mark = format!("\n<html lang=\"{language}\">");
    let is_other = |name: &&str| {
        let page = found.get(&format!("{name}.html"));
        let page = page.map(|it| String::from_utf8_lossy(it));
        page.is_some_and(|it| it.contains(&mark))
    };
    let others = found.keys().filter_map(|it| it.strip_suffix(".html"));
    let others = others.filter(|it| *it != name).filter(is_other);
    let text: String = [name]
        .into_iter()
        .chain(others)
        .map(|it| String::from_utf8(found[&format!("{it}.{format}")].clone()).unwrap())
        .collect();
    without_labels(&text)
}

/// The cells of measures in Markdown with the ids of their figures alone: what a figure counts is its name, which
/// stands in many places, and where it leads is looked at elsewhere.
pub(crate) fn without_labels(text: &str) -> String {
    let text = text.replace("<a id=\"uppgift-", "<a id=\"f-uppgift-");
    let mut parts = text.split("<a id=\"f-");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |said, part| {
        let id = part.split_once('[').and_then(|(_, it)| it.split_once(']'));
        let Some((id, after)) = id else {
            return said + part;
        };
        let after = after.split_once(')').map_or("", |(_, it)| it);
        match after
            .split_once(": ")
            .filter(|_| !part.starts_with("uppgift-"))
        {
            Some((label, value)) if !label.contains(['|', ';', '\n']) => {
                format!("{said}{id}: {value}")
            }
            _ => format!("{said}{id}{after}"),
        }
    })
}

/// A text with a phrase that has no facts by its name: what a test reads so may be worded anew.
pub(crate) fn named(text: &str, phrase: &str) -> String {
    let mut text = text.to_owned();
    for book in ["src/words/sv.txt", "src/words/en.txt"] {
        let book = fs::read_to_string(book).unwrap();
        let wording = book
            .lines()
            .find_map(|line| line.strip_prefix(phrase)?.strip_prefix(" | "));
        text = text.replace(wording.unwrap(), &format!("{{{phrase}}}"));
    }
    text
}
