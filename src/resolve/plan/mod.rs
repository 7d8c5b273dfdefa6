//! A raw plan becomes a plan in which every name is resolved. A faulty entry becomes a tombstone.

mod agencies;
mod breakdowns;
mod goals;
mod indicators;
pub mod words;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::codes::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Diagnostics;
use crate::model::Plan;
use crate::model::PlanIx;
use crate::model::Publication;
use crate::model::Support;
use crate::raw;
use crate::source::Span;
use crate::source::Word;
use crate::value::fold;
use crate::value::is_isbn;
use crate::value::is_issn;
use crate::value::nearest;

/// Resolves one plan. `None` if what everything else hangs on (title, area, period) is missing.
pub fn plan<'s>(
    mut raw: raw::Plan<'s>,
    plans: &[(String, PlanIx)],
    diagnostics: &mut Diagnostics,
) -> Option<Plan<'s>> {
    let head = Span::new(raw.source, 0, 0);
    let period = raw.period.take();
    let from_word = period.as_ref().and_then(|period| period.from.clone());
    let to_word = period.as_ref().and_then(|period| period.to.clone());
    let from = from_word.and_then(|word| words::year(&word, Code::P008, diagnostics));
    let to = to_word.as_ref().and_then(|word| words::year(word, Code::P008, diagnostics));
    if let (Some(from), Some(to), Some(word)) = (from, to, &to_word)
        && to < from
    {
        diagnostics.push(Diagnostic::at(Code::P019, word.at).fact("from", from).fact("to", to));
    }
    if let Some(language) = &raw.language {
        words::choice(language, &[("sv", ())], Code::P009, diagnostics);
    }
    let follows = raw.follows.as_ref().and_then(|name| follows(name, &raw.id, plans, diagnostics));
    let mut plan = Plan {
        id: raw.id.clone(),
        source: raw.source,
        title: raw.title.take().unwrap_or_else(|| Word::new(raw.id.clone(), head)),
        text: raw.text.take(),
        area: raw.area.take().unwrap_or_else(|| Word::new("", head)),
        publisher: raw.publisher.take().unwrap_or_else(|| Word::new("", head)),
        from: from?,
        to,
        publication: publication(raw.publication.take(), [Code::P008, Code::P026], diagnostics),
        follows,
        agencies: Vec::new(),
        breakdowns: Vec::new(),
        scales: Vec::new(),
        goals: Vec::new(),
        measures: Vec::new(),
        indicators: Vec::new(),
        notes: std::mem::take(&mut raw.notes),
        glossary: glossary(&mut raw),
        support: support(&mut raw),
        agency_names: BTreeMap::new(),
        indicator_ids: BTreeMap::new(),
        broken: BTreeSet::new(),
    };
    agencies::agencies(&mut raw, &mut plan, diagnostics);
    breakdowns::breakdowns(&mut raw, &mut plan, diagnostics);
    breakdowns::scales(&mut raw, &mut plan, diagnostics);
    goals::goals(&mut raw, &mut plan, diagnostics);
    notes(&plan, diagnostics);
    if plan.goals.is_empty() {
        diagnostics.push(Diagnostic::new(Code::P031, crate::diagnostic::Place::File(plan.source)));
    }
    Some(plan)
}

fn follows(
    name: &Word<'_>,
    own: &str,
    plans: &[(String, PlanIx)],
    diagnostics: &mut Diagnostics,
) -> Option<PlanIx> {
    if *name.text == *own {
        diagnostics.push(Diagnostic::at(Code::P018, name.at).fact("given", own));
        return None;
    }
    let found = plans.iter().find(|(id, _)| *id == name.text).map(|(_, ix)| *ix);
    if found.is_none() {
        let suggestion = nearest(&name.text, plans.iter().map(|(id, _)| id.as_str()).filter(|id| *id != own));
        diagnostics.push(Diagnostic::at(Code::P016, name.at).fact("given", &*name.text).maybe("suggestion", suggestion));
    }
    found
}

