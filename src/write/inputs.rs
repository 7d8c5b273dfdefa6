//! What was read for a report becomes `<year>.inputs.json` beside its folder, and is read out of it again.
//!
//! It is not published: whoever knows all of a submission but one cell could try what its hash comes of.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::Context;
use serde::{Deserialize, Serialize};

use crate::source::Sources;
use crate::words::kinds::Touch;
use crate::write::manifest::Options;

/// The version of `<year>.inputs.json`.
const FORMAT: u32 = 1;

/// All that decides what a report says and looks like.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inputs {
    format: u32,
    tool: Tool,
    pub plan: String,
    pub year: u16,
    pub options: Options,
    /// The SHA-256 of the report's `SHA256SUMS`: of which report it is told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    report: Option<String>,
    /// The editions' folders.
    folders: Vec<String>,
    /// What was read, from the project's folder.
    files: Vec<Input>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Tool {
    name: String,
    version: String,
    /// A hash over what the program was compiled from.
    compiled_from: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Input {
    path: String,
    sha256: String,
}

impl Inputs {
    /// What a plan's report of a year is made of: what was read of some plans, the report's own first, and of templates.
    pub fn of(sources: &Sources, plans: &[&str], year: u16, options: Options) -> Inputs {
        let folders = sources.folders.iter();
        let folders = folders.filter(|it| plans.contains(&it.plan.as_str()));
        let own = sources.iter().map(|(_, source)| source);
        let own = own.filter(|it| it.origin.plan().is_none_or(|it| plans.contains(&it)));
        let file = |path: &String, sha256| Input {
            path: path.clone(),
            sha256,
        };
        Inputs {
            format: FORMAT,
            tool: Tool {
                name: env!("CARGO_PKG_NAME").to_owned(),
                version: env!("CARGO_PKG_VERSION").to_owned(),
                compiled_from: env!("COMPILED_FROM").to_owned(),
            },
            plan: plans
                .first()
                .map_or_else(String::new, |it| (*it).to_owned()),
            year,
            options,
            report: None,
            folders: folders.map(|it| it.path.clone()).collect(),
            files: own
                .filter_map(|it| Some(file(&it.path, it.sha256()?)))
                .collect(),
        }
    }

    /// What is told in a file; `None` where there is none. One that tells something else is an error.
    pub fn read(file: &Path) -> anyhow::Result<Option<Inputs>> {
        let could_not_read = || format!("could not read {}", file.display());
        let bytes = match fs::read(file) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            bytes => bytes.with_context(could_not_read)?,
        };
        let told = serde_json::from_slice(&bytes);
        Ok(Some(told.with_context(could_not_read)?))
    }

    /// Where it lies: beside the folder of the report.
    pub fn file(folder: &Path) -> PathBuf {
        let whole = || fs::canonicalize(folder).ok();
        // Of where one stands the name is not said.
        let named = folder.file_name().is_none().then(whole).flatten();
        let file = named.as_deref().unwrap_or(folder);
        file.with_extension("inputs.json")
    }

    pub(super) fn of_report(self, sums: &str) -> Inputs {
        Inputs {
            report: Some(sums.to_owned()),
            ..self
        }
    }

    /// Whether it is told of the report that has these sums.
    pub fn is_of(&self, sums: &str) -> bool {
        self.report.as_deref() == Some(sums)
    }

    /// Whether it was made by this very program.
    pub fn is_of_this_program(&self) -> bool {
        self.tool.compiled_from == env!("COMPILED_FROM")
    }

    pub fn version(&self) -> &str {
        &self.tool.version
    }

    /// The files that are not what is read now, in the order of their paths.
    pub(crate) fn differing(&self, now: &Inputs) -> BTreeMap<String, Touch> {
        let files = |of: &Inputs| -> BTreeMap<String, String> {
            let files = of.files.iter();
            files
                .map(|it| (it.path.clone(), it.sha256.clone()))
                .collect()
        };
        let (then, now) = (files(self), files(now));
        let paths: BTreeSet<&String> = then.keys().chain(now.keys()).collect();
        let differing = paths.into_iter().filter_map(|path| {
            let how = match (then.get(path), now.get(path)) {
                (Some(then), Some(now)) if then == now => return None,
                (Some(_), Some(_)) => Touch::Changed,
                (_, None) => Touch::Gone,
                (None, _) => Touch::Added,
            };
            Some((path.clone(), how))
        });
        differing.collect()
    }

    pub(super) fn bytes(&self) -> anyhow::Result<Vec<u8>> {
        let mut bytes = serde_json::to_vec_pretty(self)?;
        bytes.push(b'\n');
        Ok(bytes)
    }
}
