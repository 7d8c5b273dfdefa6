//! What came in after its edition was closed leaves that edition: the next has it under its year.

use std::collections::BTreeMap;
use std::num::Saturating;

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Diagnostics, Place, Subject};
use crate::model::{AgencyIx, Edition, EditionIx, Late, Model, Observation};
use crate::source::SourceId;
use crate::value::Date;

/// Takes late answers out of their editions and tells each file they stand in.
pub(super) fn late(model: &mut Model<'_>, diagnostics: &mut Diagnostics) {
    let may_be_late = |it: &Edition<'_>| it.closed.is_some_and(|day| it.received.has_after(day));
    if !model.editions.iter().any(may_be_late) {
        return;
    }
    let observations = std::mem::take(&mut model.observations);
    let mut kept = Vec::with_capacity(observations.len());
    let mut late = Vec::new();
    let mut files: BTreeMap<SourceId, File> = BTreeMap::new();
    for it in observations {
        if let Some(received) = day(model, &it) {
            let file = files.entry(it.at.source).or_insert(File {
                edition: it.edition,
                party: it.party,
                received,
                rows: Saturating(0),
            });
            file.rows += 1;
            if it.year == model.edition(it.edition).year {
                late.push(Late {
                    edition: it.edition,
                    indicator: it.indicator,
                    party: it.party,
                    period: it.period,
                    received,
                });
            }
            continue;
        }
        kept.push(it);
    }
    model.observations = kept;
    model.late = late;
    for (source, file) in files {
        diagnostics.push(file.told(source, model));
    }
}

/// The day an answer came in, where that was after its edition was closed.
fn day(model: &Model<'_>, it: &Observation<'_>) -> Option<Date> {
    let edition = model.edition(it.edition);
    // What was published had come in by then.
    let closed = edition.closed.filter(|_| !edition.settled)?;
    model
        .received(it.edition, it.at.source, it.party)
        .filter(|received| closed < *received)
}

/// A file with late answers.
struct File {
    edition: EditionIx,
    party: AgencyIx,
    received: Date,
    rows: Saturating<usize>,
}

impl File {
    fn told(&self, source: SourceId, model: &Model<'_>) -> Diagnostic {
        let edition = model.edition(self.edition);
        let plan = model.plan_of(self.edition);
        let subject = Subject {
            plan: Some(plan.id.clone()),
            agency: Some(plan.agency(plan.sender(self.party)).name.text.to_string()),
            indicator: None,
            year: Some(edition.year.get()),
        };
        Diagnostic::new(Code::S102, Place::File(source))
            .subject(subject)
            .fact("received", self.received)
            .fact("n", self.rows.0)
            .fact("year", edition.year)
            .maybe("closed", edition.closed)
    }
}
