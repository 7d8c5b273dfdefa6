//! What the figures of a goal, or of the whole plan, show: how many have risen or fallen, which targets are reached, and
//! how measures have been graded. It counts figures and never adds them up, and ranks nothing.

use std::collections::BTreeMap;

use crate::ledger::{Compared, Direction};
use crate::model::{Answer, GoalIx, IndicatorIx, Kind, MeasureIx, Observation, ScaleIx, Use};
use crate::report::details::called;
use crate::tell::context::Context;
use crate::tell::{change, figure, reference, target};
use crate::text::{Said, once_each, said};
use crate::value::Year;
use crate::words::{list as phrase, numbers};

/// What a goal's figures show, a sentence each.
pub(super) fn shows(context: Context<'_, '_>, goal: GoalIx) -> Vec<Said> {
    let graded = graded(context, Some(goal));
    let compared = compared(context, goal);
    let mut own = indicators(context, Some(goal));
    own.extend(context.plan.goal(goal).uses.iter().map(|it| it.indicator));
    let key_figures = context.edition.key_figures.iter();
    let here = key_figures.filter(|ix| own.contains(ix));
    let told = here.flat_map(|ix| {
        let found = context.answers_once(*ix, context.year);
        let numbers = found.into_iter().filter(|it| is_number(context, it));
        numbers.map(|it| change::sentence(context, it))
    });
    let targets = targets(context, Some(goal));
    graded
        .into_iter()
        .chain(compared)
        .chain(told)
        .chain(targets)
        .collect()
}

/// The measures of a goal and the goals within it, or of the plan, that hold this year.
fn measures(context: Context<'_, '_>, goal: Option<GoalIx>) -> Vec<MeasureIx> {
    let all = context.seen().measures_under(goal).map(|(ix, _)| ix);
    let holds = |ix: &MeasureIx| context.plan.measure(*ix).lifetime.holds(context.year);
    all.filter(holds).collect()
}

/// The indicators of those measures, each where it has its own place.
fn indicators(context: Context<'_, '_>, goal: Option<GoalIx>) -> Vec<IndicatorIx> {
    let measures = measures(context, goal).into_iter();
    let uses = measures.flat_map(|ix| &context.plan.measure(ix).uses);
    let own = uses.filter(|it| {
        let is_dated = context.indicator(it.indicator).milestone.is_some();
        !it.is_ref && !is_dated && !reference::is_beside(context, it)
    });
    own.map(|it| it.indicator).collect()
}

fn is_number(context: Context<'_, '_>, it: &Observation<'_>) -> bool {
    context.indicator(it.indicator).kind.is_numeric() && it.has_value() && !it.is_held
}

/// The year's figures; of an indicator that is reported in parts alone, the parts.
fn wholes_or_parts<'a, 's>(context: Context<'a, 's>, ix: IndicatorIx) -> Vec<&'a Observation<'s>> {
    let wholes = context.answers_once(ix, context.year);
    if wholes.is_empty() {
        context.cells(ix, context.year)
    } else {
        wholes
    }
}

/// How many of the figures that can be compared with an earlier one have risen, fallen, or neither.
fn compared(context: Context<'_, '_>, goal: GoalIx) -> Option<Said> {
    let [mut up, mut down, mut same] = [0; 3];
    let indicators = indicators(context, Some(goal)).into_iter();
    let figures = indicators.flat_map(|ix| wholes_or_parts(context, ix));
    // Of a share of few no direction is told.
    let is_told =
        |it: &&Observation<'_>| is_number(context, it) && figure::few(context, it).is_none();
    for it in figures.filter(is_told) {
        let Some(Compared::Change(found)) = context.compared(it) else {
            continue;
        };
        if found.from_year.next() != context.year {
            continue;
        }
        match found.direction {
            Direction::Up => up += 1,
            // Printed they are alike, and they are not.
            Direction::SameAsPrinted if found.to.value > found.from.value => up += 1,
            Direction::Down | Direction::SameAsPrinted => down += 1,
            Direction::Same | Direction::WithinRounding => same += 1,
        }
    }
    let (all, year) = (up + down + same, context.year.previous());
    let said = phrase::FiguresCompared {
        year,
        all,
        up,
        down,
        same,
    };
    (all > 0).then(|| context.say(&said))
}

/// Which figures reach the target that the plan sets for the year, and which do not.
pub(super) fn targets(context: Context<'_, '_>, goal: Option<GoalIx>) -> Option<Said> {
    let [mut reached, mut missed] = [Vec::new(), Vec::new()];
    for ix in indicators(context, goal) {
        for it in context.answers_once(ix, context.year) {
            match target::reached(context, it) {
                Some(true) => reached.push(called(context, ix)),
                Some(false) => missed.push(called(context, ix)),
                None => {}
            }
        }
    }
    let (reached, missed) = (once_each(reached), once_each(missed));
    let is_any = !reached.is_empty() || !missed.is_empty();
    is_any.then(|| context.say(&phrase::TargetsReached { reached, missed }))
}

/// How many measures have been graded how: *7 genomfört (G), 20 pågår (P)*.
pub(super) fn graded(context: Context<'_, '_>, goal: Option<GoalIx>) -> Option<Said> {
    let counts = grades(context, context, goal);
    let grades = counts
        .into_iter()
        .filter(|(_, n)| *n > 0)
        .map(|((scale, at), n)| {
            let grade = figure::grade(&context, &context.plan.scales[scale.get()], at);
            said![grade, " ", numbers::count(n, context.language)]
        });
    let grades: Vec<Said> = grades.collect();
    let others = measures(context, goal).into_iter().filter(|ix| {
        let mut uses = context.plan.measure(*ix).uses.iter();
        let is_graded = |it: &Use| matches!(context.indicator(it.indicator).kind, Kind::Grade(_));
        uses.any(|it| !it.is_ref && is_graded(it))
            && grades_of(context, *ix, context.year).is_empty()
    });
    let others = others.count();
    (!grades.is_empty()).then(|| context.say(&phrase::MeasuresGraded { grades, others }))
}

/// How many of a year's measures have each grade of the scales that measures are graded on, as it is known now:
/// what has been withdrawn since is counted nowhere.
pub(super) fn grades(
    context: Context<'_, '_>,
    then: Context<'_, '_>,
    goal: Option<GoalIx>,
) -> BTreeMap<(ScaleIx, usize), usize> {
    let mut counts = BTreeMap::new();
    for ix in measures(then, goal) {
        for (scale, at) in grades_of(context, ix, then.year) {
            *counts.entry((scale, at)).or_default() += 1;
        }
    }
    counts
}

/// The grades that a measure has been given for a year.
pub(super) fn grades_of(
    context: Context<'_, '_>,
    ix: MeasureIx,
    year: Year,
) -> Vec<(ScaleIx, usize)> {
    let uses = context.plan.measure(ix).uses.iter().filter(|it| !it.is_ref);
    let given = uses.flat_map(|it| {
        let Kind::Grade(scale) = context.indicator(it.indicator).kind else {
            return Vec::new();
        };
        let found = context.answers_once(it.indicator, year).into_iter();
        let given = found
            .filter(|it| !it.is_held)
            .filter_map(|it| match it.answer {
                Answer::Grade(at) => Some((scale, at)),
                _ => None,
            });
        given.collect()
    });
    given.collect()
}
