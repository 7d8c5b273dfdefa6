//! A text answer that came as a document becomes an observation like any other.

use std::borrow::Cow;

use crate::codes::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Diagnostics;
use crate::diagnostic::Place;
use crate::diagnostic::Subject;
use crate::model::AgencyIx;
use crate::model::Answer;
use crate::model::CellId;
use crate::model::Kind;
use crate::model::Observation;
use crate::model::Plan;
use crate::raw;
use crate::resolve::submission::Into;
use crate::resolve::submission::Read;
use crate::resolve::submission::text_answer;
use crate::value::Period;
use crate::value::fold;
use crate::value::nearest;

/// Reads `<agency>.<indicator>.md`.
pub(super) fn answer<'s>(
    raw: raw::Answer<'s>,
    sender: AgencyIx,
    into: Into,
    plan: &Plan<'s>,
    read: &mut Read<'s>,
    diagnostics: &mut Diagnostics,
) {
    let file = Place::File(raw.text.at.source);
    let subject = Subject {
        agency: Some(plan.agency(sender).name.text.to_string()),
        indicator: Some(raw.indicator.clone()),
        year: Some(into.year.get()),
    };
    let told = |code| Diagnostic::new(code, file.clone()).subject(subject.clone());
    let Some(indicator) = plan.indicator_ids.get(&fold(&raw.indicator)).copied() else {
        if !plan.broken.has_lost(&fold(&raw.indicator)) {
            let suggestion = nearest(&raw.indicator, plan.indicators.iter().map(|it| &*it.id.text));
            diagnostics.push(told(Code::S002).fact("given", raw.indicator.as_str()).maybe("suggestion", suggestion));
        }
        return;
    };
    let found = plan.indicator(indicator);
    // Who reports is at fault in the plan, and told there.
    if found.reporters.is_empty() {
        return;
    }
    if !found.reporters.contains(&sender) {
        let owners: Vec<String> = found.reporters.iter().map(|ix| plan.agency(*ix).name.text.to_string()).collect();
        let agency = plan.agency(sender).name.text.to_string();
        diagnostics.push(told(Code::S027).fact("given", raw.indicator).fact("owners", owners).fact("agency", agency));
        return;
    }
    if !matches!(found.kind, Kind::Text | Kind::Undefined) {
        diagnostics.push(told(Code::S050).fact("given", raw.indicator.as_str()));
        return;
    }
    let text = raw.text.text.trim();
    if text.is_empty() {
        diagnostics.push(told(Code::S010));
        return;
    }
    if let Err(fault) = text_answer(text) {
        let finding = fault.facts(told(fault.code()), text);
        diagnostics.push(finding);
        return;
    }
    let twice = read.observations.iter().find(|it| {
        it.edition == into.edition && it.party == sender && it.indicator == indicator && it.year == into.year
    });
    if let Some(other) = twice {
        diagnostics.push(told(Code::S048).fact("given", raw.indicator.as_str()).also(other.at));
        read.tombstones.insert((into.edition, indicator));
        return;
    }
    if !plan.is_due(indicator, into.year) {
        let early = if found.kind == Kind::Undefined { Code::S031 } else { Code::S032 };
        let due = plan.next_due(indicator, into.year);
        diagnostics.push(told(early).fact("id", raw.indicator.as_str()).fact("n", 1).fact("year", into.year).maybe("due", due));
    }
    read.observations.push(Observation {
        edition: into.edition,
        party: sender,
        indicator,
        year: into.year,
        period: Period::Year,
        cell: CellId::TOTAL,
        answer: Answer::Text(match raw.text.text {
            Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
            Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
        }),
        at: raw.text.at,
        row: 1,
        column: 0,
        details: None,
    });
}
