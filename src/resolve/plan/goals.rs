//! Raw goals and measures become flat lists in the order of the plan, each knowing its parent.

use std::collections::BTreeMap;

use crate::codes::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Diagnostics;
use crate::model::Area;
use crate::model::Frequency;
use crate::model::Goal;
use crate::model::GoalIx;
use crate::model::Home;
use crate::model::Lifetime;
use crate::model::Measure;
use crate::model::MeasureIx;
use crate::model::Plan;
use crate::raw;
use crate::resolve::plan::agencies::agency;
use crate::resolve::plan::claim;
use crate::resolve::plan::indicators;
use crate::resolve::plan::indicators::Standing;
use crate::resolve::plan::printed;
use crate::resolve::plan::unknown;
use crate::resolve::plan::words;
use crate::source::Span;
use crate::source::Word;
use crate::value::fold;

#[derive(Default)]
struct Taken {
    goals: BTreeMap<String, Span>,
    measures: BTreeMap<String, Span>,
}

/// Goals, measures and indicators: ids first, so that references may point forward.
pub(super) fn goals<'s>(raw: &mut raw::Plan<'s>, plan: &mut Plan<'s>, diagnostics: &mut Diagnostics) {
    let mut taken = Taken::default();
    let mut standing = Vec::new();
    for goal_ in std::mem::take(&mut raw.goals) {
        goal(goal_, None, 0, plan, &mut taken, &mut standing, diagnostics);
    }
    indicators::indicators(standing, plan, diagnostics);
    successors(plan, diagnostics);
}

fn goal<'s>(
    raw: raw::Goal<'s>,
    parent: Option<GoalIx>,
    depth: usize,
    plan: &mut Plan<'s>,
    taken: &mut Taken,
    standing: &mut Vec<Standing<'s>>,
    diagnostics: &mut Diagnostics,
) {
    if let (Some(id), None) = (&raw.id, &raw.title) {
        plan.broken.insert(fold(&id.text));
    }
    let Some(id) = raw.id.filter(|id| claim(&mut taken.goals, id, diagnostics)) else { return };
    let ix = GoalIx::new(plan.goals.len());
    plan.goals.push(Goal {
        number: printed(raw.number, &id),
        title: raw.title.unwrap_or_else(|| id.clone()),
        id,
        short_title: raw.short_title,
        requires: raw.requires,
        areas: areas(raw.areas),
        parent,
        depth,
        uses: Vec::new(),
        measures: Vec::new(),
        lifetime: words::lifetime(raw.lifetime, diagnostics),
    });
    for indicator in raw.indicators {
        standing.push(Standing { home: Home::Goal(ix), raw: indicator, frequency: Frequency::Annual });
    }
    for raw in raw.measures {
        measure(raw, ix, plan, taken, standing, diagnostics);
    }
    for raw in raw.goals {
        goal(raw, Some(ix), depth + 1, plan, taken, standing, diagnostics);
    }
}

fn areas<'s>(raw: Vec<raw::Area<'s>>) -> Vec<Area<'s>> {
    raw.into_iter().filter_map(|area| Some(Area { text: area.text?, areas: areas(area.areas) })).collect()
}

fn measure<'s>(
    raw: raw::Measure<'s>,
    goal: GoalIx,
    plan: &mut Plan<'s>,
    taken: &mut Taken,
    standing: &mut Vec<Standing<'s>>,
    diagnostics: &mut Diagnostics,
) {
    let Some(id) = raw.id.filter(|id| claim(&mut taken.measures, id, diagnostics)) else { return };
    let ix = MeasureIx::new(plan.measures.len());
    let frequency = raw.frequency.as_ref().and_then(|frequency| words::frequency(frequency, diagnostics));
    let frequency = frequency.unwrap_or(Frequency::Annual);
    let mut responsible = Vec::new();
    for name in &raw.responsible {
        match agency(name, Code::P010, plan, diagnostics) {
            Some(agency) => responsible.push(agency),
            // Who reports is then unknown, not nobody: what hangs on it stays silent.
            None => {
                plan.broken.insert(fold(&id.text));
            }
        }
    }
    if raw.text.is_none() {
        plan.broken.insert(fold(&id.text));
    }
    plan.measures.push(Measure {
        number: printed(raw.number, &id),
        text: raw.text.unwrap_or_else(|| id.clone()),
        id,
        short_title: raw.short_title,
        responsible,
        follow_up: raw.follow_up,
        frequency,
        uses: Vec::new(),
        goal,
        lifetime: words::lifetime(raw.lifetime, diagnostics),
    });
    plan.goals[goal.get()].measures.push(ix);
    for indicator in raw.indicators {
        standing.push(Standing { home: Home::Measure(ix), raw: indicator, frequency });
    }
}

/// Every `replaced_by` names an entry of the same kind, and another one.
fn successors(plan: &Plan<'_>, diagnostics: &mut Diagnostics) {
    let goals: Vec<&Word<'_>> = plan.goals.iter().map(|it| &it.id).collect();
    let measures: Vec<&Word<'_>> = plan.measures.iter().map(|it| &it.id).collect();
    let indicators: Vec<&Word<'_>> = plan.indicators.iter().map(|it| &it.id).collect();
    for goal in &plan.goals {
        successor(Code::P013, &goal.id, &goal.lifetime, &goals, plan, diagnostics);
    }
    for measure in &plan.measures {
        successor(Code::P017, &measure.id, &measure.lifetime, &measures, plan, diagnostics);
    }
    for indicator in &plan.indicators {
        successor(Code::P012, &indicator.id, &indicator.lifetime, &indicators, plan, diagnostics);
    }
}

fn successor(
    code: Code,
    own: &Word<'_>,
    lifetime: &Lifetime<'_>,
    ids: &[&Word<'_>],
    plan: &Plan<'_>,
    diagnostics: &mut Diagnostics,
) {
    for word in &lifetime.replaced_by {
        if word.text == own.text {
            diagnostics.push(Diagnostic::at(Code::P018, word.at).fact("given", &*word.text));
        } else if !ids.iter().any(|id| id.text == word.text) {
            unknown(code, word, &plan.broken, ids.iter().map(|id| &*id.text), diagnostics);
        }
    }
}
