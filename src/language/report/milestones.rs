//! Milestones and roles: their words, and what has been reported of them.

use super::values::OUT_OF;
use super::{closed, in_sentence, plural};
use crate::language::numbers::capital;
use crate::language::plan_changes::quoted;
use crate::language::{Both, Language, both, join, numbers};

pub const DATE: Both = both("Datum", "Date");
pub const MILESTONE: Both = both("Delmoment", "Milestone");
pub const FORM: Both = both("Form", "Form");
pub const STAGE: Both = both("Typ", "Type");
pub const UNIT: Both = both("delmoment", "milestone");

pub const WRITTEN: Both = both("skriftligt", "written");
pub const ORAL: Both = both("muntligt", "oral");
pub const PART: Both = both("delredovisning", "part report");
pub const FINAL: Both = both("slutredovisning", "final report");

pub const REPORTED: Both = both("redovisat", "reported");
pub const REPORTED_ON: Both = both("redovisat den ", "reported on ");
pub const REPORTED_IN: Both = both("redovisat i ", "reported in ");
pub const REPORTED_BY: Both = both("redovisat av ", "reported by ");
pub const TO_BE_REPORTED: Both = both("ska redovisas den ", "to be reported on ");
/// `{}` stands for a number.
pub const COUNT: [Both; 2] = [
    both(
        "{} av {} delmoment redovisat",
        "{} of {} milestone reported",
    ),
    both(
        "{} av {} delmoment redovisade",
        "{} of {} milestones reported",
    ),
];
/// What no report asks for any more.
pub const DROPPED: Both = both("utgår", "retired");

/// What follows *Tabell med delmoment för åtgärd 1.1.* over a measure's milestones.
pub fn caption(language: Language, table: &str, area: &str, year: u16) -> String {
    match language {
        Language::Swedish => {
            format!("{table} Vad som har redovisats, {area} {year}.")
        }
        Language::English => {
            format!("{table} What has been reported, {area} {year}.")
        }
    }
}

/// *slutredovisning till Socialstyrelsen*
pub fn to(language: Language, stage: &str, recipient: &str) -> String {
    format!("{stage} {} {recipient}", language.pick("till", "to"))
}

/// *redovisat den 14 maj 2025*, *redovisat i maj 2025*; without a day *redovisat*.
pub fn reported(language: Language, day: Option<&str>, is_month: bool) -> String {
    let at = if is_month { REPORTED_IN } else { REPORTED_ON };
    day.map_or(REPORTED.of(language).to_owned(), |day| {
        format!("{}{day}", at.of(language))
    })
}

/// *ska redovisas den 1 mars 2026*
pub fn to_be_reported(language: Language, date: &str) -> String {
    format!("{}{date}", TO_BE_REPORTED.of(language))
}

/// *Det väntas i september 2026.* of what is not there yet.
pub fn expected(language: Language, day: &str, is_month: bool) -> String {
    match (language, is_month) {
        (Language::Swedish, true) => format!("Det väntas i {day}."),
        (Language::Swedish, false) => format!("Det väntas den {day}."),
        (Language::English, true) => format!("It is expected in {day}."),
        (Language::English, false) => format!("It is expected on {day}."),
    }
}

/// *redovisat av två av tre*
pub fn reported_by(language: Language, n: usize, of: usize) -> String {
    let said = in_sentence(language, &[n.into(), of.into()], false);
    format!(
        "{}{}",
        REPORTED_BY.of(language),
        said.join(OUT_OF.of(language))
    )
}

/// *2 av 3 delmoment redovisade*
pub fn count(language: Language, n: usize, of: usize) -> String {
    let is_one = match language {
        Language::Swedish => n == 1,
        Language::English => of == 1,
    };
    let word = if is_one { COUNT[0] } else { COUNT[1] };
    let said = word.of(language).replacen("{}", &n.to_string(), 1);
    said.replacen("{}", &of.to_string(), 1)
}

/// *delmoment 1 mars 2026*
pub fn dated(language: Language, day: crate::value::Date) -> String {
    format!("{} {}", UNIT.of(language), date(language, day))
}

