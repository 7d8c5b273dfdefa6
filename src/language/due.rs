//! What `report due` says on the terminal, in Swedish and in English.

use crate::language::{Language, join, numbers};
use crate::value::{Date, Period};

/// The table's heads: number, name, due, received, standing.
pub fn heads(language: Language) -> [&'static str; 5] {
    match language {
        Language::Swedish => ["Nr", "Uppgift", "Senast", "Inkom", "Läge"],
        Language::English => ["No", "Figure", "Due", "Received", "State"],
    }
}

/// *Uppgifter för 2025, läget den 3 mars 2026*
pub fn title(year: u16, on: Date, language: Language) -> String {
    let on = numbers::date(on, language);
    match language {
        Language::Swedish => format!("Uppgifter för {year}, läget den {on}"),
        Language::English => format!("Figures for {year}, the state on {on}"),
    }
}

/// *12 av 14 uppgifter har kommit in. 1 är försenad.*
pub fn summary(owed: usize, answered: usize, late: usize, language: Language) -> String {
    match language {
        Language::Swedish => {
            let figures = if owed == 1 { "uppgift" } else { "uppgifter" };
            let late = match late {
                0 => "Ingen är försenad.".to_owned(),
                1 => "1 är försenad.".to_owned(),
                n => format!("{n} är försenade."),
            };
            format!("{answered} av {owed} {figures} har kommit in. {late}")
        }
        Language::English => {
            let figures = if owed == 1 { "figure" } else { "figures" };
            let late = match late {
                0 => "None is late.".to_owned(),
                1 => "1 is late.".to_owned(),
                n => format!("{n} are late."),
            };
            format!("{answered} of {owed} {figures} received. {late}")
        }
    }
}

/// *Svar tas emot till och med den 15 april 2026.*
pub fn closing(closed: Date, on: Date, language: Language) -> String {
    let day = numbers::date(closed, language);
    match (on <= closed, language) {
        (true, Language::Swedish) => format!("Svar tas emot till och med den {day}."),
        (true, Language::English) => format!("Answers are taken until {day}."),
        (false, Language::Swedish) => format!("Insamlingen stängdes den {day}."),
        (false, Language::English) => format!("The collection closed on {day}."),
    }
}

/// *Polisen: 3 av 4 har kommit in, 1 försenad*
pub fn agency(name: &str, owed: usize, answered: usize, late: usize, language: Language) -> String {
    let name = numbers::capital(name);
    match language {
        _ if owed == 0 => name,
        Language::Swedish => {
            let late = match late {
                0 => String::new(),
                1 => ", 1 försenad".to_owned(),
                n => format!(", {n} försenade"),
            };
            format!("{name}: {answered} av {owed} har kommit in{late}")
        }
        Language::English => {
            let late = match late {
                0 => String::new(),
                n => format!(", {n} late"),
            };
            format!("{name}: {answered} of {owed} received{late}")
        }
    }
}

/// A row's state in a few words: *försenad 3 dagar*. `state` is the word that the JSON has.
pub fn standing(state: &str, days_late: u32, has_date: bool, language: Language) -> String {
    let days = match (language, days_late) {
        (Language::Swedish, 1) => "1 dag".to_owned(),
        (Language::Swedish, n) => format!("{n} dagar"),
        (Language::English, 1) => "1 day".to_owned(),
        (Language::English, n) => format!("{n} days"),
    };
    let (sv, en) = match state {
        "answered" if days_late > 0 => (format!("kom {days} sent"), format!("came {days} late")),
        "late" => (format!("försenad {days}"), format!("{days} late")),
        "answered" if has_date => ("i tid".to_owned(), "in time".to_owned()),
        "answered" => ("har kommit in".to_owned(), "has come in".to_owned()),
        "after_closing" => ("inkom för sent".to_owned(), "after closing".to_owned()),
        "to_mend" => ("behöver rättas".to_owned(), "to be mended".to_owned()),
        "grace" => ("inom marginalen".to_owned(), "within grace".to_owned()),
        _ => ("tid kvar".to_owned(), "not due yet".to_owned()),
    };
    match language {
        Language::Swedish => sv,
        Language::English => en,
    }
}

pub fn no_date(language: Language) -> &'static str {
    language.pick("datum okänt", "no date")
}

