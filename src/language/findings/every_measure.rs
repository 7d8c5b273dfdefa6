//! What is wrong in what every measure owes, in words.

use crate::codes::Code;
use crate::language::findings::{Pair, words};

pub(super) fn wording(code: Code) -> Option<Pair> {
    match code {
        Code::P044 => words(
            (
                "Tillägget \"{given}\" slutar inte på en bokstav.",
                "ska sluta på en bokstav",
                "Skriv en bokstav, till exempel `suffix: a`. Åtgärden 1.1 får då indikatorn 1.1a.",
            ),
            (
                "The suffix \"{given}\" does not end in a letter.",
                "must end in a letter",
                "Write a letter, such as `suffix: a`. The measure 1.1 then has the indicator 1.1a.",
            ),
        ),
        _ => None,
    }
}
