//! Sammanfattning: people's words first, then what the tool can count.

use crate::content::Section;
use crate::ledger::CorrectionKind;
use crate::report::blocks::{list, titled};
use crate::report::{coverage, key_figures, narrative};
use crate::tell::context::Context;
use crate::text::Said;
use crate::words::list::{self as phrase, Word};

pub(super) fn summary(context: Context<'_, '_>) -> Section {
    let mut chapter = titled(&context, "sammanfattning", 2, Word::Summary);
    let written = narrative::written(context, "sammanfattning");
    let elsewhere = |part: &str| narrative::elsewhere(context, "sammanfattning", part);
    if !context.plan.asks_anything() {
        chapter.begin(written);
        let measures = !context.plan.measures.is_empty();
        chapter.say(context.say(&phrase::Unasked { measures }));
        chapter.blocks.extend(elsewhere(&chapter.id));
        return chapter;
    }
    let mut sentences = coverage::coverage_sentences(context);
    let mut important = titled(&context, "det-viktigaste", 3, Word::MostImportant);
    important.begin(written);
    if important.blocks.is_empty() {
        important.blocks.extend(list(sentences.iter().cloned()));
    }
    important.blocks.extend(elsewhere(&important.id));
    let mut in_figures = titled(&context, "rapporten-i-siffror", 3, Word::ReportInFigures);
    sentences.extend(news(context));
    in_figures.blocks.extend(list(sentences));
    chapter.sections.push(important);
    chapter.sections.extend(key_figures::part(context));
    chapter.sections.push(in_figures);
    chapter
}

/// Gaps that were closed, and figures that were corrected.
fn news(context: Context<'_, '_>) -> impl Iterator<Item = Said> {
    let count = |is_counted: fn(CorrectionKind) -> bool| {
        let here = context.seen().corrections();
        here.filter(|it| is_counted(it.kind)).count()
    };
    let added = count(|it| it == CorrectionKind::Addition);
    let corrected = count(|it| !matches!(it, CorrectionKind::Addition | CorrectionKind::Preciser));
    let closed = (added > 0).then(|| context.say(&phrase::GapsClosed { n: added }));
    let mended = (corrected > 0).then(|| context.say(&phrase::FiguresCorrected { n: corrected }));
    closed.into_iter().chain(mended)
}
