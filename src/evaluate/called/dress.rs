//! Numbers that a text calls for are written as their place wants them: to begin a sentence, or within one.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::evaluate::printed;
use crate::text::Said;
use crate::words::spelled::spelled;
use crate::words::{self, Language, list as phrase, numbers};

/// How numbers are written where they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dress {
    /// At the beginning of a sentence, where no figure can stand.
    Opening,
    /// Up to twelve in words.
    Words,
    /// In a sentence with a number over twelve.
    Figures,
}

/// What is counted, in words.
#[derive(Debug, Clone)]
pub(super) struct Counted {
    pub(super) one: Said,
    pub(super) many: Said,
    pub(super) neuter: bool,
}

/// *sju insatser*, *46 samtal*, *18 av 26 kommuner*. `None` where it begins a sentence and is too
/// large to be written with letters.
pub(super) fn count(
    language: Language,
    value: Decimal,
    of: Option<u32>,
    unit: Option<Counted>,
    dress: Dress,
) -> Option<Said> {
    let neuter = unit.as_ref().is_some_and(|it| it.neuter);
    let mut values = vec![value];
    values.extend(of.map(Decimal::from));
    let is_one = value == Decimal::ONE && of.is_none();
    let unit = unit.map(|it| if is_one { it.one } else { it.many });
    let unit = unit.filter(|it| !it.is_empty());
    let said = said(language, &values, neuter, dress)?;
    Some(out_of(language, &said, unit))
}

/// *61 procent*; to begin a sentence *Sextioen procent*, if it is a whole number.
pub(super) fn share(language: Language, value: Decimal, dress: Dress) -> Option<Said> {
    if dress != Dress::Opening {
        return Some(printed::percent(language, value).into());
    }
    let figure = numbers::number(value, language);
    let word = in_letters(language, &[value.normalize()], false)?.join("");
    let said = printed::percent(language, value);
    Some(said.replacen(&figure, &word, 1).into())
}

/// *44 av 72*, *tre av sju*
pub(super) fn fraction(
    language: Language,
    numerator: Decimal,
    denominator: Decimal,
    dress: Dress,
) -> Option<Said> {
    let said = said(language, &[numerator, denominator], false, dress)?;
    Some(out_of(language, &said, None))
}

/// Numbers that stand together in one dress; to begin a sentence, letters only.
fn said(language: Language, values: &[Decimal], neuter: bool, dress: Dress) -> Option<Vec<String>> {
    match dress {
        Dress::Opening => in_letters(language, values, neuter),
        Dress::Words => Some(printed::in_sentence(language, values, neuter)),
        Dress::Figures => Some(printed::in_figures(language, values)),
    }
}

/// Whole numbers in letters, the first with a capital.
fn in_letters(language: Language, values: &[Decimal], neuter: bool) -> Option<Vec<String>> {
    let word = |it: &Decimal| {
        let whole = it.to_usize().filter(|_| it.is_integer())?;
        spelled(language, whole, neuter)
    };
    let mut words: Vec<String> = values.iter().map(word).collect::<Option<_>>()?;
    if let Some(first) = words.first_mut() {
        *first = numbers::capital(first);
    }
    Some(words)
}

fn out_of(language: Language, said: &[String], unit: Option<Said>) -> Said {
    let out_of = phrase::OutOf {
        n: said.first().map_or("", String::as_str),
        of: said.get(1).map(String::as_str),
        unit,
    };
    words::say(language, &out_of)
}
