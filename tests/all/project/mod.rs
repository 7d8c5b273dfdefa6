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
