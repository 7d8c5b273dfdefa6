//! Uppgifter som saknas: what was owed and is not there, by reason.

use crate::content::Section;
use crate::report::blocks::titled;
use crate::report::gaps;
use crate::tell::context::Context;
use crate::words::Word;

/// The chapter: one table a reason, in the order of the measures.
pub(super) fn missing_figures(context: Context<'_, '_>) -> Section {
    let mut chapter = titled(&context, "uppgifter-som-saknas", 2, Word::FiguresMissing);
    chapter.blocks = gaps::tables(context, "saknas-", None);
    if chapter.blocks.is_empty() {
        chapter.say(context.say(&Word::NoMissingFigures));
    }
    chapter
}
