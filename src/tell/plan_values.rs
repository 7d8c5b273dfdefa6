//! A key of a plan's entry becomes the words of its value, as a sentence about a change tells it.

use crate::model::{
    Agency, AgencyIx, Aim, Bound, Class, Frequency, Goal, GoalIx, Indicator, IndicatorIx, Kind,
    Level, Measure, MeasureIx, Milestone, Plan,
};
use crate::source::Word;
use crate::tell::people::Texts;
use crate::text::Said;
use crate::value::{Choice, Year};
use crate::words::grammar::listed;
use crate::words::kinds::{Limit, MilestoneWord, Often, RoleWord};
use crate::words::{list as phrase, names, numbers};

/// The text that an entry is known by: a measure's wording, a goal's title, a name.
pub(crate) fn text(texts: &Texts<'_>, plan: &Plan<'_>, of: Of) -> Said {
    texts.bare(match of {
        Of::Plan => &plan.title,
        // Its name stands in the sentence already.
        Of::Agency(_) => return Said::default(),
        Of::Goal(ix) => &plan.goal(ix).title,
        Of::Measure(ix) => &plan.measure(ix).text,
        Of::Indicator(ix) => &plan.indicator(ix).name,
    })
}

/// The value of a key in words; nothing where it has none, or none that a sentence can hold.
pub(crate) fn value(texts: &Texts<'_>, plan: &Plan<'_>, of: Of, key: &str) -> Said {
    let said = match of {
        Of::Plan => of_plan(texts, plan, key),
        Of::Agency(ix) => of_agency(texts, plan, plan.agency(ix), key),
        Of::Goal(ix) => of_goal(texts, plan.goal(ix), key),
        Of::Measure(ix) => of_measure(texts, plan, plan.measure(ix), key),
        Of::Indicator(ix) => of_indicator(texts, plan, plan.indicator(ix), key),
    };
    said.unwrap_or_default()
}

fn of_plan(texts: &Texts<'_>, plan: &Plan<'_>, key: &str) -> Option<Said> {
    Some(match key {
        "title" => quoted(texts, &plan.title),
        "text" => quoted(texts, plan.text.as_ref()?),
        "area" => texts.word(&plan.area),
        "publisher" => texts.word(&plan.publisher),
        "period" => {
            let to = plan.to.map_or(String::new(), |it| it.to_string());
            format!("{}–{to}", plan.from).into()
        }
        "small_base" => numbers::number(plan.small_base.into(), texts.language).into(),
        _ => return None,
    })
}

fn of_agency(texts: &Texts<'_>, plan: &Plan<'_>, it: &Agency<'_>, key: &str) -> Option<Said> {
    Some(match key {
        "name" => texts.word(&it.name),
        "heading" => quoted(texts, it.heading.as_ref()?),
        "mandate" => quoted(texts, it.mandate.as_ref()?),
        "signed_by" => texts.word(it.signed_by.as_ref()?),
        "members" => names(texts, plan, &it.members),
        "answer_through" => names(texts, plan, it.answer_through.as_slice()),
        _ => return None,
    })
}

fn of_goal(texts: &Texts<'_>, it: &Goal<'_>, key: &str) -> Option<Said> {
    let list = |all: Vec<Said>| listed(all, texts.language);
    Some(match key {
        "number" => (&*it.number).into(),
        "title" => quoted(texts, &it.title),
        "short_title" => quoted(texts, texts.short(it.short_title.as_ref(), &it.title)?),
        "text" => quoted(texts, it.text.as_ref()?),
        "requires" => list(it.requires.iter().map(|it| quoted(texts, it)).collect()),
        "areas" => list(it.areas.iter().map(|it| quoted(texts, &it.text)).collect()),
        _ => return None,
    })
}

fn of_measure(texts: &Texts<'_>, plan: &Plan<'_>, it: &Measure<'_>, key: &str) -> Option<Said> {
    Some(match key {
        "number" => (&*it.number).into(),
        "short_title" => quoted(texts, texts.short(it.short_title.as_ref(), &it.text)?),
        "text" => quoted(texts, &it.text),
        "responsible" => names(texts, plan, &it.responsible),
        "roles" => roles(texts, plan, it)?,
        "follow_up" => quoted(texts, it.follow_up.as_ref()?),
        "frequency" => frequency(texts, it.frequency?),
        _ => return None,
    })
}

/// All roles, those that are as they were too: one that is not named would seem to be gone.
fn roles(texts: &Texts<'_>, plan: &Plan<'_>, it: &Measure<'_>) -> Option<Said> {
    let said = it.roles.iter().filter_map(|(role, all)| {
        Some(texts.say(&phrase::PlanRole {
            role: RoleWord::of(role.word())?,
            names: names(texts, plan, all),
        }))
    });
    let said = Said::join(said, "; ");
    (!said.is_empty()).then(|| names::quoted(said, texts.language))
}

