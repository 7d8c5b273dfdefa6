//! Milestones become indicators answered with yes and a day; roles become lists of agencies.

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{
    AgencyIx, Form, Frequency, Home, Indicator, MeasureIx, Milestone, Plan, Role, Stage,
};
use crate::resolve::plan::agencies::agency;
use crate::resolve::plan::indicators::Standing;
use crate::resolve::plan::reporters::Reporters;
use crate::resolve::plan::values::PERIOD;
use crate::resolve::plan::{indicators, values};
use crate::schema::{self, Entry};
use crate::source::Word;
use crate::value::Year;

/// A milestone as an indicator of its measure: yes or no, asked once, of one agency. Without a date
/// it becomes a tombstone.
pub(super) fn milestone<'s>(
    written: schema::Milestone<'s>,
    home: MeasureIx,
    responsible: &Reporters,
    plan: &mut Plan<'s>,
    diagnostics: &mut Diagnostics,
) -> Standing<'s> {
    if written.id.is_none() {
        indicators::lose(Home::Measure(home), plan);
    }
    let reporters = reporter(&written, responsible, plan, diagnostics);
    let date_at = written.date.as_ref().map_or(written.at, |word| word.at);
    let date = written.date.as_ref();
    let date = date.and_then(|word| values::date(word, Code::P008, diagnostics));
    let form = written.form.as_ref();
    let form = form.and_then(|word| values::choice(word, Code::P009, diagnostics));
    let stage = written.kind.as_ref();
    let stage = stage.and_then(|word| values::choice(word, Code::P009, diagnostics));
    let recipient = written.recipient.as_ref();
    let recipient = recipient.and_then(|word| agency(word, Code::P010, plan, diagnostics));
    let milestone = date.map(|date| Milestone {
        date,
        at: date_at,
        form: form.unwrap_or(Form::Written),
        stage: stage.unwrap_or(Stage::Part),
        recipient,
    });
    let kind = date.map(|_| Word::new("yes_no", written.at));
    Standing {
        home: Home::Measure(home),
        frequency: date.map_or(Frequency::Milestones, |date| {
            Frequency::Once(date, written.at)
        }),
        reporters,
        source: None,
        milestone,
        written: own(written, kind),
    }
}

/// Who reports: the agency it names, else the measure's only one.
fn reporter(
    written: &schema::Milestone<'_>,
    responsible: &Reporters,
    plan: &Plan<'_>,
    diagnostics: &mut Diagnostics,
) -> Reporters {
    if let Some(name) = &written.agency {
        let found = agency(name, Code::P010, plan, diagnostics);
        return found.map_or(Reporters::Unknown, |ix| Reporters::Known(vec![ix]));
    }
    if let (Reporters::Known(all), Some(id)) = (responsible, &written.id)
        && all.len() > 1
    {
        let undecided = Diagnostic::at(Code::P036, id.at).fact("given", &*id.text);
        diagnostics.push(undecided.fact("n", all.len()));
        return Reporters::Unknown;
    }
    responsible.clone()
}

fn own<'s>(written: schema::Milestone<'s>, kind: Option<Word<'s>>) -> schema::Indicator<'s> {
    schema::Indicator {
        id: written.id,
        own: schema::Own {
            name: written.text,
            kind,
            ..schema::Own::blank(written.at)
        },
        lifetime: written.lifetime,
        ..schema::Indicator::blank(written.at)
    }
}

/// A measure that is followed up by its milestones alone has some, and an indicator beside them
/// says itself how often it is due.
pub(super) fn alone(written: &schema::Measure<'_>, diagnostics: &mut Diagnostics) {
    let has_lost = written.indicators.iter().any(schema::Indicator::is_lost);
    let often = written.frequency.as_ref();
    if let (Some(word), true) = (
        often.and_then(|it| it.word.as_ref()),
        written.milestones.is_empty(),
    ) && !has_lost
    {
        let none = Diagnostic::at(Code::P035, word.at);
        diagnostics.push(none.maybe("given", written.id.as_deref()));
    }
    for it in &written.indicators {
        let id = it.to.as_ref().or(it.id.as_ref());
        if let Some(id) = id.filter(|id| it.own.frequency.is_none() && !id.text.is_empty()) {
            let undecided = Diagnostic::at(Code::P037, id.at);
            diagnostics.push(undecided.fact("given", &*id.text));
        }
    }
}

/// The roles, each with its agencies. A name that nobody has is told and left out.
pub(super) fn roles(
    written: Option<schema::Roles<'_>>,
    plan: &Plan<'_>,
    diagnostics: &mut Diagnostics,
) -> Vec<(Role, Vec<AgencyIx>)> {
    let mut roles = Vec::new();
    let named = written.map(|it| {
        [
            (Role::Coordinates, it.coordinates),
            (Role::Contributes, it.contributes),
            (Role::Assists, it.assists),
            (Role::Consulted, it.consulted),
            (Role::Recipient, it.recipient),
        ]
    });
    for (role, names) in named.into_iter().flatten() {
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
