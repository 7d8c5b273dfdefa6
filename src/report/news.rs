//! Nytt sedan förra rapporten: what the report before this one did not say.

use std::collections::BTreeSet;

use crate::content::Section;
use crate::ledger::{CorrectionKind, Obligation, State};
use crate::model::{Answer, IndicatorIx, Measure, Observation, Reason};
use crate::report::blocks::{list, section};
use crate::report::details::called;
use crate::report::plan_changes::{ID, changes_since};
use crate::tell::context::Context;
use crate::tell::{naming, owed};
use crate::text::{Said, once_each, said};
use crate::words::grammar::listed;
use crate::words::{Word, list as phrase};

/// As many names as a sentence tells.
const MOST_NAMES: usize = 12;

/// Figures that are corrected, filled in, new, or no longer there; measures that have begun, ended or are worded
/// otherwise. None where there is no report of the year before.
pub(super) fn part(context: Context<'_, '_>, id: &str) -> Option<Section> {
    let before = context.year.previous();
    let then = context.model.find_edition(context.edition.plan, before)?;
    let then = context.in_edition(then);
    let said = [
        corrections(context, |it| it != CorrectionKind::Addition)
            .map(|(n, names)| context.say(&phrase::NewCorrected { n, names })),
        corrections(context, |it| it == CorrectionKind::Addition)
            .map(|(n, names)| context.say(&phrase::NewFilled { n, names })),
        names(first(context)).map(|(n, names)| context.say(&phrase::NewFigures { n, names })),
        names(gone(context, then)).map(|(n, names)| {
            context.say(&phrase::NewMissing {
                n,
                names,
                year: before,
            })
        }),
        measures(context, |it| it.lifetime.first == Some(context.year))
            .map(|names| context.say(&phrase::MeasuresBegun { names })),
        measures(context, |it| it.lifetime.last == Some(before))
            .map(|names| context.say(&phrase::MeasuresEnded { names })),
        reworded(context),
    ];
    let mut part = section(id, 3, context.say(&Word::NewSinceLast));
    match list(said.into_iter().flatten()) {
        Some(news) => part.blocks.push(news),
        None => part.say(context.say(&phrase::NothingNew { year: before })),
    }
    Some(part)
}

/// How many there are, and their names where they are few enough to be read.
fn names(all: Vec<Said>) -> Option<(usize, Vec<Said>)> {
    let all = once_each(all);
    let n = all.len();
    (n > 0).then(|| (n, if n > MOST_NAMES { Vec::new() } else { all }))
}

fn corrections(
    context: Context<'_, '_>,
    is_told: fn(CorrectionKind) -> bool,
) -> Option<(usize, Vec<Said>)> {
    let here = context.seen().corrections();
    let told = here.filter(|it| it.kind != CorrectionKind::Preciser && is_told(it.kind));
    let (n, of) = told.fold((0, Vec::new()), |(n, mut of), it| {
        of.push(called(context, it.key.indicator));
        (n + 1, of)
    });
    let (_, names) = names(of)?;
    Some((n, names))
}

/// What nobody has given a figure or a description of before.
fn first(context: Context<'_, '_>) -> Vec<Said> {
    let given = |it: &Observation<'_>| it.has_value() && !it.is_held;
    let sent = context.seen().sent();
    let now =
        sent.filter(|it| it.year == context.year && given(it) && context.before(it).is_none());
    let now: BTreeSet<IndicatorIx> = now.map(|it| it.indicator).collect();
    // What is not shown was there all the same.
    let was_there =
        |it: &Observation<'_>| it.has_value() || it.answer == Answer::NoValue(Reason::Protected);
    let is_first = |ix: &IndicatorIx| {
        let mut told = context.of_all_years(*ix);
        !told.any(|(key, it)| key.year < context.year && was_there(it))
    };
    let first = now.into_iter().filter(is_first);
    first.map(|ix| called(context, ix)).collect()
}

/// Figures that are missing now and were not then.
fn gone(context: Context<'_, '_>, then: Context<'_, '_>) -> Vec<Said> {
    let was_there = |it: &&Obligation| {
        let mut before = then.owed_of(it.indicators[0]);
        before.any(|then| then.parties == it.parties && then.state == State::Followed)
    };
    let missing = context
        .owed()
        .filter(|it| it.state.is_missing())
        .filter(was_there);
    let told = missing.map(|it| {
        let why = owed::why_not(it.state).map(|why| context.why_in_cell(why));
        said![called(context, it.indicators[0])].with_remarks(why)
    });
    told.collect()
}

fn measures(context: Context<'_, '_>, is_told: impl Fn(&Measure<'_>) -> bool) -> Option<Said> {
    let all = context.seen().measures_under(None);
    let told = all.filter(|(ix, _)| is_told(context.plan.measure(*ix)));
    let names: Vec<Said> = told.map(|(ix, _)| naming::measure(context, ix)).collect();
    (!names.is_empty()).then(|| listed(names, context.language))
}

/// That the plan holds otherwise from this year, with the way to how.
fn reworded(context: Context<'_, '_>) -> Option<Said> {
    let n = changes_since(context, context.year.previous()).len();
    let what = context.say(&Word::ChangesToPlan);
    let see = context.say(&phrase::See { what }).capital();
    let see = see.linked(&format!("#{ID}"));
    (n > 0).then(|| {
        context
            .say(&phrase::PlanOtherwise { n })
            .then(said![see, "."])
    })
}
