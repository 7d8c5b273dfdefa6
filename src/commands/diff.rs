//! `report diff`: two reports, of two years or in two folders, become what differs between them.

use std::path::{Path, PathBuf};

use anyhow::{anyhow, bail};

use crate::cli::DiffFormat;
use crate::commands::against::standing;
use crate::commands::build::judge;
use crate::commands::common::{Asked, Common, DONE, INPUT_HAS_ERRORS, load, print};
use crate::commands::editions::{nothing_to_build, reports, without_edition};
use crate::compare::{self, Differences, Form, Side};
use crate::emit::Format;
use crate::model::EditionIx;
use crate::protect::protect;
use crate::value::{Year, shown};
use crate::words::{Language, list as phrase};
use crate::write::Built;
use crate::{report, words, write};

/// What `report diff` was asked.
#[derive(Debug)]
pub(super) struct Request {
    pub(super) old: String,
    pub(super) new: String,
    pub(super) plan: Option<String>,
    pub(super) form: DiffFormat,
    /// Where it is written, from where the user stands.
    pub(super) file: Option<PathBuf>,
}

pub(super) fn diff(request: &Request, common: &Common) -> anyhow::Result<u8> {
    let Request { old, new, .. } = request;
    let differences = match (Year::read(old), Year::read(new)) {
        (Some(then), Some(now)) => {
            let Some(both) = of_years([then, now], request.plan.as_deref(), common)? else {
                return Ok(INPUT_HAS_ERRORS);
            };
            compare::compare(&both[0], &both[1])
        }
        _ => of_folders([old, new], common)?,
    };
    let form = match request.form {
        DiffFormat::Text => Form::Text,
        DiffFormat::Md => Form::Markdown,
        DiffFormat::Json => Form::Json,
        DiffFormat::Html => Form::Html,
    };
    let names = [old, new].map(|it| shown(it));
    let told = compare::told(
        &differences,
        names.each_ref().map(|it| &**it),
        form,
        common.language,
    );
    match &request.file {
        Some(file) => drop(write::write_file(
            &common.directory.join(file),
            told.as_bytes(),
        )?),
        None if told.is_empty() => {}
        None => drop(print(&told)?),
    }
    Ok(DONE)
}

/// The reports of two years, as they would be built now; `None`: the input has errors, which are told.
fn of_years(
    years: [Year; 2],
    plan: Option<&str>,
    common: &Common,
) -> anyhow::Result<Option<[Side; 2]>> {
    let last = years[0].max(years[1]);
    let sources = load(&common.root()?, Some(last), common)?;
    let mut diagnostics = common.diagnostics();
    let checked = judge(&sources, plan, common, &mut diagnostics)?;
    let Some(checked) = checked.filter(|_| !common.stops(&diagnostics)) else {
        common.keep(&mut diagnostics, &sources, None);
        common.tell(&diagnostics, &sources, &Asked::of(Format::Full))?;
        return Ok(None);
    };
    let model = checked.model();
    let editions = years.map(|year| reports(model, Some(year), plan));
    for (year, editions) in years.into_iter().zip(&editions) {
        if editions.is_empty() {
            let skipped = without_edition(model, year);
            bail!(nothing_to_build(year, plan, &skipped, common.language));
        }
    }
    let [then, now] = editions;
    let of = |ix: EditionIx| model.edition(ix).plan;
    let pairs = then.iter().filter_map(|old| {
        let new = now.iter().find(|new| of(**new) == of(*old))?;
        Some([*old, *new])
    });
    let pairs: Vec<[EditionIx; 2]> = pairs.collect();
    let both = match pairs.as_slice() {
        [both] => {
            // The one that both are in.
            let has = |ix: &EditionIx| model.edition(*ix).languages.contains(&common.language);
            let language = if both.iter().all(has) {
                common.language
            } else {
                Language::SWEDISH
            };
            both.map(|ix| Side::of(&report::content(&protect(&checked, ix), language)))
        }
        [] => {
            let [old, new] = years;
            let none = phrase::NoPlanOfBoth { old, new };
            bail!(words::text(common.language, &none));
        }
        several => {
            let plans = several.iter().map(|it| shown(&model.plan_of(it[0]).id));
            let plans = &plans.collect::<Vec<_>>().join(", ");
            bail!(words::text(common.language, &phrase::ChoosePlan { plans }));
        }
    };
    let [Some(then), Some(now)] = both else {
        return Err(anyhow!("the content of a report could not be read again"));
    };
    Ok(Some([then, now]))
}

/// What differs between two reports that were built.
fn of_folders(folders: [&str; 2], common: &Common) -> anyhow::Result<Differences> {
    let language = common.language;
    let [then, now] = folders.map(|it| built(it, common));
    let (then, now) = (then?, now?);
    let (old, new) = (&shown(folders[0]), &shown(folders[1]));
    let both = |language| Ok((standing(&then, language)?, standing(&now, language)?));
    let reports = [language, Language::SWEDISH].into_iter().map(both);
    let reports: anyhow::Result<Vec<_>> = reports.collect();
    let both = reports?.into_iter().find_map(|(then, now)| then.zip(now));
    let other_content = || anyhow!(words::text(language, &phrase::OtherContent { old, new }));
    let (before, after) = both.ok_or_else(other_content)?;
    if before.version() != after.version() || before.version() != crate::content::VERSION {
        return Err(other_content());
    }
    if before.plan() != after.plan() {
        bail!(words::text(language, &phrase::OtherPlan { old, new }));
    }
    let mut differences = compare::compare(&before, &after);
    if differences.is_empty() {
        differences.files = then.differing(&now).into_iter().collect();
    }
    Ok(differences)
}

/// The report that was built in a folder.
pub(super) fn built(folder: &str, common: &Common) -> anyhow::Result<Built> {
    let built = Built::of(common.directory.join(Path::new(folder)))?;
    let built = built.filter(|it| it.files().next().is_some());
    built.ok_or_else(|| {
        let folder = &shown(folder);
        let none = phrase::NoReportToCompare { folder };
        anyhow!(words::text(common.language, &none))
    })
}
