//! The words of charts: captions, what a drawing says to those who don't see it, and its file.

use rust_decimal::Decimal;

use crate::language::report::values::{percent, percent_sign};
use crate::language::{Both, Language, both, numbers};

/// Where a line is open.
pub const GAP: Both = both("saknas", "missing");
/// At the line that nothing is compared across.
pub const BREAK: Both = both("tidsseriebrott", "break in series");
pub const YEAR: Both = both("år", "year");
pub const VALUE: Both = both("värde", "value");
/// What is no number: a grade, yes or no.
pub const ANSWER: Both = both("svar", "answer");
pub const UNIT: Both = both("enhet", "unit");
pub const STATUS: Both = both("status", "status");
pub const PART: Both = both("läge", "state");
pub const MEASURES: Both = both("åtgärder", "measures");

/// *Figur 2.10a.*, before what a figure shows.
pub fn numbered(language: Language, id: &str) -> String {
    match language {
        Language::Swedish => format!("Figur {id}."),
        Language::English => format!("Figure {id}."),
    }
}

/// *Figur för mål 2.*
pub fn figure_for(language: Language, what: &str) -> String {
    match language {
        Language::Swedish => format!("Figur för {what}."),
        Language::English => format!("Figure for {what}."),
    }
}

/// *Figur A.* of what has come in.
pub fn coverage(language: Language, area: &str, year: u16) -> String {
    match language {
        Language::Swedish => format!(
            "Åtgärder som skulle följas upp och vad som har redovisats, {area} {year}. Antal åtgärder."
        ),
        Language::English => format!(
            "Measures that were to be followed up and what has been reported, {area} {year}. Number of measures."
        ),
    }
}

/// *Indikatorer genom åren, Stockholms län 2019–2022.*
pub fn through_years(language: Language, area: &str, first: u16, last: u16) -> String {
    match language {
        Language::Swedish => format!("Indikatorer genom åren, {area} {first}–{last}."),
        Language::English => format!("Indicators over the years, {area} {first}–{last}."),
    }
}

/// *Uppgifter för 2025: Kvinnor 33 procent; Män 12 procent.*
pub fn each(language: Language, year: u16, said: &[String]) -> String {
    let all = said.join("; ");
    match language {
        Language::Swedish => format!("Uppgifter för {year}: {all}."),
        Language::English => format!("Figures for {year}: {all}."),
    }
}

/// *Uppgifterna för 2025 ligger mellan 3 och 6.* What they are of stands in the title.
pub fn span(language: Language, year: u16, least: &str, most: &str) -> String {
    match language {
        Language::Swedish if least == most => format!("Alla uppgifter för {year} är {least}."),
        Language::English if least == most => format!("All figures for {year} are {least}."),
        Language::Swedish => format!("Uppgifterna för {year} ligger mellan {least} och {most}."),
        Language::English => format!("The figures for {year} lie between {least} and {most}."),
    }
}

/// *Uppgift saknas för två kategorier.*
pub fn without(language: Language, n: usize) -> String {
    let counted = numbers::in_words(n, false, language);
    match (language, n) {
        (Language::Swedish, 1) => "Uppgift saknas för en kategori.".to_owned(),
        (Language::Swedish, _) => format!("Uppgift saknas för {counted} kategorier."),
        (Language::English, 1) => "The figure for one category is missing.".to_owned(),
        (Language::English, _) => format!("The figures for {counted} categories are missing."),
    }
}

/// *Två kategorier nämns inte.* The others make the total.
pub fn unnamed(language: Language, n: usize) -> String {
    let counted = numbers::capital(&numbers::in_words(n, false, language));
    match (language, n) {
        (Language::Swedish, 1) => "En kategori nämns inte.".to_owned(),
        (Language::Swedish, _) => format!("{counted} kategorier nämns inte."),
        (Language::English, 1) => "One category is not named.".to_owned(),
        (Language::English, _) => format!("{counted} categories are not named."),
    }
}

/// *Totalt 44.*
pub fn with_total(label: &str, text: &str) -> String {
    format!("{label} {text}.")
}

