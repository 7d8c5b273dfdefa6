//! Sammanfattning: people's words first, then what the tool can count.

use crate::content::Section;
use crate::evaluate::blocks::{list, section};
use crate::evaluate::context::Context;
use crate::evaluate::counted::coverage_sentences;
use crate::evaluate::{key_figures, narrative};
use crate::figures::CorrectionKind;
use crate::text::Said;
use crate::words::list::{self as phrase, Word};

pub(super) fn summary(context: Context<'_, '_>) -> Section {
    let mut chapter = section("sammanfattning", 2, context.say(&Word::Summary));
    let sentences = coverage_sentences(context);
    let mut important = section("det-viktigaste", 3, context.say(&Word::MostImportant));
    important.blocks = narrative::written(context, "sammanfattning");
    if important.blocks.is_empty() {
        important.blocks.extend(list(sentences.iter().cloned()));
    }
    let elsewhere = narrative::elsewhere(context, "sammanfattning", &important.id);
    important.blocks.extend(elsewhere);
    let mut in_figures = section(
        "rapporten-i-siffror",
        3,
        context.say(&Word::ReportInFigures),
    );
    let counted = sentences.into_iter().chain(news(context));
    in_figures.blocks.extend(list(counted));
    chapter.sections = vec![important];
    chapter.sections.extend(key_figures::part(context));
    chapter.sections.push(in_figures);
    chapter
}

/// Gaps that were closed, and figures that were corrected.
fn news(context: Context<'_, '_>) -> Vec<Said> {
    let here = context
        .figures
        .corrections
        .iter()
        .filter(|it| it.edition == context.ix);
    let (mut added, mut corrected) = (0, 0);
    for it in here {
        match it.kind {
            CorrectionKind::Addition => added += 1,
            CorrectionKind::Preciser => {}
            _ => corrected += 1,
        }
    }
    let mut news = Vec::new();
    if added > 0 {
        let phrase = phrase::GapsClosed { n: added };
        news.push(context.say(&phrase));
    }
    if corrected > 0 {
        news.push(context.say(&phrase::FiguresCorrected { n: corrected }));
    }
    news
}
