//! What follows a measure or a goal up: its type, unit, base, reporters and breaks.

use rust_decimal::Decimal;

use crate::model::{
    AgencyIx, Baseline, BreakdownIx, Frequency, GoalIx, IndicatorIx, Lifetime, MeasureIx,
    Milestone, ScaleIx, Target,
};
use crate::source::Word;
use crate::value::{Number, Sort, Year, choices};
use crate::words::kinds::{Class, Type};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Count,
    Share,
    Rate {
        per: Number,
    },
    Mean {
        from: Number,
        to: Number,
    },
    Amount,
    YesNo,
    Grade(ScaleIx),
    Text,
    /// To be developed during the plan's period.
    Undefined,
}

impl Kind {
    pub fn of_type(self) -> Type {
        match self {
            Kind::Count => Type::Count,
            Kind::Share => Type::Share,
            Kind::Rate { .. } => Type::Rate,
            Kind::Mean { .. } => Type::Mean,
            Kind::Amount => Type::Amount,
            Kind::YesNo => Type::YesNo,
            Kind::Grade(_) => Type::Grade,
            Kind::Text => Type::Text,
            Kind::Undefined => Type::Undefined,
        }
    }

    pub fn is_numeric(self) -> bool {
        matches!(
            self,
            Kind::Count | Kind::Share | Kind::Rate { .. } | Kind::Mean { .. } | Kind::Amount
        )
    }

    /// Whether numerator and denominator mean something.
    pub fn is_ratio(self) -> bool {
        matches!(self, Kind::Share | Kind::Rate { .. } | Kind::Mean { .. })
    }

    /// Numerator / denominator in the indicator's unit: percent for a share.
    pub fn quotient(self, numerator: Number, denominator: Number) -> Decimal {
        let factor = match self {
            Kind::Share => Decimal::ONE_HUNDRED,
            Kind::Rate { per } => per.get(),
            _ => Decimal::ONE,
        };
        // Divided last, so that a third of three hundred is a hundred.
        numerator.get() * factor / denominator.get()
    }

    /// What its numbers are of; `decimals` is what the plan says of them.
    pub fn sort(self, decimals: Option<u32>) -> Sort {
        match self {
            Kind::Count => Sort::Whole,
            Kind::Share => Sort::Share,
            Kind::Amount | Kind::Rate { .. } if decimals.is_none_or(|it| it < 3) => Sort::Amount,
            _ => Sort::Decimal,
        }
    }

    /// Whether every written figure is the exact value.
    pub fn is_exact(self) -> bool {
        !self.is_ratio()
    }
}

choices! {
    Counts {
        WithinYear = "within_year",
        Cumulative = "cumulative",
        Stock = "stock",
    }

    Better {
        Higher = "higher",
        Lower = "lower",
        Neither = "neither",
    }

    /// How the answers of several reporters become what the report shows.
    Combine {
        /// All answers are shown.
        Each = "each",
        /// A sum, only when all have answered.
        Sum = "sum",
        /// The first answer meets the duty.
        OneOf = "one_of",
    }

    /// Whether a share must be sent as numerator and denominator.
    Fraction {
        Required = "required",
        Optional = "optional",
    }

    Gender {
        /// *en*
        Common = "en",
        /// *ett*
        Neuter = "ett",
    }
}

#[derive(Debug, Clone)]
pub struct Unit<'s> {
    pub one: Word<'s>,
    pub many: Word<'s>,
    pub gender: Gender,
}

/// What a share is a share of.
#[derive(Debug, Clone)]
pub enum Base<'s> {
    Words(Word<'s>),
    /// The denominator is this indicator's figure.
    Indicator(IndicatorIx),
}

#[derive(Debug, Clone)]
pub struct Break<'s> {
    /// The first year that can't be compared with those before.
    pub year: Year,
    pub reason: Word<'s>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Home {
    Measure(MeasureIx),
    Goal(GoalIx),
}

#[derive(Debug, Clone)]
pub struct Indicator<'s> {
    pub id: Word<'s>,
    pub name: Word<'s>,
    pub in_text: Option<Word<'s>>,
    pub kind: Kind,
    pub unit: Option<Unit<'s>>,
    /// The known ceiling: 26 of 26 municipalities.
    pub of: Option<u32>,
    /// Where it is not the plan's.
    pub area: Option<Word<'s>>,
    pub decimals: Option<u32>,
    pub definition: Option<Word<'s>>,
    /// To whoever fills in the form; no page holds it.
    pub instruction: Option<Word<'s>>,
    pub base: Option<Base<'s>>,
    pub needs_fraction: bool,
    pub counts: Counts,
    /// One entry a table: a single breakdown, or several crossed.
    pub breakdowns: Vec<Vec<BreakdownIx>>,
    pub better: Better,
    pub reporters: Vec<AgencyIx>,
    pub combine: Combine,
    pub alternative_to: Option<IndicatorIx>,
    /// The indicator whose figures this one's are shown beside: the country's beside the county's.
    pub reference_for: Option<IndicatorIx>,
    /// By year, the earliest first.
    pub targets: Vec<Target<'s>>,
    pub baseline: Option<Baseline>,
    /// Its own, or that of its measure or of a goal above it.
    pub source: Option<Word<'s>>,
    pub class: Class,
    /// The first year of a class that has not always held.
    pub since: Option<Year>,
    pub breaks: Vec<Break<'s>>,
    pub home: Home,
    /// Its own, or its measure's.
    pub frequency: Frequency,
    pub milestone: Option<Milestone>,
    pub lifetime: Lifetime<'s>,
}

impl Indicator<'_> {
    /// What its numbers are of.
    pub fn sort(&self) -> Sort {
        self.kind.sort(self.decimals)
    }

    /// Its unit as the plan writes it: one, and many.
    pub fn unit_words(&self) -> Vec<&str> {
        let unit = self.unit.iter();
        unit.flat_map(|it| [&*it.one.text, &*it.many.text])
            .collect()
    }

    /// The class in a year: before its source dropped it, an indicator was in use.
    pub fn class_in(&self, year: Year) -> Class {
        if self.since.is_some_and(|since| year < since) {
            Class::InUse
        } else {
            self.class
        }
    }
}

impl<'s> Indicator<'s> {
    /// The target that a year's figure is held against: the latest that is not still to come.
    pub fn target_in(&self, year: Year) -> Option<&Target<'s>> {
        let holds = |it: &&Target<'_>| it.year.is_none_or(|own| own <= year);
        self.targets.iter().rev().find(holds)
    }

    /// The next target of a later year.
    pub fn target_after(&self, year: Year) -> Option<&Target<'s>> {
        let is_ahead = |it: &&Target<'_>| it.year.is_some_and(|own| year < own);
        self.targets.iter().find(is_ahead)
    }
}
