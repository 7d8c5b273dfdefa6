//! The dates of a round become sentences: who was to send when, who got longer, who was not asked.

use super::closed;
use crate::language::numbers::capital;
use crate::language::{Both, Language, both, join, numbers};
use crate::value::Date;

/// *den 28 februari 2026, kommunerna den 31 mars 2026*; several others with an *och*
pub fn deadlines(language: Language, default: Date, others: &[(Date, Vec<String>)]) -> String {
    let own = others.iter().map(|(date, names)| {
        let names = join(names, language);
        match language {
            Language::Swedish => format!("{names} {}", day(language, *date)),
            Language::English => format!("{} for {names}", day(language, *date)),
        }
    });
    let own: Vec<String> = own.collect();
    if own.is_empty() {
        return day(language, default);
    }
    let or = language.pick("", "or ");
    format!("{}, {or}{}", day(language, default), join(&own, language))
}

/// After the days that figures are due: a milestone has its own.
pub const MILESTONES: Both = both(
    ", delmomenten den dag som planen anger",
    ", or on the plan's own date for a milestone",
);

/// *Uppgifterna skulle lämnas senast den 28 februari 2026, kommunerna den 31 mars 2026.*
pub fn owed_by(language: Language, deadlines: &str) -> String {
    match language {
        Language::Swedish => format!("Uppgifterna skulle lämnas senast {deadlines}."),
        Language::English => format!("The figures were to be submitted by {deadlines}."),
    }
}

/// *Regionen fick anstånd till den 20 mars 2026. Underlaget blir klart först i mars.*
pub fn extended(language: Language, agency: &str, until: Date, reason: &str) -> String {
    let (until, reason) = (day(language, until), closed(reason));
    match language {
        Language::Swedish => format!("{} fick anstånd till {until}. {reason}", capital(agency)),
        Language::English => {
            format!("An extension until {until} was granted to {agency}. {reason}")
        }
    }
}

/// *Ingen insamling gjordes av 2.2a Medelvärde för upplevt stöd. Enkäten ställdes in.*
pub fn cancelled(
    language: Language,
    indicator: Option<&str>,
    agency: Option<&str>,
    reason: &str,
) -> String {
    let [of, from] = match language {
        Language::Swedish => ["av", "från"],
        Language::English => ["for", "from"],
    };
    let what = indicator.map_or(String::new(), |it| format!(" {of} {it}"));
    let whose = agency.map_or(String::new(), |it| format!(" {from} {it}"));
    let none = language.pick("Ingen insamling gjordes", "No figures were collected");
    format!("{none}{what}{whose}. {}", closed(reason))
}

/// *Det som kom in efter den 15 april 2026 är inte med, utan tas med i nästa lägesrapport.*
pub fn closing(language: Language, closed: Date) -> String {
    let closed = day(language, closed);
    match language {
        Language::Swedish => {
            format!("Det som kom in efter {closed} är inte med, utan tas med i nästa lägesrapport.")
        }
        Language::English => format!(
            "What was submitted after {closed} is not included here, but will be in the next status report."
        ),
    }
}

/// *den 28 februari 2026*, *28 February 2026*
pub fn day(language: Language, date: Date) -> String {
    let date = numbers::date(date, language);
    match language {
        Language::Swedish => format!("den {date}"),
        Language::English => date,
    }
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
            deadlines(Language::Swedish, date("2026-02-28"), &others),
            "den 28 februari 2026, kommunerna och Regionen den 31 mars 2026"
        );
        others.insert(0, (date("2026-03-15"), vec!["Polisen".to_owned()]));
        assert_eq!(
            deadlines(Language::Swedish, date("2026-02-28"), &others),
            "den 28 februari 2026, Polisen den 15 mars 2026 och kommunerna och Regionen den 31 mars 2026"
        );
        assert_eq!(
            deadlines(Language::English, date("2026-02-28"), &others),
            "28 February 2026, or 15 March 2026 for Polisen and 31 March 2026 for kommunerna and Regionen"
        );
    }
}
