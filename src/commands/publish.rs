//! `report publish`: all that build does, and what the report says of every figure kept beside the edition.

use std::path::PathBuf;

use anyhow::bail;

use crate::check::Checked;
use crate::commands::build::{Place, compile, explained, judge, templates};
use crate::commands::built::{Figure, differing};
use crate::commands::common::{Asked, Common, DONE, INPUT_HAS_ERRORS, load, tell};
use crate::commands::due;
use crate::commands::editions::{nothing_to_build, reports, without_edition};
use crate::content::files;
use crate::derive::published::{differences, differing as differing_from, said};
use crate::emit::Format;
use crate::model::{EditionIx, Published};
use crate::protect::protect;
use crate::render::published::{Printing, published};
use crate::source::Sources;
use crate::value::{Year, shown};
use crate::words::Language;
use crate::words::list as phrase;
use crate::write::{Outcome, Report, Standing, Strangers};
use crate::{words, write};

/// How many figures are told one by one.
const TOLD: usize = 20;

/// What a release's file holds, and how many figures the release has or changes.
struct Release {
    plan: String,
    /// The report that is published, unless it is already.
    report: Option<Report>,
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
        releases.push((ix, release(&checked, ix, &sources, &place)?));
    }
    // What can't be laid out can't be published.
    let stands = |it: &Release| it.report.as_ref().is_some_and(Report::stands);
    let is_new = releases.iter().any(|(_, it)| !stands(it));
    let templates = templates(is_new, &sources, &mut diagnostics);
    common.keep(&mut diagnostics, &sources, Some(year));
    let is_stopped = common.stops(&diagnostics);
    for (ix, release) in &mut releases {
        let Some(templates) = templates.as_ref().filter(|_| !stands(release)) else {
            continue;
        };
        let mut hand_on = |file| match &mut release.report {
            Some(report) if !is_stopped => report.add(&file),
            _ => {}
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
    for Release { plan, report, .. } in releases {
        let Some(report) = report.take() else {
            continue;
        };
        let standing = report.standing(files("sv").data);
        match standing.map_err(|error| explained(error, language))? {
            Standing::Nothing(report) => unbuilt.push((report, &*plan)),
            Standing::Same => {}
            Standing::Other { built, now } => {
                let both = built.zip(now);
                let figures = both.map_or_else(Vec::new, |(built, now)| differing(&built, &now));
                let folder = place.shown(plan);
                tell(&differs(&folder, place.year, &figures, language))?;
                are_read = false;
            }
        }
    }
    for (report, plan) in unbuilt.into_iter().filter(|_| are_read) {
        place.finish(*report, plan, common)?;
    }
    Ok(are_read)
}

/// That what would be published is not what was built, which figures differ, and what to do.
fn differs(folder: &str, year: Year, figures: &[Figure], language: Language) -> String {
    let n = figures.len();
    let mut lines = vec![words::text(language, &phrase::BuiltDiffers { folder, n })];
    let told = figures.iter().take(TOLD);
    lines.extend(told.map(|it| format!("  {}", line(it, language))));
    let n = n.saturating_sub(TOLD);
    let more = (n > 0).then(|| words::text(language, &phrase::AndMore { n }));
    lines.extend(more.map(|it| format!("  {it}")));
    let year = year.get();
    lines.push(words::text(language, &phrase::NothingIsPublished { year }));
    lines.join("\n") + "\n"
}

/// *2.10b (Polisen, 2025): 210 i den byggda rapporten, nu 1218*
fn line(figure: &Figure, language: Language) -> String {
    let one = |it: &String| match language {
        Language::SWEDISH if is_number(it) => it.replace('.', ","),
        _ => it.clone(),
    };
    let shown = |it: &Option<Vec<String>>| {
        let mut parts = it.iter().flatten().map(one);
        let first = parts.next().or(it.as_ref().map(|_| String::new()));
        (first, parts.next())
    };
    let (built, now) = (shown(&figure.built), shown(&figure.now));
    let line = phrase::FigureDiffers {
        indicator: &figure.indicator,
        about: &figure.about.join(", "),
        built: built.0.as_deref(),
        built_of: built.1.as_deref(),
        now: now.0.as_deref(),
        now_of: now.1.as_deref(),
        is_same: figure.built == figure.now,
        is_hidden: figure.is_hidden,
    };
    words::text(language, &line)
}

fn is_number(text: &str) -> bool {
    text.bytes()
        .all(|it| it.is_ascii_digit() || matches!(it, b'.' | b'-'))
}

fn release(
    checked: &Checked<'_>,
    ix: EditionIx,
    sources: &Sources,
    place: &Place,
) -> anyhow::Result<Release> {
    let model = checked.model();
    let (edition, plan) = (model.edition(ix), model.plan_of(ix));
    let before = model.published(ix);
    let latest = before.map_or(0, Published::latest);
    let revision = edition.revision.as_ref();
    let number = revision.map_or(1, |it| it.number);
    let mut release = Release {
        plan: plan.id.clone(),
        report: None,
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
    release.report = Some(place.report(checked, ix, sources, Strangers::Stay));
    Ok(release)
}
