//! Why there is no figure: a word or two for the table, a sentence for the text.

use crate::language::report::when::When;
use crate::language::{Both, Language, both, numbers};
use crate::value::Moment;

/// Why there is no figure, by the word that agencies write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReasonWords {
    /// In a table's cell.
    pub cell: Both,
    /// A whole sentence.
    pub sentence: Both,
}

pub const NOT_YET: ReasonWords = ReasonWords {
    cell: both("ännu inte tillgänglig", "not yet available"),
    sentence: both(
        "Uppgiften är ännu inte tillgänglig.",
        "The figure is not yet available.",
    ),
};
pub const IMPOSSIBLE: ReasonWords = ReasonWords {
    cell: both("kan inte tas fram", "cannot be produced"),
    sentence: both(
        "Uppgiften kan inte tas fram.",
        "The figure cannot be produced.",
    ),
};
pub const NOTHING: ReasonWords = ReasonWords {
    cell: both("inget att redovisa", "nothing to report"),
    sentence: both(
        "Det finns inget att redovisa.",
        "There is nothing to report.",
    ),
};
pub const WITHHELD: ReasonWords = ReasonWords {
    cell: both("lämnas inte", "not provided"),
    sentence: both(
        "Parten har meddelat att uppgiften inte lämnas.",
        "The party has stated that the figure will not be provided.",
    ),
};
pub const DISCONTINUED: ReasonWords = ReasonWords {
    cell: both("finns inte längre", "no longer exists"),
    sentence: both(
        "Indikatorn finns inte längre.",
        "The indicator no longer exists.",
    ),
};
pub const IRRELEVANT: ReasonWords = ReasonWords {
    cell: both("ej relevant", "not relevant"),
    sentence: both(
        "Uppgiften är inte relevant för året.",
        "The figure is not relevant for the year.",
    ),
};
pub const PROTECTED: ReasonWords = ReasonWords {
    cell: both("visas inte", "not shown"),
    sentence: both(
        "Uppgiften visas inte, av hänsyn till enskilda.",
        "The figure is not shown, out of consideration for individuals.",
    ),
};
pub const NOT_SUBMITTED: ReasonWords = ReasonWords {
    cell: both("ej inkommen", "not submitted"),
    sentence: both(
        "Uppgiften hade inte kommit in när rapporten sammanställdes.",
        "The figure had not been submitted when the report was compiled.",
    ),
};
pub const SOME_MEMBERS: ReasonWords = ReasonWords {
    cell: both(
        "svar från några i gruppen",
        "answers from some of the group",
    ),
    sentence: both(
        "Några i gruppen har svarat, men inte alla.",
        "Some of the group have answered, but not all.",
    ),
};
pub const SOME_FOLLOWED: ReasonWords = ReasonWords {
    cell: both(
        "uppgift från några i gruppen",
        "figures from some of the group",
    ),
    sentence: both(
        "Alla i gruppen har svarat, men några utan uppgift.",
        "All of the group have answered, but some without a figure.",
    ),
};
pub const NOT_DONE: ReasonWords = ReasonWords {
    cell: both("inte redovisat", "answered no"),
    sentence: both(
        "Parten har svarat att delmomentet inte är redovisat.",
        "The party has answered that the milestone has not been reported.",
    ),
};
pub const TOO_LATE: ReasonWords = ReasonWords {
    cell: both("inkom för sent", "submitted too late"),
    sentence: both(
        "Uppgiften kom in för sent och tas med i nästa lägesrapport.",
        "The figure was submitted too late and will be included in the next status report.",
    ),
};
pub const HELD: ReasonWords = ReasonWords {
    cell: both("granskas", "under review"),
    sentence: both(
        "Uppgiften har kommit in men granskas fortfarande.",
        "The figure has been submitted but is still under review.",
    ),
};
pub const NOT_IN_SOURCE: ReasonWords = ReasonWords {
    cell: both("saknas i sammanställningen", "missing from the compilation"),
    sentence: both(
        "Sammanställningen har ingen uppgift.",
        "The compilation has no figure.",
    ),
};
pub const CANCELLED: ReasonWords = ReasonWords {
    cell: both("ingen insamling", "not collected"),
    sentence: both("Ingen insamling gjordes.", "No figures were collected."),
};
pub const UNDER_DEVELOPMENT: ReasonWords = ReasonWords {
    cell: both("indikator utvecklas", "indicator under development"),
    sentence: both(
        "Indikatorn utvecklas under planperioden.",
        "The indicator is being developed during the plan period.",
    ),
};
pub const NOT_ASKED: ReasonWords = ReasonWords {
    cell: both("ingår inte", "not included"),
    sentence: both(
        "Uppgiften ingår inte i uppföljningen.",
        "The figure is not included in the follow-up.",
    ),
};

