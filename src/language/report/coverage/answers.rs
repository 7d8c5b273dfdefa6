//! Answers that have come in, and from how many, become sentences.

use super::{first, number};
use crate::language::numbers::capital;
use crate::language::report::reasons::ReasonWords;
use crate::language::report::{in_sentence, plural, reasons};
use crate::language::{Language, join};

/// What has come of the figures that are owed.
#[derive(Debug, Clone, Copy, Default)]
pub struct Answers {
    pub owed: usize,
    pub answered: usize,
    /// Not answered by all of a group, but by some.
    pub begun: usize,
    pub with_value: usize,
    /// With a value of some of a group, but not of all.
    pub in_part: usize,
    pub nothing: usize,
    pub protected: usize,
    pub not_yet: usize,
    pub impossible: usize,
    pub withheld: usize,
    pub discontinued: usize,
    pub irrelevant: usize,
    /// Still looked into.
    pub looked_into: usize,
    /// Milestones that are not reported.
    pub not_done: usize,
}

/// *Svar har kommit in för 70 av 74 uppgifter. Av dem innehåller 69 ett värde eller en beskrivning,
/// och för en finns inget att redovisa.* What the answers are makes all that have come.
pub fn answers(language: Language, it: Answers) -> String {
    if it.owed == 0 {
        let none = language.pick(
            "Inga uppgifter skulle lämnas.",
            "No figures were due to be submitted.",
        );
        return none.to_owned();
    }
    if it.answered == 0 {
        return none_whole(language, it);
    }
    let come = have_come(language, it.answered, it.owed);
    let said = [Some(come), Some(contain(language, it)), begun(language, it)];
    said.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Where no answer is whole: none has come, or of groups only from some.
fn none_whole(language: Language, it: Answers) -> String {
    let of = number(language, it.owed);
    let open = it.owed - it.begun;
    let open_ = number(language, open);
    match (language, it.begun, it.owed) {
        (Language::Swedish, 0, 1) => "Inget svar har kommit in för uppgiften.".to_owned(),
        (Language::English, 0, 1) => "No answer has been received for the figure.".to_owned(),
        (Language::Swedish, 0, _) => format!("Inget svar har kommit in för de {of} uppgifterna."),
        (Language::English, 0, _) => format!("No answer has been received for the {of} figures."),
        (Language::Swedish, _, 1) => {
            "Uppgiften har besvarats av en del av dem som ska svara.".to_owned()
        }
        (Language::English, _, 1) => {
            "The figure has been answered by some of those who are to answer.".to_owned()
        }
        (Language::Swedish, ..) => {
            let none = format!("Ingen av de {of} uppgifterna har besvarats av alla som ska svara.");
            match open {
                0 => none,
                _ => format!("{none} För {open_} har inget svar kommit in."),
            }
        }
        (Language::English, ..) => {
            let none =
                format!("None of the {of} figures has been answered by all who are to answer.");
            match open {
                0 => none,
                _ => format!("{none} For {open_}, no answer has been received."),
            }
        }
    }
}

/// *För ytterligare två uppgifter har en del av dem som ska svara gjort det.*
fn begun(language: Language, it: Answers) -> Option<String> {
    let n = number(language, it.begun);
    match (language, it.begun) {
        (_, 0) => None,
        (Language::Swedish, n_) => Some(format!(
            "För ytterligare {n} {} har en del av dem som ska svara gjort det.",
            plural(n_, "uppgift", "uppgifter")
        )),
        (Language::English, 1) => {
            Some("For one more figure, some of those who are to answer have done so.".to_owned())
        }
        (Language::English, _) => Some(format!(
            "For {n} more figures, some of those who are to answer have done so."
        )),
    }
}

/// *Uppgifter om 2022 finns för nio av tolv indikatorer. Ytterligare en indikator finns inte längre.* Of
/// figures that are fetched, nobody owes any.
pub fn found(language: Language, year: u16, n: usize, of: usize, discontinued: usize) -> String {
    let found = found_of(language, year, n, of);
    let more = number(language, discontinued);
    match (language, discontinued) {
        (_, 0) => found,
        (Language::Swedish, 1) => format!("{found} Ytterligare en indikator finns inte längre."),
        (Language::English, 1) => format!("{found} One further indicator no longer exists."),
        (Language::Swedish, _) => {
            format!("{found} Ytterligare {more} indikatorer finns inte längre.")
        }
        (Language::English, _) => format!("{found} A further {more} indicators no longer exist."),
    }
}

fn found_of(language: Language, year: u16, n: usize, of: usize) -> String {
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

/// How many of the answers hold something, and of all others why they do not.
fn contain(language: Language, it: Answers) -> String {
    let others = it.others().map(|(n, _)| n);
    let values: Vec<_> = [it.with_value, it.answered]
        .into_iter()
        .chain(others)
        .map(Into::into)
        .collect();
    let said = in_sentence(language, &values, true);
    let values = with_value(language, it, &said[0]);
    let others = it.others().zip(said.into_iter().skip(2));
    let others: Vec<String> = others
        .filter(|((n, _), _)| *n > 0)
        .map(|((n, reason), said)| match n {
            1 if it.answered == 1 => {
                let only = language.pick("uppgiften", "the figure");
                reasons::told(language, reason, n, only)
            }
            // One is told in a word, whatever the others are.
            1 => reasons::told(language, reason, n, &number(language, 1)),
            _ => reasons::told(language, reason, n, &said),
        })
        .collect();
    match others.as_slice() {
        [] => format!("{values}."),
        [one] if it.answered == 1 => format!("{values}: {one}."),
        [one] => format!("{values}, {} {one}.", language.pick("och", "and")),
        several => format!("{values}, {}.", join(several, language)),
    }
}

impl Answers {
    /// Answers that hold neither a value nor a text, by why.
    fn others(self) -> impl Iterator<Item = (usize, ReasonWords)> {
        [
            (self.nothing, reasons::NOTHING),
            (self.protected, reasons::PROTECTED),
            (self.in_part, reasons::SOME_FOLLOWED),
            (self.irrelevant, reasons::IRRELEVANT),
            (self.impossible, reasons::IMPOSSIBLE),
            (self.withheld, reasons::WITHHELD),
            (self.discontinued, reasons::DISCONTINUED),
            (self.not_yet, reasons::NOT_YET),
            (self.not_done, reasons::NOT_DONE),
            (self.looked_into, reasons::HELD),
        ]
        .into_iter()
    }
}

/// *Av dem innehåller 69 ett värde eller en beskrivning*
fn with_value(language: Language, it: Answers, n: &str) -> String {
    match (language, it.answered, it.with_value) {
        (Language::Swedish, 1, 1) => "Det innehåller ett värde eller en beskrivning".to_owned(),
        (Language::English, 1, 1) => "It contains a value or a description".to_owned(),
        (Language::Swedish, 1, 0) => {
            "Det innehåller varken ett värde eller en beskrivning".to_owned()
        }
        (Language::English, 1, 0) => "It contains neither a value nor a description".to_owned(),
        (Language::Swedish, 2, 2) => {
            "Båda svaren innehåller ett värde eller en beskrivning".to_owned()
        }
        (Language::English, 2, 2) => "Both answers contain a value or a description".to_owned(),
        (Language::Swedish, a, f) if a == f => {
            "Alla svar innehåller ett värde eller en beskrivning".to_owned()
        }
        (Language::English, a, f) if a == f => {
            "All answers contain a value or a description".to_owned()
        }
        (Language::Swedish, _, 0) => {
            "Inget av dem innehåller ett värde eller en beskrivning".to_owned()
        }
        (Language::English, _, 0) => "None of them contain a value or a description".to_owned(),
        (Language::Swedish, _, 1) => {
            "Ett av dem innehåller ett värde eller en beskrivning".to_owned()
        }
        (Language::Swedish, ..) => format!("Av dem innehåller {n} ett värde eller en beskrivning"),
        (Language::English, _, 1) => "One of them contains a value or a description".to_owned(),
        (Language::English, ..) => format!("Of these, {n} contain a value or a description"),
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

/// *Tre av uppgifterna att lämna är inte relevanta för 2024. De räknas som inkomna svar men inte som
/// uppföljda.*
pub fn irrelevant(language: Language, n: usize, year: u16) -> Option<String> {
    let said = first(language, n);
    match (language, n) {
        (_, 0) => None,
        (Language::Swedish, 1) => Some(format!(
            "{said} av uppgifterna att lämna är inte relevant för {year}. Den räknas som ett inkommet svar men inte som uppföljd."
        )),
        (Language::Swedish, _) => Some(format!(
            "{said} av uppgifterna att lämna är inte relevanta för {year}. De räknas som inkomna svar men inte som uppföljda."
        )),
        (Language::English, 1) => Some(format!(
            "{said} of the figures to submit is not relevant for {year}. It is counted as an answer received but not as followed up."
        )),
        (Language::English, _) => Some(format!(
            "{said} of the figures to submit are not relevant for {year}. They are counted as answers received but not as followed up."
        )),
    }
}

/// *År 2024 kom svar in för 66 av 74 uppgifter.*
pub fn compared_with(language: Language, year: u16, it: Answers) -> String {
    let said = in_sentence(language, &[it.answered.into(), it.owed.into()], false);
    let (n, of) = (&said[0], &said[1]);
    match (language, it.answered) {
        (Language::Swedish, 0) if it.begun > 0 => {
            format!("År {year} besvarades ingen uppgift av alla som skulle svara.")
        }
        (Language::English, 0) if it.begun > 0 => {
            format!("In {year}, no figure was answered by all who were to answer.")
        }
        (Language::Swedish, n) if n == it.owed && n > 1 => {
            format!("År {year} kom svar in för alla {of} uppgifter.")
        }
        (Language::English, n) if n == it.owed && n > 1 => {
            format!("In {year}, answers came in for all {of} figures.")
        }
        (Language::Swedish, _) => format!("År {year} kom svar in för {n} av {of} uppgifter."),
        (Language::English, _) => format!("In {year}, answers came in for {n} of {of} figures."),
    }
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

    fn of(owed: usize, answered: usize, with_value: usize) -> Answers {
        Answers {
            owed,
            answered,
            with_value,
            ..Answers::default()
        }
    }

    #[test]
    fn answers_read_as_the_style_guide_has_them() {
        let said = |it| LANGUAGES.map(|language| answers(language, it));
        for (it, expected) in [
            (
                Answers {
                    nothing: 1,
                    ..of(74, 70, 69)
                },
                [
                    "Svar har kommit in för 70 av 74 uppgifter. Av dem innehåller 69 ett värde eller en beskrivning, och för en finns inget att redovisa.",
                    "Answers have been received for 70 of 74 figures. Of these, 69 contain a value or a description, and for one there is nothing to report.",
                ],
            ),
            (
                Answers {
                    nothing: 2,
                    protected: 1,
                    in_part: 1,
                    ..of(5, 5, 1)
                },
                [
                    "Svar har kommit in för alla fem uppgifter. Ett av dem innehåller ett värde eller en beskrivning, för två finns inget att redovisa, en visas inte och för en saknas uppgift från någon i gruppen.",
                    "Answers have been received for all five figures. One of them contains a value or a description, for two there is nothing to report, one is not shown and for one, someone in the group has given no figure.",
                ],
            ),
            (
                Answers {
                    impossible: 1,
                    irrelevant: 3,
                    ..of(74, 73, 69)
                },
                [
                    "Svar har kommit in för 73 av 74 uppgifter. Av dem innehåller 69 ett värde eller en beskrivning, 3 är inte relevanta och en kan inte tas fram.",
                    "Answers have been received for 73 of 74 figures. Of these, 69 contain a value or a description, 3 are not relevant and one cannot be produced.",
                ],
            ),
            (
                Answers {
                    withheld: 1,
                    discontinued: 2,
                    not_yet: 2,
                    not_done: 1,
                    looked_into: 2,
                    ..of(12, 10, 2)
                },
                [
                    "Svar har kommit in för tio av tolv uppgifter. Av dem innehåller två ett värde eller en beskrivning, en lämnas inte, för två finns indikatorn inte längre, två är ännu inte tillgängliga, en gäller ett delmoment som inte är redovisat och två granskas fortfarande.",
                    "Answers have been received for ten of twelve figures. Of these, two contain a value or a description, one will not be provided, for two the indicator no longer exists, two are not yet available, one concerns a milestone that has not been reported and two are still under review.",
                ],
            ),
            (
                Answers {
                    not_yet: 1,
                    ..of(3, 1, 0)
                },
                [
                    "Svar har kommit in för en av tre uppgifter. Det innehåller varken ett värde eller en beskrivning: uppgiften är ännu inte tillgänglig.",
                    "An answer has been received for one of three figures. It contains neither a value nor a description: the figure is not yet available.",
                ],
            ),
            (
                of(1, 1, 1),
                [
                    "Svar har kommit in för den enda uppgiften. Det innehåller ett värde eller en beskrivning.",
                    "An answer has been received for the only figure. It contains a value or a description.",
                ],
            ),
            (
                of(74, 0, 0),
                [
                    "Inget svar har kommit in för de 74 uppgifterna.",
                    "No answer has been received for the 74 figures.",
                ],
            ),
        ] {
            assert_eq!(said(it), expected);
        }
    }

    #[test]
    fn indicators_that_are_no_more_are_told_beside() {
        assert_eq!(
            LANGUAGES.map(|it| found(it, 2022, 9, 12, 1)),
            [
                "Uppgifter om 2022 finns för nio av tolv indikatorer. Ytterligare en indikator finns inte längre.",
                "There are figures for 2022 for nine of twelve indicators. One further indicator no longer exists."
            ]
        );
        assert_eq!(
            LANGUAGES.map(|it| found(it, 2022, 12, 12, 2))[0],
            "Uppgifter om 2022 finns för alla tolv indikatorer. Ytterligare två indikatorer finns inte längre."
        );
    }

    #[test]
    fn some_of_a_group_is_neither_none_nor_all() {
        let said = |it| LANGUAGES.map(|language| answers(language, it));
        let begun = |begun, it| Answers { begun, ..it };
        assert_eq!(
            said(begun(2, of(2, 0, 0))),
            [
                "Ingen av de två uppgifterna har besvarats av alla som ska svara.",
                "None of the two figures has been answered by all who are to answer."
            ]
        );
        assert_eq!(
            said(begun(1, of(5, 0, 0)))[0],
            "Ingen av de fem uppgifterna har besvarats av alla som ska svara. För fyra har inget svar kommit in."
        );
        assert_eq!(
            said(begun(2, of(5, 3, 3))),
            [
                "Svar har kommit in för tre av fem uppgifter. Alla svar innehåller ett värde eller en beskrivning. För ytterligare två uppgifter har en del av dem som ska svara gjort det.",
                "Answers have been received for three of five figures. All answers contain a value or a description. For two more figures, some of those who are to answer have done so."
            ]
        );
        assert_eq!(
            compared_with(Language::Swedish, 2024, begun(2, of(2, 0, 0))),
            "År 2024 besvarades ingen uppgift av alla som skulle svara."
        );
    }

    #[test]
    fn years_before_and_who_owes_nothing() {
        assert_eq!(
            LANGUAGES.map(|it| compared_with(it, 2024, of(74, 66, 66))),
            [
                "År 2024 kom svar in för 66 av 74 uppgifter.",
                "In 2024, answers came in for 66 of 74 figures."
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
    fn what_is_not_relevant_is_received_and_not_followed_up() {
        let said = |n| LANGUAGES.map(|it| irrelevant(it, n, 2024).unwrap_or_default());
        assert_eq!(
            said(3),
            [
                "Tre av uppgifterna att lämna är inte relevanta för 2024. De räknas som inkomna svar men inte som uppföljda.",
                "Three of the figures to submit are not relevant for 2024. They are counted as answers received but not as followed up."
            ]
        );
        assert!(said(13)[0].starts_with("Sammanlagt 13 av uppgifterna att lämna är inte"));
        assert_eq!(said(0), ["", ""]);
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
