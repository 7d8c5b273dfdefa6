//! What the compiler does not hold: the architecture, the codes and their pages, the marks left behind.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use report::codes::Code;
use report::words::Language;

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

/// The modules of a folder by their paths: `report::charts`.
fn modules(folder: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for path in files(&format!("src/{folder}"), ".rs") {
        let name = path.strip_prefix("src").unwrap().with_extension("");
        let mut names: Vec<&str> = name.iter().map(|it| it.to_str().unwrap()).collect();
        if names.last() == Some(&"mod") {
            names.pop();
        }
        // What tests use is no arrow of the program.
        if names.last().is_some_and(|it| it.ends_with("tests")) {
            continue;
        }
        found.insert(names.join("::"), code(&read(&path)));
    }
    found
}

/// A file's text without its tests, comments and texts.
fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod").next().unwrap_or("");
    let mut code = String::new();
    for line in text.lines() {
        // A text with `//` in it is cut too, which hides no path: those stand outside of texts.
        code.push_str(line.split("//").next().unwrap_or(""));
        code.push('\n');
    }
    let outside = code.split('"').step_by(2);
    let outside = outside.collect::<Vec<_>>().join("\"\"");
    // Who may see a thing is no arrow.
    outside.replace("(in crate::", "(in ")
}

/// The paths that a `use` names: `a::{b, c::{self, d as e}}` is `a::b`, `a::c` and `a::c::d`.
fn named(tree: &str) -> Vec<String> {
    let tree = tree.trim();
    let Some((before, inside)) = tree.split_once('{') else {
        let path = tree.split(" as ").next().unwrap_or("").trim();
        return vec![path.trim_end_matches("::self").to_owned()];
    };
    let inside = inside.strip_suffix('}').unwrap_or(inside);
    let mut deep = 0;
    let parts = inside.split(|c| {
        deep += i32::from(c == '{') - i32::from(c == '}');
        c == ',' && deep == 0
    });
    let parts = parts.filter(|it| !it.trim().is_empty());
    parts
        .flat_map(|it| named(&format!("{before}{}", it.trim())))
        .collect()
}

/// The words of a path in the code of a module, from the top of the crate.
fn absolute(module: &str, path: &str) -> Option<Vec<String>> {
    let mut here: Vec<&str> = module.split("::").collect();
    let mut words = path.split("::").peekable();
    match *words.peek()? {
        "crate" => here.clear(),
        "self" | "super" => {}
        // What a file has declared goes by its own name there.
        _ => return Some(here.into_iter().chain(words).map(str::to_owned).collect()),
    }
    while let Some(word) = words.next_if(|it| matches!(*it, "crate" | "self" | "super")) {
        if word == "super" {
            here.pop();
        }
    }
    Some(here.into_iter().chain(words).map(str::to_owned).collect())
}

/// The module that a path leads into, and the name of what it leads to there.
fn led_to(modules: &BTreeMap<String, String>, path: &[String]) -> Option<(String, String)> {
    let lengths = (1..=path.len()).rev();
    let mut found = lengths.map(|n| (path[..n].join("::"), path.get(n)));
    let (module, name) = found.find(|(module, _)| modules.contains_key(module))?;
    Some((module, name.cloned().unwrap_or_default()))
}

