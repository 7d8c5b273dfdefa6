//! Raw entries become the model: names to things, words to values. Faults of a cell, a row, or two
//! rows of one key are found here; what is at fault is left out and references to it stay silent.

// What people write is judged here: no word of it may end the program.
#![warn(clippy::indexing_slicing, clippy::arithmetic_side_effects)]

mod answer;
pub(crate) mod answer_words;
mod calls;
mod decisions;
mod duplicates;
mod edition;
mod history;
mod late;
pub(crate) mod named;
mod narrative;
mod ordered;
mod plan;
mod prose;
mod published;
mod reading;
mod receipts;
mod submission;

use std::collections::BTreeMap;

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::model::{AgencyIx, Edition, EditionIx, History, IndicatorIx, Model, PlanIx};
use crate::parse;
use crate::resolve::submission::{Into, Read, Round};
use crate::source::SourceId;
use crate::value::{Year, fold};

/// Resolves the whole project. `None` only if no plan can be read.
pub fn resolve<'s>(
    project: parse::Project<'s>,
    diagnostics: &mut Diagnostics,
) -> Option<Model<'s>> {
    let names = project
        .plans
        .iter()
        .map(|plan| plan.id.clone())
        .chain(project.unreadable);
    let ids: Vec<(String, PlanIx)> = names.zip((0..).map(PlanIx::new)).collect();
    let mut model = Model::default();
    let mut found: BTreeMap<String, PlanIx> = BTreeMap::new();
    for written in project.plans {
        let id = written.id.clone();
        if found.contains_key(&id) {
            let twin = Diagnostic::new(Code::P007, Place::File(written.source));
            diagnostics.push(twin.fact("given", id));
            continue;
        }
        if let Some(history) = history::history(written, &ids, diagnostics) {
            found.insert(id, PlanIx::new(model.plans.len()));
            model.plans.push(history);
        }
    }
    if model.plans.is_empty() {
        return None;
    }
    repoint(&mut model, &ids, &found);
    editions(
        project.editions,
        &project.files,
        &found,
        &mut model,
        diagnostics,
    );
    let limits = project.limits;
    let mut read = Read::within(limits);
    looked_back(
        project.published,
        &found,
        &mut model,
        &mut read,
        diagnostics,
    );
    submissions(
        project.submissions,
        &found,
        &mut model,
        &mut read,
        diagnostics,
    );
    answers(project.answers, &found, &mut model, &mut read, diagnostics);
    for written in project.unread {
        let Some(edition) = find(&model, &found, &written.plan, written.year) else {
            continue;
        };
        let plan = model.plan_of(edition);
        let sender = plan.agency_names.get(&fold(&written.agency)).copied();
        unread(&mut model, edition, sender, written.source, &mut read);
    }
    model.observations = read.observations;
    model.unfilled = read.unfilled;
    model.years_before = read.years_before;
    model.cells = read.cells;
    model.tombstones = read.tombstones;
    model.faults = read.faults;
    model.unplaced = read.unplaced;
    ordered::ordered(&mut model);
    distrusted(&mut model);
    for written in project.narratives {
        let Some(edition) = find(&model, &found, &written.plan, written.year) else {
            continue;
        };
        let mut cells = std::mem::take(&mut model.cells);
        let found = narrative::narrative(written, edition, limits, &model, &mut cells, diagnostics);
        model.cells = cells;
        model.narratives.extend(found);
    }
    late::late(&mut model, diagnostics);
    duplicates::duplicates(&mut model, diagnostics);
    decisions::replaced(&mut model, diagnostics);
    decisions::held(&mut model);
    Some(model)
}

/// A plan that could not be read leaves a gap: what plans follow is numbered anew.
fn repoint(model: &mut Model<'_>, ids: &[(String, PlanIx)], found: &BTreeMap<String, PlanIx>) {
    for plan in model.plans.iter_mut().flat_map(History::wordings_mut) {
        plan.follows = plan
            .follows
            .and_then(|ix| ids.get(ix.get()))
            .and_then(|(id, _)| found.get(id).copied());
    }
}

fn editions<'s>(
    written: Vec<parse::Edition<'s>>,
    files: &[parse::File],
    found: &BTreeMap<String, PlanIx>,
    model: &mut Model<'s>,
    diagnostics: &mut Diagnostics,
) {
    for written in written {
        let Some(ix) = found.get(&written.plan).copied() else {
            continue;
        };
        let Some(year) = Year::new(written.year) else {
            continue;
        };
        let edition = edition::edition(written, files, ix, year, model.plan(ix, year), diagnostics);
        model.editions.extend(edition);
    }
    model
        .editions
        .sort_by_key(|edition| (edition.plan, edition.year));
}

fn find(
    model: &Model<'_>,
    found: &BTreeMap<String, PlanIx>,
    plan: &str,
    year: u16,
) -> Option<EditionIx> {
    model.find_edition(*found.get(plan)?, Year::new(year)?)
}

