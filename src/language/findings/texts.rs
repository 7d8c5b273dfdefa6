//! What is wrong with the texts of a plan or an edition as they stand in the file, in words.

use crate::codes::Code;
use crate::language::findings::{Pair, words};

pub(super) fn wording(code: Code) -> Option<Pair> {
    match code {
        Code::P053 | Code::E042 => words(
            (
                "\"{given}\" läses inte: # gör resten av raden till en kommentar.",
                "läses inte",
                "Sätt hela texten inom citattecken: {quote}{whole}{quote}. Är det en kommentar, skriv den på en egen rad som börjar lika långt in som nyckeln.",
            ),
            (
                "\"{given}\" is not read: # makes the rest of the line a comment.",
                "not read",
                "Put the whole text in quotation marks: {quote}{whole}{quote}. If it is a comment, write it on a line of its own that begins as far in as the key.",
            ),
        ),
        Code::P054 | Code::E043 => words(
            (
                "Här står ett tecken som inte syns ({given}).",
                "osynligt tecken",
                "Skriv om texten för hand, eller klistra in den som oformaterad text.",
            ),
            (
                "A character that cannot be seen stands here ({given}).",
                "invisible character",
                "Type the text anew by hand, or paste it as plain text.",
            ),
        ),
        Code::P055 | Code::E044 => words(
            (
                "Texten innehåller tecken som har lästs fel: \"{given}\".",
                "fel tecken",
                "Skriv om texten med de rätta bokstäverna, till exempel å, ä eller ö. Gäller det hela filen, hämta den på nytt från den som gjorde den och spara den som UTF-8.",
            ),
            (
                "The text holds characters that were read wrongly: \"{given}\".",
                "wrong characters",
                "Write the text anew with the right letters, such as å, ä or ö. If the whole file is like this, fetch it again from whoever made it and save it as UTF-8.",
            ),
        ),
        Code::P056 | Code::E045 => words(
            (
                "Citattecknen i {given} är typografiska och blir en del av ordet.",
                "hör till ordet",
                "Skriv {suggestion}, utan citattecken eller med raka: \"{suggestion}\".",
            ),
            (
                "The quotation marks in {given} are typographic and become part of the word.",
                "part of the word",
                "Write {suggestion}, without quotation marks or with straight ones: \"{suggestion}\".",
            ),
        ),
        Code::P061 | Code::E046 => words(
            (
                "Inom {…} skiljer komma värdena åt, så {given} läses som två.",
                "två värden",
                "Sätt talet inom citattecken, \"{given}\"[, eller skriv {point} med punkt][. Menas tusental, skriv {whole}].",
            ),
            (
                "Within {…} commas separate the values, so {given} is read as two.",
                "two values",
                "Put the number in quotation marks, \"{given}\"[, or write {point} with a point][. If thousands are meant, write {whole}].",
            ),
        ),
        _ => None,
    }
}
