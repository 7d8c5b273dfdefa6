//! Sammanfattning: what matters most in people's words, else the figures' own; all goals at once; key figures; what is new.

use crate::content::Section;
use crate::model::SUMMARY;
use crate::report::blocks::{list, titled};
use crate::report::findings::{MATRIX, findings};
use crate::report::{coverage, key_figures, matrix, narrative, news};
use crate::tell::context::Context;
use crate::words::list::{self as phrase, Word};

pub(super) fn summary(context: Context<'_, '_>) -> Section {
    let mut chapter = titled(&context, SUMMARY, 2, Word::Summary);
    let written = narrative::written(context, SUMMARY);
    let elsewhere = |part: &str| narrative::elsewhere(context, SUMMARY, part);
    if !context.plan.asks_anything() {
        chapter.begin(written);
        let measures = !context.plan.measures.is_empty();
        chapter.say(context.say(&phrase::Unasked { measures }));
        chapter.blocks.extend(elsewhere(&chapter.id));
        return chapter;
    }
    let mut important = titled(&context, "det-viktigaste", 3, Word::MostImportant);
    important.begin(written);
    if important.blocks.is_empty() {
        important.blocks.extend(list(findings(context)));
    }
    important.blocks.extend(elsewhere(&important.id));
    let mut in_figures = titled(&context, "rapporten-i-siffror", 3, Word::ReportInFigures);
    in_figures
        .blocks
        .extend(list(coverage::coverage_sentences(context)));
    let is_said = !important.blocks.is_empty();
    chapter.sections.extend(Some(important).filter(|_| is_said));
    let mut goals = matrix::part(context, MATRIX, 3);
    if let Some(goals) = goals.as_mut().filter(|_| !context.is_compiled()) {
        let url = "#inkomna-uppgifter";
        let others = matrix::has_others(context);
        goals.say(context.say(&phrase::MatrixSource { others, url }));
    }
    chapter.sections.extend(goals);
    chapter
        .sections
        .extend(key_figures::part(context, "nyckeltal", 3));
    chapter.sections.push(in_figures);
    chapter.sections.extend(news::part(context, "nytt"));
    chapter
}
