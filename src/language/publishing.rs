//! What `report publish` says in the terminal: what was published, or that another report was built and read.

use crate::language::{Language, numbers};

/// How many figures are told one by one.
const TOLD: usize = 20;

/// A figure that the built report and the one to be published have otherwise.
#[derive(Debug)]
pub struct Figure {
    pub indicator: String,
    /// Its category, party, year and part of the year.
    pub about: Vec<String>,
    /// What the built report says: a value with a decimal point, an answer or a state, or the two
    /// numbers of a share. `None`: nothing.
    pub built: Option<Vec<String>>,
    pub now: Option<Vec<String>>,
    /// It is not to be shown any more, and neither is what it was.
    pub is_hidden: bool,
}

/// What was published; `figures`: how many the release has, or changes.
pub fn published(path: &str, number: u16, figures: usize, language: Language) -> String {
    let n = numbers::count(figures, language);
    let one = figures == 1;
    match language {
        Language::Swedish => {
            let figures = match (number, one) {
                (1, true) => "uppgift",
                (1, false) => "uppgifter",
                (_, true) => "ändrad uppgift",
                (_, false) => "ändrade uppgifter",
            };
            format!("Utgåva {number} är publicerad, med {n} {figures}, i {path}\n")
        }
        Language::English => {
            let figures = if one { "figure" } else { "figures" };
            let changed = if number == 1 { "" } else { "changed " };
            format!("Release {number} is published, with {n} {changed}{figures}, in {path}\n")
        }
    }
}

pub fn unchanged(path: &str, language: Language) -> String {
    match language {
        Language::Swedish => format!("Inget har ändrats i {path}\n"),
        Language::English => format!("Nothing has changed in {path}\n"),
    }
}

/// That what would be published is not what was built, which figures differ, and what to do.
pub fn differs(folder: &str, year: u16, figures: &[Figure], language: Language) -> String {
    let n = numbers::count(figures.len(), language);
    let mut text = match (figures.len(), language) {
        (0, Language::Swedish) => format!(
            "Rapporten i {folder} är en annan än den som skulle publiceras. Uppgifterna är desamma, men annat skiljer sig.\n"
        ),
        (1, Language::Swedish) => format!(
            "Rapporten i {folder} är en annan än den som skulle publiceras. En uppgift skiljer sig:\n"
        ),
        (_, Language::Swedish) => format!(
            "Rapporten i {folder} är en annan än den som skulle publiceras. {n} uppgifter skiljer sig:\n"
        ),
        (0, Language::English) => format!(
            "The report in {folder} is another than the one to be published. The figures are the same, but something else differs.\n"
        ),
        (1, Language::English) => format!(
            "The report in {folder} is another than the one to be published. One figure differs:\n"
        ),
        (_, Language::English) => format!(
            "The report in {folder} is another than the one to be published. {n} figures differ:\n"
        ),
    };
    text.extend(figures.iter().take(TOLD).map(|it| line(it, language)));
    let more = figures.len().saturating_sub(TOLD);
    let n = numbers::count(more, language);
    let more = (more > 0).then(|| match language {
        Language::Swedish => format!("  och {n} till\n"),
        Language::English => format!("  and {n} more\n"),
    });
    text.extend(more);
    text.extend([match language {
        Language::Swedish => format!(
            "Inget är publicerat. Bygg rapporten med report build {year}, läs den, och publicera sedan.\n"
        ),
        Language::English => format!(
            "Nothing is published. Build the report with report build {year}, read it, and publish then.\n"
        ),
    }]);
    text
}

/// *  2.10b (Polisen, 2025): 210 i den byggda rapporten, nu 1218*
fn line(figure: &Figure, language: Language) -> String {
    let Figure {
        indicator,
        about,
        built,
        now,
        is_hidden,
    } = figure;
    let about = about.join(", ");
    let one = |it: &String| match language {
        Language::Swedish if is_number(it) => it.replace('.', ","),
        _ => it.clone(),
    };
    let shown = |it: &Option<Vec<String>>| match (it, language) {
        (Some(it), _) => {
            let parts: Vec<String> = it.iter().map(one).collect();
            parts.join(language.pick(" av ", " of "))
        }
        (None, Language::Swedish) => "finns inte".to_owned(),
        (None, Language::English) => "not there".to_owned(),
    };
    let (built, now) = match (is_hidden, built == now, language) {
        (true, _, Language::Swedish) => ("ett värde".to_owned(), "visas inte".to_owned()),
        (true, _, Language::English) => ("a value".to_owned(), "not shown".to_owned()),
        (false, true, Language::Swedish) => {
            (shown(built), "samma värde, men annat på raden".to_owned())
        }
        (false, true, Language::English) => (
            shown(built),
            "the same value, but not the same row".to_owned(),
        ),
        _ => (shown(built), shown(now)),
    };
    match language {
        Language::Swedish => {
            format!("  {indicator} ({about}): {built} i den byggda rapporten, nu {now}\n")
        }
        Language::English => {
            format!("  {indicator} ({about}): {built} in the built report, now {now}\n")
        }
    }
}

fn is_number(text: &str) -> bool {
    text.bytes()
        .all(|it| it.is_ascii_digit() || matches!(it, b'.' | b'-'))
}
