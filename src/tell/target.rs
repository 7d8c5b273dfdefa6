//! An indicator's targets and its figures become sentences: what the plan wants, and whether it is reached.

use rust_decimal::Decimal;

use crate::derive::change::exact;
use crate::derive::sum::sum;
use crate::derive::target::{is_reached, reaches};
use crate::model::{
    AgencyIx, AgencyKind, Aim, Answer, Bound, Combine, Frequency, Indicator, IndicatorIx, Level,
    Observation, Plan, Reason, Target,
};
use crate::tell::context::Context;
use crate::tell::figure::{in_unit, level};
use crate::tell::{figure, summed};
use crate::text::{Said, said};
use crate::value::number::rounded;
use crate::value::{Period, Year};
use crate::words::figures::Threshold;
use crate::words::{Word, list as phrase};

/// Whether an answer reaches the target of its year. Nothing if no target is of that year or before.
pub(crate) fn judged(context: Context<'_, '_>, it: &Observation<'_>) -> Option<Said> {
    let indicator = context.indicator(it.indicator);
    let target = indicator.target_in(it.year)?;
    let Aim::Level(bound, level) = target.aim else {
        return None;
    };
    let is_irrelevant = it.answer == Answer::NoValue(Reason::Irrelevant);
    if is_irrelevant || it.period != Period::Year || is_of_all(context.plan, indicator) {
        return None;
    }
    let wanted = wanted(context, it.indicator, target)?;
    if !it.has_value() || it.is_held {
        return Some(with_unknown(context, &wanted, it.year));
    }
    let Some(is_reached) = is_reached(context.plan, it, bound, level) else {
        let why = match it.answer {
            Answer::Grade(_) => Word::GradeOutsideOrder,
            _ => Word::TargetUndecided,
        };
        return Some(context.say(&wanted).then(context.say(&why)));
    };
    let exactly = before_rounding(context, it, level).filter(|_| !is_reached);
    let exactly = exactly.map(|value| context.say(&phrase::BeforeRounding { value }));
    Some(held_against(context, wanted, it.year, is_reached).then(exactly))
}

/// Whether an answer reaches the level that the plan sets for its year. Nothing where there is none, or where
/// it cannot be told.
pub(crate) fn reached(context: Context<'_, '_>, it: &Observation<'_>) -> Option<bool> {
    let indicator = context.indicator(it.indicator);
    let Aim::Level(bound, level) = indicator.target_in(it.year)?.aim else {
        return None;
    };
    let is_one = it.period == Period::Year && !is_of_all(context.plan, indicator);
    if !is_one || !it.has_value() || it.is_held {
        return None;
    }
    is_reached(context.plan, it, bound, level)
}

/// What is said of the target where nothing came in.
pub(crate) fn unknown(context: Context<'_, '_>, ix: IndicatorIx) -> Option<Said> {
    let indicator = context.indicator(ix);
    let wanted = wanted(context, ix, indicator.target_in(context.year)?)?;
    is_of_one_figure(context.plan, indicator).then(|| with_unknown(context, &wanted, context.year))
}

/// What is said once, however many have answered: the target of a later year, and the baseline.
pub(crate) fn facts(context: Context<'_, '_>, ix: IndicatorIx, year: Year) -> Said {
    let indicator = context.indicator(ix);
    let mut said = Said::default();
    let all = summed::of_all(context, ix);
    let sum = sum(context.seen(), &all);
    let sum = sum.filter(|_| year == context.year);
    if sum.is_some() {
        said.add(summed::sentence(context, &all));
    }
    let target = indicator.target_in(year);
    let reached = sum.zip(target).and_then(|(sum, it)| match it.aim {
        Aim::Level(bound, level) => reaches(sum.value, bound, level),
        Aim::Words(_) => None,
    });
    let now = target.and_then(|it| wanted(context, ix, it));
    let is_path = now.is_some();
    said = said.then(now.map(|now| match reached {
        Some(is_reached) => held_against(context, now, year, is_reached),
        None if is_of_one_figure(context.plan, indicator) => Said::default(),
        None if is_of_all(context.plan, indicator) => {
            context.say(&now).then(context.say(&Word::TargetNotOfEach))
        }
        None => context.say(&now).then(context.say(&Word::TargetNotOfParts)),
    }));
    let ahead = indicator.target_after(year);
    let ahead = ahead.and_then(|it| wanted(context, ix, it));
    let baseline = indicator.baseline.as_ref().map(|it| {
        context.say(&phrase::Baseline {
            value: level(context, ix, it.level, true),
            year: it.year.map(Year::get),
        })
    });
    said.then(ahead.map(|it| {
        if is_path {
            context.say(&it)
        } else {
            context.part(&it, "ahead")
        }
    }))
    .then(baseline)
}

