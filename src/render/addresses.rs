//! A style becomes what in it leaves the page: the end of its element, and what it would fetch from elsewhere.

use std::ops::Range;

/// What leaves the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Leaves {
    /// `</style`, which ends the style in the middle of it, also in a comment or a string.
    Element,
    /// Another style.
    Import,
    /// An address of anything but data.
    Address,
}

/// Everything in a style that leaves the page, with its place.
pub(super) fn leaving(text: &str) -> Vec<(Leaves, Range<usize>)> {
    let folded = text.to_ascii_lowercase();
    let ends = folded.match_indices("</style");
    let mut found: Vec<_> = ends
        .map(|(at, end)| (Leaves::Element, at..at + end.len()))
        .collect();
    let mut rest = Scan {
        text: &folded,
        at: 0,
    };
    while let Some(it) = rest.next() {
        found.push(it);
    }
    found.sort_by_key(|(_, at)| at.start);
    found
}

/// A style in small letters, as far as it is read.
struct Scan<'t> {
    text: &'t str,
    at: usize,
}

/// What takes an address, by name or in quotation marks.
const FUNCTIONS: [&str; 4] = ["url(", "src(", "image(", "image-set("];

impl<'t> Scan<'t> {
    /// The next import, or address of anything but data.
    fn next(&mut self) -> Option<(Leaves, Range<usize>)> {
        while !self.rest().is_empty() {
            let start = self.at;
            let begins = start == 0 || !is_of_name(self.text[..start].chars().next_back());
            if let Some(body) = self.rest().strip_prefix("/*") {
                self.at += 4 + body.find("*/").unwrap_or(body.len());
            } else if self.rest().starts_with(['"', '\'']) {
                self.string();
            } else if self.rest().starts_with("@import") {
                self.at += "@import".len();
                return Some((Leaves::Import, start..self.at));
            } else if let Some(name) = FUNCTIONS
                .iter()
                .find(|it| begins && self.rest().starts_with(*it))
            {
                self.at += name.len();
                if let Some(at) = self.argument(*name == "url(" || *name == "src(") {
                    return Some((Leaves::Address, at));
                }
            } else {
                self.at += self.rest().chars().next().map_or(1, char::len_utf8);
            }
            self.at = self.at.min(self.text.len());
        }
        None
    }

    /// What stands in the parentheses, if any of it is an address: without quotation marks, the whole of it is one.
    fn argument(&mut self, is_bare: bool) -> Option<Range<usize>> {
        let inner = self.rest();
        let blank = inner.len() - inner.trim_start().len();
        if is_bare && !inner[blank..].starts_with(['"', '\'']) {
            let start = self.at + blank;
            let end = inner.find(')').unwrap_or(inner.len());
            self.at += end;
            let address = inner.get(blank..end).unwrap_or("").trim_end();
            return (!is_within(address)).then(|| start..start + address.len());
        }
        while !self.rest().is_empty() && !self.rest().starts_with(')') {
            if self.rest().starts_with(['"', '\'']) {
                let at = self.string();
                let address = self.text[at.clone()].trim_matches(['"', '\'']).trim();
                // The kind of an image, `type("image/png")`, is none.
                if !is_within(address) && !self.text[..at.start].ends_with("type(") {
                    return Some(at);
                }
            } else if self.rest().starts_with("url(") {
                self.at += "url(".len();
                if let Some(at) = self.argument(true) {
                    return Some(at);
                }
                self.at = (self.at + 1).min(self.text.len());
            } else {
                self.at += self.rest().chars().next().map_or(1, char::len_utf8);
            }
        }
        None
    }

    /// Passes a string, with its quotation marks.
    fn string(&mut self) -> Range<usize> {
        let start = self.at;
        let mut signs = self.rest().char_indices();
        let quote = signs.next().map(|(_, sign)| sign);
        let mut escaped = false;
        let end = signs.find(|(_, sign)| {
            let ends = !escaped && (Some(*sign) == quote || *sign == '\n');
            escaped = *sign == '\\' && !escaped;
            ends
        });
        let length = end.map_or(self.rest().len(), |(at, sign)| at + sign.len_utf8());
        self.at += length;
        start..self.at
    }

    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }
}

fn is_of_name(sign: Option<char>) -> bool {
    sign.is_some_and(|it| it.is_alphanumeric() || matches!(it, '-' | '_' | '\\'))
}

/// Whether an address is data, or a place in the page itself.
fn is_within(address: &str) -> bool {
    address.is_empty() || address.starts_with("data:") || address.starts_with('#')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn found(text: &str) -> Vec<&str> {
        leaving(text).into_iter().map(|(_, at)| &text[at]).collect()
    }

    #[test]
    fn an_address_is_found_wherever_it_may_stand() {
        assert_eq!(
            found("p{background:url(https://a.se/x.png)}"),
            ["https://a.se/x.png"]
        );
        assert_eq!(found("p{background:URL( 'x.png' )}"), ["'x.png'"]);
        assert_eq!(
            found("@import \"a.css\"; @IMPORT url(b.css);"),
            ["@import", "@IMPORT", "b.css"]
        );
        assert_eq!(
            found("p{a:image-set(\"x.png\" 1x, url(y.png) 2x)}"),
            ["\"x.png\"", "y.png"]
        );
        assert_eq!(found("p{a:image-set(url(y.png) 2x)}"), ["y.png"]);
        assert_eq!(found("p{a:url("), Vec::<&str>::new());
        assert_eq!(found("p{}</STYLE><script>"), ["</STYLE"]);
        assert_eq!(found("/* </style> */"), ["</style"]);
    }

    #[test]
    fn what_is_in_the_page_itself_is_none() {
        for text in [
            "p{background:url(data:image/png;base64,AAAA)}",
            "p{background:url(\"data:image/svg+xml,<svg/>\")}",
            "p{fill:url(#mönster)}",
            "p{content:\"url(https://a.se)\"} /* url(x.png) */",
            "p{a:curl(x)} q{a:image-set(\"data:image/png,x\" type(\"image/png\"))}",
            ".a:not(.b) > c { color: #123 }",
        ] {
            assert_eq!(found(text), Vec::<&str>::new(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_to_its_end(text in "(url\\(|image-set\\(|@import|\"|'|/\\*|\\*/|\\)|\\\\|å|x|\\PC){0,12}") {
            for (_, at) in leaving(&text) {
                prop_assert!(text.is_char_boundary(at.start) && text.is_char_boundary(at.end));
            }
        }
    }
}
