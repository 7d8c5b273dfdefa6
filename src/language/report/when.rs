//! A year, or a part of one, becomes the words that a sentence has of it.

use crate::language::{Language, numbers};
use crate::value::{Period, Year};

pub use crate::words::When;

impl When {
    /// *2025*, *andra halvåret 2025*; *the second half of 2025*
    pub fn said(self, language: Language) -> String {
        match (language, part(language, self.part)) {
            (_, None) => self.year.to_string(),
            (Language::Swedish, Some(part)) => format!("{part} {}", self.year),
            (Language::English, Some(part)) => format!("{part} of {}", self.year),
        }
    }

    /// *under 2025*, *under andra halvåret 2025*; *in 2025*
    pub fn during(self, language: Language) -> String {
        format!("{} {}", language.pick("under", "in"), self.said(language))
    }

    /// The same without a word before a whole year in Swedish: *61 procent 2025*.
    pub fn beside(self, language: Language) -> String {
        match (language, self.part) {
            (Language::Swedish, Period::Year) => self.year.to_string(),
            _ => self.during(language),
        }
    }

    /// To begin a sentence: *År 2025*, *Under andra halvåret 2025*; *In 2025*
    pub fn first(self, language: Language) -> String {
        match (language, self.part) {
            (Language::Swedish, Period::Year) => format!("År {}", self.year),
            _ => numbers::capital(&self.during(language)),
        }
    }

    /// *den 31 december 2025*; *on 31 December 2025*
    pub fn at_end(self, language: Language) -> String {
        let day = self.day(language);
        match language {
            Language::Swedish => day,
            Language::English => format!("on {day}"),
        }
    }

    /// The same between two others: *den 31 december 2025*; *31 December 2025*
    pub fn day(self, language: Language) -> String {
        format!("{} {}", last_day(language, self.part), self.year)
    }

    /// *till och med 2025*, *till och med andra halvåret 2025*; *in total by the end of 2025*
    pub fn by_end(self, language: Language) -> String {
        let until = language.pick("till och med", "in total by the end of");
        format!("{until} {}", self.said(language))
    }
}

/// *den 31 december*; *31 December*
fn last_day(language: Language, part: Period) -> String {
    let (month, day) = match part {
        Period::Quarter(1) => (3, 31),
        Period::Half(1) | Period::Quarter(2) => (6, 30),
        Period::Quarter(3) => (9, 30),
        _ => (12, 31),
    };
    let month = numbers::month(month, language);
    match language {
        Language::Swedish => format!("den {day} {month}"),
        Language::English => format!("{day} {month}"),
    }
}

/// *den 31 december båda åren*; *on 31 December in both years*
pub fn day_of_both_years(language: Language, own: Period) -> String {
    let day = last_day(language, own);
    match language {
        Language::Swedish => format!("{day} båda åren"),
        Language::English => format!("on {day} in both years"),
    }
}

/// *båda åren*, *under andra halvåret båda åren*; *in both years*
pub fn both_years(language: Language, own: Period) -> String {
    match (language, part(language, own)) {
        (Language::Swedish, None) => "båda åren".to_owned(),
        (Language::Swedish, Some(part)) => format!("under {part} båda åren"),
        (Language::English, None) => "in both years".to_owned(),
        (Language::English, Some(part)) => format!("in {part} of both years"),
    }
}

/// *2020–2022*, *andra halvåret 2020–2022*; of one year only, that year.
pub fn span(language: Language, from: Year, to: Year, own: Period) -> String {
    if from == to {
        let when = When {
            year: to,
            part: own,
        };
        return when.said(language);
    }
    match (language, part(language, own)) {
        (_, None) => format!("{from}–{to}"),
        (Language::Swedish, Some(part)) => format!("{part} {from}–{to}"),
        (Language::English, Some(part)) => format!("{part} of each year {from}–{to}"),
    }
}

/// *andra halvåret*, *the second half*; none of a whole year.
fn part(language: Language, part: Period) -> Option<String> {
    const SV: [&str; 4] = ["första", "andra", "tredje", "fjärde"];
    const EN: [&str; 4] = ["first", "second", "third", "fourth"];
    let (n, kind) = match part {
        Period::Year => return None,
        Period::Half(n) => (n, language.pick("halvåret", "half")),
        Period::Quarter(n) => (n, language.pick("kvartalet", "quarter")),
    };
    let ordinals = match language {
        Language::Swedish => SV,
        Language::English => EN,
    };
    let ordinal = ordinals.get(usize::from(n).checked_sub(1)?)?;
    let the = language.pick("", "the ");
    Some(format!("{the}{ordinal} {kind}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_a_year_is_never_said_as_the_year() {
        let year = Year::new(2025).unwrap();
        let when = |part| When { year, part };
        for (part, sv, en) in [
            (Period::Year, "under 2025", "in 2025"),
            (
                Period::Half(2),
                "under andra halvåret 2025",
                "in the second half of 2025",
            ),
            (
                Period::Quarter(3),
                "under tredje kvartalet 2025",
                "in the third quarter of 2025",
            ),
        ] {
            assert_eq!(when(part).during(Language::Swedish), sv);
            assert_eq!(when(part).during(Language::English), en);
        }
        for (part, sv, en) in [
            (Period::Year, "2025", "in 2025"),
            (
                Period::Half(1),
                "under första halvåret 2025",
                "in the first half of 2025",
            ),
        ] {
            assert_eq!(when(part).beside(Language::Swedish), sv);
            assert_eq!(when(part).beside(Language::English), en);
        }
        assert_eq!(when(Period::Year).first(Language::Swedish), "År 2025");
        assert_eq!(
            both_years(Language::Swedish, Period::Half(1)),
            "under första halvåret båda åren"
        );
        assert_eq!(
            both_years(Language::English, Period::Half(1)),
            "in the first half of both years"
        );
    }

    #[test]
    fn a_state_is_that_of_the_last_day() {
        let year = Year::new(2025).unwrap();
        for (part, sv, en) in [
            (Period::Year, "den 31 december 2025", "on 31 December 2025"),
            (Period::Half(1), "den 30 juni 2025", "on 30 June 2025"),
            (
                Period::Quarter(3),
                "den 30 september 2025",
                "on 30 September 2025",
            ),
        ] {
            let when = When { year, part };
            assert_eq!(when.at_end(Language::Swedish), sv);
            assert_eq!(when.at_end(Language::English), en);
        }
        assert_eq!(
            day_of_both_years(Language::Swedish, Period::Half(1)),
            "den 30 juni båda åren"
        );
        assert_eq!(
            day_of_both_years(Language::English, Period::Year),
            "on 31 December in both years"
        );
    }
}
