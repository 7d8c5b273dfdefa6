//! Raw agencies become agencies: names and aliases are one's own, members and answerers known.

use std::collections::BTreeMap;

use crate::codes::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Diagnostics;
use crate::model::Agency;
use crate::model::AgencyIx;
use crate::model::AgencyKind;
use crate::model::Plan;
use crate::raw;
use crate::resolve::plan::unknown;
use crate::resolve::plan::words;
use crate::source::Span;
use crate::source::Word;
use crate::value::fold;

const KINDS: [(&str, AgencyKind); 6] = [
    ("authority", AgencyKind::Authority),
    ("region", AgencyKind::Region),
    ("municipality", AgencyKind::Municipality),
    ("group", AgencyKind::Group),
    ("platform", AgencyKind::Platform),
    ("function", AgencyKind::Function),
];

pub(super) fn agencies<'s>(raw: &mut raw::Plan<'s>, plan: &mut Plan<'s>, diagnostics: &mut Diagnostics) {
    let mut taken: BTreeMap<String, Span> = BTreeMap::new();
    let mut links = Vec::new();
    for agency in std::mem::take(&mut raw.agencies) {
        links.push((agency.members.clone(), agency.answer_through.clone()));
        if let Some(id) = &agency.id
            && (agency.name.is_none() || agency.kind.is_none())
        {
            plan.broken.insert(fold(&id.text));
        }
        let (Some(id), Some(name)) = (agency.id, agency.name) else {
            links.pop();
            continue;
        };
        let kind = agency.kind.as_ref().and_then(|kind| words::choice(kind, &KINDS, Code::P009, diagnostics));
        let ix = AgencyIx::new(plan.agencies.len());
        let own: Vec<&Word<'_>> = [&id, &name].into_iter().chain(&agency.aliases).collect();
        for word in own {
            let folded = fold(&word.text);
            match taken.get(&folded) {
                // Id, name and aliases of one agency may be the same word.
                Some(_) if plan.agency_names.get(&folded) == Some(&ix) => {}
                Some(first) => {
                    let again = Diagnostic::at(Code::P007, word.at).fact("given", &*word.text).also(*first);
                    diagnostics.push(again);
                }
                None => {
                    taken.insert(folded.clone(), word.at);
                    plan.agency_names.insert(folded, ix);
                }
            }
        }
        plan.agencies.push(Agency {
            id,
            name,
            kind: kind.unwrap_or(AgencyKind::Authority),
            heading: agency.heading,
            mandate: agency.mandate,
            members: Vec::new(),
            answer_through: None,
            lifetime: words::lifetime(agency.lifetime, diagnostics),
        });
    }
    for (at, (members, through)) in links.into_iter().enumerate() {
        let resolved = members.iter().filter_map(|name| agency(name, Code::P010, plan, diagnostics)).collect();
        let through_ix = through.as_ref().and_then(|name| agency(name, Code::P010, plan, diagnostics));
        if let Some(name) = through.as_ref().filter(|_| through_ix == Some(AgencyIx::new(at))) {
            diagnostics.push(Diagnostic::at(Code::P018, name.at).fact("given", &*name.text));
        }
        let this = &mut plan.agencies[at];
        this.members = resolved;
        this.answer_through = through_ix.filter(|ix| *ix != AgencyIx::new(at));
        if this.kind == AgencyKind::Platform && through.is_none() {
            let silent = Diagnostic::at(Code::P030, this.id.at).fact("agency", &*this.name.text);
            diagnostics.push(silent);
        }
    }
    for at in 0..plan.agencies.len() {
        for successor in plan.agencies[at].lifetime.replaced_by.clone() {
            if agency(&successor, Code::P010, plan, diagnostics) == Some(AgencyIx::new(at)) {
                diagnostics.push(Diagnostic::at(Code::P018, successor.at).fact("given", &*successor.text));
            }
        }
    }
}

/// The agency a word names, by id, name or alias; tells if there is none.
pub(super) fn agency(
    word: &Word<'_>,
    code: Code,
    plan: &Plan<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<AgencyIx> {
    let found = plan.agency_names.get(&fold(&word.text)).copied();
    if found.is_none() {
        let names = plan.agencies.iter().map(|agency| &*agency.id.text);
        unknown(code, word, &plan.broken, names, diagnostics);
    }
    found
}