/// The levels that a chart marks: those of the years it shows, the one that holds, and the next to
/// come; each with its year and the word of its threshold.
pub(crate) fn marks(
    context: Context<'_, '_>,
    ix: IndicatorIx,
    span: &[Year],
) -> Vec<(Option<Year>, Option<Threshold>, Decimal)> {
    let indicator = context.indicator(ix);
    if !is_of_one_figure(context.plan, indicator) {
        return Vec::new();
    }
    let edges = [
        indicator.target_in(context.year),
        indicator.target_after(context.year),
    ];
    let is_edge = |it: &Target<'_>| edges.iter().flatten().any(|edge| std::ptr::eq(*edge, it));
    let is_within = |it: &Target<'_>| it.year.is_some_and(|year| span.contains(&year));
    let shown = indicator
        .targets
        .iter()
        .filter(|it| is_edge(it) || is_within(it));
    let level = |it: &Target<'_>| match it.aim {
        Aim::Level(bound, Level::Number(number)) => {
            let number = figure::beside(context, ix, number.get());
            Some((it.year, threshold(bound), number))
        }
        _ => None,
    };
    shown.filter_map(level).collect()
}

/// Which way is good enough, where a target is written as a threshold.
fn threshold(bound: Bound) -> Option<Threshold> {
    match bound {
        Bound::AtLeast => Some(Threshold::AtLeast),
        Bound::AtMost => Some(Threshold::AtMost),
        Bound::Upwards | Bound::Downwards | Bound::Exactly => None,
    }
}

/// Targets in words, one a paragraph: nobody judges them. `called`: what the indicator is called there.
pub(crate) fn words(
    context: Context<'_, '_>,
    ix: IndicatorIx,
    called: &Said,
) -> impl Iterator<Item = Said> {
    let indicator = context.indicator(ix);
    let in_words = indicator.targets.iter().filter_map(|it| match &it.aim {
        Aim::Words(text) => Some((it.year.map(Year::get), text)),
        Aim::Level(..) => None,
    });
    in_words.map(move |(year, text)| {
        let lead = context.say(&phrase::TargetInWords { year }).in_italics();
        said![called.strong(), " ", lead.then(context.prose(text))]
    })
}

/// Whether one answer is what the target is about, and not a part of it.
fn is_of_one_figure(plan: &Plan<'_>, indicator: &Indicator<'_>) -> bool {
    let is_in_parts = matches!(
        indicator.frequency,
        Frequency::HalfYearly | Frequency::Quarterly
    );
    !is_in_parts && !is_of_all(plan, indicator)
}

/// Whether the plan wants something of several parties together, and nothing of each. A grade, or yes
/// or no, is each member's own.
fn is_of_all(plan: &Plan<'_>, indicator: &Indicator<'_>) -> bool {
    let reporters = &indicator.reporters;
    let is_group = |it: &AgencyIx| plan.agency(*it).kind == AgencyKind::Group;
    indicator.kind.is_numeric()
        && (indicator.combine == Combine::Sum && reporters.len() > 1
            || reporters.iter().any(is_group))
}

/// What a target says: a value (*80 procent*, *två insatser*), or a threshold with its word.
fn wanted(
    context: Context<'_, '_>,
    ix: IndicatorIx,
    target: &Target<'_>,
) -> Option<phrase::Target> {
    let Aim::Level(bound, wanted) = target.aim else {
        return None;
    };
    let threshold = threshold(bound);
    Some(phrase::Target {
        value: level(context, ix, wanted, threshold.is_none()),
        threshold,
        own: target.year.map(Year::get),
        year: None,
        is_reached: false,
    })
}

/// A target with whether a figure of a year reaches it.
fn held_against(
    context: Context<'_, '_>,
    wanted: phrase::Target,
    year: Year,
    is_reached: bool,
) -> Said {
    context.say(&phrase::Target {
        year: Some(year.get()),
        is_reached,
        ..wanted
    })
}

fn with_unknown(context: Context<'_, '_>, wanted: &phrase::Target, year: Year) -> Said {
    let unknown = context.say(&phrase::OutcomeUnknown { year: year.get() });
    context.say(wanted).then(unknown)
}

/// The value with as many decimals as tell it from the target that it looks like when printed.
fn before_rounding(context: Context<'_, '_>, it: &Observation<'_>, level: Level) -> Option<Said> {
    let Level::Number(wanted) = level else {
        return None;
    };
    let indicator = context.indicator(it.indicator);
    let value = exact(&it.answer, indicator.kind)?.value;
    let looks_like = |number: Decimal| number == wanted.get();
    let printed = figure::value(context, it)?;
    if !looks_like(printed.number) || printed.few.is_some() {
        return None;
    }
    let decimals = figure::decimals(context, it.indicator);
    let mut finer = (decimals..decimals + 6).map(|it| rounded(value, it));
    let enough = finer.find(|it| !looks_like(*it))?;
    Some(in_unit(&context, indicator, enough))
}