/// The publication facts of a plan or an edition. `codes`: a malformed value, a wrong check digit.
pub fn publication<'s>(
    raw: Option<raw::Publication<'s>>,
    codes: [Code; 2],
    diagnostics: &mut Diagnostics,
) -> Publication<'s> {
    let Some(raw) = raw else { return Publication::default() };
    for (word, kind, right) in [(&raw.isbn, "ISBN", is_isbn as fn(&str) -> bool), (&raw.issn, "ISSN", is_issn)] {
        if let Some(word) = word.as_ref().filter(|word| !right(&word.text)) {
            let wrong = Diagnostic::at(codes[1], word.at).fact("given", &*word.text).fact("kind", kind);
            diagnostics.push(wrong);
        }
    }
    if let Some(word) = &raw.year {
        words::year(word, codes[0], diagnostics);
    }
    Publication {
        date: raw.date.as_ref().and_then(|word| words::date(word, codes[0], diagnostics)),
        series: raw.series,
        number: raw.number,
        isbn: raw.isbn,
        issn: raw.issn,
        year: raw.year,
        diary: raw.diary,
        url: raw.url,
        contact: raw.contact,
        licence: raw.licence,
    }
}

fn glossary<'s>(raw: &mut raw::Plan<'s>) -> Vec<(Word<'s>, Word<'s>)> {
    std::mem::take(&mut raw.glossary)
        .into_iter()
        .filter_map(|entry| Some((entry.term?, entry.text?)))
        .collect()
}

fn support<'s>(raw: &mut raw::Plan<'s>) -> Vec<Support<'s>> {
    std::mem::take(&mut raw.support)
        .into_iter()
        .filter_map(|it| Some(Support { name: it.name?, text: it.text, phone: it.phone, url: it.url }))
        .collect()
}

/// Takes an id, or tells that it is taken. Ids are compared folded: `Mål-1` and `mal-1` are one.
fn claim(
    taken: &mut BTreeMap<String, Span>,
    id: &Word<'_>,
    diagnostics: &mut Diagnostics,
) -> bool {
    match taken.get(&fold(&id.text)) {
        Some(first) => {
            diagnostics.push(Diagnostic::at(Code::P007, id.at).fact("given", &*id.text).also(*first));
            false
        }
        None => {
            taken.insert(fold(&id.text), id.at);
            true
        }
    }
}

/// A name that nobody has, unless the one that had it is a tombstone.
fn unknown<'a>(
    code: Code,
    word: &Word<'_>,
    broken: &BTreeSet<String>,
    candidates: impl IntoIterator<Item = &'a str>,
    diagnostics: &mut Diagnostics,
) {
    if broken.contains(&fold(&word.text)) {
        return;
    }
    let suggestion = nearest(&word.text, candidates);
    diagnostics.push(Diagnostic::at(code, word.at).fact("given", &*word.text).maybe("suggestion", suggestion));
}

/// What is printed before a title: the number, else the id; `none` prints nothing.
fn printed<'s>(number: Option<Word<'s>>, id: &Word<'s>) -> Cow<'s, str> {
    match number {
        Some(number) if number.text == "none" => Cow::Borrowed(""),
        Some(number) => number.text,
        None => id.text.clone(),
    }
}

/// Tells every `[^note]` in a text of the plan that the plan's notes don't have.
fn notes(plan: &Plan<'_>, diagnostics: &mut Diagnostics) {
    let mut texts: Vec<&Word<'_>> = Vec::new();
    texts.extend(plan.text.as_ref());
    texts.extend(plan.agencies.iter().filter_map(|agency| agency.mandate.as_ref()));
    for goal in &plan.goals {
        texts.push(&goal.title);
        texts.extend(&goal.requires);
        areas(&goal.areas, &mut texts);
    }
    for measure in &plan.measures {
        texts.push(&measure.text);
        texts.extend(measure.follow_up.as_ref());
    }
    for indicator in &plan.indicators {
        texts.push(&indicator.name);
        texts.extend(indicator.definition.as_ref());
    }
    for text in texts {
        for (start, rest) in text.text.match_indices("[^").map(|(at, _)| (at, &text.text[at + 2..])) {
            let Some(end) = rest.find(']') else { continue };
            let name = &rest[..end];
            if !plan.notes.iter().any(|(id, _)| id.text == name) {
                // A text in quotes or over several lines is not its source letter for letter.
                let borrowed = text.text.len() == (text.at.end - text.at.start) as usize;
                let at = if borrowed {
                    let from = text.at.start as usize + start;
                    Span::new(text.at.source, from, from + end + 3)
                } else {
                    text.at
                };
                let suggestion = nearest(name, plan.notes.iter().map(|(id, _)| &*id.text));
                diagnostics.push(Diagnostic::at(Code::P015, at).fact("given", name).maybe("suggestion", suggestion));
            }
        }
    }
}

fn areas<'a, 's>(areas_: &'a [crate::model::Area<'s>], texts: &mut Vec<&'a Word<'s>>) {
    for area in areas_ {
        texts.push(&area.text);
        areas(&area.areas, texts);
    }
}
