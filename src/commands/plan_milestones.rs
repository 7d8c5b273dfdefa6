//! A measure's roles and milestones become what `report plan show` says of them.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde::Serialize;

use crate::content::plain;
use crate::model::{AgencyIx, Measure, Plan};
use crate::prose;
use crate::value::{Choice, Year};

/// Agencies by the plan's word for their role.
pub(super) type ShownRoles = BTreeMap<&'static str, Vec<String>>;

#[derive(Debug, Serialize)]
pub(super) struct ShownMilestone {
    id: String,
    date: String,
    text: String,
    agency: Vec<String>,
    /// `written`, `oral`
    form: &'static str,
    /// `part`, `final`
    kind: &'static str,
    recipient: Option<String>,
}

pub(super) fn roles(plan: &Plan<'_>, measure: &Measure<'_>) -> ShownRoles {
    let named = |it: &[AgencyIx]| it.iter().map(|ix| id(plan, *ix)).collect();
    measure
        .roles
        .iter()
        .map(|(role, agencies)| (role.word(), named(agencies)))
        .collect()
}

/// A measure's milestones, by date. `year`: those that hold in it, or all.
pub(super) fn milestones(
    plan: &Plan<'_>,
    measure: &Measure<'_>,
    year: Option<Year>,
) -> Vec<ShownMilestone> {
    let own = measure.uses.iter().map(|it| plan.indicator(it.indicator));
    let own = own.filter(|it| year.is_none_or(|year| it.lifetime.holds(year)));
    let mut found: Vec<_> = own.filter_map(|it| Some((it, it.milestone?))).collect();
    found.sort_by_key(|(_, milestone)| milestone.date);
    found
        .into_iter()
        .map(|(it, milestone)| ShownMilestone {
            id: it.id.text.to_string(),
            date: milestone.date.to_string(),
            text: plain(&prose::runs(&it.name)),
            agency: it.reporters.iter().map(|ix| id(plan, *ix)).collect(),
            form: milestone.form.word(),
            kind: milestone.stage.word(),
            recipient: milestone.recipient.map(|ix| id(plan, ix)),
        })
        .collect()
}

/// Lines for people: a role each, then a milestone each.
pub(super) fn lines(
    roles: &ShownRoles,
    milestones: &[ShownMilestone],
    indent: &str,
    text: &mut String,
) {
    for (role, agencies) in roles {
        let _ = writeln!(text, "{indent}[{role}: {}]", agencies.join(", "));
    }
    for it in milestones {
        let agency = it.agency.join(", ");
        let recipient = it.recipient.as_ref();
        let to = recipient.map_or(String::new(), |it| format!(" → {it}"));
        let _ = writeln!(
            text,
            "{indent}{} {} {} ({agency}{to}; {}, {})",
            it.id, it.date, it.text, it.form, it.kind
        );
    }
}

fn id(plan: &Plan<'_>, ix: AgencyIx) -> String {
    plan.agency(ix).id.text.to_string()
}
