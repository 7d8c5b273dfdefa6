//! What would be built, held against the report that stands in a folder, becomes what differs. Nothing is written.

use std::collections::{BTreeMap, BTreeSet};

use crate::compare::{self, Side};
use crate::content::{Files, files};
use crate::render::Artifact;
use crate::value::shown;
use crate::words::kinds::Touch;
use crate::words::{self, Language, list as phrase};
use crate::write::{ATTRIBUTES, Built};

pub(super) struct Against {
    built: Built,
    came: BTreeSet<String>,
    differing: BTreeSet<String>,
    /// What is looked into, if something differs.
    kept: BTreeMap<String, Vec<u8>>,
    /// That which the report is read in.
    language: Language,
    files: Files,
    /// What can't be read there.
    fault: Option<anyhow::Error>,
}

impl Against {
    pub(super) fn new(built: Built, language: Language) -> Against {
        // A report is not in every language.
        let is_there = |it: &Language| built.has(&files(it.tag()).content);
        let language = [language, Language::SWEDISH].into_iter().find(is_there);
        let language = language.unwrap_or(Language::SWEDISH);
        Against {
            built,
            came: BTreeSet::new(),
            differing: BTreeSet::new(),
            kept: BTreeMap::new(),
            language,
            files: files(language.tag()),
            fault: None,
        }
    }

    pub(super) fn add(&mut self, artifact: Artifact) {
        let Artifact { path, bytes } = artifact;
        match self.built.standing(&path) {
            Ok(standing) if standing.as_ref() == Some(&bytes) => {}
            Ok(_) => drop(self.differing.insert(path.clone())),
            Err(error) => self.fault = Some(error),
        }
        let Files {
            data,
            series,
            content,
        } = &self.files;
        if [data, series, content.as_str()].contains(&path.as_str()) {
            self.kept.insert(path.clone(), bytes);
        }
        self.came.insert(path);
    }

    /// What differs and what has been touched, in lines; `None` if nothing.
    pub(super) fn told(self, language: Language) -> anyhow::Result<Option<String>> {
        let mut lines = touched(&self.built, language)?;
        lines.extend(self.differing(language)?);
        Ok((!lines.is_empty()).then(|| lines.join("\n")))
    }

    /// The same without what has been touched.
    pub(super) fn differing(self, language: Language) -> anyhow::Result<Option<String>> {
        if let Some(error) = self.fault {
            return Err(error);
        }
        let gone = self.built.files().filter(|it| !self.came.contains(*it));
        let gone = gone.filter(|it| *it != ATTRIBUTES).map(str::to_owned);
        let differing: BTreeSet<String> = self.differing.iter().cloned().chain(gone).collect();
        if differing.is_empty() {
            return Ok(None);
        }
        let both = standing(&self.built, self.language)?.zip(self.coming());
        let mut differences = both
            .map(|(old, new)| compare::compare(&old, &new))
            .unwrap_or_default();
        if differences.is_empty() {
            differences.files = differing.into_iter().collect();
        }
        let told = compare::text(&differences, language);
        Ok(Some(told.trim_end().to_owned()))
    }

    fn coming(&self) -> Option<Side> {
        let kept = |path: &str| self.kept.get(path).cloned();
        let Files {
            data,
            series,
            content,
        } = &self.files;
        Side::read(&kept(content)?, kept(data)?, kept(series)?)
    }
}

/// The report that stands in a folder, as the files of a language tell it; `None` if one of them is not there or is none.
pub(super) fn standing(built: &Built, language: Language) -> anyhow::Result<Option<Side>> {
    let Files {
        data,
        series,
        content,
    } = files(language.tag());
    let [content, data, series] = [&content, data, series].map(|it| built.standing(it));
    let (Some(content), Some(data), Some(series)) = (content?, data?, series?) else {
        return Ok(None);
    };
    Ok(Side::read(&content, data, series))
}

/// What is not as it was written, a line a file.
pub(super) fn touched(built: &Built, language: Language) -> anyhow::Result<Vec<String>> {
    let touched = built.touched()?;
    let line = |(file, how): (&String, &Touch)| {
        let (file, how) = (&shown(file), *how);
        words::text(language, &phrase::DiffTouched { file, how })
    };
    Ok(touched.iter().map(line).collect())
}
