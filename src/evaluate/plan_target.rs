//! A target, a baseline or a class of the plan becomes words, as a sentence about a change tells it.

use crate::evaluate::people::Texts;
use crate::model::{Aim, Bound, Class, Indicator, Kind, Level, Plan};
use crate::text::Said;
use crate::value::Year;
use crate::words::grammar::listed;
use crate::words::kinds::{IndicatorClass, Limit};
use crate::words::names::quoted;
use crate::words::{list as phrase, numbers};

/// *minst 60 (2025) och minst 80 (2027)*
pub(super) fn targets(texts: &Texts<'_>, plan: &Plan<'_>, it: &Indicator<'_>) -> Said {
    let said = it.targets.iter().map(|target| {
        let (bound, value) = match &target.aim {
            Aim::Words(text) => (Limit::Exactly, quoted(texts.bare(text), texts.language)),
            Aim::Level(bound, own) => {
                let bound = match bound {
                    Bound::AtLeast | Bound::Upwards => Limit::Least,
                    Bound::AtMost | Bound::Downwards => Limit::Most,
                    Bound::Exactly => Limit::Exactly,
                };
                (bound, level(texts, plan, it, *own))
            }
        };
        said(texts, bound, value, target.year)
    });
    listed(said.collect(), texts.language)
}

/// *40 (2020)*
pub(super) fn baseline(texts: &Texts<'_>, plan: &Plan<'_>, it: &Indicator<'_>) -> Said {
    it.baseline.as_ref().map_or(Said::default(), |own| {
        let value = level(texts, plan, it, own.level);
        said(texts, Limit::Exactly, value, own.year)
    })
}

/// *nedlagd av källan*
pub(super) fn class(texts: &Texts<'_>, class: Class) -> Said {
    let class = match class {
        Class::InUse => IndicatorClass::InUse,
        Class::UnderDevelopment => IndicatorClass::UnderDevelopment,
        Class::Discontinued => IndicatorClass::Discontinued,
    };
    texts.say(&phrase::PlanClassName { class })
}

fn said(texts: &Texts<'_>, bound: Limit, value: Said, year: Option<Year>) -> Said {
    let year = year.map(Year::get);
    texts.say(&phrase::PlanLevel { bound, value, year })
}

fn level(texts: &Texts<'_>, plan: &Plan<'_>, it: &Indicator<'_>, level: Level) -> Said {
    match (level, it.kind) {
        (Level::Number(number), _) => numbers::number(number.get(), texts.language).into(),
        (Level::YesNo(yes), _) => texts.say(&phrase::YesOrNo { yes }),
        (Level::Grade(at), Kind::Grade(scale)) => texts.grade(&plan.scales[scale.get()], at),
        (Level::Grade(_), _) => Said::default(),
    }
}
