//! States of measures: a word for the table, a sentence for the text.

use super::reasons::{HELD, NOT_ASKED, NOT_SUBMITTED, UNDER_DEVELOPMENT};
use super::{in_sentence, plural};
use crate::language::numbers::capital;
use crate::language::{Both, Language, both};

/// Of a measure of which the plan does not say how it is followed up.
pub const NO_FOLLOW_UP_CELL: Both = both("anges inte", "not stated");
/// In the column *Källa*, where nobody has said it.
pub const NO_SOURCE: Both = both("anges inte", "not stated");

// The words of the column *Läge*: `{}` stands for a year, and a measure follows a space.

pub const REPORTED: Both = both("Redovisad", "Reported");
pub const PARTLY: Both = both("Delvis redovisad", "Partly reported");
pub const NOT_REPORTED: Both = both("Inte redovisad", "Not reported");
pub const LATER_IN: Both = both("följs upp {}", "to be followed up in {}");
pub const LATER: Both = both("följs upp senare", "to be followed up later");
pub const AT_END: Both = both(
    "Följs upp vid planens slut",
    "To be followed up at the end of the plan",
);
pub const HOLDS_FROM: Both = both("Ingår från {}", "Included from {}");
pub const ENDED: Both = both("Avslutad {}", "Ended in {}");
pub const REPLACED: Both = both("Ersatt av ", "Replaced by ");
pub const DISCONTINUED: Both = both(
    "Indikatorn finns inte längre",
    "The indicator no longer exists",
);
pub const ALL_DISCONTINUED: Both = both(
    "Indikatorerna finns inte längre",
    "The indicators no longer exist",
);
pub const SHOWN_AT: Both = both("Redovisas under ", "Reported under ");
pub const EARLY: Both = both("Lägesnotering lämnad", "Interim note submitted");
pub const IRRELEVANT: Both = both("Ej relevant {}", "Not relevant for {}");
pub const NO_FOLLOW_UP: Both = both("Uppföljning anges inte", "Follow-up not stated");

/// A word of a year.
fn of_year(language: Language, word: Both, year: u16) -> String {
    word.of(language).replace("{}", &year.to_string())
}

/// *följs upp 2027*
pub fn later_cell(language: Language, year: Option<u16>) -> String {
    match year {
        None => LATER.of(language).to_owned(),
        Some(year) => of_year(language, LATER_IN, year),
    }
}

pub fn holds_from(language: Language, year: u16) -> (String, String) {
    let sentence = match language {
        Language::Swedish => format!("Åtgärden ingår i planen från {year}."),
        Language::English => format!("The measure is included in the plan from {year}."),
    };
    (of_year(language, HOLDS_FROM, year), sentence)
}

pub fn ended(language: Language, year: u16) -> (String, String) {
    let sentence = match language {
        Language::Swedish => format!("Åtgärden avslutades {year}."),
        Language::English => format!("The measure ended in {year}."),
    };
    (of_year(language, ENDED, year), sentence)
}

/// `by`: *åtgärd 3.10*
pub fn replaced(language: Language, by: &str) -> (String, String) {
    let sentence = match language {
        Language::Swedish => format!("Åtgärden har ersatts av {by}."),
        Language::English => format!("The measure has been replaced by {by}."),
    };
    (format!("{}{by}", REPLACED.of(language)), sentence)
}

pub fn under_development(language: Language) -> (String, String) {
    (
        capital(UNDER_DEVELOPMENT.cell.of(language)),
        UNDER_DEVELOPMENT.sentence.of(language).to_owned(),
    )
}

pub fn discontinued(language: Language, indicators: usize) -> (String, String) {
    if indicators == 1 {
        let sentence = both(
            "Källan har lagt ned indikatorn.",
            "The source has discontinued the indicator.",
        );
        return said(language, DISCONTINUED, sentence);
    }
    let sentence = both(
        "Källan har lagt ned indikatorerna.",
        "The source has discontinued the indicators.",
    );
    said(language, ALL_DISCONTINUED, sentence)
}

/// `measures`: *åtgärd 2.4*
pub fn shown_at(language: Language, measures: &str) -> (String, String) {
    let sentence = match language {
        Language::Swedish => format!("Uppgiften redovisas årligen under {measures}."),
        Language::English => format!("The figure is reported every year under {measures}."),
    };
    (format!("{}{measures}", SHOWN_AT.of(language)), sentence)
}

/// When what has come before its time is followed up for good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Final {
    In(u16),
    AtEnd,
    /// Nobody has decided when.
    Later,
}

/// *Slutlig uppföljning görs vid planens slut.*
pub fn final_follow_up(language: Language, at: Final) -> String {
    match (language, at) {
        (Language::Swedish, Final::In(year)) => format!("Slutlig uppföljning görs {year}."),
        (Language::Swedish, Final::AtEnd) => {
            "Slutlig uppföljning görs vid planens slut.".to_owned()
        }
        (Language::Swedish, Final::Later) => "Slutlig uppföljning görs senare.".to_owned(),
        (Language::English, Final::In(year)) => {
            format!("The final follow-up will take place in {year}.")
        }
        (Language::English, Final::AtEnd) => {
            "The final follow-up will take place at the end of the plan.".to_owned()
        }
        (Language::English, Final::Later) => {
            "The final follow-up will take place later.".to_owned()
        }
    }
}