/// *Under varje stapel står uppgiften för 2024.*
pub fn beside(language: Language, year: u16) -> String {
    match language {
        Language::Swedish => format!("Under varje stapel står uppgiften för {year}."),
        Language::English => format!("The figure for {year} stands under each bar."),
    }
}

/// *Uppgiften för 2019 var 9 procent, och uppgiften för 2022 var 19 procent.* Two values are no trend.
pub fn from_to(language: Language, first: (&str, &str), last: (&str, &str)) -> String {
    match language {
        Language::Swedish => format!(
            "Uppgiften för {} var {}, och uppgiften för {} var {}.",
            first.0, first.1, last.0, last.1
        ),
        Language::English => format!(
            "The figure was {} in {} and {} in {}.",
            first.1, first.0, last.1, last.0
        ),
    }
}

/// *Uppgift saknas för 2020 och 2021.*
pub fn missing(language: Language, years: &str) -> String {
    match language {
        Language::Swedish => format!("Uppgift saknas för {years}."),
        Language::English => format!("There is no figure for {years}."),
    }
}

/// *Uppgifterna från och med 2021 kan inte jämföras med dem före.*
pub fn broken(language: Language, year: u16) -> String {
    match language {
        Language::Swedish => {
            format!("Uppgifterna från och med {year} kan inte jämföras med dem före.")
        }
        Language::English => {
            format!("The figures from {year} onwards cannot be compared with those before.")
        }
    }
}

/// At the mark: *målvärde 80 %*, *målvärde 2027: minst 80 %*.
pub fn target(language: Language, year: Option<u16>, value: &str) -> String {
    let word = language.pick("målvärde", "target");
    match year {
        Some(year) => format!("{word} {year}: {value}"),
        None => format!("{word} {value}"),
    }
}

/// On the scale and beside a target: *80 %*.
pub fn mark(language: Language, value: Decimal, is_share: bool) -> String {
    if is_share {
        percent_sign(language, value)
    } else {
        numbers::number(value, language)
    }
}

/// The same in a sentence: *80 procent*.
pub fn in_text(language: Language, value: Decimal, is_share: bool) -> String {
    if is_share {
        percent(language, value)
    } else {
        numbers::number(value, language)
    }
}

/// *Data bakom figuren (CSV, 2 kB)*
pub fn data_behind(language: Language, bytes: usize) -> String {
    let size = size(language, bytes);
    match language {
        Language::Swedish => format!("Data bakom figuren (CSV, {size})"),
        Language::English => format!("Data behind the figure (CSV, {size})"),
    }
}

/// *740 byte*, *2 kB*: a thousand bytes each, rounded up so that nobody gets more than was said.
fn size(language: Language, bytes: usize) -> String {
    if bytes < 1000 {
        let unit = language.pick("byte", "bytes");
        return format!(
            "{}\u{a0}{unit}",
            numbers::number(Decimal::from(bytes), language)
        );
    }
    let thousands = bytes.div_ceil(1000);
    format!(
        "{}\u{a0}kB",
        numbers::number(Decimal::from(thousands), language)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_in_words() {
        let said = |bytes| data_behind(Language::Swedish, bytes).replace('\u{a0}', " ");
        assert_eq!(said(740), "Data bakom figuren (CSV, 740 byte)");
        assert_eq!(said(1000), "Data bakom figuren (CSV, 1 kB)");
        assert_eq!(said(1001), "Data bakom figuren (CSV, 2 kB)");
        assert_eq!(
            data_behind(Language::English, 1).replace('\u{a0}', " "),
            "Data behind the figure (CSV, 1 bytes)"
        );
    }

    #[test]
    fn two_years_are_told_without_a_direction() {
        let said = from_to(
            Language::Swedish,
            ("2019", "9 procent"),
            ("2022", "19 procent"),
        );
        assert_eq!(
            said,
            "Uppgiften för 2019 var 9 procent, och uppgiften för 2022 var 19 procent."
        );
    }
}
