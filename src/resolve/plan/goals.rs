//! Goals and measures become flat lists in the order of the plan, each knowing its parent.

use std::collections::BTreeMap;

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{
    AgencyIx, Area, Frequency, Goal, GoalIx, Home, Lifetime, Measure, MeasureIx, Plan,
};
use crate::resolve::plan::agencies::agency;
use crate::resolve::plan::ids::{claim, printed, unknown};
use crate::resolve::plan::indicators::Standing;
use crate::resolve::plan::reporters::Reporters;
use crate::resolve::plan::{indicators, milestones, pointers, values};
use crate::schema;
use crate::source::{Span, Word};

#[derive(Default)]
struct Taken {
    goals: BTreeMap<String, Span>,
    measures: BTreeMap<String, Span>,
}

/// Goals, measures and indicators: ids first, so that references may point forward.
pub(super) fn goals<'s>(
    written: &mut schema::Plan<'s>,
    plan: &mut Plan<'s>,
    diagnostics: &mut Diagnostics,
) {
    let every = written.every_measure.iter().flat_map(|it| &it.indicators);
    let every: Vec<&Word<'_>> = every.filter_map(|it| it.suffix.as_ref()).collect();
    suffixes(&every, diagnostics);
    let suffixes: Vec<Span> = every.iter().map(|it| it.at).collect();
    let mut taken = Taken::default();
    let mut standing = Vec::new();
    for goal_ in std::mem::take(&mut written.goals) {
        let above = Above::default();
        goal(goal_, &above, plan, &mut taken, &mut standing, diagnostics);
    }
    // A fault of an indicator that every measure owes is told once for all of them.
    let mut found = Diagnostics::default();
    indicators::indicators(standing, &suffixes, plan, &mut found);
    diagnostics.push_new(found);
    successors(plan, diagnostics);
}

/// Every suffix ends in a letter, so that a spreadsheet takes no id for a number, and is there once.
fn suffixes(every: &[&Word<'_>], diagnostics: &mut Diagnostics) {
    let mut taken = BTreeMap::new();
    for suffix in every {
        if claim(&mut taken, suffix, diagnostics)
            && !suffix.text.ends_with(|c: char| c.is_ascii_alphabetic())
        {
            let bare = Diagnostic::at(Code::P044, suffix.at).fact("given", &*suffix.text);
            diagnostics.push(bare);
        }
    }
}

/// What a goal or a measure stands in, and takes over where it does not say it itself.
#[derive(Default)]
struct Above<'s> {
    goal: Option<GoalIx>,
    depth: usize,
    source: Option<Word<'s>>,
}

fn goal<'s>(
    written: schema::Goal<'s>,
    above: &Above<'s>,
    plan: &mut Plan<'s>,
    taken: &mut Taken,
    standing: &mut Vec<Standing<'s>>,
    diagnostics: &mut Diagnostics,
) {
    let id = entry_id(written.id, written.at, &mut taken.goals, diagnostics);
    let ix = GoalIx::new(plan.goals.len());
    let source = written.source.or_else(|| above.source.clone());
    plan.goals.push(Goal {
        number: printed(written.number, &id),
        title: written.title.unwrap_or_else(|| id.clone()),
        id,
        short_title: written.short_title,
        text: written.text,
        requires: written.requires,
        areas: areas(written.areas),
        parent: above.goal,
        depth: above.depth,
        uses: Vec::new(),
        measures: Vec::new(),
        lifetime: values::lifetime(written.lifetime, diagnostics),
    });
    if written.indicators.iter().any(schema::Indicator::is_lost) {
        indicators::lose(Home::Goal(ix), plan);
    }
    for written in written.indicators {
        let (home, frequency) = (Home::Goal(ix), Frequency::Annual);
        standing.push(Standing {
            home,
            written,
            frequency,
            reporters: Reporters::Known(Vec::new()),
            source: source.clone(),
            milestone: None,
        });
    }
    let here = Above {
        goal: Some(ix),
        depth: above.depth.saturating_add(1),
        source,
    };
    for written in written.measures {
        measure(written, (ix, &here), plan, taken, standing, diagnostics);
    }
    for written in written.goals {
        goal(written, &here, plan, taken, standing, diagnostics);
    }
}

/// An entry's id. A missing or taken one has been told: what hangs on the entry is read all the same.
fn entry_id<'s>(
    id: Option<Word<'s>>,
    at: Span,
    taken: &mut BTreeMap<String, Span>,
    diagnostics: &mut Diagnostics,
) -> Word<'s> {
    let Some(id) = id else {
        return Word::new("", at);
    };
    claim(taken, &id, diagnostics);
    id
}

