//! Two years' figures become the sentence of how they have changed.

mod apart;
pub mod merged;
pub mod phrase;
mod told;
mod without;

use rust_decimal::Decimal;

use super::values::{Precision, precision};
use super::when::When;
use super::{figure, in_sentence};
use crate::language::{Both, Language, both};

pub use apart::{alone, cumulative, imprecise, inexact, small_share, yes_no};
pub use told::{Ceiling, Counted, Shape, Told, Value};
pub use without::{
    FIRST_TIME, as_alternative, broken, carried_on, gap, in_its_place, incomparable,
    incomplete_now, incomplete_then, missing_year, other_periods, this_year_missing,
};

/// Which way a figure has gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    Up,
    Down,
}

/// How far two figures lie apart, as it is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Difference {
    /// With its sign.
    Of(Decimal),
    /// More than nothing, but less than this.
    LessThan(Decimal),
}

/// *ökade mellan 2024 och 2025, från 46 till 61*; `points`: the difference of two shares.
pub fn moved(language: Language, told: &Told<'_>, way: Way, points: Option<Difference>) -> String {
    if let Shape::Count { neuter, .. } = told.shape
        && (told.from.number.is_zero() || told.to.number.is_zero())
    {
        return from_zero(language, told, neuter);
    }
    let is_up = way == Way::Up;
    let (from, to) = told.values(language);
    let (name, between) = (told.name, told.between(language));
    let sentence = match language {
        Language::Swedish => {
            let verb = if is_up { "ökade" } else { "minskade" };
            format!("{name} {verb} {between}, från {from} till {to}.")
        }
        Language::English => {
            let verb = if is_up { "rose" } else { "fell" };
            format!("{name} {verb} {between}, from {from} to {to}.")
        }
    };
    match points {
        Some(points) => format!("{sentence} {}", by_points(language, is_up, points)),
        None => sentence,
    }
}

/// *var noll 2024 och fem 2025*
fn from_zero(language: Language, told: &Told<'_>, neuter: bool) -> String {
    let said = in_sentence(language, &[told.from.number, told.to.number], neuter);
    let is_figure = said
        .iter()
        .any(|it| it.starts_with(|c: char| c.is_ascii_digit()));
    // A number in figures never stands right before the year.
    let when = |it: When| {
        if told.counts == Counted::Stock {
            it.at_end(language)
        } else if is_figure {
            it.during(language)
        } else {
            it.beside(language)
        }
    };
    let (name, then, now) = (told.name, when(told.then()), when(told.now()));
    let (was, and) = (language.pick("var", "was"), language.pick("och", "and"));
    format!("{name} {was} {} {then} {and} {} {now}.", said[0], said[1])
}

/// *Det är en ökning med 9 procentenheter.*
fn by_points(language: Language, is_up: bool, points: Difference) -> String {
    let points = apart_by(language, points.size(), true);
    match language {
        Language::Swedish => {
            let kind = if is_up { "ökning" } else { "minskning" };
            format!("Det är en {kind} med {points}.")
        }
        Language::English => {
            let kind = if is_up { "an increase" } else { "a decrease" };
            format!("That is {kind} of {points}.")
        }
    }
}

/// *var oförändrat: 17 båda åren*
pub fn same(language: Language, told: &Told<'_>) -> String {
    let (_, to) = told.values(language);
    let was = language.pick("var", "was");
    let unchanged = told.unchanged(language);
    let years = told.both_years(language);
    format!("{} {was} {unchanged}: {to} {years}.", told.name)
}

/// *var ungefär oförändrad: 33 procent 2024 och 34 procent 2025 (avrundade värden)*
pub fn about_same(language: Language, told: &Told<'_>) -> String {
    let (from, to) = told.each(language);
    let when = |it: When| match (told.shape, language) {
        _ if told.counts == Counted::Stock => it.at_end(language),
        // A bare number never stands right before the year.
        (Shape::Count { .. } | Shape::Other { .. }, Language::Swedish) => {
            format!("för {}", it.said(language))
        }
        _ => it.beside(language),
    };
    let (name, unchanged) = (told.name, told.unchanged(language));
    let (then, now) = (when(told.then()), when(told.now()));
    match language {
        Language::Swedish => format!(
            "{name} var ungefär {unchanged}: {from} {then} och {to} {now} (avrundade värden)."
        ),
        Language::English => {
            format!("{name} was about {unchanged}: {from} {then} and {to} {now} (rounded values).")
        }
    }
}

