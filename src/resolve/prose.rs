//! A text in Markdown becomes findings: what a page would show otherwise than it was written, or not at all.

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Place};
use crate::limits::{Limit, Limits};
use crate::model::Plan;
use crate::prose;
use crate::prose::{Fault, What};
use crate::source::{Span, Word};
use crate::value::nearest;

/// The codes of one kind of text.
pub(super) struct Codes {
    part: Code,
    link: Code,
    comment: Code,
    tag: Code,
}

/// What the analyst has written.
pub(super) const NARRATIVE: Codes = Codes {
    part: Code::N014,
    link: Code::N015,
    comment: Code::N016,
    tag: Code::N017,
};

/// What an agency has sent as a document.
pub(super) const DOCUMENT: Codes = Codes {
    part: Code::S121,
    link: Code::S122,
    comment: Code::S123,
    tag: Code::S124,
};

/// Tells what no page shows as it was written. What stands in the place of `calls` is not looked at.
pub(super) fn told(
    text: &Word<'_>,
    calls: impl Iterator<Item = Span>,
    codes: &Codes,
    plan: &Plan<'_>,
    limits: Limits,
) -> Vec<Diagnostic> {
    let within = |at: u32| at.saturating_sub(text.at.start) as usize;
    let mut read = text.text.as_bytes().to_vec();
    for call in calls {
        let signs = read.get_mut(within(call.start)..within(call.end));
        let signs = signs.into_iter().flatten();
        signs
            .filter(|sign| **sign != b'\n')
            .for_each(|sign| *sign = b'x');
    }
    let read = String::from_utf8_lossy(&read);
    let found = prose::faults(&read, limits.most(Limit::Nesting)).into_iter();
    found
        .filter_map(|fault| {
            let at = text.at.part(fault.range.start, fault.range.len());
            diagnostic(fault, at, codes, plan, limits)
        })
        .collect()
}

fn diagnostic(
    fault: Fault,
    at: Span,
    codes: &Codes,
    plan: &Plan<'_>,
    limits: Limits,
) -> Option<Diagnostic> {
    let part = |what: &'static str| Diagnostic::at(codes.part, at).tag("what", what);
    let link = |what: &'static str, given: String| {
        let told = Diagnostic::at(codes.link, at).tag("what", what);
        told.fact("given", given)
    };
    Some(match fault.what {
        What::Comment => Diagnostic::at(codes.comment, at),
        What::Tag(tag) => Diagnostic::at(codes.tag, at).fact("given", tag),
        What::Link(url) => link("link", url),
        What::Title(title) => link("title", title),
        What::Picture(url) => link("picture", url),
        What::Nested => Diagnostic::too_much(Place::Word(at), Limit::Nesting, limits),
        What::OpenComment => part("open-comment"),
        What::Conflict => part("conflict"),
        What::Cells { n, of } => part("cells").fact("n", n).fact("of", of),
        What::Definition(name) => part("definition").fact("given", name),
        What::Footnote(name) => part("footnote").fact("given", name),
        What::Note(name) => {
            let mut notes = plan.notes.iter().map(|(own, _)| &*own.text);
            if notes.clone().any(|own| own == name) {
                return None;
            }
            let near = nearest(&name, notes.by_ref());
            part("note").maybe("suggestion", near).fact("given", name)
        }
    })
}
