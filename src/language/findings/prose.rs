//! What findings say of people's Markdown: in narratives, in documents that agencies have sent, and in
//! the texts of plans and editions.

use crate::codes::Code;
use crate::language::findings::{Pair, words};

pub(super) fn wording(code: Code) -> Option<Pair> {
    match code {
        Code::N014 | Code::S121 | Code::P063 | Code::E048 => words(
            (
                "{what}.",
                "visas inte som det är skrivet",
                "[Menas {suggestion}? ]{mend}",
            ),
            (
                "{what}.",
                "not shown as it is written",
                "[Did you mean {suggestion}? ]{mend}",
            ),
        ),
        Code::N015 | Code::S122 => words(
            ("{what}.", "blir ingen länk", "{mend}"),
            ("{what}.", "becomes no link", "{mend}"),
        ),
        Code::N016 | Code::S123 | Code::P062 | Code::E047 => words(
            (
                "Kommentaren skrivs inte ut i rapporten.",
                "syns bara i filen",
                "Ta bort kommentaren när den inte behövs längre. Ska den stå i rapporten, ta bort <!-- och -->.",
            ),
            (
                "The comment is not printed in the report.",
                "seen in the file only",
                "Remove the comment when it is no longer needed. If it shall stand in the report, remove <!-- and -->.",
            ),
        ),
        Code::N017 | Code::S124 => words(
            (
                "\"{given}\" skrivs ut i rapporten som det står.",
                "skrivs ut som det står",
                "Ta bort det, eller skriv det som ska stå där. Fet stil skrivs **så här** och kursiv *så här*.",
            ),
            (
                "\"{given}\" is printed in the report as it stands.",
                "printed as it stands",
                "Remove it, or write what shall stand there. Bold is written **like this** and italics *like this*.",
            ),
        ),
        _ => None,
    }
}

/// The words of a key that only these findings hold.
pub(super) fn term(key: &str) -> Option<(&'static str, &'static str)> {
    Some(match key {
        "prose:open-comment" => (
            "En kommentar börjar med <!-- och avslutas aldrig, så resten av texten skrivs inte ut",
            "A comment begins with <!-- and is never ended, so that the rest of the text is not printed",
        ),
        "mend:open-comment" => (
            "Avsluta kommentaren med -->, eller ta bort <!--.",
            "End the comment with -->, or remove <!--.",
        ),
        "prose:comment-in-name" => (
            "Ett namn kan inte ha en kommentar, eftersom det skrivs ut som det står",
            "A name cannot hold a comment, since it is printed as it stands",
        ),
        "mend:comment-in-name" => (
            "Ta bort <!-- och -->, och skriv kommentaren på en egen rad som börjar med #.",
            "Remove <!-- and -->, and write the comment on a line of its own that begins with #.",
        ),
        "prose:conflict" => (
            "Texten innehåller två versioner som inte har slagits ihop",
            "The text holds two versions that have not been merged",
        ),
        "mend:conflict" => (
            "Behåll den version som gäller, och ta bort den andra och raderna som börjar med <<<<<<<, ======= och >>>>>>>.",
            "Keep the version that holds, and remove the other one and the lines that begin with <<<<<<<, ======= and >>>>>>>.",
        ),
        "prose:cells" => (
            "Raden har {n} celler men tabellen bara {of#rubrik#rubriker}, så de sista cellerna skrivs inte ut",
            "The row has {n} cells but the table only {of#heading#headings}, so that the last cells are not printed",
        ),
        "mend:cells" => (
            "Ge varje kolumn en rubrik. Ett lodrätt streck som hör till texten skrivs \\|.",
            "Give each column a heading. A bar that belongs to the text is written \\|.",
        ),
        "prose:definition" => (
            "Raden läses som adressen till länken \"{given}\", som ingen länk använder, och skrivs inte ut",
            "The line is read as the address of the link \"{given}\", which no link uses, and is not printed",
        ),
        "mend:definition" => (
            "Ta bort raden, eller skriv ett omvänt snedstreck före hakparentesen, så blir den text.",
            "Remove the line, or write a backslash before the bracket, and it becomes text.",
        ),
        "prose:footnote" => (
            "Fotnoten {given} är textens egen, och rapporten kan bara visa planens noter",
            "The footnote {given} is the text's own, and the report can only show the plan's notes",
        ),
        "prose:note" => (
            "Planen har ingen not som heter {given}",
            "The plan has no note called {given}",
        ),
        "mend:note" => (
            "Skriv det inom parentes i texten, eller lägg noten under notes i planen.",
            "Write it in brackets in the text, or put the note under notes in the plan.",
        ),
        "prose:link" => (
            "\"{given}\" kan inte vara länk i rapporten, så adressen skrivs ut i texten",
            "\"{given}\" cannot be a link in the report, so the address is printed in the text",
        ),
        "mend:link" => (
            "Skriv en adress som börjar med https://, mailto: eller tel:, eller ta bort länken.",
            "Write an address that begins with https://, mailto: or tel:, or remove the link.",
        ),
        "prose:title" => (
            "\"{given}\" är rubriken på en länk och skrivs inte ut",
            "\"{given}\" is the title of a link and is not printed",
        ),
        "mend:title" => (
            "Skriv det i meningen, eller ta bort det ur länken.",
            "Write it in the sentence, or take it out of the link.",
        ),
        "prose:picture" => (
            "Bilden \"{given}\" visas inte i rapporten, bara dess text och adress",
            "The picture \"{given}\" is not shown in the report, only its text and address",
        ),
        "mend:picture" => (
            "Ta bort bilden, eller skriv i text vad den visar.",
            "Remove the picture, or write in words what it shows.",
        ),
        _ => return None,
    })
}
