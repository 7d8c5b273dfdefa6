//! What a chart says: rows of points, gaps, breaks and targets, and the table that says the same.

use serde::Serialize;

use crate::content::{Data, Said, Table};

/// A table of figures whose numbers are a file too, with charts of them where these say more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Figure {
    /// Unique in the report: `figur-2.10a-1`; the name of the file with its numbers.
    pub id: String,
    /// What, where and when the charts show; empty without them, where the table says it.
    pub caption: Said,
    /// None, one, or several of the same kind beside each other.
    pub charts: Vec<Chart>,
    pub table: Table,
    /// The table's numbers, one a row.
    #[serde(skip)]
    pub data: Data,
}

/// One drawing. Its numbers are the table's, in the same words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Chart {
    /// Unique in the report, and the name of the file of the drawing: `diagram-2.10a-1`.
    pub id: String,
    pub shape: Shape,
    /// What it shows, in a sentence; empty where nothing can be told of all of it.
    pub finding: Said,
    /// What is shown, without the number of a table.
    pub title: Said,
    /// What it says, in a sentence or two.
    pub description: Said,
    pub rows: Vec<ChartRow>,
    /// The marks of the scale from zero; none where each value stands at its own length.
    pub ticks: Vec<Tick>,
    /// The years that can't be compared with those before.
    pub breaks: Vec<Break>,
    pub targets: Vec<TargetMark>,
    /// What is written where a line is open: *saknas*.
    pub gap: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// A row a category, with this year's value and perhaps an earlier year's.
    Bars,
    /// One row, with a point a year.
    Line,
    /// The same, so small that only its ends are named.
    Trend,
    /// A row a whole, with its parts side by side.
    Parts,
}

/// A category, a series or a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChartRow {
    pub label: Said,
    pub points: Vec<Point>,
}

/// A value, or why there is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Point {
    /// The year, or the name of the part.
    pub at: String,
    /// As the table has it, without marks: *74 %*, *saknas i sammanställningen*.
    pub text: String,
    /// *preliminär, rättad*
    #[serde(skip_serializing_if = "String::is_empty")]
    pub marks: String,
    /// The exact value with a decimal point.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// A mark of the scale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Tick {
    pub text: String,
    pub value: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Break {
    /// The first year that can't be compared with those before.
    pub year: u16,
    pub text: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TargetMark {
    /// The year it is about; without one it holds in every year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<u16>,
    /// *målvärde 2027: minst 80 %*
    pub text: String,
    pub value: String,
}

/// The file of a chart's drawing, from the folder of the report.
pub fn drawing_file(language: &str, id: &str) -> String {
    named("diagram", language, id, "svg")
}

/// The file of a figure's numbers, from the folder of the report.
pub fn data_file(language: &str, id: &str) -> String {
    named("data", language, id, "csv")
}

/// Swedish files have plain names; those of another language say which.
fn named(folder: &str, language: &str, id: &str, ending: &str) -> String {
    if language == "sv" {
        format!("{folder}/{id}.{ending}")
    } else {
        format!("{folder}/{id}.{language}.{ending}")
    }
}
