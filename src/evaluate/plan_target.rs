//! A target, a baseline or a class of the plan becomes words, as a sentence about a change tells it.

use crate::content::plain;
use crate::language::report::values::yes_no;
use crate::language::{Language, join, numbers, plan_changes as words, plan_values as values};
use crate::model::{Aim, Bound, Class, Indicator, Kind, Level, Plan};
use crate::prose;
use crate::value::Year;

/// *minst 60 (2025) och minst 80 (2027)*
pub(super) fn targets(plan: &Plan<'_>, it: &Indicator<'_>, language: Language) -> String {
    let said = it.targets.iter().map(|target| {
        let value = match &target.aim {
            Aim::Words(text) => words::quoted(&plain(&prose::runs(text)), language),
            Aim::Level(bound, own) => {
                let bound = match bound {
                    Bound::AtLeast | Bound::Upwards => values::AT_LEAST.of(language),
                    Bound::AtMost | Bound::Downwards => values::AT_MOST.of(language),
                    Bound::Exactly => "",
                };
                format!("{bound}{}", level(plan, it, *own, language))
            }
        };
        with_year(value, target.year)
    });
    join(&said.collect::<Vec<_>>(), language)
}

/// *40 (2020)*
pub(super) fn baseline(plan: &Plan<'_>, it: &Indicator<'_>, language: Language) -> String {
    let baseline = it.baseline.as_ref();
    baseline.map_or(String::new(), |own| {
        with_year(level(plan, it, own.level, language), own.year)
    })
}

/// *nedlagd av källan*
pub(super) fn class(class: Class, language: Language) -> String {
    let word = match class {
        Class::InUse => values::IN_USE,
        Class::UnderDevelopment => values::UNDER_DEVELOPMENT,
        Class::Discontinued => values::DISCONTINUED,
    };
    word.of(language).to_owned()
}

fn with_year(value: String, year: Option<Year>) -> String {
    match year {
        Some(year) => format!("{value} ({year})"),
        None => value,
    }
}

fn level(plan: &Plan<'_>, it: &Indicator<'_>, level: Level, language: Language) -> String {
    match (level, it.kind) {
        (Level::Number(number), _) => numbers::number(number.get(), language),
        (Level::YesNo(yes), _) => yes_no(language, yes).to_owned(),
        (Level::Grade(at), Kind::Grade(scale)) => {
            plan.scales[scale.get()].grades[at].word.text.to_string()
        }
        (Level::Grade(_), _) => String::new(),
    }
}
