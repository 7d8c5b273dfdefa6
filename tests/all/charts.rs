//! Every chart of a built report says what its table and its file say, in the page and beside the Markdown.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::project::pages;

/// The reports of this project and of the case with every shape, with their pages by language.
fn reports(out: &Path) -> Vec<(PathBuf, &'static str, &'static str, &'static str)> {
    let case = Path::new("tests/cases/charts-say-more-than-one-number/project");
    let case_out = out.join("case");
    for (root, out, year) in [
        (Path::new("."), out, "2025"),
        (Path::new("."), out, "2022"),
        (case, &case_out, "2025"),
    ] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_report"));
        command
            .env_clear()
            .args(["-C", root.to_str().unwrap(), "build", year, "--out"]);
        assert!(command.arg(out).output().unwrap().status.success());
    }
    let plan = out.join("stockholm-2024-2027/2025");
    vec![
        (plan.clone(), "sv", "lagesrapport.html", "lagesrapport.md"),
        (plan, "en", "status-report.html", "status-report.md"),
        (
            out.join("stockholm-strategi-2020-2026/2022"),
            "sv",
            "lagesrapport.html",
            "lagesrapport.md",
        ),
        (
            case_out.join("diagram/2025"),
            "sv",
            "lagesrapport.html",
            "lagesrapport.md",
        ),
    ]
}

/// The figures anywhere in a content.
fn figures<'v>(value: &'v Value, found: &mut Vec<&'v Value>) {
    match value {
        Value::Object(object) if object.get("kind").is_some_and(|it| it == "figure") => {
            found.push(value);
        }
        Value::Object(object) => object.values().for_each(|it| figures(it, found)),
        Value::Array(list) => list.iter().for_each(|it| figures(it, found)),
        _ => {}
    }
}

/// The words of some runs, without the marks of notes.
fn plain(runs: &Value) -> String {
    let runs = runs.as_array().unwrap().iter();
    runs.map(|run| match run["kind"].as_str().unwrap() {
        "foreign" => plain(&run["runs"]),
        _ => run["text"].as_str().unwrap_or_default().to_owned(),
    })
    .collect()
}

/// The cells of a table by what their row and their column are called.
fn cells(table: &Value) -> BTreeMap<(String, String), &Value> {
    let titles: Vec<String> = table["columns"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| plain(&it["title"]))
        .collect();
    let rows = table["rows"].as_array().unwrap().iter();
    rows.flat_map(|row| {
        let row = row["cells"].as_array().unwrap();
        let label = plain(&row[0]["runs"]);
        titles
            .iter()
            .zip(row)
            .map(move |(title, cell)| ((label.clone(), title.clone()), cell))
    })
    .collect()
}

/// A file's values by what their row is called and the year or the part, blank where there is none.
fn data(folder: &Path, language: &str, id: &str) -> BTreeMap<(String, String), String> {
    let ending = if language == "sv" { "csv" } else { "en.csv" };
    let mut file = csv::Reader::from_path(folder.join(format!("data/{id}.{ending}"))).unwrap();
    file.records()
        .map(|it| {
            let it = it.unwrap();
            ((it[0].to_owned(), it[1].to_owned()), it[2].to_owned())
        })
        .collect()
}

