//! Figures become what templates print of them, and files: a drawing a chart, and the numbers of each.

use minijinja::value::{Serde, Value};
use serde::Serialize;

use crate::content;
use crate::content::{Chart, Content, Figure};
use crate::diagnostic::Diagnostics;
use crate::render::artifact::artifact;
use crate::render::chart::{Drawing, draw};
use crate::render::templates::Templates;
use crate::render::values::record;
use crate::render::{Artifact, data, templates, values};
use crate::words::Language;
use crate::words::{self, list as phrase};

/// A figure with its drawings, and the file of its numbers with its size.
pub(super) struct Drawn<'c> {
    figure: &'c Figure,
    drawings: Vec<(&'c Chart, Drawing)>,
    data: (String, usize),
}

/// A drawing that a page holds.
#[derive(Serialize)]
struct Laid<'c> {
    /// From the folder of the report.
    file: String,
    #[serde(flatten)]
    drawing: &'c Drawing,
}

/// The drawings by the ids of their charts, as templates see them.
pub(super) fn laid(language: &str, figures: &[Drawn<'_>]) -> Value {
    let drawings = figures.iter().flat_map(|it| &it.drawings);
    let laid = drawings.map(|(chart, drawing)| {
        let file = content::drawing_file(language, &chart.id);
        (chart.id.clone(), Value::from(Serde(Laid { file, drawing })))
    });
    Value::from_pairs(laid)
}

/// The files of the numbers by the ids of the figures: *Data bakom figuren (CSV, 2 kB)*.
pub(super) fn downloads(language: &str, figures: &[Drawn<'_>]) -> Value {
    let language = Language::from_tag(language);
    let downloads = figures.iter().map(|it| {
        let (file, bytes) = (it.data.0.as_str(), it.data.1);
        let data = phrase::DataBehind {
            bytes: bytes.into(),
            thousands: bytes.div_ceil(1000).into(),
        };
        let text = words::text(language, &data);
        (it.figure.id.clone(), record! { file: file, text: text })
    });
    Value::from_pairs(downloads)
}

/// Every figure of a report, laid out; the files of their numbers are handed on.
pub(super) fn figures<'c>(
    content: &'c Content,
    diagnostics: &mut Diagnostics,
    hand_on: &mut dyn FnMut(Artifact),
) -> Option<Vec<Drawn<'c>>> {
    let figures = content::figures(content).into_iter().map(|figure| {
        let path = content::data_file(&content.language, &figure.id);
        let data = artifact(path.clone(), data::csv(&figure.data), diagnostics)?;
        let n_bytes = data.bytes.len();
        hand_on(data);
        Some(Drawn {
            figure,
            drawings: figure.charts.iter().map(|it| (it, draw(it))).collect(),
            data: (path, n_bytes),
        })
    });
    figures.collect()
}

/// Hands on the drawings as files of their own, for pages that can't hold them.
pub(super) fn drawings(
    language: &str,
    figures: &[Drawn<'_>],
    templates: &Templates<'_>,
    diagnostics: &mut Diagnostics,
    hand_on: &mut dyn FnMut(Artifact),
) -> Option<()> {
    for (chart, drawing) in figures.iter().flat_map(|it| &it.drawings) {
        let values = record! {
            language: language,
            chart: values::chart(Chart::clone(chart)),
            drawing: Serde(drawing),
        };
        let text = templates.print(templates::DRAWING, &values, 0, diagnostics)?;
        hand_on(Artifact {
            path: content::drawing_file(language, &chart.id),
            bytes: (text + "\n").into_bytes(),
        });
    }
    Some(())
}
