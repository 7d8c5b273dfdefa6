//! A wording becomes a plan in which every name is resolved. A faulty entry becomes a tombstone.

mod agencies;
mod breakdowns;
mod goals;
mod ids;
mod indicators;
mod kinds;
pub(crate) mod milestones;
pub(crate) mod out_of_reach;
mod pointers;
mod reporters;
mod scales;
mod targets;
pub(crate) mod values;

use std::collections::BTreeMap;

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Aim, Anchors, Base, Broken, Plan, PlanIx, Publication, SMALL_BASE, Support};
use crate::resolve::plan::values::PERIOD;
use crate::source::{SourceId, Span, Word, until};
use crate::value::{Year, is_isbn, is_issn, nearest};
use crate::{parse, prose, schema};

/// The lowest limit a plan can give: one to four cases may point at a person, and their percentages
/// say nothing whatever the plan says.
const LEAST_BASE: u32 = 5;

/// The file of a plan.
pub(crate) struct File<'s> {
    id: String,
    source: SourceId,
    yaml: &'s str,
}

impl<'s> File<'s> {
    pub(crate) fn of(plan: &parse::Plan<'s>) -> File<'s> {
        File {
            id: plan.id.clone(),
            source: plan.source,
            yaml: plan.yaml,
        }
    }
}

/// Resolves one wording of a plan. `None` if no goal or no agency can be read: everything hangs on them.
pub(crate) fn plan<'s>(
    wording: parse::Wording<'s>,
    file: &File<'_>,
    plans: &[(String, PlanIx)],
    diagnostics: &mut Diagnostics,
) -> Option<Plan<'s>> {
    let mut written = wording.keys;
    let head = Span::new(file.source, 0, 0);
    let period = period(written.period.take(), diagnostics);
    if let Some(language) = &written.language {
        values::one_of(language, &[("sv", ())], Code::P009, diagnostics);
    }
    let follows = written
        .follows
        .as_ref()
        .and_then(|name| follows(name, &file.id, plans, diagnostics));
    let mut plan = Plan {
        id: file.id.clone(),
        source: file.source,
        title: written
            .title
            .take()
            .unwrap_or_else(|| Word::new(file.id.clone(), head)),
        text: written.text.take(),
        area: written.area.take().unwrap_or_else(|| Word::new("", head)),
        publisher: written
            .publisher
            .take()
            .unwrap_or_else(|| Word::new("", head)),
        from: period.map_or(Year::FIRST, |(from, _)| from),
        to: period.and_then(|(_, to)| to),
        small_base: small_base(written.small_base.as_ref(), diagnostics),
        publication: publication(written.publication.take(), diagnostics),
        follows,
        agencies: Vec::new(),
        breakdowns: Vec::new(),
        scales: Vec::new(),
        goals: Vec::new(),
        measures: Vec::new(),
        indicators: Vec::new(),
        notes: std::mem::take(&mut written.notes),
        glossary: glossary(&mut written),
        support: support(&mut written, diagnostics),
        changes: values::changes(std::mem::take(&mut written.changes), diagnostics),
        english: wording.english,
        agency_names: BTreeMap::new(),
        indicator_ids: BTreeMap::new(),
        anchors: Anchors::default(),
        broken: Broken::default(),
    };
    if period.is_none() {
        plan.broken.distrust(PERIOD.to_owned());
    }
    if written.has_lost {
        plan.broken.lose_any();
    }
    agencies::agencies(&mut written, &mut plan, diagnostics);
    breakdowns::breakdowns(&mut written, &mut plan, diagnostics);
    scales::scales(&mut written, &mut plan, diagnostics);
    goals::goals(&mut written, &mut plan, diagnostics);
    plan.name_entries();
    notes(&plan, file.yaml, diagnostics);
    (!plan.goals.is_empty() && !plan.agencies.is_empty()).then_some(plan)
}

/// The first and the last year; `None` if one is at fault.
fn period(
    written: Option<schema::Period<'_>>,
    diagnostics: &mut Diagnostics,
) -> Option<(Year, Option<Year>)> {
    let written = written?;
    let to = written
        .to
        .as_ref()
        .map(|word| values::year(word, Code::P008, diagnostics));
    let from = values::year(written.from.as_ref()?, Code::P008, diagnostics)?;
    let Some((to, word)) = to.zip(written.to) else {
        return Some((from, None));
    };
    if to? < from {
        diagnostics.push(
            Diagnostic::at(Code::P019, word.at)
                .fact("from", from)
                .maybe("to", to),
        );
        return None;
    }
    Some((from, to))
}

/// Below which number of cases shares are told by their counts.
fn small_base(written: Option<&Word<'_>>, diagnostics: &mut Diagnostics) -> u32 {
    let found = written.and_then(|it| values::whole_from(it, LEAST_BASE, Code::P008, diagnostics));
    found.unwrap_or(SMALL_BASE)
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
    let found = plans
        .iter()
        .find(|(id, _)| *id == name.text)
        .map(|(_, ix)| *ix);
    if found.is_none() {
        let suggestion = nearest(
            &name.text,
            plans
                .iter()
                .map(|(id, _)| id.as_str())
                .filter(|id| *id != own),
        );
        diagnostics.push(
            Diagnostic::at(Code::P016, name.at)
                .fact("given", &*name.text)
                .maybe("suggestion", suggestion),
        );
    }
    found
}

fn publication<'s>(
    written: Option<schema::PlanPublication<'s>>,
    diagnostics: &mut Diagnostics,
) -> Publication<'s> {
    let Some(written) = written else {
        return Publication::default();
    };
    check_digit(written.isbn.as_ref(), Book::Isbn, Code::P026, diagnostics);
    if let Some(word) = &written.year {
        values::year(word, Code::P008, diagnostics);
    }
    Publication {
        series: written.series,
        number: written.number,
        isbn: written.isbn,
        year: written.year,
        url: values::address(written.url, Code::P008, diagnostics),
        contact: written.contact,
        licence: written.licence,
        accessibility: written.accessibility,
        ..Publication::default()
    }
}

