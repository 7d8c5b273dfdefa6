//! A chart becomes a drawing: rectangles, lines and texts with their places, which a template prints.
//!
//! A drawing is 360 units wide, so that its texts can be read on a narrow telephone, where a
//! unit is less than a pixel; a key figure's is about half as wide. Everything is estimated from
//! the texts: no font is looked at.

mod bars;
mod line;
mod parts;
mod room;
mod scale;
mod sheet;
#[cfg(test)]
mod tests;
mod text;
mod trend;

use crate::content::{Chart, Shape};

pub use crate::render::chart::scale::Tenths;
pub(super) use crate::render::chart::sheet::{Drawing, Mark, Marks};

/// Lays a chart out.
pub fn draw(chart: &Chart) -> Drawing {
    match chart.shape {
        Shape::Bars => bars::bars(chart),
        Shape::Line => line::line(chart),
        Shape::Trend => trend::trend(chart),
        Shape::Parts => parts::parts(chart),
    }
}
