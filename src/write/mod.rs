//! The files of a report become the folder of its plan and year, all of them or none; and what was
//! published becomes a file of its edition. The only module that writes.
#![expect(clippy::disallowed_methods, reason = "the one module that writes")]

mod forms;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::{fmt, fs};

use anyhow::Context;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::render::Artifact;

pub use crate::write::forms::{Edited, Others, forms};

const MANIFEST: &str = "manifest.json";

/// The version of `manifest.json`.
const FORMAT: u32 = 1;

/// What became of the folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Written,
    /// It held the same files with the same bytes, and was left alone.
    Unchanged,
}

/// What stands where a report would be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    Nothing,
    /// The same files with the same bytes.
    Same,
    /// Another report, with what it has in one of its files if that is there.
    Other(Option<Vec<u8>>),
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

/// Replaces the folder `<out>/<plan>/<year>/`.
///
/// It is replaced whole, and only if it is absent or holds nothing but files in its own manifest;
/// else the error is a [`Stranger`]. Whatever fails, the folder is as it was.
pub fn write(out: &Path, plan: &str, year: u16, artifacts: &[Artifact]) -> anyhow::Result<Outcome> {
    let shelf = out.join(plan);
    let folder = shelf.join(year.to_string());
    let mut files = named(artifacts)?;
    let manifest = manifest(plan, year, entries(&files))?;
    files.insert(MANIFEST, &manifest);
    let present = present(&folder)?;
    if let Some(stranger) = stranger(&folder, &present)? {
        return Err(Stranger(stranger).into());
    }
    if is_same(&folder, &present, &files)? {
        return Ok(Outcome::Unchanged);
    }
    replace(&shelf, &folder, &files)?;
    Ok(Outcome::Written)
}

/// Compares the folder `<out>/<plan>/<year>/` with a report. Of another report, `look` is the path of
/// the file whose bytes are asked for.
pub fn compare(
    out: &Path,
    plan: &str,
    year: u16,
    artifacts: &[Artifact],
    look: &str,
) -> anyhow::Result<Standing> {
    let folder = out.join(plan).join(year.to_string());
    let mut files = named(artifacts)?;
    let manifest = manifest(plan, year, entries(&files))?;
    files.insert(MANIFEST, &manifest);
    let present = present(&folder)?;
    if present.is_empty() {
        return Ok(Standing::Nothing);
    }
    if let Some(stranger) = stranger(&folder, &present)? {
        return Err(Stranger(stranger).into());
    }
    if is_same(&folder, &present, &files)? {
        return Ok(Standing::Same);
    }
    let file = folder.join(look);
    let bytes = present.contains(look).then(|| fs::read(&file)).transpose();
    let bytes = bytes.with_context(|| format!("could not read {}", file.display()))?;
    Ok(Standing::Other(bytes))
}

/// The files of a report by their paths.
fn named(artifacts: &[Artifact]) -> anyhow::Result<BTreeMap<&str, &[u8]>> {
    let mut files = BTreeMap::new();
    for artifact in artifacts {
        let former = files.insert(artifact.path.as_str(), artifact.bytes.as_slice());
        anyhow::ensure!(former.is_none(), "two files are called {}", artifact.path);
    }
    Ok(files)
}

fn entries(files: &BTreeMap<&str, &[u8]>) -> Vec<Entry> {
    let entries = files.iter().map(|(path, bytes)| entry(path, bytes));
    entries.collect()
}

/// Writes one file of a folder that is there, whole or not at all.
pub fn write_file(file: &Path, bytes: &[u8]) -> anyhow::Result<Outcome> {
    let could_not_write = || format!("could not write {}", file.display());
    match fs::read(file) {
        Ok(present) if present == bytes => return Ok(Outcome::Unchanged),
        Err(error) if error.kind() != ErrorKind::NotFound => {
            return Err(error).with_context(could_not_write);
        }
        _ => {}
    }
    let folder = file.parent().with_context(could_not_write)?;
    let desk = tempfile::Builder::new()
        .prefix(".report-")
        .tempdir_in(folder)
        .with_context(could_not_write)?;
    let new = desk.path().join("new");
    fs::write(&new, bytes).with_context(could_not_write)?;
    fs::rename(&new, file).with_context(could_not_write)?;
    desk.close()
        .with_context(|| format!("could not clear up beside {}", file.display()))?;
    Ok(Outcome::Written)
}

/// What became of a file that must not be there yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Created {
    Written,
    /// There is one of that name: it was left alone.
    Occupied,
}

