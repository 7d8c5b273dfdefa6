//! Two figures of an indicator become what a sentence about them is made of.

use rust_decimal::Decimal;

use crate::language::Language;
use crate::language::report::figure;
use crate::language::report::in_sentence;
use crate::language::report::is_neuter;
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
    pub from: Decimal,
    pub to: Decimal,
    pub shape: Shape<'a>,
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
            Shape::Count { of, neuter, .. } => {
                let of = of.map(Decimal::from);
                let values: Vec<Decimal> = [self.from, self.to].into_iter().chain(of).collect();
                let said = in_sentence(language, &values, neuter);
                let word = language.pick("av", "of");
                let of = said
                    .get(2)
                    .map_or(String::new(), |of| format!(" {word} {of}"));
                (said[0].clone(), format!("{}{of}", said[1]))
            }
            Shape::Share => (figure(language, self.from), percent(language, self.to)),
            Shape::Other { unit } => {
                let unit = if unit.is_empty() {
                    String::new()
                } else {
                    format!(" {unit}")
                };
                (
                    figure(language, self.from),
                    format!("{}{unit}", figure(language, self.to)),
                )
            }
        }
    }

    pub(super) fn unchanged(&self, language: Language) -> &'static str {
        match language {
            Language::Swedish if is_neuter(self.name) => "oförändrat",
            Language::Swedish => "oförändrad",
            Language::English => "unchanged",
        }
    }
}
