//! `report check`: all that build finds, without a page; findings on stdout.

use anyhow::bail;

use crate::check::Checked;
use crate::commands::build::{compile, judge};
use crate::commands::common::{Asked, Common, DONE, INPUT_HAS_ERRORS, load, print};
use crate::commands::due;
use crate::commands::editions::{nothing_to_build, reports, without_edition};
use crate::emit::Format;
use crate::render::templates::{Templates, has_own};
use crate::value::Year;
use crate::words;
use crate::words::list::Word;

pub(super) fn check(
    year: Option<Year>,
    plan: Option<&str>,
    format: Format,
    common: &Common,
) -> anyhow::Result<u8> {
    let sources = load(&common.root()?, year, common)?;
    let mut diagnostics = common.diagnostics();
    let checked = judge(&sources, plan, common, &mut diagnostics)?;
    if let (Some(checked), Some(year)) = (&checked, year)
        && reports(checked.model(), Some(year), plan).is_empty()
        && checked.stands()
    {
        let skipped = without_edition(checked.model(), year);
        bail!(nothing_to_build(year, plan, &skipped, common.language));
    }
    let first = |checked: &Checked<'_>| reports(checked.model(), year, plan).into_iter().next();
    // Tests prove the built-in templates. One of the project's fails for the first report as for all.
    if has_own(&sources)
        && let Some(templates) = Templates::new(&sources, &mut diagnostics)
        && let Some(checked) = &checked
        && let Some(report) = first(checked)
    {
        compile(checked, report, &templates, &mut diagnostics, &mut drop);
    }
    common.keep(&mut diagnostics, &sources, year);
    let owed = &due::test_cases(format, checked.as_ref(), year, plan, common.language);
    let asked = Asked { format, owed };
    let is_terminal = common.surroundings.color_stdout;
    let mut out = std::io::stdout().lock();
    common.print(&diagnostics, &sources, &asked, is_terminal, &mut out)?;
    drop(out);
    if diagnostics.iter().next().is_none() && format == Format::Full && !common.quiet {
        print(&(words::text(common.language, &Word::NothingToRemark) + "\n"))?;
    }
    Ok(if checked.is_none() || common.stops(&diagnostics) {
        INPUT_HAS_ERRORS
    } else {
        DONE
    })
}
