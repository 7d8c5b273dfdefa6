//! `report build`: the whole pipeline, and all its files written or none.

use std::path::PathBuf;

use crate::check::Checked;
use crate::cli::Format;
use crate::commands::Common;
use crate::diagnostic::Diagnostics;
use crate::source::Sources;
use crate::model::EditionIx;
use crate::value::Year;

/// What `report build` was asked.
#[derive(Debug)]
pub(super) struct Request {
    pub(super) year: Year,
    pub(super) plan: Option<String>,
    pub(super) out: PathBuf,
    pub(super) draft: bool,
    pub(super) format: Format,
}

pub(super) fn build(request: &Request, common: &Common) -> anyhow::Result<u8> {
    let _ = (request, common);
    Ok(0)
}

/// The editions to compile: of a year or of all, of a plan or of all.
pub(super) fn reports(checked: &Checked<'_>, year: Option<Year>, plan: Option<&str>) -> Vec<EditionIx> {
    let model = checked.model();
    let editions = (0..).map(EditionIx::new).zip(&model.editions);
    editions
        .filter(|(_, it)| year.is_none_or(|year| it.year == year))
        .filter(|(_, it)| plan.is_none_or(|plan| model.plan(it.plan).id == plan))
        .map(|(ix, _)| ix)
        .collect()
}

pub(super) fn compile(_: &Checked<'_>, _: EditionIx, _: &Sources, _: &mut Diagnostics) {}
