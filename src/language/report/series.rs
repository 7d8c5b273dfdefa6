//! The words of the annex with figures through the years.

pub const TITLE: &str = "Bilaga: Uppgifterna genom åren";
pub const INTRO: &str = "Tabellen visar de uppgifter som har lämnats för mer än ett år, så som de är kända i dag. Ett år utan uppgift är en lucka, inte noll.";
pub const DATA_FILE: &str = "Filen data/tidsserier.csv har samma uppgifter för alla år och uppdelningar. Där står också vilken lägesrapport varje värde kommer från, och de värden som senare har rättats.";
pub const GAP: &str = "uppgift saknas";
/// For a year in which the party was not there.
pub const NOT_PART: &str = "ingår inte";

pub fn caption(area: &str, first: u16, last: u16) -> String {
    if first == last {
        return format!("Uppgifterna genom åren, {area} {last}.");
    }
    format!("Uppgifterna genom åren, {area} {first}–{last}.")
}

/// *(104 av 120)*
pub fn fraction(numerator: &str, denominator: &str) -> String {
    format!("({numerator} av {denominator})")
}

/// After a value that another indicator had.
pub fn as_indicator(id: &str) -> String {
    format!("(som {id})")
}

/// After a value that another party gave.
pub fn by_party(party: &str) -> String {
    format!("(lämnad av {party})")
}

/// Under the table, where a series is broken.
pub fn broken(id: &str, year: u16, reason: &str) -> String {
    format!("{id}: Uppgifterna från och med {year} kan inte jämföras med dem före. {reason}")
}
