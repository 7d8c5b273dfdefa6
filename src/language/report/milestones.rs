//! Milestones and roles in the report's Swedish: their words, and what has been reported of them.

use super::closed;
use super::plural;
use crate::language::Language;
use crate::language::join;
use crate::language::numbers;
use crate::language::numbers::capital;

pub const DATE: &str = "Datum";
pub const MILESTONE: &str = "Delmoment";
pub const FORM: &str = "Form";
pub const STAGE: &str = "Typ";
pub const UNIT: &str = "delmoment";

pub const WRITTEN: &str = "skriftligt";
pub const ORAL: &str = "muntligt";
pub const PART: &str = "delredovisning";
pub const FINAL: &str = "slutredovisning";

pub const NOT_REPORTED: &str = "inte redovisat";
/// What no report asks for any more.
pub const DROPPED: &str = "utgår";

/// What follows *Tabell 1.1.* over a measure's milestones.
pub fn caption(measure: &str, area: &str, year: u16) -> String {
    format!("{measure} Delmoment och vad som har redovisats, {area} {year}.")
}

/// *slutredovisning till Socialstyrelsen*
pub fn to(stage: &str, recipient: &str) -> String {
    format!("{stage} till {recipient}")
}

/// *redovisat den 14 maj 2025*, *redovisat i maj 2025*; without a day *redovisat*.
pub fn reported(day: Option<&str>, is_month: bool) -> String {
    match day {
        Some(day) if is_month => format!("redovisat i {day}"),
        Some(day) => format!("redovisat den {day}"),
        None => "redovisat".to_owned(),
    }
}

/// *ska redovisas den 1 mars 2026*
pub fn to_be_reported(date: &str) -> String {
    format!("ska redovisas den {date}")
}

/// *redovisat av två av tre*
pub fn reported_by(n: usize, of: usize) -> String {
    let said = super::in_sentence(Language::Swedish, &[n.into(), of.into()], false);
    format!("redovisat av {} av {}", said[0], said[1])
}

/// *2 av 3 delmoment redovisade*
pub fn count(n: usize, of: usize) -> String {
    format!(
        "{n} av {of} delmoment {}",
        plural(n, "redovisat", "redovisade")
    )
}

/// *delmoment 1 mars 2026*
pub fn dated(day: crate::value::Date) -> String {
    format!("delmoment {}", date(day))
}

/// *delmoment 1.1m*
pub fn numbered(id: &str) -> String {
    format!("delmoment {id}")
}

/// *delmomentet ”Rutinen beslutad”*
pub fn titled(name: &str) -> String {
    format!("delmomentet ”{name}”")
}

/// *Datumet för delmoment 1.1m är flyttat från den 1 mars 2025 till den 1 mars 2026. {Skäl.}*
pub fn moved(milestone: &str, from: &str, to: &str, reason: &str) -> String {
    let reason = closed(reason);
    format!("Datumet för {milestone} är flyttat från den {from} till den {to}. {reason}")
}

/// What an agency does in a measure that others answer for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Does {
    Coordinates,
    Contributes,
    Assists,
    IsConsulted,
    Receives,
}

/// *Region Stockholm och kommunerna bidrar.*
pub fn role(does: Does, agencies: &[String]) -> String {
    let names = join(agencies, Language::Swedish);
    let verb = match does {
        Does::Coordinates => "samordnar",
        Does::Contributes => "bidrar",
        Does::Assists => "bistår",
        Does::IsConsulted => "hörs",
        Does::Receives => return format!("Åtgärden redovisas till {names}."),
    };
    format!("{} {verb}.", capital(&names))
}

/// *1 mars 2026*
pub fn date(date: crate::value::Date) -> String {
    numbers::date(date, Language::Swedish)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_are_sentences() {
        let names = ["Region Stockholm".to_owned(), "kommunerna".to_owned()];
        assert_eq!(
            role(Does::Contributes, &names),
            "Region Stockholm och kommunerna bidrar."
        );
        assert_eq!(role(Does::IsConsulted, &names[1..]), "Kommunerna hörs.");
        assert_eq!(
            role(Does::Receives, &names[..1]),
            "Åtgärden redovisas till Region Stockholm."
        );
    }
}
