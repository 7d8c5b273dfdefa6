//! Ansvariga myndigheter: who the plan's parties are, what they are there for, and who answers for whom.

use crate::content::{Block, Section};
use crate::model::{Agency, AgencyIx, AgencyKind, Plan};
use crate::report::answers;
use crate::report::blocks::{list, section};
use crate::report::party::with_page;
use crate::tell::context::Context;
use crate::text::{Said, said};
use crate::value::anchor;
use crate::words::{Name, Word, list as phrase};

/// The plan's agencies: who they are and what they are there for; then a chapter for each platform.
pub(super) fn parties(context: Context<'_, '_>) -> Vec<Section> {
    let responsible = all_are_responsible(context.plan);
    let title = context.say(&phrase::AgenciesHeading { responsible });
    let mut chapter = section("ansvariga-myndigheter", 2, title);
    let mut platforms = Vec::new();
    let paged = with_page(context);
    chapter.blocks.extend(answers::of_parties(context));
    let owing = |ix: &AgencyIx| context.seen().answers(Some(*ix)).owed > 0;
    let others = paged.iter().filter(|ix| !owing(ix));
    let others = others.map(|ix| answers::linked(context, *ix, &context.party(*ix)));
    let others: Vec<Said> = others.collect();
    if !others.is_empty() {
        chapter.say(context.say(&phrase::OtherPartiesOfPlan { parties: others }));
    }
    // What a party is there for stands on its own page, where it has one.
    for agency in holding(context).filter(|_| paged.is_empty()) {
        let Some(mandate) = &agency.mandate else {
            continue;
        };
        let id = format!("part-{}", anchor(&agency.id.text));
        let title = match &agency.heading {
            Some(heading) => context.prose(heading),
            None => context.word(&agency.name).capital(),
        };
        let (level, among) = match agency.kind {
            AgencyKind::Platform => (2, &mut platforms),
            _ => (3, &mut chapter.sections),
        };
        among.push(Section {
            blocks: context.blocks(mandate, &id),
            ..section(&id, level, title)
        });
    }
    for (ix, group) in context.agencies() {
        // None of a party that is no group.
        let members = context.plan.members(ix, context.year).into_iter();
        let members: Vec<Said> = members.map(|it| context.party(it)).collect();
        if !members.is_empty() {
            chapter.say(context.say(&phrase::MembersOf {
                group: Name(context.word(&group.name)),
                n: members.len(),
                members,
            }));
        }
    }
    // Those that another agency answers for.
    for it in holding(context) {
        if let Some(through) = it.answer_through {
            let (agency, through) = (context.word(&it.name), context.party(through));
            chapter.say(context.say(&phrase::AnsweredFor { agency, through }));
        }
    }
    let has_mandates = holding(context).any(|it| it.mandate.is_some());
    if responsible && paged.is_empty() && has_mandates {
        let others = holding(context).filter(|it| {
            let is_told = it.mandate.is_some() || is_member(context.plan, it);
            !is_told && it.kind != AgencyKind::Municipality
        });
        let agencies: Vec<Said> = others.map(|it| context.word(&it.name)).collect();
        if !agencies.is_empty() {
            chapter.say(context.say(&phrase::WithoutMandate { agencies }));
        }
    } else if !responsible {
        chapter.blocks.extend(agreed(context));
    }
    let is_empty = chapter.sections.is_empty() && chapter.blocks.is_empty();
    let own = (!is_empty).then_some(chapter);
    own.into_iter().chain(platforms).collect()
}

/// Whether the plan is one of measures that each has somebody responsible, and nothing is signed.
fn all_are_responsible(plan: &Plan<'_>) -> bool {
    plan.asks_anything()
        && plan.measures.iter().all(|it| !it.responsible.is_empty())
        && plan.agencies.iter().all(|it| it.signed_by.is_none())
}

fn holding<'a, 's>(context: Context<'a, 's>) -> impl Iterator<Item = &'a Agency<'s>> {
    let agencies = context.plan.agencies.iter();
    agencies.filter(move |it| it.lifetime.holds(context.year))
}

/// Whether an agency is told with its group.
fn is_member(plan: &Plan<'_>, agency: &Agency<'_>) -> bool {
    let mut members = plan.agencies.iter().flat_map(|group| &group.members);
    members.any(|ix| plan.agency(*ix).id.text == agency.id.text)
}

/// Who has signed, by office; then the other parties of which no more is told. Members of a group
/// stand with it.
fn agreed(context: Context<'_, '_>) -> Vec<Block> {
    let mut signed = Vec::new();
    let mut others = Vec::new();
    for agency in holding(context).filter(|it| !is_member(context.plan, it)) {
        let name = context.prose(&agency.name);
        if let Some(office) = &agency.signed_by {
            signed.push(said![context.prose(office), ", ", name]);
        } else if agency.mandate.is_none() && agency.kind != AgencyKind::Group {
            others.push(name.capital());
        }
    }
    let mut blocks = Vec::new();
    for (lead, names) in [(Word::SignedBy, signed), (Word::PartiesOfPlan, others)] {
        if let Some(names) = list(names) {
            blocks.extend([Block::text(context.say(&lead)), names]);
        }
    }
    blocks
}