pub fn early(language: Language, year: u16, at: Final) -> (String, String) {
    let last = final_follow_up(language, at);
    let note = match language {
        Language::Swedish => format!("En lägesnotering har lämnats för {year}."),
        Language::English => format!("An interim note has been submitted for {year}."),
    };
    (EARLY.of(language).to_owned(), format!("{note} {last}"))
}

pub fn at_end_of_plan(language: Language) -> (String, String) {
    let sentence = both(
        "Åtgärden följs upp vid planens slut.",
        "The measure will be followed up at the end of the plan.",
    );
    said(language, AT_END, sentence)
}

pub fn later(language: Language, year: u16) -> (String, String) {
    let sentence = match language {
        Language::Swedish => format!("Åtgärden följs upp {year}."),
        Language::English => format!("The measure will be followed up in {year}."),
    };
    (capital(&later_cell(language, Some(year))), sentence)
}

/// `n`: how many figures the measure has.
pub fn irrelevant(language: Language, year: u16, n: usize) -> (String, String) {
    let sentence = match (language, n) {
        (Language::Swedish, 1) => format!("Åtgärdens uppgift är inte relevant för {year}."),
        (Language::Swedish, _) => format!("Åtgärdens uppgifter är inte relevanta för {year}."),
        (Language::English, 1) => format!("The measure's figure is not relevant for {year}."),
        (Language::English, _) => format!("The measure's figures are not relevant for {year}."),
    };
    (of_year(language, IRRELEVANT, year), sentence)
}

pub fn reported(language: Language) -> (String, String) {
    (REPORTED.of(language).to_owned(), String::new())
}

pub fn partly(language: Language, followed: usize, of: usize) -> (String, String) {
    let sentence = if followed == 0 {
        // Of a group, some have answered: no figure is whole, but something has come.
        let some = both(
            "Några av dem som skulle lämna uppgiften har gjort det, men inte alla.",
            "Some of those who were to submit the figure have done so, but not all.",
        );
        some.of(language).to_owned()
    } else {
        followed_of(language, followed, of)
    };
    (PARTLY.of(language).to_owned(), sentence)
}

/// *Två av tre uppgifter har lämnats.* No sentence begins with a figure: *Av 13 uppgifter har 2 lämnats.*
fn followed_of(language: Language, followed: usize, of: usize) -> String {
    let values = [followed.into(), of.into()];
    let [n, all] = [0, 1].map(|at| in_sentence(language, &values, false)[at].clone());
    let is_figure = n.starts_with(|c: char| c.is_ascii_digit());
    match language {
        Language::Swedish if is_figure => format!("Av {all} uppgifter har {n} lämnats."),
        Language::Swedish => format!("{} av {all} uppgifter har lämnats.", capital(&n)),
        Language::English => {
            let have = plural(followed, "has", "have");
            if is_figure {
                format!("Of {all} figures, {n} {have} been submitted.")
            } else {
                format!("{} of {all} figures {have} been submitted.", capital(&n))
            }
        }
    }
}

/// Nothing is shown yet, and nothing is missing.
pub fn held(language: Language) -> (String, String) {
    (
        capital(HELD.cell.of(language)),
        HELD.sentence.of(language).to_owned(),
    )
}

pub fn not_reported(language: Language) -> (String, String) {
    said(language, NOT_REPORTED, NOT_SUBMITTED.sentence)
}

pub fn no_follow_up(language: Language) -> (String, String) {
    let sentence = both(
        "Planen anger inte hur åtgärden ska följas upp.",
        "The plan does not state how the measure is to be followed up.",
    );
    said(language, NO_FOLLOW_UP, sentence)
}

pub fn nothing_asked(language: Language, year: u16) -> (String, String) {
    let sentence = match language {
        Language::Swedish => {
            format!("Inga uppgifter om åtgärden ingår i uppföljningen {year}.")
        }
        Language::English => {
            format!("No figures about the measure are included in the follow-up for {year}.")
        }
    };
    (capital(NOT_ASKED.cell.of(language)), sentence)
}

fn said(language: Language, word: Both, sentence: Both) -> (String, String) {
    (
        word.of(language).to_owned(),
        sentence.of(language).to_owned(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_sentence_begins_with_a_figure() {
        let said = |language, n, of| partly(language, n, of).1;
        assert_eq!(
            said(Language::Swedish, 2, 3),
            "Två av tre uppgifter har lämnats."
        );
        assert_eq!(
            said(Language::Swedish, 2, 13),
            "Av 13 uppgifter har 2 lämnats."
        );
        assert_eq!(
            said(Language::English, 2, 13),
            "Of 13 figures, 2 have been submitted."
        );
    }
}
