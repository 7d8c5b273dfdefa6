//! What is no number becomes the reason why, with what a person may have meant.

use crate::value::dressed::{dressed, shortened};
use crate::value::number::{Number, NumberFault, Sort, is_digits, plain};
use crate::value::unsaid::{points_away, reason};

impl Number {
    /// Reads a cell, or a word of a plan or an edition.
    pub fn read(text: &str, sort: Sort) -> Result<Number, NumberFault> {
        let text = text.trim();
        if let Some(number) = plain(text, sort) {
            return number;
        }
        if let Some(before) = text.strip_suffix('%') {
            return match plain(before.trim_end(), sort) {
                Some(Ok(number)) if sort == Sort::Share => Ok(number),
                Some(Err(fault)) if sort == Sort::Share => Err(fault),
                Some(_) => Err(NumberFault::Percent),
                None => Err(fault(text, sort)),
            };
        }
        Err(fault(text, sort))
    }
}

/// Why a text is no number of its sort.
pub(super) fn fault(text: &str, sort: Sort) -> NumberFault {
    let lower = text.to_lowercase();
    if !text.is_empty() && text.chars().all(|c| c == '#') {
        return NumberFault::Hashes;
    }
    if is_sheet_error(text) {
        return NumberFault::SheetError;
    }
    if matches!(
        lower.as_str(),
        "-" | "–" | "—" | "−" | ".." | "." | "..." | "…" | "x"
    ) {
        return NumberFault::Sign;
    }
    if let Some(found) = approximate(&lower, sort) {
        return found;
    }
    if lower.starts_with('<') {
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
    if let Some(found) = dressed(&lower, sort) {
        return found;
    }
    if is_formula(text) {
        return NumberFault::Formula;
    }
    if points_away(text) {
        return NumberFault::Appendix;
    }
    reason(&lower).map_or(NumberFault::Words, NumberFault::Reason)
}

/// `#SAKNAS!` and its kin; LibreOffice writes `Err:502`, or `Fel:502` in Swedish.
fn is_sheet_error(text: &str) -> bool {
    let coded = text
        .strip_prefix("Err:")
        .or_else(|| text.strip_prefix("Fel:"));
    // One word in capitals: a text may begin with # too.
    let is_word = !text.contains(|c: char| c.is_whitespace() || c.is_lowercase());
    is_word && text.starts_with('#') && text.ends_with(['!', '?', 'A'])
        || coded.is_some_and(is_digits)
}

/// The key of the words that tell what a spreadsheet could not work out or show, where that is all
/// that it left in a cell.
pub fn sheet_fault(text: &str) -> Option<&'static str> {
    let text = text.trim();
    if !text.starts_with(['#', 'E', 'F']) {
        return None;
    }
    if text.len() > 1 && text.chars().all(|c| c == '#') {
        Some("narrow")
    } else {
        is_sheet_error(text).then_some("failed")
    }
}

/// Whether a cell begins as something a spreadsheet would run: `=`, `@`, or a sign without digit.
pub fn is_formula(text: &str) -> bool {
    let mut chars = text.trim_start().chars();
    match chars.next() {
        Some('=' | '@' | '＝' | '＠') => true,
        Some('+' | '-') => chars
            .next()
            .is_some_and(|c| !c.is_ascii_digit() && c != '.' && c != ','),
        _ => false,
    }
}

fn is_read(text: &str) -> bool {
    matches!(plain(text, Sort::Decimal), Some(Ok(_)))
}

/// Words and signs for how certain a number is, and what the column `precision` calls it.
const PRECISIONS: [(&str, &str); 33] = [
    ("cirka", "cirka"),
    ("circa", "cirka"),
    ("ca.", "cirka"),
    ("ca", "cirka"),
    ("c:a", "cirka"),
    ("omkring", "cirka"),
    ("ungefärligt", "cirka"),
    ("ungefärlig", "cirka"),
    ("ungefär", "cirka"),
    ("ung.", "cirka"),
    ("uppskattningsvis", "cirka"),
    ("närmare", "cirka"),
    ("nästan", "cirka"),
    ("runt", "cirka"),
    ("about", "cirka"),
    ("approx.", "cirka"),
    ("~", "cirka"),
    ("≈", "cirka"),
    ("±", "cirka"),
    ("minst", "minst"),
    ("åtminstone", "minst"),
    ("drygt", "minst"),
    ("över", "minst"),
    ("mer än", "minst"),
    ("fler än", "minst"),
    ("at least", "minst"),
    ("≥", "minst"),
    (">", "minst"),
    ("högst", "högst"),
    ("max", "högst"),
    ("upp till", "högst"),
    ("under", "högst"),
    ("≤", "högst"),
];

