//! States of measures: a word for the table, a sentence for the text.

use super::in_sentence;
use super::plural;
use super::reasons::HELD;
use super::reasons::NOT_SUBMITTED;
use super::reasons::UNDER_DEVELOPMENT;
use crate::language::Both;
use crate::language::Language;
use crate::language::both;
use crate::language::numbers::capital;

/// Of a measure of which the plan does not say how it is followed up.
pub const NO_FOLLOW_UP_CELL: Both = both("anges inte", "not stated");
/// In the column *Källa*, where nobody has said it.
pub const NO_SOURCE: Both = both("anges inte", "not stated");

/// *följs upp 2027*
pub fn later_cell(language: Language, year: Option<u16>) -> String {
    match (language, year) {
        (Language::Swedish, None) => "följs upp senare".to_owned(),
        (Language::Swedish, Some(year)) => format!("följs upp {year}"),
        (Language::English, None) => "to be followed up later".to_owned(),
        (Language::English, Some(year)) => format!("to be followed up in {year}"),
    }
}

pub fn holds_from(language: Language, year: u16) -> (String, String) {
    match language {
        Language::Swedish => (
            format!("Ingår från {year}"),
            format!("Åtgärden ingår i planen från {year}."),
        ),
        Language::English => (
            format!("Included from {year}"),
            format!("The measure is included in the plan from {year}."),
        ),
    }
}

pub fn ended(language: Language, year: u16) -> (String, String) {
    match language {
        Language::Swedish => (
            format!("Avslutad {year}"),
            format!("Åtgärden avslutades {year}."),
        ),
        Language::English => (
            format!("Ended in {year}"),
            format!("The measure ended in {year}."),
        ),
    }
}

/// `by`: *åtgärd 3.10*
pub fn replaced(language: Language, by: &str) -> (String, String) {
    match language {
        Language::Swedish => (
            format!("Ersatt av {by}"),
            format!("Åtgärden har ersatts av {by}."),
        ),
        Language::English => (
            format!("Replaced by {by}"),
            format!("The measure has been replaced by {by}."),
        ),
    }
}

pub fn under_development(language: Language) -> (String, String) {
    (
        capital(UNDER_DEVELOPMENT.cell.of(language)),
        UNDER_DEVELOPMENT.sentence.of(language).to_owned(),
    )
}

pub fn discontinued(language: Language, indicators: usize) -> (String, String) {
    match language {
        Language::Swedish => {
            let which = plural(indicators, "indikatorn", "indikatorerna");
            (
                format!("{} finns inte längre", capital(which)),
                format!("Källan har lagt ned {which}."),
            )
        }
        Language::English => {
            let which = plural(indicators, "indicator", "indicators");
            let verb = plural(indicators, "exists", "exist");
            (
                format!("The {which} no longer {verb}"),
                format!("The source has discontinued the {which}."),
            )
        }
    }
}

/// `measures`: *åtgärd 2.4*
pub fn shown_at(language: Language, measures: &str) -> (String, String) {
    match language {
        Language::Swedish => (
            format!("Redovisas under {measures}"),
            format!("Uppgiften redovisas årligen under {measures}."),
        ),
        Language::English => (
            format!("Reported under {measures}"),
            format!("The figure is reported every year under {measures}."),
        ),
    }
}

pub fn early(language: Language, year: u16, next: Option<u16>) -> (String, String) {
    let last = match (language, next) {
        (Language::Swedish, Some(next)) => format!("Slutlig uppföljning görs {next}."),
        (Language::Swedish, None) => "Slutlig uppföljning görs vid planens slut.".to_owned(),
        (Language::English, Some(next)) => {
            format!("The final follow-up will take place in {next}.")
        }
        (Language::English, None) => {
            "The final follow-up will take place at the end of the plan.".to_owned()
        }
    };
    match language {
        Language::Swedish => (
            "Lägesnotering lämnad".to_owned(),
            format!("En lägesnotering har lämnats för {year}. {last}"),
        ),
        Language::English => (
            "Interim note submitted".to_owned(),
            format!("An interim note has been submitted for {year}. {last}"),
        ),
    }
}

