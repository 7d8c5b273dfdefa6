//! What is wrong with the dates of a round, in words.

use crate::codes::Code;
use crate::language::findings::{Pair, words};

pub(super) fn wording(code: Code) -> Option<Pair> {
    match code {
        Code::E019 => words(
            (
                "Filen \"{given}\" under `received` finns inte i mappen.",
                "finns inte i mappen",
                "[Menas `{suggestion}`? ]Skriv filens namn precis som i mappen, med ändelsen. Gäller dagen alla partens filer räcker det med datumet.",
            ),
            (
                "The file \"{given}\" under `received` is not in the folder.",
                "not in the folder",
                "[Did you mean `{suggestion}`? ]Write the file's name just as it is in the folder, with its ending. If the day holds for all the agency's files, the date alone is enough.",
            ),
        ),
        Code::E020 => words(
            (
                "Filen kom in den {given}, men rapporten visar läget den {as_of}.",
                "efter den {as_of}",
                "Flytta fram `as_of` så att den dagen är med. Ska det som kom då inte vara med i årets rapport, skriv i `closed` den sista dag som räknas.",
            ),
            (
                "The file came in on {given}, but the report tells the state on {as_of}.",
                "after {as_of}",
                "Move `as_of` so that the day is included. If what came then shall not be in this year's report, write the last day that counts in `closed`.",
            ),
        ),
        Code::E021 => words(
            (
                "Anståndet till den {given} är ingen längre tid: {agency} skulle ändå lämna senast den {due}.",
                "inte efter den {due}",
                "Rätta `until`, eller ta bort anståndet. Ska parten lämna tidigare än andra skrivs det under `due`.",
            ),
            (
                "The extension until {given} is no longer time: {agency} had until {due} anyway.",
                "not after {due}",
                "Correct `until`, or remove the extension. A party that shall send earlier than others has its date under `due`.",
            ),
        ),
        Code::E022 => words(
            (
                "{whose} har till den {given} på sig, men det som kommer in efter den {closed} kommer inte med.",
                "efter den {closed}",
                "Flytta fram `closed` (och `as_of`) till den dagen eller senare, eller korta tiden. Annars får den som håller sin dag veta att uppgifterna kom in för sent.",
            ),
            (
                "{whose} may send until {given}, but what comes in after {closed} is not included.",
                "after {closed}",
                "Move `closed` (and `as_of`) to that day or later, or shorten the time. Otherwise one who keeps its day is told that its figures came in too late.",
            ),
        ),
        Code::S102 => words(
            (
                "Filen kom in den {received}, efter den {closed}: {n#rad#rader} är inte med i rapporten för {year}.",
                "",
                "Lägg raderna i partens fil i nästa års mapp, med {year} i kolumnen år, så kommer de med i den rapporten. Ska de vara med redan nu, flytta fram `closed` och `as_of` i edition.yaml.",
            ),
            (
                "The file came in on {received}, after {closed}: {n#row is#rows are} not in the report on {year}.",
                "",
                "Put the rows into the agency's file in next year's folder, with {year} in the column år, and that report has them. To include them now, move `closed` and `as_of` in edition.yaml.",
            ),
        ),
        _ => None,
    }
}
