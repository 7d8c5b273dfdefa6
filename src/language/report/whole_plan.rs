//! The words of the chapter that takes up the whole plan in its last year.

pub const INTRO: &str = "Tabellerna visar vad som har redovisats om varje åtgärd, år för år. De säger inte hur åtgärden har gått.";
/// For a year of the plan that no report was compiled for.
pub const NO_REPORT: &str = "ingen lägesrapport";

pub fn title(from: u16, to: u16) -> String {
    format!("Planen {from}–{to} i sin helhet")
}

pub fn caption(goal: &str, area: &str) -> String {
    format!("{goal}. Vad som har redovisats om åtgärderna år för år, {area}.")
}

/// Before an early text, when the duty is due and no answer has come.
pub fn unconfirmed(year: u16) -> String {
    format!(
        "Slutlig uppföljning saknas. Lägesnoteringen för {year} är det senaste som har lämnats, och den är inte bekräftad."
    )
}
