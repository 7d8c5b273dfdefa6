//! Measures and answers are counted and become sentences: of the plan, and of a goal.

use std::collections::BTreeSet;

use crate::evaluate::context::Context;
use crate::evaluate::state::expected;
use crate::evaluate::{cited, group, known};
use crate::figures::{AnswerCount, MeasureState, State};
use crate::model::{EditionIx, GoalIx, IndicatorIx};
use crate::text::Said;
use crate::words::list as phrase;
use crate::words::list::Word;
use crate::words::names::closed;

/// What has come in of a goal's measures, in a sentence.
pub(super) fn coverage(context: Context<'_, '_>, ix: GoalIx) -> Said {
    let all = measures_in_force(context, ix);
    if all > 0 {
        return measures(context, Some(ix), all);
    }
    if known::has_figures(context, ix) {
        context.say(&Word::FollowedBelow)
    } else {
        let all = known::are_discontinued(context, ix);
        let discontinued = all.iter().filter(|it| **it).count();
        context.say(&phrase::GoalWithoutFigures {
            year: context.year,
            all: all.len(),
            discontinued,
        })
    }
}

/// How many measures of a goal and the goals within it hold this year.
pub(super) fn measures_in_force(context: Context<'_, '_>, ix: GoalIx) -> usize {
    let plan = context.plan;
    let under = |goal: GoalIx| {
        std::iter::successors(Some(goal), |it| plan.goal(*it).parent).any(|it| it == ix)
    };
    let all = plan.measures.iter();
    all.filter(|it| under(it.goal) && it.lifetime.holds(context.year))
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
    let answers = context.figures.answers(context.ix, None);
    sentences.push(match context.edition.cancelled_for_all() {
        Some(it) => {
            let year = context.year.get();
            let told = context.say(&phrase::NotCollected { year });
            told.then(closed(context.word(&it.reason)))
        }
        None => context.say(&said(answers)),
    });
    sentences.extend(group::sentences(context));
    if let Some(previous) = previous(context) {
        let then = context.figures.answers(previous, None);
        let edition = context.model.edition(previous);
        if edition.cancelled_for_all().is_some() {
            let year = edition.year.get();
            sentences.push(context.say(&phrase::NotCollected { year }));
        } else if then.owed > 0 {
            sentences.push(context.say(&phrase::ComparedWith {
                year: edition.year,
                answered: then.answered,
                owed: then.owed,
                begun: then.begun,
            }));
        }
    }
    sentences
}

/// How many of the indicators have a figure of the year, where it is fetched and nobody owes it.
pub(super) fn found(context: Context<'_, '_>) -> Option<Said> {
    let indicators = |is_counted: fn(State) -> bool| {
        let owed = context.owed();
        let counted = owed.filter(|it| is_counted(it.state));
        let counted: BTreeSet<IndicatorIx> = counted
            .flat_map(|it| it.indicators.iter().copied())
            .collect();
        counted.len()
    };
    let of = indicators(|it| it != State::Cancelled);
    let n = indicators(|it| it == State::Followed);
    let goals = (0..context.plan.goals.len()).map(GoalIx::new);
    let top = goals.filter(|it| context.plan.goal(*it).parent.is_none());
    let discontinued = top.flat_map(|it| known::are_discontinued(context, it));
    let discontinued = discontinued.filter(|it| *it).count();
    (of > 0).then(|| {
        context.say(&phrase::Found {
            year: context.year,
            n,
            of,
            discontinued,
        })
    })
}

pub(super) fn previous(context: Context<'_, '_>) -> Option<EditionIx> {
    context
        .model
        .find_edition(context.edition.plan, context.year.previous())
}

/// The measures of a goal or the plan become sentences. `all`: how many there are.
fn measures(context: Context<'_, '_>, under: Option<GoalIx>, all: usize) -> Said {
    let (model, figures) = (context.model, context.figures);
    let count = figures.count(model, context.ix, under);
    let of = |state: fn(&MeasureState) -> bool| {
        let all = figures.measures_under(model, context.ix, under);
        all.filter(move |(_, it)| state(it))
    };
    let awaited = of(|it| *it == MeasureState::Awaited)
        .flat_map(|(ix, _)| figures.owed_at(model, context.ix, ix));
    let shown = of(|it| matches!(it, MeasureState::ShownAt(_))).find_map(|(_, it)| match it {
        MeasureState::ShownAt(at) if count.shown_at == 1 => Some(cited::measures(context, at)),
        _ => None,
    });
    context.say(&phrase::Measures {
        goal: under.is_some(),
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
        expected: expected(context, awaited),
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
