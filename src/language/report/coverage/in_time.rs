//! When answers came becomes a sentence: by their day, within the days of grace, later.

use crate::language::numbers::capital;
use crate::language::report::{in_sentence, plural};
use crate::language::{Language, join, numbers};

/// Answers by when they came.
#[derive(Debug, Clone, Copy)]
pub struct Dated<'a> {
    pub in_time: usize,
    pub grace: usize,
    pub later: usize,
    pub undated: usize,
    /// *den 28 februari 2026*, *28 February 2026*; `None` where the answers had different days.
    pub due: Option<&'a str>,
    pub grace_days: u16,
}

/// *Av de 70 svaren kom 51 in senast den 28 februari 2026, 7 inom de 7 respitdagarna och 5 senare. För
/// sju saknas datum.*
pub fn on_time(language: Language, it: Dated<'_>) -> String {
    let all = it.in_time + it.grace + it.later + it.undated;
    let first = first(language, all, it);
    match undated(language, it.undated) {
        Some(undated) => format!("{first} {undated}"),
        None => first,
    }
}

/// What the column *Inkomna i tid* counts, where answers came in the days of grace or without a day.
pub fn column(language: Language, it: Dated<'_>) -> Option<String> {
    let days = usize::from(it.grace_days);
    let said = numbers::in_words(days, false, language);
    let grace = match (language, days) {
        (Language::Swedish, 1) => {
            "Kolumnen Inkomna i tid räknar med svar som kom på respitdagen, dagen efter den dag då svaret skulle lämnas.".to_owned()
        }
        (Language::Swedish, _) => format!(
            "Kolumnen Inkomna i tid räknar med svar som kom inom respitdagarna, de {said} dagarna efter den dag då svaret skulle lämnas."
        ),
        (Language::English, 1) => {
            "The column Received on time includes answers that came on the day of grace, the day after they were due.".to_owned()
        }
        (Language::English, _) => format!(
            "The column Received on time includes answers that came within the days of grace, the {said} days after they were due."
        ),
    };
    let undated = match (language, it.grace > 0) {
        (Language::Swedish, true) => "Svar utan datum räknar den inte.",
        (Language::Swedish, false) => "Kolumnen Inkomna i tid räknar inte svar utan datum.",
        (Language::English, true) => "It does not include answers without a date.",
        (Language::English, false) => {
            "The column Received on time does not include answers without a date."
        }
    };
    let said = [
        (it.grace > 0).then_some(grace.as_str()),
        (it.undated > 0).then_some(undated),
    ];
    let said: Vec<&str> = said.into_iter().flatten().collect();
    (!said.is_empty()).then(|| said.join(" "))
}

fn first(language: Language, all: usize, it: Dated<'_>) -> String {
    let days = usize::from(it.grace_days);
    let counts = [all, it.in_time, it.grace, it.later, days].map(Into::into);
    let said = in_sentence(language, &counts, true);
    let within = within(language, days, &said[4]);
    let by = by(language, it.due);
    let later = language.pick("senare", "later");
    let came = [
        (it.in_time, &said[1], by.as_str()),
        (it.grace, &said[2], within.as_str()),
        (it.later, &said[3], later),
    ];
    let mut parts = came.iter().filter(|it| it.0 > 0);
    let all_ = &said[0];
    match (language, parts.clone().count(), all) {
        // All in one way.
        (Language::Swedish, 1, 1) => format!("Det enda svaret kom in {}.", last(&came)),
        (Language::English, 1, 1) => format!("The only answer came in {}.", last(&came)),
        (Language::Swedish, 1, 2) if it.undated == 0 => {
            format!("Båda svaren kom in {}.", last(&came))
        }
        (Language::English, 1, 2) if it.undated == 0 => {
            format!("Both answers came in {}.", last(&came))
        }
        (Language::Swedish, 1, _) if it.undated == 0 => {
            format!("Alla {all_} svar kom in {}.", last(&came))
        }
        (Language::English, 1, _) if it.undated == 0 => {
            format!("All {all_} answers came in {}.", last(&came))
        }
        _ => {
            let first = parts.next().map(|it| came_in(language, it.1, it.2));
            let rest = parts.map(|it| format!("{} {}", it.1, it.2));
            let told: Vec<String> = first.into_iter().chain(rest).collect();
            let of = match language {
                Language::Swedish => format!("av de {all_} svaren"),
                Language::English => format!("of the {all_} answers,"),
            };
            capital(&format!("{of} {}.", join(&told, language)))
        }
    }
}

/// How all came that came in one way.
fn last<'t>(came: &[(usize, &String, &'t str)]) -> &'t str {
    came.iter().find(|it| it.0 > 0).map_or("", |it| it.2)
}

