//! Content becomes the files of a report: Markdown, HTML, CSV and JSON that say the same. No figure is worded here.

mod addresses;
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
mod marks;
mod own;
pub mod published;
#[cfg(test)]
mod sample;
pub mod templates;
#[cfg(test)]
mod tests;
mod values;

use crate::content::{Content, PageName, files, page_file};
use crate::diagnostic::Diagnostics;
use crate::forms::Form;
use crate::model::Plan;
use crate::render::artifact::artifact;
use crate::render::templates::Templates;
use crate::words::Language;

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

/// What the contents of a report hold, as a JSON schema: the same in every language.
pub fn content_schema() -> Artifact {
    Artifact {
        path: "content.schema.json".to_owned(),
        bytes: include_bytes!("../content/schema.json").to_vec(),
    }
}

/// Lays one report out, and hands its files on as they are made. `None` where a template fails: what was
/// handed on is then no report.
pub fn render(
    mut content: Content,
    templates: &Templates<'_>,
    diagnostics: &mut Diagnostics,
    hand_on: &mut dyn FnMut(Artifact),
) -> Option<()> {
    let names = files(&content.language);
    let mut of_all = Vec::new();
    for (name, data) in [
        (names.data, std::mem::take(&mut content.data)),
        (names.series, std::mem::take(&mut content.series)),
    ] {
        let data = artifact(name.to_owned(), data::csv(&data), diagnostics)?;
        of_all.push((name, data.bytes.len()));
        hand_on(data);
    }
    let language = Language::from_tag(&content.language);
    for page in &mut content.pages {
        figures::tell_sizes(page, &of_all, language);
    }
    let json = artifact(names.content, data::json(&content), diagnostics)?;
    let n_bytes = json.bytes.len();
    hand_on(json);
    let numbers = figures::numbers(&content, diagnostics, hand_on)?;
    let downloads = figures::downloads(&content.language, &numbers);
    let drawn = figures::drawn(&content);
    // What fails in one is told with what fails in the others.
    let drawings = figures::drawings(&content.language, &drawn, templates, diagnostics, hand_on);
    let laid = figures::laid(&content.language, &drawn);
    drop((numbers, drawn));
    let language = content.language.clone();
    let pages = std::mem::take(&mut content.pages);
    let report = values::report(content, laid, downloads);
    let mut printed = drawings;
    for page in pages {
        let name = page.name.clone();
        let values = values::page(&report, page);
        let mut print = |template, format, finished: fn(String) -> String| {
            let text = templates.print(template, &values, n_bytes, diagnostics)?;
            hand_on(Artifact {
                path: page_file(&name, &language, format),
                bytes: finished(text).into_bytes(),
            });
            Some(())
        };
        let markdown = print(templates::MARKDOWN, "md", |it| markdown::tidy(&it));
        printed = printed.and(markdown);
        if name != PageName::Press {
            let html = print(templates::HTML, "html", |it| it + "\n");
            printed = printed.and(html);
        }
    }
    printed
}