/// Numbers that end in a check digit.
#[derive(Clone, Copy)]
pub(crate) enum Book {
    Isbn,
    Issn,
}

/// Tells a number whose check digit is wrong.
pub(crate) fn check_digit(
    word: Option<&Word<'_>>,
    book: Book,
    code: Code,
    diagnostics: &mut Diagnostics,
) {
    let (kind, is_right): (_, fn(&str) -> bool) = match book {
        Book::Isbn => ("ISBN", is_isbn),
        Book::Issn => ("ISSN", is_issn),
    };
    if let Some(word) = word.filter(|word| !is_right(&word.text)) {
        let wrong = Diagnostic::at(code, word.at).fact("given", &*word.text);
        diagnostics.push(wrong.fact("kind", kind));
    }
}

fn glossary<'s>(written: &mut schema::Plan<'s>) -> Vec<(Word<'s>, Word<'s>)> {
    std::mem::take(&mut written.glossary)
        .into_iter()
        .filter_map(|entry| Some((entry.term?, entry.text?)))
        .collect()
}

fn support<'s>(written: &mut schema::Plan<'s>, diagnostics: &mut Diagnostics) -> Vec<Support<'s>> {
    std::mem::take(&mut written.support)
        .into_iter()
        .filter_map(|it| {
            Some(Support {
                name: it.name?,
                text: it.text,
                phone: it.phone,
                url: values::address(it.url, Code::P008, diagnostics),
            })
        })
        .collect()
}

/// Tells every `[^note]` in a text of the plan that the plan's notes don't have.
fn notes(plan: &Plan<'_>, yaml: &str, diagnostics: &mut Diagnostics) {
    let mut texts: Vec<&Word<'_>> = Vec::new();
    texts.extend(plan.text.as_ref());
    for agency in &plan.agencies {
        texts.extend(agency.heading.iter().chain(&agency.mandate));
    }
    for goal in &plan.goals {
        texts.extend(std::iter::once(&goal.title).chain(&goal.short_title));
        texts.extend(&goal.text);
        texts.extend(&goal.requires);
        areas(&goal.areas, &mut texts);
    }
    for measure in &plan.measures {
        texts.extend(std::iter::once(&measure.text).chain(&measure.short_title));
        texts.extend(&measure.follow_up);
    }
    for indicator in &plan.indicators {
        texts.push(&indicator.name);
        texts.extend(indicator.in_text.iter().chain(&indicator.definition));
        texts.extend(indicator.instruction.iter().chain(&indicator.source));
        texts.extend(&indicator.area);
        if let Some(Base::Words(base)) = &indicator.base {
            texts.push(base);
        }
        texts.extend(indicator.breaks.iter().map(|it| &it.reason));
        texts.extend(indicator.targets.iter().filter_map(|it| match &it.aim {
            Aim::Words(words) => Some(words),
            Aim::Level(..) => None,
        }));
    }
    texts.extend(plan.all_changes().map(|it| &it.reason));
    texts.extend(plan.english.all());
    for (term, text) in &plan.glossary {
        texts.extend([term, text]);
    }
    texts.extend(plan.support.iter().filter_map(|it| it.text.as_ref()));
    for text in texts {
        for told in unknown_notes(Code::P015, text, yaml, plan) {
            diagnostics.push(told);
        }
    }
}

/// A finding for every note that a text cites and the plan does not have.
pub(crate) fn unknown_notes(
    code: Code,
    text: &Word<'_>,
    yaml: &str,
    plan: &Plan<'_>,
) -> Vec<Diagnostic> {
    // A note without a name stands for notes that could not be read.
    let is_known = |name: &str| {
        let mut notes = plan.notes.iter();
        // One that the text itself explains is told as that.
        notes.any(|(id, _)| id.text == name || id.text.is_empty())
            || prose::own_notes(&text.text).any(|(own, _)| own == name)
    };
    let unknown = cited(text, yaml).into_iter();
    unknown
        .filter(|(name, _)| !is_known(name))
        .map(|(name, at)| {
            let suggestion = nearest(name, plan.notes.iter().map(|(id, _)| &*id.text));
            Diagnostic::at(code, at)
                .fact("given", name)
                .maybe("suggestion", suggestion)
        })
        .collect()
}

/// The notes a text cites, and where. A text in quotes or over several lines is not its source
/// letter for letter, but a citation is, and they come in the same order.
fn cited<'a>(text: &'a Word<'_>, yaml: &'a str) -> Vec<(&'a str, Span)> {
    let source = yaml
        .get(text.at.start as usize..text.at.end as usize)
        .unwrap_or_default();
    let citations = text.text.match_indices("[^").filter_map(|(start, _)| {
        let cited = text.text.get(start..)?.split_inclusive(']').next()?;
        Some((cited, cited.strip_prefix("[^")?.strip_suffix(']')?))
    });
    let mut rest = source;
    let mut found = Vec::new();
    for (cited, name) in citations {
        let at = match rest.split_once(cited) {
            Some((before, behind)) => {
                let from = until(source, rest).len().saturating_add(before.len());
                rest = behind;
                text.at.part(from, cited.len())
            }
            None => text.at,
        };
        found.push((name, at));
    }
    found
}

fn areas<'a, 's>(areas_: &'a [crate::model::Area<'s>], texts: &mut Vec<&'a Word<'s>>) {
    for area in areas_ {
        texts.push(&area.text);
        areas(&area.areas, texts);
    }
}