/// When a figure that came too late is shown.
pub const NEXT_REPORT: Both = both("i nästa lägesrapport", "in the next status report");
/// When a figure is expected that nobody has named a date for.
pub const NO_DATE: Both = both("inget datum angivet", "no date given");
pub const NOT_EXPECTED: Both = both("väntas inte", "not expected");
/// In a draft, of an indicator with a row at fault.
pub const FAULTY_ROW: Both = both(
    "en rad är felaktig och räknas inte",
    "a row is incorrect and is not counted",
);

/// What several figures with one reason are called: *ej inkomna*.
pub fn of_many(reason: ReasonWords) -> Both {
    const MANY: [(ReasonWords, Both); 3] = [
        (NOT_YET, both("ännu inte tillgängliga", "not yet available")),
        (NOT_SUBMITTED, both("ej inkomna", "not submitted")),
        (
            NOT_DONE,
            both(
                "delmoment som inte är redovisade",
                "milestones not reported",
            ),
        ),
    ];
    let own = MANY.iter().find(|it| it.0 == reason);
    own.map_or(reason.cell, |it| it.1)
}

/// What figures with one reason are, as a part of a sentence: *en kan inte tas fram*, *för två finns
/// inget att redovisa*. `which`: how many they are, or which.
pub fn told(language: Language, reason: ReasonWords, n: usize, which: &str) -> String {
    const ONE_AND_MORE: [(ReasonWords, [Both; 2]); 12] = [
        (
            NOT_YET,
            [
                both("{} är ännu inte tillgänglig", "{} is not yet available"),
                both("{} är ännu inte tillgängliga", "{} are not yet available"),
            ],
        ),
        (
            IMPOSSIBLE,
            [both("{} kan inte tas fram", "{} cannot be produced"); 2],
        ),
        (
            NOTHING,
            [both(
                "för {} finns inget att redovisa",
                "for {} there is nothing to report",
            ); 2],
        ),
        (
            WITHHELD,
            [both("{} lämnas inte", "{} will not be provided"); 2],
        ),
        (
            DISCONTINUED,
            [both(
                "för {} finns indikatorn inte längre",
                "for {} the indicator no longer exists",
            ); 2],
        ),
        (
            IRRELEVANT,
            [
                both("{} är inte relevant", "{} is not relevant"),
                both("{} är inte relevanta", "{} are not relevant"),
            ],
        ),
        (
            PROTECTED,
            [
                both("{} visas inte", "{} is not shown"),
                both("{} visas inte", "{} are not shown"),
            ],
        ),
        (
            HELD,
            [
                both("{} granskas fortfarande", "{} is still under review"),
                both("{} granskas fortfarande", "{} are still under review"),
            ],
        ),
        (
            SOME_FOLLOWED,
            [both(
                "för {} saknas uppgift från någon i gruppen",
                "for {}, someone in the group has given no figure",
            ); 2],
        ),
        (
            NOT_DONE,
            [
                both(
                    "{} gäller ett delmoment som inte är redovisat",
                    "{} concerns a milestone that has not been reported",
                ),
                both(
                    "{} gäller delmoment som inte är redovisade",
                    "{} concern milestones that have not been reported",
                ),
            ],
        ),
        (
            NOT_SUBMITTED,
            [
                both("{} hade inte kommit in", "{} had not been submitted"),
                both("{} hade inte kommit in", "{} had not been submitted"),
            ],
        ),
        (
            TOO_LATE,
            [
                both("{} kom in för sent", "{} was submitted too late"),
                both("{} kom in för sent", "{} were submitted too late"),
            ],
        ),
    ];
    let own = ONE_AND_MORE.iter().find(|it| it.0 == reason);
    let [one, more] = own.map_or([reason.sentence; 2], |it| it.1);
    let words = if n == 1 { one } else { more };
    words.of(language).replace("{}", which)
}

