//! Who the parties are becomes sentences: a group's members, who answers for whom, what is not told.

use super::{in_sentence, plural};
use crate::language::numbers::capital;
use crate::language::{Both, Language, both, join};

pub const DESCRIPTION_FROM: Both = both("beskrivning från ", "description from ");
pub const ANSWER_FROM: Both = both("svar från ", "answer from ");
/// `{}` stands for a number.
pub const ANSWERS_FROM: Both = both("svar från {} av {}", "answers from {} of {}");

/// *Kommunerna är tre: Ankeborg, Gåseborg och Rosenby.*
pub fn members(language: Language, group: &str, members: &[String]) -> String {
    let n = in_sentence(language, &[members.len().into()], false).join("");
    let names = join(members, language);
    match language {
        Language::Swedish => format!("{} är {n}: {names}.", capital(group)),
        Language::English if members.len() == 1 => format!("Included in {group} is {names}."),
        Language::English => format!("Included in {group} are the following {n}: {names}."),
    }
}

/// *Uppgifterna från nätverket lämnas av Region Exempel.*
pub fn answered_for(language: Language, agency: &str, through: &str) -> String {
    match language {
        Language::Swedish => format!("Uppgifterna från {agency} lämnas av {through}."),
        Language::English => format!("The figures from {agency} are submitted by {through}."),
    }
}

/// `agencies`: those of which the plan tells no mandate.
pub fn without_mandate(language: Language, agencies: &[String]) -> String {
    let names = join(agencies, language);
    match language {
        Language::Swedish => {
            let mandates = plural(agencies.len(), "uppdraget", "uppdragen");
            format!("Planen har ingen beskrivning av {mandates} för {names}.")
        }
        Language::English => {
            let mandates = plural(agencies.len(), "mandate", "mandates");
            format!("The plan has no description of the {mandates} of {names}.")
        }
    }
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_is_its_members() {
        let names = ["Ankeborg".to_owned(), "Gåseborg".to_owned()];
        assert_eq!(
            members(Language::Swedish, "kommunerna", &names),
            "Kommunerna är två: Ankeborg och Gåseborg."
        );
        assert_eq!(
            members(Language::English, "the network", &names[..1]),
            "Included in the network is Ankeborg."
        );
        assert_eq!(
            without_mandate(Language::Swedish, &names),
            "Planen har ingen beskrivning av uppdragen för Ankeborg och Gåseborg."
        );
        assert_eq!(
            without_mandate(Language::English, &names[..1]),
            "The plan has no description of the mandate of Ankeborg."
        );
    }
}
