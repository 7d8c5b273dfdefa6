//! Several parties' figures that one party carries on become the sentence that says what the earlier
//! one is made of, or why they are not added up.

use crate::language::report::genitive;
use crate::language::report::when::When;
use crate::language::{Both, Language, both, join, numbers};
use crate::value::Year;

/// How the figures of several make one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Made {
    /// They are added up.
    Sum,
    /// A share of what they counted among together.
    Share,
}

pub const KIND: Both = both(
    "Sådana tal läggs inte ihop, och någon jämförelse kan därför inte göras.",
    "Such numbers are not added together, so no comparison can be made.",
);
/// The same of a yes or no, and of a grade.
pub const WORDS: Both = both(
    "Sådana svar läggs inte ihop, och någon jämförelse kan därför inte göras.",
    "Such answers are not added together, so no comparison can be made.",
);
pub const SHARED: Both = both(
    "De kan ha räknat samma och läggs inte ihop, och någon jämförelse kan därför inte göras.",
    "They may have counted the same and are not added together, so no comparison can be made.",
);
pub const UNCERTAIN: Both = both(
    "De är inte alla exakta, fullständiga och slutliga och läggs inte ihop, och någon jämförelse kan därför inte göras.",
    "Not all of them are exact, complete and final, so they are not added together and no comparison can be made.",
);
pub const QUOTIENT: Both = both(
    "Utan täljare och nämnare från alla kan de inte räknas ihop, och någon jämförelse kan därför inte göras.",
    "Without the numerator and denominator of each they cannot be put together, so no comparison can be made.",
);
pub const NO_FIGURE: Both = both("uppgift saknas", "no figure");

/// *År 2024 lämnades uppgiften av Socialnämnden (9) och Skolnämnden (4), var för sig.*
pub fn reported_by_several(language: Language, then: When, parties: &str) -> String {
    let then = then.first(language);
    match language {
        Language::Swedish => format!("{then} lämnades uppgiften av {parties}, var för sig."),
        Language::English => format!("{then}, the figure was submitted separately by {parties}."),
    }
}

/// The same where not all have given a figure: *År 2024 skulle uppgiften lämnas av Socialnämnden (9)
/// och Skolnämnden (uppgift saknas), var för sig. Från Skolnämnden finns inget tal att räkna med …*
pub fn missing(language: Language, then: When, parties: &str, without: &[String]) -> String {
    let then = then.first(language);
    let without = join(without, language);
    match language {
        Language::Swedish => format!(
            "{then} skulle uppgiften lämnas av {parties}, var för sig. Från {without} finns inget tal att räkna med, och någon jämförelse kan därför inte göras."
        ),
        Language::English => format!(
            "{then}, the figure was to be submitted separately by {parties}. There is no number to count with from {without}, so no comparison can be made."
        ),
    }
}

/// *uppgiften för 2024 är summan av Socialnämndens och Skolnämndens*: what is said in brackets after
/// a phrase.
pub fn made_of(language: Language, then: When, parties: &[String], made: Made) -> String {
    let then = then.said(language);
    let of = match language {
        Language::Swedish => {
            let whose: Vec<String> = parties.iter().map(|it| genitive(it)).collect();
            join(&whose, language)
        }
        Language::English => join(parties, language),
    };
    match (language, made) {
        (Language::Swedish, Made::Sum) => format!("uppgiften för {then} är summan av {of}"),
        (Language::Swedish, Made::Share) => {
            format!("uppgiften för {then} är räknad på {of} tillsammans")
        }
        (Language::English, Made::Sum) => {
            format!("the figure for {then} is the sum of those of {of}")
        }
        (Language::English, Made::Share) => {
            format!("the figure for {then} is calculated from those of {of} together")
        }
    }
}

/// *Uppgiften för 2024 är summan av Socialnämndens och Skolnämndens: nio och fyra.*
pub fn sentence(
    language: Language,
    then: When,
    parties: &[String],
    made: Made,
    values: &[String],
) -> String {
    let said = numbers::capital(&made_of(language, then, parties, made));
    format!("{said}: {}.", join(values, language))
}

/// Under a table of several figures, whose changes are all of this kind.
pub fn remark(language: Language, then: When, parties: &[String]) -> String {
    let then = then.said(language);
    match language {
        Language::Swedish => {
            let whose: Vec<String> = parties.iter().map(|it| genitive(it)).collect();
            let whose = join(&whose, language);
            format!("Förändringen räknas från {whose} uppgifter för {then} tillsammans.")
        }
        Language::English => {
            let of = join(parties, language);
            format!("The change is counted from the figures of {of} for {then} together.")
        }
    }
}

/// *Gamma räknas 2025 med i Beta.*: of a sum whose parties have become fewer.
pub fn counted_in(language: Language, year: Year, gone: &[String], heir: &str) -> String {
    let gone_ = join(gone, language);
    match (language, gone.len()) {
        (Language::Swedish, _) => format!("{gone_} räknas {year} med i {heir}."),
        (Language::English, 1) => format!("In {year}, {gone_} is counted in {heir}."),
        (Language::English, _) => format!("In {year}, {gone_} are counted in {heir}."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Period;

    const LANGUAGES: [Language; 2] = [Language::Swedish, Language::English];

    #[test]
    fn what_several_have_given_is_said_with_whose_it_is() {
        let then = When {
            year: Year::new(2024).unwrap(),
            part: Period::Year,
        };
        let both = [
            "Beta".to_owned(),
            "Region Stockholms län".to_owned(),
            "Linz".to_owned(),
        ];
        let values = ["sex", "tre", "en"].map(str::to_owned);
        assert_eq!(
            LANGUAGES.map(|it| sentence(it, then, &both, Made::Sum, &values)),
            [
                "Uppgiften för 2024 är summan av Betas, Region Stockholms läns och Linz: sex, tre och en.",
                "The figure for 2024 is the sum of those of Beta, Region Stockholms län and Linz: sex, tre and en."
            ]
        );
        assert_eq!(
            LANGUAGES.map(|it| made_of(it, then, &both[..2], Made::Share)),
            [
                "uppgiften för 2024 är räknad på Betas och Region Stockholms läns tillsammans",
                "the figure for 2024 is calculated from those of Beta and Region Stockholms län together"
            ]
        );
        assert_eq!(
            LANGUAGES.map(|it| missing(it, then, "Beta (6) och Linz (visas inte)", &both[..1])),
            [
                "År 2024 skulle uppgiften lämnas av Beta (6) och Linz (visas inte), var för sig. Från Beta finns inget tal att räkna med, och någon jämförelse kan därför inte göras.",
                "In 2024, the figure was to be submitted separately by Beta (6) och Linz (visas inte). There is no number to count with from Beta, so no comparison can be made."
            ]
        );
    }
}
