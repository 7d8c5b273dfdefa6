//! What the report's sentences call a measure and a goal.

use crate::language::plan_changes::quoted;
use crate::language::{Both, Language, both, join, numbers};

/// Before a measure.
pub const SEE: Both = both("se ", "see ");

/// *åtgärd 2.10*; *åtgärd 2.9 och 2.10*; *Boverket, åtgärd 1*
pub fn measures(language: Language, numbers: &[&str]) -> String {
    if numbers.iter().any(|it| says_what_it_is(it)) {
        let each = numbers.iter().map(|it| {
            if says_what_it_is(it) {
                (*it).to_owned()
            } else {
                measures(language, &[it])
            }
        });
        return join(&each.collect::<Vec<_>>(), language);
    }
    let name = match (language, numbers) {
        (Language::Swedish, _) => "åtgärd",
        (Language::English, [_]) => "measure",
        (Language::English, _) => "measures",
    };
    format!("{name} {}", join(numbers, language))
}

/// Whether a number has the word for what it numbers in it, as a plan may write it: *Boverket,
/// åtgärd 1*.
pub fn says_what_it_is(number: &str) -> bool {
    let is_word = |it: &str| {
        let word = it.to_lowercase();
        [
            "åtgärd",
            "measure",
            "mål",
            "goal",
            "delmål",
            "insats",
            "insatsområde",
        ]
        .contains(&word.as_str())
    };
    number.split(|c: char| !c.is_alphabetic()).any(is_word)
}

/// *1 (Polisen)*, where several parties have a measure of that number.
pub fn of_party(number: &str, parties: &str) -> String {
    format!("{number} ({parties})")
}

pub fn titled_measure(language: Language, title: &str) -> String {
    let name = language.pick("åtgärden", "the measure");
    format!("{name} {}", quoted(title, language))
}

/// *Åtgärd 2.10: Behandlingsprogram*
pub fn heading(language: Language, number: &str) -> String {
    let name = language.pick("Åtgärd", "Measure");
    if says_what_it_is(number) {
        numbers::capital(number)
    } else {
        format!("{name} {number}")
    }
}

pub fn goal(language: Language, number: &str) -> String {
    if says_what_it_is(number) {
        return number.to_owned();
    }
    format!("{} {number}", language.pick("mål", "goal"))
}

pub fn titled_goal(language: Language, title: &str) -> String {
    let name = language.pick("målet", "the goal");
    format!("{name} {}", quoted(title, language))
}

pub fn numbered_table(language: Language, number: &str) -> String {
    format!("{} {number}.", language.pick("Tabell", "Table"))
}

/// *Tabell med åtgärder för mål 1.*; `of`: what the table has a row of.
pub fn table_of(language: Language, of: Both, whose: &str) -> String {
    let [table, of_whose] = match language {
        Language::Swedish => ["Tabell med", "för"],
        Language::English => ["Table of", "for"],
    };
    format!("{table} {} {of_whose} {whose}.", of.of(language))
}

/// The same of what is drawn of it: *Figur med indikatorer för mål 1.*
pub fn figure_of(language: Language, of: Both, whose: &str) -> String {
    let [figure, of_whose] = match language {
        Language::Swedish => ["Figur med", "för"],
        Language::English => ["Figure of", "for"],
    };
    format!("{figure} {} {of_whose} {whose}.", of.of(language))
}

/// What the tables of a measure show, beside its shares.
pub const MILESTONES: Both = both("delmoment", "milestones");
/// What the tables of a goal show.
pub const MEASURES: Both = both("åtgärder", "measures");
pub const INDICATORS: Both = both("indikatorer", "indicators");
pub const INDICATORS_OF_STRATEGY: Both =
    both("strategins indikatorer", "the strategy’s indicators");

/// *7.1a:2*: one of several tables of an indicator.
pub fn nth(name: &str, n: usize) -> String {
    format!("{name}:{n}")
}

/// *åtgärden ”Utveckla samverkan”, fördelning 2*: of an indicator that goes by no number.
pub fn nth_breakdown(language: Language, of: &str, n: usize) -> String {
    format!("{of}, {} {n}", language.pick("fördelning", "breakdown"))
}

/// *Tabell för åtgärden ”Utveckla samverkan”.*
pub fn table_for(language: Language, what: &str) -> String {
    format!("{} {what}.", language.pick("Tabell för", "Table for"))
}

/// *se åtgärd 2.4*, where a figure is told elsewhere.
pub fn see(language: Language, what: &str) -> String {
    format!("{}{what}", SEE.of(language))
}

/// *Samma uppgift redovisas under åtgärd 3.5.*
pub fn same_figure_at(language: Language, what: &str) -> String {
    match language {
        Language::Swedish => format!("Samma uppgift redovisas under {what}."),
        Language::English => format!("The same figure is reported under {what}."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_measures_are_named_together() {
        let both = ["2.9", "2.10"];
        assert_eq!(measures(Language::Swedish, &both), "åtgärd 2.9 och 2.10");
        assert_eq!(measures(Language::English, &both), "measures 2.9 and 2.10");
        assert_eq!(measures(Language::English, &both[..1]), "measure 2.9");
        assert_eq!(
            measures(Language::Swedish, &["2.9", "Boverket, åtgärd 1"]),
            "åtgärd 2.9 och Boverket, åtgärd 1"
        );
        let own = heading(Language::Swedish, "Boverket, åtgärd 1");
        assert_eq!(own, "Boverket, åtgärd 1");
        assert_eq!(goal(Language::Swedish, "Mål A"), "Mål A");
        let title = "Utveckla samverkan";
        assert_eq!(
            titled_measure(Language::Swedish, title),
            "åtgärden ”Utveckla samverkan”"
        );
        assert_eq!(
            titled_goal(Language::English, title),
            "the goal “Utveckla samverkan”"
        );
    }
}
