//! An indicator and two of its figures become what a phrase about them is given, and what a sentence
//! about them must say besides the numbers.

use std::borrow::Cow;

use rust_decimal::Decimal;

use crate::ledger::{Change, Direction};
use crate::model::{
    self, Answer, Better, Gender, Indicator, IndicatorIx, Kind, Observation, Plan, Which,
};
use crate::tell::context::Context;
use crate::tell::figure::{Value, value};
use crate::tell::people::Texts;
use crate::tell::{figure, owed, printed};
use crate::text::Said;
use crate::value::{Period, Year};
use crate::words::figures::{ChangeIs, Counts, Shape};
use crate::words::list::Word;
use crate::words::names::{definite, is_neuter};
use crate::words::{self, Amount, Name, When, list as phrase};

/// Numbers up to this are words in a sentence.
const LARGEST_WORD: u32 = 12;

/// What a sentence about a change needs. Values are printed ones, in the indicator's unit.
#[derive(Debug, Clone)]
pub(crate) struct Told {
    /// In definite form, to begin the sentence: *Antalet besök*.
    pub(crate) name: Said,
    pub(crate) from_year: Year,
    pub(crate) year: Year,
    /// The part of both years that is compared.
    pub(crate) part: Period,
    pub(crate) from: Value,
    pub(crate) to: Value,
    pub(crate) shape: Shape,
    pub(crate) counts: Counts,
    /// Whether what is counted is neuter.
    pub(crate) neuter: bool,
    /// *26 kommuner*: as many as a count can be, and what of, which may be empty.
    pub(crate) of: Option<(u32, Said)>,
    /// What a rate or an amount has after its number; may be empty.
    pub(crate) unit: Said,
    /// Whether the sentence has a number over twelve somewhere else, so that all are in figures.
    pub(crate) in_figures: bool,
}

impl Told {
    /// An indicator's figure alone, as a sentence has it.
    pub(crate) fn alone(context: Context<'_, '_>, it: &Observation<'_>) -> Told {
        let told = Told::of(context, it.indicator, it.year, printed_value(context, it));
        Told {
            part: it.period,
            // An incomplete count is not a count out of all.
            of: told.of.filter(|_| !it.is_partial()),
            ..told
        }
    }

    /// The same with the one before it, if there is one.
    pub(crate) fn since_before(context: Context<'_, '_>, it: &Observation<'_>) -> Told {
        let alone = Told::alone(context, it);
        match context.before(it) {
            Some((from_year, before)) => Told {
                from_year,
                from: printed_value(context, &before),
                ..alone
            },
            None => alone,
        }
    }

    /// A sum of several parties' figures, and the earlier one that it is compared with.
    pub(crate) fn summed(
        context: Context<'_, '_>,
        which: &Which,
        (from_year, from): (Year, Decimal),
        to: Decimal,
    ) -> Told {
        let value = |it| Value::exactly(figure::beside(context, which.indicator, it));
        Told {
            from_year,
            from: value(from),
            ..Told::of(context, which.indicator, which.year, value(to))
        }
    }

    fn of(context: Context<'_, '_>, ix: IndicatorIx, year: Year, to: Value) -> Told {
        let indicator = context.indicator(ix);
        let name = name(&context, indicator);
        let unit = indicator.unit.as_ref();
        let (shape, unit_after) = match indicator.kind {
            Kind::Share => (Shape::Share, None),
            Kind::Count => (Shape::Count, None),
            Kind::Amount => (Shape::Other, unit.map(|it| context.word(&it.many))),
            _ => (
                Shape::Other,
                figure::rate_beside(&context, indicator, &name.plain()),
            ),
        };
        let is_count = shape == Shape::Count;
        let of = indicator.of.filter(|_| is_count);
        Told {
            name,
            from_year: year,
            year,
            part: Period::Year,
            from: to,
            to,
            shape,
            counts: match indicator.counts {
                model::Counts::WithinYear => Counts::Within,
                model::Counts::Stock => Counts::Stock,
                model::Counts::Cumulative => Counts::Cumulative,
            },
            neuter: is_count && unit.is_some_and(|it| it.gender == Gender::Neuter),
            of: of.map(|of| (of, figure::counted(&context, indicator, of).into())),
            unit: unit_after.into(),
            in_figures: false,
        }
    }

    fn count(&self, n: Decimal) -> Amount {
        if self.in_figures {
            return Amount::Exact(n.normalize());
        }
        let neuter = self.neuter;
        Amount::Count(words::Counted { n, neuter })
    }

