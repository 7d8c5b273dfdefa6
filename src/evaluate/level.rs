//! A target, a baseline or a sum becomes a number as the indicator's figures are printed.

use rust_decimal::Decimal;

use crate::evaluate::context::Context;
use crate::evaluate::{figure, printed};
use crate::model::{Gender, Indicator, IndicatorIx, Kind, Level};
use crate::words::{Language, list as phrase, numbers};

/// A level in words: *80 procent*, *två av tre kommuner*, *genomförd (G)*.
pub(super) fn level(
    context: Context<'_, '_>,
    ix: IndicatorIx,
    level: Level,
    has_unit: bool,
) -> String {
    match (level, context.plan.indicator(ix).kind) {
        (Level::YesNo(yes), _) => context.text(&phrase::YesOrNo { yes }),
        (Level::Grade(at), Kind::Grade(scale)) => {
            figure::grade(&context.plan.scales[scale.get()], at)
        }
        (Level::Grade(_), _) => String::new(),
        (Level::Number(it), _) => number(context, ix, it.get(), has_unit),
    }
}

/// *sex kurser*, *540 tkr*: a target, a baseline or a sum, printed as the indicator's figures are.
pub(super) fn number(
    context: Context<'_, '_>,
    ix: IndicatorIx,
    number: Decimal,
    has_unit: bool,
) -> String {
    let indicator = context.plan.indicator(ix);
    if indicator.kind == Kind::Count {
        return count(context.language, indicator, number, has_unit);
    }
    let number = figure::beside(context, ix, number);
    in_unit(context.language, indicator, number)
}

/// A number that is not counted, in its unit.
pub(super) fn in_unit(language: Language, indicator: &Indicator<'_>, number: Decimal) -> String {
    match indicator.kind {
        Kind::Share => printed::percent(language, number),
        _ => figure::with_unit(language, indicator, numbers::number(number, language)),
    }
}

pub(super) fn count(
    language: Language,
    indicator: &Indicator<'_>,
    number: Decimal,
    has_unit: bool,
) -> String {
    let unit = indicator.unit.as_ref();
    let neuter = unit.is_some_and(|unit| unit.gender == Gender::Neuter);
    let of = indicator.of.map(Decimal::from);
    let values: Vec<Decimal> = [number].into_iter().chain(of).collect();
    let said = printed::in_words(language, &values, neuter);
    let is_one = values.last() == Some(&Decimal::ONE);
    match unit.filter(|_| has_unit) {
        Some(unit) if is_one => format!("{said} {}", unit.one.text),
        Some(unit) => format!("{said} {}", unit.many.text),
        None => said,
    }
}
