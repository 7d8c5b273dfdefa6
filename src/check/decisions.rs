//! What was agreed about a finding settles it; a decision that settles nothing is told.

use crate::codes::{Code, Severity};
use crate::diagnostic::{Diagnostic, Diagnostics, Subject};
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
/// an error can't be: its row is not used, whatever was agreed. Of a figure that is replaced, what `judge` finds of
/// it as it was sent counts.
pub(super) fn decisions<'s>(
    model: &Model<'s>,
    diagnostics: &mut Diagnostics,
    judge: impl FnOnce(&Model<'s>) -> Diagnostics,
) {
    let mut all = settling(model);
    if all.is_empty() {
        return;
    }
    let is_error = |it: &Diagnostic| it.severity() == Severity::Error && it.code != Code::E015;
    let has_errors = diagnostics.iter().any(is_error);
    all.sort_by(|a, b| a.finding().cmp(&b.finding()));
    diagnostics.retain(|it| !is_confirmed(it, &mut all));
    if all.iter().any(Settling::replaces) {
        for it in judge(&as_sent(model)).iter() {
            let replacing = about(it, &mut all).filter(|it| it.replaces());
            replacing.for_each(|it| it.has_found = true);
        }
    }
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

    fn replaces(&self) -> bool {
        matches!(self.decision.action, Action::Replace(_))
    }

    fn confirms(&self) -> bool {
        self.decision.action == Action::Confirm
    }
}

/// The model without what decisions have put in the place of what was sent.
fn as_sent<'s>(model: &Model<'s>) -> Model<'s> {
    let mut sent = model.clone();
    for it in &mut sent.observations {
        let replaced = it.details.as_mut().and_then(|it| it.replaced.take());
        it.answer = replaced.unwrap_or_else(|| it.answer.clone());
    }
    sent
}

/// Whether a decision confirms a finding. The first that does is the one: those after it find nothing.
fn is_confirmed(found: &Diagnostic, all: &mut [Settling<'_>]) -> bool {
    for it in about(found, all) {
        it.has_found = true;
        if it.confirms() && it.code.severity() != Severity::Error {
            return true;
        }
    }
    false
}

/// The decisions about a finding, of all in the order of their findings.
fn about<'d, 'm>(
    found: &Diagnostic,
    all: &'d mut [Settling<'m>],
) -> impl Iterator<Item = &'d mut Settling<'m>> {
    let Subject {
        plan,
        indicator,
        year,
        agency,
    } = &found.subject;
    let finding = (
        found.code,
        plan.as_deref().unwrap_or_default(),
        indicator.as_deref().unwrap_or_default(),
        year.unwrap_or_default(),
    );
    let is_whole = plan.is_some() && indicator.is_some() && year.is_some();
    let from = all.partition_point(|it| it.finding() < finding);
    let n = all[from..].partition_point(|it| it.finding() == finding);
    let agency = agency.clone();
    let own = all[from..from + n].iter_mut();
    own.filter(move |it| is_whole && (it.agency.is_none() || it.agency == agency.as_deref()))
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
