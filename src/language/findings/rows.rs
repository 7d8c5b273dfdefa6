//! What is wrong with a row of a submission, in words.

use crate::codes::Code;
use crate::language::findings::{Pair, words};

#[expect(clippy::too_many_lines, reason = "a table")]
pub(super) fn wording(code: Code) -> Option<Pair> {
    match code {
        Code::S020 => words(
            (
                "\"{given}\" är en åtgärd, inte en indikator.",
                "åtgärdens nummer",
                "[{ids#Menas#Menas någon av}? ]Skriv indikatorns nummer med sin bokstav, som i planen eller blanketten.",
            ),
            (
                "\"{given}\" is a measure, not an indicator.",
                "the measure's number",
                "[{ids#Did you mean#Did you mean one of}? ]Write the indicator's number with its letter, as in the plan or the form.",
            ),
        ),
        Code::S021 => words(
            (
                "\"{given}\" är inget indikatornummer.",
                "{kind}",
                "[{ids#Menas#Menas någon av}? ][{agency} lämnar {suggestion}. ]Skriv numret med sin bokstav, då låter Excel det vara.",
            ),
            (
                "\"{given}\" is no indicator number.",
                "{kind}",
                "[{ids#Did you mean#Did you mean one of}? ][{agency} reports {suggestion}. ]Write the number with its letter, then Excel leaves it alone.",
            ),
        ),
        Code::S022 => words(
            (
                "\"{given}\" är inget eget nummer: där visas bara uppgiften {suggestion} en gång till.",
                "visas här, lämnas som {suggestion}",
                "Skriv {suggestion} i stället. Finns en rad för {suggestion} redan, ta bort den här.",
            ),
            (
                "\"{given}\" is no number of its own: {suggestion} is only shown there once more.",
                "shown here, reported as {suggestion}",
                "Write {suggestion} instead. If there already is a row for {suggestion}, remove this one.",
            ),
        ),
        Code::S023 => words(
            (
                "[Rad {row}][Rad {rows}] saknar indikator. Menas {suggestion}, som på rad {above}?",
                "tom cell, troligen en sammanfogad cell i Excel",
                "Upprepa numret på varje rad.",
            ),
            (
                "[Row {row} has][Rows {rows} have] no indicator. Is it {suggestion}, as on row {above}?",
                "blank cell, probably a merged cell in Excel",
                "Repeat the number on every row.",
            ),
        ),
        Code::S024 => words(
            (
                "[Rad {row}][Rad {rows}] saknar indikator.",
                "tom cell",
                "Skriv indikatorns nummer på varje rad, till exempel 2.10a. Ta bort rader som inte hör till tabellen.",
            ),
            (
                "[Row {row} has][Rows {rows} have] no indicator.",
                "blank cell",
                "Write the indicator's number on every row, such as 2.10a. Remove rows that do not belong to the table.",
            ),
        ),
        Code::S025 => words(
            (
                "\"{given}\" är en summarad, inte en indikator.",
                "summarad",
                "Ta bort raden. Är det totalen för en indikator, skriv indikatorns nummer här och \"totalt\" i uppdelningens kolumn.",
            ),
            (
                "\"{given}\" is a row of sums, not an indicator.",
                "row of sums",
                "Remove the row. If it is the total of an indicator, write the indicator's number here and \"totalt\" in the breakdown's column.",
            ),
        ),
        Code::S026 => words(
            (
                "[Rad {row}][Rad {rows}] innehåller bara text och ingen uppgift.",
                "text utan uppgift",
                "Ta bort texten. Det som läsarna ska se skrivs i kolumnen kommentar på en uppgifts rad, det som inte ska publiceras i kolumnen meddelande.",
            ),
            (
                "[Row {row} holds][Rows {rows} hold] only text and no figure.",
                "text without a figure",
                "Remove the text. What readers shall see is written in the column kommentar on the row of a figure, what shall not be published in the column meddelande.",
            ),
        ),
        Code::S027 => words(
            (
                "{given} lämnas av {owners}, inte av {agency}.",
                "raden används inte",
                "Ta bort svaret, raden eller dokumentet. Är det {agency} som ska lämna uppgiften, ändra vem som lämnar den i planen.",
            ),
            (
                "{given} is reported by {owners}, not by {agency}.",
                "the row is not used",
                "Remove the answer, the row or the document. If {agency} is to report it, change who reports it in the plan.",
            ),
        ),
        Code::S028 => words(
            (
                "[\"{given}\" ]{why}.",
                "",
                "[Menas \"{suggestion}\"? ]Skriv namnet på den som svaret gäller: i kolumnen part, eller först i dokumentets namn. [Filen får innehålla svar för {agency} och för dem som {agency} svarar för. ]Är det en grupp, skriv medlemmen, till exempel kommunen.",
            ),
            (
                "[\"{given}\" ]{why}.",
                "",
                "[Did you mean \"{suggestion}\"? ]Write the name of the party that the answer is for: in the column part, or first in the document's name. [The file may hold answers for {agency} and for those that {agency} answers for. ]If it is a group, write the member, such as the municipality.",
            ),
        ),
        Code::S029 => words(
            (
                "{n#rad säger#rader säger} inte vilken part uppgiften gäller, så den räknas som {agency}.",
                "räknas som {agency}",
                "Stämmer det behöver inget ändras. Skriv annars rätt part i kolumnen part.",
            ),
            (
                "{n#row does#rows do} not say which party the figure is for, so it counts as {agency}.",
                "counts as {agency}",
                "If that is right, nothing needs to change. Otherwise write the right party in the column part.",
            ),
        ),
        Code::S030 => words(
            (
                "{given} ingår inte i planen {year}[: den gäller från {first}][: den gällde till och med {last}][: dess källa har lagt ned den från {since}][: parten är med från {joins}][: parten var med till och med {left}].",
                "gäller inte {year}[, {n#rad#rader}]",
                "[{given} har ersatts av {successors}. ]Ta bort raden, eller rätta numret eller året.[ Ska {party} fortfarande svara, ändra partens år i planen.]",
            ),
            (
                "{given} is not part of the plan in {year}[: it holds from {first}][: it held until the end of {last}][: its source has discontinued it from {since}][: the party takes part from {joins}][: the party took part until the end of {left}].",
                "does not hold in {year}[, {n#row#rows}]",
                "[{given} has been replaced by {successors}. ]Remove the row, or correct the number or the year.[ If {party} shall still answer, change the party's years in the plan.]",
            ),
        ),
        Code::S031 => words(
            (
                "{id} är under utveckling, så det som lämnats visas som en lägesnotering.",
                "lämnad i förtid, {n#rad#rader}",
                "Inget behöver ändras. Ska {id} börja följas upp, ändra `type` i planen.",
            ),
            (
                "{id} is under development, so what was sent is shown as an early note.",
                "reported early, {n#row#rows}",
                "Nothing needs to change. If {id} comes into use, change `type` in the plan.",
            ),
        ),
        Code::S032 => words(
            (
                "{id} ska inte lämnas för {year}[ utan för {due}], så det som lämnats visas som en lägesnotering.",
                "lämnad i förtid, {n#rad#rader}",
                "Inget behöver ändras. Uppgiften ska ändå lämnas när det är dags[, för {due}].",
            ),
            (
                "{id} is not due for {year}[ but for {due}], so what was sent is shown as an early note.",
                "reported early, {n#row#rows}",
                "Nothing needs to change. The figure is still owed when its time comes[, for {due}].",
            ),
        ),
        Code::S033 => words(
            (
                "\"{given}\" är ingen kategori i uppdelningen {breakdown}.",
                "[{no_total} har ingen total]",
                "[Menas \"{suggestion}\"? ][Gäller raden alla, ta bort den: {no_total} har ingen total. ]Skriv kategorin som den heter i planen[: {known}]. Det som inte går att fördela skrivs \"ej fördelat\".",
            ),
            (
                "\"{given}\" is no category in the breakdown {breakdown}.",
                "[{no_total} has no total]",
                "[Did you mean \"{suggestion}\"? ][If the row is about all, remove it: {no_total} has no total. ]Write the category by its name in the plan[: {known}]. What cannot be divided is written \"ej fördelat\".",
            ),
        ),
        Code::S034 => words(
            (
                "Raden säger inte vilken kategori i kolumnen {column} den gäller.",
                "tom cell",
                "Skriv kategorin[, eller \"{total}\" om raden gäller alla]. En tom cell räknas varken som total eller som noll.",
            ),
            (
                "The row does not say which category in the column {column} it is about.",
                "blank cell",
                "Write the category[, or \"{total}\" if the row is about all]. A blank cell counts neither as a total nor as zero.",
            ),
        ),
        Code::S035 => words(
            (
                "[{id} har ingen uppdelning i kolumnen {column}, men där står \"{given}\".][{id} delas inte upp på {crossed} och något mer i samma rad.]",
                "raden används inte",
                "[Lämna cellen tom, eller skriv \"totalt\" i kolumnen {column}. ][Skriv en rad för varje uppdelning, med \"totalt\" i {crossed} eller i de andra kolumnerna. ]Ska {id} delas upp så, ändra `breakdowns` i planen.",
            ),
            (
                "[{id} has no breakdown in the column {column}, but \"{given}\" stands there.][{id} is not broken down by {crossed} and something more in the same row.]",
                "the row is not used",
                "[Leave the cell blank, or write \"totalt\" in the column {column}. ][Write one row for each breakdown, with \"totalt\" in {crossed} or in the other columns. ]If {id} is to be broken down like this, change `breakdowns` in the plan.",
            ),
        ),
        Code::S036 => words(
            (
                "{id} är uppdelad på {breakdown}, men totalen saknas.",
                "totalen saknas",
                "Lägg till en rad med \"totalt\" i varje uppdelnings kolumn. Totalen räknas aldrig ut från delarna.",
            ),
            (
                "{id} is broken down by {breakdown}, but the total is missing.",
                "the total is missing",
                "Add a row with \"totalt\" in the column of every breakdown. A total is never computed from its parts.",
            ),
        ),
        Code::S037 => words(
            (
                "Raden[ för {id}] har varken värde eller status[, men {given} i kolumnen {column}].",
                "tom cell",
                "[Menas {given}, skriv det i kolumnen värde i stället för i {column}: uppgiften är ingen andel. ]Fyll i värdet[, {zero} om inget förekom]. Skriv annars skälet i kolumnen status, till exempel \"ej tillgänglig\".",
            ),
            (
                "The row[ for {id}] has neither value nor status[, but {given} in the column {column}].",
                "blank cell",
                "[If {given} is meant, write it in the column värde instead of {column}: the figure is no share. ]Fill in the value[, {zero} if nothing occurred]. Otherwise write the reason in the column status, such as \"ej tillgänglig\".",
            ),
        ),
        Code::S038 => words(
            (
                "[Raden har både ett värde och \"{status}\", som säger att värdet saknas.][Kolumnen status har två skäl på samma rad, det andra är \"{two}\".][Kolumnen status har både ett skäl till att värdet saknas och en märkning av ett värde: \"{marks}\".]",
                "säger emot varandra",
                "Stämmer värdet, ta bort skälet ur kolumnen status. Saknas värdet, töm värdets cell och skriv ett enda skäl. Märkningarna delvis, preliminär och ej jämförbar skrivs bara vid ett värde.",
            ),
            (
                "[The row has both a value and \"{status}\", which says that there is no value.][The column status has two reasons on one row, the second is \"{two}\".][The column status has both a reason why there is no value and a mark on a value: \"{marks}\".]",
                "these contradict each other",
                "If the value is right, remove the reason from the column status. If there is no value, empty its cell and write one reason alone. The marks delvis, preliminär and ej jämförbar are only written beside a value.",
            ),
        ),
        Code::S039 => words(
            (
                "\"{given}\" är ingen känd status.",
                "okänd status",
                "[Menas \"{suggestion}\"? ]Skriv {known#ordet#ett av orden}. En egen förklaring skrivs i kolumnen kommentar.",
            ),
            (
                "\"{given}\" is no known status.",
                "unknown status",
                "[Did you mean \"{suggestion}\"? ]Write {known#the word#one of the words}. An explanation of your own goes in the column kommentar.",
            ),
        ),
        Code::S040 => words(
            (
                "\"{given}\" är ingen känd precision.",
                "okänd precision",
                "[Menas {suggestion}? ]Skriv cirka, minst eller högst, eller lämna cellen tom om talet är exakt.",
            ),
            (
                "\"{given}\" is no known precision.",
                "unknown precision",
                "[Did you mean {suggestion}? ]Write cirka, minst or högst, or leave the cell blank if the figure is exact.",
            ),
        ),
        Code::S041 => words(
            (
                "\"{given}\" är inget årtal.",
                "inget årtal",
                "Skriv året med fyra siffror, till exempel 2025. Gäller raden rapportens år får cellen vara tom.",
            ),
            (
                "\"{given}\" is no year.",
                "no year",
                "Write the year with four digits, such as 2025. If the row is about the year of the report, the cell may be blank.",
            ),
        ),
        Code::S042 => words(
            (
                "Året {given} är senare än {year}, som rapporten gäller.",
                "senare än {year}",
                "Rätta året. En uppgift för ett senare år lämnas till det årets rapport.",
            ),
            (
                "The year {given} is later than {year}, which the report is about.",
                "later than {year}",
                "Correct the year. A figure for a later year is sent for that year's report.",
            ),
        ),
        Code::S043 => words(
            (
                "[Perioden \"{given}\" stämmer inte med hur ofta {id} lämnas.][Raden för {blank} säger inte vilken del av året den gäller.]",
                "ska vara {expected}",
                "Kolumnen period ska ha {expected} på den här raden.",
            ),
            (
                "[The period \"{given}\" does not fit how often {id} is reported.][The row for {blank} does not say which part of the year it is about.]",
                "should be {expected}",
                "The column period takes {expected} on this row.",
            ),
        ),
        Code::S044 => words(
            (
                "\"{given}\" är inget datum.",
                "inget datum",
                "Skriv datumet som 2026-05-14, eller 2026-05 om bara månaden är känd.",
            ),
            (
                "\"{given}\" is no date.",
                "no date",
                "Write the date as 2026-05-14, or 2026-05 if only the month is known.",
            ),
        ),
        Code::S045 => words(
            (
                "{id} för {year}[ är {given} och] har ändrats sedan lägesrapporten {edition}[, där det står {before}], men orsaken saknas.",
                "ändrat utan orsak",
                "Skriv orsaken i kolumnen kommentar. Var fjolårets uppgift preliminär räknas den nya som slutlig.",
            ),
            (
                "{id} for {year}[ is {given} and] has changed since the report for {edition}[, which says {before}], but the cause is missing.",
                "changed without a cause",
                "Write the cause in the column kommentar. If the earlier figure was preliminary, the new one counts as final.",
            ),
        ),
        Code::S046 => words(
            (
                "\"{given}\" saknar ett skäl i kolumnen kommentar.",
                "skäl saknas",
                "Skriv skälet i kolumnen kommentar, med en mening som kan publiceras som den är.",
            ),
            (
                "\"{given}\" has no reason in the column kommentar.",
                "no reason",
                "Write the reason in the column kommentar, in a sentence that can be published as it is.",
            ),
        ),
        Code::S047 => words(
            (
                "Kolumnen {column} används inte på raden för {id}.",
                "används inte",
                "Töm cellen om den inte behövs. Täljare, nämnare och tillfrågade hör till andelar och kvoter, precision till tal, datum till svaret ja och till \"ej tillgänglig\", trend till skalor som frågar efter den.",
            ),
            (
                "The column {column} is not used on the row for {id}.",
                "not used",
                "Empty the cell if it is not needed. Täljare, nämnare and tillfrågade belong to shares and rates, precision to numbers, datum to the answer ja and to \"ej tillgänglig\", trend to scales that ask for it.",
            ),
        ),
        Code::S048 => words(
            (
                "{given} har fått två svar för samma år.",
                "det andra svaret",
                "Behåll ett av svaren, raden i CSV-filen eller dokumentet, och ta bort det andra.",
            ),
            (
                "{given} has been answered twice for the same year.",
                "the second answer",
                "Keep one of the answers, the row in the CSV file or the document, and remove the other.",
            ),
        ),
        Code::S049 => words(
            (
                "{agency} skriver om {indicator}: {message}",
                "meddelande till er",
                "Läs meddelandet. Det publiceras aldrig. Svara parten om det är en fråga.",
            ),
            (
                "{agency} writes about {indicator}: {message}",
                "a message to you",
                "Read the message. It is never published. Answer the agency if it is a question.",
            ),
        ),
        _ => None,
    }
}
