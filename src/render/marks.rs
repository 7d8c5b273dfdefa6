//! The marks of a drawing become elements of SVG.

use std::fmt::{self, Write};

use crate::render::chart::{Mark, Marks};
use crate::render::html;

/// The elements of a chart's marks, each on a line. What a bar is filled with is called by the chart.
pub(super) fn svg(marks: &Marks, chart: &str) -> Result<String, fmt::Error> {
    let mut svg = String::new();
    for mark in &*marks.0 {
        match mark {
            Mark::Bar {
                x,
                y,
                width,
                height,
                fill,
            } => {
                write!(
                    svg,
                    r#"<rect class="bar" x="{x}" y="{y}" width="{width}" height="{height}""#
                )?;
                if *fill > 1 {
                    let chart = html::escaped(chart);
                    write!(svg, r#" fill="url(#fill-{fill}-{chart})""#)?;
                }
                svg.push_str("/>\n");
            }
            Mark::Line {
                class,
                x1,
                y1,
                x2,
                y2,
            } => writeln!(
                svg,
                r#"<line class="{class}" x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}"/>"#
            )?,
            Mark::Point { x, y } => {
                writeln!(svg, r#"<circle class="point" cx="{x}" cy="{y}" r="4"/>"#)?;
            }
            Mark::Text {
                class,
                x,
                y,
                anchor,
                text,
                language,
            } => {
                write!(svg, r#"<text class="{class}" x="{x}" y="{y}""#)?;
                if *anchor != "start" {
                    write!(svg, r#" text-anchor="{anchor}""#)?;
                }
                if let Some(language) = language {
                    write!(svg, r#" lang="{}""#, html::escaped(language))?;
                }
                writeln!(svg, ">{}</text>", html::escaped(text))?;
            }
        }
    }
    Ok(svg)
}
