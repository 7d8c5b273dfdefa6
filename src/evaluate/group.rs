//! A group that has not answered as a whole becomes how many of it have, and who has not.

use crate::content::Section;
use crate::evaluate::blocks::{list, section};
use crate::evaluate::context::Context;
use crate::evaluate::owed;
use crate::figures::Obligation;
use crate::model::AgencyIx;
use crate::text::{Said, said};
use crate::words::names::indefinite;
use crate::words::order::sort_by_name;
use crate::words::{Word, list as phrase};

/// As many names as a sentence tells.
const MOST_NAMES: usize = 12;

/// How many have answered of each group of which some have, and who has not.
pub(super) fn sentences(context: Context<'_, '_>) -> Vec<Said> {
    let begun = begun(context);
    begun
        .map(|(group, names)| {
            let count = context.figures.member_count(context.ix, group);
            let name = context.party(group);
            context
                .say(&phrase::GroupMembers {
                    figures: count.figures,
                    of: count.all + count.some + count.none,
                    all: count.all,
                    some: count.some,
                    none: count.none,
                    members: indefinite(&name),
                    name,
                    countys: context.plan.is_the_countys(group, context.year),
                })
                .then(not_answered(context, names))
        })
        .collect()
}

fn not_answered(context: Context<'_, '_>, names: Vec<Said>) -> Said {
    context.say(&phrase::NotAnswered {
        in_annex: names.len() > MOST_NAMES,
        names,
    })
}

/// Who has not answered one figure.
pub(super) fn missing_of(context: Context<'_, '_>, owed: &Obligation) -> Said {
    let missing = owed.members.iter().filter(|it| !it.has_answered());
    let names = missing.map(|it| context.party(it.party));
    not_answered(context, sorted(names.collect()))
}

/// Who has answered one figure without giving it, and why.
pub(super) fn without_figure(context: Context<'_, '_>, owed: &Obligation) -> Said {
    let without = owed.members.iter().filter(|it| it.state.is_missing());
    let told = without.filter_map(|it| {
        let why = owed::why_not(it.state)?;
        let why = context.say(&phrase::WhyInCell { why });
        Some(said![context.party(it.party), " (", why, ")"])
    });
    let names = sorted(told.collect());
    context.say(&phrase::AnsweredWithout {
        n: names.len(),
        in_annex: names.len() > MOST_NAMES,
        names,
    })
}

/// Those who have not answered, of groups of which they are too many for a sentence.
pub(super) fn annex(context: Context<'_, '_>) -> Option<Section> {
    let mut part = section("bilaga-svar-saknas", 3, context.say(&Word::MissingAnswers));
    for (group, names) in begun(context) {
        if names.len() > MOST_NAMES {
            let name = context.agency(group);
            part.say(said![name, ":"]);
            part.blocks.extend(list(names));
        }
    }
    (!part.blocks.is_empty()).then_some(part)
}

/// The groups of which some members have answered, in the plan's order, and the members that lack an
/// answer; with what they lack, where that is not all.
fn begun<'a>(context: Context<'a, '_>) -> impl Iterator<Item = (AgencyIx, Vec<Said>)> + 'a {
    let groups = (0..context.plan.agencies.len()).map(AgencyIx::new);
    groups.filter_map(move |group| {
        let members = context.figures.begun(context.ix, group);
        let lacking = members.iter().filter(|it| !it.missing.is_empty());
        let named = lacking.map(|it| {
            let name = context.party(it.party);
            if it.missing.len() == it.asked {
                return name;
            }
            let ids = it.missing.iter().map(|owed| {
                let id = &context.indicator(owed.indicators[0]).id.text;
                format!("{id}{}", owed.period.after_a_space())
            });
            said![name, " (", ids.collect::<Vec<_>>().join(", "), ")"]
        });
        let named = sorted(named.collect());
        (!members.is_empty()).then_some((group, named))
    })
}

fn sorted(mut names: Vec<Said>) -> Vec<Said> {
    sort_by_name(&mut names, Said::plain);
    names
}
