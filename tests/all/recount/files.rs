//! A folder's plan, editions and CSV files become plain rows, read without the tool.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use rust_decimal::Decimal;
use serde_json::Value;

use crate::recount::text;

/// One row of a submission.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    /// The year of the edition that it came with.
    pub(crate) edition: i64,
    pub(crate) sender: String,
    pub(crate) indicator: String,
    pub(crate) part: String,
    pub(crate) year: i64,
    /// The categories; none is the total.
    pub(crate) cell: Vec<String>,
    pub(crate) value: String,
    pub(crate) numerator: Option<Decimal>,
    pub(crate) denominator: Option<Decimal>,
    pub(crate) asked: Option<Decimal>,
    pub(crate) status: String,
    pub(crate) comment: String,
    pub(crate) source: String,
    pub(crate) date: String,
}

const KNOWN: [&str; 16] = [
    "indikator",
    "part",
    "år",
    "period",
    "värde",
    "täljare",
    "nämnare",
    "tillfrågade",
    "datum",
    "område",
    "status",
    "precision",
    "källa",
    "kommentar",
    "motivering",
    "trend",
];

impl Row {
    /// The exact value, of a share in per cent.
    pub(crate) fn exact(&self) -> Option<Decimal> {
        match (self.numerator, self.denominator) {
            (Some(n), Some(of)) => Some(n * Decimal::ONE_HUNDRED / of),
            _ => text::number(&self.value),
        }
    }

    pub(crate) fn has_answer(&self) -> bool {
        !self.value.is_empty() || self.numerator.is_some()
    }

    pub(crate) fn has_reason(&self) -> bool {
        let marks = ["delvis", "preliminär", "ej jämförbar", ""];
        !self.status.split(',').all(|it| marks.contains(&it.trim()))
    }
}

/// A plan with all that has come in for it.
pub(crate) struct Project {
    pub(crate) plan: Value,
    pub(crate) editions: BTreeMap<i64, Value>,
    pub(crate) rows: Vec<Row>,
}

/// A file's tree. An id is a word: `2.10` is no number.
fn yaml(path: &Path) -> Value {
    let text = fs::read_to_string(path).unwrap();
    let quoted = |line: &str| match line.split_once("id: ") {
        Some((before, id))
            if before.trim_matches([' ', '-']).is_empty() && !id.starts_with('"') =>
        {
            format!(
                "{before}id: \"{}\"",
                id.split(" #").next().unwrap_or(id).trim()
            )
        }
        _ => line.to_owned(),
    };
    let lines: Vec<String> = text.lines().map(quoted).collect();
    serde_yaml::from_str(&lines.join("\n")).unwrap()
}

/// A word, however YAML read it.
pub(crate) fn word(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

pub(crate) fn project(id: &str) -> Project {
    let mut project = Project {
        plan: yaml(Path::new(&format!("plans/{id}.yaml"))),
        editions: BTreeMap::new(),
        rows: Vec::new(),
    };
    for folder in fs::read_dir(format!("submissions/{id}"))
        .into_iter()
        .flatten()
    {
        let folder = folder.unwrap().path();
        let year: i64 = folder
            .file_name()
            .unwrap()
            .to_str()
            .unwrap()
            .parse()
            .unwrap();
        project
            .editions
            .insert(year, yaml(&folder.join("edition.yaml")));
        for file in fs::read_dir(&folder).unwrap() {
            let path = file.unwrap().path();
            if path.extension().is_some_and(|it| it == "csv") {
                project.rows.extend(rows(&path, year));
            }
        }
    }
    project.rows.sort_by_key(|it| it.edition);
    project
}

fn rows(path: &Path, edition: i64) -> Vec<Row> {
    let text = fs::read_to_string(path).unwrap();
    let text = text.trim_start_matches('\u{feff}');
    let first = text.lines().next().unwrap();
    let delimiter = *[b';', b'\t', b',']
        .iter()
        .find(|it| first.as_bytes().contains(it))
        .unwrap();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .from_reader(text.as_bytes());
    let headings: Vec<String> = reader
        .headers()
        .unwrap()
        .iter()
        .map(str::to_lowercase)
        .collect();
    let sender = path.file_stem().unwrap().to_str().unwrap().to_owned();
    let records = reader.records().map(Result::unwrap);
    records
        .map(|record| {
            let cell = |name: &str| {
                let at = headings.iter().position(|it| it == name);
                at.and_then(|at| record.get(at))
                    .unwrap_or("")
                    .trim()
                    .to_owned()
            };
            let parts = headings.iter().zip(record.iter());
            let parts = parts.filter(|(heading, it)| {
                !KNOWN.contains(&heading.as_str()) && !matches!(it.trim(), "" | "totalt")
            });
            Row {
                edition,
                sender: sender.clone(),
                indicator: cell("indikator"),
                part: cell("part"),
                year: cell("år").parse().unwrap_or(edition),
                cell: parts.map(|(_, it)| it.trim().to_owned()).collect(),
                value: cell("värde"),
                numerator: text::number(&cell("täljare")),
                denominator: text::number(&cell("nämnare")),
                asked: text::number(&cell("tillfrågade")),
                status: cell("status"),
                comment: cell("kommentar"),
                source: cell("källa"),
                date: cell("datum"),
            }
        })
        .filter(|row| !row.indicator.is_empty())
        .collect()
}
