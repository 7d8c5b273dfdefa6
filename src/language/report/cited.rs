//! What the report's sentences call a measure and a goal.

use crate::language::{Both, both};

/// Before a measure, as the legend knows it.
pub const SEE: Both = both("se ", "see ");

/// Whether a number has the word for what it numbers in it, as a plan may write it: *Boverket,
/// åtgärd 1*.
pub fn says_what_it_is(number: &str) -> bool {
    let is_word = |it: &str| {
        let word = it.to_lowercase();
        [
            "åtgärd",
            "measure",
            "mål",
            "goal",
            "delmål",
            "insats",
            "insatsområde",
        ]
        .contains(&word.as_str())
    };
    number.split(|c: char| !c.is_alphabetic()).any(is_word)
}
