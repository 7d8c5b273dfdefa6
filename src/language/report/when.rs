//! A year, or a part of one, becomes the words that a sentence has of it.

use crate::language::Language;
use crate::value::Period;

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
    use crate::value::Year;

    #[test]
    fn a_part_of_a_year_is_never_said_as_the_year() {
        let year = Year::new(2025).unwrap();
        let when = |part| When { year, part };
        let (whole, half) = (when(Period::Year), when(Period::Half(2)));
        assert_eq!(whole.said(Language::Swedish), "2025");
        assert_eq!(half.said(Language::Swedish), "andra halvåret 2025");
        assert_eq!(half.said(Language::English), "the second half of 2025");
    }
}