/// *kom 51 in senast den 28 februari 2026*
fn came_in(language: Language, n: &str, when: &str) -> String {
    match language {
        Language::Swedish => format!("kom {n} in {when}"),
        Language::English => format!("{n} came in {when}"),
    }
}

/// *senast den 28 februari 2026*, *senast sin dag*
fn by(language: Language, due: Option<&str>) -> String {
    match (language, due) {
        (Language::Swedish, Some(due)) => format!("senast {due}"),
        (Language::English, Some(due)) => format!("by {due}"),
        (Language::Swedish, None) => "senast sin dag".to_owned(),
        (Language::English, None) => "by the day they were due".to_owned(),
    }
}

/// *inom de sju respitdagarna*
fn within(language: Language, days: usize, said: &str) -> String {
    match (language, days) {
        (Language::Swedish, 1) => "på respitdagen".to_owned(),
        (Language::Swedish, _) => format!("inom de {said} respitdagarna"),
        (Language::English, _) => {
            format!("within the {said} {} of grace", plural(days, "day", "days"))
        }
    }
}

fn undated(language: Language, n: usize) -> Option<String> {
    let said = numbers::in_words(n, true, language);
    match (language, n) {
        (_, 0) => None,
        (Language::Swedish, _) => Some(format!("För {said} saknas datum.")),
        (Language::English, _) => Some(format!("For {said}, the date is not known.")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_column_counts_is_told() {
        let said = |[grace, undated]: [usize; 2], grace_days| {
            [Language::Swedish, Language::English].map(|language| {
                let dated = Dated {
                    in_time: 3,
                    grace,
                    later: 0,
                    undated,
                    due: None,
                    grace_days,
                };
                column(language, dated).unwrap_or_default()
            })
        };
        for (counts, grace_days, expected) in [
            (
                [7, 7],
                7,
                [
                    "Kolumnen Inkomna i tid räknar med svar som kom inom respitdagarna, de sju dagarna efter den dag då svaret skulle lämnas. Svar utan datum räknar den inte.",
                    "The column Received on time includes answers that came within the days of grace, the seven days after they were due. It does not include answers without a date.",
                ],
            ),
            (
                [1, 0],
                1,
                [
                    "Kolumnen Inkomna i tid räknar med svar som kom på respitdagen, dagen efter den dag då svaret skulle lämnas.",
                    "The column Received on time includes answers that came on the day of grace, the day after they were due.",
                ],
            ),
            (
                [0, 2],
                7,
                [
                    "Kolumnen Inkomna i tid räknar inte svar utan datum.",
                    "The column Received on time does not include answers without a date.",
                ],
            ),
            ([0, 0], 7, ["", ""]),
        ] {
            assert_eq!(said(counts, grace_days), expected);
        }
    }

    #[test]
    fn answers_by_when_they_came() {
        let said = |[in_time, grace, later, undated]: [usize; 4], is_one_day: bool| {
            [Language::Swedish, Language::English].map(|language| {
                let due = language.pick("den 28 februari 2026", "28 February 2026");
                super::on_time(
                    language,
                    Dated {
                        in_time,
                        grace,
                        later,
                        undated,
                        due: is_one_day.then_some(due),
                        grace_days: 7,
                    },
                )
            })
        };
        for (counts, is_one_day, expected) in [
            (
                [51, 7, 5, 7],
                true,
                [
                    "Av de 70 svaren kom 51 in senast den 28 februari 2026, 7 inom de 7 respitdagarna och 5 senare. För sju saknas datum.",
                    "Of the 70 answers, 51 came in by 28 February 2026, 7 within the 7 days of grace and 5 later. For seven, the date is not known.",
                ],
            ),
            (
                [3, 0, 2, 0],
                false,
                [
                    "Av de fem svaren kom tre in senast sin dag och två senare.",
                    "Of the five answers, three came in by the day they were due and two later.",
                ],
            ),
            (
                [68, 0, 0, 0],
                true,
                [
                    "Alla 68 svar kom in senast den 28 februari 2026.",
                    "All 68 answers came in by 28 February 2026.",
                ],
            ),
            (
                [0, 0, 1, 0],
                true,
                [
                    "Det enda svaret kom in senare.",
                    "The only answer came in later.",
                ],
            ),
            (
                [0, 2, 0, 0],
                true,
                [
                    "Båda svaren kom in inom de sju respitdagarna.",
                    "Both answers came in within the seven days of grace.",
                ],
            ),
        ] {
            assert_eq!(said(counts, is_one_day), expected);
        }
    }
}
