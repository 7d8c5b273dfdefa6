//! What `report templates` says, in both languages, and what each built-in template is for.

use std::fmt::Write;

use crate::language::{Both, Language, both};

/// Every built-in template and what it is for.
const PURPOSES: &[(&str, Both)] = &[
    (
        "html/report.html.jinja",
        both(
            "webbsidan: sidhuvud, innehåll, kapitel, sidfot",
            "the page: head, contents, chapters, foot",
        ),
    ),
    (
        "html/macros.html.jinja",
        both(
            "sidans delar: text, listor, tabeller, nyckeltal",
            "the page's parts: text, lists, tables, key figures",
        ),
    ),
    (
        "html/own.html.jinja",
        both(
            "tom: era egna delar i stället för inbyggda",
            "empty: parts of your own instead of built-in ones",
        ),
    ),
    (
        "html/logo.html.jinja",
        both("tom: er logotyp", "empty: your logo"),
    ),
    (
        "html/chart.svg.jinja",
        both(
            "diagram, i sidan och i egna filer",
            "charts, in the page and in files of their own",
        ),
    ),
    (
        "html/drawing.svg.jinja",
        both("filen för ett diagram", "the file of one chart"),
    ),
    (
        "markdown/report.md.jinja",
        both("rapporten i Markdown", "the report in Markdown"),
    ),
    ("markdown/macros.md.jinja", both("dess delar", "its parts")),
    (
        "markdown/own.md.jinja",
        both(
            "tom: era egna delar i stället för inbyggda",
            "empty: parts of your own instead of built-in ones",
        ),
    ),
    (
        "html/tokens.css",
        both("färger, typsnitt och mått", "colours, fonts and sizes"),
    ),
    (
        "html/text.css",
        both("löpande text och rubriker", "running text and headings"),
    ),
    (
        "html/page.css",
        both(
            "sidhuvud, innehåll, nyckeltal, kapitel",
            "head, contents, key figures, chapters",
        ),
    ),
    ("html/tables.css", both("tabeller", "tables")),
    ("html/charts.css", both("diagram", "charts")),
    ("html/print.css", both("utskrift", "print")),
];

/// A line for each name.
pub fn list(names: &[&str], language: Language) -> String {
    let mut text = String::new();
    for name in names {
        let purpose = PURPOSES.iter().find(|(own, _)| own == name);
        let purpose = purpose.map_or("", |(_, it)| it.of(language));
        // A String never fails to grow.
        let _ = writeln!(text, "{}", format!("{name:<26}{purpose}").trim_end());
    }
    text
}

pub fn unknown(name: &str, meant: Option<&str>, language: Language) -> String {
    match (language, meant) {
        (Language::Swedish, Some(meant)) => {
            format!("det finns ingen inbyggd mall som heter {name}. Menas {meant}?")
        }
        (Language::Swedish, None) => {
            format!(
                "det finns ingen inbyggd mall som heter {name}. report templates list visar alla."
            )
        }
        (Language::English, Some(meant)) => {
            format!("there is no built-in template called {name}. Is {meant} meant?")
        }
        (Language::English, None) => {
            format!(
                "there is no built-in template called {name}. report templates list shows them all."
            )
        }
    }
}

/// A file of that name is there, and is left as it is.
pub fn occupied(path: &str, language: Language) -> String {
    match language {
        Language::Swedish => format!(
            "{path} finns redan och skrivs inte över. Byt namn på filen eller ta bort den om ni vill ha den inbyggda."
        ),
        Language::English => format!(
            "{path} is already there and is not written over. Rename or remove the file if you want the built-in one."
        ),
    }
}

pub fn wrote(path: &str, language: Language) -> String {
    match language {
        Language::Swedish => format!(
            "{path} är skriven. Den används nu i stället för den inbyggda. Tas den bort används den inbyggda igen.\n"
        ),
        Language::English => format!(
            "{path} is written. It is now used instead of the built-in one. If it is removed, the built-in one is used again.\n"
        ),
    }
}