fn html(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

#[test]
fn charts_tables_and_files_have_the_same_numbers() {
    let out = tempfile::tempdir().unwrap();
    for (folder, language, page, _) in reports(out.path()) {
        let page = pages(&folder.join(page));
        let content = fs::read(folder.join(format!("content.{language}.json"))).unwrap();
        let content: Value = serde_json::from_slice(&content).unwrap();
        let mut found = Vec::new();
        figures(&content, &mut found);
        assert!(found.len() > 3, "{folder:?}");
        for figure in found {
            let cells = cells(&figure["table"]);
            let data = data(&folder, language, figure["id"].as_str().unwrap());
            for (at, value) in &data {
                let cell = cells[at];
                assert_eq!(cell["value"].as_str().unwrap_or_default(), value, "{at:?}");
            }
            for chart in figure["charts"].as_array().unwrap() {
                drawn(chart, &cells, &data, &page);
            }
        }
    }
}

/// Each point is its cell, stands in the file, and is printed in the drawing if it has a value.
fn drawn(
    chart: &Value,
    cells: &BTreeMap<(String, String), &Value>,
    data: &BTreeMap<(String, String), String>,
    page: &str,
) {
    let title = format!("<title id=\"title-{}\">", chart["id"].as_str().unwrap());
    let (_, drawing) = page.split_once(&title).unwrap();
    let (drawing, _) = drawing.split_once("</svg>").unwrap();
    for row in chart["rows"].as_array().unwrap() {
        let label = plain(&row["label"]);
        for point in row["points"].as_array().unwrap() {
            let at = (label.clone(), point["at"].as_str().unwrap().to_owned());
            let cell = cells[&at];
            let text = point["text"].as_str().unwrap();
            assert_eq!(cell.get("value"), point.get("value"), "{at:?}");
            assert!(plain(&cell["runs"]).starts_with(text), "{at:?}");
            assert_eq!(data[&at], point["value"].as_str().unwrap_or_default());
            let is_printed = point.get("value").is_some_and(|it| it != "0");
            let printed = format!(">{}", html(text));
            assert!(!is_printed || drawing.contains(&printed), "{at:?}: {text}");
        }
    }
}

#[test]
fn drawings_and_files_are_there_and_are_as_large_as_is_said() {
    let out = tempfile::tempdir().unwrap();
    for (folder, language, page, markdown) in reports(out.path()) {
        let [page, markdown] = [page, markdown].map(|it| pages(&folder.join(it)));
        let mut n = 0;
        for (_, rest) in markdown
            .match_indices("](diagram/")
            .map(|(at, it)| (at, &markdown[at + it.len()..]))
        {
            let name = rest.split(')').next().unwrap();
            let drawing = fs::read_to_string(folder.join("diagram").join(name)).unwrap();
            assert!(drawing.starts_with("<svg xmlns=") && drawing.contains("<desc id="));
            assert!(drawing.contains(&format!(" lang=\"{language}\"")));
            n += 1;
        }
        let alone = fs::read_dir(folder.join("diagram")).unwrap();
        let is_own = |name: &str| name.ends_with(".en.svg") == (language == "en");
        let names = alone.map(|it| it.unwrap().file_name().into_string().unwrap());
        assert_eq!(names.filter(|it| is_own(it)).count(), n);
        assert_eq!(page.matches("<svg ").count(), n);
        for (at, _) in page.match_indices("<a href=\"data/figur-") {
            let (link, _) = page[at + 9..].split_once("</a>").unwrap();
            let (file, text) = link.split_once("\">").unwrap();
            let size = fs::metadata(folder.join(file)).unwrap().len();
            let said = match size {
                0..1000 => format!("{size}\u{a0}byte"),
                _ => format!("{}\u{a0}kB", size.div_ceil(1000)),
            };
            assert!(text.contains(&format!("(CSV, {said}")), "{text}: {size}");
            assert!(markdown.contains(&format!("({file})")), "{file}");
        }
    }
}

#[test]
fn nothing_is_drawn_of_small_numbers_single_numbers_and_what_is_not_exact() {
    let out = tempfile::tempdir().unwrap();
    let reports = reports(out.path());
    let (folder, ..) = reports.last().unwrap();
    let mut names: Vec<String> = fs::read_dir(folder.join("diagram"))
        .unwrap()
        .map(|it| it.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    // Not G1b, which is below twenty, G1c, which is about so much, 1.1b and 1.1c, which are of few.
    assert_eq!(
        names,
        [
            "diagram-1.1a-1.svg",
            "diagram-1.1a-2.svg",
            "diagram-g1a.svg",
            "diagram-g1d.svg",
            "diagram-tackning-mal.svg",
            // The key figures of the report and of the overview.
            "linje-g1a-2.svg",
            "linje-g1a.svg",
            "linje-g1d-2.svg",
            "linje-g1d.svg",
        ]
    );
}
