//! Forms become the folder of their plan and year; what somebody has filled in is never written over.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;

use crate::render::Artifact;
use crate::value::sha256;
use crate::write::folder::{Edited, Outcome, Replacement, Strangers};
use crate::write::manifest::{Entry, MANIFEST, Manifest};

/// What becomes of the forms written before that are not written now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Others {
    /// They stay as they are, filled in or not.
    Stay,
    /// They are nobody's form any longer.
    Go,
}

/// Writes forms into the folder `<out>/<plan>/<year>/`, all of them or none.
///
/// The error is a [`Stranger`](crate::write::Stranger) where the folder holds a file that its manifest
/// does not name, and [`Edited`] where one that would be written over or go is not as it was written.
pub fn forms(
    out: &Path,
    plan: &str,
    year: u16,
    artifacts: &[Artifact],
    others: Others,
) -> anyhow::Result<Outcome> {
    let mut to = Replacement::new(out, plan, year, Strangers::Stay)?;
    let mut files: BTreeMap<String, Cow<'_, [u8]>> = BTreeMap::new();
    let mut entries: BTreeMap<String, Entry> = BTreeMap::new();
    for it in artifacts {
        entries.insert(it.path.clone(), Entry::new(&it.path, &it.bytes));
        let former = files.insert(it.path.clone(), it.bytes.as_slice().into());
        anyhow::ensure!(former.is_none(), "two forms are called {}", it.path);
    }
    for written in to.built.manifest.files.clone() {
        let Some(bytes) = to.built.standing(&written.path)? else {
            continue;
        };
        let is_edited = sha256(&bytes) != written.sha256;
        let new = files.get(&written.path);
        if new.is_none() && others == Others::Stay {
            files.insert(written.path.clone(), bytes.into());
            // As it was written, so that what was filled in is known for it the next time too.
            entries.insert(written.path.clone(), written);
        } else if is_edited && new.is_none_or(|it| **it != *bytes) {
            return Err(Edited(out.join(plan).join(year.to_string()).join(written.path)).into());
        }
    }
    for (path, bytes) in &files {
        to.put(path, bytes)?;
    }
    let manifest = Manifest::new(plan, year, None, entries.into_values());
    let bytes = manifest.bytes()?;
    let path = MANIFEST.to_owned();
    to.close(&[Artifact { path, bytes }])
}

#[cfg(test)]
mod tests {
    use std::fs;

    use std::path::PathBuf;

    use super::*;
    use crate::write::Stranger;

    fn form(path: &str, text: &str) -> Artifact {
        Artifact {
            path: path.to_owned(),
            bytes: text.as_bytes().to_vec(),
        }
    }

    fn edited_in(out: &Path, artifacts: &[Artifact], others: Others) -> PathBuf {
        let error = forms(out, "plan", 2026, artifacts, others).unwrap_err();
        error.downcast::<Edited>().unwrap().0
    }

    #[test]
    fn what_is_filled_in_is_never_written_over() {
        let out = tempfile::tempdir().unwrap();
        let folder = out.path().join("plan/2026");
        let both = [form("a.csv", "1"), form("b.csv", "1")];
        let write =
            |artifacts: &[Artifact], others| forms(out.path(), "plan", 2026, artifacts, others);
        assert_eq!(write(&both, Others::Go).unwrap(), Outcome::Written);
        fs::write(folder.join("a.csv"), "filled in").unwrap();
        let anew = [form("a.csv", "2"), form("b.csv", "2")];
        let a = folder.join("a.csv");
        assert_eq!(edited_in(out.path(), &anew, Others::Go), a);
        assert_eq!(edited_in(out.path(), &anew[1..], Others::Go), a);
        assert_eq!(edited_in(out.path(), &anew[..1], Others::Stay), a);
        assert_eq!(fs::read(folder.join("b.csv")).unwrap(), b"1");
        assert_eq!(write(&anew[1..], Others::Stay).unwrap(), Outcome::Written);
        assert_eq!(fs::read(&a).unwrap(), b"filled in");
        assert_eq!(fs::read(folder.join("b.csv")).unwrap(), b"2");
        assert_eq!(edited_in(out.path(), &anew, Others::Go), a);
    }

    #[test]
    fn a_form_that_nobody_owes_any_longer_goes() {
        let out = tempfile::tempdir().unwrap();
        let both = [form("a.csv", "1"), form("b.csv", "1")];
        let write =
            |artifacts: &[Artifact], others| forms(out.path(), "plan", 2026, artifacts, others);
        write(&both, Others::Go).unwrap();
        write(&both[..1], Others::Stay).unwrap();
        assert!(out.path().join("plan/2026/b.csv").exists());
        write(&both[..1], Others::Go).unwrap();
        assert!(!out.path().join("plan/2026/b.csv").exists());
        fs::write(out.path().join("plan/2026/c.csv"), "mine").unwrap();
        let error = write(&both, Others::Go).unwrap_err();
        assert!(error.is::<Stranger>());
    }
}
