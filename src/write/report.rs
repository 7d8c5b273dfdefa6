//! The files of a report become its folder as they come; what was read for it becomes what its manifest says it
//! was made of. Where that is the same as before, the report is neither said nor laid out again.

use std::path::Path;

use sha2::{Digest, Sha256};

use crate::render::Artifact;
use crate::source::Sources;
use crate::value::hex;
use crate::write::folder::{Outcome, Replacement, Strangers};
use crate::write::manifest::Manifest;

/// What git reads of a folder.
const ATTRIBUTES: &str = ".gitattributes";

/// A report on its way to its folder. No file of it is kept in memory.
pub struct Report {
    plan: String,
    year: u16,
    made_of: String,
    /// It stands in the folder already.
    stands: bool,
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
    /// One that is to be in `<out>/<plan>/<year>/`, and what it is [`made_of`].
    pub fn new(out: &Path, plan: &str, year: u16, made_of: String, strangers: Strangers) -> Report {
        let to = Replacement::new(out, plan, year, strangers);
        let is_made_of_it = |to: &Replacement| to.manifest.made_of.as_ref() == Some(&made_of);
        Report {
            plan: plan.to_owned(),
            year,
            stands: to
                .as_ref()
                .is_ok_and(|to| is_made_of_it(to) && to.is_as_written()),
            made_of,
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

    /// Compares what is there with what came. Of another report, `look` is the path of the file that is asked
    /// for.
    pub fn standing(mut self, look: &str) -> anyhow::Result<Standing> {
        self.add_attributes();
        let to = self.to?;
        Ok(if to.present.is_empty() {
            Standing::Nothing(Box::new(Report { to: Ok(to), ..self }))
        } else if self.stands || to.is_same() {
            Standing::Same
        } else {
            Standing::Other {
                built: to.standing(look)?,
                now: to.coming(look)?,
            }
        })
    }

    /// Replaces the folder with all that came.
    pub fn finish(mut self) -> anyhow::Result<Outcome> {
        self.add_attributes();
        let to = self.to?;
        if self.stands {
            return Ok(Outcome::Unchanged);
        }
        let files = to.came.values().cloned();
        let manifest = Manifest::new(&self.plan, self.year, Some(self.made_of), files);
        to.close(&manifest)
    }
}

/// A hash over all that decides what a plan's report says and looks like: the program, whether it is a draft, and
/// what was read of some plans and of templates, each with its place.
pub fn made_of(sources: &Sources, plans: &[&str], year: u16, is_draft: bool) -> String {
    let mut hash = Sha256::new();
    // With its length before it, no part can pass for a part of another.
    let mut add = |part: &str| {
        hash.update(part.len().to_string());
        hash.update([b' ']);
        hash.update(part);
    };
    add(env!("COMPILED_FROM"));
    plans.iter().copied().for_each(&mut add);
    add(&format!("{year} {is_draft}"));
    let folders = sources.folders.iter();
    for folder in folders.filter(|it| plans.contains(&it.plan.as_str())) {
        add(&folder.path);
    }
    for (_, source) in sources.iter() {
        if source.origin.plan().is_none_or(|it| plans.contains(&it)) {
            add(&source.path);
            add(&format!("{:?}", source.decoded));
            add(&source.text);
        }
    }
    hex(&hash.finalize())
}
