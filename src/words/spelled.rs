//! A whole number becomes a word, so that a sentence may begin with it.

use crate::words::language::Language;

/// The largest number that is written with letters.
pub const LARGEST: usize = 999;

const UNITS_SV: [&str; 20] = [
    "noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv",
    "tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "nitton",
];
const TENS_SV: [&str; 10] = [
    "", "", "tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio",
];
const UNITS_EN: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS_EN: [&str; 10] = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];

/// *fyrtiosex*, *forty-six*; `neuter` is the gender of what is counted in Swedish: *tjugoett samtal*.
/// `None` above [`LARGEST`].
pub fn spelled(language: Language, number: usize, neuter: bool) -> Option<String> {
    if number > LARGEST {
        return None;
    }
    let (hundreds, rest) = (number / 100, number % 100);
    let below = |number, neuter| below_hundred(language, number, neuter);
    let rest_said = below(rest, neuter)?;
    Some(match (language, hundreds, rest) {
        (_, 0, _) => rest_said,
        (Language::SWEDISH, _, 0) => format!("{}hundra", below(hundreds, true)?),
        (Language::SWEDISH, ..) => format!("{}hundra{rest_said}", below(hundreds, true)?),
        (_, _, 0) => format!("{} hundred", below(hundreds, false)?),
        _ => format!("{} hundred and {rest_said}", below(hundreds, false)?),
    })
}

/// `None` in a language whose numbers are not known.
fn below_hundred(language: Language, number: usize, neuter: bool) -> Option<String> {
    let (units, tens, between) = match language {
        Language::SWEDISH => (UNITS_SV, TENS_SV, ""),
        Language::ENGLISH => (UNITS_EN, TENS_EN, "-"),
        _ => return None,
    };
    let unit = |at: usize| match (language, at) {
        (Language::SWEDISH, 1) if neuter => "ett",
        _ => units.get(at).copied().unwrap_or(""),
    };
    let ten = tens.get(number / 10).copied().unwrap_or("");
    Some(match (number, number % 10) {
        (0..20, _) => unit(number).to_owned(),
        (_, 0) => ten.to_owned(),
        (_, rest) => format!("{ten}{between}{}", unit(rest)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_spelled_as_people_write_them() {
        for (number, neuter, sv, en) in [
            (0, false, "noll", "zero"),
            (1, true, "ett", "one"),
            (18, false, "arton", "eighteen"),
            (21, true, "tjugoett", "twenty-one"),
            (21, false, "tjugoen", "twenty-one"),
            (46, false, "fyrtiosex", "forty-six"),
            (100, false, "etthundra", "one hundred"),
            (246, true, "tvåhundrafyrtiosex", "two hundred and forty-six"),
        ] {
            let said = |language| spelled(language, number, neuter);
            assert_eq!(said(Language::SWEDISH).as_deref(), Some(sv));
            assert_eq!(said(Language::ENGLISH).as_deref(), Some(en));
        }
        assert_eq!(spelled(Language::SWEDISH, 1000, false), None);
    }
}
