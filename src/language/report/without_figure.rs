//! States of measures that were due and have no figure: each says what the answers were.

use super::reasons::{NOTHING, ReasonWords};
use super::{plural, reasons};
use crate::language::numbers::capital;
use crate::language::{Both, Language, both, join, numbers};
use crate::value::Moment;

pub const CANNOT: Both = both("Uppgift kan inte lämnas", "Figure cannot be provided");
pub const AWAITED: Both = both("Uppgift väntas", "Figure awaited");
pub const MILESTONE_NOT_REPORTED: Both = both("Delmoment inte redovisat", "Milestone not reported");

/// `figures`: which, as [`figures`] calls them.
pub fn cannot(language: Language, party: &str, figures: &str) -> (String, String) {
    let word = CANNOT.of(language);
    let sentence = match language {
        Language::Swedish => {
            format!(
                "{} har svarat att {figures} inte kan lämnas.",
                capital(party)
            )
        }
        // A party's name may be one or many: the sentence stays clear of its verb.
        Language::English => {
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

/// *uppgiften 1.1b*, *uppgifterna 1.1b och 1.1c*. `names`: their ids, or what they are called.
pub fn figures(language: Language, names: &[impl AsRef<str>]) -> String {
    let told = match language {
        Language::Swedish => plural(names.len(), "uppgiften", "uppgifterna"),
        Language::English => plural(names.len(), "figure", "figures"),
    };
    format!("{told} {}", join(names, language))
}

/// The figures of a measure where they are all that is asked of it.
pub fn all_figures(language: Language, n: usize) -> &'static str {
    match language {
        Language::Swedish => plural(n, "uppgiften", "uppgifterna"),
        Language::English => plural(n, "the figure", "the figures"),
    }
}

/// What the other figures of a measure are answered with, by why: *Uppgiften 1.1b kan inte tas fram
/// och för uppgifterna 1.1c och 1.1d finns inget att redovisa.*
pub fn besides(language: Language, told: &[(ReasonWords, Vec<String>)]) -> String {
    let told = told.iter().map(|(reason, names)| {
        reasons::told(language, *reason, names.len(), &figures(language, names))
    });
    let told: Vec<String> = told.collect();
    format!("{}.", capital(&join(&told, language)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_one_or_many_by_mistake() {
        assert_eq!(
            cannot(
                Language::English,
                "A and B",
                all_figures(Language::English, 2)
            )
            .1,
            "The answer from A and B is that the figures cannot be provided."
        );
        assert_eq!(
            cannot(
                Language::Swedish,
                "regionen",
                all_figures(Language::Swedish, 1)
            )
            .1,
            "Regionen har svarat att uppgiften inte kan lämnas."
        );
    }

    #[test]
    fn the_other_figures_are_told_in_a_sentence() {
        let ids = |ids: &[&str]| ids.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
        let told = [
            (reasons::IMPOSSIBLE, ids(&["1.1b"])),
            (reasons::NOTHING, ids(&["1.1c", "1.1d"])),
        ];
        assert_eq!(
            [Language::Swedish, Language::English].map(|it| besides(it, &told)),
            [
                "Uppgiften 1.1b kan inte tas fram och för uppgifterna 1.1c och 1.1d finns inget att redovisa.",
                "Figure 1.1b cannot be produced and for figures 1.1c and 1.1d there is nothing to report."
            ]
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
