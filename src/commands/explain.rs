//! `report explain`: the list of codes, or the page of one.

use std::fmt::Write;

use anyhow::bail;

use crate::codes::{Code, Severity};
use crate::commands::{Common, print};
use crate::language::Language;
use crate::value::nearest;

pub(super) fn explain(code: Option<&str>, common: &Common) -> anyhow::Result<u8> {
    let Some(text) = code else {
        return print(&list(common.language));
    };
    let Some(code) = Code::find(text) else {
        let names = Code::ALL.iter().flat_map(|code| [code.id(), code.name()]);
        let meant = nearest(text, names);
        match (common.language, meant) {
            (Language::Swedish, Some(meant)) => {
                bail!("det finns ingen kod som heter {text}. Menas {meant}?")
            }
            (Language::Swedish, None) => {
                bail!("det finns ingen kod som heter {text}. report explain visar alla.")
            }
            (Language::English, Some(meant)) => {
                bail!("there is no code called {text}. Is {meant} meant?")
            }
            (Language::English, None) => {
                bail!("there is no code called {text}. report explain lists them all.")
            }
        }
    };
    print(page(code, common.language))
}

/// The page of a code.
fn page(code: Code, language: Language) -> &'static str {
    match language {
        Language::Swedish => code.page_sv(),
        Language::English => code.page_en(),
    }
}

fn list(language: Language) -> String {
    let mut text = String::new();
    for code in Code::ALL {
        let severity = match code.severity() {
            Severity::Error => language.pick("fel", "error"),
            Severity::Warning => language.pick("varning", "warning"),
            Severity::Note => language.pick("upplysning", "note"),
            Severity::Advice => language.pick("råd", "advice"),
        };
        // The page's title is `# S002: okänd indikator`.
        let title = page(*code, language)
            .lines()
            .next()
            .unwrap_or("")
            .trim_start_matches("# ");
        let title = title.split_once(": ").map_or(title, |(_, title)| title);
        let _ = writeln!(
            text,
            "{}  {:<10}  {:<32}  {title}",
            code.id(),
            severity,
            code.name()
        );
    }
    text
}
