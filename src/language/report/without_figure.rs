//! States of measures that were due and have no figure: each says what the answers were.

use super::plural;
use super::reasons::NOTHING;
use crate::language::Both;
use crate::language::Language;
use crate::language::both;
use crate::language::numbers;
use crate::language::numbers::capital;
use crate::value::Moment;

pub const CANNOT: Both = both("Uppgift kan inte lämnas", "Figure cannot be provided");
pub const AWAITED: Both = both("Uppgift väntas", "Figure awaited");
pub const MILESTONE_NOT_REPORTED: Both = both("Delmoment inte redovisat", "Milestone not reported");

/// `n`: how many figures.
pub fn cannot(language: Language, party: &str, n: usize) -> (String, String) {
    let word = CANNOT.of(language);
    let sentence = match language {
        Language::Swedish => {
            let figures = plural(n, "uppgiften", "uppgifterna");
            format!(
                "{} har svarat att {figures} inte kan lämnas.",
                capital(party)
            )
        }
        // A party's name may be one or many: the sentence stays clear of its verb.
        Language::English => {
            let figures = plural(n, "the figure", "the figures");
            format!("The answer from {party} is that {figures} cannot be provided.")
        }
    };
    (word.to_owned(), sentence)
}

/// `n`: how many figures; `at`: when all of them are expected, where that is known.
pub fn awaited(language: Language, n: usize, at: Option<Moment>) -> (String, String) {
    let word = AWAITED.of(language);
    let figures = match language {
        Language::Swedish => plural(n, "Uppgiften", "Uppgifterna"),
        Language::English => plural(n, "The figure", "The figures"),
    };
    let is = plural(n, "is", "are");
    let sentence = match (language, at.map(|it| numbers::at(it, language))) {
        (Language::Swedish, Some(at)) => format!("{figures} väntas {at}."),
        (Language::English, Some(at)) => format!("{figures} {is} expected {at}."),
        (Language::Swedish, None) => {
            let available = plural(n, "tillgänglig", "tillgängliga");
            format!("{figures} är ännu inte {available}.")
        }
        (Language::English, None) => format!("{figures} {is} not yet available."),
    };
    (word.to_owned(), sentence)
}

pub fn nothing(language: Language, party: &str, year: u16) -> (String, String) {
    let word = capital(NOTHING.cell.of(language));
    let sentence = match language {
        Language::Swedish => format!("{} har inget att redovisa för {year}.", capital(party)),
        Language::English => {
            format!("The answer from {party} is that there is nothing to report for {year}.")
        }
    };
    (word, sentence)
}

pub fn milestone_not_reported(language: Language) -> &'static str {
    MILESTONE_NOT_REPORTED.of(language)
}

/// *Polisen har svarat att delmoment 1.1m inte är redovisat.*
pub fn not_done(language: Language, party: &str, milestone: &str) -> String {
    match language {
        Language::Swedish => format!(
            "{} har svarat att {milestone} inte är redovisat.",
            capital(party)
        ),
        Language::English => {
            format!("The answer from {party} is that {milestone} has not been reported.")
        }
    }
}

/// What the other figures of a measure are answered with: *Övrigt: 1.1b (kan inte tas fram).*
pub fn besides(language: Language, told: &[String]) -> String {
    let lead = language.pick("Övrigt", "Otherwise");
    format!("{lead}: {}.", told.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_one_or_many_by_mistake() {
        assert_eq!(
            cannot(Language::English, "A and B", 2).1,
            "The answer from A and B is that the figures cannot be provided."
        );
        assert_eq!(
            cannot(Language::Swedish, "regionen", 1).1,
            "Regionen har svarat att uppgiften inte kan lämnas."
        );
    }

    #[test]
    fn what_is_to_come_is_not_what_cannot_be_given() {
        let month = Moment::read("2026-09");
        let said = |language, n, at| awaited(language, n, at).1;
        for (n, at, expected) in [
            (
                1,
                month,
                [
                    "Uppgiften väntas i september 2026.",
                    "The figure is expected in September 2026.",
                ],
            ),
            (
                2,
                Moment::read("2026-09-03"),
                [
                    "Uppgifterna väntas den 3 september 2026.",
                    "The figures are expected on 3 September 2026.",
                ],
            ),
            (
                2,
                None,
                [
                    "Uppgifterna är ännu inte tillgängliga.",
                    "The figures are not yet available.",
                ],
            ),
        ] {
            let told = [Language::Swedish, Language::English].map(|it| said(it, n, at));
            assert_eq!(told, expected);
        }
    }
}
