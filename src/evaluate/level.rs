//! A target, a baseline or a sum becomes a number as the indicator's figures are printed.

use rust_decimal::Decimal;

use crate::evaluate::context::Context;
use crate::evaluate::figure;
use crate::language::report;
use crate::language::report::values;
use crate::model::{Gender, Indicator, IndicatorIx, Kind, Level};
use crate::words::Language;

/// A level in words: *80 procent*, *två av tre kommuner*, *genomförd (G)*.
pub(super) fn level(
    context: Context<'_, '_>,
    ix: IndicatorIx,
    level: Level,
    has_unit: bool,
) -> String {
    match (level, context.plan.indicator(ix).kind) {
        (Level::YesNo(yes), _) => values::yes_no(context.language, yes).to_owned(),
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
        Kind::Share => values::percent(language, number),
        _ => figure::with_unit(language, indicator, report::figure(language, number)),
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
    let said = report::in_sentence(language, &values, neuter);
    let said = said.join(values::OUT_OF.of(language));
    let is_one = values.last() == Some(&Decimal::ONE);
    match unit.filter(|_| has_unit) {
        Some(unit) if is_one => format!("{said} {}", unit.one.text),
        Some(unit) => format!("{said} {}", unit.many.text),
        None => said,
    }
}
