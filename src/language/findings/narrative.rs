//! What is wrong with the texts around the figures, in words.

use crate::codes::Code;
use crate::language::findings::{Pair, words};

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
        _ => None,
    }
}
