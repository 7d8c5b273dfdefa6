//! Measures and answers are counted and become sentences: of the plan, and of a goal. Of a group that has
//! not answered as a whole they say how many of it have, and who has not.

use std::collections::BTreeSet;

use crate::content::Section;
use crate::ledger::{AnswerCount, MeasureState, Obligation, State};
use crate::model::{AgencyIx, GoalIx};
use crate::report::blocks::{list, titled};
use crate::tell::context::Context;
use crate::tell::{naming, owed, state, years};
use crate::text::{Said, said};
use crate::value::Year;
use crate::words::list::{self as phrase, Word};
use crate::words::names::closed;
use crate::words::order::sort_by_name;

/// As many names as a sentence tells.
const MOST_NAMES: usize = 12;

/// What has come in of a goal's measures, in a sentence.
pub(super) fn coverage(context: Context<'_, '_>, ix: GoalIx) -> Said {
    let all = measures_in_force(context, ix);
    if all > 0 {
        return measures(context, Some(ix), all);
    }
    let all = years::are_discontinued(context, ix);
    if years::has_figures(context, ix) {
        return context.say(&phrase::FollowedBelow {
            n: all.len(),
            discontinued: all.iter().filter(|it| **it).count(),
        });
    }
    context.say(&phrase::GoalWithoutFigures {
        year: context.year,
        all: all.len(),
        discontinued: all.iter().filter(|it| **it).count(),
    })
}

/// How many measures of a goal and the goals within it hold this year.
pub(super) fn measures_in_force(context: Context<'_, '_>, ix: GoalIx) -> usize {
    let all = context.seen().measures_under(Some(ix));
    all.filter(|(ix, _)| context.plan.measure(*ix).lifetime.holds(context.year))
        .count()
}

/// Measures and answers of the whole plan, this year and the year before.
pub(super) fn coverage_sentences(context: Context<'_, '_>) -> Vec<Said> {
    let mut sentences = Vec::new();
    if !context.plan.measures.is_empty() {
        sentences.push(measures(context, None, context.plan.measures.len()));
    }
    if context.is_compiled() {
        sentences.extend(found(context).filter(|_| sentences.is_empty()));
        return sentences;
    }
    let not_collected = |year: Year| context.say(&phrase::NotCollected { year: year.get() });
    sentences.push(match context.edition.cancelled_for_all() {
        Some(it) => not_collected(context.year).then(closed(context.word(&it.reason))),
        None => context.say(&said(context.seen().answers(None))),
    });
    sentences.extend(groups(context));
    let (plan, year) = (context.edition.plan, context.year.previous());
    if let Some(ix) = context.model.find_edition(plan, year) {
        let then = context.ledger.seen_from(context.model, ix).answers(None);
        if context.model.edition(ix).cancelled_for_all().is_some() {
            sentences.push(not_collected(year));
        } else if then.owed > 0 {
            sentences.push(context.say(&phrase::ComparedWith {
                year,
                answered: then.answered,
                owed: then.owed,
                begun: then.begun,
            }));
        }
    }
    sentences
}

/// How many of the indicators have a figure of the year, where it is fetched and nobody owes it.
fn found(context: Context<'_, '_>) -> Option<Said> {
    let indicators = |is_counted: fn(State) -> bool| {
        let counted = context.owed().filter(|it| is_counted(it.state));
        let counted: BTreeSet<_> = counted.flat_map(|it| &it.indicators).collect();
        counted.len()
    };
    let of = indicators(|it| it != State::Cancelled);
    let top = context.goals().filter(|(_, it)| it.parent.is_none());
    let discontinued = top.flat_map(|(ix, _)| years::are_discontinued(context, ix));
    let found = phrase::Found {
        year: context.year,
        n: indicators(|it| it == State::Followed),
        of,
        discontinued: discontinued.filter(|it| *it).count(),
    };
    (of > 0).then(|| context.say(&found))
}

