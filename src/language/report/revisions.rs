//! What a revised edition says of the edition before it.

use crate::language::Language;
use crate::language::join;

pub const CHANGE: &str = "Ändring";
pub const CHANGED: &str = "Ändrad";
pub const ADDED: &str = "Tillagd";
pub const LOST: &str = "Borttagen";
pub const ABSENT: &str = "fanns inte med";
pub const GONE: &str = "finns inte med";
pub const NOTHING: &str = "Inga uppgifter har ändrats, tillkommit eller tagits bort.";

pub fn title(release: u16) -> String {
    format!("Ändringar i utgåva {release}")
}

/// *Utgåva 2, den 12 juni 2026: En rad hade fallit bort.*
pub fn released(release: u16, date: Option<&str>, reason: &str) -> String {
    let date = date.map_or(String::new(), |it| format!(", den {it}"));
    format!("Utgåva {release}{date}: {}", super::closed(reason))
}

pub fn caption(release: u16, area: &str, year: u16) -> String {
    format!("Uppgifter som skiljer utgåva {release} från utgåvan före, {area} {year}.")
}

/// *24 %, 50 av 210*
pub fn fraction(shown: &str, numerator: &str, denominator: &str) -> String {
    format!("{shown}, {numerator} av {denominator}")
}

/// *Ändring i kommentar och källa*
pub fn beside(what: &[&str]) -> String {
    format!("Ändring i {}", join(what, Language::Swedish))
}

pub const TEXT: &str = "text";
pub const MARKS: &str = "märkning";
pub const SENT: &str = "det värde som lämnades";
pub const ASKED: &str = "antal tillfrågade";
pub const DATE: &str = "datum";
pub const AREA: &str = "område";
pub const SOURCE: &str = "källa";
pub const COMMENT: &str = "kommentar";
