//! The measures of one goal become sentences: how many were to be followed up, and what has come.

use super::{Measures, no_follow_up, number, one, parts, sentences, without};
use crate::language::numbers::capital;
use crate::language::report::in_sentence;
use crate::language::{Both, Language, both, join};

const NO_FOLLOW_UP_OF_GOAL: Both = both(
    "Planen anger inte hur målets åtgärder ska följas upp.",
    "The plan does not state how the goal's measures are to be followed up.",
);

/// *Av målets sju åtgärder skulle alla följas upp 2025. Sex har redovisats och en har delvis redovisats.*
pub fn goal(language: Language, year: u16, count: Measures<'_>) -> String {
    if count.due == 0 && count.no_follow_up == count.all {
        return NO_FOLLOW_UP_OF_GOAL.of(language).to_owned();
    }
    let said = if count.all == 1 && count.due == 1 {
        [
            Some(only(language, year, count)),
            without::beside(language, count),
            None,
            None,
            None,
            None,
        ]
    } else {
        [
            Some(due(language, year, count)),
            reported(language, count),
            without::awaited(language, count),
            without::cannot(language, count),
            without::beside(language, count),
            without::nothing(language, count),
        ]
    };
    sentences([
        Some(sentences(said)),
        without::irrelevant(language, count, year),
        no_follow_up(language, count),
    ])
}

/// Of a goal that is followed up with indicators alone, none of which has a figure: how many there are,
/// and how many of them are no more.
pub fn without_figures(language: Language, year: u16, all: usize, discontinued: usize) -> String {
    match (language, all) {
        (Language::Swedish, 0) => "Målet har ingen indikator i planen.".to_owned(),
        (Language::English, 0) => "The goal has no indicator in the plan.".to_owned(),
        (Language::Swedish, 1) if discontinued == 1 => {
            "Målets enda indikator finns inte längre.".to_owned()
        }
        (Language::English, 1) if discontinued == 1 => {
            "The goal's only indicator no longer exists.".to_owned()
        }
        (Language::Swedish, n) if n == discontinued => {
            "Målets indikatorer finns inte längre.".to_owned()
        }
        (Language::English, n) if n == discontinued => {
            "The goal's indicators no longer exist.".to_owned()
        }
        (Language::Swedish, _) => format!("Det finns inga uppgifter om målet för {year}."),
        (Language::English, _) => format!("There are no figures about the goal for {year}."),
    }
}

/// Of a goal with one measure, which is due.
fn only(language: Language, year: u16, count: Measures<'_>) -> String {
    let has = if count.reported == 1 {
        language.pick("har redovisats", "has been reported")
    } else if count.partly == 1 {
        language.pick("har delvis redovisats", "has been partly reported")
    } else if count.awaited + count.cannot + count.nothing == 1 {
        return format!("{} {}", one_of_one(language, year), one(language, count));
    } else {
        language.pick("har inte redovisats", "has not been reported")
    };
    let first = one_of_one(language, year);
    let and = language.pick("och", "and");
    format!("{} {and} {has}.", first.trim_end_matches('.'))
}

fn one_of_one(language: Language, year: u16) -> String {
    match language {
        Language::Swedish => format!("Målet har en åtgärd. Den skulle följas upp {year}."),
        Language::English => {
            format!("The goal has one measure. It was due to be followed up in {year}.")
        }
    }
}

/// How many of a goal's measures were to be followed up.
fn due(language: Language, year: u16, count: Measures<'_>) -> String {
    let said = in_sentence(language, &[count.all.into(), count.due.into()], false);
    let (all, due) = (&said[0], &said[1]);
    // No sentence begins with a figure.
    let is_figure = count.all > 12;
    match (language, count.all, count.due) {
        (Language::Swedish, 1, 0) => format!("Målets enda åtgärd skulle inte följas upp {year}."),
        (Language::English, 1, 0) => {
            format!("The goal's only measure was not due to be followed up in {year}.")
        }
        (Language::Swedish, _, 0) => format!("Ingen av målets åtgärder skulle följas upp {year}."),
        (Language::English, _, 0) => {
            format!("None of the goal's measures were due to be followed up in {year}.")
        }
        (Language::Swedish, 2, 2) => format!("Målets båda åtgärder skulle följas upp {year}."),
        (Language::Swedish, n, of) if n == of => {
            format!("Av målets {all} åtgärder skulle alla följas upp {year}.")
        }
        (Language::English, 2, 2) => {
            format!("Both of the goal's measures were due to be followed up in {year}.")
        }
        (Language::English, n, of) if n == of => {
            format!("All {all} of the goal's measures were due to be followed up in {year}.")
        }
        (Language::Swedish, _, 1) => {
            format!("En av målets {all} åtgärder skulle följas upp {year}.")
        }
        (Language::English, _, 1) => {
            format!("One of the goal's {all} measures was due to be followed up in {year}.")
        }
        (Language::Swedish, ..) if is_figure => {
            format!("Av målets {all} åtgärder skulle {due} följas upp {year}.")
        }
        (Language::English, ..) if is_figure => {
            format!("Of the goal's {all} measures, {due} were due to be followed up in {year}.")
        }
        (Language::Swedish, ..) => format!(
            "{} av målets {all} åtgärder skulle följas upp {year}.",
            capital(due)
        ),
        (Language::English, ..) => format!(
            "{} of the goal's {all} measures were due to be followed up in {year}.",
            capital(due)
        ),
    }
}

