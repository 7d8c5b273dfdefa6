//! The files of a report become the folder of its plan and year: all of them or none. The only module that writes.
#![expect(clippy::disallowed_methods, reason = "the one module that writes")]

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::error::Error;
use std::fmt;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::path::PathBuf;

use anyhow::Context;
use serde::Deserialize;
use serde::Serialize;
use sha2::Digest;
use sha2::Sha256;

use crate::render::Artifact;

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
    let mut files = BTreeMap::new();
    for artifact in artifacts {
        let former = files.insert(artifact.path.as_str(), artifact.bytes.as_slice());
        anyhow::ensure!(former.is_none(), "two files are called {}", artifact.path);
    }
    let manifest = manifest(plan, year, &files)?;
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

/// No time and no host: the same input gives the same bytes.
fn manifest(plan: &str, year: u16, files: &BTreeMap<&str, &[u8]>) -> anyhow::Result<Vec<u8>> {
    let entry = |(path, bytes): (&&str, &&[u8])| Entry {
        path: (*path).to_owned(),
        size: bytes.len(),
        sha256: Sha256::digest(bytes)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect::<Vec<_>>()
            .concat(),
    };
    let manifest = Manifest {
        format: FORMAT,
        tool: Tool {
            name: env!("CARGO_PKG_NAME").to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
        },
        plan: plan.to_owned(),
        year,
        files: files.iter().map(entry).collect(),
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
    let mut ours = BTreeSet::new();
    if present.contains(MANIFEST) {
        let file = folder.join(MANIFEST);
        let bytes =
            fs::read(&file).with_context(|| format!("could not read {}", file.display()))?;
        match serde_json::from_slice::<Manifest>(&bytes) {
            Ok(manifest) if manifest.tool.name == env!("CARGO_PKG_NAME") => {
                ours.extend(manifest.files.into_iter().map(|entry| entry.path));
                ours.insert(MANIFEST.to_owned());
            }
            _ => return Ok(Some(file)),
        }
    }
    Ok(present
        .difference(&ours)
        .next()
        .map(|path| match path.trim_end_matches('/') {
            "" => folder.to_owned(),
            path => folder.join(path),
        }))
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

#[cfg(test)]
mod tests {
    use super::*;

    fn artifact(path: &str, text: &str) -> Artifact {
        Artifact {
            path: path.to_owned(),
            bytes: text.as_bytes().to_vec(),
        }
    }

    fn report(text: &str) -> Vec<Artifact> {
        vec![
            artifact("lagesrapport.md", text),
            artifact("data/observationer.csv", "år\n"),
        ]
    }

    fn changed(folder: &Path) -> impl PartialEq + fmt::Debug + use<> {
        fs::metadata(folder.join("lagesrapport.md"))
            .unwrap()
            .modified()
            .unwrap()
    }

    fn stranger_in(out: &Path) -> PathBuf {
        let error = write(out, "plan", 2025, &report("b")).unwrap_err();
        error.downcast::<Stranger>().unwrap().0
    }

    /// What lies in a folder, folders included.
    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_folder_is_made_then_left_alone_then_replaced_whole() {
        let out = tempfile::tempdir().unwrap();
        let folder = out.path().join("plan/2025");
        assert_eq!(
            write(out.path(), "plan", 2025, &report("a")).unwrap(),
            Outcome::Written
        );
        assert_eq!(names(&folder), ["data", "lagesrapport.md", "manifest.json"]);
        let first = changed(&folder);
        assert_eq!(
            write(out.path(), "plan", 2025, &report("a")).unwrap(),
            Outcome::Unchanged
        );
        assert_eq!(changed(&folder), first);
        let smaller = [artifact("lagesrapport.md", "b")];
        assert_eq!(
            write(out.path(), "plan", 2025, &smaller).unwrap(),
            Outcome::Written
        );
        assert_eq!(names(&folder), ["lagesrapport.md", "manifest.json"]);
        assert_eq!(fs::read(folder.join("lagesrapport.md")).unwrap(), b"b");
        assert_eq!(names(&out.path().join("plan")), ["2025"]);
    }

    #[test]
    fn the_manifest_tells_what_sha256sum_tells() {
        let out = tempfile::tempdir().unwrap();
        write(out.path(), "plan", 2025, &[artifact("a", "abc")]).unwrap();
        let text = fs::read_to_string(out.path().join("plan/2025/manifest.json")).unwrap();
        assert!(
            text.contains("\"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\"")
        );
        assert!(text.contains("\"size\": 3"));
        assert!(text.ends_with("}\n"));
    }

    #[test]
    fn a_file_of_somebody_elses_stops_the_writing() {
        let out = tempfile::tempdir().unwrap();
        let folder = out.path().join("plan/2025");
        fs::create_dir_all(folder.join("data/tom")).unwrap();
        write(out.path(), "plan", 2025, &report("a")).unwrap();
        let note = folder.join("data/anteckning.txt");
        fs::write(&note, "viktigt").unwrap();
        assert_eq!(stranger_in(out.path()), note);
        assert_eq!(fs::read(folder.join("lagesrapport.md")).unwrap(), b"a");
        fs::remove_file(&note).unwrap();
        fs::write(folder.join(MANIFEST), "{}").unwrap();
        assert_eq!(stranger_in(out.path()), folder.join(MANIFEST));
        fs::remove_file(folder.join(MANIFEST)).unwrap();
        assert_eq!(
            stranger_in(out.path()),
            folder.join("data/observationer.csv")
        );
        fs::remove_dir_all(&folder).unwrap();
        fs::write(&folder, "en fil").unwrap();
        assert_eq!(stranger_in(out.path()), folder);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_never_followed() {
        let out = tempfile::tempdir().unwrap();
        let elsewhere = tempfile::tempdir().unwrap();
        fs::write(elsewhere.path().join("brev"), "x").unwrap();
        let folder = out.path().join("plan/2025");
        write(out.path(), "plan", 2025, &report("a")).unwrap();
        fs::remove_dir_all(folder.join("data")).unwrap();
        std::os::unix::fs::symlink(elsewhere.path(), folder.join("data")).unwrap();
        assert_eq!(stranger_in(out.path()), folder.join("data"));
        fs::remove_file(folder.join("lagesrapport.md")).unwrap();
        fs::remove_file(folder.join("data")).unwrap();
        std::os::unix::fs::symlink(
            elsewhere.path().join("brev"),
            folder.join("lagesrapport.md"),
        )
        .unwrap();
        assert_eq!(stranger_in(out.path()), folder.join("lagesrapport.md"));
        fs::remove_dir_all(&folder).unwrap();
        std::os::unix::fs::symlink(elsewhere.path(), &folder).unwrap();
        assert_eq!(stranger_in(out.path()), folder);
        assert_eq!(names(elsewhere.path()), ["brev"]);
    }

    #[cfg(unix)]
    #[test]
    fn others_may_read_the_folder() {
        use std::os::unix::fs::PermissionsExt;

        let out = tempfile::tempdir().unwrap();
        write(out.path(), "plan", 2025, &report("a")).unwrap();
        let made = fs::metadata(out.path().join("plan"))
            .unwrap()
            .permissions()
            .mode();
        let written = fs::metadata(out.path().join("plan/2025"))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(written, made);
    }

    #[test]
    fn what_cannot_be_written_leaves_the_last_report() {
        let out = tempfile::tempdir().unwrap();
        write(out.path(), "plan", 2025, &report("a")).unwrap();
        let impossible = [artifact("a", "x"), artifact("a/b", "x")];
        assert!(write(out.path(), "plan", 2025, &impossible).is_err());
        assert_eq!(
            fs::read(out.path().join("plan/2025/lagesrapport.md")).unwrap(),
            b"a"
        );
        assert_eq!(names(&out.path().join("plan")), ["2025"]);
    }
}
