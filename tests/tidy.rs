//! What the compiler does not hold: the architecture, the codes and their pages, the marks left behind.
#![expect(clippy::disallowed_methods, reason = "a test reads files")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use report::codes::Code;
use report::language::Language;

fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn every_file_says_what_it_turns_into_what() {
    for path in files("src", ".rs").into_iter().chain(files("tests", ".rs")) {
        let text = read(&path);
        assert!(
            text.starts_with("//! "),
            "{} does not open with a sentence",
            path.display()
        );
    }
}

#[test]
fn nothing_is_left_for_later() {
    let marks = [
        ["TO", "DO"].concat(),
        ["FIX", "ME"].concat(),
        ["dbg", "!("].concat(),
        ["#[ig", "nore"].concat(),
    ];
    for path in files("src", "")
        .into_iter()
        .chain(files("templates", ""))
        .chain(files("tests", ".rs"))
    {
        let Ok(text) = fs::read_to_string(&path) else {
            continue;
        };
        for mark in &marks {
            assert!(
                !text.contains(mark.as_str()),
                "{} holds {mark}",
                path.display()
            );
        }
    }
}

#[test]
fn modules_import_only_what_is_declared_above_them() {
    let library = read(Path::new("src/lib.rs"));
    let order: Vec<&str> = library
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'))
        .collect();
    let rank: BTreeMap<&str, usize> = order
        .iter()
        .enumerate()
        .map(|(at, name)| (*name, at))
        .collect();
    for path in files("src", ".rs") {
        let inside = path.strip_prefix("src").unwrap();
        let first = inside
            .components()
            .next()
            .unwrap()
            .as_os_str()
            .to_string_lossy()
            .into_owned();
        let own = first.trim_end_matches(".rs");
        let Some(place) = rank.get(own) else { continue };
        let text = read(&path);
        let code = text.split("#[cfg(test)]").next().unwrap_or("");
        for used in code.split("crate::").skip(1) {
            // `crate::{emit, load}` names several, `crate::load::load` one.
            let several = used.strip_prefix('{').and_then(|it| it.split('}').next());
            for name in several.unwrap_or(used).split(',') {
                let is_word = |c: char| c.is_alphanumeric() || c == '_';
                let name = name.trim_start();
                let name = name.split(|c| !is_word(c)).next().unwrap_or("");
                if let Some(other) = rank.get(name) {
                    assert!(
                        other <= place,
                        "{} uses {name}, which lib.rs declares below {own}",
                        path.display()
                    );
                }
                if several.is_none() {
                    break;
                }
            }
        }
    }
}

#[test]
fn codes_are_in_order_and_none_is_used_twice() {
    let groups = |letter: char| {
        Code::ALL
            .iter()
            .map(|code| code.id())
            .filter(move |id| id.starts_with(letter))
    };
    for letter in ['P', 'E', 'S', 'N', 'T'] {
        let ids: Vec<&str> = groups(letter).collect();
        let mut sorted = ids.clone();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(ids, sorted);
    }
    let mut names: Vec<&str> = Code::ALL.iter().map(|code| code.name()).collect();
    names.sort_unstable();
    let n = names.len();
    names.dedup();
    assert_eq!(names.len(), n, "two codes have one name");
}

#[test]
fn every_code_has_two_pages_with_the_agreed_headings() {
    for code in Code::ALL {
        for (page, headings) in [
            (
                code.page(Language::Swedish),
                ["## Exempel", "## Så rättar du", "## Varför vi kontrollerar"],
            ),
            (
                code.page(Language::English),
                ["## Example", "## How to mend it", "## Why we check"],
            ),
        ] {
            let first = page.lines().next().unwrap_or("");
            assert!(
                first.starts_with(&format!("# {}: ", code.id())),
                "{}: {first}",
                code.id()
            );
            let found: Vec<&str> = page
                .lines()
                .filter(|line| line.starts_with("## "))
                .collect();
            let expected = &headings[..found.len().max(2)];
            assert_eq!(found, expected, "{}", code.id());
        }
    }
    let pages = files("src/codes", ".md");
    for path in &pages {
        let id: String = path
            .file_name()
            .unwrap()
            .to_string_lossy()
            .chars()
            .take(4)
            .collect();
        assert!(
            Code::find(&id).is_some(),
            "{} belongs to no code",
            path.display()
        );
    }
    assert_eq!(pages.len(), 2 * Code::ALL.len());
}