/// Which modules of a folder each of them names things of. What a module hands on (`pub use`) is
/// no arrow of its own: who takes it there has an arrow to the file that holds it.
fn arrows(modules: &BTreeMap<String, String>) -> BTreeMap<String, BTreeSet<String>> {
    let mut handed_on: BTreeMap<(String, String), Vec<String>> = BTreeMap::new();
    let mut paths: Vec<(&String, Vec<String>)> = Vec::new();
    for (module, code) in modules {
        let mut rest = String::new();
        for statement in code.split_inclusive(';') {
            let (before, tree) = match statement.split_once("use ") {
                Some((before, tree)) if before.is_empty() || before.ends_with(['\n', ' ']) => {
                    (before, tree)
                }
                _ => {
                    rest.push_str(statement);
                    continue;
                }
            };
            let is_public = before
                .lines()
                .last()
                .is_some_and(|it| it.starts_with("pub"));
            rest.push_str(before);
            for path in named(tree.trim_end_matches(';')) {
                let Some(path) = absolute(module, &path) else {
                    continue;
                };
                if is_public {
                    let name = path.last().cloned().unwrap_or_default();
                    // A macro is handed on by the file that holds it.
                    if path.join("::") != format!("{module}::{name}") {
                        handed_on.insert((module.clone(), name), path);
                    }
                } else {
                    paths.push((module, path));
                }
            }
        }
        let is_part = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
        let inline = rest.split(|c| !is_part(c)).filter(|it| it.contains("::"));
        paths.extend(inline.filter_map(|it| Some((module, absolute(module, it)?))));
    }
    let mut arrows: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (module, path) in paths {
        let mut found = led_to(modules, &path);
        while let Some(onward) = found.as_ref().and_then(|it| handed_on.get(it)) {
            found = led_to(modules, onward);
        }
        if let Some((other, _)) = found.filter(|(other, _)| other != module) {
            arrows.entry(module.clone()).or_default().insert(other);
        }
    }
    arrows
}

/// A circle of arrows, if there is one.
fn circle(arrows: &BTreeMap<String, BTreeSet<String>>) -> Option<Vec<String>> {
    let mut left = arrows.clone();
    // What nothing is left below of is in no circle.
    loop {
        let n = left.len();
        let known: BTreeSet<String> = left.keys().cloned().collect();
        left.retain(|_, others| others.iter().any(|it| known.contains(it)));
        if left.len() == n {
            break;
        }
    }
    let mut way = vec![left.keys().next()?.clone()];
    loop {
        let others = &left[way.last()?];
        let next = others.iter().find(|it| left.contains_key(*it))?;
        if let Some(at) = way.iter().position(|it| it == next) {
            way.push(next.clone());
            return Some(way.split_off(at));
        }
        way.push(next.clone());
    }
}

/// An arrow goes from the file that names a thing to the file that holds it, whichever of them is a
/// `mod.rs`: what a `mod.rs` holds and its files use may itself use none of them.
#[test]
fn inside_a_module_arrows_point_one_way() {
    let mut n = 0;
    for entry in fs::read_dir("src").unwrap() {
        let path = entry.unwrap().path();
        let folder = path.file_name().unwrap().to_string_lossy().into_owned();
        if !path.is_dir() {
            continue;
        }
        let arrows = arrows(&modules(&folder));
        n += arrows.values().map(BTreeSet::len).sum::<usize>();
        if let Some(circle) = circle(&arrows) {
            panic!("arrows go round: {}", circle.join(" -> "));
        }
    }
    assert!(n > 300, "only {n} arrows are found");
}

/// A chapter says what others say by way of `tell`, and shows what others show by way of a part that is
/// no chapter.
#[test]
fn no_chapter_uses_a_chapter() {
    let report = read(Path::new("src/report/mod.rs"));
    let tables = report.split("&[Chapter] = &[").skip(1);
    let table: String = tables
        .filter_map(|it| Some(it.split_once("\n];")?.0))
        .collect();
    let is_part = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    let named = table
        .split(|c| !is_part(c))
        .filter_map(|it| it.split_once("::"));
    let modules = modules("report");
    let chapters: BTreeSet<String> = named
        .map(|(file, _)| format!("report::{file}"))
        .filter(|it| modules.contains_key(it))
        .collect();
    assert!(chapters.len() > 10, "{chapters:?}");
    for (from, to) in arrows(&modules) {
        let used: Vec<&String> = to.intersection(&chapters).collect();
        assert!(from == "report" || used.is_empty(), "{from} uses {used:?}");
    }
}

