//! What a revised edition says of the edition before it.

use crate::language::{Both, Language, both, join};

pub const CHANGE: Both = both("Ändring", "Change");
/// Before what stands beside a value.
pub const CHANGE_IN: Both = both("Ändring i ", "Change in ");
pub const CHANGED: Both = both("Ändrad", "Changed");
pub const ADDED: Both = both("Tillagd", "Added");
pub const LOST: Both = both("Borttagen", "Removed");
pub const ABSENT: Both = both("fanns inte med", "was not included");
pub const GONE: Both = both("finns inte med", "is not included");
pub const NOTHING: Both = both(
    "Inga uppgifter har ändrats, tillkommit eller tagits bort.",
    "No figures have been changed, added or removed.",
);

pub fn title(language: Language, release: u16) -> String {
    match language {
        Language::Swedish => format!("Ändringar i utgåva {release}"),
        Language::English => format!("Changes in edition {release}"),
    }
}

/// *Utgåva 2, den 12 juni 2026: En rad hade fallit bort.*
pub fn released(language: Language, release: u16, date: Option<&str>, reason: &str) -> String {
    let reason = super::closed(reason);
    match language {
        Language::Swedish => {
            let date = date.map_or(String::new(), |it| format!(", den {it}"));
            format!("Utgåva {release}{date}: {reason}")
        }
        Language::English => {
            let date = date.map_or(String::new(), |it| format!(", {it}"));
            format!("Edition {release}{date}: {reason}")
        }
    }
}

pub fn caption(language: Language, release: u16, area: &str, year: u16) -> String {
    match language {
        Language::Swedish => {
            format!("Uppgifter som skiljer utgåva {release} från utgåvan före, {area} {year}.")
        }
        Language::English => {
            format!(
                "Figures that differ between edition {release} and the one before, {area} {year}."
            )
        }
    }
}

/// *24 %, 50 av 210*
pub fn fraction(language: Language, shown: &str, numerator: &str, denominator: &str) -> String {
    format!(
        "{shown}, {numerator} {} {denominator}",
        language.pick("av", "of")
    )
}

/// *Ändring i kommentar och källa*
pub fn beside(language: Language, what: &[&str]) -> String {
    format!("{}{}", CHANGE_IN.of(language), join(what, language))
}

pub const TEXT: Both = both("text", "text");
pub const MARKS: Both = both("märkning", "marks");
pub const SENT: Both = both("det värde som lämnades", "the value submitted");
pub const ASKED: Both = both("antal tillfrågade", "number asked");
pub const DATE: Both = both("datum", "date");
pub const AREA: Both = both("område", "area");
pub const SOURCE: Both = both("källa", "source");
pub const COMMENT: Both = both("kommentar", "comment");
