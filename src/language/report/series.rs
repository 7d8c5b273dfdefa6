//! The words of the annex with figures through the years.

use crate::language::{Both, Language, both};

pub const TITLE: Both = both(
    "Bilaga: Uppgifterna genom åren",
    "Annex: Figures over the years",
);
pub const INTRO: Both = both(
    "Tabellen visar de uppgifter utan uppdelning som finns för mer än ett år, så som de är kända i dag. Ett år utan uppgift är en lucka, inte noll.",
    "The table shows the figures without breakdown that there are for more than one year, as they are known today. A year without a figure is a gap, not zero.",
);
pub const DATA_FILE: Both = both(
    "Filen data/tidsserier.csv har samma uppgifter för alla år och uppdelningar, och texterna. Där står också vilken lägesrapport varje värde kommer från, och de värden som senare har rättats.",
    "The file data/series.csv has the same figures for all years and breakdowns, and the texts. It also tells which status report each value comes from, and has the values that were later corrected.",
);
pub const GAP: Both = both("uppgift saknas", "figure missing");
/// For a year in which the party was not there.
pub const NOT_PART: Both = both("ingår inte", "not included");
/// Before the indicator or the party that had a value, after a value that a series carries on.
pub const AS_INDICATOR: Both = both("som ", "as ");
pub const BY_PARTY: Both = both("lämnad av ", "submitted by ");

pub fn caption(language: Language, area: &str, first: u16, last: u16) -> String {
    let what = language.pick("Uppgifterna genom åren", "Figures over the years");
    if first == last {
        return format!("{what}, {area} {last}.");
    }
    format!("{what}, {area} {first}–{last}.")
}

/// *104 av 120*
pub fn n_of(language: Language, n: &str, of: &str) -> String {
    format!("{n} {} {of}", language.pick("av", "of"))
}

/// After a value that another indicator had.
pub fn as_indicator(language: Language, id: &str) -> String {
    format!("({}{id})", AS_INDICATOR.of(language))
}

/// After a value that another party gave.
pub fn by_party(language: Language, party: &str) -> String {
    format!("({}{party})", BY_PARTY.of(language))
}

/// *Länsstyrelsen (källa: Origo)*
pub fn with_source(language: Language, party: &str, source: &str) -> String {
    format!("{party} ({}: {source})", language.pick("källa", "source"))
}

/// Under the table, where a series is broken.
pub fn broken(language: Language, id: &str, year: u16, reason: &str) -> String {
    match language {
        Language::Swedish => format!(
            "{id}: Uppgifterna från och med {year} kan inte jämföras med dem före. {reason}"
        ),
        Language::English => format!(
            "{id}: The figures from {year} onwards cannot be compared with those before. {reason}"
        ),
    }
}
