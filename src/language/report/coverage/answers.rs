//! Answers that have come in, and from how many, become sentences.

use super::first;
use super::number;
use crate::language::Language;
use crate::language::join;
use crate::language::numbers::capital;
use crate::language::report::in_sentence;

/// *Svar har kommit in för 70 av 74 uppgifter. Av dem innehåller 69 ett värde eller en beskrivning.*
pub fn answers(language: Language, answered: usize, owed: usize, followed: usize) -> String {
    let n = number(language, owed);
    match (language, answered, owed) {
        (Language::Swedish, _, 0) => return "Inga uppgifter skulle lämnas.".to_owned(),
        (Language::English, _, 0) => return "No figures were due to be submitted.".to_owned(),
        (Language::Swedish, 0, 1) => return "Inget svar har kommit in för uppgiften.".to_owned(),
        (Language::English, 0, 1) => {
            return "No answer has been received for the figure.".to_owned();
        }
        (Language::Swedish, 0, _) => {
            return format!("Inget svar har kommit in för de {n} uppgifterna.");
        }
        (Language::English, 0, _) => {
            return format!("No answer has been received for the {n} figures.");
        }
        _ => {}
    }
    let come = have_come(language, answered, owed);
    format!("{come} {}", contain(language, answered, followed))
}

/// *Uppgifter om 2022 finns för nio av tolv indikatorer.* Of figures that are fetched, nobody owes any.
pub fn found(language: Language, year: u16, n: usize, of: usize) -> String {
    let said = in_sentence(language, &[n.into(), of.into()], false);
    let (some, all) = (&said[0], &said[1]);
    match (language, n, of) {
        (Language::Swedish, 0, _) => format!("Uppgifter om {year} saknas för alla indikatorer."),
        (Language::English, 0, _) => format!("No indicator has a figure for {year}."),
        (Language::Swedish, 1, 1) => format!("Uppgift om {year} finns för den enda indikatorn."),
        (Language::English, 1, 1) => format!("The only indicator has a figure for {year}."),
        (Language::Swedish, n, of) if n == of => {
            format!("Uppgifter om {year} finns för alla {all} indikatorer.")
        }
        (Language::English, n, of) if n == of => {
            format!("All {all} indicators have a figure for {year}.")
        }
        (Language::Swedish, ..) => {
            format!("Uppgifter om {year} finns för {some} av {all} indikatorer.")
        }
        (Language::English, ..) => {
            format!("There are figures for {year} for {some} of {all} indicators.")
        }
    }
}

fn have_come(language: Language, answered: usize, owed: usize) -> String {
    let said = in_sentence(language, &[answered.into(), owed.into()], false);
    let (n, of) = (&said[0], &said[1]);
    match (language, answered, owed) {
        (Language::Swedish, 1, 1) => "Svar har kommit in för den enda uppgiften.".to_owned(),
        (Language::English, 1, 1) => "An answer has been received for the only figure.".to_owned(),
        (Language::Swedish, 2, 2) => "Svar har kommit in för båda uppgifterna.".to_owned(),
        (Language::English, 2, 2) => "Answers have been received for both figures.".to_owned(),
        (Language::Swedish, a, o) if a == o => {
            format!("Svar har kommit in för alla {of} uppgifter.")
        }
        (Language::English, a, o) if a == o => {
            format!("Answers have been received for all {of} figures.")
        }
        (Language::Swedish, ..) => format!("Svar har kommit in för {n} av {of} uppgifter."),
        (Language::English, 1, _) => {
            format!("An answer has been received for {n} of {of} figures.")
        }
        (Language::English, ..) => format!("Answers have been received for {n} of {of} figures."),
    }
}

/// How many of the answers hold something.
fn contain(language: Language, answered: usize, followed: usize) -> String {
    let said = in_sentence(language, &[followed.into(), answered.into()], true);
    let n = &said[0];
    match (language, answered, followed) {
        (Language::Swedish, 1, 1) => "Det innehåller ett värde eller en beskrivning.".to_owned(),
        (Language::English, 1, 1) => "It contains a value or a description.".to_owned(),
        (Language::Swedish, 1, 0) => {
            "Det innehåller varken ett värde eller en beskrivning.".to_owned()
        }
        (Language::English, 1, 0) => "It contains neither a value nor a description.".to_owned(),
        (Language::Swedish, 2, 2) => {
            "Båda svaren innehåller ett värde eller en beskrivning.".to_owned()
        }
        (Language::English, 2, 2) => "Both answers contain a value or a description.".to_owned(),
        (Language::Swedish, a, f) if a == f => {
            "Alla svar innehåller ett värde eller en beskrivning.".to_owned()
        }
        (Language::English, a, f) if a == f => {
            "All answers contain a value or a description.".to_owned()
        }
        (Language::Swedish, _, 0) => {
            "Inget av dem innehåller ett värde eller en beskrivning.".to_owned()
        }
        (Language::English, _, 0) => "None of them contain a value or a description.".to_owned(),
        (Language::Swedish, _, 1) => {
            "Ett av dem innehåller ett värde eller en beskrivning.".to_owned()
        }
        (Language::Swedish, ..) => {
            format!("Av dem innehåller {n} ett värde eller en beskrivning.")
        }
        (Language::English, _, 1) => "One of them contains a value or a description.".to_owned(),
        (Language::English, ..) => format!("Of these, {n} contain a value or a description."),
    }
}

