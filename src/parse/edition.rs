//! An edition's text becomes what it says.

use crate::diagnostic::Diagnostics;
use crate::limits::Limits;
use crate::model::English;
use crate::parse::{english, tree};
use crate::schema::{self, EDITION, Entity, Entry};
use crate::source::SourceId;

/// An edition as it was written, unjudged.
#[derive(Debug)]
pub struct Edition<'s> {
    pub plan: String,
    pub year: u16,
    pub source: SourceId,
    /// Published, and only looked back at.
    pub settled: bool,
    pub keys: schema::Edition<'s>,
    pub english: English<'s>,
}

/// Reads an edition. `None` only if the file is no YAML map at all.
pub(super) fn edition<'s>(
    plan: String,
    year: u16,
    source: SourceId,
    text: &'s str,
    limits: Limits,
    diagnostics: &mut Diagnostics,
) -> Option<Edition<'s>> {
    let shape = Entity::shape(schema::Edition::entity);
    let tree = tree::tree(source, text, (shape, EDITION), limits, diagnostics)?;
    Some(Edition {
        plan,
        year,
        source,
        settled: false,
        keys: schema::read(&tree, EDITION, diagnostics)?,
        english: english::english(&tree, shape, EDITION, diagnostics),
    })
}
