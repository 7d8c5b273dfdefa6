//! What was agreed about a finding settles it; a decision that settles nothing is told.

use crate::codes::{Code, Severity};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Action, Decision, EditionIx, Model};
use crate::source::Span;

/// A decision about a finding, which may settle it.
struct Settling<'a> {
    edition: EditionIx,
    decision: &'a Decision<'a>,
    at: Span,
    code: Code,
    plan: &'a str,
    indicator: &'a str,
    year: u16,
    agency: Option<&'a str>,
    /// Whether the finding is there.
    has_found: bool,
}

/// Takes back the findings that a decision confirms. The finding must be there to be confirmed, and
/// an error can't be: its row is not used, whatever was agreed.
pub(super) fn decisions(model: &Model<'_>, diagnostics: &mut Diagnostics) {
    let mut all = settling(model);
    if all.is_empty() {
        return;
    }
    let is_error = |it: &Diagnostic| it.severity() == Severity::Error && it.code != Code::E015;
    let has_errors = diagnostics.iter().any(is_error);
    all.sort_by(|a, b| a.finding().cmp(&b.finding()));
    diagnostics.retain(|it| !is_confirmed(it, &mut all));
    all.sort_by_key(|it| it.at);
    for it in &all {
        let why = if it.confirms() && it.code.severity() == Severity::Error {
            "error"
        } else if !it.has_found && !is_lost(model, it, has_errors) {
            "absent"
        } else {
            continue;
        };
        let idle = Diagnostic::at(Code::E015, it.at)
            .fact("given", it.code.id())
            .fact("id", it.indicator);
        diagnostics.push(idle.tag("why", why));
    }
}

fn settling<'a>(model: &'a Model<'_>) -> Vec<Settling<'a>> {
    let editions = (0..).map(EditionIx::new).zip(&model.editions);
    let judged = editions.filter(|(_, it)| !it.settled);
    let found = judged.flat_map(|(ix, edition)| {
        let plan = model.plan_of(ix);
        edition.decisions.iter().filter_map(move |decision| {
            let (code, at) = decision.finding?;
            Some(Settling {
                edition: ix,
                decision,
                at,
                code,
                plan: &plan.id,
                indicator: &plan.indicator(decision.indicator).id.text,
                year: edition.year.get(),
                agency: decision.agency.map(|ix| &*plan.agency(ix).name.text),
                has_found: false,
            })
        })
    });
    found.collect()
}

impl Settling<'_> {
    fn finding(&self) -> (Code, &str, &str, u16) {
        (self.code, self.plan, self.indicator, self.year)
    }

    fn confirms(&self) -> bool {
        self.decision.action == Action::Confirm
    }
}

/// Whether a decision confirms a finding. The first that does is the one: those after it find nothing.
fn is_confirmed(found: &Diagnostic, all: &mut [Settling<'_>]) -> bool {
    let subject = &found.subject;
    let (Some(plan), Some(indicator), Some(year)) =
        (&subject.plan, &subject.indicator, subject.year)
    else {
        return false;
    };
    let finding = (found.code, plan.as_str(), indicator.as_str(), year);
    let from = all.partition_point(|it| it.finding() < finding);
    let own = all[from..].iter_mut();
    let own = own.take_while(|it| it.finding() == finding);
    let meant = own.filter(|it| it.agency.is_none() || it.agency == subject.agency.as_deref());
    for it in meant {
        it.has_found = true;
        if it.confirms() && it.code.severity() != Severity::Error {
            return true;
        }
    }
    false
}

/// Whether the finding may be gone only because the row it was about could not be read.
fn is_lost(model: &Model<'_>, it: &Settling<'_>, has_errors: bool) -> bool {
    let about = (it.edition, it.decision.indicator);
    let is_read = || {
        let mut read = model.observations.iter();
        read.any(|it| (it.edition, it.indicator) == about)
    };
    model.tombstones.contains(&about) || has_errors && !is_read()
}
