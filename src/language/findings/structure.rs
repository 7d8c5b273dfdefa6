//! What is wrong with a submission's file as a whole, in words.

use crate::codes::Code;
use crate::language::findings::{Pair, words};

#[expect(clippy::too_many_lines, reason = "a table")]
pub(super) fn wording(code: Code) -> Option<Pair> {
    match code {
        Code::S001 => words(
            (
                "Filen är döpt efter \"{given}\", men så heter ingen part i planen.",
                "okänd avsändare",
                "[Menas {agency}? Låt då filnamnet börja med {suggestion}. ]Filen ska heta som partens id i planen, till exempel kriminalvarden.csv. Är parten ny, lägg till den i planen.",
            ),
            (
                "The file is named after \"{given}\", but no agency in the plan has that name.",
                "unknown sender",
                "[Did you mean {agency}? Then let the file name begin with {suggestion}. ]The file is named as the agency's id in the plan, such as kriminalvarden.csv. If the agency is new, add it to the plan.",
            ),
        ),
        Code::S002 => words(
            (
                "\"{given}\" är ingen indikator i planen.",
                "okänd indikator",
                "[Menas {suggestion}? ]Skriv indikatorns nummer med sin bokstav, som i planen eller blanketten, till exempel 2.10a.",
            ),
            (
                "\"{given}\" is no indicator in the plan.",
                "unknown indicator",
                "[Did you mean {suggestion}? ]Write the indicator's number with its letter, as in the plan or the form, such as 2.10a.",
            ),
        ),
        Code::S003 => words(
            (
                "Filen kan inte läsas: {why}.",
                "",
                "Öppna filen i det program som den gjordes i och spara den på nytt. En tabell sparas som \"CSV UTF-8\" (i Excel: Arkiv, Spara som), en text som UTF-8.",
            ),
            (
                "The file cannot be read: {why}.",
                "",
                "Open the file in the program that made it and save it again. A table is saved as \"CSV UTF-8\" (in Excel: File, Save As), a text as UTF-8.",
            ),
        ),
        Code::S004 => words(
            (
                "Ett citattecken öppnas men stängs aldrig, så {lines#rad#rader} läses som en enda cell.",
                "citattecknet öppnas här",
                "Ta bort citattecknet, eller sätt ett till där texten slutar. Ett citattecken inne i en text skrivs två gånger.",
            ),
            (
                "A quotation mark opens but never closes, so {lines#line is#lines are} read as one single cell.",
                "the quotation mark opens here",
                "Remove the quotation mark, or put another where the text ends. A quotation mark inside a text is written twice.",
            ),
        ),
        Code::S005 => words(
            (
                "Efter det avslutande citattecknet står mer text i samma cell.",
                "text efter citattecknet",
                "Sätt hela cellen inom citattecken och skriv citattecken inne i texten två gånger, eller ta bort citattecknen.",
            ),
            (
                "More text stands in the same cell after the closing quotation mark.",
                "text after the quotation mark",
                "Put the whole cell in quotation marks and write those inside the text twice, or remove the quotation marks.",
            ),
        ),
        Code::S006 => words(
            (
                "Kolumnen \"{given}\" är inte känd.",
                "okänd kolumn",
                "[Menas \"{suggestion}\"? ]Rätta rubriken eller ta bort kolumnen. En egen kolumn får vara kvar om rubriken börjar med x_.",
            ),
            (
                "The column \"{given}\" is not known.",
                "unknown column",
                "[Did you mean \"{suggestion}\"? ]Correct the heading or remove the column. A column of your own may stay if its heading begins with x_.",
            ),
        ),
        Code::S007 => words(
            (
                "Kolumnen \"{given}\" finns två gånger.",
                "andra gången",
                "Behåll den ena kolumnen och ta bort den andra. Står det uppgifter i båda, flytta ihop dem först.",
            ),
            (
                "The column \"{given}\" stands twice.",
                "the second time",
                "Keep one column and remove the other. If both hold figures, bring them together first.",
            ),
        ),
        Code::S008 => words(
            (
                "Kolumnen \"{column}\" saknas[, och {rows#rad#rader} behöver den].",
                "\"{column}\" saknas",
                "Lägg till rubriken \"{column}\" och fyll i kolumnen på de rader som behöver den. Enklast är att utgå från blanketten.",
            ),
            (
                "The column \"{column}\" is missing[, and {rows#row needs#rows need} it].",
                "\"{column}\" is missing",
                "Add the heading \"{column}\" and fill in the column on the rows that need it. The easiest way is to start from the form.",
            ),
        ),
        Code::S009 => words(
            (
                "Raden har {n#cell#celler}, men rubrikraden har {expected}.",
                "{n} i stället för {expected}",
                "Kontrollera om en text eller ett tal innehåller samma tecken som skiljer cellerna åt, till exempel semikolon, och sätt det inom citattecken. Fyll annars ut raden, eller spara om filen från Excel.",
            ),
            (
                "The row has {n#cell#cells}, but the row of headings has {expected}.",
                "{n} instead of {expected}",
                "See whether a text or a number holds the sign that separates the cells, such as a semicolon, and put it in quotation marks. Otherwise complete the row, or save the file from Excel again.",
            ),
        ),
        Code::S010 => words(
            (
                "Filen innehåller inga uppgifter.",
                "",
                "Fyll i uppgifterna och spara filen igen. Finns inget att lämna, skriv skälet i kolumnen status, till exempel \"inget att redovisa\".",
            ),
            (
                "The file holds no figures.",
                "",
                "Fill in the figures and save the file again. If there is nothing to send, write the reason in the column status, such as \"inget att redovisa\".",
            ),
        ),
        Code::S011 => words(
            (
                "Rubrikerna står på rad {row}, med {above#rad#rader} ovanför.",
                "rubrikerna börjar här",
                "Ta bort allt ovanför rubrikerna, så att de står på rad 1.",
            ),
            (
                "The headings stand on row {row}, with {above#row#rows} above.",
                "the headings begin here",
                "Remove all that stands above the headings, so that they are on row 1.",
            ),
        ),
        Code::S012 => words(
            (
                "Filen lästes med {assumed}.",
                "",
                "Ser å, ä, ö och talen rätt ut behöver inget ändras. Spara annars filen igen som \"CSV UTF-8\" i Excel.",
            ),
            (
                "The file was read with {assumed}.",
                "",
                "If å, ä, ö and the figures look right, nothing needs to change. Otherwise save the file again as \"CSV UTF-8\" in Excel.",
            ),
        ),
        Code::S013 => words(
            (
                "{id} har två värden för {year} i två filer[: {first} och {second}].",
                "rad {first_row} i den ena filen, rad {second_row} i den andra",
                "Behåll raden i den ena filen och ta bort den i den andra. Ersätter den nya filen den gamla, ta bort den gamla filen.",
            ),
            (
                "{id} has two values for {year} in two files[: {first} and {second}].",
                "row {first_row} in one file, row {second_row} in the other",
                "Keep the row in one file and remove it from the other. If the new file replaces the old one, remove the old file.",
            ),
        ),
        Code::S014 => words(
            (
                "Här står ett tecken som inte syns ({given}).",
                "osynligt tecken",
                "Skriv om innehållet för hand, eller klistra in det som oformaterad text.",
            ),
            (
                "A character that cannot be seen stands here ({given}).",
                "invisible character",
                "Type the content anew by hand, or paste it as plain text.",
            ),
        ),
        Code::S015 => words(
            (
                "Kolumn {column} har innehåll men ingen rubrik.",
                "kolumnen saknar rubrik",
                "Skriv en rubrik på rubrikraden i kolumn {column}. Är kolumnen bara till för er själva börjar rubriken med x_. Hör innehållet inte till tabellen, töm cellerna.",
            ),
            (
                "Column {column} has content but no heading.",
                "the column has no heading",
                "Write a heading in the row of headings of column {column}. If the column is only for yourselves, its heading begins with x_. If the content does not belong to the table, empty the cells.",
            ),
        ),
        Code::S016 => words(
            (
                "Tecken har lästs fel innan filen kom hit: \"{given}\".",
                "fel tecken",
                "[Menas \"{suggestion}\"? ]Skriv om cellen med de rätta bokstäverna. Gäller det hela filen, spara den på nytt som \"CSV UTF-8\" i programmet som den gjordes i.",
            ),
            (
                "Characters were read wrongly before the file came here: \"{given}\".",
                "wrong characters",
                "[Did you mean \"{suggestion}\"? ]Write the cell anew with the right letters. If the whole file is like this, save it again as \"CSV UTF-8\" in the program that made it.",
            ),
        ),
        Code::S017 => words(
            (
                "Raden läses som en enda cell[{quoted}: den står inom citattecken som en helhet][: cellerna skiljs åt av \"{given}\"].",
                "en enda cell",
                "{do}",
            ),
            (
                "The row is read as one single cell[{quoted}: it stands in quotation marks as a whole][: its cells are separated by \"{given}\"].",
                "one single cell",
                "{do}",
            ),
        ),
        Code::S018 => words(
            (
                "\"{given}\" och \"{decimals}\" står i var sin cell. Menas {suggestion}?",
                "delat vid kommat",
                "Komma skiljer cellerna åt i den här filen. Sätt talet inom citattecken, \"{suggestion}\", eller spara filen med semikolon mellan cellerna.",
            ),
            (
                "\"{given}\" and \"{decimals}\" stand in two cells. Did you mean {suggestion}?",
                "parted at the comma",
                "Commas separate the cells of this file. Put the number in quotation marks, \"{suggestion}\", or save the file with semicolons between the cells.",
            ),
        ),
        Code::S019 => words(
            (
                "Tecknet {odd} i \"{given}\" ser ut som {latin} men är ett annat.",
                "inte {latin}",
                "Skriv om ordet för hand: {suggestion}.",
            ),
            (
                "The character {odd} in \"{given}\" looks like {latin} but is another.",
                "not {latin}",
                "Type the word anew by hand: {suggestion}.",
            ),
        ),
        Code::S107 => words(
            (
                "Texten \"{given}\" kan gå vidare i nästa cell: \"{rest}\".",
                "slutar här?",
                "Står det {sign} mitt i texten, sätt hela texten inom citattecken: \"{given}{delimiter} {rest}\". Är det två texter, ta bort mellanslaget som den andra börjar med.",
            ),
            (
                "The text \"{given}\" may go on in the next cell: \"{rest}\".",
                "ends here?",
                "If there is {sign} in the text, put all of it in quotation marks: \"{given}{delimiter} {rest}\". If they are two texts, remove the blank that the second begins with.",
            ),
        ),
        _ => None,
    }
}
