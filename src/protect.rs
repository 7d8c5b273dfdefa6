//! What a judged project knows becomes what may be told of one edition: all that reports, forms and
//! publication are given.
//!
//! Nothing is hidden here as yet: what is held back or withdrawn the ledger says itself, and those who tell ask
//! it. This is the place before which nothing is compared or added up for a reader.

use std::ops::Deref;

use crate::check::Checked;
use crate::ledger::Seen;
use crate::model::EditionIx;

/// What may be told of an edition. Only [`protect`] makes one.
#[derive(Debug, Clone, Copy)]
pub struct Public<'a, 's> {
    seen: Seen<'a, 's>,
    is_draft: bool,
}

impl<'a, 's> Deref for Public<'a, 's> {
    type Target = Seen<'a, 's>;

    fn deref(&self) -> &Seen<'a, 's> {
        &self.seen
    }
}

impl Public<'_, '_> {
    /// Whether the input has errors, so that every page says UTKAST.
    pub fn is_draft(&self) -> bool {
        self.is_draft
    }
}

/// What may be told of an edition.
pub fn protect<'a, 's>(checked: &'a Checked<'s>, ix: EditionIx) -> Public<'a, 's> {
    Public {
        seen: checked.ledger().seen_from(checked.model(), ix),
        is_draft: !checked.stands(),
    }
}
