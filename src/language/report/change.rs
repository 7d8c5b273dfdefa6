//! Two figures of an indicator become what a phrase about them is given.

use rust_decimal::Decimal;

use crate::value::{Period, Year};
use crate::words::Language;
use crate::words::names::is_neuter;
use crate::words::{self, Amount, Name, When, figures, list as phrase};

/// The largest count that is in letters.
const LARGEST: u32 = 12;

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

/// *26 kommuner*: as many as there can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ceiling<'a> {
    pub of: u32,
    /// May be empty.
    pub unit: &'a str,
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

impl<'a> Told<'a> {
    /// What the phrase is given. `points`: how far the figures lie apart, where that is told.
    pub(crate) fn change(
        &self,
        is: figures::ChangeIs,
        points: Option<String>,
    ) -> phrase::Change<'a> {
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
        let precision = |it: Value| Some(it.precision.trim_end()).filter(|it| !it.is_empty());
        let (of, unit) = match self.shape {
            Shape::Count { of, neuter } => (
                of.map(|it| count(Decimal::from(it.of), neuter)),
                of.map_or("", |it| it.unit),
            ),
            Shape::Share => (None, ""),
            Shape::Other { unit } => (None, unit),
        };
        let (from, from_of) = said(self.from);
        let (to, to_of) = said(self.to);
        let letters = Decimal::ZERO..=Decimal::from(LARGEST);
        let in_figures = |it: Value| !it.number.is_integer() || !letters.contains(&it.number);
        phrase::Change {
            name: Some(Name(self.name)),
            is,
            shape: match self.shape {
                Shape::Count { .. } => figures::Shape::Count,
                Shape::Share => figures::Shape::Share,
                Shape::Other { .. } => figures::Shape::Other,
            },
            counts: match self.counts {
                Counted::Within => figures::Counts::Within,
                Counted::Stock => figures::Counts::Stock,
                Counted::Cumulative => figures::Counts::Cumulative,
            },
            before: precision(self.from),
            from,
            from_of,
            after: precision(self.to),
            to,
            to_of,
            of,
            unit: Some(unit).filter(|it| !it.is_empty()),
            then: self.then(),
            now: self.now(),
            has_gap: self.from_year.next() != self.year,
            points,
            is_neuter: is_neuter(self.name),
            in_figures: in_figures(self.from) || in_figures(self.to),
        }
    }

    /// The same of what has been counted since the plan began, in `since`.
    pub(crate) fn cumulative(&self, since: u16) -> phrase::Cumulative<'a> {
        let neuter = matches!(self.shape, Shape::Count { neuter: true, .. });
        let of = match self.shape {
            Shape::Count { of, .. } => of,
            _ => None,
        };
        let count = |n| Amount::Count(words::Counted { n, neuter });
        phrase::Cumulative {
            name: Name(self.name),
            all: count(self.to.number),
            of: of.map(|it| count(Decimal::from(it.of))),
            unit: of.map(|it| it.unit).filter(|it| !it.is_empty()),
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
    pub fn is_same(&self) -> bool {
        self.from.number == self.to.number
    }
}

/// How far two figures lie apart, as it is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Difference {
    /// With its sign.
    Of(Decimal),
    /// More than nothing, but less than this.
    LessThan(Decimal),
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
