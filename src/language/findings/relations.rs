//! What is wrong between the figures of one or several files, in words.

use crate::codes::Code;
use crate::language::findings::{Pair, words};

#[expect(clippy::too_many_lines, reason = "a table")]
pub(super) fn wording(code: Code) -> Option<Pair> {
    match code {
        Code::S076 => words(
            (
                "Svaret är ja sedan {given}[, men raden gäller {own}][, men rapporten visar läget den {as_of}].",
                "[efter {own}][efter den {as_of}]",
                "Rätta datumet eller svaret. Blev svaret ja först senare, skriv nej nu och ja i det årets rapport.",
            ),
            (
                "The answer is ja (yes) since {given}[, but the row is about {own}][, but the report shows the state of {as_of}].",
                "[after {own}][after {as_of}]",
                "Correct the date or the answer. If it became ja only later, write nej (no) now and ja in that year's report.",
            ),
        ),
        Code::S077 => words(
            (
                "Uppgiften väntades {given}, men rapporten visar läget den {as_of}.",
                "har passerat",
                "Har uppgiften kommit, skriv värdet och töm status och datum. Skriv annars den dag eller månad då den väntas nu.",
            ),
            (
                "The figure was expected {given}, but the report shows the state of {as_of}.",
                "has passed",
                "If the figure has come, write its value and empty status and datum. Otherwise write the day or the month when it is expected now.",
            ),
        ),
        Code::S078 => words(
            (
                "Året {given} är mer än {years} år före planens första år, {first}.",
                "rätt århundrade?",
                "Rätta året.",
            ),
            (
                "The year {given} is more than {years} years before the plan's first year, {first}.",
                "the right century?",
                "Correct the year.",
            ),
        ),
        Code::S079 => words(
            (
                "Alla {n} rader från {agency} gäller {years} och ingen {suggestion}. Menas {suggestion}?",
                "gäller inte {suggestion}",
                "Gäller uppgifterna {suggestion}, skriv {suggestion} i kolumnen år eller töm den. Är de rättelser av tidigare år, skriv orsaken i kolumnen kommentar på varje rad som har ändrats.",
            ),
            (
                "All {n} rows from {agency} are about {years} and none about {suggestion}. Did you mean {suggestion}?",
                "not about {suggestion}",
                "If the figures are about {suggestion}, write {suggestion} in the column år or empty it. If they are corrections of earlier years, write the cause in the column kommentar on every row that has changed.",
            ),
        ),
        Code::S080 => words(
            (
                "Delarna av {id} efter {breakdown} blir {parts}, men {whole} är {total}.",
                "{list}",
                "Rätta totalen eller delarna.[ Om {rest} inte går att fördela: lägg till raden \"ej fördelat\" med {rest}.]",
            ),
            (
                "The parts of {id} by {breakdown} make {parts}, but {whole} is {total}.",
                "{list}",
                "Correct the total or the parts.[ If {rest} cannot be divided: add a row \"ej fördelat\" with {rest}.]",
            ),
        ),
        Code::S081 => words(
            (
                "Delen \"{part}\" i {id} är {given}, mer än totalen, {total}.",
                "mer än {total}",
                "Rätta delen eller totalen.",
            ),
            (
                "The part \"{part}\" of {id} is {given}, more than the total, {total}.",
                "more than {total}",
                "Correct the part or the total.",
            ),
        ),
        Code::S082 => words(
            (
                "{what}.",
                "[rad {first_row} och rad {second_row}]",
                "Ta bort den ena raden. Båda räknas som en enda.",
            ),
            (
                "{what}.",
                "[row {first_row} and row {second_row}]",
                "Remove one of the rows. Both count as a single one.",
            ),
        ),
        Code::S083 => words(
            (
                "{id}[ ({category})] för {year} står två gånger[, på rad {first_row} och rad {second_row}], med värden som är lika efter avrundning: {first} och {second}.",
                "[rad {first_row} och rad {second_row}]",
                "Ta bort den rad som är minst noggrann. Den noggrannare används.",
            ),
            (
                "{id}[ ({category})] for {year} stands twice[, on row {first_row} and row {second_row}], with values that are equal after rounding: {first} and {second}.",
                "[row {first_row} and row {second_row}]",
                "Remove the less exact row. The more exact one is used.",
            ),
        ),
        Code::S084 => words(
            (
                "{id}[ ({category})] har två olika svar för {year}, på rad {first_row} och rad {second_row}[: {first} och {second}].",
                "rad {first_row} och rad {second_row}",
                "Behåll den ena raden. Är det den senare som gäller, ta bort den första.",
            ),
            (
                "{id}[ ({category})] has two different answers for {year}, on row {first_row} and row {second_row}[: {first} and {second}].",
                "row {first_row} and row {second_row}",
                "Keep one of the rows. If the later one holds, remove the first.",
            ),
        ),
        Code::S085 => words(
            (
                "{id}[ ({category})] räknas sammanlagt för alla år men har minskat, från {before} till {given}.",
                "mindre än {before}",
                "Skriv antalet sedan starten, inte bara årets. Var det förra talet fel, lämna också en rad med rätt tal för det året.",
            ),
            (
                "{id}[ ({category})] is counted for all years together but has fallen, from {before} to {given}.",
                "less than {before}",
                "Write the number since the start, not only the year's. If the former figure was wrong, send a row with the right figure for that year too.",
            ),
        ),
        Code::S086 => words(
            (
                "\"{category}\" i {id} är {given}, så få att en person kan kännas igen.",
                "litet antal",
                "Bedöm om talet kan visas. Kan det inte det, töm värdet och skriv \"skyddad\" i kolumnen status. Kan det visas, bekräfta fyndet under `decisions` i utgåvan.",
            ),
            (
                "\"{category}\" in {id} is {given}, so few that a person may be recognised.",
                "small number",
                "Decide whether the figure can be shown. If not, empty the value and write \"skyddad\" in the column status. If it can, confirm the finding under `decisions` in the edition.",
            ),
        ),
        Code::S087 => words(
            (
                "{id}[ ({category})] är {given}, mot {before} för {year_before}: ett stort hopp.",
                "{year_before}: {before}",
                "Kontrollera talet, till exempel att ingen siffra har kommit med eller fallit bort. Stämmer det, skriv orsaken i kolumnen kommentar.",
            ),
            (
                "{id}[ ({category})] is {given}, against {before} for {year_before}: a large jump.",
                "{year_before}: {before}",
                "Check the figure, for instance that no digit has come in or fallen out. If it is right, write the cause in the column kommentar.",
            ),
        ),
        Code::S088 => words(
            (
                "Alla {n#tal#tal} i filen är samma som för {year_before}.",
                "",
                "Kontrollera att det inte är fel års fil som har skickats. Stämmer talen, skriv det i kolumnen meddelande.",
            ),
            (
                "All {n#figure#figures} in the file are the same as for {year_before}.",
                "",
                "See that it is not the wrong year's file that was sent. If the figures are right, write so in the column meddelande.",
            ),
        ),
        Code::S089 => words(
            (
                "{given} av {asked} tillfrågade har svarat på {id}, färre än hälften.",
                "färre än hälften har svarat",
                "Kontrollera nämnare och tillfrågade. Stämmer de behöver inget ändras, hur många som har svarat visas i rapporten.",
            ),
            (
                "{given} of {asked} asked have answered {id}, fewer than half.",
                "fewer than half have answered",
                "Check nämnare and tillfrågade. If they are right, nothing needs to change: how many answered is shown in the report.",
            ),
        ),
        Code::S090 => words(
            (
                "Uppgiften lämnas i år som {given}, men {year_before} lämnades den som {before}.",
                "{year_before}: {before}",
                "Lämna hellre {before} som tidigare, eller båda, så att åren kan jämföras. De två serierna visas var för sig och binds aldrig ihop.",
            ),
            (
                "The figure is reported as {given} this year, but in {year_before} it was reported as {before}.",
                "{year_before}: {before}",
                "Rather report {before} as before, or both, so that the years can be compared. The two series are shown apart and are never joined.",
            ),
        ),
        Code::S091 => words(
            (
                "{id} saknar {categories#kategorin#kategorierna} i uppdelningen {breakdown}.",
                "{categories} saknas",
                "Lägg till en rad för varje kategori. Skriv 0 om inget förekom, annars skälet i kolumnen status, till exempel \"ej tillgänglig\".",
            ),
            (
                "{id} lacks {categories#the category#the categories} in the breakdown {breakdown}.",
                "{categories} missing",
                "Add a row for each category. Write 0 if nothing occurred, otherwise the reason in the column status, such as \"ej tillgänglig\".",
            ),
        ),
        Code::S092 => words(
            (
                "{agency} och {other_agency} har lämnat olika svar på {id}[: {given} och {other}].",
                "{agency} och {other_agency}",
                "Kom överens om vilket svar som gäller och rätta det andra. Ska båda visas behöver planen ändras (`combine: each`).",
            ),
            (
                "{agency} and {other_agency} have sent different answers to {id}[: {given} and {other}].",
                "{agency} and {other_agency}",
                "Agree on which answer holds and correct the other. If both are to be shown, the plan must be changed (`combine: each`).",
            ),
        ),
        Code::S100 => words(
            (
                "{agency} har inte lämnat {n} av {of#uppgift#uppgifter} för {year} (senast den {due}): {ids}.",
                "skulle ha lämnats senast den {due}",
                "Lämna uppgifterna i en ny eller kompletterad fil. Går en uppgift inte att få fram, skriv skälet i kolumnen status, till exempel \"kan inte tas fram\", och en förklaring i kommentaren.",
            ),
            (
                "{agency} has not sent {n} of {of#figure#figures} for {year} (due on {due}): {ids}.",
                "was due on {due}",
                "Send the figures in a new or completed file. If a figure cannot be had, write the reason in the column status, such as \"kan inte tas fram\", and an explanation in the column kommentar.",
            ),
        ),
        Code::S101 => words(
            (
                "{agency} har inte lämnat någon fil för {year} (senast den {due}). {n#uppgift#uppgifter} saknas: {ids}.",
                "skulle ha lämnats senast den {due}",
                "Spara filen som {path} när den kommer. Går en uppgift inte att få fram, skriv skälet i kolumnen status, till exempel \"kan inte tas fram\", och en förklaring i kommentaren.",
            ),
            (
                "{agency} has sent no file for {year} (due on {due}). {n#figure is#figures are} missing: {ids}.",
                "was due on {due}",
                "Save the file as {path} when it comes. If a figure cannot be had, write the reason in the column status, such as \"kan inte tas fram\", and an explanation in the column kommentar.",
            ),
        ),
        _ => None,
    }
}

pub(super) fn term(key: &str) -> Option<(&'static str, &'static str)> {
    Some(match key {
        "whole:total" => ("totalen", "the total"),
        "identical:row" => (
            "{id}[ ({category})] för {year} står två gånger med samma svar[, på rad {first_row} och rad {second_row}]",
            "{id}[ ({category})] for {year} stands twice with the same answer[, on row {first_row} and row {second_row}]",
        ),
        "identical:rows" => (
            "Rader i filen står två gånger med samma svar",
            "Rows of the file stand twice with the same answer",
        ),
        "identical:files" => (
            "Rader i filen står också i en annan fil med samma svar",
            "Rows of the file stand in another file too, with the same answer",
        ),
        _ => return None,
    })
}
