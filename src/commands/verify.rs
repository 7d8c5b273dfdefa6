//! `report verify`: the files of a report, what it was made of, and what would be built of that now, held against one
//! another.

use std::path::PathBuf;

use anyhow::bail;

use crate::commands::against::{Against, touched};
use crate::commands::build::{Place, compile, judge, templates};
use crate::commands::common::{
    Asked, COULD_NOT_WORK, Common, DONE, INPUT_HAS_ERRORS, load, print, year,
};
use crate::commands::diff::built;
use crate::commands::editions::{nothing_to_build, reports};
use crate::emit::Format;
use crate::value::shown;
use crate::words;
use crate::words::list::{self as phrase, Word};
use crate::write::{Built, Inputs};

/// What `report verify` was asked.
#[derive(Debug)]
pub(super) struct Request {
    /// Both from where the user stands.
    pub(super) folder: PathBuf,
    pub(super) inputs: Option<PathBuf>,
}

pub(super) fn verify(request: &Request, common: &Common) -> anyhow::Result<u8> {
    let language = common.language;
    let name = request.folder.display().to_string();
    let built = built(&name, common)?;
    let mut lines = touched(&built, language)?;
    let mut is_as_it_was = lines.is_empty();
    if is_as_it_was {
        lines.push(words::text(language, &Word::Untouched));
    }
    let file = match &request.inputs {
        Some(file) => file.clone(),
        None => Inputs::file(&request.folder),
    };
    let shown_file = shown(&file.display().to_string()).into_owned();
    let told = match Inputs::read(&common.directory.join(&file))? {
        Some(inputs) => again(built, &inputs, &shown_file, common)?,
        None if request.inputs.is_none() => {
            let file = &shown_file;
            Some((
                true,
                vec![words::text(language, &phrase::NoInputs { file })],
            ))
        }
        None => {
            let path = &shown_file;
            bail!(words::text(language, &phrase::CouldNotRead { path }));
        }
    };
    let Some((is_same, more)) = told else {
        return Ok(COULD_NOT_WORK);
    };
    is_as_it_was &= is_same;
    lines.extend(more);
    print(&(lines.join("\n") + "\n"))?;
    Ok(if is_as_it_was { DONE } else { INPUT_HAS_ERRORS })
}

/// Whether a report is made of what is read now and would be the same built again, and what is told of it. `None`: it can't
/// be built again, and why is told.
fn again(
    built: Built,
    inputs: &Inputs,
    file: &str,
    common: &Common,
) -> anyhow::Result<Option<(bool, Vec<String>)>> {
    let language = common.language;
    if !built.is_told_in(inputs)? {
        let other = words::text(language, &phrase::OtherInputs { file });
        return Ok(Some((false, vec![other])));
    }
    let year = year(&inputs.year.to_string(), language)?;
    let root = common.root()?;
    let sources = load(&root, Some(year), common)?;
    let mut diagnostics = common.diagnostics();
    let plan = Some(inputs.plan.as_str());
    let checked = judge(&sources, plan, common, &mut diagnostics)?;
    let Some(checked) = checked else {
        common.tell(&diagnostics, &sources, &Asked::of(Format::Full))?;
        return Ok(None);
    };
    let Some(ix) = reports(checked.model(), Some(year), plan).first().copied() else {
        bail!(nothing_to_build(year, plan, &[], language));
    };
    let place = Place::new(None, &root, year, common);
    let now = place.inputs(&checked, ix, &sources);
    let mut lines = Vec::new();
    if !inputs.is_of_this_program() {
        let version = inputs.version();
        lines.push(words::text(language, &phrase::OtherProgram { version }));
    }
    let differing = inputs.differing(&now);
    if !differing.is_empty() {
        let told = differing.iter().map(|(file, how)| {
            let (file, how) = (&shown(file), *how);
            words::text(language, &phrase::InputDiffers { file, how })
        });
        lines.extend(told);
        return Ok(Some((false, lines)));
    }
    let Some(templates) = templates(true, &sources, None, &mut diagnostics) else {
        common.tell(&diagnostics, &sources, &Asked::of(Format::Full))?;
        return Ok(None);
    };
    let mut against = Against::new(built, language);
    let laid_out = compile(&checked, ix, &templates, &mut diagnostics, &mut |it| {
        against.add(it);
    });
    if laid_out.is_none() {
        common.tell(&diagnostics, &sources, &Asked::of(Format::Full))?;
        return Ok(None);
    }
    let told = against.differing(language)?;
    let is_same = told.is_none();
    lines.push(told.unwrap_or_else(|| words::text(language, &Word::SameAgain)));
    Ok(Some((is_same, lines)))
}
