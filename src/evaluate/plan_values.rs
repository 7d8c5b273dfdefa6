//! A key of a plan's entry becomes the words of its value, as a sentence about a change tells it.

use crate::content::plain;
use crate::evaluate::plan_target;
use crate::model::{
    Agency, AgencyIx, Area, Frequency, Goal, GoalIx, Indicator, IndicatorIx, Kind, Measure,
    MeasureIx, Milestone, Plan,
};
use crate::prose;
use crate::source::Word;
use crate::words::grammar::join;
use crate::words::kinds::{IndicatorType, MilestoneWord, Often, RoleWord};
use crate::words::{self, Language, list as phrase, names, numbers};

/// The text that an entry is known by: a measure's wording, a goal's title, a name.
pub(super) fn text(plan: &Plan<'_>, of: Of) -> String {
    match of {
        Of::Plan => read(&plan.title),
        // Its name stands in the sentence already.
        Of::Agency(_) => String::new(),
        Of::Goal(ix) => read(&plan.goal(ix).title),
        Of::Measure(ix) => read(&plan.measure(ix).text),
        Of::Indicator(ix) => read(&plan.indicator(ix).name),
    }
}

/// The value of a key in words; nothing where it has none, or none that a sentence can hold.
pub(super) fn value(plan: &Plan<'_>, of: Of, key: &str, language: Language) -> String {
    match of {
        Of::Plan => of_plan(plan, key, language),
        Of::Agency(ix) => of_agency(plan, plan.agency(ix), key, language),
        Of::Goal(ix) => of_goal(plan.goal(ix), key, language),
        Of::Measure(ix) => of_measure(plan, plan.measure(ix), key, language),
        Of::Indicator(ix) => of_indicator(plan, plan.indicator(ix), key, language),
    }
}

fn of_plan(plan: &Plan<'_>, key: &str, language: Language) -> String {
    match key {
        "title" => quoted(Some(&plan.title), language),
        "text" => quoted(plan.text.as_ref(), language),
        "area" => plan.area.text.to_string(),
        "publisher" => plan.publisher.text.to_string(),
        "period" => {
            let to = plan.to.map_or(String::new(), |it| it.to_string());
            format!("{}–{to}", plan.from)
        }
        "small_base" => numbers::number(plan.small_base.into(), language),
        _ => String::new(),
    }
}

fn of_agency(plan: &Plan<'_>, it: &Agency<'_>, key: &str, language: Language) -> String {
    match key {
        "name" => it.name.text.to_string(),
        "heading" => quoted(it.heading.as_ref(), language),
        "mandate" => quoted(it.mandate.as_ref(), language),
        "signed_by" => it
            .signed_by
            .as_ref()
            .map_or(String::new(), |it| it.text.to_string()),
        "members" => names(plan, &it.members, language),
        "answer_through" => names(plan, it.answer_through.as_slice(), language),
        _ => String::new(),
    }
}

