//! `report templates`: the built-in templates by name, and one of them as a file to change.

use anyhow::bail;

use crate::commands::common::{Common, DONE, print};
use crate::language::templates as words;
use crate::render::built_in;
use crate::value::nearest;
use crate::write;
use crate::write::Created;

pub(super) fn list(common: &Common) -> anyhow::Result<u8> {
    let names: Vec<&str> = built_in::all().map(|(name, _)| name).collect();
    print(&words::list(&names, common.language))
}

/// Writes a built-in template into the project's folder `templates/`, if it holds none of the name.
pub(super) fn eject(name: &str, common: &Common) -> anyhow::Result<u8> {
    let language = common.language;
    let asked = name.replace('\\', "/");
    let asked = asked.strip_prefix("templates/").unwrap_or(&asked);
    let Some(text) = built_in::find(asked) else {
        let names = built_in::all().map(|(name, _)| name);
        bail!(words::unknown(name, nearest(asked, names), language));
    };
    let shown = format!("templates/{asked}");
    match write::create(&common.root()?.join(&shown), text.as_bytes())? {
        Created::Occupied => bail!(words::occupied(&shown, language)),
        Created::Written if common.quiet => Ok(DONE),
        Created::Written => print(&words::wrote(&shown, language)),
    }
}
