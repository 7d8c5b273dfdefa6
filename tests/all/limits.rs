//! Each limit holds at its number: one more is told and writes nothing, and the number itself is no limit passed.

use std::path::Path;

use report::limits::{ALL, Limit, Limits, NAMES};
use serde_json::Value;
use unicode_segmentation::UnicodeSegmentation;

use crate::project::Project;

const METHOD: &str = "submissions/exempel/2025/text/metod.md";
const COMMENTED: &str = "submissions/exempel/2025/polisen.csv";

/// The base project with a text that has lists in lists and calls of figures.
fn project() -> Project {
    let project = Project::base();
    std::fs::create_dir(project.0.path().join("submissions/exempel/2025/text")).unwrap();
    let call = "{{ value(\"1.3a\") }}";
    let text = format!("- En\n  - Två\n    - Tre\n      - Fyra\n\n{call} och {call} och {call}\n");
    project.write(METHOD, text.as_bytes());
    let (last, rest) = (project.read(COMMENTED), "Så räknade vi: å, ä, ö.");
    assert!(last.ends_with(";\n"), "the last cell of the file is empty");
    let filled = last.trim_end().to_owned() + rest + "\n";
    project.write(COMMENTED, filled.as_bytes());
    project
}

/// How many of a limit's kind the project has, counted in the files themselves.
fn counted(project: &Project, limit: Limit) -> usize {
    let files = project.tree("");
    let named = |ending: &'static str| files.iter().filter(move |(name, _)| name.ends_with(ending));
    let tables: Vec<String> = named(".csv")
        .map(|(_, bytes)| String::from_utf8(bytes.clone()).unwrap())
        .collect();
    let trees = || {
        named(".yaml").map(|(_, bytes)| {
            let text = String::from_utf8(bytes.clone()).unwrap();
            serde_yaml::from_str::<Value>(&text).unwrap()
        })
    };
    let sizes = files.values().map(Vec::len);
    match limit {
        Limit::File => sizes.max().unwrap(),
        Limit::Files => sizes.sum(),
        Limit::Rows => tables.iter().map(|it| it.lines().count() - 1).sum(),
        Limit::Columns => {
            let headings = tables.iter().map(|it| it.lines().next().unwrap());
            headings.map(|it| it.split(';').count()).max().unwrap()
        }
        Limit::Cell => {
            let cells = tables.iter().flat_map(|it| it.lines().skip(1));
            let cells = cells.flat_map(|line| line.split(';').skip(2));
            cells.map(|it| it.graphemes(true).count()).max().unwrap()
        }
        Limit::Text => project.read(METHOD).len(),
        Limit::Nodes => trees().map(|it| nodes(&it)).max().unwrap(),
        Limit::Depth => trees().map(|it| levels(&it)).max().unwrap(),
        Limit::Nesting => 4,
        Limit::Calls => 3,
        Limit::Output => {
            project.done("build 2025 --out byggd");
            let pages = project.tree("byggd");
            std::fs::remove_dir_all(project.0.path().join("byggd")).unwrap();
            let pages = pages
                .iter()
                .filter(|(name, _)| Path::new(name).extension() == Some("html".as_ref()));
            // A line break is put at the end.
            pages.map(|(_, bytes)| bytes.len() - 1).max().unwrap()
        }
        Limit::Memory => unreachable!("no count of what a system gives is exact"),
    }
}

/// Values, lists, maps and their keys.
fn nodes(tree: &Value) -> usize {
    1 + match tree {
        Value::Array(items) => items.iter().map(nodes).sum(),
        Value::Object(entries) => entries.values().map(|it| 1 + nodes(it)).sum(),
        _ => 0,
    }
}

fn levels(tree: &Value) -> usize {
    let within = match tree {
        Value::Array(items) => items.iter().map(levels).max(),
        Value::Object(entries) => entries.values().map(levels).max(),
        _ => return 0,
    };
    1 + within.unwrap_or(0)
}

#[test]
fn every_limit_holds_at_its_number() {
    let project = project();
    for limit in ALL.iter().copied().filter(|it| *it != Limit::Memory) {
        let n = counted(&project, limit);
        let run = |most: usize| {
            project.run(&format!(
                "build 2025 --format json --limit {}={most}",
                limit.name()
            ))
        };
        let (code, text) = run(n - 1);
        assert_eq!(code, 1, "{limit:?} {text}");
        assert!(!project.0.path().join("build").exists(), "{limit:?}");
        let expected = if limit == Limit::Cell { "S074" } else { "E031" };
        let found = text
            .lines()
            .map(|it| serde_json::from_str::<Value>(it).unwrap());
        let mut errors = found.filter(|it| it["severity"] == "error");
        assert!(errors.all(|it| it["code"] == expected), "{limit:?} {text}");
        assert!(text.contains(expected), "{limit:?} {text}");
        for most in [n, n + 1] {
            let (code, text) = run(most);
            assert_eq!(code, 0, "{limit:?} {most} {text}");
            std::fs::remove_dir_all(project.0.path().join("build")).unwrap();
        }
    }
}

#[test]
fn what_can_be_raised_to_its_highest_is_read_there() {
    let project = Project::base();
    let text = |levels: usize| {
        let items = (0..levels).map(|at| "  ".repeat(at) + "- punkt\n");
        items.collect::<String>()
    };
    std::fs::create_dir(project.0.path().join("submissions/exempel/2025/text")).unwrap();
    project.write(METHOD, text(16).as_bytes());
    let (code, told) = project.run("check 2025");
    assert_eq!(code, 1, "{told}");
    project.done("build 2025 --limit nesting=16");
    let page = project.read("build/exempel/2025/lagesrapport.html");
    assert_eq!(page.matches("<li>punkt").count(), 16);
}

#[test]
fn a_template_that_grows_without_end_ends_with_a_sentence() {
    let project = Project::base();
    std::fs::create_dir_all(project.0.path().join("templates/markdown")).unwrap();
    project.write(
        "templates/markdown/report.md.jinja",
        b"{% set it = namespace(x=\"x\") %}{% for i in range(99) %}{% set it.x = it.x ~ it.x %}{% endfor %}",
    );
    let (code, text) = project.run("build 2025 --limit memory=200000000");
    assert_eq!(code, 2, "{text}");
    assert!(text.contains("--limit memory="), "{text}");
    assert!(!text.contains("panic"), "{text}");
    let left = project.tree("");
    assert!(
        !left.keys().any(|name| name.starts_with("build")),
        "{left:?}"
    );
}

#[test]
fn the_page_of_the_finding_has_every_limit_with_its_number() {
    let project = Project::base();
    let page = project.run("explain E031").1.replace(' ', "");
    for (limit, name) in ALL.iter().zip(NAMES) {
        let line = format!("|`{name}`|{}|", Limits::default().most(*limit));
        assert!(page.contains(&line), "{line}\n{page}");
    }
}
