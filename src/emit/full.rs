//! A finding as rustc shows one: what, where, the line itself, and what to do.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::codes::Severity;
use crate::diagnostic::{Diagnostic, Place};
use crate::emit::Options;
use crate::emit::said::{self, Said};
use crate::source::{Sources, Span};
use crate::value::shown;
use crate::words;
use crate::words::Language;
use crate::words::list::{self as phrase, Word};

pub(super) fn full(diagnostic: &Diagnostic, sources: &Sources, options: Options<'_>) -> String {
    let language = options.language;
    let said = said::say(diagnostic, language);
    let level = match diagnostic.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
        Severity::Advice => Level::HELP,
    };
    let word = |it: Word| words::text(language, &it);
    let severity = diagnostic.severity();
    let name = words::text(language, &phrase::SeverityName { severity });
    let title = level
        .with_name(name)
        .primary_title(said.message.clone())
        .id(diagnostic.code.id());
    let group = places(
        Group::with_title(title),
        diagnostic,
        &said,
        sources,
        language,
    );
    let group = match said::times(diagnostic, language) {
        None => group,
        Some(times) => group.element(
            Level::NOTE
                .with_name(word(Word::FindingTimes))
                .message(times),
        ),
    };
    let group = match coordinates(diagnostic) {
        Some(text) => group.element(
            Level::NOTE
                .with_name(word(Word::FindingWhere))
                .message(text),
        ),
        None => group,
    };
    let labelled = matches!(diagnostic.place, Place::Word(_)) || said.label.is_empty();
    let group = if labelled {
        group
    } else {
        // Without a line to point at, what the label says stands on a line of its own.
        group.element(
            Level::NOTE
                .with_name(word(Word::FindingHere))
                .message(said.label.clone()),
        )
    };
    let group = if said.help.is_empty() {
        group
    } else {
        group.element(
            Level::HELP
                .with_name(word(Word::FindingMend))
                .message(said.help.clone()),
        )
    };
    let renderer = if options.color {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    format!("{}\n\n", renderer.render(&[group]))
}

fn places<'a>(
    group: Group<'a>,
    diagnostic: &'a Diagnostic,
    said: &Said,
    sources: &'a Sources,
    language: Language,
) -> Group<'a> {
    let group = match &diagnostic.place {
        Place::Word(span) => {
            let (snippet, range) = window(*span, sources);
            let annotation = AnnotationKind::Primary.span(range);
            let label = (!said.label.is_empty()).then(|| said.label.clone());
            group.element(snippet.annotation(annotation.label(label)))
        }
        Place::File(id) => group.element(Origin::path(shown(&sources.get(*id).path))),
        Place::Path(path) => group.element(Origin::path(shown(path))),
        Place::Absent { path, because } => {
            let (snippet, range) = window(*because, sources);
            let asks = words::text(language, &Word::PlanAsksHere);
            let annotation = AnnotationKind::Context.span(range).label(asks);
            group
                .element(Origin::path(shown(path)))
                .element(snippet.annotation(annotation))
        }
    };
    let also = diagnostic.also.iter();
    let also = also.map(|span| (span, Word::BelongsWith));
    let again = diagnostic.again.at.iter();
    let again = again.map(|span| (span, Word::HereToo));
    also.chain(again).fold(group, |group, (span, here)| {
        let here = words::text(language, &here);
        let (snippet, range) = window(*span, sources);
        group.element(snippet.annotation(AnnotationKind::Context.span(range).label(here)))
    })
}

/// The lines that a span stands on, and where it is in them. Only these lines are handed on:
/// a file may have a million.
fn window(
    span: Span,
    sources: &Sources,
) -> (
    Snippet<'_, annotate_snippets::Annotation<'_>>,
    std::ops::Range<usize>,
) {
    let source = sources.get(span.source);
    let text = source.text.as_str();
    let whole = |at: u32| {
        let before = (0..=(at as usize).min(text.len())).rev();
        let mut before = before.filter(|at| text.is_char_boundary(*at));
        before.next().unwrap_or(0)
    };
    let start = whole(span.start);
    let end = whole(span.end).max(start);
    let from = text[..start].rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let to = text[end..]
        .find(['\n', '\r'])
        .map_or(text.len(), |at| end + at);
    let line = source.position(span.start).line;
    // A lone CR ends a line for us, but not for the renderer: one line is all it gets then.
    let lines = &text[from..to];
    let cut = lines
        .find('\r')
        .filter(|_| !lines.contains('\n'))
        .map_or(lines.len(), |at| at);
    let range = (start - from).min(cut)..(end - from).min(cut);
    let snippet = Snippet::source(&lines[..cut])
        .line_start(line)
        .path(shown(&source.path));
    (snippet, range)
}

/// *cell F14 · Kriminalvården · 2.10a · 2025*
fn coordinates(diagnostic: &Diagnostic) -> Option<String> {
    let subject = &diagnostic.subject;
    let parts: Vec<String> = [
        diagnostic.cell.map(|cell| format!("cell {cell}")),
        subject.agency.as_deref().map(|it| shown(it).into_owned()),
        subject
            .indicator
            .as_deref()
            .map(|it| shown(it).into_owned()),
        subject.year.map(|year| year.to_string()),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}
