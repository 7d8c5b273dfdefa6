//! The words of the chapter that takes up the whole plan in its last year.

use crate::language::{Both, Language, both};

pub const INTRO: Both = both(
    "Tabellerna visar vad som har redovisats om varje åtgärd, år för år. De säger inte hur åtgärden har gått.",
    "The tables show what has been reported about each measure, year by year. They do not say how the measure has gone.",
);
/// For a year of the plan that no report was compiled for.
pub const NO_REPORT: Both = both("ingen lägesrapport", "no status report");

pub fn title(language: Language, from: u16, to: u16) -> String {
    match language {
        Language::Swedish => format!("Planen {from}–{to} i sin helhet"),
        Language::English => format!("The plan {from}–{to} as a whole"),
    }
}

pub fn caption(language: Language, goal: &str, area: &str) -> String {
    match language {
        Language::Swedish => {
            format!("{goal}. Vad som har redovisats om åtgärderna år för år, {area}.")
        }
        Language::English => {
            format!("{goal}. What has been reported about the measures year by year, {area}.")
        }
    }
}

/// Before an early text, when the duty is due and no answer has come.
pub fn unconfirmed(language: Language, year: u16) -> String {
    match language {
        Language::Swedish => format!(
            "Slutlig uppföljning saknas. Lägesnoteringen för {year} är det senaste som har lämnats, och den är inte bekräftad."
        ),
        Language::English => format!(
            "The final follow-up is missing. The interim note for {year} is the latest that has been submitted, and it has not been confirmed."
        ),
    }
}
