//! The templates that the program holds, by the names that a project's own may take.

/// A template's name and its text.
pub type Named = (&'static str, &'static str);

macro_rules! built_in {
    ($($name:literal)*) => { [$(($name, include_str!(concat!("../../templates/", $name)))),*] };
}

/// The page, its parts, and the same in Markdown. The two called `own` and the logo are empty.
pub const TEMPLATES: [Named; 9] = built_in! {
    "html/report.html.jinja"
    "html/macros.html.jinja"
    "html/own.html.jinja"
    "html/logo.html.jinja"
    "html/chart.svg.jinja"
    "html/drawing.svg.jinja"
    "markdown/report.md.jinja"
    "markdown/macros.md.jinja"
    "markdown/own.md.jinja"
};

/// The page's style, in the order in which its files follow one another.
pub const STYLES: [Named; 6] = built_in! {
    "html/tokens.css"
    "html/text.css"
    "html/page.css"
    "html/tables.css"
    "html/charts.css"
    "html/print.css"
};

/// The style of a chart in a file of its own.
pub const DRAWING_STYLES: [Named; 2] = built_in! {
    "html/tokens.css"
    "html/charts.css"
};

/// Before the name of a built-in template, that of the same template whatever the project has.
pub const PREFIX: &str = "built-in/";

/// All of them, the templates before the style.
pub fn all() -> impl Iterator<Item = Named> {
    TEMPLATES.into_iter().chain(STYLES)
}

/// What lays out a line of a page, and a row of a table. Templates call them as the macros beside which they
/// are named, and an own macro of the name stands in for each.
pub(super) const PAGE: [&str; 4] = ["line", "name", "plain", "cells"];

/// The same in Markdown.
pub(super) const MARKDOWN: [&str; 1] = ["row"];

/// What prints the marks of a drawing.
pub(super) const MARKS: &str = "marks";

/// The text of one.
pub fn find(name: &str) -> Option<&'static str> {
    all()
        .find(|(known, _)| *known == name)
        .map(|(_, text)| text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::faults::macros;

    #[test]
    fn every_macro_can_be_replaced() {
        for (name, native) in [
            ("html/macros.html.jinja", &PAGE[..]),
            ("markdown/macros.md.jinja", &MARKDOWN[..]),
        ] {
            let text = find(name).unwrap();
            for own in macros(text).chain(native.iter().copied()) {
                let again = format!("{{% set {own} = {own} %}}\n");
                assert!(text.contains(&again), "{name}: {own}");
            }
        }
    }

    #[test]
    fn every_template_is_told_what_it_is_for() {
        use crate::words::kinds::TemplateFile;
        for (name, _) in all() {
            let (_, file) = name.rsplit_once('/').unwrap();
            assert!(TemplateFile::of(file).is_some(), "{name}");
        }
    }
}
