//! A row of a table becomes its cells on a page, or its line in Markdown. One that a template has put
//! together, or of which it prints the lines itself, is taken apart as a template would; one of the content
//! is not.

use std::borrow::Cow;

use minijinja::value::{ArgType, Value};
use minijinja::{Error, ErrorKind, State};

use crate::content::{Row, Run, Said, plain};
use crate::render::argument::Line;
use crate::render::values::Columns;
use crate::render::{html, line};

/// How many bytes a cell of a page takes, about.
const CELL: usize = 64;

/// The cells of a row on a page. `print` is what prints a line, and `native` what does if nothing stands in
/// for it.
pub(super) fn page(
    state: &mut State<'_, '_>,
    row: &Value,
    columns: &Value,
    print: &Value,
    native: &Value,
) -> Result<String, Error> {
    let mut html = String::new();
    let own: Option<&Columns> = columns.downcast_object_ref();
    let Some(row) = row_of(row).filter(|_| print == native) else {
        for (at, cell) in within(row, "cells")?.try_iter()?.enumerate() {
            let runs = within(&cell, "runs")?;
            let class = class(&cell, &columns.get_item_by_index(at)?)?;
            let said = cell.get_attr("state")?;
            let said = (!said.is_undefined()).then(|| state.format(said));
            let name = begin(at == 0 && runs.is_true(), class, &mut html);
            if let Some(said) = said.transpose()? {
                html.extend([" data-state=\"", &said, "\""]);
            }
            label(own, at, &mut html);
            html.push('>');
            let printed = print.call(state, &[runs])?;
            html.extend([&state.format(printed)?, "</", name, ">"]);
        }
        return Ok(html);
    };
    let note = || note(state);
    let is_number = |at: usize| match own.and_then(|it| it.all.get(at)) {
        Some(column) => Ok(column.numeric),
        None => is_number(&columns.get_item_by_index(at)?),
    };
    html.reserve(row.cells.len() * CELL);
    for (at, cell) in row.cells.iter().enumerate() {
        let class = if is_number(at)? {
            of_number(cell.state.is_some() && cell.value.is_none())
        } else {
            of_text(&cell.runs)
        };
        let runs = cell.runs.runs();
        let name = begin(at == 0 && !runs.is_empty(), class, &mut html);
        if let Some(state) = cell.state {
            html.push_str(" data-state=\"");
            html::escape(state, &mut html);
            html.push('"');
        }
        label(own, at, &mut html);
        html.push('>');
        html::line(runs, &note, &mut html);
        html.extend(["</", name, ">"]);
    }
    Ok(html)
}

/// The label of a cell, where a narrow window has no room for headings; a row's heading has no need of it.
fn label(columns: Option<&Columns>, at: usize, html: &mut String) {
    let label = columns.and_then(|it| it.labels.get(at));
    if let Some(label) = label.filter(|_| at > 0) {
        html.extend([" data-label=\"", label, "\""]);
    }
}

/// A row of a table in Markdown; in bold if it is the total.
pub(super) fn markdown(row: &Value) -> Result<String, Error> {
    let mut text = "|".to_owned();
    let mut add = |runs: &[Run], is_total: bool| {
        let cell = if is_total { line::bold } else { line::inline };
        text.extend([" ", &cell(runs), " |"]);
    };
    if let Some(row) = row_of(row) {
        for cell in &row.cells {
            add(cell.runs.runs(), row.is_total);
        }
    } else {
        let is_total = within(row, "is_total")?.is_true();
        for cell in within(row, "cells")?.try_iter()? {
            let line = Line::from_value(Some(&within(&cell, "runs")?))?;
            add(line.runs(), is_total);
        }
    }
    Ok(text)
}

/// What a cell is to the style: a number, or a text of some length.
pub(super) fn class(cell: &Value, column: &Value) -> Result<&'static str, Error> {
    let is_there = |key| cell.get_attr(key).is_ok_and(|it| !it.is_undefined());
    if is_number(column)? {
        return Ok(of_number(is_there("state") && !is_there("value")));
    }
    Ok(of_text(&*Line::from_value(Some(&cell.get_attr("runs")?))?))
}

/// What stands before a note's number, read aloud only.
pub(super) fn note(state: &State<'_, '_>) -> String {
    let words = state.lookup("words");
    let note = words.and_then(|it| it.get_attr("note").ok());
    let note = note.as_ref().and_then(Value::as_str);
    note.unwrap_or_default().to_owned()
}

fn row_of(value: &Value) -> Option<&Row> {
    value.downcast_object_ref()
}

/// What must be there.
fn within(value: &Value, key: &'static str) -> Result<Value, Error> {
    let found = value.get_attr(key)?;
    if found.is_undefined() {
        return Err(Error::new(ErrorKind::UndefinedError, key));
    }
    Ok(found)
}

fn is_number(column: &Value) -> Result<bool, Error> {
    Ok(column.get_attr("numeric")?.is_true())
}

fn of_number(is_absent: bool) -> &'static str {
    if is_absent { "number absent" } else { "number" }
}

fn of_text(text: &Said) -> &'static str {
    let text = match text.runs() {
        [Run::Text { text }] => Cow::Borrowed(text.as_str()),
        runs => plain(runs).into(),
    };
    match html::escaped(&text).chars().count() {
        ..=24 => "short",
        25..=48 => "long",
        _ => "longer",
    }
}

/// Adds the beginning of a cell's first tag; tells its name.
fn begin(heads: bool, class: &str, html: &mut String) -> &'static str {
    let (name, scope) = if heads {
        ("th", " scope=\"row\"")
    } else {
        ("td", "")
    };
    html.extend(["<", name, scope, " class=\"", class, "\""]);
    name
}