fn areas(written: Vec<schema::Area<'_>>) -> Vec<Area<'_>> {
    written
        .into_iter()
        .filter_map(|area| {
            Some(Area {
                text: area.text?,
                areas: areas(area.areas),
            })
        })
        .collect()
}

fn measure<'s>(
    written: schema::Measure<'s>,
    (goal, above): (GoalIx, &Above<'s>),
    plan: &mut Plan<'s>,
    taken: &mut Taken,
    standing: &mut Vec<Standing<'s>>,
    diagnostics: &mut Diagnostics,
) {
    let frequency = written
        .frequency
        .as_ref()
        .and_then(|frequency| values::measure_frequency(frequency, diagnostics));
    if frequency == Some(Frequency::Milestones) {
        milestones::alone(&written, diagnostics);
    }
    let id = entry_id(written.id, written.at, &mut taken.measures, diagnostics);
    let ix = MeasureIx::new(plan.measures.len());
    let source = written.source.or_else(|| above.source.clone());
    let responsible: Vec<Option<AgencyIx>> = written
        .responsible
        .iter()
        .map(|name| agency(name, Code::P010, plan, diagnostics))
        .collect();
    let all: Option<Vec<AgencyIx>> = responsible.iter().copied().collect();
    let reporters = all.map_or(Reporters::Unknown, Reporters::Known);
    plan.measures.push(Measure {
        number: printed(written.number, &id),
        text: written.text.unwrap_or_else(|| id.clone()),
        id,
        short_title: written.short_title,
        responsible: responsible.into_iter().flatten().collect(),
        roles: milestones::roles(written.roles, plan, diagnostics),
        follow_up: written.follow_up,
        frequency,
        uses: Vec::new(),
        goal,
        lifetime: values::lifetime(written.lifetime, diagnostics),
    });
    plan.goal_mut(goal).measures.push(ix);
    if written.indicators.iter().any(schema::Indicator::is_lost) {
        indicators::lose(Home::Measure(ix), plan);
    }
    for written in written.indicators {
        if written.to.is_none() && written.own.frequency.is_none() && frequency.is_none() {
            pointers::distrust(written.id.as_ref(), plan);
        }
        standing.push(Standing {
            home: Home::Measure(ix),
            written,
            frequency: frequency.unwrap_or(Frequency::Annual),
            reporters: reporters.clone(),
            source: source.clone(),
            milestone: None,
        });
    }
    for written in written.milestones {
        let found = milestones::milestone(written, ix, &reporters, plan, diagnostics);
        standing.push(found);
    }
}

/// Every `replaced_by` names an entry of the same kind, and another one.
fn successors(plan: &Plan<'_>, diagnostics: &mut Diagnostics) {
    let goals: Vec<&Word<'_>> = plan.goals.iter().map(|it| &it.id).collect();
    let measures: Vec<&Word<'_>> = plan.measures.iter().map(|it| &it.id).collect();
    let indicators: Vec<&Word<'_>> = plan.indicators.iter().map(|it| &it.id).collect();
    let circles = |entries: &[(&Word<'_>, &Lifetime<'_>)], diagnostics: &mut Diagnostics| {
        let find = |word: &Word<'_>| entries.iter().position(|(id, _)| id.text == word.text);
        values::circles(entries, find, diagnostics);
    };
    let entries: Vec<_> = plan.goals.iter().map(|it| (&it.id, &it.lifetime)).collect();
    circles(&entries, diagnostics);
    let entries: Vec<_> = plan
        .measures
        .iter()
        .map(|it| (&it.id, &it.lifetime))
        .collect();
    circles(&entries, diagnostics);
    let entries: Vec<_> = plan
        .indicators
        .iter()
        .map(|it| (&it.id, &it.lifetime))
        .collect();
    circles(&entries, diagnostics);
    for goal in &plan.goals {
        successor(
            Code::P013,
            &goal.id,
            &goal.lifetime,
            &goals,
            plan,
            diagnostics,
        );
    }
    for measure in &plan.measures {
        successor(
            Code::P017,
            &measure.id,
            &measure.lifetime,
            &measures,
            plan,
            diagnostics,
        );
    }
    for indicator in &plan.indicators {
        successor(
            Code::P012,
            &indicator.id,
            &indicator.lifetime,
            &indicators,
            plan,
            diagnostics,
        );
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
            unknown(
                code,
                word,
                &plan.broken,
                ids.iter().map(|id| &*id.text),
                diagnostics,
            );
        }
    }
}
