//! What has come in and what has not becomes sentences. They say what is counted: measures or figures.

mod answers;
mod goal;
mod group;
mod in_time;
mod later;
mod without;

use super::in_sentence;
use crate::language::numbers::capital;
use crate::language::{Both, Language, both, join, numbers};
use crate::value::Moment;

pub use answers::{
    Answers, answers, compared_with, corrected, found, gaps_closed,
    irrelevant as irrelevant_answers, nothing_owed,
};
pub use goal::{goal, without_figures as goal_without_figures};
pub use group::{
    Group, MOST_NAMES, Members, group, group_early, has_not_answered, members, without_figure,
};
pub use in_time::{Dated, column as column_on_time, on_time};

/// Of a plan that asks nothing about any of its measures.
pub const NO_FOLLOW_UP: Both = both(
    "Planen anger inte hur de enskilda åtgärderna ska följas upp.",
    "The plan does not state how the individual measures are to be followed up.",
);
/// What the report of such a plan holds.
pub const NOTHING_TO_TELL: Both = both(
    "Rapporten återger planen. Den innehåller inga uppgifter om vad som har gjorts.",
    "The report presents the plan. It contains no information about what has been done.",
);

/// Measures of a plan or a goal, by what was reported.
#[derive(Debug, Clone, Copy, Default)]
pub struct Measures<'a> {
    pub all: usize,
    pub due: usize,
    pub reported: usize,
    pub partly: usize,
    /// Without a figure that is to come, or can't be given; of how many figures that is told: one
    /// may stand at several measures.
    pub awaited: usize,
    pub awaited_figures: usize,
    pub cannot: usize,
    pub cannot_figures: usize,
    /// Figures at those that can't be given of which there is nothing to report.
    pub nothing_beside: usize,
    /// When what is awaited is expected, if that is one time.
    pub expected: Option<Moment>,
    pub nothing: usize,
    pub not_reported: usize,
    pub at_end: usize,
    pub later: usize,
    pub under_development: usize,
    pub shown_at: usize,
    /// *åtgärd 2.4*: where the only one that is told at another measure stands.
    pub shown_under: &'a str,
    pub discontinued: usize,
    /// Whether no year is left in which an indicator could become ready.
    pub is_last_year: bool,
    /// All figures of which are not relevant this year, and how many those are.
    pub irrelevant: usize,
    pub irrelevant_figures: usize,
    /// Of which the plan does not say how they are followed up.
    pub no_follow_up: usize,
}

/// *Av de 39 åtgärder som skulle följas upp 2025 har 31 redovisats, …*
pub fn plan(language: Language, year: u16, count: Measures<'_>) -> String {
    if count.due == 0 && count.no_follow_up == count.all {
        return NO_FOLLOW_UP.of(language).to_owned();
    }
    let said = [
        Some(of_plan(language, year, count)),
        without::awaited(language, count),
        without::cannot(language, count),
        without::beside(language, count),
        without::nothing(language, count),
        later::later(language, count),
        without::irrelevant(language, count, year),
        no_follow_up(language, count),
    ];
    sentences(said)
}

fn of_plan(language: Language, year: u16, count: Measures<'_>) -> String {
    let n = number(language, count.due);
    match (language, count.due) {
        (Language::Swedish, 0) => format!("Ingen av planens åtgärder skulle följas upp {year}."),
        (Language::English, 0) => {
            format!("None of the plan's measures were due to be followed up in {year}.")
        }
        (Language::Swedish, 1) => {
            format!(
                "En åtgärd skulle följas upp {year}. {}",
                one(language, count)
            )
        }
        (Language::English, 1) => format!(
            "One measure was due to be followed up in {year}. {}",
            one(language, count)
        ),
        (Language::Swedish, 2) if count.reported == 2 => {
            format!("Båda åtgärderna som skulle följas upp {year} har redovisats.")
        }
        (Language::English, 2) if count.reported == 2 => {
            format!("Both measures to be followed up in {year} have been reported.")
        }
        (Language::Swedish, due) if count.reported == due => {
            format!("Alla {n} åtgärder som skulle följas upp {year} har redovisats.")
        }
        (Language::English, due) if count.reported == due => {
            format!("All {n} measures to be followed up in {year} have been reported.")
        }
        // What is said of those follows.
        (Language::Swedish, _) if parts(language, count).is_empty() => {
            format!("I planen skulle {n} åtgärder följas upp {year}.")
        }
        (Language::English, _) if parts(language, count).is_empty() => {
            format!("In the plan, {n} measures were due to be followed up in {year}.")
        }
        (Language::Swedish, _) => {
            let parts = join(&parts(language, count), language);
            format!("Av de {n} åtgärder som skulle följas upp {year} har {parts}.")
        }
        (Language::English, _) => {
            let parts = join(&parts(language, count), language);
            format!("Of the {n} measures to be followed up in {year}, {parts}.")
        }
    }
}

