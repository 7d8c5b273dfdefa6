//! A place beside what is to be replaced, where the new is written first.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use tempfile::TempDir;

const PREFIX: &str = ".report-";
/// Locked as long as the desk's maker lives.
const LOCK: &str = "lock";
const NEW: &str = "new";
const OLD: &str = "old";

/// Its maker's alone, and cleared up with it; of a maker that was stopped, by the next.
pub(super) struct Desk {
    folder: TempDir,
    lock: File,
}

impl Desk {
    pub(super) fn in_folder(folder: &Path) -> std::io::Result<Desk> {
        clear_up(folder);
        let folder = tempfile::Builder::new().prefix(PREFIX).tempdir_in(folder)?;
        let lock = File::create_new(folder.path().join(LOCK))?;
        lock.lock()?;
        Ok(Desk { folder, lock })
    }

    /// What is written. A temporary folder is its owner's alone; a folder made in it may be read by all who
    /// may read what the owner makes.
    pub(super) fn coming(&self) -> PathBuf {
        self.folder.path().join(NEW)
    }

    /// What it takes the place of.
    pub(super) fn former(&self) -> PathBuf {
        self.folder.path().join(OLD)
    }

    /// Leaves the old where it lies, and tells where.
    pub(super) fn keep(self) -> PathBuf {
        self.folder.keep().join(OLD)
    }

    pub(super) fn close(self) -> std::io::Result<()> {
        drop(self.lock);
        self.folder.close()
    }
}

/// Clears up desks whose makers were stopped. What cannot be cleared up stays, and so does an old report: it may
/// be the last.
fn clear_up(folder: &Path) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let desks = entries.filter(|it| it.file_name().to_string_lossy().starts_with(PREFIX));
    for desk in desks.map(|it| it.path()) {
        let lock = File::open(desk.join(LOCK));
        let is_left = lock.is_ok_and(|it| it.try_lock().is_ok());
        if is_left && !desk.join(OLD).exists() {
            let _ = fs::remove_dir_all(&desk);
        }
    }
}
