//! `report plan show`: a plan as it holds, for people or for programs.

use crate::cli::PlanFormat;
use crate::commands::Common;
use crate::value::Year;

pub(super) fn show(_: &str, _: Option<Year>, _: PlanFormat, _: &Common) -> anyhow::Result<u8> {
    Ok(0)
}
