//! What a folder holds becomes its `manifest.json`, and is read out of it again; of a report also its `SHA256SUMS`.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::Context;
use serde::{Deserialize, Serialize};

use crate::render::Artifact;
use crate::value::sha256;

pub(super) const MANIFEST: &str = "manifest.json";

/// What `sha256sum -c` reads.
pub(super) const SUMS: &str = "SHA256SUMS";

/// The files that tell of all others.
pub(super) const OURS: [&str; 2] = [MANIFEST, SUMS];

/// The version of `manifest.json`.
const FORMAT: u32 = 2;

#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Manifest {
    format: u32,
    tool: Tool,
    pub(super) plan: String,
    pub(super) year: u16,
    /// Of a report. Nothing here tells of what was read: whoever knows all of a file but one cell could try what its hash
    /// comes of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) options: Option<Options>,
    pub(super) files: Vec<Entry>,
}

#[derive(Clone, Serialize, Deserialize)]
struct Tool {
    name: String,
    version: String,
}

/// What the command was asked that decides what the files are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Options {
    pub draft: bool,
}

#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Entry {
    pub(super) path: String,
    size: usize,
    pub(super) sha256: String,
}

impl Entry {
    /// Whether bytes are the file's. How a checkout ends its lines is nobody's change.
    pub(super) fn is_of(&self, bytes: &[u8]) -> bool {
        sha256(bytes) == self.sha256 || {
            let text = without_returns(bytes);
            text.len() != bytes.len() && sha256(&text) == self.sha256
        }
    }

    pub(super) fn new(path: &str, bytes: &[u8]) -> Entry {
        Entry {
            path: path.to_owned(),
            size: bytes.len(),
            sha256: sha256(bytes),
        }
    }
}

impl Manifest {
    pub(super) fn new(
        plan: &str,
        year: u16,
        options: Option<Options>,
        files: impl IntoIterator<Item = Entry>,
    ) -> Manifest {
        Manifest {
            format: FORMAT,
            tool: Tool {
                name: env!("CARGO_PKG_NAME").to_owned(),
                version: env!("CARGO_PKG_VERSION").to_owned(),
            },
            plan: plan.to_owned(),
            year,
            options,
            files: files.into_iter().collect(),
        }
    }

    /// That of a folder that is not there.
    pub(super) fn none() -> Manifest {
        Manifest::new("", 0, None, [])
    }

    /// No time and no host: the same input gives the same bytes.
    pub(super) fn bytes(&self) -> anyhow::Result<Vec<u8>> {
        let mut bytes = serde_json::to_vec_pretty(self)?;
        bytes.push(b'\n');
        Ok(bytes)
    }

    /// A line a file, in the order of their paths, and one of the manifest itself.
    pub(super) fn sums(&self) -> anyhow::Result<Vec<u8>> {
        let own = Entry::new(MANIFEST, &self.bytes()?);
        let mut all: Vec<&Entry> = self.files.iter().chain([&own]).collect();
        all.sort_by(|a, b| a.path.cmp(&b.path));
        let lines = all.iter().map(|it| format!("{}  {}\n", it.sha256, it.path));
        Ok(lines.collect::<String>().into_bytes())
    }

    /// What tells of a report's files.
    pub(super) fn artifacts(&self) -> anyhow::Result<[Artifact; 2]> {
        let [manifest, sums] = [self.bytes()?, self.sums()?];
        Ok([(MANIFEST, manifest), (SUMS, sums)].map(|(path, bytes)| {
            let path = path.to_owned();
            Artifact { path, bytes }
        }))
    }

    /// That of a folder; one of nothing where there is none. `None`: it is no manifest of ours.
    pub(super) fn of(
        folder: &Path,
        present: &BTreeSet<String>,
    ) -> anyhow::Result<Option<Manifest>> {
        if !present.contains(MANIFEST) {
            return Ok(Some(Manifest::none()));
        }
        let file = folder.join(MANIFEST);
        let bytes =
            fs::read(&file).with_context(|| format!("could not read {}", file.display()))?;
        let manifest = serde_json::from_slice::<Manifest>(&bytes).ok();
        Ok(manifest.filter(|it| it.tool.name == env!("CARGO_PKG_NAME")))
    }
}

/// Bytes as they were before a checkout ended the lines otherwise.
pub(super) fn without_returns(bytes: &[u8]) -> Cow<'_, [u8]> {
    if memchr::memmem::find(bytes, b"\r\n").is_none() {
        return bytes.into();
    }
    let text = String::from_utf8_lossy(bytes).replace("\r\n", "\n");
    text.into_bytes().into()
}
