//! A key of a plan's entry becomes the words of its value, as a sentence about a change tells it.

use crate::evaluate::people::Texts;
use crate::evaluate::plan_target;
use crate::model::{
    Agency, AgencyIx, Area, Frequency, Goal, GoalIx, Indicator, IndicatorIx, Kind, Measure,
    MeasureIx, Milestone, Plan,
};
use crate::source::Word;
use crate::text::Said;
use crate::words::grammar::listed;
use crate::words::kinds::{IndicatorType, MilestoneWord, Often, RoleWord};
use crate::words::{list as phrase, names, numbers};

/// The text that an entry is known by: a measure's wording, a goal's title, a name.
pub(super) fn text(texts: &Texts<'_>, plan: &Plan<'_>, of: Of) -> Said {
    match of {
        Of::Plan => texts.bare(&plan.title),
        // Its name stands in the sentence already.
        Of::Agency(_) => Said::default(),
        Of::Goal(ix) => texts.bare(&plan.goal(ix).title),
        Of::Measure(ix) => texts.bare(&plan.measure(ix).text),
        Of::Indicator(ix) => texts.bare(&plan.indicator(ix).name),
    }
}

/// The value of a key in words; nothing where it has none, or none that a sentence can hold.
pub(super) fn value(texts: &Texts<'_>, plan: &Plan<'_>, of: Of, key: &str) -> Said {
    match of {
        Of::Plan => of_plan(texts, plan, key),
        Of::Agency(ix) => of_agency(texts, plan, plan.agency(ix), key),
        Of::Goal(ix) => of_goal(texts, plan.goal(ix), key),
        Of::Measure(ix) => of_measure(texts, plan, plan.measure(ix), key),
        Of::Indicator(ix) => of_indicator(texts, plan, plan.indicator(ix), key),
    }
}

fn of_plan(texts: &Texts<'_>, plan: &Plan<'_>, key: &str) -> Said {
    match key {
        "title" => quoted(texts, Some(&plan.title)),
        "text" => quoted(texts, plan.text.as_ref()),
        "area" => texts.word(&plan.area),
        "publisher" => texts.word(&plan.publisher),
        "period" => {
            let to = plan.to.map_or(String::new(), |it| it.to_string());
            format!("{}–{to}", plan.from).into()
        }
        "small_base" => numbers::number(plan.small_base.into(), texts.language).into(),
        _ => Said::default(),
    }
}

fn of_agency(texts: &Texts<'_>, plan: &Plan<'_>, it: &Agency<'_>, key: &str) -> Said {
    match key {
        "name" => texts.word(&it.name),
        "heading" => quoted(texts, it.heading.as_ref()),
        "mandate" => quoted(texts, it.mandate.as_ref()),
        "signed_by" => word(texts, it.signed_by.as_ref()),
        "members" => names(texts, plan, &it.members),
        "answer_through" => names(texts, plan, it.answer_through.as_slice()),
        _ => Said::default(),
    }
}

