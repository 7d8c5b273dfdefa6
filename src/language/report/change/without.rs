//! Why a figure is not compared with an earlier one, or is not there, becomes a sentence.

use crate::language::report::open;
use crate::language::report::when::{When, span};
use crate::language::{Both, Language, both};
use crate::value::{Period, Year};

pub const FIRST_TIME: Both = both(
    "Uppgiften lämnas för första gången.",
    "The figure is reported for the first time.",
);

/// *Uppgift för 2024 saknas. Någon jämförelse kan därför inte göras.*
pub fn missing_year(language: Language, then: When) -> String {
    let then = then.said(language);
    match language {
        Language::Swedish => {
            format!("Uppgift för {then} saknas. Någon jämförelse kan därför inte göras.")
        }
        Language::English => {
            format!("The figure for {then} is missing. No comparison can therefore be made.")
        }
    }
}

/// The same where it is known why: *Uppgiften för 2024 kunde inte tas fram. Någon jämförelse …*
pub fn incomparable(language: Language, why: &str) -> String {
    let none = language.pick(
        "Någon jämförelse kan därför inte göras.",
        "No comparison can therefore be made.",
    );
    format!("{why} {none}")
}

/// The plan lets the party choose between two indicators, and it chose the other one then.
pub fn as_alternative(language: Language, then: When, indicator: &str) -> String {
    let then = then.said(language);
    match language {
        Language::Swedish => format!(
            "Uppgiften för {then} lämnades i stället som {indicator}. De två kan inte jämföras."
        ),
        Language::English => format!(
            "The figure for {then} was reported as {indicator} instead. The two cannot be compared."
        ),
    }
}

/// The same of the year itself, at the indicator that was not chosen.
pub fn in_its_place(language: Language, indicator: &str, year: Year) -> String {
    match language {
        Language::Swedish => format!(
            "Planen anger {indicator} som alternativ, och det är den uppgiften som redovisas för {year}."
        ),
        Language::English => format!(
            "The plan gives {indicator} as an alternative, and that is the figure reported for {year}."
        ),
    }
}

/// *Uppgifter för 2020–2022 saknas.* `part`: of each of the years.
pub fn gap(language: Language, from: Year, to: Year, part: Period) -> String {
    let span = span(language, from, to, part);
    match (language, from == to) {
        (Language::Swedish, true) => format!("Uppgift för {span} saknas."),
        (Language::Swedish, false) => format!("Uppgifter för {span} saknas."),
        (Language::English, true) => format!("The figure for {span} is missing."),
        (Language::English, false) => format!("Figures for {span} are missing."),
    }
}

/// *Uppgiften för 2024 lämnades av Socialnämnden, som indikator 1.1a.*
pub fn carried_on(
    language: Language,
    then: When,
    party: Option<&str>,
    indicator: Option<&str>,
) -> Option<String> {
    let then = then.said(language);
    let said = match (language, party, indicator) {
        (_, None, None) => return None,
        (Language::Swedish, Some(party), Some(id)) => {
            format!("Uppgiften för {then} lämnades av {party}, som indikator {id}.")
        }
        (Language::Swedish, Some(party), None) => {
            format!("Uppgiften för {then} lämnades av {party}.")
        }
        (Language::Swedish, None, Some(id)) => {
            format!("Uppgiften för {then} redovisades som indikator {id}.")
        }
        (Language::English, Some(party), Some(id)) => {
            format!("The figure for {then} was submitted by {party}, as indicator {id}.")
        }
        (Language::English, Some(party), None) => {
            format!("The figure for {then} was submitted by {party}.")
        }
        (Language::English, None, Some(id)) => {
            format!("The figure for {then} was reported as indicator {id}.")
        }
    };
    Some(said)
}

/// The year before was told in other parts: as a whole, or by half-years.
pub fn other_periods(language: Language, year: Year) -> String {
    match language {
        Language::Swedish => format!(
            "Uppgiften för {year} gäller andra delar av året. Någon jämförelse kan därför inte göras."
        ),
        Language::English => format!(
            "The figure for {year} is for other parts of the year. No comparison can therefore be made."
        ),
    }
}

/// *Uppgiften kan inte jämföras med tidigare år. Från 2025: …*
pub fn broken(language: Language, year: Year, reason: &str) -> String {
    // Who wrote the reason may have said from when.
    let is_said = reason.contains(&year.to_string());
    let from = match language {
        _ if is_said => String::new(),
        Language::Swedish => format!("Från {year}: "),
        Language::English => format!("From {year}: "),
    };
    let cannot = language.pick(
        "Uppgiften kan inte jämföras med tidigare år.",
        "The figure cannot be compared with earlier years.",
    );
    format!("{cannot} {from}{reason}")
}