/// *Kommunerna har inga uppgifter att lämna för 2025.*
pub fn nothing_owed(language: Language, names: &[String], year: u16) -> String {
    let names = join(names, language);
    match language {
        Language::Swedish => {
            format!(
                "{} har inga uppgifter att lämna för {year}.",
                capital(&names)
            )
        }
        Language::English => format!("No figures are to be submitted for {year} by {names}."),
    }
}

/// *År 2024 kom svar in för 66 av 74 uppgifter.*
pub fn compared_with(language: Language, year: u16, answered: usize, owed: usize) -> String {
    let said = in_sentence(language, &[answered.into(), owed.into()], false);
    let (n, of) = (&said[0], &said[1]);
    match (language, answered == owed && owed > 1) {
        (Language::Swedish, true) => format!("År {year} kom svar in för alla {of} uppgifter."),
        (Language::Swedish, false) => format!("År {year} kom svar in för {n} av {of} uppgifter."),
        (Language::English, true) => format!("In {year}, answers came in for all {of} figures."),
        (Language::English, false) => {
            format!("In {year}, answers came in for {n} of {of} figures.")
        }
    }
}

/// *Lägesnoteringar har lämnats av 17 av 26 i gruppen kommunerna.*
pub fn group_early(language: Language, n: usize, of: usize, group: &str) -> String {
    let by = of_group(language, n, of, group);
    match (language, n) {
        (Language::Swedish, 1) => {
            format!("En lägesnotering har lämnats av {by}. Slutlig uppföljning görs senare.")
        }
        (Language::Swedish, _) => {
            format!("Lägesnoteringar har lämnats av {by}. Slutlig uppföljning görs senare.")
        }
        (Language::English, 1) => format!(
            "An interim note has been submitted by {by}. The final follow-up takes place later."
        ),
        (Language::English, _) => format!(
            "Interim notes have been submitted by {by}. The final follow-up takes place later."
        ),
    }
}

/// *Svar har lämnats av 19 av 26 i gruppen kommunerna.*
pub fn group(language: Language, n: usize, of: usize, group: &str) -> String {
    let by = of_group(language, n, of, group);
    let answered = match (language, n) {
        (Language::Swedish, _) => format!("Svar har lämnats av {by}."),
        (Language::English, 1) => format!("An answer has been submitted by {by}."),
        (Language::English, _) => format!("Answers have been submitted by {by}."),
    };
    if n == of {
        return answered;
    }
    let only = language.pick(
        "Uppgifterna gäller bara dem som har svarat.",
        "The figures apply only to those who have answered.",
    );
    format!("{answered} {only}")
}

/// *19 av 26 i gruppen kommunerna*, *alla 26 i gruppen*
fn of_group(language: Language, n: usize, of: usize, group: &str) -> String {
    let said = in_sentence(language, &[n.into(), of.into()], false);
    let (n_, of_) = (&said[0], &said[1]);
    let who = match (language, of) {
        (Language::Swedish, 2) if n == of => "båda".to_owned(),
        (Language::Swedish, _) if n == of && of > 1 => format!("alla {of_}"),
        (Language::Swedish, _) => format!("{n_} av {of_}"),
        (Language::English, 2) if n == of => "both".to_owned(),
        (Language::English, _) if n == of && of > 1 => format!("all {of_}"),
        (Language::English, _) => format!("{n_} of {of_}"),
    };
    format!(
        "{who} {} {group}",
        language.pick("i gruppen", "in the group")
    )
}

