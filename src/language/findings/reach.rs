//! What a plan calls what cannot be called so, and when it asks for what no year comes to, in words.

use crate::codes::Code;
use crate::language::findings::{Pair, words};

pub(super) fn wording(code: Code) -> Option<Pair> {
    match code {
        Code::P057 => words(
            (
                "Id {given} slutar inte på en bokstav.",
                "ska sluta på en bokstav",
                "Lägg till en bokstav, till exempel {given}a, också där indikatorn nämns och i parternas filer. Ett id av bara siffror gör Excel om till ett tal eller ett datum.",
            ),
            (
                "The id {given} does not end in a letter.",
                "must end in a letter",
                "Add a letter, such as {given}a, also where the indicator is named and in the agencies' files. Excel turns an id of digits alone into a number or a date.",
            ),
        ),
        Code::P058 => words(
            (
                "Uppgiften ska lämnas den {date}, men inget år från {from}[ till {to}] frågar efter den.",
                "frågas aldrig efter",
                "Rätta datumet: det ska ligga i {from} eller senare[, och senast i {to}]. Gäller planen längre än så, ändra `period`.",
            ),
            (
                "The figure is due on {date}, but no year from {from}[ to {to}] asks for it.",
                "never asked for",
                "Correct the date: it shall be in {from} or later[, and in {to} at the latest]. If the plan holds longer than that, change `period`.",
            ),
        ),
        Code::P059 => words(
            (
                "Målvärdet för {target} kan inget år nå: {given} lämnas för sista gången för {last}.",
                "efter {last}",
                "Rätta året, eller förläng planen i `period`. Ligger målet bortom planen, skriv det i ord: `target: {text: …}`.",
            ),
            (
                "No year can reach the target for {target}: {given} is reported for the last time for {last}.",
                "after {last}",
                "Correct the year, or prolong the plan in `period`. If the target lies beyond the plan, write it in words: `target: {text: …}`.",
            ),
        ),
        Code::P060 => words(("{what}.", "", "{do}"), ("{what}.", "", "{do}")),
        _ => None,
    }
}

/// The words of a key that tells what a reserved word means.
pub(super) fn term(key: &str) -> Option<(&'static str, &'static str)> {
    Some(match key {
        "reserved:blank" => ("En kategori är tom", "A category is empty"),
        "reserved:total" => (
            "\"{given}\" kan inte vara en kategori: så skrivs totalen i parternas filer",
            "\"{given}\" cannot be a category: it is how the total is written in the agencies' files",
        ),
        "reserved:undistributed" => (
            "\"{given}\" kan inte vara en kategori: så skrivs det som inte går att fördela",
            "\"{given}\" cannot be a category: it is how what cannot be divided is written",
        ),
        "reserved:column" => (
            "Rubriken \"{given}\" kan inte vara en uppdelnings kolumn: den betyder något annat i parternas filer",
            "The heading \"{given}\" cannot be a breakdown's column: it means something else in the agencies' files",
        ),
        "mend-reserved:blank" => (
            "Skriv kategorin, eller ta bort det tomma.",
            "Write the category, or remove what is empty.",
        ),
        "mend-reserved:total" | "mend-reserved:undistributed" => (
            "Ta bort ordet ur listan: det finns i varje uppdelning ändå. Är det något annat, välj ett annat namn.",
            "Remove the word from the list: it is in every breakdown anyway. If it is something else, choose another name.",
        ),
        "mend-reserved:column" => (
            "Ge kolumnen ett annat namn med `column`, till exempel `column: verksamhetsområde`.",
            "Give the column another name with `column`, such as `column: verksamhetsområde`.",
        ),
        _ => return None,
    })
}
