//! `report publish`: all that build does, and what the report says of every figure kept beside the edition.

use anyhow::bail;

use crate::check::Checked;
use crate::cli::Format;
use crate::commands::Common;
use crate::commands::DONE;
use crate::commands::INPUT_HAS_ERRORS;
use crate::commands::build::compile;
use crate::commands::build::judge;
use crate::commands::build::nothing_to_build;
use crate::commands::build::reports;
use crate::commands::build::without_edition;
use crate::commands::load;
use crate::commands::print;
use crate::derive::published::differences;
use crate::derive::published::differing;
use crate::derive::published::said;
use crate::language::Language;
use crate::model::EditionIx;
use crate::model::Published;
use crate::render::published::Printing;
use crate::render::published::published;
use crate::render::templates::Templates;
use crate::source::Sources;
use crate::value::Year;
use crate::value::shown;
use crate::write;
use crate::write::Outcome;

/// What a release's file holds, and how many figures the release has or changes.
struct Release {
    path: String,
    number: u16,
    figures: usize,
    /// `None`: it is published already.
    bytes: Option<Vec<u8>>,
}

pub(super) fn publish(
    year: Year,
    plan: Option<&str>,
    format: Format,
    common: &Common,
) -> anyhow::Result<u8> {
    let root = common.root()?;
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
            if let Some(templates) = &templates {
                compile(checked, ix, templates, &mut diagnostics);
            }
            releases.push(release(checked, ix, &sources)?);
        }
    }
    common.keep(&mut diagnostics, &sources, Some(year));
    common.tell(&diagnostics, &sources, format)?;
    if checked.is_none() || common.stops(&diagnostics) {
        return Ok(INPUT_HAS_ERRORS);
    }
    for release in releases {
        let outcome = match &release.bytes {
            Some(bytes) => write::write_file(&root.join(&release.path), bytes)?,
            None => Outcome::Unchanged,
        };
        if !common.quiet {
            print(&wrote(outcome, &release, common.language))?;
        }
    }
    Ok(DONE)
}

fn release(checked: &Checked<'_>, ix: EditionIx, sources: &Sources) -> anyhow::Result<Release> {
    let model = checked.model();
    let (edition, plan) = (model.edition(ix), model.plan_of(ix));
    let before = model.published(ix);
    let latest = before.map_or(0, Published::latest);
    let revision = edition.revision.as_ref();
    let number = revision.map_or(1, |it| it.number);
    let mut release = Release {
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
    let changed = differing(&was, &now);
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

fn wrote(outcome: Outcome, release: &Release, language: Language) -> String {
    let Release { path, number, .. } = release;
    let path = shown(path);
    let n = crate::language::numbers::count(release.figures, language);
    let one = release.figures == 1;
    match (outcome, language) {
        (Outcome::Unchanged, Language::Swedish) => format!("Inget har ändrats i {path}\n"),
        (Outcome::Unchanged, Language::English) => format!("Nothing has changed in {path}\n"),
        (Outcome::Written, Language::Swedish) if *number == 1 => {
            let figures = if one { "uppgift" } else { "uppgifter" };
            format!("Utgåva {number} är publicerad, med {n} {figures}, i {path}\n")
        }
        (Outcome::Written, Language::Swedish) => {
            let figures = if one {
                "ändrad uppgift"
            } else {
                "ändrade uppgifter"
            };
            format!("Utgåva {number} är publicerad, med {n} {figures}, i {path}\n")
        }
        (Outcome::Written, Language::English) => {
            let figures = if one { "figure" } else { "figures" };
            let changed = if *number == 1 { "" } else { "changed " };
            format!("Release {number} is published, with {n} {changed}{figures}, in {path}\n")
        }
    }
}
