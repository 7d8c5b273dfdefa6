//! The project folder becomes sources: decoded text with how it was read. The only module that reads the disk.
#![expect(
    clippy::disallowed_methods,
    reason = "the one module that reads the disk"
)]

mod decode;

use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::{Duration, UNIX_EPOCH};
use std::{fmt, fs};

use unicode_normalization::UnicodeNormalization;

use crate::limits::{Limit, Limits};
use crate::source::{Encoding, Folder, Odd, Origin, Source, Sources, Undecodable};
use crate::value::{Year, fold, sha256};

pub use crate::load::decode::decode;

/// Which editions to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Years {
    All,
    /// The year and all before it: later editions can't change it.
    UpTo(Year),
}

/// Why a project could not be read.
#[derive(Debug)]
pub enum Trouble {
    /// A file or folder that is there, by its path in the project.
    Unread(String, Error),
    /// A file that another program is writing.
    Changing(String),
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Trouble::Unread(path, _) => write!(f, "could not read {path}"),
            Trouble::Changing(path) => write!(f, "{path} is being written by another program"),
        }
    }
}

impl std::error::Error for Trouble {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Trouble::Unread(_, error) => Some(error),
            Trouble::Changing(_) => None,
        }
    }
}

/// The nearest folder upwards that holds `plans/`.
pub fn root(from: &Path) -> Result<Option<PathBuf>, Trouble> {
    let Ok(from) = fs::canonicalize(from) else {
        return Ok(None);
    };
    for folder in from.ancestors() {
        let plans = folder.join(PLANS);
        match fs::metadata(&plans) {
            Ok(found) if found.is_dir() => return Ok(Some(folder.to_owned())),
            Err(error) if !is_absence(&error) => {
                return Err(Trouble::Unread(plans.display().to_string(), error));
            }
            _ => {}
        }
    }
    Ok(None)
}

/// The project's folder as the repository that holds it has it: with forward slashes, one at its end; nothing where it
/// is the repository's own, or there is none. `root` is as [`root`] gives it.
pub fn within_repository(root: &Path) -> String {
    let holds = |it: &&Path| fs::symlink_metadata(it.join(".git")).is_ok();
    let repository = root.ancestors().find(holds);
    let within = repository.and_then(|it| root.strip_prefix(it).ok());
    let parts = within.into_iter().flat_map(Path::components);
    parts.fold(String::new(), |within, part| {
        within + &part.as_os_str().to_string_lossy() + "/"
    })
}

/// Whether a path, there or not yet there, leads into a folder.
pub fn lies_within(path: &Path, folder: &Path) -> bool {
    let Ok(folder) = fs::canonicalize(folder) else {
        return false;
    };
    let there = path.ancestors().find_map(|it| fs::canonicalize(it).ok());
    there.is_some_and(|there| there.starts_with(folder))
}

const PLANS: &str = "plans";

/// So many times a project is read that another program is writing in, before it is left at that.
const TIMES: usize = 3;

/// Reads all plans, the editions asked for, and the project's own templates, in a fixed order. `root` is as [`root`]
/// gives it: without links.
pub fn load(root: &Path, years: Years, limits: Limits) -> Result<Sources, Trouble> {
    let mut changing = String::new();
    for _ in 0..TIMES {
        let mut loading = Loading {
            root,
            sources: Sources::within(limits),
            read: Vec::new(),
            n_bytes: 0,
            changed: None,
        };
        loading.project(years)?;
        match loading.changed() {
            None => return Ok(loading.sources),
            Some(path) => changing = path,
        }
    }
    Err(Trouble::Changing(changing))
}

/// A project being read.
struct Loading<'r> {
    root: &'r Path,
    sources: Sources,
    /// Each file that was read, with how it looked before.
    read: Vec<(String, Look)>,
    /// The bytes of all of them.
    n_bytes: u64,
    /// A file that was there and then was not.
    changed: Option<String>,
}

/// What says that a file is as it was: its size, and when it was written.
type Look = (u64, Option<Duration>);

/// What lies at a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Found {
    Nothing,
    File,
    Folder,
    /// What is neither, or is none of the project's.
    Odd(Odd),
}

