//! Two figures of an indicator become what a sentence about them is made of.

use rust_decimal::Decimal;

use crate::language::Language;
use crate::language::report::values::{OUT_OF, percent};
use crate::language::report::when::{When, both_years, day_of_both_years};
use crate::language::report::{figure, in_figures, in_sentence, is_neuter};
use crate::value::{Period, Year};

/// What a sentence about a change needs. Values are printed ones, in the indicator's unit.
#[derive(Debug, Clone, Copy)]
pub struct Told<'a> {
    /// In definite form, to begin the sentence: *Antalet besök*.
    pub name: &'a str,
    pub from_year: Year,
    pub year: Year,
    /// The part of both years that is compared.
    pub part: Period,
    pub from: Value,
    pub to: Value,
    pub shape: Shape<'a>,
    pub counts: Counted,
    /// Whether the sentence has a number over twelve somewhere else, so that all are in figures.
    pub in_figures: bool,
}

/// What of a year a figure is a figure of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// What happened in it.
    Within,
    /// The state on its last day.
    Stock,
    /// What had happened by its end, since the plan began.
    Cumulative,
}

/// A figure as a sentence says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Value {
    /// As it is printed, in the indicator's unit.
    pub number: Decimal,
    /// *cirka *, *mer än *: what stands before the number, with a space after it.
    pub precision: &'static str,
    /// What is said in the place of a share of few: *n av N*.
    pub few: Option<[Decimal; 2]>,
}

impl From<Decimal> for Value {
    fn from(number: Decimal) -> Value {
        Value {
            number,
            precision: "",
            few: None,
        }
    }
}

impl Value {
    fn with(self, said: &str) -> String {
        format!("{}{said}", self.precision)
    }
}

/// *26 kommuner*: as many as there can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ceiling<'a> {
    pub of: u32,
    /// May be empty.
    pub unit: &'a str,
}

impl Ceiling<'_> {
    /// *av 26 kommuner*, with a space before it, after a number. `said`: the ceiling in the dress of that number.
    pub(super) fn after(self, language: Language, said: &str) -> String {
        let of = format!("{}{said} {}", OUT_OF.of(language), self.unit);
        of.trim_end().to_owned()
    }
}

#[derive(Debug, Clone, Copy)]
pub enum Shape<'a> {
    /// A number of something; the ceiling where one is known.
    Count {
        of: Option<Ceiling<'a>>,
        neuter: bool,
    },
    /// Percent.
    Share,
    /// Anything with decimals: a rate, a mean, an amount; the unit's word where it has one.
    Other { unit: &'a str },
}

impl<'a> Shape<'a> {
    /// The same where a count is not said to be one out of all.
    #[must_use]
    pub fn without_ceiling(self) -> Shape<'a> {
        match self {
            Shape::Count { neuter, .. } => Shape::Count { of: None, neuter },
            shape => shape,
        }
    }
}

impl Told<'_> {
    pub(super) fn then(&self) -> When {
        When {
            year: self.from_year,
            part: self.part,
        }
    }

    pub(super) fn now(&self) -> When {
        When {
            year: self.year,
            part: self.part,
        }
    }

    /// Both values in one dress; the latter with its unit and its ceiling.
    pub(super) fn values(&self, language: Language) -> (String, String) {
        match self.shape {
            Shape::Share if self.is_of_few() => self.each(language),
            Shape::Count { of, neuter, .. } => {
                let both = [self.from.number, self.to.number];
                let all = of.map(|it| Decimal::from(it.of));
                let values: Vec<Decimal> = both.into_iter().chain(all).collect();
                let said = self.dressed(language, &values, neuter);
                let of = of.zip(said.get(2));
                let of = of.map_or(String::new(), |(of, said)| of.after(language, said));
                (
                    self.from.with(&said[0]),
                    self.to.with(&format!("{}{of}", said[1])),
                )
            }
            Shape::Share => (
                self.from.with(&figure(language, self.from.number)),
                self.to.with(&percent(language, self.to.number)),
            ),
            Shape::Other { unit } => {
                let unit = if unit.is_empty() {
                    String::new()
                } else {
                    format!(" {unit}")
                };
                let [from, to] = [self.from, self.to].map(|it| figure(language, it.number));
                (self.from.with(&from), self.to.with(&format!("{to}{unit}")))
            }
        }
    }

    fn dressed(&self, language: Language, values: &[Decimal], neuter: bool) -> Vec<String> {
        if self.in_figures {
            in_figures(language, values)
        } else {
            in_sentence(language, values, neuter)
        }
    }

    /// Both values where each stands by itself; shares of few in one dress.
    pub(super) fn each(&self, language: Language) -> (String, String) {
        if !matches!(self.shape, Shape::Share) {
            return self.values(language);
        }
        let both = [self.from, self.to];
        let counts: Vec<Decimal> = both.iter().filter_map(|it| it.few).flatten().collect();
        let said = self.dressed(language, &counts, false);
        let mut pairs = said.chunks(2);
        let [from, to] = both.map(|it| {
            let few = it.few.and_then(|_| pairs.next());
            few.map_or_else(
                || it.with(&percent(language, it.number)),
                |pair| it.with(&pair.join(OUT_OF.of(language))),
            )
        });
        (from, to)
    }

    /// Whether any of the two is a share of few.
    pub(super) fn is_of_few(&self) -> bool {
        self.from.few.or(self.to.few).is_some()
    }

    /// Whether both are printed as the same number.
    pub(super) fn is_same(&self) -> bool {
        self.from.number == self.to.number
    }

    /// When a value was, right after it: a bare number never stands before a year.
    pub(super) fn beside(&self, language: Language, value: Value, it: When) -> String {
        match self.shape {
            _ if self.counts == Counted::Stock => it.at_end(language),
            Shape::Share if value.few.is_none() => it.beside(language),
            Shape::Count { .. } if self.counts == Counted::Cumulative => it.by_end(language),
            _ => it.during(language),
        }
    }

    /// *mellan 2024 och 2025*, *mellan den 31 december 2024 och den 31 december 2025*
    pub(super) fn between(&self, language: Language) -> String {
        let said = |it: When| match self.counts {
            Counted::Stock => it.day(language),
            _ => it.said(language),
        };
        let (then, now) = (said(self.then()), said(self.now()));
        let [between, and] = match language {
            Language::Swedish => ["mellan", "och"],
            Language::English => ["between", "and"],
        };
        format!("{between} {then} {and} {now}")
    }

    /// *båda åren*, *den 31 december båda åren*
    pub(super) fn both_years(&self, language: Language) -> String {
        match self.counts {
            Counted::Stock => day_of_both_years(language, self.part),
            _ => both_years(language, self.part),
        }
    }

    /// Both values, the earlier first, each with when it was.
    pub(super) fn dated(&self, language: Language) -> [String; 2] {
        let (from, to) = self.each(language);
        let then = self.beside(language, self.from, self.then());
        let now = self.beside(language, self.to, self.now());
        let is_sum = matches!(self.shape, Shape::Count { .. });
        let in_all = match (language, self.counts) {
            (Language::Swedish, Counted::Cumulative) if is_sum => "sammanlagt ",
            _ => "",
        };
        [
            format!("{in_all}{from} {then}"),
            format!("{in_all}{to} {now}"),
        ]
    }

    pub(super) fn unchanged(&self, language: Language) -> &'static str {
        match language {
            Language::Swedish if is_neuter(self.name) => "oförändrat",
            Language::Swedish => "oförändrad",
            Language::English => "unchanged",
        }
    }
}
