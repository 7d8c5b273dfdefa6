//! What is wrong with a figure or an answer, in words.

use crate::codes::Code;
use crate::language::findings::{Pair, words};

#[expect(clippy::too_many_lines, reason = "a table")]
pub(super) fn wording(code: Code) -> Option<Pair> {
    match code {
        Code::S050 => words(
            (
                "[{document} kan inte lämnas som ett dokument: svaret ska vara ett värde i CSV-filen.][\"{given}\" är inget tal.]",
                "inget tal",
                "Skriv bara siffror i cellen, till exempel 1250 eller 12,5. Saknas uppgiften, lämna cellen tom och skriv skälet i kolumnen status, till exempel \"ej tillgänglig\".",
            ),
            (
                "[{document} cannot be sent as a document: the answer is a value in the CSV file.][\"{given}\" is no number.]",
                "no number",
                "Write digits alone in the cell, such as 1250 or 12,5. If there is no figure, leave the cell blank and write the reason in the column status, such as \"ej tillgänglig\".",
            ),
        ),
        Code::S051 => words(
            (
                "\"{given}\" kan betyda både {many} och {few}.",
                "vilket av talen?",
                "Skriv {many} eller {few}.",
            ),
            (
                "\"{given}\" can mean both {many} and {few}.",
                "which of the numbers?",
                "Write {many} or {few}.",
            ),
        ),
        Code::S052 => words(
            (
                "[\"{sign}\" kan betyda både noll och att uppgiften saknas.][\"{text}\" är ingen beskrivning.]",
                "[{indicator}, {year}]",
                "[Skriv {zero} om inget förekom. Lämna annars cellen tom och skriv skälet i kolumnen status, till exempel \"ej tillgänglig\".][Skriv en beskrivning. Finns ingen, töm cellen med \"{text}\" och skriv skälet i kolumnen status, till exempel \"inget att redovisa\".]",
            ),
            (
                "[\"{sign}\" can mean both zero and that there is no figure.][\"{text}\" is no description.]",
                "[{indicator}, {year}]",
                "[Write {zero} if nothing occurred. Otherwise leave the cell blank and write the reason in the column status, such as \"ej tillgänglig\".][Write a description. If there is none, empty the cell with \"{text}\" and write the reason in the column status, such as \"inget att redovisa\".]",
            ),
        ),
        Code::S053 => words(
            ("{kind}", "mer än ett tal", "{mend}"),
            ("{kind}", "more than a number", "{mend}"),
        ),
        Code::S054 => words(
            (
                "\"{given}\" har decimaler, men här räknas hela tal.",
                "inget heltal",
                "[Menas {suggestion}? ]Skriv ett heltal utan decimaler.",
            ),
            (
                "\"{given}\" has decimals, but whole numbers are counted here.",
                "not a whole number",
                "[Did you mean {suggestion}? ]Write a whole number without decimals.",
            ),
        ),
        Code::S055 => words(
            (
                "[\"{given}\" är ett tal skrivet på ett ovanligt sätt. Menas {suggestion}?][\"{long}\" har fler siffror än en uppgift kan ha.][\"{short}\" är ett tal som ett kalkylprogram har kortat av.]",
                "läses inte",
                "[Skriv {suggestion} om det är det som menas. ][Avrunda \"{long}\" till högst tolv siffror före kommat och några få efter. ][Skriv hela talet i stället för \"{short}\". I Excel: gör kolumnen bredare, välj Formatera celler, Tal, och spara som CSV igen. ]Ett tal skrivs med bara siffror, decimalkomma och vid behov ett minustecken. Enheten står redan i planen.",
            ),
            (
                "[\"{given}\" is a number written in an unusual way. Did you mean {suggestion}?][\"{long}\" has more digits than a figure can have.][\"{short}\" is a number that a spreadsheet has cut short.]",
                "not read",
                "[Write {suggestion} if that is what you mean. ][Round \"{long}\" to at most twelve digits before the comma and a few after it. ][Write the whole number instead of \"{short}\". In Excel: widen the column, choose Format Cells, Number, and save as CSV again. ]A number is written with digits, a decimal comma and if needed a minus sign alone. The unit is in the plan already.",
            ),
        ),
        Code::S056 => words(
            (
                "Cellen börjar som en formel[: \"{given}\"].",
                "läses som en formel",
                "Skriv talet eller texten i stället för formeln. I Excel: kopiera cellen och klistra in den som värde. Är det en text, ta bort tecknet som den börjar med.",
            ),
            (
                "The cell begins as a formula does[: \"{given}\"].",
                "reads as a formula",
                "Write the figure or the text instead of the formula. In Excel: copy the cell and paste it as a value. If it is a text, remove the sign it begins with.",
            ),
        ),
        Code::S057 => words(
            (
                "Excel har skrivit \"{given}\" i stället för uppgiften.",
                "uppgiften finns inte i filen",
                "{kind}",
            ),
            (
                "Excel has written \"{given}\" instead of the figure.",
                "the figure is not in the file",
                "{kind}",
            ),
        ),
        Code::S058 => words(
            (
                "\"{given}\" är en procentsats, men här lämnas ett tal utan procent.",
                "procent i fel slags uppgift",
                "Skriv uppgiften i den enhet som planen anger, inte i procent. Är det en andel som ska lämnas, kontrollera indikatorns nummer.",
            ),
            (
                "\"{given}\" is a percentage, but a number without percent is reported here.",
                "percent in the wrong kind of figure",
                "Write the figure in the unit of the plan, not in per cent. If it is a share that should be reported, check the indicator's number.",
            ),
        ),
        Code::S059 => words(
            (
                "\"{given}\" är ett skäl, inte en uppgift.",
                "ett skäl",
                "{hint}",
            ),
            (
                "\"{given}\" is a reason, not a figure.",
                "a reason",
                "{hint}",
            ),
        ),
        Code::S060 => words(
            (
                "{given} är mindre än noll, och det kan inget antal vara.",
                "mindre än noll",
                "Skriv årets antal utan minustecken. Är talet en förändring sedan förra året, skriv i stället hur många det var.",
            ),
            (
                "{given} is less than zero, which no number of something can be.",
                "less than zero",
                "Write the year's number without the minus sign. If it is a change since last year, write how many there were instead.",
            ),
        ),
        Code::S061 => words(
            (
                "{given} procent ligger utanför 0–100 procent.",
                "utanför 0–100",
                "Rätta andelen. Är talet ett antal, skriv det i täljare och hela antalet i nämnare.",
            ),
            (
                "{given} per cent is outside 0–100 per cent.",
                "outside 0–100",
                "Correct the share. If it is a number of something, write it in täljare and the whole number in nämnare.",
            ),
        ),
        Code::S062 => words(
            (
                "{given} är fler än de {of} som finns enligt planen.",
                "fler än {of}",
                "Rätta talet. Har de blivit fler behöver planen ändras (`of`).",
            ),
            (
                "{given} is more than the {of} there are according to the plan.",
                "more than {of}",
                "Correct the figure. If there are more of them now, the plan must be changed (`of`).",
            ),
        ),
        Code::S063 => words(
            (
                "{id} saknar täljare och nämnare. En andel visas alltid med hur många den bygger på.",
                "{given} procent, av hur många?",
                "Fyll i täljare och nämnare. Är det en enkät, fyll också i tillfrågade.",
            ),
            (
                "{id} has no numerator and denominator (täljare and nämnare). A share is always shown with how many it is based on.",
                "{given} per cent, of how many?",
                "Fill in täljare and nämnare. If it is a survey, fill in tillfrågade too.",
            ),
        ),
        Code::S064 => words(
            (
                "Kolumnen {has} är ifylld, men inte {lacks}.",
                "{lacks} saknas",
                "Fyll i {lacks} också. Är talet inte känt, töm {has} och skriv andelen i kolumnen värde.",
            ),
            (
                "The column {has} is filled in, but not {lacks}.",
                "{lacks} is missing",
                "Fill in {lacks} too. If the number is not known, empty {has} and write the share in the column värde.",
            ),
        ),
        Code::S065 => words(
            (
                "Täljaren, {given}, är större än nämnaren, {denominator}.",
                "större än nämnaren",
                "Rätta det tal som är fel. Täljaren är en del av nämnaren, kontrollera att de inte har bytt plats.",
            ),
            (
                "The numerator (täljare), {given}, is larger than the denominator (nämnare), {denominator}.",
                "larger than the denominator",
                "Correct the number that is wrong. The numerator is a part of the denominator; see that they have not changed places.",
            ),
        ),
        Code::S066 => words(
            (
                "Nämnaren är {given}, så inget kan räknas ut.",
                "nämnaren ska vara minst 1",
                "Rätta nämnaren. Fanns inget att räkna, töm täljare och nämnare och skriv \"inget att redovisa\" i kolumnen status.",
            ),
            (
                "The denominator (nämnare) is {given}, so nothing can be computed.",
                "the denominator must be at least 1",
                "Correct the denominator. If there was nothing to count, empty täljare and nämnare and write \"inget att redovisa\" in the column status.",
            ),
        ),
        Code::S067 => words(
            (
                "Värdet är {given}, men täljare och nämnare ger {expected}.",
                "täljare och nämnare ger {expected}",
                "Rätta det tal som är fel, eller töm värdet, så räknas det ut.",
            ),
            (
                "The value is {given}, but numerator and denominator (täljare and nämnare) give {expected}.",
                "numerator and denominator give {expected}",
                "Correct the number that is wrong, or empty the value and it will be computed.",
            ),
        ),
        Code::S068 => words(
            (
                "\"{given}\" läses som {given} procent. Menas {suggestion} procent?",
                "[{indicator}, {year}]",
                "Skriv {suggestion}. Fyll gärna i täljare och nämnare, så räknas andelen ut. Är andelen verkligen så liten, skriv den med procenttecken: {given} %.",
            ),
            (
                "\"{given}\" reads as {given} per cent. Is it {suggestion} per cent?",
                "[{indicator}, {year}]",
                "Write {suggestion}. Fill in täljare and nämnare if you can, then the share is computed. If the share really is that small, write it with a percent sign: {given} %.",
            ),
        ),
        Code::S069 => words(
            (
                "{given} ligger utanför skalan från {from} till {to}.",
                "utanför skalan",
                "Rätta talet. Är skalan en annan i år behöver planen ändras (`scale`).",
            ),
            (
                "{given} is outside the scale from {from} to {to}.",
                "outside the scale",
                "Correct the figure. If the scale is another this year, the plan must be changed (`scale`).",
            ),
        ),
        Code::S070 => words(
            (
                "Nämnaren för {id} är {given}, men {base} är {expected}.",
                "{base} är {expected}",
                "Rätta det tal som är fel. Nämnaren för {id} är samma antal som {base}.",
            ),
            (
                "The denominator (nämnare) of {id} is {given}, but {base} is {expected}.",
                "{base} is {expected}",
                "Correct the number that is wrong. The denominator of {id} is the same number as {base}.",
            ),
        ),
        Code::S071 => words(
            (
                "Fler har svarat, {denominator}, än som har fått frågan, {given}.",
                "färre än nämnaren",
                "Rätta tillfrågade eller nämnare. Tillfrågade är hur många som fick frågan, nämnare hur många som svarade.",
            ),
            (
                "More have answered, {denominator}, than were asked, {given}.",
                "fewer than the denominator",
                "Correct tillfrågade or nämnare. Tillfrågade is how many were asked, nämnare how many answered.",
            ),
        ),
        Code::S072 => words(
            (
                "\"{given}\" är varken ja eller nej.",
                "varken ja eller nej",
                "[Menas {suggestion}? ]Skriv ja eller nej, och resten i kolumnen kommentar. Går det inte att svara, lämna cellen tom och skriv skälet i kolumnen status.",
            ),
            (
                "\"{given}\" is neither yes nor no.",
                "neither ja nor nej",
                "[Did you mean {suggestion}? ]Write ja or nej, and the rest in the column kommentar. If it cannot be answered, leave the cell blank and write the reason in the column status.",
            ),
        ),
        Code::S073 => words(
            (
                "\"{given}\" är inget steg på indikatorns skala.",
                "okänt steg",
                "Skriv koden eller ordet för {known#steget#något av stegen}.",
            ),
            (
                "\"{given}\" is no step on the indicator's scale.",
                "unknown step",
                "Write the code or the word for {known#the step#one of the steps}.",
            ),
        ),
        Code::S074 => words(
            (
                "Texten har {n} tecken, men får ha högst {limit}.",
                "{n} tecken",
                "Korta texten till högst {limit} tecken. Ungefär en halv sida räcker.",
            ),
            (
                "The text has {n} characters, but may have at most {limit}.",
                "{n} characters",
                "Shorten the text to at most {limit} characters. About half a page is enough.",
            ),
        ),
        Code::S075 => words(
            (
                "\"{given}\" kan inte publiceras som beskrivning.",
                "[{indicator}, {agency}]",
                "Klistra in texten i kolumnen värde, högst 4 000 tecken. En länk kan stå i texten, men inte i stället för den.",
            ),
            (
                "\"{given}\" cannot be published as a description.",
                "[{indicator}, {agency}]",
                "Paste the text into the column värde, at most 4,000 characters. A link may stand in the text, but not instead of it.",
            ),
        ),
        _ => None,
    }
}