/// What has been reported of those that were due.
fn reported(language: Language, count: Measures<'_>) -> Option<String> {
    let parts = parts(language, count);
    match count.due {
        0 => None,
        1 => Some(one(language, count).to_owned()),
        2 if count.reported == 2 => {
            let both = language.pick("Båda har redovisats.", "Both have been reported.");
            Some(both.to_owned())
        }
        due if count.reported == due && due == count.all => {
            let all = language.pick("Alla har redovisats.", "All have been reported.");
            Some(all.to_owned())
        }
        // All of those, and not of the goal's.
        due if count.reported == due => {
            let n = number(language, due);
            Some(match language {
                Language::Swedish => format!("Alla {n} har redovisats."),
                Language::English => format!("All {n} have been reported."),
            })
        }
        _ if parts.is_empty() => None,
        // No sentence begins with a figure.
        due if number(language, due).starts_with(|c: char| c.is_ascii_digit()) => {
            let of = language.pick("Av dem har", "Of these,");
            Some(format!("{of} {}.", join(&parts, language)))
        }
        _ => {
            let has = |it: &String| it.replacen(' ', " har ", 1);
            let said = match language {
                Language::Swedish => join(&parts.iter().map(has).collect::<Vec<_>>(), language),
                Language::English => join(&parts, language),
            };
            Some(format!("{}.", capital(&said)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::report::coverage::tests::count;

    fn said(count: Measures<'_>) -> [String; 2] {
        [Language::Swedish, Language::English].map(|language| goal(language, 2025, count))
    }

    #[test]
    fn goals_read_as_the_style_guide_has_them() {
        assert_eq!(
            said(count(7, 7, 6, 1, 0, 0)),
            [
                "Av målets sju åtgärder skulle alla följas upp 2025. Sex har redovisats och en har delvis redovisats.",
                "All seven of the goal's measures were due to be followed up in 2025. Six have been reported and one has been partly reported."
            ]
        );
        assert_eq!(
            said(count(4, 1, 1, 0, 0, 0)),
            [
                "En av målets fyra åtgärder skulle följas upp 2025. Den har redovisats.",
                "One of the goal's four measures was due to be followed up in 2025. It has been reported."
            ]
        );
        assert_eq!(
            said(count(2, 2, 2, 0, 0, 0)),
            [
                "Målets båda åtgärder skulle följas upp 2025. Båda har redovisats.",
                "Both of the goal's measures were due to be followed up in 2025. Both have been reported."
            ]
        );
        assert_eq!(
            said(count(3, 3, 3, 0, 0, 0))[0],
            "Av målets tre åtgärder skulle alla följas upp 2025. Alla har redovisats."
        );
        assert_eq!(
            said(count(4, 0, 0, 0, 0, 0)),
            [
                "Ingen av målets åtgärder skulle följas upp 2025.",
                "None of the goal's measures were due to be followed up in 2025."
            ]
        );
    }

    #[test]
    fn a_goal_without_figures_says_why() {
        let said = |all, discontinued| {
            [Language::Swedish, Language::English]
                .map(|it| without_figures(it, 2021, all, discontinued))
        };
        for (all, discontinued, expected) in [
            (
                0,
                0,
                [
                    "Målet har ingen indikator i planen.",
                    "The goal has no indicator in the plan.",
                ],
            ),
            (
                1,
                1,
                [
                    "Målets enda indikator finns inte längre.",
                    "The goal's only indicator no longer exists.",
                ],
            ),
            (
                2,
                2,
                [
                    "Målets indikatorer finns inte längre.",
                    "The goal's indicators no longer exist.",
                ],
            ),
            (
                2,
                1,
                [
                    "Det finns inga uppgifter om målet för 2021.",
                    "There are no figures about the goal for 2021.",
                ],
            ),
        ] {
            assert_eq!(said(all, discontinued), expected);
        }
    }

    #[test]
    fn the_only_measure_is_told_in_one_breath() {
        assert_eq!(
            said(count(1, 1, 0, 1, 0, 0)),
            [
                "Målet har en åtgärd. Den skulle följas upp 2025 och har delvis redovisats.",
                "The goal has one measure. It was due to be followed up in 2025 and has been partly reported."
            ]
        );
        assert_eq!(
            said(count(1, 1, 0, 0, 0, 1)),
            [
                "Målet har en åtgärd. Den skulle följas upp 2025. Uppgiften kan inte lämnas.",
                "The goal has one measure. It was due to be followed up in 2025. The figure cannot be provided."
            ]
        );
    }

    #[test]
    fn no_sentence_begins_with_a_figure() {
        assert_eq!(
            said(count(15, 13, 12, 0, 1, 0)),
            [
                "Av målets 15 åtgärder skulle 13 följas upp 2025. Av dem har 12 redovisats och 1 inte redovisats.",
                "Of the goal's 15 measures, 13 were due to be followed up in 2025. Of these, 12 have been reported and 1 has not been reported."
            ]
        );
    }

    #[test]
    fn measures_that_nothing_is_asked_of() {
        let none = Measures {
            all: 3,
            no_follow_up: 3,
            ..Measures::default()
        };
        assert_eq!(
            said(none),
            [NO_FOLLOW_UP_OF_GOAL.sv, NO_FOLLOW_UP_OF_GOAL.en]
        );
        let some = Measures {
            no_follow_up: 1,
            at_end: 0,
            ..count(4, 3, 3, 0, 0, 0)
        };
        assert_eq!(
            said(some),
            [
                "Tre av målets fyra åtgärder skulle följas upp 2025. Alla tre har redovisats. För en åtgärd anger planen inte hur den ska följas upp.",
                "Three of the goal's four measures were due to be followed up in 2025. All three have been reported. For one measure, the plan does not state how it is to be followed up."
            ]
        );
    }
}
