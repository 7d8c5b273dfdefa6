//! Whom to ask, and what else people have written of the report itself, becomes lines with their addresses.

use crate::content::{Run, is_web_link};
use crate::source::Word as Written;
use crate::tell::context::Context;
use crate::text::{Said, said};
use crate::words::Word;

/// Whom to ask about the report, if the edition or the plan tells.
pub(super) fn contact(context: Context<'_, '_>) -> Option<Said> {
    let own = context.edition.publication.contact.as_ref();
    let contact = own.or(context.plan.publication.contact.as_ref());
    contact.map(|it| line(context, Word::ContactLead, it, None))
}

/// A line of what a person has written, closed with a full stop. What is nothing but an address is a
/// link, called by itself if by nothing else.
pub(super) fn line(
    context: Context<'_, '_>,
    lead: Word,
    written: &Written<'_>,
    called: Option<Word>,
) -> Said {
    let text = context.word(written).plain().trim().to_owned();
    let lead = said![context.say(&lead), ": "];
    if is_web_link(&text) {
        let called = called.map_or(text.clone(), |it| context.say(&it).plain());
        return said![lead, link(&called, text), "."];
    }
    let stop = if text.ends_with('.') { "" } else { "." };
    said![lead, context.prose(written), stop]
}

pub(super) fn link(text: &str, url: String) -> Said {
    let text = text.to_owned();
    vec![Run::Link { text, url }].into()
}
