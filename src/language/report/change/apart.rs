//! A figure whose change is not computed becomes a sentence: alone, imprecise, of few, or yes and no.

use rust_decimal::Decimal;

use super::{SMALL, Shape, Told};
use crate::language::report::when::When;
use crate::language::report::{in_sentence, plural, values};
use crate::language::{Language, join, numbers};
use crate::value::{Moment, Period};

/// *Antalet … var 410 under 2025.* — a figure alone. A number never stands right before the year:
/// "46 2024" is misread.
pub fn alone(language: Language, told: &Told<'_>) -> String {
    let was = language.pick("var", "was");
    let [_, now] = told.dated(language);
    format!("{} {was} {now}.", told.name)
}

/// Shares of few: the counts are said, and no direction.
pub fn small_share(language: Language, told: &Told<'_>) -> String {
    let was = language.pick("var", "was");
    let [then, now] = told.dated(language);
    let both = join(&[now, then], language);
    let said = format!("{} {was} {both}.", told.name);
    if told.is_same() {
        return said;
    }
    format!("{said} {}", SMALL.of(language))
}

/// *Andelen … var cirka 60 procent 2019 och 80 procent 2023.*
pub fn imprecise(language: Language, told: &Told<'_>) -> String {
    let was = language.pick("var", "was");
    format!(
        "{} {was} {}.",
        told.name,
        join(&told.dated(language), language)
    )
}

/// *Någon förändring räknas inte ut, eftersom uppgiften för 2019 inte är exakt.* `years`: of the two
/// figures those that are not exact.
pub fn inexact(language: Language, years: [Option<u16>; 2]) -> String {
    let years: Vec<String> = years.iter().flatten().map(u16::to_string).collect();
    let said = join(&years, language);
    let n = years.len();
    match language {
        Language::Swedish => format!(
            "Någon förändring räknas inte ut, eftersom {} för {said} inte är {}.",
            plural(n, "uppgiften", "uppgifterna"),
            plural(n, "exakt", "exakta"),
        ),
        Language::English => format!(
            "No change is calculated, because the {} for {said} {} not exact.",
            plural(n, "figure", "figures"),
            plural(n, "is", "are"),
        ),
    }
}

/// *sammanlagt 7 av 26 kommuner sedan 2024. Under 2025 tillkom tre.*
pub fn cumulative(language: Language, told: &Told<'_>, first_year: u16) -> String {
    let Shape::Count { of, neuter, .. } = told.shape else {
        return alone(language, told);
    };
    let added = told.to.number - told.from.number;
    let ceiling = of.map(|it| Decimal::from(it.of));
    let values: Vec<Decimal> = [told.to.number].into_iter().chain(ceiling).collect();
    let said = in_sentence(language, &values, neuter);
    // A sentence of its own, in a dress of its own.
    let added_ = in_sentence(language, &[added], neuter);
    let of = of.zip(said.get(1));
    let of = of.map_or(String::new(), |(of, said)| of.after(language, said));
    let more = match (added.is_zero(), language) {
        (true, Language::Swedish) => "ingen",
        (true, Language::English) => "none",
        (false, _) => added_[0].as_str(),
    };
    let (name, all, since) = (told.name, &said[0], since_before(language, told, more));
    match language {
        Language::Swedish => format!("{name} var sammanlagt {all}{of} sedan {first_year}. {since}"),
        Language::English => {
            format!("{name} has come to {all}{of} in total since {first_year}. {since}")
        }
    }
}

/// What has come since the figure before: *Under 2025 tillkom tre.* `more`: how many.
fn since_before(language: Language, told: &Told<'_>, more: &str) -> String {
    let is_a_year = told.from_year.next() == told.year && told.part == Period::Year;
    let is_one = told.to.number - told.from.number == Decimal::ONE;
    let (then, now) = (told.then().said(language), told.now().said(language));
    match (language, is_a_year, is_one) {
        (Language::Swedish, true, _) => format!("Under {now} tillkom {more}."),
        (Language::Swedish, false, _) => format!("Sedan {then} har {more} tillkommit."),
        (Language::English, true, true) => format!("In {now}, {more} was added."),
        (Language::English, true, false) => format!("In {now}, {more} were added."),
        (Language::English, false, true) => format!("Since {then}, {more} has been added."),
        (Language::English, false, false) => format!("Since {then}, {more} have been added."),
    }
}

