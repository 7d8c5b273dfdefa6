//! Two figures of an indicator become what a phrase about them is given, and how far they lie apart.

use rust_decimal::Decimal;

use crate::text::{Said, said};
use crate::value::{Period, Year};
use crate::words::figures::{self, ChangeIs, Counts, Precision};
use crate::words::names::is_neuter;
use crate::words::{self, Amount, Language, Name, When, list as phrase};

/// The largest count that is in letters.
const LARGEST: u32 = 12;

/// What a sentence about a change needs. Values are printed ones, in the indicator's unit.
#[derive(Debug, Clone, Copy)]
pub(super) struct Told<'a> {
    /// In definite form, to begin the sentence: *Antalet besök*.
    pub(super) name: &'a Said,
    pub(super) from_year: Year,
    pub(super) year: Year,
    /// The part of both years that is compared.
    pub(super) part: Period,
    pub(super) from: Value,
    pub(super) to: Value,
    pub(super) shape: Shape<'a>,
    pub(super) counts: Counts,
    /// Whether the sentence has a number over twelve somewhere else, so that all are in figures.
    pub(super) in_figures: bool,
}

/// A figure as a sentence says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Value {
    /// As it is printed, in the indicator's unit.
    pub(super) number: Decimal,
    pub(super) precision: Option<Precision>,
    /// What is said in the place of a share of few: *n av N*.
    pub(super) few: Option<[Decimal; 2]>,
}

impl From<Decimal> for Value {
    fn from(number: Decimal) -> Value {
        Value {
            number,
            precision: None,
            few: None,
        }
    }
}

/// *26 kommuner*: as many as there can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ceiling<'a> {
    pub(super) of: u32,
    /// May be empty.
    pub(super) unit: &'a Said,
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Shape<'a> {
    /// A number of something; the ceiling where one is known.
    Count {
        of: Option<Ceiling<'a>>,
        neuter: bool,
    },
    /// Percent.
    Share,
    /// Anything with decimals: a rate, a mean, an amount; the unit's word where it has one.
    Other { unit: &'a Said },
}

impl<'a> Shape<'a> {
    /// The same where a count is not said to be one out of all.
    #[must_use]
    pub(super) fn without_ceiling(self) -> Shape<'a> {
        match self {
            Shape::Count { neuter, .. } => Shape::Count { of: None, neuter },
            shape => shape,
        }
    }
}

impl Told<'_> {
    /// What the phrase is given. `points`: how far the figures lie apart, where that is told.
    pub(super) fn change(&self, is: ChangeIs, points: Option<String>) -> phrase::Change {
        let count = |n: Decimal, neuter| {
            if self.in_figures {
                Amount::Exact(n.normalize())
            } else {
                Amount::Count(words::Counted { n, neuter })
            }
        };
        let said = |it: Value| match (self.shape, it.few) {
            (Shape::Count { neuter, .. }, _) => (count(it.number, neuter), None),
            (Shape::Share, Some([n, of])) => (count(n, false), Some(count(of, false))),
            _ => (Amount::Exact(it.number), None),
        };
        let (of, unit) = match self.shape {
            Shape::Count { of, neuter } => (
                of.map(|it| count(Decimal::from(it.of), neuter)),
                of.map(|it| it.unit),
            ),
            Shape::Share => (None, None),
            Shape::Other { unit } => (None, Some(unit)),
        };
        let (from, from_of) = said(self.from);
        let (to, to_of) = said(self.to);
        let letters = Decimal::ZERO..=Decimal::from(LARGEST);
        let in_figures = |it: Value| !it.number.is_integer() || !letters.contains(&it.number);
        phrase::Change {
            name: Some(Name(self.name.clone())),
            is,
            shape: match self.shape {
                Shape::Count { .. } => figures::Shape::Count,
                Shape::Share => figures::Shape::Share,
                Shape::Other { .. } => figures::Shape::Other,
            },
            counts: self.counts,
            before: self.from.precision,
            from,
            from_of,
            after: self.to.precision,
            to,
            to_of,
            of,
            unit: unit.filter(|it| !it.is_empty()).cloned(),
            then: self.then(),
            now: self.now(),
            has_gap: self.from_year.next() != self.year,
            points,
            is_neuter: is_neuter(&self.name.plain()),
            in_figures: in_figures(self.from) || in_figures(self.to),
        }
    }

    /// The same of what has been counted since the plan began, in `since`.
    pub(super) fn cumulative(&self, since: u16) -> phrase::Cumulative {
        let neuter = matches!(self.shape, Shape::Count { neuter: true, .. });
        let of = match self.shape {
            Shape::Count { of, .. } => of,
            _ => None,
        };
        let count = |n| Amount::Count(words::Counted { n, neuter });
        phrase::Cumulative {
            name: Name(self.name.clone()),
            all: count(self.to.number),
            of: of.map(|it| count(Decimal::from(it.of))),
            unit: of.map(|it| it.unit).filter(|it| !it.is_empty()).cloned(),
            since,
            more: count(self.to.number - self.from.number),
            then: self.then(),
            now: self.now(),
            is_a_year: self.from_year.next() == self.year && self.part == Period::Year,
        }
    }
}