impl Loading<'_> {
    fn project(&mut self, years: Years) -> Result<(), Trouble> {
        for name in self.names(PLANS)? {
            if let Some(plan) = name
                .strip_suffix(".yaml")
                .or_else(|| name.strip_suffix(".yml"))
            {
                let origin = Origin::Plan {
                    plan: plan.to_owned(),
                };
                self.read(format!("{PLANS}/{name}"), origin)?;
            }
        }
        for plan in self.names("submissions")? {
            let folder = format!("submissions/{plan}");
            if self.found(&folder)? != Found::Folder {
                self.unread(folder, Origin::Stray)?;
                continue;
            }
            for name in self.names(&folder)? {
                let path = format!("{folder}/{name}");
                let is_folder = self.found(&path)? == Found::Folder;
                match Year::read(&name).filter(|_| is_folder) {
                    Some(year)
                        if years == Years::All
                            || matches!(years, Years::UpTo(last) if year <= last) =>
                    {
                        self.edition(&plan, year, path, years)?;
                    }
                    Some(_) => {}
                    None => self.unread(path, Origin::Stray)?,
                }
            }
        }
        self.templates()
    }

    /// The first file that is not as it was when it was read.
    fn changed(&self) -> Option<String> {
        let is_as_it_was = |path: &str, before: &Look| {
            let now = fs::metadata(self.root.join(path));
            now.is_ok_and(|now| look(&now) == *before)
        };
        let mut read = self.read.iter();
        let changed = read.find(|(path, before)| !is_as_it_was(path, before));
        self.changed
            .clone()
            .or_else(|| changed.map(|(path, _)| path.clone()))
    }

    /// Templates lie in a folder of their family, html or markdown; what lies beside or below is seen only.
    fn templates(&mut self) -> Result<(), Trouble> {
        for family in self.names("templates")? {
            let folder = format!("templates/{family}");
            if self.found(&folder)? != Found::Folder {
                self.unread(folder, Origin::Template { name: family })?;
                continue;
            }
            for name in self.names(&folder)? {
                let path = format!("{folder}/{name}");
                let origin = Origin::Template {
                    name: format!("{family}/{name}"),
                };
                if self.found(&path)? == Found::Folder {
                    self.unread(path, origin)?;
                } else {
                    self.read(path, origin)?;
                }
            }
        }
        Ok(())
    }

    fn edition(
        &mut self,
        plan: &str,
        year: Year,
        path: String,
        years: Years,
    ) -> Result<(), Trouble> {
        let mut names = self.names(&path)?;
        let folder = Folder {
            plan: plan.to_owned(),
            year: year.get(),
            settled: is_settled(&names, year, years),
            path,
        };
        let (plan, year) = (folder.plan.clone(), folder.year);
        // In an order that does not hang on how a name is spelled: nobody sees a capital as another file.
        names.sort_by_cached_key(|name| (fold(name), name.clone()));
        if folder.settled {
            names.retain(|it| it == EDITION || it == PUBLISHED);
        }
        for name in names {
            let path = format!("{}/{name}", folder.path);
            if self.found(&path)? == Found::Folder {
                if name == "text" {
                    self.texts(&folder, &path, SWEDISH)?;
                } else {
                    let plan = plan.clone();
                    self.unread(path, Origin::Unread { plan, year })?;
                }
                continue;
            }
            let plan = plan.clone();
            let stem_and_ending = name
                .rsplit_once('.')
                .map(|(stem, ending)| (stem, ending.to_lowercase()));
            let origin = match stem_and_ending {
                _ if name == EDITION => Origin::Edition { plan, year },
                _ if name == PUBLISHED => Origin::Published { plan, year },
                Some((stem, ending)) if ending == "csv" => {
                    let agency = stem.split('.').next().unwrap_or(stem).nfc().collect();
                    Origin::Submission { plan, year, agency }
                }
                Some((stem, ending)) if ending == "md" && stem.contains('.') => {
                    let (agency, indicator) = stem.split_once('.').unwrap_or((stem, ""));
                    Origin::Answer {
                        plan,
                        year,
                        agency: agency.nfc().collect(),
                        indicator: indicator.to_owned(),
                    }
                }
                _ => {
                    self.unread(path, Origin::Unread { plan, year })?;
                    continue;
                }
            };
            self.read(path, origin)?;
        }
        self.sources.folders.push(folder);
        Ok(())
    }

    fn texts(
        &mut self,
        edition: &Folder,
        folder: &str,
        language: &'static str,
    ) -> Result<(), Trouble> {
        for name in self.names(folder)? {
            let path = format!("{folder}/{name}");
            let (plan, year) = (edition.plan.clone(), edition.year);
            if self.found(&path)? == Found::Folder {
                if (language, name.as_str()) == (SWEDISH, ENGLISH) {
                    self.texts(edition, &path, ENGLISH)?;
                } else {
                    self.unread(path, Origin::OtherTexts { plan, year })?;
                }
                continue;
            }
            match name.strip_suffix(".md") {
                Some(stem) => {
                    let origin = Origin::Narrative {
                        plan,
                        year,
                        language,
                        name: stem.nfc().collect(),
                    };
                    self.read(path, origin)?;
                }
                None => self.unread(path, Origin::Unread { plan, year })?,
            }
        }
        Ok(())
    }

    /// The names in a folder, sorted; none where there is no such folder. Dotfiles, and the locks
    /// that office programs leave beside an open file (`~$…`), are nobody's submission.
    fn names(&mut self, folder: &str) -> Result<Vec<String>, Trouble> {
        match self.found(folder)? {
            Found::Folder => {}
            Found::Nothing => return Ok(Vec::new()),
            Found::File => {
                self.add(
                    folder.to_owned(),
                    Origin::Stray,
                    Err(Undecodable::Odd(Odd::File)),
                );
                return Ok(Vec::new());
            }
            Found::Odd(why) => {
                self.add(folder.to_owned(), Origin::Stray, Err(Undecodable::Odd(why)));
                return Ok(Vec::new());
            }
        }
        let failed = |error| Trouble::Unread(folder.to_owned(), error);
        let mut names = Vec::new();
        for entry in fs::read_dir(self.root.join(folder)).map_err(failed)? {
            let name = entry.map_err(failed)?.file_name();
            let shown = name.to_string_lossy();
            if shown.starts_with('.') || shown.starts_with("~$") {
                continue;
            }
            if let Some(name) = name.to_str() {
                names.push(name.to_owned());
            } else {
                let path = format!("{folder}/{shown}");
                self.add(path, Origin::Stray, Err(Undecodable::Odd(Odd::Name)));
            }
        }
        names.sort();
        Ok(names)
    }

    /// What lies at a path. A link is what it leads to, as long as that lies in the project.
    fn found(&self, path: &str) -> Result<Found, Trouble> {
        let at = self.root.join(path);
        let failed = |error| Trouble::Unread(path.to_owned(), error);
        let kind = match fs::symlink_metadata(&at) {
            Ok(found) => found.file_type(),
            Err(error) if is_absence(&error) => return Ok(Found::Nothing),
            Err(error) => return Err(failed(error)),
        };
        let kind = if kind.is_symlink() {
            let Ok(target) = fs::canonicalize(&at) else {
                return Ok(Found::Odd(Odd::Nowhere));
            };
            if !target.starts_with(self.root) {
                return Ok(Found::Odd(Odd::Elsewhere));
            }
            fs::metadata(&target).map_err(failed)?.file_type()
        } else {
            kind
        };
        Ok(if kind.is_dir() {
            Found::Folder
        } else if kind.is_file() {
            Found::File
        } else {
            Found::Odd(Odd::Special)
        })
    }

    /// Notes what lies where files are read, and is none of them.
    fn unread(&mut self, path: String, origin: Origin) -> Result<(), Trouble> {
        let decoded = match self.found(&path)? {
            Found::Odd(why) => Err(Undecodable::Odd(why)),
            _ => Ok(Encoding::Utf8),
        };
        self.add(path, origin, decoded);
        Ok(())
    }

    fn add(&mut self, path: String, origin: Origin, decoded: Result<Encoding, Undecodable>) {
        self.sources
            .add(Source::new(path, origin, String::new(), decoded));
    }

    /// The limit that a file of so many bytes goes over.
    fn too_much(&self, origin: &Origin, n_bytes: u64) -> Option<Limit> {
        let is_text = matches!(origin, Origin::Narrative { .. } | Origin::Answer { .. });
        let own = if is_text { Limit::Text } else { Limit::File };
        let most = |limit| self.sources.limits.most(limit) as u64;
        if n_bytes > most(own) {
            Some(own)
        } else {
            (self.n_bytes + n_bytes > most(Limit::Files)).then_some(Limit::Files)
        }
    }

    fn read(&mut self, path: String, origin: Origin) -> Result<(), Trouble> {
        match self.found(&path)? {
            Found::File => {}
            Found::Nothing => {
                self.changed = Some(path);
                return Ok(());
            }
            Found::Folder => {
                self.add(path, origin, Err(Undecodable::Odd(Odd::Folder)));
                return Ok(());
            }
            Found::Odd(why) => {
                self.add(path, origin, Err(Undecodable::Odd(why)));
                return Ok(());
            }
        }
        let file = self.root.join(&path);
        let bytes = fs::metadata(&file).and_then(|before| {
            self.read.push((path.clone(), look(&before)));
            match self.too_much(&origin, before.len()) {
                Some(limit) => Ok(Err(limit)),
                None => fs::read(&file).map(Ok),
            }
        });
        let bytes = match bytes {
            Ok(Ok(bytes)) => bytes,
            Ok(Err(limit)) => {
                self.add(path, origin, Err(Undecodable::TooMuch(limit)));
                return Ok(());
            }
            Err(error) if error.kind() == ErrorKind::NotFound => {
                self.changed = Some(path);
                return Ok(());
            }
            Err(error) => return Err(Trouble::Unread(path, error)),
        };
        self.n_bytes += bytes.len() as u64;
        let (decoded, mut original) = decode(bytes);
        let (mut text, decoded) = match decoded {
            Ok((text, encoding)) => (text, Ok(encoding)),
            Err(why) => (String::new(), Err(why)),
        };
        // How a checkout ends its lines is nothing that a county says of its look.
        if matches!(origin, Origin::Template { .. }) && text.contains("\r\n") {
            original = original.or_else(|| Some(sha256(text.as_bytes())));
            text = text.replace("\r\n", "\n");
        }
        let mut source = Source::new(path, origin, text, decoded);
        source.original = original;
        self.sources.add(source);
        Ok(())
    }
}