pub fn at_end_of_plan(language: Language) -> (String, String) {
    said(
        language,
        both(
            "Följs upp vid planens slut",
            "To be followed up at the end of the plan",
        ),
        both(
            "Åtgärden följs upp vid planens slut.",
            "The measure will be followed up at the end of the plan.",
        ),
    )
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
    match language {
        Language::Swedish => (
            format!("Ej relevant {year}"),
            if n == 1 {
                format!("Åtgärdens uppgift är inte relevant för {year}.")
            } else {
                format!("Åtgärdens uppgifter är inte relevanta för {year}.")
            },
        ),
        Language::English => (
            format!("Not relevant for {year}"),
            if n == 1 {
                format!("The measure's figure is not relevant for {year}.")
            } else {
                format!("The measure's figures are not relevant for {year}.")
            },
        ),
    }
}

// What a state means wherever it stands, where its own sentence speaks of one measure.

pub const REPORTED_MEANS: Both = both(
    "Alla uppgifter som skulle lämnas i år har lämnats.",
    "All figures due this year have been submitted.",
);
pub const PARTLY_MEANS: Both = both(
    "Några av uppgifterna har lämnats, men inte alla. Hur många står vid åtgärden.",
    "Some of the figures have been submitted, but not all. How many is stated at the measure.",
);
pub const CANNOT_MEANS: Both = both(
    "Parten har svarat att uppgiften inte kan lämnas. Skälet står vid åtgärden.",
    "The party has answered that the figure cannot be provided. The reason is stated at the measure.",
);

pub const AWAITED_MEANS: Both = both(
    "Parten har svarat att uppgiften kommer senare. När den väntas står vid åtgärden, om det är känt.",
    "The party has answered that the figure will come later. When it is expected is stated at the measure, if it is known.",
);
pub const NOTHING_MEANS: Both = both(
    "Parten har svarat att det inte finns något att redovisa för året.",
    "The party has answered that there is nothing to report for the year.",
);
pub const MILESTONE_MEANS: Both = both(
    "Parten har svarat att ett delmoment inte är redovisat.",
    "The party has answered that a milestone has not been reported.",
);

pub const LATER_MEANS: Both = both(
    "Inget skulle lämnas i år. Uppgiften lämnas för hela planperioden.",
    "Nothing was due this year. The figure is submitted for the whole period of the plan.",
);
pub const UNDER_DEVELOPMENT_MEANS: Both = both(
    "Det är inte bestämt hur åtgärden ska följas upp. Det bestäms under planperioden.",
    "How the measure is to be followed up has not been decided. It will be during the period of the plan.",
);
pub const SHOWN_AT_MEANS: Both = both(
    "Åtgärden följs upp med uppgifter som står vid en annan åtgärd.",
    "The measure is followed up with figures that stand at another measure.",
);
pub const IRRELEVANT_MEANS: Both = both(
    "Parten har svarat att uppgifterna inte gäller för året. Skälet står vid åtgärden.",
    "The party has answered that the figures do not apply to the year. The reason is stated at the measure.",
);

pub fn reported(language: Language) -> (String, String) {
    let word = language.pick("Redovisad", "Reported");
    (word.to_owned(), String::new())
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
    let word = language.pick("Delvis redovisad", "Partly reported");
    (word.to_owned(), sentence)
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
    said(
        language,
        both("Inte redovisad", "Not reported"),
        NOT_SUBMITTED.sentence,
    )
}

pub fn no_follow_up(language: Language) -> (String, String) {
    said(
        language,
        both("Uppföljning anges inte", "Follow-up not stated"),
        both(
            "Planen anger inte hur åtgärden ska följas upp.",
            "The plan does not state how the measure is to be followed up.",
        ),
    )
}

pub fn nothing_asked(language: Language, year: u16) -> (String, String) {
    match language {
        Language::Swedish => (
            "Ingår inte".to_owned(),
            format!("Inga uppgifter om åtgärden ingår i uppföljningen {year}."),
        ),
        Language::English => (
            "Not included".to_owned(),
            format!("No figures about the measure are included in the follow-up for {year}."),
        ),
    }
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
