//! `report plan`: a plan as it holds, what has changed in it, and the schema of its keys.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde::Serialize;

use crate::cli::PlanFormat;
use crate::codes::Code;
use crate::commands::common::{Asked, Common, INPUT_HAS_ERRORS, load, no_such_plan, print, read};
use crate::commands::plan_milestones::{self, ShownMilestone, ShownRoles};
use crate::commands::shown_indicator::{ShownIndicator, frequency, indicator, line, words};
use crate::diagnostic::Diagnostics;
use crate::emit::Format;
use crate::model::{AgencyIx, GoalIx, History, Lifetime, Plan};
use crate::report::plan_changes::{Texts, plan_changes};
use crate::schema::{Entry, To};
use crate::value::Year;
use crate::words::list::{self as phrase, Word};
use crate::{resolve, schema, words as say};

/// A plan as programs get it. Texts are plain: no emphasis, no note marks.
#[derive(Debug, Serialize)]
struct ShownPlan {
    id: String,
    title: String,
    area: String,
    publisher: String,
    from: u16,
    to: Option<u16>,
    /// Shares of fewer are told by their counts.
    small_base: u32,
    agencies: Vec<ShownAgency>,
    goals: Vec<ShownGoal>,
}

#[derive(Debug, Serialize)]
struct ShownAgency {
    id: String,
    name: String,
    /// Every word, folded, that means this agency.
    names: Vec<String>,
}

#[derive(Debug, Serialize)]
struct ShownGoal {
    id: String,
    title: String,
    indicators: Vec<ShownIndicator>,
    measures: Vec<ShownMeasure>,
    goals: Vec<ShownGoal>,
}

#[derive(Debug, Serialize)]
struct ShownMeasure {
    id: String,
    text: String,
    responsible: Vec<String>,
    roles: ShownRoles,
    follow_up: String,
    /// Null where the plan does not say it.
    frequency: Option<String>,
    indicators: Vec<ShownIndicator>,
    milestones: Vec<ShownMilestone>,
}

pub(super) fn show(
    id: &str,
    year: Option<Year>,
    format: PlanFormat,
    common: &Common,
) -> anyhow::Result<u8> {
    with_plan(id, common, |history| {
        let plan = year.map_or(history.last(), |year| history.as_of(year));
        let shown = shown(plan, year);
        match format {
            PlanFormat::Text => print(&text(&shown, common)),
            PlanFormat::Json => print(&(serde_json::to_string_pretty(&shown)? + "\n")),
            PlanFormat::Yaml => print(&serde_yaml::to_string(&shown)?),
        }
    })
}

/// Prints what holds otherwise in the later of two years than in the earlier, year by year.
pub(super) fn diff(id: &str, from: Year, to: Year, common: &Common) -> anyhow::Result<u8> {
    with_plan(id, common, |history| {
        let (a, b) = (from.min(to), from.max(to));
        let mut text = String::new();
        let mut year = None;
        let texts = Texts::as_written(common.language);
        for change in plan_changes(history, a, b, &texts) {
            if year.replace(change.from) != Some(change.from) {
                let gap = if text.is_empty() { "" } else { "\n" };
                let year = change.from.get();
                let heading = say::text(common.language, &phrase::PlanFrom { year });
                let _ = writeln!(text, "{gap}{heading}");
            }
            let _ = writeln!(text, "  {}", change.sentence.plain());
            if let Some(reason) = change.reason {
                let label = say::text(common.language, &Word::PlanReason);
                let _ = writeln!(text, "    {label} {}", reason.text);
            }
        }
        if text.is_empty() {
            let (from, to) = (a.get(), b.get());
            text = say::text(common.language, &phrase::PlanIsSame { from, to }) + "\n";
        }
        print(&text)
    })
}

/// Prints the JSON Schema of a plan or of an edition; of a plan that is there, with the ids that it has so far,
/// whatever is wrong with it.
pub(super) fn schema(id: Option<&str>, is_edition: bool, common: &Common) -> anyhow::Result<u8> {
    let of = if is_edition {
        schema::Edition::entity()
    } else {
        schema::Plan::entity()
    };
    let mut ids: BTreeMap<To, Vec<String>> = BTreeMap::new();
    let codes = Code::ALL.iter().map(|it| it.id().to_owned());
    ids.insert(To::Findings, codes.collect());
    if let Some(id) = id {
        let sources = load(&common.root()?, Year::new(1900), common)?;
        let project = read(&sources, None, &mut Diagnostics::default());
        let Some(plan) = project.plans.iter().find(|it| it.id == id) else {
            return Err(no_such_plan(id, &sources, common.language));
        };
        let others = project.plans.iter().filter(|it| it.id != id);
        ids.insert(To::Plans, others.map(|it| it.id.clone()).collect());
        for wording in plan.wordings() {
            for (to, id) in wording.keys.ids() {
                let (known, id) = (ids.entry(to).or_default(), id.text.to_string());
                if !known.contains(&id) {
                    known.push(id);
                }
            }
        }
    }
    let schema = schema::json(of, common.language, &|to| {
        ids.get(&to).cloned().unwrap_or_default()
    });
    print(&(serde_json::to_string_pretty(&schema)? + "\n"))
}