fn of_goal(texts: &Texts<'_>, it: &Goal<'_>, key: &str) -> Said {
    match key {
        "number" => (&*it.number).into(),
        "title" => quoted(texts, Some(&it.title)),
        "short_title" => quoted(texts, texts.short(it.short_title.as_ref(), &it.title)),
        "text" => quoted(texts, it.text.as_ref()),
        "requires" => list(texts, it.requires.iter()),
        "areas" => list(texts, it.areas.iter().map(|area: &Area<'_>| &area.text)),
        _ => Said::default(),
    }
}

fn of_measure(texts: &Texts<'_>, plan: &Plan<'_>, it: &Measure<'_>, key: &str) -> Said {
    match key {
        "number" => (&*it.number).into(),
        "short_title" => quoted(texts, texts.short(it.short_title.as_ref(), &it.text)),
        "text" => quoted(texts, Some(&it.text)),
        "responsible" => names(texts, plan, &it.responsible),
        "roles" => roles(texts, plan, it),
        "follow_up" => quoted(texts, it.follow_up.as_ref()),
        "frequency" => it
            .frequency
            .map_or(Said::default(), |it| frequency(texts, it)),
        _ => Said::default(),
    }
}

/// All roles, those that are as they were too: one that is not named would seem to be gone.
fn roles(texts: &Texts<'_>, plan: &Plan<'_>, it: &Measure<'_>) -> Said {
    let said = it.roles.iter().filter_map(|(role, all)| {
        Some(texts.say(&phrase::PlanRole {
            role: RoleWord::of(role.word())?,
            names: names(texts, plan, all),
        }))
    });
    let said = Said::join(said, "; ");
    if said.is_empty() {
        return said;
    }
    names::quoted(said, texts.language)
}

fn of_indicator(texts: &Texts<'_>, plan: &Plan<'_>, it: &Indicator<'_>, key: &str) -> Said {
    let id = |ix| (&*plan.indicator(ix).id.text).into();
    match key {
        "name" | "text" => quoted(texts, Some(&it.name)),
        "date" | "form" | "kind" | "recipient" => it
            .milestone
            .map_or(Said::default(), |it| of_milestone(texts, plan, it, key)),
        "in_text" => {
            let own = texts.in_text(it);
            own.map_or(Said::default(), |it| names::quoted(it, texts.language))
        }
        "type" => texts.say(&phrase::PlanTypeName {
            kind: kind(it.kind),
        }),
        "unit" => word(texts, it.unit.as_ref().map(|it| &it.many)),
        "of" => it.of.map_or(Said::default(), |it| it.to_string().into()),
        "area" => word(texts, it.area.as_ref()),
        "decimals" => it
            .decimals
            .map_or(Said::default(), |it| it.to_string().into()),
        "definition" => quoted(texts, it.definition.as_ref()),
        "instruction" => quoted(texts, it.instruction.as_ref()),
        "reported_by" | "agency" => names(texts, plan, &it.reporters),
        "breakdowns" => {
            let of = it.breakdowns.iter().flatten();
            let names = of.map(|ix| texts.word(&plan.breakdown(*ix).name));
            listed(names.collect(), texts.language)
        }
        "alternative_to" => it.alternative_to.map_or(Said::default(), id),
        "reference_for" => it.reference_for.map_or(Said::default(), id),
        "target" => plan_target::targets(texts, plan, it),
        "baseline" => plan_target::baseline(texts, plan, it),
        "class" => plan_target::class(texts, it.class),
        "since" => it.since.map_or(Said::default(), |it| it.to_string().into()),
        "source" => quoted(texts, it.source.as_ref()),
        "frequency" => frequency(texts, it.frequency),
        _ => Said::default(),
    }
}

fn of_milestone(texts: &Texts<'_>, plan: &Plan<'_>, it: Milestone, key: &str) -> Said {
    match key {
        "date" => numbers::date(it.date, texts.language).into(),
        "form" => milestone(texts, it.form.word()),
        "kind" => milestone(texts, it.stage.word()),
        _ => names(texts, plan, it.recipient.as_slice()),
    }
}

fn names(texts: &Texts<'_>, plan: &Plan<'_>, parties: &[AgencyIx]) -> Said {
    let names = parties.iter().map(|ix| texts.word(&plan.agency(*ix).name));
    listed(names.collect(), texts.language)
}

fn list<'a, 's: 'a>(texts: &Texts<'_>, all: impl Iterator<Item = &'a Word<'s>>) -> Said {
    let all = all.map(|it| quoted(texts, Some(it)));
    listed(all.collect(), texts.language)
}

fn quoted(texts: &Texts<'_>, text: Option<&Word<'_>>) -> Said {
    text.map_or(Said::default(), |it| {
        names::quoted(texts.bare(it), texts.language)
    })
}

fn word(texts: &Texts<'_>, word: Option<&Word<'_>>) -> Said {
    word.map_or(Said::default(), |it| texts.word(it))
}

/// How a milestone is reported, or as what.
fn milestone(texts: &Texts<'_>, word: &str) -> Said {
    MilestoneWord::of(word).map_or(Said::default(), |word| {
        texts.say(&phrase::PlanMilestone { word })
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
pub(super) enum Of {
    Plan,
    Agency(AgencyIx),
    Goal(GoalIx),
    Measure(MeasureIx),
    Indicator(IndicatorIx),
}
