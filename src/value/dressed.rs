//! A number with a mark or a word behind it: what the mark is for, and what the word makes of the number.

use rust_decimal::Decimal;

use crate::value::number::{Number, NumberFault, Sort, is_digits, plain};

/// What a number has behind it, if it is one: a mark, a word of the column `status`, a unit.
pub(super) fn dressed(lower: &str, sort: Sort) -> Option<NumberFault> {
    if shortened(lower).is_some() {
        return Some(NumberFault::Shortened);
    }
    let is_part = |c: char| c.is_ascii_digit() || c.is_whitespace() || "-−.,".contains(c);
    // `1205 1)`: the last group of digits belongs to the mark.
    let end = match lower.strip_suffix([')', ']']) {
        Some(before) if before.ends_with(|c: char| c.is_ascii_digit()) => before
            .trim_end_matches(|c: char| c.is_ascii_digit())
            .trim_end_matches(['(', '['])
            .len(),
        _ => lower.find(|c| !is_part(c))?,
    };
    let (before, behind) = lower.split_at(end);
    let number = match plain(before.trim_end(), sort)? {
        Ok(number) => number,
        Err(fault) => return Some(fault),
    };
    let written = before.trim().to_owned();
    let word = behind.trim().trim_matches(['(', ')', '[', ']', '.', ' ']);
    if let Some(status) = status(word) {
        let number = written;
        return Some(NumberFault::Status { status, number });
    }
    if is_mark(behind.trim()) {
        return Some(NumberFault::Marked { number: written });
    }
    let is_word = |c: char| c.is_alphabetic() || c.is_whitespace() || c == '.';
    let percent = word == "procent" || word == "per cent";
    if percent && sort != Sort::Share {
        return Some(NumberFault::Percent);
    }
    (!word.is_empty() && word.chars().all(is_word)).then(|| NumberFault::Worded {
        number,
        word: word.to_owned(),
    })
}

/// What the column `status` calls a word like *prel.*
pub fn status(word: &str) -> Option<&'static str> {
    match word.trim().trim_end_matches('.').to_lowercase().as_str() {
        "prel" | "preliminärt" | "preliminär" | "preliminära" | "preliminary" => {
            Some("preliminär")
        }
        "delvis" | "ofullständig" | "ofullständigt" | "partial" => Some("delvis"),
        _ => None,
    }
}

/// `*`, `1)`, `[a]`, `²`: it points at a note.
fn is_mark(behind: &str) -> bool {
    let bare = behind.trim_matches(['(', ')', '[', ']', '^']);
    let is_sign = |c: char| "*†‡§¹²³⁴⁵⁶⁷⁸⁹".contains(c);
    let is_enclosed = bare.len() < behind.len()
        && (is_digits(bare) || bare.chars().count() == 1)
        && bare.chars().all(char::is_alphanumeric);
    is_enclosed || !behind.is_empty() && behind.chars().all(is_sign)
}

/// What a word makes of the number before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Multiple {
    pub times: Decimal,
    pub is_money: bool,
}

/// `tkr`, `miljoner kronor`, `k`; a plain `kronor` is money once. `None` of any other word.
pub fn multiple(words: &str) -> Option<Multiple> {
    let lower = words.trim().to_lowercase();
    let (first, rest) = lower.split_once(' ').unwrap_or((&lower, ""));
    let (power, is_money) = match first.trim_end_matches('.') {
        "kr" | "kronor" | "krona" | "sek" => (0, true),
        "tkr" | "kkr" | "ksek" | "tsek" => (3, true),
        "mkr" | "mnkr" | "msek" | "mnsek" | "miljkr" => (6, true),
        "mdkr" | "mdrkr" | "mdsek" => (9, true),
        "k" | "tusen" | "tusental" | "tus" | "thousand" => (3, false),
        "m" | "mn" | "milj" | "mio" | "miljon" | "miljoner" | "million" | "millions" => (6, false),
        "md" | "mdr" | "miljard" | "miljarder" | "billion" => (9, false),
        _ => return None,
    };
    let rest = rest.trim_end_matches('.');
    let is_crowns = matches!(rest, "kr" | "kronor" | "sek");
    (rest.is_empty() || is_crowns).then(|| Multiple {
        times: Decimal::from(10_u64.pow(power)),
        is_money: is_money || is_crowns,
    })
}

/// What a number with a word behind it may mean, in figures of a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    One(String),
    /// The unit does not tell which.
    Two(String, String),
    /// The word may change the number in any way.
    Unknown,
}