/// Reads one plan and shows it, unless it has errors, which are told.
fn with_plan(
    id: &str,
    common: &Common,
    show: impl FnOnce(&History<'_>) -> anyhow::Result<u8>,
) -> anyhow::Result<u8> {
    let sources = load(&common.root()?, Year::new(1900), common)?;
    if !sources.iter().any(|(_, it)| it.origin.plan() == Some(id)) {
        return Err(no_such_plan(id, &sources, common.language));
    }
    let mut diagnostics = common.diagnostics();
    let project = read(&sources, Some(id), &mut diagnostics);
    let model = resolve::resolve(project, &mut diagnostics);
    common.keep(&mut diagnostics, &sources, None);
    common.tell(&diagnostics, &sources, &Asked::of(Format::Full))?;
    let plans = model.as_ref().map(|model| &model.plans);
    let found = plans.and_then(|plans| plans.iter().find(|plan| plan.first().id == id));
    match found.filter(|_| !common.stops(&diagnostics)) {
        Some(history) => show(history),
        None => Ok(INPUT_HAS_ERRORS),
    }
}

fn shown(plan: &Plan<'_>, year: Option<Year>) -> ShownPlan {
    let agencies = (0..).map(AgencyIx::new).zip(&plan.agencies);
    ShownPlan {
        id: plan.id.clone(),
        title: words(&plan.title),
        area: plan.area.text.to_string(),
        publisher: plan.publisher.text.to_string(),
        from: plan.from.get(),
        to: plan.to.map(Year::get),
        small_base: plan.small_base,
        agencies: agencies
            .filter(|(_, it)| holds(&it.lifetime, year))
            .map(|(ix, it)| ShownAgency {
                id: it.id.text.to_string(),
                name: it.name.text.to_string(),
                names: plan
                    .agency_names
                    .iter()
                    .filter(|(_, own)| **own == ix)
                    .map(|(name, _)| name.clone())
                    .collect(),
            })
            .collect(),
        goals: goals(plan, None, year),
    }
}

fn holds(lifetime: &Lifetime<'_>, year: Option<Year>) -> bool {
    year.is_none_or(|year| lifetime.holds(year))
}

fn goals(plan: &Plan<'_>, parent: Option<GoalIx>, year: Option<Year>) -> Vec<ShownGoal> {
    let within = (0..)
        .map(GoalIx::new)
        .zip(&plan.goals)
        .filter(|(_, it)| it.parent == parent);
    within
        .filter(|(_, it)| holds(&it.lifetime, year))
        .map(|(ix, it)| ShownGoal {
            id: it.id.text.to_string(),
            title: words(&it.title),
            indicators: it
                .uses
                .iter()
                .map(|standing| indicator(plan, standing))
                .collect(),
            measures: it
                .measures
                .iter()
                .map(|ix| plan.measure(*ix))
                .filter(|it| holds(&it.lifetime, year))
                .map(|it| ShownMeasure {
                    id: it.id.text.to_string(),
                    text: words(&it.text),
                    responsible: it
                        .responsible
                        .iter()
                        .map(|ix| plan.agency(*ix).id.text.to_string())
                        .collect(),
                    roles: plan_milestones::roles(plan, it),
                    milestones: plan_milestones::milestones(plan, it, year),
                    follow_up: it
                        .follow_up
                        .as_ref()
                        .map_or(String::new(), |text| words(text)),
                    frequency: it.frequency.map(frequency),
                    indicators: it
                        .uses
                        .iter()
                        .filter(|standing| {
                            let found = plan.indicator(standing.indicator);
                            holds(&found.lifetime, year) && found.milestone.is_none()
                        })
                        .map(|standing| indicator(plan, standing))
                        .collect(),
                })
                .collect(),
            goals: goals(plan, Some(ix), year),
        })
        .collect()
}

fn text(plan: &ShownPlan, common: &Common) -> String {
    let mut text = String::new();
    let to = plan.to.map_or(String::new(), |to| to.to_string());
    let _ = writeln!(text, "{} ({}, {}–{to})", plan.title, plan.area, plan.from);
    lines(&plan.goals, 0, common, &mut text);
    text
}

fn lines(goals: &[ShownGoal], depth: usize, common: &Common, text: &mut String) {
    let indent = "  ".repeat(depth);
    for goal in goals {
        let heading = phrase::PlanGoal {
            id: &goal.id,
            title: &goal.title,
        };
        let heading = say::text(common.language, &heading);
        let _ = writeln!(text, "\n{indent}{heading}");
        for indicator in &goal.indicators {
            line(indicator, depth + 1, common.language, text);
        }
        for measure in &goal.measures {
            let _ = writeln!(text, "\n{indent}  {} {}", measure.id, measure.text);
            let named = [measure.responsible.join(", ")].into_iter();
            let told: Vec<String> = named.filter(|it| !it.is_empty()).collect();
            let told: Vec<&str> = told
                .iter()
                .chain(&measure.frequency)
                .map(String::as_str)
                .collect();
            if !told.is_empty() {
                let _ = writeln!(text, "{indent}    [{}]", told.join("; "));
            }
            for indicator in &measure.indicators {
                line(indicator, depth + 2, common.language, text);
            }
            let within = format!("{indent}    ");
            plan_milestones::lines(&measure.roles, &measure.milestones, &within, text);
        }
        lines(&goal.goals, depth + 1, common, text);
    }
}
