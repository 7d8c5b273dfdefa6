//! What is wrong with a form that has been sent back, in words.

use crate::codes::Code;
use crate::language::findings::{Pair, words};

pub(super) fn term(key: &str) -> Option<(&'static str, &'static str)> {
    (key == "year-before:none").then_some(("inte", "no"))
}

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
        Code::S108 => words(
            (
                "Raden gäller {id}, men i kolumnen \"{column}\" står \"{given}\"[, och det är {other}][, och det är åtgärd {measure}].",
                "en annan rads",
                "Står uppgiften på rätt rad? {id} är \"{expected}\". Gäller svaret [{other}][åtgärd {measure}], skriv rätt id i `indikator`. Stämmer raden, töm cellen: kolumnen \"{column}\" läses inte.",
            ),
            (
                "The row is about {id}, but its column \"{column}\" says \"{given}\"[, and that is {other}][, and that is measure {measure}].",
                "another row's",
                "Does the figure stand in the right row? {id} is \"{expected}\". If the answer is about [{other}][measure {measure}], write the right id in `indikator`. If the row is right, empty the cell: the column \"{column}\" is not read.",
            ),
        ),
        Code::S109 => words(
            (
                "I kolumnen \"föregående år\" står {given} för {id}[ ({category})], men [uppgiften för {year_before} är {before}][någon uppgift för {year_before} finns {none}].",
                "läses inte",
                "Är uppgiften för {year_before} fel, skriv en rad till: {year_before} i `år`, rätt tal i `värde` och orsaken i `kommentar`. Gäller talet {year}, skriv det i `värde`. Kolumnen \"föregående år\" läses inte.",
            ),
            (
                "The column \"föregående år\" says {given} for {id}[ ({category})], but [the figure for {year_before} is {before}][there is {none} figure for {year_before}].",
                "not read",
                "If the figure for {year_before} is wrong, write one more row: {year_before} in `år`, the right number in `värde` and the cause in `kommentar`. If the number is about {year}, write it in `värde`. The column \"föregående år\" is not read.",
            ),
        ),
        _ => None,
    }
}
