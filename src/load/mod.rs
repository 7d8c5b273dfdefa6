//! The project folder becomes sources: decoded text with how it was read. The only module that reads the disk.
#![expect(
    clippy::disallowed_methods,
    reason = "the one module that reads the disk"
)]

mod decode;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;
use unicode_normalization::UnicodeNormalization;

use crate::source::{Encoding, Folder, MAX_BYTES, Origin, Source, Sources, Undecodable};
use crate::value::{Year, fold};

pub use crate::load::decode::decode;

/// Which editions to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Years {
    All,
    /// The year and all before it: later editions can't change it.
    UpTo(Year),
}

/// The nearest folder upwards that holds `plans/`.
pub fn root(from: &Path) -> Option<PathBuf> {
    let from = fs::canonicalize(from).ok()?;
    from.ancestors()
        .find(|folder| folder.join("plans").is_dir())
        .map(Path::to_owned)
}

/// Whether a path, there or not yet there, leads into a folder.
pub fn lies_within(path: &Path, folder: &Path) -> bool {
    let Ok(folder) = fs::canonicalize(folder) else {
        return false;
    };
    let there = path.ancestors().find_map(|it| fs::canonicalize(it).ok());
    there.is_some_and(|there| there.starts_with(folder))
}

/// Reads all plans, the editions asked for, and the project's own templates, in a fixed order.
pub fn load(root: &Path, years: Years) -> anyhow::Result<Sources> {
    let mut sources = Sources::default();
    for name in names(&root.join("plans"))? {
        if let Some(plan) = name
            .strip_suffix(".yaml")
            .or_else(|| name.strip_suffix(".yml"))
        {
            let origin = Origin::Plan {
                plan: plan.to_owned(),
            };
            read(root, format!("plans/{name}"), origin, &mut sources)?;
        }
    }
    for plan in names(&root.join("submissions"))? {
        let folder = format!("submissions/{plan}");
        if !root.join(&folder).is_dir() {
            unread(folder, Origin::Stray, &mut sources);
            continue;
        }
        for name in names(&root.join(&folder))? {
            let path = format!("{folder}/{name}");
            match Year::read(&name).filter(|_| root.join(&path).is_dir()) {
                Some(year)
                    if years == Years::All
                        || matches!(years, Years::UpTo(last) if year <= last) =>
                {
                    let folder = Folder {
                        plan: plan.clone(),
                        year: year.get(),
                        settled: is_settled(&names(&root.join(&path))?, year, years),
                        path,
                    };
                    load_edition(root, folder, &mut sources)?;
                }
                Some(_) => {}
                None => unread(path, Origin::Stray, &mut sources),
            }
        }
    }
    load_templates(root, &mut sources)?;
    Ok(sources)
}

/// Templates lie in a folder of their family, html or markdown; what lies beside or below is seen only.
fn load_templates(root: &Path, sources: &mut Sources) -> anyhow::Result<()> {
    for family in names(&root.join("templates"))? {
        let folder = format!("templates/{family}");
        if !root.join(&folder).is_dir() {
            unread(folder, Origin::Template { name: family }, sources);
            continue;
        }
        for name in names(&root.join(&folder))? {
            let path = format!("{folder}/{name}");
            let origin = Origin::Template {
                name: format!("{family}/{name}"),
            };
            if root.join(&path).is_dir() {
                unread(path, origin, sources);
            } else {
                read(root, path, origin, sources)?;
            }
        }
    }
    Ok(())
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

fn load_edition(root: &Path, folder: Folder, sources: &mut Sources) -> anyhow::Result<()> {
    let (plan, year) = (folder.plan.clone(), folder.year);
    let mut names = names(&root.join(&folder.path))?;
    // In an order that does not hang on how a name is spelled: nobody sees a capital as another file.
    names.sort_by_cached_key(|name| (fold(name), name.clone()));
    if folder.settled {
        names.retain(|it| it == EDITION || it == PUBLISHED);
    }
    for name in names {
        let path = format!("{}/{name}", folder.path);
        if root.join(&path).is_dir() {
            if name == "text" {
                load_texts(root, &folder, &path, SWEDISH, sources)?;
            } else {
                let plan = plan.clone();
                unread(path, Origin::Unread { plan, year }, sources);
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
                unread(path, Origin::Unread { plan, year }, sources);
                continue;
            }
        };
        read(root, path, origin, sources)?;
    }
    sources.folders.push(folder);
    Ok(())
}

/// The languages of texts: Swedish lies in `text/` itself, English in a folder of its own there.
const SWEDISH: &str = "sv";
const ENGLISH: &str = "en";

fn load_texts(
    root: &Path,
    edition: &Folder,
    folder: &str,
    language: &'static str,
    sources: &mut Sources,
) -> anyhow::Result<()> {
    for name in names(&root.join(folder))? {
        let path = format!("{folder}/{name}");
        let (plan, year) = (edition.plan.clone(), edition.year);
        if root.join(&path).is_dir() {
            if (language, name.as_str()) == (SWEDISH, ENGLISH) {
                load_texts(root, edition, &path, ENGLISH, sources)?;
            } else {
                unread(path, Origin::OtherTexts { plan, year }, sources);
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
                read(root, path, origin, sources)?;
            }
            None => unread(path, Origin::Unread { plan, year }, sources),
        }
    }
    Ok(())
}

/// The names in a folder, sorted; none where there is no such folder. Dotfiles, and the locks
/// that office programs leave beside an open file (`~$…`), are nobody's submission.
fn names(folder: &Path) -> anyhow::Result<Vec<String>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let entries =
        fs::read_dir(folder).with_context(|| format!("could not list {}", folder.display()))?;
    let mut names = Vec::new();
    for entry in entries {
        let entry = entry.with_context(|| format!("could not list {}", folder.display()))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if !name.starts_with('.') && !name.starts_with("~$") {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

fn unread(path: String, origin: Origin, sources: &mut Sources) {
    sources.add(Source::new(path, origin, String::new(), Ok(Encoding::Utf8)));
}

fn read(root: &Path, path: String, origin: Origin, sources: &mut Sources) -> anyhow::Result<()> {
    let file = root.join(&path);
    let size = fs::metadata(&file)
        .with_context(|| format!("could not read {path}"))?
        .len();
    if size > MAX_BYTES {
        let source = Source::new(path, origin, String::new(), Err(Undecodable::TooLarge));
        sources.add(source);
        return Ok(());
    }
    let bytes = fs::read(&file).with_context(|| format!("could not read {path}"))?;
    let (text, decoded) = match decode(bytes) {
        // How a checkout ends its lines is nothing that a county says of its look.
        Ok((text, encoding)) if matches!(origin, Origin::Template { .. }) => {
            (text.replace("\r\n", "\n"), Ok(encoding))
        }
        Ok((text, encoding)) => (text, Ok(encoding)),
        Err(why) => (String::new(), Err(why)),
    };
    sources.add(Source::new(path, origin, text, decoded));
    Ok(())
}
