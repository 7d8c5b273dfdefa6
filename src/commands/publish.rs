//! `report publish`: all that build does, and what the report says of every figure kept beside the edition.

use std::path::PathBuf;

use anyhow::bail;

use crate::check::Checked;
use crate::cli::Format;
use crate::commands::build::{Place, compile, judge, nothing_to_build, reports, without_edition};
use crate::commands::built::differing;
use crate::commands::common::{Common, DONE, INPUT_HAS_ERRORS, load, print, tell};
use crate::content::files;
use crate::derive::published::{differences, differing as differing_from, said};
use crate::language::publishing;
use crate::model::{EditionIx, Published};
use crate::render::Artifact;
use crate::render::published::{Printing, published};
use crate::render::templates::Templates;
use crate::source::Sources;
use crate::value::{Year, shown};
use crate::write;
use crate::write::{Outcome, Standing};

/// What a release's file holds, and how many figures the release has or changes.
struct Release {
    plan: String,
    /// The report that is published.
    artifacts: Vec<Artifact>,
    path: String,
    number: u16,
    figures: usize,
    /// `None`: it is published already.
    bytes: Option<Vec<u8>>,
}

/// What `report publish` was asked.
#[derive(Debug)]
pub(super) struct Request {
    pub(super) year: Year,
    pub(super) plan: Option<String>,
    /// Where the report that was read stands, as in `report build`.
    pub(super) out: Option<PathBuf>,
    pub(super) format: Format,
}

pub(super) fn publish(request: &Request, common: &Common) -> anyhow::Result<u8> {
    let root = common.root()?;
    let (year, plan) = (request.year, request.plan.as_deref());
    let sources = load(&root, Some(year), common.language)?;
    let mut diagnostics = common.diagnostics();
    let checked = judge(&sources, plan, common, &mut diagnostics)?;
    let mut releases = Vec::new();
    if let Some(checked) = &checked {
        let editions = reports(checked.model(), Some(year), plan);
        if editions.is_empty() && checked.stands() {
            let skipped = without_edition(checked.model(), year);
            bail!(nothing_to_build(year, plan, &skipped, common.language));
        }
        // What can't be laid out can't be published.
        let templates = Templates::new(&sources, &mut diagnostics);
        for ix in editions {
            let Some(templates) = &templates else { break };
            if let Some(artifacts) = compile(checked, ix, templates, &mut diagnostics) {
                releases.push(release(checked, ix, &sources, artifacts)?);
            }
        }
    }
    common.keep(&mut diagnostics, &sources, Some(year));
    common.tell(&diagnostics, &sources, request.format)?;
    if checked.is_none() || common.stops(&diagnostics) {
        return Ok(INPUT_HAS_ERRORS);
    }
    let place = Place::new(request.out.as_deref(), &root, year, common);
    if !have_been_read(&releases, &place, common)? {
        return Ok(INPUT_HAS_ERRORS);
    }
    for release in releases {
        let outcome = match &release.bytes {
            Some(bytes) => write::write_file(&root.join(&release.path), bytes)?,
            None => Outcome::Unchanged,
        };
        let Release {
            number, figures, ..
        } = &release;
        if !common.quiet {
            let path = &shown(&release.path);
            print(&match outcome {
                Outcome::Written => publishing::published(path, *number, *figures, common.language),
                Outcome::Unchanged => publishing::unchanged(path, common.language),
            })?;
        }
    }
    Ok(DONE)
}

/// Whether the report of each release that is not published yet stands as it was built, to be read
/// before its figures are frozen. One that was never built is built now.
fn have_been_read(releases: &[Release], place: &Place, common: &Common) -> anyhow::Result<bool> {
    let language = common.language;
    let new = || releases.iter().filter(|it| it.bytes.is_some());
    let mut unbuilt = Vec::new();
    let mut are_read = true;
    for release in new() {
        let Release {
            plan, artifacts, ..
        } = release;
        let data = files("sv").data;
        match place.compare(plan, artifacts, data, language)? {
            Standing::Nothing => unbuilt.push(release),
            Standing::Same => {}
            Standing::Other(built) => {
                let now = artifacts.iter().find(|it| it.path == data);
                let both = built.as_deref().zip(now);
                let figures =
                    both.map_or_else(Vec::new, |(built, now)| differing(built, &now.bytes));
                let folder = place.shown(plan);
                tell(&publishing::differs(
                    &folder,
                    place.year.get(),
                    &figures,
                    language,
                ))?;
                are_read = false;
            }
        }
    }
    for release in unbuilt.iter().filter(|_| are_read) {
        place.write(&release.plan, &release.artifacts, common)?;
    }
    Ok(are_read)
}

fn release(
    checked: &Checked<'_>,
    ix: EditionIx,
    sources: &Sources,
    artifacts: Vec<Artifact>,
) -> anyhow::Result<Release> {
    let model = checked.model();
    let (edition, plan) = (model.edition(ix), model.plan_of(ix));
    let before = model.published(ix);
    let latest = before.map_or(0, Published::latest);
    let revision = edition.revision.as_ref();
    let number = revision.map_or(1, |it| it.number);
    let mut release = Release {
        plan: plan.id.clone(),
        artifacts,
        path: format!("submissions/{}/{}/published.csv", plan.id, edition.year),
        number,
        figures: 0,
        bytes: None,
    };
    if number <= latest {
        return Ok(release);
    }
    let now = said(model, checked.figures(), ix);
    let now = now.iter().map(|(key, said)| (*key, said)).collect();
    let was = before.map_or_else(Default::default, |it| it.says(latest));
    let changed = differing_from(&was, &now);
    release.figures = differences(plan, &was, &now).len();
    let printing = Printing {
        number,
        year: edition.year,
        date: revision.map_or(edition.publication.date, |it| Some(it.date)),
        reason: revision.map_or("", |it| &it.reason),
        figures: changed.iter().map(|it| (it.key, it.now.as_ref())).collect(),
    };
    let text = before.map(|it| sources.get(it.source).text.as_str());
    let bytes = published(text, &printing, model, plan).map_err(anyhow::Error::msg)?;
    release.bytes = Some(bytes);
    Ok(release)
}
