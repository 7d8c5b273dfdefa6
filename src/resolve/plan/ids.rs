//! Ids are claimed once, printed, and found again.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::Broken;
use crate::source::{Span, Word};
use crate::value::{fold, nearest};

/// Takes an id, or tells that it is taken. Ids are compared folded: `Mål-1` and `mal-1` are one.
pub(super) fn claim(
    taken: &mut BTreeMap<String, Span>,
    id: &Word<'_>,
    diagnostics: &mut Diagnostics,
) -> bool {
    if let Some(first) = taken.get(&fold(&id.text)) {
        diagnostics.push(
            Diagnostic::at(Code::P007, id.at)
                .fact("given", &*id.text)
                .also(*first),
        );
        return false;
    }
    taken.insert(fold(&id.text), id.at);
    true
}

/// Tells a name that nobody has, unless the one that had it is lost, or nothing was written, which
/// has been told. Gives the name that was likely meant: read as that, nothing more follows.
pub(super) fn unknown<'a>(
    code: Code,
    word: &Word<'_>,
    broken: &Broken,
    candidates: impl IntoIterator<Item = &'a str>,
    diagnostics: &mut Diagnostics,
) -> Option<&'a str> {
    if word.text.is_empty() || broken.has_lost(&fold(&word.text)) {
        return None;
    }
    let suggestion = nearest(&word.text, candidates);
    diagnostics.push(
        Diagnostic::at(code, word.at)
            .fact("given", &*word.text)
            .maybe("suggestion", suggestion),
    );
    suggestion
}

/// What is printed before a title: the number, else the id; `none` prints nothing.
pub(super) fn printed<'s>(number: Option<Word<'s>>, id: &Word<'s>) -> Cow<'s, str> {
    match number {
        Some(number) if number.text == "none" => Cow::Borrowed(""),
        Some(number) => number.text,
        None => id.text.clone(),
    }
}