/// The measures of a goal or the plan become sentences. `all`: how many there are.
fn measures(context: Context<'_, '_>, goal: Option<GoalIx>, all: usize) -> Said {
    let seen = context.seen();
    let count = seen.count(goal);
    let states = || seen.measures_under(goal);
    let awaited = states().filter(|(_, it)| **it == MeasureState::Awaited);
    let awaited = awaited.flat_map(|(ix, _)| seen.owed_at(ix));
    let expected = state::expected(context, awaited);
    let shown = states().find_map(|(_, it)| match it {
        MeasureState::ShownAt(at) if count.shown_at == 1 => Some(naming::measures(context, at)),
        _ => None,
    });
    context.say(&phrase::Measures {
        goal: goal.is_some(),
        year: context.year,
        all,
        due: count.due,
        reported: count.reported,
        partly: count.partly,
        awaited: count.awaited.measures,
        awaited_figures: count.awaited.figures,
        cannot: count.cannot.measures,
        cannot_figures: count.cannot.figures,
        nothing_beside: count.nothing_beside,
        expected,
        nothing: count.nothing,
        not_reported: count.not_reported,
        at_end: count.at_end,
        later: count.later,
        under_development: count.under_development,
        shown_at: count.shown_at,
        shown_under: shown,
        discontinued: count.discontinued,
        last_year: context.plan.to == Some(context.year),
        irrelevant: count.irrelevant.measures,
        irrelevant_figures: count.irrelevant.figures,
        no_follow_up: count.no_follow_up,
    })
}

/// A count of answers as sentences take it.
fn said(count: AnswerCount) -> phrase::Answers {
    let without = [
        count.in_part,
        count.nothing,
        count.protected,
        count.not_yet,
        count.impossible,
        count.withheld,
        count.discontinued,
        count.irrelevant,
        count.looked_into,
        count.not_done,
    ];
    phrase::Answers {
        owed: count.owed,
        answered: count.answered,
        begun: count.begun,
        open: count.owed - count.answered - count.begun,
        with_value: count.with_value,
        alike: without.iter().filter(|it| **it > 0).count() == 1,
        in_part: count.in_part,
        nothing: count.nothing,
        protected: count.protected,
        not_yet: count.not_yet,
        impossible: count.impossible,
        withheld: count.withheld,
        discontinued: count.discontinued,
        irrelevant: count.irrelevant,
        looked_into: count.looked_into,
        not_done: count.not_done,
    }
}

/// How many have answered of each group of which some have, and who has not.
fn groups(context: Context<'_, '_>) -> impl Iterator<Item = Said> {
    begun_groups(context).map(move |(group, names)| {
        let count = context.seen().member_count(group);
        let name = context.party(group);
        let members = [count.all, count.some, count.none];
        let countys = context.plan.is_the_countys(group, context.year);
        let members = phrase::GroupMembers::of(name, count.figures, members, countys);
        context.say(&members).then(not_answered(context, names))
    })
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
    not_answered(context, sorted(missing.map(|it| context.party(it.party))))
}

/// Who has answered one figure without giving it, and why.
pub(super) fn without_figure(context: Context<'_, '_>, owed: &Obligation) -> Said {
    let without = owed.members.iter().filter(|it| it.state.is_missing());
    let names = sorted(without.filter_map(|it| {
        let why = owed::why_not(it.state)?;
        let why = context.say(&phrase::WhyInCell { why });
        Some(said![context.party(it.party), " (", why, ")"])
    }));
    context.say(&phrase::AnsweredWithout {
        n: names.len(),
        in_annex: names.len() > MOST_NAMES,
        names,
    })
}

/// Those who have not answered, of groups of which they are too many for a sentence.
pub(super) fn annex_of_missing(context: Context<'_, '_>) -> Option<Section> {
    let mut part = titled(&context, "bilaga-svar-saknas", 3, Word::MissingAnswers);
    for (group, names) in begun_groups(context).filter(|(_, names)| names.len() > MOST_NAMES) {
        part.say(said![context.agency(group), ":"]);
        part.blocks.extend(list(names));
    }
    (!part.blocks.is_empty()).then_some(part)
}

/// The groups of which some members have answered, in the plan's order, and the members that lack an
/// answer; with what they lack, where that is not all.
fn begun_groups(context: Context<'_, '_>) -> impl Iterator<Item = (AgencyIx, Vec<Said>)> {
    context.agencies().filter_map(move |(group, _)| {
        let members = context.seen().begun(group);
        let lacking = members.iter().filter(|it| !it.missing.is_empty());
        let named = sorted(lacking.map(|it| {
            let name = context.party(it.party);
            if it.missing.len() == it.asked {
                return name;
            }
            let ids = it.missing.iter().map(|owed| {
                let id = &*context.indicator(owed.indicators[0]).id.text;
                said![id, owed.period.after_a_space()]
            });
            said![name, " (", Said::join(ids, ", "), ")"]
        }));
        (!members.is_empty()).then_some((group, named))
    })
}

fn sorted(names: impl Iterator<Item = Said>) -> Vec<Said> {
    let mut names: Vec<Said> = names.collect();
    sort_by_name(&mut names, Said::plain);
    names
}