/// What the editions were published with. Of one that is only looked back at, that is all.
fn looked_back<'s>(
    published: Vec<parse::Published<'s>>,
    found: &BTreeMap<String, PlanIx>,
    model: &mut Model<'s>,
    read: &mut Read<'s>,
    diagnostics: &mut Diagnostics,
) {
    for written in published {
        let Some(ix) = find(model, found, &written.plan, written.year) else {
            continue;
        };
        let &Edition {
            plan,
            year,
            settled,
            ..
        } = model.edition(ix);
        let history = model.history_mut(plan);
        let holding = history.as_of_mut(year);
        let cells = &mut read.cells;
        let published = published::published(&written, ix, year, holding, cells, diagnostics);
        history.share_categories(year);
        match published {
            Some(published) if settled => {
                read.observations
                    .extend(published::observations(&published));
            }
            published => model.published.extend(published),
        }
    }
}

/// Files come in the order of the agencies they are named after, whichever name of it each has.
fn by_agency<T>(
    mut files: Vec<T>,
    model: &Model<'_>,
    found: &BTreeMap<String, PlanIx>,
    names: fn(&T) -> (&str, u16, &str),
) -> Vec<T> {
    files.sort_by_cached_key(|it| {
        let (plan, year, agency) = names(it);
        let known = found
            .get(plan)
            .zip(Year::new(year))
            .and_then(|(ix, asked)| {
                let plan = model.plan(*ix, asked);
                let agency = plan.agency_names.get(&fold(agency))?;
                Some(fold(&plan.agency(*agency).id.text))
            });
        let agency = known.unwrap_or_else(|| fold(agency));
        (plan.to_owned(), year, agency)
    });
    files
}

fn submissions<'s>(
    submissions: Vec<parse::Submission<'s>>,
    found: &BTreeMap<String, PlanIx>,
    model: &mut Model<'s>,
    read: &mut Read<'s>,
    diagnostics: &mut Diagnostics,
) {
    for written in by_agency(submissions, model, found, |it| {
        (&it.plan, it.year, &it.agency)
    }) {
        let (Some(plan), Some(year)) = (found.get(&written.plan).copied(), Year::new(written.year))
        else {
            continue;
        };
        let holding = model.plan(plan, year);
        let sender = submission::sender(&written.agency, written.source, holding, diagnostics);
        let Some(edition) = find(model, found, &written.plan, written.year) else {
            continue;
        };
        match sender {
            Ok(sender) => {
                let into = enter(model, edition, sender);
                let history = model.history_mut(plan);
                let asked = history.asked();
                let round = Round { into, asked };
                let holding = history.as_of_mut(year);
                submission::submission(&written, sender, round, holding, read, diagnostics);
                history.share_categories(year);
            }
            Err(meant) => unread(model, edition, meant, written.source, read),
        }
    }
}

fn answers<'s>(
    answers: Vec<parse::Answer<'s>>,
    found: &BTreeMap<String, PlanIx>,
    model: &mut Model<'s>,
    read: &mut Read<'s>,
    diagnostics: &mut Diagnostics,
) {
    for written in by_agency(answers, model, found, |it| (&it.plan, it.year, &it.agency)) {
        let (Some(plan), Some(year)) = (found.get(&written.plan).copied(), Year::new(written.year))
        else {
            continue;
        };
        let holding = model.plan(plan, year);
        let sender = submission::sender(
            &written.agency,
            written.text.at.source,
            holding,
            diagnostics,
        );
        let Some(edition) = find(model, found, &written.plan, written.year) else {
            continue;
        };
        match sender {
            Ok(sender) => {
                let into = enter(model, edition, sender);
                answer::answer(
                    written,
                    sender,
                    into,
                    model.plan(plan, year),
                    read,
                    diagnostics,
                );
            }
            Err(meant) => unread(model, edition, meant, written.text.at.source, read),
        }
    }
}

/// A file that is told as unread may hold whatever its sender owes: none of it is told as missing.
fn unread(
    model: &mut Model<'_>,
    edition: EditionIx,
    sender: Option<AgencyIx>,
    file: SourceId,
    read: &mut Read<'_>,
) {
    let Some(sender) = sender else { return };
    model.edition_mut(edition).senders.insert(sender);
    read.bury_unseen(edition, model.plan_of(edition), sender, file);
}

/// What hangs on an indicator that the plan itself has wrong stays silent in every edition.
fn distrusted(model: &mut Model<'_>) {
    for ix in (0..model.editions.len()).map(EditionIx::new) {
        let plan = model.plan_of(ix);
        let indicators = (0..).map(IndicatorIx::new).zip(&plan.indicators);
        let faulty = indicators.filter(|(_, it)| plan.broken.distrusts(&fold(&it.id.text)));
        let faulty: Vec<_> = faulty.map(|(indicator, _)| (ix, indicator)).collect();
        model.tombstones.extend(faulty);
    }
}

/// Writes down that an agency has sent something.
fn enter(model: &mut Model<'_>, edition: EditionIx, sender: AgencyIx) -> Into {
    let found = model.edition_mut(edition);
    found.senders.insert(sender);
    Into {
        edition,
        year: found.year,
        data: found.data,
        as_of: found.as_of,
    }
}
