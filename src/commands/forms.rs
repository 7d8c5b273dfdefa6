//! `report forms`: what each agency owes becomes a CSV file for it to fill in and send back.

use std::path::{Path, PathBuf};

use anyhow::bail;

use crate::check::Checked;
use crate::codes::Severity;
use crate::commands::agency::asked;
use crate::commands::build::judge;
use crate::commands::common::{Asked, Common, DONE, INPUT_HAS_ERRORS, about, load, print};
use crate::commands::editions::{nothing_to_build, reports, without_edition};
use crate::emit::Format;
use crate::forms::Form;
use crate::model::{AgencyIx, DataKind, EditionIx, Plan};
use crate::protect::protect;
use crate::render;
use crate::value::{self, Year};
use crate::words::list::{self as phrase, Word};
use crate::words::{self, Language, Name, Say};
use crate::write::{self, Edited, Others, Outcome, Stranger};

/// What `report forms` was asked.
#[derive(Debug)]
pub(super) struct Request {
    pub(super) year: Year,
    pub(super) plan: Option<String>,
    /// An agency's id, name or alias.
    pub(super) agency: Option<String>,
    /// Where to write, from where the user stands; `forms` in the project's folder if not said.
    pub(super) out: Option<PathBuf>,
}

pub(super) fn forms(request: &Request, common: &Common) -> anyhow::Result<u8> {
    let root = common.root()?;
    let year = Some(request.year);
    let plan = request.plan.as_deref();
    let sources = load(&root, year, common)?;
    let mut diagnostics = common.diagnostics();
    let checked = judge(&sources, plan, common, &mut diagnostics)?;
    // The year's own answers do not change what is asked, so their faults keep nobody from asking.
    diagnostics.retain(|it| {
        let is_answer = it.code.id().starts_with(['S', 'N']);
        let is_asked_now = about(it, &sources).1 == Some(request.year.get());
        it.severity() == Severity::Error && !(is_answer && is_asked_now)
    });
    common.tell(&diagnostics, &sources, &Asked::of(Format::Full))?;
    let Some(checked) = checked.filter(|_| !diagnostics.has_errors()) else {
        return Ok(INPUT_HAS_ERRORS);
    };
    let editions = reports(checked.model(), year, plan);
    if editions.is_empty() {
        let skipped = without_edition(checked.model(), request.year);
        bail!(nothing_to_build(
            request.year,
            plan,
            &skipped,
            common.language
        ));
    }
    let out = match &request.out {
        Some(out) => common.directory.join(out),
        None => root.join("forms"),
    };
    if crate::load::lies_within(&out, &root.join("submissions")) {
        bail!(words::text(common.language, &Word::FormsAmongSubmissions));
    }
    let agency = request.agency.as_deref();
    for (ix, agency) in asked(checked.model(), &editions, agency, common.language)? {
        write_forms(&checked, ix, agency, &out, request, common)?;
    }
    Ok(DONE)
}

fn write_forms(
    checked: &Checked<'_>,
    ix: EditionIx,
    agency: Option<AgencyIx>,
    out: &Path,
    request: &Request,
    common: &Common,
) -> anyhow::Result<()> {
    let plan = checked.model().plan_of(ix);
    let (year, language) = (request.year, common.language);
    if checked.model().edition(ix).data == DataKind::Compiled {
        let plan = &value::shown(&plan.id);
        return say(&phrase::NoFormsWhereCompiled { plan, year }, common);
    }
    let mut forms = crate::forms::forms(&protect(checked, ix));
    let mut others = Others::Go;
    if let Some(agency) = agency {
        forms.retain(|it| is_for(plan, it, agency));
        others = Others::Stay;
        if forms.is_empty() {
            let agency = Name((&*plan.agency(agency).name.text).into());
            return say(&phrase::OwesNoFigures { agency, year }, common);
        }
    }
    if forms.is_empty() {
        let plan = &value::shown(&plan.id);
        return say(&phrase::NoFigureIsOwed { plan, year }, common);
    }
    let artifacts = render::forms(&forms, plan).map_err(anyhow::Error::msg)?;
    let outcome = write::forms(out, &plan.id, year.get(), &artifacts, others)
        .map_err(|error| explained(error, language))?;
    let shown = request
        .out
        .clone()
        .unwrap_or_else(|| PathBuf::from("forms"));
    let folder = shown.join(&plan.id).join(year.to_string());
    let folder = folder.display().to_string();
    let folder = value::shown(&folder);
    if outcome == Outcome::Unchanged {
        return say(&phrase::Unchanged { place: &folder }, common);
    }
    if common.quiet {
        return Ok(());
    }
    let n = forms.len();
    let are_in = phrase::FormsAreIn { n, folder: &folder };
    common.done(&(words::text(language, &are_in) + "\n"));
    for (form, artifact) in forms.iter().zip(&artifacts) {
        let parties = form.parties.iter();
        let file = phrase::FormFile {
            name: &artifact.path,
            parties: parties.map(|it| &*plan.agency(*it).name.text).collect(),
            rows: form.rows.len(),
        };
        common.done(&format!("  {}\n", words::text(language, &file)));
    }
    Ok(())
}

/// Whether a form is an agency's own, holds its answers, or is one of its members'.
fn is_for(plan: &Plan<'_>, form: &Form, agency: AgencyIx) -> bool {
    form.agency == agency
        || form.parties.contains(&agency)
        || plan.agency(agency).members.contains(&form.agency)
}

fn say(phrase: &dyn Say<'_>, common: &Common) -> anyhow::Result<()> {
    if !common.quiet {
        print(&(words::text(common.language, phrase) + "\n"))?;
    }
    Ok(())
}

fn explained(error: anyhow::Error, language: Language) -> anyhow::Error {
    if let Some(Stranger(path)) = error.downcast_ref::<Stranger>() {
        let path = &path.display().to_string();
        return anyhow::Error::msg(words::text(
            language,
            &phrase::NotOurs { path, force: None },
        ));
    }
    if let Some(Edited(path)) = error.downcast_ref::<Edited>() {
        let path = &path.display().to_string();
        return anyhow::Error::msg(words::text(language, &phrase::FormIsEdited { path }));
    }
    error
}
