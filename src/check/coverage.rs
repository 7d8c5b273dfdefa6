//! Rules over what is owed: answers that have not come, and answers that differ.

use std::collections::BTreeMap;

use crate::check::at;
use crate::check::values::key;
use crate::codes::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Diagnostics;
use crate::diagnostic::Place;
use crate::diagnostic::Subject;
use crate::figures::Figures;
use crate::figures::Obligation;
use crate::figures::SeriesKey;
use crate::figures::State;
use crate::model::AgencyIx;
use crate::model::Combine;
use crate::model::Edition;
use crate::model::EditionIx;
use crate::model::IndicatorIx;
use crate::model::Model;
use crate::source::Span;

/// What an agency has not answered by its due date: one warning an agency, with the whole list.
pub(super) fn missing_answers(model: &Model<'_>, figures: &Figures, diagnostics: &mut Diagnostics) {
    for (ix, edition) in (0..).map(EditionIx::new).zip(&model.editions) {
        let mut parties: BTreeMap<AgencyIx, Vec<&Obligation>> = BTreeMap::new();
        for owed in figures.owed(ix).filter(|it| !it.state.is_exempt()) {
            parties.entry(owed.parties[0]).or_default().push(owed);
        }
        for (party, owed) in parties {
            tell_missing(model, ix, edition, party, &owed, diagnostics);
        }
    }
}

fn tell_missing(
    model: &Model<'_>,
    ix: EditionIx,
    edition: &Edition<'_>,
    party: AgencyIx,
    owed: &[&Obligation],
    diagnostics: &mut Diagnostics,
) {
    let plan = model.plan(edition.plan);
    let is_late = |it: &&&Obligation| {
        let told = it.indicators.iter().any(|indicator| model.tombstones.contains(&(ix, *indicator)));
        matches!(it.state, State::NotSubmitted | State::SomeMembers) && it.due <= edition.as_of && !told
    };
    let missing: Vec<&&Obligation> = owed.iter().filter(is_late).collect();
    let Some(first) = missing.first() else { return };
    let agency = plan.agency(party);
    let sender = plan.sender(party);
    let path = format!("submissions/{}/{}/{}.csv", plan.id, edition.year, plan.agency(sender).id.text);
    let because: Span = plan.indicator(first.indicators[0]).id.at;
    let has_file = edition.senders.contains(&sender);
    let code = if has_file { Code::S100 } else { Code::S101 };
    let id = |ix: IndicatorIx| plan.indicator(ix).id.text.to_string();
    let ids: Vec<String> = missing.iter().map(|it| id(it.indicators[0])).collect();
    let subject = Subject {
        agency: Some(agency.name.text.to_string()),
        indicator: None,
        year: Some(edition.year.get()),
    };
    diagnostics.push(
        Diagnostic::new(code, Place::Absent { path: path.clone(), because })
            .subject(subject)
            .fact("agency", &*agency.name.text)
            .fact("agency_id", &*plan.agency(sender).id.text)
            .fact("n", missing.len())
            .fact("of", owed.len())
            .fact("ids", ids)
            .fact("year", edition.year)
            .fact("due", first.due)
            .fact("path", path),
    );
}

/// Where one answer is enough, two that differ can't both be right.
pub(super) fn different_answers(model: &Model<'_>, figures: &Figures, diagnostics: &mut Diagnostics) {
    for it in &model.observations {
        let plan = model.plan(model.edition(it.edition).plan);
        let indicator = plan.indicator(it.indicator);
        if indicator.combine != Combine::OneOf || indicator.reporters.len() < 2 {
            continue;
        }
        let earlier = indicator.reporters.iter().copied().filter(|party| *party < it.party);
        for party in earlier {
            let other = figures.at(model, it.edition, SeriesKey { party, ..key(it, model) });
            let Some(other) = other.filter(|other| other.edition == it.edition && other.answer != it.answer) else {
                continue;
            };
            diagnostics.push(
                at(Code::S092, it, model)
                    .fact("agency", &*plan.agency(it.party).name.text)
                    .fact("other_agency", &*plan.agency(party).name.text)
                    .also(other.at),
            );
        }
    }
}