/// *Ingen insamling gjordes 2022.*
pub fn cancelled(language: Language, year: u16) -> String {
    match language {
        Language::Swedish => format!("Ingen insamling gjordes {year}."),
        Language::English => format!("No figures were collected for {year}."),
    }
}

/// Why there is no figure of an earlier year: *Uppgiften för 2024 kunde inte tas fram.*
pub fn then(language: Language, reason: ReasonWords, when: When) -> String {
    const THEN: [(ReasonWords, Both); 8] = [
        (
            NOT_YET,
            both(
                "Uppgiften för {} är ännu inte tillgänglig.",
                "The figure for {} is not yet available.",
            ),
        ),
        (
            IMPOSSIBLE,
            both(
                "Uppgiften för {} kunde inte tas fram.",
                "The figure for {} could not be produced.",
            ),
        ),
        (
            NOTHING,
            both(
                "För {} fanns inget att redovisa.",
                "For {}, there was nothing to report.",
            ),
        ),
        (
            WITHHELD,
            both(
                "Uppgiften för {} lämnades inte.",
                "The figure for {} was not provided.",
            ),
        ),
        (
            DISCONTINUED,
            both(
                "Indikatorn fanns inte {}.",
                "The indicator did not exist in {}.",
            ),
        ),
        (
            IRRELEVANT,
            both(
                "Uppgiften var inte relevant för {}.",
                "The figure was not relevant for {}.",
            ),
        ),
        (
            PROTECTED,
            both(
                "Uppgiften för {} visas inte, av hänsyn till enskilda.",
                "The figure for {} is not shown, out of consideration for individuals.",
            ),
        ),
        (
            HELD,
            both(
                "Uppgiften för {} granskas fortfarande.",
                "The figure for {} is still under review.",
            ),
        ),
    ];
    let words = THEN.iter().find(|it| it.0 == reason);
    let words = words.map_or(reason.sentence, |it| it.1).of(language);
    words.replace("{}", &when.said(language))
}

/// *Den väntas i september 2026.*
pub fn expected(language: Language, at: Moment) -> String {
    let at = numbers::at(at, language);
    match language {
        Language::Swedish => format!("Den väntas {at}."),
        Language::English => format!("It is expected {at}."),
    }
}

/// *Uppgiften kom in efter den 15 april 2026 och tas med i nästa lägesrapport.*
pub fn too_late(language: Language, closed: &str) -> String {
    match language {
        Language::Swedish => {
            format!("Uppgiften kom in efter den {closed} och tas med i nästa lägesrapport.")
        }
        Language::English => format!(
            "The figure was submitted after {closed} and will be included in the next status report."
        ),
    }
}

/// *Senaste uppgift avser 2021.*
pub fn latest(language: Language, year: u16) -> String {
    match language {
        Language::Swedish => format!("Senaste uppgift avser {year}."),
        Language::English => format!("The latest figure is for {year}."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::{Period, Year};

    #[test]
    fn every_reason_can_be_told_of_an_earlier_year() {
        for (reason, part, expected) in [
            (
                NOT_YET,
                Period::Year,
                "Uppgiften för 2024 är ännu inte tillgänglig.",
            ),
            (
                IMPOSSIBLE,
                Period::Half(2),
                "Uppgiften för andra halvåret 2024 kunde inte tas fram.",
            ),
            (NOTHING, Period::Year, "För 2024 fanns inget att redovisa."),
            (WITHHELD, Period::Year, "Uppgiften för 2024 lämnades inte."),
            (DISCONTINUED, Period::Year, "Indikatorn fanns inte 2024."),
            (
                IRRELEVANT,
                Period::Year,
                "Uppgiften var inte relevant för 2024.",
            ),
            (
                PROTECTED,
                Period::Year,
                "Uppgiften för 2024 visas inte, av hänsyn till enskilda.",
            ),
            (
                HELD,
                Period::Year,
                "Uppgiften för 2024 granskas fortfarande.",
            ),
        ] {
            let year = Year::new(2024).unwrap();
            let when = When { year, part };
            assert_eq!(then(Language::Swedish, reason, when), expected);
            assert!(then(Language::English, reason, when).contains("2024"));
        }
    }
}
