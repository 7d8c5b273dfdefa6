//! The project folder becomes sources: decoded text with how it was read. The only module that reads the disk.
#![expect(
    clippy::disallowed_methods,
    reason = "the one module that reads the disk"
)]

use std::fs;
use std::path::Path;
use std::path::PathBuf;

use anyhow::Context;
use unicode_normalization::UnicodeNormalization;

use crate::source::Encoding;
use crate::source::Folder;
use crate::source::MAX_BYTES;
use crate::source::Origin;
use crate::source::Source;
use crate::source::Sources;
use crate::source::Undecodable;
use crate::value::Year;

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
        Ok((text, encoding)) => (text, Ok(encoding)),
        Err(why) => (String::new(), Err(why)),
    };
    sources.add(Source::new(path, origin, text, decoded));
    Ok(())
}

/// Bytes as agencies' programs save them, to text.
///
/// A byte order mark decides; else what is UTF-8 is UTF-8; else it is Windows-1252, unless it
/// holds what no Swedish text in Windows-1252 would.
pub fn decode(bytes: Vec<u8>) -> Result<(String, Encoding), Undecodable> {
    if bytes.starts_with(b"PK\x03\x04") {
        return Err(Undecodable::Spreadsheet);
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Err(Undecodable::OldSpreadsheet);
    }
    if let Some((encoding, _)) = encoding_rs::Encoding::for_bom(&bytes)
        && encoding != encoding_rs::UTF_8
    {
        return match encoding.decode_without_bom_handling_and_without_replacement(&bytes[2..]) {
            Some(text) => without_controls(text.into_owned(), Encoding::Utf16),
            None => Err(Undecodable::BrokenUtf16),
        };
    }
    match String::from_utf8(bytes) {
        Ok(mut text) => {
            if text.starts_with('\u{feff}') {
                text.drain(..'\u{feff}'.len_utf8());
                without_controls(text, Encoding::Utf8Bom)
            } else {
                without_controls(text, Encoding::Utf8)
            }
        }
        Err(error) => windows_1252(error.as_bytes()),
    }
}

fn windows_1252(bytes: &[u8]) -> Result<(String, Encoding), Undecodable> {
    if bytes.contains(&0) {
        return Err(Undecodable::Binary);
    }
    if holds_utf8(bytes) || bytes.starts_with(b"\xEF\xBB\xBF") {
        return Err(Undecodable::Mixed);
    }
    if is_old_encoding(bytes) {
        return Err(Undecodable::OldEncoding);
    }
    let text = encoding_rs::WINDOWS_1252
        .decode_without_bom_handling(bytes)
        .0
        .into_owned();
    without_controls(text, Encoding::Windows1252)
}

/// Letters such as å and é, hard spaces and dashes as UTF-8 has them: in Windows-1252 they are
/// pairs such as Ã¥ and â€“, which stand in no Swedish text.
fn holds_utf8(bytes: &[u8]) -> bool {
    let follows = |b: &u8| (0x80..=0xBF).contains(b);
    memchr::memchr3_iter(0xC2, 0xC3, 0xE2, bytes).any(|at| match bytes[at..] {
        [0xC2 | 0xC3, ref second, ..] => follows(second),
        [0xE2, ref second, ref third, ..] => follows(second) && follows(third),
        _ => false,
    })
}

/// å ä ö in CP850 (86 84 94) and in Mac Roman (8C 8A 9A) are signs that stand inside no word in
/// Windows-1252. Where they do, and no letter of Windows-1252 is there, the file is an old one.
fn is_old_encoding(bytes: &[u8]) -> bool {
    if bytes
        .iter()
        .any(|b| matches!(b, 0xE5 | 0xE4 | 0xF6 | 0xC5 | 0xC4 | 0xD6))
    {
        return false;
    }
    let letter = |at: Option<&u8>| at.is_some_and(u8::is_ascii_alphabetic);
    (0..bytes.len()).any(|at| {
        let before = at.checked_sub(1).and_then(|before| bytes.get(before));
        let after = letter(bytes.get(at + 1));
        match bytes[at] {
            0x86 | 0x84 | 0x8C | 0x8A => after,
            0x94 | 0x9A => after && letter(before),
            _ => false,
        }
    })
}

fn without_controls(text: String, encoding: Encoding) -> Result<(String, Encoding), Undecodable> {
    let bytes = text.as_bytes();
    // C1 controls are U+0080–U+009F, in UTF-8 the bytes C2 80–C2 9F.
    let is_control = |at: usize| matches!(bytes.get(at + 1), Some(0x80..=0x9F));
    let binary =
        memchr::memchr(0, bytes).is_some() || memchr::memchr_iter(0xC2, bytes).any(is_control);
    if binary {
        Err(Undecodable::Binary)
    } else {
        Ok((text, encoding))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8]) -> Result<(String, Encoding), Undecodable> {
        decode(bytes.to_vec())
    }

    #[test]
    fn swedish_text_in_the_encodings_that_programs_save() {
        let text = "värde;år\n12;åäö\n".to_owned();
        let windows = encoding_rs::WINDOWS_1252.encode(&text).0.into_owned();
        let mut little = vec![0xFF, 0xFE];
        little.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
        let mut big = vec![0xFE, 0xFF];
        big.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
        assert_eq!(decoded(text.as_bytes()), Ok((text.clone(), Encoding::Utf8)));
        assert_eq!(
            decoded(format!("\u{feff}{text}").as_bytes()),
            Ok((text.clone(), Encoding::Utf8Bom))
        );
        assert_eq!(decoded(&windows), Ok((text.clone(), Encoding::Windows1252)));
        assert_eq!(decoded(&little), Ok((text.clone(), Encoding::Utf16)));
        assert_eq!(decoded(&big), Ok((text, Encoding::Utf16)));
    }

    #[test]
    fn what_is_no_text_says_why() {
        assert_eq!(decoded(b"PK\x03\x04rest"), Err(Undecodable::Spreadsheet));
        assert_eq!(
            decoded(b"\xD0\xCF\x11\xE0rest"),
            Err(Undecodable::OldSpreadsheet)
        );
        assert_eq!(decoded(b"a\0b"), Err(Undecodable::Binary));
        assert_eq!(decoded(b"\xE5\xC3\xA4"), Err(Undecodable::Mixed));
        assert_eq!(decoded(b"\xE5 8\xE2\x80\x9310"), Err(Undecodable::Mixed));
        assert_eq!(decoded(b"v\x84rde;\x86r\n"), Err(Undecodable::OldEncoding));
        assert_eq!(decoded(b"v\x8Arde;\x8Cr\n"), Err(Undecodable::OldEncoding));
        assert_eq!(decoded(b"\xFF\xFEa\x00b"), Err(Undecodable::BrokenUtf16));
        assert_eq!(decoded("a\u{85}b".as_bytes()), Err(Undecodable::Binary));
    }

    #[test]
    fn curly_quotes_do_not_make_a_file_old() {
        assert!(decoded(b"\x93stod\x94 f\xF6r\n").is_ok());
        assert!(decoded(b"kvinnor \x94citat\x94; x\xE5\n").is_ok());
    }
}
