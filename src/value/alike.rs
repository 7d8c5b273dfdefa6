//! A letter of another alphabet becomes the one it looks like.

/// Letters of other alphabets that no reader tells from Latin ones, and the Latin ones.
const ALIKE: [(&str, &str); 3] = [
    (
        "аеорсхуіјѕԁһӏАВЕКМНОРСТХУІЈЅ",
        "aeopcxyijsdhlABEKMHOPCTXYIJS",
    ),
    ("οινΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "oivABEZHIKMNOPTYX"),
    ("ıɑ", "ia"),
];

/// The first letter of a word that looks like a Latin one and is none, with the one it looks like.
pub fn look_alike(text: &str) -> Option<(char, char)> {
    text.chars().find_map(|c| latin(c).map(|it| (c, it)))
}

/// A word with the letters that it seems to have.
pub fn in_latin(text: &str) -> String {
    text.chars().map(|c| latin(c).unwrap_or(c)).collect()
}

fn latin(c: char) -> Option<char> {
    // Latin letters with marks stand before all of those.
    if c < 'ı' {
        return None;
    }
    // Letters and digits as wide as Chinese characters stand in the order of ASCII.
    if let 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '０'..='９' = c {
        return char::from_u32(u32::from(c) - 0xfee0);
    }
    let pairs = ALIKE
        .iter()
        .flat_map(|(own, latin)| own.chars().zip(latin.chars()));
    pairs
        .into_iter()
        .find(|(own, _)| *own == c)
        .map(|(_, latin)| latin)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_has_one_that_it_looks_like() {
        for (own, latin) in ALIKE {
            assert_eq!(own.chars().count(), latin.chars().count());
            assert!(latin.is_ascii() && !own.is_empty());
        }
        assert_eq!(in_latin("1.1а"), "1.1a");
        assert_eq!(look_alike("ı"), Some(('ı', 'i')));
        assert_eq!(look_alike("ΑΒ"), Some(('Α', 'A')));
        assert_eq!(in_latin("２.１a"), "2.1a");
        assert_eq!(look_alike("Åtgärd för é, ß, µ, α och π"), None);
    }
}
