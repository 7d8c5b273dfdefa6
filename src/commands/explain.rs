//! `report explain`: the list of codes, or the page of one.

use std::fmt::Write;

use anyhow::bail;

use crate::codes::Code;
use crate::commands::common::{Common, print};
use crate::value::nearest;
use crate::words::Language;
use crate::words::{self, list as phrase};

pub(super) fn explain(code: Option<&str>, common: &Common) -> anyhow::Result<u8> {
    let Some(text) = code else {
        return print(&list(common.language));
    };
    let Some(code) = Code::find(text) else {
        let names = Code::ALL.iter().flat_map(|code| [code.id(), code.name()]);
        let meant = nearest(text, names);
        let given = text;
        bail!(words::text(
            common.language,
            &phrase::NoSuchCode { given, meant }
        ));
    };
    print(&page(code, common.language))
}

/// The page of a code, with a finding as it reads below the title.
fn page(code: Code, language: Language) -> String {
    let head = words::read(code.head(language), 1, &code.signature(), &mut Vec::new());
    let page = code.page(language);
    let said = head.examples.first().map(|it| it.said.as_str());
    match (page.split_once('\n'), said) {
        (Some((title, rest)), Some(said)) => format!("{title}\n\n> {said}\n{rest}"),
        _ => page.to_owned(),
    }
}

fn list(language: Language) -> String {
    let mut text = String::new();
    for code in Code::ALL {
        let severity = code.severity();
        let severity = words::text(language, &phrase::SeverityName { severity });
        // The page's title is `# S002: okänd indikator`.
        let title = code
            .page(language)
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
