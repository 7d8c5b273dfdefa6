//! What a folder holds becomes its `manifest.json`, and is read out of it again.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::Context;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::value::hex;

pub(super) const MANIFEST: &str = "manifest.json";

/// The version of `manifest.json`.
const FORMAT: u32 = 1;

#[derive(Serialize, Deserialize)]
pub(super) struct Manifest {
    format: u32,
    tool: Tool,
    plan: String,
    year: u16,
    /// A hash over all that decides what the files are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) made_of: Option<String>,
    pub(super) files: Vec<Entry>,
}

#[derive(Serialize, Deserialize)]
struct Tool {
    name: String,
    version: String,
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
            let text = String::from_utf8_lossy(bytes).replace("\r\n", "\n");
            text.len() != bytes.len() && sha256(text.as_bytes()) == self.sha256
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
        made_of: Option<String>,
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
            made_of,
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

pub(super) fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}
