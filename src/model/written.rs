//! Words that hold the signs of `published.csv` become what is written there, and back.

use std::borrow::Cow;

/// The signs with which a spreadsheet begins a formula, and the one that keeps it from doing so.
const STARTS: [char; 9] = [
    '=', '+', '-', '@', '\'', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
];

/// People's words with an apostrophe before what a spreadsheet would take for a formula.
pub fn defused(text: &str) -> String {
    if text.trim_start().starts_with(STARTS) || text.starts_with(['\t', '\r', '\n']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// The words as they were before [`defused`].
pub fn plain<'s>(text: &Cow<'s, str>) -> Cow<'s, str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.strip_prefix('\'').unwrap_or(text)),
        Cow::Owned(text) => Cow::Owned(text.strip_prefix('\'').unwrap_or(text).to_owned()),
    }
}

/// Breakdowns with their categories: `våldstyp=våld i nära relation|kommun=Östby`.
pub fn parts<'t>(pairs: impl Iterator<Item = (&'t str, &'t str)>) -> String {
    let mut text = String::new();
    for (breakdown, category) in pairs {
        if !text.is_empty() {
            text.push('|');
        }
        text.push_str(breakdown);
        text.push('=');
        for c in category.chars() {
            if matches!(c, '|' | '\\') {
                text.push('\\');
            }
            text.push(c);
        }
    }
    text
}

/// The breakdowns and categories that [`parts`] wrote. `None` where one has no `=`.
pub fn pairs(text: &str) -> Option<Vec<(String, String)>> {
    let mut parts = vec![String::new()];
    let mut signs = text.chars();
    while let Some(c) = signs.next() {
        match (c, parts.last_mut()) {
            ('|', _) => parts.push(String::new()),
            ('\\', Some(last)) => last.extend(signs.next()),
            (c, Some(last)) => last.push(c),
            (_, None) => {}
        }
    }
    parts
        .iter()
        .map(|part| {
            let (breakdown, category) = part.split_once('=')?;
            Some((breakdown.to_owned(), category.to_owned()))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_defused_is_plain_again(text in "['=+@ a-]{0,6}|\\PC{0,12}") {
            let written = defused(&text);
            prop_assert!(!written.trim_start().starts_with(['=', '+', '-', '@']));
            prop_assert_eq!(plain(&Cow::Owned(written)), text);
        }

        #[test]
        fn parts_are_pairs_again(categories in prop::collection::vec("[|\\\\=a ]{0,6}", 1..4)) {
            let written: Vec<(String, String)> =
                categories.into_iter().map(|it| ("kommun".to_owned(), it)).collect();
            let text = parts(written.iter().map(|(a, b)| (a.as_str(), b.as_str())));
            prop_assert_eq!(pairs(&text), Some(written));
        }
    }
}
