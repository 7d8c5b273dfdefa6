//! `report publish`: all that build does, and what the report says of every figure kept beside the edition.

use std::path::PathBuf;

use anyhow::bail;

use crate::check::Checked;
use crate::commands::build::{Place, To, compile, judge, templates};
use crate::commands::common::{Asked, Common, DONE, INPUT_HAS_ERRORS, load, tell};
use crate::commands::due;
use crate::commands::editions::{nothing_to_build, reports, without_edition};
use crate::derive::published::{differences, differing as differing_from, said};
use crate::emit::Format;
use crate::model::{EditionIx, Published};
use crate::protect::protect;
use crate::render::published::{Printing, published};
use crate::source::Sources;
use crate::value::{Year, shown};
use crate::words::{Language, list as phrase};
use crate::write::{Outcome, Strangers};
use crate::{words, write};

/// What a release's file holds, and how many figures the release has or changes.
struct Release {
    plan: String,
    /// Where the report that is published is to be, unless it is already published.
    to: To,
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
    let sources = load(&root, Some(year), common)?;
    let mut diagnostics = common.diagnostics();
    let Some(checked) = judge(&sources, plan, common, &mut diagnostics)? else {
        common.keep(&mut diagnostics, &sources, Some(year));
        common.tell(&diagnostics, &sources, &Asked::of(request.format))?;
        return Ok(INPUT_HAS_ERRORS);
    };
    let editions = reports(checked.model(), Some(year), plan);
    if editions.is_empty() && checked.stands() {
        let skipped = without_edition(checked.model(), year);
        bail!(nothing_to_build(year, plan, &skipped, common.language));
    }
    let place = Place::new(request.out.as_deref(), &root, year, common);
    let mut releases = Vec::new();
    for ix in editions {
        releases.push((
            ix,
            release(&checked, ix, &sources, &place, common.language)?,
        ));
    }
    // What can't be laid out can't be published.
    let is_new = releases.iter().any(|(_, it)| !it.to.stands());
    let templates = templates(is_new, &sources, None, &mut diagnostics);
    common.keep(&mut diagnostics, &sources, Some(year));
    let is_stopped = common.stops(&diagnostics);
    for (ix, release) in &mut releases {
        let Some(templates) = templates.as_ref().filter(|_| !release.to.stands()) else {
            continue;
        };
        let mut hand_on = |file| {
            if !is_stopped {
                release.to.add(file);
            }
        };
        compile(&checked, *ix, templates, &mut diagnostics, &mut hand_on);
    }
    let format = request.format;
    let owed = &due::test_cases(format, Some(&checked), Some(year), plan, common.language);
    common.tell(&diagnostics, &sources, &Asked { format, owed })?;
    if common.stops(&diagnostics) {
        return Ok(INPUT_HAS_ERRORS);
    }
    let mut releases: Vec<Release> = releases.into_iter().map(|(_, it)| it).collect();
    if !have_been_read(&mut releases, &place, common)? {
        return Ok(INPUT_HAS_ERRORS);
    }
    for release in releases {
        let file = root.join(&release.path);
        let outcome = if let Some(bytes) = &release.bytes {
            write::write_file(&file, bytes)?
        } else {
            write::clear_up_beside(&file);
            Outcome::Unchanged
        };
        let Release {
            number, figures, ..
        } = &release;
        if !common.quiet {
            let path = &shown(&release.path);
            let (number, figures) = (usize::from(*number), *figures);
            let is_published = phrase::IsPublished {
                number,
                figures,
                path,
            };
            let said = match outcome {
                Outcome::Written | Outcome::WrittenOver(_) => {
                    words::text(common.language, &is_published)
                }
                Outcome::Unchanged => {
                    words::text(common.language, &phrase::Unchanged { place: path })
                }
            };
            common.done(&(said + "\n"));
        }
    }
    Ok(DONE)
}

/// Whether the report of each release that is not published yet stands as it was built, to be read
/// before its figures are frozen. One that was never built is built now.
fn have_been_read(
    releases: &mut [Release],
    place: &Place,
    common: &Common,
) -> anyhow::Result<bool> {
    let language = common.language;
    let mut unbuilt = Vec::new();
    let mut are_read = true;
    for Release { plan, to, .. } in releases {
        match std::mem::replace(to, To::Same) {
            To::Folder(report) => unbuilt.push((report, &*plan)),
            To::Comparison(against) => {
                let folder = &place.shown(plan);
                if let Some(told) = against.told(language)? {
                    let differs = words::text(language, &phrase::BuiltDiffers { folder });
                    let year = place.year.get();
                    let nothing = words::text(language, &phrase::NothingIsPublished { year });
                    tell(&format!("{differs}\n{told}\n{nothing}\n"))?;
                    are_read = false;
                }
            }
            To::Same | To::Nothing => {}
        }
    }
    for (report, plan) in unbuilt.into_iter().filter(|_| are_read) {
        place.finish(report, plan, common)?;
    }
    Ok(are_read)
}

fn release(
    checked: &Checked<'_>,
    ix: EditionIx,
    sources: &Sources,
    place: &Place,
    language: Language,
) -> anyhow::Result<Release> {
    let model = checked.model();
    let (edition, plan) = (model.edition(ix), model.plan_of(ix));
    let before = model.published(ix);
    let latest = before.map_or(0, Published::latest);
    let revision = edition.revision.as_ref();
    let number = revision.map_or(1, |it| it.number);
    let mut release = Release {
        plan: plan.id.clone(),
        to: To::Same,
        path: format!("submissions/{}/{}/published.csv", plan.id, edition.year),
        number,
        figures: 0,
        bytes: None,
    };
    if number <= latest {
        return Ok(release);
    }
    let now = said(*protect(checked, ix));
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
    release.to = match place.against(checked, ix, sources, language)? {
        To::Nothing => To::Folder(place.report(checked, ix, sources, Strangers::Stay)),
        to => to,
    };
    Ok(release)
}