fn of_indicator(texts: &Texts<'_>, plan: &Plan<'_>, it: &Indicator<'_>, key: &str) -> Option<Said> {
    let id = |ix| (&*plan.indicator(ix).id.text).into();
    Some(match key {
        "name" | "text" => quoted(texts, &it.name),
        "date" | "form" | "kind" | "recipient" => of_milestone(texts, plan, it.milestone?, key)?,
        "in_text" => names::quoted(texts.in_text(it)?, texts.language),
        "type" => texts.say(&phrase::PlanTypeName {
            kind: it.kind.of_type(),
        }),
        "unit" => texts.word(&it.unit.as_ref()?.many),
        "of" => it.of?.to_string().into(),
        "area" => texts.word(it.area.as_ref()?),
        "decimals" => it.decimals?.to_string().into(),
        "definition" => quoted(texts, it.definition.as_ref()?),
        "instruction" => quoted(texts, it.instruction.as_ref()?),
        "reported_by" | "agency" => names(texts, plan, &it.reporters),
        "breakdowns" => {
            let of = it.breakdowns.iter().flatten();
            let names = of.map(|ix| texts.word(&plan.breakdown(*ix).name));
            listed(names.collect(), texts.language)
        }
        "alternative_to" => id(it.alternative_to?),
        "reference_for" => id(it.reference_for?),
        "target" => targets(texts, plan, it),
        "baseline" => {
            let own = it.baseline.as_ref()?;
            let value = level(texts, plan, it, own.level);
            of_year(texts, Limit::Exactly, value, own.year)
        }
        "class" => class(texts, it.class),
        "since" => it.since?.to_string().into(),
        "source" => quoted(texts, it.source.as_ref()?),
        "frequency" => frequency(texts, it.frequency),
        _ => return None,
    })
}

fn of_milestone(texts: &Texts<'_>, plan: &Plan<'_>, it: Milestone, key: &str) -> Option<Said> {
    let word = match key {
        "date" => return Some(numbers::date(it.date, texts.language).into()),
        "form" => it.form.word(),
        "kind" => it.stage.word(),
        _ => return Some(names(texts, plan, it.recipient.as_slice())),
    };
    let word = MilestoneWord::of(word)?;
    Some(texts.say(&phrase::PlanMilestone { word }))
}

/// *minst 60 (2025) och minst 80 (2027)*
fn targets(texts: &Texts<'_>, plan: &Plan<'_>, it: &Indicator<'_>) -> Said {
    let said = it.targets.iter().map(|target| {
        let (bound, value) = match &target.aim {
            Aim::Words(text) => (Limit::Exactly, quoted(texts, text)),
            Aim::Level(bound, own) => {
                let bound = match bound {
                    Bound::AtLeast | Bound::Upwards => Limit::Least,
                    Bound::AtMost | Bound::Downwards => Limit::Most,
                    Bound::Exactly => Limit::Exactly,
                };
                (bound, level(texts, plan, it, *own))
            }
        };
        of_year(texts, bound, value, target.year)
    });
    listed(said.collect(), texts.language)
}

/// *40 (2020)*
fn of_year(texts: &Texts<'_>, bound: Limit, value: Said, year: Option<Year>) -> Said {
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

/// *nedlagd av källan*
pub(crate) fn class(texts: &Texts<'_>, class: Class) -> Said {
    texts.say(&phrase::PlanClassName { class })
}

fn names(texts: &Texts<'_>, plan: &Plan<'_>, parties: &[AgencyIx]) -> Said {
    let names = parties.iter().map(|ix| texts.word(&plan.agency(*ix).name));
    listed(names.collect(), texts.language)
}

fn quoted(texts: &Texts<'_>, text: &Word<'_>) -> Said {
    names::quoted(texts.bare(text), texts.language)
}

fn frequency(texts: &Texts<'_>, frequency: Frequency) -> Said {
    let (often, years, date) = match frequency {
        Frequency::Annual => (Often::Every, 1, None),
        Frequency::EndOfPlan => (Often::End, 0, None),
        Frequency::HalfYearly => (Often::HalfYearly, 0, None),
        Frequency::Quarterly => (Often::Quarterly, 0, None),
        Frequency::Continuous => (Often::Continuously, 0, None),
        Frequency::Every(years) => (Often::Every, usize::from(years), None),
        Frequency::Once(date, _) => (Often::Once, 0, Some(date)),
        Frequency::Milestones => (Often::Milestones, 0, None),
    };
    texts.say(&phrase::PlanFrequency { often, years, date })
}

/// An entry of a plan; an index means the same in every wording.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Of {
    Plan,
    Agency(AgencyIx),
    Goal(GoalIx),
    Measure(MeasureIx),
    Indicator(IndicatorIx),
}
