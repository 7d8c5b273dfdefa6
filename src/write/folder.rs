//! Files become a folder, one at a time and all of them or none. Nothing is written as long as each is as it
//! stands there.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::{fmt, fs};

use anyhow::Context;

use crate::write::desk::{Desk, clear_up};
use crate::write::manifest::{Entry, MANIFEST, Manifest, sha256};
use crate::write::write_file;

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
/// folder is as it was. Where its manifest alone is new, that alone is written.
pub(super) struct Replacement {
    shelf: PathBuf,
    folder: PathBuf,
    /// What stands in the folder.
    pub(super) present: BTreeSet<String>,
    /// What its manifest says.
    pub(super) manifest: Manifest,
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
        let present = present(&folder)?;
        let goes =
            |path: &str| strangers == Strangers::Go && !path.trim_end_matches('/').is_empty();
        let manifest = match Manifest::of(&folder, &present)? {
            Some(manifest) => manifest,
            None if strangers == Strangers::Go => Manifest::none(),
            None => return Err(Stranger(folder.join(MANIFEST)).into()),
        };
        if let Some(path) = strangers_of(&manifest, &present).find(|it| !goes(it)) {
            return Err(Stranger(place(&folder, path)).into());
        }
        Ok(Replacement {
            shelf,
            folder,
            present,
            manifest,
            came: BTreeMap::new(),
            desk: None,
            strangers,
        })
    }

    pub(super) fn put(&mut self, path: &str, bytes: &[u8]) -> anyhow::Result<()> {
        anyhow::ensure!(!self.came.contains_key(path), "two files are called {path}");
        if self.desk.is_none() && self.standing(path)?.as_deref() != Some(bytes) {
            self.begin()?;
        }
        self.lay(path, bytes)?;
        self.came.insert(path.to_owned(), Entry::new(path, bytes));
        Ok(())
    }

    /// Whether what came is what stands in the folder, but for the manifest.
    pub(super) fn is_same(&self) -> bool {
        let is_file = |path: &&String| *path != MANIFEST;
        let came = self.came.keys().filter(is_file);
        self.desk.is_none() && self.present.iter().filter(is_file).eq(came)
    }

    /// Whether the folder holds the files that its manifest names, as it has them.
    pub(super) fn is_as_written(&self) -> bool {
        let is_as_named = |it: &Entry| {
            let bytes = self.standing(&it.path).ok().flatten();
            bytes.is_some_and(|bytes| it.is_of(&bytes))
        };
        let files = &self.manifest.files;
        // A stranger would have been told.
        self.present.len() == files.len() + 1 && files.iter().all(is_as_named)
    }

    /// What stands in a file of the folder, if it is there.
    pub(super) fn standing(&self, path: &str) -> anyhow::Result<Option<Vec<u8>>> {
        let file = self.folder.join(path);
        let bytes = self.present.contains(path).then(|| fs::read(&file));
        let bytes = bytes.transpose();
        bytes.with_context(|| format!("could not read {}", file.display()))
    }

    /// What is to stand in it, if something is not as it stands there.
    pub(super) fn coming(&self, path: &str) -> anyhow::Result<Option<Vec<u8>>> {
        let desk = self.desk.as_ref().filter(|_| self.came.contains_key(path));
        let bytes = desk.map(|it| fs::read(it.coming().join(path))).transpose();
        bytes.with_context(|| self.could_not_write())
    }

    /// The folder gets what came with its manifest, and nothing else. Where that alone is new, it alone is written.
    pub(super) fn close(mut self, manifest: &Manifest) -> anyhow::Result<Outcome> {
        let manifest = manifest.bytes()?;
        if self.is_same() {
            write_file(&self.folder.join(MANIFEST), &manifest)?;
            return Ok(Outcome::Unchanged);
        }
        self.put(MANIFEST, &manifest)?;
        if self.desk.is_none() {
            self.begin()?;
        }
        let over = self.others()?;
        if let Some(desk) = self.desk.take() {
            let replaced = desk.replace_folder(&self.folder);
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
        let present = present(&self.folder)?;
        let strangers = strangers_of(&self.manifest, &present);
        let strangers: Vec<PathBuf> = strangers.map(|it| place(&self.folder, it)).collect();
        let mut edited = Vec::new();
        for it in &self.manifest.files {
            let standing = self.standing(&it.path)?;
            // What comes again as it stands loses nothing.
            let is_lost = standing.is_some_and(|bytes| {
                let again = self.coming(&it.path).ok().flatten();
                again.as_ref() != Some(&bytes) && !it.is_of(&bytes)
            });
            if is_lost {
                edited.push(self.folder.join(&it.path));
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
            let bytes = self.standing(path)?.unwrap_or_default();
            let is_still = sha256(&bytes) == came.sha256;
            anyhow::ensure!(
                is_still,
                "{} is being written by another run of this program: run it again",
                self.folder.display()
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
        format!("could not write {}", self.folder.display())
    }
}

/// Everything in a folder that is not itself a folder, as paths from it; none where it is absent.
/// A link is a file here: what it points to was never ours.
fn present(folder: &Path) -> anyhow::Result<BTreeSet<String>> {
    let mut present = BTreeSet::new();
    let mut unread = vec![String::new()];
    while let Some(path) = unread.pop() {
        // An empty name would put a slash at the end, and so look behind a link.
        let file = if path.is_empty() {
            folder.to_owned()
        } else {
            folder.join(&path)
        };
        let kind = match fs::symlink_metadata(&file) {
            Ok(metadata) => metadata.file_type(),
            Err(error) if error.kind() == ErrorKind::NotFound && path.is_empty() => break,
            Err(error) => {
                return Err(error).with_context(|| format!("could not look at {}", file.display()));
            }
        };
        if !kind.is_dir() {
            present.insert(if kind.is_file() {
                path
            } else {
                format!("{path}/")
            });
            continue;
        }
        let entries =
            fs::read_dir(&file).with_context(|| format!("could not list {}", file.display()))?;
        for entry in entries {
            let entry = entry.with_context(|| format!("could not list {}", file.display()))?;
            let name = entry.file_name().to_string_lossy().into_owned();
            unread.push(if path.is_empty() {
                name
            } else {
                format!("{path}/{name}")
            });
        }
    }
    Ok(present)
}

/// The files that the folder's manifest does not name.
fn strangers_of<'p>(
    manifest: &Manifest,
    present: &'p BTreeSet<String>,
) -> impl Iterator<Item = &'p str> {
    let files = manifest.files.iter().map(|it| it.path.clone());
    let ours: BTreeSet<String> = files.chain([MANIFEST.to_owned()]).collect();
    let present = present.iter().map(String::as_str);
    present.filter(move |path| !ours.contains(*path))
}

/// Where something that is present lies; the folder itself where that is no folder.
fn place(folder: &Path, path: &str) -> PathBuf {
    match path.trim_end_matches('/') {
        "" => folder.to_owned(),
        path => folder.join(path),
    }
}
