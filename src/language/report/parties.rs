//! From whom a text or an answer has come, in a table's cell.

use crate::language::{Both, both};
use crate::words::Language;
use crate::words::grammar::join;

pub const DESCRIPTION_FROM: Both = both("beskrivning från ", "description from ");
pub const ANSWER_FROM: Both = both("svar från ", "answer from ");
/// `{}` stands for a number.
pub const ANSWERS_FROM: Both = both("svar från {} av {}", "answers from {} of {}");

/// *beskrivning från Region Exempel*, *svar från Region Exempel*
pub fn text_from(language: Language, is_description: bool, agencies: &[String]) -> String {
    let names = join(agencies, language);
    let from = if is_description {
        DESCRIPTION_FROM
    } else {
        ANSWER_FROM
    };
    format!("{}{names}", from.of(language))
}

/// *svar från 19 av 26*
pub fn answers_from(language: Language, n: usize, of: usize) -> String {
    let said = ANSWERS_FROM.of(language).replacen("{}", &n.to_string(), 1);
    said.replacen("{}", &of.to_string(), 1)
}
