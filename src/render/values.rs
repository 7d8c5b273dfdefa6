//! Content becomes what templates see: records with their attributes by name, and lists. It is moved there; of a
//! row and of a column, which are many, a template is given what it asks for when it asks. A line and a row are
//! handed on as they are, so that what lays them out takes nothing apart.

use std::fmt;
use std::sync::Arc;

use minijinja::value::{Enumerator, Object, ObjectRepr, Serde, Value, merge_maps};

use crate::content::{
    Banner, Block, Cell, Chart, ChartRow, Column, Content, Fact, Figure, Item, KeyFigure, Look,
    Note, Page, Row, Run, Said, Section, Table, Term,
};
use crate::render::html;

/// One thing of the content. An attribute that is undefined is not there.
#[derive(Debug)]
pub(super) struct Record<const N: usize> {
    pub(super) names: &'static [&'static str; N],
    pub(super) values: [Value; N],
}

impl<const N: usize> Object for Record<N> {
    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        self.get_value_by_str(key.as_str()?)
    }

    fn get_value_by_str(self: &Arc<Self>, key: &str) -> Option<Value> {
        let at = self.names.iter().position(|it| *it == key)?;
        Some(&self.values[at])
            .filter(|it| !it.is_undefined())
            .cloned()
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        let all = self.names.iter().zip(&self.values);
        let there = all.filter(|(_, value)| !value.is_undefined());
        Enumerator::Values(there.map(|(name, _)| Value::from(*name)).collect())
    }
}

/// A record of attributes, each a name and what becomes its value.
macro_rules! record {
    ($($name:ident: $value:expr),* $(,)?) => {
        minijinja::value::Value::from_object($crate::render::values::Record {
            names: &[$(stringify!($name)),*],
            values: [$(minijinja::value::Value::from($value)),*],
        })
    };
}
pub(super) use record;

/// What the template of a page sees: what the report has for all pages, and the page's own.
pub(super) fn page(report: &Value, it: Page) -> Value {
    merge_maps([
        record! {
            page: Serde(it.name),
            title: it.title,
            heading: it.heading,
            subtitle: it.subtitle,
            description: it.description,
            banners: list(it.banners, banner),
            facts: list(it.facts, fact),
            support: it.support,
            ways: it.ways,
            sections: list(it.sections, section),
        },
        report.clone(),
    ])
}

/// What is the same on all pages.
pub(super) fn report(it: Content, drawings: Value, downloads: Value) -> Value {
    record! {
        version: it.version,
        language: it.language,
        plan: it.plan,
        year: it.year,
        words: Serde(it.words),
        drawings: drawings,
        downloads: downloads,
    }
}

fn banner(it: Banner) -> Value {
    record! { kind: it.kind, title: it.title, blocks: list(it.blocks, block) }
}

fn fact(it: Fact) -> Value {
    record! { label: it.label, runs: it.runs }
}

fn section(it: Section) -> Value {
    record! {
        id: it.id,
        level: it.level,
        title: it.title,
        blocks: list(it.blocks, block),
        sections: list(it.sections, section),
        notes: list(it.notes, note),
    }
}

fn note(it: Note) -> Value {
    record! { number: it.number, id: it.id, cited_at: it.cited_at, runs: it.runs }
}

fn block(it: Block) -> Value {
    match it {
        Block::Paragraph { runs } => record! { kind: "paragraph", runs: runs },
        Block::List {
            ordered,
            start,
            items,
        } => record! {
            kind: "list",
            ordered: ordered,
            start: maybe(start),
            items: list(items, item),
        },
        Block::Quote { blocks } => record! { kind: "quote", blocks: list(blocks, block) },
        Block::Terms { terms } => record! { kind: "terms", terms: list(terms, term) },
        Block::KeyFigures { figures } => record! {
            kind: "key_figures",
            figures: list(figures, key_figure),
        },
        Block::Table(it) => table(it, Some("table")),
        Block::Figure(it) => figure(*it),
    }
}

fn item(it: Item) -> Value {
    record! { runs: it.runs, blocks: list(it.blocks, block) }
}

fn term(it: Term) -> Value {
    record! { term: it.term, runs: it.runs }
}

fn key_figure(it: KeyFigure) -> Value {
    record! {
        label: it.label,
        figure: cell(it.figure),
        unit: it.unit,
        details: it.details,
        trend: maybe(it.trend.map(|it| chart(*it))),
        runs: it.runs,
    }
}