    /// What a count is out of, and what stands after the numbers.
    fn ceiling(&self) -> (Option<Amount>, Option<Said>) {
        let of = self.of.as_ref();
        let unit = of.map_or(&self.unit, |(_, unit)| unit);
        (
            of.map(|(of, _)| self.count(Decimal::from(*of))),
            Some(unit).filter(|it| !it.is_empty()).cloned(),
        )
    }

    /// What the phrase is given. `points`: how far the figures lie apart, where that is told.
    pub(crate) fn change(&self, is: ChangeIs, points: Option<String>) -> phrase::Change {
        let said = |it: Value| match (self.shape, it.few) {
            (Shape::Count, _) => (self.count(it.number), None),
            (Shape::Share, Some([n, of])) => (self.count(n), Some(self.count(of))),
            _ => (Amount::Exact(it.number), None),
        };
        let (from, from_of) = said(self.from);
        let (to, to_of) = said(self.to);
        let (of, unit) = self.ceiling();
        let letters = Decimal::ZERO..=Decimal::from(LARGEST_WORD);
        let in_figures = |it: Value| !it.number.is_integer() || !letters.contains(&it.number);
        phrase::Change {
            name: Some(Name(self.name.clone())),
            is,
            shape: self.shape,
            counts: self.counts,
            before: self.from.precision,
            from,
            from_of,
            after: self.to.precision,
            to,
            to_of,
            of,
            unit,
            then: when(self.from_year, self.part),
            now: when(self.year, self.part),
            has_gap: self.from_year.next() != self.year,
            points,
            is_neuter: is_neuter(&self.name.plain()),
            in_figures: in_figures(self.from) || in_figures(self.to),
        }
    }

    /// The same of what has been counted since the plan began, in `since`.
    pub(crate) fn cumulative(&self, since: u16) -> phrase::Cumulative {
        let (of, unit) = self.ceiling();
        phrase::Cumulative {
            name: Name(self.name.clone()),
            all: self.count(self.to.number),
            of,
            unit,
            since,
            more: self.count(self.to.number - self.from.number),
            then: when(self.from_year, self.part),
            now: when(self.year, self.part),
            is_a_year: self.from_year.next() == self.year && self.part == Period::Year,
        }
    }

    /// The years between the two figures that have none; of one alone, why, where that is known.
    pub(crate) fn gap(
        &self,
        context: Context<'_, '_>,
        why: impl Fn(Year) -> Option<Said>,
    ) -> Option<Said> {
        let (from, to) = (self.from_year.next(), self.year.previous());
        let gap = || {
            context.say(&phrase::Gap {
                from,
                to,
                last: when(to, self.part),
                is_a_year: self.part == Period::Year,
            })
        };
        let why = if from == to { why(from) } else { None };
        (from <= to).then(|| why.unwrap_or_else(gap))
    }

    /// Counts below the limit, or what is divided by fewer: a difference may be chance.
    pub(crate) fn is_small(&self, plan: &Plan<'_>, it: &Observation<'_>) -> bool {
        let limit = Decimal::from(plan.small_base);
        match &it.answer {
            Answer::Fraction { denominator, .. } => denominator.get() < limit,
            _ if self.shape == Shape::Count && self.of.is_none() => {
                self.from.number.max(self.to.number) < limit
            }
            _ => false,
        }
    }
}

/// A figure as a sentence about a change has it.
fn printed_value(context: Context<'_, '_>, it: &Observation<'_>) -> Value {
    value(context, it).unwrap_or(Value::exactly(Decimal::ZERO))
}

/// With a small first letter, unless the first word is written in capitals.
pub(crate) fn lower(text: Said) -> Said {
    text.begun(|text| {
        if text.chars().nth(1).is_some_and(char::is_uppercase) {
            return text.to_owned();
        }
        let mut chars = text.chars();
        let first = chars.next().into_iter().flat_map(char::to_lowercase);
        first.chain(chars).collect()
    })
}

/// A figure within a sentence: a count of up to twelve in words. One alone would be read as an
/// article.
pub(crate) fn said(context: Context<'_, '_>, it: &Observation<'_>) -> Said {
    let is_one = value(context, it).is_some_and(|it| it.number == Decimal::ONE);
    let words = count_in_words(context, it).filter(|_| !is_one);
    words.unwrap_or_else(|| figure::in_text(context, it))
}