/// *delmoment 1.1m*
pub fn numbered(language: Language, id: &str) -> String {
    format!("{} {id}", UNIT.of(language))
}

/// *delmomentet ”Rutinen beslutad”*
pub fn titled(language: Language, name: &str) -> String {
    let milestone = language.pick("delmomentet", "the milestone");
    format!("{milestone} {}", quoted(name, language))
}

/// *Datumet för delmoment 1.1m är flyttat från den 1 mars 2025 till den 1 mars 2026. {Skäl.}*
pub fn moved(language: Language, milestone: &str, from: &str, to: &str, reason: &str) -> String {
    let reason = closed(reason);
    match language {
        Language::Swedish => {
            format!("Datumet för {milestone} är flyttat från den {from} till den {to}. {reason}")
        }
        Language::English => {
            format!("The date of {milestone} has been moved from {from} to {to}. {reason}")
        }
    }
}

/// *Delmoment 1.1m: Skulle redovisas den 18 maj; redovisades den 20 juni.* Of several, with whose it
/// is. The year is named where the two are of different years.
pub fn late(
    language: Language,
    milestone: &str,
    party: Option<&str>,
    date: crate::value::Date,
    day: crate::value::Date,
) -> String {
    let party = party.map_or(String::new(), |it| format!(" ({it})"));
    let year = format!(" {}", date.year());
    let [date, day] = [date, day].map(|it| {
        let said = numbers::date(it, language);
        let is_same = date.year() == day.year();
        said.strip_suffix(&year)
            .filter(|_| is_same)
            .map_or(said.clone(), str::to_owned)
    });
    match language {
        Language::Swedish => {
            format!("{milestone}{party}: Skulle redovisas den {date}; redovisades den {day}.")
        }
        Language::English => {
            format!("{milestone}{party}: To be reported on {date}; reported on {day}.")
        }
    }
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
pub fn role(language: Language, does: Does, agencies: &[String]) -> String {
    let names = join(agencies, language);
    match language {
        Language::Swedish => {
            let verb = match does {
                Does::Coordinates => "samordnar",
                Does::Contributes => "bidrar",
                Does::Assists => "bistår",
                Does::IsConsulted => "hörs",
                Does::Receives => "är mottagare",
            };
            format!("{} {verb}.", capital(&names))
        }
        // A name may be one or many: the sentence stays clear of its verb.
        Language::English => match does {
            Does::Coordinates => format!("The measure is coordinated by {names}."),
            Does::Contributes => format!("Contributions are made by {names}."),
            Does::Assists => format!("Assistance is given by {names}."),
            Does::IsConsulted => {
                format!("The measure is carried out in consultation with {names}.")
            }
            Does::Receives => {
                let recipient = plural(agencies.len(), "recipient", "recipients");
                format!("The plan names {names} as {recipient}.")
            }
        },
    }
}

/// *1 mars 2026*
pub fn date(language: Language, date: crate::value::Date) -> String {
    numbers::date(date, language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_are_sentences() {
        let names = ["Region Stockholm".to_owned(), "kommunerna".to_owned()];
        assert_eq!(
            role(Language::Swedish, Does::Contributes, &names),
            "Region Stockholm och kommunerna bidrar."
        );
        assert_eq!(
            role(Language::Swedish, Does::IsConsulted, &names[1..]),
            "Kommunerna hörs."
        );
        assert_eq!(
            role(Language::Swedish, Does::Receives, &names[..1]),
            "Region Stockholm är mottagare."
        );
        assert_eq!(
            role(Language::English, Does::Receives, &names),
            "The plan names Region Stockholm and kommunerna as recipients."
        );
        assert_eq!(
            role(Language::English, Does::Contributes, &names),
            "Contributions are made by Region Stockholm and kommunerna."
        );
    }

    #[test]
    fn a_day_and_a_month_are_told_apart() {
        let said = |day, is_month| reported(Language::English, day, is_month);
        assert_eq!(said(Some("14 May 2025"), false), "reported on 14 May 2025");
        assert_eq!(said(Some("May 2025"), true), "reported in May 2025");
        assert_eq!(said(None, false), "reported");
        assert_eq!(count(Language::English, 1, 3), "1 of 3 milestones reported");
    }
}
