//! The words of the page itself, around what the report says, and of its key figures.

use crate::language::Both;
use crate::language::Language;
use crate::language::both;
use crate::language::foreign::within;
use crate::language::numbers::capital;
use crate::language::report::closed;

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
    ". Kolumnen value har tal, answer det som inte är tal (ja eller nej, en bedömnings kod, en text) och origin varifrån uppgiften kommer: planen, en jämförelse eller strategin. Det som inte visas i rapporten står inte heller där.",
    ". The column value holds numbers, answer what is no number (yes or no, the code of a grade, a text), and origin where the figure comes from: the plan, a comparison or the strategy. What the report does not show is not there either.",
);

/// Before the link to the support lines, near the top.
pub const NEED_SUPPORT: Both = both(
    "Behöver du eller någon du känner stöd? Se ",
    "Do you or does somebody you know need support? See ",
);

/// *Andel av utredda brott, underlag ej redovisat.* Nothing where neither can be said.
pub fn share_of(language: Language, base: &str, has_all: bool) -> Option<String> {
    let share = language.pick("Andel av", "Share of");
    let missing = NO_BASE.of(language);
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
    format!("{} {base}", language.pick("av", "of"))
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