/// Figures of one sentence: in words if all can be.
pub(crate) fn in_one_dress(context: Context<'_, '_>, all: &[&Observation<'_>]) -> Vec<Said> {
    let words = all.iter().map(|it| count_in_words(context, it));
    let words: Option<Vec<Said>> = words.collect();
    let figures = || all.iter().map(|it| figure::in_text(context, it));
    words.unwrap_or_else(|| figures().collect())
}

/// *sju*, *två av tre*; nothing of what is no count, or one above twelve.
fn count_in_words(context: Context<'_, '_>, it: &Observation<'_>) -> Option<Said> {
    let indicator = figure::as_sent(context, it);
    let value = value(context, it).filter(|_| !it.is_held)?;
    let values = match value.few {
        Some(few) => few.to_vec(),
        None if indicator.kind == Kind::Count => {
            let of = indicator.of.filter(|_| !it.is_partial());
            let values = [value.number].into_iter();
            values.chain(of.map(Decimal::from)).collect()
        }
        None => return None,
    };
    let is_small = values.iter().all(|it| *it <= Decimal::from(LARGEST_WORD));
    let unit = indicator.unit.as_ref();
    let neuter = unit.is_some_and(|unit| unit.gender == Gender::Neuter);
    let said = printed::in_words(context.language, &values, neuter);
    is_small.then(|| printed::precise(context.language, value.precision, said))
}

/// Whether any of the two values was written rounded.
pub(crate) fn is_rounded(found: &Change) -> bool {
    !(found.from.uncertainty + found.to.uncertainty).is_zero()
}

/// Whether two figures differ by more than how they were rounded.
pub(crate) fn has_moved(found: &Change) -> bool {
    !matches!(found.direction, Direction::Same | Direction::WithinRounding)
}

/// Whether a figure stands in a report only as what came before.
pub(crate) fn is_history(context: Context<'_, '_>, it: &Observation<'_>) -> bool {
    context.is_compiled() || it.year != context.year
}

/// Whether any of two shares is a share of so few that percentages say nothing.
pub(crate) fn has_small_base(context: Context<'_, '_>, it: &Observation<'_>) -> bool {
    let is_of_few = |it: &Observation<'_>| context.model.is_of_few(it, context.plan);
    is_of_few(it) || context.before(it).is_some_and(|(_, it)| is_of_few(&it))
}

/// What is told of a change.
pub(crate) fn way(found: &Change) -> ChangeIs {
    match found.direction {
        Direction::Same => ChangeIs::Same,
        Direction::WithinRounding => ChangeIs::AboutSame,
        Direction::SameAsPrinted => ChangeIs::SameAsPrinted,
        Direction::Up => ChangeIs::Up,
        Direction::Down => ChangeIs::Down,
    }
}

/// That a year's figure cannot be compared with earlier ones. Who wrote the reason may have said
/// from when.
pub(crate) fn broken(context: Context<'_, '_>, ix: IndicatorIx, year: Year) -> Said {
    let mut breaks = context.indicator(ix).breaks.iter();
    let found = breaks.find(|it| it.year == year);
    let reason = Said::from(found.map(|it| context.word(&it.reason)));
    let year = Some(year).filter(|it| !reason.plain().contains(&it.to_string()));
    context.say(&phrase::Broken { year, reason })
}

/// The years between two figures that have none; of one alone, why, where that is known.
pub(crate) fn gap(context: Context<'_, '_>, told: &Told, it: &Observation<'_>) -> Option<Said> {
    told.gap(context, |year| owed::not_then(context, it, year))
}

/// That an earlier figure is not there, and why, where that is known.
pub(crate) fn without(context: Context<'_, '_>, why: Option<Said>, then: When) -> Said {
    match why {
        Some(why) => context.say(&phrase::Incomparable { why }),
        None => context.say(&phrase::MissingThen { then }),
    }
}

/// Which way is better is said only where the plan says it.
pub(crate) fn desired(context: Context<'_, '_>, ix: IndicatorIx, found: &Change) -> Option<Said> {
    let good = match (context.indicator(ix).better, found.direction) {
        (Better::Higher, Direction::Up) | (Better::Lower, Direction::Down) => Word::DesiredChange,
        (Better::Higher, Direction::Down) | (Better::Lower, Direction::Up) => Word::UndesiredChange,
        _ => return None,
    };
    Some(context.say(&good))
}

/// An indicator's name in the definite form that begins a sentence, without emphasis.
pub(crate) fn name(texts: &Texts<'_>, indicator: &Indicator<'_>) -> Said {
    match texts.in_text(indicator) {
        Some(text) => text.capital(),
        None => definite(texts.language, texts.bare(&indicator.name)),
    }
}

pub(crate) fn when(year: Year, part: Period) -> When {
    When { year, part }
}

pub(crate) fn earlier_of_any_kind<'a, 's>(
    context: Context<'a, 's>,
    it: &Observation<'_>,
) -> Option<(Year, Cow<'a, Observation<'s>>)> {
    let before = context.answer_before(it);
    before.filter(|(year, _)| *year == it.year.previous())
}
