//! What a text calls for becomes words that fit into its sentence: figures, and what is missing.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::values::percent;
use super::{in_figures, in_sentence};
use crate::language::spelled::spelled;
use crate::language::{Language, join, numbers};

/// How numbers are written where they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dress {
    /// At the beginning of a sentence, where no figure can stand.
    Opening,
    /// Up to twelve in words.
    Words,
    /// In a sentence with a number over twelve.
    Figures,
}

/// What is counted, in words.
#[derive(Debug, Clone, Copy)]
pub struct Counted<'a> {
    pub one: &'a str,
    pub many: &'a str,
    pub neuter: bool,
}

/// *sju insatser*, *46 samtal*, *18 av 26 kommuner*. `None` where it begins a sentence and is too
/// large to be written with letters.
pub fn count(
    language: Language,
    value: Decimal,
    of: Option<u32>,
    unit: Option<Counted<'_>>,
    dress: Dress,
) -> Option<String> {
    let neuter = unit.is_some_and(|it| it.neuter);
    let mut values = vec![value];
    values.extend(of.map(Decimal::from));
    let number = out_of(language, &said(language, &values, neuter, dress)?);
    let Some(unit) = unit else {
        return Some(number);
    };
    let is_one = value == Decimal::ONE && of.is_none();
    let name = if is_one { unit.one } else { unit.many };
    Some(format!("{number} {name}").trim_end().to_owned())
}

/// *17 av 26 har svarat*, of those that are asked for a figure together.
pub fn answered(language: Language, n: usize, of: usize, in_figures: bool) -> String {
    let values = [n, of].map(Decimal::from);
    let dress = if in_figures {
        Dress::Figures
    } else {
        Dress::Words
    };
    let said = said(language, &values, false, dress).unwrap_or_default();
    let said = out_of(language, &said);
    match (language, n) {
        (Language::Swedish, _) => format!("{said} har svarat"),
        (Language::English, 1) => format!("{said} has answered"),
        (Language::English, _) => format!("{said} have answered"),
    }
}

/// *61 procent*; to begin a sentence *Sextioen procent*, if it is a whole number.
pub fn share(language: Language, value: Decimal, dress: Dress) -> Option<String> {
    if dress != Dress::Opening {
        return Some(percent(language, value));
    }
    let figure = numbers::number(value, language);
    let word = words(language, &[value.normalize()], false)?.join("");
    Some(percent(language, value).replacen(&figure, &word, 1))
}

/// *44 av 72*, *tre av sju*
pub fn fraction(
    language: Language,
    numerator: Decimal,
    denominator: Decimal,
    dress: Dress,
) -> Option<String> {
    let values = [numerator, denominator];
    Some(out_of(language, &said(language, &values, false, dress)?))
}

/// *6,8 på en skala från 0 till 10*
pub fn mean(language: Language, value: Decimal, from: Decimal, to: Decimal) -> String {
    let [value, from, to] = [value, from, to].map(|it| numbers::number(it, language));
    match language {
        Language::Swedish => format!("{value} på en skala från {from} till {to}"),
        Language::English => format!("{value} on a scale from {from} to {to}"),
    }
}

/// Numbers that stand together in one dress; to begin a sentence, words only.
fn said(language: Language, values: &[Decimal], neuter: bool, dress: Dress) -> Option<Vec<String>> {
    match dress {
        Dress::Opening => words(language, values, neuter),
        Dress::Words => Some(in_sentence(language, values, neuter)),
        Dress::Figures => Some(in_figures(language, values)),
    }
}

/// Whole numbers in words, the first with a capital.
fn words(language: Language, values: &[Decimal], neuter: bool) -> Option<Vec<String>> {
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

/// *18 av 26*
fn out_of(language: Language, said: &[String]) -> String {
    said.join(language.pick(" av ", " of "))
}

/// *Det saknas två uppgifter: …* A list too long to read in a sentence is counted alone.
pub fn missing(language: Language, is_goal: bool, n: usize, listed: Option<&[String]>) -> String {
    let count = in_sentence(language, &[n.into()], false).join("");
    let list = listed.map(|it| join(it, language));
    match (language, n, list) {
        (Language::Swedish, 0, _) if is_goal => "Inga uppgifter om målet saknas.".to_owned(),
        (Language::English, 0, _) if is_goal => "No figures for the goal are missing.".to_owned(),
        (Language::Swedish, 0, _) => "Inga uppgifter saknas.".to_owned(),
        (Language::English, 0, _) => "No figures are missing.".to_owned(),
        (Language::Swedish, 1, Some(list)) => format!("Det saknas en uppgift: {list}."),
        (Language::English, 1, Some(list)) => format!("One figure is missing: {list}."),
        (Language::Swedish, _, Some(list)) => format!("Det saknas {count} uppgifter: {list}."),
        (Language::English, _, Some(list)) => format!("There are {count} missing figures: {list}."),
        (Language::Swedish, _, None) => {
            format!("Det saknas {count} uppgifter. De står under Uppgifter som saknas.")
        }
        (Language::English, _, None) => {
            format!("There are {count} missing figures. They are listed under Missing figures.")
        }
    }
}
