//! `report check`: all that build does, without writing; findings on stdout.

use crate::cli::Format;
use crate::commands::COULD_NOT_WORK;
use crate::commands::Common;
use crate::commands::DONE;
use crate::commands::INPUT_HAS_ERRORS;
use crate::commands::build::compile;
use crate::commands::build::reports;
use crate::commands::load;
use crate::commands::no_such_plan;
use crate::commands::print;
use crate::commands::read;
use crate::diagnostic::Diagnostics;
use crate::emit;
use crate::resolve;
use crate::value::Year;

pub(super) fn check(
    year: Option<Year>,
    plan: Option<&str>,
    format: Format,
    common: &Common,
) -> anyhow::Result<u8> {
    let sources = load(&common.root()?, year, common.language)?;
    let mut diagnostics = Diagnostics::default();
    let project = read(&sources, plan, &mut diagnostics);
    if let Some(id) = plan.filter(|id| !sources.iter().any(|(_, it)| it.path == format!("plans/{id}.yaml"))) {
        return Err(no_such_plan(id, &sources, common.language));
    }
    let model = resolve::resolve(project, &mut diagnostics);
    let checked = model.map(|model| {
        let figures = crate::derive::derive(&model);
        crate::check::check(model, figures, &mut diagnostics)
    });
    if let Some(checked) = &checked {
        for report in reports(checked, year, plan) {
            compile(checked, report, &sources, &mut diagnostics);
        }
    }
    common.keep(&mut diagnostics, &sources, year);
    print(&emit::emit(&diagnostics, &sources, common.emit_options(format, true)))?;
    if diagnostics.iter().next().is_none() && format == Format::Full && !common.quiet {
        print(common.language.pick("Inga anmärkningar.\n", "Nothing to remark.\n"))?;
    }
    Ok(match checked {
        _ if common.stops(&diagnostics) => INPUT_HAS_ERRORS,
        None => COULD_NOT_WORK,
        Some(_) => DONE,
    })
}
