//! The files of a report become its folder as they come.

use std::collections::BTreeMap;
use std::path::Path;

use crate::render::Artifact;
use crate::write::folder::{Outcome, Replacement};
use crate::write::manifest::{Entry, MANIFEST, Manifest};

/// A report on its way to its folder. No file of it is kept in memory.
pub struct Report {
    plan: String,
    year: u16,
    entries: BTreeMap<String, Entry>,
    /// What fails is told when all is there, so that what is found of the input is told before it.
    to: anyhow::Result<Replacement>,
}

/// What stands where a report is to be.
pub enum Standing {
    /// Nothing: the report may be written.
    Nothing(Box<Report>),
    /// The same files with the same bytes.
    Same,
    /// Another report, with what one of its files says there and in this one, if it is there.
    Other {
        built: Option<Vec<u8>>,
        now: Option<Vec<u8>>,
    },
}

impl Report {
    /// One that is to be in `<out>/<plan>/<year>/`.
    pub fn new(out: &Path, plan: &str, year: u16) -> Report {
        Report {
            plan: plan.to_owned(),
            year,
            entries: BTreeMap::new(),
            to: Replacement::new(out, plan, year),
        }
    }

    pub fn add(&mut self, artifact: &Artifact) {
        let Artifact { path, bytes } = artifact;
        if let Ok(to) = &mut self.to {
            if let Err(error) = to.put(path, bytes) {
                self.to = Err(error);
            }
            self.entries.insert(path.clone(), Entry::new(path, bytes));
        }
    }

    /// Compares what is there with what came. Of another report, `look` is the path of the file that is asked
    /// for.
    pub fn standing(self, look: &str) -> anyhow::Result<Standing> {
        let to = self.to?;
        Ok(if to.present.is_empty() {
            Standing::Nothing(Box::new(Report { to: Ok(to), ..self }))
        } else if to.is_same() {
            Standing::Same
        } else {
            Standing::Other {
                built: to.standing(look)?,
                now: to.coming(look)?,
            }
        })
    }

    /// Replaces the folder with all that came.
    pub fn finish(self) -> anyhow::Result<Outcome> {
        let mut to = self.to?;
        let files = self.entries.into_values();
        let manifest = Manifest::new(&self.plan, self.year, None, files);
        to.put(MANIFEST, &manifest.bytes()?)?;
        to.close()
    }
}