/// What the column `precision` calls a word like *ungefär*.
pub fn precision(text: &str) -> Option<&'static str> {
    let lower = text.trim().to_lowercase();
    let bare = lower.trim_end_matches('.');
    let same = |word: &str| word == lower || word.trim_end_matches('.') == bare;
    let found = PRECISIONS.iter().find(|(word, _)| same(word));
    found.map(|(_, precision)| *precision)
}

/// *ca 60*, *60 ca*
fn approximate(lower: &str, sort: Sort) -> Option<NumberFault> {
    PRECISIONS.iter().find_map(|(word, precision)| {
        let rest = lower
            .strip_prefix(word)
            .or_else(|| lower.strip_suffix(word))?;
        let number = rest.trim_end_matches('%').trim();
        match plain(number, sort)? {
            Ok(_) => Some(NumberFault::Approximate {
                precision,
                number: number.to_owned(),
            }),
            Err(fault) => Some(fault),
        }
    })
}

fn fraction(lower: &str) -> Option<NumberFault> {
    let (numerator, denominator) = lower.split_once(" av ").or_else(|| lower.split_once('/'))?;
    let (numerator, denominator) = (numerator.trim(), denominator.trim());
    (is_read(numerator) && is_read(denominator)).then(|| NumberFault::Fraction {
        numerator: numerator.to_owned(),
        denominator: denominator.to_owned(),
    })
}

fn is_range(lower: &str) -> bool {
    let end = |text: &str| is_read(text.trim().trim_end_matches(['%', ' ']));
    ["–", "-", "—", " till ", " to "].iter().any(|mark| {
        lower
            .split_once(mark)
            .is_some_and(|(from, to)| end(from) && end(to))
    })
}

/// The plain form of a number in an unusual dress: a sign set apart, brackets for a minus …
fn unusual(lower: &str) -> Option<String> {
    if let Some(inner) = lower
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'))
    {
        return undressed(inner.trim()).map(|number| format!("-{number}"));
    }
    match lower.strip_prefix(['-', '−', '–']) {
        Some(body) => undressed(body.trim_start()).map(|number| format!("-{number}")),
        None => undressed(lower.strip_prefix('+').unwrap_or(lower).trim_start()),
    }
}

fn undressed(body: &str) -> Option<String> {
    let as_read = |text: &str| is_read(text).then(|| text.replace('.', ","));
    if !body.starts_with(|c: char| c.is_ascii_digit() || c == '.' || c == ',') {
        return None;
    }
    match plain(body, Sort::Decimal) {
        Some(Ok(_)) => return as_read(body),
        Some(Err(_)) => return None,
        None => {}
    }
    if body.starts_with(['.', ',']) {
        return as_read(&format!("0{body}"));
    }
    let trimmed = body.trim_start_matches('0');
    if trimmed.len() < body.len() {
        let has_digit = trimmed.starts_with(|c: char| c.is_ascii_digit());
        return as_read(&if has_digit {
            trimmed.to_owned()
        } else {
            format!("0{trimmed}")
        });
    }
    thousands(body)
        .or_else(|| power_of_ten(body))
        .or_else(|| misread(body))
}

/// `1.250,5` and `1,250.5`: points or commas between thousands.
fn thousands(body: &str) -> Option<String> {
    let (mark, comma) = match (body.find('.'), body.find(',')) {
        (Some(point), Some(comma)) if point < comma => ('.', ','),
        (Some(_), None) => ('.', ','),
        _ => (',', '.'),
    };
    let spaced = body.replace(mark, " ").replace(comma, ",");
    (body.contains(mark) && is_read(&spaced)).then_some(spaced)
}

fn power_of_ten(body: &str) -> Option<String> {
    let (number, exponent) = shortened(body).filter(|(_, it)| it.abs() <= 12)?;
    let ten = rust_decimal::Decimal::from(10_u64.pow(exponent.unsigned_abs()));
    let value = if exponent < 0 {
        number.get().checked_div(ten)
    } else {
        number.get().checked_mul(ten)
    };
    let plain = value?.normalize().to_string().replace('.', ",");
    is_read(&plain).then_some(plain)
}

/// `1O`: a letter that was taken for a digit.
fn misread(body: &str) -> Option<String> {
    let all = |c: char| c.is_ascii_digit() || matches!(c, 'o' | ',' | '.');
    let meant = body.replace('o', "0");
    (body.contains('o') && body.chars().all(all) && is_read(&meant))
        .then(|| meant.replace('.', ","))
}