fn of_goal(it: &Goal<'_>, key: &str, language: Language) -> String {
    match key {
        "number" => it.number.to_string(),
        "title" => quoted(Some(&it.title), language),
        "short_title" => quoted(it.short_title.as_ref(), language),
        "text" => quoted(it.text.as_ref(), language),
        "requires" => list(it.requires.iter(), language),
        "areas" => list(it.areas.iter().map(|area: &Area<'_>| &area.text), language),
        _ => String::new(),
    }
}

fn of_measure(plan: &Plan<'_>, it: &Measure<'_>, key: &str, language: Language) -> String {
    match key {
        "number" => it.number.to_string(),
        "short_title" => quoted(it.short_title.as_ref(), language),
        "text" => quoted(Some(&it.text), language),
        "responsible" => names(plan, &it.responsible, language),
        "roles" => roles(plan, it, language),
        "follow_up" => quoted(it.follow_up.as_ref(), language),
        "frequency" => it
            .frequency
            .map_or(String::new(), |it| frequency(it, language)),
        _ => String::new(),
    }
}

/// All roles, those that are as they were too: one that is not named would seem to be gone.
fn roles(plan: &Plan<'_>, it: &Measure<'_>, language: Language) -> String {
    let said: Vec<String> = it
        .roles
        .iter()
        .filter_map(|(role, all)| {
            let role = phrase::PlanRole {
                role: RoleWord::of(role.word())?,
                names: &names(plan, all, language),
            };
            Some(words::text(language, &role))
        })
        .collect();
    if said.is_empty() {
        return String::new();
    }
    names::quoted(&said.join("; "), language)
}

fn of_indicator(plan: &Plan<'_>, it: &Indicator<'_>, key: &str, language: Language) -> String {
    match key {
        "name" | "text" => quoted(Some(&it.name), language),
        "date" | "form" | "kind" | "recipient" => it
            .milestone
            .map_or(String::new(), |it| of_milestone(plan, it, key, language)),
        "in_text" => quoted(it.in_text.as_ref(), language),
        "type" => words::text(
            language,
            &phrase::PlanTypeName {
                kind: kind(it.kind),
            },
        ),
        "unit" => it
            .unit
            .as_ref()
            .map_or(String::new(), |it| it.many.text.to_string()),
        "of" => it.of.map_or(String::new(), |it| it.to_string()),
        "area" => it
            .area
            .as_ref()
            .map_or(String::new(), |it| it.text.to_string()),
        "decimals" => it.decimals.map_or(String::new(), |it| it.to_string()),
        "definition" => quoted(it.definition.as_ref(), language),
        "instruction" => quoted(it.instruction.as_ref(), language),
        "reported_by" | "agency" => names(plan, &it.reporters, language),
        "breakdowns" => {
            let of = it.breakdowns.iter().flatten();
            let names: Vec<&str> = of.map(|ix| &*plan.breakdown(*ix).name.text).collect();
            join(&names, language)
        }
        "alternative_to" => it
            .alternative_to
            .map_or(String::new(), |ix| plan.indicator(ix).id.text.to_string()),
        "reference_for" => it
            .reference_for
            .map_or(String::new(), |ix| plan.indicator(ix).id.text.to_string()),
        "target" => plan_target::targets(plan, it, language),
        "baseline" => plan_target::baseline(plan, it, language),
        "class" => plan_target::class(it.class, language),
        "since" => it.since.map_or(String::new(), |year| year.to_string()),
        "source" => quoted(it.source.as_ref(), language),
        "frequency" => frequency(it.frequency, language),
        _ => String::new(),
    }
}

fn of_milestone(plan: &Plan<'_>, it: Milestone, key: &str, language: Language) -> String {
    match key {
        "date" => numbers::date(it.date, language),
        "form" => milestone(it.form.word(), language),
        "kind" => milestone(it.stage.word(), language),
        _ => names(plan, it.recipient.as_slice(), language),
    }
}

fn names(plan: &Plan<'_>, parties: &[AgencyIx], language: Language) -> String {
    let names: Vec<&str> = parties
        .iter()
        .map(|ix| &*plan.agency(*ix).name.text)
        .collect();
    join(&names, language)
}

fn list<'a, 's: 'a>(texts: impl Iterator<Item = &'a Word<'s>>, language: Language) -> String {
    let texts: Vec<String> = texts.map(|it| names::quoted(&read(it), language)).collect();
    join(&texts, language)
}

fn quoted(text: Option<&Word<'_>>, language: Language) -> String {
    text.map_or(String::new(), |it| names::quoted(&read(it), language))
}

/// A text of the plan without its marks.
fn read(text: &str) -> String {
    plain(&prose::runs(text))
}

/// How a milestone is reported, or as what.
fn milestone(word: &str, language: Language) -> String {
    MilestoneWord::of(word).map_or(String::new(), |word| {
        words::text(language, &phrase::PlanMilestone { word })
    })
}

/// What kind of figure an indicator is, to be said.
pub(super) fn kind(kind: Kind) -> IndicatorType {
    match kind {
        Kind::Count => IndicatorType::Count,
        Kind::Share => IndicatorType::Share,
        Kind::Rate { .. } => IndicatorType::Rate,
        Kind::Mean { .. } => IndicatorType::Mean,
        Kind::Amount => IndicatorType::Amount,
        Kind::YesNo => IndicatorType::YesNo,
        Kind::Grade(_) => IndicatorType::Grade,
        Kind::Text => IndicatorType::Text,
        Kind::Undefined => IndicatorType::Undefined,
    }
}

fn frequency(frequency: Frequency, language: Language) -> String {
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
    let frequency = phrase::PlanFrequency { often, years, date };
    words::text(language, &frequency)
}

/// An entry of a plan; an index means the same in every wording.
#[derive(Debug, Clone, Copy)]
pub(super) enum Of {
    Plan,
    Agency(AgencyIx),
    Goal(GoalIx),
    Measure(MeasureIx),
    Indicator(IndicatorIx),
}
