//! Raw milestones become indicators answered with yes and a day; raw roles become lists of agencies.

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{
    AgencyIx, Form, Frequency, Home, Indicator, MeasureIx, Milestone, Plan, Role, Stage,
};
use crate::raw;
use crate::resolve::plan::agencies::agency;
use crate::resolve::plan::indicators::Standing;
use crate::resolve::plan::reporters::Reporters;
use crate::resolve::plan::values::PERIOD;
use crate::resolve::plan::{indicators, values};
use crate::source::Word;
use crate::value::{Choice, Year};

/// A milestone as an indicator of its measure: yes or no, asked once, of one agency. Without a date
/// it becomes a tombstone.
pub(super) fn milestone<'s>(
    raw: raw::Milestone<'s>,
    home: MeasureIx,
    responsible: &Reporters,
    plan: &mut Plan<'s>,
    diagnostics: &mut Diagnostics,
) -> Standing<'s> {
    if raw.id.is_none() {
        indicators::lose(Home::Measure(home), plan);
    }
    let reporters = reporter(&raw, responsible, plan, diagnostics);
    let date_at = raw.date.as_ref().map_or(raw.at, |word| word.at);
    let date = raw.date.as_ref();
    let date = date.and_then(|word| values::date(word, Code::P008, diagnostics));
    let form = raw.form.as_ref();
    let form = form.and_then(|word| values::choice(word, Code::P009, diagnostics));
    let stage = raw.kind.as_ref();
    let stage = stage.and_then(|word| values::choice(word, Code::P009, diagnostics));
    let recipient = raw.recipient.as_ref();
    let recipient = recipient.and_then(|word| agency(word, Code::P010, plan, diagnostics));
    let milestone = date.map(|date| Milestone {
        date,
        at: date_at,
        form: form.unwrap_or(Form::Written),
        stage: stage.unwrap_or(Stage::Part),
        recipient,
    });
    let kind = date.map(|_| Word::new("yes_no", raw.at));
    Standing {
        home: Home::Measure(home),
        frequency: date.map_or(Frequency::Milestones, |date| Frequency::Once(date, raw.at)),
        reporters,
        source: None,
        milestone,
        raw: raw::Indicator::Own(Box::new(own(raw, kind))),
    }
}

/// Who reports: the agency it names, else the measure's only one.
fn reporter(
    raw: &raw::Milestone<'_>,
    responsible: &Reporters,
    plan: &Plan<'_>,
    diagnostics: &mut Diagnostics,
) -> Reporters {
    if let Some(name) = &raw.agency {
        let found = agency(name, Code::P010, plan, diagnostics);
        return found.map_or(Reporters::Unknown, |ix| Reporters::Known(vec![ix]));
    }
    if let (Reporters::Known(all), Some(id)) = (responsible, &raw.id)
        && all.len() > 1
    {
        let undecided = Diagnostic::at(Code::P036, id.at).fact("given", &*id.text);
        diagnostics.push(undecided.fact("n", all.len()));
        return Reporters::Unknown;
    }
    responsible.clone()
}

fn own<'s>(raw: raw::Milestone<'s>, kind: Option<Word<'s>>) -> raw::OwnIndicator<'s> {
    raw::OwnIndicator {
        at: raw.at,
        id: raw.id,
        name: raw.text,
        in_text: None,
        kind,
        unit: None,
        per: None,
        scale: None,
        of: None,
        area: None,
        decimals: None,
        definition: None,
        instruction: None,
        base: None,
        fraction: None,
        counts: None,
        breakdowns: Vec::new(),
        better: None,
        reported_by: Vec::new(),
        combine: None,
        alternative_to: None,
        reference_for: None,
        targets: Vec::new(),
        baseline: None,
        source: None,
        class: None,
        since: None,
        frequency: None,
        breaks: Vec::new(),
        lifetime: raw.lifetime,
    }
}

/// A measure that is followed up by its milestones alone has some, and an indicator beside them
/// says itself how often it is due.
pub(super) fn alone(raw: &raw::Measure<'_>, diagnostics: &mut Diagnostics) {
    let has_lost = raw.indicators.iter().any(indicators::is_lost);
    if let (Some(raw::Frequency::Word(word)), true) = (&raw.frequency, raw.milestones.is_empty())
        && !has_lost
    {
        let none = Diagnostic::at(Code::P035, word.at);
        diagnostics.push(none.maybe("given", raw.id.as_deref()));
    }
    for it in &raw.indicators {
        let undecided = match it {
            raw::Indicator::Own(it) if it.frequency.is_none() => it.id.as_ref(),
            raw::Indicator::Ref {
                to,
                frequency: None,
            } if !to.text.is_empty() => Some(to),
            _ => None,
        };
        if let Some(id) = undecided {
            let undecided = Diagnostic::at(Code::P037, id.at);
            diagnostics.push(undecided.fact("given", &*id.text));
        }
    }
}

/// The roles, each with its agencies. A name that nobody has is told and left out.
pub(super) fn roles(
    raw: &[(&'static str, Vec<Word<'_>>)],
    plan: &Plan<'_>,
    diagnostics: &mut Diagnostics,
) -> Vec<(Role, Vec<AgencyIx>)> {
    let mut roles = Vec::new();
    for (word, names) in raw {
        let Some(role) = Role::of(word) else {
            continue;
        };
        let found: Vec<AgencyIx> = names
            .iter()
            .filter_map(|name| agency(name, Code::P010, plan, diagnostics))
            .collect();
        if !found.is_empty() {
            roles.push((role, found));
        }
    }
    roles
}

/// Tells every milestone whose date no report asks for: outside the plan as far as it is
/// prolonged, or moved to a year before the one from which it is moved.
pub(crate) fn never_asked(
    first: &Plan<'_>,
    later: &[(Year, Plan<'_>)],
    diagnostics: &mut Diagnostics,
) {
    if first.broken.distrusts(PERIOD) {
        return;
    }
    let last = later.last().map_or(first, |(_, plan)| plan).to;
    for it in &first.indicators {
        tell_outside(it, first.from, last, diagnostics);
    }
    for (from, plan) in later {
        for it in plan.indicators.iter().filter(|it| is_moved(it, *from)) {
            tell_outside(it, *from, last, diagnostics);
        }
    }
}

/// Whether a milestone's date is given anew from a year.
fn is_moved(it: &Indicator<'_>, from: Year) -> bool {
    let mut moved = it.lifetime.changes.iter().filter(|it| it.from == from);
    moved.any(|it| it.keys.iter().any(|key| key.text == "date"))
}

fn tell_outside(it: &Indicator<'_>, from: Year, to: Option<Year>, diagnostics: &mut Diagnostics) {
    let Some(milestone) = &it.milestone else {
        return;
    };
    let year = milestone.date.year();
    if year < from.get() || to.is_some_and(|to| to.get() < year) {
        let outside = Diagnostic::at(Code::P034, milestone.at).fact("given", &*it.id.text);
        diagnostics.push(
            outside
                .fact("date", milestone.date)
                .fact("from", from)
                .maybe("to", to),
        );
    }
}
