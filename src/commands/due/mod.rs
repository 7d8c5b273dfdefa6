//! `report due`: who owes what on a day, as a table, as JSON, or as letters to send.

mod gather;
mod list;
mod reminder;
mod table;
mod test_cases;

use anyhow::bail;

use crate::cli::DueFormat;
use crate::commands::agency::asked;
use crate::commands::common::{
    Asked, Common, DONE, INPUT_HAS_ERRORS, about, load, no_such_plan, print, read, tell,
};
use crate::commands::due::list::List;
use crate::commands::editions::{
    no_edition, nothing_to_build, reports, without_edition, without_next_edition,
};
use crate::diagnostic::Diagnostics;
use crate::emit::Format;
use crate::model::{AgencyIx, EditionIx};
use crate::source::Sources;
use crate::value::{Date, Year};
use crate::words::Language;
use crate::words::list::Word;
use crate::{derive, resolve, words};

pub(super) use crate::commands::due::test_cases::test_cases;

/// What `report due` was asked.
#[derive(Debug)]
pub(super) struct Request {
    pub(super) year: Year,
    pub(super) plan: Option<String>,
    pub(super) agency: Option<String>,
    pub(super) as_of: Option<String>,
    pub(super) format: DueFormat,
}

pub(super) fn due(request: &Request, common: &Common) -> anyhow::Result<u8> {
    let as_of = request
        .as_of
        .as_deref()
        .map(|it| day(it, common.language))
        .transpose()?;
    let sources = load(&common.root()?, Some(request.year), common)?;
    let plan = request.plan.as_deref();
    if let Some(id) = plan
        && !sources.iter().any(|(_, it)| it.origin.plan() == Some(id))
    {
        return Err(no_such_plan(id, &sources, common.language));
    }
    let mut diagnostics = common.diagnostics();
    let project = read(&sources, plan, &mut diagnostics);
    let model = resolve::resolve(project, &mut diagnostics);
    keep(&mut diagnostics, &sources, request.year);
    common.keep(&mut diagnostics, &sources, Some(request.year));
    common.tell(&diagnostics, &sources, &Asked::of(Format::Full))?;
    let Some(mut model) = model.filter(|_| !common.stops(&diagnostics)) else {
        return Ok(INPUT_HAS_ERRORS);
    };
    let skipped = without_edition(&model, request.year);
    let editions = reports(&model, Some(request.year), plan);
    if editions.is_empty() {
        let why = nothing_to_build(request.year, plan, &skipped, common.language);
        bail!(why);
    }
    let asked = asked(
        &model,
        &editions,
        request.agency.as_deref(),
        common.language,
    )?;
    // The edition's own day holds for all that lies in its folder, as it does for the report.
    for (ix, as_of) in asked.iter().filter_map(|(ix, _)| Some((*ix, as_of?))) {
        model.forget_after(ix, as_of);
    }
    let figures = derive::derive(&model);
    let of_plan = |(ix, agency): &(EditionIx, Option<AgencyIx>)| {
        let as_of = as_of.unwrap_or(model.edition(*ix).as_of);
        gather::of_plan(&model, &figures, *ix, as_of, *agency)
    };
    let list = List {
        version: list::VERSION,
        year: request.year.get(),
        plans: asked.iter().map(of_plan).collect(),
    };
    show(&list, request, common)?;
    let is_told = request.plan.is_none() && !common.quiet;
    let expected = without_next_edition(&model, request.year);
    for plan in expected.iter().filter(|_| is_told) {
        tell(&no_edition(plan, request.year, common.language))?;
    }
    Ok(DONE)
}

fn show(list: &List, request: &Request, common: &Common) -> anyhow::Result<u8> {
    match request.format {
        DueFormat::Text => print(&table::text(list, common.language)),
        DueFormat::Json => print(&(serde_json::to_string_pretty(list)? + "\n")),
        DueFormat::Md => {
            let letters = reminder::letters(list, request.agency.is_some());
            if letters.is_empty() && !common.quiet {
                tell(&(words::text(common.language, &Word::NobodyToRemind) + "\n"))?;
            }
            print(&letters)
        }
    }
}

/// What an agency has wrong in its file does not keep anyone from seeing what is owed.
fn keep(diagnostics: &mut Diagnostics, sources: &Sources, year: Year) {
    diagnostics.retain(|it| {
        let (_, about) = about(it, sources);
        let is_this_year = about.is_none_or(|it| it == year.get());
        is_this_year && it.code.id().starts_with(['P', 'E'])
    });
}

fn day(text: &str, language: Language) -> anyhow::Result<Date> {
    match Date::read(text) {
        Some(day) => Ok(day),
        None => bail!(words::text(language, &Word::MalformedDay)),
    }
}
