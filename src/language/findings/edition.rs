//! What is wrong in an edition or its folder, in words.

use crate::codes::Code;
use crate::language::findings::{Pair, words};

#[expect(clippy::too_many_lines, reason = "a table")]
pub(super) fn wording(code: Code) -> Option<Pair> {
    match code {
        Code::E001 => words(
            (
                "Utgåvan kan inte läsas som YAML: {reason}.",
                "här tar läsningen stopp",
                "{do}",
            ),
            (
                "The edition cannot be read as YAML: {reason}.",
                "reading stops here",
                "{do}",
            ),
        ),
        Code::E002 => words(
            (
                "Utgåvan använder YAML som inte läses här: {what}.",
                "läses inte",
                "Skriv ut värdet på varje plats i stället för att hänvisa (*, &, <<) eller märka (!). En utgåvefil är ett enda dokument, med högst 32 nivåer och 250 000 värden.",
            ),
            (
                "The edition uses YAML that is not read here: {what}.",
                "not read",
                "Write the value out in each place instead of pointing at it (*, &, <<) or tagging it (!). An edition file is one document, with at most 32 levels and 250,000 values.",
            ),
        ),
        Code::E003 => words(
            (
                "Nyckeln \"{given}\" är inte känd här i utgåvan.",
                "okänd nyckel",
                "[Menas `{suggestion}`? ]Rätta nyckeln eller ta bort den. Kända nycklar här: {known}.",
            ),
            (
                "The key \"{given}\" is not known here in the edition.",
                "unknown key",
                "[Did you mean `{suggestion}`? ]Correct the key or remove it. Keys known here: {known}.",
            ),
        ),
        Code::E004 => words(
            (
                "Nyckeln `{key}`[, som i `{form}`,] saknas eller är tom i utgåvan.",
                "`{key}` saknas",
                "Skriv `{key}:` med ett värde i den här posten.[ Andra nycklar som går lika bra här: {others}.] En tom nyckel som inte behövs kan tas bort.",
            ),
            (
                "The key `{key}`[, as in `{form}`,] is missing or empty in the edition.",
                "`{key}` is missing",
                "Write `{key}:` with a value in this entry.[ Other keys that do as well here: {others}.] An empty key that is not needed can be removed.",
            ),
        ),
        Code::E005 => words(
            (
                "Här[, i `{key}`,] står {given}, inte {expected}[ som i `{form}`].",
                "inte {expected}",
                "Skriv {expected}. I en lista börjar varje rad med ett bindestreck, och efter en nyckel står ett kolon. Ta bort nyckeln om inget ska stå här.",
            ),
            (
                "This[ `{key}`] holds {given}, not {expected}[ as in `{form}`].",
                "not {expected}",
                "Write {expected}. In a list every line begins with a hyphen, and a key is followed by a colon. Remove the key if nothing belongs here.",
            ),
        ),
        Code::E006 => words(
            (
                "Nyckeln \"{given}\" står två gånger i samma post i utgåvan.",
                "andra gången",
                "Behåll den ena och ta bort den andra.",
            ),
            (
                "The key \"{given}\" stands twice in the same entry of the edition.",
                "the second time",
                "Keep one and remove the other.",
            ),
        ),
        Code::E007 => words(
            (
                "\"{given}\"[ kan betyda både {many} och {few}, och] är inte {expected}.",
                "inte {expected}",
                "[Menas {suggestion}? ][Skriv {many} eller {few}. ]Skriv {expected}, utan andra ord.",
            ),
            (
                "\"{given}\"[ can mean both {many} and {few}, and] is not {expected}.",
                "not {expected}",
                "[Did you mean {suggestion}? ][Write {many} or {few}. ]Write {expected}, and no other words.",
            ),
        ),
        Code::E008 => words(
            (
                "\"{given}\" är inget av orden som kan stå här.",
                "okänt ord",
                "[Menas `{suggestion}`? ][Skriv ett av orden {known}. ]Ett fynd i `finding` skrivs med sin kod, till exempel S087.",
            ),
            (
                "\"{given}\" is none of the words that can stand here.",
                "unknown word",
                "[Did you mean `{suggestion}`? ][Write one of the words {known}. ]A finding in `finding` is written with its code, such as S087.",
            ),
        ),
        Code::E009 => words(
            (
                "Mappen för {year} saknar edition.yaml, så inget i den läses.",
                "",
                "Skapa edition.yaml i mappen med åtminstone `data`, `as_of` och `due`. Utgå gärna från ett annat års fil.",
            ),
            (
                "The folder for {year} has no edition.yaml, so nothing in it is read.",
                "",
                "Create edition.yaml in the folder with at least `data`, `as_of` and `due`. Another year's file is a good start.",
            ),
        ),
        Code::E010 => words(
            (
                "\"{given}\" är ingen part i planen.",
                "okänd part",
                "[Menas `{suggestion}`? ]Skriv partens `id` som det står under `agencies` i planen, eller lägg till parten där.",
            ),
            (
                "\"{given}\" is no agency in the plan.",
                "unknown agency",
                "[Did you mean `{suggestion}`? ]Write the agency's `id` as it stands under `agencies` in the plan, or add the agency there.",
            ),
        ),
        Code::E011 => words(
            (
                "\"{given}\" är ingen indikator i planen.",
                "okänd indikator",
                "[Menas `{suggestion}`? ]Skriv indikatorns `id` som det står i planen, till exempel 2.4a.",
            ),
            (
                "\"{given}\" is no indicator in the plan.",
                "unknown indicator",
                "[Did you mean `{suggestion}`? ]Write the indicator's `id` as it stands in the plan, such as 2.4a.",
            ),
        ),
        Code::E012 => words(
            (
                "Datumet {given} ligger utanför insamlingen, som går från den {first} till den {last}.",
                "utanför insamlingen",
                "Rätta datumet, ofta är det årtalet. Uppgifterna lämnas året efter det år som de gäller.",
            ),
            (
                "The date {given} is outside the collection, which runs from {first} to {last}.",
                "outside the collection",
                "Correct the date; often it is the year. Figures are sent in the year after the one they are about.",
            ),
        ),
        Code::E013 => words(
            (
                "Rapporten publiceras den {given}, före den sista dag som någon har på sig att lämna uppgifter, den {due}.",
                "före den {due}",
                "Rätta `date` under `publication`, eller dagen under `due` eller `extensions`.",
            ),
            (
                "The report is published on {given}, before the last day that anyone has to send figures, {due}.",
                "before {due}",
                "Correct `date` under `publication`, or the day under `due` or `extensions`.",
            ),
        ),
        Code::E014 => words(
            (
                "[Filen eller mappen {name} lästes inte.][Filen \"{copy}\" lästes inte: den ser ut som en kopia från webbläsaren.]",
                "lästes inte",
                "[Är \"{copy}\" den senaste versionen, låt den ersätta den andra filen, annars ta bort den. ]En inrapportering sparas som CSV med partens id som namn, till exempel kriminalvarden.csv. Flytta bort det som inte hör hit.",
            ),
            (
                "[The file or folder {name} was not read.][The file \"{copy}\" was not read: it looks like a copy made by the browser.]",
                "not read",
                "[If \"{copy}\" is the latest version, let it replace the other file; otherwise remove it. ]A submission is saved as CSV and named with the agency's id, such as kriminalvarden.csv. Move what does not belong here.",
            ),
        ),
        Code::E015 => words(
            ("Beslutet om {id} gäller {given}, {why}.", "", "{do}"),
            ("The decision on {id} is about {given}, {why}.", "", "{do}"),
        ),
        Code::E016 => words(
            (
                "\"{given}\" är inget riktigt {kind}.",
                "kontrollsiffran stämmer inte",
                "Skriv av numret igen. Ta bort raden om rapporten inte har något {kind}.",
            ),
            (
                "\"{given}\" is not a true {kind}.",
                "the check digit does not fit",
                "Copy the number again. Remove the line if the report has no {kind}.",
            ),
        ),
        Code::E017 => words(
            (
                "Mappen eller filen[ {name}] hör inte till någon plan och något år, och lästes inte.",
                "lästes inte",
                "[Menas {suggestion}? ]En mapp heter som planens fil utan .yaml och innehåller en mapp per år, till exempel submissions/stockholm-2024-2027/2025. Flytta bort det som inte hör hit.",
            ),
            (
                "The folder or file[ {name}] belongs to no plan and year, and was not read.",
                "not read",
                "[Did you mean {suggestion}? ]A folder is named as the plan's file without .yaml and holds a folder for each year, such as submissions/stockholm-2024-2027/2025. Move what does not belong here.",
            ),
        ),
        Code::E018 => words(
            (
                "Utgåvan gäller {year}, men planen {plan} gäller från {from}[ till {to}].",
                "{year} ingår inte i planen",
                "Flytta mappen till den plan som gäller {year}, eller ändra `period` i planen {plan}.",
            ),
            (
                "The edition is about {year}, but the plan {plan} holds from {from}[ to {to}].",
                "{year} is not in the plan",
                "Move the folder to the plan that holds in {year}, or change `period` in the plan {plan}.",
            ),
        ),
        _ => None,
    }
}
