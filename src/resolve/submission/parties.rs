//! Who may answer for whom.

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::model::{Agency, AgencyIx, AgencyKind, IndicatorIx, Plan};
use crate::source::{SourceId, Word};
use crate::value::{fold, nearest};

/// The agency a file name means. Tells if it means none; the error is the one it is most like.
pub(crate) fn sender(
    stem: &str,
    source: SourceId,
    plan: &Plan<'_>,
    diagnostics: &mut Diagnostics,
) -> Result<AgencyIx, Option<AgencyIx>> {
    let folded = fold(stem);
    if let Some(ix) = plan.agency_names.get(&folded) {
        return Ok(*ix);
    }
    if plan.broken.has_lost(&folded) {
        return Err(None);
    }
    // "Polisen (1)" is the browser's name for a second download of the same file.
    if stem.trim_end().ends_with(')') && stem.contains(" (") {
        let copy = Diagnostic::new(Code::E014, Place::File(source)).fact("copy", stem);
        diagnostics.push(copy);
        let original = stem
            .rsplit_once(" (")
            .map_or(stem, |(original, _)| original);
        return Err(plan.agency_names.get(&fold(original)).copied());
    }
    let near = nearest(&folded, plan.agency_names.keys().map(String::as_str));
    let meant = near.and_then(|name| plan.agency_names.get(name)).copied();
    let suggestion = meant.map(|ix| plan.agency(ix));
    let unknown = Diagnostic::new(Code::S001, Place::File(source)).fact("given", stem);
    diagnostics.push(
        unknown
            .maybe("suggestion", suggestion.map(Agency::file_name))
            .maybe(
                "agency",
                suggestion.map(|agency| agency.name.text.to_string()),
            ),
    );
    Err(meant)
}

/// Whom a row or a document is for where it does not say.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Meant {
    /// The file's own agency.
    Sender,
    /// The one other party that the sender answers for.
    Assumed(AgencyIx),
    /// It may be for several.
    Several,
    Nobody,
}

pub(crate) fn meant(plan: &Plan<'_>, sender: AgencyIx, indicator: IndicatorIx) -> Meant {
    if reports(plan, sender, indicator) {
        return if plan.agency(sender).kind == AgencyKind::Group {
            Meant::Several
        } else {
            Meant::Sender
        };
    }
    let parties = (0..plan.agencies.len()).map(AgencyIx::new);
    let mut able =
        parties.filter(|ix| may_speak_for(plan, sender, *ix) && reports(plan, *ix, indicator));
    match (able.next(), able.next()) {
        (Some(party), None) => Meant::Assumed(party),
        (Some(_), Some(_)) => Meant::Several,
        (None, _) => Meant::Nobody,
    }
}

/// Whether an indicator's figures may stand in an agency's file.
pub(crate) fn answers_for(plan: &Plan<'_>, sender: AgencyIx, indicator: IndicatorIx) -> bool {
    !matches!(meant(plan, sender, indicator), Meant::Nobody)
}

/// The finding for another agency's indicator, with whose it is; `None` where the plan's own fault
/// leaves it without reporters.
pub(crate) fn stranger(
    plan: &Plan<'_>,
    indicator: IndicatorIx,
    agency: AgencyIx,
    told: impl FnOnce(Code) -> Diagnostic,
) -> Option<Diagnostic> {
    let found = plan.indicator(indicator);
    if found.reporters.is_empty() {
        return None;
    }
    let owners: Vec<String> = found.reporters.iter().map(|ix| name(plan, *ix)).collect();
    let told = told(Code::S027).fact("given", &*found.id.text);
    Some(
        told.fact("owners", owners)
            .fact("agency", name(plan, agency)),
    )
}

pub(super) fn name(plan: &Plan<'_>, ix: AgencyIx) -> String {
    plan.agency(ix).name.text.to_string()
}

/// The agency itself, its members, and those that answer through it.
pub(super) fn may_speak_for(plan: &Plan<'_>, sender: AgencyIx, party: AgencyIx) -> bool {
    party == sender
        || plan.agency(sender).members.contains(&party)
        || plan.agency(party).answer_through == Some(sender)
}

/// Whether an agency has come after another, which no longer answers for itself.
pub(super) fn has_replaced(plan: &Plan<'_>, sender: AgencyIx, party: AgencyIx) -> bool {
    let after = &plan.agency(party).lifetime.replaced_by;
    let find = |word: &Word<'_>| plan.agency_names.get(&fold(&word.text)).copied();
    after.iter().any(|word| find(word) == Some(sender))
}

/// Whether an agency, or a group it is a member of, reports an indicator.
pub(super) fn reports(plan: &Plan<'_>, party: AgencyIx, indicator: IndicatorIx) -> bool {
    is_among(plan, party, &plan.indicator(indicator).reporters)
}

pub(super) fn is_among(plan: &Plan<'_>, party: AgencyIx, reporters: &[AgencyIx]) -> bool {
    reporters.iter().any(|reporter| {
        let agency = plan.agency(*reporter);
        *reporter == party || agency.kind == AgencyKind::Group && agency.members.contains(&party)
    })
}