/// *2 av 3*
pub fn members(answered: usize, of: usize, language: Language) -> String {
    let of_ = language.pick("av", "of");
    format!("{answered} {of_} {of}")
}

/// *svar saknas från Berga och Östby*: members of one state; how they stand is said where that is
/// not how the group stands.
pub fn missing(state: &str, is_groups: bool, names: &[&str], language: Language) -> String {
    let words = match state {
        "open" | "grace" | "late" if is_groups => ("svar saknas från", "no answer from"),
        "to_mend" => ("behöver rättas", "to be mended"),
        "after_closing" => ("inkom för sent", "after closing"),
        "open" => ("har tid kvar", "not due yet"),
        "grace" => ("inom marginalen", "within grace"),
        _ => ("svar saknas från", "no answer from"),
    };
    let names = join(names, language);
    let colon = if words.0.ends_with("från") { "" } else { ":" };
    format!("{}{colon} {names}", language.pick(words.0, words.1))
}

/// *för Nätverket*, or where one of several is enough *från någon av A och B*.
pub fn parties(names: &[&str], language: Language) -> String {
    let said = join(names, language);
    match (names.len(), language) {
        (1, Language::Swedish) => format!("för {said}"),
        (1, Language::English) => format!("for {said}"),
        (_, Language::Swedish) => format!("det räcker med svar från en av {said}"),
        (_, Language::English) => format!("an answer from one of {said} is enough"),
    }
}

/// *anstånd till 2026-03-15: Sent underlag.*
pub fn extension(until: Date, reason: &str, language: Language) -> String {
    let until = language
        .pick("anstånd till {}", "extension until {}")
        .replace("{}", &until.to_string());
    format!("{until}: {reason}")
}

/// *Lämnad i förtid: 2.1a. Uppgiften ska ändå lämnas för 2027.*
pub fn early(ids: &[&str], year: Option<u16>, language: Language) -> String {
    let said = join(ids, language);
    match (year, ids.len(), language) {
        (Some(year), 1, Language::Swedish) => {
            format!("Lämnad i förtid: {said}. Uppgiften ska ändå lämnas för {year}.")
        }
        (Some(year), _, Language::Swedish) => {
            format!("Lämnade i förtid: {said}. Uppgifterna ska ändå lämnas för {year}.")
        }
        (None, _, Language::Swedish) => format!("Lämnat utan att det skulle lämnas: {said}."),
        (Some(year), 1, Language::English) => {
            format!("Sent before its time: {said}. It is still owed for {year}.")
        }
        (Some(year), _, Language::English) => {
            format!("Sent before their time: {said}. They are still owed for {year}.")
        }
        (None, _, Language::English) => format!("Sent without being owed: {said}."),
    }
}

pub fn not_asked(language: Language) -> &'static str {
    language.pick("Efterfrågas inte i år:", "Not asked for this year:")
}

/// *eller*, between indicators of which one is enough.
pub fn or(language: Language) -> &'static str {
    language.pick(" eller ", " or ")
}

/// *, H1*
pub fn period(period: Period) -> String {
    match period {
        Period::Year => String::new(),
        part => format!(" {part}"),
    }
}

pub fn nothing_owed(agency: &str, year: u16, language: Language) -> String {
    let agency = numbers::capital(agency);
    match language {
        Language::Swedish => format!("{agency} har inget att lämna för {year}."),
        Language::English => format!("{agency} owes nothing for {year}."),
    }
}

pub fn nobody_owes(is_compiled: bool, language: Language) -> &'static str {
    if is_compiled {
        language.pick(
            "Uppgifterna är hämtade från källor. Ingen part har något att lämna.",
            "The figures were fetched from sources. No agency owes anything.",
        )
    } else {
        language.pick(
            "Ingen part har något att lämna.",
            "No agency owes anything.",
        )
    }
}

/// Where there are letters for nobody.
pub fn nobody_to_remind(language: Language) -> &'static str {
    language.pick("Ingen behöver påminnas.", "Nobody needs a reminder.")
}

pub fn malformed_day(language: Language) -> &'static str {
    language.pick(
        "dagen efter --as-of skrivs som 2026-02-28",
        "write the day after --as-of as 2026-02-28",
    )
}
