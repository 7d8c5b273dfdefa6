//! What is wrong in what a plan, an edition or a text says in English, in words.

use crate::codes::Code;
use crate::language::findings::{Pair, words};

pub(super) fn wording(code: Code) -> Option<Pair> {
    match code {
        Code::P050 => words(
            (
                "Den engelska texten för \"{given}\" har ingen svensk text att stå för och visas inte.",
                "har ingen svensk text",
                "[Menas {suggestion}? ]Skriv texten på svenska i posten också, eller ta bort den engelska.",
            ),
            (
                "The English text for \"{given}\" has no Swedish text to stand for and is not shown.",
                "no Swedish text",
                "[Did you mean {suggestion}? ]Write the text in Swedish in the entry too, or remove the English.",
            ),
        ),
        Code::P051 => words(
            (
                "Texten i `{given}` ändras[ från {from}], men inte dess engelska, så den nya texten står på svenska i den engelska rapporten.",
                "utan ny engelska",
                "Skriv det engelska under `en` i samma ändring.",
            ),
            (
                "The text of `{given}` changes[ from {from}], but not its English, so the new text stands in Swedish in the English report.",
                "without new English",
                "Write the English under `en` in the same change.",
            ),
        ),
        Code::P052 => words(
            (
                "{n} av {of} titlar och namn i planen saknar engelska och står på svenska i den engelska rapporten för {year}.",
                "saknar engelska",
                "Skriv `en` i posterna[, till exempel för {given}]: ett måls är `en: {title: …}`, en parts och en indikators `en: {name: …}`.",
            ),
            (
                "{n} of {of} titles and names in the plan have no English and stand in Swedish in the English report for {year}.",
                "no English",
                "Write `en` in the entries[, such as {given}]: a goal's is `en: {title: …}`, an agency's and an indicator's `en: {name: …}`.",
            ),
        ),
        Code::E040 => words(
            (
                "Rapporten ska finnas på svenska, men `languages` har bara \"{given}\".",
                "svenska saknas",
                "Skriv `languages: [sv, en]`, eller ta bort `languages` för en rapport på enbart svenska.",
            ),
            (
                "The report shall exist in Swedish, but `languages` has only \"{given}\".",
                "Swedish is missing",
                "Write `languages: [sv, en]`, or remove `languages` for a report in Swedish only.",
            ),
        ),
        Code::E041 => words(
            (
                "Den engelska texten för \"{given}\" har ingen svensk text att stå för och visas inte.",
                "har ingen svensk text",
                "Skriv texten på svenska på samma ställe i utgåvan också, eller ta bort den engelska.",
            ),
            (
                "The English text for \"{given}\" has no Swedish text to stand for and is not shown.",
                "no Swedish text",
                "Write the text in Swedish in the same place of the edition too, or remove the English.",
            ),
        ),
        Code::N020 => words(
            (
                "Den engelska texten \"{given}\" visas inte, för utgåvan har ingen rapport på engelska.",
                "visas inte",
                "Skriv `languages: [sv, en]` i edition.yaml, eller flytta filen.",
            ),
            (
                "The English text \"{given}\" is not shown, for the edition has no report in English.",
                "not shown",
                "Write `languages: [sv, en]` in edition.yaml, or move the file.",
            ),
        ),
        Code::N021 => words(
            (
                "Mappen {name} lästes inte. Svenska texter ligger direkt i text och engelska i text/en.",
                "lästes inte",
                "Flytta texterna till text eller text/en.",
            ),
            (
                "The folder {name} was not read. Swedish texts lie directly in text and English ones in text/en.",
                "not read",
                "Move the texts to text or text/en.",
            ),
        ),
        _ => None,
    }
}
