//! The sheet that a chart is drawn on: its measures, its marks, and the pen.

use std::sync::Arc;

use minijinja::value::{Enumerator, Object, ObjectRepr, Serde, Value};
use serde::{Serialize, Serializer};

use crate::content::{Run, plain};
use crate::render::chart::scale::Tenths;
use crate::render::chart::text;

/// How wide a drawing is, in its own units, if it is not a small one.
pub(super) const WIDTH: Tenths = Tenths(3600);

/// The font size of labels and values, in units.
pub(super) const SIZE: i64 = 15;

/// The font size of years, scales and notes, in units.
pub(super) const SMALL: i64 = 14;

/// Around a drawing that stands alone.
pub(super) const MARGIN: Tenths = Tenths(120);

/// From one line of text to the next.
pub(super) const LINE: Tenths = Tenths(190);

/// What a template prints of a chart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Drawing {
    pub width: Tenths,
    pub height: Tenths,
    /// Left, top, width and height with a margin, for a drawing that stands alone.
    pub frame: [Tenths; 4],
    /// The patterns that are used, the first being plain.
    pub fills: Vec<usize>,
    /// From the back to the front.
    pub marks: Marks,
}

/// The marks of a drawing. A template gets them as they are; what it has of one is made when it looks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marks(pub Arc<[Mark]>);

impl Serialize for Marks {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Value::from_object(self.clone()).serialize(serializer)
    }
}

impl Object for Marks {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Seq
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        let mark = self.0.get(key.as_usize()?)?;
        Some(Value::from(Serde(mark)))
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Seq(self.0.len())
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Mark {
    /// A bar, or a sample of what it is filled with.
    Bar {
        x: Tenths,
        y: Tenths,
        width: Tenths,
        height: Tenths,
        fill: usize,
    },
    Line {
        class: &'static str,
        x1: Tenths,
        y1: Tenths,
        x2: Tenths,
        y2: Tenths,
    },
    Point {
        x: Tenths,
        y: Tenths,
    },
    Text {
        class: &'static str,
        x: Tenths,
        y: Tenths,
        /// `start`, `middle`, `end`
        anchor: &'static str,
        text: String,
        /// Where it is not the report's.
        #[serde(skip_serializing_if = "Option::is_none")]
        language: Option<String>,
    },
}

/// The marks laid down so far, and how far down they reach.
pub(super) struct Sheet {
    width: Tenths,
    pub(super) marks: Vec<Mark>,
    pub(super) y: Tenths,
}

impl Sheet {
    pub(super) fn new() -> Sheet {
        Sheet::of(WIDTH)
    }

    pub(super) fn of(width: Tenths) -> Sheet {
        Sheet {
            width,
            marks: Vec::new(),
            y: Tenths(0),
        }
    }

    pub(super) fn write(
        &mut self,
        class: &'static str,
        x: Tenths,
        y: Tenths,
        anchor: &'static str,
        text: &str,
    ) {
        self.marks.push(Mark::Text {
            class,
            x,
            y,
            anchor,
            text: text.to_owned(),
            language: None,
        });
    }

    pub(super) fn line(
        &mut self,
        class: &'static str,
        from: (Tenths, Tenths),
        to: (Tenths, Tenths),
    ) {
        self.marks.push(Mark::Line {
            class,
            x1: from.0,
            y1: from.1,
            x2: to.0,
            y2: to.1,
        });
    }

    /// A label in as many lines as it takes, from the left edge.
    pub(super) fn label(&mut self, label: &[Run]) {
        for line in text::wrapped(&plain(label), SIZE, self.width) {
            self.y = self.y + LINE;
            self.marks.push(Mark::Text {
                class: "label",
                x: Tenths(0),
                y: self.y - Tenths::whole(5),
                anchor: "start",
                text: line,
                language: language(label),
            });
        }
        self.y = self.y + Tenths::whole(2);
    }

    pub(super) fn finish(self, fills: &[usize], below: Tenths) -> Drawing {
        let height = self.y + below;
        let edge = Tenths(0) - MARGIN;
        Drawing {
            width: self.width,
            height,
            frame: [
                edge,
                edge,
                self.width + MARGIN + MARGIN,
                height + MARGIN + MARGIN,
            ],
            fills: fills.to_vec(),
            marks: Marks(self.marks.into()),
        }
    }
}

/// The language of a label that is in another than the report's, or that names something in it.
pub(super) fn language(label: &[Run]) -> Option<String> {
    label.iter().find_map(|run| match run {
        Run::Foreign { language, .. } => Some(language.clone()),
        _ => None,
    })
}