/// What has been reported of the only measure.
fn one(language: Language, count: Measures<'_>) -> &'static str {
    if count.reported == 1 {
        language.pick("Den har redovisats.", "It has been reported.")
    } else if count.partly == 1 {
        language.pick("Den har delvis redovisats.", "It has been partly reported.")
    } else {
        let told = if count.awaited == 1 {
            without::YET
        } else if count.cannot == 1 {
            without::NEVER
        } else if count.nothing == 1 {
            without::NOTHING
        } else {
            both("Den har inte redovisats.", "It has not been reported.")
        };
        told.of(language)
    }
}

/// Counts that say what was reported, in one dress: *sex redovisats* and *en delvis redovisats*, to
/// follow on *har*; in English each with its own verb.
fn parts(language: Language, count: Measures<'_>) -> Vec<String> {
    let counts = [count.reported, count.partly, count.not_reported];
    let all = counts.iter().copied().chain([count.due]);
    let values: Vec<_> = all.map(Into::into).collect();
    let verbs = match language {
        Language::Swedish => ["redovisats", "delvis redovisats", "inte redovisats"],
        Language::English => ["been reported", "been partly reported", "not been reported"],
    };
    let said = in_sentence(language, &values, false);
    let shown = counts.iter().zip(said.iter().zip(verbs));
    shown
        .filter(|(n, _)| **n > 0)
        .map(|(n, (said, verb))| match (language, n) {
            (Language::Swedish, _) => format!("{said} {verb}"),
            (Language::English, 1) => format!("{said} has {verb}"),
            (Language::English, _) => format!("{said} have {verb}"),
        })
        .collect()
}

/// *För tre åtgärder anger planen inte hur de ska följas upp.*
fn no_follow_up(language: Language, count: Measures<'_>) -> Option<String> {
    let n = number(language, count.no_follow_up);
    match (language, count.no_follow_up) {
        (_, 0) => None,
        (Language::Swedish, 1) => {
            Some("För en åtgärd anger planen inte hur den ska följas upp.".to_owned())
        }
        (Language::Swedish, _) => Some(format!(
            "För {n} åtgärder anger planen inte hur de ska följas upp."
        )),
        (Language::English, 1) => {
            Some("For one measure, the plan does not state how it is to be followed up.".to_owned())
        }
        (Language::English, _) => Some(format!(
            "For {n} measures, the plan does not state how they are to be followed up."
        )),
    }
}

/// *sju*, *39*
fn number(language: Language, n: usize) -> String {
    numbers::in_words(n, false, language)
}

/// *Sju*; as no sentence begins with a figure, *Sammanlagt 39*.
fn first(language: Language, n: usize) -> String {
    let said = number(language, n);
    if said.starts_with(|c: char| c.is_ascii_digit()) {
        format!("{} {said}", language.pick("Sammanlagt", "In total,"))
    } else {
        capital(&said)
    }
}

fn sentences<const N: usize>(said: [Option<String>; N]) -> String {
    said.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const LANGUAGES: [Language; 2] = [Language::Swedish, Language::English];

    pub(super) fn count(
        all: usize,
        due: usize,
        reported: usize,
        partly: usize,
        not_reported: usize,
        cannot: usize,
    ) -> Measures<'static> {
        Measures {
            all,
            due,
            reported,
            partly,
            cannot,
            cannot_figures: cannot,
            not_reported,
            at_end: all - due,
            ..Measures::default()
        }
    }

    fn said(count: Measures<'_>) -> [String; 2] {
        LANGUAGES.map(|language| plan(language, 2025, count))
    }

    #[test]
    fn a_plan_tells_what_was_to_be_followed_up() {
        assert_eq!(
            said(count(55, 39, 31, 5, 3, 0)),
            [
                "Av de 39 åtgärder som skulle följas upp 2025 har 31 redovisats, 5 delvis redovisats och 3 inte redovisats. Ytterligare 16 åtgärder följs upp vid planens slut.",
                "Of the 39 measures to be followed up in 2025, 31 have been reported, 5 have been partly reported and 3 have not been reported. A further 16 measures will be followed up at the end of the plan."
            ]
        );
        assert_eq!(
            said(count(39, 39, 39, 0, 0, 0)),
            [
                "Alla 39 åtgärder som skulle följas upp 2025 har redovisats.",
                "All 39 measures to be followed up in 2025 have been reported."
            ]
        );
        assert_eq!(
            said(count(2, 2, 2, 0, 0, 0)),
            [
                "Båda åtgärderna som skulle följas upp 2025 har redovisats.",
                "Both measures to be followed up in 2025 have been reported."
            ]
        );
        assert_eq!(
            said(count(3, 1, 0, 0, 1, 0)),
            [
                "En åtgärd skulle följas upp 2025. Den har inte redovisats. Ytterligare två åtgärder följs upp vid planens slut.",
                "One measure was due to be followed up in 2025. It has not been reported. A further two measures will be followed up at the end of the plan."
            ]
        );
    }

    #[test]
    fn no_verb_lacks_its_measures() {
        assert_eq!(
            said(count(3, 3, 0, 0, 0, 3)),
            [
                "I planen skulle tre åtgärder följas upp 2025. För tre åtgärder har parten svarat att uppgiften inte kan lämnas.",
                "In the plan, three measures were due to be followed up in 2025. For three measures, the party has answered that the figure cannot be provided."
            ]
        );
        assert_eq!(
            said(count(1, 1, 0, 0, 0, 1))[1],
            "One measure was due to be followed up in 2025. The figure cannot be provided."
        );
    }

    #[test]
    fn no_sentence_begins_with_a_figure() {
        let many = Measures {
            irrelevant: 14,
            irrelevant_figures: 20,
            ..count(20, 6, 6, 0, 0, 0)
        };
        let [sv, en] = said(many);
        assert!(sv.ends_with(
            "För 14 åtgärder är uppgifterna inte relevanta för 2025, och de åtgärderna räknas inte."
        ));
        assert!(en.ends_with(
            "For 14 measures, the figures are not relevant for 2025, and those measures are not counted."
        ));
    }

    #[test]
    fn measures_that_nothing_is_asked_of() {
        let none = Measures {
            all: 3,
            no_follow_up: 3,
            ..Measures::default()
        };
        assert_eq!(said(none), [NO_FOLLOW_UP.sv, NO_FOLLOW_UP.en]);
    }
}
