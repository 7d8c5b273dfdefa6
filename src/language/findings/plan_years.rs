//! What is wrong in how a plan changes through the years, in words.

use crate::codes::Code;
use crate::language::findings::{Pair, words};

pub(super) fn wording(code: Code) -> Option<Pair> {
    match code {
        Code::P032 => words(
            (
                "Ändringen ska gälla från {given}, men planens första ordalydelse gäller från {from}[ och planen slutar {to}].",
                "gäller aldrig",
                "Rätta året i `from`: det ska vara ett år efter planens första[ och senast {to}]. Förlängs planen, ändra också `period` i planens egna `changes`.",
            ),
            (
                "The change shall hold from {given}, but the plan's first wording holds from {from}[ and the plan ends {to}].",
                "never holds",
                "Correct the year in `from`: it shall be a year after the plan's first[ and no later than {to}]. If the plan is prolonged, change `period` too, in the plan's own `changes`.",
            ),
        ),
        _ => None,
    }
}
