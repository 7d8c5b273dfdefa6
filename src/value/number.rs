//! What is written in a figure's cell becomes an exact number, or the reason why it is none.

use std::fmt;

use rust_decimal::Decimal;
use rust_decimal::RoundingStrategy;

/// An exact decimal that remembers how many decimals were written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Number(Decimal);

/// Why a cell holds no number, with what a person may have meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NumberFault {
    /// `1.250`: a thousand two hundred fifty, or one and a quarter.
    Ambiguous { thousands: String, decimal: String },
    /// `-`, `–`, `..`, `.`, `x` alone: zero, or missing?
    Sign,
    /// `8–10`
    Range,
    /// `ca 60`, `minst 53`: the word belongs in `precision`.
    Approximate { precision: &'static str, number: String },
    /// `<5`: hidden, or a limit?
    Below,
    /// `2 av 3`
    Fraction { numerator: String, denominator: String },
    /// A number in a way of writing that is not read, and the plain form.
    Unusual { plain: String },
    /// Begins as a spreadsheet formula does.
    Formula,
    /// `########`: the column was too narrow when the sheet was saved.
    Hashes,
    /// `#SAKNAS!`, `#DIVISION/0!`: the formula behind the cell failed.
    SheetError,
    /// `28 %` in a figure that is no share.
    Percent { plain: String },
    /// `se bilaga`
    Appendix,
    /// `saknas`, `kommer senare` …: words that a status says better.
    Reason(ReasonHint),
    /// Anything else.
    Words,
}

/// Which status a common phrase may stand for. Always asked, never guessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReasonHint {
    Later,
    Impossible,
    Missing,
}

impl Number {
    pub fn new(value: Decimal) -> Number {
        Number(value)
    }

    pub fn get(self) -> Decimal {
        self.0
    }

    /// Decimals as written: `0,280` has three.
    pub fn decimals(self) -> u32 {
        self.0.scale()
    }

    pub fn is_whole(self) -> bool {
        self.0.fract().is_zero()
    }

