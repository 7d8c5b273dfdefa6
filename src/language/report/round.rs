//! The dates of a round become sentences: who was to send when, who got longer, who was not asked.

use super::closed;
use crate::language::Language;
use crate::language::join;
use crate::language::numbers;
use crate::language::numbers::capital;
use crate::value::Date;

/// *den 28 februari 2026, kommunerna den 31 mars 2026*; several others with an *och*
pub fn deadlines(default: Date, others: &[(Date, Vec<String>)]) -> String {
    let own = others
        .iter()
        .map(|(date, names)| format!("{} {}", join(names, Language::Swedish), day(*date)));
    let own: Vec<String> = own.collect();
    if own.is_empty() {
        return day(default);
    }
    format!("{}, {}", day(default), join(&own, Language::Swedish))
}

/// *Uppgifterna skulle lämnas senast den 28 februari 2026, kommunerna den 31 mars 2026.*
pub fn owed_by(deadlines: &str) -> String {
    format!("Uppgifterna skulle lämnas senast {deadlines}.")
}

/// *Regionen fick anstånd till den 20 mars 2026. Underlaget blir klart först i mars.*
pub fn extended(agency: &str, until: Date, reason: &str) -> String {
    let agency = capital(agency);
    format!(
        "{agency} fick anstånd till {}. {}",
        day(until),
        closed(reason)
    )
}

/// *Ingen insamling gjordes av 2.2a Medelvärde för upplevt stöd. Enkäten ställdes in.*
pub fn cancelled(indicator: Option<&str>, agency: Option<&str>, reason: &str) -> String {
    let what = indicator.map_or(String::new(), |it| format!(" av {it}"));
    let whose = agency.map_or(String::new(), |it| format!(" från {it}"));
    format!("Ingen insamling gjordes{what}{whose}. {}", closed(reason))
}

/// *Det som kom in efter den 15 april 2026 är inte med, utan tas med i nästa lägesrapport.*
pub fn closing(closed: Date) -> String {
    format!(
        "Det som kom in efter {} är inte med, utan tas med i nästa lägesrapport.",
        day(closed)
    )
}

fn day(date: Date) -> String {
    format!("den {}", numbers::date(date, Language::Swedish))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_date_names_whose_it_is() {
        let date = |text| Date::read(text).unwrap();
        let mut others = vec![(
            date("2026-03-31"),
            vec!["kommunerna".to_owned(), "Regionen".to_owned()],
        )];
        assert_eq!(
            deadlines(date("2026-02-28"), &others),
            "den 28 februari 2026, kommunerna och Regionen den 31 mars 2026"
        );
        others.insert(0, (date("2026-03-15"), vec!["Polisen".to_owned()]));
        assert_eq!(
            deadlines(date("2026-02-28"), &others),
            "den 28 februari 2026, Polisen den 15 mars 2026 och kommunerna och Regionen den 31 mars 2026"
        );
    }
}
