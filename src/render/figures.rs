//! Figures become what templates print of them, and files: a drawing a chart, and the numbers of each.

use std::collections::BTreeMap;

use minijinja::value::{Serde, Value};
use serde::Serialize;

use crate::content;
use crate::content::{Chart, Content, Figure};
use crate::diagnostic::Diagnostics;
use crate::render::artifact::artifact;
use crate::render::chart::{Drawing, draw};
use crate::render::templates::Templates;
use crate::render::{Artifact, data, templates};
use crate::words::Language;
use crate::words::{self, list as phrase};

/// A figure with its drawings, and the file of its numbers with its size.
pub(super) struct Drawn<'c> {
    figure: &'c Figure,
    drawings: Vec<(&'c Chart, Drawing)>,
    data: (String, usize),
}

/// What a report's template sees: its content, and what is laid out of it.
#[derive(Serialize)]
pub(super) struct Page<'c> {
    #[serde(flatten)]
    content: &'c Content,
    /// By the id of the chart.
    drawings: BTreeMap<&'c str, Laid<'c>>,
    /// The file of the numbers, by the id of the figure.
    downloads: BTreeMap<&'c str, Download<'c>>,
}

#[derive(Serialize)]
struct Laid<'c> {
    /// From the folder of the report.
    file: String,
    #[serde(flatten)]
    drawing: &'c Drawing,
}

#[derive(Serialize)]
struct Download<'c> {
    file: &'c str,
    /// *Data bakom figuren (CSV, 2 kB)*
    text: String,
}

/// What the template of a drawing's own file sees.
#[derive(Serialize)]
struct Alone<'c> {
    language: &'c str,
    chart: &'c Chart,
    drawing: &'c Drawing,
}

impl<'c> Page<'c> {
    pub(super) fn new(content: &'c Content, figures: &'c [Drawn<'c>]) -> Page<'c> {
        let language = Language::from_tag(&content.language);
        let laid = |(chart, drawing): &'c (&'c Chart, Drawing)| {
            let file = content::drawing_file(&content.language, &chart.id);
            (chart.id.as_str(), Laid { file, drawing })
        };
        let download = |it: &'c Drawn<'c>| {
            let (file, bytes) = (it.data.0.as_str(), it.data.1);
            let data = phrase::DataBehind {
                bytes: bytes.into(),
                thousands: bytes.div_ceil(1000).into(),
            };
            let text = words::text(language, &data);
            (it.figure.id.as_str(), Download { file, text })
        };
        Page {
            content,
            drawings: figures
                .iter()
                .flat_map(|it| &it.drawings)
                .map(laid)
                .collect(),
            downloads: figures.iter().map(download).collect(),
        }
    }
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
        let values = Alone {
            language,
            chart,
            drawing,
        };
        let values = Value::from(Serde(values));
        let text = templates.print(templates::DRAWING, &values, 0, diagnostics)?;
        hand_on(Artifact {
            path: content::drawing_file(language, &chart.id),
            bytes: (text + "\n").into_bytes(),
        });
    }
    Some(())
}
