//! Files become a folder, one at a time and all of them or none. Nothing is written as long as each is as it
//! stands there.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::{fmt, fs};

use anyhow::Context;

use crate::render::Artifact;
use crate::value::sha256;
use crate::write::built::Built;
use crate::write::desk::{Desk, clear_up};
use crate::write::manifest::{Entry, MANIFEST};

/// What became of the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    Written,
    /// With it went what somebody else had put there or changed: these files.
    WrittenOver(Vec<PathBuf>),
    /// It held the same files with the same bytes, and they were left alone.
    Unchanged,
}

/// A file that this program did not write, in a folder that it would have to replace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stranger(pub PathBuf);

impl fmt::Display for Stranger {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} was not written by this program, so its folder is not replaced",
            self.0.display()
        )
    }
}

impl Error for Stranger {}

/// A file of ours that has been changed since it was written, and would go or be written over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edited(pub PathBuf);

impl fmt::Display for Edited {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} has been changed since it was written, so it is not written over",
            self.0.display()
        )
    }
}

impl Error for Edited {}

/// What becomes of what somebody else has put into the folder, or changed there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strangers {
    /// It stays, and so does the folder.
    Stay,
    /// It goes with the old folder, and is told.
    Go,
}

/// What is to stand in the folder `<out>/<plan>/<year>/`.
///
/// The folder is replaced whole, and only if it is absent or holds nothing but files in its own manifest, each as
/// it was written; else the error is a [`Stranger`] or [`Edited`]. Whatever fails, and until all is there, the
/// folder is as it was.
pub(super) struct Replacement {
    shelf: PathBuf,
    /// What stands in the folder.
    pub(super) built: Built,
    /// What came so far.
    pub(super) came: BTreeMap<String, Entry>,
    /// Where it is written, from the first file on that is not as it stands in the folder.
    desk: Option<Desk>,
    strangers: Strangers,
}

impl Replacement {
    pub(super) fn new(
        out: &Path,
        plan: &str,
        year: u16,
        strangers: Strangers,
    ) -> anyhow::Result<Replacement> {
        let shelf = out.join(plan);
        let folder = shelf.join(year.to_string());
        clear_up(&shelf);
        let goes =
            |path: &str| strangers == Strangers::Go && !path.trim_end_matches('/').is_empty();
        let built = match Built::of(folder.clone())? {
            Some(built) => built,
            None if strangers == Strangers::Go => Built::unknown(folder)?,
            None => return Err(Stranger(folder.join(MANIFEST)).into()),
        };
        if let Some(path) = built.strangers().find(|it| !goes(it)) {
            return Err(Stranger(built.place(path)).into());
        }
        Ok(Replacement {
            shelf,
            built,
            came: BTreeMap::new(),
            desk: None,
            strangers,
        })
    }

    pub(super) fn put(&mut self, path: &str, bytes: &[u8]) -> anyhow::Result<()> {
        anyhow::ensure!(!self.came.contains_key(path), "two files are called {path}");
        if self.desk.is_none() && self.built.standing(path)?.as_deref() != Some(bytes) {
            self.begin()?;
        }
        self.lay(path, bytes)?;
        self.came.insert(path.to_owned(), Entry::new(path, bytes));
        Ok(())
    }

    /// What is to stand in it, if something is not as it stands there.
    pub(super) fn coming(&self, path: &str) -> anyhow::Result<Option<Vec<u8>>> {
        let desk = self.desk.as_ref().filter(|_| self.came.contains_key(path));
        let bytes = desk.map(|it| fs::read(it.coming().join(path))).transpose();
        bytes.with_context(|| self.could_not_write())
    }

    /// The folder gets what came and what tells of it, and nothing else.
    pub(super) fn close(mut self, last: &[Artifact]) -> anyhow::Result<Outcome> {
        for it in last {
            self.put(&it.path, &it.bytes)?;
        }
        if self.desk.is_none() {
            if self.built.present.iter().eq(self.came.keys()) {
                return Ok(Outcome::Unchanged);
            }
            self.begin()?;
        }
        let over = self.others()?;
        if let Some(desk) = self.desk.take() {
            let replaced = desk.replace_folder(&self.built.folder);
            replaced.with_context(|| self.could_not_write())?;
        }
        Ok(if over.is_empty() {
            Outcome::Written
        } else {
            Outcome::WrittenOver(over)
        })
    }

    /// What goes with the old folder and is not as this program wrote it: it may have come just now.
    fn others(&self) -> anyhow::Result<Vec<PathBuf>> {
        let built = self.built.again()?;
        let strangers: Vec<PathBuf> = built.strangers().map(|it| built.place(it)).collect();
        let mut edited = Vec::new();
        for it in &built.manifest.files {
            let standing = self.built.standing(&it.path)?;
            // What comes again as it stands loses nothing.
            let is_lost = standing.is_some_and(|bytes| {
                let again = self.coming(&it.path).ok().flatten();
                again.as_ref() != Some(&bytes) && !it.is_of(&bytes)
            });
            if is_lost {
                edited.push(built.place(&it.path));
            }
        }
        match (strangers.first(), edited.first()) {
            _ if self.strangers == Strangers::Go => Ok([strangers, edited].concat()),
            (Some(path), _) => Err(Stranger(path.clone()).into()),
            (None, Some(path)) => Err(Edited(path.clone()).into()),
            (None, None) => Ok(Vec::new()),
        }
    }

    /// Goes on beside the folder, with what is as it stands there.
    fn begin(&mut self) -> anyhow::Result<()> {
        let desk = Desk::in_new_folder(&self.shelf);
        self.desk = Some(desk.with_context(|| self.could_not_write())?);
        for (path, came) in &self.came {
            let bytes = self.built.standing(path)?.unwrap_or_default();
            let is_still = sha256(&bytes) == came.sha256;
            anyhow::ensure!(
                is_still,
                "{} is being written by another run of this program: run it again",
                self.built.folder.display()
            );
            self.lay(path, &bytes)?;
        }
        Ok(())
    }

    /// Writes a file on the desk, if there is one.
    fn lay(&self, path: &str, bytes: &[u8]) -> anyhow::Result<()> {
        let laid = self.desk.as_ref().map(|it| it.lay(path, bytes));
        laid.unwrap_or(Ok(()))
            .with_context(|| self.could_not_write())
    }

    fn could_not_write(&self) -> String {
        format!("could not write {}", self.built.folder.display())
    }
}
