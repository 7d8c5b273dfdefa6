//! When answers came becomes a sentence: by their day, within the days of grace, later.

use crate::language::Language;
use crate::language::join;
use crate::language::numbers;
use crate::language::numbers::capital;
use crate::language::report::in_sentence;
use crate::language::report::plural;

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