/// Writes a new file, and the folders above it.
pub fn create(file: &Path, bytes: &[u8]) -> anyhow::Result<Created> {
    let could_not_write = || format!("could not write {}", file.display());
    let folder = file.parent().with_context(could_not_write)?;
    fs::create_dir_all(folder).with_context(could_not_write)?;
    match fs::File::create_new(file) {
        Ok(mut new) => {
            new.write_all(bytes).with_context(could_not_write)?;
            Ok(Created::Written)
        }
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(Created::Occupied),
        Err(error) => Err(error).with_context(could_not_write),
    }
}

#[derive(Serialize, Deserialize)]
struct Manifest {
    format: u32,
    tool: Tool,
    plan: String,
    year: u16,
    files: Vec<Entry>,
}

#[derive(Serialize, Deserialize)]
struct Tool {
    name: String,
    version: String,
}

#[derive(Serialize, Deserialize)]
struct Entry {
    path: String,
    size: usize,
    sha256: String,
}

fn entry(path: &str, bytes: &[u8]) -> Entry {
    Entry {
        path: path.to_owned(),
        size: bytes.len(),
        sha256: sha256(bytes),
    }
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect::<Vec<_>>()
        .concat()
}

/// No time and no host: the same input gives the same bytes.
fn manifest(plan: &str, year: u16, files: Vec<Entry>) -> anyhow::Result<Vec<u8>> {
    let manifest = Manifest {
        format: FORMAT,
        tool: Tool {
            name: env!("CARGO_PKG_NAME").to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
        },
        plan: plan.to_owned(),
        year,
        files,
    };
    let mut bytes = serde_json::to_vec_pretty(&manifest)?;
    bytes.push(b'\n');
    Ok(bytes)
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

/// The first file that no manifest of ours names.
fn stranger(folder: &Path, present: &BTreeSet<String>) -> anyhow::Result<Option<PathBuf>> {
    let Some(ours) = ours(folder, present)? else {
        return Ok(Some(folder.join(MANIFEST)));
    };
    let is_ours = |path: &&String| *path == MANIFEST || ours.iter().any(|it| it.path == **path);
    Ok(present
        .iter()
        .find(|path| !is_ours(path))
        .map(|path| match path.trim_end_matches('/') {
            "" => folder.to_owned(),
            path => folder.join(path),
        }))
}

/// What the folder's manifest names; nothing where there is none. `None`: it is no manifest of ours.
fn ours(folder: &Path, present: &BTreeSet<String>) -> anyhow::Result<Option<Vec<Entry>>> {
    if !present.contains(MANIFEST) {
        return Ok(Some(Vec::new()));
    }
    let file = folder.join(MANIFEST);
    let bytes = fs::read(&file).with_context(|| format!("could not read {}", file.display()))?;
    let manifest = serde_json::from_slice::<Manifest>(&bytes).ok();
    let manifest = manifest.filter(|it| it.tool.name == env!("CARGO_PKG_NAME"));
    Ok(manifest.map(|it| it.files))
}

fn is_same(
    folder: &Path,
    present: &BTreeSet<String>,
    files: &BTreeMap<&str, &[u8]>,
) -> anyhow::Result<bool> {
    if !present.iter().map(String::as_str).eq(files.keys().copied()) {
        return Ok(false);
    }
    for (path, bytes) in files {
        let file = folder.join(path);
        if fs::read(&file).with_context(|| format!("could not read {}", file.display()))? != *bytes
        {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Everything is written beside the folder first; then the two change places.
fn replace(shelf: &Path, folder: &Path, files: &BTreeMap<&str, &[u8]>) -> anyhow::Result<()> {
    let could_not_write = || format!("could not write {}", folder.display());
    fs::create_dir_all(shelf).with_context(could_not_write)?;
    let desk = tempfile::Builder::new()
        .prefix(".report-")
        .tempdir_in(shelf)
        .with_context(could_not_write)?;
    // A temporary folder is its owner's alone; a folder made in it may be read by all who may
    // read what the owner makes.
    let new = desk.path().join("new");
    for (path, bytes) in files {
        let file = new.join(path);
        if let Some(parent) = file.parent() {
            fs::create_dir_all(parent).with_context(could_not_write)?;
        }
        fs::write(&file, bytes).with_context(could_not_write)?;
    }
    let old = desk.path().join("old");
    let had_old = match fs::rename(folder, &old) {
        Ok(()) => true,
        Err(error) if error.kind() == ErrorKind::NotFound => false,
        Err(error) => return Err(error).with_context(could_not_write),
    };
    if let Err(error) = fs::rename(&new, folder) {
        if had_old && fs::rename(&old, folder).is_err() {
            let kept = desk.keep().join("old");
            return Err(error)
                .with_context(|| format!("the last report lies in {}", kept.display()));
        }
        return Err(error).with_context(could_not_write);
    }
    desk.close()
        .with_context(|| format!("could not clear up beside {}", folder.display()))
}
