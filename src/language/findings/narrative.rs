//! What is wrong with the texts and the templates, in words.

use crate::codes::Code;
use crate::language::findings::Pair;
use crate::language::findings::words;

pub(super) fn wording(code: Code) -> Option<Pair> {
    match code {
        Code::N001 => words(
            (
                "Texten \"{given}\" hör inte till någon del av rapporten och visas inte.",
                "visas inte",
                "[Menas {suggestion}.md? ]Döp om filen efter den del som den hör till, till exempel sammanfattning.md, metod.md, mal-1.md eller atgard-1.6.md.",
            ),
            (
                "The text \"{given}\" belongs to no part of the report and is not shown.",
                "not shown",
                "[Did you mean {suggestion}.md? ]Rename the file after the part it belongs to, such as sammanfattning.md, metod.md, mal-1.md or atgard-1.6.md.",
            ),
        ),
        Code::T001 => words(
            (
                "Mallen {name} kan inte läsas: {reason}.",
                "här tar läsningen stopp",
                "Rätta mallen på den här raden. Utan en egen fil i mappen templates används den inbyggda mallen.",
            ),
            (
                "The template {name} cannot be read: {reason}.",
                "reading stops here",
                "Mend the template on this line. Without a file of your own in the folder templates, the built-in template is used.",
            ),
        ),
        Code::T002 => words(
            (
                "Mallen {name} använder ett namn som inte finns[: {given}].",
                "okänt namn",
                "Rätta namnet så att det skrivs som i den inbyggda mallen. Felet med mallmotorns ord: {reason}.",
            ),
            (
                "The template {name} uses a name that does not exist[: {given}].",
                "unknown name",
                "Correct the name so that it is written as in the built-in template. The fault in the engine's words: {reason}.",
            ),
        ),
        Code::T003 => words(
            (
                "Mallen {name} kunde inte fyllas i: {reason}.",
                "här stannade ifyllandet",
                "Rätta mallen på den här raden. Utan en egen fil i mappen templates används den inbyggda mallen.",
            ),
            (
                "The template {name} could not be filled in: {reason}.",
                "filling stopped here",
                "Mend the template on this line. Without a file of your own in the folder templates, the built-in template is used.",
            ),
        ),
        _ => None,
    }
}