/// This year's figure is incomplete; last year's is said, and nothing of the difference.
pub fn incomplete_now(
    language: Language,
    now: When,
    then: When,
    value: &str,
    comment: Option<&str>,
) -> String {
    let what = what_lacks(comment);
    let (now, then) = (now.said(language), then.said(language));
    match language {
        Language::Swedish => format!(
            "Uppgiften för {now} är ofullständig{what}. Uppgiften för {then} var {value}. Skillnaden säger inget om utvecklingen."
        ),
        Language::English => format!(
            "The figure for {now} is incomplete{what}. The figure for {then} was {value}. The difference says nothing about how things have developed."
        ),
    }
}

/// *Uppgiften för 2024, 9, var ofullständig: 20 av 26 kommuner hade svarat.*
pub fn incomplete_then(
    language: Language,
    then: When,
    value: &str,
    comment: Option<&str>,
) -> String {
    // What the agency said of the time then is told now.
    let what = what_lacks(comment).replace(" har svarat", " hade svarat");
    let then = then.said(language);
    match language {
        Language::Swedish => format!(
            "Uppgiften för {then}, {value}, var ofullständig{what}. Skillnaden säger inget om utvecklingen."
        ),
        Language::English => format!(
            "The figure for {then}, {value}, was incomplete{what}. The difference says nothing about how things have developed."
        ),
    }
}

/// The agency's own words, to go on within a sentence.
fn what_lacks(comment: Option<&str>) -> String {
    comment.map_or(String::new(), |it| format!(": {}", open(it)))
}

/// Why there is no figure; then the latest that there was.
pub fn this_year_missing(language: Language, reason: &str, then: When, value: &str) -> String {
    let then = then.said(language);
    match language {
        Language::Swedish => format!("{reason} Uppgiften för {then} var {value}."),
        Language::English => format!("{reason} The figure for {then} was {value}."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LANGUAGES: [Language; 2] = [Language::Swedish, Language::English];

    fn year(year: u16) -> Year {
        Year::new(year).unwrap()
    }

    fn then(part: Period) -> When {
        When {
            year: year(2024),
            part,
        }
    }

    #[test]
    fn why_there_is_no_comparison() {
        assert_eq!(
            LANGUAGES.map(|language| missing_year(language, then(Period::Year))),
            [
                "Uppgift för 2024 saknas. Någon jämförelse kan därför inte göras.",
                "The figure for 2024 is missing. No comparison can therefore be made."
            ]
        );
        assert_eq!(
            LANGUAGES.map(|it| broken(it, year(2025), "Från 2025 räknas även annat.")),
            [
                "Uppgiften kan inte jämföras med tidigare år. Från 2025 räknas även annat.",
                "The figure cannot be compared with earlier years. Från 2025 räknas även annat."
            ]
        );
        assert_eq!(
            LANGUAGES.map(|it| broken(it, year(2025), "Även annat räknas.")),
            [
                "Uppgiften kan inte jämföras med tidigare år. Från 2025: Även annat räknas.",
                "The figure cannot be compared with earlier years. From 2025: Även annat räknas."
            ]
        );
    }

    #[test]
    fn years_that_lack() {
        let said = |from, to, part| LANGUAGES.map(|it| gap(it, year(from), year(to), part));
        for (from, part, expected) in [
            (
                2020,
                Period::Year,
                [
                    "Uppgifter för 2020–2022 saknas.",
                    "Figures for 2020–2022 are missing.",
                ],
            ),
            (
                2022,
                Period::Year,
                [
                    "Uppgift för 2022 saknas.",
                    "The figure for 2022 is missing.",
                ],
            ),
            (
                2020,
                Period::Half(1),
                [
                    "Uppgifter för första halvåret 2020–2022 saknas.",
                    "Figures for the first half of each year 2020–2022 are missing.",
                ],
            ),
        ] {
            assert_eq!(said(from, 2022, part), expected);
        }
    }

    #[test]
    fn what_is_incomplete_says_so_and_no_more() {
        let comment = Some("20 av 26 kommuner har svarat.");
        assert_eq!(
            LANGUAGES.map(|it| incomplete_then(it, then(Period::Year), "9", comment)),
            [
                "Uppgiften för 2024, 9, var ofullständig: 20 av 26 kommuner hade svarat. Skillnaden säger inget om utvecklingen.",
                "The figure for 2024, 9, was incomplete: 20 av 26 kommuner hade svarat. The difference says nothing about how things have developed."
            ]
        );
    }

    #[test]
    fn who_reported_before() {
        let party = Some("Socialnämnden");
        assert_eq!(
            LANGUAGES.map(|it| carried_on(it, then(Period::Half(2)), party, Some("1.1a")).unwrap()),
            [
                "Uppgiften för andra halvåret 2024 lämnades av Socialnämnden, som indikator 1.1a.",
                "The figure for the second half of 2024 was submitted by Socialnämnden, as indicator 1.1a."
            ]
        );
        assert_eq!(
            LANGUAGES.map(|it| this_year_missing(it, "–", then(Period::Year), "46")),
            [
                "– Uppgiften för 2024 var 46.",
                "– The figure for 2024 was 46."
            ]
        );
    }
}
