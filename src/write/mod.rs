//! The files of a report become the folder of its plan and year, all of them or none; and what was
//! published becomes a file of its edition. The only module that writes.
#![expect(clippy::disallowed_methods, reason = "the one module that writes")]

mod built;
mod desk;
mod folder;
mod forms;
mod inputs;
mod manifest;
mod report;
#[cfg(test)]
mod tests;

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::Path;

use anyhow::Context;

use crate::write::desk::{Desk, clear_up};

pub use crate::write::built::Built;
pub use crate::write::desk::stop;
pub use crate::write::folder::{Edited, Outcome, Stranger, Strangers};
pub use crate::write::forms::{Others, forms};
pub use crate::write::inputs::Inputs;
pub use crate::write::manifest::Options;
pub use crate::write::report::{ATTRIBUTES, Report};

/// Writes one file of a folder that is there, whole or not at all.
pub fn write_file(file: &Path, bytes: &[u8]) -> anyhow::Result<Outcome> {
    clear_up_beside(file);
    let could_not_write = || format!("could not write {}", file.display());
    match fs::read(file) {
        Ok(present) if present == bytes => return Ok(Outcome::Unchanged),
        Err(error) if error.kind() != ErrorKind::NotFound => {
            return Err(error).with_context(could_not_write);
        }
        _ => {}
    }
    let folder = file.parent().with_context(could_not_write)?;
    let desk = Desk::in_folder(folder).with_context(could_not_write)?;
    let written = desk.lay("", bytes).and_then(|()| desk.replace_file(file));
    written.with_context(could_not_write)?;
    Ok(Outcome::Written)
}

/// Adds to the end of a file that another program reads when the run is over, such as a service's summary of it; what is
/// added is asked for so many bytes as there is room for of `most`.
pub fn append(
    file: &Path,
    most: usize,
    text: impl FnOnce(usize) -> Option<String>,
) -> anyhow::Result<()> {
    let could_not_write = || format!("could not write {}", file.display());
    let mut options = fs::OpenOptions::new();
    let opened = options.append(true).create(true).open(file);
    let mut opened = opened.with_context(could_not_write)?;
    let written = opened.metadata().with_context(could_not_write)?.len();
    let room = most.saturating_sub(usize::try_from(written).unwrap_or(most));
    let Some(text) = text(room) else {
        return Ok(());
    };
    opened
        .write_all(text.as_bytes())
        .with_context(could_not_write)
}

/// Clears up what a run that was stopped has left beside a file.
pub fn clear_up_beside(file: &Path) {
    if let Some(folder) = file.parent() {
        clear_up(folder);
    }
}

/// What became of a file that must not be there yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Created {
    Written,
    /// There is one of that name: it was left alone.
    Occupied,
}

/// Writes a new file and the folders above it, whole or not at all.
pub fn create(file: &Path, bytes: &[u8]) -> anyhow::Result<Created> {
    let could_not_write = || format!("could not write {}", file.display());
    clear_up_beside(file);
    let folder = file.parent().with_context(could_not_write)?;
    let desk = Desk::in_new_folder(folder).with_context(could_not_write)?;
    match desk.lay("", bytes).and_then(|()| desk.place(file)) {
        Ok(()) => Ok(Created::Written),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(Created::Occupied),
        Err(error) => Err(error).with_context(could_not_write),
    }
}
