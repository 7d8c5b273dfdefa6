//! `report templates`: the built-in templates by name, and one of them as a file to change.

use anyhow::bail;

use crate::commands::common::{Common, DONE, print};
use crate::render::built_in;
use crate::value::nearest;
use crate::words::kinds::TemplateFile;
use crate::words::list as phrase;
use crate::write::Created;
use crate::{words, write};

pub(super) fn list(common: &Common) -> anyhow::Result<u8> {
    let lines = built_in::all().map(|(name, _)| {
        let purpose = name
            .rsplit_once('/')
            .and_then(|(_, file)| TemplateFile::of(file));
        let purpose = purpose.map_or(String::new(), |file| {
            words::text(common.language, &phrase::TemplatePurpose { file })
        });
        format!("{name:<26}{purpose}").trim_end().to_owned() + "\n"
    });
    print(&lines.collect::<String>())
}

/// Writes a built-in template into the project's folder `templates/`, if it holds none of the name.
pub(super) fn eject(name: &str, common: &Common) -> anyhow::Result<u8> {
    let language = common.language;
    let asked = name.replace('\\', "/");
    let asked = asked.strip_prefix("templates/").unwrap_or(&asked);
    let Some(text) = built_in::find(asked) else {
        let names = built_in::all().map(|(name, _)| name);
        let why = phrase::NoSuchTemplate {
            given: name,
            meant: nearest(asked, names),
        };
        bail!(words::text(language, &why));
    };
    let path = &format!("templates/{asked}");
    match write::create(&common.root()?.join(path), text.as_bytes())? {
        Created::Occupied => bail!(words::text(language, &phrase::TemplateStands { path })),
        Created::Written if common.quiet => Ok(DONE),
        Created::Written => {
            print(&(words::text(language, &phrase::TemplateIsWritten { path }) + "\n"))
        }
    }
}