/// *var 34 procent båda åren. Före avrundning är skillnaden −0,2 procentenheter.*
pub fn same_as_printed(language: Language, told: &Told<'_>, difference: Difference) -> String {
    let (_, to) = told.values(language);
    let difference = apart_by(language, difference, matches!(told.shape, Shape::Share));
    let (name, years) = (told.name, told.both_years(language));
    match language {
        Language::Swedish => {
            format!("{name} var {to} {years}. Före avrundning är skillnaden {difference}.")
        }
        Language::English => {
            format!("{name} was {to} {years}. Before rounding, the difference is {difference}.")
        }
    }
}

impl Difference {
    /// Without its sign.
    #[must_use]
    pub fn size(self) -> Difference {
        match self {
            Difference::Of(number) => Difference::Of(number.abs()),
            Difference::LessThan(_) => self,
        }
    }
}

/// *0,6 procentenheter*, *mindre än 0,01*
pub fn apart_by(language: Language, difference: Difference, is_share: bool) -> String {
    let said = |number| {
        if is_share {
            percentage_points(language, number)
        } else {
            figure(language, number)
        }
    };
    match difference {
        Difference::Of(number) => said(number),
        Difference::LessThan(number) => {
            let less = precision(language, Some(Precision::LessThan));
            format!("{less}{}", said(number))
        }
    }
}

/// *1 procentenhet*, *0,6 procentenheter*, *1,0 procentenheter*
pub fn percentage_points(language: Language, points: Decimal) -> String {
    let one = points == Decimal::ONE && points.scale() == 0;
    let words = match (language, one) {
        (Language::Swedish, true) => "procentenhet",
        (Language::Swedish, false) => "procentenheter",
        (Language::English, true) => "percentage point",
        (Language::English, false) => "percentage points",
    };
    format!("{}\u{a0}{words}", figure(language, points))
}

