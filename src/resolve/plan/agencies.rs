//! The agencies of a plan get their names, their members and who answers for them.

use std::collections::BTreeMap;

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Agency, AgencyIx, AgencyKind, Plan};
use crate::resolve::plan::ids::unknown;
use crate::resolve::plan::values;
use crate::schema;
use crate::source::{Span, Word};
use crate::value::fold;

/// Whom an agency names: its members, and who answers for it.
struct Links<'s> {
    members: Vec<Word<'s>>,
    through: Option<Word<'s>>,
}

pub(super) fn agencies<'s>(
    written: &mut schema::Plan<'s>,
    plan: &mut Plan<'s>,
    diagnostics: &mut Diagnostics,
) {
    let mut taken: BTreeMap<String, Span> = BTreeMap::new();
    let mut links = Vec::new();
    for agency in std::mem::take(&mut written.agencies) {
        // An id that is missing has been told: the agency is known by its name, or the other way.
        let Some(id) = agency.id.clone().or_else(|| agency.name.clone()) else {
            plan.broken.lose_any();
            continue;
        };
        let name = agency.name.clone().unwrap_or_else(|| id.clone());
        let kind = kind(&agency, diagnostics);
        claim_names(&id, &name, &agency.aliases, &mut taken, plan, diagnostics);
        links.push(Links {
            members: agency.members,
            through: agency.answer_through,
        });
        plan.agencies.push(Agency {
            id,
            name,
            kind,
            heading: agency.heading,
            mandate: agency.mandate,
            signed_by: agency.signed_by,
            members: Vec::new(),
            answer_through: None,
            lifetime: values::lifetime(agency.lifetime, diagnostics),
        });
    }
    // A form that is sent back is called what it was called.
    for (ix, it) in (0..).map(AgencyIx::new).zip(&plan.agencies) {
        let name = fold(&it.file_name());
        plan.agency_names.entry(name).or_insert(ix);
    }
    for (ix, links) in (0..).map(AgencyIx::new).zip(links) {
        link(ix, &links, plan, diagnostics);
    }
    for (ix, it) in (0..).map(AgencyIx::new).zip(&plan.agencies) {
        for successor in &it.lifetime.replaced_by {
            if agency(successor, Code::P010, plan, diagnostics) == Some(ix) {
                diagnostics
                    .push(Diagnostic::at(Code::P018, successor.at).fact("given", &*successor.text));
            }
        }
    }
    let entries: Vec<_> = plan
        .agencies
        .iter()
        .map(|it| (&it.id, &it.lifetime))
        .collect();
    let find = |word: &Word<'_>| plan.agency_names.get(&fold(&word.text)).map(|ix| ix.get());
    values::circles(&entries, find, diagnostics);
}

/// A kind that is missing has been told: what the agency says of others tells what it is.
fn kind(agency: &schema::Agency<'_>, diagnostics: &mut Diagnostics) -> AgencyKind {
    let stated = agency
        .kind
        .as_ref()
        .and_then(|kind| values::choice(kind, Code::P009, diagnostics));
    stated.unwrap_or(match (agency.members.is_empty(), &agency.answer_through) {
        (false, _) => AgencyKind::Group,
        (true, Some(_)) => AgencyKind::Platform,
        (true, None) => AgencyKind::Authority,
    })
}

/// Takes id, name and aliases, or tells which are another's. Of an agency whose id is taken, the
/// words that belong to the same other one are not told again.
fn claim_names<'s>(
    id: &Word<'s>,
    name: &Word<'s>,
    aliases: &[Word<'s>],
    taken: &mut BTreeMap<String, Span>,
    plan: &mut Plan<'s>,
    diagnostics: &mut Diagnostics,
) {
    let ix = AgencyIx::new(plan.agencies.len());
    let mut twin = None;
    for word in [id, name].into_iter().chain(aliases) {
        let folded = fold(&word.text);
        match plan.agency_names.get(&folded).copied() {
            Some(owner) if owner == ix || twin == Some(owner) => {}
            Some(owner) => {
                let again = Diagnostic::at(Code::P007, word.at).fact("given", &*word.text);
                diagnostics.push(
                    taken
                        .get(&folded)
                        .iter()
                        .fold(again, |again, first| again.also(**first)),
                );
                twin = Some(owner);
            }
            None => {
                taken.insert(folded.clone(), word.at);
                plan.agency_names.insert(folded, ix);
            }
        }
    }
}

/// Resolves whom an agency names. Where that is not known, nobody can tell who reports for it:
/// it becomes a tombstone.
fn link(ix: AgencyIx, links: &Links<'_>, plan: &mut Plan<'_>, diagnostics: &mut Diagnostics) {
    let mut members = Vec::new();
    let mut is_known = true;
    let kind = plan.agency(ix).kind;
    for name in links
        .members
        .iter()
        .filter(|name| !name.text.is_empty() || kind == AgencyKind::Group)
    {
        let member = other(name, ix, plan, diagnostics);
        is_known &= member.is_some();
        members.extend(member);
    }
    let through = links
        .through
        .as_ref()
        .map(|name| other(name, ix, plan, diagnostics));
    is_known &= through != Some(None) || kind != AgencyKind::Platform;
    let this = plan.agency_mut(ix);
    this.members = members;
    this.answer_through = through.flatten();
    if this.kind == AgencyKind::Platform && through.is_none() {
        diagnostics.push(Diagnostic::at(Code::P030, this.id.at).fact("agency", &*this.name.text));
        is_known = false;
    }
    if !is_known {
        plan.broken.distrust(fold(&plan.agency(ix).id.text));
    }
}

/// The agency a word names, which must not be the one that names it.
fn other(
    word: &Word<'_>,
    own: AgencyIx,
    plan: &Plan<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<AgencyIx> {
    let found = agency(word, Code::P010, plan, diagnostics);
    if found == Some(own) {
        diagnostics.push(Diagnostic::at(Code::P018, word.at).fact("given", &*word.text));
    }
    found.filter(|ix| *ix != own)
}

/// The agency a word names, by id, name or alias. Tells if there is none, and gives the nearest.
pub(super) fn agency(
    word: &Word<'_>,
    code: Code,
    plan: &Plan<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<AgencyIx> {
    // Without agencies, which has been told, every name would be unknown.
    if plan.agencies.is_empty() {
        return None;
    }
    let known = |text: &str| plan.agency_names.get(&fold(text)).copied();
    known(&word.text).or_else(|| {
        let names = plan
            .agencies
            .iter()
            .flat_map(|agency| [&*agency.id.text, &*agency.name.text]);
        unknown(code, word, &plan.broken, names, diagnostics).and_then(known)
    })
}