fn look(metadata: &fs::Metadata) -> Look {
    let written = metadata.modified().ok();
    let written = written.and_then(|it| it.duration_since(UNIX_EPOCH).ok());
    (metadata.len(), written)
}

/// Whether an error says that there is no such thing: nothing else is an absence.
fn is_absence(error: &Error) -> bool {
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}

/// An edition's dates and facts.
const EDITION: &str = "edition.yaml";

/// The figures that an edition was published with.
const PUBLISHED: &str = "published.csv";

/// Whether an edition is only looked back at: it is published, and a later year is asked for. Where
/// all are, each is judged as itself if its agencies' files are still there.
fn is_settled(names: &[String], year: Year, years: Years) -> bool {
    let is_published = names.iter().any(|it| it == PUBLISHED);
    let is_sent = |name: &String| {
        let name = name.to_lowercase();
        name != PUBLISHED && [".csv", ".md"].iter().any(|ending| name.ends_with(ending))
    };
    is_published
        && match years {
            Years::UpTo(last) => year < last,
            Years::All => !names.iter().any(is_sent),
        }
}

/// The languages of texts: Swedish lies in `text/` itself, English in a folder of its own there.
const SWEDISH: &str = "sv";
const ENGLISH: &str = "en";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_written_while_it_is_read_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let root = fs::canonicalize(folder.path()).unwrap();
        fs::create_dir(root.join(PLANS)).unwrap();
        let [one, other] = ["en", "annan"].map(|it| root.join(format!("{PLANS}/{it}.yaml")));
        for plan in [&one, &other] {
            fs::write(plan, "title: Plan\n").unwrap();
        }
        let loaded = |meanwhile: fn(&Path)| {
            let mut loading = Loading {
                root: &root,
                sources: Sources::default(),
                read: Vec::new(),
                n_bytes: 0,
                changed: None,
            };
            loading.project(Years::All).unwrap();
            meanwhile(&one);
            loading.changed()
        };
        assert_eq!(loaded(|_| {}), None);
        let changed = Some("plans/en.yaml".to_owned());
        assert_eq!(loaded(|it| fs::write(it, "title: P").unwrap()), changed);
        assert_eq!(loaded(|it| fs::remove_file(it).unwrap()), changed);
        assert_eq!(
            load(&root, Years::All, Limits::default())
                .unwrap()
                .iter()
                .count(),
            1
        );
    }
}
