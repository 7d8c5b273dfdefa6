//! A folder that a report or forms were written to becomes what stands in it, and how that is not as it was written.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::Context;

use crate::value::sha256;
use crate::words::kinds::Touch;
use crate::write::inputs::Inputs;
use crate::write::manifest::{MANIFEST, Manifest, OURS, SUMS, without_returns};

/// What stands in a folder of a plan and year.
pub struct Built {
    pub(super) folder: PathBuf,
    /// Its files, as paths from it.
    pub(super) present: BTreeSet<String>,
    /// What its manifest says.
    pub(super) manifest: Manifest,
}

impl Built {
    /// What stands in a folder; nothing where it is absent. `None`: its manifest is none of ours.
    pub fn of(folder: PathBuf) -> anyhow::Result<Option<Built>> {
        let present = present(&folder)?;
        let manifest = Manifest::of(&folder, &present)?;
        Ok(manifest.map(|manifest| Built {
            folder,
            present,
            manifest,
        }))
    }

    /// A folder whose manifest, if it has one, says nothing.
    pub(super) fn unknown(folder: PathBuf) -> anyhow::Result<Built> {
        let (present, manifest) = (present(&folder)?, Manifest::none());
        Ok(Built {
            folder,
            present,
            manifest,
        })
    }

    /// What stands there by now; its manifest is the one that was read.
    pub(super) fn again(&self) -> anyhow::Result<Built> {
        Ok(Built {
            folder: self.folder.clone(),
            present: present(&self.folder)?,
            manifest: self.manifest.clone(),
        })
    }

    pub fn is_absent(&self) -> bool {
        self.present.is_empty()
    }

    /// Whether what it is made of is told of this very report.
    pub fn is_told_in(&self, inputs: &Inputs) -> anyhow::Result<bool> {
        let sums = self.standing(SUMS)?;
        Ok(sums.is_some_and(|it| inputs.is_of(&sha256(&it))))
    }

    pub fn has(&self, path: &str) -> bool {
        self.present.contains(path)
    }

    /// What stands in a file of the folder, if it is there.
    pub fn standing(&self, path: &str) -> anyhow::Result<Option<Vec<u8>>> {
        let file = self.folder.join(path);
        let bytes = self.present.contains(path).then(|| fs::read(&file));
        let bytes = bytes.transpose();
        bytes.with_context(|| format!("could not read {}", file.display()))
    }

    /// The files that are not as they were written, in the order of their paths.
    pub(crate) fn touched(&self) -> anyhow::Result<BTreeMap<String, Touch>> {
        let strangers = self.strangers().map(str::to_owned);
        let mut touched: BTreeMap<_, _> = strangers.map(|it| (it, Touch::Added)).collect();
        let own = [MANIFEST, SUMS].map(str::to_owned);
        for path in self.files().map(str::to_owned).chain(own) {
            let how = match self.standing(&path)? {
                None => Touch::Gone,
                Some(bytes) if !self.is_written_as(&path, &bytes)? => Touch::Changed,
                Some(_) => continue,
            };
            touched.insert(path, how);
        }
        Ok(touched)
    }

    /// The files that its manifest names.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        self.manifest.files.iter().map(|it| it.path.as_str())
    }

    /// The files of which another folder's manifest says otherwise.
    pub fn differing(&self, other: &Built) -> BTreeSet<String> {
        let sums = |of: &Built| -> BTreeMap<String, String> {
            let files = of.manifest.files.iter();
            files
                .map(|it| (it.path.clone(), it.sha256.clone()))
                .collect()
        };
        let (own, others) = (sums(self), sums(other));
        let paths = own.keys().chain(others.keys());
        let differing = paths.filter(|it| own.get(*it) != others.get(*it));
        differing.cloned().collect()
    }

    /// Whether it is as it was written, and made of these.
    pub fn is_made_of(&self, inputs: &Inputs) -> bool {
        let is_it = || {
            let then = Inputs::read(&Inputs::file(&self.folder)).ok()??;
            let sums = sha256(&self.standing(SUMS).ok()??);
            let is_same = then == inputs.clone().of_report(&sums);
            Some(is_same && self.touched().ok()?.is_empty())
        };
        is_it().unwrap_or(false)
    }

    fn is_written_as(&self, path: &str, bytes: &[u8]) -> anyhow::Result<bool> {
        Ok(match path {
            // It says of itself what it is.
            MANIFEST => without_returns(bytes) == self.manifest.bytes()?.as_slice(),
            SUMS => without_returns(bytes) == self.manifest.sums()?.as_slice(),
            _ => self
                .manifest
                .files
                .iter()
                .any(|it| it.path == path && it.is_of(bytes)),
        })
    }

    /// The files that the manifest does not name.
    pub(super) fn strangers(&self) -> impl Iterator<Item = &str> {
        strangers_of(&self.manifest, &self.present)
    }

    /// Where something that is present lies; the folder itself where that is no folder.
    pub(super) fn place(&self, path: &str) -> PathBuf {
        match path.trim_end_matches('/') {
            "" => self.folder.clone(),
            path => self.folder.join(path),
        }
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
    let ours: BTreeSet<String> = files.chain(OURS.map(str::to_owned)).collect();
    let present = present.iter().map(String::as_str);
    present.filter(move |path| !ours.contains(*path))
}