/// What is told of figures is asked of the ledger, which knows what may be told: nobody reads the rows.
#[test]
fn what_is_told_comes_from_the_ledger() {
    let tellers = ["tell", "report", "forms", "commands", "render"];
    for path in files("src", ".rs") {
        let is_told = |it: &&str| path.starts_with(Path::new("src").join(it));
        if tellers.iter().any(is_told) {
            let code = read(&path);
            assert!(!code.contains(".observations"), "{}", path.display());
        }
    }
}

#[test]
fn arrows_are_seen_however_they_are_written() {
    let modules: BTreeMap<String, String> = [
        (
            "a",
            "mod b;\npub use crate::a::b::Thing;\nfn f() { c::g() }\n",
        ),
        (
            "a::b",
            "use super::d::{\n    self,\n    e::{Deep as Other},\n};\n",
        ),
        ("a::c", "use crate::a::Thing;\n"),
        ("a::d", "pub fn h() -> bool { crate::a::f() }\n"),
        ("a::d::e", "pub struct Deep;\n"),
    ]
    .map(|(name, code)| (name.to_owned(), code.to_owned()))
    .into();
    let arrows = arrows(&modules);
    let found: Vec<String> = arrows
        .iter()
        .flat_map(|(from, to)| to.iter().map(move |to| format!("{from} {to}")))
        .collect();
    assert_eq!(
        found,
        ["a a::c", "a::b a::d", "a::b a::d::e", "a::c a::b", "a::d a"]
    );
    let circle = circle(&arrows).unwrap().join(" ");
    assert_eq!(circle, "a a::c a::b a::d a");
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
                code.page(Language::SWEDISH),
                ["## Exempel", "## Så rättar du", "## Varför vi kontrollerar"],
            ),
            (
                code.page(Language::ENGLISH),
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
        .filter(|path| !path.starts_with("src/codes"))
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
        for page in [code.page(Language::SWEDISH), code.page(Language::ENGLISH)] {
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

/// A whole report changes with each sentence: only so many are kept, and as Markdown alone. Every other
/// case keeps the chapter that it is about.
#[test]
fn few_cases_keep_a_whole_report() {
    let whole = files("tests", "keeps").iter().fold(0, |n, path| {
        let kept = read(path);
        let is_whole =
            |line: &&str| line.ends_with("lagesrapport.md") || line.ends_with("status-report.md");
        n + kept.lines().filter(is_whole).count()
    });
    assert!((2..=8).contains(&whole), "{whole} reports are kept whole");
    let pages = files("tests", ".html");
    let own = pages.iter().filter(|it| !it.ends_with("jinja"));
    assert_eq!(own.count(), 0, "a page is kept");
}

/// What cells hold as data: it is read back, whatever language a report is in.
const READ_BACK: [&str; 3] = ["högst ", "preliminär", "ej jämförbar"];

#[test]
fn words_for_people_stand_in_the_phrase_files_and_the_pages() {
    let holders = ["src/words", "src/codes"];
    let tellers = [
        "commands", "emit", "check", "derive", "tell", "report", "forms", "render", "write",
    ];
    let tellers = tellers.map(|it| format!("src/{it}/"));
    for path in files("src", ".rs") {
        let name = path.to_string_lossy().replace('\\', "/");
        let is_test = name.ends_with("tests.rs") || name.ends_with("sample.rs");
        if is_test || holders.iter().any(|it| name.starts_with(it)) {
            continue;
        }
        let text = read(&path);
        let text = text.split("#[cfg(test)]").next().unwrap();
        let tells = tellers.iter().any(|it| name.starts_with(it)) || name == "src/cli.rs";
        for (at, line) in text.lines().enumerate() {
            let line = line.trim_start();
            let strange = line.split('"').skip(1).step_by(2).find(|it| {
                let is_swedish = it.contains(['å', 'ä', 'ö', 'Å', 'Ä', 'Ö']);
                tells && is_swedish && !READ_BACK.contains(it)
            });
            let strange = strange.filter(|_| !line.starts_with("//"));
            let strange = strange.or(line.contains(".pick(").then_some("two languages"));
            assert_eq!(strange, None, "{name}:{}", at + 1);
        }
    }
}
