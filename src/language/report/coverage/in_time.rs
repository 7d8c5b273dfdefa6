//! When answers came becomes a sentence: how many in time, and what that was.

use crate::language::Language;
use crate::language::numbers;
use crate::language::report::in_sentence;

/// Answers whose date is known, by whether they came in time.
#[derive(Debug, Clone, Copy)]
pub struct Dated<'a> {
    pub answered: usize,
    pub dated: usize,
    pub on_time: usize,
    /// *den 28 februari 2026*, *28 February 2026*
    pub due: &'a str,
    pub is_extended: bool,
    pub grace_days: u16,
}

/// *Av de 70 svaren kom 61 in senast den 28 februari 2026.*
pub fn on_time(language: Language, it: Dated<'_>) -> String {
    let by = by(language, it);
    let said = in_sentence(language, &[it.dated.into(), it.on_time.into()], true);
    let (n, in_time) = (&said[0], &said[1]);
    let first = match (language, it.dated, it.on_time) {
        (Language::Swedish, 1, 1) => format!("Det enda svaret med känt datum kom in i tid, {by}."),
        (Language::English, 1, 1) => {
            format!("The only answer with a known date came in on time, {by}.")
        }
        (Language::Swedish, 1, _) => {
            format!("Det enda svaret med känt datum kom inte in {by}.")
        }
        (Language::English, 1, _) => {
            format!("The only answer with a known date did not come in {by}.")
        }
        (Language::Swedish, 2, 2) => format!("Båda svaren med känt datum kom in i tid, {by}."),
        (Language::English, 2, 2) => {
            format!("Both answers with a known date came in on time, {by}.")
        }
        (Language::Swedish, a, b) if a == b => {
            format!("Alla {n} svar med känt datum kom in i tid, {by}.")
        }
        (Language::English, a, b) if a == b => {
            format!("All {n} answers with a known date came in on time, {by}.")
        }
        (Language::Swedish, _, 0) => {
            format!("Inget av de {n} svaren med känt datum kom in {by}.")
        }
        (Language::English, _, 0) => {
            format!("None of the {n} answers with a known date came in {by}.")
        }
        (Language::Swedish, ..) => {
            format!("Av de {n} svaren med känt datum kom {in_time} in i tid, {by}.")
        }
        (Language::English, ..) => {
            format!("Of the {n} answers with a known date, {in_time} came in on time, {by}.")
        }
    };
    match undated(language, it.answered.saturating_sub(it.dated)) {
        Some(undated) => format!("{first} {undated}"),
        None => first,
    }
}

/// What *in time* was.
fn by(language: Language, it: Dated<'_>) -> String {
    let days = numbers::in_words(it.grace_days.into(), false, language);
    let grace = match (language, it.grace_days) {
        (_, 0) => String::new(),
        (Language::Swedish, 1) => ", med en dags marginal".to_owned(),
        (Language::Swedish, _) => format!(", med {days} dagars marginal"),
        (Language::English, 1) => ", with one day's grace".to_owned(),
        (Language::English, _) => format!(", with {days} days' grace"),
    };
    let extended = match (language, it.is_extended) {
        (_, false) => "",
        (Language::Swedish, true) => " eller den dag som parten hade fått anstånd till",
        (Language::English, true) => ", or by the day to which an extension had been granted",
    };
    let by = language.pick("senast", "by");
    format!("{by} {}{extended}{grace}", it.due)
}

fn undated(language: Language, n: usize) -> Option<String> {
    let said = numbers::in_words(n, true, language);
    match (language, n) {
        (_, 0) => None,
        (Language::Swedish, 1) => {
            Some("För ett svar saknas datum. Det räknas inte med.".to_owned())
        }
        (Language::Swedish, _) => {
            Some(format!("För {said} svar saknas datum. De räknas inte med."))
        }
        (Language::English, 1) => Some("One answer has no date. It is not counted.".to_owned()),
        (Language::English, _) => Some(format!(
            "There is no date for {said} answers. They are not counted."
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_in_time() {
        let said = |dated, on_time, is_extended| {
            [Language::Swedish, Language::English].map(|language| {
                super::on_time(
                    language,
                    Dated {
                        answered: 70,
                        dated,
                        on_time,
                        due: language.pick("den 28 februari 2026", "28 February 2026"),
                        is_extended,
                        grace_days: 2,
                    },
                )
            })
        };
        assert_eq!(
            said(70, 61, false),
            [
                "Av de 70 svaren med känt datum kom 61 in i tid, senast den 28 februari 2026, med två dagars marginal.",
                "Of the 70 answers with a known date, 61 came in on time, by 28 February 2026, with two days' grace."
            ]
        );
        assert_eq!(
            said(68, 68, true),
            [
                "Alla 68 svar med känt datum kom in i tid, senast den 28 februari 2026 eller den dag som parten hade fått anstånd till, med två dagars marginal. För två svar saknas datum. De räknas inte med.",
                "All 68 answers with a known date came in on time, by 28 February 2026, or by the day to which an extension had been granted, with two days' grace. There is no date for two answers. They are not counted."
            ]
        );
    }
}
