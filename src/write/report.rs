//! The files of a report become its folder as they come, and what was read for it is told beside that. Where it is the
//! same as before, the report is neither said nor laid out again.

use std::path::{Path, PathBuf};

use crate::render::Artifact;
use crate::value::sha256;
use crate::write::folder::{Outcome, Replacement, Strangers};
use crate::write::inputs::Inputs;
use crate::write::manifest::Manifest;
use crate::write::write_file;

/// What git reads of a folder.
pub const ATTRIBUTES: &str = ".gitattributes";

/// A report on its way to its folder. No file of it is kept in memory.
pub struct Report {
    inputs: Inputs,
    /// Where it is told what it is made of.
    beside: PathBuf,
    /// It stands in the folder already.
    stands: bool,
    /// What fails is told when all is there, so that what is found of the input is told before it.
    to: anyhow::Result<Replacement>,
}

impl Report {
    /// One that is to be in `<out>/<plan>/<year>/`, and what it is made of.
    pub fn new(out: &Path, inputs: Inputs, strangers: Strangers) -> Report {
        let to = Replacement::new(out, &inputs.plan, inputs.year, strangers);
        let beside = Inputs::file(&out.join(&inputs.plan).join(inputs.year.to_string()));
        let is_there = |to: &Replacement| to.built.is_made_of(&inputs);
        Report {
            stands: to.as_ref().is_ok_and(is_there),
            inputs,
            beside,
            to,
        }
    }

    /// Whether the folder has it already, made of the same by this very program. Then no file need be added.
    pub fn stands(&self) -> bool {
        self.stands
    }

    pub fn add(&mut self, artifact: &Artifact) {
        let Artifact { path, bytes } = artifact;
        if let Ok(to) = &mut self.to
            && let Err(error) = to.put(path, bytes)
        {
            self.to = Err(error);
        }
    }

    /// Adds what keeps a checkout from ending the files' lines otherwise, once the rest is there.
    fn add_attributes(&mut self) {
        let has_any = |to: &Replacement| to.came.contains_key(ATTRIBUTES);
        if !self.stands && !self.to.as_ref().is_ok_and(has_any) {
            self.add(&Artifact {
                path: ATTRIBUTES.to_owned(),
                bytes: b"* -text\n".to_vec(),
            });
        }
    }

    /// The same, if nothing has failed so far.
    pub fn ready(self) -> anyhow::Result<Report> {
        let to = Ok(self.to?);
        Ok(Report { to, ..self })
    }

    /// Replaces the folder with all that came, and tells beside it what it is made of. The report stands also where that
    /// fails, and the second says so.
    pub fn finish(mut self) -> anyhow::Result<(Outcome, anyhow::Result<()>)> {
        self.add_attributes();
        let to = self.to?;
        if self.stands {
            return Ok((Outcome::Unchanged, Ok(())));
        }
        let Inputs {
            plan,
            year,
            options,
            ..
        } = &self.inputs;
        let files = to.came.values().cloned();
        let manifest = Manifest::new(plan, *year, Some(*options), files);
        let outcome = to.close(&manifest.artifacts()?)?;
        let inputs = self.inputs.of_report(&sha256(&manifest.sums()?));
        let told = inputs.bytes().and_then(|it| write_file(&self.beside, &it));
        Ok((outcome, told.map(drop)))
    }
}