/// Counts a word such as `tkr` against the unit. A word that counts pieces, or is the unit's own,
/// leaves the number as it is.
pub fn meaning(number: Number, word: &str, sort: Sort, unit: &[&str]) -> Meaning {
    let plain = |value: Decimal| written(value, sort);
    let as_it_is = plain(number.get());
    let is_same = |own: &&str| own.to_lowercase() == word;
    let is_piece = matches!(word, "st" | "styck" | "stycken" | "procent" | "per cent");
    if is_piece || unit.iter().any(is_same) {
        return as_it_is.map_or(Meaning::Unknown, Meaning::One);
    }
    let Some(Multiple { times, is_money }) = multiple(word).filter(|_| sort.is_plain()) else {
        return Meaning::Unknown;
    };
    let multiplied = number.get().checked_mul(times);
    let own = unit.iter().find_map(|it| multiple(it));
    let one = |value: Option<Decimal>| value.and_then(plain).map_or(Meaning::Unknown, Meaning::One);
    match own {
        Some(own) if own.is_money && is_money => {
            one(multiplied.and_then(|it| it.checked_div(own.times)))
        }
        Some(own) if own.times == Decimal::ONE => one(multiplied),
        None if !is_money && !unit.is_empty() => one(multiplied),
        _ => match (multiplied.and_then(plain), as_it_is) {
            (Some(many), Some(few)) if many != few => Meaning::Two(many, few),
            (Some(same), _) => Meaning::One(same),
            _ => Meaning::Unknown,
        },
    }
}

/// A number as it may be written in a cell of its sort: groups of three, decimal comma.
fn written(value: Decimal, sort: Sort) -> Option<String> {
    let text = value.normalize().to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let mut said = String::new();
    for (at, digit) in whole.char_indices() {
        let is_start = at > 0 && (whole.len() - at).is_multiple_of(3);
        if is_start && !said.ends_with('-') {
            said.push(' ');
        }
        said.push(digit);
    }
    if !fraction.is_empty() {
        said.push(',');
        said.push_str(fraction);
    }
    matches!(plain(&said, sort), Some(Ok(_))).then_some(said)
}

/// `1,5e+03`: the two parts of a number as a spreadsheet shortens it.
pub(super) fn shortened(body: &str) -> Option<(Number, i32)> {
    let (mantissa, exponent) = body.split_once('e')?;
    let Some(Ok(number)) = plain(mantissa, Sort::Decimal) else {
        return None;
    };
    Some((number, exponent.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn worded(text: &str, sort: Sort, unit: &[&str]) -> Meaning {
        match Number::read(text, sort).unwrap_err() {
            NumberFault::Worded { number, word } => meaning(number, &word, sort, unit),
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn a_multiplier_is_counted_against_the_unit() {
        let one = |text: &str| Meaning::One(text.to_owned());
        let two = |many: &str, few: &str| Meaning::Two(many.to_owned(), few.to_owned());
        let kronor: &[&str] = &["krona", "kronor"];
        let thousands: &[&str] = &["tkr"];
        let calls: &[&str] = &["samtal"];
        for (text, sort, unit, expected) in [
            ("1 250 tkr", Sort::Amount, kronor, one("1 250 000")),
            ("125 tkr", Sort::Amount, thousands, one("125")),
            ("340 kr", Sort::Amount, kronor, one("340")),
            ("340 kr", Sort::Amount, &[], one("340")),
            ("1,2 mdkr", Sort::Amount, kronor, one("1 200 000 000")),
            ("340 kr", Sort::Amount, thousands, one("0,34")),
            ("1,25 mnkr", Sort::Amount, kronor, one("1 250 000")),
            ("1,25 milj", Sort::Amount, kronor, one("1 250 000")),
            ("1,25 milj. kronor", Sort::Amount, kronor, one("1 250 000")),
            (
                "1,25 milj kr",
                Sort::Amount,
                &["tusen kronor"],
                one("1 250"),
            ),
            ("125k", Sort::Amount, kronor, one("125 000")),
            ("5 tusen", Sort::Whole, calls, one("5 000")),
            ("5 tusen", Sort::Amount, thousands, two("5 000", "5")),
            ("5 tusen", Sort::Amount, &[], two("5 000", "5")),
            ("125 tkr", Sort::Amount, &[], two("125 000", "125")),
            ("125 tkr", Sort::Whole, calls, two("125 000", "125")),
            ("12 st", Sort::Whole, calls, one("12")),
            ("12 samtal", Sort::Whole, calls, one("12")),
            ("12 procent", Sort::Share, &[], one("12")),
            ("5 tusen", Sort::Share, &[], Meaning::Unknown),
            ("5 dussin", Sort::Whole, calls, Meaning::Unknown),
            ("1,2345 tusen", Sort::Amount, kronor, one("1 234,5")),
            (
                "1,25 miljarder kronor",
                Sort::Amount,
                kronor,
                one("1 250 000 000"),
            ),
            ("125 000 md", Sort::Amount, kronor, Meaning::Unknown),
        ] {
            assert_eq!(worded(text, sort, unit), expected, "{text} {unit:?}");
        }
    }

    #[test]
    fn a_mark_belongs_in_a_column_of_its_own() {
        for text in [
            "1205*", "1205 **", "1 205¹", "1205 1)", "1205[1]", "1205 a)", "1205 (2)",
        ] {
            let fault = Number::read(text, Sort::Whole).unwrap_err();
            assert!(
                matches!(fault, NumberFault::Marked { .. }),
                "{text}: {fault:?}"
            );
        }
        for (text, status) in [
            ("1205 (prel.)", "preliminär"),
            ("1205 prel", "preliminär"),
            ("1205 Preliminärt", "preliminär"),
            ("1205 (delvis)", "delvis"),
        ] {
            let number = "1205".to_owned();
            let expected = NumberFault::Status { status, number };
            assert_eq!(Number::read(text, Sort::Whole), Err(expected), "{text}");
        }
    }
}
