//! When a measure that a group has described before its time is followed up.

use crate::words::Language;

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
