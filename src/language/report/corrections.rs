//! How a figure was corrected, completed or withdrawn becomes a sentence, and a word for the table.

use crate::language::report::when::When;
use crate::language::{Both, Language, both};

// The words of the column *Typ*.
pub const CORRECTION: Both = both("Rättelse", "Correction");
pub const FINAL: Both = both("Slutlig uppgift", "Final figure");
pub const REVISED: Both = both("Reviderad av källan", "Revised by the source");
pub const ADDITION: Both = both("Komplettering", "Addition");
pub const COMPLETER: Both = both("Mer fullständig", "More complete");
pub const WITHDRAWN: Both = both("Tillbakadragen", "Withdrawn");
pub const PRECISER: Both = both("Noggrannare", "More precise");

/// Why a value is not to be shown.
pub const REGARD: Both = both(
    "av hänsyn till enskilda",
    "out of consideration for individuals",
);
/// In the column *Orsak*.
pub const NO_CAUSE: Both = both("anges inte", "not stated");

pub fn caption(language: Language, area: &str, year: u16) -> String {
    match language {
        Language::Swedish => {
            format!("Uppgifter om tidigare år som har ändrats eller tillkommit, {area} {year}.")
        }
        Language::English => {
            format!("Figures for earlier years that have been changed or added, {area} {year}.")
        }
    }
}

/// A figure that was given before and is another now. `cause`: a sentence with a space before it,
/// or nothing.
#[derive(Debug, Clone, Copy)]
pub struct Corrected<'t> {
    pub when: When,
    pub before: &'t str,
    pub now: &'t str,
    pub cause: &'t str,
}

impl Corrected<'_> {
    /// *Uppgiften för 2024 har rättats från 318 till 312. {Orsak.}*
    pub fn corrected(self, language: Language) -> String {
        let Corrected {
            when,
            before,
            now,
            cause,
        } = self;
        let when = when.said(language);
        match language {
            Language::Swedish => {
                format!("Uppgiften för {when} har rättats från {before} till {now}.{cause}")
            }
            Language::English => {
                format!("The figure for {when} has been corrected from {before} to {now}.{cause}")
            }
        }
    }

    /// *Beskrivningen för 2024 har ersatts. {Orsak.}*, of a text.
    pub fn rewritten(self, language: Language) -> String {
        let Corrected { when, cause, .. } = self;
        let when = when.said(language);
        match language {
            Language::Swedish => format!("Beskrivningen för {when} har ersatts.{cause}"),
            Language::English => format!("The description for {when} has been replaced.{cause}"),
        }
    }

    pub fn made_final(self, language: Language) -> String {
        let Corrected {
            when, before, now, ..
        } = self;
        let when = when.said(language);
        match language {
            Language::Swedish => format!(
                "Den preliminära uppgiften för {when}, {before}, har ersatts av den slutliga, {now}."
            ),
            Language::English => format!(
                "The preliminary figure for {when}, {before}, has been replaced by the final one, {now}."
            ),
        }
    }

    pub fn revised(self, language: Language) -> String {
        let Corrected {
            when, before, now, ..
        } = self;
        let when = when.said(language);
        match language {
            Language::Swedish => {
                format!("Källan har reviderat uppgiften för {when} från {before} till {now}.")
            }
            Language::English => {
                format!("The source has revised the figure for {when} from {before} to {now}.")
            }
        }
    }

    pub fn added(self, language: Language) -> String {
        let Corrected { when, now, .. } = self;
        let when = when.said(language);
        match language {
            Language::Swedish => format!(
                "Uppgiften för {when} saknades i förra lägesrapporten. Den har nu lämnats: {now}."
            ),
            Language::English => format!(
                "The figure for {when} was missing from the last status report. It has now been submitted: {now}."
            ),
        }
    }

    pub fn completed(self, language: Language) -> String {
        let Corrected {
            when, before, now, ..
        } = self;
        let when = when.said(language);
        match language {
            Language::Swedish => {
                format!("Uppgiften för {when} är nu mer fullständig: {now}, tidigare {before}.")
            }
            Language::English => {
                format!("The figure for {when} is now more complete: {now}, previously {before}.")
            }
        }
    }

    /// Of a value that is not to be shown: neither it nor any other cause is told.
    pub fn hidden(self, language: Language) -> String {
        let when = self.when.said(language);
        let regard = REGARD.of(language);
        match language {
            Language::Swedish => format!("Uppgiften för {when} har dragits tillbaka, {regard}."),
            Language::English => format!("The figure for {when} has been withdrawn, {regard}."),
        }
    }

    pub fn withdrawn(self, language: Language) -> String {
        let Corrected {
            when,
            before,
            cause,
            ..
        } = self;
        let when = when.said(language);
        match language {
            Language::Swedish => {
                format!("Uppgiften för {when}, {before}, har dragits tillbaka.{cause}")
            }
            Language::English => {
                format!("The figure for {when}, {before}, has been withdrawn.{cause}")
            }
        }
    }
}

/// *Med den rättade uppgiften blir ökningen som angavs i lägesrapporten 2024 en minskning.*
pub fn turns(language: Language, edition: u16, was_increase: bool) -> String {
    match language {
        Language::Swedish => {
            let (was, is) = if was_increase {
                ("ökningen", "minskning")
            } else {
                ("minskningen", "ökning")
            };
            format!(
                "Med den rättade uppgiften blir {was} som angavs i lägesrapporten {edition} en {is}."
            )
        }
        Language::English => {
            let (was, is) = if was_increase {
                ("increase", "a decrease")
            } else {
                ("decrease", "an increase")
            };
            format!(
                "With the corrected figure, the {was} stated in the status report for {edition} becomes {is}."
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::{Period, Year};

    #[test]
    fn both_values_are_told_and_the_cause() {
        let figure = Corrected {
            when: When {
                year: Year::new(2024).unwrap(),
                part: Period::Year,
            },
            before: "318",
            now: "312",
            cause: " En fil räknades två gånger.",
        };
        assert_eq!(
            figure.corrected(Language::Swedish),
            "Uppgiften för 2024 har rättats från 318 till 312. En fil räknades två gånger."
        );
        assert_eq!(
            Corrected {
                cause: "",
                ..figure
            }
            .corrected(Language::English),
            "The figure for 2024 has been corrected from 318 to 312."
        );
        assert_eq!(
            figure.made_final(Language::English),
            "The preliminary figure for 2024, 318, has been replaced by the final one, 312."
        );
        assert_eq!(
            turns(Language::English, 2024, true),
            "With the corrected figure, the increase stated in the status report for 2024 becomes a decrease."
        );
    }
}
