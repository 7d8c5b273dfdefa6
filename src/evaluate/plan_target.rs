//! A target, a baseline or a class of the plan becomes words, as a sentence about a change tells it.

use crate::content::plain;
use crate::model::{Aim, Bound, Class, Indicator, Kind, Level, Plan};
use crate::prose;
use crate::value::Year;
use crate::words::grammar::join;
use crate::words::kinds::{IndicatorClass, Limit};
use crate::words::names::quoted;
use crate::words::{self, Language, list as phrase, numbers};

/// *minst 60 (2025) och minst 80 (2027)*
pub(super) fn targets(plan: &Plan<'_>, it: &Indicator<'_>, language: Language) -> String {
    let said = it.targets.iter().map(|target| {
        let (bound, value) = match &target.aim {
            Aim::Words(text) => (Limit::Exactly, quoted(&plain(&prose::runs(text)), language)),
            Aim::Level(bound, own) => {
                let bound = match bound {
                    Bound::AtLeast | Bound::Upwards => Limit::Least,
                    Bound::AtMost | Bound::Downwards => Limit::Most,
                    Bound::Exactly => Limit::Exactly,
                };
                (bound, level(plan, it, *own, language))
            }
        };
        said(bound, &value, target.year, language)
    });
    join(&said.collect::<Vec<_>>(), language)
}

/// *40 (2020)*
pub(super) fn baseline(plan: &Plan<'_>, it: &Indicator<'_>, language: Language) -> String {
    let baseline = it.baseline.as_ref();
    baseline.map_or(String::new(), |own| {
        let value = level(plan, it, own.level, language);
        said(Limit::Exactly, &value, own.year, language)
    })
}

/// *nedlagd av källan*
pub(super) fn class(class: Class, language: Language) -> String {
    let class = match class {
        Class::InUse => IndicatorClass::InUse,
        Class::UnderDevelopment => IndicatorClass::UnderDevelopment,
        Class::Discontinued => IndicatorClass::Discontinued,
    };
    words::text(language, &phrase::PlanClassName { class })
}

fn said(bound: Limit, value: &str, year: Option<Year>, language: Language) -> String {
    let year = year.map(Year::get);
    words::text(language, &phrase::PlanLevel { bound, value, year })
}

fn level(plan: &Plan<'_>, it: &Indicator<'_>, level: Level, language: Language) -> String {
    match (level, it.kind) {
        (Level::Number(number), _) => numbers::number(number.get(), language),
        (Level::YesNo(yes), _) => words::text(language, &phrase::YesOrNo { yes }),
        (Level::Grade(at), Kind::Grade(scale)) => {
            plan.scales[scale.get()].grades[at].word.text.to_string()
        }
        (Level::Grade(_), _) => String::new(),
    }
}
