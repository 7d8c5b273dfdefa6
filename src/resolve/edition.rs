//! An edition as it was written becomes an edition of a known plan: dates in its round, agencies and indicators known.

use std::collections::BTreeSet;

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Edition, Extension, Plan, PlanIx, Publication, Revision};
use crate::resolve::plan::{Book, values};
use crate::resolve::reading::Reading;
use crate::resolve::{plan, receipts};
use crate::source::Word;
use crate::value::{Date, Year};
use crate::words::Language;
use crate::{parse, schema};

/// Resolves one edition. `None` if what it must say (data, as_of, due) is missing or malformed.
pub(super) fn edition<'s>(
    file: parse::Edition<'s>,
    files: &[parse::File],
    ix: PlanIx,
    year: Year,
    plan: &Plan<'s>,
    diagnostics: &mut Diagnostics,
) -> Option<Edition<'s>> {
    let written = file.keys;
    let mut reading = Reading {
        plan,
        year,
        closed: None,
    };
    if !plan.covers(year) && !plan.broken.distrusts(values::PERIOD) {
        let outside = Diagnostic::new(Code::E018, crate::diagnostic::Place::File(file.source));
        diagnostics.push(
            outside
                .fact("year", year)
                .fact("plan", plan.id.as_str())
                .fact("from", plan.from)
                .maybe("to", plan.to),
        );
        return None;
    }
    let data = written
        .data
        .as_ref()
        .and_then(|word| values::choice(word, Code::E008, diagnostics));
    let as_of = written.as_of.as_ref();
    let as_of = as_of.and_then(|word| reading.date(word, diagnostics));
    let closing = written.closed.as_ref();
    let closed = closing.and_then(|word| reading.date(word, diagnostics));
    reading.closed = closed.zip(closing.map(|it| it.at));
    let due = reading.due(&written.due, diagnostics);
    let extensions: Vec<Extension<'_>> = written
        .extensions
        .into_iter()
        .filter_map(|it| reading.extension(it, due.as_ref(), diagnostics))
        .collect();
    let publication_word = written
        .publication
        .as_ref()
        .and_then(|publication| publication.date.clone());
    let publication = publication(written.publication, diagnostics);
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
        settled: file.settled,
    };
    let files: Vec<&parse::File> = files
        .iter()
        .filter(|it| it.plan == file.plan && it.year == file.year)
        .collect();
    let edition = Edition {
        plan: ix,
        year,
        source: file.source,
        settled: file.settled,
        title: written.title,
        extensions,
        cancelled: written
            .cancelled
            .into_iter()
            .filter_map(|it| reading.cancelled(it, diagnostics))
            .collect(),
        received: receipts::receipts(&written.received, &files, known, &reading, diagnostics),
        decisions: written
            .decisions
            .into_iter()
            .filter_map(|it| reading.decision(it, diagnostics))
            .collect(),
        data: data?,
        as_of: as_of?,
        due: due?,
        grace_days: written
            .grace_days
            .as_ref()
            .and_then(|it| values::whole(it, Code::E007, diagnostics))
            .unwrap_or(0),
        closed,
        publication,
        key_figures: written
            .key_figures
            .iter()
            .filter_map(|it| reading.indicator(it, diagnostics))
            .collect(),
        revision: written.revision.and_then(|it| revision(it, diagnostics)),
        languages: languages(&written.languages, diagnostics),
        english: file.english,
        senders: BTreeSet::new(),
    };
    notes(&edition, plan, diagnostics);
    Some(edition)
}

fn publication<'s>(
    written: Option<schema::EditionPublication<'s>>,
    diagnostics: &mut Diagnostics,
) -> Publication<'s> {
    let Some(written) = written else {
        return Publication::default();
    };
    plan::check_digit(written.isbn.as_ref(), Book::Isbn, Code::E016, diagnostics);
    plan::check_digit(written.issn.as_ref(), Book::Issn, Code::E016, diagnostics);
    let (date, next) = (written.date.as_ref(), written.next.as_ref());
    Publication {
        date: date.and_then(|word| values::date(word, Code::E007, diagnostics)),
        next: next.and_then(|word| values::date(word, Code::E007, diagnostics)),
        number: written.number,
        isbn: written.isbn,
        issn: written.issn,
        diary: written.diary,
        url: values::address(written.url, Code::E007, diagnostics),
        contact: written.contact,
        licence: written.licence,
        accessibility: written.accessibility,
        ..Publication::default()
    }
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
fn languages(written: &[Word<'_>], diagnostics: &mut Diagnostics) -> Vec<Language> {
    let mut found: Vec<Option<Language>> = Vec::new();
    for word in written {
        found.push(values::choice(word, Code::E008, diagnostics));
    }
    let is_swedish = found.contains(&Some(Language::SWEDISH)) || found.contains(&None);
    if let (Some(first), false) = (written.first(), is_swedish) {
        diagnostics.push(Diagnostic::at(Code::E040, first.at).fact("given", &*first.text));
    }
    let mut languages = vec![Language::SWEDISH];
    if found.contains(&Some(Language::ENGLISH)) {
        languages.push(Language::ENGLISH);
    }
    languages
}

fn revision<'s>(
    written: schema::Revision<'s>,
    diagnostics: &mut Diagnostics,
) -> Option<Revision<'s>> {
    let date = written
        .date
        .as_ref()
        .and_then(|it| values::date(it, Code::E007, diagnostics));
    let own = written.number?;
    let number = values::whole(&own, Code::E007, diagnostics);
    Some(Revision {
        number: number?,
        at: own.at,
        date: date?,
        reason: written.reason?,
    })
}