    /// Reads a cell. `percent` says whether a `%` sign may follow.
    pub fn read(text: &str, percent: bool) -> Result<Number, NumberFault> {
        let text = text.trim();
        if let Some(number) = plain(text) {
            return number;
        }
        if let Some(before) = text.strip_suffix('%') {
            return match plain(before.trim_end()) {
                Some(Ok(number)) if percent => Ok(number),
                Some(Ok(_)) => Err(NumberFault::Percent { plain: before.trim_end().to_owned() }),
                Some(Err(fault)) => Err(fault),
                None => Err(fault(text)),
            };
        }
        Err(fault(text))
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// Rounded to some decimals, halves away from zero, and always with that many.
pub fn rounded(number: Decimal, decimals: u32) -> Decimal {
    let mut rounded = number.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero);
    rounded.rescale(decimals);
    rounded
}

/// A number in a way of writing that is read, or ambiguous; `None` for everything else.
fn plain(text: &str) -> Option<Result<Number, NumberFault>> {
    let (negative, body) = match text.strip_prefix(['-', '−']) {
        Some(body) => (true, body),
        None => (false, text),
    };
    let (whole, fraction, point) = match body.find([',', '.']) {
        Some(at) => (&body[..at], Some(&body[at + 1..]), body.as_bytes()[at] == b'.'),
        None => (body, None, false),
    };
    let digits = ungrouped(whole)?;
    if digits.len() > 1 && digits.starts_with('0') {
        return None;
    }
    let fraction_digits = match fraction {
        Some(fraction) if fraction.is_empty() || !is_digits(fraction) => return None,
        Some(fraction) => fraction,
        None => "",
    };
    if point && fraction_digits.len() == 3 && digits != "0" && digits.len() <= 3 && digits == whole {
        let trimmed = fraction_digits.trim_end_matches('0');
        return Some(Err(NumberFault::Ambiguous {
            thousands: format!("{whole} {fraction_digits}"),
            decimal: format!("{whole},{}", if trimmed.is_empty() { "0" } else { trimmed }),
        }));
    }
    let sign = if negative { "-" } else { "" };
    let written = if fraction_digits.is_empty() {
        format!("{sign}{digits}")
    } else {
        format!("{sign}{digits}.{fraction_digits}")
    };
    // More digits than a decimal holds (28) is no figure of this field.
    Decimal::from_str_exact(&written).ok().map(|value| Ok(Number(value)))
}

/// Digits, or groups of three with one kind of space between.
fn ungrouped(text: &str) -> Option<String> {
    if is_digits(text) {
        return Some(text.to_owned());
    }
    let space = text.chars().find(|c| !c.is_ascii_digit())?;
    if !is_group_space(space) {
        return None;
    }
    let mut groups = text.split(space);
    let first = groups.next()?;
    let fits = (1..=3).contains(&first.len()) && is_digits(first) && first != "0";
    (fits && groups.all(|group| group.len() == 3 && is_digits(group)))
        .then(|| text.chars().filter(char::is_ascii_digit).collect())
}

fn is_group_space(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// Whether a cell begins as something a spreadsheet would run: `=`, `@`, or a sign without digit.
pub fn is_formula(text: &str) -> bool {
    let mut chars = text.trim_start().chars();
    match chars.next() {
        Some('=' | '@' | '＝' | '＠') => true,
        Some('+' | '-') => chars.next().is_some_and(|c| !c.is_ascii_digit() && c != '.' && c != ','),
        _ => false,
    }
}

fn fault(text: &str) -> NumberFault {
    let lower = text.to_lowercase();
    if !text.is_empty() && text.chars().all(|c| c == '#') {
        return NumberFault::Hashes;
    }
    if text.starts_with('#') && text.ends_with(['!', '?', 'A']) {
        return NumberFault::SheetError;
    }
    if matches!(lower.as_str(), "-" | "–" | "—" | "−" | ".." | "." | "..." | "…" | "x") {
        return NumberFault::Sign;
    }
    if let Some(found) = approximate(&lower) {
        return found;
    }
    if lower.starts_with(['<', '≤']) {
        return NumberFault::Below;
    }
    if let Some(found) = fraction(&lower) {
        return found;
    }
    if is_range(&lower) {
        return NumberFault::Range;
    }
    if let Some(plain) = unusual(&lower) {
        return NumberFault::Unusual { plain };
    }
    if is_formula(text) {
        return NumberFault::Formula;
    }
    if is_appendix(text) {
        return NumberFault::Appendix;
    }
    reason(&lower).map_or(NumberFault::Words, NumberFault::Reason)
}

fn approximate(lower: &str) -> Option<NumberFault> {
    const WORDS: [(&str, &str); 16] = [
        ("cirka", "cirka"),
        ("circa", "cirka"),
        ("ca.", "cirka"),
        ("ca", "cirka"),
        ("c:a", "cirka"),
        ("omkring", "cirka"),
        ("ungefär", "cirka"),
        ("närmare", "cirka"),
        ("runt", "cirka"),
        ("~", "cirka"),
        ("minst", "minst"),
        ("över", "minst"),
        (">", "minst"),
        ("högst", "högst"),
        ("max", "högst"),
        ("under", "högst"),
    ];
    WORDS.iter().find_map(|(word, precision)| {
        let number = lower.strip_prefix(word)?.trim();
        Number::read(number, true).ok()?;
        Some(NumberFault::Approximate { precision, number: number.to_owned() })
    })
}

fn fraction(lower: &str) -> Option<NumberFault> {
    let (numerator, denominator) = lower.split_once(" av ").or_else(|| lower.split_once('/'))?;
    let (numerator, denominator) = (numerator.trim(), denominator.trim());
    let both = matches!(plain(numerator), Some(Ok(_))) && matches!(plain(denominator), Some(Ok(_)));
    both.then(|| NumberFault::Fraction {
        numerator: numerator.to_owned(),
        denominator: denominator.to_owned(),
    })
}

fn is_range(lower: &str) -> bool {
    ["–", "-", "—", " till ", " to "].iter().any(|mark| {
        lower.split_once(mark).is_some_and(|(from, to)| {
            let to = to.trim().trim_end_matches(['%', ' ']);
            matches!(plain(from.trim().trim_end_matches(['%', ' '])), Some(Ok(_)))
                && matches!(plain(to), Some(Ok(_)))
        })
    })
}

/// The plain form of a number in an unusual dress.
fn unusual(lower: &str) -> Option<String> {
    let as_read = |text: &str| matches!(plain(text), Some(Ok(_))).then(|| text.replace('.', ","));
    if let Some(inner) = lower.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        return as_read(inner.trim()).map(|number| format!("-{number}"));
    }
    if let Some(number) = lower.strip_prefix('+').and_then(as_read) {
        return Some(number);
    }
    if lower.starts_with(['.', ',']) {
        return as_read(&format!("0{lower}"));
    }
    if is_digits(lower) {
        let trimmed = lower.trim_start_matches('0');
        return Some(if trimmed.is_empty() { "0".to_owned() } else { trimmed.to_owned() });
    }
    // 1.250,5 and 1,250.5: points or commas between thousands.
    let (thousands, decimal) = match (lower.find('.'), lower.find(',')) {
        (Some(point), Some(comma)) if point < comma => ('.', ','),
        (Some(_), Some(_)) => (',', '.'),
        (Some(_), None) => ('.', ','),
        (None, _) => (',', '.'),
    };
    let spaced = lower.replace(thousands, " ").replace(decimal, ",");
    if lower.contains(thousands) && as_read(&spaced).is_some() {
        return Some(spaced);
    }
    if let Some((mantissa, exponent)) = lower.split_once('e') {
        let factor = exponent.trim_start_matches('+').parse::<u32>().ok().filter(|e| *e <= 9)?;
        let Some(Ok(number)) = plain(mantissa) else { return None };
        let value = number.get().checked_mul(Decimal::from(10_u64.pow(factor)))?.normalize();
        return Some(value.to_string().replace('.', ","));
    }
    // 12 st, 340 kr, 12 procent
    let digits_end = lower.find(|c: char| c.is_alphabetic())?;
    let number = lower[..digits_end].trim_end();
    let unit = &lower[digits_end..];
    (unit.split_whitespace().count() == 1 && !number.is_empty()).then(|| as_read(number)).flatten()
}

/// Whether a text only points at another document.
pub fn is_appendix(text: &str) -> bool {
    let lower = text.trim().trim_end_matches(['.', '!']).to_lowercase();
    let words = lower.split_whitespace().count();
    let points = ["se bilaga", "se bifogad", "enligt bilaga", "bifogas", "se separat", "see appendix", "se bifogat"];
    words <= 6 && points.iter().any(|point| lower.starts_with(point))
}

/// Which status a common phrase for "no figure" may stand for.
pub fn reason(lower: &str) -> Option<ReasonHint> {
    let text = lower.trim().trim_end_matches(['.', '!']);
    match text {
        "kommer senare" | "ej klart" | "ej klar" | "kommer" | "kompletteras" | "pågår" => {
            Some(ReasonHint::Later)
        }
        "finns ej" | "finns inte" | "ej möjligt" | "går ej" | "mäts ej" => {
            Some(ReasonHint::Impossible)
        }
        "saknas" | "uppgift saknas" | "vet ej" | "vet inte" | "ingen uppgift" | "inget" | "n/a"
        | "na" | "null" | "?" | "ej svar" | "ej angivet" | "ej aktuellt" => Some(ReasonHint::Missing),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reads(text: &str, expected: &str) {
        assert_eq!(Number::read(text, true).map(|n| n.to_string()), Ok(expected.to_owned()), "{text}");
    }

    fn refuses(text: &str, matches: fn(&NumberFault) -> bool) {
        let fault = Number::read(text, false).unwrap_err();
        assert!(matches(&fault), "{text}: {fault:?}");
    }

    #[test]
    fn numbers_as_people_write_them() {
        for (text, expected) in [
            ("1250", "1250"),
            ("1 250", "1250"),
            ("1\u{a0}250", "1250"),
            ("1\u{202f}250", "1250"),
            ("1\u{2009}250\u{2009}000", "1250000"),
            ("-5", "-5"),
            ("−5", "-5"),
            ("12,5", "12.5"),
            ("12.5", "12.5"),
            ("0,280", "0.280"),
            ("0.280", "0.280"),
            ("1,250", "1.250"),
            ("28 %", "28"),
            ("28%", "28"),
            ("0", "0"),
            ("1 250,5", "1250.5"),
        ] {
            reads(text, expected);
        }
    }

    #[test]
    fn what_can_be_read_in_two_ways_is_refused() {
        refuses("1.250", |f| matches!(f, NumberFault::Ambiguous { thousands, decimal } if thousands == "1 250" && decimal == "1,25"));
        refuses("28 %", |f| matches!(f, NumberFault::Percent { .. }));
        for text in ["-", "–", "..", ".", "x", "X", "−"] {
            refuses(text, |f| matches!(f, NumberFault::Sign));
        }
    }

    #[test]
    fn what_belongs_in_another_column_is_refused() {
        refuses("8–10", |f| matches!(f, NumberFault::Range));
        refuses("8-10", |f| matches!(f, NumberFault::Range));
        refuses("ca 60", |f| matches!(f, NumberFault::Approximate { precision: "cirka", .. }));
        refuses("minst 53", |f| matches!(f, NumberFault::Approximate { precision: "minst", .. }));
        refuses("<5", |f| matches!(f, NumberFault::Below));
        refuses("2 av 3", |f| matches!(f, NumberFault::Fraction { .. }));
        refuses("saknas", |f| matches!(f, NumberFault::Reason(ReasonHint::Missing)));
        refuses("se bilaga 2", |f| matches!(f, NumberFault::Appendix));
    }

    #[test]
    fn unusual_ways_of_writing_are_refused_with_the_plain_one() {
        for (text, expected) in [
            ("1.250,5", "1 250,5"),
            ("1,250.5", "1 250,5"),
            ("1.250.000", "1 250 000"),
            ("1e3", "1000"),
            (".5", "0,5"),
            ("007", "7"),
            ("+5", "5"),
            ("(5)", "-5"),
            ("12 st", "12"),
            ("12 procent", "12"),
        ] {
            let fault = Number::read(text, false).unwrap_err();
            assert_eq!(fault, NumberFault::Unusual { plain: expected.to_owned() }, "{text}");
        }
    }

    #[test]
    fn what_a_spreadsheet_left_behind_is_refused() {
        refuses("########", |f| matches!(f, NumberFault::Hashes));
        refuses("#SAKNAS!", |f| matches!(f, NumberFault::SheetError));
        refuses("#DIVISION/0!", |f| matches!(f, NumberFault::SheetError));
        refuses("#N/A", |f| matches!(f, NumberFault::SheetError));
        refuses("=SUM(A1:A3)", |f| matches!(f, NumberFault::Formula));
        refuses("@A1", |f| matches!(f, NumberFault::Formula));
        refuses("+CMD", |f| matches!(f, NumberFault::Formula));
        refuses("tolv", |f| matches!(f, NumberFault::Words));
        refuses("99999999999999999999999999999999", |f| matches!(f, NumberFault::Unusual { .. } | NumberFault::Words));
    }

    #[test]
    fn halves_go_away_from_zero() {
        for (given, decimals, expected) in [("0.125", 2, "0.13"), ("-0.5", 0, "-1"), ("2.5", 0, "3"), ("3", 1, "3.0")] {
            assert_eq!(rounded(given.parse().unwrap(), decimals).to_string(), expected);
        }
    }
}
