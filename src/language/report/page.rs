//! The words of the page itself, around what the report says, and of its key figures.

use crate::language::foreign::within;
use crate::language::numbers::capital;
use crate::language::report::closed;
use crate::language::{Both, Language, both, join, numbers};

pub const SKIP_LINK: Both = both("Hoppa till innehållet", "Skip to the content");
pub const NOTE: Both = both("Not", "Note");
pub const BACK_TO_TEXT: Both = both("Tillbaka till texten", "Back to the text");
pub const TO_CONTENTS: Both = both("Till innehållsförteckningen", "To the table of contents");
pub const TABLE_REGION: Both = both(
    "Tabell, går att rulla i sidled",
    "Table, can be scrolled sideways",
);
/// Of the list of every heading.
pub const ALL_PARTS: Both = both("Alla rubriker", "All headings");
// Before what an edition or a plan tells of the report.
pub const CONTACT: Both = both("Kontakt", "Contact");
pub const LICENCE: Both = both("Licens", "Licence");
pub const ACCESSIBILITY: Both = both("Tillgänglighet", "Accessibility");
/// The text of a link to the site's own.
pub const STATEMENT: Both = both(
    "webbplatsens tillgänglighetsredogörelse",
    "the website's accessibility statement",
);
pub const FOUND_AT: Both = both("Rapporten finns på", "The report is available at");
// Before where a support line is reached.
pub const PHONE: Both = both("Telefon", "Phone");
pub const WEBSITE: Both = both("Webbplats", "Website");
/// Before the name of the file of the year's figures, those of the strategy among them or not.
pub const OPEN_DATA: [Both; 2] = [
    both(
        "Alla uppgifter i rapporten finns också som öppna data: årets i ",
        "All figures in the report are also available as open data: those of the year in ",
    ),
    both(
        "Alla uppgifter i rapporten finns också som öppna data: årets och strategins i ",
        "All figures in the report are also available as open data: those of the year and of the strategy in ",
    ),
];
/// Between it and the name of the other.
pub const DATA_OF_ALL_YEARS: Both = both(" och alla års i ", " and those of all years in ");
/// After both.
pub const DATA_COLUMNS: Both = both(
    ". I filerna står tal i kolumnen value, svar som inte är tal i kolumnen answer och varifrån uppgiften kommer i kolumnen origin. Uppgifter som inte visas av hänsyn till enskilda, eller som granskas, står inte heller där.",
    ". In the files, numbers are in the column value, answers that are no numbers in the column answer, and where a figure comes from in the column origin. Figures that are not shown out of regard for individuals, or that are being reviewed, are not there either.",
);

/// Before the link to the support lines, near the top.
pub const NEED_SUPPORT: Both = both(
    "Behöver du eller någon du känner stöd? Se ",
    "Do you or does somebody you know need support? See ",
);

/// Before the link to the report in the other language, where a text stands that this one has not
/// got: of a county's report, and of any other.
pub const OWN_TEXT: [Both; 2] = [
    both(
        "Länets egen text finns bara på engelska: se ",
        "The county's own text is in Swedish: see ",
    ),
    both(
        "Utgivarens egen text finns bara på engelska: se ",
        "The publisher's own text is in Swedish: see ",
    ),
];
/// The text of that link.
pub const OTHER_REPORT: Both = both("den engelska rapporten", "the Swedish report");

/// *On this page, 349 of 1,163 texts are wholly or partly in Swedish, …*
pub fn untranslated(language: Language, n: usize, of: usize) -> String {
    let [said, of] = [n, of].map(|it| numbers::count(it, language));
    match language {
        Language::Swedish => {
            format!(
                "På sidan är {said} av {of} texter helt eller delvis på svenska, eftersom de inte har översatts."
            )
        }
        Language::English => {
            let (are, they, have) = if n == 1 {
                ("is", "it", "has")
            } else {
                ("are", "they", "have")
            };
            format!(
                "On this page, {said} of {of} texts {are} wholly or partly in Swedish, because {they} {have} not been translated."
            )
        }
    }
}

/// What they are, and how they are counted.
pub const UNTRANSLATED: Both = both(
    "Svenska är namn och det som planen, dess utgivare och parterna har skrivit. En text är en rubrik, ett stycke, en punkt i en lista eller en cell i en tabell. Den räknas en gång, hur ofta den än står på sidan.",
    "What is in Swedish is names, and what the plan, its publisher and the parties have written. A text is a heading, a paragraph, an item of a list or a cell of a table. It is counted once, however often it stands on the page.",
);

