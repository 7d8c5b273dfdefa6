//! Charts become drawings, and figures the files of their numbers, for what templates print of them.

use minijinja::value::{Serde, Value};
use serde::Serialize;

use crate::content;
use crate::content::lines::walk_page;
use crate::content::{Chart, Content, Figure, Page, Run};
use crate::diagnostic::Diagnostics;
use crate::render::artifact::artifact;
use crate::render::chart::{Drawing, draw};
use crate::render::templates::Templates;
use crate::render::values::record;
use crate::render::{Artifact, data, templates, values};
use crate::words::Language;
use crate::words::{self, list as phrase};

/// The file of a figure's numbers, with its size.
pub(super) struct Numbers<'c> {
    figure: &'c Figure,
    file: String,
    n_bytes: usize,
}

/// A chart and its drawing.
pub(super) type Drawn<'c> = (&'c Chart, Drawing);

/// A drawing that a page holds.
#[derive(Serialize)]
struct Laid<'c> {
    /// From the folder of the report.
    file: String,
    #[serde(flatten)]
    drawing: &'c Drawing,
}

/// The drawings by the ids of their charts, as templates see them.
pub(super) fn laid(language: &str, drawn: &[Drawn<'_>]) -> Value {
    let laid = drawn.iter().map(|(chart, drawing)| {
        let file = content::drawing_file(language, &chart.id);
        (chart.id.clone(), Value::from(Serde(Laid { file, drawing })))
    });
    Value::from_pairs(laid)
}

/// The files of the numbers by the ids of the figures: *Data bakom figuren (CSV, 2 kB)*.
pub(super) fn downloads(language: &str, numbers: &[Numbers<'_>]) -> Value {
    let language = Language::from_tag(language);
    let downloads = numbers.iter().map(|it| {
        let drawn = !it.figure.charts.is_empty();
        let text = words::text(language, &phrase::DataBehind { drawn });
        let text = with_size(language, &text, it.n_bytes);
        let download = record! { file: it.file.clone(), text: text };
        (it.figure.id.clone(), download)
    });
    Value::from_pairs(downloads)
}

/// What leads to a file of numbers, with what a reader gets: *Årets uppgifter (CSV, 41 kB)*.
fn with_size(language: Language, text: &str, n_bytes: usize) -> String {
    let file = phrase::FileOfSize {
        text,
        bytes: n_bytes.into(),
        thousands: n_bytes.div_ceil(1000).into(),
    };
    words::text(language, &file)
}

/// A file of figures of the whole report, and its size.
pub(super) type DataFile = (&'static str, usize);

/// Every link of a page to such a file says what a reader gets.
pub(super) fn tell_sizes(page: &mut Page, files: &[DataFile], language: Language) {
    walk_page(page, &mut |line| {
        for run in line.runs_mut() {
            let Run::Link { text, url } = run else {
                continue;
            };
            let path = url.strip_prefix("../").unwrap_or(url);
            if let Some((_, n_bytes)) = files.iter().find(|(name, _)| *name == path) {
                *text = with_size(language, text, *n_bytes);
            }
        }
    });
}

/// The numbers of every figure of a report, handed on as files.
pub(super) fn numbers<'c>(
    content: &'c Content,
    diagnostics: &mut Diagnostics,
    hand_on: &mut dyn FnMut(Artifact),
) -> Option<Vec<Numbers<'c>>> {
    let numbers = content::figures(content).map(|figure| {
        let file = content::data_file(&content.language, &figure.id);
        let data = artifact(file.clone(), data::csv(&figure.data), diagnostics)?;
        let n_bytes = data.bytes.len();
        hand_on(data);
        Some(Numbers {
            figure,
            file,
            n_bytes,
        })
    });
    numbers.collect()
}

/// Every chart of a report, laid out.
pub(super) fn drawn(content: &Content) -> Vec<Drawn<'_>> {
    let charts = content::charts(content).into_iter();
    charts.map(|it| (it, draw(it))).collect()
}

/// Hands on the drawings as files of their own, for pages that can't hold them.
pub(super) fn drawings(
    language: &str,
    drawn: &[Drawn<'_>],
    templates: &Templates<'_>,
    diagnostics: &mut Diagnostics,
    hand_on: &mut dyn FnMut(Artifact),
) -> Option<()> {
    for (chart, drawing) in drawn {
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
