//! The keys that facts hold in place of words become words.

use crate::language::Language;

/// The words of a key such as `kind:list`; they may hold places for facts. `None` for any other text.
#[expect(clippy::too_many_lines, reason = "a table")]
pub fn term(key: &str, language: Language) -> Option<&'static str> {
    let (sv, en) = match key {
        // What a report may lack.
        "lacks:contact" => ("vem man frågar", "whom to ask"),
        "lacks:licence" => (
            "på vilka villkor den får användas",
            "on what terms it may be used",
        ),
        "lacks:accessibility" => ("hur tillgänglig den är", "how accessible it is"),
        "lacks:support" => ("var man får stöd", "where to get support"),
        // Whose a day of the round is.
        "round:all" => ("Parterna", "The agencies"),
        // What a node of YAML is.
        "kind:word" => ("ett ensamt värde", "a single value"),
        "kind:list" => ("en lista", "a list"),
        "kind:map" => ("nycklar med värden", "keys with values"),
        // What a value in YAML shall be.
        "value:year" => (
            "ett årtal mellan 1900 och 2199",
            "a year between 1900 and 2199",
        ),
        "value:address" => (
            "en adress som börjar med https://",
            "an address that begins with https://",
        ),
        "value:date" => ("ett datum som 2026-02-28", "a date such as 2026-02-28"),
        "value:number" => ("ett tal som 80 eller 12,5", "a number such as 80 or 12.5"),
        "value:whole" => (
            "ett heltal som 0, 7 eller 26",
            "a whole number such as 0, 7 or 26",
        ),
        "value:from" => (
            "ett heltal från {from} och uppåt",
            "a whole number from {from} and up",
        ),
        "value:above" => ("ett tal större än {from}", "a number greater than {from}"),
        "mend-undecodable" => (
            "Skriv filen i en textredigerare och spara den som vanlig text i UTF-8.",
            "Write the file in a text editor and save it as plain text in UTF-8.",
        ),
        // Why a decision settles nothing, and what to do.
        "decision:nothing" => (
            "men ingen sådan uppgift har kommit in",
            "but no such figure has come in",
        ),
        "decision:several" => (
            "men flera uppgifter passar in på beslutet",
            "but several figures fit the decision",
        ),
        "decision:several-help" => (
            "Skriv i `agency` vilken part beslutet gäller. En del av ett år kan inte ersättas för sig.",
            "Write in `agency` which party the decision is about. A part of a year can't be replaced by itself.",
        ),
        "decision:twice" => (
            "men ett tidigare beslut har redan ersatt uppgiften",
            "but an earlier decision has already replaced the figure",
        ),
        "decision:twice-help" => (
            "Behåll det beslut som gäller och ta bort det andra.",
            "Keep the decision that holds and remove the other.",
        ),
        "decision:absent" => ("ett fynd som inte finns där", "a finding that is not there"),
        "decision:absent-help" => (
            "Ta bort beslutet om uppgiften redan är rättad. Kontrollera annars `indicator`, `agency` och `finding`.",
            "Remove the decision if the figure is already mended. Otherwise check `indicator`, `agency` and `finding`.",
        ),
        "decision:error" => (
            "ett fel som måste rättas och inte kan bekräftas",
            "an error that must be mended and cannot be confirmed",
        ),
        "decision:error-help" => (
            "Rätta uppgiften i partens fil och ta bort beslutet. Bara varningar och upplysningar kan bekräftas med `confirm`.",
            "Correct the figure in the agency's file and remove the decision. Only warnings and notes can be confirmed with `confirm`.",
        ),
        // Why a file is no text.
        "undecodable:spreadsheet" => (
            "den är en arbetsbok från Excel eller LibreOffice, inte en textfil",
            "it is a workbook from Excel or LibreOffice, not a text file",
        ),
        "undecodable:old-spreadsheet" => (
            "den är en äldre arbetsbok från Excel (.xls), inte en textfil",
            "it is an older Excel workbook (.xls), not a text file",
        ),
        "undecodable:binary" => (
            "den innehåller tecken som inte hör till någon text, först på rad {line}",
            "it holds signs that belong to no text, first on line {line}",
        ),
        "undecodable:mixed" => (
            "den blandar två teckenkodningar, så å, ä och ö går inte att lita på (rad {line} är sparad på ett annat sätt än de flesta)",
            "it mixes two character encodings, so å, ä and ö cannot be trusted (line {line} is saved otherwise than most)",
        ),
        "undecodable:old-encoding" => (
            "å, ä och ö är sparade i en gammal teckenkodning från DOS eller Mac, först på rad {line}",
            "å, ä and ö are saved in an old character encoding from DOS or Mac, first on line {line}",
        ),
        "undecodable:broken-utf16" => (
            "den slutar mitt i ett tecken och är troligen avklippt",
            "it ends in the middle of a character and was probably cut off",
        ),
        "undecodable:too-large" => ("den är större än 1 GB", "it is larger than 1 GB"),
        // How a file was read.
        "separator:comma" => ("komma mellan cellerna", "commas between the cells"),
        "separator:tab" => ("tabb mellan cellerna", "tabs between the cells"),
        "encoding:windows-1252" => (
            "teckenkodningen Windows-1252",
            "the character encoding Windows-1252",
        ),
        "encoding:utf-16" => ("teckenkodningen UTF-16", "the character encoding UTF-16"),
        // What the column `period` shall hold.
        "period:half" => ("H1 eller H2", "H1 or H2"),
        "period:quarter" => ("K1, K2, K3 eller K4", "K1, K2, K3 or K4"),
        "period:blank" => ("en tom cell", "a blank cell"),
        // What is wrong with a row's party; stands after the word that was written.
        "part:unknown" => ("är ingen part i planen", "is no party in the plan"),
        "part:stranger" => (
            "är en part som {agency} inte kan svara för",
            "is a party that {agency} cannot answer for",
        ),
        "part:which" => (
            "Raden kan gälla flera parter och säger inte vilken",
            "The row may be for several parties and does not say which",
        ),
        "part:document" => (
            "Dokumentet kan gälla flera parter och säger inte vilken",
            "The document may be for several parties and does not say which",
        ),
        // What a spreadsheet made of an indicator's number.
        "mangled:date" => (
            "Excel har gjort om numret till ett datum",
            "Excel has turned the number into a date",
        ),
        "mangled:number" => (
            "Excel har gjort om numret till ett tal",
            "Excel has turned it into a plain number",
        ),
        // What a cell holds besides a number, and what to write instead.
        "more:range" => (
            "\"{given}\" är ett spann, inte ett tal.",
            "\"{given}\" is a range, not a number.",
        ),
        "more:approximate" => (
            "\"{given}\" är mer än ett tal: ordet \"{precision}\" hör till kolumnen precision.",
            "\"{given}\" is more than a number: the word \"{precision}\" belongs in the column precision.",
        ),
        "more:below" => (
            "\"{given}\" är en gräns, inte ett tal.",
            "\"{given}\" is a limit, not a number.",
        ),
        "more:fraction" => (
            "\"{given}\" är två tal i en cell.",
            "\"{given}\" is two numbers in one cell.",
        ),
        "more:mark" => (
            "\"{given}\" är ett tal med ett märke. Det som märket säger hör till kolumnen status, precision eller kommentar.",
            "\"{given}\" is a number with a mark. What the mark says belongs in the column status, precision or kommentar.",
        ),
        "more:status" => (
            "\"{given}\" är mer än ett tal: ordet \"{word}\" hör till kolumnen status.",
            "\"{given}\" is more than a number: the word \"{word}\" belongs in the column status.",
        ),
        "more:word" => (
            "\"{given}\" är ett tal följt av \"{word}\".",
            "\"{given}\" is a number followed by \"{word}\".",
        ),
        "mend:range" => (
            "Skriv ett tal. Är bara spannet känt, skriv dess lägsta tal och minst i kolumnen precision.",
            "Write one number. If only the range is known, write its lowest number and minst in the column precision.",
        ),
        "mend:approximate" => (
            "Skriv {number} i cellen och {precision} i kolumnen precision.",
            "Write {number} in the cell and {precision} in the column precision.",
        ),
        "mend:mark" => (
            "Skriv {number} i cellen. Är talet preliminärt, skriv preliminär i kolumnen status; är det ungefärligt, skriv cirka i kolumnen precision. En fotnot skrivs i kolumnen kommentar.",
            "Write {number} in the cell. If the number is preliminary, write preliminär in the column status; if it is approximate, write cirka in the column precision. A footnote goes in the column kommentar.",
        ),
        "mend:status" => (
            "Skriv {number} i cellen och {word} i kolumnen status.",
            "Write {number} in the cell and {word} in the column status.",
        ),
        "mend:word" => (
            "Skriv bara talet, i den enhet som planen anger. Det övriga skrivs i kolumnen kommentar.",
            "Write the number alone, in the unit of the plan. The rest goes in the column kommentar.",
        ),
        "mend:below" => (
            "Skriv talet. Får det inte visas, lämna cellen tom och skriv \"skyddad\" i kolumnen status.",
            "Write the number. If it may not be shown, leave the cell blank and write \"skyddad\" in the column status.",
        ),
        "mend:fraction" => (
            "Är det en andel, skriv {numerator} i kolumnen täljare och {denominator} i nämnare. Är det ett antal, skriv bara {numerator}.",
            "If it is a share, write {numerator} in the column täljare and {denominator} in nämnare. If it is a number of something, write {numerator} alone.",
        ),
        // What to do where a spreadsheet did not save the figure.
        "sheet:narrow" => (
            "Gör kolumnen bredare i Excel, så att innehållet syns, och spara som CSV igen.",
            "Widen the column in Excel until its content shows, and save as CSV again.",
        ),
        "sheet:failed" => (
            "Rätta formeln i Excel, eller skriv det som ska stå där i stället för formeln, och spara som CSV igen.",
            "Mend the formula in Excel, or write what shall stand there instead of it, and save as CSV again.",
        ),
        // Which sign parts a text in two cells.
        "sign:;" => ("ett semikolon", "a semicolon"),
        "sign:," => ("ett komma", "a comma"),
        "sign:\t" => ("en tabb", "a tab"),
        // Why a row is one single cell.
        "together:quoted" => (
            "Ta bort citattecknen som står runt hela raden, eller spara filen på nytt som \"CSV UTF-8\" i Excel.",
            "Remove the quotation marks that stand around the whole row, or save the file again as \"CSV UTF-8\" in Excel.",
        ),
        "together:sign" => (
            "Skilj cellerna åt med semikolon: spara filen på nytt som \"CSV UTF-8\" i Excel.",
            "Separate the cells by semicolons: save the file again as \"CSV UTF-8\" in Excel.",
        ),
        // What to write instead of a reason in the value's cell.
        "hint:status" => (
            "Flytta \"{given}\" till kolumnen status och lämna värdets cell tom.",
            "Move \"{given}\" to the column status and leave the value's cell blank.",
        ),
        "hint:text" => (
            "Lämna cellen tom och skriv i kolumnen status \"ej tillgänglig\" om beskrivningen kommer, \"inget att redovisa\" om det inte finns något att berätta eller \"kan inte tas fram\" om den inte går att få fram.",
            "Leave the cell blank and write in the column status \"ej tillgänglig\" if the description will come, \"inget att redovisa\" if there is nothing to tell, or \"kan inte tas fram\" if it cannot be had.",
        ),
        "hint:hidden" => (
            "Lämna cellen tom och skriv \"skyddad\" i kolumnen status. Då räknas uppgiften som lämnad, men visas inte.",
            "Leave the cell blank and write \"skyddad\" in the column status. The figure then counts as reported, but is not shown.",
        ),
        "hint:later" => (
            "Lämna cellen tom och skriv \"ej tillgänglig\" i kolumnen status, gärna med månaden då uppgiften väntas i kolumnen datum, till exempel 2026-09.",
            "Leave the cell blank and write \"ej tillgänglig\" in the column status, preferably with the month when the figure is expected in the column datum, such as 2026-09.",
        ),
        "hint:impossible" => (
            "Skriv 0 om inget förekom. Går uppgiften inte att få fram, lämna cellen tom, skriv \"kan inte tas fram\" i kolumnen status och skälet i kommentaren.",
            "Write 0 if nothing occurred. If the figure cannot be had, leave the cell blank, write \"kan inte tas fram\" in the column status and the reason in the column kommentar.",
        ),
        "hint:missing" => (
            "Skriv 0 om inget förekom. Lämna annars cellen tom och skriv i kolumnen status \"ej tillgänglig\" om uppgiften kommer, \"kan inte tas fram\" om den inte går att få fram eller \"ej relevant\" om den inte gäller er.",
            "Write 0 if nothing occurred. Otherwise leave the cell blank and write in the column status \"ej tillgänglig\" if the figure will come, \"kan inte tas fram\" if it cannot be had, or \"ej relevant\" if it does not concern you.",
        ),
        _ => super::findings::term(key)?,
    };
    Some(language.pick(sv, en))
}