/// *Andel av utredda brott, underlag ej redovisat.* Nothing where neither can be said.
pub fn share_of(language: Language, base: &str, has_all: bool) -> Option<String> {
    let share = language.pick("Andel av", "Share of");
    let (missing, base) = (NO_BASE.of(language), those(base));
    match (base.is_empty(), has_all) {
        (true, true) => None,
        (true, false) => Some(format!("{}.", capital(missing))),
        (false, true) => Some(format!("{share} {base}.")),
        (false, false) => Some(format!("{share} {base}, {missing}.")),
    }
}

/// Under a table where a share is told by its counts.
pub fn of_few(language: Language, limit: u32) -> String {
    match language {
        Language::Swedish => format!("Andelar av färre än {limit} skrivs som antal av antal."),
        Language::English => {
            format!("Shares of fewer than {limit} are written as one number of another.")
        }
    }
}

/// *Källa: Skolenkäten; Kriminalvården.*
pub fn sources(language: Language, names: &[String]) -> String {
    let source = match (language, names.len()) {
        (Language::Swedish, 1) => "Källa",
        (Language::Swedish, _) => "Källor",
        (Language::English, 1) => "Source",
        (Language::English, _) => "Sources",
    };
    let names = names.join("; ");
    closed(&format!("{source}: {names}"))
}

/// *Källa till 4.3b och 4.3c: Brå.*, after what several indicators say.
pub fn sources_of(language: Language, indicators: &[String], names: &[String]) -> String {
    let of = join(indicators, language);
    let lead = match (language, names.len()) {
        (Language::Swedish, 1) => format!("Källa till {of}"),
        (Language::Swedish, _) => format!("Källor till {of}"),
        (Language::English, 1) => format!("Source of {of}"),
        (Language::English, _) => format!("Sources of {of}"),
    };
    closed(&format!("{lead}: {}", names.join("; ")))
}

/// *468 av 1 040 sökta kontaktförbud*; of a base that is another indicator's figure, its words are none.
pub fn out_of(language: Language, numerator: &str, denominator: &str, base: &str) -> String {
    let of = language.pick("av", "of");
    let base = if base.is_empty() {
        String::new()
    } else {
        format!(" {base}")
    };
    format!("{numerator} {of} {denominator}{base}")
}

/// Of a share that nobody has said the numbers of.
pub const NO_BASE: Both = both("underlag ej redovisat", "base not reported");

/// *av enheter i länet*, where nobody has said how many.
pub fn of(language: Language, base: &str) -> String {
    format!("{} {}", language.pick("av", "of"), those(base))
}

/// What is counted without a noun gets one to stand for it: *dem som fått frågan*.
fn those(base: &str) -> String {
    within(base, |it| match it.split_once(' ') {
        Some(("som", _)) => format!("dem {it}"),
        Some(("who", _)) => format!("those {it}"),
        _ => it.to_owned(),
    })
}

/// *av 2 600 tillfrågade*, after how many answered.
pub fn asked(language: Language, asked: &str) -> String {
    match language {
        Language::Swedish => format!("{asked} tillfrågade"),
        Language::English => format!("{asked} were asked"),
    }
}

/// A base to go after *av*, which some plans begin it with.
pub fn base(words: &str) -> String {
    within(words, |it| {
        let bare = ["av ", "of "]
            .into_iter()
            .find_map(|of| it.strip_prefix(of));
        bare.unwrap_or(it).to_owned()
    })
}

/// What an indicator counts, without the word for a number before it: *personer som fått frågan*.
pub fn what_is_counted(name: &str) -> String {
    within(name, |it| {
        let numbers = ["Antal ", "Antalet ", "Number of ", "The number of "];
        let bare = numbers
            .into_iter()
            .find_map(|number| it.strip_prefix(number));
        bare.unwrap_or(it).to_owned()
    })
}

/// Beside how many of several have answered.
pub const ANSWERS_STAND: Both = both(
    "Svaren står i rapporten.",
    "The answers stand in the report.",
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_text_is_and_several_are_in_swedish() {
        for (n, expected) in [
            (
                1,
                "On this page, 1 of 1,040 texts is wholly or partly in Swedish, because it has not been translated.",
            ),
            (
                1_020,
                "On this page, 1,020 of 1,040 texts are wholly or partly in Swedish, because they have not been translated.",
            ),
        ] {
            assert_eq!(untranslated(Language::English, n, 1_040), expected);
        }
    }
}
