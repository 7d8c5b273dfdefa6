//! What is wrong in targets, references, classes and grades, in words.

use crate::codes::Code;
use crate::language::findings::{Pair, words};

pub(super) fn wording(code: Code) -> Option<Pair> {
    match code {
        Code::P038 => words(
            (
                "Målvärdet \"{given}\" säger inte om mer eller mindre är bättre.",
                "åt vilket håll?",
                "Skriv `better: higher` eller `better: lower` på indikatorn, eller `at_least: {given}` eller `at_most: {given}` under `target`.",
            ),
            (
                "The target \"{given}\" does not say whether more or less is better.",
                "in which direction?",
                "Write `better: higher` or `better: lower` on the indicator, or `at_least: {given}` or `at_most: {given}` under `target`.",
            ),
        ),
        Code::P039 => words(
            (
                "{given} kan inte stå som jämförelse till {other}: typ eller enhet är en annan.",
                "annan typ eller enhet",
                "Ge de två samma `type`, `unit` och skala, eller ta bort `reference_for`.",
            ),
            (
                "{given} cannot stand as a reference for {other}: its type or unit is another.",
                "another type or unit",
                "Give the two the same `type`, `unit` and scale, or remove `reference_for`.",
            ),
        ),
        Code::P040 => words(
            (
                "Målvärdet säger två saker[: \"{given}\" står vid sidan av ett annat][: {year} står två gånger].",
                "vilket gäller?",
                "Behåll ett av `value`, `at_least`, `at_most` och `text`, och ett målvärde för varje år.",
            ),
            (
                "The target says two things[: \"{given}\" stands beside another][: {year} stands twice].",
                "which one holds?",
                "Keep one of `value`, `at_least`, `at_most` and `text`, and one target for each year.",
            ),
        ),
        Code::P041 => words(
            (
                "`since: {given}` gäller bara en indikator som har lagts ned, men `class` säger inte det.",
                "sedan när är den vad?",
                "Skriv också `class: discontinued`. Började indikatorn gälla {given}, skriv `first_year` i stället.",
            ),
            (
                "`since: {given}` is only for an indicator that has been discontinued, but `class` does not say so.",
                "since when is it what?",
                "Write `class: discontinued` too. If the indicator began to hold in {given}, write `first_year` instead.",
            ),
        ),
        Code::P042 => words(
            (
                "Målvärdet \"{given}\" kan inte prövas: indikatorn besvaras med text.",
                "ett värde för en text",
                "Skriv målet i ord, med `text` under `target`. Ska det gå att pröva, ge indikatorn en annan `type`.",
            ),
            (
                "The target \"{given}\" cannot be judged: the indicator is answered with text.",
                "a value for a text",
                "Write the target in words, with `text` under `target`. If it shall be judged, give the indicator another `type`.",
            ),
        ),
        Code::S112 => words(
            (
                "Bedömningen \"{given}\" ska ha en motivering.",
                "varför?",
                "Skriv motiveringen i kolumnen kommentar. Den publiceras.",
            ),
            (
                "The grade \"{given}\" needs a motivation.",
                "why?",
                "Write the motivation in the column kommentar. It is published.",
            ),
        ),
        Code::S113 => words(
            (
                "\"{given}\" är inget ord för en trend.",
                "okänt ord",
                "[Menas \"{suggestion}\"? ]Skriv {known#ordet#ett av orden}, eller lämna cellen tom.",
            ),
            (
                "\"{given}\" is no word for a trend.",
                "unknown word",
                "[Did you mean \"{suggestion}\"? ]Write {known#the word#one of the words}, or leave the cell blank.",
            ),
        ),
        _ => None,
    }
}
