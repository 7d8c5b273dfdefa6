//! Runs become a line of HTML in which text is nothing but text. An own file's macro of the same name stands
//! in for each of these.

use std::borrow::Cow;

use crate::content::{Run, is_link, plain};

/// Adds a line with its marks. `note` tells what stands before a note's number, read aloud only.
pub(super) fn line(runs: &[Run], note: &dyn Fn() -> String, html: &mut String) {
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
            Run::Anchor { text, id, url } => {
                let url = if is_link(url) { url } else { "" };
                tag("a", &[("href", url), ("class", "named"), ("id", id)], html);
                escape(text, html);
                html.push_str("</a>");
            }
            Run::Text { text } | Run::Link { text, .. } => escape(text, html),
            Run::Note { number, id, at } => {
                let (place, label) = (format!("#{id}"), format!("{} {number}", note()));
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

/// Adds a text in which no sign is markup.
pub(super) fn escape(text: &str, html: &mut String) {
    html.push_str(&escaped(text));
}

/// A text in which no sign is markup.
pub(super) fn escaped(text: &str) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    let mut html = String::new();
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        // Most are none of those below, and are passed over first.
        if matches!(byte, b' ' | b'?'..=b'~') {
            continue;
        }
        let (instead, length) = match byte {
            b'&' => ("&amp;", 1),
            b'<' => ("&lt;", 1),
            b'>' => ("&gt;", 1),
            b'"' => ("&quot;", 1),
            b'\'' => ("&#39;", 1),
            b'\n' | b'\t' => continue,
            // HTML has no other control characters, not even as numbers.
            0..0x20 | 0x7f => (" ", 1),
            0xc2 if matches!(bytes[at..], [_, 0x80..0xa0, ..]) => (" ", 2),
            // Nor has XML, in which a drawing is a file of its own, U+FFFE and U+FFFF.
            0xef if matches!(bytes[at..], [_, 0xbf, 0xbe | 0xbf, ..]) => (" ", 3),
            _ => continue,
        };
        html.push_str(&text[from..at]);
        html.push_str(instead);
        from = at + length;
    }
    if from == 0 {
        return text.into();
    }
    html.push_str(&text[from..]);
    html.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_sign_is_markup_and_no_character_is_none() {
        for (text, expected) in [
            ("", ""),
            ("a < b & \"c\"", "a &lt; b &amp; &quot;c&quot;"),
            ("1\u{a0}204 – å\n\t'", "1\u{a0}204 – å\n\t&#39;"),
            ("\u{0}\u{7f}\u{80}\u{9f}\u{a0}", "    \u{a0}"),
            ("\u{fffd}\u{fffe}\u{ffff}\u{feff}", "\u{fffd}  \u{feff}"),
        ] {
            assert_eq!(escaped(text), expected);
        }
    }
}