impl Told<'_> {
    fn then(&self) -> When {
        When {
            year: self.from_year,
            part: self.part,
        }
    }

    fn now(&self) -> When {
        When {
            year: self.year,
            part: self.part,
        }
    }

    /// Whether both are printed as the same number.
    pub(super) fn is_same(&self) -> bool {
        self.from.number == self.to.number
    }
}

/// How far two figures lie apart, as it is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Difference {
    /// With its sign.
    Of(Decimal),
    /// More than nothing, but less than this.
    LessThan(Decimal),
}

impl Difference {
    /// Without its sign.
    #[must_use]
    pub(super) fn size(self) -> Difference {
        match self {
            Difference::Of(number) => Difference::Of(number.abs()),
            Difference::LessThan(_) => self,
        }
    }
}

/// *0,6 procentenheter*, *mindre än 0,01*
pub(super) fn apart_by(language: Language, difference: Difference, is_share: bool) -> String {
    let (number, is_less) = match difference {
        Difference::Of(number) => (number, false),
        Difference::LessThan(number) => (number, true),
    };
    let apart = phrase::Apart {
        number,
        is_less,
        is_share,
        is_one: number == Decimal::ONE && number.scale() == 0,
    };
    words::text(language, &apart)
}

/// What stands after a difference.
#[derive(Debug, Clone, Copy)]
pub(super) enum Unit<'t> {
    None,
    Word(&'t Said),
    /// Percentage points.
    Points,
}

/// *+15*, *−0,6 procentenheter*; what is too small to be printed says so and has no sign.
pub(super) fn moved(
    language: Language,
    difference: Difference,
    unit: Unit<'_>,
    is_rounded: bool,
) -> Said {
    let sign = match difference {
        Difference::Of(number) if number.is_sign_negative() => "−",
        Difference::Of(_) => "+",
        Difference::LessThan(_) => "",
    };
    let size = apart_by(language, difference.size(), matches!(unit, Unit::Points));
    let mut said = said![sign, size];
    if let Unit::Word(unit) = unit {
        said.add("\u{a0}");
        said.add(unit);
    }
    if is_rounded {
        let same = phrase::AboutSameCell { neuter: true };
        return said.then(words::part(language, &same, "rounded"));
    }
    said
}

/// *oförändrad*, of what has a name in definite form.
pub(super) fn same(language: Language, definite: &Said) -> Said {
    let neuter = is_neuter(&definite.plain());
    words::say(language, &phrase::SameCell { neuter })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Unbreakable spaces as plain ones, so that the sentences can be read here.
    fn plain(text: &str) -> String {
        text.replace('\u{a0}', " ")
    }

    #[test]
    fn signed_and_in_points() {
        let said = |number: &str, unit: Unit<'_>| {
            let difference = Difference::Of(number.parse().unwrap());
            plain(&moved(Language::SWEDISH, difference, unit, false).plain())
        };
        assert_eq!(said("9", Unit::Points), "+9 procentenheter");
        assert_eq!(said("-3", Unit::None), "−3");
        let unit = "kronor".into();
        assert_eq!(said("-3", Unit::Word(&unit)), "−3 kronor");
        assert_eq!(said("1.0", Unit::Points), "+1,0 procentenheter");
        let least = Difference::LessThan("0.01".parse().unwrap());
        assert_eq!(
            plain(&moved(Language::SWEDISH, least, Unit::Points, false).plain()),
            "mindre än 0,01 procentenheter"
        );
        assert_eq!(
            moved(Language::ENGLISH, least, Unit::None, false).plain(),
            "less than 0.01"
        );
    }
}
