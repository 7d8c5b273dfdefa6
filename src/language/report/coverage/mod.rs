//! What has come in and what has not becomes sentences. They say what is counted: measures or figures.

mod answers;
mod goal;
mod in_time;

use super::in_sentence;
use crate::language::Both;
use crate::language::Language;
use crate::language::both;
use crate::language::join;
use crate::language::numbers;
use crate::language::numbers::capital;

pub use answers::answers;
pub use answers::compared_with;
pub use answers::corrected;
pub use answers::found;
pub use answers::gaps_closed;
pub use answers::group;
pub use answers::group_early;
pub use answers::nothing_owed;
pub use goal::goal;
pub use in_time::Dated;
pub use in_time::on_time;

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
pub struct Measures {
    pub all: usize,
    pub due: usize,
    pub reported: usize,
    pub partly: usize,
    pub cannot: usize,
    pub not_reported: usize,
    pub later: usize,
    /// In the plan's last year, those whose indicator never became ready.
    pub unfinished: usize,
    pub irrelevant: usize,
    /// Of which the plan does not say how they are followed up.
    pub no_follow_up: usize,
}

/// *Av de 39 åtgärder som skulle följas upp 2025 har 31 redovisats, …*
pub fn plan(language: Language, year: u16, count: Measures) -> String {
    if count.due == 0 && count.no_follow_up == count.all {
        return NO_FOLLOW_UP.of(language).to_owned();
    }
    let said = [
        Some(of_plan(language, year, count)),
        cannot(language, count),
        later(language, count),
        unfinished(language, count),
        irrelevant(language, count, year),
        no_follow_up(language, count),
    ];
    sentences(said)
}

fn of_plan(language: Language, year: u16, count: Measures) -> String {
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
        (Language::Swedish, due) if count.cannot == due => {
            format!("I planen skulle {n} åtgärder följas upp {year}.")
        }
        (Language::English, due) if count.cannot == due => {
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
fn one(language: Language, count: Measures) -> &'static str {
    if count.reported == 1 {
        language.pick("Den har redovisats.", "It has been reported.")
    } else if count.partly == 1 {
        language.pick("Den har delvis redovisats.", "It has been partly reported.")
    } else if count.cannot == 1 {
        language.pick(
            "Uppgiften kan inte lämnas.",
            "The figure cannot be provided.",
        )
    } else {
        language.pick("Den har inte redovisats.", "It has not been reported.")
    }
}

/// Counts that say what was reported, in one dress: *sex redovisats* and *en delvis redovisats*, to
/// follow on *har*; in English each with its own verb.
fn parts(language: Language, count: Measures) -> Vec<String> {
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

/// *För två åtgärder har parten svarat att uppgiften inte kan lämnas.*
fn cannot(language: Language, count: Measures) -> Option<String> {
    // Of one alone it is said already.
    let n = count.cannot;
    let said = number(language, n);
    match (language, n) {
        (_, 0) => None,
        (_, 1) if count.due == 1 => None,
        (Language::Swedish, 1) => {
            Some("För en åtgärd har parten svarat att uppgiften inte kan lämnas.".to_owned())
        }
        (Language::Swedish, _) => Some(format!(
            "För {said} åtgärder har parten svarat att uppgiften inte kan lämnas."
        )),
        (Language::English, 1) => Some(
            "For one measure, the party has answered that the figure cannot be provided."
                .to_owned(),
        ),
        (Language::English, _) => Some(format!(
            "For {said} measures, the party has answered that the figure cannot be provided."
        )),
    }
}

fn later(language: Language, count: Measures) -> Option<String> {
    let n = number(language, count.later);
    match (language, count.later) {
        (_, 0) => None,
        (Language::Swedish, 1) => {
            Some("Ytterligare en åtgärd följs upp senare under planperioden.".to_owned())
        }
        (Language::Swedish, _) => Some(format!(
            "Ytterligare {n} åtgärder följs upp senare under planperioden."
        )),
        (Language::English, 1) => {
            Some("One further measure will be followed up later in the plan period.".to_owned())
        }
        (Language::English, _) => Some(format!(
            "A further {n} measures will be followed up later in the plan period."
        )),
    }
}

fn unfinished(language: Language, count: Measures) -> Option<String> {
    let n = number(language, count.unfinished);
    match (language, count.unfinished) {
        (_, 0) => None,
        (Language::Swedish, 1) => Some(
            "För ytterligare en åtgärd blev indikatorn inte färdig under planperioden.".to_owned(),
        ),
        (Language::Swedish, _) => Some(format!(
            "För ytterligare {n} åtgärder blev indikatorn inte färdig under planperioden."
        )),
        (Language::English, 1) => Some(
            "For one further measure, the indicator was not completed in the plan period."
                .to_owned(),
        ),
        (Language::English, _) => Some(format!(
            "For a further {n} measures, the indicator was not completed in the plan period."
        )),
    }
}

fn irrelevant(language: Language, count: Measures, year: u16) -> Option<String> {
    let n = first(language, count.irrelevant);
    match (language, count.irrelevant) {
        (_, 0) => None,
        (Language::Swedish, 1) => Some(format!(
            "{n} åtgärd var inte relevant för {year} och räknas inte."
        )),
        (Language::Swedish, _) => Some(format!(
            "{n} åtgärder var inte relevanta för {year} och räknas inte."
        )),
        (Language::English, 1) => Some(format!(
            "{n} measure was not relevant for {year} and is not counted."
        )),
        (Language::English, _) => Some(format!(
            "{n} measures were not relevant for {year} and are not counted."
        )),
    }
}

/// *För tre åtgärder anger planen inte hur de ska följas upp.*
fn no_follow_up(language: Language, count: Measures) -> Option<String> {
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
    ) -> Measures {
        Measures {
            all,
            due,
            reported,
            partly,
            cannot,
            not_reported,
            later: all - due,
            ..Measures::default()
        }
    }

    fn said(count: Measures) -> [String; 2] {
        LANGUAGES.map(|language| plan(language, 2025, count))
    }

    #[test]
    fn a_plan_tells_what_was_to_be_followed_up() {
        assert_eq!(
            said(count(55, 39, 31, 5, 3, 0)),
            [
                "Av de 39 åtgärder som skulle följas upp 2025 har 31 redovisats, 5 delvis redovisats och 3 inte redovisats. Ytterligare 16 åtgärder följs upp senare under planperioden.",
                "Of the 39 measures to be followed up in 2025, 31 have been reported, 5 have been partly reported and 3 have not been reported. A further 16 measures will be followed up later in the plan period."
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
                "En åtgärd skulle följas upp 2025. Den har inte redovisats. Ytterligare två åtgärder följs upp senare under planperioden.",
                "One measure was due to be followed up in 2025. It has not been reported. A further two measures will be followed up later in the plan period."
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
            ..count(20, 6, 6, 0, 0, 0)
        };
        let [sv, en] = said(many);
        assert!(
            sv.ends_with("Sammanlagt 14 åtgärder var inte relevanta för 2025 och räknas inte.")
        );
        assert!(
            en.ends_with("In total, 14 measures were not relevant for 2025 and are not counted.")
        );
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
