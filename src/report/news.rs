//! Nytt sedan förra rapporten: what the report before this one did not say.

use std::collections::BTreeSet;

use crate::content::Section;
use crate::ledger::{CorrectionKind, Obligation, State};
use crate::model::{IndicatorIx, Measure};
use crate::report::blocks::{list, section};
use crate::report::details::called;
use crate::report::plan_changes::{ID, changes_since};
use crate::report::states::numbered;
use crate::tell::context::Context;
use crate::tell::{naming, owed};
use crate::text::{Said, once_each, said};
use crate::words::grammar::listed;
use crate::words::states::Why;
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
        of.push(name(context, it.key.indicator));
        (n + 1, of)
    });
    let (_, names) = names(of)?;
    Some((n, names))
}

/// What no report before this one had a figure or a description of. What came for an earlier year is told of that.
fn first(context: Context<'_, '_>) -> Vec<Said> {
    let now = context.seen().sent();
    let now = now.filter(|it| it.has_value() && !it.is_held);
    let now: BTreeSet<IndicatorIx> = now.map(|it| it.indicator).collect();
    let filled = context.seen().corrections();
    let filled = filled.filter(|it| it.kind == CorrectionKind::Addition);
    let filled: BTreeSet<IndicatorIx> = filled.map(|it| it.key.indicator).collect();
    let first = now.difference(&filled);
    let first = first.filter(|ix| !context.seen().was_told_before(**ix));
    first.map(|ix| name(context, *ix)).collect()
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
    let gone: Vec<(Said, Option<Why>)> = missing
        .map(|it| (name(context, it.indicators[0]), owed::why_not(it.state)))
        .collect();
    let mut whys = gone.iter().map(|it| it.1);
    let first = whys.next().flatten();
    let is_one = gone.len() > 1 && whys.all(|it| it == first);
    // What holds for all is said once, after the last.
    let last = gone.len().saturating_sub(1);
    let told = gone.into_iter().enumerate().map(|(at, (name, why))| {
        let said = match why {
            Some(_) if is_one && at < last => None,
            Some(why) if is_one => Some(context.say(&phrase::SeveralWithout { why })),
            _ => why.map(|why| context.why_in_cell(why)),
        };
        name.with_remarks(said)
    });
    told.collect()
}

/// An indicator, with the way to its goal where it is told by its number.
fn name(context: Context<'_, '_>, ix: IndicatorIx) -> Said {
    if context.plan.is_numbered(context.indicator(ix)) {
        numbered(context, ix)
    } else {
        called(context, ix)
    }
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
