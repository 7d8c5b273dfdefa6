//! The plan's agencies become the chapter of the parties: who they are, and what they are there for.

use crate::content::{Block, Section};
use crate::evaluate::blocks::{list, section};
use crate::evaluate::context::Context;
use crate::model::{Agency, AgencyIx, AgencyKind, Plan};
use crate::text::{Said, said};
use crate::value::anchor;
use crate::words::list::Word;
use crate::words::{Name, list as phrase};

/// The parties and what they are there for; then a chapter for each platform.
pub(super) fn parties(context: Context<'_, '_>) -> Vec<Section> {
    let all_are_responsible = all_are_responsible(context);
    let title = context.say(&phrase::AgenciesHeading {
        responsible: all_are_responsible,
    });
    let mut chapter = section("ansvariga-myndigheter", 2, title);
    let mut chapters = Vec::new();
    let holds = |it: &&Agency<'_>| it.lifetime.holds(context.year);
    for agency in context.plan.agencies.iter().filter(holds) {
        let Some(mandate) = &agency.mandate else {
            continue;
        };
        let id = format!("part-{}", anchor(&agency.id.text));
        let name = || context.word(&agency.name).capital();
        let heading = agency.heading.as_ref();
        let title = heading.map_or_else(name, |it| context.prose(it));
        let is_platform = agency.kind == AgencyKind::Platform;
        let described = Section {
            blocks: context.blocks(mandate, &id),
            ..section(&id, if is_platform { 2 } else { 3 }, title)
        };
        if is_platform {
            chapters.push(described);
        } else {
            chapter.sections.push(described);
        }
    }
    chapter.blocks.extend(groups(context));
    chapter.blocks.extend(answered_for(context));
    if all_are_responsible {
        chapter.blocks.extend(without_mandate(context));
    } else {
        chapter.blocks.extend(agreed(context));
    }
    let is_empty = chapter.sections.is_empty() && chapter.blocks.is_empty();
    let own = (!is_empty).then_some(chapter);
    own.into_iter().chain(chapters).collect()
}

/// Whether the plan is one of measures that each has somebody responsible, and nothing is signed.
fn all_are_responsible(context: Context<'_, '_>) -> bool {
    let plan = context.plan;
    plan.asks_anything()
        && plan.measures.iter().all(|it| !it.responsible.is_empty())
        && plan.agencies.iter().all(|it| it.signed_by.is_none())
}

fn groups(context: Context<'_, '_>) -> Vec<Block> {
    let agencies = (0..).map(AgencyIx::new).zip(&context.plan.agencies);
    let mut blocks = Vec::new();
    for (ix, group) in agencies.filter(|(_, it)| it.kind == AgencyKind::Group) {
        let members = context.plan.members(ix, context.year);
        let members: Vec<Said> = members.iter().map(|ix| context.party(*ix)).collect();
        if !members.is_empty() {
            blocks.push(Block::text(context.say(&phrase::MembersOf {
                group: Name(context.word(&group.name)),
                n: members.len(),
                members,
            })));
        }
    }
    blocks
}

/// Whether an agency is told with its group.
fn is_member(plan: &Plan<'_>, agency: &Agency<'_>) -> bool {
    let mut members = plan.agencies.iter().flat_map(|group| &group.members);
    members.any(|ix| plan.agency(*ix).id.text == agency.id.text)
}

/// Those that another agency answers for.
fn answered_for(context: Context<'_, '_>) -> impl Iterator<Item = Block> {
    let agencies = context.plan.agencies.iter();
    let holding = agencies.filter(move |it| it.lifetime.holds(context.year));
    holding.filter_map(move |it| {
        let through = context.party(it.answer_through?);
        let agency = context.word(&it.name);
        Some(Block::text(
            context.say(&phrase::AnsweredFor { agency, through }),
        ))
    })
}

/// The parties whose mandate the plan does not tell.
fn without_mandate(context: Context<'_, '_>) -> Option<Block> {
    let agencies = context.plan.agencies.iter();
    let named: Vec<Said> = agencies
        .filter(|it| it.lifetime.holds(context.year) && it.mandate.is_none())
        .filter(|it| it.kind != AgencyKind::Municipality && !is_member(context.plan, it))
        .map(|it| context.word(&it.name))
        .collect();
    (!named.is_empty())
        .then(|| Block::text(context.say(&phrase::WithoutMandate { agencies: named })))
}

/// Who has signed, by office; then the other parties of which no more is told. Members of a group
/// stand with it.
fn agreed(context: Context<'_, '_>) -> Vec<Block> {
    let plan = context.plan;
    let mut signed = Vec::new();
    let mut others = Vec::new();
    for agency in &plan.agencies {
        if !agency.lifetime.holds(context.year) || is_member(plan, agency) {
            continue;
        }
        match &agency.signed_by {
            Some(office) => {
                let [office, name] = [office, &agency.name].map(|it| context.prose(it));
                signed.push(said![office, ", ", name]);
            }
            None if agency.mandate.is_none() && agency.kind != AgencyKind::Group => {
                others.push(context.prose(&agency.name).capital());
            }
            None => {}
        }
    }
    let lists = [
        (context.say(&Word::SignedBy), signed),
        (context.say(&Word::PartiesOfPlan), others),
    ];
    let mut blocks = Vec::new();
    for (lead, names) in lists {
        if let Some(names) = list(names) {
            blocks.extend([Block::text(lead), names]);
        }
    }
    blocks
}
