//! A plan as it was written and its later wordings become a plan through the years, each fault told once.

use std::collections::{BTreeMap, BTreeSet};
use std::slice;

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{
    AgencyIx, Break, Change, Class, Counts, History, IndicatorIx, Kind, Lifetime, MeasureIx, Plan,
    PlanIx, Use,
};
use crate::parse;
use crate::resolve::plan;
use crate::resolve::plan::values;
use crate::text::once_each;
use crate::value::{Year, fold};

/// Resolves every wording of a plan. `None` if the first can't be read.
pub(super) fn history<'s>(
    written: parse::Plan<'s>,
    plans: &[(String, PlanIx)],
    diagnostics: &mut Diagnostics,
) -> Option<History<'s>> {
    let file = plan::File::of(&written);
    let mut first = plan::plan(written.first, &file, plans, diagnostics)?;
    let from = first.from;
    keep_begun(&mut first, from);
    let mut later = Vec::new();
    for (from, written) in written.later {
        let mut again = Diagnostics::default();
        let found = plan::plan(written, &file, plans, &mut again);
        diagnostics.push_new(again);
        // A wording that lacks an entry, which has been told, would number all others anew.
        if let Some(mut found) = found.filter(|it| ids(it) == ids(&first)) {
            succeed(&mut found, from);
            keep_begun(&mut found, from);
            later.push((from, found));
        }
    }
    outside(&first, &later, diagnostics);
    dropped(&first, &mut later);
    remeasured(&first, &mut later);
    plan::milestones::never_asked(&first, &later, diagnostics);
    let history = History::new(first, later);
    plan::out_of_reach::out_of_reach(&history, diagnostics);
    Some(history)
}

/// Takes away, from where they stand, measures and indicators that no plan held yet by a year: a
/// report that is built again knows nothing of what was decided later. What has ended stays, so
/// that the reader is told.
fn keep_begun(plan: &mut Plan<'_>, year: Year) {
    let is_to_come = |lifetime: &Lifetime<'_>| lifetime.first.is_some_and(|first| year < first);
    let measures = (0..).map(MeasureIx::new).zip(&plan.measures);
    let measures = measures.filter(|(_, it)| is_to_come(&it.lifetime));
    let measures: BTreeSet<MeasureIx> = measures.map(|(ix, _)| ix).collect();
    let indicators = (0..).map(IndicatorIx::new).zip(&plan.indicators);
    let indicators = indicators.filter(|(_, it)| is_to_come(&it.lifetime));
    let indicators: BTreeSet<IndicatorIx> = indicators.map(|(ix, _)| ix).collect();
    let is_used = |it: &Use| !indicators.contains(&it.indicator);
    for goal in &mut plan.goals {
        goal.measures.retain(|ix| !measures.contains(ix));
        goal.uses.retain(is_used);
    }
    for measure in &mut plan.measures {
        measure.uses.retain(is_used);
    }
}

/// Those that have replaced an agency by a year answer for what it answered for, and have its roles.
fn succeed(plan: &mut Plan<'_>, year: Year) {
    // A measure that has ended keeps those that it had then.
    let lasts: BTreeSet<Year> = plan
        .measures
        .iter()
        .filter_map(|it| it.lifetime.last)
        .collect();
    let then: BTreeMap<Year, Successors> = lasts
        .into_iter()
        .filter(|last| *last < year)
        .map(|year| (year, successors(plan, year)))
        .collect();
    let now = successors(plan, year);
    for it in &mut plan.measures {
        let then = it.lifetime.last.and_then(|last| then.get(&last));
        let successors = then.unwrap_or(&now);
        replace(&mut it.responsible, successors);
        for (_, parties) in &mut it.roles {
            replace(parties, successors);
        }
    }
    let replace = |parties: &mut Vec<AgencyIx>| replace(parties, &now);
    for it in &mut plan.indicators {
        replace(&mut it.reporters);
        let recipient = it.milestone.as_mut().and_then(|it| it.recipient.as_mut());
        if let Some(own) = recipient
            && let Some(by) = now.get(own).and_then(|by| by.first())
        {
            *own = *by;
        }
    }
    for it in &mut plan.agencies {
        replace(&mut it.members);
        if let Some(by) = it.answer_through.and_then(|own| now.get(&own)) {
            it.answer_through = by.first().copied();
        }
    }
}

/// Those that have replaced an agency, for each that has been replaced.
type Successors = BTreeMap<AgencyIx, Vec<AgencyIx>>;

/// Who has replaced whom by a year.
fn successors(plan: &Plan<'_>, year: Year) -> Successors {
    let all = (0..plan.agencies.len()).map(AgencyIx::new);
    let all = all.map(|ix| (ix, holding(ix, plan, year)));
    all.filter(|(ix, by)| *by != [*ix]).collect()
}

