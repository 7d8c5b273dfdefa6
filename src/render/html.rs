//! Runs become a line of HTML in which text is nothing but text. An own file's macro of the same name stands
//! in for each of these.

use crate::content::{Run, is_link, plain};

/// Adds a line with its marks. `note` is what stands before a note's number, read aloud only.
pub(super) fn line(runs: &[Run], note: &str, html: &mut String) {
    for run in runs {
        match run {
            Run::Emphasis { text } => element("em", text, html),
            Run::Strong { text } => element("strong", text, html),
            Run::Code { text } => element("code", text, html),
            Run::Foreign { runs, language } => {
                tag("span", &[("lang", language)], html);
                line(runs, note, html);
                html.push_str("</span>");
            }
            Run::Link { text, url } if is_link(url) && !text.trim().is_empty() => {
                let class = if url == text { "address" } else { "named" };
                tag("a", &[("href", url), ("class", class)], html);
                escape(text, html);
                html.push_str("</a>");
            }
            Run::Text { text } | Run::Link { text, .. } => escape(text, html),
            Run::Note { number, id, at } => {
                let (place, label) = (format!("#{id}"), format!("{note} {number}"));
                let attributes = [
                    ("href", &*place),
                    ("id", at),
                    ("role", "doc-noteref"),
                    ("aria-label", &label),
                ];
                html.push_str("<sup>");
                tag("a", &attributes, html);
                html.push_str(&number.to_string());
                html.push_str("</a></sup>");
            }
            Run::Cite { .. } => {}
        }
    }
}

/// The same for a link that leads to a heading: in the language that it is in, without other marks.
pub(super) fn name(runs: &[Run]) -> String {
    let mut html = String::new();
    for run in runs {
        if let Run::Foreign { runs, language } = run {
            tag("span", &[("lang", language)], &mut html);
            escape(&plain(runs), &mut html);
            html += "</span>";
        } else {
            escape(&plain(std::slice::from_ref(run)), &mut html);
        }
    }
    html
}

fn element(name: &str, text: &str, html: &mut String) {
    tag(name, &[], html);
    escape(text, html);
    html.extend(["</", name, ">"]);
}

fn tag(name: &str, attributes: &[(&str, &str)], html: &mut String) {
    html.extend(["<", name]);
    for (key, value) in attributes {
        html.extend([" ", key, "=\""]);
        escape(value, html);
        html.push('"');
    }
    html.push('>');
}

/// A text in which no sign is markup.
pub(super) fn escaped(text: &str) -> String {
    let mut html = String::new();
    escape(text, &mut html);
    html
}

/// Adds a text in which no sign is markup.
pub(super) fn escape(text: &str, html: &mut String) {
    html.reserve(text.len());
    let mut from = 0;
    for (at, c) in text.char_indices() {
        let instead = match c {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\'' => "&#39;",
            // HTML has no other control characters, not even as numbers.
            c if c.is_control() && !matches!(c, '\n' | '\t') => " ",
            // Nor has XML, in which a drawing is a file of its own, these two.
            '\u{fffe}' | '\u{ffff}' => " ",
            _ => continue,
        };
        html.push_str(&text[from..at]);
        html.push_str(instead);
        from = at + c.len_utf8();
    }
    html.push_str(&text[from..]);
}
