//! What is wrong with a form that has been sent back, in words.

use crate::codes::Code;
use crate::language::findings::Pair;
use crate::language::findings::words;

pub(super) fn wording(code: Code) -> Option<Pair> {
    match code {
        Code::S106 => words(
            (
                "{n#rad#rader} saknar svar och räknas inte: {ids}.",
                "tom rad",
                "Fyll i värdet, 0 om inget förekom, eller skriv skälet i kolumnen status. En rad som inte behövs kan tas bort.",
            ),
            (
                "{n#row is#rows are} not filled in: {ids}.",
                "blank row",
                "Fill in the value, 0 if nothing occurred, or write the reason in the column status. A row that is not needed can be removed.",
            ),
        ),
        _ => None,
    }
}