fn replace(parties: &mut Vec<AgencyIx>, successors: &Successors) {
    let holding = |it| {
        successors
            .get(it)
            .map_or(slice::from_ref(it), Vec::as_slice)
    };
    *parties = once_each(parties.iter().flat_map(holding).copied());
}

/// The agency itself, or who has replaced it by a year, and whoever has replaced them.
fn holding(ix: AgencyIx, plan: &Plan<'_>, year: Year) -> Vec<AgencyIx> {
    let mut seen = vec![ix];
    let mut holding = Vec::new();
    // Each is looked at once, so that successors that point back at one another come to an end.
    for at in 0.. {
        let Some(own) = seen.get(at).copied() else {
            break;
        };
        let lifetime = &plan.agency(own).lifetime;
        let is_over = lifetime.last.is_some_and(|last| last < year);
        if !is_over || lifetime.replaced_by.is_empty() {
            holding.push(own);
            continue;
        }
        for word in &lifetime.replaced_by {
            let by = plan.agency_names.get(&fold(&word.text)).copied();
            seen.extend(by.filter(|by| !seen.contains(by)));
        }
    }
    holding
}

/// An indicator that a change has discontinued has been so since the change.
fn dropped(first: &Plan<'_>, later: &mut [(Year, Plan<'_>)]) {
    let mut before: Vec<(Class, Option<Year>)> = classes(first);
    for (from, plan) in later {
        for (own, (class, since)) in plan.indicators.iter_mut().zip(before) {
            if own.class == Class::Discontinued && own.since.is_none() {
                own.since = if class == Class::Discontinued {
                    since
                } else {
                    Some(*from)
                };
            }
        }
        before = classes(plan);
    }
}

/// An indicator that measures another kind of thing from a year breaks its series there: five of
/// something are not five per cent of it.
fn remeasured(first: &Plan<'_>, later: &mut [(Year, Plan<'_>)]) {
    const KEYS: [&str; 4] = ["type", "per", "scale", "counts"];
    let mut before = measured(first);
    let mut added: Vec<Vec<Break<'_>>> = vec![Vec::new(); before.len()];
    for (from, plan) in later {
        let now = measured(plan);
        for (at, own) in plan.indicators.iter_mut().enumerate() {
            let (then, now) = (before.get(at), now.get(at));
            let both = then.zip(now);
            let differs = both.is_some_and(|((then, counted), (now, counts))| {
                let both = then.is_numeric() && now.is_numeric();
                both && (then != now || counted != counts)
            });
            let is_why = |it: &&Change<'_>| {
                it.from == *from && it.keys.iter().any(|key| KEYS.contains(&&*key.text))
            };
            let why = own.lifetime.changes.iter().find(is_why);
            let is_declared = own.breaks.iter().any(|it| it.year == *from);
            let Some(added) = added.get_mut(at) else {
                continue;
            };
            added.extend(why.filter(|_| differs && !is_declared).map(|it| Break {
                year: *from,
                reason: it.reason.clone(),
            }));
            own.breaks.extend(added.iter().cloned());
        }
        before = now;
    }
}

/// What each indicator's numbers are numbers of.
fn measured(plan: &Plan<'_>) -> Vec<(Kind, Counts)> {
    let indicators = plan.indicators.iter();
    indicators.map(|it| (it.kind, it.counts)).collect()
}

fn classes(plan: &Plan<'_>) -> Vec<(Class, Option<Year>)> {
    let indicators = plan.indicators.iter();
    indicators.map(|it| (it.class, it.since)).collect()
}

/// What an index into each list of a plan means.
fn ids<'a>(plan: &'a Plan<'_>) -> [Vec<&'a str>; 5] {
    [
        plan.agencies.iter().map(|it| &*it.id.text).collect(),
        plan.breakdowns.iter().map(|it| &*it.id.text).collect(),
        plan.goals.iter().map(|it| &*it.id.text).collect(),
        plan.measures.iter().map(|it| &*it.id.text).collect(),
        plan.indicators.iter().map(|it| &*it.id.text).collect(),
    ]
}

/// Tells every change from a year in which the plan, as far as it is prolonged, does not hold, and
/// one from the plan's first year: then the first wording would never have held.
fn outside(first: &Plan<'_>, later: &[(Year, Plan<'_>)], diagnostics: &mut Diagnostics) {
    if first.broken.distrusts(values::PERIOD) {
        return;
    }
    let longest = later.last().map_or(first, |(_, plan)| plan);
    let is_outside =
        |it: &&Change<'_>| it.from <= first.from || longest.to.is_some_and(|to| to < it.from);
    // A change of what every measure owes stands in each of its indicators.
    let mut found = Diagnostics::default();
    for change in first.all_changes().filter(is_outside) {
        found.push(
            Diagnostic::at(Code::P032, change.at)
                .fact("given", change.from)
                .fact("from", first.from)
                .maybe("to", longest.to),
        );
    }
    diagnostics.push_new(found);
}
