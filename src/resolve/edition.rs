//! A raw edition becomes an edition of a known plan: dates in its round, agencies and indicators known.

use std::collections::BTreeSet;

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Edition, Extension, Plan, PlanIx, Revision};
use crate::raw;
use crate::resolve::plan::values;
use crate::resolve::reading::Reading;
use crate::resolve::{plan, receipts};
use crate::source::Word;
use crate::value::{Date, Year};
use crate::words::Language;

/// Resolves one edition. `None` if what it must say (data, as_of, due) is missing or malformed.
pub(super) fn edition<'s>(
    raw: raw::Edition<'s>,
    files: &[raw::File],
    ix: PlanIx,
    year: Year,
    plan: &Plan<'s>,
    diagnostics: &mut Diagnostics,
) -> Option<Edition<'s>> {
    let mut reading = Reading {
        plan,
        year,
        closed: None,
    };
    if !plan.covers(year) && !plan.broken.distrusts(values::PERIOD) {
        let outside = Diagnostic::new(Code::E018, crate::diagnostic::Place::File(raw.source));
        diagnostics.push(
            outside
                .fact("year", year)
                .fact("plan", plan.id.as_str())
                .fact("from", plan.from)
                .maybe("to", plan.to),
        );
        return None;
    }
    let data = raw
        .data
        .as_ref()
        .and_then(|word| values::choice(word, Code::E008, diagnostics));
    let as_of = raw
        .as_of
        .as_ref()
        .and_then(|word| reading.date(word, diagnostics));
    let closed = raw
        .closed
        .as_ref()
        .and_then(|word| reading.date(word, diagnostics));
    reading.closed = closed.zip(raw.closed.as_ref().map(|it| it.at));
    let due = reading.due(&raw.due, diagnostics);
    let extensions: Vec<Extension<'_>> = raw
        .extensions
        .into_iter()
        .filter_map(|it| reading.extension(it, due.as_ref(), diagnostics))
        .collect();
    let publication_word = raw
        .publication
        .as_ref()
        .and_then(|publication| publication.date.clone());
    let publication = plan::publication(raw.publication, [Code::E007, Code::E016], diagnostics);
    if let (Some(date), Some(word), Some(due)) = (publication.date, &publication_word, &due) {
        let longer = due.agencies.values().copied();
        let longer = longer.chain(extensions.iter().map(|it| it.until));
        let last = longer.fold(due.default, Date::max);
        if date < last && reading.is_in_round(last) {
            let early = Diagnostic::at(Code::E013, word.at)
                .fact("given", date)
                .fact("due", last);
            diagnostics.push(early.also(due.at));
        }
    }
    let known = receipts::Known {
        as_of,
        closed,
        settled: raw.settled,
    };
    let files: Vec<&raw::File> = files
        .iter()
        .filter(|it| it.plan == raw.plan && it.year == raw.year)
        .collect();
    let edition = Edition {
        plan: ix,
        year,
        source: raw.source,
        settled: raw.settled,
        title: raw.title,
        extensions,
        cancelled: raw
            .cancelled
            .into_iter()
            .filter_map(|it| reading.cancelled(it, diagnostics))
            .collect(),
        received: receipts::receipts(&raw.received, &files, known, &reading, diagnostics),
        decisions: raw
            .decisions
            .into_iter()
            .filter_map(|it| reading.decision(it, diagnostics))
            .collect(),
        data: data?,
        as_of: as_of?,
        due: due?,
        grace_days: raw
            .grace_days
            .as_ref()
            .and_then(|it| values::whole(it, Code::E007, diagnostics))
            .unwrap_or(0),
        closed,
        publication,
        key_figures: raw
            .key_figures
            .iter()
            .filter_map(|it| reading.indicator(it, diagnostics))
            .collect(),
        revision: raw.revision.and_then(|it| revision(it, diagnostics)),
        languages: languages(&raw.languages, diagnostics),
        english: raw.english,
        senders: BTreeSet::new(),
    };
    notes(&edition, plan, diagnostics);
    Some(edition)
}

/// Tells every `[^note]` in a text of an edition that its plan's notes don't have.
fn notes(edition: &Edition<'_>, plan: &Plan<'_>, diagnostics: &mut Diagnostics) {
    let publication = &edition.publication;
    let texts = edition.title.iter().chain(&publication.contact);
    let texts = texts.chain(publication.licence.iter().chain(&publication.accessibility));
    let texts = texts
        .chain(edition.extensions.iter().map(|it| &it.reason))
        .chain(edition.cancelled.iter().map(|it| &it.reason))
        .chain(edition.revision.iter().map(|it| &it.reason))
        .chain(edition.decisions.iter().map(|it| &it.reason))
        .chain(edition.english.all());
    for told in texts.flat_map(|it| plan::unknown_notes(Code::E048, it, "", plan)) {
        let told = told.tag("what", "note");
        diagnostics.push(told);
    }
}

/// Swedish, and what is asked for beside it. A report that is not in Swedish too is told.
fn languages(raw: &[Word<'_>], diagnostics: &mut Diagnostics) -> Vec<Language> {
    let mut found: Vec<Option<Language>> = Vec::new();
    for word in raw {
        found.push(values::choice(word, Code::E008, diagnostics));
    }
    let is_swedish = found.contains(&Some(Language::SWEDISH)) || found.contains(&None);
    if let (Some(first), false) = (raw.first(), is_swedish) {
        diagnostics.push(Diagnostic::at(Code::E040, first.at).fact("given", &*first.text));
    }
    let mut languages = vec![Language::SWEDISH];
    if found.contains(&Some(Language::ENGLISH)) {
        languages.push(Language::ENGLISH);
    }
    languages
}

fn revision<'s>(raw: raw::Revision<'s>, diagnostics: &mut Diagnostics) -> Option<Revision<'s>> {
    let date = raw
        .date
        .as_ref()
        .and_then(|it| values::date(it, Code::E007, diagnostics));
    let written = raw.number?;
    let number = values::whole(&written, Code::E007, diagnostics);
    Some(Revision {
        number: number?,
        at: written.at,
        date: date?,
        reason: raw.reason?,
    })
}