#[test]
fn every_code_is_reported_somewhere() {
    let sources: String = files("src", ".rs")
        .iter()
        .filter(|path| !path.starts_with("src/codes") && !path.starts_with("src/language"))
        .map(|path| read(path))
        .collect();
    for code in Code::ALL {
        assert!(
            sources.contains(&format!("Code::{}", code.id())),
            "nothing reports {}",
            code.id()
        );
    }
}

/// The cases of a code are the folders that begin with its id.
fn cases(code: Code) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = fs::read_dir("tests/cases")
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.file_name()
                .unwrap()
                .to_string_lossy()
                .starts_with(code.id())
        })
        .collect();
    found.sort();
    found
}

#[test]
fn every_code_has_a_case_that_shows_it_in_both_languages() {
    for code in Code::ALL {
        let folders = cases(*code);
        assert!(!folders.is_empty(), "{} has no case", code.id());
        let shown: String = folders
            .iter()
            .map(|folder| read(&folder.join("expected/transcript.txt")))
            .collect();
        let tag = format!("[{}]: ", code.id());
        let lines: Vec<&str> = shown.lines().filter(|line| line.contains(&tag)).collect();
        let words = |names: [&str; 4]| {
            lines.iter().any(|line| {
                names
                    .iter()
                    .any(|name| line.contains(&format!("{name}{tag}")))
            })
        };
        assert!(
            words(["fel", "varning", "upplysning", "råd"]),
            "{} is not shown in Swedish",
            code.id()
        );
        assert!(
            words(["error", "warning", "note", "advice"]),
            "{} is not shown in English",
            code.id()
        );
        for line in lines {
            assert!(
                !has_place(line),
                "{}: a place is not filled: {line}",
                code.id()
            );
        }
    }
}

/// Whether a message still holds `{name}` where a fact should stand.
fn has_place(line: &str) -> bool {
    line.split('{').skip(1).any(|rest| {
        let name: String = rest
            .chars()
            .take_while(|c| c.is_ascii_lowercase() || *c == '_')
            .collect();
        !name.is_empty() && rest[name.len()..].starts_with(['}', '#'])
    })
}

/// An example that no case holds may be wrong, and nobody would know.
#[test]
fn every_example_stands_in_a_case() {
    for code in Code::ALL {
        let folders = cases(*code);
        let own = folders
            .iter()
            .flat_map(|folder| files(&folder.to_string_lossy(), ""));
        let mut held = String::new();
        for path in own.chain(files("tests/base", "")) {
            // A page may show a file's name in the place of its lines.
            held.push_str(&path.to_string_lossy());
            held.push('\n');
            held.push_str(&String::from_utf8_lossy(&fs::read(&path).unwrap()));
        }
        for page in [code.page(Language::Swedish), code.page(Language::English)] {
            for line in example(page) {
                let line = line.trim();
                assert!(held.contains(line), "{}: no case holds {line:?}", code.id());
            }
        }
    }
}

/// The lines of the first fenced block.
fn example(page: &str) -> impl Iterator<Item = &str> {
    let mut fences = page.lines().skip_while(|line| !line.starts_with("```"));
    fences.next();
    fences
        .take_while(|line| !line.starts_with("```"))
        .filter(|line| !line.trim().is_empty())
}

#[test]
fn no_file_names_a_machine() {
    let places = [
        ["/ho", "me/"].concat(),
        ["/wo", "rk/"].concat(),
        ["/ro", "ot/"].concat(),
    ];
    for folder in ["src", "templates", "plans", "submissions", "tests"] {
        for path in files(folder, "") {
            let Ok(text) = fs::read_to_string(&path) else {
                continue;
            };
            for place in &places {
                assert!(
                    !text.contains(place.as_str()),
                    "{} names {place}",
                    path.display()
                );
            }
        }
    }
}
