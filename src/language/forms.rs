//! What `report forms` says in the terminal: which files were written and for whom, or why none was.

use crate::language::{Language, join, numbers};
use crate::value::Year;

/// A form that was written.
#[derive(Debug)]
pub struct File {
    pub name: String,
    /// Those whose answers stand in it.
    pub parties: Vec<String>,
    pub rows: usize,
}

pub fn wrote(folder: &str, files: &[File], language: Language) -> String {
    let mut text = match (files.len(), language) {
        (1, Language::Swedish) => format!("Blanketten ligger i {folder}\n"),
        (_, Language::Swedish) => format!("Blanketterna ligger i {folder}\n"),
        (1, Language::English) => format!("The form is in {folder}\n"),
        (_, Language::English) => format!("The forms are in {folder}\n"),
    };
    let lines = files.iter().map(|it| line(it, language));
    text.extend(lines);
    text
}

/// *  polisen.csv: Polisen, 9 rader*
fn line(file: &File, language: Language) -> String {
    let parties = join(&file.parties, language);
    let rows = numbers::count(file.rows, language);
    let word = match (file.rows, language) {
        (1, Language::Swedish) => "rad",
        (_, Language::Swedish) => "rader",
        (1, Language::English) => "row",
        (_, Language::English) => "rows",
    };
    format!("  {}: {parties}, {rows} {word}\n", file.name)
}

pub fn unchanged(folder: &str, language: Language) -> String {
    match language {
        Language::Swedish => format!("Inget har ändrats i {folder}\n"),
        Language::English => format!("Nothing has changed in {folder}\n"),
    }
}

pub fn compiled(plan: &str, year: Year, language: Language) -> String {
    match language {
        Language::Swedish => format!(
            "{plan}: inga blanketter för {year}. Uppgifterna hämtas från publicerade källor (`data: compiled`), så ingen part ska lämna dem.\n"
        ),
        Language::English => format!(
            "{plan}: no forms for {year}. The figures are fetched from published sources (`data: compiled`), so no agency owes them.\n"
        ),
    }
}

pub fn owes_nothing(agency: &str, year: Year, language: Language) -> String {
    let agency = numbers::capital(agency);
    match language {
        Language::Swedish => format!("{agency} har inga uppgifter att lämna för {year}.\n"),
        Language::English => format!("{agency} owes no figures for {year}.\n"),
    }
}

pub fn nobody_owes(plan: &str, year: Year, language: Language) -> String {
    match language {
        Language::Swedish => {
            format!("{plan}: ingen part har några uppgifter att lämna för {year}.\n")
        }
        Language::English => format!("{plan}: no agency owes any figures for {year}.\n"),
    }
}

pub fn among_submissions(language: Language) -> &'static str {
    language.pick(
        "blanketterna kan inte skrivas i submissions/, där de skulle läsas som svar. Välj en annan mapp med --out.",
        "the forms can't be written in submissions/, where they would be read as answers. Choose another folder with --out.",
    )
}

pub fn stranger(path: &str, language: Language) -> String {
    match language {
        Language::Swedish => format!(
            "{path} är inte skriven av report, så mappen byts inte ut. Flytta filen eller välj en annan mapp med --out."
        ),
        Language::English => format!(
            "{path} was not written by report, so the folder is not replaced. Move the file, or choose another folder with --out."
        ),
    }
}

pub fn edited(path: &str, language: Language) -> String {
    match language {
        Language::Swedish => format!(
            "{path} har ändrats sedan den skrevs, så den skrivs inte över. Är den ifylld, flytta den till årets mapp i submissions/. Välj annars en annan mapp med --out."
        ),
        Language::English => format!(
            "{path} has been changed since it was written, so it is not written over. If it is filled in, move it to the year's folder in submissions/. Otherwise choose another folder with --out."
        ),
    }
}
