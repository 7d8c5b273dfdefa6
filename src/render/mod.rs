//! Content becomes the files of a report: Markdown, HTML, CSV and JSON that say the same. No figure is worded here.

mod argument;
mod artifact;
pub mod built_in;
mod cells;
pub mod chart;
mod colours;
pub mod data;
mod faults;
#[cfg(test)]
mod figure_tests;
mod figures;
mod html;
pub mod line;
#[cfg(test)]
mod line_tests;
pub mod markdown;
mod own;
pub mod published;
#[cfg(test)]
mod sample;
pub mod templates;
#[cfg(test)]
mod tests;

use minijinja::value::{Serde, Value};

use crate::content::{Content, files};
use crate::diagnostic::Diagnostics;
use crate::forms::Form;
use crate::model::Plan;
use crate::render::artifact::artifact;
use crate::render::templates::Templates;

pub use crate::render::artifact::Artifact;

/// The files of a round's forms, each called what the reader takes its sender to be called.
pub fn forms(forms: &[Form], plan: &Plan<'_>) -> Result<Vec<Artifact>, String> {
    let artifact = |form: &Form| {
        Ok(Artifact {
            path: format!("{}.csv", plan.agency(form.agency).file_name()),
            bytes: data::form(form)?,
        })
    };
    forms.iter().map(artifact).collect()
}

/// The files of one report; none where a template fails.
pub fn render(
    content: &Content,
    templates: &Templates<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<Artifact>> {
    let names = files(&content.language);
    let json = data::json(content);
    let n_bytes = json.as_ref().map_or(0, Vec::len);
    let figures = figures::figures(content, diagnostics)?;
    let values = Value::from(Serde(figures::Page::new(content, &figures)));
    let markdown = templates
        .print(templates::MARKDOWN, &values, n_bytes, diagnostics)
        .map(|text| Artifact {
            path: names.markdown.to_owned(),
            bytes: markdown::tidy(&text).into_bytes(),
        });
    let html = templates
        .print(templates::HTML, &values, n_bytes, diagnostics)
        .map(|text| Artifact {
            path: names.html.to_owned(),
            bytes: (text + "\n").into_bytes(),
        });
    let data = artifact(names.data.to_owned(), data::csv(&content.data), diagnostics);
    let series = artifact(
        names.series.to_owned(),
        data::csv(&content.series),
        diagnostics,
    );
    let json = artifact(names.content, json, diagnostics);
    let files = [markdown, html, data, series, json].into_iter();
    let files: Option<Vec<Artifact>> = files.collect();
    let drawings = figures::drawings(content, &figures, templates, diagnostics);
    let (mut files, drawings) = files.zip(drawings)?;
    files.extend(drawings);
    files.extend(figures.into_iter().map(|it| it.data));
    Some(files)
}