fn figure(it: Figure) -> Value {
    record! {
        kind: "figure",
        id: it.id,
        caption: it.caption,
        charts: list(it.charts, chart),
        table: table(it.table, None),
    }
}

pub(super) fn chart(it: Chart) -> Value {
    record! {
        id: it.id,
        shape: Serde(it.shape),
        finding: it.finding,
        title: it.title,
        description: it.description,
        rows: list(it.rows, chart_row),
        ticks: Serde(it.ticks),
        breaks: Serde(it.breaks),
        targets: Serde(it.targets),
        gap: it.gap,
    }
}

fn chart_row(it: ChartRow) -> Value {
    record! { label: it.label, points: Serde(it.points) }
}

/// A table that stands by itself is a kind of block.
fn table(it: Table, kind: Option<&str>) -> Value {
    // The keyboard reaches a table that is scrolled by the links in it. What has none is laid out so that it
    // never has to be.
    let mut cells = it.rows.iter().flat_map(|row| &row.cells);
    let has_links = cells.any(|it| has_link(it.runs.runs()));
    let look = if has_links { it.look } else { Look::Cards };
    record! {
        kind: maybe(kind),
        id: it.id,
        look: Serde(look),
        caption: it.caption,
        columns: Value::from_object(Columns::of(it.columns, look)),
        rows: List::of(it.rows, row),
        remarks: list(it.remarks, Value::from),
    }
}

fn has_link(runs: &[Run]) -> bool {
    runs.iter().any(|it| match it {
        Run::Link { .. } | Run::Anchor { .. } | Run::Note { .. } => true,
        Run::Foreign { runs, .. } => has_link(runs),
        _ => false,
    })
}

fn column(it: &Column) -> Value {
    record! { title: it.title.clone(), numeric: it.numeric }
}

fn row(it: &Arc<Row>) -> Value {
    Value::from_dyn_object(Arc::clone(it))
}

fn cell(it: Cell) -> Value {
    record! {
        runs: it.runs,
        value: maybe(it.value),
        figure: maybe(it.figure),
        state: maybe(it.state),
    }
}

/// Things that there are many of. A template is given one when it looks at it.
#[derive(Debug)]
pub(super) struct List<T>(Vec<T>, fn(&T) -> Value);

impl<T: fmt::Debug + Send + Sync + 'static> List<T> {
    fn of(mut all: Vec<T>, each: fn(&T) -> Value) -> Value {
        all.shrink_to_fit();
        Value::from_object(List(all, each))
    }
}

impl<T: fmt::Debug + Send + Sync + 'static> Object for List<T> {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Seq
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        self.0.get(key.as_usize()?).map(self.1)
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Seq(self.0.len())
    }
}

/// The columns of a table.
#[derive(Debug)]
pub(super) struct Columns {
    pub(super) all: Vec<Column>,
    /// What each cell tells of its column, as an attribute does, in a table that a narrow window has as cards.
    pub(super) labels: Vec<String>,
}

/// A table of more columns is wide: the macro of tables says so.
const WIDE: usize = 8;

impl Columns {
    fn of(all: Vec<Column>, look: Look) -> Columns {
        let label = |it: &Column| html::escaped(&it.title.plain()).into_owned();
        let has_cards = look == Look::Cards || all.len() > WIDE;
        let labels = all.iter().filter(|_| has_cards).map(label).collect();
        Columns { all, labels }
    }
}

impl Object for Columns {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Seq
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        self.all.get(key.as_usize()?).map(column)
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Seq(self.all.len())
    }
}

fn list<T>(all: Vec<T>, each: impl Fn(T) -> Value) -> Value {
    // Collected, they would stay in the room of what they were made of, which is much larger.
    let mut values = Vec::with_capacity(all.len());
    values.extend(all.into_iter().map(each));
    Value::from_object(values)
}

fn maybe(it: Option<impl Into<Value>>) -> Value {
    it.map_or(Value::UNDEFINED, Into::into)
}

impl From<Said> for Value {
    fn from(line: Said) -> Value {
        Value::from_object(line)
    }
}

/// A list of runs.
impl Object for Said {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Seq
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        let run = self.runs().get(key.as_usize()?)?;
        Some(Value::from(Serde(run)))
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Seq(self.runs().len())
    }
}

/// Its cells are taken apart only for a template that looks at each.
impl Object for Row {
    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        match key.as_str()? {
            "cells" => Some(self.cells.iter().cloned().map(cell).collect()),
            "is_total" => Some(self.is_total.into()),
            _ => None,
        }
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Str(&["cells", "is_total"])
    }
}
