//! Who reports an indicator, and how several answers become one.

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{AgencyIx, Combine, Kind, Plan};
use crate::resolve::plan::agencies::agency;
use crate::resolve::plan::values;
use crate::schema;
use crate::source::Word;
use crate::value::fold;

/// Who reports. Unknown is not nobody: it has been told why, and nothing may follow from it.
#[derive(Debug, Clone)]
pub(super) enum Reporters {
    Known(Vec<AgencyIx>),
    Unknown,
}

/// Who reports: those it names itself, else those responsible for its measure. Nobody, if one of
/// them is not known or at fault: then nothing is owed, and no row of it is anybody else's.
pub(super) fn reporters(
    reported_by: &[Word<'_>],
    inherited: Reporters,
    id: &Word<'_>,
    plan: &Plan<'_>,
    diagnostics: &mut Diagnostics,
) -> Vec<AgencyIx> {
    let named: Vec<Option<AgencyIx>> = reported_by
        .iter()
        .map(|name| agency(name, Code::P010, plan, diagnostics))
        .collect();
    let all = match inherited {
        _ if !named.is_empty() => named.into_iter().collect(),
        Reporters::Known(all) => Some(all),
        Reporters::Unknown => None,
    };
    if all.as_ref().is_some_and(Vec::is_empty) {
        diagnostics.push(Diagnostic::at(Code::P025, id.at).fact("given", &*id.text));
    }
    let is_sound = |ix: &AgencyIx| !plan.broken.distrusts(&fold(&plan.agency(*ix).id.text));
    all.filter(|all| all.iter().all(is_sound))
        .unwrap_or_default()
}

pub(super) fn combine(
    written: &schema::Own<'_>,
    kind: Option<Kind>,
    inherited: &Reporters,
    id: &Word<'_>,
    diagnostics: &mut Diagnostics,
) -> Combine {
    let stated = written
        .combine
        .as_ref()
        .filter(|word| !word.text.is_empty());
    if let Some(word) = stated {
        return values::choice(word, Code::P009, diagnostics).unwrap_or(Combine::Each);
    }
    let n = match inherited {
        Reporters::Known(all) if written.reported_by.is_empty() => all.len(),
        _ => written.reported_by.len(),
    };
    if written.combine.is_none() && n > 1 && kind.is_some_and(Kind::is_numeric) {
        let undecided = Diagnostic::at(Code::P024, id.at).fact("given", &*id.text);
        diagnostics.push(undecided.fact("n", n));
    }
    Combine::Each
}