pub const ROUNDED: Both = both(
    "Förändringen är räknad på avrundade värden.",
    "The change is calculated from rounded values.",
);
pub const SMALL: Both = both(
    "Talen är små och skillnaden kan vara tillfällig.",
    "The numbers are small and the difference may be due to chance.",
);
pub const DESIRED: Both = both(
    "Det är en förändring i den riktning som planen anger.",
    "That is a change in the direction that the plan states.",
);
pub const UNDESIRED: Both = both(
    "Det är en förändring mot den riktning som planen anger.",
    "That is a change against the direction that the plan states.",
);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::{Period, Year};

    const NAMES: [&str; 2] = ["Antalet anslutna kommuner", "The number of municipalities"];
    const SHARES: [&str; 2] = ["Andelen medarbetare", "The share of employees"];
    const COUNT: Shape<'static> = Shape::Count {
        of: None,
        neuter: false,
    };

    /// A sentence in Swedish and in English, with unbreakable spaces as plain ones.
    fn both_of(
        names: [&str; 2],
        (from, to): (&str, &str),
        shape: Shape<'_>,
        part: Period,
        say: impl Fn(Language, &Told<'_>) -> String,
    ) -> [String; 2] {
        [Language::Swedish, Language::English].map(|language| {
            let told = Told {
                name: language.pick(names[0], names[1]),
                from_year: Year::new(2024).unwrap(),
                year: Year::new(2025).unwrap(),
                part,
                from: from.parse::<Decimal>().unwrap().into(),
                to: to.parse::<Decimal>().unwrap().into(),
                shape,
                in_figures: false,
                counts: Counted::Within,
            };
            say(language, &told).replace('\u{a0}', " ")
        })
    }

    fn way(told: &Told<'_>) -> Way {
        if told.to.number > told.from.number {
            Way::Up
        } else {
            Way::Down
        }
    }

    #[test]
    fn counts_read_as_the_style_guide_has_them() {
        let said = |from, to, part| {
            both_of(NAMES, (from, to), COUNT, part, |language, told| {
                moved(language, told, way(told), None)
            })
        };
        assert_eq!(
            said("46", "61", Period::Year),
            [
                "Antalet anslutna kommuner ökade mellan 2024 och 2025, från 46 till 61.",
                "The number of municipalities rose between 2024 and 2025, from 46 to 61."
            ]
        );
        assert_eq!(
            said("5", "3", Period::Half(2)),
            [
                "Antalet anslutna kommuner minskade mellan andra halvåret 2024 och andra halvåret 2025, från fem till tre.",
                "The number of municipalities fell between the second half of 2024 and the second half of 2025, from five to three."
            ]
        );
        assert_eq!(
            said("0", "5", Period::Year),
            [
                "Antalet anslutna kommuner var noll 2024 och fem 2025.",
                "The number of municipalities was zero in 2024 and five in 2025."
            ]
        );
        assert_eq!(
            said("0", "46", Period::Year)[0],
            "Antalet anslutna kommuner var 0 under 2024 och 46 under 2025."
        );
    }

    #[test]
    fn a_state_says_its_day_and_what_it_is_out_of() {
        let said = |from, to, say: fn(Language, &Told<'_>) -> String| {
            let of = |language: Language| Ceiling {
                of: 26,
                unit: language.pick("kommuner", "municipalities"),
            };
            both_of(NAMES, (from, to), COUNT, Period::Year, |language, told| {
                let shape = Shape::Count {
                    of: Some(of(language)),
                    neuter: false,
                };
                let counts = Counted::Stock;
                say(
                    language,
                    &Told {
                        shape,
                        counts,
                        ..*told
                    },
                )
            })
        };
        assert_eq!(
            said("17", "17", same),
            [
                "Antalet anslutna kommuner var oförändrat: 17 av 26 kommuner den 31 december båda åren.",
                "The number of municipalities was unchanged: 17 of 26 municipalities on 31 December in both years."
            ]
        );
        let moved = |language, told: &Told<'_>| moved(language, told, way(told), None);
        assert_eq!(
            said("14", "16", moved),
            [
                "Antalet anslutna kommuner ökade mellan den 31 december 2024 och den 31 december 2025, från 14 till 16 av 26 kommuner.",
                "The number of municipalities rose between 31 December 2024 and 31 December 2025, from 14 to 16 of 26 municipalities."
            ]
        );
        assert_eq!(
            said("0", "5", moved)[0],
            "Antalet anslutna kommuner var noll den 31 december 2024 och fem den 31 december 2025."
        );
    }

    #[test]
    fn shares_read_as_the_style_guide_has_them() {
        let said = |from, to, points: &str| {
            both_of(
                SHARES,
                (from, to),
                Shape::Share,
                Period::Year,
                |language, told| {
                    let points = Difference::Of(points.parse().unwrap());
                    moved(language, told, way(told), Some(points))
                },
            )
        };
        assert_eq!(
            said("52", "61", "9"),
            [
                "Andelen medarbetare ökade mellan 2024 och 2025, från 52 till 61 procent. Det är en ökning med 9 procentenheter.",
                "The share of employees rose between 2024 and 2025, from 52 to 61 per cent. That is an increase of 9 percentage points."
            ]
        );
        assert_eq!(
            said("62", "61", "-1")[1],
            "The share of employees fell between 2024 and 2025, from 62 to 61 per cent. That is a decrease of 1 percentage point."
        );
        assert!(said("62", "61", "-1")[0].ends_with("Det är en minskning med 1 procentenhet."));
        assert!(said("61.4", "62.0", "0.6")[0].ends_with("med 0,6 procentenheter."));
        assert!(said("61", "62", "1.0")[1].ends_with("of 1.0 percentage points."));
    }

    #[test]
    fn what_is_the_same_reads_as_the_style_guide_has_it() {
        let share = |from, to, say: fn(Language, &Told<'_>) -> String| {
            both_of(SHARES, (from, to), Shape::Share, Period::Year, say)
        };
        assert_eq!(
            share("61", "61", same),
            [
                "Andelen medarbetare var oförändrad: 61 procent båda åren.",
                "The share of employees was unchanged: 61 per cent in both years."
            ]
        );
        assert_eq!(
            share("33", "34", about_same),
            [
                "Andelen medarbetare var ungefär oförändrad: 33 procent 2024 och 34 procent 2025 (avrundade värden).",
                "The share of employees was about unchanged: 33 per cent in 2024 and 34 per cent in 2025 (rounded values)."
            ]
        );
        let nearly = |language, told: &Told<'_>| {
            same_as_printed(language, told, Difference::Of("0.2".parse().unwrap()))
        };
        assert_eq!(
            share("34", "34", nearly),
            [
                "Andelen medarbetare var 34 procent båda åren. Före avrundning är skillnaden 0,2 procentenheter.",
                "The share of employees was 34 per cent in both years. Before rounding, the difference is 0.2 percentage points."
            ]
        );
        let mean = Shape::Other { unit: "" };
        assert_eq!(
            both_of(
                ["Medelvärdet", "The mean"],
                ("3.8", "3.9"),
                mean,
                Period::Year,
                about_same
            ),
            [
                "Medelvärdet var ungefär oförändrat: 3,8 för 2024 och 3,9 för 2025 (avrundade värden).",
                "The mean was about unchanged: 3.8 in 2024 and 3.9 in 2025 (rounded values)."
            ]
        );
    }
}