/// *Ja, sedan den 14 maj 2025.*, *Nej. År 2024 var svaret ja.*
pub fn yes_no(
    language: Language,
    yes: bool,
    before: Option<(When, bool)>,
    since: Option<Moment>,
) -> String {
    let word = numbers::capital(values::yes_no(language, yes));
    match (before, since.filter(|_| yes)) {
        (_, Some(since)) => format!("{word}, {}.", since_when(language, since)),
        (Some((then, was)), None) if was == yes => {
            let as_ = language.pick("liksom", "as");
            format!("{word}, {as_} {}.", then.beside(language))
        }
        (Some((then, was)), None) => {
            let (then, was) = (then.first(language), values::yes_no(language, was));
            match language {
                Language::Swedish => format!("{word}. {then} var svaret {was}."),
                Language::English => format!("{word}. {then} the answer was {was}."),
            }
        }
        (None, None) => format!("{word}."),
    }
}

/// *sedan den 14 maj 2025*, *sedan maj 2025*
fn since_when(language: Language, moment: Moment) -> String {
    let said = numbers::moment(moment, language);
    match (language, moment) {
        (Language::Swedish, Moment::Day(_)) => format!("sedan den {said}"),
        (Language::Swedish, Moment::Month(..)) => format!("sedan {said}"),
        (Language::English, _) => format!("since {said}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::report::change::{Ceiling, Counted, Value};
    use crate::language::report::values::Precision;
    use crate::value::Year;

    const LANGUAGES: [Language; 2] = [Language::Swedish, Language::English];

    fn year(year: u16) -> Year {
        Year::new(year).unwrap()
    }

    fn told<'a>(language: Language, from: &str, to: &str, shape: Shape<'a>) -> Told<'a> {
        let is_share = matches!(shape, Shape::Share);
        Told {
            name: match (language, is_share) {
                (Language::Swedish, true) => "Andelen",
                (Language::Swedish, false) => "Antalet insatser",
                (Language::English, true) => "The share",
                (Language::English, false) => "The number of efforts",
            },
            from_year: year(2024),
            year: year(2025),
            part: Period::Year,
            from: value(from),
            to: value(to),
            shape,
            in_figures: false,
            counts: Counted::Within,
        }
    }

    fn value(number: &str) -> Value {
        number.parse::<Decimal>().unwrap().into()
    }

    fn plain(text: &str) -> String {
        text.replace('\u{a0}', " ")
    }

    const COUNT: Shape<'static> = Shape::Count {
        of: None,
        neuter: false,
    };

    #[test]
    fn a_figure_alone_says_when() {
        let said = |shape, counts| {
            LANGUAGES.map(|language| {
                let told = told(language, "9", "410", shape);
                plain(&alone(language, &Told { counts, ..told }))
            })
        };
        assert_eq!(
            said(COUNT, Counted::Within),
            [
                "Antalet insatser var 410 under 2025.",
                "The number of efforts was 410 in 2025."
            ]
        );
        assert_eq!(
            said(COUNT, Counted::Stock),
            [
                "Antalet insatser var 410 den 31 december 2025.",
                "The number of efforts was 410 on 31 December 2025."
            ]
        );
        assert_eq!(
            said(COUNT, Counted::Cumulative),
            [
                "Antalet insatser var sammanlagt 410 till och med 2025.",
                "The number of efforts was 410 in total by the end of 2025."
            ]
        );
        assert_eq!(
            said(Shape::Share, Counted::Within),
            [
                "Andelen var 410 procent 2025.",
                "The share was 410 per cent in 2025."
            ]
        );
        assert_eq!(
            said(Shape::Share, Counted::Stock)[0],
            "Andelen var 410 procent den 31 december 2025."
        );
    }

    #[test]
    fn what_is_not_exact_has_no_direction() {
        let said = |from, to, shape, then: Option<Precision>| {
            LANGUAGES.map(|language| {
                let mut told = told(language, from, to, shape);
                told.from.precision = values::precision(language, then);
                plain(&imprecise(language, &told))
            })
        };
        assert_eq!(
            said("40", "55", Shape::Share, Some(Precision::About)),
            [
                "Andelen var cirka 40 procent 2024 och 55 procent 2025.",
                "The share was about 40 per cent in 2024 and 55 per cent in 2025."
            ]
        );
        assert_eq!(
            said("53", "60", COUNT, Some(Precision::AtLeast)),
            [
                "Antalet insatser var minst 53 under 2024 och 60 under 2025.",
                "The number of efforts was at least 53 in 2024 and 60 in 2025."
            ]
        );
    }

    #[test]
    fn shares_of_few_are_counts() {
        let said = |language| {
            let mut told = told(language, "50", "40", Shape::Share);
            told.from.few = Some([3.into(), 6.into()]);
            told.to.few = Some([2.into(), 5.into()]);
            small_share(language, &told)
        };
        assert_eq!(
            LANGUAGES.map(said),
            [
                "Andelen var två av fem under 2025 och tre av sex under 2024. Talen är små och skillnaden kan vara tillfällig.",
                "The share was two of five in 2025 and three of six in 2024. The numbers are small and the difference may be due to chance."
            ]
        );
    }

    #[test]
    fn what_is_counted_since_the_start_says_what_came_this_year() {
        let said = |from, to| {
            let shape = |language: Language| Shape::Count {
                of: Some(Ceiling {
                    of: 26,
                    unit: language.pick("kommuner", "municipalities"),
                }),
                neuter: false,
            };
            LANGUAGES.map(|language| {
                let told = told(language, from, to, shape(language));
                cumulative(language, &told, 2024)
            })
        };
        assert_eq!(
            said("4", "7"),
            [
                "Antalet insatser var sammanlagt 7 av 26 kommuner sedan 2024. Under 2025 tillkom tre.",
                "The number of efforts has come to 7 of 26 municipalities in total since 2024. In 2025, three were added."
            ]
        );
        assert_eq!(
            said("7", "7")[1],
            "The number of efforts has come to 7 of 26 municipalities in total since 2024. In 2025, none were added."
        );
    }

    #[test]
    fn what_has_come_in_another_time_than_a_year_says_since_when() {
        let said = |from_year, part| {
            LANGUAGES.map(|language| {
                let told = Told {
                    from_year: year(from_year),
                    part,
                    ..told(language, "4", "5", COUNT)
                };
                cumulative(language, &told, 2020)
            })
        };
        assert_eq!(
            said(2022, Period::Year),
            [
                "Antalet insatser var sammanlagt fem sedan 2020. Sedan 2022 har en tillkommit.",
                "The number of efforts has come to five in total since 2020. Since 2022, one has been added."
            ]
        );
        assert!(
            said(2024, Period::Half(2))[0]
                .ends_with("Sedan andra halvåret 2024 har en tillkommit.")
        );
    }

    #[test]
    fn yes_and_no() {
        let then = When {
            year: year(2024),
            part: Period::Year,
        };
        let said = |yes, before: Option<bool>, since: Option<&str>| {
            let before = before.map(|was| (then, was));
            let since = since.and_then(Moment::read);
            LANGUAGES.map(|language| yes_no(language, yes, before, since))
        };
        for (yes, before, since, expected) in [
            (
                true,
                Some(true),
                None,
                ["Ja, liksom 2024.", "Yes, as in 2024."],
            ),
            (
                true,
                Some(false),
                None,
                [
                    "Ja. År 2024 var svaret nej.",
                    "Yes. In 2024 the answer was no.",
                ],
            ),
            (false, None, Some("2025-05-14"), ["Nej.", "No."]),
            (
                true,
                None,
                Some("2025-05-14"),
                ["Ja, sedan den 14 maj 2025.", "Yes, since 14 May 2025."],
            ),
            (
                true,
                None,
                Some("2025-05"),
                ["Ja, sedan maj 2025.", "Yes, since May 2025."],
            ),
        ] {
            assert_eq!(said(yes, before, since), expected);
        }
    }
}