/// *Tre uppgifter som saknades i tidigare rapporter har kompletterats.*
pub fn gaps_closed(language: Language, n: usize) -> String {
    let said = first(language, n);
    match (language, n) {
        (Language::Swedish, 1) => {
            format!("{said} uppgift som saknades i tidigare rapporter har kompletterats.")
        }
        (Language::Swedish, _) => {
            format!("{said} uppgifter som saknades i tidigare rapporter har kompletterats.")
        }
        (Language::English, 1) => {
            format!("{said} figure that was missing from earlier reports has been added.")
        }
        (Language::English, _) => {
            format!("{said} figures that were missing from earlier reports have been added.")
        }
    }
}

/// *Två uppgifter om tidigare år har rättats eller ersatts.*
pub fn corrected(language: Language, n: usize) -> String {
    let said = first(language, n);
    match (language, n) {
        (Language::Swedish, 1) => {
            format!("{said} uppgift om tidigare år har rättats eller ersatts.")
        }
        (Language::Swedish, _) => {
            format!("{said} uppgifter om tidigare år har rättats eller ersatts.")
        }
        (Language::English, 1) => {
            format!("{said} figure for earlier years has been corrected or replaced.")
        }
        (Language::English, _) => {
            format!("{said} figures for earlier years have been corrected or replaced.")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LANGUAGES: [Language; 2] = [Language::Swedish, Language::English];

    #[test]
    fn answers_read_as_the_style_guide_has_them() {
        let said = |a, o, f| LANGUAGES.map(|language| answers(language, a, o, f));
        for ((a, o, f), expected) in [
            (
                (70, 74, 69),
                [
                    "Svar har kommit in för 70 av 74 uppgifter. Av dem innehåller 69 ett värde eller en beskrivning.",
                    "Answers have been received for 70 of 74 figures. Of these, 69 contain a value or a description.",
                ],
            ),
            (
                (3, 5, 1),
                [
                    "Svar har kommit in för tre av fem uppgifter. Ett av dem innehåller ett värde eller en beskrivning.",
                    "Answers have been received for three of five figures. One of them contains a value or a description.",
                ],
            ),
            (
                (1, 1, 1),
                [
                    "Svar har kommit in för den enda uppgiften. Det innehåller ett värde eller en beskrivning.",
                    "An answer has been received for the only figure. It contains a value or a description.",
                ],
            ),
            (
                (0, 74, 0),
                [
                    "Inget svar har kommit in för de 74 uppgifterna.",
                    "No answer has been received for the 74 figures.",
                ],
            ),
        ] {
            assert_eq!(said(a, o, f), expected);
        }
    }

    #[test]
    fn groups_and_years_before() {
        let name = "kommunerna";
        assert_eq!(
            LANGUAGES.map(|it| group(it, 19, 26, name)),
            [
                "Svar har lämnats av 19 av 26 i gruppen kommunerna. Uppgifterna gäller bara dem som har svarat.",
                "Answers have been submitted by 19 of 26 in the group kommunerna. The figures apply only to those who have answered."
            ]
        );
        assert_eq!(
            LANGUAGES.map(|it| group_early(it, 17, 26, name)),
            [
                "Lägesnoteringar har lämnats av 17 av 26 i gruppen kommunerna. Slutlig uppföljning görs senare.",
                "Interim notes have been submitted by 17 of 26 in the group kommunerna. The final follow-up takes place later."
            ]
        );
        assert_eq!(
            LANGUAGES.map(|it| compared_with(it, 2024, 66, 74)),
            [
                "År 2024 kom svar in för 66 av 74 uppgifter.",
                "In 2024, answers came in for 66 of 74 figures."
            ]
        );
        assert_eq!(
            LANGUAGES.map(|it| group(it, 2, 2, name)),
            [
                "Svar har lämnats av båda i gruppen kommunerna.",
                "Answers have been submitted by both in the group kommunerna."
            ]
        );
        let none = ["kommunerna".to_owned()];
        assert_eq!(
            LANGUAGES.map(|it| nothing_owed(it, &none, 2025)),
            [
                "Kommunerna har inga uppgifter att lämna för 2025.",
                "No figures are to be submitted for 2025 by kommunerna."
            ]
        );
    }

    #[test]
    fn no_sentence_begins_with_a_figure() {
        assert_eq!(
            LANGUAGES.map(|it| gaps_closed(it, 13)),
            [
                "Sammanlagt 13 uppgifter som saknades i tidigare rapporter har kompletterats.",
                "In total, 13 figures that were missing from earlier reports have been added."
            ]
        );
        assert_eq!(
            LANGUAGES.map(|it| corrected(it, 1)),
            [
                "En uppgift om tidigare år har rättats eller ersatts.",
                "One figure for earlier years has been corrected or replaced."
            ]
        );
    }
}
