//! A target, a baseline or a sum becomes a number as the indicator's figures are printed.

use rust_decimal::Decimal;

use crate::evaluate::context::Context;
use crate::evaluate::people::Texts;
use crate::evaluate::{figure, printed};
use crate::model::{Gender, Indicator, IndicatorIx, Kind, Level};
use crate::text::{Said, said};
use crate::words::{list as phrase, numbers};

/// A level in words: *80 procent*, *två av tre kommuner*, *genomförd (G)*.
pub(super) fn level(
    context: Context<'_, '_>,
    ix: IndicatorIx,
    level: Level,
    has_unit: bool,
) -> Said {
    match (level, context.indicator(ix).kind) {
        (Level::YesNo(yes), _) => context.say(&phrase::YesOrNo { yes }),
        (Level::Grade(at), Kind::Grade(scale)) => {
            figure::grade(&context, &context.plan.scales[scale.get()], at)
        }
        (Level::Grade(_), _) => Said::default(),
        (Level::Number(it), _) => number(context, ix, it.get(), has_unit),
    }
}

/// *sex kurser*, *540 tkr*: a target, a baseline or a sum, printed as the indicator's figures are.
pub(super) fn number(
    context: Context<'_, '_>,
    ix: IndicatorIx,
    number: Decimal,
    has_unit: bool,
) -> Said {
    let indicator = context.indicator(ix);
    if indicator.kind == Kind::Count {
        return count(&context, indicator, number, has_unit);
    }
    let number = figure::beside(context, ix, number);
    in_unit(&context, indicator, number)
}

/// A number that is not counted, in its unit.
pub(super) fn in_unit(texts: &Texts<'_>, indicator: &Indicator<'_>, number: Decimal) -> Said {
    if indicator.kind == Kind::Share {
        printed::percent(texts.language, number).into()
    } else {
        let number = numbers::number(number, texts.language);
        figure::with_unit(texts, indicator, number)
    }
}

pub(super) fn count(
    texts: &Texts<'_>,
    indicator: &Indicator<'_>,
    number: Decimal,
    has_unit: bool,
) -> Said {
    let unit = indicator.unit.as_ref();
    let neuter = unit.is_some_and(|unit| unit.gender == Gender::Neuter);
    let of = indicator.of.map(Decimal::from);
    let values: Vec<Decimal> = [number].into_iter().chain(of).collect();
    let said = printed::in_words(texts.language, &values, neuter);
    let is_one = values.last() == Some(&Decimal::ONE);
    match unit.filter(|_| has_unit) {
        Some(unit) if is_one => said![said, " ", texts.word(&unit.one)],
        Some(unit) => said![said, " ", texts.word(&unit.many)],
        None => said.into(),
    }
}
