//! Two figures of an indicator become what a sentence about them is made of.

use rust_decimal::Decimal;

use crate::language::Language;
use crate::language::report::figure;
use crate::language::report::in_figures;
use crate::language::report::in_sentence;
use crate::language::report::is_neuter;
use crate::language::report::values::OUT_OF;
use crate::language::report::values::percent;
use crate::language::report::when::When;
use crate::value::Period;
use crate::value::Year;

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
    /// Whether the sentence has a number over twelve somewhere else, so that all are in figures.
    pub in_figures: bool,
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

#[derive(Debug, Clone, Copy)]
pub enum Shape<'a> {
    /// A number of something; the ceiling where one is known.
    Count {
        of: Option<u32>,
        neuter: bool,
        /// The state on the last day, not what happened until then.
        is_stock: bool,
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
            Shape::Count {
                neuter, is_stock, ..
            } => Shape::Count {
                of: None,
                neuter,
                is_stock,
            },
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
                let of = of.map(Decimal::from);
                let both = [self.from.number, self.to.number];
                let values: Vec<Decimal> = both.into_iter().chain(of).collect();
                let said = self.dressed(language, &values, neuter);
                let of = said
                    .get(2)
                    .map_or(String::new(), |of| format!("{}{of}", OUT_OF.of(language)));
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
            Shape::Share if value.few.is_none() => it.beside(language),
            Shape::Count { is_stock: true, .. } => it.at_end(language),
            _ => it.during(language),
        }
    }

    /// Both values, the earlier first, each with when it was.
    pub(super) fn dated(&self, language: Language) -> [String; 2] {
        let (from, to) = self.each(language);
        let then = self.beside(language, self.from, self.then());
        let now = self.beside(language, self.to, self.now());
        [format!("{from} {then}"), format!("{to} {now}")]
    }

    pub(super) fn unchanged(&self, language: Language) -> &'static str {
        match language {
            Language::Swedish if is_neuter(self.name) => "oförändrat",
            Language::Swedish => "oförändrad",
            Language::English => "unchanged",
        }
    }
}
