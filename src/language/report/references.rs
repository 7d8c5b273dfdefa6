//! A figure that another is compared with becomes words beside it.

use super::closed;
use crate::language::{Both, Language, both};

/// Before what stands beside a figure.
pub const COMPARISON: Both = both("jämförelse", "comparison");
/// After what is about another year, which `{}` stands for.
pub const ABOUT: Both = both("avser {}", "for {}");

/// What a figure is called once its whole name has been said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Noun {
    Number,
    Share,
    Mean,
    Amount,
    Answer,
    Grade,
    Value,
}

impl Noun {
    fn word(self, language: Language) -> &'static str {
        match self {
            Noun::Number => language.pick("antalet", "the number"),
            Noun::Share => language.pick("andelen", "the share"),
            Noun::Mean => language.pick("medelvärdet", "the mean"),
            Noun::Amount => language.pick("beloppet", "the amount"),
            Noun::Answer => language.pick("svaret", "the answer"),
            Noun::Grade => language.pick("bedömningen", "the grade"),
            Noun::Value => language.pick("värdet", "the value"),
        }
    }

    /// The noun that a name in definite form begins with, in either language.
    pub fn of(name: &str) -> Option<Noun> {
        let name = name.to_lowercase();
        let mut words = name.split(|c: char| !c.is_alphabetic());
        let first = words.find(|it| !it.is_empty() && *it != "the")?;
        Some(match first {
            "antalet" | "number" => Noun::Number,
            "andelen" | "share" | "proportion" | "percentage" => Noun::Share,
            "medelvärdet" | "mean" | "average" => Noun::Mean,
            "beloppet" | "amount" => Noun::Amount,
            _ => return None,
        })
    }
}

/// *I riket var andelen 64 procent.*
pub fn beside(language: Language, where_: &str, noun: Noun, value: &str) -> String {
    let noun = noun.word(language);
    closed(&match language {
        Language::Swedish => format!("{where_} var {noun} {value}"),
        Language::English => format!("{where_}, {noun} was {value}"),
    })
}

/// *Som jämförelse: medianen för länets kommuner, 64 procent.*
pub fn named(language: Language, name: &str, value: &str) -> String {
    let lead = language.pick("Som jämförelse", "For comparison");
    format!("{lead}: {name}, {value}.")
}

/// *i riket 64 %, avser 2024*
pub fn cell(language: Language, name: &str, value: &str, year: Option<u16>) -> String {
    let year = year.map_or(String::new(), |year| {
        format!(", {}", of_year(language, year))
    });
    format!("{name} {value}{year}")
}

/// *Jämförelse: i riket*
pub fn row(language: Language, name: &str) -> String {
    format!("{}: {name}", language.pick("Jämförelse", "Comparison"))
}

/// *jämförelse: i riket 64 %; i medianlänet 57 %*
pub fn all(language: Language, found: &[String]) -> String {
    format!("{}: {}", COMPARISON.of(language), found.join("; "))
}

/// *(avser 2024)*
pub fn about(language: Language, year: u16) -> String {
    format!("({})", of_year(language, year))
}

fn of_year(language: Language, year: u16) -> String {
    ABOUT.of(language).replace("{}", &year.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::report::values;

    #[test]
    fn what_stands_beside_a_figure() {
        let said = |language: Language| {
            let where_ = language.pick("I riket", "In the whole country");
            let value = values::percent(language, 64.into()).replace('\u{a0}', " ");
            beside(language, where_, Noun::Share, &value)
        };
        assert_eq!(
            [Language::Swedish, Language::English].map(said),
            [
                "I riket var andelen 64 procent.",
                "In the whole country, the share was 64 per cent."
            ]
        );
        assert_eq!(Noun::of("The number of calls"), Some(Noun::Number));
        assert_eq!(
            Noun::of("\u{fdd0}Andelen enheter\u{fdd1}"),
            Some(Noun::Share)
        );
        assert_eq!(Noun::of("Medianen"), None);
    }
}
