//! What stands in a plan becomes what a form calls it, on one line.

use crate::content::plain;
use crate::model::Measure;
use crate::prose;

/// Characters of a measure's text, where it has no short title.
const TITLE: usize = 70;

/// A text on one line, without markup and notes.
pub(crate) fn on_one_line(text: &str) -> String {
    let text = plain(&prose::runs(text));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// *2.10 Genomföra behandlingsprogram*
pub(crate) fn measure(it: &Measure<'_>) -> String {
    format!("{} {}", it.number, title(it).trim_end_matches('.'))
        .trim()
        .to_owned()
}

/// The short title, else the first words.
pub(crate) fn title(it: &Measure<'_>) -> String {
    match &it.short_title {
        Some(title) => on_one_line(&title.text),
        None => shortened(&on_one_line(&it.text.text)),
    }
}

/// The first words of a long text.
fn shortened(text: &str) -> String {
    if text.chars().count() <= TITLE {
        return text.to_owned();
    }
    let mut short = String::new();
    for word in text.split(' ') {
        if short.chars().chain(word.chars()).count() > TITLE {
            break;
        }
        short.push_str(word);
        short.push(' ');
    }
    format!("{}…", short.trim_end_matches([' ', ',', ';', ':', '.']))
}
